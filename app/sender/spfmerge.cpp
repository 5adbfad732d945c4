// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/spfmerge.h"

#include "core/slip.h"
#include "sender/spfreach.h"

#include <algorithm>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxString = 255;
constexpr qsizetype maxAnswer = 450; // RFC 7208 3.4
constexpr int lookupLimit = 10;
constexpr qsizetype maxNumbers = 12; ///< more addresses are not put in the place of one term

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

constexpr SpfFinding findingOf(SpfMiss miss)
{
    switch (miss) {
    case SpfMiss::LeadingBlank:
        return SpfFinding::LeadingBlank;
    case SpfMiss::QuotationMarks:
        return SpfFinding::QuotationMarks;
    case SpfMiss::TextBefore:
        return SpfFinding::TextBefore;
    case SpfMiss::WrongVersion:
        return SpfFinding::WrongVersion;
    case SpfMiss::NoVersion:
        return SpfFinding::NoVersion;
    case SpfMiss::WrongSeparator:
        return SpfFinding::WrongSeparator;
    case SpfMiss::LookAlikes:
        return SpfFinding::LookAlikes;
    }
    return SpfFinding::LookAlikes;
}

/// What the DNS says that bare names were meant as: "a:mail.klubben.se".
using Meanings = QHash<QByteArray, QByteArray>;

/// One record in the making.
class Merger
{
public:
    void read(const QList<SpfReading> &readings, const Meanings &meanings)
    {
        for (const auto &reading : readings)
            m_proposal.before.append(reading.text);
        const auto counting =
            std::count_if(readings.begin(), readings.end(), [](const SpfReading &reading) { return reading.counts; });
        if (counting > 1)
            note(SpfFinding::SeveralRecords);
        for (const auto &reading : readings) {
            tell(reading);
            bool isFirst = true;
            for (const auto &record : reading.records) {
                // What counts decides how strictly the record ends; what stands behind it in the same text does not.
                const bool mayEnd = (reading.counts || counting == 0) && (isFirst || !m_all);
                take(record, reading, meanings, mayEnd);
                isFirst = false;
            }
        }
        if (readings.size() == 1 && readings.first().isWellFormed())
            m_original = readings.first().text;
        settleRedirects();
    }
    [[nodiscard]] bool isEmpty() const { return m_front.isEmpty() && m_back.isEmpty() && !m_all; }

    void add(const QByteArray &text, SpfFinding finding)
    {
        const Term addition = readTerm(text);
        const auto says = [&](const Term &term) { return term.meaning == addition.meaning; };
        const auto found = std::find_if(m_front.begin(), m_front.end(), says);
        if (found != m_front.end() && found->qualifier == SpfQualifier::Pass) {
            if (finding == SpfFinding::Added)
                note(SpfFinding::AlreadyThere, addition.text);
            return;
        }
        m_changed = true;
        if (found != m_front.end()) {
            note(SpfFinding::QualifierChanged, found->text);
            *found = addition;
            return;
        }
        note(finding, addition.text);
        const auto last = std::find_if(m_front.rbegin(), m_front.rend(),
                                       [](const Term &term) { return term.kind == TermKind::Mechanism; });
        m_front.insert(last.base(), addition);
    }
    /// To where nothing that stands before can shut it out.
    void moveToFront(const QByteArray &text)
    {
        const Term wanted = readTerm(text);
        const auto found = std::find_if(m_front.begin(), m_front.end(),
                                        [&](const Term &term) { return term.meaning == wanted.meaning; });
        if (found == m_front.end())
            return;
        m_changed = true;
        std::rotate(m_front.begin(), found, found + 1);
    }
    /// Puts others in the place of a term, or nothing.
    void replace(const QByteArray &text, const QByteArrayList &others, SpfFinding finding)
    {
        const auto found =
            std::find_if(m_front.begin(), m_front.end(), [&](const Term &term) { return term.text == text; });
        if (found == m_front.end())
            return;
        m_changed = true;
        qsizetype at = found - m_front.begin();
        m_front.removeAt(at);
        for (const auto &other : others) {
            const Term term = readTerm(other);
            if (!knows(term))
                m_front.insert(at++, term);
        }
        note(finding, text, others.join(' '));
        m_leftOut = m_leftOut || finding == SpfFinding::DeadTerm;
    }

