// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dmarcrecord.h"

#include <QByteArrayList>
#include <QDateTime>

namespace klubbpost {

/// The authentication methods that matter to us (RFC 8601 2.7, RFC 8617).
enum class AuthMethodName {
    Spf,
    Dkim,
    Dmarc,
    Arc,
    Other,
};

constexpr const char *enumName(AuthMethodName value)
{
    switch (value) {
    case AuthMethodName::Spf:
        return "spf";
    case AuthMethodName::Dkim:
        return "dkim";
    case AuthMethodName::Dmarc:
        return "dmarc";
    case AuthMethodName::Arc:
        return "arc";
    case AuthMethodName::Other:
        return "other";
    }
    return nullptr;
}

/// The result codes of RFC 8601 2.7.
enum class AuthOutcome {
    None,
    Pass,
    Fail,
    Softfail,
    Neutral,
    Policy,
    Temperror,
    Permerror,
    Unknown, ///< a word that is none of these, such as Microsoft's "bestguesspass"
};

constexpr const char *enumName(AuthOutcome value)
{
    switch (value) {
    case AuthOutcome::None:
        return "none";
    case AuthOutcome::Pass:
        return "pass";
    case AuthOutcome::Fail:
        return "fail";
    case AuthOutcome::Softfail:
        return "softfail";
    case AuthOutcome::Neutral:
        return "neutral";
    case AuthOutcome::Policy:
        return "policy";
    case AuthOutcome::Temperror:
        return "temperror";
    case AuthOutcome::Permerror:
        return "permerror";
    case AuthOutcome::Unknown:
        return "unknown";
    }
    return nullptr;
}

/// One method's result.
struct AuthResult
{
    AuthMethodName method = AuthMethodName::Other;
    AuthOutcome outcome = AuthOutcome::Unknown;
    QByteArray word;   ///< the outcome as written
    QByteArray reason; ///< the server's, if it gives one
    /// "smtp.mailfrom", "header.d" …, lower case, with their values.
    QList<std::pair<QByteArray, QByteArray>> properties;

    [[nodiscard]] QByteArray property(QByteArrayView name) const;
};

/// One Authentication-Results field: what one server found.
struct AuthResults
{
    QByteArray server; ///< authserv-id
    QList<AuthResult> results;
};

/// One Received-SPF field (RFC 7208 9.1).
struct ReceivedSpf
{
    AuthOutcome outcome = AuthOutcome::Unknown;
    QByteArray comment;
    QList<std::pair<QByteArray, QByteArray>> values; ///< "client-ip", "envelope-from" …, lower case

    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

/// One hop of the path (RFC 5321 4.4), the newest first, as in the message.
struct Hop
{
    QByteArray from; ///< the name the sender gave
    QByteArray by;
    QDateTime time; ///< UTC; invalid: not understood
};

/// What the headers of a message say.
struct MessageHeaders
{
    QByteArray fromDomain; ///< of the one From address; A-labels are not made of other letters
    QByteArray messageId;
    QList<AuthResults> authResults; ///< topmost first
    QList<ReceivedSpf> receivedSpf;
    QList<Hop> hops;
    bool truncated = false; ///< there was more than we read
    bool severalFrom = false;
};

/// How much is looked at of what is pasted.
constexpr qsizetype maxHeaderBytes = 256 * 1024;
constexpr qsizetype maxHeaderFields = 500;

/// Reads the headers of a message, pasted or fetched: up to the first empty line, folded lines joined, with any line
/// ending. Anything may be in there; what is not understood is left out.
[[nodiscard]] MessageHeaders readHeaders(const QByteArray &text);

[[nodiscard]] AuthResults readAuthResults(const QByteArray &field);
[[nodiscard]] ReceivedSpf readReceivedSpf(const QByteArray &field);

/// The domain of an address as it stands in a header or a property, lower case; of a bare domain, itself.
[[nodiscard]] QByteArray domainOf(const QByteArray &address);

} // namespace klubbpost
