// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace klubbpost {

/// The wizard's own icons, drawn with one stroke weight, so that they fit both themes and any size.
enum class Glyph {
    Tick,
    Cross,
    Dash,
    Dots,
    Warning,
    Info,
    Letter,
    Screen,
    Magnifier,
    Cap, ///< practice
    Copy,
    Eye,
    Clock,
    Down,
    Right,
    Left,
    Open, ///< opens in the browser
    Lock,
};

/// Draws a glyph inside the largest square in the middle of \a where.
void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &where, const QColor &colour);

} // namespace klubbpost
