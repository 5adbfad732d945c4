// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/senderknowledge.h"

#include "kit/fold.h"
#include "kit/layouts.h"
#include "kit/signrow.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "pages/page.h"
#include "reports/senderwords.h"
#include "sender/demands.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

SignRow *demandRow(std::optional<bool> isMet, const QString &text)
{
    if (!isMet)
        return new SignRow(Glyph::Info, SignRow::Tone::Quiet, text);
    return *isMet ? new SignRow(Glyph::Tick, SignRow::Tone::Good, text)
                  : new SignRow(Glyph::Warning, SignRow::Tone::Caution, text);
}

} // namespace

SenderKnowledge::SenderKnowledge(WizardContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_system(new Fold), m_receivers(new Fold)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.3));
    layout->addWidget(m_system);
    layout->addWidget(m_receivers);
    m_system->setObjectName(u"aboutSystem"_s);
    m_receivers->setObjectName(u"receiverDemands"_s);
}

void SenderKnowledge::refresh()
{
    showSystem();
    showReceivers();
    setVisible(!m_system->isHidden() || !m_receivers->isHidden());
}

void SenderKnowledge::showSystem()
{
    clearLayout(m_system->rows());
    const SetupSession &session = m_context.session();
    const ClubSystem system = session.senderSystem();
    for (const LocalizedText &note : system.notes)
        m_system->rows()->addWidget(new SignRow(Glyph::Info, SignRow::Tone::Quiet, m_context.words().of(note)));
    const QString name = SenderWords(m_context.words()).subject(session.address(), system).system;
    m_system->setWords(tr("Good to know about %1").arg(name), tr("Show less"), tr("Good to know about %1").arg(name));
    m_system->setVisible(!system.notes.isEmpty());
}

void SenderKnowledge::showReceivers()
{
    clearLayout(m_receivers->rows());
    const SenderCheck &check = m_context.session().sender();
    const SenderWords said(m_context.words());
    bool any = false;
    for (const MailReceiver &receiver : check.facts().receivers()) {
        if (receiver.rules.isEmpty() || !check.advice())
            continue;
        any = true;
        auto *title = new TextLabel(TextRole::Strong);
        m_receivers->rows()->addWidget(title);
        title->show(receiver.name);
        for (const ReceiverRule &rule : receiver.rules)
            m_receivers->rows()->addWidget(
                demandRow(isMet(rule.demand, check.question(), *check.advice()), said.rule(rule)));
        for (const LocalizedText &note : receiver.notes)
            m_receivers->rows()->addWidget(new SignRow(Glyph::Info, SignRow::Tone::Quiet, m_context.words().of(note)));
    }
    const QString title = tr("What the large receivers demand of senders");
    m_receivers->setWords(title, tr("Show less"), title);
    m_receivers->setVisible(any);
}

} // namespace klubbpost

#include "moc_senderknowledge.cpp"
