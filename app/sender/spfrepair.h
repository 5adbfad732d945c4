// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dnsanswers.h"

#include <optional>

namespace klubbpost {

/// Why a text that was meant as an SPF record does not count as one (RFC 7208 4.5: "v=spf1" first, then a space or
/// nothing).
enum class SpfMiss {
    LeadingBlank,   ///< something invisible stands before it
    QuotationMarks, ///< they are part of the text
    TextBefore,     ///< other words stand before it
    WrongVersion,   ///< "v=spf", "v=spf2", "spf1"
    NoVersion,      ///< terms without "v=spf1"
    WrongSeparator, ///< no blank behind "v=spf1"
    LookAlikes,     ///< letters that only look like the right ones, or are not seen at all
};

constexpr const char *enumName(SpfMiss value)
{
    switch (value) {
    case SpfMiss::LeadingBlank:
        return "leadingBlank";
    case SpfMiss::QuotationMarks:
        return "quotationMarks";
    case SpfMiss::TextBefore:
        return "textBefore";
    case SpfMiss::WrongVersion:
        return "wrongVersion";
    case SpfMiss::NoVersion:
        return "noVersion";
    case SpfMiss::WrongSeparator:
        return "wrongSeparator";
    case SpfMiss::LookAlikes:
        return "lookAlikes";
    }
    return nullptr;
}

/// A slip with one plain meaning, put right.
struct SpfCorrection
{
    QByteArray from; ///< as it stands
    QByteArray to;   ///< one term or several
    bool operator==(const SpfCorrection &) const = default;
};

/// A TXT record that is SPF, or was meant to be.
struct SpfReading
{
    QByteArray text;       ///< as published
    bool counts = false;   ///< receivers take it for an SPF record
    QList<SpfMiss> misses; ///< why not; empty if it counts
    bool lookAlikes = false;
    /// What was meant, "v=spf1 …"; several where several stand in one text. Each term follows the grammar, but for
    /// those in names and unclear.
    QByteArrayList records;
    QList<SpfCorrection> corrections;
    QByteArrayList names;   ///< terms that are a bare name: the DNS tells what was meant by it
    QByteArrayList unclear; ///< terms of which nobody can say what was meant

    [[nodiscard]] bool isWellFormed() const
    {
        return counts && corrections.isEmpty() && names.isEmpty() && unclear.isEmpty() && records.size() == 1;
    }
};

/// Reads a text as its author meant it; nothing if it was not meant as SPF. Slips with one plain meaning are put right.
[[nodiscard]] std::optional<SpfReading> readSpfText(const QByteArray &text);
/// All of a domain's texts that were meant as SPF: those that count first.
[[nodiscard]] QList<SpfReading> readSpfTexts(const DnsAnswer &txt);
/// Those that do not count.
[[nodiscard]] QList<SpfReading> spfNearMisses(const DnsAnswer &txt);

/// True for a host name as a record may name one, without macros.
[[nodiscard]] bool isPlainHostName(const QByteArray &name);

} // namespace klubbpost
