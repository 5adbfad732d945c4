// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/candidatecards.h"

#include "kit/choicecard.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "reports/words.h"

#include <algorithm>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

CandidateCards::CandidateCards(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextRole::Strong)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(em(this, 0.5));
    m_layout->addWidget(m_title);
}

QString CandidateCards::nameOf(const Candidate &candidate, const QString &domain, const Words &words)
{
    if (candidate.provider)
        return words.providerName(*candidate.provider);
    const QString name = candidate.found.displayName;
    return name.isEmpty() ? tr("Servers of %1").arg(domain) : name;
}

void CandidateCards::show(const QList<Candidate> &candidates, const QString &chosen, const QString &domain,
                          const Words &words)
{
    setVisible(candidates.size() > 1);
    m_title->show(tr("Choose another if you know better"));
    QStringList ids;
    for (const Candidate &candidate : candidates)
        ids.append(candidate.id());
    QStringList shown;
    for (const Card &card : std::as_const(m_cards))
        shown.append(card.id);
    if (ids != shown) {
        const bool hadFocus = focusWidget() && focusWidget()->hasFocus();
        for (const Card &card : std::exchange(m_cards, {}))
            delete card.card;
        for (const QString &id : ids) {
            auto *card = new ChoiceCard(Glyph::Letter, this);
            card->setObjectName(u"candidate-"_s + id);
            m_layout->addWidget(card);
            m_cards.append({id, card});
            connect(card, &QAbstractButton::toggled, this, [this, id](bool on) {
                if (on)
                    Q_EMIT this->chosen(id);
            });
        }
        const auto current = std::find(ids.begin(), ids.end(), chosen);
        if (hadFocus && current != ids.end())
            m_cards[current - ids.begin()].card->setFocus();
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const Candidate &candidate = candidates[i];
        const Evidence why = candidate.evidence.value(0);
        const QString reason = capital(words.origin(why.origin));
        const QSignalBlocker quiet(m_cards[i].card);
        m_cards[i].card->setWords(nameOf(candidate, domain, words),
                                  why.detail.isEmpty() ? reason : u"%1: %2"_s.arg(reason, why.detail));
        // An exclusive button does not let itself be unchecked, and a provider chosen by hand is none of these.
        m_cards[i].card->setAutoExclusive(ids.contains(chosen));
        m_cards[i].card->setChecked(m_cards[i].id == chosen);
        m_cards[i].card->setAutoExclusive(true);
    }
}

} // namespace klubbpost

#include "moc_candidatecards.cpp"
