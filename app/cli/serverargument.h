// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace klubbpost {

/// HOST[:PORT[:tls|starttls|none]] as typed after --smtp, --imap or --pop3; an IPv6 address stands in brackets. Without
/// a security the port's customary one counts, else STARTTLS; without a port the customary one of TLS. The login is
/// left empty.
[[nodiscard]] Result<ServerSettings, Fault> parseServerArgument(Protocol protocol, const QString &typed,
                                                                const Words &words);

/// The option that sets a protocol's server.
[[nodiscard]] Option serverOption(Protocol protocol);

} // namespace klubbpost
