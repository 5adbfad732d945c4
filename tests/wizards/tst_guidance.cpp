// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/fields.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "pages/page.h"
#include "pages/pastedialog.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testsessions.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// The pasted settings and the guidance, with the built-in facts and without a network. With KLUBBPOST_PICTURES=FOLDER
/// it leaves pictures of the dialog there.
class GuidanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setFont(bodyFont(QApplication::font())); } // as in the program
    void pastedSettingsAreShownAndUsed();
    void strangersServersNeedAYes();
    void cancelUsesNothing();
    void whatIsNotNeededIsNotUsed();
    void passwordHintLooksAtTheForm();
    void spacesOfAnAppPasswordAreNotSent();
    void administratorsLineHasTheAddress_data();
    void administratorsLineHasTheAddress();
    void ticksStay();

private:
    static bool begin(SetupWizard &wizard, const QString &address, const QString &provider = {});
    static PasteDialog *openPaste(SetupWizard &wizard);
    static QStringList texts(const QWidget &root);
    static void pictureOf(QWidget &widget, const QString &name);
};

bool GuidanceTest::begin(SetupWizard &wizard, const QString &address, const QString &provider)
{
    if (!bringUp(wizard))
        return false;
    SetupSession &session = wizard.context().session();
    session.setErrand(Errand::SetUpMailProgram);
    session.setAddress(EmailAddress::parse(address).take());
    if (!provider.isEmpty())
        session.chooseProvider(provider);
    return !session.address().isEmpty();
}

PasteDialog *GuidanceTest::openPaste(SetupWizard &wizard)
{
    wizard.goTo(PageId::Settings);
    auto *button = wizard.findChild<Button *>(u"paste"_s);
    button->setFocus();
    press(Qt::Key_Space);
    auto *dialog = wizard.findChild<PasteDialog *>();
    return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
}

QStringList GuidanceTest::texts(const QWidget &root)
{
    QStringList texts;
    for (const auto *label : root.findChildren<QLabel *>()) {
        if (!label->isHidden())
            texts << unbroken(label->text());
    }
    return texts;
}

void GuidanceTest::pictureOf(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("KLUBBPOST_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(300);
    widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

void GuidanceTest::pastedSettingsAreShownAndUsed()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(begin(wizard, u"info@klubben.example"_s));
    auto *dialog = openPaste(wizard);
    QVERIFY(dialog);
    auto *use = dialog->findChild<Button *>(u"usePasted"_s);
    QVERIFY(!use->isEnabled());
    QTRY_COMPARE(QApplication::focusWidget(), dialog->findChild<QPlainTextEdit *>(u"pastedText"_s));
    dialog->findChild<QPlainTextEdit *>(u"pastedText"_s)
        ->setPlainText(u"Inkommande server (IMAP): imap.hosten.example:993\n"
                       "SMTP-server: smtp.live.com\nPort: 25\nAnvändarnamn: m12345\nLösenord: Hemligt-123\n"_s);
    // New labels come into view with the next round of events.
    for (const QString &expected :
         {u"imap.hosten.example"_s, u"993"_s, u"m12345"_s, u"ur ”Inkommande server (IMAP): imap.hosten.example:993”"_s,
          u"Det kan stå ett lösenord i texten. Klubbpost läser det inte: skriv det där du får frågan."_s})
        QTRY_VERIFY2(texts(*dialog).contains(expected), qPrintable(expected));
    QVERIFY(texts(*dialog).filter(u"smtp.live.com"_s).size() >= 3); // value, source and why it is retired
    QVERIFY(texts(*dialog).filter(u"Hemligt"_s).isEmpty());
    for (const Language language : allOf<Language>()) {
        wizard.context().setLanguage(language);
        pictureOf(*dialog, nameOf(language) + u"-paste"_s);
    }
    wizard.context().setLanguage(Language::Swedish);
    press(Qt::Key_Tab);
    QVERIFY(use->isEnabled());
    // The password would go to it, and it belongs neither to the domain nor to anybody known.
    auto *confirm = dialog->findChild<QCheckBox *>(u"confirm-imap"_s);
    QVERIFY(confirm && confirm->text().contains(u"imap.hosten"_s));
    QVERIFY(!dialog->findChild<QCheckBox *>(u"confirm-smtp"_s));
    confirm->setChecked(true);
    use->setFocus();
    press(Qt::Key_Return);
    const SetupSession &session = wizard.context().session();
    const ServerSettings imap = session.settings(Protocol::Imap)->settings;
    QCOMPARE(imap.host, u"imap.hosten.example"_s);
    QCOMPARE(imap.port, quint16(993));
    QCOMPARE(imap.security, Security::Tls);
    QCOMPARE(imap.login, u"m12345"_s);
    QCOMPARE(session.settings(Protocol::Imap)->origin, Origin::Typed);
    QCOMPARE(session.settings(Protocol::Smtp)->settings.host, u"smtp.live.com"_s);
    QCOMPARE(wizard.findChild<QLineEdit *>(u"host-imap"_s)->text(), u"imap.hosten.example"_s);
    QCOMPARE(wizard.findChild<QLineEdit *>(u"login"_s)->text(), u"m12345"_s);
    QVERIFY(wizard.findChild<QLineEdit *>(u"password"_s)->text().isEmpty());
}

void GuidanceTest::strangersServersNeedAYes()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(begin(wizard, u"info@klubben.example"_s));
    auto *dialog = openPaste(wizard);
    QVERIFY(dialog);
    auto *use = dialog->findChild<Button *>(u"usePasted"_s);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"pastedText"_s);
    const ServerSettings before = wizard.context().session().settings(Protocol::Smtp)->settings;
    for (const QString &host : {u"smtp.hosten.example"_s, u"smtp.dindomän.se"_s}) {
        text->setPlainText(u"SMTP-server: %1\nPort: 465\n"_s.arg(host));
        QVERIFY(!use->isEnabled());
        auto *confirm = dialog->findChild<QCheckBox *>(u"confirm-smtp"_s);
        QVERIFY(confirm);
        confirm->setChecked(true);
        QVERIFY(use->isEnabled());
        text->setPlainText(u"SMTP-server: %1\nPort: 587\n"_s.arg(host)); // another text, another question
        QVERIFY(!use->isEnabled());
    }
    text->setPlainText(u"SMTP-server: smtp.klubben.example\nPort: 465\n"_s);
    QVERIFY(use->isEnabled());
    dialog->reject();
    QCOMPARE(wizard.context().session().settings(Protocol::Smtp)->settings, before);
}

