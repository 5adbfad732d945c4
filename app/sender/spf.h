// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dnsanswers.h"
#include "sender/spfrecord.h"

#include <variant>

namespace klubbpost {

/// The results of check_host(), RFC 7208 2.6.
enum class SpfResult {
    None,
    Neutral,
    Pass,
    Fail,
    Softfail,
    Temperror,
    Permerror,
};

/// Why a result is an error, or what a term came to.
enum class SpfReason {
    Matched,
    NotMatched,
    Default, ///< nothing matched
    NoRecord,
    SeveralRecords,
    SyntaxError,
    TooManyLookups, ///< more than 10 terms that ask the DNS, RFC 7208 4.6.4
    TooManyVoids,   ///< more than 2 questions without an answer
    TooManyMxNames, ///< more than 10
    IncludeWithoutRecord,
    RedirectWithoutRecord,
    DnsFailure,
    BadDomain, ///< not a domain that can be checked, RFC 7208 4.3
};

/// One line of how a result came about, in the order of evaluation.
struct SpfTraceLine
{
    int depth = 0;     ///< of includes and redirects
    QByteArray domain; ///< whose record it is
    QByteArray term;   ///< as written; empty: the record as a whole
    SpfReason reason = SpfReason::NotMatched;
    int lookups = 0; ///< what it cost of the ten, with all below it
    bool operator==(const SpfTraceLine &) const = default;
};

/// What check_host() is asked.
struct SpfQuery
{
    QHostAddress ip;
    QByteArray domain; ///< A-labels
    QByteArray sender; ///< whole address; empty: postmaster at the HELO name
    QByteArray helo;
    QByteArray receiver = "unknown";
    qint64 time = 0; ///< seconds since 1970, for %{t}
};

struct SpfVerdict
{
    SpfResult result = SpfResult::None;
    SpfReason reason = SpfReason::Default;
    QByteArray explanation; ///< the domain's own words for a Fail, else empty
    QByteArray record;      ///< of the domain itself
    QByteArray term;        ///< that decided, or that has the fault
    int lookups = 0;
    int voids = 0;
    QList<SpfTraceLine> trace;
};

/// check_host() of RFC 7208 as a pure function: the verdict, or the questions that must be answered before there is
/// one. Those are all that can be known now, so that they may be asked at once; asking on until there is a verdict
/// takes as many rounds as the tree of includes is deep, and ends: each round has a question that was not answered
/// before.
[[nodiscard]] std::variant<SpfVerdict, QList<DnsQuestion>> checkHost(const SpfQuery &query, const DnsAnswers &answers);

/// The SPF record among a domain's TXT records; NoRecord or SeveralRecords when there is not one.
[[nodiscard]] Result<QByteArray, SpfReason> selectSpfRecord(const DnsAnswer &txt);

} // namespace klubbpost
