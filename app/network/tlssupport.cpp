// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tlssupport.h"

#include <algorithm>
#include <QSslEllipticCurve>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Qt reads and parses every file of the store at each call, a tenth of a second and more: once must do.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

constexpr long openssl3_5 = 0x30500000L; // OPENSSL_VERSION_NUMBER, 0xMNN00PP0

std::optional<bool> pretendedLarge;

QList<QSslEllipticCurve> classicalCurves()
{
    QList<QSslEllipticCurve> curves;
    for (const QString &name : {u"X25519"_s, u"prime256v1"_s, u"secp384r1"_s, u"secp521r1"_s}) {
        if (const auto curve = QSslEllipticCurve::fromShortName(name); curve.isValid())
            curves.append(curve);
    }
    return curves;
}

} // namespace

bool isHelloLarge()
{
    return pretendedLarge.value_or(QSslSocket::activeBackend() == "openssl"_L1 &&
                                   QSslSocket::sslLibraryVersionNumber() >= openssl3_5);
}

void pretendHelloIsLarge(std::optional<bool> large)
{
    pretendedLarge = large;
}

QSslConfiguration tlsConfiguration(const Trust &trust, TlsGroups groups)
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater); // RFC 8996, RFC 9325 3.1.1
    configuration.setPeerVerifyMode(trust.accepted.isEmpty() ? QSslSocket::VerifyPeer : QSslSocket::QueryPeer);
    if (trust.onlyExtra)
        configuration.setCaCertificates(trust.extra);
    else if (!trust.extra.isEmpty())
        configuration.setCaCertificates(systemAuthorities() + trust.extra);
    if (groups == TlsGroups::Classical)
        configuration.setEllipticCurves(classicalCurves());
    return configuration;
}

QString tlsVersionName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    default: // an older one is refused, a newer one has no value in Qt 6.4
        return u"TLS"_s;
    }
}

TlsFault tlsFaultFromText(const QString &errorString)
{
    const auto says = [&](std::initializer_list<QLatin1StringView> words) {
        return std::ranges::any_of(
            words, [&](QLatin1StringView word) { return errorString.contains(word, Qt::CaseInsensitive); });
    };
    // OpenSSL tells a plain-text peer by the first octets: no record header, or "HTTP/", "GET ".
    if (says({"wrong version number"_L1, "http request"_L1, "packet length too long"_L1, "bad record type"_L1,
              "record layer failure"_L1, "badly formatted"_L1, "unknown protocol"_L1}))
        return TlsFault::NotTls;
    if (says({"alert protocol version"_L1, "unsupported protocol"_L1, "version too low"_L1}))
        return TlsFault::ProtocolTooOld;
    if (says({"alert internal error"_L1}))
        return TlsFault::ServerFailed;
    if (says({"unexpected eof"_L1}))
        return TlsFault::ClosedDuringHandshake;
    return TlsFault::HandshakeFailed;
}

} // namespace klubbpost
