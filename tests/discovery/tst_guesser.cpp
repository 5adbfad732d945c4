// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/guesser.h"

#include "helddiscovery.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestGuesser : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 21));

    static QString best(const Guesser &guesser, Protocol protocol)
    {
        const auto found = guesser.best(protocol);
        return found ? HeldProbes::nameOf(found->settings) + u' ' + nameOf(found->settings.security) : QString();
    }

private Q_SLOTS:
    void triesTheUsualOnes()
    {
        const EmailAddress club = address(u"info@klubben.se"_s);
        QStringList tried;
        for (const Protocol protocol : allOf<Protocol>()) {
            for (const ServerSettings &server :
                 usualServers(protocol, club, {"mx.hotell.example", "mx2.hotell.example"})) {
                QVERIFY(server.security != Security::None);
                QVERIFY(server.login.isEmpty());
                tried.append(HeldProbes::nameOf(server));
            }
        }
        QCOMPARE(tried,
                 QStringList(
                     {u"smtp mail.klubben.se:465"_s,   u"smtp smtp.klubben.se:465"_s,  u"smtp mx.hotell.example:465"_s,
                      u"smtp mail.klubben.se:587"_s,   u"smtp smtp.klubben.se:587"_s,  u"smtp mx.hotell.example:587"_s,
                      u"smtp mail.klubben.se:2525"_s,  u"smtp smtp.klubben.se:2525"_s, u"smtp mx.hotell.example:2525"_s,
                      u"imap mail.klubben.se:993"_s,   u"imap imap.klubben.se:993"_s,  u"imap mx.hotell.example:993"_s,
                      u"imap mail.klubben.se:143"_s,   u"imap imap.klubben.se:143"_s,  u"imap mx.hotell.example:143"_s,
                      u"pop3 mail.klubben.se:995"_s,   u"pop3 pop.klubben.se:995"_s,   u"pop3 pop3.klubben.se:995"_s,
                      u"pop3 mx.hotell.example:995"_s, u"pop3 mail.klubben.se:110"_s,  u"pop3 pop.klubben.se:110"_s,
                      u"pop3 pop3.klubben.se:110"_s,   u"pop3 mx.hotell.example:110"_s}));
        // The MX may be one of the usual names, and a hostile one no name at all.
        QCOMPARE(usualServers(Protocol::Imap, club, {"mail.klubben.se"}).size(), 4);
        QCOMPARE(usualServers(Protocol::Imap, club, {"bad host\r\n"}).size(), 4);
    }

    void prefersTheBestWhateverAnswersFirst()
    {
        HeldProbes probes;
        HeldDns dns;
        Guesser guesser(probes, dns);
        guesser.start(address(u"info@klubben.se"_s), {});
        QVERIFY(probes.answer(u"smtp mail.klubben.se:2525"_s, ProbeOutcome::Ready));
        QCOMPARE(best(guesser, Protocol::Smtp), u"smtp mail.klubben.se:2525 starttls"_s);
        QVERIFY(probes.answer(u"smtp smtp.klubben.se:587"_s, ProbeOutcome::Ready));
        QCOMPARE(best(guesser, Protocol::Smtp), u"smtp smtp.klubben.se:587 starttls"_s);
        QVERIFY(probes.answer(u"smtp smtp.klubben.se:465"_s, ProbeOutcome::Ready));
        QCOMPARE(best(guesser, Protocol::Smtp), u"smtp smtp.klubben.se:465 tls"_s);
        QVERIFY(probes.answer(u"smtp mail.klubben.se:587"_s, ProbeOutcome::Ready));
        QCOMPARE(best(guesser, Protocol::Smtp), u"smtp smtp.klubben.se:465 tls"_s);
        QVERIFY(probes.answer(u"smtp mail.klubben.se:465"_s, ProbeOutcome::CertificateRejected));
        QVERIFY(!guesser.isOver(Protocol::Smtp));
        QVERIFY(probes.answer(u"smtp smtp.klubben.se:2525"_s, ProbeOutcome::NotReached));
        QVERIFY(guesser.isOver(Protocol::Smtp));
        QVERIFY(!guesser.isOver(Protocol::Imap));
        for (const ProbeOutcome outcome : allOf<ProbeOutcome>()) {
            if (outcome != ProbeOutcome::Ready)
                probes.answer(u"imap mail.klubben.se:993"_s, outcome);
        }
        QCOMPARE(best(guesser, Protocol::Imap), QString());
    }

    /// A certificate for "*.hotell.example" does not say which of these names it is; the greeting does.
    void aGreetingNamesTheServer()
    {
        HeldProbes probes;
        HeldDns dns;
        Guesser guesser(probes, dns);
        guesser.start(address(u"info@klubben.se"_s), {}, {"ns1.hotell.example"});
        QVERIFY(probes.answer(u"imap mail.klubben.se:993"_s, ProbeOutcome::OtherName, u"192.0.2.7"_s,
                              {u"*.hotell.example"_s}));
        QVERIFY(dns.hosts.answer([](const QByteArray &host) { return host == "mail.hotell.example"; },
                                 {DnsStatus::NoSuchName, {}}));
        ProbeAnswer greeted{.outcome = ProbeOutcome::OtherName,
                            .address = u"192.0.2.7"_s,
                            .certificateNames = {u"*.hotell.example"_s},
                            .greetedAs = "s99.hotell.example"};
        QVERIFY(probes.probes.answer(
            [](const ServerSettings &asked) { return HeldProbes::nameOf(asked) == u"smtp mail.klubben.se:587"_s; },
            greeted));
        for (int i = 0; i < 4; ++i) {
            dns.hosts.answer([](const QByteArray &host) { return host == "s99.hotell.example"; },
                             {DnsStatus::Ok, {u"192.0.2.7"_s}});
        }
        QVERIFY(probes.answer(u"smtp s99.hotell.example:587"_s, ProbeOutcome::Ready));
        QVERIFY(probes.answer(u"imap s99.hotell.example:993"_s, ProbeOutcome::Ready));
        QCOMPARE(best(guesser, Protocol::Imap), u"imap s99.hotell.example:993 tls"_s);
        QCOMPARE(best(guesser, Protocol::Smtp), u"smtp s99.hotell.example:587 starttls"_s);
    }

    void namesOfCertificates_data()
    {
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<QList<QByteArray>>("names");
        const QList<QByteArray> none;
        QTest::newRow("one name") << QStringList{u"SRV7.hotell.example"_s} << QList<QByteArray>{"srv7.hotell.example"};
        QTest::newRow("a wildcard") << QStringList{u"*.hotell.example"_s}
                                    << QList<QByteArray>{"mx.hotell.example", "mail.hotell.example"};
        QTest::newRow("the host itself") << QStringList{u"mail.klubben.se"_s} << none;
        QTest::newRow("no hosts") << QStringList{u"*"_s,         u"*.com"_s, u"localhost"_s,
                                                 u"192.0.2.1"_s, u"a b"_s,   QString()}
                                  << none;
        QTest::newRow("shared by many") << QStringList{u"a.hotell.example"_s, u"b.hotell.example"_s,
                                                       u"c.hotell.example"_s, u"d.hotell.example"_s,
                                                       u"e.hotell.example"_s}
                                        << QList<QByteArray>{"a.hotell.example", "b.hotell.example", "c.hotell.example",
                                                             "d.hotell.example"};
        QTest::newRow("the domain's own") << QStringList{u"post.klubben.se"_s} << QList<QByteArray>{"post.klubben.se"};
        // Whoever sits in between can have one for his own domain, and let it lead to the server's address.
        QTest::newRow("a stranger's") << QStringList{u"mail.annan.example"_s, u"*.annan.example"_s,
                                                     u"hotell.example.annan.example"_s, u"xhotell.example"_s}
                                      << none;
    }
    void namesOfCertificates()
    {
        QFETCH(QStringList, entries);
        QTEST(namesFromCertificate(entries, "mail.klubben.se", {"mx.hotell.example", "a.b.hotell.example"}), "names");
    }

    void aNameOfTheSameComputerIsTried()
    {
        HeldProbes probes;
        HeldDns dns;
        Guesser guesser(probes, dns);
        guesser.start(address(u"info@klubben.se"_s), {}, {"ns1.hotell.example"});
        QVERIFY(probes.answer(u"imap mail.klubben.se:993"_s, ProbeOutcome::OtherName, u"192.0.2.7"_s,
                              {u"srv7.hotell.example"_s, u"elsewhere.hotell.example"_s, u"mail.annan.example"_s}));
        const auto is = [](const QByteArray &name) { return [name](const QByteArray &host) { return host == name; }; };
        QVERIFY(!dns.hosts.answer(is("mail.annan.example"), {DnsStatus::Ok, {u"192.0.2.7"_s}}));
        QVERIFY(dns.hosts.answer(is("elsewhere.hotell.example"), {DnsStatus::Ok, {u"192.0.2.99"_s}}));
        QVERIFY(dns.hosts.answer(is("srv7.hotell.example"), {DnsStatus::Ok, {u"2001:db8::7"_s, u"192.0.2.7"_s}}));
        QVERIFY(!probes.answer(u"imap elsewhere.hotell.example:993"_s, ProbeOutcome::Ready));
        QVERIFY(probes.answer(u"imap srv7.hotell.example:993"_s, ProbeOutcome::Ready));
        QCOMPARE(best(guesser, Protocol::Imap), u"imap srv7.hotell.example:993 tls"_s);
        // The same name, told by another port, is tried there too, but not twice here.
        QVERIFY(probes.answer(u"imap imap.klubben.se:993"_s, ProbeOutcome::OtherName, u"192.0.2.7"_s,
                              {u"srv7.hotell.example"_s}));
        QVERIFY(dns.hosts.answer(is("srv7.hotell.example"), {DnsStatus::Ok, {u"192.0.2.7"_s}}));
        QVERIFY(!probes.answer(u"imap srv7.hotell.example:993"_s, ProbeOutcome::Ready));
    }

    void isBounded()
    {
        HeldProbes probes;
        HeldDns dns;
        Guesser guesser(probes, dns);
        guesser.start(address(u"info@klubben.se"_s), {"mx.klubben.se"});
        const QList<ServerSettings> first = probes.probes.everAsked;
        for (qsizetype i = 0; i < first.size(); ++i)
            QVERIFY(
                probes.answer(HeldProbes::nameOf(first[i]), ProbeOutcome::OtherName, u"192.0.2.7"_s,
                              {u"a%1.klubben.se"_s.arg(i), u"b%1.klubben.se"_s.arg(i), u"c%1.klubben.se"_s.arg(i)}));
        dns.hosts.answerRest([](const QByteArray &) { return Resolved{DnsStatus::Ok, {u"192.0.2.7"_s}}; });
        QCOMPARE(probes.probes.everAsked.size(), 40);
    }

    void onlyWhenAskedAndNothingBetterIsThere()
    {
        HeldProbes probes;
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.setProbes(&probes);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        dns.answerRest();
        QCOMPARE(finished.size(), 1);
        QVERIFY(probes.probes.everAsked.isEmpty()); // nobody asked for it

        // Asked for early it waits for better answers, and is not done when there is one.
        discovery.start(address(u"info@klubben.se"_s));
        discovery.guess();
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        dns.answerRest();
        QVERIFY(probes.probes.everAsked.isEmpty());
        QCOMPARE(finished.size(), 2);

        // A domain that takes no mail has no servers to guess.
        discovery.start(address(u"info@klubben.se"_s));
        discovery.guess();
        dns.answerRest(DnsStatus::NoSuchName);
        QVERIFY(probes.probes.everAsked.isEmpty());
    }

    void whatAnsweredFillsTheGuess()
    {
        HeldProbes probes;
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.setProbes(&probes);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        dns.answerRest();
        discovery.guess();
        QVERIFY(discovery.isRunning());
        QVERIFY(probes.answer(u"imap imap.klubben.se:993"_s, ProbeOutcome::Ready));
        const Candidate &best = discovery.candidates().first();
        QCOMPARE(best.origin(), Origin::GuessTried);
        QVERIFY(best.isGuess());
        const auto servers = proposeServers(best, discovery.address());
        QCOMPARE(servers.first().settings.host, u"imap.klubben.se"_s);
        // Nothing answered for sending: the untried guesses stay, so that a test can tell why.
        QVERIFY(servers.size() > 1);
        for (const ProposedServer &server : servers.mid(1))
            QCOMPARE(server.settings.protocol, Protocol::Smtp);
        QCOMPARE(servers.first().settings.login, u"info@klubben.se"_s);
        QVERIFY(!servers.first().recommended); // still a guess
        discovery.guess();                     // once
        probes.answerRest();
        QVERIFY(!discovery.isRunning());
        QCOMPARE(finished.size(), 2);
        QCOMPARE(probes.probes.everAsked.size(), 16);
        for (const Question &question : discovery.questions()) {
            if (question.kind == QuestionKind::Guess)
                QCOMPARE(question.outcome,
                         question.protocol == Protocol::Imap ? LookupOutcome::Found : LookupOutcome::NoneWorks);
        }
    }

    void aProviderWithoutSettingsGetsWhatAnswered()
    {
        HeldProbes probes;
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.setProbes(&probes);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx.binero.se"})));
        dns.answerRest();
        discovery.guess();
        QVERIFY(probes.answer(u"smtp mail.klubben.se:465"_s, ProbeOutcome::Ready));
        const Candidate &best = discovery.candidates().first();
        QCOMPARE(best.id(), u"binero"_s);
        QCOMPARE(best.origin(), Origin::CatalogMx);
        QCOMPARE(best.settingsOrigin(), Origin::GuessTried);
        QCOMPARE(proposeServers(best, discovery.address()).size(), 1);
    }

    /// Inleed's servers have names that only the customer knows; its name servers and SPF tell of it.
    void aProviderOfOpenNamesGetsWhatAnswered()
    {
        HeldProbes probes;
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.setProbes(&probes);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Txt, texts({"v=spf1 include:spf.inleed.se -all"})));
        dns.answerRest();
        QCOMPARE(discovery.candidates().first().id(), u"inleed"_s);
        QVERIFY(discovery.needsGuess());
        discovery.guess();
        QVERIFY(probes.answer(u"smtp mail.klubben.se:465"_s, ProbeOutcome::Ready));
        QCOMPARE(discovery.candidates().first().id(), u"inleed"_s);
        const auto servers = proposeServers(discovery.candidates().first(), discovery.address());
        QCOMPARE(servers.size(), 1);
        QCOMPARE(servers.first().settings.host, u"mail.klubben.se"_s);
    }

    void waitsForNobodySlow()
    {
        HeldProbes probes;
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.setProbes(&probes);
        discovery.setHeadStart(1);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        discovery.guess();
        // Not before it is known who takes the mail: that name is tried too.
        QVERIFY(!QTest::qWaitFor([&] { return !probes.probes.everAsked.isEmpty(); }, 50));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx.okand.example"})));
        QTRY_VERIFY(!probes.probes.everAsked.isEmpty());
        QVERIFY(probes.answer(u"smtp mx.okand.example:465"_s, ProbeOutcome::Ready));
        QCOMPARE(discovery.candidates().first().origin(), Origin::GuessTried);
        QVERIFY(!discovery.isDecided());

        // The domain's own file ends it, and the rest goes on.
        const QString file = u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s;
        QVERIFY(dns.answer("_ua-auto-config.klubben.se", failed(DnsStatus::NoSuchName)));
        QVERIFY(web.answer(file, WebStatus::Ok, settingsFile("mail.klubben.se")));
        QCOMPARE(discovery.candidates().first().origin(), Origin::Autoconfig);
        for (const Question &question : discovery.questions()) {
            if (question.kind == QuestionKind::Guess)
                QCOMPARE(question.outcome,
                         question.protocol == Protocol::Smtp ? LookupOutcome::Found : LookupOutcome::NotNeeded);
        }
        QVERIFY(discovery.isRunning());
        dns.answerRest();
        web.answerRest();
        QVERIFY(!discovery.isRunning());
        QCOMPARE(finished.size(), 1);
        QTest::qWait(0); // it is deleted by the event loop
        QVERIFY(!probes.answer(u"imap imap.klubben.se:993"_s, ProbeOutcome::Ready));
    }

    void endsAtOnce()
    {
        HeldProbes probes;
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.setProbes(&probes);
        discovery.start(address(u"info@klubben.se"_s));
        dns.answerRest();
        discovery.guess();
        QVERIFY(discovery.isRunning());
        discovery.cancel();
        QVERIFY(!discovery.isRunning());
        QVERIFY(!probes.answer(u"imap imap.klubben.se:993"_s, ProbeOutcome::Ready));
        discovery.start(address(u"info@annan.se"_s));
        dns.answerRest();
        QCOMPARE(discovery.questions().size(), 15); // and no guess of the one before
    }
};

KLUBBPOST_TEST(QCoreApplication, TestGuesser)
#include "tst_guesser.moc"
