// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sender/delivery.h"
#include "sender/receiverviews.h"
#include "sender/settle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QByteArray author = "From: Klubben <info@klubben.se>\r\nTo: anna@mottagare.example\r\nSubject: x\r\n";

QString codeOf(const QByteArray &text)
{
    return VerdictId(adviseDelivery(text + "\r\n", MessagePlace::Unknown).finding).code();
}

/// A line with which a server took a message from outside.
QByteArray edge(const QByteArray &by)
{
    return "Received: from ut1.system.example (ut1.system.example [192.0.2.25])\r\n by " + by +
           " with ESMTPS id 1;\r\n Mon, 30 Nov 2026 10:00:00 +0100\r\n";
}

QByteArray inside(const QByteArray &from, const QByteArray &by)
{
    return "Received: from " + from + " ([10.1.2.3]) by " + by + " with LMTP id 2; Mon, 30 Nov 2026 10:00:01 +0100\r\n";
}

DeliveryAdvice examined(const QByteArray &text, const QString &zone)
{
    const DeliveryAdvice byNames = adviseDelivery(text, MessagePlace::Unknown);
    return settle<DeliveryAdvice>(Zone(zone),
                                  [&](const DnsAnswers &answers) { return verifyDelivery(byNames, answers); })
        .verdict;
}

} // namespace

class TestMessageCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // RFC 8601 5, and how servers really do it.
    void whoseResults_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &fields, const char *code) {
            QTest::newRow(name) << fields << QString::fromLatin1(code);
        };
        const auto results = [](const QByteArray &server,
                                const QByteArray &what = "dmarc=pass header.from=klubben.se") {
            return "Authentication-Results: " + server + (server.isEmpty() ? "" : "; ") + what + "\r\n";
        };
        const QByteArray mine = "mx.mottagare.example";
        row("above its line", results(mine) + edge(mine), "KP-690");
        row("above, passed on inside",
            inside("mx.mottagare.example", "imap.mottagare.example") + results(mine) + edge(mine), "KP-690");
        row("an id of the same organisation", results("mottagare.example") + edge("mx2.in.mottagare.example"),
            "KP-690");
        row("an id that is no host", results("OpenDMARC") + edge(mine), "KP-690");
        row("failed, and the sender's own below",
            results(mine, "spf=fail; dkim=none; dmarc=fail") + edge(mine) + results(mine), "KP-693");
        row("Gmail's order", edge("mx.google.com") + results("mx.google.com"), "KP-690");
        row("Gmail's order, passed on inside",
            "Received: by 2002:a05:6520 with SMTP id x; Mon, 30 Nov 2026 10:00:03 +0100\r\n" + edge("mx.google.com") +
                results("mx.google.com"),
            "KP-690");
        row("iCloud's, a field for each method",
            edge("st43p00im-zt1.me.com") + results("bimi.icloud.com", "bimi=none") + results("dmarc.icloud.com") +
                results("dkim-verifier.icloud.com", "dkim=pass header.d=klubben.se") +
                results("spf.icloud.com", "spf=pass smtp.mailfrom=b@system.example"),
            "KP-690");
        row("Microsoft's, without a name",
            "Received: from A1.eurprd01.prod.outlook.com (2603:10a6::1) by B2.eurprd01.prod.outlook.com; x\r\n" +
                results({}, "spf=pass smtp.mailfrom=system.example; dkim=pass header.d=klubben.se;dmarc=pass "
                            "header.from=klubben.se;compauth=pass reason=100") +
                edge("C3.mail.protection.outlook.com"),
            "KP-690");
        row("Yahoo's, by an address",
            results("atlas1.free.mail.ne1.yahoo.com") +
                "Received: from 192.0.2.25 (EHLO ut1.system.example)\r\n by 10.0.0.9 with SMTPs; x\r\n",
            "KP-690");
        // Forgeries.
        row("another's name below", edge(mine) + results("mx.google.com"), "KP-691");
        row("another's name above", results("whatever.example") + edge(mine), "KP-691");
        row("its own name below", edge(mine) + results(mine), "KP-691");
        row("its own name below, inside",
            inside("mx.mottagare.example", "imap.mottagare.example") + edge(mine) + results(mine), "KP-691");
        row("without a name below", edge(mine) + results({}), "KP-691");
        row("a whole path below", edge(mine) + edge("mx.google.com") + results("mx.google.com"), "KP-691");
        row("between lines of the sender's",
            edge(mine) + "Received: by " + mine + " with SMTP id x; x\r\n" + results(mine) + edge(mine), "KP-691");
        row("the receiver's name in HELO",
            "Received: from mx.mottagare.example (unknown [192.0.2.66])\r\n by mx.mottagare.example; x\r\n" +
                results(mine) + edge(mine),
            "KP-691");
        row("Gmail's name below the author's fields", edge("mx.google.com") + author + results("mx.google.com"),
            "KP-691");
        row("Received-SPF below", edge(mine) + "Received-SPF: pass (x) envelope-from=info@klubben.se\r\n", "KP-691");
        row("Received-SPF above", "Received-SPF: pass (x) envelope-from=info@klubben.se\r\n" + edge(mine), "KP-690");
        // Without a path.
        row("no path", results(mine), "KP-690");
        row("no path, below the author's fields", author + results("aaa.example"), "KP-691");
        row("no path, below, of the recipient", author + results(mine), "KP-690");
    }
    void whoseResults()
    {
        QFETCH(QByteArray, fields);
        QTEST(codeOf(fields + (fields.contains("From: ") ? QByteArray() : author)), "code");
    }

    void words_data()
    {
        QTest::addColumn<QByteArray>("results");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *results, const char *code) {
            QTest::newRow(name) << QByteArray(results) << QString::fromLatin1(code);
        };
        row("two results of SPF, the envelope's first",
            "spf=Pass smtp.mailfrom=x@klubben.se; spf=None smtp.helo=y.example", "KP-690");
        row("the other way round", "spf=None smtp.helo=y.example; spf=Pass smtp.mailfrom=x@klubben.se", "KP-690");
        row("only HELO passes", "spf=Fail smtp.mailfrom=x@klubben.se; spf=Pass smtp.helo=klubben.se", "KP-693");
        row("temperror", "spf=temperror smtp.mailfrom=x@klubben.se; dkim=none; dmarc=none", "KP-695");
        row("temperror of one signature", "dkim=temperror header.d=klubben.se; dkim=pass header.d=system.example",
            "KP-695");
        row("tempfail", "spf=tempfail smtp.mailfrom=klubben.se", "KP-695");
        row("temperror beside a proof", "spf=temperror; dkim=pass header.d=klubben.se", "KP-690");
        row("dmarc temperror", "spf=pass smtp.mailfrom=system.example; dmarc=temperror", "KP-695");
        row("Yahoo's old word", "dkim=dkim_pass header.d=klubben.se", "KP-690");
        row("hardfail", "spf=hardfail; dkim=hardfail", "KP-693");
        row("VERP unquoted", "spf=pass smtp.mailfrom=bounce-anna=gmail.com@klubben.se", "KP-690");
        row("SRS unquoted", "spf=pass smtp.mailfrom=SRS0=AbCd=XY=klubben.se=info@vidare.example", "KP-692");
        row("Yandex's property", "spf=pass smtp.mail=x@klubben.se", "KP-690");
        row("about another author", "dmarc=pass header.from=other.example; spf=none", "KP-693");
        row("bestguesspass is none", "spf=bestguesspass smtp.mailfrom=klubben.se; dkim=none", "KP-693");
    }
    void words()
    {
        QFETCH(QByteArray, results);
        QTEST(codeOf("Authentication-Results: mx.mottagare.example; " + results + "\r\n" + author), "code");
    }

    // RFC 8616 3: A-labels and U-labels are the same domain.
    void otherLetters_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("results");
        const QByteArray letters = "f\xC3\xB6reningen.se";
        const QByteArray labels = "xn--freningen-07a.se";
        QTest::newRow("author in UTF-8") << letters << "spf=pass smtp.mailfrom=x@" + labels;
        QTest::newRow("result in UTF-8") << labels << "dkim=pass header.d=" + letters;
        QTest::newRow("capitals") << "F\xC3\x96RENINGEN.SE"_ba
                                  << "dmarc=pass header.from=" + labels;
    }
    void otherLetters()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, results);
        QCOMPARE(codeOf("Authentication-Results: mx.example; " + results + "\r\nFrom: <a@" + from + ">\r\n"),
                 u"KP-690"_s);
    }

    void receivedSpfKeepsEqualSigns()
    {
        const auto spf =
            readReceivedSpf("pass (x) client-ip=192.0.2.1; envelope-from=bounce-anna=gmail.com@klubben.se; "
                            "helo=x;");
        QCOMPARE(spf.value("envelope-from"), "bounce-anna=gmail.com@klubben.se"_ba);
        QCOMPARE(spf.value("helo"), "x"_ba);
    }

    void clients_data()
    {
        QTest::addColumn<QByteArray>("received");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QByteArray>("helo");
        const auto row = [](const char *name, const char *received, const char *client, const char *helo) {
            QTest::newRow(name) << QByteArray(received) << QString::fromLatin1(client) << QByteArray(helo);
        };
        row("Postfix", "from a.example (b.example [192.0.2.1]) by mx.example (Postfix) with ESMTP id 1; x", "192.0.2.1",
            "a.example");
        row("IPv6", "from a.example (b.example [IPv6:2001:db8::1]) by mx.example; x", "2001:db8::1", "a.example");
        row("Exim", "from b.example ([192.0.2.1]:4711 helo=a.example) by mx.example with esmtps; x", "192.0.2.1",
            "a.example");
        row("Exim without a name", "from [192.0.2.1] (helo=a.example) by mx.example with esmtp; x", "192.0.2.1",
            "a.example");
        row("Microsoft", "from a.example (192.0.2.1) by mx.outlook.com (10.0.0.1) with Microsoft SMTP Server; x",
            "192.0.2.1", "a.example");
        row("Yahoo", "from 192.0.2.1 (EHLO a.example) by 10.1.1.1 with SMTPs; x", "192.0.2.1", "a.example");
        row("qmail", "from unknown (HELO a.example) (192.0.2.1) by mx.example with SMTP; x", "192.0.2.1", "a.example");
        row("inside", "by 2002:a05:6520 with SMTP id x; x", "", "");
    }
    void clients()
    {
        QFETCH(QByteArray, received);
        QFETCH(QString, client);
        const Hop hop = readHeaders("Received: " + received + "\r\n" + author).hops.first();
        QCOMPARE(hop.client, client.isEmpty() ? QHostAddress() : QHostAddress(client));
        QTEST(hop.helo, "helo");
    }

    // Nobody said anything: we look ourselves.
    void ownCheck_data()
    {
        QTest::addColumn<QByteArray>("envelope");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("code");
        const QString spf = u"klubben.se TXT v=spf1 ip4:192.0.2.25 -all\n"_s;
        const QString reject = u"_dmarc.klubben.se TXT v=DMARC1; p=reject\n"_s;
        QTest::newRow("SPF for the author") << "info@klubben.se"_ba << spf + reject << u"KP-698"_s;
        QTest::newRow("SPF without a policy") << "info@klubben.se"_ba << spf << u"KP-698"_s;
        QTest::newRow("SPF of the system")
            << "b@system.example"_ba << u"system.example TXT v=spf1 ip4:192.0.2.0/24 -all\n"_s + reject << u"KP-692"_s;
        QTest::newRow("SPF says no") << "info@klubben.se"_ba << u"klubben.se TXT v=spf1 -all\n"_s << u"KP-693"_s;
        QTest::newRow("the DNS fails") << "info@klubben.se"_ba << u"klubben.se ANY timedOut\n"_s << u"KP-691"_s;
        QTest::newRow("a bounce, for HELO")
            << ""_ba << u"ut1.system.example TXT v=spf1 a -all\n"_s + u"ut1.system.example A 192.0.2.25\n"_s
            << u"KP-692"_s;
    }
    void ownCheck()
    {
        QFETCH(QByteArray, envelope);
        QFETCH(QString, zone);
        const DeliveryAdvice advice = examined(
            "Return-Path: <" + envelope + ">\r\n" + edge("mx.mottagare.example") + author + "\r\nHej\r\n", zone);
        QTEST(VerdictId(advice.finding).code(), "code");
        QVERIFY(advice.own);
        QCOMPARE(advice.own->client, QHostAddress(u"192.0.2.25"_s));
    }

    // What stands where the sender could have written it is believed if we see the same.
    void claimsAreChecked()
    {
        const QByteArray text = "Return-Path: <info@klubben.se>\r\n" + edge("mx.mottagare.example") +
                                "Authentication-Results: mx.mottagare.example; spf=pass smtp.mailfrom=info@klubben.se; "
                                "dmarc=pass header.from=klubben.se\r\n" +
                                author + "\r\nHej\r\n";
        const QString allowed = u"klubben.se TXT v=spf1 ip4:192.0.2.25 -all"_s;
        QCOMPARE(VerdictId(examined(text, allowed).finding).code(), u"KP-690"_s);
        QCOMPARE(VerdictId(examined(text, u"klubben.se TXT v=spf1 -all"_s).finding).code(), u"KP-693"_s);
    }

    // What the receiver said stays what it said; ours stands beside it.
    void theReceiversWordStands()
    {
        const QByteArray text = "Return-Path: <info@klubben.se>\r\n"
                                "Authentication-Results: mx.mottagare.example; spf=fail smtp.mailfrom=info@klubben.se; "
                                "dkim=none; dmarc=fail header.from=klubben.se\r\n" +
                                edge("mx.mottagare.example") + author + "\r\nHej\r\n";
        const DeliveryAdvice advice = examined(text, u"klubben.se TXT v=spf1 ip4:192.0.2.25 -all"_s);
        QCOMPARE(VerdictId(advice.finding).code(), u"KP-693"_s);
        QVERIFY(advice.own->proves());
        QCOMPARE(nameOf(foreseeReceivers(advice, {}).remedy), u"sendAgain"_s);
    }

    // By the facts of resources/receivers: Gmail and Yahoo demand SPF or DKIM of everybody; p=reject is followed by
    // all.
    void receivers_data()
    {
        QTest::addColumn<QByteArray>("results");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("actions");
        QTest::addColumn<QString>("remedy");
        const QString spf = u"klubben.se TXT v=spf1 -all\nsystem.example TXT v=spf1 ip4:192.0.2.25 -all\n"_s;
        QTest::newRow("proved")
            << "spf=pass smtp.mailfrom=b@system.example; dkim=pass header.d=klubben.se; dmarc=pass"_ba << spf
            << QStringList{u"accept"_s, u"accept"_s, u"accept"_s, u"accept"_s} << u"none"_s;
        QTest::newRow("the system's own proof, no policy")
            << "spf=pass smtp.mailfrom=b@system.example; dkim=none; dmarc=none"_ba << spf
            << QStringList{u"suspect"_s, u"suspect"_s, u"suspect"_s, u"junk"_s} << u"signForDomain"_s;
        QTest::newRow("the same, reject")
            << "spf=pass smtp.mailfrom=b@system.example; dkim=none; dmarc=fail"_ba
            << spf + u"_dmarc.klubben.se TXT v=DMARC1; p=reject"_s
            << QStringList{u"refuse"_s, u"refuse"_s, u"refuse"_s, u"refuse"_s} << u"signForDomain"_s;
        QTest::newRow("nothing") << "spf=none smtp.mailfrom=b@system.example; dkim=none; dmarc=none"_ba << spf
                                 << QStringList{u"refuse"_s, u"suspect"_s, u"refuse"_s, u"junk"_s}
                                 << u"signForDomain"_s;
    }
    void receivers()
    {
        QFETCH(QByteArray, results);
        QFETCH(QString, zone);
        const SenderFacts facts = SenderFacts::fromFolder(u":"_s, {});
        const DeliveryAdvice advice =
            examined("Return-Path: <b@system.example>\r\nAuthentication-Results: mx.mottagare.example; " + results +
                         "\r\n" + edge("mx.mottagare.example") + author + "\r\nHej\r\n",
                     zone);
        const MessageOutlook outlook = foreseeReceivers(advice, facts);
        QStringList actions;
        for (const ReceiverView &view : outlook.views)
            actions.append(nameOf(view.action));
        QTEST(actions, "actions");
        QTEST(nameOf(outlook.remedy), "remedy");
    }

    void arcIsRead()
    {
        const MessageHeaders headers =
            readHeaders("ARC-Seal: i=2; a=rsa-sha256; t=1; cv=pass; d=lista.example; s=x; b=y\r\n"
                        "ARC-Authentication-Results: i=2; lista.example; arc=pass\r\n"
                        "ARC-Seal: i=1; a=rsa-sha256; t=1; cv=none; d=google.com; s=x; b=y\r\n"
                        "ARC-Authentication-Results: i=1; mx.google.com; dkim=pass header.i=@klubben.se\r\n" +
                        author);
        QCOMPARE(headers.arc.size(), 2);
        QCOMPARE(headers.arc[0].sealer, "lista.example"_ba);
        QCOMPARE(headers.arc[0].chain, "pass"_ba);
        QCOMPARE(headers.arc[1].results.server, "mx.google.com"_ba);
        QCOMPARE(headers.arc[1].results.results.size(), 1);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestMessageCheck)
#include "tst_messagecheck.moc"
