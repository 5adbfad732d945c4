// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setup/setupsession.h"

#include "practice/practiceclub.h"
#include "setup/controlhosts.h"
#include "setup/providers.h"
#include "support/some.h"
#include "support/tableweb.h"
#include "support/testprogram.h"
#include "support/zonedns.h"

#include <QDir>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

EmailAddress address(const QString &typed)
{
    return EmailAddress::parse(typed).value();
}

/// Every name is there; only those of the zone have records.
ZoneDns knowing(const QString &zone)
{
    ZoneDns dns(zone);
    dns.rest = DnsStatus::NoData;
    return dns;
}

/// A practice club and a session in it.
struct Practice
{
    /// With a \a store the club's servers are taken as if they were real.
    explicit Practice(PracticeFault fault = PracticeFault::None, const std::shared_ptr<LoginBudgetStore> &store = {})
    {
        club->setFault(fault);
        started = club->start();
        Surroundings around = practiceSurroundings(QDate::currentDate(), club);
        if (store) {
            around.practice = false;
            around.loginStore = store;
        }
        session = std::make_unique<SetupSession>(around);
        session->setErrand(Errand::CheckAddress);
        session->setAddress(address(PracticeClub::address()));
        session->setPassword(Secret(PracticeClub::password()));
    }
    /// Runs one test to its end.
    [[nodiscard]] bool test(const std::optional<TestMessage> &message = std::nullopt,
                            TestScope scope = TestScope::Everything)
    {
        QSignalSpy finished(session.get(), &SetupSession::testFinished);
        session->startTest(message, scope);
        return finished.wait(30000) && finished.size() == 1;
    }

    std::shared_ptr<PracticeClub> club = std::make_shared<PracticeClub>();
    std::unique_ptr<SetupSession> session;
    bool started = false;
};

} // namespace

class TestSetupSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog();
        for (const char *json : {hotel, guess}) {
            auto provider = readProvider(json, QDate(2026, 11, 21));
            QVERIFY2(provider.ok(), provider.ok() ? "" : qPrintable(provider.fault().path + provider.fault().detail));
            QVERIFY(m_catalog.add(provider.take()));
        }
    }

    void nothingBeforeAnAddress()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        QCOMPARE(session.provider(), nullptr);
        QVERIFY(session.plan().servers.isEmpty());
        QVERIFY(session.guidance().isEmpty());
        QVERIFY(!session.hasReport());
    }

    void knownDomainProposesAtOnce()
    {
        ZoneDns dns = knowing({});
        SetupSession session(testSurroundings(m_catalog, &dns));
        session.setErrand(Errand::CheckAddress);
        session.setAddress(address(u"info@hotellet.example"_s));
        QVERIFY(session.provider());
        QCOMPARE(session.provider()->id, u"hotel"_s);
        QCOMPARE(session.providerOrigin(), Origin::CatalogDomain);
        const SettingsRow *smtp = session.settings(Protocol::Smtp);
        QCOMPARE(smtp->settings.host, u"send.hotellet.example"_s);
        QCOMPARE(smtp->settings.port, 465);
        QCOMPARE(smtp->settings.login, u"info@hotellet.example"_s);
        QCOMPARE(smtp->origin, Origin::CatalogDomain);
        // The provider has no POP3: the row may be filled in, and is no part of the test until then.
        QVERIFY(session.settings(Protocol::Pop3)->settings.host.isEmpty());
        QCOMPARE(session.plan().servers.size(), 2);
        QVERIFY(dns.asked.isEmpty());
    }

    void foundServersFillTheRows()
    {
        ZoneDns dns = knowing({});
        TableWeb web;
        web.files.insert(u"autoconfig.klubben.example"_s, domainsFile);
        SetupSession session(testSurroundings(m_catalog, &dns, &web));
        session.setErrand(Errand::SetUpMailProgram);
        session.setAddress(address(u"hemlig.person@klubben.example"_s));
        QTRY_VERIFY(!session.discovery().isRunning());
        QCOMPARE(session.provider(), nullptr);
        QCOMPARE(session.providerOrigin(), Origin::Autoconfig);
        const SettingsRow *imap = session.settings(Protocol::Imap);
        QVERIFY(imap);
        QCOMPARE(imap->settings.host, u"imap.klubben.example"_s);
        QCOMPARE(imap->settings.login, u"hemlig.person@klubben.example"_s);
        QCOMPARE(imap->origin, Origin::Autoconfig);
        QVERIFY(!session.settings(Protocol::Pop3)); // the file has none
        for (const QString &url : some(web.asked))
            QVERIFY2(!url.contains(u"hemlig"_s), qPrintable(url));

        // Another candidate may be taken, and the best again.
        session.chooseCandidate(u"own-domain"_s);
        QCOMPARE(session.provider()->id, u"own-domain"_s);
        QCOMPARE(session.settings(Protocol::Imap)->settings.host, u"mail.klubben.example"_s);
        QCOMPARE(session.settings(Protocol::Imap)->origin, Origin::Guess);
        session.chooseCandidate(session.discovery().candidates().first().id());
        QCOMPARE(session.settings(Protocol::Imap)->settings.host, u"imap.klubben.example"_s);
        // One that is none leaves the best in force; another address forgets the choice.
        session.chooseCandidate(u"nobody"_s);
        QCOMPARE(session.providerOrigin(), Origin::Autoconfig);
        session.chooseCandidate(u"own-domain"_s);
        session.setAddress(address(u"info@hotellet.example"_s));
        QCOMPARE(session.provider()->id, u"hotel"_s);
    }

    void whatIsShownIsWhatIsTested()
    {
        ZoneDns dns = knowing({});
        TableWeb web;
        web.isSilent = true;
        SetupSession session(testSurroundings(m_catalog, &dns, &web));
        session.setErrand(Errand::CheckAddress);
        session.setAddress(address(u"info@klubben.example"_s));
        QVERIFY(session.discovery().isRunning());
        session.setPassword(Secret(u"hemligt"_s));
        QSignalSpy finished(&session, &SetupSession::testFinished);
        session.startTest(std::nullopt);
        QVERIFY(!session.discovery().isRunning()); // no answer that comes now changes what is tested
        QVERIFY(finished.wait(30000));
        session.cancelTest();
    }

    void mxIsFoundAndOnlyTheDomainIsAsked()
    {
        ZoneDns dns = knowing(u"klubben.example MX 0 a.mx.hotellet.example"_s);
        SetupSession session(testSurroundings(m_catalog, &dns));
        session.setErrand(Errand::CheckAddress);
        QSignalSpy changed(&session, &SetupSession::settingsChanged);
        session.setAddress(address(u"hemlig.person@klubben.example"_s));
        QCOMPARE(session.provider()->id, u"own-domain"_s);
        QTRY_COMPARE(session.provider()->id, u"hotel"_s);
        QCOMPARE(session.settings(Protocol::Smtp)->origin, Origin::CatalogMx);
        QCOMPARE(session.settings(Protocol::Imap)->settings.host, u"imap.hotellet.example"_s);
        QVERIFY(changed.size() >= 2);
        QVERIFY(!dns.asked.isEmpty());
        for (const DnsQuestion &question : std::as_const(dns.asked))
            QVERIFY2(!question.name.contains("hemlig") && !question.name.contains("person"), question.name.constData());
    }

    void errandDecidesTheProtocols()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setAddress(address(u"info@hotellet.example"_s));
        QCOMPARE(session.protocols(), QList{Protocol::Smtp});
        QCOMPARE(session.settings(Protocol::Imap), nullptr);
        session.setErrand(Errand::SetUpMailProgram);
        QCOMPARE(session.protocols(), (QList{Protocol::Smtp, Protocol::Imap}));
        session.setErrand(Errand::CheckAddress);
        QCOMPARE(session.protocols(), allOf<Protocol>());
    }

    void promikBookGetsWhatItsGuideHas()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setAddress(address(u"info@hotellet.example"_s));
        QCOMPARE(session.settings(Protocol::Smtp)->settings.port, 465);
        session.setClubSystem(u"promikbook"_s);
        QCOMPARE(session.settings(Protocol::Smtp)->settings.port, 587);
        QCOMPARE(session.settings(Protocol::Smtp)->settings.security, Security::Starttls);
        session.setErrand(Errand::CheckAddress);
        QCOMPARE(session.settings(Protocol::Smtp)->settings.port, 465);
    }

    void typedValuesSurviveEverythingButAnotherAddress()
    {
        ZoneDns dns = knowing(u"klubben.example MX 0 a.mx.hotellet.example"_s);
        SetupSession session(testSurroundings(m_catalog, &dns));
        session.setErrand(Errand::CheckAddress);
        session.setAddress(address(u"info@klubben.example"_s));
        const ServerSettings typed{Protocol::Smtp, u"smtp.egen.example"_s, 2525, Security::Starttls, u"kund1"_s, {}};
        session.setSettings(typed);
        QTRY_COMPARE(session.provider()->id, u"hotel"_s);
        session.setErrand(Errand::SendFromClubSystem);
        session.setClubSystem(u"promikbook"_s);
        session.chooseProvider(u"own-domain"_s);
        QCOMPARE(session.provider()->id, u"own-domain"_s);
        QCOMPARE(session.providerOrigin(), Origin::Typed);
        QCOMPARE(session.settings(Protocol::Smtp)->settings, typed);
        QCOMPARE(session.settings(Protocol::Smtp)->origin, Origin::Typed);
        session.setAddress(address(u"info@hotellet.example"_s));
        QCOMPARE(session.provider()->id, u"hotel"_s);
        QCOMPARE(session.settings(Protocol::Smtp)->settings.host, u"send.hotellet.example"_s);
    }

    void theSameAddressAgainChangesNothing()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setAddress(address(u"info@hotellet.example"_s));
        session.setPassword(Secret(u"hemligt"_s));
        session.setAddress(address(u"info@hotellet.example"_s));
        QVERIFY(session.hasPassword());
    }

    void anotherAddressForgetsThePassword()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setAddress(address(u"info@hotellet.example"_s));
        session.setPassword(Secret(u"hemligt"_s));
        session.setAddress(address(u"info@annan.example"_s));
        QVERIFY(!session.hasPassword());
    }

    void unknownProviderIsNotChosen()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setAddress(address(u"info@hotellet.example"_s));
        session.chooseProvider(u"finns-inte"_s);
        QCOMPARE(session.provider()->id, u"hotel"_s);
    }

    void unusedRowsStayUnused()
    {
        ZoneDns dns = knowing(u"klubben.example MX 0 a.mx.hotellet.example"_s);
        SetupSession session(testSurroundings(m_catalog, &dns));
        session.setErrand(Errand::CheckAddress);
        session.setAddress(address(u"info@klubben.example"_s));
        session.setUsed(Protocol::Imap, false);
        QTRY_COMPARE(session.provider()->id, u"hotel"_s);
        QVERIFY(!session.settings(Protocol::Imap)->used);
        QCOMPARE(session.plan().servers.size(), 1);
    }

    void fixesBecomeTheUsersOwnAndNeverTakeEncryptionAway()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setErrand(Errand::CheckAddress);
        session.setAddress(address(u"info@hotellet.example"_s));
        ServerSettings fixed = session.settings(Protocol::Smtp)->settings;
        fixed.port = 587;
        fixed.security = Security::Starttls;
        session.apply({fixed});
        QCOMPARE(session.settings(Protocol::Smtp)->settings, fixed);
        QCOMPARE(session.settings(Protocol::Smtp)->origin, Origin::Typed);
        ServerSettings worse = fixed;
        worse.security = Security::None;
        session.apply({worse});
        QCOMPARE(session.settings(Protocol::Smtp)->settings, fixed);
    }

    void clearTextNeedsAYesForThatConnectionAndThatTest()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setErrand(Errand::CheckAddress);
        session.setAddress(address(u"info@hotellet.example"_s));
        ServerSettings plain{Protocol::Smtp, u"send.hotellet.example"_s, 2525, Security::None, u"x"_s, {}};
        session.setSettings(plain);
        QVERIFY(session.plan().clearTextConsent.isEmpty());
        session.setClearTextConsent(Protocol::Smtp, true);
        session.setClearTextConsent(Protocol::Imap, true); // encrypted: there is nothing to consent to
        QCOMPARE(session.plan().clearTextConsent, QList{Protocol::Smtp});
        plain.port = 26;
        session.setSettings(plain);
        QVERIFY(session.plan().clearTextConsent.isEmpty());
        session.setClearTextConsent(Protocol::Smtp, true);
        session.startTest(std::nullopt);
        QVERIFY(session.plan().clearTextConsent.isEmpty());
        session.cancelTest();
    }

    /// The plan says what is odd about the password's form, never what it is.
    void aBlankAroundThePasswordIsSaid()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setAddress(address(u"info@hotellet.example"_s));
        for (const auto &[password, oddity] : {std::pair(u"hemligt "_s, PasswordOddity::BlankAround),
                                               std::pair(u"hem\u200bligt"_s, PasswordOddity::Invisible),
                                               std::pair(u"hem ligt"_s, PasswordOddity::None)}) {
            QVERIFY(!session.setPassword(Secret(password)));
            session.startTest(std::nullopt);
            QCOMPARE(session.report().plan.passwordOddity, oddity);
            session.cancelTest();
        }
    }

    /// What was typed gives way to what is proposed.
    void anEmptyServerIsFound()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setErrand(Errand::CheckAddress);
        session.setAddress(address(u"info@hotellet.example"_s));
        const ServerSettings proposed = session.settings(Protocol::Smtp)->settings;
        QVERIFY(!proposed.host.isEmpty());
        session.setSettings({.protocol = Protocol::Smtp, .host = u"fel.example"_s, .port = 25, .login = u"x"_s});
        session.findServer(Protocol::Smtp);
        QCOMPARE(session.settings(Protocol::Smtp)->settings, proposed);
        QVERIFY(session.settings(Protocol::Smtp)->used);
    }

    void offlineEndsInAVerdict()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        session.setAddress(address(u"info@hotellet.example"_s));
        session.setPassword(Secret(u"hemligt"_s));
        QSignalSpy finished(&session, &SetupSession::testFinished);
        session.startTest(std::nullopt);
        QVERIFY(session.hasReport());
        QVERIFY(finished.wait(30000));
        QVERIFY(!session.diagnoses().isEmpty());
        QCOMPARE(session.diagnoses().first().id, RuleId::NoResolver);
    }

    void logsInForReal()
    {
        Practice practice;
        QVERIFY(practice.started);
        SetupSession &session = *practice.session;
        QTRY_COMPARE(session.plan().providerId, u"practice"_s);
        session.setSenderName(PracticeClub::senderName());
        QSignalSpy lanes(&session, &SetupSession::laneChanged);
        QVERIFY(practice.test(TestMessage{u"Prov"_s, u"Provbrev 4711"_s}));
        QCOMPARE(session.report().lanes.size(), 3);
        for (const LaneReport &lane : session.report().lanes)
            QCOMPARE(lane.outcome, Outcome::Succeeded);
        QVERIFY(session.report().plan.practice);
        QVERIFY(lanes.size() > 3);
        QCOMPARE(practice.club->messages().size(), 1);
        QCOMPARE(session.refusedLogins(), 0);
        // The password stays for "apply and test again", until it is forgotten.
        QVERIFY(session.hasPassword());
        session.forgetPassword();
        QVERIFY(!session.hasPassword());
        QVERIFY(session.hasReport());
        session.setAddress(address(u"annan@ovningsklubben.example"_s));
        QVERIFY(!session.hasReport());
    }

    void refusedLoginsAreCountedForTheAddress()
    {
        Practice practice(PracticeFault::WrongPassword);
        QVERIFY(practice.started);
        SetupSession &session = *practice.session;
        QTRY_COMPARE(session.plan().providerId, u"practice"_s);
        session.setUsed(Protocol::Smtp, false);
        session.setUsed(Protocol::Pop3, false);
        QVERIFY(practice.test());
        QCOMPARE(session.refusedLogins(), 1);
        session.setPassword(Secret(u"ett annat"_s));
        QVERIFY(practice.test());
        QCOMPARE(session.refusedLogins(), 2);
        const EmailAddress before = session.address();
        session.setAddress(address(u"annan@ovningsklubben.example"_s));
        QCOMPARE(session.refusedLogins(), 0);
        session.setAddress(before);
        QCOMPARE(session.refusedLogins(), 2);
        practice.club->setFault(PracticeFault::None);
        session.setPassword(Secret(PracticeClub::password()));
        QTRY_COMPARE(session.plan().providerId, u"practice"_s);
        QVERIFY(practice.test());
        QCOMPARE(session.refusedLogins(), 0);
    }

    void onlyWhatChangedIsTestedAgain()
    {
        Practice practice;
        QVERIFY(practice.started);
        SetupSession &session = *practice.session;
        QTRY_COMPARE(session.plan().providerId, u"practice"_s);
        ServerSettings right = session.settings(Protocol::Imap)->settings;
        ServerSettings wrong = right;
        wrong.login = u"nagon.annan"_s;
        session.setSettings(wrong);
        QVERIFY(practice.test());
        QVERIFY(session.movements().isEmpty()); // nothing to compare with
        const TestReport before = session.report();
        QCOMPARE(before.lane(Protocol::Imap)->outcome, Outcome::LoginRefused);
        session.apply(Fix{right});
        QVERIFY(practice.test({}, TestScope::WhatChanged));
        for (const LaneReport &lane : session.report().lanes) {
            QCOMPARE(lane.outcome, Outcome::Succeeded);
            QCOMPARE(lane.fromBefore, lane.settings.protocol != Protocol::Imap);
        }
        QVERIFY(session.report().lane(Protocol::Smtp)->stages == before.lane(Protocol::Smtp)->stages);
        QCOMPARE(session.movements().size(), 1);
        QCOMPARE(session.movements().first().protocol, Protocol::Imap);
        QVERIFY(!session.movements().first().before.works && session.movements().first().now.works);
        QCOMPARE(session.diagnoses().last().id, RuleId::AllWell);
        // With another password nothing of before is worth anything.
        session.setSettings(wrong);
        session.setPassword(Secret(PracticeClub::password()));
        QVERIFY(practice.test({}, TestScope::WhatChanged));
        for (const LaneReport &lane : session.report().lanes)
            QVERIFY(!lane.fromBefore);
        // When nothing changed, all is tested; and another address has no before.
        QVERIFY(practice.test({}, TestScope::WhatChanged));
        for (const LaneReport &lane : session.report().lanes)
            QVERIFY(!lane.fromBefore);
        QCOMPARE(session.movements().size(), 3);
        session.setAddress(address(u"annan@ovningsklubben.example"_s));
        QVERIFY(session.movements().isEmpty());
    }

    void failedLoginsAreKeptBetweenRuns()
    {
        QTemporaryDir dir;
        const auto store = std::make_shared<LoginBudgetStore>(dir.path() + u"/klubbpost"_s);
        const auto failOnce = [&](bool counts) {
            Practice practice(PracticeFault::WrongPassword, counts ? store : nullptr);
            SetupSession &session = *practice.session;
            const bool ready = QTest::qWaitFor([&] { return session.plan().providerId == u"practice"_s; });
            session.setUsed(Protocol::Imap, false);
            session.setUsed(Protocol::Pop3, false);
            return ready && practice.started && practice.test() ? session.loginsLeft() : -1;
        };
        QCOMPARE(failOnce(false), 1);
        QVERIFY(!QDir(dir.path() + u"/klubbpost"_s).exists()); // practice never touches it
        QCOMPARE(failOnce(true), 1);
        QCOMPARE(failOnce(true), 0); // the run before counts
        Practice practice(PracticeFault::None, store);
        SetupSession &session = *practice.session;
        QTRY_COMPARE(session.plan().providerId, u"practice"_s);
        QCOMPARE(session.loginsLeft(), 0);
        QVERIFY(practice.test());
        QCOMPARE(session.loginsLeft(), 2); // a login that works starts the count anew
    }

    void aLoginUnderWayCountsWhenTheSessionEnds()
    {
        QTemporaryDir dir;
        const auto store = std::make_shared<LoginBudgetStore>(dir.path() + u"/klubbpost"_s);
        EmailAddress account;
        {
            Practice practice(PracticeFault::WrongPassword, store);
            SetupSession &session = *practice.session;
            account = session.address();
            QTRY_COMPARE(session.plan().providerId, u"practice"_s);
            session.startTest(std::nullopt);
            QTRY_VERIFY(session.settingsTest().failedLogins() > 0 || !session.settingsTest().isRunning());
        }
        QVERIFY(store->failed(account, QDateTime::currentDateTimeUtc()) > 0);
    }

    void controlHostsAreSureFacts()
    {
        const Catalog facts = Catalog::fromFolder(u":/providers"_s, {});
        const QDate today(2026, 11, 22);
        const auto hosts = controlHosts(facts, nullptr, today);
        for (const quint16 port : {quint16(465), quint16(587), quint16(993), quint16(995)})
            QVERIFY2(std::count_if(hosts.begin(), hosts.end(),
                                   [port](const ControlHost &host) { return host.port == port; }) >= 3,
                     qPrintable(QString::number(port)));
        const Provider *gmail = facts.byId(u"gmail"_s);
        QVERIFY(gmail);
        const auto others = controlHosts(facts, gmail, today);
        QVERIFY(others.size() < hosts.size());
        QSet<QString> names;
        for (const ControlHost &host : hosts) {
            QVERIFY2(!host.host.contains(u'%') && host.host.contains(u'.'), qPrintable(host.host));
            names.insert(host.host);
        }
        QVERIFY(names.contains(u"smtp.gmail.com"_s));
    }

    void testSpendsOnlyTheLoginsThatAreLeft()
    {
        Practice practice(PracticeFault::WrongPassword);
        QVERIFY(practice.started);
        SetupSession &session = *practice.session;
        QTRY_COMPARE(session.plan().providerId, u"practice"_s);
        QCOMPARE(session.loginsLeft(), 2);
        session.setUsed(Protocol::Imap, false);
        session.setUsed(Protocol::Pop3, false);
        QVERIFY(practice.test());
        QCOMPARE(session.refusedLogins(), 1);
        QCOMPARE(session.loginsLeft(), 1);
        session.setUsed(Protocol::Imap, true);
        session.setUsed(Protocol::Pop3, true);
        QVERIFY(practice.test());
        QCOMPARE(session.report().lanes.size(), 3);
        QCOMPARE(session.refusedLogins(), 2);
        QCOMPARE(session.loginsLeft(), 0);
        // The user was warned and goes on: one more, not two.
        QVERIFY(practice.test());
        QCOMPARE(session.refusedLogins(), 3);
        QCOMPARE(session.loginsLeft(), 0);
        QCOMPARE(session.report().lanes.first().outcome, Outcome::LoginRefused);
    }

    void canBeCancelledAndDestroyedWhileRunning()
    {
        Practice practice(PracticeFault::SilentServer);
        QVERIFY(practice.started);
        QTRY_COMPARE(practice.session->plan().providerId, u"practice"_s);
        QSignalSpy finished(practice.session.get(), &SetupSession::testFinished);
        practice.session->startTest(std::nullopt);
        practice.session->cancelTest();
        QTRY_COMPARE(finished.size(), 1);
        practice.session->startTest(std::nullopt);
        QVERIFY(practice.session->settingsTest().isRunning());
        // Another address ends the test; its result is nobody's.
        practice.session->setAddress(address(u"annan@ovningsklubben.example"_s));
        QTRY_VERIFY(!practice.session->settingsTest().isRunning());
        QVERIFY(!practice.session->hasReport());
        QVERIFY(practice.session->diagnoses().isEmpty());
        practice.session->setAddress(address(PracticeClub::address()));
        QTRY_COMPARE(practice.session->plan().providerId, u"practice"_s);
        practice.session->startTest(std::nullopt);
        QTRY_VERIFY(!practice.session->report().lanes.isEmpty());
        practice.session.reset();
        QCoreApplication::processEvents();
    }

private:
    Catalog m_catalog;
};

KLUBBPOST_TEST(QCoreApplication, TestSetupSession)
#include "tst_setupsession.moc"
