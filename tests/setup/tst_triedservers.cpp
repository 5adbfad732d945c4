// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/testbench.h"
#include "setup/setupsession.h"
#include "support/testprogram.h"
#include "support/zonedns.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

struct Setup
{
    [[nodiscard]] bool begin(const QString &address, quint16 port)
    {
        session.setAddress(EmailAddress::parse(address).take());
        session.setSettings(settings(Protocol::Smtp, Security::Tls, port));
        session.setPassword(Secret(password));
        return QTest::qWaitFor([this] { return !session.discovery().isRunning(); }, 20'000);
    }
    [[nodiscard]] bool tryOut()
    {
        std::optional<ProbeOutcome> outcome;
        QObject context;
        session.probes().probe(session.settings(Protocol::Smtp)->settings, &context,
                               [&outcome](const ProbeAnswer &answer) { outcome = answer.outcome; });
        return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 20'000) && outcome == ProbeOutcome::Ready;
    }
    [[nodiscard]] Outcome test()
    {
        QSignalSpy finished(&session, &SetupSession::testFinished);
        session.startTest(std::nullopt);
        return finished.wait(30'000) ? session.report().lanes.first().outcome : Outcome::Running;
    }

    ZoneDns dns = ZoneDns::loopback();
    Catalog catalog;
    SetupSession session{[this] {
        Surroundings around = testSurroundings(catalog, &dns);
        around.trust = {testAuthority(), true};
        return around;
    }()};
};

} // namespace

/// The connection on which a server was tried is the one that is logged in on, once.
class TestTriedServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTestGoesOnThere()
    {
        ScriptServer server(actions(loginConversation(Protocol::Smtp, true)), Security::Tls);
        Setup setup;
        QVERIFY(setup.begin(u"info@klubben.test"_s, server.port()));
        QVERIFY(setup.tryOut());
        QCOMPARE(setup.test(), Outcome::Succeeded);
        QCOMPARE(server.connectionCount(), 1);
        QCOMPARE(setup.test(), Outcome::Succeeded);
        QCOMPARE(server.connectionCount(), 2);
    }

    void wrongPasswordsCountAsEver()
    {
        ScriptServer server(actions(loginConversation(Protocol::Smtp, false)), Security::Tls);
        Setup setup;
        QVERIFY(setup.begin(u"info@klubben.test"_s, server.port()));
        QVERIFY(setup.tryOut());
        QCOMPARE(setup.session.refusedLogins(), 0);
        QCOMPARE(setup.test(), Outcome::LoginRefused);
        QCOMPARE(server.connectionCount(), 1);
        QCOMPARE(setup.session.refusedLogins(), 1);
    }

    void anotherAddressBeginsAnew()
    {
        ScriptServer server(actions(loginConversation(Protocol::Smtp, true)), Security::Tls);
        Setup setup;
        QVERIFY(setup.begin(u"info@klubben.test"_s, server.port()));
        QVERIFY(setup.tryOut());
        QVERIFY(setup.begin(u"kassor@klubben.test"_s, server.port()));
        QCOMPARE(setup.test(), Outcome::Succeeded);
        QCOMPARE(server.connectionCount(), 2);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestTriedServers)
#include "tst_triedservers.moc"
