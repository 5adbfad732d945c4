// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/adviceoptions.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

using enum SenderOptionKind;
using enum SenderPoint;

class Options
{
public:
    Options(const SenderQuestion &question, const SenderSituation &situation, const SenderAdvice &advice)
        : m_question(question), m_situation(situation), m_advice(advice)
    {
    }

    QList<SenderOption> list()
    {
        switch (m_advice.verdict()) {
        case SenderVerdict::TrustedSystemAddress:
            add(10, keep());
            break;
        case SenderVerdict::DomainMissing:
            lent(10);
            login(30);
            add(20, otherDomain());
            break;
        case SenderVerdict::Trusted:
        case SenderVerdict::TrustedByLogin:
        case SenderVerdict::LoginNotTaken:
        case SenderVerdict::FreemailElsewhere:
        case SenderVerdict::SystemNotInSpf:
        case SenderVerdict::SpfMissing:
        case SenderVerdict::SpfSeveralRecords:
        case SenderVerdict::SpfBroken:
        case SenderVerdict::SpfTooManyLookups:
        case SenderVerdict::SpfAllowsAll:
        case SenderVerdict::SpfWithoutAll:
        case SenderVerdict::DkimMissing:
        case SenderVerdict::ProviderNotInSpf:
        case SenderVerdict::DmarcWillReject:
        case SenderVerdict::DmarcWillQuarantine:
        case SenderVerdict::AlignmentUnknown:
        case SenderVerdict::SpfNearMiss:
        case SenderVerdict::LoginEnds:
        case SenderVerdict::DomainTakesNoMail:
        case SenderVerdict::SystemSpfBroken:
        case SenderVerdict::SystemUnknown:
        case SenderVerdict::DnsUnavailable:
            m_question.freemail ? freemail() : ownDomain();
            break;
        }
        if (m_weighed.isEmpty()) // somebody can always be asked
            add(90, byLogin() || !m_situation.way ? askProvider() : ask());
        std::stable_sort(m_weighed.begin(), m_weighed.end(),
                         [](const Weighed &a, const Weighed &b) { return a.weight < b.weight; });
        QList<SenderOption> options;
        for (auto &weighed : m_weighed) {
            weighed.option.rank = static_cast<int>(options.size()) + 1;
            options.append(weighed.option);
        }
        return options;
    }

private:
    struct Weighed
    {
        int weight = 0; ///< least first
        SenderOption option;
    };
    void add(int weight, const SenderOption &option) { m_weighed.append({weight, option}); }
    [[nodiscard]] bool has(SenderVerdict verdict) const { return m_advice.has(verdict); }
    [[nodiscard]] bool byLogin() const { return m_situation.way == SendingWay::UserSmtp; }
    [[nodiscard]] bool enforced() const
    {
        return m_advice.evidence.dmarc && m_advice.evidence.dmarc->effective != DmarcPolicy::None;
    }

    void freemail()
    {
        if (byLogin() && m_question.takesLogins)
            return add(10, keep());
        login(20);
        lent(30);
        defaultSender(40);
        add(50, otherDomain());
        if (has(SenderVerdict::SystemUnknown))
            add(60, ask());
    }

    void ownDomain()
    {
        const auto verdict = m_advice.verdict();
        if (verdict == SenderVerdict::Trusted || verdict == SenderVerdict::TrustedByLogin ||
            (verdict == SenderVerdict::LoginEnds))
            add(10, keep());
        if (has(SenderVerdict::DomainTakesNoMail))
            add(verdict == SenderVerdict::DomainTakesNoMail ? 5 : 35,
                {.kind = FixMail, .who = Actor::DomainOwner, .pros = {KeepsAddress}, .cons = {NeedsDomainAccess}});
        if (byLogin() && has(SenderVerdict::SpfMissing) && !(m_situation.proposal && m_situation.proposal->changes()))
            add(27, askProvider());
        if (verdict == SenderVerdict::DnsUnavailable)
            add(70, {.kind = TryAgain, .who = Actor::User});
        if (has(SenderVerdict::SystemUnknown) || has(SenderVerdict::SystemSpfBroken) ||
            has(SenderVerdict::AlignmentUnknown) || (isUnsure() && m_question.system.dkim.isEmpty()))
            add(has(SenderVerdict::SystemUnknown) ? 15 : 60, ask());
        if (!byLogin())
            login(20);
        spf();
        dkim();
        dmarc();
        if (!byLogin() || !m_question.takesLogins || has(SenderVerdict::LoginEnds)) {
            lent(40);
            defaultSender(50);
        }
    }

