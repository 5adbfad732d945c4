// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QTest>

using namespace klubbpost;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfWcag();
    void everyPairCanBeRead_data();
    void everyPairCanBeRead();
    void followsThePalette();
    void highContrastIsTheSystems();
    void textIsNeverSmall();
};

void ThemeTest::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // #767676 on white is WCAG's own example of just enough for AA.
    QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void ThemeTest::everyPairCanBeRead_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("least");
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        for (const Theme::Pair &pair : theme.pairs())
            QTest::addRow("%s, %s", theme.isDark ? "dark" : "light", pair.name)
                << pair.front << pair.back << (pair.isText ? 7.0 : 3.0);
    }
}

void ThemeTest::everyPairCanBeRead()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, least);
    const double found = contrast(front, back);
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
}

void ThemeTest::followsThePalette()
{
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::WindowText, QColor(0xE0, 0xE0, 0xE0));
    QVERIFY(Theme::forPalette(dark).isDark);
    QPalette light;
    light.setColor(QPalette::Window, QColor(0xEF, 0xEF, 0xEF));
    light.setColor(QPalette::WindowText, Qt::black);
    QVERIFY(!Theme::forPalette(light).isDark);
    // Our own palettes lead back to the same theme: widgets find theirs through it.
    QCOMPARE(Theme::forPalette(Theme::dark().palette(light)).window, Theme::dark().window);
    QCOMPARE(Theme::forPalette(Theme::light().palette(dark)).window, Theme::light().window);
}

void ThemeTest::highContrastIsTheSystems()
{
    QPalette system(Qt::black);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        system.setColor(role, Qt::black);
    system.setColor(QPalette::WindowText, Qt::yellow);
    system.setColor(QPalette::Highlight, Qt::cyan);
    system.setColor(QPalette::WindowText, Qt::white);
    QVERIFY(isHighContrast(system));
    const Theme theme = Theme::forPalette(system);
    QCOMPARE(theme.window, QColor(Qt::black));
    QCOMPARE(theme.bad, QColor(Qt::white));
    QCOMPARE(theme.accent, QColor(Qt::cyan));
    QCOMPARE(theme.palette(system), system);
}

void ThemeTest::textIsNeverSmall()
{
    QFont tiny;
    tiny.setPointSizeF(8);
    const QFont body = bodyFont(tiny);
    QCOMPARE(body.pointSizeF(), 11.0);
    const QString sheet = Theme::light().styleSheet(body);
    QRegularExpression size(QStringLiteral("font-size: ([0-9.]+)pt"));
    auto sizes = size.globalMatch(sheet);
    QVERIFY(sizes.hasNext());
    while (sizes.hasNext())
        QVERIFY(sizes.next().captured(1).toDouble() >= 9.5);
    QVERIFY2(!sheet.contains(QLatin1Char('%')), qPrintable(sheet));
}

KLUBBPOST_TEST(QApplication, ThemeTest)
#include "tst_theme.moc"
