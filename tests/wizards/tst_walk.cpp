// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/textlabel.h"
#include "pages/donepage.h"
#include "reports/sheet.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testsessions.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTimer>

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
    void theSheetIsAskedAbout();
    void badInputStaysAndIsNamed_data();
    void badInputStaysAndIsNamed();
    void hostileSettingsStayAndAreNamed();
    void pastedInputIsTakenApart();
    void whatIsLeftEmptyIsFound();
    void portAndSecurityStayConsistent();
    void retiredServerIsCaughtAndReplaced();
    void replacementIsOfTheSameProtocol();
    void clearTextYesIsForOneConnection();
    void whatIsTypedStays();
    void anAddressIsKeptForPracticeAndReality();
    void aFailedTestLeadsBackToTheSettings();
    void aStoppedTestIsNotDone();
    void theSheetHasTheNameOfNow();
    void cogworkGetsTheSenderOnly();
    void aSystemWithServersOfItsOwn();
    void noPasswordIsTaken_data();
    void noPasswordIsTaken();
    void aShownPasswordCannotBeCopied();
    void qtSpeaksSwedishToo();
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
    for (const LaneReport &lane : some(wizard.context().session().report().lanes))
        QCOMPARE(lane.outcome, Outcome::Succeeded);
    press(Qt::Key_Return);
    if (static_cast<Errand>(errand) != Errand::SetUpMailProgram) {
        QCOMPARE(wizard.currentPage(), PageId::Sender);
        QTRY_VERIFY(wizard.context().session().sender().advice());
        QCOMPARE(wizard.context().session().sender().advice()->verdict(), SenderVerdict::TrustedByLogin);
        press(Qt::Key_Return);
    }
    QCOMPARE(wizard.currentPage(), PageId::Done);

    wizard.accept();
    QVERIFY(!wizard.context().session().hasPassword());
    const QString base64 = QString::fromLatin1(PracticeClub::password().toUtf8().toBase64());
    for (const QString &text : some(allTexts(wizard)))
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
    type(u"info@"_s);
    const auto asks = [&wizard] {
        press(Qt::Key_Escape);
        auto *question = QApplication::activeModalWidget();
        if (!wizard.isVisible() || !question)
            return false;
        QTest::keyClick(question, Qt::Key_Escape); // stays
        return QTest::qWaitFor([] { return !QApplication::activeModalWidget(); }) && wizard.isVisible();
    };
    QVERIFY(asks());
    wizard.goTo(PageId::Start); // what was typed is there still
    QVERIFY(asks());
    wizard.goTo(PageId::Address);
    wizard.findChild<QLineEdit *>(u"address"_s)->clear();
    wizard.goTo(PageId::Start); // nothing to lose
    press(Qt::Key_Escape);
    QVERIFY(!wizard.isVisible());
}

/// At the end the sheet is all there is: it is asked about until it has been kept as it is now.
void WalkTest::theSheetIsAskedAbout()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    wizard.context().session().setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
    wizard.goTo(PageId::Done);
    QStringList shown;
    for (const auto *button : wizard.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            shown.append(button->text().remove(u'&'));
    }
    QVERIFY(shown.contains(u"Stäng"_s));
    QVERIFY(!shown.contains(u"Avbryt"_s)); // there is nothing to cancel
    const auto asks = [&wizard](Qt::Key key) {
        press(key);
        auto *question = QApplication::activeModalWidget();
        if (!question || question->objectName() != "saveQuestion"_L1)
            return false;
        QTest::keyClick(question, Qt::Key_Escape);
        return QTest::qWaitFor([] { return !QApplication::activeModalWidget(); }) && wizard.isVisible();
    };
    QVERIFY(asks(Qt::Key_Escape));
    QVERIFY(asks(Qt::Key_Return));
    for (auto *button : wizard.page(PageId::Done)->findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') == u"Kopiera allt"_s)
            button->click();
    }
    wizard.context().session().setSenderName(u"Klubben"_s); // another sheet by now
    QVERIFY(asks(Qt::Key_Escape));
    wizard.goTo(PageId::Done);
    for (auto *button : wizard.page(PageId::Done)->findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') == u"Kopiera allt"_s || button->text() == u"Kopierat"_s)
            button->click();
    }
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
    QVERIFY(refuses(u"host-smtp"_s, u"smtp gmail com"_s, words.settingsFault(SettingsFault::HostWithSpace)));
    QVERIFY(refuses(u"host-smtp"_s, u"info@gmail.com"_s, words.settingsFault(SettingsFault::HostIsAddress)));
    QVERIFY(refuses(u"port-smtp"_s, u"0"_s, words.settingsFault(SettingsFault::PortOutOfRange)));
    QVERIFY(refuses(u"port-smtp"_s, u"65536"_s, words.settingsFault(SettingsFault::PortOutOfRange)));
    QVERIFY(refuses(u"port-smtp"_s, u"abc"_s, words.settingsFault(SettingsFault::PortNotANumber)));
    QVERIFY(refuses(u"login"_s, {}, words.settingsFault(SettingsFault::EmptyLogin)));
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Test);
}

