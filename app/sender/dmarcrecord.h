// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"

#include <optional>
#include <QByteArrayList>

namespace klubbpost {

/// What a domain asks of receivers for mail that fails DMARC (RFC 9989 4.7, "p").
enum class DmarcPolicy {
    None,
    Quarantine,
    Reject,
};

constexpr const char *enumName(DmarcPolicy value)
{
    switch (value) {
    case DmarcPolicy::None:
        return "none";
    case DmarcPolicy::Quarantine:
        return "quarantine";
    case DmarcPolicy::Reject:
        return "reject";
    }
    return nullptr;
}

/// How alike two domains must be (RFC 9989 4.4).
enum class DmarcAlignment {
    Relaxed, ///< of the same organisation
    Strict,  ///< the same
};

constexpr const char *enumName(DmarcAlignment value)
{
    switch (value) {
    case DmarcAlignment::Relaxed:
        return "relaxed";
    case DmarcAlignment::Strict:
        return "strict";
    }
    return nullptr;
}

/// Whether names below the domain belong to others (RFC 9989 4.7, "psd").
enum class DmarcSuffix {
    Unknown, ///< to be found out by the tree walk
    Yes,
    No,
};

constexpr const char *enumName(DmarcSuffix value)
{
    switch (value) {
    case DmarcSuffix::Unknown:
        return "unknown";
    case DmarcSuffix::Yes:
        return "yes";
    case DmarcSuffix::No:
        return "no";
    }
    return nullptr;
}

/// A DMARC policy record taken apart. What is absent or not understood has its default, as RFC 9989 4.8 wants.
struct DmarcRecord
{
    QByteArray text;
    std::optional<DmarcPolicy> policy;          ///< p; absent or invalid: see isApplied()
    std::optional<DmarcPolicy> subdomainPolicy; ///< sp
    std::optional<DmarcPolicy> missingPolicy;   ///< np, for subdomains that do not exist
    bool badSubdomainPolicy = false;            ///< sp or np has a value that is none
    bool testing = false;                       ///< t=y: one level milder than written
    DmarcSuffix suffix = DmarcSuffix::Unknown;
    DmarcAlignment dkimAlignment = DmarcAlignment::Relaxed;
    DmarcAlignment spfAlignment = DmarcAlignment::Relaxed;
    QByteArrayList aggregateReports; ///< rua, valid URIs only, an obsolete size taken off
    QByteArrayList failureReports;   ///< ruf, likewise
    QByteArray failureOptions = "0"; ///< fo
    QByteArrayList historic;         ///< tags of RFC 7489 that mean nothing any more: pct, rf, ri
    QByteArrayList ignored;          ///< tags, and items of rua and ruf, that are unknown, doubled or impossible

    /// False when receivers leave the record alone: no policy that can be used, and nobody to report to (4.10.1).
    [[nodiscard]] bool isApplied() const;
};

/// Takes a TXT record apart; nothing if it is not a DMARC record: "v=DMARC1" first, in these letters (4.7).
[[nodiscard]] std::optional<DmarcRecord> parseDmarc(const QByteArray &text);

} // namespace klubbpost
