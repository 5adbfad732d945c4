// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdictid.h"
#include "providers/provider.h"

#include <optional>
#include <QFlags>
#include <span>

namespace klubbpost {

/// A reply as one line, the way servers write it and facts quote it: "535 5.7.8 Authentication failed",
/// "NO [AUTHENTICATIONFAILED] Login failed", "-ERR [SYS/TEMP] Try again".
[[nodiscard]] QString replyLine(Protocol protocol, const Replied &reply);

/// What a refusal means by what it says: first by the provider's own replies, then by the general table. nullopt when
/// nothing in it is known. A reply that is no refusal means nothing.
[[nodiscard]] std::optional<RuleId> replyWording(Protocol protocol, const Replied &reply, const Provider *provider);

/// As replyWording(), and for words that nobody has seen the best that the class of the reply and the command allow.
/// A login that was refused in words that nobody has seen is LoginRefusedOtherwise: only what the server says of name
/// and password makes it LoginRefused, and BAD (RFC 9051 7.1.3) never does.
[[nodiscard]] RuleId replyMeaning(Protocol protocol, const Replied &reply, const Provider *provider);

/// True if a login refused for this reason may be one of those after which servers lock an account: the server has
/// judged name and password, or says that there have been too many. False where it never came to that.
[[nodiscard]] bool countsAsFailedLogin(RuleId meaning);

/// When in a conversation a wording counts.
enum class ReplyPhase {
    Greeting = 1, ///< with capabilities
    Starttls = 2,
    Login = 4,
    Sending = 8,
};
Q_DECLARE_FLAGS(ReplyPhases, ReplyPhase)
Q_DECLARE_OPERATORS_FOR_FLAGS(ReplyPhases)

/// One line of the general table.
struct Wording
{
    const char *protocols; ///< of "SIP": SMTP, IMAP, POP3
    ReplyPhases phases;
    const char *pattern; ///< UTF-8; searched for in any case, in replyLine() less the word NO, BAD, BYE or -ERR
    RuleId rule;
    const char *source;  ///< where the wording or the code comes from
    const char *example; ///< a reply line that it is for
};

/// The general table, in the order it is tried: codes that tell, wordings, codes that tell little.
[[nodiscard]] std::span<const Wording> wordings();

} // namespace klubbpost
