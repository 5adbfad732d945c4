// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/accessibility.h"
#include "kit/fields.h"
#include "kit/textlabel.h"
#include "kit/verdictcard.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testsessions.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

struct Heard
{
    QAccessible::Event type;
    QString name;
    QString text; ///< what was inserted and removed
};
QList<Heard> heard;

/// Where Qt hands its events to the system: all that assistive technology can be told.
void listen(QAccessibleEvent *event)
{
    Heard one{event->type(), {}, {}};
    if (const auto *widget = qobject_cast<const QWidget *>(event->object()))
        one.name = widget->accessibleName();
    if (event->type() == QAccessible::TextInserted)
        one.text = static_cast<QAccessibleTextInsertEvent *>(event)->textInserted();
    else if (event->type() == QAccessible::TextRemoved)
        one.text = static_cast<QAccessibleTextRemoveEvent *>(event)->textRemoved();
    else if (event->type() == QAccessible::TextUpdated)
        one.text = static_cast<QAccessibleTextUpdateEvent *>(event)->textInserted() +
                   static_cast<QAccessibleTextUpdateEvent *>(event)->textRemoved();
    else if (event->type() == QAccessible::ValueChanged)
        one.text = static_cast<QAccessibleValueChangeEvent *>(event)->value().toString();
    heard.append(one);
}

/// What Qt tells of such a line, where somebody listens. Off screen nobody does, so that Qt is silent; with a screen
/// reader at work (QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 and a bus) these events are its own.
void tellOf(QLineEdit *edit, const QString &text)
{
    if (QAccessible::isActive())
        return;
    QAccessibleTextInsertEvent inserted(edit, 0, text);
    filterAccessibility(&inserted);
    QAccessibleTextRemoveEvent removed(edit, 0, text);
    filterAccessibility(&removed);
    QAccessibleTextUpdateEvent updated(edit, 0, text, text);
    filterAccessibility(&updated);
    QAccessibleValueChangeEvent value(edit, text);
    filterAccessibility(&value);
}

/// What is read after something that stands below it, and not to the left of it: a step back for the eye.
QStringList stepsBack(QAccessibleInterface *face)
{
    QStringList wrong;
    const QWidget *before = nullptr;
    for (int i = 0; i < face->childCount(); ++i) {
        QAccessibleInterface *child = face->child(i);
        auto *widget = child ? qobject_cast<QWidget *>(child->object()) : nullptr;
        if (!widget || !widget->isVisible() || widget->height() == 0)
            continue;
        if (before && widget->y() < before->geometry().center().y() && widget->x() <= before->geometry().center().x())
            wrong.append(u"%1 after %2"_s.arg(child->text(QAccessible::Name), before->accessibleName()));
        before = widget;
        wrong += stepsBack(child);
    }
    return wrong;
}

} // namespace

/// What the wizard tells those who do not see it, and that they and the others find the result.
class AccessibleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aPasswordIsInNoEvent();
    void onePageOneFocus();
    void namesAreAsTheyAreSaid();
    void orderIsThatOfTheEye();
    void theResultIsOnTheScreen_data();
    void theResultIsOnTheScreen();
    void oneCardACause();
    void wordsAreNotTorn();
    void theWindowIsInsideTheScreen_data();
    void theWindowIsInsideTheScreen();
    void linesAreNotTooLong();

private:
    static bool prepare(SetupWizard &wizard, Errand errand, PracticeFault fault);
    static bool test(SetupWizard &wizard);
};

void AccessibleTest::initTestCase()
{
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(listen); // before the wizard's own, which hands on to it
}

bool AccessibleTest::prepare(SetupWizard &wizard, Errand errand, PracticeFault fault)
{
    if (!bringUp(wizard) || !wizard.context().setPractice(true))
        return false;
    SetupSession &session = wizard.context().session();
    wizard.context().setPracticeFault(fault);
    session.setErrand(errand);
    session.setSenderName(PracticeClub::senderName());
    session.setAddress(*EmailAddress::parse(PracticeClub::address()));
    session.setPassword(Secret(PracticeClub::password()));
    return QTest::qWaitFor([&] { return !session.discovery().isRunning(); }, 10000);
}

