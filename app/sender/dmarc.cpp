// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/dmarc.h"

#include <algorithm>

namespace klubbpost {
namespace {

// RFC 9989 4.10: after the domain itself, seven labels and fewer.
constexpr qsizetype maxLabels = 7;

QByteArray canonical(const QByteArray &domain)
{
    QByteArray name = domain.toLower();
    if (name.endsWith('.'))
        name.chop(1);
    return name;
}

/// Room for "_dmarc." is needed as well.
bool isDomain(const QByteArray &name)
{
    const auto labels = name.split('.');
    return !name.isEmpty() && name.size() <= 253 - 7 &&
           std::all_of(labels.begin(), labels.end(),
                       [](const QByteArray &label) { return !label.isEmpty() && label.size() <= 63; });
}

/// The last \a count labels.
QByteArray lastLabels(const QByteArray &name, qsizetype count)
{
    const auto labels = name.split('.');
    return labels.sliced(labels.size() - count).join('.');
}

DnsQuestion questionFor(const QByteArray &name)
{
    return {"_dmarc." + name, DnsType::Txt};
}

struct Step
{
    QByteArray name;
    DmarcRecord record;
};

/// One walk: the names that have a record, from the longest to the shortest.
struct Walk
{
    QByteArray start;
    QList<Step> found;
    QByteArrayList severalRecordsAt;
    int queries = 0;
    bool failed = false;
    QList<DnsQuestion> missing;

