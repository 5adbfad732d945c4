// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/words.h"
#include "sender/delivery.h"
#include "sender/receiverviews.h"

namespace klubbpost {

/// The sentences about a real message, in the language of its Words, which must outlive it.
class DeliveryWords
{
public:
    explicit DeliveryWords(const Words &words) : m_words(words) {}

    /// What is known of the message, a line each: where it lay and how long it took, what the receiving server found,
    /// what we see ourselves, the way it came.
    [[nodiscard]] QStringList details(const DeliveryAdvice &advice) const;
    /// What each receiver would do, a line each; last the one change that turns it right. Empty: too little is known.
    [[nodiscard]] QStringList outlook(const MessageOutlook &outlook) const;
    [[nodiscard]] QString remedy(const MessageOutlook &outlook) const;

private:
    [[nodiscard]] QString tr(const char *source, const char *disambiguation = nullptr, int n = -1) const;
    [[nodiscard]] QString outcome(AuthOutcome outcome) const;
    [[nodiscard]] QStringList caveats(const DeliveryAdvice &advice) const;
    [[nodiscard]] QStringList own(const DeliveryAdvice &advice) const;
    [[nodiscard]] QString spf(const OwnCheck &check) const;
    [[nodiscard]] QString dkim(const DkimFinding &finding) const;
    [[nodiscard]] QString reason(const DkimFinding &finding) const;
    [[nodiscard]] QString action(ReceiverAction action) const;
    [[nodiscard]] QString view(const ReceiverView &view) const;

    const Words &m_words;
};

} // namespace klubbpost
