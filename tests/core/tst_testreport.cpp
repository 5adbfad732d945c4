// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/testreport.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// A report that has every kind of observation and every optional part.
TestReport fullReport()
{
    const CertificateFacts certificate{.subject = u"mail.klubben.se"_s,
                                       .names = {u"mail.klubben.se"_s, u"*.klubben.se"_s},
                                       .issuer = u"Practice CA"_s,
                                       .notBefore = QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::utc()),
                                       .notAfter = QDateTime({2027, 1, 1}, {0, 0}, QTimeZone::utc()),
                                       .sha256 = u"ab12"_s};
    const ServerSettings smtp{.protocol = Protocol::Smtp,
                              .host = u"smtp.företag.se"_s,
                              .port = 2525,
                              .security = Security::Starttls,
                              .login = u"info@företag.se"_s,
                              .auth = {AuthMethod::ScramSha256, AuthMethod::Plain}};
    TestReport report;
    report.program = u"klubbpost 0.1.0"_s;
    report.platform = u"Test"_s;
    report.startedAt = QDateTime({2026, 11, 21}, {20, 45, 1, 234}, QTimeZone::utc());
    report.durationUs = 1234567;
    report.plan.address = EmailAddress::parse(u"info@företag.se"_s).value();
    report.plan.senderName = u"Företag"_s;
    report.plan.providerId = u"own-domain"_s;
    report.plan.servers = {smtp};
    report.plan.message = TestMessage{u"Prov"_s, u"Hej\nhej"_s};
    report.plan.clearTextConsent = {Protocol::Smtp};
    report.plan.practice = true;
    LaneReport lane;
    lane.settings = smtp;
    lane.outcome = Outcome::LoginRefused;
    lane.stages = {
        {Stage::Resolve, StageState::Done, 1, 20, {Resolved{DnsStatus::Ok, {u"192.0.2.1"_s, u"2001:db8::1"_s}}}},
        {Stage::Connect,
         StageState::Done,
         21,
         300,
         {ConnectFailed{u"2001:db8::1"_s, ConnectFault::Unreachable}, Connected{u"192.0.2.1"_s}}},
        {Stage::Encrypt,
         StageState::Done,
         321,
         40,
         {LargeHelloUnanswered{false, true}, LargeHelloUnanswered{true, false},
          TlsUp{u"TLSv1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, certificate},
          TlsFailed{TlsFault::CertificateRejected,
                    {CertificateFault::Expired, CertificateFault::NameMismatch},
                    certificate,
                    report.startedAt}}},
        {Stage::Login,
         StageState::Failed,
         400,
         50,
         {Offered{true, {u"AUTH PLAIN"_s}, {u"PLAIN"_s}}, LoginTried{AuthMethod::Plain},
          Replied{Command::Login, ReplyStatus::PermanentNo, 535, u"5.7.8"_s, u"AUTHENTICATIONFAILED"_s, u"nej\ntack"_s},
          Injected{12}, TimedOut{Stage::Login}, Closed{Stage::Login, true}}},
        {Stage::Message, StageState::Skipped, 0, 0, {}},
    };
    lane.transcript = {{Direction::Sent, 400, u"AUTH PLAIN ****"_s},
                       {Direction::Received, 450, u"535 5.7.8 nej"_s},
                       {Direction::Local, 451, u"TLSv1.3"_s}};
    lane.fromBefore = true;
    report.lanes = {lane};
    report.network = {
        ControlTried{u"smtp.annan.example"_s, 587, DnsStatus::Ok, {u"192.0.2.7"_s}, ConnectFault::Refused},
        ControlTried{u"imap.annan.example"_s, 993, DnsStatus::NoSuchName, {}, {}},
        NetworkSeen{NetworkReach::LocalOnly, true}};
    return report;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

class TestTestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameAfterJson()
    {
        const auto report = fullReport();
        const auto read = testReportFromJson(bytes(toJson(report)));
        if (!read)
            QFAIL(qPrintable(read.fault().path + u' ' + read.fault().detail));
        QVERIFY(*read == report);
    }

    void everyMemberIsWritten()
    {
        // Each value is unlike the default, so a member that is left out of either direction shows above; here, that a
        // change of any of them is seen at all.
        auto changed = fullReport();
        changed.lanes[0].stages[3].observations[2] = Replied{};
        QVERIFY(!(*testReportFromJson(bytes(toJson(changed))) == fullReport()));
    }

    void refusesEachMissingOrUnknownKey()
    {
        const auto json = toJson(fullReport());
        for (const auto &key : some(json.keys())) {
            auto less = json;
            less.remove(key);
            const auto read = testReportFromJson(bytes(less));
            if (key == u"network"_s) { // nothing was looked at
                QVERIFY(read && read->network.isEmpty());
                continue;
            }
            QVERIFY2(!read, qPrintable(key));
            QCOMPARE(read.fault().kind, JsonFaultKind::MissingKey);
        }
        auto more = json;
        more.insert(u"password"_s, u"x"_s);
        QCOMPARE(testReportFromJson(bytes(more)).fault().kind, JsonFaultKind::UnknownKey);
    }

    void refusesHostileValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("path");
        QTest::newRow("CRLF in login") << u"\"login\": \"info@företag.se\""_s << u"\"login\": \"a\\r\\nb\""_s
                                       << u"$.plan.servers[0].login"_s;
        QTest::newRow("host") << u"\"host\": \"smtp.företag.se\""_s << u"\"host\": \"a b\""_s
                              << u"$.plan.servers[0].host"_s;
        QTest::newRow("port") << u"\"port\": 2525"_s << u"\"port\": 65536"_s << u"$.plan.servers[0].port"_s;
        QTest::newRow("address") << u"\"address\": \"info@företag.se\""_s << u"\"address\": \"x\""_s
                                 << u"$.plan.address"_s;
        QTest::newRow("kind") << u"\"kind\": \"resolved\""_s << u"\"kind\": \"other\""_s
                              << u"$.lanes[0].stages[0].observations[0].kind"_s;
        QTest::newRow("format") << u"\"format\": 1"_s << u"\"format\": 2"_s << u"$.format"_s;
    }
    void refusesHostileValues()
    {
        QFETCH(QString, text);
        QFETCH(QString, replacement);
        QString json = QString::fromUtf8(bytes(toJson(fullReport())));
        QVERIFY(json.contains(text));
        const auto read = testReportFromJson(json.replace(text, replacement).toUtf8());
        QVERIFY(!read);
        QTEST(read.fault().path, "path");
    }

    void findsTheLastOfAKind()
    {
        const auto report = fullReport();
        const auto *lane = report.lane(Protocol::Smtp);
        QVERIFY(lane);
        QCOMPARE(lane->last<Connected>()->address, u"192.0.2.1"_s);
        QCOMPARE(lane->lastReply(Command::Login)->code, 535);
        QCOMPARE(lane->lastReply(Command::MailFrom), nullptr);
        QCOMPARE(lane->stoppedAt()->stage, Stage::Login);
        QCOMPARE(report.lane(Protocol::Imap), nullptr);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestTestReport)
#include "tst_testreport.moc"
