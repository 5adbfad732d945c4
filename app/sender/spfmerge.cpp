// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/spfmerge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxString = 255;
constexpr qsizetype maxAnswer = 450; // RFC 7208 3.4
constexpr int lookupLimit = 10;

enum class TermKind { Mechanism, All, Redirect, OtherModifier, Broken };

struct Term
{
    TermKind kind = TermKind::Broken;
    QByteArray text; ///< as written
    SpfQualifier qualifier = SpfQualifier::Pass;
    SpfMechanism mechanism = SpfMechanism::All;
    QByteArray meaning; ///< lower case, without qualifier: equal for terms that say the same
};

Term readTerm(const QByteArray &text)
{
    Term term;
    term.text = text;
    term.meaning = text.toLower();
    const auto record = parseSpf("v=spf1 " + text);
    if (!record)
        return term;
    if (!record->directives.isEmpty()) {
        const auto &directive = record->directives.first();
        term.kind = directive.mechanism == SpfMechanism::All ? TermKind::All : TermKind::Mechanism;
        term.qualifier = directive.qualifier;
        term.mechanism = directive.mechanism;
        if (QByteArray("+-~?").contains(text.front()))
            term.meaning = term.meaning.mid(1);
        return term;
    }
    term.kind = record->redirect.isEmpty() ? TermKind::OtherModifier : TermKind::Redirect;
    return term;
}

QList<Term> readTerms(const QByteArray &record)
{
    QList<Term> terms;
    for (const auto &text : record.mid(6).split(' ')) {
        if (!text.isEmpty())
            terms.append(readTerm(text));
    }
    return terms;
}

/// Fail asks most of receivers.
int strictness(SpfQualifier qualifier)
{
    switch (qualifier) {
    case SpfQualifier::Fail:
        return 3;
    case SpfQualifier::Softfail:
        return 2;
    case SpfQualifier::Neutral:
        return 1;
    case SpfQualifier::Pass:
        return 0;
    }
    return 0;
}

class Merger
{
public:
    SpfProposal merge(const QByteArrayList &records, const QByteArrayList &additions)
    {
        m_proposal.before = records;
        if (records.isEmpty() && additions.isEmpty())
            return m_proposal;
        if (records.isEmpty())
            note(SpfFinding::NewRecord);
        if (records.size() > 1)
            note(SpfFinding::SeveralRecords);
        for (const auto &record : records)
            take(readTerms(record));
        settleRedirects();
        for (const auto &addition : additions)
            add(readTerm(addition));
        settleAll();
        QByteArrayList texts{"v=spf1"};
        for (const auto &term : m_front)
            texts.append(term.text);
        if (m_all)
            texts.append(m_all->text);
        for (const auto &term : m_back)
            texts.append(term.text);
        m_proposal.after = texts.join(' ');
        if (m_proposal.strings().size() > 1)
            note(SpfFinding::SplitStrings);
        // A record that already says all this stays as it is written.
        if (records.size() == 1 && !m_changed)
            m_proposal.after = records.first();
        return m_proposal;
    }

private:
    void note(SpfFinding finding, const QByteArray &term = {})
    {
        if (!m_proposal.notes.contains(SpfNote{finding, term}))
            m_proposal.notes.append({finding, term});
    }
    [[nodiscard]] bool knows(const Term &term) const
    {
        const auto same = [&](const Term &other) {
            return other.meaning == term.meaning && other.qualifier == term.qualifier;
        };
        return std::any_of(m_front.begin(), m_front.end(), same) || std::any_of(m_back.begin(), m_back.end(), same);
    }
    void drop(SpfFinding finding, const Term &term)
    {
        note(finding, term.text);
        m_changed = true;
    }

    void take(const QList<Term> &terms)
    {
        bool ended = false; // behind this record's "all"
        for (const auto &term : terms) {
            if (term.kind == TermKind::Broken) {
                drop(SpfFinding::BrokenTerm, term);
            } else if (term.kind == TermKind::All) {
                if (ended)
                    drop(SpfFinding::DoubledTerm, term);
                else if (!m_all || strictness(term.qualifier) > strictness(m_all->qualifier))
                    m_all = term;
                ended = true;
            } else if (knows(term)) {
                drop(SpfFinding::DoubledTerm, term);
            } else {
                if (term.kind == TermKind::Mechanism && term.mechanism == SpfMechanism::Ptr)
                    note(SpfFinding::PtrTerm, term.text);
                if (ended && term.kind == TermKind::Mechanism)
                    note(SpfFinding::TermsAfterAll, term.text);
                (ended ? m_back : m_front).append(term);
            }
        }
    }

