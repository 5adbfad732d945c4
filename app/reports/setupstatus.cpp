// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How far a setup has come, from what is needed and what was found.

#include "reports/sheetcontent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class StatusWriter
{
public:
    StatusWriter(const SheetData &data, const Words &words) : m_data(data), m_words(words) {}

    [[nodiscard]] SetupStatus write() const
    {
        const QList<Verdict> verdicts = sheetVerdicts(m_data, m_words);
        if (const Verdict *first = mostPressing(verdicts))
            return of(*first);
        if (m_data.login == SheetLogin::Impossible && !sendsByItself())
            return open(SetupState::NotDone, tr("the address cannot be used with a password"),
                        tr("Choose another address, or another way."), Actor::User);
        if (m_data.login == SheetLogin::Browser && !sendsByItself())
            return open(SetupState::Almost, tr("the sign-in in the browser remains"),
                        tr("Sign in on the provider's page when the mail program opens it."), Actor::User);
        if (m_data.login == SheetLogin::Password && !sendsByItself()) {
            if (m_data.report.lanes.isEmpty())
                return open(SetupState::NotDone, tr("the settings have not been tested"),
                            tr("Test the settings. They are not confirmed until the test has succeeded."), Actor::User);
            if (wasStopped())
                return open(SetupState::NotDone, tr("the test was stopped"),
                            tr("Test again. The settings are not confirmed until the test has succeeded."),
                            Actor::User);
            if (!haveAllSucceeded())
                return open(SetupState::NotDone, tr("the test did not reach its end"),
                            tr("Test again. The settings are not confirmed until the test has succeeded."),
                            Actor::User);
        }
        if (m_data.isSenderDue && !m_data.sender)
            return open(SetupState::Almost, tr("the sender has not been checked"),
                        tr("Go back to the step about the sender."), Actor::User);
        return {};
    }

private:
    [[nodiscard]] QString tr(const char *source) const { return m_words.translate("klubbpost::StatusWriter", source); }

    [[nodiscard]] bool sendsByItself() const
    {
        return m_data.login == SheetLogin::NotNeeded ||
               (m_data.target == Target::ClubSystem && m_data.way == SendingWay::OwnServers);
    }
    [[nodiscard]] bool haveAllSucceeded() const
    {
        return std::all_of(m_data.report.lanes.begin(), m_data.report.lanes.end(),
                           [](const LaneReport &lane) { return lane.outcome == Outcome::Succeeded; });
    }
    [[nodiscard]] bool wasStopped() const
    {
        return std::any_of(m_data.report.lanes.begin(), m_data.report.lanes.end(),
                           [](const LaneReport &lane) { return lane.outcome == Outcome::Cancelled; });
    }
    /// What was only a consequence of another fault does not stand first.
    [[nodiscard]] static bool isAfterthought(const Verdict &verdict) { return verdict.id == RuleId::LoginNotTried; }
    /// Of what remains to be done: what stops everything before what does not, the test before the sender. Where the
    /// system needs no login, the sender before the test.
    [[nodiscard]] const Verdict *mostPressing(const QList<Verdict> &verdicts) const
    {
        const auto weight = [this](const Verdict &verdict) {
            const bool isSender = fromSender(verdict);
            int result = verdict.blocksUse() ? 0 : 4;
            if (isAfterthought(verdict))
                result += 2;
            return sendsByItself() && !isSender ? result + 8 : result;
        };
        const Verdict *first = nullptr;
        for (const Verdict &verdict : verdicts) {
            if (verdict.severity != Severity::Error && verdict.severity != Severity::Warning && !verdict.blocksUse())
                continue;
            if (!first || weight(verdict) < weight(*first))
                first = &verdict;
        }
        return first;
    }
    [[nodiscard]] static bool fromSender(const Verdict &verdict)
    {
        return verdict.id >= VerdictId(SenderVerdict::Trusted) &&
               verdict.id <= VerdictId(SenderVerdict::DnsUnavailable);
    }

    [[nodiscard]] SetupStatus of(const Verdict &verdict) const
    {
        const bool blocks = verdict.blocksUse() && (fromSender(verdict) || !sendsByItself());
        SetupStatus status = open(blocks ? SetupState::NotDone : SetupState::Almost, what(verdict),
                                  shownText(m_words.verdict(verdict).action, 1000), verdict.who);
        status.cause = shownText(m_words.verdict(verdict).cause, 1000);
        status.code = verdict.code();
        return status;
    }
    [[nodiscard]] SetupStatus open(SetupState state, const QString &what, const QString &action, Actor who) const
    {
        SetupStatus status;
        status.state = state;
        status.heading = (state == SetupState::Almost ? tr("Almost done: %1") : tr("Not done yet: %1")).arg(what);
        status.action = action;
        if (who != Actor::Nobody)
            status.who = tr("Who can do it: %1").arg(m_words.actor(who));
        return status;
    }

    /// In a few words, after "almost done:".
    [[nodiscard]] QString what(const Verdict &verdict) const
    {
        const QString domain = shownText(verdict.args.value(ArgName::Domain));
        const QString system = shownText(verdict.args.value(ArgName::System));
        static constexpr SenderVerdict spf[] = {SenderVerdict::SystemNotInSpf,    SenderVerdict::SpfMissing,
                                                SenderVerdict::SpfSeveralRecords, SenderVerdict::SpfBroken,
                                                SenderVerdict::SpfTooManyLookups, SenderVerdict::SpfAllowsAll,
                                                SenderVerdict::SpfWithoutAll,     SenderVerdict::ProviderNotInSpf};
        if (std::any_of(std::begin(spf), std::end(spf), [&](SenderVerdict one) { return verdict.id == one; }))
            return tr("the SPF record of %1 remains").arg(domain);
        if (verdict.id == SenderVerdict::DkimMissing)
            return tr("the DKIM records of %1 remain").arg(domain);
        if (verdict.id == SenderVerdict::FreemailElsewhere)
            return tr("another sender address is needed");
        if (verdict.id == SenderVerdict::DmarcWillReject || verdict.id == SenderVerdict::DmarcWillQuarantine)
            return tr("receivers will not trust the sender");
        if (verdict.id == SenderVerdict::AlignmentUnknown || verdict.id == SenderVerdict::SystemUnknown ||
            verdict.id == SenderVerdict::SystemSpfBroken)
            return tr("an answer from %1 remains").arg(system);
        if (verdict.id == SenderVerdict::LoginNotTaken)
            return tr("another way to send is needed");
        if (verdict.id == SenderVerdict::DomainMissing)
            return tr("the domain %1 does not exist").arg(domain);
        if (verdict.id == SenderVerdict::DnsUnavailable)
            return tr("the sender could not be checked");
        return tr("the test found something to put right");
    }

    const SheetData &m_data;
    const Words &m_words;
};

} // namespace

SetupStatus setupStatus(const SheetData &data, const Words &words)
{
    return StatusWriter(data, words).write();
}

} // namespace klubbpost
