// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include "kit/accessibility.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr double widestColumn = 46; ///< em: longer lines are hard to read

} // namespace

Page::Page(WizardContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_title(new TextLabel(TextRole::Title)),
      m_lead(new TextLabel(TextRole::Lead)),
      m_column(new QWidget),
      m_rows(new QVBoxLayout(this)),
      m_content(new QVBoxLayout)
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    auto *across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_column, 1);
    across->addStretch(0);
    m_rows->addLayout(across, 1);
    auto *layout = new QVBoxLayout(m_column);
    layout->setContentsMargins(em(this, 2.4), em(this, 1.7), em(this, 2.4), em(this, 1.4));
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addSpacing(em(this, 0.55));
    layout->addWidget(m_lead);
    layout->addSpacing(em(this, 1.35));
    m_content->setSpacing(em(this, 0.75));
    layout->addLayout(m_content);
    layout->addStretch(1);
    m_title->setFocusPolicy(Qt::ClickFocus); // where the focus is when the page comes, but no stop of the Tab key
    m_title->setObjectName(u"pageTitle"_s);
    limitWidth();
}

QWidget *Page::firstFocus() const
{
    return m_title;
}

void Page::setStep(const QString &spoken)
{
    m_step = spoken;
    nameTitle();
}

void Page::nameTitle()
{
    const QString title = unbroken(m_title->text());
    setSpokenName(m_title, m_step.isEmpty() ? title : u"%1. %2"_s.arg(m_step, title));
}

void Page::setHeader(const QList<QWidget *> &header)
{
    for (qsizetype i = 0; i < header.size(); ++i)
        m_rows->insertWidget(static_cast<int>(i), header[i]);
}

void Page::setHeading(const QString &title, const QString &lead)
{
    m_title->show(title);
    m_lead->show(lead);
    nameTitle();
    setSpokenName(this, title);
}

void Page::limitWidth()
{
    const QMargins margins = m_column->layout()->contentsMargins();
    m_column->setMaximumWidth(em(this, widestColumn) + margins.left() + margins.right());
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        limitWidth();
    QWidget::changeEvent(event);
}

} // namespace klubbpost

#include "moc_page.cpp"