bool AccessibleTest::test(SetupWizard &wizard)
{
    wizard.goTo(PageId::Test);
    QSignalSpy finished(&wizard.context(), &WizardContext::testFinished);
    wizard.goNext();
    return finished.count() == 1 || finished.wait(30000);
}

void AccessibleTest::aPasswordIsInNoEvent()
{
    const QString secret = u"hemligt-ORD"_s;
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard, Errand::SendFromClubSystem, PracticeFault::WrongPassword));
    const auto isSilent = [&secret] {
        const bool told = std::any_of(heard.begin(), heard.end(), [&](const Heard &one) {
            return std::any_of(one.text.begin(), one.text.end(), [&](QChar c) { return secret.contains(c); });
        });
        const auto count =
            std::count_if(heard.begin(), heard.end(), [](const Heard &one) { return !one.text.isEmpty(); });
        heard.clear();
        return !told && count > 0; // that something was typed is told, as dots
    };
    const auto check = [&](QLineEdit *edit) {
        edit->clear();
        heard.clear();
        edit->setFocus();
        type(secret);
        tellOf(edit, secret);
        bool ok = isSilent();
        edit->selectAll();
        press(Qt::Key_Delete);
        tellOf(edit, secret);
        ok = ok && isSilent();
        QGuiApplication::clipboard()->setText(secret);
        edit->paste();
        tellOf(edit, secret);
        ok = ok && edit->text() == secret && isSilent();
        edit->setEchoMode(QLineEdit::Normal); // also while it can be seen
        edit->setText(secret + secret);
        tellOf(edit, secret);
        edit->setText({});
        edit->setEchoMode(QLineEdit::Password);
        return ok && isSilent();
    };
    wizard.goTo(PageId::Settings);
    QVERIFY(check(wizard.findChild<QLineEdit *>(u"password"_s)));
    wizard.context().session().setPassword(Secret(PracticeClub::password()));
    QVERIFY(test(wizard));
    QVERIFY(check(wizard.findChild<QLineEdit *>(u"testPassword"_s)));
    wizard.context().setPracticeFault(PracticeFault::ExpiredCertificate);
    wizard.context().session().setPassword(Secret(PracticeClub::password()));
    ServerSettings other = wizard.context().session().settings(Protocol::Smtp)->settings;
    other.login += u'x'; // something to test
    wizard.context().session().setSettings(other);
    QVERIFY(test(wizard));
    auto *again = wizard.findChild<QLineEdit *>(u"certificatePassword"_s);
    QVERIFY(again);
    for (QWidget *up = again->parentWidget(); up && !up->isVisible(); up = up->parentWidget())
        up->show();
    QVERIFY(check(again));
}

void AccessibleTest::onePageOneFocus()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard, Errand::CheckAddress, PracticeFault::None));
    const QStringList numbers{u"Steg 1 av 7, Start"_s,
                              {},
                              u"Steg 3 av 7, Leverantör"_s,
                              {},
                              {},
                              u"Steg 5 av 7, Test"_s,
                              u"Steg 6 av 7, Avsändare"_s,
                              u"Steg 7 av 7, Klart"_s};
    {
        const QuietFocus quiet;
        heard.clear();
        QAccessibleEvent passing(&wizard, QAccessible::Focus);
        filterAccessibility(&passing);
        QVERIFY(heard.isEmpty());
    }
    for (const PageId page : allOf<PageId>()) {
        heard.clear();
        wizard.goTo(page);
        QCoreApplication::processEvents();
        const auto focused = [](const Heard &one) { return one.type == QAccessible::Focus; };
        QCOMPARE(std::count_if(heard.begin(), heard.end(), focused), 1);
        const QString number = numbers.at(static_cast<int>(page));
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus && wizard.page(page)->isAncestorOf(focus));
        if (page != PageId::Start && !number.isEmpty()) {
            QVERIFY2(focus->accessibleName().startsWith(number + u". "_s), qPrintable(focus->accessibleName()));
            QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(focus))->role(), QAccessible::Heading);
        }
        // Enter still goes on from there.
        QVERIFY(qobject_cast<const QPushButton *>(focus) == nullptr);
    }
}

