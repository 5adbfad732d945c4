// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blackhole.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QJsonDocument>
#include <QPointer>
#include <QSslSocket>
#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

int loginAttempts(const ScriptServer &server)
{
    return static_cast<int>(server.encrypted.count("AUTH"));
}

} // namespace

class TestSettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeLanes();
    void testMessage();
    void reportSurvivesJson();
    void wrongPasswordSpendsTwoLogins();
    void otherLaneLetsThirdIn();
    void smtpHasFirstClaim();
    void nobodyWaitsForSmtpWhenAllIsWell();
    void smtpThatEndsGivesItsPlaceOn();
    void loginNamesAreOneAccount();
    void spendsNoMoreThanAllowed();
    void countsLoginsWithoutYes_data();
    void countsLoginsWithoutYes();
    void countsTheLoginThatWasCancelled();
    void logoutHasAShortDeadline();
    void namesNotResolved();
    void refused();
    void wholeDeadline();
    void cancelAtEachStage_data();
    void cancelAtEachStage();
    void restart();
    void startWhileRunning();
    void noServers();
    void deletedAtAnyMoment_data();
    void deletedAtAnyMoment();
    void clearTextWithoutConsent();
    void clearTextWithConsent();
};

void TestSettingsTest::threeLanes()
{
    ScriptServer smtp(actions(loginConversation(Protocol::Smtp, true)), Security::Tls);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QList<int> changes;
    connect(&bench.test, &SettingsTest::laneChanged, this, [&](int index) {
        QCOMPARE(bench.finished, 0);
        changes.append(index);
    });
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                       settings(Protocol::Imap, Security::Tls, imap.port()),
                       settings(Protocol::Pop3, Security::Tls, pop3.port())}));
    QCOMPARE(dns.questions, 1); // one host
    QCOMPARE(smtp.faults + imap.faults + pop3.faults, QStringList());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(bench.lane(i).outcome, Outcome::Succeeded);
        QVERIFY(changes.contains(i));
        QList<Stage> stages;
        for (const StageRecord &record : some(bench.lane(i).stages)) {
            stages.append(record.stage);
            QCOMPARE(record.state, StageState::Done);
            QVERIFY(record.durationUs > 0);
            QVERIFY(record.startUs + record.durationUs <= bench.test.report().durationUs);
        }
        QCOMPARE(stages.mid(0, 4), (QList{Stage::Resolve, Stage::Connect, Stage::Encrypt, Stage::Greeting}));
        QVERIFY(stages.contains(Stage::Login));
        QVERIFY(!bench.lane(i).transcript.isEmpty());
    }
    const TestReport &report = bench.test.report();
    QCOMPARE(report.program, u"klubbpost "_s + QStringLiteral(KLUBBPOST_VERSION));
    QVERIFY(report.platform.contains(QLatin1StringView(qVersion())));
    QVERIFY(report.startedAt.isValid());
    for (const ScriptServer *server : {&smtp, &imap, &pop3}) {
        QVERIFY(server->clear.isEmpty());
        QCOMPARE(loginAttempts(*server), 1);
    }
}

void TestSettingsTest::testMessage()
{
    ScriptServer server(actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250-8BITMIME\nS: 250 AUTH PLAIN\n"
                                "C: AUTH PLAIN ****\nS: 235 ok\nC: MAIL FROM:<address>\nS: 250 ok\n"
                                "C: RCPT TO:<address>\nS: 250 ok\nC: DATA\nS: 354 go\nC: <message>\nS: 250 ok\n"
                                "C: QUIT\nS: 221 bye\nCLOSE\n"),
                        Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(Protocol::Smtp, Security::Tls, server.port())});
    plan.senderName = u"Klubben"_s;
    plan.message = TestMessage{u"Prov"_s, u"Det går bra."_s};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, generous);
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
    QVERIFY(server.encrypted.contains("Subject: Prov\r\n"));
    QVERIFY(server.encrypted.contains("X-Klubbpost-Token: "));
    const auto message = std::ranges::find(bench.lane().stages, Stage::Message, &StageRecord::stage);
    QVERIFY(message != bench.lane().stages.cend());
    QCOMPARE(message->state, StageState::Done);
}

