// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"
#include "sender/dkimcanonical.h"
#include "sender/dnsanswers.h"
#include "sender/messagesource.h"

#include <optional>
#include <QDateTime>
#include <variant>

namespace klubbpost {

/// What a signature came to.
enum class DkimState {
    Pass,
    HeadersPass, ///< the headers' signature holds; the text that it speaks of did not come along, or was changed after
    Fail,        ///< it does not hold
    Invalid,     ///< it, or the domain's key, is not as it should be: as if it were not there
    Unknown,     ///< the DNS failed
};

constexpr const char *enumName(DkimState value)
{
    switch (value) {
    case DkimState::Pass:
        return "pass";
    case DkimState::HeadersPass:
        return "headersPass";
    case DkimState::Fail:
        return "fail";
    case DkimState::Invalid:
        return "invalid";
    case DkimState::Unknown:
        return "unknown";
    }
    return nullptr;
}

/// Why.
enum class DkimReason {
    None,
    BodyChanged,      ///< the text is another than the signed one
    BodyMissing,      ///< only headers came along
    HeadersChanged,   ///< the signature does not fit headers and key
    Expired,          ///< x= had passed when the message came
    SyntaxError,      ///< of the signature
    UnknownAlgorithm, ///< none that we know
    WeakAlgorithm,    ///< rsa-sha1, which nobody may accept (RFC 8301 3.1)
    SeveralFrom,      ///< more than one From, of which a reader may be shown another than the signed one (8.15)
    FromNotSigned,    ///< RFC 6376 5.4
    WrongIdentity,    ///< i= is outside of d=
    NoKey,            ///< the domain has no such key
    KeyRevoked,       ///< its p= is empty
    KeySyntax,        ///< it cannot be read
    KeyUnfit,         ///< it is for something else: another algorithm, another service, not for subdomains
    KeyWeak,          ///< RSA with less than 1024 bits (RFC 8301 3.2)
    DnsFailure,
};

constexpr const char *enumName(DkimReason value)
{
    switch (value) {
    case DkimReason::None:
        return "none";
    case DkimReason::BodyChanged:
        return "bodyChanged";
    case DkimReason::BodyMissing:
        return "bodyMissing";
    case DkimReason::HeadersChanged:
        return "headersChanged";
    case DkimReason::Expired:
        return "expired";
    case DkimReason::SyntaxError:
        return "syntaxError";
    case DkimReason::UnknownAlgorithm:
        return "unknownAlgorithm";
    case DkimReason::WeakAlgorithm:
        return "weakAlgorithm";
    case DkimReason::SeveralFrom:
        return "severalFrom";
    case DkimReason::FromNotSigned:
        return "fromNotSigned";
    case DkimReason::WrongIdentity:
        return "wrongIdentity";
    case DkimReason::NoKey:
        return "noKey";
    case DkimReason::KeyRevoked:
        return "keyRevoked";
    case DkimReason::KeySyntax:
        return "keySyntax";
    case DkimReason::KeyUnfit:
        return "keyUnfit";
    case DkimReason::KeyWeak:
        return "keyWeak";
    case DkimReason::DnsFailure:
        return "dnsFailure";
    }
    return nullptr;
}

/// One DKIM-Signature field, with everything done that needs no key.
struct DkimSignature
{
    DkimReason fault = DkimReason::None; ///< why it need not be looked at further
    QByteArray domain;                   ///< d=, lower case
    QByteArray selector;                 ///< s=, lower case
    QByteArray identity;                 ///< domain of i=, lower case
    bool isEd25519 = false;
    QByteArray signature;  ///< b=, decoded
    QByteArray signedData; ///< what it signs
    bool bodyCame = false;
    bool bodyHolds = false;           ///< bh= is that of the body
    std::optional<qint64> bodyLength; ///< l=: what stands behind so many octets is not signed
    bool unsignedText = false;        ///< there is such text

    /// Where its key is.
    [[nodiscard]] QByteArray keyName() const { return selector + "._domainkey." + domain; }
};

struct DkimFinding
{
    DkimState state = DkimState::Invalid;
    DkimReason reason = DkimReason::None;
    QByteArray domain;
    QByteArray selector;
    int keyBits = 0;      ///< of RSA; 0: another, or not known
    bool testing = false; ///< t=y: the domain only tries (RFC 6376 3.6.1)
    bool unsignedText = false;

    [[nodiscard]] bool holds() const { return state == DkimState::Pass || state == DkimState::HeadersPass; }
    /// Fewer bits than signers should have (RFC 8301 3.2).
    [[nodiscard]] bool isShort() const { return keyBits > 0 && keyBits < 2048; }
};

/// More signatures than these of one message are not looked at.
constexpr qsizetype maxDkimSignatures = 20;

/// Reads the signatures of a message, the topmost first. \a arrived: when it came, against which x= is held.
[[nodiscard]] QList<DkimSignature> readDkimSignatures(const MessageSource &message, const QDateTime &arrived);

/// Verifies them with their domains' keys (RFC 6376 6.1, RFC 8301, RFC 8463): what they come to, in their order, or
/// what must be asked first.
[[nodiscard]] std::variant<QList<DkimFinding>, QList<DnsQuestion>> verifyDkim(const QList<DkimSignature> &signatures,
                                                                              const DnsAnswers &answers);

} // namespace klubbpost