void AccessibleTest::namesAreAsTheyAreSaid()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard, Errand::CheckAddress, PracticeFault::ExpiredCertificate));
    QVERIFY(test(wizard));
    for (const Language language : allOf<Language>()) {
        wizard.context().setLanguage(language);
        for (const PageId page : allOf<PageId>()) {
            wizard.goTo(page);
            QStringList fields;
            for (QWidget *widget : some(wizard.findChildren<QWidget *>())) {
                QAccessibleInterface *face =
                    widget->isVisible() ? QAccessible::queryAccessibleInterface(widget) : nullptr;
                if (!face)
                    continue;
                // Qt names a box by what is chosen in it, on Unix, and by its label beside that.
                const bool isBox = face->role() == QAccessible::ComboBox;
                const QString name = isBox ? widget->accessibleName() : face->text(QAccessible::Name);
                const QString where = u"%1: %2"_s.arg(nameOf(page), name);
                QVERIFY2(!name.contains(u'&'), qPrintable(where));
                QVERIFY2(!name.contains(QChar(0x200B)) && !name.contains(QChar(0x2060)), qPrintable(where));
                QVERIFY2(!name.trimmed().endsWith(u':') || qobject_cast<QLabel *>(widget), qPrintable(where));
                if (face->role() == QAccessible::EditableText || face->role() == QAccessible::ComboBox) {
                    QVERIFY2(!fields.contains(name), qPrintable(where));
                    fields.append(name);
                }
            }
        }
    }
}

void AccessibleTest::orderIsThatOfTheEye()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard, Errand::CheckAddress, PracticeFault::WrongPassword));
    QVERIFY(test(wizard));
    for (const PageId page : allOf<PageId>()) {
        wizard.goTo(page);
        if (page == PageId::Sender)
            QTRY_VERIFY(!wizard.context().session().sender().isRunning());
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
        const QStringList wrong = stepsBack(QAccessible::queryAccessibleInterface(wizard.page(page)));
        QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: "_s.arg(nameOf(page)) + wrong.join(u"; "_s)));
        // The Tab key goes the same way, from the first stop on the page to the last.
        QList<int> stops;
        for (QWidget *at = wizard.page(page)->nextInFocusChain(); at != wizard.page(page);
             at = at->nextInFocusChain()) {
            if (wizard.page(page)->isAncestorOf(at) && at->isVisible() && (at->focusPolicy() & Qt::TabFocus) &&
                !at->focusProxy())
                stops.append(at->mapTo(wizard.page(page), QPoint(0, 0)).y());
        }
        const auto start = std::min_element(stops.begin(), stops.end());
        std::rotate(stops.begin(), start, stops.end()); // a ring has no beginning of its own
        for (qsizetype i = 1; i < stops.size(); ++i)
            QVERIFY2(stops[i] + 60 > stops[i - 1], qPrintable(u"%1: stop %2"_s.arg(nameOf(page)).arg(i)));
    }
}

void AccessibleTest::theResultIsOnTheScreen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<PracticeFault>("fault");
    for (const QSize size : {QSize(1000, 700), QSize(1366, 705), QSize(1280, 800)}) {
        for (const PracticeFault fault :
             {PracticeFault::None, PracticeFault::WrongPassword, PracticeFault::AppPasswordNeeded,
              PracticeFault::SmtpAuthOff, PracticeFault::BlockedPort, PracticeFault::ExpiredCertificate,
              PracticeFault::WrongName, PracticeFault::NoStarttls})
            QTest::addRow("%dx%d, fault %d", size.width(), size.height(), static_cast<int>(fault)) << size << fault;
    }
}

void AccessibleTest::theResultIsOnTheScreen()
{
    QFETCH(QSize, size);
    QFETCH(PracticeFault, fault);
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard, Errand::CheckAddress, fault));
    wizard.resize(size);
    QVERIFY(test(wizard));
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    const auto *area = qobject_cast<const QScrollArea *>(wizard.page(PageId::Test)->parent()->parent());
    const QRect view = area->viewport()->rect();
    const auto isSeen = [&](const QWidget *widget) {
        return view.contains(QRect(widget->mapTo(area->viewport(), QPoint(0, 0)), widget->size()));
    };
    const auto *card = wizard.page(PageId::Test)->findChild<VerdictCard *>();
    QVERIFY(card);
    for (const auto *label : some(card->findChildren<TextLabel *>())) {
        if (label->isVisible())
            QVERIFY2(isSeen(label), qPrintable(label->text()));
    }
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    if (area->isAncestorOf(focus))
        QVERIFY2(isSeen(focus), qPrintable(focus->objectName()));
    for (const auto *button : some(wizard.page(PageId::Test)->findChildren<QPushButton *>())) {
        if (button->isDefault())
            QVERIFY2(isSeen(button), qPrintable(button->text()));
    }
    if (fault != PracticeFault::None)
        QVERIFY(wizard.page(PageId::Test)->isAncestorOf(focus)); // not on the button that goes on
}

