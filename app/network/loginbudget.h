// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <QObject>
#include <QPointer>
#include <QString>
#include <vector>

namespace klubbpost {

/// How many failed logins a test may spend on an account, so that the provider does not lock it. Shared by the lanes.
///
/// Until a login has succeeded, the logins under way and those that failed are together at most `failures`; the others
/// wait. The first success lets everybody in: the password is right. When only failures are left, nobody else is let
/// in. Each login name is an account of its own.
class LoginBudget
{
public:
    explicit LoginBudget(int failures = 2) : m_failures(failures) {}

    /// \a decided is called once, possibly at once: true to log in (then answered() must follow), false to leave it.
    /// Not called when \a context has died before.
    void request(const QString &login, QObject *context, std::function<void(bool)> decided);
    /// A login that was let in has ended. One without an answer counts as failed: the server may have counted it.
    void answered(const QString &login, bool accepted);
    /// A lane that was let in has ended without trying.
    void unused(const QString &login);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void(bool)> decided;
    };
    struct Account
    {
        int underWay = 0;
        int failed = 0;
        bool open = false;
        std::vector<Waiting> waiting;
    };

    void letIn(const QString &login, Account &account);

    int m_failures;
    std::map<QString, Account> m_accounts;
};

} // namespace klubbpost
