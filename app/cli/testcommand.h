// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "setup/givenservers.h"

namespace klubbpost {

/// test ADDRESS: logs in for real, says what is wrong and who must act.
class TestCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    ~TestCommand() override;
    void start() override;

private:
    /// Everything typed is checked before anything is asked or sent.
    [[nodiscard]] std::optional<Fault> readArguments();
    [[nodiscard]] std::optional<Fault> readServers();
    [[nodiscard]] std::optional<Fault> readPassword();
    void startTest();
    void finish();
    [[nodiscard]] std::optional<Fault> readWait();
    /// After the test: the message that is sent and waited for, or the newest from a sender.
    [[nodiscard]] bool startLoop();
    void loopFinished();
    void tell();

    EmailAddress m_address;
    QString m_senderName;
    QString m_login;
    QList<ServerSettings> m_servers; ///< those given; empty: what the provider has
    QList<AcceptedCertificate> m_acceptedCertificates;
    Secret m_password;
    std::unique_ptr<SetupSession> m_session;
    std::unique_ptr<GivenServers> m_given; ///< after the session
    bool m_isLoopWanted = false;
    std::chrono::milliseconds m_wait = std::chrono::seconds(90);
    QByteArray m_newestFrom;
};

} // namespace klubbpost
