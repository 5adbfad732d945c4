// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

namespace klubbpost {

/// An IMAP status response without its tag (RFC 9051 7.1): "OK [CAPABILITY IMAP4rev1] ready".
struct ImapStatus
{
    enum class Kind { Ok, No, Bad, Preauth, Bye };
    Kind kind = Kind::Ok;
    QByteArray code;      ///< first word of the response code, upper case; empty if there is none
    QByteArray arguments; ///< the rest of the response code
    QByteArray text;

    [[nodiscard]] static std::optional<ImapStatus> parse(QByteArrayView line);
    [[nodiscard]] ReplyStatus status() const;
};

/// The octets of the literal that begins after this line (RFC 9051 4.3), if one does.
[[nodiscard]] std::optional<qsizetype> imapLiteralSize(QByteArrayView line);

/// Whether a value may stand in a quoted string everywhere: RFC 3501 9, TEXT-CHAR less what is no ASCII. Anything else
/// is sent as a literal.
[[nodiscard]] bool isImapQuotable(const QByteArray &value);
[[nodiscard]] QByteArray imapQuoted(QByteArray value);

} // namespace klubbpost
