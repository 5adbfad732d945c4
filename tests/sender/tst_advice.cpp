// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Klubbpost says of an address and a system, situation by situation, with zones as clubs have them.

#include "core/verdictid.h"
#include "sender/advice.h"
#include "sender/demands.h"
#include "sender/senderfacts.h"
#include "sender/settle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QString space2u = u"include.space2u.com TXT v=spf1 ip4:198.51.100.0/24 ip4:194.236.32.61 -all\n"_s;
const QString loopia = u"klubben.se NS ns1.loopia.se\nspf.loopia.se TXT v=spf1 ip4:203.0.113.0/24 -all\n"_s;
const QString simply = u"klubben.se NS ns1.simply.com\nspf.simply.com TXT v=spf1 ip4:203.0.113.0/24 -all\n"
                       "klubben.se TXT v=spf1 include:spf.simply.com -all\n"
                       "_dmarc.klubben.se CNAME dmarc.simply.com\ndmarc.simply.com TXT v=DMARC1; p=reject\n"_s;

} // namespace

class TestAdvice : public QObject
{
    Q_OBJECT

    const SenderFacts m_facts = SenderFacts::fromFolder(u":"_s, {});

    [[nodiscard]] SenderQuestion question(const QString &address, const QString &system) const
    {
        SenderQuestion question;
        question.address = EmailAddress::parse(address).take();
        question.system = *m_facts.system(system);
        if (const auto *receiver = m_facts.receiverOf(question.address.asciiDomain())) {
            question.freemail = true;
            question.knownPolicy = receiver->policy;
        }
        return question;
    }
    static Settled<SenderAdvice> advise(const SenderQuestion &question, const QString &zone)
    {
        return settle<SenderAdvice>(Zone(zone),
                                    [&](const DnsAnswers &answers) { return adviseSender(question, answers); });
    }
    [[nodiscard]] SenderAdvice advise(const QString &address, const QString &system, const QString &zone) const
    {
        return advise(question(address, system), zone).verdict;
    }
    static QStringList kinds(const SenderAdvice &advice)
    {
        QStringList kinds;
        for (const auto &option : advice.options) {
            kinds.append(nameOf(option.kind));
            if (option.rank != kinds.size())
                qFatal("ranks count up from 1");
        }
        return kinds;
    }

private Q_SLOTS:
    void freemailFromTheSystemsServers()
    {
        const auto advice = advise(u"klubben@yahoo.se"_s, u"cogwork"_s, u"_dmarc.yahoo.se TXT v=DMARC1; p=reject"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::FreemailElsewhere);
        QCOMPARE(VerdictId(advice.verdict()).number(), 620);
        QCOMPARE(advice.receiver, ReceiverAction::Refuse);
        QCOMPARE(kinds(advice), (QStringList{u"useSystemAddress"_s, u"useOwnDomain"_s}));
        const auto &lent = advice.options.first();
        QCOMPARE(lent.addresses,
                 (QStringList{u"klubben@dans.se"_s, u"klubben@idrott.se"_s, u"klubben@minaaktiviteter.se"_s}));
        QCOMPARE(lent.forwardTo, u"klubben@yahoo.se"_s);
        QCOMPARE(lent.who, Actor::ClubSystem);
        QVERIFY(lent.pros.contains(SenderPoint::KeepsName));
    }