/// Also with a server that says back what it was told.
void TestSettingsTest::reportSurvivesJson()
{
    const QByteArray plain = '\0' + QByteArray("info@klubben.test") + '\0' + password.toUtf8();
    ScriptServer server(
        actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\nS: 535 5.7.8 no " +
                plain.toBase64() + " for " + password.toUtf8() + "\nC: QUIT\n"),
        Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, server.port())}));
    QCOMPARE(bench.lane().outcome, Outcome::LoginRefused);
    const QByteArray json = QJsonDocument(toJson(bench.test.report())).toJson();
    for (const QByteArray &secret :
         {password.toUtf8(), password.toUtf8().toBase64(), plain.toBase64(), QByteArray("hemligt")})
        QVERIFY(!json.contains(secret));
    QVERIFY(server.encrypted.contains(plain.toBase64())); // it was really sent
    const auto read = testReportFromJson(json);
    QVERIFY(read.ok());
    QCOMPARE(toJson(*read), toJson(bench.test.report()));
}

void TestSettingsTest::wrongPasswordSpendsTwoLogins()
{
    ScriptServer smtp(actions(loginConversation(Protocol::Smtp, false)), Security::Tls);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, false)), Security::Tls);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, false)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                       settings(Protocol::Imap, Security::Tls, imap.port()),
                       settings(Protocol::Pop3, Security::Tls, pop3.port())}));
    QCOMPARE(loginAttempts(smtp) + loginAttempts(imap) + loginAttempts(pop3), 2);
    QMap<Outcome, int> outcomes;
    for (const LaneReport &lane : some(bench.test.report().lanes))
        ++outcomes[lane.outcome];
    QCOMPARE(outcomes, (QMap<Outcome, int>{{Outcome::LoginRefused, 2}, {Outcome::LoginNotTried, 1}}));
    for (const LaneReport &lane : some(bench.test.report().lanes)) {
        const auto login = std::ranges::find(lane.stages, Stage::Login, &StageRecord::stage);
        QVERIFY(login != lane.stages.cend());
        QCOMPARE(login->state, lane.outcome == Outcome::LoginRefused ? StageState::Failed : StageState::Skipped);
    }
}

/// Two logins are under way with servers that never answer; when one of them has passed its deadline and the other was
/// right, the third goes in.
void TestSettingsTest::otherLaneLetsThirdIn()
{
    ScriptServer smtp(actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\nWAIT\n"),
                      Security::Tls);
    ScriptServer imap(actions("S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] x\nC: A1 AUTHENTICATE PLAIN ****\n"
                              "WAIT 300\nS: A1 OK in\nC: A2 EXAMINE INBOX\nC: A3 LOGOUT\n"
                              "S: A2 OK x\nS: * BYE\nS: A3 OK bye\nCLOSE\n"),
                      Security::Tls);
    ScriptServer pop3(actions("WAIT 200\n" + loginConversation(Protocol::Pop3, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Deadlines deadlines;
    deadlines.reply = 3000;
    Bench bench(dns, deadlines);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                       settings(Protocol::Imap, Security::Tls, imap.port()),
                       settings(Protocol::Pop3, Security::Tls, pop3.port())}));
    QCOMPARE(bench.lane(0).outcome, Outcome::DeadlinePassed);
    QCOMPARE(bench.lane(1).outcome, Outcome::Succeeded);
    QCOMPARE(bench.lane(2).outcome, Outcome::Succeeded);
}

/// The slowest lane is the one the club needs: with a wrong password it must have a verdict.
void TestSettingsTest::smtpHasFirstClaim()
{
    ScriptServer smtp(actions("WAIT 500\n" + loginConversation(Protocol::Smtp, false)), Security::Tls);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, false)), Security::Tls);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, false)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                       settings(Protocol::Imap, Security::Tls, imap.port()),
                       settings(Protocol::Pop3, Security::Tls, pop3.port())}));
    QCOMPARE(bench.lane(0).outcome, Outcome::LoginRefused);
    QCOMPARE(loginAttempts(smtp), 1);
    QCOMPARE(loginAttempts(imap) + loginAttempts(pop3), 1);
    QCOMPARE(bench.test.failedLogins(), 2);
}

void TestSettingsTest::nobodyWaitsForSmtpWhenAllIsWell()
{
    ScriptServer smtp(actions("WAIT\n"), Security::Tls);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Deadlines deadlines;
    deadlines.reply = 10 * generous;
    deadlines.whole = 10 * generous;
    Bench bench(dns, deadlines);
    bench.test.start(planFor({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                              settings(Protocol::Imap, Security::Tls, imap.port()),
                              settings(Protocol::Pop3, Security::Tls, pop3.port())}),
                     Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.lane(1).outcome, Outcome::Succeeded, generous);
    QTRY_COMPARE_WITH_TIMEOUT(bench.lane(2).outcome, Outcome::Succeeded, generous);
    QCOMPARE(bench.lane(0).outcome, Outcome::Running);
    bench.test.cancel();
    QTRY_COMPARE(bench.finished, 1);
    QCOMPARE(bench.test.failedLogins(), 0);
}

