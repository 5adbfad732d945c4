// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/spf.h"
#include "sender/spfrepair.h"

#include <optional>

namespace klubbpost {

/// What is to be said of a proposed record.
enum class SpfFinding {
    NewRecord,      ///< the domain had none
    Added,          ///< this term is new
    OwnMail,        ///< this term is new too, so that the domain's own mail is not left outside
    AlreadyThere,   ///< this addition was there, perhaps through an include
    SeveralRecords, ///< merged into one; until then SPF fails for good (RFC 7208 4.5)
    SeveralInOne,   ///< two records stood in one text; merged
    LeadingBlank,   ///< this text was meant as SPF, and does not count: see SpfMiss
    QuotationMarks,
    TextBefore,
    WrongVersion,
    NoVersion,
    WrongSeparator,
    LookAlikes,        ///< letters that only look like the right ones, in a text that counts or not
    Corrected,         ///< a slip with one plain meaning: the term, and what replaces it
    BrokenTerm,        ///< nobody can say what was meant: left out; until then SPF fails for good (4.6)
    DeadTerm,          ///< it names what is not there, so that SPF fails for good: left out
    EndSoftened,       ///< something that was meant has been left out, so the record must not end strictly: ~all
    DoubledTerm,       ///< said twice, left out once
    QualifierChanged,  ///< the addition was there, but not as an allowed sender
    MissingAll,        ///< the record had no end: ~all is proposed
    PassAll,           ///< +all allows the whole world: ~all is proposed instead
    NeutralAll,        ///< ?all asks nothing of anybody; kept
    StrictAll,         ///< -all: receivers may refuse at once, before DMARC is looked at (RFC 9989 7.1); kept
    TermsAfterAll,     ///< never looked at there (5.1): moved before it
    RedirectKept,      ///< the addition goes before it, and counts first
    RedirectConverted, ///< into an include, because an "all" would make it void (6.1)
    PtrTerm,           ///< slow, and not to be used (5.5)
    Numbered,          ///< replaced by its addresses, which cost no look-ups
    CoveredTerm,       ///< left out to save look-ups: others in the record let the same senders through
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
    case SpfFinding::SeveralInOne:
        return "severalInOne";
    case SpfFinding::LeadingBlank:
        return "leadingBlank";
    case SpfFinding::QuotationMarks:
        return "quotationMarks";
    case SpfFinding::TextBefore:
        return "textBefore";
    case SpfFinding::WrongVersion:
        return "wrongVersion";
    case SpfFinding::NoVersion:
        return "noVersion";
    case SpfFinding::WrongSeparator:
        return "wrongSeparator";
    case SpfFinding::LookAlikes:
        return "lookAlikes";
    case SpfFinding::Corrected:
        return "corrected";
    case SpfFinding::BrokenTerm:
        return "brokenTerm";
    case SpfFinding::DeadTerm:
        return "deadTerm";
    case SpfFinding::EndSoftened:
        return "endSoftened";
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
    case SpfFinding::PtrTerm:
        return "ptrTerm";
    case SpfFinding::Numbered:
        return "numbered";
    case SpfFinding::CoveredTerm:
        return "coveredTerm";
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
    QByteArray term;        ///< that it is about; may be empty
    QByteArray replacement; ///< what stands there now, where that is the point
    bool operator==(const SpfNote &) const = default;
};

/// One record made of what a domain has and what it needs.
struct SpfProposal
{
    QByteArrayList before; ///< the texts that it replaces: SPF records, and those that were meant to be
    QByteArray after;      ///< the one record that replaces them
    QList<SpfNote> notes;
    std::optional<int> lookupsBefore; ///< of the ten, for a sender that nothing allows; 11: more than ten
    std::optional<int> lookupsAfter;

    [[nodiscard]] bool changes() const { return !after.isEmpty() && before != QByteArrayList{after}; }
    [[nodiscard]] bool has(SpfFinding finding) const;
    /// The record for entry in DNS: strings of at most 255 octets, to be joined as they stand (RFC 7208 3.3).
    [[nodiscard]] QByteArrayList strings() const;
};

/// What a domain's record is to let through.
struct SpfWanted
{
    QByteArrayList additions;  ///< "include:spf.example", "ip4:192.0.2.1": all of them
    QByteArrayList ownMail;    ///< of the domain's own provider: any one will do, and the first is put in
    QByteArrayList knownNames; ///< that records are known to include: a slip in one of them is put right
};

/// Merges a domain's texts and additions into one record: what was meant by existing terms in their order, the
/// additions once, before the one "all", which stays as strict as it was unless something that was meant is left out.
/// Text only, no DNS. Nothing of nothing.
[[nodiscard]] SpfProposal mergeSpf(const QByteArrayList &texts, const QByteArrayList &additions);

/// mergeSpf() for a domain as it is in the DNS: sees what is there through includes and by number, what bare names
/// were meant as, what a record names that is not there; and counts the look-ups of the record as it is and as proposed
/// by evaluating both. More than ten are brought down where terms can be said by number. Where the DNS fails, what
/// could not be counted is absent, and nothing is proposed (after is empty) when the records themselves are not known.
[[nodiscard]] std::variant<SpfProposal, QList<DnsQuestion>>
proposeSpf(const QByteArray &domain, const SpfWanted &wanted, const DnsAnswers &answers);

/// Evaluates for an address that no record should know, so that every term is looked at: RFC 5737.
[[nodiscard]] SpfQuery strangerQuery(const QByteArray &domain);

} // namespace klubbpost
