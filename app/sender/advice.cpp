// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/advice.h"

#include "sender/adviceoptions.h"
#include "sender/spfreach.h"

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
    std::optional<bool> isInForceNow(const QByteArray &term) { return need(isInForce(term, m_domain, m_answers)); }
    [[nodiscard]] QByteArrayList ownMail() const;
    [[nodiscard]] QByteArrayList termsOfOthers() const;
    void judgeOthers();
    void judgeSystem();
    void findAllowed();
    void findNumbers(const QByteArrayList &terms);
    void judgeRecord();
    void judgeDmarc();
    void judgeProvider();
    void lookUpNameServers();
    void lookUpDkim();
    /// A domain that never had a server for mail is a lesser matter than what its SPF says: it may have wanted none.
    [[nodiscard]] int urgencyOf(SenderVerdict verdict) const
    {
        const auto &mail = m_advice.evidence.mail;
        const bool isBare = verdict == DomainTakesNoMail && mail && !mail->problems.isEmpty() &&
                            mail->problems.first().fault == MxFault::NothingThere;
        return isBare ? urgency(AlignmentUnknown) : urgency(verdict);
    }
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
    auto terms = byLogin() ? QByteArrayList() : m_question.system.spfTerms();
    terms += termsOfOthers();
    const auto proposal = propose(terms);
    if (!byLogin()) {
        judgeSystem();
        findAllowed();
        findNumbers(terms);
    }
    judgeProvider();
    judgeOthers();
    if (const auto misses = need(findDmarcMisses(m_domain, m_answers)))
        evidence.dmarcMisses = *misses;
    evidence.mail = m_question.mail;
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
    for (const auto &reading : readSpfTexts(*txt)) {
        if (reading.counts)
            evidence.spfRecords.append(reading.text);
        else
            evidence.nearMisses.append(reading);
    }
    m_situation.proposal = proposal;
    if (evidence.mail && evidence.mail->receives == false)
        find(DomainTakesNoMail);
    if (byLogin() && !m_question.takesLogins)
        find(LoginNotTaken);
    else if (byLogin() && m_question.loginEnds.isValid())
        find(LoginEnds);
    judgeRecord();
    judgeDmarc();
    if (m_advice.findings.isEmpty() || m_advice.findings == QList{SpfWithoutAll})
        m_advice.findings.prepend(byLogin() ? TrustedByLogin : Trusted);
    // The main finding is what must be dealt with first, not what was looked at first.
    std::stable_sort(m_advice.findings.begin(), m_advice.findings.end(),
                     [this](SenderVerdict a, SenderVerdict b) { return urgencyOf(a) < urgencyOf(b); });
}

/// What lets the domain's own provider through.
QByteArrayList Advisor::ownMail() const
{
    QByteArrayList own;
    for (const auto &include : m_question.providerIncludes)
        own.append("include:" + include);
    return own;
}

std::optional<SpfProposal> Advisor::propose(const QByteArrayList &terms)
{
    return need(proposeSpf(m_domain, {terms, ownMail(), m_question.knownNames}, m_answers));
}
/// Of those who need SPF: whoever has a domain of its own in the envelope is proved by that one.
QByteArrayList Advisor::termsOfOthers() const
{
    QByteArrayList terms;
    for (const auto &system : m_question.others) {
        if (system.envelope != EnvelopeDomain::SystemDomain)
            terms += system.spfTerms();
    }
    return terms;
}

