// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace klubbpost {

Page::Page(WizardContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_title(new TextLabel(TextRole::Title)),
      m_lead(new TextLabel(TextRole::Lead)),
      m_content(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 2.4), em(this, 1.7), em(this, 2.4), em(this, 1.4));
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addSpacing(em(this, 0.55));
    layout->addWidget(m_lead);
    layout->addSpacing(em(this, 1.35));
    m_content->setSpacing(em(this, 0.75));
    layout->addLayout(m_content);
    layout->addStretch(1);
}

void Page::setHeading(const QString &title, const QString &lead)
{
    m_title->show(title);
    m_lead->show(lead);
    setAccessibleName(title);
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace klubbpost

#include "moc_page.cpp"