/// What can be read is taken out of what was pasted, and is seen before it is used.
void WalkTest::pastedInputIsTakenApart()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    wizard.goTo(PageId::Address);
    auto *address = wizard.findChild<QLineEdit *>(u"address"_s);
    for (const QString &typed : {u"Anna Berg <info@gmail.com>"_s, u"mailto:info@gmail.com"_s, u"info@gmail.com;"_s,
                                 u"”info@gmail.com”"_s, u"in\u200bfo@gmail.com"_s}) {
        address->setText(typed);
        Q_EMIT address->editingFinished();
        QCOMPARE(address->text(), u"info@gmail.com"_s);
    }
    address->setText(u"Anna <info@gmail.com>"_s);
    wizard.goNext();
    QCOMPARE(wizard.context().session().address().toString(), u"info@gmail.com"_s);
    wizard.goTo(PageId::Settings);
    auto *page = wizard.page(PageId::Settings);
    auto *host = page->findChild<QLineEdit *>(u"host-smtp"_s);
    auto *port = page->findChild<QLineEdit *>(u"port-smtp"_s);
    for (const QString &typed :
         {u"https://smtp.gmail.com:587/"_s, u"smtp.gmail.com:587"_s, u"smtp.gmail.com, port 587"_s}) {
        port->setText(u"465"_s);
        host->setText(typed);
        Q_EMIT host->editingFinished();
        QCOMPARE(host->text(), u"smtp.gmail.com"_s);
        QCOMPARE(port->text(), u"587"_s);
    }
    page->findChild<QLineEdit *>(u"login"_s)->setText(u"<info@gmail.com>"_s);
    page->findChild<QLineEdit *>(u"password"_s)->setText(u"abcd efgh\u00a0ijkl mnop"_s);
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Test);
    const ServerSettings smtp = wizard.context().session().settings(Protocol::Smtp)->settings;
    QCOMPARE(smtp.login, u"info@gmail.com"_s);
    QCOMPARE(smtp.port, quint16(587));
    QCOMPARE(smtp.security, Security::Starttls);
}

/// A server's name that is left empty is looked for, and shown before it is used; a port is the usual one.
void WalkTest::whatIsLeftEmptyIsFound()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    SetupSession &session = wizard.context().session();
    session.setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
    session.setSettings({.protocol = Protocol::Smtp, .host = u"fel.example"_s, .port = 25, .login = u"x"_s});
    wizard.goTo(PageId::Settings);
    auto *page = wizard.page(PageId::Settings);
    page->findChild<QLineEdit *>(u"password"_s)->setText(u"lösen ord 😀"_s);
    auto *host = page->findChild<QLineEdit *>(u"host-smtp"_s);
    auto *port = page->findChild<QLineEdit *>(u"port-smtp"_s);
    host->clear();
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Settings);
    QCOMPARE(host->text(), u"smtp.gmail.com"_s);
    QVERIFY(
        allTexts(wizard).contains(u"Klubbpost har fyllt i en server. Se om du känner igen den och gå sedan vidare."_s));
    port->clear();
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Test);
    QCOMPARE(session.settings(Protocol::Smtp)->settings.port,
             standardPort(Protocol::Smtp, session.settings(Protocol::Smtp)->settings.security));
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
    for (auto *button : some(wizard.page(PageId::Settings)->findChildren<QAbstractButton *>(u"replace-smtp"_s)))
        button->click();
    QVERIFY(!hit->value->replacement.isEmpty());
    QCOMPARE(host->text(), hit->value->replacement.first().host);
}

