// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/languageswitch.h"

#include "kit/accessibility.h"

#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Segment::Segment(const QString &text, Side side, QWidget *parent) : QRadioButton(text, parent), m_side(side)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus); // the mouse leaves the focus in the field that is being filled in
}

QSize Segment::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return {QFontMetrics(bold).horizontalAdvance(text()) + em(this, 1.4), fontMetrics().height() + em(this, 0.6)};
}

void Segment::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Rounded outside, straight in the middle: the other half's edge is drawn outside this widget and cut off.
    const double beyond = 12;
    QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_side == Side::Left)
        box.adjust(0, 0, beyond, 0);
    else
        box.adjust(-beyond, 0, 0, 0);
    painter.setPen(QPen(isChecked() ? theme.accent : theme.border, 1));
    painter.setBrush(isChecked() ? theme.accent : theme.window);
    painter.drawRoundedRect(box, 5, 5);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(isChecked() ? theme.onAccent : theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3, 3);
    }
    QFont font = this->font();
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(isChecked() ? theme.onAccent : theme.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

LanguageSwitch::LanguageSwitch(QWidget *parent)
    : QWidget(parent),
      m_swedish(new Segment(u"Svenska"_s, Segment::Side::Left, this)),
      m_english(new Segment(u"English"_s, Segment::Side::Right, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_swedish);
    layout->addWidget(m_english);
    layout->addStretch();
    connect(m_swedish, &QRadioButton::toggled, this,
            [this](bool on) { Q_EMIT chosen(on ? Language::Swedish : Language::English); });
    retranslate();
}

void LanguageSwitch::setLanguage(Language language)
{
    const QSignalBlocker quiet(m_swedish);
    m_swedish->setChecked(language == Language::Swedish);
    m_english->setChecked(language == Language::English);
}

void LanguageSwitch::retranslate()
{
    setSpokenName(this, tr("Language"));
}

void LanguageSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace klubbpost

#include "moc_languageswitch.cpp"
