// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsessions.h"
#include "wizards/textlabel.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// Every errand, from the first page to the summary, with nothing but the keyboard, against the practice club.
class WalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void errand_data();
    void errand();
    void refusedLoginIsExplainedAndWarned();
    void backLosesNothing();
    void cancelAsks();
    void badInputStaysAndIsNamed_data();
    void badInputStaysAndIsNamed();
    void hostileSettingsStayAndAreNamed();
    void portAndSecurityStayConsistent();
    void retiredServerIsCaughtAndReplaced();
    void mistypedDomainIsPointedOut();

private:
    static void toAddressPage(SetupWizard &wizard, int errand, int fault);
    static void toSettingsPage(SetupWizard &wizard, int errand, int fault);
    static void startTest(SetupWizard &wizard);
    static QStringList allTexts(const SetupWizard &wizard);
};

void WalkTest::toAddressPage(SetupWizard &wizard, int errand, int fault)
{
    QCOMPARE(wizard.currentPage(), PageId::Start);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Down);
    QVERIFY(wizard.findChild<QRadioButton *>(u"practise"_s)->isChecked());
    QVERIFY(wizard.context().isPractice());
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"practiceErrand"_s);
    for (int i = 0; i < errand; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Tab);
    for (int i = 0; i < fault; ++i)
        press(Qt::Key_Down);
    QCOMPARE(wizard.context().practiceFault(), static_cast<PracticeFault>(fault));
    press(Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), PageId::Address);
}

void WalkTest::toSettingsPage(SetupWizard &wizard, int errand, int fault)
{
    toAddressPage(wizard, errand, fault);
    if (QTest::currentTestFailed())
        return;
    type(PracticeClub::address());
    press(Qt::Key_Tab);
    type(PracticeClub::senderName());
    press(Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), PageId::Provider);
    QTRY_VERIFY(!wizard.context().session().discovery().isRunning());
    press(Qt::Key_Return);
    if (wizard.currentPage() == PageId::Preparation)
        press(Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), PageId::Settings);
    type(PracticeClub::password());
    press(Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), PageId::Test);
}

void WalkTest::startTest(SetupWizard &wizard)
{
    QSignalSpy finished(&wizard.context(), &WizardContext::testFinished);
    press(Qt::Key_Return);
    QVERIFY(finished.count() == 1 || finished.wait(25000));
}

/// All that can be read in the window, shown or hidden.
QStringList WalkTest::allTexts(const SetupWizard &wizard)
{
    QStringList texts;
    for (const auto *widget : wizard.findChildren<QWidget *>()) {
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << unbroken(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->text() << edit->displayText();
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts << edit->toPlainText();
    }
    return texts;
}

void WalkTest::errand_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("errand");
    for (const Language language : allOf<Language>()) {
        for (const Errand errand : allOf<Errand>())
            QTest::addRow("%s, %s", enumName(language), enumName(errand)) << language << static_cast<int>(errand);
    }
}

void WalkTest::errand()
{
    QFETCH(Language, language);
    QFETCH(int, errand);
    TestSessions sessions;
    SetupWizard wizard(sessions, language);
    QVERIFY(bringUp(wizard));
    toSettingsPage(wizard, errand, 0);
    if (QTest::currentTestFailed())
        return;
    startTest(wizard);
    if (QTest::currentTestFailed())
        return;
    for (const LaneReport &lane : wizard.context().session().report().lanes)
        QCOMPARE(lane.outcome, Outcome::Succeeded);
    press(Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), PageId::Done);

    wizard.accept();
    QVERIFY(!wizard.context().session().hasPassword());
    const QString base64 = QString::fromLatin1(PracticeClub::password().toUtf8().toBase64());
    for (const QString &text : allTexts(wizard))
        QVERIFY2(!text.contains(PracticeClub::password()) && !text.contains(base64), qPrintable(text));
}

