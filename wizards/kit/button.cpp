// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"

#include "kit/accessibility.h"
#include "kit/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int copiedMs = 2500;
constexpr double buttonRadius = 6;
constexpr double bareInset = 0.45;  // em, at either end
constexpr double framedInset = 2.1; // em, at both together

} // namespace

Button::Button(Kind kind, QWidget *parent) : QPushButton(parent), m_kind(kind)
{
    setCursor(Qt::PointingHandCursor);
    // Only the wizard's Next may be pressed by Enter from elsewhere; a focused button is pressed by Enter all the same.
    setAutoDefault(true);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setGlyph(std::optional<Glyph> glyph)
{
    m_glyph = glyph;
    updateGeometry();
    update();
}

void Button::setTrailingGlyph(std::optional<Glyph> glyph)
{
    m_trailing = glyph;
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    const bool bare = m_kind == Kind::Bare;
    QFont weighted = font();
    weighted.setWeight(QFont::DemiBold);
    int width = QFontMetrics(weighted).size(Qt::TextShowMnemonic, text()).width() +
                em(this, bare ? 2 * bareInset : framedInset);
    if (m_glyph)
        width += em(this, text().isEmpty() ? 1.0 : 1.4);
    if (m_trailing)
        width += em(this, 1.0);
    return {width, fontMetrics().height() + em(this, bare ? 0.5 : 1.15)};
}

void Button::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = m_kind == Kind::Filled && isEnabled();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor front = m_kind == Kind::Bare ? theme.accent : theme.text;
    if (filled) {
        front = theme.onAccent;
        painter.setPen(Qt::NoPen);
        painter.setBrush(underMouse() || isDown() ? theme.accentHover : theme.accent);
        painter.drawRoundedRect(box, buttonRadius, buttonRadius);
    } else if (m_kind != Kind::Bare) {
        painter.setPen(QPen(isEnabled() ? theme.border : theme.line, 1));
        painter.setBrush(isEnabled() && (underMouse() || isDown()) ? theme.side : theme.window);
        painter.drawRoundedRect(box, buttonRadius, buttonRadius);
    } else if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.neutralBack);
        painter.drawRoundedRect(box, buttonRadius, buttonRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(filled ? theme.onAccent : theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        const double inset = filled ? 3 : 0.5;
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), buttonRadius - inset / 2,
                                buttonRadius - inset / 2);
    }
    if (!isEnabled())
        front = theme.muted;

    QFont weighted = font();
    weighted.setWeight(filled ? QFont::DemiBold : QFont::Normal);
    painter.setFont(weighted);
    painter.setPen(front);
    const int textWidth = QFontMetrics(weighted).size(Qt::TextShowMnemonic, text()).width();
    const double glyphSize = em(this, 1.05);
    const double gap = em(this, 0.35);
    double width = textWidth;
    if (m_glyph)
        width += glyphSize + (text().isEmpty() ? 0 : gap);
    if (m_trailing)
        width += em(this, 0.75) + gap * 0.7;
    // One without a frame begins where the others above and below it do.
    double x = m_kind == Kind::Bare ? em(this, bareInset) : (this->width() - width) / 2;
    if (m_glyph) {
        drawGlyph(painter, *m_glyph, QRectF(x, (height() - glyphSize) / 2, glyphSize, glyphSize), front);
        x += glyphSize + gap;
    }
    const int flags =
        Qt::AlignVCenter | Qt::TextSingleLine |
        (style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter.drawText(QRectF(x, 0, textWidth + 1, height()), flags, text());
    if (m_trailing) {
        const double small = em(this, 0.75);
        drawGlyph(painter, *m_trailing, QRectF(x + textWidth + gap * 0.7, (height() - small) / 2 + 0.5, small, small),
                  front);
    }
}

void Button::enterEvent(QEnterEvent *event)
{
    update();
    QPushButton::enterEvent(event);
}

void Button::leaveEvent(QEvent *event)
{
    update();
    QPushButton::leaveEvent(event);
}

CopyButton::CopyButton(QWidget *parent) : Button(Kind::Bare, parent)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    retranslate();
}

void CopyButton::setValue(const QString &value, const QString &name)
{
    m_value = value;
    m_name = name;
    retranslate();
}

void CopyButton::setLabels(const QString &label)
{
    m_label = label;
    retranslate();
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_value);
    m_copied = true;
    retranslate();
    announce(this, text());
    Q_EMIT copied();
    QTimer::singleShot(copiedMs, this, [this] {
        m_copied = false;
        retranslate();
    });
}

void CopyButton::retranslate()
{
    setGlyph(m_copied ? Glyph::Tick : Glyph::Copy);
    setText(m_copied ? tr("Copied") : m_label.isEmpty() ? tr("Copy") : m_label);
    const QString said = withoutMnemonic(text());
    setSpokenName(this, m_name.isEmpty() ? said : u"%1: %2"_s.arg(said, m_name));
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Button::changeEvent(event);
}

} // namespace klubbpost

#include "moc_button.cpp"
