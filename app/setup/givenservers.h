// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup/setupsession.h"

#include <QTimer>

namespace klubbpost {

/// The servers and the login name that somebody has given beforehand, and when they can be tested: as soon as no
/// look-up under way could change the verdict. Without servers that is when the best settings are decided. With servers
/// the look-ups only tell whose the account is, which is up to the DNS, and how one logs in, which a settings file of
/// the domain may say too: such a file is waited for where no login name is given, for a second at most. What is given
/// goes into the session's rows, and only the protocols of given servers are tested.
///
/// ready() comes once for each start(), never from within it. The session outlives this.
class GivenServers : public QObject
{
    Q_OBJECT
public:
    explicit GivenServers(SetupSession &session, QObject *parent = nullptr);

    /// Forgets what was in the session, and sets it to \a address.
    void start(const EmailAddress &address, const QList<ServerSettings> &servers, const QString &login);
    /// What was started is over: ready() does not come any more.
    void cancel();

Q_SIGNALS:
    void ready();

private:
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool mayChangeVerdict(const Question &question) const;
    void look();
    void apply();

    SetupSession &m_session;
    QList<ServerSettings> m_servers;
    QString m_login;
    bool m_waits = false;
    QTimer m_look;  ///< not from within a signal of the session
    QTimer m_files; ///< as long as settings files are waited for
};

} // namespace klubbpost
