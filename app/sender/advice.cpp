// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/advice.h"

#include "sender/adviceoptions.h"

#include <algorithm>

namespace klubbpost {
namespace {

using enum SenderVerdict;

/// Puts the findings together. Answers that are missing are collected, so that all are asked at once.
class Advisor
{
public:
    Advisor(const SenderQuestion &question, const DnsAnswers &answers)
        : m_question(question), m_answers(answers), m_domain(question.address.asciiDomain())
    {
        m_situation.way = way();
    }

    std::variant<SenderAdvice, QList<DnsQuestion>> run()
    {
        if (m_situation.way == SendingWay::OwnServers && m_question.system.isOwnDomain(m_domain))
            find(TrustedSystemAddress);
        else if (m_question.freemail)
            freemail();
        else if (m_question.offline)
            find(DnsUnavailable);
        else
            ownDomain();
        if (!m_missing.isEmpty())
            return m_missing;
        m_advice.receiver = receiver();
        m_advice.options = senderOptions(m_question, m_situation, m_advice);
        return m_advice;
    }

private:
    [[nodiscard]] std::optional<SendingWay> way() const
    {
        const auto &ways = m_question.system.ways;
        if (m_question.way && ways.contains(*m_question.way))
            return m_question.way;
        if (ways.contains(SendingWay::UserSmtp))
            return SendingWay::UserSmtp;
        return ways.isEmpty() ? std::nullopt : std::optional(ways.first());
    }
    [[nodiscard]] bool byLogin() const { return m_situation.way == SendingWay::UserSmtp; }

    void find(SenderVerdict verdict)
    {
        if (!m_advice.findings.contains(verdict))
            m_advice.findings.append(verdict);
    }
    [[nodiscard]] bool has(SenderVerdict verdict) const { return m_advice.has(verdict); }
    template <class Verdict>
    std::optional<Verdict> need(std::variant<Verdict, QList<DnsQuestion>> progress)
    {
        if (auto *verdict = std::get_if<Verdict>(&progress))
            return std::move(*verdict);
        for (const auto &question : std::get<QList<DnsQuestion>>(progress)) {
            if (!m_missing.contains(question))
                m_missing.append(question);
        }
        return std::nullopt;
    }
    const DnsAnswer *need(const DnsQuestion &question)
    {
        const auto *answer = m_answers.find(question);
        if (!answer && !m_missing.contains(question))
            m_missing.append(question);
        return answer;
    }

    void freemail();
    void ownDomain();
    std::optional<SpfProposal> propose(const QByteArrayList &terms);
    void judgeSystem();
    void judgeRecord(const SpfProposal &proposal);
    void judgeDmarc();
    void judgeProvider();
    void lookUpNameServers();
    void lookUpDkim();
    [[nodiscard]] ReceiverAction receiver() const;
    [[nodiscard]] ReceiverAction unprovedAction() const;
    [[nodiscard]] bool isProved() const;

