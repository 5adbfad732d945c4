// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QObject>
#include <QPointer>
#include <vector>

namespace klubbpost {

/// How many failed logins a test may spend on the account of its address, so that the provider does not lock it. Shared
/// by the lanes, whatever login names they have: several names may be one account.
///
/// Until a login has succeeded, the logins under way and those that failed are together at most `failures`; the others
/// wait. The first success lets everybody in: the password is right. When only failures are left, nobody else is let
/// in. One lane may have first claim: until it has asked or ended, the last place is kept for it.
class LoginBudget
{
public:
    enum class FirstClaim { Nobody, OneLane };

    explicit LoginBudget(int failures = 2, FirstClaim claim = FirstClaim::Nobody)
        : m_failures(failures), m_isPlaceKept(claim == FirstClaim::OneLane)
    {
    }

    /// \a decided is called once, possibly at once: true to log in (then answered() must follow), false to leave it.
    /// Not called when \a context has died before. \a hasFirstClaim: it is the lane a place is kept for.
    void request(QObject *context, std::function<void(bool)> decided, bool hasFirstClaim = false);
    /// A login that was let in has ended. One without an answer counts as failed: the server may have counted it.
    void answered(bool accepted);
    /// A lane that was let in has ended without trying, or was refused for a reason that does not count.
    void unused();
    /// The lane with first claim has ended; it may have asked or not.
    void firstClaimEnded();
    /// Nobody who has not been let in yet is let in any more: whoever waits or asks is told no.
    void close();
    /// All lanes are about to be stopped: whoever waits is not called any more.
    void stop() { m_waiting.clear(); }
    /// Logins that have failed.
    [[nodiscard]] int failed() const { return m_failed; }

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void(bool)> decided;
    };

    void letIn();

    int m_failures;
    bool m_isPlaceKept;
    int m_underWay = 0;
    int m_failed = 0;
    bool m_isOpen = false;
    bool m_isClosed = false;
    std::vector<Waiting> m_waiting;
};

} // namespace klubbpost
