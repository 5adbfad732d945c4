// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/catalog.h"
#include "sender/senderfacts.h"
#include "sender/spfmerge.h"
#include "support/tenses.h"
#include "support/testprogram.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QDate today(2026, 11, 21);

/// A facts file in single quotes.
QByteArray minimal(const QByteArray &more = {}, const QByteArray &ways = "['ownServers']")
{
    return "{'id':'x','name':{'sv':'X','en':'X'},'checked':'2026-11-01','confidence':'medium','ways':" + ways + more +
           ",'sources':[{'url':'https://x.example/','date':'2026'}]}";
}

/// Words that give away a text under the wrong language.
void checkLanguages(const LocalizedText &text)
{
    static const QRegularExpression english(u"\\b(?:the|and|your|with|email|e-mail|mail|password|login)\\b"_s);
    static const QRegularExpression swedish(u"\\b(?:och|inte|är|lösenord|som|eller)\\b"_s);
    // What stands in quotation marks are a system's own words.
    static const QRegularExpression quoted(u"[“”].*?[“”]"_s);
    QString plain = text.en;
    plain.remove(quoted);
    QVERIFY2(!english.match(text.sv).hasMatch(), qPrintable(text.sv));
    QVERIFY2(!swedish.match(plain).hasMatch(), qPrintable(text.en));
}

} // namespace

class TestSenderFacts : public QObject
{
    Q_OBJECT

    const SenderFacts m_facts = SenderFacts::fromFolder(u":"_s, QDate::currentDate());

private Q_SLOTS:
    void everyFileIsTaken()
    {
        for (const auto &fault : m_facts.faults())
            qWarning("%s %s %s", qPrintable(fault.file), qPrintable(fault.fault.path), qPrintable(fault.fault.detail));
        QVERIFY(m_facts.faults().isEmpty());
        const auto count = [](const QString &folder) { return QDir(folder).entryList({u"*.json"_s}).size(); };
        QCOMPARE(m_facts.systems().size(), count(u":/clubsystems"_s));
        QCOMPARE(m_facts.hosts().size(), count(u":/dnshosts"_s));
        QCOMPARE(m_facts.receivers().size(), count(u":/receivers"_s));
        QVERIFY(m_facts.systems().size() >= 23);
        QVERIFY(m_facts.systems().last().free);
        QCOMPARE(m_facts.systems().last().id, u"other"_s);
    }

