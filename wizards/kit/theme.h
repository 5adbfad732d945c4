// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>
#include <QString>

class QFont;
class QWidget;

namespace klubbpost {

/// The one place where colours live. Everything the wizard draws takes its colours from a Theme, and every combination
/// it draws is listed by pairs(), so that the contrast of all of them can be computed. A value.
struct Theme
{
    QColor window;
    QColor side;     ///< the panel with the step list
    QColor selected; ///< inside of the chosen card
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent; ///< text on accent
    QColor accentHover;
    QColor good, goodBack;
    QColor bad, badBack;
    QColor caution, cautionBack;
    QColor neutralBack; ///< chips that wait, "who can do it"
    QColor line;        ///< separators without meaning of their own
    QColor border;      ///< edges of fields, buttons and cards: what shows that they can be used
    bool isDark = false;

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();
    /// The system's own colours, untouched: what high contrast asks for.
    [[nodiscard]] static Theme highContrast(const QPalette &system);
    /// Light or dark as the palette is; the palette's own colours when it is a high-contrast one.
    [[nodiscard]] static Theme forPalette(const QPalette &palette);
    /// The theme of the wizard window that a widget is in.
    [[nodiscard]] static Theme of(const QWidget *widget);

    /// Dresses a window and all in it.
    void putOn(QWidget *target) const;
    [[nodiscard]] QPalette palette(const QPalette &system) const;
    /// Style sheet for labels, fields and lists; font sizes follow \a base.
    [[nodiscard]] QString styleSheet(const QFont &base) const;

    struct Pair
    {
        const char *name;
        QColor front;
        QColor back;
        bool isText; ///< text needs 7:1, an edge 3:1
    };
    /// Every combination that is drawn.
    [[nodiscard]] QList<Pair> pairs() const;
};

/// WCAG 2.2 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);
/// True when the system, or the palette, asks for high contrast.
[[nodiscard]] bool isHighContrast(const QPalette &palette);

/// Gives a dialog the colours and the font of the window that it belongs to. The system's own dialogs keep theirs.
void dress(QWidget *dialog);
/// The platform's font, at least 11 pt.
[[nodiscard]] QFont bodyFont(const QFont &platform);
/// A length in units of the widget's font size, in pixels.
[[nodiscard]] int em(const QWidget *widget, double size);

} // namespace klubbpost
