// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/candidate.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

using Names = QList<QByteArray>;

class TestIdentify : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 21));

    static EmailAddress address(const QString &typed) { return EmailAddress::parse(typed).take(); }

    /// "gmail=catalogDomain own-domain=guess"
    static QString told(const QList<Candidate> &candidates)
    {
        QStringList words;
        for (const Candidate &candidate : candidates) {
            QStringList origins;
            for (const Evidence &evidence : candidate.evidence)
                origins.append(nameOf(evidence.origin));
            words.append(candidate.id() + u'=' + origins.join(u'+'));
        }
        return words.join(u' ');
    }

private Q_SLOTS:
    void knowsByDomain_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *typed, const char *id) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(id);
        };
        // The examples of the booking system's guide, in its order.
        row("namn@gmail.com", "gmail");
        row("namn@live.se", "microsoft-personal");
        row("namn@outlook.com", "microsoft-personal");
        row("namn@hotmail.com", "microsoft-personal");
        row("namn@yahoo.se", "yahoo");
        row("namn@googlemail.com", "gmail");
        row("kassor@hotmail.se", "microsoft-personal");
        row("kassor@msn.com", "microsoft-personal");
        row("Kassor@HOTMAIL.SE", "microsoft-personal");
        row("kassor@ymail.com", "yahoo");
        row("info@klubben.onmicrosoft.com", "microsoft-365");
    }
    void knowsByDomain()
    {
        QFETCH(QString, typed);
        QFETCH(QString, id);
        QCOMPARE(told(identify(address(typed), m_catalog)), id + u"=catalogDomain"_s);
    }

    void knowsByNames_data()
    {
        QTest::addColumn<Names>("mx");
        QTest::addColumn<Names>("spf");
        QTest::addColumn<Names>("ns");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << Names() << Names() << Names() << u"own-domain=guess"_s;
        QTest::newRow("Google Workspace") << Names{"aspmx.l.google.com", "alt1.aspmx.l.google.com"} << Names()
                                          << Names() << u"google-workspace=catalogMx+catalogMx own-domain=guess"_s;
        QTest::newRow("Google Workspace, single MX")
            << Names{"smtp.google.com"} << Names() << Names() << u"google-workspace=catalogMx own-domain=guess"_s;
        QTest::newRow("Google Workspace, old MX")
            << Names{"aspmx2.googlemail.com"} << Names() << Names() << u"google-workspace=catalogMx own-domain=guess"_s;
        QTest::newRow("Gmail's own MX") << Names{"gmail-smtp-in.l.google.com", "alt1.gmail-smtp-in.l.google.com"}
                                        << Names() << Names() << u"gmail=catalogMx+catalogMx own-domain=guess"_s;
        QTest::newRow("Microsoft 365") << Names{"klubben-se.mail.protection.outlook.com"} << Names() << Names()
                                       << u"microsoft-365=catalogMx own-domain=guess"_s;
        QTest::newRow("Microsoft 365, new MX") << Names{"klubben-se.k-v1.mx.microsoft"} << Names() << Names()
                                               << u"microsoft-365=catalogMx own-domain=guess"_s;
        QTest::newRow("Microsoft, personal") << Names{"outlook-se.olc.protection.outlook.com"} << Names() << Names()
                                             << u"microsoft-personal=catalogMx own-domain=guess"_s;
        QTest::newRow("Yahoo") << Names{"mta5.am0.yahoodns.net"} << Names() << Names()
                               << u"yahoo=catalogMx own-domain=guess"_s;
        QTest::newRow("One.com") << Names{"mx1.pub.mailpod12-cph3.one.com"} << Names() << Names()
                                 << u"one.com=catalogMx own-domain=guess"_s;
        QTest::newRow("One.com, newer") << Names{"mx2.mailpod16-cph3.g1i.one.com"} << Names{"_custspf.one.com"}
                                        << Names() << u"one.com=catalogMx+catalogSpf own-domain=guess"_s;
        QTest::newRow("Loopia, everything")
            << Names{"mailcluster.loopia.se", "mail2.loopia.se"} << Names{"spf.loopia.se"}
            << Names{"ns1.loopia.se", "ns2.loopia.se"}
            << u"loopia=catalogMx+catalogMx+catalogSpf+catalogNs+catalogNs own-domain=guess"_s;
        // CogWork asks every club that it sends for to add this: it says nothing of the mailboxes.
        QTest::newRow("a club system's include, MX of its own")
            << Names{"mail.klubben.se"} << Names{"include.space2u.com"} << Names() << u"own-domain=guess"_s;
        QTest::newRow("Space2u by MX") << Names{"mail1.space2u.com"} << Names() << Names()
                                       << u"space2u=catalogMx own-domain=guess"_s;
        // The club system's include says nothing of who has the mailboxes.
        QTest::newRow("One.com and a club system")
            << Names{"mx1.pub.mailpod1-osl1.one.com"} << Names{"include.space2u.com", "_custspf.one.com"} << Names()
            << u"one.com=catalogMx+catalogSpf own-domain=guess"_s;
        QTest::newRow("more evidence goes first")
            << Names{"mail.klubben.se"} << Names{"_custspf.one.com", "spf.loopia.se"} << Names{"ns1.loopia.se"}
            << u"loopia=catalogSpf+catalogNs one.com=catalogSpf own-domain=guess"_s;
        QTest::newRow("DNS here, mail there")
            << Names{"aspmx.l.google.com"} << Names{"_spf.google.com"} << Names{"ns1.loopia.se", "ns2.loopia.se"}
            << u"google-workspace=catalogMx+catalogSpf loopia=catalogNs+catalogNs "
               "own-domain=guess"_s;
        QTest::newRow("only DNS known") << Names{"mx.klubben.se"} << Names() << Names{"ns1.loopia.se"}
                                        << u"loopia=catalogNs own-domain=guess"_s;
        QTest::newRow("the same name twice") << Names{"smtp.google.com", "smtp.google.com"} << Names() << Names()
                                             << u"google-workspace=catalogMx own-domain=guess"_s;
        // Names of real zones.
        const auto found = [](const char *mx, const char *spf, const char *ns, const char *expected) {
            const auto names = [](const char *name) { return *name ? Names{name} : Names(); };
            QTest::newRow(*mx    ? mx
                          : *spf ? spf
                                 : ns)
                << names(mx) << names(spf) << names(ns) << QString::fromLatin1(expected);
        };
        found("mx00.ionos.de", "", "", "ionos=catalogMx own-domain=guess");
        found("mx01.ionos.co.uk", "", "", "ionos-co-uk=catalogMx own-domain=guess");
        found("mx00.ionos.com", "_spf-us.ionos.com", "", "ionos-com=catalogMx+catalogSpf own-domain=guess");
        found("", "kundspf.loopia.se", "", "loopia=catalogSpf own-domain=guess");
        found("", "_spf.m101.websupport.se", "", "websupport.se=catalogSpf own-domain=guess");
        found("", "spf-a.telia.com", "", "telia=catalogSpf own-domain=guess");
        found("", "_spf.ilait.net", "", "ilait=catalogSpf own-domain=guess");
        found("", "_spf.proisp.no", "", "proisp=catalogSpf own-domain=guess");
        found("", "spf.surf-town.net", "", "surftown=catalogSpf own-domain=guess");
        found("", "", "ns1.hostup.se", "hostup=catalogNs own-domain=guess");
        found("x.tornado.email", "", "", "syse=catalogMx own-domain=guess");
        // Whoever only filters has no mailboxes: those are where the rest of the DNS says.
        QTest::newRow("a filter in front of Microsoft 365")
            << Names{"mxa-0012.gslb.pphosted.com"} << Names{"spf.protection.outlook.com"} << Names()
            << u"microsoft-365=catalogSpf proofpoint=catalogMx own-domain=guess"_s;
        QTest::newRow("a filter in front of nobody knows whom")
            << Names{"mx1.antispamcluster.se"} << Names() << Names() << u"antispamcluster=catalogMx own-domain=guess"_s;
        QTest::newRow("somebody's look-alike")
            << Names{"mx.notone.com", "loopia.se.example.net"} << Names() << Names() << u"own-domain=guess"_s;
    }
    void knowsByNames()
    {
        QFETCH(Names, mx);
        QFETCH(Names, spf);
        QFETCH(Names, ns);
        QTEST(told(identify(address(u"info@klubben.se"_s), m_catalog, {mx, ns, spf})), "expected");
    }

    /// Several mail hosts in an SPF record (its order means nothing) and an MX that tells nobody: one of these.
    void rivalsInSpf_data()
    {
        QTest::addColumn<Names>("mx");
        QTest::addColumn<Names>("spf");
        QTest::addColumn<Names>("ns");
        QTest::addColumn<QStringList>("rivals");
        const Names several{"spf.protection.outlook.com", "spf.loopia.se", "_spf.google.com"};
        const QStringList all{u"microsoft-365"_s, u"loopia"_s, u"google-workspace"_s};
        QTest::newRow("three") << Names{"mail.klubben.se"} << several << Names() << all;
        QTest::newRow("no MX at all") << Names() << several << Names() << all;
        QTest::newRow("the MX decides") << Names{"klubben-se.mail.protection.outlook.com"} << several << Names()
                                        << QStringList();
        QTest::newRow("the name servers decide")
            << Names{"mail.klubben.se"} << several << Names{"ns1.loopia.se"} << QStringList();
        QTest::newRow("one") << Names{"mail.klubben.se"} << Names{"spf.loopia.se"} << Names() << QStringList();
        QTest::newRow("one, and a club system's")
            << Names{"mail.klubben.se"} << Names{"include.space2u.com", "spf.loopia.se"} << Names() << QStringList();
        QTest::newRow("none") << Names{"mail.klubben.se"} << Names() << Names() << QStringList();
    }
    void rivalsInSpf()
    {
        QFETCH(Names, mx);
        QFETCH(Names, spf);
        QFETCH(Names, ns);
        QStringList rivals;
        for (const Provider *rival : spfRivals(identify(address(u"info@klubben.se"_s), m_catalog, {mx, ns, spf})))
            rivals.append(rival->id);
        QTEST(rivals, "rivals");
    }

    /// Whose domain is proved is not asked whether it was mistyped.
    void provenIsNoSlip()
    {
        const auto best = [&](const QString &typed, const GivenNames &names) {
            return identify(address(typed), m_catalog, names).first();
        };
        QVERIFY(isProven(best(u"a@yahoo.fi"_s, {.mx = {"mta5.am0.yahoodns.net"}})));
        QVERIFY(isProven(best(u"a@outlook.se"_s, {.mx = {"outlook-se.olc.protection.outlook.com"}})));
        QVERIFY(isProven(best(u"a@yahoo.dk"_s, {})));
        QVERIFY(!isProven(best(u"a@gmail.se"_s, {})));
        QVERIFY(!isProven(best(u"a@gmail.se"_s, {.mx = {"mail.gmail.se"}})));
    }

    void evidenceNamesWhatWasRecognised()
    {
        const auto found = identify(address(u"info@klubben.se"_s), m_catalog, {.mx = {"mx1.one.com"}});
        QCOMPARE(found.first().evidence.first().detail, u"mx1.one.com"_s);
        QCOMPARE(found.last().evidence.first().detail, QString());
        QCOMPARE(identify(address(u"a@gmail.com"_s), m_catalog).first().evidence.first().detail, u"gmail.com"_s);
    }

    void nobodyRunsNothing() { QVERIFY(identify(EmailAddress(), m_catalog).isEmpty()); }

    void readsSpf_data()
    {
        QTest::addColumn<QByteArray>("txt");
        QTest::addColumn<Names>("targets");
        QTest::newRow("the platform's record")
            << "v=spf1 include:include.space2u.com"_ba << Names{"include.space2u.com"};
        QTest::newRow("no includes") << "v=spf1 a mx ip4:194.236.32.61 ~all"_ba << Names();
        QTest::newRow("several") << "v=spf1 include:spf.loopia.se mx include:_spf.google.com -all"_ba
                                 << Names{"spf.loopia.se", "_spf.google.com"};
        QTest::newRow("capitals, qualifier, final dot")
            << "V=SPF1 ?Include:SPF.Loopia.SE. -ALL"_ba << Names{"spf.loopia.se"};
        QTest::newRow("redirect") << "v=spf1 redirect=_spf.mail.yahoo.com"_ba << Names{"_spf.mail.yahoo.com"};
        QTest::newRow("twice") << "v=spf1 include:a.example include:a.example"_ba << Names{"a.example"};
        QTest::newRow("macro") << "v=spf1 include:%{d}.example include:b.example"_ba << Names{"b.example"};
        QTest::newRow("another version") << "v=spf10 include:a.example"_ba << Names();
        QTest::newRow("something else") << "google-site-verification=include:a.example"_ba << Names();
        QTest::newRow("empty") << ""_ba << Names();
        QTest::newRow("empty include") << "v=spf1 include: -all"_ba << Names();
    }
    void readsSpf()
    {
        QFETCH(QByteArray, txt);
        QTEST(spfTargets(txt), "targets");
    }
};

KLUBBPOST_TEST(QCoreApplication, TestIdentify)
#include "tst_identify.moc"