    const SenderQuestion &m_question;
    const DnsAnswers &m_answers;
    QByteArray m_domain;
    SenderSituation m_situation;
    SenderAdvice m_advice;
    QList<DnsQuestion> m_missing;
};

void Advisor::freemail()
{
    if (byLogin()) // its own provider sends it
        return find(m_question.takesLogins ? TrustedByLogin : LoginNotTaken);
    find(FreemailElsewhere);
    if (!m_situation.way)
        find(SystemUnknown);
    if (!m_question.offline)
        m_advice.evidence.dmarc = need(findDmarc(m_domain, m_answers));
}

void Advisor::ownDomain()
{
    auto &evidence = m_advice.evidence;
    lookUpNameServers();
    lookUpDkim();
    evidence.dmarc = need(findDmarc(m_domain, m_answers));
    const auto stranger = need(checkHost(strangerQuery(m_domain), m_answers));
    const auto terms = byLogin() ? QByteArrayList() : m_question.system.spfTerms();
    const auto proposal = propose(terms);
    if (!byLogin())
        judgeSystem();
    const auto numbers = byLogin() ? QByteArrayList() : m_question.system.spfAddressTerms();
    if (!numbers.isEmpty() && numbers != terms)
        m_situation.numbers = propose(numbers);
    if (byLogin() && !m_question.providerIncludes.isEmpty())
        judgeProvider();
    const auto *txt = need({m_domain, DnsType::Txt});
    if (!m_missing.isEmpty())
        return;

    if (txt->status == DnsStatus::NoSuchName) {
        m_advice.findings = {DomainMissing};
        return;
    }
    if (txt->status != DnsStatus::Ok && !isEmptyAnswer(txt->status)) {
        m_advice.findings = {DnsUnavailable};
        return;
    }
    for (const auto &record : txt->records) {
        if (isSpfRecord(record.text))
            evidence.ttl = std::max(evidence.ttl, record.ttl);
    }
    evidence.spf = stranger;
    evidence.spfRecords = proposal->before;
    if (!m_situation.proposal)
        m_situation.proposal = proposal;
    if (byLogin() && !m_question.takesLogins)
        find(LoginNotTaken);
    judgeRecord(*proposal);
    judgeDmarc();
    if (m_advice.findings.isEmpty() || m_advice.findings == QList{SpfWithoutAll})
        m_advice.findings.prepend(byLogin() ? TrustedByLogin : Trusted);
    // The main finding is what must be dealt with first, not what was looked at first.
    std::stable_sort(m_advice.findings.begin(), m_advice.findings.end(),
                     [](SenderVerdict a, SenderVerdict b) { return urgency(a) < urgency(b); });
}

/// A first record must not only let the system in: what the domain's own provider sends would then stand outside.
std::optional<SpfProposal> Advisor::propose(const QByteArrayList &terms)
{
    const auto *txt = need({m_domain, DnsType::Txt});
    if (!txt)
        return std::nullopt;
    const auto selected = selectSpfRecord(*txt);
    QByteArrayList own;
    if (!terms.isEmpty() && !selected && selected.fault() == SpfReason::NoRecord)
        own = m_question.providerIncludes.isEmpty() ? QByteArrayList{"a", "mx"}
                                                    : QByteArrayList{"include:" + m_question.providerIncludes.first()};
    own.removeIf([&](const QByteArray &term) { return terms.contains(term); });
    auto proposal = need(proposeSpf(m_domain, own + terms, m_answers));
    if (!proposal)
        return std::nullopt;
    for (auto &note : proposal->notes) {
        if (note.finding == SpfFinding::Added && own.contains(note.term))
            note.finding = SpfFinding::OwnMail;
    }
    return proposal;
}

/// What the system itself has published, and whether we know what it needs.
void Advisor::judgeSystem()
{
    const auto &system = m_question.system;
    if (system.spfTerms().isEmpty() && system.dkim.isEmpty())
        find(SystemUnknown);
    for (const auto &term : system.spfTerms()) {
        if (!term.toLower().startsWith("include:"))
            continue;
        const auto verdict = need(checkHost(strangerQuery(term.mid(8)), m_answers));
        if (verdict && (verdict->result == SpfResult::None || verdict->result == SpfResult::Permerror))
            find(SystemSpfBroken);
    }
}

void Advisor::judgeProvider()
{
    std::optional<SpfProposal> first;
    bool known = false;
    for (const auto &include : m_question.providerIncludes) {
        const auto proposal = need(proposeSpf(m_domain, {"include:" + include}, m_answers));
        if (!proposal)
            return;
        known = known || proposal->has(SpfFinding::AlreadyThere);
        if (!first)
            first = proposal;
    }
    if (known || first->after.isEmpty())
        return;
    find(ProviderNotInSpf);
    m_situation.proposal = first;
}

void Advisor::judgeRecord(const SpfProposal &proposal)
{
    auto &evidence = m_advice.evidence;
    const auto &spf = *evidence.spf;
    const auto &system = m_question.system;
    const auto present = std::count_if(proposal.notes.begin(), proposal.notes.end(),
                                       [](const SpfNote &note) { return note.finding == SpfFinding::AlreadyThere; });
    const bool sound = spf.result != SpfResult::Permerror && spf.result != SpfResult::Temperror;
    const bool everybody = spf.result == SpfResult::Pass;
    const bool named = !system.spfTerms().isEmpty() && present == system.spfTerms().size();
    evidence.systemAllowed = sound && !byLogin() && (named || everybody);

    if (spf.result == SpfResult::Permerror) {
        find(spf.reason == SpfReason::SeveralRecords                                            ? SpfSeveralRecords
             : spf.reason == SpfReason::TooManyLookups || spf.reason == SpfReason::TooManyVoids ? SpfTooManyLookups
                                                                                                : SpfBroken);
    } else if (spf.result == SpfResult::Temperror) {
        find(DnsUnavailable);
    } else if (spf.result == SpfResult::None) {
        find(SpfMissing);
    } else if (!byLogin() && !evidence.systemAllowed && !system.spfTerms().isEmpty()) {
        find(SystemNotInSpf);
    }
    const bool hangsOnDkim = system.spfTerms().isEmpty() || (evidence.dmarc->effective != DmarcPolicy::None &&
                                                             system.envelope != EnvelopeDomain::SenderDomain);
    if (!byLogin() && !system.dkim.isEmpty() && !evidence.dkimPublished && hangsOnDkim)
        find(DkimMissing);
    if (everybody)
        find(SpfAllowsAll);
    if (sound && proposal.before.size() == 1 && proposal.has(SpfFinding::MissingAll))
        find(SpfWithoutAll);
}

/// DKIM counts where it is published; SPF only if the envelope has the club's domain.
bool Advisor::isProved() const
{
    const auto &evidence = m_advice.evidence;
    return evidence.dkimPublished ||
           (evidence.systemAllowed && m_question.system.envelope == EnvelopeDomain::SenderDomain);
}

void Advisor::judgeDmarc()
{
    const auto &evidence = m_advice.evidence;
    if (byLogin() || has(SystemUnknown) || evidence.dmarc->effective == DmarcPolicy::None || isProved())
        return;
    if (evidence.systemAllowed && m_question.system.envelope == EnvelopeDomain::Unknown)
        find(AlignmentUnknown);
    else
        find(evidence.dmarc->effective == DmarcPolicy::Reject ? DmarcWillReject : DmarcWillQuarantine);
}

void Advisor::lookUpNameServers()
{
    // The zone may begin higher up than the address's domain, but not at a top domain.
    for (QByteArray name = m_domain; name.contains('.'); name = name.mid(name.indexOf('.') + 1)) {
        const auto *answer = need({name, DnsType::Ns});
        if (!answer)
            return;
        for (const auto &record : answer->records)
            m_advice.evidence.nameServers.append(record.target);
        if (!answer->records.isEmpty())
            return;
    }
}

void Advisor::lookUpDkim()
{
    const auto &records = m_question.system.dkim;
    bool all = !records.isEmpty() && !byLogin();
    for (const auto &record : byLogin() ? QList<WantedRecord>() : records) {
        const auto wanted = filledRecord(record, m_domain);
        const auto *answer = need({wanted.name + '.' + m_domain, wanted.type});
        all = all && answer && std::any_of(answer->records.begin(), answer->records.end(), [&](const DnsRecord &found) {
                  return wanted.type == DnsType::Txt ? found.text == wanted.value
                                                     : found.target == wanted.value.toLower();
              });
    }
    m_advice.evidence.dkimPublished = all;
}

/// What becomes of a message that nothing proves.
ReceiverAction Advisor::unprovedAction() const
{
    const auto &dmarc = m_advice.evidence.dmarc;
    std::optional<DmarcPolicy> policy = m_question.knownPolicy;
    if (dmarc && dmarc->state != DmarcState::DnsFailure)
        policy = dmarc->effective;
    if (!policy)
        return m_question.freemail ? ReceiverAction::Suspect : ReceiverAction::Unknown;
    switch (*policy) {
    case DmarcPolicy::None:
        return ReceiverAction::Suspect;
    case DmarcPolicy::Quarantine:
        return ReceiverAction::Junk;
    case DmarcPolicy::Reject:
        return ReceiverAction::Refuse;
    }
    return ReceiverAction::Unknown;
}

ReceiverAction Advisor::receiver() const
{
    if (has(DomainMissing))
        return ReceiverAction::Refuse;                                      // receivers look whether they could answer
    if (has(DnsUnavailable) || has(AlignmentUnknown) || has(LoginNotTaken)) // the last: nothing is sent at all
        return ReceiverAction::Unknown;
    if (has(FreemailElsewhere))
        return unprovedAction();
    if (has(TrustedSystemAddress) || isProved())
        return ReceiverAction::Accept;
    const bool faulty = has(SpfSeveralRecords) || has(SpfBroken) || has(SpfTooManyLookups);
    if (byLogin())
        return faulty ? ReceiverAction::Suspect : ReceiverAction::Accept;
    if (has(SystemUnknown)) // the record may let it in without our seeing it
        return ReceiverAction::Unknown;
    const bool allowed = m_advice.evidence.systemAllowed && !has(DmarcWillReject) && !has(DmarcWillQuarantine);
    return allowed ? ReceiverAction::Accept : unprovedAction();
}

} // namespace

std::variant<SenderAdvice, QList<DnsQuestion>> adviseSender(const SenderQuestion &question, const DnsAnswers &answers)
{
    return Advisor(question, answers).run();
}

const SenderOption *SenderAdvice::option(SenderOptionKind kind) const
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [kind](const SenderOption &option) { return option.kind == kind; });
    return found == options.end() ? nullptr : &*found;
}

const RecordChange *SenderOption::spf() const
{
    const auto found = std::find_if(records.begin(), records.end(), [](const RecordChange &record) {
        return record.type == DnsType::Txt && (record.after.isEmpty() || isSpfRecord(record.after));
    });
    return found == records.end() ? nullptr : &*found;
}

} // namespace klubbpost
