// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dkim.h"
#include "sender/dmarc.h"
#include "sender/receivingserver.h"
#include "sender/spf.h"

namespace klubbpost {

/// What a message is checked by, all that needs no DNS done.
struct MessageEvidence
{
    QByteArray fromDomain; ///< A-labels
    bool isIntact = true;  ///< MessageSource::isIntact()
    QList<DkimSignature> signatures;
    std::optional<SpfQuery> spf; ///< of the server that delivered it; nothing: the message does not tell
};

/// What we see ourselves, with the DNS as it is now.
struct OwnCheck
{
    std::optional<SpfResult> spf; ///< nothing: not known which server delivered it, or for whom
    QByteArray spfDomain;
    QHostAddress client;
    bool spfAligned = false;
    QList<DkimFinding> dkim;
    QByteArrayList alignedDkim; ///< domains whose signatures hold and speak for the author's (RFC 9989 4.4.1)
    DmarcState policyState = DmarcState::NoRecord;
    QByteArray policyDomain;                ///< whose record it is; empty: there is none
    DmarcPolicy policy = DmarcPolicy::None; ///< of the author's domain
    bool dnsFailed = false;                 ///< something could not be found out
    bool isIntact = true;

    /// DMARC passes: one of the two holds, for the author's domain.
    [[nodiscard]] bool proves() const { return (spf == SpfResult::Pass && spfAligned) || !alignedDkim.isEmpty(); }
    /// That it does not pass is certain.
    [[nodiscard]] bool disproves() const;
    [[nodiscard]] bool dkimHolds() const;
};

[[nodiscard]] MessageEvidence gatherEvidence(const MessageSource &message, const MessageHeaders &headers,
                                             const ReceivingServer &receiver);

/// Checks the message as a receiver does: DKIM, SPF of the address that the receiver wrote down, DMARC (RFC 9989 4.4).
/// The check, or what must be asked first.
[[nodiscard]] std::variant<OwnCheck, QList<DnsQuestion>> checkMessage(const MessageEvidence &evidence,
                                                                      const DnsAnswers &answers);

} // namespace klubbpost
