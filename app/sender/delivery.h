// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdictid.h"
#include "sender/dnsanswers.h"
#include "sender/messagecheck.h"

#include <optional>
#include <QJsonObject>
#include <variant>

namespace klubbpost {

/// What the headers come to.
enum class DeliveryVerdict {
    Proved,      ///< DMARC passed, or SPF or DKIM did for the domain of the From address
    NotAligned,  ///< SPF or DKIM passed, but for another domain
    Failed,      ///< nothing passed
    Unchecked,   ///< the receiving server did not say
    NoMessage,   ///< these are no headers
    CheckFailed, ///< the receiving server could not find out just then
    Damaged,     ///< the copy has lost what it would be judged by
    OutlookFile, ///< Outlook's own format
};

constexpr const char *enumName(DeliveryVerdict value)
{
    switch (value) {
    case DeliveryVerdict::Proved:
        return "proved";
    case DeliveryVerdict::NotAligned:
        return "notAligned";
    case DeliveryVerdict::Failed:
        return "failed";
    case DeliveryVerdict::Unchecked:
        return "unchecked";
    case DeliveryVerdict::NoMessage:
        return "noMessage";
    case DeliveryVerdict::CheckFailed:
        return "checkFailed";
    case DeliveryVerdict::Damaged:
        return "damaged";
    case DeliveryVerdict::OutlookFile:
        return "outlookFile";
    }
    return nullptr;
}

struct DeliveryReport
{
    DeliveryVerdict verdict = DeliveryVerdict::NoMessage;
    QByteArray server;  ///< whose findings these are
    bool isOwn = false; ///< the verdict is ours: the receiving server left none that can be trusted
    AuthOutcome spf = AuthOutcome::Unknown;
    AuthOutcome dkim = AuthOutcome::Unknown; ///< the best of its signatures
    AuthOutcome dmarc = AuthOutcome::Unknown;
    bool temporary = false;        ///< something could not be looked up just then
    QByteArray spfDomain;          ///< of the envelope
    QByteArrayList dkimDomains;    ///< that passed
    std::optional<qint64> seconds; ///< from the first hop to the last, where both are known and in order
};

/// Only the receiving server's own fields count (see findReceivingServer): others may have been written by the sender.
/// \a server: the receiving provider's authserv-id where it is known, to be demanded of them.
/// Alignment is by equal or parent domains; the exact rule needs the DNS, see alignDelivery().
[[nodiscard]] DeliveryReport examineDelivery(const MessageHeaders &headers, const QByteArray &server = {});

/// Where a message lay.
enum class MessagePlace {
    Unknown, ///< its headers were pasted
    Inbox,
    Junk,
};

constexpr const char *enumName(MessagePlace value)
{
    switch (value) {
    case MessagePlace::Unknown:
        return "unknown";
    case MessagePlace::Inbox:
        return "inbox";
    case MessagePlace::Junk:
        return "junk";
    }
    return nullptr;
}

/// What the headers of a message from that place come to.
[[nodiscard]] DeliveryFinding judgeDelivery(const DeliveryReport &report, MessagePlace place);

/// One message, examined.
struct DeliveryAdvice
{
    DeliveryFinding finding = DeliveryFinding::NotHeaders;
    MessagePlace place = MessagePlace::Unknown;
    DeliveryReport report;
    MessageHeaders headers;
    MessageEvidence evidence;       ///< for our own check
    bool claimed = false;           ///< fields bear the receiver's name where the sender could have written them
    bool claimProves = false;       ///< they say that the message is proved
    bool foreignResults = false;    ///< there are fields of others than the receiver
    bool fromPage = false;          ///< MessageSource::fromPage
    bool blankLines = false;        ///< MessageSource::blankLines
    std::optional<OwnCheck> own;    ///< nothing: not made
    QByteArray folder;              ///< as the server names it; empty: not known, or the only one there is
    std::optional<qint64> waitedMs; ///< from the acceptance of the test message until it was seen
};

/// Reads and judges a message, or its headers.
[[nodiscard]] DeliveryAdvice adviseDelivery(const QByteArray &message, MessagePlace place);

/// The same by the exact rule (RFC 9989 4.10.2), where the receiver has not said itself whether DMARC passed and the
/// sender's domain has a policy: the advice, or what must be asked first. Where the DNS fails it stays as it is.
[[nodiscard]] std::variant<DeliveryAdvice, QList<DnsQuestion>> alignDelivery(const DeliveryAdvice &byNames,
                                                                             const DnsAnswers &answers);

/// The same, checked by ourselves as well: DKIM, SPF and DMARC. Our check stands beside what the receiver said, and
/// decides where it said nothing that can be trusted.
[[nodiscard]] std::variant<DeliveryAdvice, QList<DnsQuestion>> verifyDelivery(const DeliveryAdvice &byNames,
                                                                              const DnsAnswers &answers);

[[nodiscard]] QJsonObject toJson(const DeliveryAdvice &advice);

} // namespace klubbpost