void GuidanceTest::cancelUsesNothing()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::English);
    QVERIFY(begin(wizard, u"info@klubben.example"_s));
    auto *dialog = openPaste(wizard);
    QVERIFY(dialog);
    const ServerSettings before = wizard.context().session().settings(Protocol::Smtp)->settings;
    QPointer<QPlainTextEdit> text = dialog->findChild<QPlainTextEdit *>(u"pastedText"_s);
    QTRY_COMPARE(QApplication::focusWidget(), text.data());
    text->setPlainText(u"SMTP: smtp.hosten.example, port 465\n"_s);
    press(Qt::Key_Escape);
    QCOMPARE(wizard.context().session().settings(Protocol::Smtp)->settings, before);
    QVERIFY(!text || text->toPlainText().isEmpty());
}

void GuidanceTest::whatIsNotNeededIsNotUsed()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::English);
    QVERIFY(begin(wizard, u"info@klubben.example"_s));
    wizard.context().session().setErrand(Errand::SendFromClubSystem);
    auto *dialog = openPaste(wizard);
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>(u"pastedText"_s)->setPlainText(u"IMAP: imap.hosten.example, port 993\n"_s);
    QTRY_VERIFY(texts(*dialog).contains(u"Not needed for what you are doing now."_s));
    QVERIFY(!dialog->findChild<Button *>(u"usePasted"_s)->isEnabled());
}

void GuidanceTest::passwordHintLooksAtTheForm()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::English);
    QVERIFY(begin(wizard, u"klubben@gmail.com"_s));
    wizard.goTo(PageId::Settings);
    QVERIFY(texts(wizard).contains(u"The app password that you made, not the ordinary one."_s));
    type(u"Sommar2026"_s);
    QVERIFY(texts(wizard).contains(u"This does not look like an app password from Gmail. Is it the ordinary one?"_s));
    wizard.findChild<QLineEdit *>(u"password"_s)->setText(u"abcd efgh ijkl mnop"_s);
    QVERIFY(texts(wizard).contains(u"This looks like an app password. Spaces in it do not matter."_s));
}

void GuidanceTest::spacesOfAnAppPasswordAreNotSent()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::English);
    QVERIFY(begin(wizard, u"klubben@gmail.com"_s));
    wizard.goTo(PageId::Settings);
    type(u"abcd efgh ijkl mnop"_s);
    press(Qt::Key_Return);
    QCOMPARE(wizard.currentPage(), PageId::Test);
    QVERIFY(wizard.context().session().hasPassword());
}

void GuidanceTest::administratorsLineHasTheAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("inLine");
    QTest::newRow("plain") << u"info@klubben.example"_s << u"info@klubben.example"_s;
    QTest::newRow("international domain") << u"kansli@förening.example"_s << u"kansli@xn--frening-90a.example"_s;
    QTest::newRow("signs of a shell") << u"$(x)&y@klubben.example"_s.remove(u'(').remove(u')')
                                      << u"info@klubben.example"_s;
}

void GuidanceTest::administratorsLineHasTheAddress()
{
    QFETCH(QString, address);
    QFETCH(QString, inLine);
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(begin(wizard, address, u"microsoft-365"_s));
    wizard.goTo(PageId::Preparation);
    QStringList lines;
    for (const auto *copy : some(wizard.page(PageId::Preparation)->findChildren<CopyButton *>()))
        lines.append(copy->value());
    QVERIFY2(lines.contains(u"Set-CASMailbox -Identity %1 -SmtpClientAuthenticationDisabled $false"_s.arg(inLine)),
             qPrintable(lines.join(u'\n')));
    QVERIFY(lines.filter(u"%EMAIL"_s).isEmpty());
}

void GuidanceTest::ticksStay()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(begin(wizard, u"klubben@gmail.com"_s));
    wizard.goTo(PageId::Preparation);
    const auto boxes = [&wizard] { return wizard.page(PageId::Preparation)->findChildren<QCheckBox *>(); };
    QVERIFY(boxes().size() >= 5);
    QCOMPARE(boxes().at(1)->accessibleName(), u"Steg 2 är klart"_s);
    boxes().at(1)->setFocus();
    press(Qt::Key_Space);
    wizard.context().setLanguage(Language::English);
    // The boxes of before go with the next round of events.
    QTRY_COMPARE(boxes().at(1)->accessibleName(), u"Step 2 is done"_s);
    QVERIFY(boxes().at(1)->isChecked());
    QVERIFY(!boxes().at(0)->isChecked());
    wizard.goTo(PageId::Settings);
    wizard.goTo(PageId::Preparation);
    QVERIFY(boxes().at(1)->isChecked());
}

KLUBBPOST_TEST(QApplication, GuidanceTest)
#include "tst_guidance.moc"
