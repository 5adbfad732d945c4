// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QFont>
#include <QFontInfo>
#include <QWidget>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr const char *windowProperty = "klubbpostTheme";
constexpr double smallestBody = 11;
constexpr double smallestText = 9.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

bool isHighContrast(const QPalette &palette)
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW state = {};
    state.cbSize = sizeof(state);
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(state), &state, 0) && (state.dwFlags & HCF_HIGHCONTRASTON))
        return true;
#endif
    // Elsewhere a theme is all there is: one ground for everything, as far from its text as screens can show.
    const QColor window = palette.color(QPalette::Window);
    return palette.color(QPalette::Button) == window && palette.color(QPalette::Base) == window &&
           contrast(window, palette.color(QPalette::WindowText)) > 19;
}

Theme Theme::light()
{
    Theme theme;
    theme.window = QColor(0xFFFFFF);
    theme.side = QColor(0xF3F6FA);
    theme.selected = QColor(0xF1F6FB);
    theme.text = QColor(0x1B1F24);
    theme.muted = QColor(0x46515C);
    theme.accent = QColor(0x0A4A8C);
    theme.onAccent = QColor(0xFFFFFF);
    theme.accentHover = QColor(0x083B70);
    theme.good = QColor(0x155E2B);
    theme.goodBack = QColor(0xECF6EF);
    theme.bad = QColor(0x8E1A14);
    theme.badBack = QColor(0xFBE9E7);
    theme.caution = QColor(0x6B4700);
    theme.cautionBack = QColor(0xFFF4DC);
    theme.neutralBack = QColor(0xEDF1F6);
    theme.line = QColor(0xD9E0E8);
    theme.border = QColor(0x7F8B97);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.window = QColor(0x15191E);
    theme.side = QColor(0x1B2127);
    theme.selected = QColor(0x17263A);
    theme.text = QColor(0xECEFF3);
    theme.muted = QColor(0xB7C1CB);
    theme.accent = QColor(0x93C1F5);
    theme.onAccent = QColor(0x0A1B2E);
    theme.accentHover = QColor(0xB4D5FA);
    theme.good = QColor(0x8FDCA6);
    theme.goodBack = QColor(0x12301C);
    theme.bad = QColor(0xFFB4AC);
    theme.badBack = QColor(0x401714);
    theme.caution = QColor(0xF3D184);
    theme.cautionBack = QColor(0x392B09);
    theme.neutralBack = QColor(0x252D36);
    theme.line = QColor(0x323C47);
    theme.border = QColor(0x7D8B99);
    theme.isDark = true;
    return theme;
}

Theme Theme::highContrast(const QPalette &system)
{
    Theme theme;
    theme.window = theme.side = theme.selected = system.color(QPalette::Window);
    theme.text = theme.muted = theme.line = theme.border = system.color(QPalette::WindowText);
    theme.accent = theme.accentHover = system.color(QPalette::Highlight);
    theme.onAccent = system.color(QPalette::HighlightedText);
    theme.good = theme.bad = theme.caution = theme.text;
    theme.goodBack = theme.badBack = theme.cautionBack = theme.neutralBack = theme.window;
    theme.isDark = luminance(theme.window) < luminance(theme.text);
    return theme;
}

Theme Theme::forPalette(const QPalette &palette)
{
    if (isHighContrast(palette))
        return highContrast(palette);
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText)) ? dark()
                                                                                                       : light();
}

Theme Theme::of(const QWidget *widget)
{
    // Not from the widget's own palette: style sheets and disabled parents change that.
    const QVariant name = widget->window()->property(windowProperty);
    if (name == "highContrast"_L1)
        return highContrast(widget->window()->palette());
    if (name.isNull())
        return forPalette(widget->window()->palette());
    return name == "dark"_L1 ? dark() : light();
}

void Theme::putOn(QWidget *target) const
{
    const QPalette system = QApplication::palette();
    const bool contrast = isHighContrast(system);
    target->setProperty(windowProperty, contrast ? u"highContrast"_s : isDark ? u"dark"_s : u"light"_s);
    // The sheet first: setting one brings back the palette from before.
    target->setStyleSheet(styleSheet(target->font()));
    target->setPalette(palette(system));
}

QPalette Theme::palette(const QPalette &system) const
{
    if (isHighContrast(system))
        return system;
    QPalette palette = system;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, window);
    palette.setColor(QPalette::AlternateBase, side);
    palette.setColor(QPalette::Button, side);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::ToolTipBase, side);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

