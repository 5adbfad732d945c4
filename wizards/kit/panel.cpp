// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/panel.h"

#include "kit/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace klubbpost {
namespace {

constexpr double panelRadius = 8;

} // namespace

Panel::Panel(QWidget *parent) : QFrame(parent) {}

void Panel::setEdge(Edge edge)
{
    m_edge = edge;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_edge == Edge::None ? theme.line : theme.border, 1));
    painter.setBrush(theme.window);
    painter.drawRoundedRect(box, panelRadius, panelRadius);
    QColor colour;
    switch (m_edge) {
    case Edge::None:
        return;
    case Edge::Good:
        colour = theme.good;
        break;
    case Edge::Info:
        colour = theme.accent;
        break;
    case Edge::Caution:
        colour = theme.caution;
        break;
    case Edge::Bad:
        colour = theme.bad;
        break;
    }
    QPainterPath whole;
    whole.addRoundedRect(QRectF(rect()), panelRadius, panelRadius);
    painter.setClipPath(whole);
    painter.fillRect(QRectF(0, 0, 6, height()), colour);
}

} // namespace klubbpost

#include "moc_panel.cpp"
