// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/verdictcard.h"

#include "kit/accessibility.h"

#include "kit/layouts.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

Panel::Edge edgeOf(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return Panel::Edge::Good;
    case Severity::Info:
        return Panel::Edge::Info;
    case Severity::Warning:
        return Panel::Edge::Caution;
    case Severity::Error:
        return Panel::Edge::Bad;
    }
    return Panel::Edge::None;
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : Panel(parent),
      m_inputs(new QVBoxLayout),
      m_subject(new TextLabel(TextRole::Small)),
      m_cause(new TextLabel(TextRole::Heading)),
      m_action(new TextLabel),
      m_quote(new TextLabel(TextRole::Small)),
      m_who(new Pill),
      m_code(new TextLabel(TextRole::Code)),
      m_codeNote(new TextLabel(TextRole::Small)),
      m_buttons(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 1.6), em(this, 1.0), em(this, 1.3), em(this, 1.0));
    layout->setSpacing(em(this, 0.6));
    auto *text = new QWidget;
    auto *left = new QVBoxLayout(text);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(em(this, 0.35));
    for (TextLabel *label : {m_subject, m_cause, m_action, m_quote})
        left->addWidget(label);
    m_goods = new QVBoxLayout;
    left->addLayout(m_goods);
    left->addWidget(m_who, 0, Qt::AlignLeft);
    auto *code = new QWidget;
    auto *right = new QVBoxLayout(code);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(em(this, 0.2));
    right->addWidget(m_code);
    right->addWidget(m_codeNote);
    right->addStretch(1);
    code->setMinimumWidth(em(this, 10.5));
    text->setMinimumWidth(em(this, 21)); // with less room the code goes below
    for (TextLabel *label : {m_code, m_codeNote}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignTop);
        label->setWordWrap(false);
    }
    auto *row = new ReflowRow(em(this, 1.2));
    row->add(text, 1);
    row->add(code);
    layout->addWidget(row);
    m_inputs->setSpacing(em(this, 0.5));
    layout->addLayout(m_inputs);
    new FlowLayout(em(this, 0.7), m_buttons);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_buttons->setSizePolicy(policy);
    m_buttons->hide();
    layout->addWidget(m_buttons);
}

void VerdictCard::setVerdict(const Verdict &verdict, const Words &words)
{
    m_verdict = verdict;
    m_fixes = verdict.fix ? QList<Fix>{*verdict.fix} : QList<Fix>();
    setEdge(edgeOf(verdict.severity));
    const VerdictWords said = words.verdict(verdict);
    const QString word = capital(words.severity(verdict.severity));
    m_subject->show(verdict.protocol ? u"%1 · %2"_s.arg(word, words.protocol(*verdict.protocol)) : word);
    m_cause->show(said.cause);
    m_action->show(said.action);
    m_quote->show(verdict.quote.isEmpty() ? QString() : tr("The server replied: “%1”").arg(verdict.quote));
    m_who->setVisible(verdict.who != Actor::Nobody);
    m_who->setText(tr("Who can do it: %1").arg(words.actor(verdict.who)));
    m_code->show(verdict.code());
    m_code->setProperty("tone", nameOf(verdict.severity));
    m_code->style()->unpolish(m_code);
    m_code->style()->polish(m_code);
    const bool isWrong = verdict.severity == Severity::Error || verdict.severity == Severity::Warning;
    m_codeNote->show(isWrong ? tr("say the code to support") : QString());
    setSpokenName(this, u"%1. %2 %3 %4"_s.arg(word, said.cause, said.action, verdict.code()));
}

bool VerdictCard::join(const Verdict &verdict, const Words &words)
{
    if (!m_verdict.protocol || !verdict.protocol || verdict.id != m_verdict.id || verdict.who != m_verdict.who ||
        verdict.fix.has_value() != m_verdict.fix.has_value())
        return false;
    const VerdictWords mine = words.verdict(m_verdict);
    const VerdictWords other = words.verdict(verdict);
    const QString protocol = words.protocol(*verdict.protocol);
    m_subject->show(u"%1, %2"_s.arg(unbroken(m_subject->text()), protocol));
    if (verdict.fix)
        m_fixes.append(*verdict.fix);
    if (other.cause != mine.cause)
        addLine(Glyph::Info, SignRow::Tone::Quiet, u"%1: %2"_s.arg(protocol, other.cause));
    if (verdict.fix && other.action != mine.action)
        addLine(Glyph::Info, SignRow::Tone::Quiet, u"%1: %2"_s.arg(protocol, other.action));
    if (!verdict.quote.isEmpty() && verdict.quote != m_verdict.quote)
        addLine(Glyph::Info, SignRow::Tone::Quiet, tr("%1, reply: “%2”").arg(protocol, verdict.quote));
    return true;
}

void VerdictCard::addGood(const Verdict &verdict, const Words &words)
{
    const QString cause = words.verdict(verdict).cause;
    const QString text = verdict.protocol ? u"%1: %2"_s.arg(words.protocol(*verdict.protocol), cause) : cause;
    addLine(Glyph::Tick, SignRow::Tone::Good, u"%1 (%2)"_s.arg(text, verdict.code()));
}

void VerdictCard::addLine(Glyph glyph, SignRow::Tone tone, const QString &text)
{
    m_goods->addWidget(new SignRow(glyph, tone, text));
}

void VerdictCard::addInput(QWidget *input)
{
    m_inputs->addWidget(input);
}

void VerdictCard::addButton(QWidget *button)
{
    m_buttons->layout()->addWidget(button);
    m_buttons->show();
}

} // namespace klubbpost

#include "moc_verdictcard.cpp"