void TestSettingsTest::smtpThatEndsGivesItsPlaceOn()
{
    ScriptServer smtp(actions("WAIT 500\nS: 554 no mail here\nC: QUIT\n"), Security::Tls);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, false)), Security::Tls);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, false)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                       settings(Protocol::Imap, Security::Tls, imap.port()),
                       settings(Protocol::Pop3, Security::Tls, pop3.port())}));
    QCOMPARE(bench.lane(0).outcome, Outcome::GreetingRefused);
    QCOMPARE(bench.lane(1).outcome, Outcome::LoginRefused);
    QCOMPARE(bench.lane(2).outcome, Outcome::LoginRefused);
}

void TestSettingsTest::loginNamesAreOneAccount()
{
    ScriptServer smtp(actions(loginConversation(Protocol::Smtp, false)), Security::Tls);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, false)), Security::Tls);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, false)), Security::Tls);
    QList<ServerSettings> servers{settings(Protocol::Smtp, Security::Tls, smtp.port()),
                                  settings(Protocol::Imap, Security::Tls, imap.port()),
                                  settings(Protocol::Pop3, Security::Tls, pop3.port())};
    servers[1].login = u"info"_s;
    servers[2].login = u"klubben.test\\info"_s;
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run(servers));
    QCOMPARE(loginAttempts(smtp) + loginAttempts(imap) + loginAttempts(pop3), 2);
}

void TestSettingsTest::spendsNoMoreThanAllowed()
{
    ScriptServer smtp(actions("WAIT 300\n" + loginConversation(Protocol::Smtp, false)), Security::Tls);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, false)), Security::Tls);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, false)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    bench.test.start(planFor({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                              settings(Protocol::Imap, Security::Tls, imap.port()),
                              settings(Protocol::Pop3, Security::Tls, pop3.port())}),
                     Secret(password), 1);
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, generous);
    QCOMPARE(bench.lane(0).outcome, Outcome::LoginRefused);
    QCOMPARE(bench.lane(1).outcome, Outcome::LoginNotTried);
    QCOMPARE(bench.lane(2).outcome, Outcome::LoginNotTried);
    QCOMPARE(loginAttempts(imap) + loginAttempts(pop3), 0);
    QCOMPARE(bench.test.failedLogins(), 1);
}

void TestSettingsTest::countsLoginsWithoutYes_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("failed");
    QTest::newRow("no") << QByteArray("S: 535 5.7.8 no\nC: QUIT\n") << Outcome::LoginRefused << 1;
    QTest::newRow("not now") << QByteArray("S: 454 4.7.0 later\nC: QUIT\n") << Outcome::LoginTemporarilyRefused << 1;
    QTest::newRow("closes") << QByteArray("CLOSE\n") << Outcome::ClosedEarly << 1;
    QTest::newRow("silent") << QByteArray("WAIT\n") << Outcome::DeadlinePassed << 1;
    QTest::newRow("yes") << QByteArray("S: 235 ok\nC: QUIT\nS: 221 bye\nCLOSE\n") << Outcome::Succeeded << 0;
}

/// A server may have counted a login that it never answered.
void TestSettingsTest::countsLoginsWithoutYes()
{
    QFETCH(QByteArray, answer);
    QFETCH(Outcome, outcome);
    ScriptServer server(
        actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\n" + answer),
        Security::Tls);
    TableDns dns = TableDns::local();
    Deadlines deadlines;
    deadlines.reply = 2000;
    Bench bench(dns, deadlines);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, server.port())}));
    QCOMPARE(bench.lane().outcome, outcome);
    QTEST(bench.test.failedLogins(), "failed");
}

