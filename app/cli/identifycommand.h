// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "discovery/discovery.h"

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
    void finish();
    [[nodiscard]] QList<ProposedServer> servers() const;
    [[nodiscard]] QList<Notice> notices() const;
    void addFactNotices(QList<Notice> &list) const;
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString shownProvider() const;
    [[nodiscard]] ExitCode exitCode() const;

    EmailAddress m_address;
    bool m_domainOnly = false;
    std::unique_ptr<Discovery> m_discovery;
    const Provider *m_provider = nullptr;
    Origin m_origin = Origin::Guess;
    QList<Evidence> m_evidence;
    bool m_finished = false;
};

} // namespace klubbpost