    /// One redirect and no "all" may stay. Else each becomes an include, if it meant anything in its record.
    void settleRedirects()
    {
        const auto count = [](const QList<Term> &terms) {
            return std::count_if(terms.begin(), terms.end(),
                                 [](const Term &term) { return term.kind == TermKind::Redirect; });
        };
        const auto redirects = count(m_front) + count(m_back);
        const bool several = m_proposal.before.size() > 1;
        for (auto *terms : {&m_front, &m_back}) {
            for (auto &term : *terms) {
                if (term.kind != TermKind::Redirect)
                    continue;
                if (!several) {
                    note(m_all ? SpfFinding::RedirectIgnored : SpfFinding::RedirectKept, term.text);
                } else if (m_all || redirects > 1) {
                    note(SpfFinding::RedirectConverted, term.text);
                    term = readTerm("include:" + term.text.mid(9));
                } else {
                    note(SpfFinding::RedirectKept, term.text);
                }
            }
        }
        m_redirects = std::any_of(m_front.begin(), m_front.end(),
                                  [](const Term &term) { return term.kind == TermKind::Redirect; });
    }

    void add(const Term &addition)
    {
        const auto says = [&](const Term &term) { return term.meaning == addition.meaning; };
        const auto found = std::find_if(m_front.begin(), m_front.end(), says);
        if (found != m_front.end() && found->qualifier == SpfQualifier::Pass)
            return note(SpfFinding::AlreadyThere, addition.text);
        m_changed = true;
        if (found != m_front.end()) {
            note(SpfFinding::QualifierChanged, found->text);
            *found = addition;
            return;
        }
        m_back.removeIf(says); // behind "all" it was never looked at
        note(SpfFinding::Added, addition.text);
        const auto last = std::find_if(m_front.rbegin(), m_front.rend(),
                                       [](const Term &term) { return term.kind == TermKind::Mechanism; });
        m_front.insert(last.base(), addition);
    }

    void settleAll()
    {
        if (!m_all && m_redirects)
            return;
        if (!m_all)
            note(SpfFinding::MissingAll);
        else if (m_all->qualifier == SpfQualifier::Pass)
            note(SpfFinding::PassAll, m_all->text);
        else if (m_all->qualifier == SpfQualifier::Neutral)
            note(SpfFinding::NeutralAll, m_all->text);
        else if (m_all->qualifier == SpfQualifier::Fail)
            note(SpfFinding::StrictAll, m_all->text);
        if (!m_all || m_all->qualifier == SpfQualifier::Pass) {
            m_all = readTerm("~all");
            m_changed = true;
        }
    }

    SpfProposal m_proposal;
    QList<Term> m_front; ///< before "all"
    QList<Term> m_back;  ///< behind it
    std::optional<Term> m_all;
    bool m_redirects = false;
    bool m_changed = false;
};

/// What is in force already, seen through includes: a term of that meaning that the evaluation came to.
bool isInForce(const QByteArray &addition, const QByteArray &domain, const SpfVerdict &stranger,
               const DnsAnswers &answers, QList<DnsQuestion> &missing)
{
    const Term wanted = readTerm(addition);
    const auto reached = std::any_of(stranger.trace.begin(), stranger.trace.end(), [&](const SpfTraceLine &line) {
        const Term term = readTerm(line.term);
        return !line.term.isEmpty() && term.meaning == wanted.meaning && term.qualifier == SpfQualifier::Pass;
    });
    if (reached || (wanted.mechanism != SpfMechanism::Ip4 && wanted.mechanism != SpfMechanism::Ip6))
        return reached;
    const auto record = parseSpf("v=spf1 " + addition);
    const auto &directive = record->directives.first();
    if (directive.prefix4 != 32 || directive.prefix6 != 128) // a net is not proved by one of its addresses
        return false;
    SpfQuery query = strangerQuery(domain);
    query.ip = directive.network;
    const auto progress = checkHost(query, answers);
    if (const auto *questions = std::get_if<QList<DnsQuestion>>(&progress)) {
        missing = *questions;
        return false;
    }
    const auto &verdict = std::get<SpfVerdict>(progress);
    // "+all" lets everything through: that is no reason to leave the address out.
    return verdict.result == SpfResult::Pass && stranger.result != SpfResult::Pass;
}

