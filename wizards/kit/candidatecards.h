// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/candidate.h"

#include <QWidget>

class QVBoxLayout;

namespace klubbpost {

class ChoiceCard;
class TextLabel;
class Words;

/// The candidates to choose between, as cards, each with why it is one. While the list is the same the cards stay, so
/// that answers that come do not take the focus.
class CandidateCards : public QWidget
{
    Q_OBJECT
public:
    explicit CandidateCards(QWidget *parent = nullptr);

    /// Hidden when there is nothing to choose between.
    void show(const QList<Candidate> &candidates, const QString &chosen, const QString &domain, const Words &words);
    using QWidget::show;

    /// The name of a candidate for people: its provider's, else that of the servers.
    [[nodiscard]] static QString nameOf(const Candidate &candidate, const QString &domain, const Words &words);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    struct Card
    {
        QString id;
        ChoiceCard *card;
    };

    TextLabel *m_title;
    QVBoxLayout *m_layout;
    QList<Card> m_cards;
};

} // namespace klubbpost
