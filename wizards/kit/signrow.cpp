// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/signrow.h"

#include "kit/accessibility.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

SignRow::SignRow(Glyph glyph, Tone tone, const QString &text, QWidget *parent)
    : QWidget(parent),
      m_glyph(glyph),
      m_tone(tone),
      m_text(new TextLabel(tone == Tone::Quiet ? TextRole::Muted : TextRole::Body))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(em(this, 1.7), em(this, 0.1), 0, em(this, 0.1));
    layout->addWidget(m_text);
    m_text->show(text);
    if (const QString word = signWord(); !word.isEmpty())
        setSpokenName(m_text, u"%1: %2"_s.arg(word, text));
}

QString SignRow::signWord() const
{
    switch (m_glyph) {
    case Glyph::Tick:
        return tr("Good");
    case Glyph::Cross:
        return tr("Wrong");
    case Glyph::Warning:
        return tr("Note");
    case Glyph::Dots:
    case Glyph::Clock:
        return tr("Waiting");
    case Glyph::Dash:
        return m_tone == Tone::Caution ? tr("Against") : tr("Not there");
    default: // pictures without a state
        return {};
    }
}

void SignRow::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QColor colour;
    switch (m_tone) {
    case Tone::Good:
        colour = theme.good;
        break;
    case Tone::Bad:
        colour = theme.bad;
        break;
    case Tone::Caution:
        colour = theme.caution;
        break;
    case Tone::Quiet:
        colour = theme.muted;
        break;
    }
    QPainter painter(this);
    const int size = em(this, 1.1);
    const int lineHeight = m_text->fontMetrics().height();
    drawGlyph(painter, m_glyph, QRectF(0, m_text->y() + (lineHeight - size) / 2.0, size, size), colour);
}

Pill::Pill(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContentsMargins(em(this, 0.7), em(this, 0.25), em(this, 0.7), em(this, 0.25));
}

QSize Pill::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const QSize line = fontMetrics().size(Qt::TextSingleLine, text());
    return line.grownBy(margins) + QSize(1, 0); // a wrapped text needs a little more than its width
}

void Pill::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::of(this).neutralBack);
    const double radius = sizeHint().height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
    QLabel::paintEvent(event);
}

} // namespace klubbpost

#include "moc_signrow.cpp"
