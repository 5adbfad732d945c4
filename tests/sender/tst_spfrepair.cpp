// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What people publish for SPF with a slip of the hand, and what they plainly meant. The slips are those of public
// reports and help pages; what was meant is reasoned by hand from RFC 7208.

#include "core/enumname.h"
#include "sender/spfrecord.h"
#include "sender/spfrepair.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestSpfRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meantAs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("meant");
        QTest::addColumn<QString>("miss"); // empty: the text counts
        const auto row = [](const char *text, const char *meant, const char *miss = "") {
            QTest::newRow(text) << QByteArray(text) << QByteArray(meant) << QString::fromLatin1(miss);
        };
        // well-formed records are left as they are written
        row("v=spf1  +INCLUDE:a.example mx -all", "v=spf1  +INCLUDE:a.example mx -all");
        row("v=spf1", "v=spf1");
        row("v=spf1 a/24//64 mx:b.example exists:%{i}._spf.%{d} exp=why.example ra=postmaster -all",
            "v=spf1 a/24//64 mx:b.example exists:%{i}._spf.%{d} exp=why.example ra=postmaster -all");
        row("v=spf1 include:%{d1,}.example ~all", "v=spf1 include:%{d1,}.example ~all");
        // what makes it no record
        row(" v=spf1 mx -all", "v=spf1 mx -all", "leadingBlank");
        row("\tv=spf1 mx -all", "v=spf1 mx -all", "leadingBlank");
        row("\"v=spf1 mx -all\"", "v=spf1 mx -all", "quotationMarks");
        row("'v=spf1 mx -all'", "v=spf1 mx -all", "textBefore");
        row("\\\"v=spf1 mx -all\\\"", "v=spf1 mx -all", "quotationMarks");
        row("“v=spf1 mx -all”", "v=spf1 mx -all", "quotationMarks");
        row("\"v=spf1 include:a.example \" \"include:b.example -all\"",
            "v=spf1 include:a.example include:b.example -all", "quotationMarks");
        row("\"v=spf1 include:a.exam\" \"ple -all\"", "v=spf1 include:a.example -all", "quotationMarks");
        row("\xef\xbb\xbfv=spf1 mx -all", "v=spf1 mx -all", "lookAlikes");
        row("\xe2\x80\x8bv=spf1 mx -all", "v=spf1 mx -all", "lookAlikes");
        row("v=spf1\xc2\xa0mx -all", "v=spf1 mx -all", "lookAlikes");
        row("v=ѕрf1 mx -all", "v=spf1 mx -all", "lookAlikes");
        row("ｖ＝ｓｐｆ１ mx -all", "v=spf1 mx -all", "lookAlikes");
        row("v=spf1;mx;-all", "v=spf1 mx -all", "wrongSeparator");
        row("v=spf1; mx -all", "v=spf1 mx -all", "wrongSeparator");
        row("v=spf1,mx,-all", "v=spf1 mx -all", "wrongSeparator");
        row("v=spf1\tmx -all", "v=spf1 mx -all", "wrongSeparator");
        row("v=spf1-all", "v=spf1 -all", "wrongSeparator");
        row("v=spf1include:a.example -all", "v=spf1 include:a.example -all", "wrongSeparator");
        row("v=spf1:include:a.example -all", "v=spf1 include:a.example -all", "wrongSeparator");
        row("v=spf mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v=spf2 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v=spf10 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v=spfl mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v=sfp1 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v=spf1.0 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v = spf1 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v:spf1 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v==spf1 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v-spf1 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("vspf1 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v=spf-1 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("v=spfv1 mx -all", "v=spf1 mx -all", "wrongVersion");
        row("spf1 include:a.example -all", "v=spf1 include:a.example -all", "wrongVersion");
        row("spf=v1 include:a.example -all", "v=spf1 include:a.example -all", "wrongVersion");
        row("include:a.example -all", "v=spf1 include:a.example -all", "noVersion");
        row("mx ip4:192.0.2.1 ~all", "v=spf1 mx ip4:192.0.2.1 ~all", "noVersion");
        row("@ IN TXT \"v=spf1 mx -all\"", "v=spf1 mx -all", "textBefore");
        row("SPF: v=spf1 mx -all", "v=spf1 mx -all", "textBefore");
        // slips inside
        row("v=spf1 include=a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 ip4=192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 include.spf.protection.outlook.com -all", "v=spf1 include:spf.protection.outlook.com -all");
        row("v=spf1 include;spf.example -all", "v=spf1 include:spf.example -all");
        row("v=spf1 include: a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 include :a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 include a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 include::a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 include:include:a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 includea.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 includes:a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 inlcude:a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 inclued:a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 incude:a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 inkludera:a.example -all", "v=spf1 include:a.example -all");
        row("v=spf1 include:https://a.example/ -all", "v=spf1 include:a.example -all");
        row("v=spf1 include:<a.example> -all", "v=spf1 include:a.example -all");
        row("v=spf1 include:a.example, include:b.example -all", "v=spf1 include:a.example include:b.example -all");
        row("v=spf1 include:a.example,include:b.example -all", "v=spf1 include:a.example include:b.example -all");
        row("v=spf1 include:a.example;include:b.example;-all;", "v=spf1 include:a.example include:b.example -all");
        row("v=spf1 include:a.exampleinclude:b.example -all", "v=spf1 include:a.example include:b.example -all");
        row("v=spf1 include:föreningen.se -all", "v=spf1 include:xn--freningen-07a.se -all");
        row("v=spf1 ip4:203.0.113.7~all", "v=spf1 ip4:203.0.113.7 ~all");
        row("v=spf1 ip4:203.0.113.7-all", "v=spf1 ip4:203.0.113.7 -all");
        row("v=spf1 include:a.example-all", "v=spf1 include:a.example -all");
        row("v=spf1 include:a.example?all", "v=spf1 include:a.example ?all");
        row("v=spf1 a mx~all", "v=spf1 a mx ~all");
        row("v=spf1 ip4:192.0.2.1ip4:192.0.2.2 -all", "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all");
        row("v=spf1 ip4:192.0.2.1,192.0.2.2 -all", "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all");
        row("v=spf1 ip4: 192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 ip4 192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 ip4:192.0.2.0 /24 -all", "v=spf1 ip4:192.0.2.0/24 -all");
        row("v=spf1 ipv4:192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 ip:192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 ip4.192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 192.0.2.0/24 2001:db8::1 -all", "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::1 -all");
        row("v=spf1 ip4:2001:db8::1 -all", "v=spf1 ip6:2001:db8::1 -all");
        row("v=spf1 ip6:192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 a:192.0.2.1 mx:192.0.2.2 include:192.0.2.3 -all",
            "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 ip4:192.0.2.3 -all");
        row("v=spf1 ip4:192.0.2.0/255.255.255.0 -all", "v=spf1 ip4:192.0.2.0/24 -all");
        row("v=spf1 ip4:192.0.2.* -all", "v=spf1 ip4:192.0.2.0/24 -all");
        row("v=spf1 ip4:192.0.2.1:25 -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 ip4:[192.0.2.1] -all", "v=spf1 ip4:192.0.2.1 -all");
        row("v=spf1 mx: a: -all", "v=spf1 mx a -all");
        row("v=spf1 redirect:a.example", "v=spf1 redirect=a.example");
        row("v=spf1 redirct=a.example", "v=spf1 redirect=a.example");
        row("v=spf1 mx -all;", "v=spf1 mx -all");
        row("v=spf1 mx -all.", "v=spf1 mx -all");
        row("v=spf1 mx -all\"", "v=spf1 mx -all");
        row("v=spf1 mx - all", "v=spf1 mx -all");
        row("v=spf1 mx --all", "v=spf1 mx -all");
        row("v=spf1 mx –all", "v=spf1 mx -all");
        row("v=spf1 mx ˜all", "v=spf1 mx ~all");
        row("v=spf1 mx -alll", "v=spf1 mx -all");
        row("v=spf1 mx -a11", "v=spf1 mx -all");
        row("v=spf1 mx all~", "v=spf1 mx ~all");
        row("v=spf1 inсlude:a.example -all", "v=spf1 include:a.example -all"); // with a Cyrillic es
        row("v=spf1 mx\\; -all", "v=spf1 mx -all");
    }
    void meantAs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, miss);
        const auto reading = readSpfText(text);
        QVERIFY(reading);
        QTEST(reading->records.join(" | "), "meant");
        QVERIFY2(reading->unclear.isEmpty() && reading->names.isEmpty(), reading->unclear.join(',').constData());
        QCOMPARE(reading->counts, isSpfRecord(text));
        QCOMPARE(reading->counts, reading->misses.isEmpty());
        QCOMPARE(reading->misses.isEmpty() ? QString() : nameOf(reading->misses.first()), miss);
        QVERIFY(parseSpf(reading->records.first()).ok());
        // What was put right has nothing more to put right.
        const auto again = readSpfText(reading->records.first());
        QVERIFY(again && again->isWellFormed());
        QCOMPARE(again->records, reading->records);
    }

    void tellsWhatWasPutRight()
    {
        const auto reading = readSpfText("v=spf1 include.spf.protection.outlook.com ip4: 192.0.2.1~all");
        QCOMPARE(reading->corrections,
                 (QList<SpfCorrection>{{"include.spf.protection.outlook.com", "include:spf.protection.outlook.com"},
                                       {"ip4: 192.0.2.1~all", "ip4:192.0.2.1 ~all"}}));
    }

    void severalInOneText()
    {
        const auto reading = readSpfText("v=spf1 mx ~all v=spf1 include:a.example -all");
        QVERIFY(reading && reading->counts);
        QCOMPARE(reading->records, (QByteArrayList{"v=spf1 mx ~all", "v=spf1 include:a.example -all"}));
        const auto quoted = readSpfText("\"v=spf1 mx ~all\" \"v=spf1 include:a.example -all\"");
        QVERIFY(quoted && !quoted->counts);
        QCOMPARE(quoted->records, (QByteArrayList{"v=spf1 mx ~all", "v=spf1 include:a.example -all"}));
    }

    // The DNS tells whether such a name is somebody's record or a host.
    void bareNames()
    {
        for (const char *text :
             {"v=spf1 spf.a.example -all", "v=spf1 ip4:spf.a.example -all", "v=spf1 http://spf.a.example/ -all"}) {
            const auto reading = readSpfText(text);
            QVERIFY(reading);
            QCOMPARE(reading->names, QByteArrayList{"spf.a.example"});
            QVERIFY(reading->unclear.isEmpty());
        }
    }

    void unclear_data()
    {
        QTest::addColumn<QByteArray>("term");
        for (const char *term : {"ip4:192.0.2", "ip4:192.0.2.1/33", "ip4:192.0.2.1-192.0.2.9", "ip4:192.168.001.010",
                                 "ip4:300.1.2.3", "foo", "include", "include:info@a.example", "include:*.a.example",
                                 "txt:a.example", "-~all", "exists:192.0.2.1"})
            QTest::newRow(term) << QByteArray(term);
    }
    void unclear()
    {
        QFETCH(QByteArray, term);
        const auto reading = readSpfText("v=spf1 mx " + term + " -all");
        QVERIFY(reading);
        QCOMPARE(reading->unclear, QByteArrayList{term});
    }

    void othersAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"google-site-verification=abc",
                                 "MS=ms12345678",
                                 "v=DMARC1; p=none",
                                 "v=DKIM1; k=rsa; p=MIIB",
                                 "spf2.0/mfrom,pra mx -all",
                                 "v=STSv1; id=1",
                                 "v=TLSRPTv1; rua=mailto:a@b.example",
                                 "v=verifydomain MS=1",
                                 "hello",
                                 "all",
                                 "a",
                                 "mx",
                                 "we use include files",
                                 "v=BIMI1; l=https://a.example/a.svg",
                                 "",
                                 "v=msv1 t=abc",
                                 "docker-verification=v=spf1",
                                 "k=rsa; p=v=spf1",
                                 "192.0.2.1",
                                 "klubben.se"})
            QTest::newRow(text) << QByteArray(text);
    }
    void othersAreLeftAlone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readSpfText(text));
    }

    void nothingHangs()
    {
        for (const char c : {'v', ' ', '"', ',', '-', ':', '.', '\\', '%', 'a', '\xff'}) {
            (void)readSpfText("v=spf1 " + QByteArray(4000, c));
            (void)readSpfText(QByteArray(4000, c));
        }
        QByteArray mixed;
        for (int i = 0; i < 400; ++i)
            mixed += "v=spf1-";
        (void)readSpfText(mixed);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestSpfRepair)
#include "tst_spfrepair.moc"
