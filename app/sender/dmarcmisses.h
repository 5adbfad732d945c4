// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dmarcrecord.h"
#include "sender/dnsanswers.h"

#include <variant>

namespace klubbpost {

/// Why a text that was meant as a DMARC record does not count (RFC 9989 4.7: "v=DMARC1" first, in these letters, at
/// "_dmarc" below the domain, and alone).
enum class DmarcMissReason {
    LeadingBlank,
    QuotationMarks,
    WrongVersion, ///< "v=dmarc1", "v=DMARC"
    VersionNotFirst,
    WrongSeparator, ///< tags without ";" between them
    LookAlikes,     ///< letters that only look like the right ones, or are not seen at all
    WrongName,      ///< it stands at another name
    SeveralRecords,
};

constexpr const char *enumName(DmarcMissReason value)
{
    switch (value) {
    case DmarcMissReason::LeadingBlank:
        return "leadingBlank";
    case DmarcMissReason::QuotationMarks:
        return "quotationMarks";
    case DmarcMissReason::WrongVersion:
        return "wrongVersion";
    case DmarcMissReason::VersionNotFirst:
        return "versionNotFirst";
    case DmarcMissReason::WrongSeparator:
        return "wrongSeparator";
    case DmarcMissReason::LookAlikes:
        return "lookAlikes";
    case DmarcMissReason::WrongName:
        return "wrongName";
    case DmarcMissReason::SeveralRecords:
        return "severalRecords";
    }
    return nullptr;
}

struct DmarcMiss
{
    QByteArray name; ///< where it stands
    QByteArray text;
    DmarcMissReason reason = DmarcMissReason::WrongVersion;
    QByteArray meant; ///< the record that was meant; empty: not plain
    bool operator==(const DmarcMiss &) const = default;
};

/// A text as its author meant it, and why it does not count; nothing if it was not meant as DMARC, or counts.
[[nodiscard]] std::optional<DmarcMiss> readDmarcMiss(const QByteArray &text);

/// What stands at and about a domain that was meant as its DMARC record and does not count; or what must be asked
/// first.
[[nodiscard]] std::variant<QList<DmarcMiss>, QList<DnsQuestion>> findDmarcMisses(const QByteArray &domain,
                                                                                 const DnsAnswers &answers);

} // namespace klubbpost
