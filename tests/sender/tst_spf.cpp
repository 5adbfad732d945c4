// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// check_host() against RFC 7208, section by section. The expectations are the RFC's words.

#include "sender/spf.h"
#include "support/testprogram.h"
#include "support/zone.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

struct Outcome
{
    SpfVerdict verdict;
    int rounds = 0; ///< times questions were asked at once
};

/// Answers what is asked until there is a verdict.
Outcome check(const SpfQuery &query, const Zone &zone)
{
    DnsAnswers answers;
    Outcome outcome;
    for (;;) {
        auto progress = checkHost(query, answers);
        if (auto *verdict = std::get_if<SpfVerdict>(&progress)) {
            outcome.verdict = *verdict;
            return outcome;
        }
        const auto questions = std::get<QList<DnsQuestion>>(progress);
        const qsizetype before = answers.size();
        for (const auto &question : questions)
            answers.insert(question, zone.answer(question));
        if (answers.size() == before)
            qFatal("a round without a new question would never end");
        ++outcome.rounds;
    }
}

SpfQuery queryFor(const QByteArray &ip, const QByteArray &domain = "club.example")
{
    return {QHostAddress(QString::fromLatin1(ip)), domain, "info@" + domain, "mail.example.net", "receiver.example", 0};
}

/// A zone where club.example has this record, and what else is given.
Zone clubZone(const QString &record, const QString &rest = {})
{
    return Zone(u"club.example TXT "_s + record + u'\n' + rest);
}

} // namespace

