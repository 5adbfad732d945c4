// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/certificatecheck.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QHostAddress>
#include <QSslKey>

namespace klubbpost {
namespace {

constexpr int minRsaBits = 2048;
constexpr int minEcBits = 224; // NIST SP 800-57: as strong as RSA of 2,048 bits

QString nameOfParty(const QStringList &commonNames, const QStringList &organisations)
{
    const QStringList &names = commonNames.isEmpty() ? organisations : commonNames;
    return displayText(names.value(0).toUtf8(), 200);
}

/// One DER element (X.690 8.1): its content, and what follows it. Nothing if the lengths do not fit.
struct Der
{
    char tag = 0;
    QByteArrayView content;
    QByteArrayView rest;
};

std::optional<Der> readDer(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    qsizetype at = 2;
    auto length = static_cast<qsizetype>(static_cast<unsigned char>(bytes[1]));
    if (length >= 0x80) {
        const qsizetype octets = length & 0x7f;
        if (octets == 0 || octets > 3 || bytes.size() < 2 + octets)
            return std::nullopt;
        length = 0;
        for (; at < 2 + octets; ++at)
            length = length << 8 | static_cast<unsigned char>(bytes[at]);
    }
    if (bytes.size() - at < length)
        return std::nullopt;
    return Der{bytes[0], bytes.sliced(at, length), bytes.sliced(at + length)};
}

/// The object identifier of Certificate.signatureAlgorithm (RFC 5280 4.1.1.2), as DER content.
QByteArray signatureAlgorithm(const QByteArray &certificate)
{
    constexpr char sequence = 0x30;
    constexpr char objectIdentifier = 0x06;
    const auto outer = readDer(certificate);
    const auto toBeSigned = outer && outer->tag == sequence ? readDer(outer->content) : std::nullopt;
    const auto algorithm = toBeSigned ? readDer(toBeSigned->rest) : std::nullopt;
    const auto identifier = algorithm && algorithm->tag == sequence ? readDer(algorithm->content) : std::nullopt;
    if (!identifier || identifier->tag != objectIdentifier)
        return {};
    return identifier->content.toByteArray();
}

bool hasWeakKey(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    switch (key.algorithm()) {
    case QSsl::Rsa:
    case QSsl::Dsa:
    case QSsl::Dh:
        return key.length() < minRsaBits;
    case QSsl::Ec:
        return key.length() > 0 && key.length() < minEcBits;
    default: // Ed25519 (to Qt "Opaque") and what later versions of Qt name, such as ML-DSA: none of them is weak
        return false;
    }
}

/// The trust anchor's own signature proves nothing and may be old; everything below it counts.
bool isWeak(const QList<QSslCertificate> &chain)
{
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const QSslCertificate &certificate = chain.at(i);
        const bool anchor = i > 0 && certificate.isSelfSigned();
        if (hasWeakKey(certificate) || (!anchor && hasWeakSignature(certificate)))
            return true;
    }
    return false;
}

void add(QList<CertificateFault> &faults, CertificateFault fault)
{
    if (!faults.contains(fault))
        faults.append(fault);
}

void addDates(QList<CertificateFault> &faults, const QSslCertificate &leaf, const QDateTime &now)
{
    if (leaf.expiryDate() < now)
        add(faults, CertificateFault::Expired);
    if (leaf.effectiveDate() > now)
        add(faults, CertificateFault::NotYetValid);
}

void addNames(QList<CertificateFault> &faults, const QSslCertificate &leaf, const QByteArray &host)
{
    const auto names = leaf.subjectAlternativeNames();
    const QStringList dnsNames = names.values(QSsl::DnsEntry);
    const QStringList addresses = names.values(QSsl::IpAddressEntry);
    if (dnsNames.isEmpty() && addresses.isEmpty()) {
        add(faults, CertificateFault::NoSubjectAltName);
        return;
    }
    const QHostAddress address(QString::fromLatin1(host));
    const bool fits =
        address.isNull()
            ? std::ranges::any_of(dnsNames, [&](const QString &name) { return matchesDnsId(name, host); })
            : std::ranges::any_of(addresses, [&](const QString &name) { return QHostAddress(name) == address; });
    if (!fits)
        add(faults, CertificateFault::NameMismatch);
}

CertificateFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return CertificateFault::Expired;
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotYetValid;
    case QSslError::HostNameMismatch:
        return CertificateFault::NameMismatch;
    case QSslError::SelfSignedCertificate:
        return CertificateFault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return CertificateFault::UnknownIssuer;
    case QSslError::CertificateRevoked:
        return CertificateFault::Revoked;
    default: // the library's many others have no word of their own
        return CertificateFault::Other;
    }
}

} // namespace

