// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "reports/senderwords.h"
#include "sender/dnsrounds.h"
#include "sender/mailexchange.h"
#include "setup/setupsession.h"

#include <QJsonArray>
#include <QJsonObject>

namespace klubbpost {

/// identify ADDRESS|DOMAIN: who runs it, how that is known, and which settings it has.
class IdentifyCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    void start() override;

private:
    struct Notice
    {
        QString kind;
        QString text;
    };
    void askMail();
    void finish();
    /// That the domain cannot receive mail, or is not there; nothing where it can, or nobody knows.
    [[nodiscard]] std::optional<Verdict> verdict() const;
    [[nodiscard]] QList<ProposedServer> servers(const Candidate &candidate) const;
    [[nodiscard]] QList<Notice> notices() const;
    /// What is to be done at the provider; nothing where it is closed.
    [[nodiscard]] QList<Guidance> guidance() const;
    /// The line of a step with the address in it.
    [[nodiscard]] QString lineOf(const GuidanceStep &step) const;
    void addFactNotices(QList<Notice> &list) const;
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonArray evidenceJson(const Candidate &candidate) const;
    [[nodiscard]] QJsonArray settingsJson(const Candidate &candidate) const;
    [[nodiscard]] QJsonObject candidateJson(const Candidate &candidate) const;
    [[nodiscard]] QJsonArray questionsJson() const;
    [[nodiscard]] QJsonArray guidanceJson() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString shownProvider() const;
    [[nodiscard]] QString shownName(const Candidate &candidate) const;
    [[nodiscard]] QString shownServers() const;
    [[nodiscard]] QString shownGuidance() const;
    [[nodiscard]] QString shownOthers() const;
    [[nodiscard]] QString shownQuestions() const;
    [[nodiscard]] ExitCode exitCode() const;

    EmailAddress m_address;
    bool m_domainOnly = false;
    [[nodiscard]] const Discovery &discovery() const { return m_session->discovery(); }

    std::unique_ptr<SetupSession> m_session;
    std::unique_ptr<DnsRounds> m_mailRounds;
    std::optional<MxVerdict> m_mail;
    bool m_discovered = false;
    Candidate m_best;
    QList<const Provider *> m_rivals;     ///< where nothing tells which of them it is; then there is no best
    const Provider *m_provider = nullptr; ///< of the best
    bool m_finished = false;
};

} // namespace klubbpost
