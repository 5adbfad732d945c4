// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnosis/diagnosis.h"
#include "network/settingstest.h"
#include "practice/practiceclub.h"
#include "providers/catalog.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// A setup against the club as the wizard makes it: the provider's own proposals, and nothing else trusted.
struct Setup
{
    explicit Setup(PracticeClub &club)
        : provider(readProvider(club.providerJson(), QDate::currentDate()).take()), test(club.dns())
    {
        test.setTrust({club.trust(), true});
        plan.address = EmailAddress::parse(PracticeClub::address()).take();
        plan.senderName = PracticeClub::senderName();
        plan.providerId = provider.id;
        plan.practice = true;
        for (const ProposedServer &server : proposeServers(provider, plan.address)) {
            if (server.recommended)
                plan.servers.append(server.settings);
        }
    }

    bool run(const QString &password = PracticeClub::password())
    {
        QSignalSpy finished(&test, &SettingsTest::finished);
        test.start(plan, Secret(password));
        return finished.wait(60'000);
    }
    [[nodiscard]] Outcome outcome(Protocol protocol) const
    {
        const LaneReport *lane = test.report().lane(protocol);
        return lane ? lane->outcome : Outcome::Running;
    }
    [[nodiscard]] std::optional<Diagnosis> verdict(Protocol protocol) const
    {
        for (const Diagnosis &diagnosis : diagnose(test.report(), &provider)) {
            if (diagnosis.protocol == protocol)
                return diagnosis;
        }
        return std::nullopt;
    }

    Provider provider;
    SettingsTest test;
    TestPlan plan;
};

} // namespace

