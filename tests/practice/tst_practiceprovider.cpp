// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceclub.h"
#include "providers/catalog.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// The provider file of the practice club, read as any other.
class TestPracticeProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAProviderFile_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::newRow("today") << QDate::currentDate();
        QTest::newRow("a clock far behind") << QDate(2001, 1, 1);
        QTest::newRow("far ahead") << QDate(2055, 12, 31);
    }
    void isAProviderFile()
    {
        QFETCH(QDate, today);
        PracticeClub club;
        QVERIFY(club.start());
        auto read = readProvider(club.providerJson(today), today);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.fault().path + u": "_s + read.fault().detail));
        QVERIFY(!read->isOldOn(today));
        QVERIFY(!read->guidance.isEmpty());
    }

    void isFoundByItsMx()
    {
        PracticeClub club;
        QVERIFY(club.start());
        Catalog catalog;
        QVERIFY(catalog.add(readProvider(club.providerJson(), QDate::currentDate()).take()));
        const Provider *provider = catalog.byMx("mail.ovningshotellet.example");
        QVERIFY(provider);
        QCOMPARE(catalog.byNs("ns1.ovningshotellet.example"), provider);
        QCOMPARE(catalog.bySpfInclude("spf.ovningshotellet.example"), provider);

        const auto address = EmailAddress::parse(PracticeClub::address());
        QVERIFY(address.ok());
        const auto proposed = proposeServers(*provider, *address);
        QCOMPARE(proposed.size(), 6);
        for (const ProposedServer &server : proposed) {
            QCOMPARE(server.settings.host, u"mail.ovningshotellet.example"_s);
            QCOMPARE(server.settings.login, PracticeClub::address());
            QCOMPARE(server.settings.port, club.port(server.settings.protocol, server.settings.security));
            // BlockedPort and NoStarttls are to be met by those who take what is recommended.
            const bool recommended =
                (server.settings.security == Security::Starttls) == (server.settings.protocol == Protocol::Smtp);
            QCOMPARE(server.recommended, recommended);
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestPracticeProvider)
#include "tst_practiceprovider.moc"
