// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/advice.h"
#include "sender/senderfacts.h"

namespace klubbpost {

/// Whether what the system sends meets a large receiver's demand, as far as the advice can tell; nothing where it
/// cannot: a signature of the provider's, a link in the message.
[[nodiscard]] std::optional<bool> isMet(SenderDemand demand, const SenderQuestion &question,
                                        const SenderAdvice &advice);

} // namespace klubbpost
