// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/steplist.h"

#include "kit/accessibility.h"

#include "kit/glyphs.h"
#include "kit/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace klubbpost {

StepItem::StepItem(int number, QWidget *parent) : QLabel(parent), m_number(number)
{
    setTextFormat(Qt::PlainText);
}

void StepItem::setStep(const QString &name, StepState state, const QString &spoken)
{
    setText(name);
    setSpokenName(this, spoken);
    m_state = state;
    updateGeometry();
    update();
}

QSize StepItem::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return {em(this, 2.4) + QFontMetrics(bold).horizontalAdvance(text()) + 2, em(this, 1.75)};
}

void StepItem::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = em(this, 1.6);
    const QRectF ring(0.75, (height() - size) / 2, size, size);
    const bool current = m_state == StepState::Current;
    const bool done = m_state == StepState::Done;
    const QColor fill = current ? theme.accent : theme.good;
    if (current || done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
    } else {
        painter.setPen(QPen(theme.border, 1.25));
        painter.setBrush(theme.window);
    }
    painter.drawEllipse(ring);

    QFont font = this->font();
    const QRectF sign = ring.adjusted(size * 0.24, size * 0.24, -size * 0.24, -size * 0.24);
    if (done) {
        drawGlyph(painter, Glyph::Tick, sign, theme.window);
    } else if (m_state == StepState::Skipped) {
        drawGlyph(painter, Glyph::Dash, sign, theme.muted);
    } else {
        QFont digits = font;
        digits.setPointSizeF(qMax(9.5, font.pointSizeF() * 0.85));
        digits.setWeight(QFont::DemiBold);
        painter.setFont(digits);
        painter.setPen(current ? theme.onAccent : theme.muted);
        painter.drawText(ring, Qt::AlignCenter, QString::number(m_number));
    }
    font.setWeight(current ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(current ? theme.accent : theme.muted);
    painter.drawText(QRectF(em(this, 2.3), 0, width() - em(this, 2.3), height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     text());
}

StepList::StepList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(em(this, 0.75));
}

void StepList::setSteps(const QList<Step> &steps)
{
    while (m_items.size() < steps.size()) {
        m_items.append(new StepItem(static_cast<int>(m_items.size()) + 1, this));
        m_layout->addWidget(m_items.last());
    }
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        m_items[i]->setVisible(i < steps.size());
        if (i >= steps.size()) {
            m_items[i]->setStep({}, StepState::Ahead, {}); // of another errand, perhaps in another language
            continue;
        }
        QString spoken = tr("Step %1 of %2: %3").arg(i + 1).arg(steps.size()).arg(steps[i].name);
        switch (steps[i].state) {
        case StepState::Ahead:
            break;
        case StepState::Current:
            spoken = tr("%1, you are here").arg(spoken);
            break;
        case StepState::Done:
            spoken = tr("%1, done").arg(spoken);
            break;
        case StepState::Skipped:
            spoken = tr("%1, not needed").arg(spoken);
            break;
        }
        m_items[i]->setStep(steps[i].name, steps[i].state, spoken);
    }
}

} // namespace klubbpost

#include "moc_steplist.cpp"