void WalkTest::replacementIsOfTheSameProtocol()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    wizard.context().session().setErrand(Errand::CheckAddress);
    wizard.context().session().setAddress(*EmailAddress::parse(u"info@hotmail.com"_s));
    wizard.goTo(PageId::Settings);
    const auto hit = wizard.context().catalog().retired(u"smtp.live.com"_s);
    QVERIFY(hit);
    for (const Protocol protocol : allOf<Protocol>()) {
        auto *host = wizard.findChild<QLineEdit *>(u"host-"_s + nameOf(protocol));
        host->clear();
        QTest::keyClicks(host, u"smtp.live.com"_s);
        const auto *button = wizard.findChild<QAbstractButton *>(u"replace-"_s + nameOf(protocol));
        QCOMPARE(button->isHidden(), protocol != Protocol::Smtp); // all that replaced it is SMTP
    }
}

void WalkTest::clearTextYesIsForOneConnection()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    SetupSession &session = wizard.context().session();
    session.setErrand(Errand::SetUpMailProgram);
    session.setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
    wizard.goTo(PageId::Settings);
    auto *consent = wizard.findChild<QCheckBox *>(u"consent-smtp"_s);
    auto *security = wizard.findChild<QComboBox *>(u"security-smtp"_s);
    const auto sayYes = [&] {
        security->setCurrentIndex(static_cast<int>(Security::None));
        Q_EMIT security->activated(security->currentIndex());
        consent->setChecked(true);
    };
    sayYes();
    QTest::keyClicks(wizard.findChild<QLineEdit *>(u"host-smtp"_s), u"x"_s);
    QVERIFY(!consent->isChecked());
    sayYes();
    auto *port = wizard.findChild<QLineEdit *>(u"port-smtp"_s);
    port->clear();
    QTest::keyClicks(port, u"8025"_s); // a port without a custom: the security stays
    QCOMPARE(security->currentIndex(), static_cast<int>(Security::None));
    QVERIFY(!consent->isChecked());

    sayYes();
    wizard.findChild<QLineEdit *>(u"password"_s)->setText(u"hemligt"_s);
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Test);
    QCOMPARE(session.plan().clearTextConsent, QList<Protocol>{Protocol::Smtp});
    wizard.goBack();
    QVERIFY(!consent->isChecked());
    wizard.goNext();
    QCOMPARE(session.plan().clearTextConsent, QList<Protocol>());
    Q_EMIT session.testFinished();
    QVERIFY(!consent->isChecked());
}

