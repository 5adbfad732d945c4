// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/loginbudget.h"

namespace klubbpost {

void LoginBudget::request(const QString &login, QObject *context, std::function<void(bool)> decided)
{
    Account &account = m_accounts[login];
    if (account.open || account.underWay + account.failed < m_failures) {
        ++account.underWay;
        decided(true);
    } else if (account.underWay == 0) {
        decided(false);
    } else {
        account.waiting.push_back({context, std::move(decided)});
    }
}

void LoginBudget::answered(const QString &login, bool accepted)
{
    Account &account = m_accounts[login];
    --account.underWay;
    if (accepted)
        account.open = true;
    else
        ++account.failed;
    letIn(login, account);
}

void LoginBudget::unused(const QString &login)
{
    Account &account = m_accounts[login];
    --account.underWay;
    letIn(login, account);
}

/// Asks again for all who wait: some may come in, others wait on, or are told that there is nothing to wait for.
void LoginBudget::letIn(const QString &login, Account &account)
{
    const auto waiting = std::exchange(account.waiting, {});
    for (const auto &lane : waiting) {
        if (lane.context)
            request(login, lane.context, lane.decided);
    }
}

} // namespace klubbpost
