// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/route.h"
#include "support/testprogram.h"
#include "testsessions.h"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// A way as letters, so that a table of all fits: Start, Address, Provider, pRepare, sEttings, Test, seNder, Done.
QString letters(const QList<PageId> &pages)
{
    QString way;
    for (const PageId page : pages)
        way += u"SAPRETND"_s.at(static_cast<int>(page));
    return way;
}

QString walked(const RouteFacts &facts)
{
    QList<PageId> pages{PageId::Start};
    while (const auto page = nextPage(pages.last(), facts)) {
        pages.append(*page);
        if (pages.size() > 10)
            break;
    }
    return letters(pages);
}

} // namespace

class RouteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCombination_data();
    void everyCombination();
    void backIsTheWayThere();
    void aPageThatIsNotOnTheWay();
    void realSetups_data();
    void realSetups();
    void emptySession();
};

void RouteTest::everyCombination_data()
{
    using enum Errand;
    using enum LoginNeed;
    QTest::addColumn<Errand>("errand");
    QTest::addColumn<LoginNeed>("login");
    QTest::addColumn<bool>("prepare");
    QTest::addColumn<bool>("wantsTest");
    QTest::addColumn<QString>("way");
    const auto row = [](Errand errand, LoginNeed login, bool prepare, bool wants, const QString &way) {
        QTest::addRow("%s, login %s%s%s", enumName(errand), enumName(login), prepare ? ", to prepare" : "",
                      wants ? ", test wanted" : "")
            << errand << login << prepare << wants << way;
    };
    // Whoever logs in goes by the password and its test, whether asked for or not.
    for (const bool wants : {false, true}) {
        row(SendFromClubSystem, Needed, false, wants, u"SAPETND"_s);
        row(SendFromClubSystem, Needed, true, wants, u"SAPRETND"_s);
        row(SetUpMailProgram, Needed, false, wants, u"SAPETD"_s);
        row(SetUpMailProgram, Needed, true, wants, u"SAPRETD"_s);
        row(CheckAddress, Needed, false, wants, u"SAPETND"_s);
        row(CheckAddress, Needed, true, wants, u"SAPETND"_s);
    }
    // A system that sends from its own servers: no password, the test an extra between the sender and the end.
    row(SendFromClubSystem, Offered, false, false, u"SAND"_s);
    row(SendFromClubSystem, Offered, true, false, u"SAND"_s);
    row(SendFromClubSystem, Offered, false, true, u"SANPETD"_s);
    row(SendFromClubSystem, Offered, true, true, u"SANPRETD"_s);
    // A provider that takes no password: what can be done instead, and no password box.
    row(SendFromClubSystem, Impossible, true, false, u"SAPRND"_s);
    row(SetUpMailProgram, Impossible, true, false, u"SAPRD"_s);
    row(CheckAddress, Impossible, true, false, u"SAPRND"_s);
    row(SendFromClubSystem, Impossible, true, true, u"SAPRETND"_s);
    row(SetUpMailProgram, Impossible, true, true, u"SAPRETD"_s);
    row(CheckAddress, Impossible, true, true, u"SAPRETND"_s);
}

void RouteTest::everyCombination()
{
    QFETCH(Errand, errand);
    QFETCH(LoginNeed, login);
    QFETCH(bool, prepare);
    QFETCH(bool, wantsTest);
    QTEST(walked({errand, prepare, login, wantsTest}), "way");
}

void RouteTest::backIsTheWayThere()
{
    for (const Errand errand : allOf<Errand>()) {
        for (const LoginNeed login : allOf<LoginNeed>()) {
            for (const bool prepare : {false, true}) {
                for (const bool wants : {false, true}) {
                    const RouteFacts facts{errand, prepare, login, wants};
                    QVERIFY(!previousPage(PageId::Start, facts));
                    for (const PageId page : routeOf(facts)) {
                        const auto next = nextPage(page, facts);
                        if (next && !isPassedBy(page, facts))
                            QCOMPARE(previousPage(*next, facts), page);
                    }
                }
            }
        }
    }
}

