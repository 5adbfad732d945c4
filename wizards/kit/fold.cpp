// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/fold.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/theme.h"

#include <QVBoxLayout>

namespace klubbpost {

Fold::Fold(QWidget *parent)
    : QWidget(parent), m_button(new Button(Button::Kind::Bare)), m_body(new QWidget), m_rows(new QVBoxLayout(m_body))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.4));
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_body);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(em(this, 0.35));
    connect(m_button, &QPushButton::clicked, this, [this] { setOpen(m_body->isHidden()); });
    setOpen(false);
}

void Fold::setWords(const QString &more, const QString &less, const QString &spoken)
{
    m_more = more;
    m_less = less;
    setSpokenName(m_button, spoken.isEmpty() ? more : spoken);
    setOpen(!m_body->isHidden());
}

void Fold::setOpen(bool open)
{
    m_body->setVisible(open);
    m_button->setText(open ? m_less : m_more);
    m_button->setTrailingGlyph(open ? Glyph::Dash : Glyph::Down);
}

void Fold::pinOpen()
{
    m_button->hide();
    m_body->show();
}

} // namespace klubbpost

#include "moc_fold.cpp"