    void freemailPolicies_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("receiver");
        QTest::newRow("none") << u"a@gmail.com"_s << u"_dmarc.gmail.com TXT v=DMARC1; p=none; sp=quarantine"_s
                              << u"suspect"_s;
        QTest::newRow("the DNS knows better than the file")
            << u"a@gmail.com"_s << u"_dmarc.gmail.com TXT v=DMARC1; p=quarantine"_s << u"junk"_s;
        QTest::newRow("the file where the DNS fails")
            << u"a@yahoo.com"_s << u"_dmarc.yahoo.com ANY timedOut"_s << u"refuse"_s;
        QTest::newRow("nothing known") << u"a@hotmail.com"_s << u"_dmarc.hotmail.com ANY timedOut"_s << u"suspect"_s;
    }
    void freemailPolicies()
    {
        QFETCH(QString, address);
        QFETCH(QString, zone);
        const auto advice = advise(address, u"cogwork"_s, zone);
        QCOMPARE(advice.verdict(), SenderVerdict::FreemailElsewhere);
        QTEST(nameOf(advice.receiver), "receiver");
    }

    void freemailByLoginIsItsOwnProvider()
    {
        auto asked = question(u"klubben@gmail.com"_s, u"promikbook"_s);
        QCOMPARE(advise(asked, {}).verdict.verdict(), SenderVerdict::TrustedByLogin);
        QCOMPARE(advise(asked, {}).asked.size(), 0);
        // From PromikBook's own servers it is not.
        asked.way = SendingWay::OwnServers;
        const auto advice = advise(asked, u"_dmarc.gmail.com TXT v=DMARC1; p=none"_s).verdict;
        QCOMPARE(advice.verdict(), SenderVerdict::FreemailElsewhere);
        QCOMPARE(kinds(advice), (QStringList{u"useOwnLogin"_s, u"useDefaultSender"_s, u"useOwnDomain"_s}));
        QCOMPARE(advice.option(SenderOptionKind::UseDefaultSender)->replyTo, u"klubben@gmail.com"_s);
    }

    // Outlook.com takes no passwords from others: a login there is no advice, and no way.
    void aLoginThatIsNotTaken()
    {
        auto asked = question(u"klubben@hotmail.com"_s, u"promikbook"_s);
        asked.takesLogins = false;
        const auto byLogin = advise(asked, {}).verdict;
        QCOMPARE(byLogin.verdict(), SenderVerdict::LoginNotTaken);
        QCOMPARE(VerdictId(byLogin.verdict()).number(), 633);
        QCOMPARE(byLogin.receiver, ReceiverAction::Unknown);
        QCOMPARE(kinds(byLogin), (QStringList{u"useDefaultSender"_s, u"useOwnDomain"_s}));
        asked.way = SendingWay::OwnServers;
        QVERIFY(!advise(asked, {}).verdict.option(SenderOptionKind::UseOwnLogin));

        auto own = question(u"info@klubben.se"_s, u"promikbook"_s);
        own.takesLogins = false;
        const auto ownDomain = advise(own, loopia + u"klubben.se TXT v=spf1 mx ~all"_s).verdict;
        QCOMPARE(ownDomain.verdict(), SenderVerdict::LoginNotTaken);
        QVERIFY(!ownDomain.option(SenderOptionKind::UseOwnLogin) && !ownDomain.option(SenderOptionKind::KeepAsIs));
        QVERIFY(ownDomain.option(SenderOptionKind::UseDefaultSender));
    }

    // What the provider itself says takes the place of the general warning.
    void theProvidersRulesGoWithTheLogin()
    {
        auto asked = question(u"klubben@gmail.com"_s, u"promikbook"_s);
        const auto login = [&] { return *advise(asked, {}).verdict.option(SenderOptionKind::KeepAsIs); };
        QCOMPARE(login().cons, QList{SenderPoint::ProviderLimits});
        QVERIFY(login().remarks.isEmpty());
        asked.providerRules = {{u"Högst 500."_s, u"At most 500."_s}};
        QCOMPARE(login().remarks, asked.providerRules);
        QVERIFY(login().cons.isEmpty());
    }

    void tellsWhomToWriteTo()
    {
        const auto advice = advise(u"info@klubben.se"_s, u"cardskipper"_s, loopia + u"klubben.se TXT v=spf1 mx ~all"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::SystemUnknown);
        const auto *ask = advice.option(SenderOptionKind::AskSystem);
        QVERIFY(ask);
        QCOMPARE(ask->contact, u"support@cardskipper.se"_s);
        const auto *standard = advice.option(SenderOptionKind::UseDefaultSender);
        QCOMPARE(standard->remarks, QList{m_facts.system(u"cardskipper"_s)->defaultSender->note});
    }

    void demands_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("met"); // SPF or DKIM, both, DMARC: y, n, ?
        const QString mail = loopia + space2u;
        const QString allowed = mail + u"klubben.se TXT v=spf1 include:include.space2u.com ~all\n"_s;
        QTest::newRow("not in SPF") << u"cogwork"_s << mail + u"klubben.se TXT v=spf1 mx ~all\n"_s << u"nnn"_s;
        QTest::newRow("in SPF, no DMARC") << u"cogwork"_s << allowed << u"y?n"_s;
        // Whose domain CogWork's envelope has is not known.
        QTest::newRow("in SPF, with DMARC")
            << u"cogwork"_s << allowed + u"_dmarc.klubben.se TXT v=DMARC1; p=none"_s << u"y??"_s;
        QTest::newRow("both, with DMARC") << u"paloma"_s
                                          << mail + u"all._spf.plma.se TXT v=spf1 ip4:192.0.2.5 -all\n"
                                                    "klubben.se TXT v=spf1 include:all._spf.plma.se ~all\n"
                                                    "_dmarc.klubben.se TXT v=DMARC1; p=reject"_s
                                          << u"yyy"_s;
        QTest::newRow("by login, with DMARC")
            << u"promikbook"_s << mail + u"klubben.se TXT v=spf1 mx ~all\n_dmarc.klubben.se TXT v=DMARC1; p=reject"_s
            << u"y?y"_s;
        QTest::newRow("nothing to be had")
            << u"cogwork"_s << u"klubben.se ANY timedOut\n_dmarc.klubben.se ANY timedOut"_s << u"???"_s;
    }
    void demands()
    {
        QFETCH(QString, system);
        QFETCH(QString, zone);
        const auto asked = question(u"info@klubben.se"_s, system);
        Zone whole(zone);
        whole.add("sel1024._domainkey.klubben.se", DnsType::Cname, "dkim.plma.se"); // counts for Paloma alone
        const auto advice = settle<SenderAdvice>(whole, [&](const DnsAnswers &answers) {
                                return adviseSender(asked, answers);
                            }).verdict;
        QString met;
        for (const auto demand : {SenderDemand::SpfOrDkim, SenderDemand::SpfAndDkim, SenderDemand::Dmarc}) {
            const auto answer = isMet(demand, asked, advice);
            met += !answer ? u'?' : *answer ? u'y' : u'n';
        }
        QTEST(met, "met");
        QVERIFY(!isMet(SenderDemand::Unsubscribe, asked, advice));
    }

    void anAddressOfTheSystemsOwn()
    {
        const auto advice = advise(u"uppsalabuggarna@dans.se"_s, u"cogwork"_s, {});
        QCOMPARE(advice.verdict(), SenderVerdict::TrustedSystemAddress);
        QCOMPARE(kinds(advice), QStringList{u"keepAsIs"_s});
    }

    // The second guide's example.
    void missingInclude()
    {
        const auto advice =
            advise(u"info@klubben.se"_s, u"cogwork"_s,
                   loopia + space2u + u"klubben.se TXT v=spf1 include:spf.loopia.se -all\nklubben.se TXT other"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::SystemNotInSpf);
        QCOMPARE(advice.receiver, ReceiverAction::Suspect);
        QCOMPARE(kinds(advice), (QStringList{u"changeSpf"_s, u"useSystemAddress"_s}));
        const auto &option = advice.options.first();
        QCOMPARE(option.who, Actor::DomainOwner);
        const auto *record = option.spf();
        QVERIFY(record);
        QCOMPARE(record->name, "klubben.se"_ba);
        QCOMPARE(record->before, QByteArrayList{"v=spf1 include:spf.loopia.se -all"});
        QCOMPARE(record->after, "v=spf1 include:spf.loopia.se include:include.space2u.com -all"_ba);
        QCOMPARE(record->lookupsBefore, 1);
        QCOMPARE(record->lookupsAfter, 2);
        QCOMPARE(advice.options[1].addresses.first(), u"klubben@dans.se"_s);
        QCOMPARE(advice.options[1].forwardTo, u"info@klubben.se"_s);
        QCOMPARE(advice.evidence.nameServers, QByteArrayList{"ns1.loopia.se"});
        QCOMPARE(m_facts.hostOf(advice.evidence.nameServers)->id, u"loopia"_s);
        QCOMPARE(advice.evidence.ttl, 300u);
    }

    void includeAlreadyThere()
    {
        const auto advice = advise(
            u"info@klubben.se"_s, u"cogwork"_s,
            loopia + space2u + u"klubben.se TXT v=spf1 include:spf.loopia.se include:include.space2u.com ~all"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::Trusted);
        QCOMPARE(advice.receiver, ReceiverAction::Accept);
        QVERIFY(advice.evidence.systemAllowed);
        QCOMPARE(kinds(advice), (QStringList{u"keepAsIs"_s, u"useSystemAddress"_s}));
    }

    // A first record must not shut out the domain's own mail.
    void noRecordAtAll()
    {
        auto asked = question(u"info@klubben.se"_s, u"cogwork"_s);
        const QString zone = loopia + space2u +
                             u"klubben.se MX 10 mail.klubben.se\nklubben.se A 203.0.113.5\n"
                             "mail.klubben.se A 203.0.113.6"_s;
        const auto unknown = advise(asked, zone).verdict;
        QCOMPARE(unknown.verdict(), SenderVerdict::SpfMissing);
        QCOMPARE(unknown.options.first().spf()->after, "v=spf1 a mx include:include.space2u.com ~all"_ba);
        QCOMPARE(unknown.options.first().spf()->additions, QByteArrayList{"include:include.space2u.com"});
        asked.providerIncludes = {"spf.loopia.se"};
        const auto known = advise(asked, zone).verdict;
        QCOMPARE(known.options.first().spf()->after,
                 "v=spf1 include:spf.loopia.se include:include.space2u.com ~all"_ba);
    }

    void twoRecords()
    {
        const auto advice = advise(u"info@klubben.se"_s, u"cogwork"_s,
                                   loopia + space2u +
                                       u"klubben.se TXT v=spf1 include:spf.loopia.se -all\n"
                                       "klubben.se TXT v=spf1 include:include.space2u.com ~all"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::SpfSeveralRecords);
        QVERIFY(!advice.evidence.systemAllowed);
        const auto *record = advice.options.first().spf();
        QCOMPARE(record->before.size(), 2);
        QCOMPARE(record->after, "v=spf1 include:spf.loopia.se include:include.space2u.com -all"_ba);
    }

    void brokenRecord()
    {
        const auto advice = advise(u"info@klubben.se"_s, u"cogwork"_s,
                                   loopia + space2u + u"klubben.se TXT v=spf1 ipv4:203.0.113.1 -all"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::SpfBroken);
        QCOMPARE(advice.options.first().spf()->after, "v=spf1 ip4:203.0.113.1 include:include.space2u.com -all"_ba);
    }

    // The first guide's record names the servers by number, and so may the club's own.
    void allowedByNumber_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("the first guide's") << u"v=spf1 a mx ip4:194.236.32.61 ~all"_s << true;
        QTest::newRow("a net") << u"v=spf1 ip4:194.236.32.0/24 -all"_s << true;
        QTest::newRow("through the provider's include") << u"v=spf1 include:nested.example -all"_s << true;
        QTest::newRow("through a redirect") << u"v=spf1 redirect=nested.example"_s << true;
        QTest::newRow("another number") << u"v=spf1 ip4:194.236.32.62 -all"_s << false;
        QTest::newRow("behind the end") << u"v=spf1 -all ip4:194.236.32.61"_s << false;
        QTest::newRow("shut out before") << u"v=spf1 -ip4:194.236.32.61 include:include.space2u.com -all"_s << false;
        QTest::newRow("neutral") << u"v=spf1 ?include:include.space2u.com -all"_s << false;
    }
    void allowedByNumber()
    {
        QFETCH(QString, record);
        QFETCH(bool, allowed);
        const auto advice = advise(u"info@klubben.se"_s, u"cogwork"_s,
                                   loopia + space2u +
                                       u"nested.example TXT v=spf1 ip4:194.236.32.0/20 -all\n"
                                       "klubben.se A 203.0.113.5\nklubben.se TXT "_s +
                                       record);
        QCOMPARE(advice.evidence.systemAllowed, allowed);
        QCOMPARE(advice.verdict(), allowed ? SenderVerdict::Trusted : SenderVerdict::SystemNotInSpf);
    }

    void meantButNotCounted()
    {
        for (const QString &text :
             {u"\"v=spf1 include:spf.loopia.se -all\""_s, u"v=spf include:spf.loopia.se -all"_s}) {
            const auto advice =
                advise(u"info@klubben.se"_s, u"cogwork"_s, loopia + space2u + u"klubben.se TXT "_s + text);
            QCOMPARE(advice.verdict(), SenderVerdict::SpfNearMiss);
            QCOMPARE(VerdictId(advice.verdict()).code(), u"KP-634"_s);
            QCOMPARE(advice.options.first().spf()->after,
                     "v=spf1 include:spf.loopia.se include:include.space2u.com -all"_ba);
            QCOMPARE(advice.options.first().spf()->before, QByteArrayList{text.toUtf8()});
            QCOMPARE(advice.evidence.nearMisses.size(), 1);
        }
    }

    void theOwnProviderStaysIn()
    {
        auto asked = question(u"info@klubben.se"_s, u"cogwork"_s);
        asked.providerIncludes = {"spf.protection.outlook.com"};
        const QString microsoft = u"spf.protection.outlook.com TXT v=spf1 ip4:203.0.113.64/26 -all\n"_s;
        const auto slip =
            advise(asked, microsoft + space2u + u"klubben.se TXT v=spf1 include.spf.protection.outlook.com -all"_s)
                .verdict;
        QCOMPARE(slip.options.first().spf()->after,
                 "v=spf1 include:spf.protection.outlook.com include:include.space2u.com -all"_ba);
        const auto forgotten = advise(asked, microsoft + space2u + u"klubben.se TXT v=spf1 mx -all"_s).verdict;
        QVERIFY(forgotten.has(SenderVerdict::ProviderNotInSpf));
        QCOMPARE(forgotten.options.first().spf()->after,
                 "v=spf1 mx include:spf.protection.outlook.com include:include.space2u.com -all"_ba);
        // The system may, the club itself may not: all is not well.
        const auto half =
            advise(asked, microsoft + space2u + u"klubben.se TXT v=spf1 include:include.space2u.com -all"_s).verdict;
        QCOMPARE(half.verdict(), SenderVerdict::ProviderNotInSpf);
    }

    void cannotReceive()
    {
        auto asked = question(u"info@klubben.se"_s, u"cogwork"_s);
        asked.mail = MxVerdict{.receives = false, .problems = {{MxFault::NullMx, {}, {}}}, .hosts = {}};
        const QString zone = space2u + u"klubben.se TXT v=spf1 include:include.space2u.com -all"_s;
        const auto advice = advise(asked, zone).verdict;
        QCOMPARE(advice.verdict(), SenderVerdict::DomainTakesNoMail);
        QCOMPARE(advice.options.first().kind, SenderOptionKind::FixMail);
        for (const auto &option : advice.options)
            QVERIFY(!option.pros.contains(SenderPoint::RepliesReachClub));
        asked.mail->receives.reset(); // not known: nothing is said of it
        const auto unknown = advise(asked, zone).verdict;
        QCOMPARE(unknown.verdict(), SenderVerdict::Trusted);
        QVERIFY(!unknown.options.first().pros.contains(SenderPoint::RepliesReachClub));
        asked.mail->receives = true;
        QVERIFY(advise(asked, zone).verdict.options.first().pros.contains(SenderPoint::RepliesReachClub));
    }

    // One record for all who send in the club's name.
    void severalSystems()
    {
        auto asked = question(u"info@klubben.se"_s, u"cogwork"_s);
        asked.others = {*m_facts.system(u"fortnox"_s), *m_facts.system(u"postmark"_s)}; // the last needs no SPF
        const QString fortnox = u"spf.fortnox.se TXT v=spf1 ip4:203.0.114.200 -all\n"_s;
        const auto advice =
            advise(asked, loopia + space2u + fortnox + u"klubben.se TXT v=spf1 include:spf.loopia.se -all"_s).verdict;
        QCOMPARE(advice.verdict(), SenderVerdict::SystemNotInSpf);
        QCOMPARE(advice.options.first().spf()->after,
                 "v=spf1 include:spf.loopia.se include:include.space2u.com include:spf.fortnox.se -all"_ba);
        // The first may, the second may not.
        const auto half =
            advise(asked, loopia + space2u + fortnox +
                              u"klubben.se TXT v=spf1 include:spf.loopia.se include:include.space2u.com -all"_s)
                .verdict;
        QCOMPARE(half.verdict(), SenderVerdict::SystemNotInSpf);
        QCOMPARE(half.evidence.othersShutOut, QStringList{u"fortnox"_s});
        const auto all = advise(asked, loopia + space2u + fortnox +
                                           u"klubben.se TXT v=spf1 include:spf.loopia.se "
                                           "include:include.space2u.com include:spf.fortnox.se -all"_s)
                             .verdict;
        QCOMPARE(all.verdict(), SenderVerdict::Trusted);
    }

    void datesSpeak()
    {
        auto asked = question(u"info@klubben.se"_s, u"promikbook"_s);
        asked.loginEnds = QDate(2027, 1, 1);
        const auto advice = advise(asked, loopia + u"klubben.se TXT v=spf1 include:spf.loopia.se -all"_s).verdict;
        QVERIFY(advice.has(SenderVerdict::LoginEnds) && advice.verdict() == SenderVerdict::LoginEnds);
        QVERIFY(advice.option(SenderOptionKind::KeepAsIs));
        QVERIFY(advice.option(SenderOptionKind::UseDefaultSender));
    }

    void thereIsAlwaysAWay()
    {
        const QStringList zones{QString(), loopia, u"klubben.se MX 10 mail.cliche.se"_s, u"klubben.se ANY timedOut"_s,
                                u"klubben.se TXT v=spf1 -all\n_dmarc.klubben.se TXT v=DMARC1; p=reject"_s};
        for (const auto &system : m_facts.systems()) {
            for (const QString &zone : zones)
                QVERIFY2(!advise(u"info@klubben.se"_s, system.id, zone).options.isEmpty(),
                         qPrintable(system.id + zone));
            QVERIFY(!advise(u"klubben@gmail.com"_s, system.id, {}).options.isEmpty());
        }
    }

    void missingAllAndPlusAll()
    {
        const auto open = advise(u"info@klubben.se"_s, u"cogwork"_s,
                                 space2u + u"klubben.se TXT v=spf1 include:include.space2u.com"_s);
        QCOMPARE(open.findings, (QList{SenderVerdict::Trusted, SenderVerdict::SpfWithoutAll}));
        QCOMPARE(open.option(SenderOptionKind::ChangeSpf)->spf()->after, "v=spf1 include:include.space2u.com ~all"_ba);
        const auto all = advise(u"info@klubben.se"_s, u"cogwork"_s, space2u + u"klubben.se TXT v=spf1 mx +all"_s);
        QCOMPARE(all.verdict(), SenderVerdict::SpfAllowsAll);
        QCOMPARE(all.receiver, ReceiverAction::Accept);
        QCOMPARE(all.options.first().spf()->after, "v=spf1 mx include:include.space2u.com ~all"_ba);
    }

    void tooManyLookups()
    {
        QString zone = space2u + u"klubben.se TXT v=spf1"_s;
        for (int i = 0; i < 10; ++i)
            zone += u" a:h%1.example"_s.arg(i);
        zone += u" -all"_s;
        for (int i = 0; i < 10; ++i)
            zone += u"\nh%1.example A 203.0.113.1"_s.arg(i);
        const auto advice = advise(u"info@klubben.se"_s, u"cogwork"_s, zone);
        // Ten are allowed; the eleventh would break the record, so the system's numbers go first.
        QCOMPARE(advice.verdict(), SenderVerdict::SystemNotInSpf);
        QCOMPARE(kinds(advice), (QStringList{u"changeSpfNumbers"_s, u"changeSpf"_s, u"useSystemAddress"_s}));
        QVERIFY(advice.options.first().spf()->after.contains("ip4:194.236.32.61 -all"));
        QCOMPARE(advice.options.first().spf()->lookupsAfter, 10);
        QVERIFY(advice.options.first().cons.contains(SenderPoint::NumbersMayChange));
        QCOMPARE(advice.options[1].spf()->lookupsAfter, 10); // with one of the others by number
        // Done as it says, it lets the system through.
        const auto done = advise(u"info@klubben.se"_s, u"cogwork"_s,
                                 QString(zone).replace(u" -all\n"_s, u" ip4:194.236.32.61 -all\n"_s));
        QVERIFY(done.evidence.systemAllowed);

        const auto over = advise(u"info@klubben.se"_s, u"cogwork"_s,
                                 zone.replace(u" -all"_s, u" mx -all"_s) + u"\nklubben.se MX 10 h0.example"_s);
        QCOMPARE(over.verdict(), SenderVerdict::SpfTooManyLookups);
    }

    // Simply.com's standard zone: -all, and DMARC with reject.
    void strictStandardZone()
    {
        const auto advice = advise(u"info@klubben.se"_s, u"cogwork"_s, simply + space2u);
        QCOMPARE(advice.verdict(), SenderVerdict::DmarcWillReject);
        QVERIFY(advice.has(SenderVerdict::SystemNotInSpf));
        QCOMPARE(advice.receiver, ReceiverAction::Refuse);
        // What surely works goes first.
        QCOMPARE(kinds(advice), (QStringList{u"useSystemAddress"_s, u"changeSpf"_s, u"askSystem"_s}));
        const auto &option = advice.options[1];
        QVERIFY(!option.pros.contains(SenderPoint::ReceiversTrust));
        QCOMPARE(option.spf()->after, "v=spf1 include:spf.simply.com include:include.space2u.com -all"_ba);
        // Whose domain CogWork's envelope has is not known, so neither whether SPF will be aligned.
        QVERIFY(option.cons.contains(SenderPoint::DmarcNotCertain));

        QString changed = simply;
        changed.replace(u"klubben.se TXT v=spf1 include:spf.simply.com -all"_s,
                        u"klubben.se TXT v=spf1 include:spf.simply.com include:include.space2u.com -all"_s);
        auto asked = question(u"info@klubben.se"_s, u"cogwork"_s);
        const auto after = advise(asked, changed + space2u).verdict;
        QCOMPARE(after.verdict(), SenderVerdict::AlignmentUnknown);
        QCOMPARE(after.receiver, ReceiverAction::Unknown);
        asked.system.envelope = EnvelopeDomain::SenderDomain;
        QCOMPARE(advise(asked, changed + space2u).verdict.verdict(), SenderVerdict::Trusted);
        asked.system.envelope = EnvelopeDomain::SystemDomain;
        QCOMPARE(advise(asked, changed + space2u).verdict.verdict(), SenderVerdict::DmarcWillReject);
    }

    void quarantine()
    {
        const auto advice = advise(u"info@klubben.se"_s, u"cogwork"_s,
                                   space2u + u"klubben.se TXT v=spf1 -all\n"
                                             "_dmarc.klubben.se TXT v=DMARC1; p=reject; t=y"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::DmarcWillQuarantine);
        QCOMPARE(advice.receiver, ReceiverAction::Junk);
    }

    void dkimProvesWhereSpfCannot()
    {
        const QString zone = u"klubben.se TXT v=spf1 -all\nall._spf.plma.se TXT v=spf1 ip4:198.51.100.0/24 -all\n"
                             "_dmarc.klubben.se TXT v=DMARC1; p=reject\n"_s;
        const auto without = advise(u"info@klubben.se"_s, u"paloma"_s, zone);
        QCOMPARE(without.verdict(), SenderVerdict::DmarcWillReject);
        QVERIFY(without.has(SenderVerdict::DkimMissing));
        QCOMPARE(kinds(without), (QStringList{u"addDkim"_s, u"changeSpf"_s}));
        const auto &record = without.options.first().records.first();
        QCOMPARE(record.name, "sel1024._domainkey.klubben.se"_ba);
        QCOMPARE(record.type, DnsType::Cname);
        QCOMPARE(record.after, "dkim.plma.se"_ba);

        auto signedZone = Zone(zone);
        signedZone.add("sel1024._domainkey.klubben.se", DnsType::Cname, "DKIM.plma.se");
        const auto asked = question(u"info@klubben.se"_s, u"paloma"_s);
        const auto with = settle<SenderAdvice>(signedZone, [&](const DnsAnswers &answers) {
                              return adviseSender(asked, answers);
                          }).verdict;
        QVERIFY(with.evidence.dkimPublished);
        QCOMPARE(with.receiver, ReceiverAction::Accept);
        QVERIFY(!with.has(SenderVerdict::DmarcWillReject));
    }

    void ownLogin()
    {
        auto asked = question(u"info@klubben.se"_s, u"promikbook"_s);
        asked.providerIncludes = {"kundspf.loopia.se", "spf.loopia.se"};
        const auto good = advise(asked, loopia + u"klubben.se TXT v=spf1 include:spf.loopia.se -all"_s).verdict;
        QCOMPARE(good.verdict(), SenderVerdict::TrustedByLogin);
        QCOMPARE(good.receiver, ReceiverAction::Accept);
        QCOMPARE(kinds(good), QStringList{u"keepAsIs"_s});
        QCOMPARE(good.options.first().cons, QList{SenderPoint::ProviderLimits});
        const auto bad = advise(asked, loopia + u"klubben.se TXT v=spf1 mx -all"_s).verdict;
        QCOMPARE(bad.verdict(), SenderVerdict::ProviderNotInSpf);
        QCOMPARE(bad.options.first().spf()->after, "v=spf1 mx include:spf.loopia.se -all"_ba); // the one that is there
        // Without a record there is nothing to fail, and nothing is made up for a provider that we do not know.
        asked.providerIncludes.clear();
        const auto none = advise(asked, u"klubben.se A 203.0.113.1"_s).verdict;
        QCOMPARE(none.verdict(), SenderVerdict::SpfMissing);
        QVERIFY(!none.option(SenderOptionKind::ChangeSpf));
        QCOMPARE(none.receiver, ReceiverAction::Accept);
    }

    void unknownSystem()
    {
        const auto advice = advise(u"info@klubben.se"_s, u"sportadmin"_s, loopia + u"klubben.se TXT v=spf1 -all"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::SystemUnknown);
        QCOMPARE(advice.receiver, ReceiverAction::Unknown);
        QCOMPARE(kinds(advice), QStringList{u"askSystem"_s});
        QCOMPARE(advice.options.first().who, Actor::ClubSystem);
        // How Svenska Lag sends is not known at all.
        QCOMPARE(advise(u"info@klubben.se"_s, u"svenskalag"_s, loopia).verdict(), SenderVerdict::SystemUnknown);
        QCOMPARE(advise(u"a@yahoo.com"_s, u"svenskalag"_s, {}).findings,
                 (QList{SenderVerdict::FreemailElsewhere, SenderVerdict::SystemUnknown}));
    }

    void systemSpfGone()
    {
        const auto advice = advise(u"info@klubben.se"_s, u"cogwork"_s, loopia + u"klubben.se TXT v=spf1 mx -all"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::SystemSpfBroken);
        // The include would break the whole record; the numbers would not.
        QVERIFY(!advice.option(SenderOptionKind::ChangeSpf));
        QCOMPARE(advice.options.first().kind, SenderOptionKind::ChangeSpfNumbers);
        QVERIFY(advice.option(SenderOptionKind::AskSystem));
    }

    void addressForm()
    {
        auto asked = question(u"info@klubben.se"_s, u"other"_s);
        asked.way = SendingWay::OwnServers;
        asked.system.typedTerms = readSpfInput(u"v=spf1 a mx ip4:194.236.32.61 ~all"_s).take();
        const auto advice = advise(asked, u"klubben.se TXT v=spf1 a mx ~all"_s).verdict;
        QCOMPARE(advice.verdict(), SenderVerdict::SystemNotInSpf);
        QCOMPARE(advice.options.first().kind, SenderOptionKind::UseOwnLogin);
        QCOMPARE(advice.option(SenderOptionKind::ChangeSpf)->spf()->after, "v=spf1 a mx ip4:194.236.32.61 ~all"_ba);
    }

    void typedInclude()
    {
        auto asked = question(u"info@klubben.se"_s, u"other"_s);
        asked.way = SendingWay::OwnServers;
        QCOMPARE(advise(asked, loopia + u"klubben.se TXT v=spf1 mx -all"_s).verdict.verdict(),
                 SenderVerdict::SystemUnknown);
        asked.system.typedTerms = readSpfInput(u"include.space2u.com"_s).take();
        const auto advice = advise(asked, space2u + u"klubben.se TXT v=spf1 mx -all"_s).verdict;
        QCOMPARE(advice.verdict(), SenderVerdict::SystemNotInSpf);
        QCOMPARE(advice.option(SenderOptionKind::ChangeSpf)->spf()->after,
                 "v=spf1 mx include:include.space2u.com -all"_ba);
        QCOMPARE(advise(asked, u"klubben.se TXT v=spf1 mx -all"_s).verdict.verdict(), SenderVerdict::SystemSpfBroken);
    }

    void withoutDns()
    {
        auto asked = question(u"info@klubben.se"_s, u"cogwork"_s);
        asked.offline = true;
        const auto offline = advise(asked, {});
        QCOMPARE(offline.asked.size(), 0);
        QCOMPARE(offline.verdict.verdict(), SenderVerdict::DnsUnavailable);
        QCOMPARE(kinds(offline.verdict), (QStringList{u"changeSpf"_s, u"useSystemAddress"_s, u"tryAgain"_s}));
        const auto *record = offline.verdict.options.first().spf();
        QVERIFY(record && record->after.isEmpty());
        QCOMPARE(record->additions, QByteArrayList{"include:include.space2u.com"});

        const auto failed = advise(u"info@klubben.se"_s, u"cogwork"_s, u"klubben.se ANY timedOut"_s);
        QCOMPARE(failed.verdict(), SenderVerdict::DnsUnavailable);
        const auto missing = advise(u"info@klubben.se"_s, u"cogwork"_s, {});
        QCOMPARE(missing.verdict(), SenderVerdict::DomainMissing);
        QCOMPARE(missing.receiver, ReceiverAction::Refuse);
        QCOMPARE(kinds(missing), (QStringList{u"useSystemAddress"_s, u"useOwnDomain"_s}));
    }

    void asksAtOnce()
    {
        const auto settled = advise(question(u"info@klubben.se"_s, u"cogwork"_s),
                                    simply + space2u); // the deepest chain: the record, then what it includes
        QCOMPARE(settled.rounds, 2);
    }

    void worksForOtherLetters()
    {
        const auto advice =
            advise(u"info@föreningen.se"_s, u"cogwork"_s, space2u + u"xn--freningen-07a.se TXT v=spf1 mx -all"_s);
        QCOMPARE(advice.verdict(), SenderVerdict::SystemNotInSpf);
        QCOMPARE(advice.options.first().spf()->name, "xn--freningen-07a.se"_ba);
    }

    void readsWhatAnotherSystemSays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArrayList>("terms");
        QTest::newRow("include") << u"include:spf.system.example"_s << QByteArrayList{"include:spf.system.example"};
        QTest::newRow("host") << u" spf.system.example "_s << QByteArrayList{"include:spf.system.example"};
        QTest::newRow("address") << u"192.0.2.1"_s << QByteArrayList{"ip4:192.0.2.1"};
        QTest::newRow("net") << u"192.0.2.0/24"_s << QByteArrayList{"ip4:192.0.2.0/24"};
        QTest::newRow("IPv6") << u"2001:db8::1"_s << QByteArrayList{"ip6:2001:db8::1"};
        QTest::newRow("record") << u"\"v=spf1 a mx ip4:194.236.32.61 ~all\""_s
                                << QByteArrayList{"a", "mx", "ip4:194.236.32.61"};
        QTest::newRow("doubled") << u"include:a.example include:a.example"_s << QByteArrayList{"include:a.example"};
        QTest::newRow("nothing") << u"  "_s << QByteArrayList{};
        QTest::newRow("only all") << u"v=spf1 -all"_s << QByteArrayList{};
        QTest::newRow("not an allowed sender") << u"-include:a.example"_s << QByteArrayList{};
        QTest::newRow("nonsense") << u"ask us"_s << QByteArrayList{};
        QTest::newRow("å") << u"include:å.example"_s << QByteArrayList{};
    }
    void readsWhatAnotherSystemSays()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArrayList, terms);
        const auto read = readSpfInput(typed);
        QCOMPARE(read.ok(), !terms.isEmpty());
        if (read)
            QCOMPARE(*read, terms);
    }

    void checksAgain()
    {
        const RecordChange wanted{.name = "klubben.se", .after = "v=spf1 mx -all"};
        const auto txt = [](const QByteArrayList &texts, quint32 ttl) {
            DnsAnswer answer{DnsStatus::Ok, {}, false};
            for (const auto &text : texts)
                answer.records.append(DnsRecord{.ttl = ttl, .text = text});
            return answer;
        };
        const auto fresh = txt({"other", "v=spf1 mx -all"}, 300);
        const auto old = txt({"v=spf1 -all"}, 1800);
        const DnsAnswer failed{DnsStatus::TimedOut, {}, false};
        QCOMPARE(checkRecord(wanted, fresh, old).state, RecordState::InPlace);
        QCOMPARE(checkRecord(wanted, old, fresh).state, RecordState::OnlyAtSource);
        QCOMPARE(checkRecord(wanted, old, fresh).waitSeconds, 1800u);
        QCOMPARE(checkRecord(wanted, old, old).state, RecordState::NotYet);
        QCOMPARE(checkRecord(wanted, old, {}).state, RecordState::NotSeen);
        QCOMPARE(checkRecord(wanted, old, failed).state, RecordState::NotSeen);
        QCOMPARE(checkRecord(wanted, failed, {}).state, RecordState::Unknown);
        QCOMPARE(checkRecord(wanted, failed, fresh).state, RecordState::OnlyAtSource);
        // The new record beside the old one is a fault, not a success.
        QCOMPARE(checkRecord(wanted, txt({"v=spf1 mx -all", "v=spf1 -all"}, 60), {}).state, RecordState::NotSeen);

        const RecordChange alias{.name = "s._domainkey.klubben.se", .type = DnsType::Cname, .after = "dkim.a.example"};
        const DnsAnswer cname{DnsStatus::Ok, {DnsRecord{.target = "dkim.a.example"}}, false};
        QCOMPARE(checkRecord(alias, cname, {}).state, RecordState::InPlace);
    }

    void isWrittenAsJson()
    {
        const auto json = toJson(advise(u"info@klubben.se"_s, u"cogwork"_s, simply + space2u));
        QCOMPARE(json[u"verdict"_s].toString(), u"dmarcWillReject"_s);
        QCOMPARE(json[u"code"_s].toInt(), 630);
        QCOMPARE(json[u"options"_s][0][u"kind"_s].toString(), u"useSystemAddress"_s);
        const auto option = json[u"options"_s][1];
        QCOMPARE(option[u"kind"_s].toString(), u"changeSpf"_s);
        QCOMPARE(option[u"who"_s].toString(), u"domainOwner"_s);
        QCOMPARE(option[u"records"_s][0][u"lookups"_s].toInt(), 2);
        QCOMPARE(json[u"evidence"_s][u"dmarc"_s][u"effective"_s].toString(), u"reject"_s);
        QCOMPARE(json[u"evidence"_s][u"spf"_s][u"result"_s].toString(), u"fail"_s);
        QVERIFY(json[u"evidence"_s][u"spf"_s][u"trace"_s].isArray());
    }
};

KLUBBPOST_TEST(QCoreApplication, TestAdvice)
#include "tst_advice.moc"
