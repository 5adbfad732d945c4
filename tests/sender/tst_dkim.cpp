// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sender/dkim.h"
#include "sender/settle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

// The message of RFC 8463 A.3, and its keys (A.2).
const QByteArray signedMessage = "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n"
                                 " d=football.example.com; i=@football.example.com;\r\n"
                                 " q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n"
                                 " subject : date : message-id : from : subject : date;\r\n"
                                 " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n"
                                 " b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus\r\n"
                                 " Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==\r\n"
                                 "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n"
                                 " d=football.example.com; i=@football.example.com;\r\n"
                                 " q=dns/txt; s=test; t=1528637909; h=from : to : subject :\r\n"
                                 " date : message-id : from : subject : date;\r\n"
                                 " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n"
                                 " b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3\r\n"
                                 " DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz\r\n"
                                 " dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=\r\n"
                                 "From: Joe SixPack <joe@football.example.com>\r\n"
                                 "To: Suzie Q <suzie@shopping.example.net>\r\n"
                                 "Subject: Is dinner ready?\r\n"
                                 "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\n"
                                 "Message-ID: <20030712040037.46341.5F8J@football.example.com>\r\n"
                                 "\r\n"
                                 "Hi.\r\n"
                                 "\r\n"
                                 "We lost the game.  Are you hungry yet?\r\n"
                                 "\r\n"
                                 "Joe.\r\n";
const QByteArray ed25519Key = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
const QByteArray rsaP =
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qv"
    "x/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kr"
    "yOTIKT+l/K4w3QIDAQAB";
const QByteArray rsaKey = "v=DKIM1; k=rsa; p=" + rsaP;

Zone zoneOf(const QByteArray &ed25519, const QByteArray &rsa)
{
    Zone zone;
    if (!ed25519.isEmpty())
        zone.add("brisbane._domainkey.football.example.com", DnsType::Txt, ed25519);
    if (!rsa.isEmpty())
        zone.add("test._domainkey.football.example.com", DnsType::Txt, rsa);
    return zone;
}

QList<DkimFinding> verified(const QByteArray &message, const Zone &zone,
                            const QDateTime &arrived = QDateTime::fromSecsSinceEpoch(1528637909))
{
    const auto signatures = readDkimSignatures(readSource(message), arrived);
    return settle<QList<DkimFinding>>(zone, [&](const DnsAnswers &answers) { return verifyDkim(signatures, answers); })
        .verdict;
}

QString described(const DkimFinding &finding)
{
    return nameOf(finding.state) + u' ' + nameOf(finding.reason);
}

} // namespace

