// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sender/delivery.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

// A message as Gmail has it: its own lines above its results, folds with many blanks.
const QByteArray gmail = "Delivered-To: anna@gmail.com\r\n"
                         "Received: by 2002:a05:6520:4d1b:b0:2f5 with SMTP id a1csp1;\r\n"
                         "        Mon, 30 Nov 2026 01:00:03 -0800 (PST)\r\n"
                         "X-Received: by 2002:a05:6000:144b with SMTP id b2;\r\n"
                         "        Mon, 30 Nov 2026 01:00:03 -0800 (PST)\r\n"
                         "Return-Path: <studs+anna=gmail.com@utskick.system.example>\r\n"
                         "Received: from ut1.system.example (ut1.system.example. [192.0.2.25])\r\n"
                         "        by mx.google.com with ESMTPS id c3\r\n"
                         "        for <anna@gmail.com>;\r\n"
                         "        Mon, 30 Nov 2026 01:00:02 -0800 (PST)\r\n"
                         "Received-SPF: pass (google.com: domain of x designates 192.0.2.25 as permitted sender) "
                         "client-ip=192.0.2.25;\r\n"
                         "Authentication-Results: mx.google.com;\r\n"
                         "       dkim=pass header.i=@klubben.se header.s=s1 header.b=AbCdEfGh;\r\n"
                         "       spf=pass smtp.mailfrom=\"studs+anna=gmail.com@utskick.system.example\";\r\n"
                         "       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=klubben.se\r\n"
                         "From: Klubben <info@klubben.se>\r\n"
                         "To: anna@gmail.com\r\n"
                         "Subject: =?utf-8?q?=C3=85rsm=C3=B6te?=\r\n"
                         "Message-ID: <1@system.example>\r\n"
                         "\r\n"
                         "Hej Anna!\r\n"
                         "\r\n"
                         "Kom.\r\n";

QByteArray lines(const QByteArray &text, const QByteArray &end)
{
    return QByteArray(text).replace("\r\n", end);
}

QByteArray before(const QByteArray &mark, const QByteArray &text)
{
    QByteArray marked;
    for (const QByteArray &line : lines(text, "\n").split('\n'))
        marked += mark + line + '\n';
    return marked;
}

QByteArray utf16(const QByteArray &text)
{
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return encoder(QString::fromUtf8(text));
}

/// As it comes out where all blanks at the beginning of lines are lost.
QByteArray withoutFolds(const QByteArray &text)
{
    QByteArray bare;
    for (const QByteArray &line : lines(text, "\n").split('\n'))
        bare += line.trimmed() + '\n';
    return bare;
}

QString codeOfMessage(const QByteArray &text)
{
    return VerdictId(adviseDelivery(text, MessagePlace::Unknown).finding).code();
}

const QByteArray swedishPage =
    "Originalmeddelande\n\nMeddelande-id\t<1@system.example>\nSkapad:\tmån 30 nov. 2026 kl. 10:00 (levererades efter 2 "
    "sekunder)\nFrån:\tKlubben <info@klubben.se>\nTill:\tanna@gmail.com\nÄmne:\tÅrsmöte\nSPF:\tPASS med "
    "IP-adressen 192.0.2.25 Läs mer\nDKIM:\t'PASS' med domänen klubben.se Läs mer\nDMARC:\t'PASS' Läs mer\n\n"
    "Ladda ned original\nKopiera till Urklipp\n\n";
const QByteArray englishPage =
    "Message ID\t<1@system.example>\nCreated at:\tMon, Nov 30, 2026\nFrom:\tKlubben <info@evil.example>\nTo:\t"
    "anna@gmail.com\nSubject:\tX\nSPF:\tPASS with IP 192.0.2.25 Learn more\nDKIM:\t'PASS' with domain klubben.se\n\n"
    "Download Original\nCopy to clipboard\n";

} // namespace

class TestMessageSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The same message in all the forms that people have it in is the same message.
    void forms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("intact");
        const auto row = [](const char *name, const QByteArray &text, bool intact = false) {
            QTest::newRow(name) << text << intact;
        };
        row("as it came", gmail, true);
        row("line ends of Unix", lines(gmail, "\n"), true);
        row("line ends of old Macs", lines(gmail, "\r"), true);
        row("in a mailbox file", "From info@klubben.se Mon Nov 30 10:00:00 2026\n" + lines(gmail, "\n"), true);
        row("Apple Mail's file",
            QByteArray::number(gmail.size()) + "      \n" + gmail + "<?xml version=\"1.0\"?>\n<plist/>\n", true);
        row("with a mark of UTF-8", "\xEF\xBB\xBF" + gmail, true);
        row("Notepad's UTF-16", utf16(gmail));
        row("empty lines above", "\r\n\r\n" + gmail, true);
        row("an empty line between all lines", lines(gmail, "\r\n\r\n"));
        row("two of them", lines(gmail, "\n\n\n"));
        row("empty lines with blanks in them", lines(gmail, "\r\n  \r\n"));
        row("as a quotation", before("> ", gmail));
        row("as a quotation without blanks", before(">", gmail));
        row("indented", before("    ", gmail));
        row("Gmail's page, in Swedish", swedishPage + lines(gmail, "\n"));
        row("Gmail's page, in English", englishPage + lines(gmail, "\n"));
        row("Gmail's page, an empty line between all lines", lines(swedishPage + lines(gmail, "\n"), "\n"));
        row("Outlook's page", "Meddelandekälla\n\n" + lines(gmail, "\n") + "\nStäng\n");
        row("a web page's blanks", lines(gmail, "\n").replace("\n        ", "\n\xC2\xA0\xC2\xA0\xC2\xA0 "));
        row("headers only", gmail.left(gmail.indexOf("\r\n\r\n")), true);
    }
    void forms()
    {
        QFETCH(QByteArray, text);
        const MessageSource source = readSource(text);
        const MessageHeaders headers = readHeaders(source);
        QCOMPARE(headers.fromDomain, "klubben.se"_ba);
        QCOMPARE(headers.hops.size(), 2);
        QCOMPARE(headers.hops.last().client, QHostAddress(u"192.0.2.25"_s));
        QVERIFY(!headers.severalFrom);
        QTEST(source.isIntact(), "intact");
        const DeliveryAdvice advice = adviseDelivery(text, MessagePlace::Unknown);
        QCOMPARE(VerdictId(advice.finding).code(), u"KP-690"_s);
        QCOMPARE(advice.report.server, "mx.google.com"_ba);
        QCOMPARE(advice.report.dkimDomains, QByteArrayList{"klubben.se"});
        QCOMPARE(advice.report.spfDomain, "utskick.system.example"_ba);
    }

    void bodiesComeAlong()
    {
        QCOMPARE(readSource(gmail).body, "Hej Anna!\r\n\r\nKom.\r\n"_ba);
        QCOMPARE(readSource(lines(gmail, "\n\n")).body, "Hej Anna!\r\n\r\nKom.\r\n"_ba);
        QVERIFY(!readSource(gmail.left(gmail.indexOf("\r\n\r\n") + 4)).bodyCame);
    }

    // What is damaged gets no verdict, neither a good nor a bad one.
    void damage_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray bad = QByteArray(gmail).replace("=pass", "=fail");
        QTest::newRow("lost folds") << withoutFolds(gmail);
        QTest::newRow("lost folds of a message that failed") << withoutFolds(bad);
        QTest::newRow("lost folds, and an empty line between")
            << lines(withoutFolds(gmail), "\n").replace("\n", "\n\n");
        QTest::newRow("lost folds in Gmail's page") << swedishPage + withoutFolds(gmail);
        QTest::newRow("only the results are broken") << QByteArray(gmail).replace("\r\n       spf", "\r\nspf");
        QTest::newRow("all in one line") << lines(gmail, " ").replace("   ", " ");
    }
    void damage()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(codeOfMessage(text), u"KP-696"_s);
    }

    // A line that is broken below what counts takes nothing from the verdict.
    void damageElsewhere()
    {
        QCOMPARE(codeOfMessage(QByteArray(gmail).replace("Subject:", "X-List: a\r\nbroken line\r\nSubject:")),
                 u"KP-690"_s);
    }

    void otherThings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("Outlook's file") << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba + QByteArray(1000, '\0')
                                        << u"KP-697"_s;
        QTest::newRow("nothing") << ""_ba << u"KP-694"_s;
        QTest::newRow("a letter") << "Hej!\n\nKan ni titta på det här?\n\nHälsningar: Anna\n"_ba << u"KP-694"_s;
        QTest::newRow("a PDF") << "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj\n"_ba << u"KP-694"_s;
    }
    void otherThings()
    {
        QFETCH(QByteArray, text);
        QTEST(codeOfMessage(text), "code");
    }

    // The body is not the headers, whatever stands in it.
    void bodyIsNotHeaders()
    {
        const QByteArray text =
            "Received: from x.example (x.example [192.0.2.1]) by mx.klubben.se; x\nFrom: a@b.example\n"
            "Subject: Hej\n\nAuthentication-Results: mx.klubben.se; dmarc=pass\n"
            "From: info@klubben.se\n";
        const MessageHeaders headers = readHeaders(text);
        QCOMPARE(headers.fromDomain, "b.example"_ba);
        QVERIFY(headers.authResults.isEmpty());
    }

    void largeMessagesAreQuick()
    {
        const QByteArray text = gmail + QByteArray("En rad med text som ar vanlig i brev.\r\n").repeated(14'000);
        QVERIFY(text.size() > 500 * 1024);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOfMessage(text), u"KP-690"_s);
        QVERIFY2(timer.elapsed() < 2000, "half a megabyte takes seconds"); // sanitizers, a busy machine
    }
};

KLUBBPOST_TEST(QCoreApplication, TestMessageSource)
#include "tst_messagesource.moc"