void WalkTest::whatIsTypedStays()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    SetupSession &session = wizard.context().session();
    session.setErrand(Errand::CheckAddress);
    session.setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
    wizard.goTo(PageId::Settings);
    const auto line = [&](const QString &name) { return wizard.findChild<QLineEdit *>(name); };
    const auto typeOver = [&](const QString &name, const QString &text) {
        line(name)->clear();
        QTest::keyClicks(line(name), text);
    };
    const ServerSettings smtp = session.settings(Protocol::Smtp)->settings;
    typeOver(u"port-smtp"_s, u"70000"_s);
    typeOver(u"host-pop3"_s, u"pop.klubben.example"_s);
    wizard.findChild<QCheckBox *>(u"used-imap"_s)->setChecked(false);
    line(u"host-imap"_s)->setText(u"imap.klubben.example"_s);
    line(u"login"_s)->clear();
    for (int i = 0; i < 2; ++i) {
        wizard.goBack();
        QVERIFY(wizard.currentPage() != PageId::Settings);
        wizard.goNext();
        QCOMPARE(wizard.currentPage(), PageId::Settings);
        QCOMPARE(line(u"port-smtp"_s)->text(), u"70000"_s);
        QCOMPARE(line(u"host-pop3"_s)->text(), u"pop.klubben.example"_s);
        QCOMPARE(line(u"host-imap"_s)->text(), u"imap.klubben.example"_s);
        QCOMPARE(line(u"login"_s)->text(), QString());
    }
    // What is right went into the setup, what is wrong did not.
    QCOMPARE(session.settings(Protocol::Smtp)->settings, smtp);
    QCOMPARE(session.settings(Protocol::Pop3)->settings.host, u"pop.klubben.example"_s);
    QCOMPARE(session.settings(Protocol::Imap)->settings.host, u"imap.klubben.example"_s);
    QVERIFY(!session.settings(Protocol::Imap)->used);
    // What the setup itself changes is shown.
    ServerSettings other = smtp;
    other.host = u"smtp.klubben.example"_s;
    session.setSettings(other);
    wizard.goTo(PageId::Settings);
    QCOMPARE(line(u"host-smtp"_s)->text(), other.host);
    QCOMPARE(line(u"port-smtp"_s)->text(), QString::number(smtp.port));
    // Nothing of one address is offered to another.
    session.setAddress(*EmailAddress::parse(u"kassa@gmail.com"_s));
    wizard.goTo(PageId::Settings);
    QCOMPARE(line(u"login"_s)->text(), u"kassa@gmail.com"_s);
    QCOMPARE(line(u"host-imap"_s)->text(), session.settings(Protocol::Imap)->settings.host);
}

void WalkTest::anAddressIsKeptForPracticeAndReality()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    wizard.goTo(PageId::Address);
    auto *address = wizard.findChild<QLineEdit *>(u"address"_s);
    address->setText(u"info@klub"_s); // not finished, so the setup has none
    wizard.goBack();
    QVERIFY(wizard.context().setPractice(true));
    QCOMPARE(address->text(), QString());
    address->setText(u"övning@"_s);
    QVERIFY(wizard.context().setPractice(false));
    QCOMPARE(address->text(), u"info@klub"_s);
    QVERIFY(wizard.context().setPractice(true));
    QCOMPARE(address->text(), u"övning@"_s);
}

void WalkTest::aFailedTestLeadsBackToTheSettings()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toSettingsPage(wizard, 0, static_cast<int>(PracticeFault::WrongPassword));
    if (QTest::currentTestFailed())
        return;
    wizard.goTo(PageId::Done);
    QVERIFY(allTexts(wizard).contains(u"Inte klart än: inställningarna är inte testade"_s));
    wizard.goTo(PageId::Test);
    startTest(wizard);
    if (QTest::currentTestFailed())
        return;
    const Diagnosis error = wizard.context().session().diagnoses().first();
    QCOMPARE(error.severity, Severity::Error);
    QVERIFY(!error.fix);
    // The password is typed where the fault is told; the filled button tests with it.
    QCOMPARE(QApplication::focusWidget()->objectName(), u"testPassword"_s);
    QVERIFY(wizard.findChild<QPushButton *>(u"again"_s)->isDefault());
    wizard.goTo(PageId::Done);
    QVERIFY(allTexts(wizard).contains(u"Inte klart än: testet hittade något att rätta"_s));
    QVERIFY(allTexts(wizard).join(u'\n').contains(wizard.context().words().verdict(error).action));
    for (const QString &text : some(allTexts(wizard)))
        QVERIFY2(!text.startsWith(u"Klart! "_s), qPrintable(text));
    wizard.goTo(PageId::Test);
    wizard.findChild<QAbstractButton *>(u"change"_s)->click();
    QCOMPARE(wizard.currentPage(), PageId::Settings);
}

