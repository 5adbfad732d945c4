// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "discovery/foundsettings.h"

namespace klubbpost {

/// Why what was fetched as PACC is of no use, in the order they are looked for.
enum class PaccFault {
    TooLarge,
    Empty,
    Html, ///< a web page: typically a parking page that answers every address
    BadJson,
    NotAConfig, ///< JSON, but without protocols
    NoServers,  ///< nothing in it that is SMTP, IMAP or POP3
};

constexpr qsizetype maxPaccBytes = 256 * 1024;

/// Where a domain publishes it: https://ua-auto-config.DOMAIN/.well-known/user-agent-configuration.json. \a asciiDomain
/// as EmailAddress::asciiDomain().
[[nodiscard]] QUrl paccUrl(const QByteArray &asciiDomain);
/// The name whose TXT records vouch for it.
[[nodiscard]] QByteArray paccTxtName(const QByteArray &asciiDomain);

/// True when one of the TXT records ("v=UAAC1; a=sha256; d=BASE64", strings joined) is of these very bytes. A document
/// without such a record does not count: the draft makes the two one.
[[nodiscard]] bool paccIsVouchedFor(const QByteArray &json, const QList<QByteArray> &txtRecords);

/// Reads a PACC document (draft-ietf-mailmaint-pacc-02, as its implementations have it): hosts alone, with TLS from the
/// first byte on the usual port, and the address as login name. Unknown members are passed over. Pure.
[[nodiscard]] Result<FoundSettings, PaccFault> readPacc(const QByteArray &json, const EmailAddress &address);

} // namespace klubbpost
