// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sender/settle.h"
#include "sender/spfmerge.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

QStringList findings(const SpfProposal &proposal)
{
    QStringList names;
    for (const auto &note : proposal.notes)
        names.append(nameOf(note.finding) + (note.term.isEmpty() ? QString() : u' ' + QString::fromLatin1(note.term)) +
                     (note.replacement.isEmpty() ? QString() : u" > "_s + QString::fromLatin1(note.replacement)));
    return names;
}

Settled<SpfProposal> propose(const QByteArrayList &additions, const QString &zone)
{
    return settle<SpfProposal>(Zone(zone), [&](const DnsAnswers &answers) {
        return proposeSpf("club.example", {additions, {}, {}}, answers);
    });
}

const QString mergedSpace2u = u"\ninclude.space2u.com TXT v=spf1 ip4:198.51.100.0/24 a:out.space2u.com -all\n"
                              "out.space2u.com A 198.51.100.9\n"_s;

} // namespace

class TestSpfMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data()
    {
        QTest::addColumn<QByteArrayList>("records");
        QTest::addColumn<QByteArrayList>("additions");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("notes");
        const auto row = [](const char *name, const QByteArrayList &records, const QByteArrayList &additions,
                            const QByteArray &after, const QStringList &notes) {
            QTest::newRow(name) << records << additions << after << notes;
        };
        const QByteArrayList include{"include:include.space2u.com"};
        const QString added = u"added include:include.space2u.com"_s;
        row("no record", {}, include, "v=spf1 include:include.space2u.com ~all",
            {u"newRecord"_s, added, u"missingAll"_s});
        row("the guide's address form", {}, {"a", "mx", "ip4:194.236.32.61"}, "v=spf1 a mx ip4:194.236.32.61 ~all",
            {u"newRecord"_s, u"added a"_s, u"added mx"_s, u"added ip4:194.236.32.61"_s, u"missingAll"_s});
        row("before all", {"v=spf1 include:spf.loopia.se -all"}, include,
            "v=spf1 include:spf.loopia.se include:include.space2u.com -all", {added, u"strictAll -all"_s});
        row("soft", {"v=spf1 a mx ~all"}, include, "v=spf1 a mx include:include.space2u.com ~all", {added});
        row("only all", {"v=spf1 -all"}, include, "v=spf1 include:include.space2u.com -all",
            {added, u"strictAll -all"_s});
        row("there already, in capitals and with +", {"v=spf1  +INCLUDE:include.Space2u.com mx -all"}, include,
            "v=spf1  +INCLUDE:include.Space2u.com mx -all",
            {u"alreadyThere include:include.space2u.com"_s, u"strictAll -all"_s});
        row("there, but neutral", {"v=spf1 ?include:include.space2u.com mx -all"}, include,
            "v=spf1 include:include.space2u.com mx -all",
            {u"qualifierChanged ?include:include.space2u.com"_s, u"strictAll -all"_s});
        row("there, behind all", {"v=spf1 mx -all include:include.space2u.com"}, include,
            "v=spf1 mx include:include.space2u.com -all",
            {u"termsAfterAll include:include.space2u.com"_s, u"alreadyThere include:include.space2u.com"_s,
             u"strictAll -all"_s});
        row("twice in one go", {"v=spf1 -all"}, {"ip4:192.0.2.1", "ip4:192.0.2.1"}, "v=spf1 ip4:192.0.2.1 -all",
            {u"added ip4:192.0.2.1"_s, u"alreadyThere ip4:192.0.2.1"_s, u"strictAll -all"_s});
        // all
        row("missing all", {"v=spf1 include:include.space2u.com"}, include, "v=spf1 include:include.space2u.com ~all",
            {u"alreadyThere include:include.space2u.com"_s, u"missingAll"_s});
        row("+all", {"v=spf1 mx +all"}, include, "v=spf1 mx include:include.space2u.com ~all",
            {added, u"passAll +all"_s});
        row("all without a sign", {"v=spf1 mx all"}, {}, "v=spf1 mx ~all", {u"passAll all"_s});
        row("?all", {"v=spf1 mx ?all"}, include, "v=spf1 mx include:include.space2u.com ?all",
            {added, u"neutralAll ?all"_s});
        row("two alls", {"v=spf1 mx ~all -all"}, include, "v=spf1 mx include:include.space2u.com ~all",
            {u"doubledTerm -all"_s, added});
        // modifiers
        row("exp stays", {"v=spf1 mx -all exp=why.club.example"}, include,
            "v=spf1 mx include:include.space2u.com -all exp=why.club.example", {added, u"strictAll -all"_s});
        row("redirect stays behind", {"v=spf1 redirect=_spf.host.example"}, include,
            "v=spf1 include:include.space2u.com redirect=_spf.host.example",
            {u"redirectKept redirect=_spf.host.example"_s, added});
        row("redirect void by all", {"v=spf1 redirect=_spf.host.example ~all"}, include,
            "v=spf1 include:_spf.host.example include:include.space2u.com ~all",
            {u"redirectConverted redirect=_spf.host.example"_s, added});
        // several records
        row("two records", {"v=spf1 include:spf.loopia.se -all", "v=spf1 include:include.space2u.com ~all"}, include,
            "v=spf1 include:spf.loopia.se include:include.space2u.com -all",
            {u"severalRecords"_s, u"alreadyThere include:include.space2u.com"_s, u"strictAll -all"_s});
        row("the same twice", {"v=spf1 mx -all", "v=spf1 mx -all"}, {}, "v=spf1 mx -all",
            {u"severalRecords"_s, u"doubledTerm mx"_s, u"strictAll -all"_s});
        row("two, one a redirect", {"v=spf1 redirect=_spf.host.example", "v=spf1 mx ~all"}, {},
            "v=spf1 include:_spf.host.example mx ~all",
            {u"severalRecords"_s, u"redirectConverted redirect=_spf.host.example"_s});
        row("two redirects", {"v=spf1 redirect=a.example", "v=spf1 redirect=b.example"}, {},
            "v=spf1 include:a.example include:b.example ~all",
            {u"severalRecords"_s, u"redirectConverted redirect=a.example"_s, u"redirectConverted redirect=b.example"_s,
             u"missingAll"_s});
        // faults
        row("slip", {"v=spf1 ipv4:192.0.2.1 mx -all"}, include,
            "v=spf1 ip4:192.0.2.1 mx include:include.space2u.com -all",
            {u"corrected ipv4:192.0.2.1 > ip4:192.0.2.1"_s, added, u"strictAll -all"_s});
        row("the missing colon", {"v=spf1 include.spf.protection.outlook.com -all"}, include,
            "v=spf1 include:spf.protection.outlook.com include:include.space2u.com -all",
            {u"corrected include.spf.protection.outlook.com > include:spf.protection.outlook.com"_s, added,
             u"strictAll -all"_s});
        // What is left out must not be refused for it.
        row("unclear", {"v=spf1 ip4:192.0.2 mx -all"}, include, "v=spf1 mx include:include.space2u.com ~all",
            {u"brokenTerm ip4:192.0.2"_s, added, u"endSoftened -all > ~all"_s});
        row("unclear beside a redirect", {"v=spf1 ip4:192.0.2 redirect=_spf.host.example"}, {},
            "v=spf1 include:_spf.host.example ~all",
            {u"brokenTerm ip4:192.0.2"_s, u"redirectConverted redirect=_spf.host.example"_s, u"missingAll"_s});
        row("does not count", {" v=spf1 mx -all"}, include, "v=spf1 mx include:include.space2u.com -all",
            {u"leadingBlank  v=spf1 mx -all"_s, added, u"strictAll -all"_s});
        // What counts decides how it ends; what does not count says who is meant.
        row("one counts", {"v=spf1 mx ~all", "\"v=spf1 include:a.example -all\""}, {},
            "v=spf1 mx include:a.example ~all", {u"quotationMarks \"v=spf1 include:a.example -all\""_s});
        row("two in one", {"v=spf1 mx ~all v=spf1 include:a.example -all"}, {}, "v=spf1 mx include:a.example ~all",
            {u"severalInOne v=spf1 mx ~all v=spf1 include:a.example -all"_s});
        row("ptr", {"v=spf1 ptr -all"}, {}, "v=spf1 ptr -all", {u"ptrTerm ptr"_s, u"strictAll -all"_s});
    }
    void merges()
    {
        QFETCH(QByteArrayList, records);
        QFETCH(QByteArrayList, additions);
        const auto proposal = mergeSpf(records, additions);
        QTEST(proposal.after, "after");
        QTEST(findings(proposal), "notes");
        QCOMPARE(proposal.before, records);
        // What is proposed is one record, follows the grammar, and a second merge has nothing to add.
        QVERIFY(isSpfRecord(proposal.after));
        QVERIFY(parseSpf(proposal.after).ok());
        QVERIFY(!mergeSpf({proposal.after}, additions).changes());
    }

    void splitsLongRecords()
    {
        QByteArrayList additions;
        for (int i = 0; i < 30; ++i)
            additions.append("ip4:198.51.100." + QByteArray::number(100 + i));
        const auto proposal = mergeSpf({"v=spf1 mx -all"}, additions);
        QVERIFY(proposal.has(SpfFinding::SplitStrings));
        const auto strings = proposal.strings();
        QCOMPARE(strings.size(), 3);
        for (const auto &string : strings)
            QVERIFY(string.size() <= 255);
        QCOMPARE(strings.join(), proposal.after);
        QVERIFY(strings[0].endsWith(' '));
        QVERIFY(strings[1].startsWith("ip4:"));
        QCOMPARE(mergeSpf({}, {"mx"}).strings(), QByteArrayList{"v=spf1 mx ~all"});
    }

    void countsWhatItCosts()
    {
        const auto settled = propose({"include:include.space2u.com"}, u"club.example TXT v=spf1 mx -all\n"
                                                                      "club.example MX 10 m.example\n"
                                                                      "m.example A 203.0.113.1"_s +
                                                                          mergedSpace2u);
        const auto &proposal = settled.verdict;
        QCOMPARE(proposal.after, "v=spf1 mx include:include.space2u.com -all"_ba);
        QCOMPARE(proposal.lookupsBefore, 1);
        QCOMPARE(proposal.lookupsAfter, 3); // mx, include, and its a
        QCOMPARE(findings(proposal), (QStringList{u"added include:include.space2u.com"_s, u"strictAll -all"_s}));
    }

    void seesThroughIncludes()
    {
        const QString zone = u"club.example TXT v=spf1 include:spf.host.example -all\n"
                             "spf.host.example TXT v=spf1 include:include.space2u.com ip4:203.0.113.0/24 -all"_s +
                             mergedSpace2u;
        const auto nested = propose({"include:include.space2u.com"}, zone).verdict;
        QVERIFY(!nested.changes());
        QCOMPARE(findings(nested), (QStringList{u"alreadyThere include:include.space2u.com"_s, u"strictAll -all"_s}));
        const auto address = propose({"ip4:198.51.100.9"}, zone).verdict;
        QVERIFY(!address.changes());
        const auto other = propose({"ip4:198.51.101.9"}, zone).verdict;
        QCOMPARE(other.after, "v=spf1 include:spf.host.example ip4:198.51.101.9 -all"_ba);
        // One address of a net proves nothing of the rest of it.
        QVERIFY(propose({"ip4:198.51.100.0/23"}, zone).verdict.changes());
    }

    void plusAllIsNoReasonToLeaveTheSystemOut()
    {
        const auto proposal = propose({"ip4:198.51.100.9"}, u"club.example TXT v=spf1 +all"_s).verdict;
        QCOMPARE(proposal.after, "v=spf1 ip4:198.51.100.9 ~all"_ba);
        QVERIFY(proposal.has(SpfFinding::PassAll));
    }

    void tellsOfFaultsThatRemain()
    {
        // Three names that do not exist are one too many (RFC 7208 4.6.4); what names nothing lets nobody send.
        const auto voids = propose({"ip4:198.51.100.9"}, u"club.example TXT v=spf1 a:x.example a:y.example a:z.example "
                                                         "-all"_s)
                               .verdict;
        QVERIFY(voids.has(SpfFinding::DeadTerm));
        QVERIFY(!voids.has(SpfFinding::TooManyVoids));
        QVERIFY(voids.after.endsWith(" ip4:198.51.100.9 ~all"));
        const auto hollow = propose({"include:nothing.example"}, u"club.example TXT v=spf1 -all"_s).verdict;
        QCOMPARE(findings(hollow), (QStringList{u"added include:nothing.example"_s, u"strictAll -all"_s,
                                                u"otherFault include:nothing.example"_s}));
        // Six includes that cannot be said by number, each with a look-up of its own, cannot be brought down.
        QString twelve = u"club.example TXT v=spf1"_s;
        QString records;
        for (int i = 0; i < 6; ++i) {
            twelve += u" include:h%1.example"_s.arg(i);
            records += u"\nh%1.example TXT v=spf1 ptr:h%1.example -all"_s.arg(i);
        }
        const auto many = propose({}, twelve + u" -all"_s + records).verdict;
        QVERIFY(many.has(SpfFinding::TooManyLookups));
        QCOMPARE(many.lookupsAfter, 11);
    }

    void countsTheOtherTextsOfTheName()
    {
        const QString texts = u"club.example TXT v=spf1 -all\nclub.example TXT "_s + QString(420, u'x');
        QVERIFY(propose({"ip4:198.51.100.9"}, texts).verdict.has(SpfFinding::LargeAnswer));
        QVERIFY(!propose({"ip4:198.51.100.9"}, u"club.example TXT v=spf1 -all\nclub.example TXT x"_s)
                     .verdict.has(SpfFinding::LargeAnswer));
    }

    // What the DNS knows of names: whose record, which host, what is not there.
    void asksTheDnsWhatWasMeant()
    {
        const QString zone = u"spf.host.example TXT v=spf1 ip4:203.0.113.0/24 -all\n"
                             "mail.club.example A 203.0.113.9\n"_s;
        const auto names =
            propose({}, zone + u"club.example TXT v=spf1 spf.host.example mail.club.example nothing.example -all"_s)
                .verdict;
        QCOMPARE(names.after, "v=spf1 include:spf.host.example a:mail.club.example ~all"_ba);
        QVERIFY(names.has(SpfFinding::BrokenTerm) && names.has(SpfFinding::EndSoftened));

        const auto dead =
            propose({}, zone + u"club.example TXT v=spf1 include:spf.host.example include:gone.example -all"_s).verdict;
        QCOMPARE(dead.after, "v=spf1 include:spf.host.example ~all"_ba);
        QVERIFY(dead.has(SpfFinding::DeadTerm));
        // A slip in a name that everybody includes.
        const auto slip = settle<SpfProposal>(
            Zone(zone + u"club.example TXT v=spf1 include:spf.hots.example -all"_s), [](const DnsAnswers &answers) {
                return proposeSpf("club.example", {{}, {}, {"spf.host.example"}}, answers);
            });
        QCOMPARE(slip.verdict.after, "v=spf1 include:spf.host.example -all"_ba);
    }

    void theOwnProviderIsAlwaysThere()
    {
        const QString zone = u"spf.host.example TXT v=spf1 ip4:203.0.113.0/24 -all\n"_s + mergedSpace2u;
        const auto proposed = [&](const QString &record) {
            return settle<SpfProposal>(Zone(zone + record),
                                       [](const DnsAnswers &answers) {
                                           return proposeSpf("club.example",
                                                             {{"include:include.space2u.com"},
                                                              {"include:other.example", "include:spf.host.example"},
                                                              {}},
                                                             answers);
                                       })
                .verdict.after;
        };
        QCOMPARE(proposed({}), "v=spf1 include:spf.host.example include:include.space2u.com ~all"_ba);
        QCOMPARE(proposed(u"club.example TXT v=spf1 -all"_s),
                 "v=spf1 include:spf.host.example include:include.space2u.com -all"_ba);
        // One of them will do, also by number.
        QCOMPARE(proposed(u"club.example TXT v=spf1 include:spf.host.example -all"_s),
                 "v=spf1 include:spf.host.example include:include.space2u.com -all"_ba);
        QCOMPARE(proposed(u"club.example TXT v=spf1 ip4:203.0.113.0/24 -all"_s),
                 "v=spf1 ip4:203.0.113.0/24 include:include.space2u.com -all"_ba);
    }

    // A term that says no before it would shut the addition out.
    void goesBeforeWhatSaysNo()
    {
        const auto proposal = propose({"include:include.space2u.com"},
                                      u"club.example TXT v=spf1 -ip4:198.51.100.0/25 mx ~all\n"_s + mergedSpace2u)
                                  .verdict;
        QCOMPARE(proposal.after, "v=spf1 include:include.space2u.com -ip4:198.51.100.0/25 mx ~all"_ba);
    }

    void bringsTheLookupsDown()
    {
        QString record = u"club.example TXT v=spf1"_s;
        QString hosts;
        for (int i = 0; i < 12; ++i) {
            record += u" a:h%1.example"_s.arg(i);
            hosts += u"\nh%1.example A 203.0.113.%1"_s.arg(i);
        }
        const auto proposal =
            propose({"include:include.space2u.com"}, record + u" -all"_s + hosts + u'\n' + mergedSpace2u).verdict;
        QCOMPARE(proposal.lookupsAfter, 10);
        QVERIFY(proposal.has(SpfFinding::Numbered) && !proposal.has(SpfFinding::TooManyLookups));
        QVERIFY(proposal.after.contains("include:include.space2u.com"));
    }

    void proposesNothingWithoutDns()
    {
        const auto proposal = propose({"mx"}, u"club.example ANY timedOut"_s).verdict;
        QVERIFY(proposal.after.isEmpty());
        // The domain's own record is known, the system's not: the record can be written, not counted.
        const auto half = propose({"include:b.example"}, u"club.example TXT v=spf1 -all\nb.example ANY timedOut"_s);
        QCOMPARE(half.verdict.after, "v=spf1 include:b.example -all"_ba);
        QVERIFY(!half.verdict.lookupsAfter);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestSpfMerge)
#include "tst_spfmerge.moc"