/// The club's faults as the program sees them: through its own test, and its own diagnosis of it.
class TestPracticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUnderstood_data()
    {
        QTest::addColumn<PracticeFault>("fault");
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<RuleId>("rule");
        const auto row = [](PracticeFault fault, Protocol protocol, Outcome outcome, RuleId rule) {
            QTest::addRow("%s, %s", enumName(fault), enumName(protocol)) << fault << protocol << outcome << rule;
        };
        const auto wellFor = [&row](PracticeFault fault, QList<Protocol> protocols) {
            for (const Protocol protocol : protocols)
                row(fault, protocol, Outcome::Succeeded, RuleId::LoginSucceeded);
        };
        const auto sameForAll = [&row](PracticeFault fault, Outcome outcome, RuleId rule) {
            for (const Protocol protocol : allOf<Protocol>())
                row(fault, protocol, outcome, rule);
        };
        using enum Protocol;
        wellFor(PracticeFault::None, {Smtp, Imap, Pop3});
        sameForAll(PracticeFault::WrongPassword, Outcome::LoginRefused, RuleId::LoginRefused);
        sameForAll(PracticeFault::AppPasswordNeeded, Outcome::LoginRefused, RuleId::AppPasswordNeeded);
        row(PracticeFault::SmtpAuthOff, Smtp, Outcome::LoginRefused, RuleId::SmtpAuthOffMailbox);
        wellFor(PracticeFault::SmtpAuthOff, {Imap, Pop3});
        row(PracticeFault::BlockedPort, Smtp, Outcome::NotConnected, RuleId::NoAnswer);
        wellFor(PracticeFault::BlockedPort, {Imap, Pop3});
        sameForAll(PracticeFault::ExpiredCertificate, Outcome::TlsFailed, RuleId::CertificateExpired);
        sameForAll(PracticeFault::WrongName, Outcome::TlsFailed, RuleId::CertificateOtherName);
        row(PracticeFault::NoStarttls, Smtp, Outcome::StarttlsNotOffered, RuleId::StarttlsNotOffered);
        wellFor(PracticeFault::NoStarttls, {Imap, Pop3});
        row(PracticeFault::SilentServer, Smtp, Outcome::DeadlinePassed, RuleId::NoGreeting);
        row(PracticeFault::SilentServer, Imap, Outcome::DeadlinePassed, RuleId::TlsTimedOut);
        row(PracticeFault::SilentServer, Pop3, Outcome::DeadlinePassed, RuleId::TlsTimedOut);
    }
    void isUnderstood()
    {
        QFETCH(PracticeFault, fault);
        QFETCH(Protocol, protocol);
        PracticeClub club;
        QVERIFY(club.start());
        club.setFault(fault);
        Setup setup(club);
        // One lane at a time: the login budget of the account is shared, and a third refusal would not be tried.
        setup.plan.servers.removeIf([protocol](const ServerSettings &server) { return server.protocol != protocol; });
        QCOMPARE(setup.plan.servers.size(), 1);
        if (fault == PracticeFault::BlockedPort || fault == PracticeFault::SilentServer)
            setup.test.setDeadlines({.connectFamily = 2000, .encrypt = 2000, .reply = 2000});
        QVERIFY(setup.run());
        QTEST(setup.outcome(protocol), "outcome");
        const auto verdict = setup.verdict(protocol);
        QVERIFY(verdict);
        QFETCH(RuleId, rule);
        QCOMPARE(nameOf(verdict->id), nameOf(rule));
    }

    void worksSideBySide()
    {
        PracticeClub club;
        QVERIFY(club.start());
        Setup setup(club);
        setup.plan.message = TestMessage{.subject = u"Hälsning från övningen"_s, .body = u"Hej, det gick!"_s};
        QVERIFY(setup.run());
        QCOMPARE(setup.test.report().lanes.size(), 3);
        for (const LaneReport &lane : setup.test.report().lanes) {
            QCOMPARE(lane.outcome, Outcome::Succeeded);
            // Nothing but loopback was reached.
            const auto *connected = lane.last<Connected>();
            QVERIFY(connected);
            QCOMPARE(connected->address, u"127.0.0.1"_s);
        }
        QCOMPARE(club.messages().size(), 1);
        QVERIFY(club.messages().first().contains("To: "));
        QVERIFY(club.messages().first().contains("@ovningsklubben.example"));
    }

    void keepsThePasswordToItself()
    {
        PracticeClub club;
        QVERIFY(club.start());
        club.setFault(PracticeFault::WrongPassword);
        Setup setup(club);
        setup.plan.message = TestMessage{.subject = u"x"_s, .body = u"y"_s};
        const QString typed = u"mitt riktiga lösenord"_s;
        QVERIFY(setup.run(typed));
        const QByteArray kept = QJsonDocument(toJson(setup.test.report())).toJson() + club.providerJson();
        QVERIFY(club.messages().isEmpty()); // nothing was sent that could hold it
        QVERIFY(!kept.contains(typed.toUtf8()));
        QVERIFY(!kept.contains(typed.toUtf8().toBase64()));
    }

    void stopsBeforeTheAccountLocks()
    {
        PracticeClub club;
        QVERIFY(club.start());
        club.setFault(PracticeFault::WrongPassword);
        Setup setup(club);
        QVERIFY(setup.run());
        int refused = 0;
        int heldBack = 0;
        for (const LaneReport &lane : setup.test.report().lanes) {
            refused += lane.outcome == Outcome::LoginRefused ? 1 : 0;
            heldBack += lane.outcome == Outcome::LoginNotTried ? 1 : 0;
        }
        QCOMPARE(refused, 2);
        QCOMPARE(heldBack, 1);
    }

    void takesTheAppPassword()
    {
        PracticeClub club;
        QVERIFY(club.start());
        club.setFault(PracticeFault::AppPasswordNeeded);
        Setup setup(club);
        QVERIFY(setup.run(PracticeClub::appPassword()));
        for (const Protocol protocol : allOf<Protocol>())
            QCOMPARE(setup.outcome(protocol), Outcome::Succeeded);
    }

    void canBeFixed_data()
    {
        QTest::addColumn<PracticeFault>("fault");
        QTest::addColumn<RuleId>("rule");
        QTest::newRow("blocked port") << PracticeFault::BlockedPort << RuleId::PortBlocked;
        QTest::newRow("no STARTTLS") << PracticeFault::NoStarttls << RuleId::StarttlsNotOffered;
    }
    /// "Apply and test again": the way out that the diagnosis offers is one.
    void canBeFixed()
    {
        QFETCH(PracticeFault, fault);
        PracticeClub club;
        QVERIFY(club.start());
        club.setFault(fault);
        Setup setup(club);
        setup.test.setDeadlines({.connectFamily = 2000});
        QVERIFY(setup.run());
        const auto verdict = setup.verdict(Protocol::Smtp);
        QVERIFY(verdict);
        QFETCH(RuleId, rule);
        QCOMPARE(nameOf(verdict->id), nameOf(rule));
        QVERIFY(verdict->fix.has_value());
        for (ServerSettings &server : setup.plan.servers) {
            if (server.protocol == Protocol::Smtp)
                server = verdict->fix->settings;
        }
        QVERIFY(setup.run());
        for (const Protocol protocol : allOf<Protocol>())
            QCOMPARE(setup.outcome(protocol), Outcome::Succeeded);
    }

    void reachesNobodyElse()
    {
        PracticeClub club;
        QVERIFY(club.start());
        Setup setup(club);
        // Whatever is typed while practising: names and addresses outside the club are not even tried.
        setup.plan.servers[0].host = u"127.0.0.1"_s;
        setup.plan.servers[1].host = u"localhost"_s;
        setup.plan.servers[2].host = u"imap.klubben.se"_s;
        QVERIFY(setup.run());
        for (const LaneReport &lane : some(setup.test.report().lanes)) {
            QCOMPARE(lane.outcome, Outcome::NameNotResolved);
            QVERIFY(!lane.last<Connected>() && !lane.last<ConnectFailed>());
        }
    }

    void diesUnderATest()
    {
        auto club = std::make_unique<PracticeClub>();
        QVERIFY(club->start());
        Setup setup(*club);
        QSignalSpy finished(&setup.test, &SettingsTest::finished);
        bool stopped = false;
        connect(&setup.test, &SettingsTest::laneChanged, this, [&] {
            if (!stopped && setup.test.report().lanes.first().last<Connected>()) {
                stopped = true;
                QMetaObject::invokeMethod(
                    this, [&club] { club->stop(); }, Qt::QueuedConnection);
            }
        });
        setup.test.start(setup.plan, Secret(PracticeClub::password()));
        QVERIFY(finished.wait(60'000));
        QVERIFY(stopped);
        QVERIFY(!setup.test.isRunning());
        for (const LaneReport &lane : some(setup.test.report().lanes))
            QVERIFY(lane.outcome != Outcome::Running);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestPracticeTest)
#include "tst_practicetest.moc"