class TestDkim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSignaturesOfTheRfcHold()
    {
        const auto findings = verified(signedMessage, zoneOf(ed25519Key, rsaKey));
        QCOMPARE(findings.size(), 2);
        QCOMPARE(described(findings[0]), u"pass none"_s);
        QCOMPARE(findings[0].keyBits, 0);
        QCOMPARE(described(findings[1]), u"pass none"_s);
        QCOMPARE(findings[1].keyBits, 1024);
        QVERIFY(findings[1].isShort());
        QCOMPARE(findings[1].domain, "football.example.com"_ba);
    }

    // What relaxed canonicalisation allows on the way (RFC 6376 3.4.2, 3.4.4), and what nothing allows.
    void changesOnTheWay_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const char *before, const char *after, const char *state) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(state);
        };
        row("line ends of Unix", "\r\n", "\n", "pass none");
        row("more blanks in a header", "Subject: Is dinner ready?", "SUBJECT :   Is \t dinner\r\n  ready?  ",
            "pass none");
        row("blanks at the ends of lines", "Hi.\r\n", "Hi. \t\r\n", "pass none");
        row("empty lines at the end", "Joe.\r\n", "Joe.\r\n\r\n\r\n", "pass none");
        row("no line end at the end", "Joe.\r\n", "Joe.", "pass none");
        row("a field that is not signed", "From: Joe", "X-Spam: no\r\nFrom: Joe", "pass none");
        row("another text", "lost", "won", "fail bodyChanged");
        row("a footer", "Joe.\r\n", "Joe.\r\n--\r\nlist\r\n", "fail bodyChanged");
        row("another subject", "dinner", "Dinner", "fail headersChanged");
        row("a second From, which was signed not to be", "From: Joe", "From: x@evil.example\r\nFrom: Joe",
            "fail severalFrom");
        row("only headers", "\r\nHi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n", "",
            "headersPass bodyMissing");
    }
    void changesOnTheWay()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray message = signedMessage;
        QVERIFY(message.contains(before));
        message.replace(before, after);
        const auto findings = verified(message, zoneOf(ed25519Key, rsaKey));
        QCOMPARE(findings.size(), 2);
        for (const DkimFinding &finding : findings)
            QTEST(described(finding), "state");
    }

    // RFC 6376 3.6.1, RFC 8301 3
    void keys_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const QByteArray &record, const char *state) {
            QTest::newRow(name) << record << QString::fromLatin1(state);
        };
        row("without version and kind", "p=" + rsaP, "pass none");
        row("blanks inside", "v=DKIM1;  k=rsa ; p=" + rsaP.left(60) + " " + rsaP.mid(60), "pass none");
        row("notes and unknown tags", "v=DKIM1; n=hello; y=2; p=" + rsaP, "pass none");
        row("none", {}, "invalid noKey");
        row("withdrawn", "v=DKIM1; p=", "invalid keyRevoked");
        row("no key tag", "v=DKIM1; k=rsa", "invalid keySyntax");
        row("cut off", "v=DKIM1; p=" + rsaP.left(100), "invalid keySyntax");
        row("another version", "v=DKIM2; p=" + rsaP, "invalid keySyntax");
        row("another kind", "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "invalid keyUnfit");
        row("another hash", "h=sha1; p=" + rsaP, "invalid keyUnfit");
        row("one of its hashes", "h=sha1:sha256; p=" + rsaP, "pass none");
        row("another service", "s=tlsrpt; p=" + rsaP, "invalid keyUnfit");
        row("e-mail", "s=email; p=" + rsaP, "pass none");
        // RSA with 512 bits, made with "openssl genrsa 512".
        row("512 bits",
            "p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBANwfkQX4PFwPi4CJhNmC41H/Y+mwOb/32FOtsVrIbzMy0pMqqmfxjZXZSy"
            "oSqOn87y/DtE3l542+aB4sT56OpAcCAwEAAQ==",
            "invalid keyWeak");
    }
    void keys()
    {
        QFETCH(QByteArray, record);
        QTEST(described(verified(signedMessage, zoneOf(ed25519Key, record)).last()), "state");
    }

    void dnsThatFailsIsNoVerdict()
    {
        Zone zone = zoneOf(ed25519Key, {});
        zone.setStatus("test._domainkey.football.example.com", DnsStatus::ServerFailure);
        QCOMPARE(described(verified(signedMessage, zone).last()), u"unknown dnsFailure"_s);
    }

    // Each of these is settled without asking the DNS.
    void faultySignatures_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const char *before, const char *after, const char *state) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(state);
        };
        row("SHA-1", "a=rsa-sha256", "a=rsa-sha1", "invalid weakAlgorithm");
        row("unknown", "a=rsa-sha256", "a=rsa-md5", "invalid unknownAlgorithm");
        row("version 2", "v=1; a=rsa", "v=2; a=rsa", "invalid syntaxError");
        row("a tag twice", "v=1; a=rsa", "v=1; v=1; a=rsa", "invalid syntaxError");
        row("not base64", " b=F45d", " b=!!!!", "invalid syntaxError");
        row("From is not signed", "h=from : to : subject :\r\n date : message-id : from",
            "h=to : subject :\r\n date : message-id", "invalid fromNotSigned");
        row("expired", "s=test; t=1528637909", "s=test; x=1528637908", "fail expired");
        row("expires before it was made", "s=test; t=1528637909", "s=test; t=1528637909; x=1", "invalid syntaxError");
    }
    void faultySignatures()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray message = signedMessage;
        QVERIFY(message.contains(before));
        message.replace(before, after);
        QTEST(described(verified(message, zoneOf(ed25519Key, rsaKey)).last()), "state");
    }

    void identityIsOfTheDomain()
    {
        QByteArray message = signedMessage;
        message.replace("i=@football.example.com", "i=@example.com");
        for (const DkimFinding &finding : verified(message, zoneOf(ed25519Key, rsaKey)))
            QCOMPARE(described(finding), u"invalid wrongIdentity"_s);
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("simple");
        QTest::addColumn<QByteArray>("relaxed");
        const auto row = [](const char *name, const char *body, const char *simple, const char *relaxed) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(simple) << QByteArray(relaxed);
        };
        // RFC 6376 3.4.3 to 3.4.5
        row("the RFC's", " C \r\nD \t E\r\n\r\n\r\n", " C \r\nD \t E\r\n", " C\r\nD E\r\n");
        row("empty", "", "\r\n", "");
        row("empty lines only", "\r\n\r\n", "\r\n", "");
        row("blank lines only", " \r\n\t\r\n", " \r\n\t\r\n", "");
        row("no end", "a", "a\r\n", "a\r\n");
        row("empty lines inside", "a\r\n\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n");
        row("bare line ends", "a\rb\nc \r\n", "a\rb\nc \r\n", "a\rb\nc\r\n");
    }
    void bodies()
    {
        QFETCH(QByteArray, body);
        QTEST(canonicalBody(body, DkimCanon::Simple), "simple");
        QTEST(canonicalBody(body, DkimCanon::Relaxed), "relaxed");
    }

    void fields()
    {
        // RFC 6376 3.4.5
        QCOMPARE(canonicalField("B : Y\t\r\n\tZ  ", DkimCanon::Relaxed), "b:Y Z"_ba);
        QCOMPARE(canonicalField("B : Y\t\r\n\tZ  ", DkimCanon::Simple), "B : Y\t\r\n\tZ  "_ba);
        QCOMPARE(withoutSignature("DKIM-Signature: bh=x;\r\n b = a\r\n c; d=e"),
                 "DKIM-Signature: bh=x;\r\n b =; d=e"_ba);
        QCOMPARE(withoutSignature("DKIM-Signature: d=e; b=x"), "DKIM-Signature: d=e; b="_ba);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestDkim)
#include "tst_dkim.moc"