void WalkTest::aStoppedTestIsNotDone()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::English);
    QVERIFY(bringUp(wizard));
    toSettingsPage(wizard, 0, static_cast<int>(PracticeFault::SilentServer));
    if (QTest::currentTestFailed())
        return;
    QSignalSpy finished(&wizard.context(), &WizardContext::testFinished);
    press(Qt::Key_Return);
    wizard.context().session().cancelTest();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(wizard.context().session().report().lanes.first().outcome, Outcome::Cancelled);
    QCOMPARE(qobject_cast<QAbstractButton *>(QApplication::focusWidget())->text(), u"Test a&gain"_s);
    wizard.goTo(PageId::Done);
    QVERIFY(allTexts(wizard).contains(u"Not done yet: the test was stopped"_s));
}

void WalkTest::theSheetHasTheNameOfNow()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toSettingsPage(wizard, 0, 0);
    if (QTest::currentTestFailed())
        return;
    startTest(wizard);
    wizard.goTo(PageId::Address);
    wizard.findChild<QLineEdit *>(u"senderName"_s)->setText(u"Dansklubben Nya Namnet"_s);
    wizard.goNext();
    wizard.goTo(PageId::Done);
    QVERIFY(allTexts(wizard).contains(u"Dansklubben Nya Namnet"_s));
    const auto *page = static_cast<const DonePage *>(wizard.page(PageId::Done));
    QVERIFY(sheetText(page->sheetData(), {Language::Swedish}).contains(u"Dansklubben Nya Namnet"_s));
}

void WalkTest::cogworkGetsTheSenderOnly()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    SetupSession &session = wizard.context().session();
    session.setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
    const auto *page = static_cast<const DonePage *>(wizard.page(PageId::Done));
    session.setErrand(Errand::SendFromClubSystem);
    for (const auto &[system, way] : {std::pair(u"promikbook"_s, SendingWay::UserSmtp),
                                      {u"cogwork"_s, SendingWay::OwnServers},
                                      {u"other"_s, SendingWay::UserSmtp}}) {
        session.setClubSystem(system);
        QCOMPARE(page->sheetData().target, Target::ClubSystem);
        QCOMPARE(page->sheetData().system->id, system);
        QCOMPARE(page->sheetData().way, way);
    }
    session.setErrand(Errand::CheckAddress);
    QCOMPARE(page->sheetData().target, Target::MailProgram);
}

/// No password on the way; "done" is not said while the domain's record is missing, and whoever looks after it gets a
/// letter. The login's test is an extra that can be had and left.
void WalkTest::aSystemWithServersOfItsOwn()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    QVERIFY(wizard.context().setPractice(true));
    SetupSession &session = wizard.context().session();
    session.setErrand(Errand::SendFromClubSystem);
    session.setClubSystem(u"cogwork"_s);
    wizard.goTo(PageId::Address);
    wizard.findChild<QLineEdit *>(u"address"_s)->setText(PracticeClub::address());
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Sender);
    QTRY_VERIFY(session.sender().advice());
    QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::SystemNotInSpf);
    leavePicture(wizard, u"sv-own-servers-sender"_s);
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Done);
    leavePicture(wizard, u"sv-own-servers-done"_s);
    const QString all = allTexts(wizard).join(u'\n');
    QVERIFY2(all.contains(u"Nästan klart: SPF-posten för ovningsklubben.example återstår"_s), qPrintable(all));
    QVERIFY(!all.contains(u"Klart! "_s));
    QVERIFY(all.contains(u"Vem som behöver göra något: den som sköter domänen"_s));
    QVERIFY(!all.contains(u"inte testade"_s)); // what nobody needs is not missed
    const auto *page = static_cast<const DonePage *>(wizard.page(PageId::Done));
    const auto letter = letterFor(page->sheetData(), wizard.context().words());
    QVERIFY(letter);
    QCOMPARE(letter->to, u"den som sköter domänen"_s);
    QVERIFY2(letter->text.contains(QString::fromUtf8(session.sender().wanted().first().after)),
             qPrintable(letter->text));
    QVERIFY(letter->text.contains(u"KP-621"_s));
    QVERIFY(sheetHtml(page->sheetData(), {Language::Swedish}).contains(u"Nästan klart"_s));
    // The extra, and back.
    wizard.goTo(PageId::Sender);
    wizard.findChild<QAbstractButton *>(u"offerLoginTest"_s)->click();
    QCOMPARE(wizard.currentPage(), PageId::Provider);
    QVERIFY(routeOf(routeFacts(session)).contains(PageId::Test));
    wizard.goBack();
    QCOMPARE(wizard.currentPage(), PageId::Sender);
    wizard.findChild<QAbstractButton *>(u"offerLoginTest"_s)->click();
    QVERIFY(!routeOf(routeFacts(session)).contains(PageId::Test));
    // When the record is there, all is well.
    wizard.context().enterPracticeRecords(session.sender().wanted());
    session.sender().startAgain();
    QTRY_VERIFY(session.sender().advice() && isTrusted(session.sender().advice()->verdict()));
    wizard.goTo(PageId::Done);
    QVERIFY(allTexts(wizard).join(u'\n').contains(u"Klart! Så här fyller du i CogWork"_s));
    QVERIFY(!letterFor(page->sheetData(), wizard.context().words()));
    QCOMPARE(setupStatus(page->sheetData(), wizard.context().words()).state, SetupState::Done);
}

