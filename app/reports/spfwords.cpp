// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of an SPF check: its result, its trace, and what is said of a proposed record.

#include "reports/senderwords.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

QString SenderWords::result(SpfResult result) const
{
    switch (result) {
    case SpfResult::None:
        return tr("SPF says nothing: there is no record to go by.");
    case SpfResult::Neutral:
        return tr("The domain neither vouches for the sender nor disowns it.");
    case SpfResult::Pass:
        return tr("The domain vouches for the sender.");
    case SpfResult::Fail:
        return tr("The domain says that the sender is not allowed.");
    case SpfResult::Softfail:
        return tr("The domain says that the sender is probably not allowed.");
    case SpfResult::Temperror:
        return tr("The domain could not be asked just now. Try again later.");
    case SpfResult::Permerror:
        return tr("The record has a fault and counts for nothing until it is corrected.");
    }
    return {};
}

QString SenderWords::reason(SpfReason reason) const
{
    switch (reason) {
    case SpfReason::Matched:
        return tr("matches");
    case SpfReason::NotMatched:
        return tr("does not match");
    case SpfReason::Default:
        return tr("nothing in the record matches");
    case SpfReason::NoRecord:
        return tr("there is no SPF record");
    case SpfReason::SeveralRecords:
        return tr("there are several SPF records, but there may only be one");
    case SpfReason::SyntaxError:
        return tr("is not written as SPF demands");
    case SpfReason::TooManyLookups:
        return tr("more than ten look-ups are needed, which is not allowed");
    case SpfReason::TooManyVoids:
        return tr("more than two of the names asked for do not exist, which is not allowed");
    case SpfReason::TooManyMxNames:
        return tr("there are more than ten servers for incoming e-mail, which is not allowed");
    case SpfReason::IncludeWithoutRecord:
        return tr("refers to a domain that has no SPF record");
    case SpfReason::RedirectWithoutRecord:
        return tr("hands over to a domain that has no SPF record");
    case SpfReason::DnsFailure:
        return tr("the DNS gave no usable answer");
    case SpfReason::BadDomain:
        return tr("the domain is not one that can be checked");
    }
    return {};
}

QString SenderWords::why(const SpfVerdict &verdict) const
{
    QString why = reason(verdict.reason);
    if (verdict.term.isEmpty())
        why[0] = why[0].toUpper();
    else
        why.prepend(u"“%1” "_s.arg(displayText(verdict.term, 300)));
    if (m_words.language() == Language::Swedish)
        why.replace(u'“', u'”');
    return why + u'.';
}

QString SenderWords::finding(SpfFinding finding) const
{
    switch (finding) {
    case SpfFinding::NewRecord:
        return tr("The domain had no SPF record; this is its first.");
    case SpfFinding::Added:
        return tr("This is new in the record.");
    case SpfFinding::OwnMail:
        return tr("This is there so that the domain's own e-mail still gets through.");
    case SpfFinding::AlreadyThere:
        return tr("This was there already.");
    case SpfFinding::SeveralRecords:
        return tr("The records have been made into one. Remove the others, or none of them counts.");
    case SpfFinding::BrokenTerm:
        return tr("This is not SPF and has been left out. As long as it stands there the record does not count.");
    case SpfFinding::DoubledTerm:
        return tr("This was said twice and has been left out once.");
    case SpfFinding::QualifierChanged:
        return tr("This was there, but not as an allowed sender. Now it is.");
    case SpfFinding::MissingAll:
        return tr("The record had no end. It now ends in ~all.");
    case SpfFinding::PassAll:
        return tr("The record let the whole world send (+all). It now ends in ~all.");
    case SpfFinding::NeutralAll:
        return tr("The record ends in ?all, which protects against nothing. It has been kept.");
    case SpfFinding::StrictAll:
        return tr("The record ends strictly: receivers may refuse at once whatever does not come from those named in "
                  "it. That has been kept.");
    case SpfFinding::TermsAfterAll:
        return tr("This stands after the end of the record and is never read. It has been kept.");
    case SpfFinding::RedirectKept:
        return tr("The record hands over to another domain (redirect). That has been kept, last.");
    case SpfFinding::RedirectConverted:
        return tr("What handed over to another domain (redirect) is now an include, or it would not count.");
    case SpfFinding::RedirectIgnored:
        return tr("The record hands over to another domain (redirect), but that does not count when there is an "
                  "“all”. It has been kept.");
    case SpfFinding::PtrTerm:
        return tr("This is slow and ought not to be used any more (ptr).");
    case SpfFinding::TooManyLookups:
        return tr("The record needs more than ten look-ups. Receivers do not make so many: something must go.");
    case SpfFinding::TooManyVoids:
        return tr("More than two of the names in the record do not exist. Remove them.");
    case SpfFinding::OtherFault:
        return tr("The record still has a fault here and will not count until it is corrected.");
    case SpfFinding::SplitStrings:
        return tr("The record is longer than 255 characters and is entered as several strings.");
    case SpfFinding::LargeAnswer:
        return tr("Together with the domain's other texts the record is so long that some receivers have trouble "
                  "with it.");
    }
    return {};
}

QString SenderWords::note(const SpfNote &note) const
{
    const QString text = finding(note.finding);
    return note.term.isEmpty() ? text : displayText(note.term, 300) + u": "_s + text;
}

} // namespace klubbpost