    /// The terms that are evaluated, in order.
    [[nodiscard]] QByteArrayList terms() const
    {
        QByteArrayList texts;
        for (const auto &term : m_front)
            texts.append(term.text);
        return texts;
    }

    [[nodiscard]] SpfProposal proposal() const
    {
        Merger finished = *this;
        return finished.finish();
    }

    void note(SpfFinding finding, const QByteArray &term = {}, const QByteArray &replacement = {})
    {
        if (!m_proposal.notes.contains(SpfNote{finding, term, replacement}))
            m_proposal.notes.append({finding, term, replacement});
    }

private:
    SpfProposal finish()
    {
        settleAll();
        QByteArrayList texts{"v=spf1"};
        texts += terms();
        if (m_all)
            texts.append(m_all->text);
        for (const auto &term : m_back)
            texts.append(term.text);
        m_proposal.after = texts.join(' ');
        // A record that already says all this stays as it is written.
        if (!m_original.isEmpty() && !m_changed)
            m_proposal.after = m_original;
        if (m_proposal.strings().size() > 1)
            note(SpfFinding::SplitStrings);
        return m_proposal;
    }
    /// Why a text does not count, and what was put right in it.
    void tell(const SpfReading &reading)
    {
        for (const SpfMiss miss : reading.misses)
            note(findingOf(miss), reading.text);
        if (reading.counts && reading.lookAlikes)
            note(SpfFinding::LookAlikes, reading.text);
        if (reading.records.size() > 1)
            note(SpfFinding::SeveralInOne, reading.text);
        for (const auto &correction : reading.corrections)
            note(SpfFinding::Corrected, correction.from, correction.to);
        m_changed = m_changed || !reading.isWellFormed();
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

    void take(const QByteArray &record, const SpfReading &reading, const Meanings &meanings, bool mayEnd)
    {
        bool ended = false; // behind this record's "all"
        for (auto term : readTerms(record)) {
            if (reading.names.contains(term.text) && meanings.contains(term.text)) {
                const QByteArray meaning = meanings.value(term.text);
                note(SpfFinding::Corrected, term.text, meaning);
                term = readTerm(meaning);
            } else if (term.kind == TermKind::Broken || isUnclear(term.text, reading)) {
                drop(SpfFinding::BrokenTerm, term);
                m_leftOut = true;
                continue;
            }
            if (term.kind == TermKind::All) {
                if (ended)
                    drop(SpfFinding::DoubledTerm, term);
                else if (mayEnd && (!m_all || strictness(term.qualifier) > strictness(m_all->qualifier)))
                    m_all = term;
                ended = true;
            } else if (knows(term)) {
                drop(SpfFinding::DoubledTerm, term);
            } else if (ended && term.kind == TermKind::OtherModifier) {
                m_back.append(term);
            } else {
                if (term.kind == TermKind::Mechanism && term.mechanism == SpfMechanism::Ptr)
                    note(SpfFinding::PtrTerm, term.text);
                if (ended && term.kind == TermKind::Mechanism)
                    drop(SpfFinding::TermsAfterAll, term); // its place there
                m_front.append(term);
            }
        }
    }
    static bool isUnclear(const QByteArray &text, const SpfReading &reading)
    {
        return reading.names.contains(text) ||
               std::any_of(reading.unclear.begin(), reading.unclear.end(),
                           [&](const QByteArray &raw) { return QByteArray(raw).replace(' ', "") == text; });
    }

    /// One redirect and no "all" may stay, last. Else each becomes an include: with an "all" it would be void.
    void settleRedirects()
    {
        const auto isRedirect = [](const Term &term) { return term.kind == TermKind::Redirect; };
        const auto redirects = std::count_if(m_front.begin(), m_front.end(), isRedirect);
        for (auto &term : m_front) {
            if (!isRedirect(term))
                continue;
            if (m_all || redirects > 1 || m_leftOut) {
                note(SpfFinding::RedirectConverted, term.text);
                term = readTerm("include:" + term.text.mid(9));
                m_changed = true;
            } else {
                note(SpfFinding::RedirectKept, term.text);
            }
        }
    }

    void settleAll()
    {
        if (m_leftOut)
            settleRedirects();
        const bool redirects = std::any_of(m_front.begin(), m_front.end(),
                                           [](const Term &term) { return term.kind == TermKind::Redirect; });
        if (!m_all && redirects)
            return;
        const bool soften = m_leftOut && m_all && m_all->qualifier == SpfQualifier::Fail;
        if (!m_all)
            note(SpfFinding::MissingAll);
        else if (soften)
            note(SpfFinding::EndSoftened, m_all->text, "~all");
        else if (m_all->qualifier == SpfQualifier::Pass)
            note(SpfFinding::PassAll, m_all->text);
        else if (m_all->qualifier == SpfQualifier::Neutral)
            note(SpfFinding::NeutralAll, m_all->text);
        else if (m_all->qualifier == SpfQualifier::Fail)
            note(SpfFinding::StrictAll, m_all->text);
        if (!m_all || soften || m_all->qualifier == SpfQualifier::Pass) {
            m_all = readTerm("~all");
            m_changed = true;
        }
    }

    SpfProposal m_proposal;
    QList<Term> m_front; ///< before "all"
    QList<Term> m_back;  ///< modifiers behind it
    std::optional<Term> m_all;
    QByteArray m_original; ///< the one record, if nothing is wrong with how it is written
    bool m_changed = false;
    bool m_leftOut = false; ///< something that was meant is not in the record
};

void noteFaults(SpfProposal &proposal, const SpfVerdict &verdict)
{
    if (verdict.result != SpfResult::Permerror)
        return;
    if (verdict.reason == SpfReason::TooManyLookups)
        proposal.notes.append({SpfFinding::TooManyLookups, verdict.term, {}});
    else if (verdict.reason == SpfReason::TooManyVoids)
        proposal.notes.append({SpfFinding::TooManyVoids, verdict.term, {}});
    else
        proposal.notes.append({SpfFinding::OtherFault, verdict.term, {}});
}

void noteSize(SpfProposal &proposal, const QByteArray &domain, const DnsAnswer &txt)
{
    qsizetype octets = domain.size() + proposal.after.size();
    for (const auto &record : txt.records) {
        if (!proposal.before.contains(record.text))
            octets += record.text.size();
    }
    if (octets > maxAnswer)
        proposal.notes.append({SpfFinding::LargeAnswer, {}, {}});
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

SpfProposal mergeSpf(const QByteArrayList &texts, const QByteArrayList &additions)
{
    QList<SpfReading> readings;
    for (const auto &text : texts) {
        if (const auto reading = readSpfText(text))
            readings.append(*reading);
    }
    if (readings.isEmpty() && additions.isEmpty())
        return {};
    Merger merger;
    if (readings.isEmpty())
        merger.note(SpfFinding::NewRecord);
    merger.read(readings, {});
    for (const auto &addition : additions)
        merger.add(addition, SpfFinding::Added);
    return merger.proposal();
}

SpfQuery strangerQuery(const QByteArray &domain)
{
    return {QHostAddress(u"192.0.2.77"_s), domain, "postmaster@" + domain, domain};
}

namespace {

/// mergeSpf() with the DNS. Answers that are missing are collected; what was made without them does not count.
class Proposer
{
public:
    Proposer(const QByteArray &domain, const SpfWanted &wanted, const DnsAnswers &answers)
        : m_domain(domain), m_wanted(wanted), m_answers(answers)
    {
    }

    std::variant<SpfProposal, QList<DnsQuestion>> run()
    {
        const auto *txt = need({m_domain, DnsType::Txt});
        askAhead();
        if (!m_missing.isEmpty())
            return m_missing;
        if (txt->status != DnsStatus::Ok && !isEmptyAnswer(txt->status))
            return SpfProposal();
        const auto readings = readSpfTexts(*txt);
        Meanings meanings;
        for (const auto &reading : readings) {
            for (const auto &name : reading.names)
                findMeaning(name, meanings);
        }
        if (!m_missing.isEmpty())
            return m_missing;
        if (readings.isEmpty() && m_wanted.additions.isEmpty() && m_wanted.ownMail.isEmpty())
            return SpfProposal();
        if (readings.isEmpty())
            m_merger.note(SpfFinding::NewRecord);
        m_merger.read(readings, meanings);
        QList<SpfNote> present;
        if (!mend() || !complete(readings.isEmpty(), present) || !shorten() || !mend(&m_wanted.additions))
            return m_missing;
        SpfProposal proposal = m_merger.proposal();
        proposal.notes = present + proposal.notes;
        return counted(proposal, *txt, readings) ? std::variant<SpfProposal, QList<DnsQuestion>>(proposal) : m_missing;
    }

private:
    const DnsAnswer *need(const DnsQuestion &question)
    {
        const auto *answer = m_answers.find(question);
        if (!answer && !m_missing.contains(question))
            m_missing.append(question);
        return answer;
    }
    template <class Verdict>
    std::optional<Verdict> need(const std::variant<Verdict, QList<DnsQuestion>> &progress)
    {
        if (const auto *verdict = std::get_if<Verdict>(&progress))
            return *verdict;
        for (const auto &question : std::get<QList<DnsQuestion>>(progress)) {
            if (!m_missing.contains(question))
                m_missing.append(question);
        }
        return std::nullopt;
    }
    /// What the additions lead to, so that it is asked in the first round.
    void askAhead()
    {
        for (const auto &term : m_wanted.additions + m_wanted.ownMail) {
            if (term.toLower().startsWith("include:"))
                (void)need({term.mid(8), DnsType::Txt});
        }
        if (m_answers.find({m_domain, DnsType::Txt}))
            (void)need(checkHost(strangerQuery(m_domain), m_answers));
    }
    void findMeaning(const QByteArray &name, Meanings &meanings)
    {
        const bool isKnown = m_wanted.knownNames.contains(name.toLower());
        const auto *txt = need({name, DnsType::Txt});
        const auto *a = need({name, DnsType::A});
        const auto *aaaa = need({name, DnsType::Aaaa});
        if (!txt || !a || !aaaa)
            return;
        const auto selected = selectSpfRecord(*txt);
        if (isKnown || selected.ok())
            meanings.insert(name, "include:" + name);
        else if (!a->records.isEmpty() || !aaaa->records.isEmpty())
            meanings.insert(name, "a:" + name);
    }

    /// The answers with this record in the place of those that are there.
    [[nodiscard]] DnsAnswers with(const QByteArray &record) const
    {
        DnsAnswers future = m_answers;
        future.insert({m_domain, DnsType::Txt}, {DnsStatus::Ok, {DnsRecord{.name = m_domain, .text = record}}, false});
        return future;
    }
    [[nodiscard]] DnsAnswers asProposed() const { return with(m_merger.proposal().after); }

    /// Takes out, or puts by number, what makes the record fail for good. The additions stay: what the system wants is
    /// its own business, and told as its own fault.
    bool mend(const QByteArrayList *additions = nullptr)
    {
        for (int i = 0; i < 20 && !m_merger.isEmpty(); ++i) {
            const auto verdict = need(checkHost(strangerQuery(m_domain), asProposed()));
            if (!verdict)
                return false;
            if (verdict->result != SpfResult::Permerror || verdict->reason == SpfReason::TooManyLookups)
                return true;
            const auto terms = m_merger.terms();
            const auto fault =
                std::find_if(verdict->trace.rbegin(), verdict->trace.rend(),
                             [&](const SpfTraceLine &line) { return line.depth == 0 && terms.contains(line.term); });
            if (fault == verdict->trace.rend() || (additions && additions->contains(fault->term)))
                return true;
            const QByteArray term = verdict->reason == SpfReason::TooManyVoids ? voidTerm() : fault->term;
            if (!m_missing.isEmpty())
                return false;
            if (term.isEmpty() || isTrusted(term)) // it names what a stranger is not to find, or what is surely there
                return true;
            if (!mendTerm(term))
                return false;
        }
        return true;
    }
    /// Of those that count as void, the first that names nothing.
    QByteArray voidTerm()
    {
        for (const auto &text : m_merger.terms()) {
            const auto reach = need(spfReach(text, m_domain, m_answers));
            if (reach && reach->complete && reach->networks.isEmpty())
                return text;
        }
        return {};
    }
    /// What the facts know to be included is not left out because the DNS has it not just now.
    [[nodiscard]] bool isTrusted(const QByteArray &term) const
    {
        return m_wanted.ownMail.contains(term.toLower()) ||
               m_wanted.knownNames.contains(term.mid(term.indexOf(':') + 1).toLower());
    }
    bool mendTerm(const QByteArray &text)
    {
        const qsizetype sign = std::max(text.indexOf(':'), text.indexOf('='));
        const QByteArray name = sign < 0 ? QByteArray() : text.mid(sign + 1).toLower();
        QByteArrayList alike;
        for (const auto &known : m_wanted.knownNames) {
            const Slip slip = slipBetween(QString::fromLatin1(known), QString::fromLatin1(name));
            if (slip != Slip::None && slip != Slip::Far && known.size() > 7)
                alike.append(known);
        }
        if (alike.size() == 1) {
            m_merger.replace(text, {"include:" + alike.first()}, SpfFinding::Corrected);
            return true;
        }
        const auto reach = need(spfReach(text, m_domain, m_answers));
        if (!reach)
            return false;
        const auto numbers = numbersOf(*reach);
        if (reach->complete && !numbers.isEmpty() && numbers.size() <= maxNumbers)
            m_merger.replace(text, numbers, SpfFinding::Numbered);
        else
            m_merger.replace(text, {}, SpfFinding::DeadTerm);
        return true;
    }
    static QByteArrayList numbersOf(const SpfReach &reach)
    {
        QByteArrayList numbers;
        for (const auto &network : reach.networks)
            numbers.append(network.term());
        return numbers;
    }

    /// Puts in what is not in force yet, and sees to it that it then is.
    bool complete(bool isFirst, QList<SpfNote> &present)
    {
        const DnsAnswers base = m_merger.isEmpty() ? with({}) : asProposed();
        const auto inForce = [&](const QByteArray &term) { return need(isInForce(term, m_domain, base)); };
        QByteArrayList needed;
        for (const auto &addition : m_wanted.additions) {
            const auto there = inForce(addition);
            if (there && *there)
                present.append({SpfFinding::AlreadyThere, addition, {}});
            else if (there)
                needed.append(addition);
        }
        bool hasOwn = m_wanted.ownMail.isEmpty();
        for (const auto &own : m_wanted.ownMail)
            hasOwn = hasOwn || m_wanted.additions.contains(own) || inForce(own).value_or(false);
        if (!m_missing.isEmpty())
            return false;
        QByteArrayList added = needed;
        if (!hasOwn) {
            // One that has a record, if any has.
            const auto alive =
                std::find_if(m_wanted.ownMail.begin(), m_wanted.ownMail.end(), [&](const QByteArray &own) {
                    const auto *txt = m_answers.find({own.mid(8), DnsType::Txt});
                    return txt && selectSpfRecord(*txt).ok();
                });
            const QByteArray own = alive == m_wanted.ownMail.end() ? m_wanted.ownMail.first() : *alive;
            m_merger.add(own, SpfFinding::OwnMail);
            added.append(own);
        } else if (isFirst && m_wanted.ownMail.isEmpty()) {
            // A first record must not only let the system in: what the domain itself sends would then stand outside.
            for (const QByteArray own : {"a", "mx"}) {
                if (!needed.contains(own))
                    m_merger.add(own, SpfFinding::OwnMail);
            }
        }
        for (const auto &addition : needed)
            m_merger.add(addition, SpfFinding::Added);
        const DnsAnswers future = asProposed();
        const auto then = need(checkHost(strangerQuery(m_domain), future));
        if (!then)
            return false;
        if (then->result == SpfResult::Permerror || then->result == SpfResult::Temperror)
            return true; // it cannot be seen
        QByteArrayList shutOut;
        for (const auto &term : added) {
            const auto there = need(isInForce(term, m_domain, future));
            if (there && !*there)
                shutOut.append(term);
        }
        if (!m_missing.isEmpty())
            return false;
        for (const auto &term : shutOut)
            m_merger.moveToFront(term);
        return true;
    }

    /// What one term costs of the ten, alone.
    std::optional<int> costOf(const QByteArray &term)
    {
        const auto verdict = need(checkHost(strangerQuery(m_domain), with("v=spf1 " + term)));
        return verdict ? std::optional(verdict->lookups) : std::nullopt;
    }
    /// Brings the look-ups down to ten: leaves out what others let through as well, and puts the cheapest by number.
    bool shorten()
    {
        for (int i = 0; i < 20 && !m_merger.isEmpty(); ++i) {
            const auto verdict = need(checkHost(strangerQuery(m_domain), asProposed()));
            if (!verdict)
                return false;
            if (verdict->reason != SpfReason::TooManyLookups || verdict->result != SpfResult::Permerror)
                return true;
            struct Choice
            {
                QByteArray term;
                QByteArrayList numbers;
                bool isCovered = false;
                double price = 0; ///< characters for each look-up saved
            };
            std::optional<Choice> best;
            const auto terms = m_merger.terms();
            for (const auto &term : terms) {
                const auto cost = costOf(term);
                const auto reach = need(spfReach(term, m_domain, m_answers));
                if (!cost || !reach || *cost == 0 || !reach->complete || reach->networks.isEmpty())
                    continue;
                Choice choice{term, numbersOf(*reach)};
                QByteArrayList others = terms;
                others.removeOne(term);
                others.removeIf(
                    [](const QByteArray &other) { return !other.startsWith("ip4:") && !other.startsWith("ip6:"); });
                const auto covered =
                    need(letsSend(reach->networks, m_domain, with("v=spf1 " + others.join(' ') + " -all")));
                choice.isCovered = covered.value_or(false);
                if (!choice.isCovered && choice.numbers.size() > maxNumbers)
                    continue;
                const bool isKnown = m_wanted.knownNames.contains(term.mid(term.indexOf(':') + 1).toLower());
                choice.price =
                    choice.isCovered ? 0 : double(choice.numbers.join(' ').size()) / *cost + (isKnown ? 1000 : 0);
                if (!best || choice.price < best->price)
                    best = choice;
            }
            if (!m_missing.isEmpty())
                return false;
            if (!best)
                return true;
            m_merger.replace(best->term, best->isCovered ? QByteArrayList() : best->numbers,
                             best->isCovered ? SpfFinding::CoveredTerm : SpfFinding::Numbered);
        }
        return m_missing.isEmpty();
    }

    bool counted(SpfProposal &proposal, const DnsAnswer &txt, const QList<SpfReading> &readings)
    {
        if (readings.size() == 1 && readings.first().counts) {
            const auto now = need(checkHost(strangerQuery(m_domain), m_answers));
            if (now && now->result != SpfResult::Temperror)
                proposal.lookupsBefore = now->lookups;
        }
        const auto then = need(checkHost(strangerQuery(m_domain), with(proposal.after)));
        if (!m_missing.isEmpty())
            return false;
        if (then->result != SpfResult::Temperror)
            proposal.lookupsAfter = std::min(then->lookups, lookupLimit + 1);
        noteFaults(proposal, *then);
        noteSize(proposal, m_domain, txt);
        return true;
    }

    const QByteArray m_domain;
    const SpfWanted &m_wanted;
    const DnsAnswers &m_answers;
    QList<DnsQuestion> m_missing;
    Merger m_merger;
};

} // namespace

std::variant<SpfProposal, QList<DnsQuestion>> proposeSpf(const QByteArray &domain, const SpfWanted &wanted,
                                                         const DnsAnswers &answers)
{
    return Proposer(domain, wanted, answers).run();
}

} // namespace klubbpost
