// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/slip.h"
#include "discovery/typos.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestTypos : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 21));

private Q_SLOTS:
    void suggests_data()
    {
        QTest::addColumn<QString>("meant");
        const std::pair<const char *, const char *> slips[] = {
            {"gmial.com", "gmail.com"},
            {"gmaill.com", "gmail.com"},
            {"gmai.com", "gmail.com"},
            {"gmal.com", "gmail.com"},
            {"gamil.com", "gmail.com"},
            {"gnail.com", "gmail.com"},
            {"gmsil.com", "gmail.com"},
            {"gmail.se", "gmail.com"},
            {"gmail.nu", "gmail.com"},
            {"gmail.con", "gmail.com"},
            {"gmail.cmo", "gmail.com"},
            {"gmail.co", "gmail.com"},
            {"gmail.cm", "gmail.com"},
            {"gmail.comm", "gmail.com"},
            {"gmial.se", "gmail.com"},
            {"gmail", "gmail.com"},
            {"gmailcom", "gmail.com"},
            {"gmail,com", "gmail.com"},
            {"gmail..com", "gmail.com"},
            {"gmail.com.", "gmail.com"},
            {"www.gmail.com", "gmail.com"},
            {"GMIAL.COM", "gmail.com"},
            {"googelmail.com", "googlemail.com"},
            {"hotmial.se", "hotmail.se"},
            {"hotmail.con", "hotmail.com"},
            {"hotmal.com", "hotmail.com"},
            {"hormail.com", "hotmail.com"},
            {"hotmaill.se", "hotmail.se"},
            {"htomail.com", "hotmail.com"},
            {"hotmai.se", "hotmail.se"},
            {"homtail.se", "hotmail.se"},
            {"hotmail.nu", "hotmail.com"},
            {"hotmeil.com", "hotmail.com"},
            {"otmail.com", "hotmail.com"},
            {"hotmail.sse", "hotmail.se"},
            {"outlok.com", "outlook.com"},
            {"outloook.com", "outlook.com"},
            {"outlook.se", "outlook.com"},
            {"outlock.com", "outlook.com"},
            {"oulook.com", "outlook.com"},
            {"outlok.se", "outlook.com"},
            {"utlook.com", "outlook.com"},
            {"lvie.se", "live.se"},
            {"livve.se", "live.se"},
            {"live.con", "live.com"},
            {"yaho.com", "yahoo.com"},
            {"yahop.com", "yahoo.com"},
            {"yhaoo.se", "yahoo.se"},
            {"iclod.com", "icloud.com"},
            {"iclould.com", "icloud.com"},
            {"icloud.se", "icloud.com"},
            {"tlelia.com", ""},
            {"teila.com", "telia.com"},
            {"telia.con", "telia.com"},
            {"comhme.se", "comhem.se"},
            {"comhem.see", "comhem.se"},
            {"bredbnad.net", "bredband.net"},
            {"bredband.nte", "bredband.net"},
            {"protonmial.com", "protonmail.com"},
            {"swipnte.se", "swipnet.se"},
            {"sprray.se", "spray.se"},
        };
        for (const auto &[typed, meant] : slips)
            QTest::newRow(typed) << QString::fromLatin1(meant);
    }

    void suggests()
    {
        QFETCH(QString, meant);
        QCOMPARE(likelyDomain(QString::fromLatin1(QTest::currentDataTag()), m_catalog), meant);
    }

    void accusesNobody_data()
    {
        QTest::addColumn<QString>("real");
        // Real domains, real words, and what is half typed.
        for (const char *real : {"gmail.com",
                                 "hotmail.se",
                                 "outlook.com",
                                 "outlook.dk",
                                 "hotmail.co.uk",
                                 "mail.com",
                                 "email.com",
                                 "ymail.com",
                                 "live.se",
                                 "love.com",
                                 "telia.com",
                                 "klubben.se",
                                 "mail.se",
                                 "email.se",
                                 "smail.se",
                                 "line.com",
                                 "line.se",
                                 "life.se",
                                 "lives.se",
                                 "live.nu",
                                 "olive.se",
                                 "alive.com",
                                 "msn.se",
                                 "man.com",
                                 "aol.nu",
                                 "all.com",
                                 "telia.se",
                                 "telia.nu",
                                 "delia.com",
                                 "teli.com",
                                 "delta.com",
                                 "tele.se",
                                 "tele2.com",
                                 "tele2.nu",
                                 "spray.nu",
                                 "stray.se",
                                 "passage.se",
                                 "bahnhof.nu",
                                 "bahnhof.de",
                                 "home.se",
                                 "home.com",
                                 "proton.se",
                                 "proto.me",
                                 "prote.me",
                                 "me.com",
                                 "my.com",
                                 "ma.com",
                                 "mac.com",
                                 "max.com",
                                 "gmx.se",
                                 "gmx.com",
                                 "hotell.se",
                                 "hotel.com",
                                 "hotmat.se",
                                 "lookout.com",
                                 "outlet.com",
                                 "yamaha.com",
                                 "cloud.com",
                                 "cloud.se",
                                 "scloud.com",
                                 "google.com",
                                 "microsoft.com",
                                 "idrott.se",
                                 "if.se",
                                 "ik.se",
                                 "aik.se",
                                 "svenskalag.se",
                                 "laget.se",
                                 "uppsalabuggarna.se",
                                 "dans.se",
                                 "g",
                                 "gm",
                                 "gma",
                                 "gmai",
                                 "h",
                                 "hotm",
                                 "",
                                 ".",
                                 "..",
                                 "@",
                                 "fastmail.se",
                                 "fast.com",
                                 "förening.se"}) {
            QTest::newRow(*real ? real : "nothing") << QString::fromUtf8(real);
        }
    }

    void accusesNobody()
    {
        QFETCH(QString, real);
        QCOMPARE(likelyDomain(real, m_catalog), QString());
    }

    void doubtsNoKnownDomain()
    {
        int known = 0;
        for (const Provider *provider : some(m_catalog.all())) {
            for (const QString &domain : provider->domains) {
                if (domain.startsWith(u'*'))
                    continue;
                QCOMPARE(likelyDomain(domain, m_catalog), QString());
                ++known;
            }
        }
        QVERIFY2(known > 700, qPrintable(QString::number(known)));
    }

    void namesTheSlip_data()
    {
        QTest::addColumn<QString>("meant");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("slip");
        const auto row = [](const char *meant, const char *typed, Slip slip) {
            QTest::addRow("%s %s", meant, typed) << QString::fromUtf8(meant) << QString::fromUtf8(typed) << int(slip);
        };
        row("gmail", "gmail", Slip::None);
        row("gmail", "gmial", Slip::Swapped);
        row("gmail", "mgail", Slip::Swapped);
        row("gmail", "gmali", Slip::Swapped);
        row("gmail", "ggmail", Slip::Doubled);
        row("gmail", "gmaill", Slip::Doubled);
        row("yahoo", "yaho", Slip::Doubled);
        row("gmail", "gmil", Slip::Left);
        row("gmail", "gmai", Slip::Cut);
        row("gmail", "mail", Slip::Other);
        row("gmail", "gmsil", Slip::Neighbour);
        row("gmail", "hmail", Slip::Neighbour);
        row("gmail", "gmzil", Slip::Neighbour);
        row("gmail", "gmqil", Slip::Neighbour);
        row("gmail", "gmpil", Slip::Other);
        row("gmail", "gmxail", Slip::Added);
        row("gmail", "gmailx", Slip::Added);
        row("gmail", "gxxil", Slip::Far);
        row("gmail", "liamg", Slip::Far);
        row("gmail", "", Slip::Far);
        row("a", "", Slip::Other);
        row("", "a", Slip::Added);
        row("ab", "ba", Slip::Swapped);
        row("öl", "äl", Slip::Neighbour);
    }

    void namesTheSlip()
    {
        QFETCH(QString, meant);
        QFETCH(QString, typed);
        QFETCH(int, slip);
        QCOMPARE(int(slipBetween(meant, typed)), slip);
    }

    void isPureOfLength() { QCOMPARE(likelyDomain(QString(100'000, u'g'), m_catalog), QString()); }
};

KLUBBPOST_TEST(WithoutApplication, TestTypos)
#include "tst_typos.moc"
