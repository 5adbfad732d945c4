// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/certificatecheck.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

/// A certificate that does not hold, taken by the user for one test: it counts by fingerprint and host, and nothing
/// else does.
class TestAcceptOnce : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepted_data();
    void accepted();
    void onlyThatOne_data();
    void onlyThatOne();
    void oneThatHoldsNeedsNoYes();
    void notHandedOverToAnother();
    void notForTheNextTest();
    void neverInClearText();
    void planInTheReport();

private:
    static QString fingerprint(const QString &certificate);
    static QByteArray conversation(Protocol protocol, Security security);
};

QString TestAcceptOnce::fingerprint(const QString &certificate)
{
    return QString::fromLatin1(testCertificate(certificate).digest(QCryptographicHash::Sha256).toHex());
}

/// Inside STARTTLS there is no second greeting, and IMAP counts its tags on.
QByteArray TestAcceptOnce::conversation(Protocol protocol, Security security)
{
    const QByteArray login = loginConversation(protocol, true);
    if (security == Security::Tls)
        return login;
    if (protocol != Protocol::Imap)
        return starttlsPreamble(protocol) + login.mid(login.indexOf('\n') + 1);
    return starttlsPreamble(protocol) +
           "C: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\nS: A2 OK x\n"
           "C: A3 AUTHENTICATE PLAIN ****\nS: A3 OK in\nC: A4 EXAMINE INBOX\nC: A5 LOGOUT\n"
           "S: A4 OK x\nS: A5 OK bye\n";
}

void TestAcceptOnce::accepted_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Security>("security");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<CertificateFault>("fault");
    const auto row = [](Protocol protocol, Security security, const char *certificate, const char *host,
                        CertificateFault fault) {
        QTest::addRow("%s %s %s", enumName(protocol), enumName(security), certificate)
            << protocol << security << QString::fromLatin1(certificate)
            << QString::fromLatin1(host) + u".klubben.test"_s << fault;
    };
    for (const Protocol protocol : allOf<Protocol>()) {
        row(protocol, Security::Tls, "expired", "expired", CertificateFault::Expired);
        row(protocol, Security::Starttls, "selfsigned", "selfsigned", CertificateFault::SelfSigned);
    }
    row(Protocol::Smtp, Security::Tls, "othername", "mail", CertificateFault::NameMismatch);
    row(Protocol::Smtp, Security::Tls, "unknown", "unknown", CertificateFault::UnknownIssuer);
    row(Protocol::Smtp, Security::Tls, "notyet", "notyet", CertificateFault::NotYetValid);
    row(Protocol::Smtp, Security::Tls, "cnonly", "cnonly", CertificateFault::NoSubjectAltName);
}

void TestAcceptOnce::accepted()
{
    QFETCH(Protocol, protocol);
    QFETCH(Security, security);
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    QFETCH(CertificateFault, fault);
    ScriptServer server(actions(conversation(protocol, security)), security, certificate);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(protocol, security, server.port(), host)});
    plan.acceptedCertificates = {{host.toLatin1(), fingerprint(certificate)}};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 60000);
    QCOMPARE(nameOf(bench.lane().outcome), u"succeeded"_s);
    QVERIFY(bench.lane().last<TlsUp>());
    // The report says that it was not an ordinary one.
    QCOMPARE(bench.lane().last<TlsUp>()->acceptedFaults, QList{fault});
    QCOMPARE(bench.lane().last<TlsUp>()->certificate.sha256, fingerprint(certificate));
    QVERIFY(!server.clear.contains("PLAIN"));
}

void TestAcceptOnce::onlyThatOne_data()
{
    QTest::addColumn<AcceptedCertificate>("accepted");
    const QByteArray host = "expired.klubben.test";
    QTest::newRow("another fingerprint") << AcceptedCertificate{host, fingerprint(u"unknown"_s)};
    QTest::newRow("that of its issuer") << AcceptedCertificate{host, fingerprint(u"trusted"_s)};
    QTest::newRow("no fingerprint") << AcceptedCertificate{host, {}};
    QTest::newRow("half of it") << AcceptedCertificate{host, fingerprint(u"expired"_s).left(32)};
    QTest::newRow("in capitals") << AcceptedCertificate{host, fingerprint(u"expired"_s).toUpper()};
    QTest::newRow("another host") << AcceptedCertificate{"mail.klubben.test", fingerprint(u"expired"_s)};
    QTest::newRow("the host's parent") << AcceptedCertificate{"klubben.test", fingerprint(u"expired"_s)};
    QTest::newRow("no host") << AcceptedCertificate{{}, fingerprint(u"expired"_s)};
}

