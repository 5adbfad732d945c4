// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Domains whose mail goes nowhere, and DMARC records that do not count, as public reports have them.

#include "sender/dmarcmisses.h"
#include "sender/mailexchange.h"
#include "sender/settle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestMailExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receives_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("receives"); // y, n, ?
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, const char *zone, const char *receives, const char *problems) {
            QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(receives)
                                << QString::fromLatin1(problems);
        };
        row("usual", "klubben.se MX 10 mx.host.example\nmx.host.example A 203.0.113.1", "y", "");
        row("IPv6 alone", "klubben.se MX 10 mx.host.example\nmx.host.example AAAA 2001:db8::1", "y", "");
        row("implicit", "klubben.se A 203.0.113.1", "y", "");
        row("null", "klubben.se MX 0 .\nklubben.se A 203.0.113.1", "n", "nullMx");
        row("nothing", "klubben.se TXT x", "n", "nothingThere");
        row("no domain", "other.example A 203.0.113.1", "n", "nothingThere");
        row("number", "klubben.se MX 10 203.0.113.7", "n", "addressLiteral 203.0.113.7");
        row("number below", "klubben.se MX 10 203.0.113.7.klubben.se", "n", "addressLiteral 203.0.113.7.klubben.se");
        row("no name", "klubben.se MX 10 mail.gone.example", "n", "noSuchName mail.gone.example");
        row("no address", "klubben.se MX 10 mail.gone.example\nmail.gone.example TXT x", "n",
            "noAddress mail.gone.example");
        row("localhost", "klubben.se MX 10 localhost", "n", "localhost localhost");
        row("loopback", "klubben.se MX 10 mx.klubben.se\nmx.klubben.se A 127.0.0.1", "?", "localhost mx.klubben.se");
        row("private", "klubben.se MX 10 mx.klubben.se\nmx.klubben.se A 192.168.1.4", "?",
            "privateAddress mx.klubben.se");
        row("doubled", "klubben.se MX 10 mail.klubben.se.klubben.se", "n",
            "doubledName mail.klubben.se.klubben.se > mail.klubben.se");
        row("doubled provider", "klubben.se MX 10 aspmx.l.google.com.klubben.se", "n",
            "doubledName aspmx.l.google.com.klubben.se > aspmx.l.google.com");
        row("alias",
            "klubben.se MX 10 mx.klubben.se\nmx.klubben.se CNAME mx.host.example\n"
            "mx.host.example A 203.0.113.1",
            "y", "alias mx.klubben.se > mx.host.example");
        row("one of two",
            "klubben.se MX 10 mail.gone.example\nklubben.se MX 20 mx.host.example\n"
            "mx.host.example A 203.0.113.1",
            "y", "noSuchName mail.gone.example");
        row("silent", "klubben.se ANY timedOut", "?", "");
        row("silent host", "klubben.se MX 10 mx.host.example\nmx.host.example ANY timedOut", "?", "");
    }
    void receives()
    {
        QFETCH(QString, zone);
        const auto verdict = settle<MxVerdict>(Zone(zone), [](const DnsAnswers &answers) {
                                 return judgeMx("klubben.se", answers);
                             }).verdict;
        QStringList problems;
        for (const auto &problem : verdict.problems) {
            QString text = nameOf(problem.fault);
            if (!problem.target.isEmpty())
                text += u' ' + QString::fromLatin1(problem.target);
            if (!problem.meant.isEmpty())
                text += u" > "_s + QString::fromLatin1(problem.meant);
            problems.append(text);
        }
        QTEST(problems.join(u", "_s), "problems");
        const QString receives = !verdict.receives ? u"?"_s : *verdict.receives ? u"y"_s : u"n"_s;
        QTEST(receives, "receives");
    }

    // Whoever the facts know is not asked about.
    void knownHosts()
    {
        const auto isKnown = [](const QByteArray &host) { return host.endsWith(".host.example"); };
        const auto settled =
            settle<MxVerdict>(Zone(u"klubben.se MX 10 mx.host.example"_s),
                              [&](const DnsAnswers &answers) { return judgeMx("klubben.se", answers, isKnown); });
        QVERIFY(settled.verdict.receives == true);
        QCOMPARE(settled.asked.size(), 1);
        const auto alias =
            settle<MxVerdict>(Zone(u"klubben.se MX 10 mx.klubben.se\nmx.klubben.se CNAME mx.host.example"_s),
                              [&](const DnsAnswers &answers) { return judgeMx("klubben.se", answers, isKnown); });
        QVERIFY(alias.verdict.receives == true);
        QCOMPARE(alias.verdict.hosts, (QByteArrayList{"mx.klubben.se", "mx.host.example"}));
    }

    void dmarc_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QByteArray>("meant");
        const auto row = [](const char *zone, const char *reason, const char *meant) {
            QTest::newRow(zone) << QString::fromUtf8(zone) << QString::fromLatin1(reason) << QByteArray(meant);
        };
        row("_dmarc.klubben.se TXT v=dmarc1; p=reject", "wrongVersion", "v=DMARC1; p=reject");
        row("_dmarc.klubben.se TXT v=DMARC; p=none", "wrongVersion", "v=DMARC1; p=none");
        row("_dmarc.klubben.se TXT v=DMRAC1; p=none", "wrongVersion", "v=DMARC1; p=none");
        row("_dmarc.klubben.se TXT \"v=DMARC1; p=none\"", "quotationMarks", "v=DMARC1; p=none");
        row("_dmarc.klubben.se TXT v=DMARC1\\; p=none\\; rua=mailto:a@klubben.se", "wrongSeparator",
            "v=DMARC1; p=none; rua=mailto:a@klubben.se");
        row("_dmarc.klubben.se TXT v=DMARC1 p=none", "wrongSeparator", "v=DMARC1; p=none");
        row("_dmarc.klubben.se TXT v=DMARC1, p=none", "wrongSeparator", "v=DMARC1; p=none");
        row("_dmarc.klubben.se TXT p=none; v=DMARC1", "versionNotFirst", "v=DMARC1; p=none");
        row("klubben.se TXT v=DMARC1; p=none", "wrongName", "v=DMARC1; p=none");
        row("dmarc.klubben.se TXT v=DMARC1; p=none", "wrongName", "v=DMARC1; p=none");
        row("_dmarc.klubben.se.klubben.se TXT v=DMARC1; p=none", "wrongName", "v=DMARC1; p=none");
    }
    void dmarc()
    {
        QFETCH(QString, zone);
        const auto misses = settle<QList<DmarcMiss>>(Zone(zone), [](const DnsAnswers &answers) {
                                return findDmarcMisses("klubben.se", answers);
                            }).verdict;
        QCOMPARE(misses.size(), 1);
        QTEST(nameOf(misses.first().reason), "reason");
        QTEST(misses.first().meant, "meant");
    }

    void aBlankBeforeDmarc()
    {
        const auto miss = readDmarcMiss(" v=DMARC1; p=quarantine");
        QVERIFY(miss);
        QCOMPARE(miss->reason, DmarcMissReason::LeadingBlank);
        QCOMPARE(miss->meant, "v=DMARC1; p=quarantine"_ba);
        for (const char *text : {"v=DMARC1; p=none", "v=spf1 -all", "hello", "", "v=DKIM1; p=abc"})
            QVERIFY(!readDmarcMiss(text));
    }

    void severalDmarcRecords()
    {
        const auto misses =
            settle<QList<DmarcMiss>>(
                Zone(u"_dmarc.klubben.se TXT v=DMARC1; p=none\n_dmarc.klubben.se TXT v=DMARC1; p=reject"_s),
                [](const DnsAnswers &answers) { return findDmarcMisses("klubben.se", answers); })
                .verdict;
        QCOMPARE(misses.size(), 2);
        QCOMPARE(misses.first().reason, DmarcMissReason::SeveralRecords);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestMailExchange)
#include "tst_mailexchange.moc"
