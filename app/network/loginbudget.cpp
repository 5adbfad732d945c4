// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/loginbudget.h"

namespace klubbpost {

void LoginBudget::request(QObject *context, std::function<void(bool)> decided, bool hasFirstClaim)
{
    if (hasFirstClaim)
        m_isPlaceKept = false;
    const int places = m_failures - m_underWay - m_failed;
    if (m_isClosed) {
        decided(false);
    } else if (m_isOpen || places > (m_isPlaceKept ? 1 : 0)) {
        ++m_underWay;
        decided(true);
    } else if (m_underWay > 0 || places > 0) { // an answer, or the lane with first claim, may let it in
        m_waiting.push_back({context, std::move(decided)});
    } else {
        decided(false);
    }
}

void LoginBudget::answered(bool accepted)
{
    --m_underWay;
    if (accepted)
        m_isOpen = true;
    else
        ++m_failed;
    letIn();
}

void LoginBudget::unused()
{
    --m_underWay;
    letIn();
}

void LoginBudget::close()
{
    m_isClosed = true;
    letIn();
}

void LoginBudget::firstClaimEnded()
{
    if (std::exchange(m_isPlaceKept, false))
        letIn();
}

/// Asks again for all who wait: some may come in, others wait on, or are told that there is nothing to wait for.
void LoginBudget::letIn()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &lane : waiting) {
        if (lane.context)
            request(lane.context, lane.decided);
    }
}

} // namespace klubbpost
