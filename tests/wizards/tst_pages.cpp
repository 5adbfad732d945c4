// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "pages/aboutdialog.h"
#include "pages/pastedialog.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testsessions.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// What holds of every page, in both languages, at every size.
class PagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noTextOfTheOtherLanguage();
    void everyInputHasAName();
    void mnemonicsAreTheirOwn();
    void nothingIsWiderThanTheWindow_data();
    void nothingIsWiderThanTheWindow();
    void stepsAreSpoken();
    void followsLightAndDark();
    void helpIsForThePage();
    void nothingLeaksInTheDark();

private:
    static bool prepare(SetupWizard &wizard);
    static QStringList texts(const QWidget &root, bool onlyVisible);
};

/// A practice setup that has been tested, so that every page has something to show.
bool PagesTest::prepare(SetupWizard &wizard)
{
    if (!bringUp(wizard) || !wizard.context().setPractice(true))
        return false;
    SetupSession &session = wizard.context().session();
    wizard.context().setPracticeFault(PracticeFault::WrongPassword);
    session.setErrand(Errand::SetUpMailProgram);
    session.setSenderName(PracticeClub::senderName());
    session.setAddress(*EmailAddress::parse(PracticeClub::address()));
    if (!QTest::qWaitFor([&] { return !session.discovery().isRunning(); }, 10000))
        return false;
    session.setPassword(Secret(PracticeClub::password()));
    QSignalSpy finished(&session, &SetupSession::testFinished);
    session.startTest(std::nullopt);
    return finished.wait(25000);
}

QStringList PagesTest::texts(const QWidget &root, bool onlyVisible)
{
    QStringList texts;
    for (const auto *widget : root.findChildren<QWidget *>()) {
        if (onlyVisible && !widget->isVisible())
            continue;
        texts << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        }
    }
    for (QString &text : texts)
        text = unbroken(text).remove(u'&');
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

struct Catalogue
{
    QList<QRegularExpression> english;
    QList<QRegularExpression> swedish;
};

/// Every text of the wizard in both languages, as patterns; those that read the same in both are left out.
static Catalogue readCatalogue()
{
    QStringList sources;
    QStringList translations;
    for (const QString &name : {u"wizards_sv.ts"_s, u"reports_sv.ts"_s}) {
        QFile file(QStringLiteral(TRANSLATIONS "/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == "source"_L1)
                sources << xml.readElementText().remove(u'&');
            else if (xml.isStartElement() && xml.name() == "translation"_L1)
                translations << xml.readElementText().remove(u'&');
        }
    }
    const auto patterns = [](const QStringList &texts, const QStringList &others) {
        QList<QRegularExpression> list;
        for (const QString &text : texts) {
            QString letters = text;
            letters.remove(QRegularExpression(u"%\\d|\\W"_s));
            if (others.contains(text) || letters.size() < 4)
                continue;
            QString pattern = QRegularExpression::escape(text);
            pattern.replace(QRegularExpression(u"\\\\?%\\d"_s), u".*"_s);
            list.append(QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                           QRegularExpression::DotMatchesEverythingOption));
        }
        return list;
    };
    return {patterns(sources, translations), patterns(translations, sources)};
}

void PagesTest::noTextOfTheOtherLanguage()
{
    const Catalogue catalogue = readCatalogue();
    QVERIFY(catalogue.english.size() > 100);
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard));
    for (const PageId page : allOf<PageId>()) {
        wizard.goTo(page);
        for (const Language language : {Language::English, Language::Swedish}) {
            wizard.context().setLanguage(language);
            QCoreApplication::processEvents();
            const auto &others = language == Language::Swedish ? catalogue.english : catalogue.swedish;
            const auto &own = language == Language::Swedish ? catalogue.swedish : catalogue.english;
            int recognised = 0;
            for (const QString &text : texts(wizard, false)) {
                // Each language is named in itself, and a form's own labels stay as they are in the form.
                if (text == u"English"_s || text == u"Svenska"_s)
                    continue;
                const auto matches = [&text](const QRegularExpression &pattern) {
                    return pattern.match(text).hasMatch();
                };
                const bool isOwn = std::any_of(own.begin(), own.end(), matches);
                recognised += isOwn;
                const bool isOther = std::any_of(others.begin(), others.end(), matches);
                QVERIFY2(isOwn || !isOther,
                         qPrintable(u"%1 page in %2: %3"_s.arg(nameOf(page), nameOf(language), text)));
            }
            QVERIFY(recognised > 40);
        }
    }
}

