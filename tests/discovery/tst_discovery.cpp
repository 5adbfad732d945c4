// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helddiscovery.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestDiscovery : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 21));

    static QString best(const Discovery &discovery)
    {
        const auto &candidates = discovery.candidates();
        return candidates.isEmpty() ? u"none"_s : candidates.first().provider->id;
    }
    /// The states of MX, NS and SPF, "answered nothing waiting".
    static QString states(const Discovery &discovery)
    {
        QStringList names;
        for (const Question &question : discovery.questions().mid(0, 3))
            names.append(nameOf(question.state));
        return names.join(u' ');
    }
    /// How the first question of a kind ended.
    static LookupOutcome outcome(const Discovery &discovery, QuestionKind kind)
    {
        for (const Question &question : discovery.questions()) {
            if (question.kind == kind)
                return question.outcome;
        }
        return LookupOutcome::None;
    }
    static QByteArray pacc()
    {
        return "{\"protocols\": {\"imap\": {\"host\": \"imap.klubben.se\"}, \"smtp\": {\"host\": "
               "\"smtp.klubben.se\"}}}";
    }
    static QString servers(const Candidate &candidate)
    {
        QStringList list;
        for (const ProposedServer &server : proposeServers(candidate, address(u"info@klubben.se"_s)))
            list.append(HeldProbes::nameOf(server.settings));
        return list.join(u' ');
    }

