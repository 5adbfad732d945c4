// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"

#include <chrono>
#include <QDateTime>
#include <QHash>

namespace klubbpost {

/// How many logins have failed in a row for an account, kept between runs and shared by the window and the command
/// line, so that an account is not locked by testing once more.
///
/// On disk is only a number and a time for each account, under an HMAC of its address (RFC 2104, SHA-256) with a random
/// key of this installation: no address, no login name, no password. Accounts are forgotten after the time window.
/// Without a disk that can be written it remembers as long as it lives; a file that cannot be read counts as empty.
class LoginBudgetStore
{
public:
    /// \a folder is made when something is first written.
    explicit LoginBudgetStore(const QString &folder);

    /// The folder of this user's Klubbpost, the same for all its programs.
    [[nodiscard]] static QString usualFolder();

    /// Failed logins in a row, the last of them not longer ago than the window.
    [[nodiscard]] int failed(const EmailAddress &address, const QDateTime &now);
    void add(const EmailAddress &address, int failures, const QDateTime &now);
    /// A login worked: the count starts anew.
    void forget(const EmailAddress &address, const QDateTime &now);

    /// Hosts let an account in again after minutes to an hour; who waited that long starts anew.
    static constexpr std::chrono::minutes window{60};

private:
    struct Account
    {
        int failed = 0;
        QDateTime last; ///< UTC
    };

    template <class Change>
    void change(const QDateTime &now, const Change &change);
    void read(const QDateTime &now);
    void write() const;
    [[nodiscard]] QString idOf(const EmailAddress &address);
    [[nodiscard]] QByteArray key();

    QString m_folder;
    QByteArray m_key;
    QHash<QString, Account> m_accounts;
};

} // namespace klubbpost
