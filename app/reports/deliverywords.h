// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/words.h"
#include "sender/delivery.h"

namespace klubbpost {

/// The sentences about a real message, in the language of its Words, which must outlive it.
class DeliveryWords
{
public:
    explicit DeliveryWords(const Words &words) : m_words(words) {}

    /// What is known of the message, a line each: where it lay and how long it took, what the receiving server found,
    /// the way it came.
    [[nodiscard]] QStringList details(const DeliveryAdvice &advice) const;

private:
    [[nodiscard]] QString tr(const char *source, const char *disambiguation = nullptr, int n = -1) const;
    [[nodiscard]] QString outcome(AuthOutcome outcome) const;

    const Words &m_words;
};

} // namespace klubbpost
