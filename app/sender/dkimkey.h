// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QByteArray>

namespace klubbpost {

/// A public key for signatures, read and used by OpenSSL.
class DkimKey
{
public:
    /// From the key record's "p", decoded: SubjectPublicKeyInfo, or RSAPublicKey alone as some publish it (RFC 6376
    /// 3.6.1 names the second, and means the first: erratum 3017). Null if it is neither, or absurdly large.
    [[nodiscard]] static DkimKey rsa(const QByteArray &der);
    /// The 32 octets of RFC 8463 4.
    [[nodiscard]] static DkimKey ed25519(const QByteArray &octets);

    [[nodiscard]] bool isNull() const { return m_key == nullptr; }
    [[nodiscard]] int bits() const;
    /// True if \a signature is the key's of \a data: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 6376 3.3.2), or PureEdDSA of
    /// the SHA-256 hash (RFC 8463 3).
    [[nodiscard]] bool verifies(const QByteArray &data, const QByteArray &signature) const;

private:
    std::shared_ptr<void> m_key; ///< EVP_PKEY; OpenSSL's headers stay in one file
    bool m_isEd25519 = false;
};

} // namespace klubbpost
