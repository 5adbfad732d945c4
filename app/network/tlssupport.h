// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

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

/// TLS 1.2 or later, with the peer verified. With accepted certificates the library goes on although one does not hold,
/// and whoever uses it must decide before anything is sent.
[[nodiscard]] QSslConfiguration tlsConfiguration(const Trust &trust);

/// "TLSv1.3"
[[nodiscard]] QString tlsVersionName(QSsl::SslProtocol protocol);

/// Why a handshake failed, from the library's words, which are the only sign there is (OpenSSL, SecureTransport and
/// Schannel say different ones); HandshakeFailed if they say nothing known.
[[nodiscard]] TlsFault tlsFaultFromText(const QString &errorString);

} // namespace klubbpost