    void everySystem_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &system : m_facts.systems())
            QTest::newRow(qPrintable(system.id)) << system.id;
    }
    void everySystem()
    {
        QFETCH(QString, id);
        const auto &system = *m_facts.system(id);
        // What it wants in SPF can be put into a record.
        for (const auto &terms : {system.spfTerms(), system.spfAddressTerms()}) {
            if (terms.isEmpty())
                continue;
            const auto proposal = mergeSpf({}, terms);
            QVERIFY(parseSpf(proposal.after).ok());
            QCOMPARE(proposal.after.count(' '), terms.size() + 1);
        }
        for (const auto &record : system.dkim) {
            const auto filled = filledRecord(record, "klubben.example");
            QVERIFY(!filled.name.contains('%') && !filled.value.contains('%'));
        }
        for (const auto &note : system.notes)
            checkLanguages(note);
        checkLanguages(system.dkimNote);
        if (system.form) {
            checkLanguages(system.form->path);
            checkLanguages(system.form->note);
            for (const auto &box : system.form->boxes) {
                checkLanguages(box.instruction);
                checkLanguages(box.note);
            }
            for (const auto &box : fillForm(*system.form, {u"info@klubben.se"_s, u"Klubben"_s, u"smtp.klubben.se"_s,
                                                           587, u"info@klubben.se"_s})) {
                QVERIFY(!box.value.contains(u'%'));
                QVERIFY(box.kind == BoxKind::Password || !box.value.isEmpty() || !box.instruction.isEmpty());
            }
        }
    }

    // The first guide's table, box by box.
    void promikBook()
    {
        const auto *system = m_facts.system(u"promikbook"_s);
        QVERIFY(system && system->form);
        QVERIFY(system->sendsBy(SendingWay::UserSmtp));
        const auto boxes = fillForm(*system->form, {u"info@mittforetag.se"_s, u"Mitt Företag AB"_s, u"send.one.com"_s,
                                                    587, u"info@mittforetag.se"_s});
        QStringList labels;
        for (const auto &box : boxes)
            labels.append(box.label);
        QCOMPARE(labels, (QStringList{u"E-postleverantör"_s, u"Avsändarnamn"_s, u"E-postadress"_s, u"Lösenord"_s,
                                      u"SMTP-port"_s, u"SMTP-host (server host)"_s, u"Tillåt SSL-anslutningar"_s,
                                      u"Inloggningsnamn (Om tomt används epostadressen)"_s}));
        QCOMPARE(boxes[0].value, u"Annan e-postleverantör"_s);
        QVERIFY(!boxes[0].copyable);
        QCOMPARE(boxes[1].value, u"Mitt Företag AB"_s);
        QCOMPARE(boxes[2].value, u"info@mittforetag.se"_s);
        QVERIFY(boxes[2].copyable);
        QCOMPARE(boxes[3].kind, BoxKind::Password);
        QVERIFY(boxes[3].value.isEmpty());
        QCOMPARE(boxes[4].value, u"587"_s);
        QCOMPARE(boxes[5].value, u"send.one.com"_s);
        QCOMPARE(boxes[6].instruction.sv, u"Sätt en bock i rutan."_s);
        QVERIFY(boxes[7].value.isEmpty());
        QCOMPARE(boxes[7].instruction.sv, u"Lämna tomt."_s);
        QCOMPARE(system->form->buttons, (QStringList{u"Spara"_s, u"Testa"_s}));

        const auto other = fillForm(*system->form, {u"info@klubben.se"_s, {}, u"smtp.klubben.se"_s, 587, u"k1234"_s});
        QCOMPARE(other[7].value, u"k1234"_s);
        QVERIFY(other[7].copyable);
        QVERIFY(other[7].instruction.isEmpty());
        QVERIFY(!other[1].copyable);
        QVERIFY(!other[1].instruction.isEmpty());
    }

    // The second guide.
    void cogWork()
    {
        const auto *system = m_facts.system(u"cogwork"_s);
        QVERIFY(system);
        QCOMPARE(system->spfTerms(), QByteArrayList{"include:include.space2u.com"});
        QCOMPARE(system->spfAddressTerms(), QByteArrayList{"ip4:194.236.32.61"});
        QVERIFY(!system->sendsBy(SendingWay::UserSmtp));
        for (const auto *domain : {"dans.se", "idrott.se", "minaaktiviteter.se", "DANS.se"})
            QVERIFY(system->isOwnDomain(domain));
        QVERIFY(!system->isOwnDomain("klubben.dans.se"));
    }

    void recordsAreFilledIn()
    {
        const auto *brevo = m_facts.system(u"brevo"_s);
        QVERIFY(brevo && !brevo->dkim.isEmpty());
        QCOMPARE(filledRecord(brevo->dkim.first(), "min.klubb.se").value, "b1.min-klubb-se.dkim.brevo.com"_ba);
    }

    void findsTheDnsHost()
    {
        const auto *host = m_facts.hostOf({"ns2.example", "NS1.Loopia.se"});
        QVERIFY(host);
        QCOMPARE(host->id, u"loopia"_s);
        QVERIFY(!host->steps.isEmpty());
        QVERIFY(!m_facts.hostOf({"ns1.notloopia.se"}));
        QVERIFY(!m_facts.hostOf({}));
        for (const auto &each : m_facts.hosts()) {
            for (const auto &step : each.steps)
                checkLanguages(step);
        }
    }

    void knowsTheReceivers()
    {
        QCOMPARE(m_facts.receiverOf("yahoo.se")->policy, DmarcPolicy::Reject);
        QCOMPARE(m_facts.receiverOf("icloud.com")->policy, DmarcPolicy::Quarantine);
        QCOMPARE(m_facts.receiverOf("GMAIL.com")->policy, DmarcPolicy::None);
        QVERIFY(!m_facts.receiverOf("hotmail.com")->policy);
        QVERIFY(!m_facts.receiverOf("klubben.se"));
        const auto &rules = m_facts.receiverOf("outlook.com")->rules;
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules.first().since, QDate(2025, 5, 5));
        QCOMPARE(rules.first().perDay, 5000);
        for (const auto &receiver : m_facts.receivers()) {
            for (const auto &note : receiver.notes + receiver.ownNotes)
                checkLanguages(note);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const QByteArray &json, const QString &path) {
            QTest::newRow(name) << json << path;
        };
        row("unknown key", minimal(",'moo':1"), u"$"_s);
        row("unknown way", minimal({}, "['pigeon']"), u"$.ways"_s);
        row("one language", minimal(",'notes':[{'sv':'å'}]"), u"$.notes[0]"_s);
        row("SPF without servers", minimal(",'spf':{'includes':['a.example']}", "['userSmtp']"), u"$.spf"_s);
        row("bad include", minimal(",'spf':{'includes':['a_b c']}"), u"$.spf.includes[0]"_s);
        row("bad address", minimal(",'spf':{'addresses':['1.2.3']}"), u"$.spf.addresses[0]"_s);
        row("whom to ask", minimal(",'ownSender':'askSystem'"), u"$.support"_s);
        row("not a DKIM name", minimal(",'dkim':{'records':[{'name':'www','type':'cname','value':'x.example'}]}"),
            u"$.dkim.records[0].name"_s);
        row("password filled in",
            minimal(",'form':{'path':{'sv':'a','en':'b'},'boxes':[{'label':'L','english':'p','kind':'password',"
                    "'value':'secret'}]}"),
            u"$.form.boxes[0].value"_s);
        row("unknown placeholder",
            minimal(",'form':{'path':{'sv':'a','en':'b'},'boxes':[{'label':'L','english':'p','kind':'text',"
                    "'value':'%PASSWORD%'}]}"),
            u"$.form.boxes[0].value"_s);
        row("nothing to do",
            minimal(",'form':{'path':{'sv':'a','en':'b'},'boxes':[{'label':'L','english':'p','kind':'text'}]}"),
            u"$.form.boxes[0].value"_s);
        row("future", minimal().replace("2026-11-01", "2026-12-01"), u"$.checked"_s);
        row("no source", minimal().replace("{'url':'https://x.example/','date':'2026'}", ""), u"$.sources"_s);
        row("bad id", minimal().replace("'id':'x'", "'id':'../x'"), u"$.id"_s);
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        const auto read = readClubSystem(json.replace('\'', '"'), today, today);
        QVERIFY(!read.ok());
        QTEST(read.fault().path, "path");
    }

    /// The four kinds of facts files are read by one reader: one mistake is the same fault in each.
    void theSameMistakeIsTheSameFault_data()
    {
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("wrong");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &right, const QByteArray &wrong, const QString &path,
                            const QString &words) { QTest::newRow(name) << right << wrong << path << words; };
        row("id", "'id':'x'", "'id':'-x'", u"$.id"_s, u"-x"_s);
        row("future", "2026-11-01", "2026-11-22", u"$.checked"_s, u"in the future: 2026-11-22"_s);
        row("no such day", "2026-11-01", "2026-11-31", u"$.checked"_s, u"2026-11-31"_s);
        row("no source", "{'url':'https://x.example/','date':'2026'}", "", u"$.sources"_s,
            u"nothing is known without a source"_s);
        row("source without a host", "https://x.example/", "https://", u"$.sources[0].url"_s,
            u"not a web address: https://"_s);
        row("source with space around its date", "'date':'2026'", "'date':'2026 '", u"$.sources[0].date"_s,
            u"control character, or space around it"_s);
        row("source twice", "'date':'2026'}", "'date':'2026'},{'url':'https://x.example/','date':'2026'}",
            u"$.sources[1]"_s, u"duplicate"_s);
        row("bad name", "['a.example']", "['a.example','A.example']", u"%1[1]"_s, u"bad host: A.example"_s);
        row("name twice", "['a.example']", "['a.example','a.example']", u"%1[1]"_s, u"duplicate: a.example"_s);
        row("empty text", "{'sv':'Å','en':'O'}", "{'sv':'','en':'O'}", u"%2[0].sv"_s, u"empty"_s);
        row("text twice", "{'sv':'Å','en':'O'}", "{'sv':'Å','en':'O'},{'sv':'Å','en':'O'}", u"%2[1]"_s, u"duplicate"_s);
        row("note checked tomorrow", "'en':'O'", "'en':'O','checked':'2026-11-22'", u"%2[0].checked"_s,
            u"in the future: 2026-11-22"_s);
    }
    void theSameMistakeIsTheSameFault()
    {
        QFETCH(QByteArray, right);
        QFETCH(QByteArray, wrong);
        QFETCH(QString, path);
        QFETCH(QString, words);
        const QByteArray begin =
            "{'id':'x','checked':'2026-11-01','sources':[{'url':'https://x.example/','date':'2026'}],";
        const QByteArray texts = ":[{'sv':'Å','en':'O'}],";
        const auto check = [&](const char *kind, QByteArray json, const auto &read, const QString &names,
                               const QString &textList) {
            json = begin + json;
            QVERIFY2(json.contains(right), kind);
            QVERIFY2(read(QByteArray(json).replace('\'', '"')).ok(), kind);
            const auto result = read(json.replace(right, wrong).replace('\'', '"'));
            QVERIFY2(!result.ok(), kind);
            QString wanted = path;
            wanted.replace("%1"_L1, names).replace("%2"_L1, textList);
            QCOMPARE(result.fault(), (JsonFault{JsonFaultKind::BadValue, wanted, words}));
        };
        check(
            "provider",
            "'name':'X','confidence':'medium','status':'settingsUnknown','statusText':{'sv':'V','en':'W'},'notes'" +
                texts + "'match':{'domains':['a.example']},'login':{'rule':'address'},'password':{'kind':'ordinary'}}",
            [](const QByteArray &json) { return readProvider(json, today); }, u"$.match.domains"_s, u"$.notes"_s);
        check(
            "DNS host", "'name':'X','confidence':'medium','steps'" + texts + "'ns':['a.example']}",
            [](const QByteArray &json) { return readDnsHost(json, today, today); }, u"$.ns"_s, u"$.steps"_s);
        check(
            "receiver", "'name':'X','notes'" + texts + "'domains':['a.example']}",
            [](const QByteArray &json) { return readMailReceiver(json, today, today); }, u"$.domains"_s, u"$.notes"_s);
        check(
            "club system",
            "'name':{'sv':'X','en':'X'},'confidence':'medium','ways':['ownServers'],'notes'" + texts +
                "'spf':{'includes':['a.example']}}",
            [](const QByteArray &json) { return readClubSystem(json, today, today); }, u"$.spf.includes"_s,
            u"$.notes"_s);
    }

    /// Every day from 2026-11-30 to 2028-12-31: nothing past is told as coming.
    void theCalendarIsWalked()
    {
        const QDate begin(2026, 11, 30);
        const QDate end(2028, 12, 31);
        QList<QDate> changes{begin};
        const auto note = [&](const FactCalendar &calendar) { changes += calendar.changes; };
        for (const ClubSystem &system : m_facts.systems())
            note(system.calendar);
        for (const DnsHost &host : m_facts.hosts())
            note(host.calendar);
        for (const MailReceiver &receiver : m_facts.receivers())
            note(receiver.calendar);
        QList<tenses::Claim> claims;
        for (QDate day = begin; day <= end; day = day.addDays(1)) {
            if (changes.contains(day)) {
                const SenderFacts facts = SenderFacts::fromFolder(u":"_s, day);
                QVERIFY(facts.faults().isEmpty());
                claims.clear();
                for (const ClubSystem &system : facts.systems())
                    claims += tenses::claimsIn(system.notes);
                for (const DnsHost &host : facts.hosts())
                    claims += tenses::claimsIn(host.steps);
                for (const MailReceiver &receiver : facts.receivers())
                    claims += tenses::claimsIn(receiver.notes + receiver.ownNotes);
            }
            for (const tenses::Claim &claim : claims)
                QVERIFY2(!claim.isWrongOn(day), qPrintable(day.toString(Qt::ISODate) + u": "_s + claim.sentence));
        }
    }

    void sourcesAreDated()
    {
        QVERIFY(m_facts.systems().size() >= 30);
        for (const ClubSystem &system : m_facts.systems())
            QVERIFY2(system.free || !system.sources.isEmpty(), qPrintable(system.id));
    }

    /// A built-in fact is not lost to a clock that is behind.
    void aClockBehindLosesNothing()
    {
        const SenderFacts facts = SenderFacts::fromFolder(u":"_s, QDate(2020, 1, 1));
        QVERIFY(facts.faults().isEmpty());
        QCOMPARE(facts.systems().size(), m_facts.systems().size());
    }

    void takesWhatIsLeftOut()
    {
        const auto read = readClubSystem(minimal().replace('\'', '"'), today, today);
        QVERIFY(read.ok());
        QCOMPARE(read->envelope, EnvelopeDomain::Unknown);
        QVERIFY(read->spfTerms().isEmpty());
    }
};

KLUBBPOST_TEST(QCoreApplication, TestSenderFacts)
#include "tst_senderfacts.moc"