void WalkTest::refusedLoginIsExplainedAndWarned()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toSettingsPage(wizard, 0, static_cast<int>(PracticeFault::WrongPassword));
    if (QTest::currentTestFailed())
        return;
    SetupSession &session = wizard.context().session();
    startTest(wizard);
    QCOMPARE(session.refusedLogins(), 1);
    QVERIFY(allTexts(wizard).contains(session.diagnoses().first().code()));
    // The same again; then the third is warned of instead of done.
    auto *page = wizard.page(PageId::Test);
    const auto again = [&] {
        for (auto *button : page->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Testa i&gen"_s)
                button->click();
        }
    };
    again();
    QTRY_COMPARE(session.refusedLogins(), 2);
    again();
    QTest::qWait(0);
    QVERIFY(!session.settingsTest().isRunning());
    QCOMPARE(session.refusedLogins(), 2);
    QVERIFY(allTexts(wizard).join(u'\n').contains(u"två gånger i rad"_s));
}

void WalkTest::backLosesNothing()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::English);
    QVERIFY(bringUp(wizard));
    toSettingsPage(wizard, 1, 0);
    if (QTest::currentTestFailed())
        return;
    for (int i = 0; i < 10; ++i)
        press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(wizard.currentPage(), PageId::Start);
    press(Qt::Key_Return);
    QCOMPARE(wizard.findChild<QLineEdit *>(u"address"_s)->text(), PracticeClub::address());
    QCOMPARE(wizard.findChild<QLineEdit *>(u"senderName"_s)->text(), PracticeClub::senderName());
    wizard.context().setLanguage(Language::Swedish);
    QCOMPARE(wizard.findChild<QLineEdit *>(u"address"_s)->text(), PracticeClub::address());
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), PageId::Settings);
    QVERIFY(wizard.context().session().hasPassword());
    press(Qt::Key_Return); // the password is still there
    QCOMPARE(wizard.currentPage(), PageId::Test);
}

void WalkTest::cancelAsks()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toAddressPage(wizard, 0, 0);
    press(Qt::Key_Escape);
    QVERIFY(wizard.isVisible());
    auto *question = QApplication::activeModalWidget();
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape); // stays
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(wizard.isVisible());
    wizard.goTo(PageId::Start); // nothing to lose here
    press(Qt::Key_Escape);
    QVERIFY(!wizard.isVisible());
}

void WalkTest::badInputStaysAndIsNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << u"   "_s;
    QTest::newRow("two @") << u"a@b@example.se"_s;
    QTest::newRow("no @") << u"example.se"_s;
    QTest::newRow("no dot") << u"info@klubben"_s;
    QTest::newRow("trailing dot in the name") << u"info.@klubben.se"_s;
    QTest::newRow("space inside") << u"in fo@klubben.se"_s;
    QTest::newRow("bad host") << u"info@klub_ben!.se"_s;
    QTest::newRow("10 kB") << QString(10240, u'x') + u"@example.se"_s;
}

void WalkTest::badInputStaysAndIsNamed()
{
    QFETCH(QString, typed);
    TestSessions sessions;
    for (const Language language : allOf<Language>()) {
        SetupWizard wizard(sessions, language);
        QVERIFY(bringUp(wizard));
        wizard.goTo(PageId::Address);
        auto *edit = wizard.findChild<QLineEdit *>(u"address"_s);
        edit->setText(typed);
        press(Qt::Key_Return);
        QCOMPARE(wizard.currentPage(), PageId::Address);
        QCOMPARE(edit->text(), typed);
        QVERIFY(edit->hasFocus());
        const auto fault = EmailAddress::parse(typed);
        QVERIFY(!fault);
        QVERIFY(allTexts(wizard).contains(wizard.context().words().addressFault(fault.fault())));
        QVERIFY(wizard.context().session().address().isEmpty());
    }
}