class TestSpf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &zone, const QString &result, const QString &reason) {
            QTest::newRow(name) << zone << result << reason;
        };
        // 4.3 and 4.4
        row("no such domain", {}, u"none"_s, u"noRecord"_s);
        row("no TXT", u"club.example A 192.0.2.1"_s, u"none"_s, u"noRecord"_s);
        row("DNS failure", u"club.example ANY serverFailure"_s, u"temperror"_s, u"dnsFailure"_s);
        row("time-out", u"club.example ANY timedOut"_s, u"temperror"_s, u"dnsFailure"_s);
        // 4.5
        row("other TXT beside it", u"club.example TXT v=spf1 +all\nclub.example TXT google-site-verification=x"_s,
            u"pass"_s, u"matched"_s);
        row("two records", u"club.example TXT v=spf1 +all\nclub.example TXT v=spf1 -all"_s, u"permerror"_s,
            u"severalRecords"_s);
        row("v=spf10 is none", u"club.example TXT v=spf10 -all"_s, u"none"_s, u"noRecord"_s);
        row("version in capitals", u"club.example TXT V=SPF1 -ALL"_s, u"fail"_s, u"matched"_s);
        row("version alone", u"club.example TXT v=spf1"_s, u"neutral"_s, u"default"_s);
        // 4.6
        row("error after a match still counts", u"club.example TXT v=spf1 +all moo"_s, u"permerror"_s,
            u"syntaxError"_s);
        row("several spaces", u"club.example TXT v=spf1   ~all  "_s, u"softfail"_s, u"matched"_s);
        row("tab", u"club.example TXT v=spf1\t-all"_s, u"none"_s, u"noRecord"_s);
        row("å", u"club.example TXT v=spf1 å -all"_s, u"permerror"_s, u"syntaxError"_s);
        row("qualifiers", u"club.example TXT v=spf1 ?all"_s, u"neutral"_s, u"matched"_s);
        // 4.7
        row("nothing matches", u"club.example TXT v=spf1 ip4:198.51.100.1"_s, u"neutral"_s, u"default"_s);
        row("redirect", u"club.example TXT v=spf1 redirect=b.example\nb.example TXT v=spf1 ip4:192.0.2.0/24 -all"_s,
            u"pass"_s, u"matched"_s);
        row("redirect to nothing", u"club.example TXT v=spf1 redirect=b.example"_s, u"permerror"_s,
            u"redirectWithoutRecord"_s);
        row("all makes redirect void", u"club.example TXT v=spf1 redirect=b.example ~all\nb.example TXT v=spf1 +all"_s,
            u"softfail"_s, u"matched"_s);
        row("two redirects", u"club.example TXT v=spf1 redirect=b.example redirect=c.example"_s, u"permerror"_s,
            u"syntaxError"_s);
        row("unknown modifier", u"club.example TXT v=spf1 moo=cow -all"_s, u"fail"_s, u"matched"_s);
        row("bad macro in unknown modifier", u"club.example TXT v=spf1 moo=%x -all"_s, u"permerror"_s,
            u"syntaxError"_s);
        // 5.2
        const QString include = u"club.example TXT v=spf1 include:b.example -all\n"_s;
        row("include passes", include + u"b.example TXT v=spf1 ip4:192.0.2.1 -all"_s, u"pass"_s, u"matched"_s);
        row("include fails: no match", include + u"b.example TXT v=spf1 -all"_s, u"fail"_s, u"matched"_s);
        row("include neutral: no match", include + u"b.example TXT v=spf1 ?all"_s, u"fail"_s, u"matched"_s);
        row("include of nothing", include, u"permerror"_s, u"includeWithoutRecord"_s);
        row("include of an error", include + u"b.example TXT v=spf1 moo"_s, u"permerror"_s, u"syntaxError"_s);
        row("include temporarily", include + u"b.example ANY serverFailure"_s, u"temperror"_s, u"dnsFailure"_s);
        row("include of itself", u"club.example TXT v=spf1 include:club.example"_s, u"permerror"_s,
            u"tooManyLookups"_s);
        // 5.3 to 5.7
        row("a", u"club.example TXT v=spf1 a -all\nclub.example A 192.0.2.1"_s, u"pass"_s, u"matched"_s);
        row("a with prefix", u"club.example TXT v=spf1 a:b.example/24 -all\nb.example A 192.0.2.77"_s, u"pass"_s,
            u"matched"_s);
        row("a of nothing", u"club.example TXT v=spf1 a:b.example -all"_s, u"fail"_s, u"matched"_s);
        row("a temporarily", u"club.example TXT v=spf1 a:b.example -all\nb.example ANY timedOut"_s, u"temperror"_s,
            u"dnsFailure"_s);
        row("mx", u"club.example TXT v=spf1 mx -all\nclub.example MX 10 m.example\nm.example A 192.0.2.1"_s, u"pass"_s,
            u"matched"_s);
        row("null MX", u"club.example TXT v=spf1 mx -all\nclub.example MX 0 "_s, u"fail"_s, u"matched"_s);
        row("ptr",
            u"club.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR m.club.example\nm.club.example A 192.0.2.1"_s,
            u"pass"_s, u"matched"_s);
        row("ptr not confirmed",
            u"club.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR m.club.example\nm.club.example A 192.0.2.9"_s,
            u"fail"_s, u"matched"_s);
        row("ptr of a look-alike",
            u"club.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR xclub.example\nxclub.example A 192.0.2.1"_s,
            u"fail"_s, u"matched"_s);
        row("exists", u"club.example TXT v=spf1 exists:%{i}.b.example -all\n192.0.2.1.b.example A 127.0.0.2"_s,
            u"pass"_s, u"matched"_s);
        row("ip4 net", u"club.example TXT v=spf1 ip4:192.0.2.128/25 -all"_s, u"fail"_s, u"matched"_s);
        row("ip4 /0", u"club.example TXT v=spf1 ip4:10.0.0.0/0 -all"_s, u"pass"_s, u"matched"_s);
        row("ip6 against IPv4", u"club.example TXT v=spf1 ip6:::/0 -all"_s, u"fail"_s, u"matched"_s);
    }
    void records()
    {
        QFETCH(QString, zone);
        const auto outcome = check(queryFor("192.0.2.1"), Zone(zone));
        QTEST(nameOf(outcome.verdict.result), "result");
        QTEST(nameOf(outcome.verdict.reason), "reason");
    }

    void refusesBadSyntax_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("fault");
        const QList<std::pair<QString, QString>> rows = {
            {u"all:x"_s, u"unexpectedArgument"_s},
            {u"all/8"_s, u"unexpectedArgument"_s},
            {u"include"_s, u"missingArgument"_s},
            {u"include:"_s, u"missingArgument"_s},
            {u"include:b"_s, u"badDomainSpec"_s},
            {u"a:"_s, u"missingArgument"_s},
            {u"a:b.123"_s, u"badDomainSpec"_s},
            {u"a/33"_s, u"badPrefix"_s},
            {u"a/024"_s, u"badPrefix"_s},
            {u"a/"_s, u"badPrefix"_s},
            {u"a//129"_s, u"badPrefix"_s},
            {u"mx:b.example//"_s, u"badPrefix"_s},
            {u"ptr/24"_s, u"unexpectedArgument"_s},
            {u"ip4"_s, u"missingArgument"_s},
            {u"ip4:1.2.3"_s, u"badNetwork"_s},
            {u"ip4:1.2.3.256"_s, u"badNetwork"_s},
            {u"ip4:1.2.3.4/33"_s, u"badPrefix"_s},
            {u"ip4:2001:db8::1"_s, u"badNetwork"_s},
            {u"ip6:1.2.3.4"_s, u"badNetwork"_s},
            {u"ip6:2001:db8::g"_s, u"badNetwork"_s},
            {u"exists"_s, u"missingArgument"_s},
            {u"exists:%{x}.b.example"_s, u"badMacro"_s},
            {u"exists:%{i0}.b.example"_s, u"badMacro"_s},
            {u"exists:%{i!}.b.example"_s, u"badMacro"_s},
            {u"exists:%{i.b.example"_s, u"badMacro"_s},
            {u"exists:%(i).b.example"_s, u"badMacro"_s},
            {u"exists:%{t}.b.example"_s, u"badMacro"_s},
            {u"+-all"_s, u"unknownMechanism"_s},
            {u"ipv4:1.2.3.4"_s, u"unknownMechanism"_s},
            {u"redirect="_s, u"missingArgument"_s},
            {u"redirect:b.example"_s, u"unknownMechanism"_s},
            {u"exp=b.example exp=c.example"_s, u"duplicateModifier"_s},
        };
        for (const auto &[term, fault] : rows)
            QTest::addRow("%s", qPrintable(term)) << term << fault;
    }
    void refusesBadSyntax()
    {
        QFETCH(QString, term);
        const auto record = parseSpf("v=spf1 " + term.toLatin1() + " -all");
        QVERIFY(!record);
        QTEST(nameOf(record.fault().fault), "fault");
    }

    void macros_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expanded");
        // The examples of RFC 7208 7.4.
        const std::pair<const char *, const char *> rows[] = {
            {"%{s}", "strong-bad@email.example.com"},
            {"%{o}", "email.example.com"},
            {"%{d}", "email.example.com"},
            {"%{d4}", "email.example.com"},
            {"%{d3}", "email.example.com"},
            {"%{d2}", "example.com"},
            {"%{d1}", "com"},
            {"%{dr}", "com.example.email"},
            {"%{d2r}", "example.email"},
            {"%{l}", "strong-bad"},
            {"%{l-}", "strong.bad"},
            {"%{lr}", "strong-bad"},
            {"%{lr-}", "bad.strong"},
            {"%{l1r-}", "strong"},
            {"%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"},
            {"%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com"},
            {"%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net"},
            {"%%%_%-", "% %20"},
            {"%{S}", "strong-bad%40email.example.com"},
        };
        for (const auto &[text, expanded] : rows)
            QTest::newRow(text) << QByteArray(text) << QByteArray(expanded);
    }
    void macros()
    {
        QFETCH(QByteArray, text);
        const SpfMacroValues values{"strong-bad@email.example.com", "email.example.com", QHostAddress(u"192.0.2.3"_s),
                                    "mx.example.org"};
        QVERIFY(isMacroString(text, false));
        QTEST(expandMacros(text, values), "expanded");
    }

    void macroOfAnIpv6Address()
    {
        const SpfMacroValues values{"a@example.com", "example.com", QHostAddress(u"2001:db8::cb01"_s), "x"};
        QCOMPARE(expandMacros("%{ir}.%{v}", values).toLower(),
                 "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6"_ba);
    }

    void longNamesLoseLabelsFromTheLeft()
    {
        const SpfMacroValues values{"a@example.com", QByteArray(60, 'x') + ".example.com", {}, "x"};
        const auto name = expandDomainSpec("%{d}.%{d}.%{d}.%{d}.end.example", values);
        QVERIFY(name.size() <= 253);
        QVERIFY(name.endsWith(".end.example"));
        QVERIFY(name.startsWith("example.com.") || name.startsWith("com.") || name.startsWith(QByteArray(60, 'x')));
    }

    void limits_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("result");
        QTest::addColumn<int>("lookups");
        QString ten = u"club.example TXT v=spf1"_s;
        QString hosts;
        for (int i = 0; i < 10; ++i) {
            ten += u" a:h%1.example"_s.arg(i);
            hosts += u"\nh%1.example A 198.51.100.1"_s.arg(i);
        }
        QTest::newRow("ten look-ups") << ten + u" -all"_s + hosts << u"fail"_s << 10;
        QTest::newRow("eleven") << ten + u" mx -all\nclub.example MX 0 h0.example"_s + hosts << u"permerror"_s << 11;
        QTest::newRow("redirect counts") << ten + u" redirect=b.example"_s + hosts << u"permerror"_s << 11;
        QTest::newRow("a match before the eleventh") << ten + u" ip4:192.0.2.1 mx -all"_s + hosts << u"pass"_s << 10;
        QTest::newRow("two voids") << u"club.example TXT v=spf1 a:x.example exists:y.example -all"_s << u"fail"_s << 2;
        QTest::newRow("three voids") << u"club.example TXT v=spf1 a:x.example mx:y.example a:z.example -all"_s
                                     << u"permerror"_s << 3;
        QString mx = u"club.example TXT v=spf1 mx -all"_s;
        for (int i = 0; i < 10; ++i)
            mx += u"\nclub.example MX %1 h%1.example"_s.arg(i);
        QTest::newRow("ten MX") << mx + hosts << u"fail"_s << 1;
        QTest::newRow("eleven MX") << mx + u"\nclub.example MX 10 h10.example"_s + hosts << u"permerror"_s << 1;
    }
    void limits()
    {
        QFETCH(QString, zone);
        const auto outcome = check(queryFor("192.0.2.1"), Zone(zone));
        QTEST(nameOf(outcome.verdict.result), "result");
        QTEST(outcome.verdict.lookups, "lookups");
    }

    void tellsWhyItFailed()
    {
        const auto zone = clubZone(u"v=spf1 ip4:198.51.100.1 -all exp=why.%{d}"_s,
                                   u"why.club.example TXT %{c} is not a server of %{d}, says %{r}"_s);
        const auto outcome = check(queryFor("192.0.2.1"), zone);
        QCOMPARE(outcome.verdict.explanation, "192.0.2.1 is not a server of club.example, says receiver.example"_ba);
        QCOMPARE(outcome.verdict.term, "-all"_ba);
    }

    void anIncludedExplanationDoesNotCount()
    {
        const auto zone = clubZone(u"v=spf1 include:b.example -all"_s, u"b.example TXT v=spf1 -all exp=why.b.example\n"
                                                                       "why.b.example TXT no"_s);
        const auto outcome = check(queryFor("192.0.2.1"), zone);
        QCOMPARE(outcome.verdict.result, SpfResult::Fail);
        QVERIFY(outcome.verdict.explanation.isEmpty());
    }

    void checksMappedAddressesAsIpv4()
    {
        const auto outcome = check(queryFor("::ffff:192.0.2.1"), clubZone(u"v=spf1 ip4:192.0.2.1 -all"_s));
        QCOMPARE(outcome.verdict.result, SpfResult::Pass);
    }

    void checksIpv6()
    {
        const auto zone = clubZone(u"v=spf1 a:h.example//32 -all"_s, u"h.example AAAA 2001:db8:1::1"_s);
        QCOMPARE(check(queryFor("2001:db8:2::2"), zone).verdict.result, SpfResult::Pass);
        QCOMPARE(check(queryFor("2001:db9::1"), zone).verdict.result, SpfResult::Fail);
    }

    void badDomainsGiveNone_data()
    {
        QTest::addColumn<QByteArray>("domain");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("one label") << "club"_ba;
        QTest::newRow("empty label") << "club..example"_ba;
        QTest::newRow("long label") << QByteArray(64, 'a') + ".example";
        QTest::newRow("long name") << QByteArray("a.").repeated(130) + "example";
    }
    void badDomainsGiveNone()
    {
        QFETCH(QByteArray, domain);
        const auto outcome = check(queryFor("192.0.2.1", domain), clubZone(u"v=spf1 +all"_s));
        QCOMPARE(outcome.verdict.result, SpfResult::None);
        QCOMPARE(outcome.verdict.reason, SpfReason::BadDomain);
        QCOMPARE(outcome.rounds, 0);
    }

    void asksAsManyRoundsAsTheTreeIsDeep()
    {
        const auto wide =
            clubZone(u"v=spf1 include:a.example include:b.example mx a:h.example -all"_s,
                     u"a.example TXT v=spf1 ip4:198.51.100.1 -all\nb.example TXT v=spf1 -all\n"
                     "club.example MX 10 m.example\nm.example A 198.51.100.2\nh.example A 198.51.100.3"_s);
        // The record; then both includes, the MX and the host at once; then the MX's address.
        QCOMPARE(check(queryFor("192.0.2.1"), wide).rounds, 3);
    }

    void theTraceTellsWhatEachTermCost()
    {
        const auto zone = clubZone(u"v=spf1 ip4:198.51.100.1 include:a.example ~all"_s,
                                   u"a.example TXT v=spf1 a:h.example -all\nh.example A 198.51.100.3"_s);
        const auto verdict = check(queryFor("192.0.2.1"), zone).verdict;
        const QList<SpfTraceLine> expected = {
            {0, "club.example", "ip4:198.51.100.1", SpfReason::NotMatched, 0},
            {1, "a.example", "a:h.example", SpfReason::NotMatched, 1},
            {1, "a.example", "-all", SpfReason::Matched, 0},
            {0, "club.example", "include:a.example", SpfReason::NotMatched, 2},
            {0, "club.example", "~all", SpfReason::Matched, 0},
        };
        QVERIFY(verdict.trace == expected);
        QCOMPARE(verdict.record, "v=spf1 ip4:198.51.100.1 include:a.example ~all"_ba);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestSpf)
#include "tst_spf.moc"
