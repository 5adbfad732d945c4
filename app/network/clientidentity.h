// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace klubbpost {

/// What we call ourselves in EHLO. RFC 5321 4.1.3 has the literal for clients without a name of their own. The true
/// address of this computer would tell the provider about the network behind its router; Thunderbird says the same.
constexpr auto clientName = "[127.0.0.1]";

/// 144 bits from the operating system's source, as letters, digits, "-" and "_": fit for a nonce (RFC 5802 5.1 asks for
/// entropy, not for secrecy), for a header, and for a search.
[[nodiscard]] QByteArray randomToken();

} // namespace klubbpost
