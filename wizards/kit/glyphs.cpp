// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/glyphs.h"

#include <algorithm>
#include <QPainter>
#include <QPainterPath>

namespace klubbpost {
namespace {

constexpr double grid = 24;
constexpr double stroke = 1.9;

void line(QPainterPath &path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (const QPointF &point : points)
        path.lineTo(point);
}

// All on a grid of 24 by 24.
QPainterPath glyphPath(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Tick:
        line(path, {{5, 12.5}, {10, 17.5}, {19, 7}});
        break;
    case Glyph::Cross:
        line(path, {{6, 6}, {18, 18}});
        line(path, {{18, 6}, {6, 18}});
        break;
    case Glyph::Dash:
        line(path, {{6, 12}, {18, 12}});
        break;
    case Glyph::Dots:
        for (const double x : {5.0, 12.0, 19.0})
            path.addEllipse(QPointF(x, 12), 0.7, 0.7);
        break;
    case Glyph::Warning:
        line(path, {{12, 3.5}, {21.5, 20}, {2.5, 20}, {12, 3.5}});
        line(path, {{12, 9.5}, {12, 14}});
        path.addEllipse(QPointF(12, 17), 0.4, 0.4);
        break;
    case Glyph::Info:
        path.addEllipse(QPointF(12, 12), 9, 9);
        line(path, {{12, 11}, {12, 16.5}});
        path.addEllipse(QPointF(12, 7.7), 0.4, 0.4);
        break;
    case Glyph::Letter:
        path.addRoundedRect(QRectF(2.5, 5, 19, 14), 2, 2);
        line(path, {{3.5, 7}, {12, 13.5}, {20.5, 7}});
        break;
    case Glyph::Screen:
        path.addRoundedRect(QRectF(2.5, 4, 19, 12.5), 2, 2);
        line(path, {{12, 16.5}, {12, 20.5}});
        line(path, {{7.5, 20.5}, {16.5, 20.5}});
        break;
    case Glyph::Magnifier:
        path.addEllipse(QPointF(10.5, 10.5), 7, 7);
        line(path, {{15.6, 15.6}, {21, 21}});
        line(path, {{7.5, 10.7}, {9.7, 12.9}, {13.6, 8.3}});
        break;
    case Glyph::Cap:
        line(path, {{12, 4.5}, {22.5, 9.5}, {12, 14.5}, {1.5, 9.5}, {12, 4.5}});
        path.moveTo(6, 12);
        path.lineTo(6, 16.5);
        path.cubicTo(8, 20, 16, 20, 18, 16.5);
        path.lineTo(18, 12);
        line(path, {{22.5, 9.5}, {22.5, 15.5}});
        break;
    case Glyph::Copy:
        path.addRoundedRect(QRectF(8.5, 8.5, 12, 12.5), 2, 2);
        line(path, {{15.5, 5}, {15.5, 3.5}, {3.5, 3.5}, {3.5, 16}, {5, 16}});
        break;
    case Glyph::Eye:
        path.moveTo(2, 12);
        path.cubicTo(6, 4, 18, 4, 22, 12);
        path.cubicTo(18, 20, 6, 20, 2, 12);
        path.addEllipse(QPointF(12, 12), 3, 3);
        break;
    case Glyph::Clock:
        path.addEllipse(QPointF(12, 12), 9, 9);
        line(path, {{12, 6.5}, {12, 12}, {15.5, 14}});
        break;
    case Glyph::Down:
        line(path, {{5.5, 9}, {12, 15.5}, {18.5, 9}});
        break;
    case Glyph::Right:
        line(path, {{9, 5.5}, {15.5, 12}, {9, 18.5}});
        break;
    case Glyph::Left:
        line(path, {{15, 5.5}, {8.5, 12}, {15, 18.5}});
        break;
    case Glyph::Open:
        line(path, {{13, 4}, {20, 4}, {20, 11}});
        line(path, {{20, 4}, {11, 13}});
        line(path, {{9, 5.5}, {4, 5.5}, {4, 20}, {18.5, 20}, {18.5, 15}});
        break;
    case Glyph::Lock:
        path.addRoundedRect(QRectF(4.5, 10.5, 15, 10.5), 2, 2);
        path.moveTo(8, 10.5);
        path.lineTo(8, 7);
        path.arcTo(QRectF(8, 3, 8, 8), 180, -180);
        path.lineTo(16, 10.5);
        break;
    }
    return path;
}

} // namespace

void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &where, const QColor &colour)
{
    const double size = std::min(where.width(), where.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.center() - QPointF(size / 2, size / 2));
    painter.scale(size / grid, size / grid);
    // At small sizes a line must still be a pixel and a half, or it fades.
    const double width = std::max(stroke, 1.5 * grid / size);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(glyphPath(glyph));
    painter.restore();
}

} // namespace klubbpost
