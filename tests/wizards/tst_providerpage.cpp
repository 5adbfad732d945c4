// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/choicecard.h"
#include "kit/lane.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "support/some.h"
#include "support/tableweb.h"
#include "support/testprogram.h"
#include "support/zonedns.h"
#include "testsessions.h"

#include <QAccessible>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QString zone = u"bastuklubben.example MX 10 mx1.pub.mailpod1-cph3.one.com\n"
                     "loopiaklubben.example MX 10 mailcluster.loopia.se\n"
                     "microsoftklubben.example MX 10 klubben.mail.protection.outlook.com\n"
                     "_imap._tcp.klubben.example SRV 0 0 143 imap.annan.example\n"_s;

const QByteArray domainsOwnFile =
    "<clientConfig version='1.1'><emailProvider id='x'><displayName>Klubbhotellet</displayName>"
    "<incomingServer type='imap'><hostname>imap.klubben.example</hostname><port>993</port>"
    "<socketType>SSL</socketType><authentication>password-cleartext</authentication>"
    "</incomingServer><outgoingServer type='smtp'><hostname>smtp.klubben.example</hostname>"
    "<port>465</port><socketType>SSL</socketType><authentication>password-cleartext"
    "</authentication></outgoingServer>"
    "<enable visiturl='https://panel.klubben.example/'><instruction lang='sv'>Slå på IMAP först."
    "</instruction></enable><documentation url='https://hjalp.klubben.example/e-post'>"
    "<descr lang='sv'>Så ställer du in</descr></documentation></emailProvider></clientConfig>";

/// A setup that knows a few domains and no more; no practice.
class Sessions : public SessionSource
{
public:
    Sessions()
    {
        dns.rest = DnsStatus::NoData;
        web.files.insert(u"autoconfig.klubben.example"_s, domainsOwnFile);
    }
    [[nodiscard]] SetupSession &real() override { return m_session; }
    [[nodiscard]] SetupSession *practice() override { return nullptr; }
    void setPracticeFault(PracticeFault) override {}
    void enterPracticeRecord(const RecordChange &) override {}

    ZoneDns dns{zone};
    TableWeb web;

private:
    Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 22));
    SetupSession m_session{[this] {
        Surroundings around = testSurroundings(m_catalog, &dns, &web);
        around.today = QDate(2026, 11, 22);
        return around;
    }()};
};

} // namespace

/// The page on who runs the address. With KLUBBPOST_PICTURES=FOLDER it leaves pictures of itself there, and of the
/// guidance.
class ProviderPageTest : public QObject
{
    Q_OBJECT

