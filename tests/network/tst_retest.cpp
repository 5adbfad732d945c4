// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "testbench.h"

#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

} // namespace

/// A test that builds on an earlier one, and one that is told to stop.
class TestRetest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsNotTestedAgain();
    void keepsOnlyTheSameSettings();
    void keepsAll();
    void throttlingStopsTheOthers();
    void otherRefusalsDoNot();
    void whatDoesNotCountTakesNoLogin();
};

void TestRetest::keepsWhatIsNotTestedAgain()
{
    ScriptServer imap(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    ScriptServer refused(actions(loginConversation(Protocol::Smtp, false)), Security::Tls);
    ScriptServer right(actions(loginConversation(Protocol::Smtp, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    const auto imapSettings = settings(Protocol::Imap, Security::Tls, imap.port());
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, refused.port()), imapSettings}));
    const TestReport before = bench.test.report();
    QVERIFY(!before.lanes.at(1).fromBefore);
    const int asked = dns.questions;

    QList<int> changes;
    connect(&bench.test, &SettingsTest::laneChanged, this, [&](int index) { changes.append(index); });
    bench.test.start(planFor({settings(Protocol::Smtp, Security::Tls, right.port()), imapSettings}), Secret(password),
                     2, {before.lanes.at(1)});
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 2, generous);
    QCOMPARE(bench.lane(0).outcome, Outcome::Succeeded);
    QVERIFY(!bench.lane(0).fromBefore);
    LaneReport kept = before.lanes.at(1);
    kept.fromBefore = true;
    QVERIFY(bench.lane(1) == kept);
    QVERIFY(!changes.contains(1));
    QCOMPARE(imap.connectionCount(), 1); // not a second time
    QCOMPARE(right.connectionCount(), 1);
    QCOMPARE(dns.questions, asked + 1);
    QCOMPARE(bench.test.failedLogins(), 0);
}

void TestRetest::keepsOnlyTheSameSettings()
{
    ScriptServer imap(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    auto server = settings(Protocol::Imap, Security::Tls, imap.port());
    QVERIFY(bench.run({server}));
    const LaneReport before = bench.lane();
    server.login = u"en annan"_s;
    bench.test.start(planFor({server}), Secret(password), 2, {before});
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 2, generous);
    QVERIFY(!bench.lane().fromBefore);
    QCOMPARE(imap.connectionCount(), 2);
}

void TestRetest::keepsAll()
{
    ScriptServer imap(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    const auto server = settings(Protocol::Imap, Security::Tls, imap.port());
    QVERIFY(bench.run({server}));
    bench.test.start(planFor({server}), Secret(password), 2, {bench.lane()});
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 2, generous);
    QVERIFY(bench.lane().fromBefore);
    QCOMPARE(imap.connectionCount(), 1);
}

/// SMTP has the first claim on the last login; after "too many" nobody else comes in, though one login is left.
void TestRetest::throttlingStopsTheOthers()
{
    ScriptServer smtp(actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\n"
                              "S: 454 4.7.0 Too many login attempts\nC: QUIT\nS: 221 bye\nCLOSE\n"),
                      Security::Tls);
    ScriptServer imap(actions("WAIT 500\n" + loginConversation(Protocol::Imap, true)), Security::Tls);
    ScriptServer pop3(actions("WAIT 500\n" + loginConversation(Protocol::Pop3, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    bench.test.setRefusalJudge([](const LaneReport &lane) {
        const bool isIt = lane.lastReply(Command::Login)->text.contains("Too many"_L1);
        return RefusalWeight{.counts = true, .closes = lane.settings.protocol == Protocol::Smtp && isIt};
    });
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                       settings(Protocol::Imap, Security::Tls, imap.port()),
                       settings(Protocol::Pop3, Security::Tls, pop3.port())}));
    QCOMPARE(bench.lane(0).outcome, Outcome::LoginTemporarilyRefused);
    QCOMPARE(bench.lane(1).outcome, Outcome::LoginNotTried);
    QCOMPARE(bench.lane(2).outcome, Outcome::LoginNotTried);
    QCOMPARE(imap.encrypted.count("AUTH") + pop3.encrypted.count("AUTH"), 0);
}

/// A server that is ill has judged nobody: all three may be tried with the two logins that are left, and none is spent.
void TestRetest::whatDoesNotCountTakesNoLogin()
{
    const auto ill = actions("S: +OK x\nC: CAPA\nS: +OK\nS: SASL PLAIN\nS: .\nC: AUTH PLAIN ****\n"
                             "S: -ERR internal server error\nC: QUIT\nCLOSE\n");
    ScriptServer smtp(actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\n"
                              "S: 535 Backend down\nC: QUIT\nS: 221 bye\nCLOSE\n"),
                      Security::Tls);
    ScriptServer imap(actions("S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] x\nC: A1 AUTHENTICATE PLAIN ****\n"
                              "S: A1 NO Could not connect to server\nC: A2 LOGOUT\nCLOSE\n"),
                      Security::Tls);
    ScriptServer pop3(ill, Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    bench.test.setRefusalJudge([](const LaneReport &) { return RefusalWeight{.counts = false, .closes = false}; });
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, smtp.port()),
                       settings(Protocol::Imap, Security::Tls, imap.port()),
                       settings(Protocol::Pop3, Security::Tls, pop3.port())}));
    for (int lane = 0; lane < 3; ++lane)
        QCOMPARE(bench.lane(lane).outcome, Outcome::LoginRefused);
    QCOMPARE(bench.test.failedLogins(), 0);
}

void TestRetest::otherRefusalsDoNot()
{
    ScriptServer smtp(actions(loginConversation(Protocol::Smtp, false)), Security::Tls);
    ScriptServer imap(actions("WAIT 300\n" + loginConversation(Protocol::Imap, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    bench.test.setRefusalJudge([](const LaneReport &) { return RefusalWeight(); });
    QVERIFY(bench.run(
        {settings(Protocol::Smtp, Security::Tls, smtp.port()), settings(Protocol::Imap, Security::Tls, imap.port())}));
    QCOMPARE(bench.lane(1).outcome, Outcome::Succeeded);
}

KLUBBPOST_TEST(QCoreApplication, TestRetest)
#include "tst_retest.moc"
