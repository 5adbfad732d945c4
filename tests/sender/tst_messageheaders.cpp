// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sender/delivery.h"
#include "sender/settle.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

QStringList described(const AuthResults &results)
{
    QStringList lines;
    for (const auto &result : results.results) {
        QString line = nameOf(result.method) + u'=' + nameOf(result.outcome);
        for (const auto &[name, value] : result.properties)
            line += u' ' + QString::fromUtf8(name) + u'=' + QString::fromUtf8(value);
        lines.append(line);
    }
    return lines;
}

QByteArray message(const QByteArray &fields)
{
    return fields + "From: \"Klubben, Uppsala\" <info@klubben.se>\r\nSubject: x\r\n\r\nFrom: nobody@body.example\r\n";
}

} // namespace

class TestMessageHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The grammar of RFC 8601 2.2.
    void authResults_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<QStringList>("results");
        QTest::newRow("nothing done") << "mx.example.org 1; none"_ba
                                      << "mx.example.org"_ba << QStringList{};
        QTest::newRow("one") << "MX.example.com; spf=pass smtp.mailfrom=example.net"_ba
                             << "mx.example.com"_ba << QStringList{u"spf=pass smtp.mailfrom=example.net"_s};
        QTest::newRow("several, comments, quotes")
            << "mx.example.com; auth=pass (cram-md5 (really)) smtp.auth=a@example.com; "
               "spf=fail reason=\"not; allowed\" smtp.mailfrom=\"b@example.com\"; dkim=PASS header.d=example.com "
               "header.b=Ab/c+d=="_ba
            << "mx.example.com"_ba
            << QStringList{u"other=pass smtp.auth=a@example.com"_s, u"spf=fail smtp.mailfrom=b@example.com"_s,
                           u"dkim=pass header.d=example.com header.b=Ab/c+d=="_s};
        QTest::newRow("comments everywhere")
            << "foo.example.net (x\\)y) 1 (z) ; dkim (h) / (i) 1 (j) = (k) fail (l) policy (m) .expired=1"_ba
            << "foo.example.net"_ba << QStringList{u"dkim=fail .expired=1"_s};
        QTest::newRow("version") << "x.example; dkim/1=pass"_ba
                                 << "x.example"_ba << QStringList{u"dkim=pass"_s};
        QTest::newRow("hardfail") << "x.example; spf=hardfail"_ba
                                  << "x.example"_ba << QStringList{u"spf=fail"_s};
        QTest::newRow("Microsoft's, without a server")
            << "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=klubben.se; dkim=none (message not signed) "
               "header.d=none;dmarc=bestguesspass action=none header.from=klubben.se;compauth=pass reason=109"_ba
            << ""_ba
            << QStringList{u"spf=pass smtp.mailfrom=klubben.se"_s, u"dkim=none header.d=none"_s,
                           u"dmarc=unknown action=none header.from=klubben.se"_s, u"other=pass"_s};
        QTest::newRow("rubbish") << ";;;===;=;;(()"_ba
                                 << ""_ba << QStringList{};
        QTest::newRow("cut off") << "x.example; spf="_ba
                                 << "x.example"_ba << QStringList{};
    }
    void authResults()
    {
        QFETCH(QByteArray, field);
        const auto results = readAuthResults(field);
        QTEST(results.server, "server");
        QTEST(described(results), "results");
    }

    void keepsReasons()
    {
        const auto results = readAuthResults("x.example; spf=fail reason=\"not; \\\"allowed\\\"\"");
        QCOMPARE(results.results.first().reason, "not; \"allowed\""_ba);
    }

    // RFC 7208 9.1
    void receivedSpf()
    {
        const auto spf = readReceivedSpf("Softfail (mx.example.org: 192.0.2.1 is not (yet) allowed) "
                                         "client-ip=192.0.2.1; Envelope-From=\"info@klubben.se\"; helo=a.example;");
        QCOMPARE(spf.outcome, AuthOutcome::Softfail);
        QCOMPARE(spf.comment, "mx.example.org: 192.0.2.1 is not (yet) allowed"_ba);
        QCOMPARE(spf.value("client-ip"), "192.0.2.1"_ba);
        QCOMPARE(spf.value("envelope-from"), "info@klubben.se"_ba);
        QCOMPARE(spf.value("helo"), "a.example"_ba);
        QCOMPARE(readReceivedSpf("").outcome, AuthOutcome::Unknown);
    }

    void readsHeaders()
    {
        const auto headers = readHeaders(
            "\r\nReceived: from mx.a.example (mx.a.example [192.0.2.1])\r\n\tby in.b.example with ESMTPS\r\n"
            "\tfor <x@b.example>; Sat, 21 Nov 2026 22:00:09 +0100 (CET)\r\n"
            "Received: from [10.0.0.1] by mx.a.example; Sat, 21 Nov 2026 21:00:02 +0000\r\n"
            "Message-ID: <1@a.example>\r\nThis line is broken\r\n\tand goes on\r\n" +
            message({}));
        QCOMPARE(headers.fromDomain, "klubben.se"_ba);
        QCOMPARE(headers.messageId, "<1@a.example>"_ba);
        QCOMPARE(headers.hops.size(), 2);
        QCOMPARE(headers.hops[0].from, "mx.a.example"_ba);
        QCOMPARE(headers.hops[0].by, "in.b.example"_ba);
        QCOMPARE(headers.hops[0].time, QDateTime(QDate(2026, 11, 21), QTime(21, 0, 9), QTimeZone::utc()));
        QCOMPARE(examineDelivery(headers).seconds, 7);
        QVERIFY(!headers.severalFrom);
        QVERIFY(!headers.truncated);
    }

    void fromAddresses_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("domain");
        QTest::addColumn<bool>("several");
        QTest::newRow("alone") << "info@Klubben.SE"_ba
                               << "klubben.se"_ba << false;
        QTest::newRow("name with @") << "\"a@evil.example\" <info@klubben.se>"_ba
                                     << "klubben.se"_ba << false;
        QTest::newRow("name without quotes") << "Klubben <info@klubben.se>"_ba
                                             << "klubben.se"_ba << false;
        QTest::newRow("comment") << "info@klubben.se (not b@c.example)"_ba
                                 << "klubben.se"_ba << false;
        QTest::newRow("two") << "info@klubben.se, b@c.example"_ba
                             << "klubben.se"_ba << true;
        QTest::newRow("none") << "Klubben"_ba
                              << ""_ba << false;
    }
    void fromAddresses()
    {
        QFETCH(QByteArray, from);
        const auto headers = readHeaders("From: " + from + "\n\n");
        QTEST(headers.fromDomain, "domain");
        QTEST(headers.severalFrom, "several");
    }

    void verdicts_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const QByteArray &fields, const QString &verdict) {
            QTest::newRow(name) << fields << verdict;
        };
        row("DMARC passed",
            "Authentication-Results: mx.example; spf=softfail; dkim=pass header.i=@klubben.se; "
            "dmarc=pass header.from=klubben.se\r\n",
            u"proved"_s);
        row("SPF of a subdomain", "Authentication-Results: mx.example; spf=pass smtp.mailfrom=a@bounce.klubben.se\r\n",
            u"proved"_s);
        row("SPF of another", "Authentication-Results: mx.example; spf=pass smtp.mailfrom=a@space2u.com\r\n",
            u"notAligned"_s);
        row("a look-alike", "Authentication-Results: mx.example; dkim=pass header.d=minklubben.se\r\n",
            u"notAligned"_s);
        row("the receiver knows better",
            "Authentication-Results: mx.example; dkim=pass header.d=a.klubben.se; "
            "dmarc=fail\r\n",
            u"notAligned"_s);
        row("nothing passed", "Authentication-Results: mx.example; spf=fail; dkim=none\r\n", u"failed"_s);
        row("one of two signatures",
            "Authentication-Results: mx.example; dkim=fail header.d=klubben.se; "
            "dkim=pass header.d=klubben.se\r\n",
            u"proved"_s);
        row("a field for each method",
            "Authentication-Results: mx.example; spf=fail\r\nAuthentication-Results: mx.example; "
            "dkim=pass header.d=klubben.se\r\n",
            u"proved"_s);
        // RFC 8601 1.6: only the receiver's own field, the topmost, can be believed.
        row("forged below",
            "Authentication-Results: mx.example; spf=fail\r\n"
            "Authentication-Results: evil.example; dmarc=pass; spf=pass smtp.mailfrom=klubben.se\r\n",
            u"failed"_s);
        row("only Received-SPF", "Received-SPF: pass (x) envelope-from=info@klubben.se\r\n", u"proved"_s);
        row("nothing said", "", u"unchecked"_s);
        row("nothing done", "Authentication-Results: mx.example; none\r\n", u"unchecked"_s);
    }
    void verdicts()
    {
        QFETCH(QByteArray, fields);
        QTEST(nameOf(examineDelivery(readHeaders(message(fields))).verdict), "verdict");
    }

    void demandsTheServerThatIsKnown()
    {
        const auto headers = readHeaders(message("Authentication-Results: mx.example; dmarc=pass\r\n"));
        QCOMPARE(examineDelivery(headers, "MX.example").verdict, DeliveryVerdict::Proved);
        QCOMPARE(examineDelivery(headers, "mx.google.com").verdict, DeliveryVerdict::Unchecked);
        QCOMPARE(examineDelivery(readHeaders("hello there")).verdict, DeliveryVerdict::NoMessage);
    }

    // RFC 9989 4.10.2, where the receiver has not said itself whether DMARC passed.
    void alignsByTheDns_data()
    {
        QTest::addColumn<QByteArray>("results");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<int>("questions");
        const auto row = [](const char *name, const QByteArray &results, const QString &zone, const QString &verdict,
                            int questions) { QTest::newRow(name) << results << zone << verdict << questions; };
        const QString policy = u"_dmarc.klubben.se TXT v=DMARC1; p=reject\n"_s;
        const QByteArray sibling = "spf=pass smtp.mailfrom=a@utskick.klubben.se";
        row("a subdomain of the same organisation", sibling, policy, u"proved"_s, 3);
        row("an organisation of its own", sibling, policy + u"_dmarc.utskick.klubben.se TXT v=DMARC1; p=none; psd=n"_s,
            u"notAligned"_s, 3);
        row("strict", sibling, u"_dmarc.klubben.se TXT v=DMARC1; p=reject; aspf=s"_s, u"notAligned"_s, 2);
        row("strict for DKIM only", sibling, u"_dmarc.klubben.se TXT v=DMARC1; p=reject; adkim=s"_s, u"proved"_s, 3);
        row("the domain itself", "dkim=pass header.d=klubben.se", policy, u"proved"_s, 2);
        row("one of two", sibling + "; dkim=pass header.d=klubben.se", policy + u"_dmarc.se ANY timedOut"_s,
            u"proved"_s, 2);
        row("without a policy the names count", sibling, {}, u"proved"_s, 2);
        row("where the DNS fails they do too", sibling, u"_dmarc.klubben.se ANY timedOut"_s, u"proved"_s, 2);
        row("another domain", "spf=pass smtp.mailfrom=a@space2u.com", policy, u"notAligned"_s, 2);
        row("the receiver has said", sibling + "; dmarc=fail", policy, u"notAligned"_s, 0);
        row("nothing passed", "spf=fail smtp.mailfrom=a@klubben.se", policy, u"failed"_s, 0);
    }
    void alignsByTheDns()
    {
        QFETCH(QByteArray, results);
        QFETCH(QString, zone);
        const DeliveryAdvice byNames =
            adviseDelivery(message("Authentication-Results: mx.example; " + results + "\r\n"), MessagePlace::Inbox);
        const auto settled = settle<DeliveryAdvice>(
            Zone(zone), [&](const DnsAnswers &answers) { return alignDelivery(byNames, answers); });
        QTEST(nameOf(settled.verdict.report.verdict), "verdict");
        QCOMPARE(settled.verdict.finding, judgeDelivery(settled.verdict.report, MessagePlace::Inbox));
        QTEST(int(settled.asked.size()), "questions");
    }

    void staysWithinBounds()
    {
        const QByteArray line = "X: y\r\n";
        QVERIFY(readHeaders(line.repeated(600)).truncated);
        QVERIFY(readHeaders(QByteArray(maxHeaderBytes + 1, 'x')).truncated);
        const auto many = readAuthResults("x.example" + QByteArray("; spf=pass").repeated(10'000));
        QCOMPARE(many.results.size(), 100);
        QVERIFY(readAuthResults(QByteArray(200'000, '(')).results.isEmpty());
        QVERIFY(readAuthResults("x; spf=\"" + QByteArray(200'000, '\\')).results.size() <= 1);
    }

    // Whatever is pasted: it ends, and reads nothing it should not (the sanitizers watch).
    void survivesAnything()
    {
        QRandomGenerator random(20261121);
        const QByteArray pieces[] = {"Authentication-Results:",
                                     "Received-SPF:",
                                     "Received:",
                                     "From:",
                                     ";",
                                     "=",
                                     "(",
                                     ")",
                                     "\\",
                                     "\"",
                                     " ",
                                     "\r\n",
                                     "\n\t",
                                     "spf",
                                     "pass",
                                     "dkim",
                                     "\0x",
                                     "<",
                                     ">",
                                     ",",
                                     "@",
                                     ".",
                                     "a@b.example",
                                     "Sat, 21 Nov 2026 22:00:09 +0100",
                                     "\xff\xfe"};
        for (int round = 0; round < 3000; ++round) {
            QByteArray text;
            for (int i = random.bounded(60); i > 0; --i)
                text += pieces[random.bounded(int(std::size(pieces)))];
            const auto headers = readHeaders(text);
            const auto report = examineDelivery(headers);
            QCOMPARE(report.verdict == DeliveryVerdict::NoMessage, headers.fromDomain.isEmpty());
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestMessageHeaders)
#include "tst_messageheaders.moc"