void AccessibleTest::oneCardACause()
{
    for (const PracticeFault fault : {PracticeFault::WrongPassword, PracticeFault::AppPasswordNeeded}) {
        TestSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(prepare(wizard, Errand::CheckAddress, fault));
        QVERIFY(test(wizard));
        QTRY_COMPARE(wizard.page(PageId::Test)->findChildren<VerdictCard *>().size(), 1);
        // All three protocols are named in it.
        QStringList words;
        for (const auto *label : wizard.page(PageId::Test)->findChild<VerdictCard *>()->findChildren<QLabel *>())
            words.append(unbroken(label->text()));
        for (const Protocol protocol : allOf<Protocol>())
            QVERIFY2(words.join(u'\n').contains(wizard.context().words().protocol(protocol)),
                     qPrintable(words.join(u'\n')));
    }
}

void AccessibleTest::wordsAreNotTorn()
{
    for (const QString &text : {u"Slå på tvåstegsverifieringen"_s, u"Bostadsrättsföreningens"_s,
                                u"app-lösenordsinställningar"_s, u"E-postleverantör/avsändare är rätt"_s.left(16)})
        QVERIFY2(!breakable(text).contains(QChar(0x200B)), qPrintable(text));
    for (const QString &text : {u"autodiscover.mail.klubben.example"_s, u"kassor.och.sekreterare@klubben.example"_s,
                                u"include:spf.protection.outlook.com"_s, u"SmtpClientAuthenticationDisabled"_s})
        QVERIFY2(breakable(text).contains(QChar(0x200B)), qPrintable(text));
}

void AccessibleTest::theWindowIsInsideTheScreen_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<QRect>("screen");
    QTest::addColumn<QRect>("result");
    // A frame of 22 above and 5 around, as measured with openbox.
    QTest::newRow("room") << QRect(100, 100, 1000, 700) << QRect(0, 0, 1920, 1080) << QRect(100, 100, 1000, 700);
    QTest::newRow("1920x1080 at 200 %") << QRect(0, 0, 1000, 700) << QRect(0, 0, 960, 540) << QRect(5, 22, 950, 513);
    QTest::newRow("1366x768 at 125 %, task bar")
        << QRect(50, 30, 1000, 700) << QRect(0, 0, 1092, 582) << QRect(50, 22, 1000, 555);
    QTest::newRow("beyond the edge") << QRect(1500, 600, 1000, 700) << QRect(0, 0, 1920, 1080)
                                     << QRect(915, 375, 1000, 700);
    QTest::newRow("another screen") << QRect(0, 0, 1000, 700) << QRect(1920, 0, 1280, 800)
                                    << QRect(1925, 22, 1000, 700);
}

void AccessibleTest::theWindowIsInsideTheScreen()
{
    QFETCH(QRect, window);
    QFETCH(QRect, screen);
    QTEST(fittedInside(window, QMargins(5, 22, 5, 5), screen), "result");
}

void AccessibleTest::linesAreNotTooLong()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard, Errand::CheckAddress, PracticeFault::WrongPassword));
    wizard.resize(1900, 1000);
    for (const PageId page : allOf<PageId>()) {
        wizard.goTo(page);
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        for (const auto *widget : some(wizard.page(page)->findChildren<QWidget *>())) {
            if (widget->isVisible() &&
                (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QLabel *>(widget)))
                QVERIFY2(widget->width() <= QFontInfo(wizard.font()).pixelSize() * 46 + 1,
                         qPrintable(u"%1: %2"_s.arg(nameOf(page)).arg(widget->width())));
        }
    }
}

KLUBBPOST_TEST(QApplication, AccessibleTest)
#include "tst_accessible.moc"