void noteFaults(SpfProposal &proposal, const SpfVerdict &verdict)
{
    if (verdict.result != SpfResult::Permerror)
        return;
    if (verdict.reason == SpfReason::TooManyLookups)
        proposal.notes.append({SpfFinding::TooManyLookups, verdict.term});
    else if (verdict.reason == SpfReason::TooManyVoids)
        proposal.notes.append({SpfFinding::TooManyVoids, verdict.term});
    else
        proposal.notes.append({SpfFinding::OtherFault, verdict.term});
}

void noteSize(SpfProposal &proposal, const QByteArray &domain, const DnsAnswer &txt)
{
    qsizetype octets = domain.size() + proposal.after.size();
    for (const auto &record : txt.records) {
        if (!isSpfRecord(record.text))
            octets += record.text.size();
    }
    if (octets > maxAnswer)
        proposal.notes.append({SpfFinding::LargeAnswer, {}});
}

} // namespace

bool SpfProposal::has(SpfFinding finding) const
{
    return std::any_of(notes.begin(), notes.end(), [finding](const SpfNote &note) { return note.finding == finding; });
}

QByteArrayList SpfProposal::strings() const
{
    QByteArrayList strings;
    QByteArray rest = after;
    while (rest.size() > maxString) {
        // The space belongs to the text: the strings are joined without one.
        const qsizetype space = rest.lastIndexOf(' ', maxString - 1);
        const qsizetype length = space > 0 ? space + 1 : maxString;
        strings.append(rest.left(length));
        rest = rest.mid(length);
    }
    strings.append(rest);
    return strings;
}

SpfProposal mergeSpf(const QByteArrayList &records, const QByteArrayList &additions)
{
    return Merger().merge(records, additions);
}

SpfQuery strangerQuery(const QByteArray &domain)
{
    return {QHostAddress(u"192.0.2.77"_s), domain, "postmaster@" + domain, domain};
}

std::variant<SpfProposal, QList<DnsQuestion>> proposeSpf(const QByteArray &domain, const QByteArrayList &additions,
                                                         const DnsAnswers &answers)
{
    const DnsQuestion question{domain, DnsType::Txt};
    const auto *txt = answers.find(question);
    if (!txt)
        return QList<DnsQuestion>{question};
    if (txt->status != DnsStatus::Ok && !isEmptyAnswer(txt->status))
        return SpfProposal();
    QByteArrayList records;
    for (const auto &record : txt->records) {
        if (isSpfRecord(record.text))
            records.append(record.text);
    }

    const auto now = checkHost(strangerQuery(domain), answers);
    if (const auto *missing = std::get_if<QList<DnsQuestion>>(&now))
        return *missing;
    const auto &stranger = std::get<SpfVerdict>(now);
    QByteArrayList needed;
    QList<SpfNote> present;
    for (const auto &addition : additions) {
        QList<DnsQuestion> missing;
        const bool inForce = isInForce(addition, domain, stranger, answers, missing);
        if (!missing.isEmpty())
            return missing;
        if (inForce)
            present.append({SpfFinding::AlreadyThere, addition});
        else
            needed.append(addition);
    }
    auto proposal = mergeSpf(records, needed);
    proposal.notes = present + proposal.notes;
    if (records.size() == 1 && stranger.result != SpfResult::Temperror)
        proposal.lookupsBefore = stranger.lookups;

    if (proposal.after.isEmpty())
        return proposal;
    // The record to be, in the place of those that are.
    DnsAnswers future = answers;
    future.insert(question, {DnsStatus::Ok, {DnsRecord{.name = domain, .text = proposal.after}}, false});
    const auto then = checkHost(strangerQuery(domain), future);
    if (const auto *missing = std::get_if<QList<DnsQuestion>>(&then))
        return *missing;
    const auto &verdict = std::get<SpfVerdict>(then);
    if (verdict.result != SpfResult::Temperror)
        proposal.lookupsAfter = std::min(verdict.lookups, lookupLimit + 1);
    noteFaults(proposal, verdict);
    noteSize(proposal, domain, *txt);
    return proposal;
}

} // namespace klubbpost