    [[nodiscard]] const Step *at(const QByteArray &name) const
    {
        const auto step =
            std::find_if(found.begin(), found.end(), [&](const Step &candidate) { return candidate.name == name; });
        return step == found.end() ? nullptr : &*step;
    }
    /// The public suffix that the walk ended at, if it did.
    [[nodiscard]] const Step *suffix() const
    {
        return !found.isEmpty() && found.last().record.suffix == DmarcSuffix::Yes && found.last().name != start
                   ? &found.last()
                   : nullptr;
    }
    /// RFC 9989 4.10.2. A walk stops at a record with psd=y or psd=n, so that only the last one can have it; the one
    /// exception is psd=y at the start, which names no domain below it.
    [[nodiscard]] QByteArray organizationalDomain() const
    {
        if (found.isEmpty())
            return start;
        if (suffix())
            return lastLabels(start, suffix()->name.count('.') + 2);
        return found.last().name;
    }
};

Walk walk(const QByteArray &start, const DnsAnswers &answers)
{
    Walk walk;
    walk.start = start;
    for (const auto &name : dmarcWalk(start)) {
        const auto *answer = answers.find(questionFor(name));
        if (!answer) {
            walk.missing.append(questionFor(name));
            continue;
        }
        if (!walk.missing.isEmpty())
            continue;
        ++walk.queries;
        if (answer->status != DnsStatus::Ok && !isEmptyAnswer(answer->status)) {
            walk.failed = true;
            break;
        }
        QList<DmarcRecord> records;
        for (const auto &record : answer->records) {
            if (auto parsed = parseDmarc(record.text))
                records.append(*parsed);
        }
        if (records.size() > 1)
            walk.severalRecordsAt.append(name);
        if (records.size() != 1)
            continue;
        walk.found.append({name, records.first()});
        if (records.first().suffix != DmarcSuffix::Unknown)
            break;
    }
    return walk;
}

DmarcPolicy milder(DmarcPolicy policy)
{
    switch (policy) {
    case DmarcPolicy::Reject:
        return DmarcPolicy::Quarantine;
    case DmarcPolicy::Quarantine:
    case DmarcPolicy::None:
        return DmarcPolicy::None;
    }
    return DmarcPolicy::None;
}

/// The policy of a record for the author's domain (RFC 9989 4.10.1).
DmarcPolicy policyOf(const DmarcVerdict &verdict)
{
    const auto &record = verdict.record;
    if (!record.policy || record.badSubdomainPolicy)
        return DmarcPolicy::None; // as if "p=none"
    if (verdict.policyDomain == verdict.domain)
        return *record.policy;
    if (!verdict.exists && record.missingPolicy)
        return *record.missingPolicy;
    return record.subdomainPolicy.value_or(*record.policy);
}

const Step *prevailing(const Walk &walk, const DmarcVerdict &verdict, DmarcPlace &place)
{
    place = DmarcPlace::AuthorDomain;
    if (const auto *own = walk.at(verdict.domain))
        return own;
    place = DmarcPlace::OrganizationalDomain;
    if (const auto *organization = walk.at(verdict.organizationalDomain))
        return organization;
    place = DmarcPlace::PublicSuffix;
    return walk.suffix();
}

} // namespace

QByteArrayList dmarcWalk(const QByteArray &domain)
{
    const QByteArray start = canonical(domain);
    if (!isDomain(start))
        return {};
    QByteArrayList names{start};
    const qsizetype labels = start.count('.') + 1;
    for (qsizetype left = std::min(labels - 1, maxLabels); left > 0; --left)
        names.append(lastLabels(start, left));
    return names;
}

std::variant<DmarcVerdict, QList<DnsQuestion>> findDmarc(const QByteArray &domain, const DnsAnswers &answers)
{
    DmarcVerdict verdict;
    verdict.domain = canonical(domain);
    if (!isDomain(verdict.domain)) {
        verdict.state = DmarcState::BadDomain;
        return verdict;
    }
    const Walk found = walk(verdict.domain, answers);
    // Questions behind a failure, or behind the end of the walk, are not needed any more; the walk left them out.
    if (!found.missing.isEmpty())
        return found.missing;
    verdict.queries = found.queries;
    verdict.severalRecordsAt = found.severalRecordsAt;
    if (!found.failed)
        verdict.organizationalDomain = found.organizationalDomain();
    // The domain's own record is found by the first question (4.10.1): a failure higher up does not matter for it.
    if (found.failed && !found.at(verdict.domain)) {
        verdict.state = DmarcState::DnsFailure;
        return verdict;
    }
    const auto *step = prevailing(found, verdict, verdict.place);
    if (!step)
        return verdict;
    verdict.policyDomain = step->name;
    verdict.record = step->record;
    if (step->name != verdict.domain && step->record.missingPolicy) {
        const DnsQuestion existence{verdict.domain, DnsType::Txt};
        const auto *answer = answers.find(existence);
        if (!answer)
            return QList<DnsQuestion>{existence};
        verdict.exists = answer->status != DnsStatus::NoSuchName;
    }
    verdict.state = step->record.isApplied() ? DmarcState::Found : DmarcState::NotApplied;
    verdict.published = policyOf(verdict);
    verdict.effective = step->record.testing ? milder(verdict.published) : verdict.published;
    return verdict;
}

std::variant<std::optional<bool>, QList<DnsQuestion>> isAligned(const QByteArray &authorDomain,
                                                                const QByteArray &provedDomain, DmarcAlignment mode,
                                                                const DnsAnswers &answers)
{
    const QByteArray author = canonical(authorDomain);
    const QByteArray proved = canonical(provedDomain);
    if (author == proved)
        return std::optional(true);
    // Domains that end in different top labels have no common organisation, whatever the walks would find.
    if (mode == DmarcAlignment::Strict || lastLabels(author, 1) != lastLabels(proved, 1))
        return std::optional(false);
    const Walk authorWalk = walk(author, answers);
    const Walk provedWalk = walk(proved, answers);
    auto missing = authorWalk.missing;
    for (const auto &question : provedWalk.missing) {
        if (!missing.contains(question))
            missing.append(question);
    }
    if (!missing.isEmpty())
        return missing;
    if (authorWalk.failed || provedWalk.failed)
        return std::optional<bool>();
    return std::optional(authorWalk.organizationalDomain() == provedWalk.organizationalDomain());
}

} // namespace klubbpost