void WalkTest::hostileSettingsStayAndAreNamed()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    SetupSession &session = wizard.context().session();
    session.setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
    wizard.goTo(PageId::Settings);
    const ServerSettings before = session.settings(Protocol::Smtp)->settings;
    auto *page = wizard.page(PageId::Settings);
    const auto refuses = [&](const QString &name, const QString &typed, const QString &words) {
        auto *edit = page->findChild<QLineEdit *>(name);
        const QString was = edit->text();
        edit->setText(typed);
        wizard.goNext();
        const bool ok = wizard.currentPage() == PageId::Settings && allTexts(wizard).contains(words) &&
                        session.settings(Protocol::Smtp)->settings == before && edit->hasFocus();
        edit->setText(was);
        return ok;
    };
    const Words &words = wizard.context().words();
    QVERIFY(refuses(u"password"_s, {}, words.settingsFault(SettingsFault::EmptyPassword)));
    QVERIFY(refuses(u"password"_s, QString(1001, u'å'), words.settingsFault(SettingsFault::PasswordTooLong)));
    page->findChild<QLineEdit *>(u"password"_s)->setText(u"lösen ord 😀"_s);
    QVERIFY(refuses(u"host-smtp"_s, u"https://smtp.gmail.com"_s, words.settingsFault(SettingsFault::HostWithScheme)));
    QVERIFY(refuses(u"host-smtp"_s, u"smtp gmail com"_s, words.settingsFault(SettingsFault::HostWithSpace)));
    QVERIFY(refuses(u"host-smtp"_s, u"info@gmail.com"_s, words.settingsFault(SettingsFault::HostIsAddress)));
    QVERIFY(refuses(u"port-smtp"_s, u"0"_s, words.settingsFault(SettingsFault::PortOutOfRange)));
    QVERIFY(refuses(u"port-smtp"_s, u"65536"_s, words.settingsFault(SettingsFault::PortOutOfRange)));
    QVERIFY(refuses(u"port-smtp"_s, u"abc"_s, words.settingsFault(SettingsFault::PortNotANumber)));
    QVERIFY(refuses(u"login"_s, {}, words.settingsFault(SettingsFault::EmptyLogin)));
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Test);
}

void WalkTest::portAndSecurityStayConsistent()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    wizard.context().session().setErrand(Errand::SetUpMailProgram);
    wizard.context().session().setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
    wizard.goTo(PageId::Settings);
    auto *port = wizard.findChild<QLineEdit *>(u"port-imap"_s);
    auto *security = wizard.findChild<QComboBox *>(u"security-imap"_s);
    const auto typePort = [&](const QString &text) {
        port->clear();
        QTest::keyClicks(port, text);
    };
    typePort(u"143"_s);
    QCOMPARE(security->currentIndex(), static_cast<int>(Security::Starttls));
    typePort(u"993"_s);
    QCOMPARE(security->currentIndex(), static_cast<int>(Security::Tls));
    security->setCurrentIndex(static_cast<int>(Security::Starttls));
    Q_EMIT security->activated(security->currentIndex());
    QCOMPARE(port->text(), u"143"_s);
    typePort(u"10143"_s); // no custom: both stay as they are
    QCOMPARE(security->currentIndex(), static_cast<int>(Security::Starttls));
}

void WalkTest::retiredServerIsCaughtAndReplaced()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    wizard.context().session().setAddress(*EmailAddress::parse(u"info@hotmail.com"_s));
    wizard.goTo(PageId::Settings);
    auto *host = wizard.findChild<QLineEdit *>(u"host-smtp"_s);
    host->clear();
    QTest::keyClicks(host, u"smtp.live.com"_s);
    const auto hit = wizard.context().catalog().retired(u"smtp.live.com"_s);
    QVERIFY(hit);
    QVERIFY(allTexts(wizard).contains(hit->value->text.sv));
    for (auto *button : wizard.page(PageId::Settings)->findChildren<QAbstractButton *>(u"replace-smtp"_s))
        button->click();
    QVERIFY(!hit->value->replacement.isEmpty());
    QCOMPARE(host->text(), hit->value->replacement.first().host);
}

void WalkTest::mistypedDomainIsPointedOut()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::English);
    QVERIFY(bringUp(wizard));
    wizard.goTo(PageId::Address);
    type(u"info@gmial.com"_s);
    QVERIFY(allTexts(wizard).contains(u"Did you mean gmail.com?"_s));
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QCOMPARE(wizard.findChild<QLineEdit *>(u"address"_s)->text(), u"info@gmail.com"_s);
}

QTEST_MAIN(WalkTest)
#include "tst_walk.moc"