/// The way changed under the user's feet: on and back from where the page would be.
void RouteTest::aPageThatIsNotOnTheWay()
{
    const RouteFacts facts{Errand::SendFromClubSystem, false, LoginNeed::Offered, false}; // Start Address Sender Done
    QCOMPARE(nextPage(PageId::Settings, facts), PageId::Sender);
    QCOMPARE(previousPage(PageId::Settings, facts), PageId::Address);
}

void RouteTest::realSetups_data()
{
    QTest::addColumn<Errand>("errand");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("wantsTest");
    QTest::addColumn<QString>("way");
    using enum Errand;
    // Systems: PromikBook logs in or sends itself, CogWork sends itself, of laget.se nothing is known.
    QTest::newRow("logs in, app password")
        << SendFromClubSystem << u"promikbook"_s << u"info@gmail.com"_s << false << u"SAPRETND"_s;
    QTest::newRow("logs in, no password taken")
        << SendFromClubSystem << u"promikbook"_s << u"namn@live.se"_s << false << u"SAPRND"_s;
    QTest::newRow("logs in, no password taken, tries")
        << SendFromClubSystem << u"promikbook"_s << u"namn@live.se"_s << true << u"SAPRETND"_s;
    QTest::newRow("own servers, freemail")
        << SendFromClubSystem << u"cogwork"_s << u"klubben@gmail.com"_s << false << u"SAND"_s;
    QTest::newRow("own servers, hotmail")
        << SendFromClubSystem << u"cogwork"_s << u"namn@hotmail.com"_s << false << u"SAND"_s;
    QTest::newRow("own servers, own domain")
        << SendFromClubSystem << u"cogwork"_s << u"info@klubben.example"_s << false << u"SAND"_s;
    QTest::newRow("own servers, tries") << SendFromClubSystem << u"cogwork"_s << u"klubben@gmail.com"_s << true
                                        << u"SANPRETD"_s;
    QTest::newRow("unknown system") << SendFromClubSystem << u"laget.se"_s << u"info@klubben.example"_s << false
                                    << u"SAND"_s;
    QTest::newRow("program, app password")
        << SetUpMailProgram << QString() << u"info@gmail.com"_s << false << u"SAPRETD"_s;
    QTest::newRow("program, browser only")
        << SetUpMailProgram << QString() << u"namn@hotmail.com"_s << false << u"SAPRD"_s;
    QTest::newRow("program, own domain") << SetUpMailProgram << QString() << u"info@klubben.example"_s << false
                                         << u"SAPETD"_s;
    QTest::newRow("check, app password") << CheckAddress << QString() << u"info@gmail.com"_s << false << u"SAPETND"_s;
    QTest::newRow("check, browser only") << CheckAddress << QString() << u"namn@hotmail.com"_s << false << u"SAPRND"_s;
}

/// With the built-in facts, by the wizard's own buttons as far as no server is needed.
void RouteTest::realSetups()
{
    QFETCH(Errand, errand);
    QFETCH(QString, system);
    QFETCH(QString, address);
    QFETCH(bool, wantsTest);
    QFETCH(QString, way);
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    SetupSession &session = wizard.context().session();
    session.setErrand(errand);
    session.setClubSystem(system);
    wizard.goTo(PageId::Address);
    wizard.findChild<QLineEdit *>(u"address"_s)->setText(address);
    QList<PageId> pages{PageId::Start, PageId::Address};
    while (pages.size() < 10) {
        if (wizard.currentPage() == PageId::Settings) {
            wizard.findChild<QLineEdit *>(u"password"_s)->setText(u"hemligt"_s);
            for (auto *host : wizard.findChildren<QLineEdit *>()) { // of a domain of which nothing is known
                if (host->objectName().startsWith("host-"_L1) && host->text().isEmpty())
                    host->setText(u"mail.klubben.example"_s);
                if (host->objectName().startsWith("port-"_L1) && host->text().isEmpty())
                    host->setText(u"993"_s);
            }
        }
        if (wizard.currentPage() == PageId::Address && wantsTest) {
            wizard.goNext();
            session.setWantsLoginTest(true);
        } else if (wizard.currentPage() == PageId::Test) { // it would be started
            wizard.goTo(*nextPage(PageId::Test, session));
        } else if (wizard.currentPage() == PageId::Done) {
            break;
        } else {
            wizard.goNext();
        }
        pages.append(wizard.currentPage());
    }
    QCOMPARE(letters(pages), way);
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
