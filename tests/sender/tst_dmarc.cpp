// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// DMARC against RFC 9989 (May 2026), section by section. The expectations are the RFC's words and its examples.

#include "sender/dmarc.h"
#include "sender/settle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

Settled<DmarcVerdict> find(const QByteArray &domain, const QString &zone)
{
    return settle<DmarcVerdict>(Zone(zone), [&](const DnsAnswers &answers) { return findDmarc(domain, answers); });
}

std::optional<bool> aligned(const QByteArray &author, const QByteArray &proved, DmarcAlignment mode,
                            const QString &zone)
{
    return settle<std::optional<bool>>(
               Zone(zone), [&](const DnsAnswers &answers) { return isAligned(author, proved, mode, answers); })
        .verdict;
}

} // namespace

class TestDmarc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsRecords_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isRecord");
        const std::pair<const char *, bool> rows[] = {
            {"v=DMARC1", true},          {"v=DMARC1;", true},
            {"v=DMARC1; p=none", true},  {"V = DMARC1 ; p=none", true},
            {"v=DMARC1;p=none;", true},  {"v=dmarc1; p=none", false},
            {"v=DMARC2; p=none", false}, {"p=none; v=DMARC1", false},
            {"v=DMARC1 p=none", false},  {" v=DMARC1; p=none", false},
            {"v=spf1 -all", false},      {"", false},
        };
        for (const auto &[text, isRecord] : rows)
            QTest::addRow("'%s'", text) << QByteArray(text) << isRecord;
    }
    void knowsItsRecords()
    {
        QFETCH(QByteArray, text);
        QTEST(parseDmarc(text).has_value(), "isRecord");
    }

    void readsEveryTag()
    {
        const auto record =
            parseDmarc("v=DMARC1; p=reject; sp=Quarantine; np=none; t=y; psd=n; adkim=s; aspf=s; "
                       "rua=mailto:a@club.example!10m,mailto:b@club.example; ruf=mailto:c@club.example; "
                       "fo=1:d:s");
        QVERIFY(record);
        QCOMPARE(record->policy, DmarcPolicy::Reject);
        QCOMPARE(record->subdomainPolicy, DmarcPolicy::Quarantine);
        QCOMPARE(record->missingPolicy, DmarcPolicy::None);
        QVERIFY(record->testing);
        QCOMPARE(record->suffix, DmarcSuffix::No);
        QCOMPARE(record->dkimAlignment, DmarcAlignment::Strict);
        QCOMPARE(record->spfAlignment, DmarcAlignment::Strict);
        QCOMPARE(record->aggregateReports, (QByteArrayList{"mailto:a@club.example", "mailto:b@club.example"}));
        QCOMPARE(record->failureReports, (QByteArrayList{"mailto:c@club.example"}));
        QCOMPARE(record->failureOptions, "1:d:s"_ba);
        QVERIFY(record->ignored.isEmpty());
    }

    void defaultsStandWhereATagIsWrong()
    {
        const auto record =
            parseDmarc("v=DMARC1; p=none; t=x; psd=z; adkim=q; aspf=; rua=nowhere; fo=0:1; p=reject; moo=cow; 7=8");
        QVERIFY(record);
        QCOMPARE(record->policy, DmarcPolicy::None);
        QVERIFY(!record->testing);
        QCOMPARE(record->suffix, DmarcSuffix::Unknown);
        QCOMPARE(record->dkimAlignment, DmarcAlignment::Relaxed);
        QCOMPARE(record->spfAlignment, DmarcAlignment::Relaxed);
        QVERIFY(record->aggregateReports.isEmpty());
        QCOMPARE(record->failureOptions, "0"_ba);
        QCOMPARE(record->ignored, (QByteArrayList{"t=x", "psd=z", "adkim=q", "aspf=", "rua=nowhere", "fo=0:1",
                                                  "p=reject", "moo=cow", "7=8"}));
    }

    void historicTagsMeanNothing()
    {
        const auto record = parseDmarc("v=DMARC1; p=reject; pct=0; rf=afrf; ri=3600");
        QVERIFY(record);
        QCOMPARE(record->historic, (QByteArrayList{"pct=0", "rf=afrf", "ri=3600"}));
        QVERIFY(record->ignored.isEmpty());
        QCOMPARE(find("club.example", u"_dmarc.club.example TXT v=DMARC1; p=reject; pct=0"_s).verdict.effective,
                 DmarcPolicy::Reject);
    }

    // 4.10: the example of the text, and the limit of eight.
    void walksEightNamesAtMost()
    {
        const QByteArrayList expected{"a.b.c.d.e.f.g.h.i.j.mail.example.com",
                                      "g.h.i.j.mail.example.com",
                                      "h.i.j.mail.example.com",
                                      "i.j.mail.example.com",
                                      "j.mail.example.com",
                                      "mail.example.com",
                                      "example.com",
                                      "com"};
        QCOMPARE(dmarcWalk("a.b.c.d.e.f.g.h.i.j.mail.example.com"), expected);
        // 5.1.8: nine labels, and a record of the third that nobody ever finds.
        QCOMPARE(dmarcWalk("mail.a.b.c.d.e.f.g.example.com"),
                 (QByteArrayList{"mail.a.b.c.d.e.f.g.example.com", "c.d.e.f.g.example.com", "d.e.f.g.example.com",
                                 "e.f.g.example.com", "f.g.example.com", "g.example.com", "example.com", "com"}));
        QCOMPARE(dmarcWalk("Example.COM."), (QByteArrayList{"example.com", "com"}));
        QCOMPARE(dmarcWalk("a.b.c.d.e.f.g.h").size(), 8);
        QCOMPARE(dmarcWalk("a.b.c.d.e.f.g.h").at(1), "b.c.d.e.f.g.h"_ba);
        QCOMPARE(dmarcWalk("a.b.c.d.e.f.g").size(), 7);
        QVERIFY(dmarcWalk("club..example").isEmpty());
        QVERIFY(dmarcWalk("").isEmpty());
    }

    void policies_data()
    {
        QTest::addColumn<QByteArray>("domain");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QByteArray>("policyDomain");
        QTest::addColumn<QString>("effective");
        const auto row = [](const char *name, const QByteArray &domain, const QString &zone, const QString &state,
                            const QByteArray &policyDomain, const QString &effective) {
            QTest::newRow(name) << domain << zone << state << policyDomain << effective;
        };
        row("none at all", "club.example", {}, u"noRecord"_s, "", u"none"_s);
        row("own record", "club.example", u"_dmarc.club.example TXT v=DMARC1; p=quarantine"_s, u"found"_s,
            "club.example", u"quarantine"_s);
        row("own record behind a CNAME", "club.example",
            u"_dmarc.club.example CNAME dmarc.host.example\ndmarc.host.example TXT v=DMARC1; p=reject"_s, u"found"_s,
            "club.example", u"reject"_s);
        row("two records count as none", "club.example",
            u"_dmarc.club.example TXT v=DMARC1; p=reject\n_dmarc.club.example TXT v=DMARC1; p=none"_s, u"noRecord"_s,
            "", u"none"_s);
        row("other TXT beside it", "club.example",
            u"_dmarc.club.example TXT hello\n_dmarc.club.example TXT v=DMARC1; p=reject"_s, u"found"_s, "club.example",
            u"reject"_s);
        // 4.7 p, t
        row("test mode of reject", "club.example", u"_dmarc.club.example TXT v=DMARC1; p=reject; t=y"_s, u"found"_s,
            "club.example", u"quarantine"_s);
        row("test mode of quarantine", "club.example", u"_dmarc.club.example TXT v=DMARC1; p=quarantine; t=y"_s,
            u"found"_s, "club.example", u"none"_s);
        row("no p, but reports", "club.example", u"_dmarc.club.example TXT v=DMARC1; rua=mailto:a@club.example"_s,
            u"found"_s, "club.example", u"none"_s);
        row("no p, no reports", "club.example", u"_dmarc.club.example TXT v=DMARC1"_s, u"notApplied"_s, "club.example",
            u"none"_s);
        row("bad sp, but reports", "club.example",
            u"_dmarc.club.example TXT v=DMARC1; p=reject; sp=rejct; rua=mailto:a@club.example"_s, u"found"_s,
            "club.example", u"none"_s);
        row("bad np, no reports", "club.example", u"_dmarc.club.example TXT v=DMARC1; p=reject; np=no"_s,
            u"notApplied"_s, "club.example", u"none"_s);
        // sp and np
        const QString parent = u"_dmarc.club.example TXT v=DMARC1; p=reject; sp=none; np=quarantine\n"_s;
        row("existing subdomain", "mail.club.example", parent + u"mail.club.example A 192.0.2.1"_s, u"found"_s,
            "club.example", u"none"_s);
        row("missing subdomain", "mail.club.example", parent, u"found"_s, "club.example", u"quarantine"_s);
        row("no sp: p", "mail.club.example", u"_dmarc.club.example TXT v=DMARC1; p=quarantine"_s, u"found"_s,
            "club.example", u"quarantine"_s);
        row("no np: sp", "mail.club.example", u"_dmarc.club.example TXT v=DMARC1; p=reject; sp=quarantine"_s,
            u"found"_s, "club.example", u"quarantine"_s);
        row("the domain itself heeds no sp", "club.example", parent, u"found"_s, "club.example", u"reject"_s);
        row("a subdomain's own record", "mail.club.example",
            parent + u"_dmarc.mail.club.example TXT v=DMARC1; p=none"_s, u"found"_s, "mail.club.example", u"none"_s);
        // 4.10.1 order of preference: not the parent's, but the organisation's.
        row("record in between is passed over", "a.b.club.example",
            u"_dmarc.b.club.example TXT v=DMARC1; p=reject\n_dmarc.club.example TXT v=DMARC1; p=none"_s, u"found"_s,
            "club.example", u"none"_s);
        row("unless it says that it is the organisation", "a.b.club.example",
            u"_dmarc.b.club.example TXT v=DMARC1; p=reject; psd=n\n_dmarc.club.example TXT v=DMARC1; p=none"_s,
            u"found"_s, "b.club.example", u"reject"_s);
        row("public suffix", "club.bank.example", u"_dmarc.bank.example TXT v=DMARC1; p=none; sp=reject; psd=y"_s,
            u"found"_s, "bank.example", u"reject"_s);
        row("an organisation's record goes before the suffix's", "a.club.bank.example",
            u"_dmarc.bank.example TXT v=DMARC1; p=reject; psd=y\n_dmarc.club.bank.example TXT v=DMARC1; p=none"_s,
            u"found"_s, "club.bank.example", u"none"_s);
        // DNS
        row("failure", "club.example", u"_dmarc.club.example ANY serverFailure"_s, u"dnsFailure"_s, "", u"none"_s);
        row("failure higher up", "club.example",
            u"_dmarc.club.example TXT v=DMARC1; p=reject\n_dmarc.example ANY timedOut"_s, u"found"_s, "club.example",
            u"reject"_s);
        row("failure on the way", "mail.club.example",
            u"_dmarc.mail.club.example ANY refused\n_dmarc.club.example TXT v=DMARC1; p=reject"_s, u"dnsFailure"_s, "",
            u"none"_s);
        row("not a name", "club..example", {}, u"badDomain"_s, "", u"none"_s);
    }
    void policies()
    {
        QFETCH(QByteArray, domain);
        QFETCH(QString, zone);
        const auto verdict = find(domain, zone).verdict;
        QTEST(nameOf(verdict.state), "state");
        QTEST(verdict.policyDomain, "policyDomain");
        QTEST(nameOf(verdict.effective), "effective");
    }

    void tellsOfSeveralRecords()
    {
        const auto verdict =
            find("club.example",
                 u"_dmarc.club.example TXT v=DMARC1; p=reject\n_dmarc.club.example TXT v=DMARC1; p=none"_s)
                .verdict;
        QCOMPARE(verdict.severalRecordsAt, QByteArrayList{"club.example"});
    }

    void asksTheWholeWalkAtOnce()
    {
        const auto deep = find("a.b.c.d.e.f.g.h.i.j.k.example.com", u"_dmarc.example.com TXT v=DMARC1; p=reject"_s);
        QCOMPARE(deep.rounds, 1);
        QCOMPARE(deep.asked.size(), 8);
        QCOMPARE(deep.verdict.queries, 8);
        QCOMPARE(deep.verdict.policyDomain, "example.com"_ba);
        // Only an np asks whether the domain exists.
        const auto missing = find("x.example.com", u"_dmarc.example.com TXT v=DMARC1; p=none; np=reject"_s);
        QCOMPARE(missing.rounds, 2);
        QVERIFY(!missing.verdict.exists);
        QCOMPARE(missing.verdict.effective, DmarcPolicy::Reject);
    }

    // The examples of 4.10.2.
    void organizations_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QByteArray>("organization");
        QTest::newRow("fewest labels") << u"_dmarc.mail.example.com TXT v=DMARC1; p=none\n"
                                          "_dmarc.example.com TXT v=DMARC1; p=none"_s
                                       << "example.com"_ba;
        QTest::newRow("psd=n") << u"_dmarc.mail.example.com TXT v=DMARC1; p=none; psd=n\n"
                                  "_dmarc.example.com TXT v=DMARC1; p=none"_s
                               << "mail.example.com"_ba;
        QTest::newRow("psd=y at the top") << u"_dmarc.com TXT v=DMARC1; p=none; psd=y"_s << "example.com"_ba;
        QTest::newRow("psd=y in between")
            << u"_dmarc.example.com TXT v=DMARC1; p=none; psd=y"_s << "mail.example.com"_ba;
        QTest::newRow("psd=y at the start")
            << u"_dmarc.a.mail.example.com TXT v=DMARC1; p=none; psd=y"_s << "a.mail.example.com"_ba;
        QTest::newRow("nothing found") << QString() << "a.mail.example.com"_ba;
    }
    void organizations()
    {
        QFETCH(QString, zone);
        QTEST(find("a.mail.example.com", zone).verdict.organizationalDomain, "organization");
    }

    // Appendix B.4 of RFC 9989: a bank's suffix with a policy.
    void alignment()
    {
        const QString bank = u"_dmarc.bank.example TXT v=DMARC1; p=none; psd=y\n"
                             "_dmarc.giant.bank.example TXT v=DMARC1; p=reject"_s;
        using enum DmarcAlignment;
        QCOMPARE(aligned("giant.bank.example", "mail.giant.bank.example", Relaxed, bank), true);
        QCOMPARE(aligned("giant.bank.example", "mail.mega.bank.example", Relaxed, bank), false);
        QCOMPARE(aligned("giant.bank.example", "mail.giant.bank.example", Strict, bank), false);
        QCOMPARE(aligned("giant.bank.example", "GIANT.bank.example.", Strict, bank), true);

        const QString simple = u"_dmarc.example.com TXT v=DMARC1; p=none\n"
                               "_dmarc.signing.example.com TXT v=DMARC1; p=none"_s;
        QCOMPARE(aligned("example.com", "signing.example.com", Relaxed, simple), true);
        QCOMPARE(aligned("a.b.c.d.e.f.g.h.i.j.k.example.com", "signing.example.com", Relaxed, simple), true);
        QCOMPARE(aligned("example.com", "example.org", Relaxed, simple), false);
        // Without any record a domain is its own organisation, and its subdomain another.
        QCOMPARE(aligned("example.com", "mail.example.com", Relaxed, {}), false);
        QCOMPARE(aligned("example.com", "mail.example.com", Relaxed, u"_dmarc.example.com ANY serverFailure"_s),
                 std::nullopt);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestDmarc)
#include "tst_dmarc.moc"