    [[nodiscard]] SenderOption keep() const
    {
        SenderOption option{.kind = KeepAsIs, .who = Actor::Nobody};
        option.pros = {ReceiversTrust};
        replies(option);
        if (m_advice.verdict() != SenderVerdict::TrustedSystemAddress)
            option.pros.prepend(KeepsAddress);
        if (byLogin())
            limit(option);
        return option;
    }
    void login(int weight)
    {
        if (!m_question.system.sendsBy(SendingWay::UserSmtp) || !m_question.takesLogins)
            return;
        SenderOption option{.kind = UseOwnLogin, .who = Actor::User};
        option.pros = {KeepsAddress, ReceiversTrust, NoDnsChange};
        option.cons = {NeedsPassword};
        replies(option);
        limit(option);
        add(weight, option);
    }
    /// How many a day, and from which address: in the provider's own terms where they are known.
    void limit(SenderOption &option) const
    {
        if (m_question.providerRules.isEmpty())
            option.cons.append(ProviderLimits);
        option.remarks += m_question.providerRules;
    }
    /// Answers go to the club's address, if that can receive any.
    void replies(SenderOption &option) const
    {
        const auto &mail = m_question.mail;
        if (!mail || mail->receives == true)
            option.pros.append(RepliesReachClub);
        else if (mail->receives == false)
            option.cons.append(RepliesLost);
    }
    /// SPF alone would have to prove it to DMARC, and whether it can is not known.
    [[nodiscard]] bool isUnsure() const
    {
        return !byLogin() && enforced() && !m_advice.evidence.dkimPublished &&
               m_question.system.envelope == EnvelopeDomain::Unknown && !m_question.system.spfTerms().isEmpty();
    }
    [[nodiscard]] static SenderOption askProvider()
    {
        return {.kind = AskProvider, .who = Actor::Provider, .pros = {KeepsAddress}, .cons = {NeedsAnswer}};
    }
    [[nodiscard]] SenderOption ask() const
    {
        SenderOption option{.kind = AskSystem, .who = Actor::ClubSystem, .pros = {KeepsAddress}, .cons = {NeedsAnswer}};
        option.contact = m_question.system.support;
        if (m_question.system.dkim.isEmpty())
            remark(option, m_question.system.dkimNote);
        return option;
    }
    static void remark(SenderOption &option, const LocalizedText &text)
    {
        if (!text.isEmpty())
            option.remarks.append(text);
    }
    [[nodiscard]] SenderOption otherDomain() const
    {
        SenderOption option{.kind = UseOwnDomain, .who = Actor::DomainOwner};
        option.pros = {ReceiversTrust};
        option.cons = {OtherAddress, NeedsDomainAccess};
        option.replyTo = m_question.address.toString(); // the private address still gets the answers
        return option;
    }

    /// The club's name for an address it borrows: of its domain, or of its mailbox at a freemail provider.
    [[nodiscard]] QString clubName() const
    {
        if (m_question.freemail)
            return m_question.address.localPart();
        const auto labels = QString::fromLatin1(m_question.address.asciiDomain()).split(u'.');
        return labels.value(labels.size() - 2);
    }
    void lent(int weight)
    {
        SenderOption option{.kind = UseSystemAddress, .who = Actor::ClubSystem};
        for (const auto &domain : m_question.system.domains) {
            if (domain.forwards)
                option.addresses.append(clubName() + u'@' + QString::fromLatin1(domain.domain));
        }
        if (option.addresses.isEmpty())
            return;
        option.forwardTo = m_question.address.toString();
        option.replyTo = option.forwardTo;
        option.contact = m_question.system.support;
        option.pros = {ReceiversTrust, NoDnsChange};
        option.cons = {OtherAddress};
        replies(option);
        option.pros.append(KeepsName);
        add(weight, option);
    }
    void defaultSender(int weight)
    {
        const auto &sender = m_question.system.defaultSender;
        if (!sender)
            return;
        SenderOption option{.kind = UseDefaultSender, .who = Actor::User};
        option.addresses = {sender->address};
        remark(option, sender->note);
        option.pros = {ReceiversTrust, NoDnsChange};
        option.cons = {OtherAddress};
        if (sender->replies) {
            replies(option);
            option.replyTo = m_question.address.toString();
        } else {
            option.cons.append(RepliesLost);
        }
        add(weight, option);
    }

