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
    case SpfFinding::SeveralInOne:
        return tr("Two records stood in one text. They have been made into one.");
    case SpfFinding::LeadingBlank:
        return miss(SpfMiss::LeadingBlank);
    case SpfFinding::QuotationMarks:
        return miss(SpfMiss::QuotationMarks);
    case SpfFinding::TextBefore:
        return miss(SpfMiss::TextBefore);
    case SpfFinding::WrongVersion:
        return miss(SpfMiss::WrongVersion);
    case SpfFinding::NoVersion:
        return miss(SpfMiss::NoVersion);
    case SpfFinding::WrongSeparator:
        return miss(SpfMiss::WrongSeparator);
    case SpfFinding::LookAlikes:
        return tr("Some letters in it only look like the right ones, or cannot be seen at all.");
    case SpfFinding::Corrected:
        return tr("corrected");
    case SpfFinding::BrokenTerm:
        return tr("It is not plain what was meant by this, so it has been left out. Ask whoever wrote it: if something "
                  "that sends from the domain was meant, it must be in the record.");
    case SpfFinding::DeadTerm:
        return tr("This names something that is not there, so that the whole record does not count. It has been left "
                  "out. Ask whoever wrote it what was meant.");
    case SpfFinding::EndSoftened:
        return tr("The record ended strictly. As long as something that was meant is missing in it, it ends in ~all, "
                  "so that no e-mail is refused because of it.");
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
        return tr("This stood after the end of the record, where it is never read. It has been moved before the end.");
    case SpfFinding::RedirectKept:
        return tr("The record hands over to another domain (redirect). That has been kept, last.");
    case SpfFinding::RedirectConverted:
        return tr("What handed over to another domain (redirect) is now an include, or it would not count.");
    case SpfFinding::PtrTerm:
        return tr("This is slow and ought not to be used any more (ptr).");
    case SpfFinding::Numbered:
        return tr(
            "by number, which costs no look-ups. If those servers get other numbers, the record must be changed.");
    case SpfFinding::CoveredTerm:
        return tr("Others in the record let the same servers through. It has been left out to save look-ups.");
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
    const QString term = displayText(note.term, 300);
    const QString replacement = displayText(note.replacement, 600);
    if (note.finding == SpfFinding::Corrected)
        return tr("corrected: %1 → %2").arg(term, replacement);
    const QString text = finding(note.finding);
    if (note.finding == SpfFinding::Numbered)
        return u"%1 → %2: %3"_s.arg(term, replacement, text);
    return note.term.isEmpty() ? text : term + u": "_s + text;
}

QString SenderWords::miss(SpfMiss miss) const
{
    switch (miss) {
    case SpfMiss::LeadingBlank:
        return tr("This was meant as SPF, but does not count because a blank stands before it.");
    case SpfMiss::QuotationMarks:
        return tr("This was meant as SPF, but does not count because of the quotation marks in it.");
    case SpfMiss::TextBefore:
        return tr("This was meant as SPF, but does not count because it does not begin with v=spf1.");
    case SpfMiss::WrongVersion:
        return tr("This was meant as SPF, but does not count because “v=spf1” is written wrongly.");
    case SpfMiss::NoVersion:
        return tr("This was meant as SPF, but does not count because “v=spf1” is missing at its beginning.");
    case SpfMiss::WrongSeparator:
        return tr("This was meant as SPF, but does not count because there is no blank after “v=spf1”.");
    case SpfMiss::LookAlikes:
        return tr("This was meant as SPF, but does not count because some letters only look like the right ones, or "
                  "cannot be seen at all.");
    }
    return {};
}

QString SenderWords::nearMiss(const SpfReading &reading) const
{
    QStringList sentences;
    for (const SpfMiss reason : reading.misses)
        sentences.append(miss(reason));
    QString text = u"“%1”: %2"_s.arg(displayText(reading.text, 600), sentences.join(u' '));
    if (m_words.language() == Language::Swedish)
        text.replace(u'“', u'”');
    for (const SpfCorrection &correction : reading.corrections)
        text += u' ' + note({SpfFinding::Corrected, correction.from, correction.to}) + u'.';
    return text;
}

