// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/dkimkey.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <QCryptographicHash>

namespace klubbpost {
namespace {

/// Larger keys prove nothing more, and take long.
constexpr int maxRsaBits = 8192;

const unsigned char *bytes(const QByteArray &octets)
{
    return reinterpret_cast<const unsigned char *>(octets.constData());
}

} // namespace

DkimKey DkimKey::rsa(const QByteArray &der)
{
    DkimKey key;
    if (der.size() > maxRsaBits / 8 + 200)
        return key;
    const unsigned char *at = bytes(der);
    EVP_PKEY *read = d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size()));
    if (!read) {
        at = bytes(der);
        read = d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, static_cast<long>(der.size()));
    }
    ERR_clear_error(); // what went wrong here is not Qt's, which asks the same queue
    if (!read)
        return key;
    key.m_key = std::shared_ptr<void>(read, [](void *p) { EVP_PKEY_free(static_cast<EVP_PKEY *>(p)); });
    if (EVP_PKEY_base_id(read) != EVP_PKEY_RSA || EVP_PKEY_bits(read) > maxRsaBits)
        key.m_key.reset();
    return key;
}

DkimKey DkimKey::ed25519(const QByteArray &octets)
{
    DkimKey key;
    if (octets.size() != 32)
        return key;
    EVP_PKEY *read = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(octets), 32);
    ERR_clear_error();
    if (!read)
        return key;
    key.m_isEd25519 = true;
    key.m_key = std::shared_ptr<void>(read, [](void *p) { EVP_PKEY_free(static_cast<EVP_PKEY *>(p)); });
    return key;
}

int DkimKey::bits() const
{
    return m_key ? EVP_PKEY_bits(static_cast<EVP_PKEY *>(m_key.get())) : 0;
}

bool DkimKey::verifies(const QByteArray &data, const QByteArray &signature) const
{
    if (!m_key || signature.isEmpty())
        return false;
    const QByteArray input = m_isEd25519 ? QCryptographicHash::hash(data, QCryptographicHash::Sha256) : data;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const bool holds = context &&
                       EVP_DigestVerifyInit(context.get(), nullptr, m_isEd25519 ? nullptr : EVP_sha256(), nullptr,
                                            static_cast<EVP_PKEY *>(m_key.get())) == 1 &&
                       EVP_DigestVerify(context.get(), bytes(signature), static_cast<size_t>(signature.size()),
                                        bytes(input), static_cast<size_t>(input.size())) == 1;
    ERR_clear_error();
    return holds;
}

} // namespace klubbpost
