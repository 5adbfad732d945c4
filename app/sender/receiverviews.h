// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/advice.h"
#include "sender/delivery.h"
#include "sender/senderfacts.h"

namespace klubbpost {

/// What proves a message, as the receiver said or as we saw.
struct MessageProof
{
    bool spf = false; ///< passed, for whatever domain
    bool dkim = false;
    bool aligned = false;              ///< one of them for the author's domain: DMARC passes
    bool spfFailed = false;            ///< the envelope's domain says that the server may not send for it
    std::optional<DmarcPolicy> policy; ///< of the author's domain; nothing: it has none
    bool policyKnown = false;
};

/// What one receiver would do with it.
struct ReceiverView
{
    QString name; ///< "Gmail"; empty: a company that is strict
    ReceiverAction action = ReceiverAction::Unknown;
    ReceiverAction bulk = ReceiverAction::Unknown; ///< the same from those who send very much
    int perDay = 0;                                ///< how much that is; 0: no difference
    QString reply;                                 ///< what it answers if it refuses; may be empty
};

/// The one change that turns it right.
enum class MessageRemedy {
    None,          ///< it is right
    SendAgain,     ///< the DNS has been put right since, or was out of order
    SignForDomain, ///< the system signs with another domain, or not at all: it must sign for the author's
    PublishKey,    ///< it signs for the author's domain, whose key is not in the DNS, or cannot be used
    LongerKey,     ///< the key is too short
    AllowServer,   ///< the author's domain must name the server in SPF
    LeaveText,     ///< what is signed is changed on the way
    TakeWhole,     ///< not known: a whole message must be examined
};

constexpr const char *enumName(MessageRemedy value)
{
    switch (value) {
    case MessageRemedy::None:
        return "none";
    case MessageRemedy::SendAgain:
        return "sendAgain";
    case MessageRemedy::SignForDomain:
        return "signForDomain";
    case MessageRemedy::PublishKey:
        return "publishKey";
    case MessageRemedy::LongerKey:
        return "longerKey";
    case MessageRemedy::AllowServer:
        return "allowServer";
    case MessageRemedy::LeaveText:
        return "leaveText";
    case MessageRemedy::TakeWhole:
        return "takeWhole";
    }
    return nullptr;
}

struct MessageOutlook
{
    QList<ReceiverView> views; ///< Gmail, Outlook.com, Yahoo, a strict company; empty: too little is known
    MessageRemedy remedy = MessageRemedy::TakeWhole;
    QByteArray domain;   ///< that must be changed, or sign
    QByteArray selector; ///< of the key
};

[[nodiscard]] MessageProof proofOf(const DeliveryAdvice &advice);

/// What the large receivers would do with the message by their published demands, and what a strict company would: one
/// that also refuses where SPF says no, and keeps back what nothing proves.
[[nodiscard]] MessageOutlook foreseeReceivers(const DeliveryAdvice &advice, const SenderFacts &facts);

} // namespace klubbpost