void TestSettingsTest::countsTheLoginThatWasCancelled()
{
    ScriptServer server(
        actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\nWAIT\n"),
        Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    bench.test.start(planFor({settings(Protocol::Smtp, Security::Tls, server.port())}), Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(loginAttempts(server), 1, generous);
    QCOMPARE(bench.test.failedLogins(), 0);
    bench.test.cancel();
    QTRY_COMPARE(bench.finished, 1);
    QCOMPARE(bench.lane().outcome, Outcome::Cancelled);
    QCOMPARE(bench.test.failedLogins(), 1);
}

/// Nothing depends on the answer to the log-out.
void TestSettingsTest::logoutHasAShortDeadline()
{
    ScriptServer server(actions("S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] x\nC: A1 AUTHENTICATE PLAIN ****\n"
                                "S: A1 OK in\nC: A2 EXAMINE INBOX\nC: A3 LOGOUT\nS: A2 OK x\nWAIT\n"),
                        Security::Tls);
    TableDns dns = TableDns::local();
    Deadlines deadlines;
    deadlines.reply = 10 * generous;
    deadlines.whole = 10 * generous;
    Bench bench(dns, deadlines);
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Tls, server.port())}));
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
}

void TestSettingsTest::namesNotResolved()
{
    TableDns dns;
    dns.hosts.insert("mail.klubben.test", {DnsStatus::NoSuchName, {}});
    dns.hosts.insert("pop.klubben.test", {DnsStatus::ServerFailure, {}});
    Deadlines deadlines;
    deadlines.resolve = 200;
    Bench bench(dns, deadlines);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, 1),
                       settings(Protocol::Pop3, Security::Tls, 1, u"pop.klubben.test"_s),
                       settings(Protocol::Imap, Security::Tls, 1, u"silent.klubben.test"_s)}));
    const QList<DnsStatus> expected{DnsStatus::NoSuchName, DnsStatus::ServerFailure, DnsStatus::TimedOut};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(bench.lane(i).outcome, Outcome::NameNotResolved);
        QCOMPARE(bench.lane(i).last<Resolved>()->status, expected.at(i));
        QCOMPARE(bench.lane(i).stoppedAt()->stage, Stage::Resolve);
        QCOMPARE(bench.lane(i).stages.size(), 6);
        QCOMPARE(bench.lane(i).stages.constLast().state, StageState::Skipped);
    }
}

void TestSettingsTest::refused()
{
    quint16 port = 0;
    {
        TestServer gone([](QSslSocket *) {});
        port = gone.serverPort();
    }
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, port)}));
    QCOMPARE(bench.lane().outcome, Outcome::NotConnected);
    QCOMPARE(bench.lane().last<ConnectFailed>()->fault, ConnectFault::Refused);
    QCOMPARE(bench.lane().stoppedAt()->stage, Stage::Connect);
}

void TestSettingsTest::wholeDeadline()
{
    BlackHole hole;
    ScriptServer silent(actions("WAIT\n"), Security::Tls);
    ScriptServer quick(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Deadlines deadlines;
    deadlines.whole = 3000;
    Bench bench(dns, deadlines);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, hole.port()),
                       settings(Protocol::Imap, Security::Tls, quick.port()),
                       settings(Protocol::Pop3, Security::Tls, silent.port())}));
    QCOMPARE(bench.lane(0).outcome, Outcome::DeadlinePassed);
    QCOMPARE(bench.lane(0).last<TimedOut>()->stage, Stage::Connect);
    QCOMPARE(bench.lane(1).outcome, Outcome::Succeeded);
    QCOMPARE(bench.lane(2).outcome, Outcome::DeadlinePassed);
    QCOMPARE(bench.lane(2).last<TimedOut>()->stage, Stage::Greeting);
    QVERIFY(bench.test.report().durationUs >= 2850000); // a coarse timer may be 5 % early
}

void TestSettingsTest::cancelAtEachStage_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QByteArray>("conversation");
    QTest::newRow("resolve") << Stage::Resolve << QByteArray();
    QTest::newRow("connect") << Stage::Connect << QByteArray();
    QTest::newRow("encrypt") << Stage::Encrypt << QByteArray();
    QTest::newRow("greeting") << Stage::Greeting << QByteArray("WAIT\n");
    QTest::newRow("capabilities") << Stage::Capabilities << QByteArray("S: 220 x\nC: EHLO [127.0.0.1]\nWAIT\n");
    QTest::newRow("login") << Stage::Login
                           << QByteArray("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nWAIT\n");
}