void Advisor::judgeOthers()
{
    for (const auto &system : m_question.others) {
        bool allowed = true;
        for (const auto &term : system.envelope == EnvelopeDomain::SystemDomain ? QByteArrayList() : system.spfTerms())
            allowed = isInForceNow(term).value_or(false) && allowed;
        if (!allowed)
            m_advice.evidence.othersShutOut.append(system.id);
    }
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

/// Whether the domain's record, as it is, lets the system's servers through: by its include, by number, or by whatever
/// else. Its own numbers decide where the facts have them.
void Advisor::findAllowed()
{
    const auto &system = m_question.system;
    QList<SpfNetwork> networks;
    for (const auto &term : system.typedTerms.isEmpty() ? system.spfAddressTerms() : QByteArrayList()) {
        if (const auto reach = need(spfReach(term, m_domain, m_answers)))
            networks += reach->networks;
    }
    auto &allowed = m_advice.evidence.systemAllowed;
    if (!networks.isEmpty())
        allowed = need(letsSend(networks, m_domain, m_answers)).value_or(false);
    if (allowed)
        return;
    const auto terms = system.spfTerms();
    allowed = !terms.isEmpty();
    for (const auto &term : terms)
        allowed = isInForceNow(term).value_or(false) && allowed;
}

/// The system's servers by number: as the facts have them, else as its include has them now, where they are few.
void Advisor::findNumbers(const QByteArrayList &terms)
{
    constexpr qsizetype few = 8;
    auto numbers = m_question.system.spfAddressTerms();
    if (numbers.isEmpty()) {
        for (const auto &term : m_question.system.spfTerms()) {
            const auto reach = need(spfReach(term, m_domain, m_answers));
            if (!reach || !reach->complete || reach->networks.isEmpty() ||
                numbers.size() + reach->networks.size() > few)
                return;
            for (const auto &network : reach->networks)
                numbers.append(network.term());
        }
    }
    if (!numbers.isEmpty() && numbers != terms)
        m_situation.numbers = propose(numbers + termsOfOthers());
}

/// Where the record shuts out whoever it does not name, the domain's own provider must be named.
void Advisor::judgeProvider()
{
    const auto own = ownMail();
    if (own.isEmpty())
        return;
    const auto stranger = need(checkHost(strangerQuery(m_domain), m_answers));
    if (!stranger || (stranger->result != SpfResult::Fail && stranger->result != SpfResult::Softfail &&
                      !(byLogin() && stranger->result == SpfResult::Neutral)))
        return;
    bool known = false;
    for (const auto &term : own)
        known = isInForceNow(term).value_or(false) || known;
    if (!known && m_missing.isEmpty())
        find(ProviderNotInSpf);
}

void Advisor::judgeRecord()
{
    auto &evidence = m_advice.evidence;
    const auto &spf = *evidence.spf;
    const auto &system = m_question.system;
    const bool sound = spf.result != SpfResult::Permerror && spf.result != SpfResult::Temperror;
    const bool everybody = spf.result == SpfResult::Pass;
    evidence.systemAllowed = sound && !byLogin() && (evidence.systemAllowed || everybody);

    if (spf.result == SpfResult::Permerror) {
        find(spf.reason == SpfReason::SeveralRecords                                            ? SpfSeveralRecords
             : spf.reason == SpfReason::TooManyLookups || spf.reason == SpfReason::TooManyVoids ? SpfTooManyLookups
                                                                                                : SpfBroken);
    } else if (spf.result == SpfResult::Temperror) {
        find(DnsUnavailable);
    } else if (spf.result == SpfResult::None) {
        find(evidence.nearMisses.isEmpty() ? SpfMissing : SpfNearMiss);
    } else if (!byLogin() && !evidence.systemAllowed && !system.spfTerms().isEmpty()) {
        find(SystemNotInSpf);
    } else if (!evidence.othersShutOut.isEmpty() && !everybody) {
        find(SystemNotInSpf);
    }
    const bool hangsOnDkim = system.spfTerms().isEmpty() || (evidence.dmarc->effective != DmarcPolicy::None &&
                                                             system.envelope != EnvelopeDomain::SenderDomain);
    if (!byLogin() && !system.dkim.isEmpty() && !evidence.dkimPublished && hangsOnDkim)
        find(DkimMissing);
    if (everybody)
        find(SpfAllowsAll);
    if (sound && evidence.spfRecords.size() == 1 && spf.result == SpfResult::Neutral &&
        spf.reason == SpfReason::Default)
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
    if (has(DomainTakesNoMail))
        return ReceiverAction::Suspect;
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
