// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/spf.h"

#include <optional>

namespace klubbpost {

/// What is to be said of a proposed record.
enum class SpfFinding {
    NewRecord,         ///< the domain had none
    Added,             ///< this term is new
    OwnMail,           ///< this term is new too, so that the domain's own mail is not left outside a first record
    AlreadyThere,      ///< this addition was there, perhaps through an include
    SeveralRecords,    ///< merged into one; until then SPF fails for good (RFC 7208 4.5)
    BrokenTerm,        ///< not SPF, left out; until then SPF fails for good (4.6)
    DoubledTerm,       ///< said twice, left out once
    QualifierChanged,  ///< the addition was there, but not as an allowed sender
    MissingAll,        ///< the record had no end: ~all is proposed
    PassAll,           ///< +all allows the whole world: ~all is proposed instead
    NeutralAll,        ///< ?all asks nothing of anybody; kept
    StrictAll,         ///< -all: receivers may refuse at once, before DMARC is looked at (RFC 9989 7.1); kept
    TermsAfterAll,     ///< never looked at (5.1); kept
    RedirectKept,      ///< the addition goes before it, and counts first
    RedirectConverted, ///< into an include, because an "all" would make it void (6.1)
    RedirectIgnored,   ///< void because of "all" (6.1); kept
    PtrTerm,           ///< slow, and not to be used (5.5)
    TooManyLookups,    ///< the proposed record needs more than ten (4.6.4)
    TooManyVoids,      ///< it has more than two names that do not exist (4.6.4)
    OtherFault,        ///< it still fails for good, by this term (an include without a record, …)
    SplitStrings,      ///< longer than 255 octets: entered as several strings (3.3)
    LargeAnswer,       ///< with the name's other texts more than 450 octets (3.4)
};

constexpr const char *enumName(SpfFinding value)
{
    switch (value) {
    case SpfFinding::NewRecord:
        return "newRecord";
    case SpfFinding::Added:
        return "added";
    case SpfFinding::OwnMail:
        return "ownMail";
    case SpfFinding::AlreadyThere:
        return "alreadyThere";
    case SpfFinding::SeveralRecords:
        return "severalRecords";
    case SpfFinding::BrokenTerm:
        return "brokenTerm";
    case SpfFinding::DoubledTerm:
        return "doubledTerm";
    case SpfFinding::QualifierChanged:
        return "qualifierChanged";
    case SpfFinding::MissingAll:
        return "missingAll";
    case SpfFinding::PassAll:
        return "passAll";
    case SpfFinding::NeutralAll:
        return "neutralAll";
    case SpfFinding::StrictAll:
        return "strictAll";
    case SpfFinding::TermsAfterAll:
        return "termsAfterAll";
    case SpfFinding::RedirectKept:
        return "redirectKept";
    case SpfFinding::RedirectConverted:
        return "redirectConverted";
    case SpfFinding::RedirectIgnored:
        return "redirectIgnored";
    case SpfFinding::PtrTerm:
        return "ptrTerm";
    case SpfFinding::TooManyLookups:
        return "tooManyLookups";
    case SpfFinding::TooManyVoids:
        return "tooManyVoids";
    case SpfFinding::OtherFault:
        return "otherFault";
    case SpfFinding::SplitStrings:
        return "splitStrings";
    case SpfFinding::LargeAnswer:
        return "largeAnswer";
    }
    return nullptr;
}

struct SpfNote
{
    SpfFinding finding = SpfFinding::Added;
    QByteArray term; ///< that it is about; may be empty
    bool operator==(const SpfNote &) const = default;
};

/// One record made of what a domain has and what it needs.
struct SpfProposal
{
    QByteArrayList before; ///< the SPF records as they are; several are a fault
    QByteArray after;      ///< the one record that replaces them
    QList<SpfNote> notes;
    std::optional<int> lookupsBefore; ///< of the ten, for a sender that nothing allows; 11: more than ten
    std::optional<int> lookupsAfter;

    [[nodiscard]] bool changes() const { return !after.isEmpty() && before != QByteArrayList{after}; }
    [[nodiscard]] bool has(SpfFinding finding) const;
    /// The record for entry in DNS: strings of at most 255 octets, to be joined as they stand (RFC 7208 3.3).
    [[nodiscard]] QByteArrayList strings() const;
};

/// Merges a domain's records and additions ("include:spf.example", "ip4:192.0.2.1") into one record: existing terms in
/// their order, the additions once, before the one "all", which stays as strict as it was. Text only, no DNS. Nothing
/// of nothing.
[[nodiscard]] SpfProposal mergeSpf(const QByteArrayList &records, const QByteArrayList &additions);

/// mergeSpf() for a domain as it is in the DNS: sees what is there through includes, and counts the look-ups of the
/// record as it is and as proposed by evaluating both. Where the DNS fails, what could not be counted is absent, and
/// nothing is proposed (after is empty) when the records themselves are not known.
[[nodiscard]] std::variant<SpfProposal, QList<DnsQuestion>>
proposeSpf(const QByteArray &domain, const QByteArrayList &additions, const DnsAnswers &answers);

/// Evaluates for an address that no record should know, so that every term is looked at: RFC 5737.
[[nodiscard]] SpfQuery strangerQuery(const QByteArray &domain);

} // namespace klubbpost