void TestSettingsTest::cancelAtEachStage()
{
    QFETCH(Stage, stage);
    QFETCH(QByteArray, conversation);
    BlackHole hole;
    TestServer silent([](QSslSocket *) {});
    ScriptServer server(actions(conversation), Security::Tls);
    TableDns dns = TableDns::local();
    if (stage == Stage::Resolve)
        dns.hosts.clear();
    const quint16 port = stage == Stage::Connect   ? hole.port()
                         : stage == Stage::Encrypt ? silent.serverPort()
                                                   : server.port();
    Bench bench(dns);
    bench.test.start(planFor({settings(Protocol::Smtp, Security::Tls, port)}), Secret(password));
    QTRY_VERIFY_WITH_TIMEOUT(!bench.lane().stages.isEmpty() && bench.lane().stages.constLast().stage == stage,
                             generous);
    bench.test.cancel();
    QCOMPARE(bench.lane().outcome, Outcome::Cancelled);
    QCOMPARE(bench.finished, 0); // not from within cancel()
    QTRY_COMPARE(bench.finished, 1);
    QVERIFY(!bench.test.isRunning());
    bench.test.cancel();
    QTest::qWait(0);
    QCOMPARE(bench.finished, 1);
    const auto record = std::ranges::find(bench.lane().stages, stage, &StageRecord::stage);
    QCOMPARE(record->state, StageState::Skipped);
    const auto login = std::ranges::find(bench.lane().stages, Stage::Login, &StageRecord::stage);
    QVERIFY(login != bench.lane().stages.cend());
}

void TestSettingsTest::restart()
{
    ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    connect(&bench.test, &SettingsTest::finished, this, [&] {
        if (bench.finished < 3)
            bench.test.start(planFor({settings(Protocol::Imap, Security::Tls, server.port())}), Secret(password));
    });
    bench.test.start(planFor({settings(Protocol::Imap, Security::Tls, server.port())}), Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 3, generous);
    QVERIFY(!bench.test.isRunning());
    QCOMPARE(bench.test.report().lanes.size(), 1);
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
    QCOMPARE(server.connectionCount(), 3);
}

void TestSettingsTest::startWhileRunning()
{
    ScriptServer silent(actions("WAIT\n"), Security::Tls);
    ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    bench.test.start(planFor({settings(Protocol::Imap, Security::Tls, silent.port())}), Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(silent.connectionCount(), 1, generous);
    bench.test.start(planFor({settings(Protocol::Imap, Security::Tls, server.port())}), Secret(password));
    QCOMPARE(bench.finished, 1);
    QVERIFY(bench.test.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 2, generous);
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
}

void TestSettingsTest::noServers()
{
    TableDns dns;
    Bench bench(dns);
    QVERIFY(bench.run({}));
    QVERIFY(bench.test.report().lanes.isEmpty());
}

void TestSettingsTest::deletedAtAnyMoment_data()
{
    QTest::addColumn<int>("changes");
    for (int changes = 0; changes <= 8; ++changes)
        QTest::addRow("after %d changes", changes) << changes;
    QTest::newRow("when finished") << -1;
}

/// From within its own signals too.
void TestSettingsTest::deletedAtAnyMoment()
{
    QFETCH(int, changes);
    ScriptServer imap(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    ScriptServer pop3(actions(loginConversation(Protocol::Pop3, false)), Security::Tls);
    TableDns dns = TableDns::local();
    auto *test = new SettingsTest(dns);
    test->setTrust({testAuthority(), true});
    QPointer<SettingsTest> alive(test);
    int seen = 0;
    connect(test, &SettingsTest::laneChanged, this, [&] {
        if (++seen == changes)
            delete test;
    });
    connect(test, &SettingsTest::finished, this, [&] { delete test; });
    test->start(planFor({settings(Protocol::Imap, Security::Tls, imap.port()),
                         settings(Protocol::Pop3, Security::Tls, pop3.port())}),
                Secret(password));
    if (changes == 0)
        delete test;
    QTRY_VERIFY_WITH_TIMEOUT(!alive, generous);
    QTest::qWait(0);
}

void TestSettingsTest::clearTextWithoutConsent()
{
    ScriptServer server(actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: QUIT\n"),
                        Security::None);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::None, server.port())}));
    QCOMPARE(bench.lane().outcome, Outcome::ClearTextForbidden);
    QVERIFY(!server.clear.contains("AUTH"));
}

void TestSettingsTest::clearTextWithConsent()
{
    const QByteArray conversation =
        loginConversation(Protocol::Smtp, true).replace("C: AUTH PLAIN ****", "C: AUTH PLAIN\nS: 334 \nC: ****");
    ScriptServer server(actions(conversation), Security::None);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(Protocol::Smtp, Security::None, server.port())});
    plan.clearTextConsent = {Protocol::Smtp};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, generous);
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
    QVERIFY(!bench.lane().last<TlsUp>());
}

KLUBBPOST_TEST(QCoreApplication, TestSettingsTest)
#include "tst_settingstest.moc"
