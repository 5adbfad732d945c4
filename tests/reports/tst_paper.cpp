// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/sheetpaper.h"
#include "reports/sheet.h"

#include "diagnosis/raisings.h"
#include "support/clirun.h"
#include "support/testprogram.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// What a tool of poppler-utils prints about a file; empty when it fails.
QString poppler(const QString &tool, const QStringList &arguments)
{
    const Ran ran = runProgram(tool, arguments);
    return ran.exitCode == 0 ? ran.text() : QString();
}

SheetData sheetFor(const QString &target, const QString &report)
{
    SheetData data;
    if (!setTarget(data, target, SenderFacts::fromFolder(u":"_s, {})))
        qFatal("no such target: %s", qPrintable(target));
    data.report = savedReport(report);
    return data;
}

} // namespace

class TestPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void oneSheetIsOneA4Page_data()
    {
        QTest::addColumn<QString>("report");
        QTest::addColumn<QString>("target");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("font");
        // The fonts of the desktops people have; packaging/test installs them.
        for (const QString &font : {u"DejaVu Sans"_s, u"Noto Sans"_s, u"Liberation Sans"_s, u"Carlito"_s}) {
            if (!QFontDatabase::families().contains(font))
                continue;
            for (const Language language : allOf<Language>()) {
                for (const QString &target : {u"promikbook"_s, u"other"_s, u"cogwork"_s, u"mailProgram"_s}) {
                    for (const QString &report : {u"all-well"_s, u"app-password-needed"_s}) {
                        QTest::addRow("%s %s %s, %s", qPrintable(target), enumName(language), qPrintable(report),
                                      qPrintable(font))
                            << report << target << language << font;
                    }
                }
            }
        }
    }
    void oneSheetIsOneA4Page()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        QFETCH(QString, report);
        QFETCH(QString, target);
        QFETCH(Language, language);
        const QString file = m_folder.filePath(u"one.pdf"_s);
        QFETCH(QString, font);
        const SheetData data = sheetFor(target, report);
        QVERIFY(writePdf(sheetHtml(data, {language}).replace("sans-serif"_L1, font), file));
        const QString info = poppler(u"pdfinfo"_s, {file});
        QVERIFY2(info.contains(QRegularExpression(u"Pages: +1\n"_s)), qPrintable(info));
        QVERIFY2(info.contains("(A4)"_L1), qPrintable(info));
        const QString text = poppler(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        QVERIFY(text.contains(u"info@klubben.example"_s));
        QVERIFY(text.contains(language == Language::Swedish ? u"Lösenord"_s : u"Password"_s));
        QVERIFY(text.contains("klubbpost 0.1.0"_L1));
        QVERIFY(!text.contains("1 (1)"_L1));
    }

    void bothLanguagesAreNumberedPages()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        const QString file = m_folder.filePath(u"both.pdf"_s);
        QVERIFY(writePdf(sheetHtml(sheetFor(u"promikbook"_s, u"all-well"_s), allOf<Language>()), file));
        const QString text = poppler(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), 2);
        QVERIFY(pages[0].contains(u"1 (2)"_s) && pages[0].contains(u"Det här återstår"_s));
        QVERIFY(pages[1].contains(u"2 (2)"_s) && pages[1].contains(u"What is left to do"_s));
    }

    void blackOnWhiteUnderADarkTheme()
    {
        if (QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        QPalette dark;
        dark.setColor(QPalette::Text, Qt::white);
        dark.setColor(QPalette::Base, Qt::black);
        const QPalette before = QGuiApplication::palette();
        QGuiApplication::setPalette(dark);
        const QString file = m_folder.filePath(u"dark.pdf"_s);
        QVERIFY(writePdf(sheetHtml(sheetFor(u"other"_s, u"all-well"_s), {Language::Swedish}), file));
        QGuiApplication::setPalette(before);
        QCOMPARE(
            poppler(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, u"50"_s, u"-singlefile"_s, file, m_folder.filePath(u"dark"_s)}),
            QString());
        const QImage image(m_folder.filePath(u"dark.png"_s));
        QVERIFY(!image.isNull());
        QCOMPARE(image.pixelColor(5, 5), QColor(Qt::white));
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
        }
        // Some text, and far from a black page.
        QVERIFY2(ink > 500 && ink < image.width() * image.height() / 5, qPrintable(QString::number(ink)));
    }

    void aFileThatCannotBeWrittenIsToldOf()
    {
        QVERIFY(!writePdf(u"<p>hej</p>"_s, m_folder.filePath(u"missing/folder.pdf"_s)));
    }

private:
    QTemporaryDir m_folder;
};

KLUBBPOST_TEST(QGuiApplication, TestPaper)
#include "tst_paper.moc"
