// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

#include <QSslCertificate>
#include <QSslError>

namespace klubbpost {

/// What is wrong with a server's certificate for \a host (A-labels or an IP address); empty: it is accepted.
///
/// \a errors are the TLS library's: the path to a trusted issuer and revocation are its business. Dates, names and the
/// strength of keys and signatures are looked at here as well, since it accepts a common name without
/// subjectAltName (RFC 9525 6.3 does not), and has no word for SHA-1 and short keys.
[[nodiscard]] QList<CertificateFault> checkCertificate(const QList<QSslCertificate> &chain,
                                                       const QList<QSslError> &errors, const QByteArray &host,
                                                       const QDateTime &now);

[[nodiscard]] CertificateFacts certificateFacts(const QSslCertificate &certificate);

/// RFC 9525 6.3: label by label without regard to case; "*" only as the whole first label, for exactly one label.
[[nodiscard]] bool matchesDnsId(const QString &pattern, const QByteArray &host);

/// True for a signature over MD2, MD4, MD5 or SHA-1 (RFC 3279 2.2), or one whose algorithm cannot be read.
[[nodiscard]] bool hasWeakSignature(const QSslCertificate &certificate);

} // namespace klubbpost