void PagesTest::everyInputHasAName()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard));
    for (const PageId page : allOf<PageId>()) {
        wizard.goTo(page);
        for (QWidget *widget : some(wizard.findChildren<QWidget *>())) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            if (qobject_cast<QScrollArea *>(widget))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                     qPrintable(u"%1: %2 %3"_s.arg(nameOf(page), QLatin1StringView(widget->metaObject()->className()),
                                                   widget->objectName())));
        }
    }
}

void PagesTest::mnemonicsAreTheirOwn()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard));
    for (const Language language : allOf<Language>()) {
        wizard.context().setLanguage(language);
        for (const PageId page : allOf<PageId>()) {
            wizard.goTo(page);
            QStringList used;
            for (const auto *widget : some(wizard.findChildren<QWidget *>())) {
                if (!widget->isVisible())
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const auto *label = qobject_cast<const QLabel *>(widget);
                const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
                const QString key = QKeySequence::mnemonic(text).toString();
                if (key.isEmpty())
                    continue;
                QVERIFY2(!used.contains(key),
                         qPrintable(u"%1, %2: %3 twice, in %4"_s.arg(nameOf(language), nameOf(page), key, text)));
                used.append(key);
            }
            QVERIFY(used.size() >= 3);
        }
    }
}

void PagesTest::nothingIsWiderThanTheWindow_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x700") << 11.0 << QSize(1024, 700);
    QTest::newRow("960x640") << 11.0 << QSize(960, 640);
    QTest::newRow("1024x700, letters twice as large") << 22.0 << QSize(1024, 700);
    QTest::newRow("200 % on 1366x768") << 11.0 << QSize(683, 384);
}

void PagesTest::nothingIsWiderThanTheWindow()
{
    QFETCH(double, points);
    QFETCH(QSize, size);
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(points);
    QApplication::setFont(font);
    {
        TestSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(prepare(wizard));
        wizard.setMinimumSize(0, 0);
        for (const Language language : allOf<Language>()) {
            wizard.context().setLanguage(language);
            for (const PageId id : allOf<PageId>()) {
                wizard.goTo(id);
                for (int i = 0; i < 8; ++i) { // a change of height goes up through the layouts turn by turn
                    wizard.resize(size);      // again, because Windows remembers the smallest size of the layout before
                    QCoreApplication::processEvents();
                }
                const QString where = u"%1, %2: "_s.arg(nameOf(language), nameOf(id));
                QVERIFY2(wizard.size() == size,
                         qPrintable(where + u"%1 > %2"_s.arg(wizard.height()).arg(size.height())));
                const QWidget *page = wizard.page(id);
                QVERIFY2(page->width() <= page->parentWidget()->width(),
                         qPrintable(where + u"%1 > %2"_s.arg(page->width()).arg(page->parentWidget()->width())));
                for (const auto *button : wizard.findChildren<Button *>()) {
                    if (button->isVisible())
                        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(where + button->text()));
                }
                for (const auto *label : page->findChildren<TextLabel *>()) {
                    if (label->isVisible() && label->wordWrap())
                        QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                                 qPrintable(where + label->text()));
                }
            }
        }
    }
    QApplication::setFont(before);
}

void PagesTest::stepsAreSpoken()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    wizard.show();
    wizard.goTo(PageId::Test);
    QVERIFY(texts(wizard, false).contains(u"Steg 6 av 8: Test, du är här"_s));
    QVERIFY(texts(wizard, false).contains(u"Steg 6 av 8"_s));
    wizard.context().session().setErrand(Errand::CheckAddress);
    wizard.goTo(PageId::Test);
    QVERIFY(texts(wizard, true).contains(u"Steg 5 av 7: Test, du är här"_s));
}