    void spf()
    {
        if (m_advice.verdict() == SenderVerdict::DnsUnavailable && !m_situation.proposal)
            return unseen();
        if (!m_situation.proposal || !m_situation.proposal->changes())
            return;
        const auto &proposal = *m_situation.proposal;
        const bool heavy = proposal.has(SpfFinding::TooManyLookups) || proposal.has(SpfFinding::TooManyVoids);
        const bool hollow = has(SenderVerdict::SystemSpfBroken); // its include would break the record
        // What surely works goes before what may.
        const bool fails = isAlone() && m_question.system.envelope == EnvelopeDomain::SystemDomain;
        const int weight = fails ? 58 : isUnsure() ? 42 : 25;
        if (!hollow)
            add(heavy ? std::max(weight, 45) : weight, spfOption(ChangeSpf, proposal));
        const auto &numbers = m_situation.numbers;
        // The system's own numbers rather than those of all others.
        const bool numbered = proposal.has(SpfFinding::Numbered) && numbers && !numbers->has(SpfFinding::Numbered);
        if ((heavy || hollow || numbered) && numbers && numbers->changes() && !numbers->has(SpfFinding::TooManyLookups))
            add(heavy || hollow ? weight + 1 : weight - 1, spfOption(ChangeSpfNumbers, *numbers));
    }
    /// Nothing but SPF could prove it to DMARC.
    [[nodiscard]] bool isAlone() const { return !byLogin() && enforced() && !m_advice.evidence.dkimPublished; }
    /// The DMARC record as it was meant. It asks receivers for nothing more than before until the system is proved.
    void dmarc()
    {
        const auto &misses = m_advice.evidence.dmarcMisses;
        const auto found =
            std::find_if(misses.begin(), misses.end(), [](const DmarcMiss &miss) { return !miss.meant.isEmpty(); });
        const auto &verdict = m_advice.evidence.dmarc;
        const QByteArray domain = m_question.address.asciiDomain();
        if (found == misses.end() || !verdict || verdict->state == DmarcState::DnsFailure ||
            (verdict->state == DmarcState::Found && verdict->policyDomain == domain))
            return;
        SenderOption option{.kind = FixDmarc, .who = Actor::DomainOwner, .cons = {NeedsDomainAccess, TakesTime}};
        RecordChange record{.name = "_dmarc." + domain, .after = found->meant};
        for (const auto &miss : misses) {
            if (miss.name == record.name)
                record.before.append(miss.text);
        }
        option.records = {record};
        add(70, option);
    }
    /// Without the DNS the present record is not known: only what must be added to it.
    void unseen()
    {
        const auto terms = m_question.system.spfTerms();
        if (terms.isEmpty() || byLogin())
            return;
        SenderOption option{.kind = ChangeSpf, .who = Actor::DomainOwner};
        option.pros = {KeepsAddress};
        option.cons = {NeedsDomainAccess, TakesTime};
        option.records = {RecordChange{.name = m_question.address.asciiDomain(), .additions = terms}};
        add(30, option);
    }
    [[nodiscard]] SenderOption spfOption(SenderOptionKind kind, const SpfProposal &proposal) const
    {
        SenderOption option{.kind = kind, .who = Actor::DomainOwner};
        const bool isSure = !isAlone() || m_question.system.envelope == EnvelopeDomain::SenderDomain;
        option.pros = isSure ? QList{KeepsAddress, ReceiversTrust} : QList{KeepsAddress};
        option.cons = {NeedsDomainAccess, TakesTime};
        replies(option);
        if (proposal.has(SpfFinding::TooManyLookups) || proposal.has(SpfFinding::TooManyVoids))
            option.cons.prepend(TooManyLookups);
        if (kind == ChangeSpfNumbers || proposal.has(SpfFinding::Numbered))
            option.cons.append(NumbersMayChange);
        if (isAlone() && m_question.system.envelope == EnvelopeDomain::SystemDomain)
            option.cons.prepend(DmarcStillFails);
        else if (isAlone() && m_question.system.envelope == EnvelopeDomain::Unknown)
            option.cons.append(DmarcNotCertain);
        RecordChange record{.name = m_question.address.asciiDomain()};
        record.before = proposal.before;
        record.after = proposal.after;
        record.lookupsBefore = proposal.lookupsBefore;
        record.lookupsAfter = proposal.lookupsAfter;
        record.notes = proposal.notes;
        for (const auto &note : proposal.notes) {
            if (note.finding == SpfFinding::Added)
                record.additions.append(note.term);
        }
        option.records = {record};
        return option;
    }
    void dkim()
    {
        const auto &system = m_question.system;
        QList<WantedRecord> wantedOfAll;
        if (!byLogin() && !m_advice.evidence.dkimPublished)
            wantedOfAll = system.dkim;
        for (const auto &other : m_question.others)
            wantedOfAll += other.dkim;
        if (wantedOfAll.isEmpty())
            return;
        SenderOption option{.kind = AddDkim, .who = Actor::DomainOwner};
        option.pros = {KeepsAddress, ReceiversTrust, SurvivesForwarding};
        option.cons = {NeedsDomainAccess, TakesTime};
        remark(option, system.dkimNote);
        const QByteArray domain = m_question.address.asciiDomain();
        for (const auto &other : m_question.others)
            remark(option, other.dkimNote);
        for (const auto &record : std::as_const(wantedOfAll)) {
            const auto wanted = filledRecord(record, domain);
            option.records.append(
                RecordChange{.name = wanted.name + '.' + domain, .type = wanted.type, .after = wanted.value});
        }
        // Where SPF cannot prove the sender to DMARC, DKIM goes first.
        add(enforced() && system.envelope != EnvelopeDomain::SenderDomain ? 24 : 28, option);
    }