void TestAcceptOnce::onlyThatOne()
{
    QFETCH(AcceptedCertificate, accepted);
    ScriptServer server(actions(loginConversation(Protocol::Smtp, true)), Security::Tls, u"expired"_s);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(Protocol::Smtp, Security::Tls, server.port(), u"expired.klubben.test"_s)});
    plan.acceptedCertificates = {accepted};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 60000);
    QCOMPARE(bench.lane().outcome, Outcome::TlsFailed);
    QCOMPARE(bench.lane().last<TlsFailed>()->fault, TlsFault::CertificateRejected);
    QCOMPARE(bench.lane().last<TlsFailed>()->certificateFaults, QList{CertificateFault::Expired});
    QCOMPARE(server.encrypted, QByteArray());
}

/// The server has got a better one in the meantime.
void TestAcceptOnce::oneThatHoldsNeedsNoYes()
{
    ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls, u"good"_s);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(Protocol::Imap, Security::Tls, server.port())});
    plan.acceptedCertificates = {{"mail.klubben.test", fingerprint(u"expired"_s)}};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 60000);
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
    QCOMPARE(bench.lane().last<TlsUp>()->acceptedFaults, QList<CertificateFault>());
}

/// Two connections of one test to one host, and somebody sits in between on the second.
void TestAcceptOnce::notHandedOverToAnother()
{
    const QString host = u"expired.klubben.test"_s;
    ScriptServer smtp(actions(loginConversation(Protocol::Smtp, true)), Security::Tls, u"expired"_s);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, true)), Security::Tls, u"selfsigned"_s);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, true)), Security::Tls, u"notyet"_s);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(Protocol::Smtp, Security::Tls, smtp.port(), host),
                             settings(Protocol::Imap, Security::Tls, imap.port(), host),
                             settings(Protocol::Pop3, Security::Tls, pop3.port(), host)});
    plan.acceptedCertificates = {{host.toLatin1(), fingerprint(u"expired"_s)}};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 60000);
    QCOMPARE(bench.lane(0).outcome, Outcome::Succeeded);
    for (const int lane : {1, 2}) {
        QCOMPARE(bench.lane(lane).outcome, Outcome::TlsFailed);
        QCOMPARE(bench.lane(lane).last<TlsFailed>()->fault, TlsFault::CertificateRejected);
    }
    QCOMPARE(imap.encrypted, QByteArray());
    QCOMPARE(pop3.encrypted, QByteArray());
}

void TestAcceptOnce::notForTheNextTest()
{
    ScriptServer server(actions(loginConversation(Protocol::Smtp, true)), Security::Tls, u"expired"_s);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(Protocol::Smtp, Security::Tls, server.port(), u"expired.klubben.test"_s)});
    plan.acceptedCertificates = {{"expired.klubben.test", fingerprint(u"expired"_s)}};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 60000);
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
    plan.acceptedCertificates.clear();
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 2, 60000);
    QCOMPARE(bench.lane().outcome, Outcome::TlsFailed);
}

/// It is a yes to a certificate and to nothing else.
void TestAcceptOnce::neverInClearText()
{
    ScriptServer server(actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: QUIT\n"),
                        Security::None);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(Protocol::Smtp, Security::None, server.port())});
    plan.acceptedCertificates = {{"mail.klubben.test", fingerprint(u"expired"_s)}};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 60000);
    QCOMPARE(bench.lane().outcome, Outcome::ClearTextForbidden);
    QVERIFY(!server.clear.contains("AUTH"));
}

void TestAcceptOnce::planInTheReport()
{
    TestReport report;
    report.plan = planFor({settings(Protocol::Smtp, Security::Tls, 465)});
    report.startedAt = QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::utc());
    report.plan.acceptedCertificates = {{"mail.klubben.test", fingerprint(u"expired"_s)}};
    TlsUp up{u"TLSv1.3"_s, u"x"_s, certificateFacts(testCertificate(u"expired"_s)), {CertificateFault::Expired}};
    LaneReport lane;
    lane.settings = report.plan.servers.first();
    lane.outcome = Outcome::Succeeded;
    lane.stages.append({Stage::Encrypt, StageState::Done, 1, 2, {up}});
    report.lanes.append(lane);
    const auto again = testReportFromJson(QJsonDocument(toJson(report)).toJson());
    QVERIFY(again.ok());
    QCOMPARE(*again, report);
}

KLUBBPOST_TEST(QCoreApplication, TestAcceptOnce)
#include "tst_acceptonce.moc"