void PagesTest::followsLightAndDark()
{
    const QPalette before = QApplication::palette();
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    QPalette palette = before;
    palette.setColor(QPalette::Window, QColor(0x22, 0x22, 0x22));
    palette.setColor(QPalette::WindowText, QColor(0xEE, 0xEE, 0xEE));
    QApplication::setPalette(palette);
    QCoreApplication::processEvents();
    const auto ground = [&] { return wizard.grab().toImage().pixelColor(wizard.width() - 8, 8).lightness(); };
    QVERIFY(ground() < 60);
    QVERIFY(wizard.palette().color(QPalette::Window).lightness() < 60);
    QApplication::setPalette(before);
    QCoreApplication::processEvents();
    QVERIFY(ground() > 200);
    QVERIFY(wizard.palette().color(QPalette::Window).lightness() > 200);
}

/// F1 says what the page is for and what support will ask, in both languages; "About Klubbpost" is in it.
void PagesTest::helpIsForThePage()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(prepare(wizard));
    QStringList seen;
    for (const Language language : allOf<Language>()) {
        wizard.context().setLanguage(language);
        for (const PageId page : allOf<PageId>()) {
            wizard.goTo(page);
            wizard.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&wizard));
            press(Qt::Key_F1);
            auto *help = wizard.findChild<QDialog *>(u"help"_s);
            QVERIFY(help && help->isVisible());
            const QString text = help->findChild<QTextBrowser *>()->toPlainText();
            QVERIFY(!seen.contains(text));
            seen.append(text);
            // The step number is the one on the page, for the telephone.
            const QString number = language == Language::Swedish ? u"Steg "_s : u"Step "_s;
            QVERIFY2(text.contains(number), qPrintable(text));
            help->findChild<QPushButton *>(u"aboutButton"_s)->click();
            auto *about = help->findChild<QDialog *>(u"about"_s);
            QVERIFY(about && about->isVisible());
            about->close();
            help->close();
            QTRY_VERIFY(!wizard.findChild<QDialog *>(u"help"_s));
        }
    }
}

static bool fieldsCanBeRead(SetupWizard &wizard, const Theme &theme)
{
    QPlainTextEdit edit(&wizard);
    edit.show();
    edit.ensurePolished();
    QLineEdit line(&wizard);
    line.show();
    line.ensurePolished();
    return contrast(edit.palette().color(QPalette::Text), theme.side) >= 7 &&
           contrast(line.palette().color(QPalette::Text), theme.window) >= 7;
}

/// Links, fields and questions, too, can be read in the dark: 7:1 of their ground. Nothing stands in an empty field:
/// the style sheet makes that half as dark as what is typed.
void PagesTest::nothingLeaksInTheDark()
{
    const QPalette before = QApplication::palette();
    QApplication::setPalette(Theme::dark().palette(before));
    {
        TestSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(bringUp(wizard));
        AboutDialog about(&wizard);
        about.show();
        QSet<QRgb> links;
        const QTextDocument *document = about.findChild<QTextBrowser *>()->document();
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (it.fragment().charFormat().isAnchor())
                    links.insert(it.fragment().charFormat().foreground().color().rgb());
            }
        }
        QVERIFY(!links.isEmpty());
        for (const QRgb link : links)
            QVERIFY2(contrast(QColor(link), Theme::dark().window) >= 7, qPrintable(QColor(link).name()));
        QVERIFY(fieldsCanBeRead(wizard, Theme::dark()));
        for (const PageId page : allOf<PageId>())
            wizard.goTo(page);
        PasteDialog paste(wizard.context(), &wizard);
        paste.setAttribute(Qt::WA_DeleteOnClose, false);
        for (const auto *edit : wizard.findChildren<QLineEdit *>())
            QVERIFY(edit->placeholderText().isEmpty());
        for (const auto *edit : wizard.findChildren<QPlainTextEdit *>())
            QVERIFY(edit->placeholderText().isEmpty());
        wizard.context().session().setAddress(*EmailAddress::parse(u"info@gmail.com"_s));
        press(Qt::Key_Escape);
        auto *question = QApplication::activeModalWidget();
        QVERIFY(question);
        QVERIFY(question->palette().color(QPalette::Window).lightness() < 60);
        QTest::keyClick(question, Qt::Key_Escape);
    }
    QApplication::setPalette(before);
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    QVERIFY(fieldsCanBeRead(wizard, Theme::light()));
}

KLUBBPOST_TEST(QApplication, PagesTest)
#include "tst_pages.moc"
