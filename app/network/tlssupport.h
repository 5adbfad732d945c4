// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

#include <optional>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace klubbpost {

/// Whom to trust with naming servers.
struct Trust
{
    QList<QSslCertificate> extra;
    bool onlyExtra = false; ///< not the system's authorities
    /// Fingerprints (SHA-256, lower-case hex) of the one host's certificates that the user takes although they do not
    /// hold.
    QStringList accepted;
    bool operator==(const Trust &) const = default;
};

/// What a ClientHello offers to agree on a key with (RFC 8446 4.2.7).
enum class TlsGroups {
    Usual,     ///< the library's own choice
    Classical, ///< X25519 and the NIST curves only: all of it fits into one TCP segment
};

/// True if the library's usual ClientHello does not fit into one TCP segment: since 3.5 OpenSSL sends a key share for
/// X25519MLKEM768, 1,216 octets of it. There are servers, and boxes on the way, that cannot read one that comes in two
/// (https://tldr.fail, read 2026-11-30; suspected of mail servers in https://github.com/openssl/openssl/issues/27557,
/// May 2025).
[[nodiscard]] bool isHelloLarge();
/// For tests: what isHelloLarge() says from now on, whatever the library; nullopt: the truth again.
void pretendHelloIsLarge(std::optional<bool> large);

/// TLS 1.2 or later, with the peer verified. With accepted certificates the library goes on although one does not hold,
/// and whoever uses it must decide before anything is sent.
[[nodiscard]] QSslConfiguration tlsConfiguration(const Trust &trust, TlsGroups groups = TlsGroups::Usual);

/// "TLSv1.3"
[[nodiscard]] QString tlsVersionName(QSsl::SslProtocol protocol);

/// Why a handshake failed, from the library's words, which are the only sign there is (OpenSSL, SecureTransport and
/// Schannel say different ones); HandshakeFailed if they say nothing known.
[[nodiscard]] TlsFault tlsFaultFromText(const QString &errorString);

} // namespace klubbpost