void WalkTest::noPasswordIsTaken_data()
{
    QTest::addColumn<Errand>("errand");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("heading");
    QTest::newRow("club system") << Errand::SendFromClubSystem << u"sender"_s
                                 << u"Inte klart än: ett annat sätt att skicka behövs"_s;
    QTest::newRow("mail program") << Errand::SetUpMailProgram << u"done"_s
                                  << u"Nästan klart: inloggningen i webbläsaren återstår"_s;
}

/// An address at a provider that takes no password in programs: alternatives, no password box, and no values on the
/// last page that cannot work.
void WalkTest::noPasswordIsTaken()
{
    QFETCH(Errand, errand);
    QFETCH(QString, after);
    QFETCH(QString, heading);
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    SetupSession &session = wizard.context().session();
    session.setErrand(errand);
    session.setClubSystem(u"promikbook"_s);
    session.setAddress(*EmailAddress::parse(u"namn@live.se"_s));
    wizard.goTo(PageId::Preparation);
    leavePicture(wizard, u"sv-dead-end-"_s + nameOf(errand));
    QVERIFY(allTexts(wizard).contains(u"Använd en annan adress"_s));
    QVERIFY(!wizard.page(PageId::Preparation)->findChildren<QAbstractButton *>(u"tryAnyway"_s).isEmpty());
    wizard.goNext();
    QCOMPARE(nameOf(wizard.currentPage()), after);
    if (wizard.currentPage() == PageId::Sender) {
        QTRY_VERIFY(session.sender().advice());
        wizard.goNext();
    }
    QCOMPARE(wizard.currentPage(), PageId::Done);
    leavePicture(wizard, u"sv-dead-end-done-"_s + nameOf(errand));
    const QString all = allTexts(wizard).join(u'\n');
    QVERIFY2(all.contains(heading), qPrintable(all));
    QVERIFY(!all.contains(u"Klart! "_s));
    const auto *page = static_cast<const DonePage *>(wizard.page(PageId::Done));
    const QString sheet = sheetText(page->sheetData(), {Language::Swedish});
    QVERIFY2(!sheet.contains(u"ditt lösenord"_s) && !sheet.contains(u"______"_s),
             qPrintable(sheet)); // none to write down
    if (errand == Errand::SendFromClubSystem) {
        QVERIFY2(!sheet.contains(u"smtp-mail.outlook.com"_s), qPrintable(sheet));
        QVERIFY2(sheet.contains(u"promikbook.com"_s), qPrintable(sheet)); // its own sender, in its own box
    }
    // Whoever wants to try may.
    wizard.goTo(PageId::Preparation);
    wizard.findChild<QAbstractButton *>(u"tryAnyway"_s)->click();
    QCOMPARE(wizard.currentPage(), PageId::Settings);
    QVERIFY(!allTexts(wizard).join(u'\n').contains(u"Skriv lösenordet."_s));
}

