// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/lane.h"

#include "kit/accessibility.h"

#include "kit/layouts.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Lane::Lane(QWidget *parent)
    : Panel(parent),
      m_heading(new ReflowRow(em(this, 0.8))),
      m_protocol(new TextLabel(TextRole::Strong)),
      m_end(new Chip),
      m_server(new TextLabel(TextRole::Small)),
      m_chipRow(new QWidget),
      m_note(new TextLabel(TextRole::Small))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 1.0), em(this, 0.75), em(this, 1.0), em(this, 0.8));
    layout->setSpacing(em(this, 0.6));
    m_heading->add(m_protocol);
    m_heading->add(m_end);
    m_heading->add(m_server, 1);
    m_protocol->setWordWrap(false);
    m_end->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_end->hide();
    m_server->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_heading);
    auto *flow = new FlowLayout(em(this, 0.4), m_chipRow);
    Q_UNUSED(flow)
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_chipRow->setSizePolicy(policy);
    layout->addWidget(m_chipRow);
    layout->addWidget(m_note);
    m_note->hide();
}

void Lane::setNote(const QString &note)
{
    m_note->show(note);
}

void Lane::setDetails(QWidget *details, QWidget *toggle)
{
    m_heading->add(toggle);
    layout()->addWidget(details);
}

void Lane::setEnd(ChipState state, const QString &word)
{
    m_end->setStage(word, {}, state, word);
    m_end->setVisible(!word.isEmpty());
    m_chipRow->setVisible(word.isEmpty());
}

void Lane::setHeading(const QString &protocol, const QString &server)
{
    m_protocol->show(protocol);
    m_server->show(server);
    setSpokenName(this, protocol);
}

void Lane::setStages(const QList<Stage> &stages)
{
    while (m_chips.size() < stages.size()) {
        m_chips.append(new Chip(m_chipRow));
        m_chipRow->layout()->addWidget(m_chips.last());
        m_chips.last()->show();
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(i < stages.size());
        if (i < stages.size()) {
            const Stage &stage = stages[i];
            QString spoken = u"%1: %2"_s.arg(stage.word, stage.stateWord.isEmpty() ? tr("not begun") : stage.stateWord);
            if (!stage.time.isEmpty())
                spoken += u", "_s + stage.time;
            m_chips[i]->setStage(stage.word, stage.time, stage.state, spoken);
        }
    }
    m_chipRow->layout()->invalidate();
}

} // namespace klubbpost

#include "moc_lane.cpp"