    static bool goTo(SetupWizard &wizard, const QString &typed)
    {
        if (!bringUp(wizard))
            return false;
        SetupSession &session = wizard.context().session();
        session.setAddress(*EmailAddress::parse(typed));
        wizard.goTo(PageId::Provider);
        return QTest::qWaitFor([&] { return !session.discovery().isRunning(); }, 20'000);
    }
    static QString visibleText(const QWidget &page)
    {
        QCoreApplication::processEvents(); // what was just put there is shown then
        QStringList texts;
        for (const auto *label : page.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(unbroken(label->text()));
        }
        return texts.join(u'\n');
    }
    static QList<ChoiceCard *> cards(const QWidget &page)
    {
        QList<ChoiceCard *> list;
        for (auto *card : page.findChildren<ChoiceCard *>()) {
            if (card->isVisible())
                list.append(card);
        }
        return list;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(bodyFont(QApplication::font())); } // as in the program

    void showsCandidatesAndTakesAnother()
    {
        Sessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(goTo(wizard, u"info@klubben.example"_s));
        QWidget *page = wizard.page(PageId::Provider);
        const QString text = visibleText(*page);
        QVERIFY2(text.contains(u"Klubbhotellet"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Domänens egen fil med inställningar: autoconfig.klubben.example"_s), qPrintable(text));
        QVERIFY2(text.contains(u"smtp.klubben.example:465, imap.klubben.example:993"_s), qPrintable(text));
        // What was found, the SRV record that names somebody else, and the guess.
        QList<ChoiceCard *> choices = cards(*page);
        QCOMPARE(choices.size(), 3);
        QVERIFY(choices[0]->isChecked());
        QVERIFY(choices[1]->accessibleDescription().contains(u"_imap._tcp.klubben.example"_s));

        // What its file points to is guidance.
        wizard.goTo(PageId::Preparation);
        const QString guidance = visibleText(*wizard.page(PageId::Preparation));
        QVERIFY2(guidance.contains(u"Det här säger leverantören själv"_s), qPrintable(guidance));
        QVERIFY2(guidance.contains(u"”Slå på IMAP först.”\n”Så ställer du in”"_s), qPrintable(guidance));
        QStringList links;
        for (const auto *button : wizard.page(PageId::Preparation)->findChildren<QAbstractButton *>())
            links.append(button->text());
        QCOMPARE(links, QStringList({u"Öppna panel.klubben.example"_s, u"Öppna hjalp.klubben.example/e-post"_s}));
        wizard.goTo(PageId::Provider);

        // With the keyboard, and the choice stays while it is one.
        choices[0]->setFocus();
        press(Qt::Key_Down);
        choices = cards(*page);
        QVERIFY(choices[1]->isChecked() && choices[1]->hasFocus());
        SetupSession &session = wizard.context().session();
        QCOMPARE(session.candidate().origin(), Origin::SrvElsewhere);
        QVERIFY(visibleText(*page).contains(u"imap.annan.example:143"_s));
        wizard.context().setLanguage(Language::English);
        QCoreApplication::processEvents();
        QCOMPARE(session.candidate().origin(), Origin::SrvElsewhere);
        QVERIFY(visibleText(*page).contains(u"The domain points out servers of somebody else (SRV)"_s));
    }

    void lanesAreSpoken()
    {
        Sessions sessions;
        SetupWizard wizard(sessions, Language::English);
        QVERIFY(goTo(wizard, u"info@klubben.example"_s));
        QStringList spoken;
        for (const auto *chip : some(wizard.page(PageId::Provider)->findChildren<Chip *>())) {
            if (!chip->isVisible())
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<Chip *>(chip));
            QVERIFY(interface);
            spoken.append(interface->text(QAccessible::Name));
        }
        QVERIFY2(spoken.filter(u"Receives e-mail (MX): there is no such record"_s).size() == 1,
                 qPrintable(spoken.join(u'\n')));
        QVERIFY2(spoken.filter(u"The domain's settings file: answered"_s).size() == 1, qPrintable(spoken.join(u'\n')));
        QVERIFY(spoken.size() >= 7);
        auto *more = wizard.page(PageId::Provider)->findChild<QAbstractButton *>(u"lookupDetails"_s);
        QVERIFY(!visibleText(*wizard.page(PageId::Provider)).contains(u"Where e-mail for klubben.example"_s));
        more->setFocus();
        press(Qt::Key_Space);
        QVERIFY(visibleText(*wizard.page(PageId::Provider)).contains(u"Where e-mail for klubben.example"_s));
    }

    void nothingIsChosenBeforeItIsKnown()
    {
        Sessions sessions;
        sessions.dns.isSilent = true;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(bringUp(wizard));
        SetupSession &session = wizard.context().session();
        session.discovery().setBudget(60'000);
        session.setAddress(*EmailAddress::parse(u"info@okandklubb.example"_s));
        wizard.goTo(PageId::Provider);
        QVERIFY(session.discovery().isRunning());
        QVERIFY(visibleText(*wizard.page(PageId::Provider)).contains(u"Vad DNS säger om domänen"_s));
        session.discovery().cancel();
        QVERIFY(!session.discovery().isRunning());
    }

    void saysThatThereIsNoNetwork()
    {
        Sessions sessions;
        sessions.dns.rest = DnsStatus::NoServer;
        sessions.web.rest = WebStatus::NotReached;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(goTo(wizard, u"info@okandklubb.example"_s));
        QVERIFY(visibleText(*wizard.page(PageId::Provider)).contains(u"datorn verkar sakna internet"_s));
        QVERIFY(!wizard.context().session().discovery().questions().isEmpty());
        leavePicture(wizard, u"sv-offline-provider"_s);
    }

    void saysWhatTheDnsSays_data()
    {
        QTest::addColumn<DnsStatus>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("no such domain") << DnsStatus::NoSuchName << u"Domänen okandklubb.example finns inte"_s;
        QTest::newRow("server failure") << DnsStatus::ServerFailure
                                        << u"Vart e-post till okandklubb.example levereras (MX): "_s;
    }
    void saysWhatTheDnsSays()
    {
        QFETCH(DnsStatus, status);
        QFETCH(QString, said);
        Sessions sessions;
        sessions.dns.rest = status;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(goTo(wizard, u"info@okandklubb.example"_s));
        const QString text = visibleText(*wizard.page(PageId::Provider));
        QVERIFY2(text.contains(said), qPrintable(text));
        leavePicture(wizard, u"sv-"_s + QString::fromUtf8(QTest::currentDataTag()) + u"-provider"_s);
    }

    void theUsualOnes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("gmail") << u"klubben@gmail.com"_s << u"Gmail"_s;
        QTest::newRow("hotmail") << u"klubben@hotmail.com"_s << u"Outlook.com"_s;
        QTest::newRow("yahoo") << u"klubben@yahoo.se"_s << u"Yahoo"_s;
        QTest::newRow("microsoft365") << u"info@microsoftklubben.example"_s << u"Microsoft 365"_s;
        QTest::newRow("one") << u"info@bastuklubben.example"_s << u"One.com"_s;
        QTest::newRow("loopia") << u"info@loopiaklubben.example"_s << u"Loopia"_s;
        QTest::newRow("candidates") << u"info@klubben.example"_s << u"Klubbhotellet"_s;
        QTest::newRow("unknown") << u"info@okandklubb.example"_s << u"Egen domän"_s;
        QTest::newRow("closed") << u"info@algonet.se"_s << u"Algonet"_s;
    }
    void theUsualOnes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        Sessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(goTo(wizard, typed));
        const QString text = visibleText(*wizard.page(PageId::Provider));
        QVERIFY2(text.contains(name), qPrintable(text));
        for (const Language language : allOf<Language>()) {
            wizard.context().setLanguage(language);
            QCoreApplication::processEvents();
            const QString of = nameOf(language) + u'-' + QString::fromUtf8(QTest::currentDataTag());
            wizard.goTo(PageId::Provider);
            leavePicture(wizard, of + u"-provider"_s);
            wizard.goTo(PageId::Preparation);
            leavePicture(wizard, of + u"-preparation"_s);
        }
    }
};

KLUBBPOST_TEST(QApplication, ProviderPageTest)
#include "tst_providerpage.moc"