    const SenderQuestion &m_question;
    const SenderSituation &m_situation;
    const SenderAdvice &m_advice;
    QList<Weighed> m_weighed;
};

} // namespace

int urgency(SenderVerdict verdict)
{
    switch (verdict) {
    case SenderVerdict::DomainMissing:
    case SenderVerdict::DnsUnavailable:
        return 0;
    case SenderVerdict::DomainTakesNoMail:
    case SenderVerdict::SpfSeveralRecords:
    case SenderVerdict::SpfBroken:
    case SenderVerdict::SpfTooManyLookups:
    case SenderVerdict::SpfNearMiss:
        return 1;
    case SenderVerdict::SystemSpfBroken:
    case SenderVerdict::SystemUnknown:
        return 2;
    case SenderVerdict::LoginNotTaken:
    case SenderVerdict::FreemailElsewhere:
    case SenderVerdict::DmarcWillReject:
        return 3;
    case SenderVerdict::DmarcWillQuarantine:
        return 4;
    case SenderVerdict::SystemNotInSpf:
    case SenderVerdict::SpfMissing:
    case SenderVerdict::DkimMissing:
    case SenderVerdict::ProviderNotInSpf:
        return 5;
    case SenderVerdict::SpfAllowsAll:
    case SenderVerdict::AlignmentUnknown:
    case SenderVerdict::LoginEnds:
        return 6;
    case SenderVerdict::Trusted:
    case SenderVerdict::TrustedByLogin:
    case SenderVerdict::TrustedSystemAddress:
        return 7;
    case SenderVerdict::SpfWithoutAll:
        return 8;
    }
    return 9;
}

QList<SenderOption> senderOptions(const SenderQuestion &question, const SenderSituation &situation,
                                  const SenderAdvice &advice)
{
    return Options(question, situation, advice).list();
}

} // namespace klubbpost
