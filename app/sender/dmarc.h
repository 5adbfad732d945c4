// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dmarcrecord.h"
#include "sender/dnsanswers.h"

#include <variant>

namespace klubbpost {

/// What was found for a domain.
enum class DmarcState {
    Found,
    NoRecord,   ///< no policy anywhere up the tree: DMARC does not apply
    NotApplied, ///< a record, but one that receivers leave alone (RFC 9989 4.10.1)
    DnsFailure, ///< a question of the walk failed, so nothing can be said (4.10.1, 5.3.6)
    BadDomain,  ///< not a domain name
};

/// Where the policy stands, in the order of preference (RFC 9989 4.10.1).
enum class DmarcPlace {
    AuthorDomain,
    OrganizationalDomain,
    PublicSuffix,
};

struct DmarcVerdict
{
    DmarcState state = DmarcState::NoRecord;
    QByteArray domain;               ///< that was asked for, A-labels in lower case
    QByteArray organizationalDomain; ///< whose subdomains are the same organisation; empty: DNS failure
    QByteArray policyDomain;         ///< whose record applies; empty: none
    DmarcPlace place = DmarcPlace::AuthorDomain;
    DmarcRecord record;                        ///< as published at policyDomain
    bool exists = true;                        ///< the domain is in the DNS at all (RFC 8020)
    DmarcPolicy published = DmarcPolicy::None; ///< what the record asks for, of this domain
    DmarcPolicy effective = DmarcPolicy::None; ///< what a receiver will be asked to do: with t=y one level milder
    QByteArrayList severalRecordsAt;           ///< names whose records are all discarded because there are several
    int queries = 0;                           ///< of the walk, eight at most
};

/// The names whose "_dmarc" is asked, from the domain itself up to the top: eight at most (RFC 9989 4.10).
[[nodiscard]] QByteArrayList dmarcWalk(const QByteArray &domain);

/// The DMARC policy for mail from a domain, found by the tree walk of RFC 9989 4.10 as a pure function: the verdict, or
/// what must be asked first. The walk is asked in one round; whether the domain exists, only where an "np" hangs on it.
[[nodiscard]] std::variant<DmarcVerdict, QList<DnsQuestion>> findDmarc(const QByteArray &domain,
                                                                       const DnsAnswers &answers);

/// Whether a domain that SPF or DKIM has proved speaks for the author's domain (RFC 9989 4.10.2). Nothing if the DNS
/// failed on the way.
[[nodiscard]] std::variant<std::optional<bool>, QList<DnsQuestion>> isAligned(const QByteArray &authorDomain,
                                                                              const QByteArray &provedDomain,
                                                                              DmarcAlignment mode,
                                                                              const DnsAnswers &answers);

} // namespace klubbpost
