// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dmarcrecord.h"
#include "sender/messagesource.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QHostAddress>

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

/// Where a field stands: what is below a Received field was there before the server that wrote it.
struct FieldPlace
{
    qsizetype hopsAbove = 0; ///< Received fields above it
    bool amongOwn = false;   ///< a field that the author's program writes stands above it
    bool rejoined = false;   ///< MessageField::rejoined
};

/// One Authentication-Results field: what one server found.
struct AuthResults
{
    QByteArray server; ///< authserv-id
    QList<AuthResult> results;
    FieldPlace place;
};

/// One Received-SPF field (RFC 7208 9.1).
struct ReceivedSpf
{
    AuthOutcome outcome = AuthOutcome::Unknown;
    QByteArray comment;
    QList<std::pair<QByteArray, QByteArray>> values; ///< "client-ip", "envelope-from" …, lower case
    FieldPlace place;

    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

/// One hop of the path (RFC 5321 4.4), the newest first, as in the message.
struct Hop
{
    QByteArray from; ///< the name the sender gave
    QByteArray by;
    QDateTime time;        ///< UTC; invalid: not understood
    QByteArray helo;       ///< in HELO or EHLO, where it is said apart; else as from
    QHostAddress client;   ///< that connected; null: not said
    QByteArray clientName; ///< found by its address; "unknown": there was none; empty: not said
    QByteArray recipient;  ///< domain of "for"; may be empty
    bool rejoined = false; ///< MessageField::rejoined
};

/// One set of ARC (RFC 8617 4): what a server that passed the message on says that it saw.
struct ArcSet
{
    int instance = 0;
    QByteArray sealer; ///< d= of the seal
    QByteArray chain;  ///< cv= of the seal: "none", "pass", "fail"
    AuthResults results;
};

/// What the headers of a message say.
struct MessageHeaders
{
    QByteArray fromDomain; ///< of the one From address, in A-labels (RFC 8616 3)
    QByteArray messageId;
    std::optional<QByteArray> returnPath; ///< the envelope's sender, empty for a bounce
    QByteArrayList recipients;            ///< domains of those it was delivered to, as far as it is said
    QList<AuthResults> authResults;       ///< topmost first
    QList<ReceivedSpf> receivedSpf;
    QList<Hop> hops;
    QList<ArcSet> arc;         ///< the last one first
    bool fromRejoined = false; ///< MessageField::rejoined
    bool truncated = false;    ///< there was more than we read
    bool severalFrom = false;
};

/// Reads the headers of a message. What is not understood is left out.
[[nodiscard]] MessageHeaders readHeaders(const MessageSource &message);
[[nodiscard]] MessageHeaders readHeaders(const QByteArray &text);

[[nodiscard]] AuthResults readAuthResults(const QByteArray &field);
[[nodiscard]] ReceivedSpf readReceivedSpf(const QByteArray &field);

/// The domain of an address as it stands in a header or a property, lower case and in A-labels where it can be; of a
/// bare domain, itself.
[[nodiscard]] QByteArray domainOf(const QByteArray &address);

} // namespace klubbpost