QString Theme::styleSheet(const QFont &base) const
{
    const double body = base.pointSizeF();
    const auto points = [body](double scale) { return QString::number(std::max(smallestText, body * scale), 'f', 2); };
    const QString arrow = isDark ? u":/icons/down-dark.png"_s : u":/icons/down-light.png"_s;
    const QString tick = isDark ? u":/icons/tick-dark.png"_s : u":/icons/tick-light.png"_s;
    QString sheet = uR"(
#wizard, #side, #line, #practice { border: none; }
#wizard { background: %window; }
#side { background: %side; }
#line { background: %line; }
QLabel { color: %text; }
#practice { background: %cautionBack; color: %caution; font-weight: 600; }
QLabel[role="title"] { color: %text; font-size: %titlept; font-weight: 600; }
QLabel[role="lead"] { color: %muted; font-size: %leadpt; }
QLabel[role="strong"] { color: %text; font-weight: 600; }
QLabel[role="heading"] { color: %text; font-size: %headingpt; font-weight: 600; }
QLabel[role="small"] { color: %muted; font-size: %smallpt; }
QLabel[role="muted"] { color: %muted; }
QLabel[role="fault"] { color: %bad; font-size: %smallpt; font-weight: 600; }
QLabel[role="caution"] { color: %caution; }
QLabel[role="good"] { color: %good; font-weight: 600; }
QLabel[role="code"] { color: %text; font-size: %codept; font-weight: 600; }
QLabel[tone="good"] { color: %good; }
QLabel[tone="info"] { color: %accent; }
QLabel[tone="warning"] { color: %caution; }
QLabel[tone="error"] { color: %bad; }
QLabel[role="brand"] { color: %accent; font-size: %brandpt; font-weight: 600; }
QLineEdit, QComboBox { color: %text; background: %window; border: 1px solid %border; border-radius: 6px;
  padding: 0.42em 0.6em; selection-background-color: %accent; selection-color: %onAccent; }
QLineEdit:focus, QComboBox:focus { border: 2px solid %accent; padding: 0.36em 0.54em; }
QLineEdit[wrong="true"] { border: 2px solid %bad; padding: 0.36em 0.54em; }
QLineEdit:disabled, QComboBox:disabled { color: %muted; background: %side; }
QComboBox { padding-right: 1.6em; }
QComboBox::drop-down { border: none; width: 1.7em; }
QComboBox::down-arrow { image: url(%arrow); width: 0.8em; height: 0.8em; }
QComboBox QAbstractItemView { color: %text; background: %window; border: 1px solid %border;
  selection-background-color: %accent; selection-color: %onAccent; outline: none; }
QCheckBox { color: %text; spacing: 0.55em; padding: 2px; border: 2px solid transparent; border-radius: 5px; }
QCheckBox:focus { border: 2px solid %accent; }
QCheckBox::indicator { width: 1.1em; height: 1.1em; border: 1px solid %border; border-radius: 4px; background: %window; }
QCheckBox::indicator:checked { background: %accent; border: 1px solid %accent; image: url(%tick); }
QPlainTextEdit { color: %text; background: %side; border: 1px solid %border; border-radius: 6px; padding: 0.4em; }
QPlainTextEdit:focus { border: 2px solid %accent; }
QMenu { color: %text; background: %window; border: 1px solid %border; padding: 4px; }
QMenu::item { padding: 0.4em 1.2em; border-radius: 4px; }
QMenu::item:selected { color: %onAccent; background: %accent; }
QScrollArea { background: transparent; border: none; }
)"_s;
    const auto put = [&sheet](const char *name, const QString &value) {
        sheet.replace(u'%' + QLatin1StringView(name), value);
    };
    put("titlept", points(1.55) + "pt"_L1);
    put("leadpt", points(1.0) + "pt"_L1);
    put("headingpt", points(1.1) + "pt"_L1);
    put("smallpt", points(0.88) + "pt"_L1);
    put("codept", points(2.2) + "pt"_L1);
    put("brandpt", points(1.2) + "pt"_L1);
    put("cautionBack", cautionBack.name());
    put("line", line.name());
    put("onAccent", onAccent.name());
    put("accent", accent.name());
    put("caution", caution.name());
    put("window", window.name());
    put("border", border.name());
    put("muted", muted.name());
    put("text", text.name());
    put("good", good.name());
    put("side", side.name());
    put("bad", bad.name());
    put("arrow", arrow);
    put("tick", tick);
    return sheet;
}

QList<Theme::Pair> Theme::pairs() const
{
    return {
        {"text on window", text, window, true},
        {"text on side", text, side, true},
        {"text on the chosen card", text, selected, true},
        {"text on a neutral chip", text, neutralBack, true},
        {"muted on window", muted, window, true},
        {"muted on side", muted, side, true},
        {"muted on the chosen card", muted, selected, true},
        {"muted on a neutral chip", muted, neutralBack, true},
        {"accent on window", accent, window, true},
        {"accent on side", accent, side, true},
        {"accent on the chosen card", accent, selected, true},
        {"text on accent", onAccent, accent, true},
        {"text on accent under the mouse", onAccent, accentHover, true},
        {"good on its ground", good, goodBack, true},
        {"good on window", good, window, true},
        {"the window's colour on good", window, good, true},
        {"bad on its ground", bad, badBack, true},
        {"bad on window", bad, window, true},
        {"caution on its ground", caution, cautionBack, true},
        {"caution on window", caution, window, true},
        {"border on window", border, window, false},
        {"border on side", border, side, false},
        {"border on the chosen card", border, selected, false},
    };
}

void dress(QWidget *dialog)
{
    if (const QWidget *owner = dialog->parentWidget()) {
        dialog->setFont(owner->window()->font());
        dialog->setPalette(owner->window()->palette());
    }
}

QFont bodyFont(const QFont &platform)
{
    QFont font = platform;
    const double size = font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
    font.setPointSizeF(std::max(smallestBody, size));
    return font;
}

int em(const QWidget *widget, double size)
{
    return static_cast<int>(std::lround(QFontInfo(widget->font()).pixelSize() * size));
}

} // namespace klubbpost
