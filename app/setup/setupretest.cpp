// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/replymeaning.h"
#include "setup/setupsession.h"

namespace klubbpost {

/// Those that would come out the same: same server, same login, and a password that has not been typed anew.
QList<LaneReport> SetupSession::keptLanes(const TestPlan &next) const
{
    QList<LaneReport> kept;
    if (m_passwordIsNew || !(m_before.plan.address == next.address) || !next.clearTextConsent.isEmpty())
        return kept;
    for (const LaneReport &lane : m_before.lanes) {
        // A lane that found no way is tested again: the network may be another by now.
        const bool hasResult = lane.last<Connected>() && lane.outcome != Outcome::Cancelled &&
                               lane.outcome != Outcome::Running && lane.outcome != Outcome::LoginNotTried;
        if (hasResult && next.servers.contains(lane.settings))
            kept.append(lane);
    }
    // When nothing has changed, everything is meant.
    return kept.size() < next.servers.size() ? kept : QList<LaneReport>();
}

bool SetupSession::asksForFewerLogins(const ServerSettings &server, const Replied &reply) const
{
    const Provider *known = m_catalog.byId(m_test->report().plan.providerId);
    const RuleId meaning = replyMeaning(server.protocol, reply, known);
    return meaning == RuleId::TooManyAttempts || meaning == RuleId::AccountBlocked;
}

} // namespace klubbpost
