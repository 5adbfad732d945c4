// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/certificatecheck.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

class TestCertificates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();
    void systemTrustOnly();
    void names_data();
    void names();
    void weakOnes_data();
    void weakOnes();
    void weakOverTheWire_data();
    void weakOverTheWire();
    void facts();
    void clock();
};

void TestCertificates::refused_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Security>("security");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<CertificateFault>("fault");
    struct Kind
    {
        const char *certificate;
        const char *host;
        CertificateFault fault;
    };
    const QList<Kind> kinds{{"expired", "expired", CertificateFault::Expired},
                            {"notyet", "notyet", CertificateFault::NotYetValid},
                            {"othername", "mail", CertificateFault::NameMismatch},
                            {"unknown", "unknown", CertificateFault::UnknownIssuer},
                            {"selfsigned", "selfsigned", CertificateFault::SelfSigned},
                            {"cnonly", "cnonly", CertificateFault::NoSubjectAltName},
                            {"wildcard", "a.b", CertificateFault::NameMismatch}};
    for (const Protocol protocol : allOf<Protocol>()) {
        for (const Security security : {Security::Tls, Security::Starttls}) {
            for (const Kind &kind : kinds) {
                QTest::addRow("%s %s %s", enumName(protocol), enumName(security), kind.certificate)
                    << protocol << security << QString::fromLatin1(kind.certificate)
                    << QString::fromLatin1(kind.host) + u".klubben.test"_s << kind.fault;
            }
        }
    }
}

void TestCertificates::refused()
{
    QFETCH(Protocol, protocol);
    QFETCH(Security, security);
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    QFETCH(CertificateFault, fault);
    const QByteArray before = security == Security::Starttls ? starttlsPreamble(protocol) : QByteArray();
    ScriptServer server(actions(before + loginConversation(protocol, true)), security, certificate);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(protocol, security, server.port(), host)}));

    QCOMPARE(bench.lane().outcome, Outcome::TlsFailed);
    QCOMPARE(bench.lane().stoppedAt()->stage, Stage::Encrypt);
    const auto *failed = bench.lane().last<TlsFailed>();
    QVERIFY(failed);
    QCOMPARE(failed->fault, TlsFault::CertificateRejected);
    QCOMPARE(failed->certificateFaults, QList{fault});
    QCOMPARE(failed->certificate.sha256,
             QString::fromLatin1(testCertificate(certificate).digest(QCryptographicHash::Sha256).toHex()));
    QVERIFY(failed->clock.isValid());
    QVERIFY(!bench.lane().last<LoginTried>());
    QVERIFY(server.encrypted.isEmpty());
    QVERIFY(!server.clear.contains("AUTH"));
}

void TestCertificates::accepted_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << u"good"_s << u"mail.klubben.test"_s;
    QTest::newRow("name in capitals") << u"good"_s << u"MAIL.Klubben.test"_s;
    QTest::newRow("name with å, ä or ö") << u"good"_s << u"mail.föreningen.test"_s;
    QTest::newRow("IP address") << u"good"_s << u"127.0.0.1"_s;
    QTest::newRow("wildcard") << u"wildcard"_s << u"a.klubben.test"_s;
}

void TestCertificates::accepted()
{
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls, certificate);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Tls, server.port(), host)}));
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
    const auto *up = bench.lane().last<TlsUp>();
    QVERIFY(up);
    QCOMPARE(up->version, u"TLSv1.3"_s);
    QVERIFY(!up->cipher.isEmpty());
    QCOMPARE(up->certificate.subject, certificate + u".klubben.test"_s);
}

/// Without extra trust the tests' authority is a stranger.
void TestCertificates::systemTrustOnly()
{
    ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    TableDns dns = TableDns::local();
    SettingsTest test(dns);
    int finished = 0;
    connect(&test, &SettingsTest::finished, this, [&] { ++finished; });
    test.start(planFor({settings(Protocol::Imap, Security::Tls, server.port())}), Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(finished, 1, 60000);
    const auto *failed = test.report().lanes.at(0).last<TlsFailed>();
    QVERIFY(failed);
    QCOMPARE(failed->certificateFaults, QList{CertificateFault::UnknownIssuer});
}

void TestCertificates::names_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *host, bool matches) {
        QTest::addRow("%s %s", pattern, host) << QString::fromUtf8(pattern) << QByteArray(host) << matches;
    };
    row("mail.klubben.se", "mail.klubben.se", true);
    row("MAIL.klubben.se", "mail.Klubben.SE", true);
    row("mail.klubben.se", "mail.klubben.se.", true);
    row("mail.klubben.se", "klubben.se", false);
    row("klubben.se", "mail.klubben.se", false);
    row("*.klubben.se", "mail.klubben.se", true);
    row("*.klubben.se", "klubben.se", false);
    row("*.klubben.se", ".klubben.se", false);
    row("*.klubben.se", "a.mail.klubben.se", false);
    row("*.se", "klubben.se", false);
    row("*", "se", false);
    row("m*.klubben.se", "mail.klubben.se", false);
    row("*l.klubben.se", "mail.klubben.se", false);
    row("mail.*.se", "mail.klubben.se", false);
    row("*.*.se", "mail.klubben.se", false);
    row("", "", false);
    row("*.xn--fretag-wxa.se", "mail.xn--fretag-wxa.se", true);
    row("mail.företag.se", "mail.xn--fretag-wxa.se", false);
}