void WalkTest::aShownPasswordCannotBeCopied()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    wizard.context().session().setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
    wizard.goTo(PageId::Settings);
    auto *edit = wizard.findChild<QLineEdit *>(u"password"_s);
    edit->setText(u"hemligt ord"_s);
    auto *show = wizard.page(PageId::Settings)->findChild<QAbstractButton *>(u"showPassword"_s);
    QVERIFY(show);
    QVERIFY(QKeySequence::mnemonic(show->text()).isEmpty());
    QGuiApplication::clipboard()->setText(u"annat"_s);
    const auto isShown = [edit] { return edit->echoMode() == QLineEdit::Normal; };
    // One press shows it, the next hides it: no holding, for hands and switches that cannot.
    show->setFocus();
    show->click();
    QVERIFY(isShown());
    QCOMPARE(show->accessibleName(), u"Dölj lösenordet"_s);
    show->click();
    QVERIFY(!isShown());
    QCOMPARE(show->accessibleName(), u"Visa lösenordet"_s);
    // A key or the mouse in the field takes it out of sight before anything is selected.
    for (const auto shortcut : {QKeySequence::SelectAll, QKeySequence::Copy, QKeySequence::Cut}) {
        show->click();
        QVERIFY(isShown());
        QTest::keySequence(edit, shortcut);
        QVERIFY(!isShown());
    }
    show->click();
    QTest::mouseClick(edit, Qt::LeftButton, {}, QPoint(12, edit->height() / 2));
    QVERIFY(!isShown());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"annat"_s);
    QCOMPARE(edit->text(), u"hemligt ord"_s);
    // So does going elsewhere, and half a minute.
    show->setFocus();
    show->click();
    wizard.findChild<QLineEdit *>(u"login"_s)->setFocus();
    QVERIFY(!isShown());
    show->setFocus();
    show->click();
    auto *clock = show->parentWidget()->findChild<QTimer *>();
    QVERIFY(clock && clock->isActive());
    QCOMPARE(clock->interval(), 30000);
    clock->start(0);
    QTRY_VERIFY(!isShown());
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A); // and it can be typed in again
    QVERIFY(edit->text() != u"hemligt ord"_s);
}

void WalkTest::qtSpeaksSwedishToo()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    wizard.goTo(PageId::Address);
    const auto menuTexts = [&] {
        const std::unique_ptr<QMenu> menu(wizard.findChild<QLineEdit *>(u"address"_s)->createStandardContextMenu());
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text().section(u'\t', 0, 0);
        texts.removeAll(QString());
        return texts;
    };
    QCOMPARE(menuTexts(), (QStringList{u"&Ångra"_s, u"&Gör om"_s, u"Klipp &ut"_s, u"&Kopiera"_s, u"K&listra in"_s,
                                       u"Ta bort"_s, u"Markera allt"_s}));
    wizard.context().setLanguage(Language::English);
    QVERIFY(menuTexts().contains(u"Select All"_s));
}

void WalkTest::mistypedDomainIsPointedOut()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::English);
    QVERIFY(bringUp(wizard));
    wizard.goTo(PageId::Address);
    type(u"info@gmial.com"_s);
    QVERIFY(allTexts(wizard).contains(u"Did you mean gmail.com?"_s));
    press(Qt::Key_Return); // asks once, with the focus on what corrects it
    QCOMPARE(wizard.currentPage(), PageId::Address);
    press(Qt::Key_Space);
    QCOMPARE(wizard.findChild<QLineEdit *>(u"address"_s)->text(), u"info@gmail.com"_s);
    wizard.findChild<QLineEdit *>(u"address"_s)->setText(u"info@hotmial.com"_s);
    wizard.goNext();
    QCOMPARE(wizard.currentPage(), PageId::Address);
    wizard.goNext(); // whoever goes on then means it
    QCOMPARE(wizard.currentPage(), PageId::Provider);
}

KLUBBPOST_TEST(QApplication, WalkTest)
#include "tst_walk.moc"