private Q_SLOTS:
    void asksSideBySideAndImproves()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy changed(&discovery, &Discovery::changed);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QCOMPARE(dns.questions.everAsked.size(), 11);
        QCOMPARE(best(discovery), u"own-domain"_s);
        QCOMPARE(states(discovery), u"waiting waiting waiting"_s);
        QVERIFY(discovery.isRunning());
        QCOMPARE(changed.size(), 1);

        QVERIFY(dns.answer(DnsType::Ns, targets({"ns1.loopia.se", "ns2.loopia.se"})));
        QCOMPARE(best(discovery), u"loopia"_s);
        QCOMPARE(states(discovery), u"waiting answered waiting"_s);
        QCOMPARE(discovery.questions()[1].answers, QStringList({u"ns1.loopia.se"_s, u"ns2.loopia.se"_s}));
        QVERIFY(dns.answer(DnsType::Txt, texts({"some-proof=1", "v=spf1 include:_spf.google.com ~all"})));
        QCOMPARE(best(discovery), u"google-workspace"_s);
        QCOMPARE(discovery.questions()[2].answers, QStringList(u"v=spf1 include:_spf.google.com ~all"_s));
        QCOMPARE(finished.size(), 0);
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QCOMPARE(best(discovery), u"one.com"_s);
        QCOMPARE(discovery.candidates().size(), 4);
        QCOMPARE(discovery.candidates().last().provider->id, u"own-domain"_s);
        QCOMPARE(changed.size(), 4);
        dns.answerRest();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!discovery.isRunning());
        QVERIFY(!discovery.domainTakesNoMail());
    }

    void aKnownDomainAsksNothing()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"klubben@gmail.com"_s));
        QVERIFY(dns.questions.everAsked.isEmpty());
        QCOMPARE(best(discovery), u"gmail"_s);
        QCOMPARE(discovery.candidates().size(), 1);
        QCOMPARE(states(discovery), u"notAsked notAsked notAsked"_s);
        QCOMPARE(finished.size(), 1);
    }

    void offlineAsksNothing()
    {
        Discovery discovery(m_catalog, nullptr);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QCOMPARE(best(discovery), u"own-domain"_s);
        QCOMPARE(states(discovery), u"notAsked notAsked notAsked"_s);
        QCOMPARE(finished.size(), 1);
    }

    void tellsHowEachQuestionEnded_data()
    {
        QTest::addColumn<DnsStatus>("status");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("noMail");
        for (const DnsStatus status : allOf<DnsStatus>()) {
            const bool nothing =
                status == DnsStatus::Ok || status == DnsStatus::NoData || status == DnsStatus::NoSuchName;
            QTest::newRow(enumName(status))
                << status << (nothing ? u"nothing"_s : u"failed"_s) << (status == DnsStatus::NoSuchName);
        }
    }
    void tellsHowEachQuestionEnded()
    {
        QFETCH(DnsStatus, status);
        QFETCH(QString, state);
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        dns.answerRest(status);
        QCOMPARE(states(discovery), QStringList({state, state, state}).join(u' '));
        const LookupOutcome expected = status == DnsStatus::Ok ? LookupOutcome::NoRecord : outcomeOf(status);
        for (const Question &question : some(discovery.questions().mid(0, 11)))
            QCOMPARE(question.outcome, expected);
        QTEST(discovery.domainTakesNoMail(), "noMail");
        QCOMPARE(best(discovery), u"own-domain"_s);
        QCOMPARE(finished.size(), 1);
    }

    void tellsNullMx_data()
    {
        QTest::addColumn<QList<QByteArray>>("mx");
        QTest::addColumn<QStringList>("shown");
        QTest::addColumn<bool>("noMail");
        QTest::newRow("null MX") << QList<QByteArray>{""} << QStringList{u"."_s} << true;
        QTest::newRow("beside another") << QList<QByteArray>{"", "mx.klubben.se"}
                                        << QStringList{u"."_s, u"mx.klubben.se"_s} << false;
        QTest::newRow("a host") << QList<QByteArray>{"mx.klubben.se"} << QStringList{u"mx.klubben.se"_s} << false;
    }
    void tellsNullMx()
    {
        QFETCH(QList<QByteArray>, mx);
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets(mx)));
        QTEST(discovery.domainTakesNoMail(), "noMail");
        QTEST(discovery.questions().first().answers, "shown");
    }

    void nxdomainOfAnotherTypeIsNoVerdict()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Txt, failed(DnsStatus::NoSuchName)));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QVERIFY(!discovery.domainTakesNoMail());
        QCOMPARE(best(discovery), u"one.com"_s);
    }

    void hostileAnswersAreShownHarmless()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Txt, texts({"v=spf1 include:a.example\r\n\x1b[2J -all"})));
        const QString shown = discovery.questions()[2].answers.first();
        QVERIFY(!shown.contains(u'\x1b'));
        QVERIFY(!shown.contains(u'\r'));
        QVERIFY(dns.answer(DnsType::Mx, targets(QList<QByteArray>(2000, "mx.one.com"))));
        QCOMPARE(discovery.candidates().first().evidence.size(), 1);
    }

    void cancelsAtOnce()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Ns, targets({"ns1.loopia.se"})));
        QSignalSpy changed(&discovery, &Discovery::changed);
        discovery.cancel();
        QVERIFY(!discovery.isRunning());
        QCOMPARE(states(discovery), u"failed answered failed"_s);
        QCOMPARE(discovery.questions().first().outcome, LookupOutcome::Cancelled);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QCOMPARE(best(discovery), u"loopia"_s);
        discovery.cancel();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(finished.size(), 0);
    }

    void startsAnew()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({""})));
        discovery.start(address(u"info@annan.se"_s));
        QVERIFY(!discovery.domainTakesNoMail());
        // The old domain's answers come late, and to nobody.
        QVERIFY(!dns.answer(DnsType::Ns, targets({"ns1.loopia.se"})));
        QVERIFY(!dns.answer(DnsType::Txt, texts({"v=spf1 include:_spf.google.com"})));
        QCOMPARE(best(discovery), u"own-domain"_s);
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        dns.answerRest(DnsStatus::TimedOut);
        QCOMPARE(best(discovery), u"one.com"_s);
        QCOMPARE(discovery.address().domain(), u"annan.se"_s);
        QCOMPARE(finished.size(), 1);
    }

    void mayBeDeletedWhileWaiting()
    {
        HeldDns dns;
        auto discovery = std::make_unique<Discovery>(m_catalog, &dns);
        discovery->start(address(u"info@klubben.se"_s));
        discovery.reset();
        QVERIFY(!dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
    }

    void mayBeDeletedByItsListener()
    {
        HeldDns dns;
        QPointer<Discovery> discovery = new Discovery(m_catalog, &dns);
        discovery->start(address(u"info@klubben.se"_s));
        connect(discovery, &Discovery::changed, this, [&discovery] { delete discovery; });
        dns.answer(DnsType::Mx, failed(DnsStatus::NoData));
        QVERIFY(!discovery);
    }

    void mayBeStartedByItsListener()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        bool again = false;
        connect(&discovery, &Discovery::changed, this, [&] {
            if (!std::exchange(again, true))
                discovery.start(address(u"info@annan.se"_s));
        });
        dns.answer(DnsType::Mx, targets({"mx1.one.com"}));
        QVERIFY(discovery.isRunning());
        QCOMPARE(finished.size(), 0);
        QCOMPARE(best(discovery), u"own-domain"_s);
    }

    void aCatalogWithoutAGuessHasNoCandidateToBeginWith()
    {
        const Catalog empty;
        HeldDns dns;
        Discovery discovery(empty, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(!discovery.isDecided());
        QVERIFY(!discovery.needsGuess());
        dns.answerRest();
        QVERIFY(discovery.isDecided());
        QVERIFY(discovery.candidates().isEmpty());
        QCOMPARE(finished.size(), 1);
    }

    void asksOnlyForTheDomain()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"hemlig.person@FÖRETAG.se"_s));
        QStringList names;
        for (const DnsQuestion &question : dns.questions.everAsked)
            names.append(QString::fromLatin1(question.name) + u' ' + nameOf(question.type));
        const QString domain = u"xn--fretag-wxa.se"_s;
        QCOMPARE(names,
                 QStringList({domain + u" mx"_s, domain + u" ns"_s, domain + u" txt"_s,
                              u"autodiscover."_s + domain + u" cname"_s, u"_submissions._tcp."_s + domain + u" srv"_s,
                              u"_submission._tcp."_s + domain + u" srv"_s, u"_imaps._tcp."_s + domain + u" srv"_s,
                              u"_imap._tcp."_s + domain + u" srv"_s, u"_pop3s._tcp."_s + domain + u" srv"_s,
                              u"_pop3._tcp."_s + domain + u" srv"_s, u"_ua-auto-config."_s + domain + u" txt"_s}));
        QStringList urls;
        for (const QUrl &url : some(web.fetches.everAsked))
            urls.append(url.toString(QUrl::FullyEncoded));
        QCOMPARE(urls,
                 QStringList({u"https://ua-auto-config.xn--fretag-wxa.se/.well-known/user-agent-configuration.json"_s,
                              u"https://autoconfig.xn--fretag-wxa.se/mail/config-v1.1.xml"_s,
                              u"https://xn--fretag-wxa.se/.well-known/autoconfig/mail/config-v1.1.xml"_s,
                              u"https://autoconfig.thunderbird.net/v1.1/xn--fretag-wxa.se"_s}));
        QVERIFY((names + urls).filter(u"hemlig"_s).isEmpty());
    }

    void asksTheNetworkWhereTheCatalogHasNoSettings()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"namn@bredband2.com"_s));
        QCOMPARE(best(discovery), u"bredband2"_s);
        QVERIFY(discovery.needsGuess());
        QVERIFY(web.answer(u"https://autoconfig.bredband2.com/mail/config-v1.1.xml"_s, WebStatus::Ok,
                           settingsFile("mail.bredband.example")));
        // The same provider, now with servers; the guess stays the last.
        QCOMPARE(best(discovery), u"bredband2"_s);
        const Candidate &found = discovery.candidates().first();
        QCOMPARE(servers(found), u"smtp mail.bredband.example:587 imap mail.bredband.example:993"_s);
        QCOMPARE(found.origin(), Origin::CatalogDomain);
        QCOMPARE(found.settingsOrigin(), Origin::Autoconfig);
        QVERIFY(!discovery.needsGuess());
    }

    /// Each weaker answer is shown at once, and gives way to the next.
    void ranksByTrust()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        const auto isBest = [&](Origin origin, const QString &host) {
            const Candidate &first = discovery.candidates().first();
            return first.origin() == origin && servers(first).contains(host);
        };
        QVERIFY(dns.answer("_imap._tcp.klubben.se", service("imap.annan.example", 143)));
        QVERIFY(isBest(Origin::SrvElsewhere, u"imap imap.annan.example:143"_s));
        QVERIFY(web.answer(u"https://autoconfig.thunderbird.net/v1.1/klubben.se"_s, WebStatus::Ok,
                           settingsFile("mail.ispdb.example")));
        QVERIFY(isBest(Origin::IspDb, u"mail.ispdb.example"_s));
        QVERIFY(dns.answer(DnsType::Ns, targets({"ns1.loopia.se"})));
        QVERIFY(isBest(Origin::CatalogNs, u"mailcluster.loopia.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QVERIFY(isBest(Origin::CatalogMx, u"one.com"_s));
        QVERIFY(!discovery.isDecided());
        QVERIFY(dns.answer("_submission._tcp.klubben.se", service("post.klubben.se", 587)));
        QVERIFY(isBest(Origin::Srv, u"smtp post.klubben.se:587"_s));
        QVERIFY(web.answer(u"https://klubben.se/.well-known/autoconfig/mail/config-v1.1.xml"_s, WebStatus::Ok,
                           settingsFile("mail.klubben.se")));
        QVERIFY(isBest(Origin::Autoconfig, u"mail.klubben.se"_s));
        QVERIFY(!discovery.isDecided());
        QVERIFY(dns.answer("_ua-auto-config.klubben.se", failed(DnsStatus::NoData)));
        QVERIFY(discovery.isDecided()); // nothing under way is more trusted
        QVERIFY(discovery.isRunning());
        QCOMPARE(discovery.candidates().last().origin(), Origin::Guess);
        QCOMPARE(discovery.candidates().size(), 7);
    }

    void aSignedSrvAnswerIsTrusted()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer("_imaps._tcp.klubben.se", service("imap.annan.example", 993, true)));
        QCOMPARE(discovery.candidates().first().origin(), Origin::Srv);
    }

    void paccCountsWithItsRecord_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<bool>("recordFirst");
        QTest::addColumn<bool>("counts");
        const QByteArray good =
            "v=UAAC1; a=sha256; d=" + QCryptographicHash::hash(pacc(), QCryptographicHash::Sha256).toBase64();
        for (const bool first : {false, true}) {
            const QByteArray when = first ? "record first" : "document first";
            QTest::newRow(when + ", fits") << good << first << true;
            QTest::newRow(when + ", of another document") << good.chopped(8) + "AAAAAAA=" << first << false;
            QTest::newRow(when + ", none") << QByteArray() << first << false;
        }
    }
    void paccCountsWithItsRecord()
    {
        QFETCH(QByteArray, record);
        QFETCH(bool, recordFirst);
        QFETCH(bool, counts);
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        const auto giveRecord = [&] {
            return dns.answer("_ua-auto-config.klubben.se",
                              record.isEmpty() ? failed(DnsStatus::NoData) : texts({record}));
        };
        const QString url = u"https://ua-auto-config.klubben.se/.well-known/user-agent-configuration.json"_s;
        if (recordFirst)
            QVERIFY(giveRecord());
        QVERIFY(web.answer(url, WebStatus::Ok, pacc()));
        if (!recordFirst) {
            QCOMPARE(discovery.candidates().first().origin(), Origin::Guess); // it waits for its record
            QVERIFY(giveRecord());
        }
        QCOMPARE(outcome(discovery, QuestionKind::Pacc), counts ? LookupOutcome::Found : LookupOutcome::NotVouched);
        QCOMPARE(discovery.candidates().first().origin(), counts ? Origin::Pacc : Origin::Guess);
        if (counts)
            QVERIFY(discovery.isDecided());
    }

    void srvSaysNo()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer("_submissions._tcp.klubben.se", service("", 0)));
        QCOMPARE(outcome(discovery, QuestionKind::Srv), LookupOutcome::NotOffered);
        // A port of none, and a target that is no host, are no servers.
        QVERIFY(dns.answer("_imaps._tcp.klubben.se", service("imap.klubben.se", 0)));
        QVERIFY(dns.answer("_pop3s._tcp.klubben.se", service("bad host", 995)));
        QCOMPARE(best(discovery), u"own-domain"_s);
    }

    void theFilesServersAreTheProviders()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"aspmx.l.google.com"})));
        QVERIFY(web.answer(u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s, WebStatus::Ok,
                           settingsFile("imap.gmail.com")));
        QCOMPARE(best(discovery), u"google-workspace"_s);
        QCOMPARE(discovery.candidates().first().evidence.size(), 2);
        QCOMPARE(discovery.candidates().first().origin(), Origin::Autoconfig);
        QVERIFY(discovery.candidates().first().hasCatalogSettings());
    }

    void aFileFillsInAnOpenName()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Ns, targets({"ns1.inleed.net"})));
        QVERIFY(web.answer(u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s, WebStatus::Ok,
                           settingsFile("goliat.inleed.net")));
        QCOMPARE(best(discovery), u"inleed"_s);
        QCOMPARE(servers(discovery.candidates().first()), u"smtp goliat.inleed.net:587 imap goliat.inleed.net:993"_s);
        QCOMPARE(discovery.candidates().first().origin(), Origin::Autoconfig);
    }

    /// A file with the hosts of a known provider for one thing, and a host of its own for another.
    void aFilesOwnServersStay()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QByteArray file = settingsFile("imap.one.com");
        file.replace("<hostname>imap.one.com</hostname><port>587", "<hostname>utg.klubben.se</hostname><port>587");
        QVERIFY(web.answer(u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s, WebStatus::Ok, file));
        const Candidate &first = discovery.candidates().first();
        QCOMPARE(best(discovery), u"one.com"_s);
        // IMAP is the provider's by its facts, SMTP the file's, and what the file does not have there is not.
        QCOMPARE(servers(first), u"smtp utg.klubben.se:587 imap imap.one.com:993"_s);
        QCOMPARE(first.settingsOrigin(Protocol::Smtp), Origin::Autoconfig);
        QVERIFY(discovery.remarks().isEmpty());
    }

    void whatAFileLacksIsFilledIn_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("collection"); // has the domain too
        QTest::addColumn<QString>("servers");
        QTest::addColumn<Origin>("smtpFrom");
        QTest::addColumn<QString>("remark");
        const QByteArray whole = settingsFile("mail.klubben.se");
        const qsizetype outgoing = whole.indexOf("<outgoingServer");
        const qsizetype end = whole.indexOf("</emailProvider>");
        const QByteArray imapOnly = whole.left(outgoing) + whole.mid(end);
        QByteArray oauth = whole;
        oauth.replace(oauth.lastIndexOf("password-cleartext"), 18, "OAuth2");
        QByteArray clear = whole;
        clear.replace("STARTTLS", "plain");
        QTest::newRow("no SMTP, and another source")
            << imapOnly << true << u"imap mail.klubben.se:993 smtp mail.ispdb.example:587"_s << Origin::IspDb
            << u"noServers smtp"_s;
        QTest::newRow("no SMTP anywhere") << imapOnly << false << u"imap mail.klubben.se:993 smtp mail.klubben.se:465"_s
                                          << Origin::Guess << u"noServers smtp"_s;
        QTest::newRow("SMTP with OAuth2 only")
            << oauth << true << u"imap mail.klubben.se:993 smtp mail.ispdb.example:587"_s << Origin::IspDb
            << u"onlyOauth smtp"_s;
        QTest::newRow("SMTP in clear text only")
            << clear << true << u"imap mail.klubben.se:993 smtp mail.ispdb.example:587"_s << Origin::IspDb
            << u"onlyClear smtp"_s;
    }
    void whatAFileLacksIsFilledIn()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, collection);
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(web.answer(u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s, WebStatus::Ok, file));
        if (collection)
            QVERIFY(web.answer(u"https://autoconfig.thunderbird.net/v1.1/klubben.se"_s, WebStatus::Ok,
                               settingsFile("mail.ispdb.example")));
        const Candidate first = discovery.candidates().first();
        QCOMPARE(first.origin(), Origin::Autoconfig);
        QString told = servers(first);
        if (!collection) // the guess has several; the first counts
            told = told.section(u' ', 0, 3);
        QTEST(told, "servers");
        QTEST(first.settingsOrigin(Protocol::Smtp), "smtpFrom");
        QCOMPARE(first.settingsOrigin(Protocol::Imap), Origin::Autoconfig);
        QCOMPARE(discovery.remarks().size(), 1);
        const FileRemark remark = discovery.remarks().first();
        QTEST(nameOf(remark.outcome) + u' ' + nameOf(*remark.protocol), "remark");
        for (const ProposedServer &server : proposeServers(first, address(u"info@klubben.se"_s)))
            QVERIFY(!server.recommended || server.settings.protocol == Protocol::Imap);
    }

    /// Nothing to log in to, but it says whose address it is.
    void aFileWithoutUsableServersStillTells()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(web.answer(u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s, WebStatus::Ok,
                           settingsFile("outlook.office365.com", "OAuth2")));
        QCOMPARE(best(discovery), u"microsoft-365"_s);
        QCOMPARE(discovery.remarks().size(), 1);
        QCOMPARE(discovery.remarks().first().outcome, LookupOutcome::OnlyOauth);
        QVERIFY(!discovery.remarks().first().protocol);
        discovery.start(address(u"info@klubben.se"_s));
        QByteArray clear = settingsFile("mail.hosten.example");
        clear.replace("STARTTLS", "plain").replace("SSL", "plain");
        QVERIFY(web.answer(u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s, WebStatus::Ok, clear));
        QCOMPARE(best(discovery), u"own-domain"_s);
        QCOMPARE(discovery.remarks().first().outcome, LookupOutcome::OnlyClear);
        QCOMPARE(discovery.remarks().first().servers,
                 QStringList({u"mail.hosten.example:993"_s, u"mail.hosten.example:587"_s}));
    }

    void srvAgainstItsPort()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        DnsAnswer both = service("mail.klubben.se", 465);
        both.records.append({.target = "smtp.klubben.se", .port = 587});
        QVERIFY(dns.answer("_submission._tcp.klubben.se", both));
        QVERIFY(dns.answer("_imaps._tcp.klubben.se", service("imap.klubben.se", 143)));
        const Candidate first = discovery.candidates().first();
        QCOMPARE(servers(first), u"smtp smtp.klubben.se:587 smtp mail.klubben.se:465 imap imap.klubben.se:143"_s);
        for (const ProposedServer &server : proposeServers(first, address(u"info@klubben.se"_s)))
            QCOMPARE(server.settings.security, *customarySecurity(server.settings.protocol, server.settings.port));
        const auto told = std::count_if(discovery.questions().begin(), discovery.questions().end(),
                                        [](const Question &question) { return question.againstPort; });
        QCOMPARE(told, 2);
    }

    /// SRV for IMAP alone: sending is filled in, and looked for by usual names where it is wanted.
    void srvOnlyForImap()
    {
        HeldDns dns;
        HeldProbes probes;
        Discovery discovery(m_catalog, &dns);
        discovery.setProbes(&probes);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer("_imaps._tcp.klubben.se", service("imap.klubben.se", 993)));
        QCOMPARE(discovery.candidates().first().origin(), Origin::Srv);
        QVERIFY(servers(discovery.candidates().first()).startsWith(u"imap imap.klubben.se:993 smtp "_s));
        QCOMPARE(discovery.candidates().first().settingsOrigin(Protocol::Smtp), Origin::Guess);
        QVERIFY(discovery.needsGuess());
        dns.answerRest();
        discovery.guess();
        QVERIFY(probes.answer(u"smtp smtp.klubben.se:587"_s, ProbeOutcome::Ready));
        probes.answerRest();
        QCOMPARE(discovery.candidates().first().origin(), Origin::Srv);
        QCOMPARE(discovery.candidates().first().settingsOrigin(Protocol::Smtp), Origin::GuessTried);
        QCOMPARE(servers(discovery.candidates().first()), u"imap imap.klubben.se:993 smtp smtp.klubben.se:587"_s);
    }

    void allDots()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        DnsAnswer twice = service("", 0);
        twice.records.append(DnsRecord{});
        QVERIFY(dns.answer("_pop3s._tcp.klubben.se", twice));
        QVERIFY(discovery.notOffered().isEmpty()); // only one of its two services
        QVERIFY(dns.answer("_pop3._tcp.klubben.se", service("", 0)));
        QCOMPARE(discovery.notOffered(), QList{Protocol::Pop3});
        QVERIFY(servers(discovery.candidates().first()).contains(u"imap "_s));
        QVERIFY(!servers(discovery.candidates().first()).contains(u"pop3 "_s));
        for (const char *name : {"_imaps", "_imap", "_submissions", "_submission"})
            QVERIFY(dns.answer(QByteArray(name) + "._tcp.klubben.se", service("", 0)));
        QCOMPARE(discovery.notOffered().size(), 3);
        QVERIFY(servers(discovery.candidates().first()).isEmpty());
    }

    void anMxMayBeAnAlias()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx.klubben.se"})));
        QVERIFY(!isProven(discovery.candidates().first()));
        QVERIFY(dns.answer("mx.klubben.se", targets({"inkommande.klubben.se"})));
        QVERIFY(dns.answer("inkommande.klubben.se", targets({"mx1.one.com"})));
        QCOMPARE(best(discovery), u"one.com"_s);
        QCOMPARE(discovery.candidates().first().origin(), Origin::CatalogMx);
        QCOMPARE(discovery.candidates().first().evidence.first().detail, u"mx1.one.com"_s);
        QVERIFY(isProven(discovery.candidates().first()));
        QVERIFY(discovery.namedHosts().contains("mx1.one.com"));
        // A known one is not asked about, and a ring ends.
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QVERIFY(!dns.answer("mx1.one.com", targets({"x.example"})));
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"a.klubben.se"})));
        QVERIFY(dns.answer("a.klubben.se", targets({"b.klubben.se"})));
        QVERIFY(dns.answer("b.klubben.se", targets({"a.klubben.se"})));
        QVERIFY(!dns.answer("a.klubben.se", targets({"b.klubben.se"})));
    }

    /// Of a provider where every customer has a server of his own, the MX may be it.
    void theMxNamesTheCustomersServer()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"goliat.inleed.net"})));
        QCOMPARE(best(discovery), u"inleed"_s);
        QCOMPARE(servers(discovery.candidates().first()), u"smtp goliat.inleed.net:465"_s);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.inleed.net"}))); // everybody's
        QVERIFY(servers(discovery.candidates().first()).isEmpty());
    }

    void asksTheMxOfSomebodyUnknown()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.mail.hotell.example", "mx2.hotell.example"})));
        web.fetches.everAsked.removeIf([](const QUrl &url) { return !url.toString().contains(u"hotell"_s); });
        // MXFULLDOMAIN before MXBASEDOMAIN (draft-ietf-mailmaint-autoconfig 4.4).
        QStringList urls;
        for (const QUrl &url : std::as_const(web.fetches.everAsked))
            urls.append(url.toString());
        QCOMPARE(urls, QStringList({u"https://autoconfig.mail.hotell.example/mail/config-v1.1.xml"_s,
                                    u"https://mail.hotell.example/.well-known/autoconfig/mail/config-v1.1.xml"_s,
                                    u"https://autoconfig.thunderbird.net/v1.1/mail.hotell.example"_s,
                                    u"https://autoconfig.hotell.example/mail/config-v1.1.xml"_s,
                                    u"https://hotell.example/.well-known/autoconfig/mail/config-v1.1.xml"_s,
                                    u"https://autoconfig.thunderbird.net/v1.1/hotell.example"_s}));
        QVERIFY(web.answer(u"https://autoconfig.hotell.example/mail/config-v1.1.xml"_s, WebStatus::Ok,
                           settingsFile("imap.hotell.example")));
        QCOMPARE(discovery.candidates().first().origin(), Origin::MxAutoconfig);

        // Not of one that the catalog knows, and not twice of the domain itself.
        for (const QByteArray &mx : {QByteArray("mx1.one.com"), QByteArray("mail.klubben.se")}) {
            discovery.start(address(u"info@klubben.se"_s));
            web.fetches.everAsked.clear();
            QVERIFY(dns.answer(DnsType::Mx, targets({mx})));
            QVERIFY(web.fetches.everAsked.isEmpty());
        }
    }

    void readsHintsOfMicrosoft365()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx.filter.example"})));
        QVERIFY(dns.answer(DnsType::Ns, targets({"ns1.loopia.se"})));
        QVERIFY(dns.answer(DnsType::Cname, targets({"autodiscover.outlook.com"})));
        QCOMPARE(best(discovery), u"microsoft-365"_s);
        QCOMPARE(discovery.candidates().first().origin(), Origin::CatalogAutodiscover);
    }

    void tellsHowEachFetchEnded_data()
    {
        QTest::addColumn<WebStatus>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<LookupOutcome>("outcome");
        QTest::addColumn<QuestionState>("state");
        for (const WebStatus status : allOf<WebStatus>()) {
            if (status != WebStatus::Ok)
                QTest::newRow(enumName(status))
                    << status << QByteArray() << *fromName<LookupOutcome>(nameOf(status))
                    << (status == WebStatus::NotFound || status == WebStatus::NoSuchName ? QuestionState::Nothing
                                                                                         : QuestionState::Failed);
        }
        const auto row = [](const char *name, const QByteArray &body, LookupOutcome outcome, QuestionState state) {
            QTest::newRow(name) << WebStatus::Ok << body << outcome << state;
        };
        row("good", settingsFile("mail.klubben.se"), LookupOutcome::Found, QuestionState::Answered);
        row("parking page", "<!DOCTYPE html><html><body>For sale</body></html>", LookupOutcome::WebPage,
            QuestionState::Nothing);
        row("bomb", "<!DOCTYPE b [<!ENTITY a 'ha'><!ENTITY c '&a;&a;'>]><clientConfig>&c;</clientConfig>",
            LookupOutcome::Dtd, QuestionState::Failed);
        row("a picture", QByteArray::fromHex("89504e470d0a1a0a0000"), LookupOutcome::BadFile, QuestionState::Failed);
        row("empty", "", LookupOutcome::BadFile, QuestionState::Failed);
        row("cut off", settingsFile("mail.klubben.se").left(200), LookupOutcome::BadFile, QuestionState::Failed);
        row("too large", QByteArray(maxAutoconfigBytes + 1, ' '), LookupOutcome::TooLarge, QuestionState::Failed);
        row("no servers", "<clientConfig version='1.1'><emailProvider id='x'></emailProvider></clientConfig>",
            LookupOutcome::NoServers, QuestionState::Nothing);
        row("only OAuth2", settingsFile("mail.klubben.se", "OAuth2"), LookupOutcome::OnlyOauth,
            QuestionState::Answered);
        QByteArray clear = settingsFile("mail.klubben.se");
        row("only in clear text", clear.replace("STARTTLS", "plain").replace("SSL", "plain"), LookupOutcome::OnlyClear,
            QuestionState::Answered);
        row("white space before the declaration", "\r\n \t<?xml version='1.0'?>" + settingsFile("mail.klubben.se"),
            LookupOutcome::Found, QuestionState::Answered);
        row("byte order mark and white space", "\xef\xbb\xbf\n<?xml version='1.0'?>" + settingsFile("mail.klubben.se"),
            LookupOutcome::Found, QuestionState::Answered);
    }
    void tellsHowEachFetchEnded()
    {
        QFETCH(WebStatus, status);
        QFETCH(QByteArray, body);
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(web.answer(u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s, status, body));
        for (const Question &question : some(discovery.questions())) {
            if (question.kind != QuestionKind::Autoconfig)
                continue;
            QTEST(question.outcome, "outcome");
            QTEST(question.state, "state");
            break;
        }
        const bool isFound = outcome(discovery, QuestionKind::Autoconfig) == LookupOutcome::Found;
        QCOMPARE(discovery.candidates().first().origin(), isFound ? Origin::Autoconfig : Origin::Guess);
    }

    void endsWithinItsBudget()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.setBudget(20);
        QSignalSpy finished(&discovery, &Discovery::finished);
        QSignalSpy decided(&discovery, &Discovery::decided);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QVERIFY(!discovery.isDecided()); // the domain's own file could be more trusted
        QVERIFY(finished.wait(10'000));
        QVERIFY(!discovery.isRunning());
        QCOMPARE(decided.size(), 1);
        QCOMPARE(outcome(discovery, QuestionKind::Ns), LookupOutcome::TimedOut);
        QCOMPARE(outcome(discovery, QuestionKind::Autoconfig), LookupOutcome::TimedOut);
        QCOMPARE(best(discovery), u"one.com"_s);
        QVERIFY(!discovery.isOffline());
    }

    void concludesWhatIsDecided()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        QSignalSpy finished(&discovery, &Discovery::finished);
        connect(&discovery, &Discovery::decided, &discovery, &Discovery::conclude);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer("_ua-auto-config.klubben.se", failed(DnsStatus::NoSuchName)));
        QVERIFY(web.answer(u"https://autoconfig.klubben.se/mail/config-v1.1.xml"_s, WebStatus::Ok,
                           settingsFile("mail.klubben.se")));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(outcome(discovery, QuestionKind::IspDb), LookupOutcome::NotNeeded);
        QVERIFY(!dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QCOMPARE(discovery.candidates().first().origin(), Origin::Autoconfig);
    }

    void knowsThatThereIsNoNetwork()
    {
        HeldDns dns;
        HeldWeb web;
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.start(address(u"info@klubben.se"_s));
        dns.answerRest(DnsStatus::NoServer);
        QVERIFY(!discovery.isOffline()); // the web may still answer
        web.answerRest(WebStatus::NotReached);
        QVERIFY(discovery.isOffline());
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Ns, failed(DnsStatus::NoData)));
        dns.answerRest(DnsStatus::TimedOut);
        web.answerRest(WebStatus::TimedOut);
        QVERIFY(!discovery.isOffline());
    }
};

KLUBBPOST_TEST(QCoreApplication, TestDiscovery)
#include "tst_discovery.moc"
