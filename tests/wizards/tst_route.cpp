// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/route.h"
#include "support/testprogram.h"

#include <QTest>

using namespace klubbpost;

class RouteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void next_data();
    void next();
    void backIsTheWayThere();
    void emptySession();
};

void RouteTest::next_data()
{
    using enum PageId;
    QTest::addColumn<Errand>("errand");
    QTest::addColumn<bool>("prepare");
    QTest::addColumn<QList<PageId>>("pages");
    const QList<PageId> all{Start, Address, Provider, Preparation, Settings, Test, Done};
    const QList<PageId> short_{Start, Address, Provider, Settings, Test, Done};
    const QList<PageId> allOfSystem{Start, Address, Provider, Preparation, Settings, Test, Sender, Done};
    const QList<PageId> withSender{Start, Address, Provider, Settings, Test, Sender, Done};
    QTest::newRow("club system, to prepare") << Errand::SendFromClubSystem << true << allOfSystem;
    QTest::newRow("club system") << Errand::SendFromClubSystem << false << withSender;
    QTest::newRow("mail program, to prepare") << Errand::SetUpMailProgram << true << all;
    QTest::newRow("mail program") << Errand::SetUpMailProgram << false << short_;
    QTest::newRow("check, to prepare") << Errand::CheckAddress << true << withSender;
    QTest::newRow("check") << Errand::CheckAddress << false << withSender;
}

void RouteTest::next()
{
    QFETCH(Errand, errand);
    QFETCH(bool, prepare);
    QFETCH(QList<PageId>, pages);
    QList<PageId> walked{PageId::Start};
    while (const auto page = nextPage(walked.last(), RouteFacts{errand, prepare})) {
        walked.append(*page);
        QVERIFY(walked.size() <= pages.size());
    }
    QCOMPARE(walked, pages);
}

void RouteTest::backIsTheWayThere()
{
    for (const Errand errand : allOf<Errand>()) {
        for (const bool prepare : {false, true}) {
            const RouteFacts facts{errand, prepare};
            QVERIFY(!previousPage(PageId::Start, facts));
            for (const PageId page : routeOf(errand)) {
                const auto next = nextPage(page, facts);
                if (next && !isPassedBy(page, facts))
                    QCOMPARE(previousPage(*next, facts), page);
            }
        }
    }
}

void RouteTest::emptySession()
{
    const Catalog catalog;
    SetupSession session(testSurroundings(catalog, nullptr));
    QCOMPARE(nextPage(PageId::Start, session), PageId::Address);
    QCOMPARE(nextPage(PageId::Provider, session), PageId::Settings); // nothing is known, so nothing to prepare
    QVERIFY(!nextPage(PageId::Done, session));
}

KLUBBPOST_TEST(QApplication, RouteTest)
#include "tst_route.moc"
