// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/supportbox.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/layouts.h"
#include "kit/theme.h"
#include "reports/sheet.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace klubbpost {

SupportBox::SupportBox(QWidget *parent)
    : QWidget(parent),
      m_copy(new CopyButton),
      m_look(new Button),
      m_withAddress(new QCheckBox),
      m_text(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.6));
    auto *row = new QWidget;
    auto *flow = new FlowLayout(em(this, 0.7), row);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    flow->addWidget(m_copy);
    flow->addWidget(m_look);
    layout->addWidget(row);
    layout->addWidget(m_withAddress);
    layout->addWidget(m_text);
    m_copy->setKind(Button::Kind::Outlined);
    m_copy->setObjectName(QStringLiteral("copySupport"));
    m_withAddress->setObjectName(QStringLiteral("supportWithAddress"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(em(this, 18));
    m_text->hide();
    connect(m_withAddress, &QCheckBox::toggled, this, &SupportBox::refresh);
    connect(m_look, &QPushButton::clicked, this, [this] {
        m_text->setVisible(m_text->isHidden());
        retranslate();
        if (!m_text->isHidden())
            m_text->setFocus();
    });
    hide();
    retranslate();
}

void SupportBox::show(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words)
{
    m_hidden = supportText(report, diagnoses, words);
    m_shown = supportText(report, diagnoses, words, PrivateTexts::Shown);
    refresh();
    QWidget::show();
}

void SupportBox::clear()
{
    m_hidden.clear();
    m_shown.clear();
    m_withAddress->setChecked(false); // asked anew for each test
    m_text->hide();
    refresh();
    retranslate();
    hide();
}

QString SupportBox::text() const
{
    return m_withAddress->isChecked() ? m_shown : m_hidden;
}

void SupportBox::refresh()
{
    m_copy->setValue(text(), {});
    if (m_text->toPlainText() != text())
        m_text->setPlainText(text());
}

void SupportBox::retranslate()
{
    m_copy->setLabels(tr("C&opy for support"));
    m_look->setText(m_text->isHidden() ? tr("Show &details") : tr("Hide &details"));
    m_withAddress->setText(tr("With the address and the login name"));
    setSpokenName(m_text, tr("Details of the test"));
}

} // namespace klubbpost

#include "moc_supportbox.cpp"