QString SenderWords::slips(const SpfReading &reading) const
{
    QStringList sentences;
    for (const SpfCorrection &correction : reading.corrections) {
        sentences.append(tr("“%1” is a slip; “%2” was meant.")
                             .arg(displayText(correction.from, 300), displayText(correction.to, 300)));
    }
    for (const QByteArray &term : reading.unclear + reading.names)
        sentences.append(tr("It is not plain what was meant by “%1”.").arg(displayText(term, 300)));
    if (reading.records.size() > 1)
        sentences.append(tr("Two records stand in one text; receivers read it as one."));
    if (reading.lookAlikes)
        sentences.append(finding(SpfFinding::LookAlikes));
    QString text = sentences.join(u' ');
    if (m_words.language() == Language::Swedish)
        text.replace(u'“', u'”');
    return text;
}

QString SenderWords::problem(const MxProblem &problem) const
{
    const QString target = displayText(problem.target, 253);
    const QString meant = displayText(problem.meant, 253);
    switch (problem.fault) {
    case MxFault::NullMx:
        return tr("The domain says itself that it takes no e-mail (a null MX).");
    case MxFault::NothingThere:
        return tr("The domain has no server for incoming e-mail (no MX record).");
    case MxFault::AddressLiteral:
        return tr("%1 as MX does not work: there must be the name of a server, not a number.").arg(target);
    case MxFault::NoSuchName:
        return tr("%1 as MX does not work: there is no such name.").arg(target);
    case MxFault::NoAddress:
        return tr("%1 as MX does not work: no server stands behind the name.").arg(target);
    case MxFault::DoubledName:
        return tr("%1 as MX does not work: the domain has been added twice. %2 was probably meant.").arg(target, meant);
    case MxFault::Localhost:
        return tr("%1 as MX does not work: it means the sender's own computer.").arg(target);
    case MxFault::PrivateAddress:
        return tr("%1 as MX does not work: its address cannot be reached from outside.").arg(target);
    case MxFault::Alias:
        return tr("%1 as MX is an alias of %2. It often works, but is not allowed: enter %2 instead.")
            .arg(target, meant);
    }
    return {};
}

QString SenderWords::dmarcMiss(const DmarcMiss &miss) const
{
    const auto reason = [this, &miss] {
        switch (miss.reason) {
        case DmarcMissReason::LeadingBlank:
            return tr("This was meant as DMARC, but does not count because a blank stands before it.");
        case DmarcMissReason::QuotationMarks:
            return tr("This was meant as DMARC, but does not count because of the quotation marks in it.");
        case DmarcMissReason::WrongVersion:
            return tr("This was meant as DMARC, but does not count because “v=DMARC1” is written wrongly.");
        case DmarcMissReason::VersionNotFirst:
            return tr("This was meant as DMARC, but does not count because it does not begin with “v=DMARC1”.");
        case DmarcMissReason::WrongSeparator:
            return tr("This was meant as DMARC, but does not count because semicolons between its parts are missing or "
                      "written wrongly.");
        case DmarcMissReason::LookAlikes:
            return tr("This was meant as DMARC, but does not count because some letters only look like the right ones, "
                      "or cannot be seen at all.");
        case DmarcMissReason::WrongName:
            return tr("This was meant as DMARC, but does not count because it stands at the wrong name: it must stand "
                      "at _dmarc.");
        case DmarcMissReason::SeveralRecords:
            return tr("This does not count because there are several DMARC records. There may only be one.");
        }
        return QString();
    };
    QString text = u"%1 “%2”: %3"_s.arg(displayText(miss.name, 253), displayText(miss.text, 600), reason());
    if (!miss.meant.isEmpty() && miss.meant != miss.text)
        text += u' ' + tr("What was meant is probably “%1”.").arg(displayText(miss.meant, 600));
    if (m_words.language() == Language::Swedish)
        text.replace(u'“', u'”');
    return text;
}

QStringList SenderWords::oddities(const SenderEvidence &evidence) const
{
    QStringList list;
    if (evidence.mail) {
        for (const MxProblem &one : evidence.mail->problems)
            list.append(problem(one));
    }
    for (const SpfReading &reading : evidence.nearMisses)
        list.append(nearMiss(reading));
    for (const DmarcMiss &one : evidence.dmarcMisses)
        list.append(dmarcMiss(one));
    const bool hasDmarc = evidence.dmarc && !evidence.dmarc->record.text.isEmpty();
    for (const QByteArray &part : hasDmarc ? evidence.dmarc->record.ignored : QByteArrayList())
        list.append(tr("“%1” in the DMARC record is not understood, and receivers leave it alone.")
                        .arg(displayText(part, 300)));
    return list;
}

} // namespace klubbpost