void TestCertificates::names()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, host);
    QFETCH(bool, matches);
    QCOMPARE(matchesDnsId(pattern, host), matches);
}

void TestCertificates::weakOnes_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("weak");
    QTest::newRow("SHA-1") << u"sha1"_s << true;
    QTest::newRow("RSA of 1,024 bits") << u"shortkey"_s << true;
    QTest::newRow("P-256 and SHA-256") << u"mail"_s << false;
}

/// As they would come from a library that minds, and from one that does not.
void TestCertificates::weakOnes()
{
    QFETCH(QString, certificate);
    QFETCH(bool, weak);
    const QList<QSslCertificate> chain{testCertificate(weak ? certificate : u"good"_s)};
    const QByteArray host = certificate.toLatin1() + ".klubben.test";
    const QList<QSslError> errors =
        weak ? QList{QSslError(QSslError::UnspecifiedError, chain.first())} : QList<QSslError>();
    const QList<CertificateFault> expected = weak ? QList{CertificateFault::WeakKey} : QList<CertificateFault>();
    QCOMPARE(checkCertificate(chain, errors, host, QDateTime::currentDateTimeUtc()), expected);
    QCOMPARE(checkCertificate(chain, {}, host, QDateTime::currentDateTimeUtc()), expected);
}

void TestCertificates::weakOverTheWire_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::newRow("SHA-1") << u"sha1"_s;
    QTest::newRow("RSA of 1,024 bits") << u"shortkey"_s;
}

/// QSslSocket cannot serve these, since it loads the key before it hears that weak ones are welcome.
void TestCertificates::weakOverTheWire()
{
    QFETCH(QString, certificate);
    QProcess server;
    QByteArray said;
    const QString files = testCertificateFolder() + u'/' + certificate;
    server.start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, files + u".crt"_s, u"-key"_s,
                                files + u".key"_s, u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s});
    quint16 port = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            static const QRegularExpression accept(u"ACCEPT 127\\.0\\.0\\.1:(\\d+)"_s);
            said += server.readAllStandardOutput();
            const auto match = accept.match(QString::fromLatin1(said));
            port = match.captured(1).toUShort();
            return port != 0;
        }(),
        30000);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Tls, port, certificate + u".klubben.test"_s)}));
    QCOMPARE(bench.lane().outcome, Outcome::TlsFailed);
    QCOMPARE(bench.lane().last<TlsFailed>()->fault, TlsFault::CertificateRejected);
    QCOMPARE(bench.lane().last<TlsFailed>()->certificateFaults, QList{CertificateFault::WeakKey});
    server.kill();
    server.waitForFinished();
}

void TestCertificates::facts()
{
    const CertificateFacts facts = certificateFacts(testCertificate(u"othername"_s));
    QCOMPARE(facts.subject, u"othername.klubben.test"_s);
    QCOMPARE(facts.issuer, u"Klubbpost test authority"_s);
    QCOMPARE(facts.names, QStringList{u"mail.annan.test"_s});
    QCOMPARE(facts.sha256.size(), 64);
    QCOMPARE(facts.notBefore.timeSpec(), Qt::UTC);
    QCOMPARE(certificateFacts(QSslCertificate()), CertificateFacts());
}

/// A clock that is wrong makes a good certificate look bad; both ends are told apart.
void TestCertificates::clock()
{
    const QList chain{testCertificate(u"good"_s)};
    const QDateTime from = chain.first().effectiveDate();
    const QDateTime to = chain.first().expiryDate();
    const auto faults = [&](const QDateTime &now) { return checkCertificate(chain, {}, "mail.klubben.test", now); };
    QCOMPARE(faults(from.addSecs(-1)), QList{CertificateFault::NotYetValid});
    QCOMPARE(faults(from), QList<CertificateFault>());
    QCOMPARE(faults(to), QList<CertificateFault>());
    QCOMPARE(faults(to.addSecs(1)), QList{CertificateFault::Expired});
    QCOMPARE(checkCertificate({}, {}, "mail.klubben.test", from), QList{CertificateFault::Other});
}

KLUBBPOST_TEST(QCoreApplication, TestCertificates)
#include "tst_certificates.moc"
