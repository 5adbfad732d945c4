// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/chip.h"

#include "kit/accessibility.h"

#include "kit/glyphs.h"
#include "kit/theme.h"

#include <cmath>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int breathMs = 60;
constexpr int breathSteps = 30;

Glyph glyphOf(ChipState state)
{
    switch (state) {
    case ChipState::Waiting:
    case ChipState::Skipped:
        return Glyph::Dash;
    case ChipState::Running:
        return Glyph::Dots;
    case ChipState::Done:
        return Glyph::Tick;
    case ChipState::Caution:
        return Glyph::Warning;
    case ChipState::Failed:
        return Glyph::Cross;
    }
    return Glyph::Dash;
}

bool isEnded(ChipState state)
{
    return state == ChipState::Done || state == ChipState::Caution || state == ChipState::Failed;
}

} // namespace

Chip::Chip(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    m_breath.setInterval(breathMs);
    connect(&m_breath, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 1) % breathSteps;
        update();
    });
}

void Chip::setStage(const QString &word, const QString &time, ChipState state, const QString &spoken)
{
    m_word = word;
    m_time = time;
    m_state = state;
    setText(time.isEmpty() ? word : u"%1 %2"_s.arg(word, time));
    setSpokenName(this, spoken);
    const bool moves = state == ChipState::Running && style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    if (moves && !m_breath.isActive())
        m_breath.start();
    else if (!moves)
        m_breath.stop();
    updateGeometry();
    update();
}

QFont Chip::chipFont(bool bold) const
{
    QFont font = this->font();
    font.setPointSizeF(qMax(9.5, font.pointSizeF() * 0.86));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

QSize Chip::sizeHint() const
{
    const QFontMetrics word(chipFont(true));
    const QFontMetrics time(chipFont(false));
    int width = em(this, 2.28) + word.horizontalAdvance(m_word) + 1;
    if (!m_time.isEmpty())
        width += em(this, 0.35) + time.horizontalAdvance(m_time);
    return {width, word.height() + em(this, 0.5)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QColor back = theme.neutralBack;
    QColor front = theme.muted;
    if (m_state == ChipState::Done) {
        back = theme.goodBack;
        front = theme.good;
    } else if (m_state == ChipState::Caution) {
        back = theme.cautionBack;
        front = theme.caution;
    } else if (m_state == ChipState::Failed) {
        back = theme.badBack;
        front = theme.bad;
    } else if (m_state == ChipState::Running) {
        front = theme.text;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool running = m_state == ChipState::Running;
    QColor edge = theme.accent;
    if (running && m_breath.isActive())
        edge.setAlphaF(static_cast<float>(0.55 + 0.45 * std::cos(2 * M_PI * m_phase / breathSteps)));
    painter.setPen(running ? QPen(edge, 1.25) : QPen(Qt::NoPen));
    painter.setBrush(back);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const double sign = em(this, 0.78);
    double x = em(this, 0.6);
    drawGlyph(painter, glyphOf(m_state), QRectF(x, (height() - sign) / 2, sign, sign), front);
    x += sign + em(this, 0.3);
    const QFont wordFont = chipFont(m_state == ChipState::Failed);
    painter.setFont(wordFont);
    painter.setPen(front);
    painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::TextSingleLine, m_word);
    x += QFontMetricsF(wordFont).horizontalAdvance(m_word) + em(this, 0.35);
    painter.setFont(chipFont(false));
    painter.setPen(isEnded(m_state) ? front : theme.muted);
    painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::TextSingleLine, m_time);
}

} // namespace klubbpost

#include "moc_chip.cpp"
