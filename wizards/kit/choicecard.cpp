// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/choicecard.h"

#include "kit/theme.h"

#include <QPainter>

namespace klubbpost {
namespace {

constexpr double cardRadius = 8;

}

ChoiceCard::ChoiceCard(Glyph glyph, QWidget *parent) : QRadioButton(parent), m_glyph(glyph)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::setWords(const QString &title, const QString &explanation)
{
    setText(title);
    m_explanation = explanation;
    setAccessibleDescription(explanation);
    updateGeometry();
    update();
}

QFont ChoiceCard::titleFont() const
{
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 1.04);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont ChoiceCard::explanationFont() const
{
    QFont font = this->font();
    font.setPointSizeF(qMax(9.5, font.pointSizeF() * 0.92));
    return font;
}

int ChoiceCard::textLeft() const
{
    return em(this, 4.3);
}

int ChoiceCard::heightForWidth(int width) const
{
    const QRect room(0, 0, qMax(1, width - textLeft() - em(this, 1.2)), 10000);
    const int title = QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap, text()).height();
    const int explanation =
        QFontMetrics(explanationFont()).boundingRect(room, Qt::TextWordWrap, m_explanation).height();
    return title + explanation + em(this, 2.0);
}

QSize ChoiceCard::sizeHint() const
{
    const int width = em(this, 34);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {em(this, 15), em(this, 3.5)};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = isChecked() ? 2 : 1;
    const QRectF box = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(isChecked() || underMouse() ? theme.accent : theme.border, pen));
    painter.setBrush(isChecked() ? theme.selected : theme.window);
    painter.drawRoundedRect(box, cardRadius, cardRadius);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1.5, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), cardRadius - 3, cardRadius - 3);
    }
    const double glyph = em(this, 1.75);
    drawGlyph(painter, m_glyph, QRectF((textLeft() - glyph) / 2, (height() - glyph) / 2, glyph, glyph),
              isChecked() ? theme.accent : theme.text);

    const QRect room(textLeft(), em(this, 0.95), qMax(1, width() - textLeft() - em(this, 1.2)), height());
    painter.setPen(theme.text);
    painter.setFont(titleFont());
    QRect used;
    painter.drawText(room, Qt::TextWordWrap, text(), &used);
    painter.setPen(theme.muted);
    painter.setFont(explanationFont());
    painter.drawText(room.adjusted(0, used.height() + em(this, 0.12), 0, 0), Qt::TextWordWrap, m_explanation);
}

void ChoiceCard::enterEvent(QEnterEvent *event)
{
    update();
    QRadioButton::enterEvent(event);
}

void ChoiceCard::leaveEvent(QEvent *event)
{
    update();
    QRadioButton::leaveEvent(event);
}

} // namespace klubbpost

#include "moc_choicecard.cpp"
