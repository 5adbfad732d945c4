// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dnsanswers.h"
#include "support/zone.h"

#include <variant>

namespace klubbpost {

/// What a function of DNS answers came to, and in how many rounds.
template <class Verdict>
struct Settled
{
    Verdict verdict;
    int rounds = 0;
    QList<DnsQuestion> asked;
};

/// Answers a function's questions from a zone, round by round, until it is at its verdict.
template <class Verdict, class Function>
Settled<Verdict> settle(const Zone &zone, Function function)
{
    DnsAnswers answers;
    Settled<Verdict> settled;
    for (;;) {
        auto progress = function(answers);
        if (auto *verdict = std::get_if<Verdict>(&progress)) {
            settled.verdict = *verdict;
            return settled;
        }
        const qsizetype before = answers.size();
        for (const auto &question : std::get<QList<DnsQuestion>>(progress)) {
            answers.insert(question, zone.answer(question));
            settled.asked.append(question);
        }
        if (answers.size() == before)
            qFatal("a round without a new question would never end");
        ++settled.rounds;
    }
}

} // namespace klubbpost