bool matchesDnsId(const QString &pattern, const QByteArray &host)
{
    // subjectAltName holds A-labels (RFC 9525 6.3, RFC 5280 7.2); anything else cannot match.
    QByteArray wanted = pattern.toUtf8().toLower();
    QByteArray name = host.toLower();
    if (name.endsWith('.'))
        name.chop(1);
    if (name.isEmpty() || wanted.isEmpty())
        return false;
    if (!wanted.startsWith("*."))
        return !wanted.contains('*') && wanted == name;
    const QByteArray parent = wanted.mid(1); // ".klubben.se"
    const qsizetype dot = name.indexOf('.');
    return !parent.contains('*') && parent.indexOf('.', 1) > 0 && dot > 0 && name.mid(dot) == parent;
}

bool hasWeakSignature(const QSslCertificate &certificate)
{
    const QByteArray algorithm = signatureAlgorithm(certificate.toDer()).toHex();
    static const QByteArrayList weak{
        "",                   // not readable
        "2a864886f70d010102", // md2WithRSAEncryption
        "2a864886f70d010103", // md4WithRSAEncryption
        "2a864886f70d010104", // md5WithRSAEncryption
        "2a864886f70d010105", // sha1WithRSAEncryption
        "2a8648ce3d0401",     // ecdsa-with-SHA1
        "2a8648ce380403",     // id-dsa-with-sha1
        "2b0e03021d",         // sha-1WithRSAEncryption of OIW
    };
    return weak.contains(algorithm);
}

CertificateFacts certificateFacts(const QSslCertificate &certificate)
{
    CertificateFacts facts;
    if (certificate.isNull())
        return facts;
    facts.subject = nameOfParty(certificate.subjectInfo(QSslCertificate::CommonName),
                                certificate.subjectInfo(QSslCertificate::Organization));
    facts.issuer = nameOfParty(certificate.issuerInfo(QSslCertificate::CommonName),
                               certificate.issuerInfo(QSslCertificate::Organization));
    constexpr qsizetype maxNames = 100;
    const QStringList names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    for (const QString &name : names.mid(0, maxNames))
        facts.names.append(displayText(name.toUtf8(), 253));
    facts.names.sort();
    facts.notBefore = certificate.effectiveDate().toUTC();
    facts.notAfter = certificate.expiryDate().toUTC();
    facts.sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    return facts;
}

QList<CertificateFault> checkCertificate(const QList<QSslCertificate> &chain, const QList<QSslError> &errors,
                                         const QByteArray &host, const QDateTime &now)
{
    if (chain.isEmpty() || chain.first().isNull())
        return {CertificateFault::Other};
    QList<CertificateFault> faults;
    addDates(faults, chain.first(), now);
    addNames(faults, chain.first(), host);
    if (isWeak(chain))
        add(faults, CertificateFault::WeakKey);
    for (const QSslError &error : errors) {
        const CertificateFault fault = faultOf(error.error());
        const bool known = fault == CertificateFault::Other && faults.contains(CertificateFault::WeakKey);
        // Without subjectAltName the library looked at the common name; what it thinks of it does not matter.
        const bool pointless =
            fault == CertificateFault::NameMismatch && faults.contains(CertificateFault::NoSubjectAltName);
        if (!known && !pointless)
            add(faults, fault);
    }
    if (faults.contains(CertificateFault::SelfSigned))
        faults.removeAll(CertificateFault::UnknownIssuer);
    return faults;
}

} // namespace klubbpost
