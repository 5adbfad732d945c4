// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/advice.h"

namespace klubbpost {

/// What adviseSender() found out on the way to the options.
struct SenderSituation
{
    std::optional<SendingWay> way;       ///< none: not known
    std::optional<SpfProposal> proposal; ///< the record with what is needed
    std::optional<SpfProposal> numbers;  ///< the same with the system's addresses in place of its include
};

/// The order in which findings are told: what stops everything first.
[[nodiscard]] int urgency(SenderVerdict verdict);

/// The options, ranked.
[[nodiscard]] QList<SenderOption> senderOptions(const SenderQuestion &question, const SenderSituation &situation,
                                                const SenderAdvice &advice);

} // namespace klubbpost
