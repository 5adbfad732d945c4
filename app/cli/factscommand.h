// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "core/factdates.h"

namespace klubbpost {

/// facts [--due DATE]: the calendar of all facts files. Without a day: every change and every question to come. With
/// one: what must be looked up again by then, which is a finding.
class FactsCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    void start() override;

private:
    /// One file of one kind, as "providers/gmail".
    struct File
    {
        QString name;
        FactCalendar calendar;
    };
    [[nodiscard]] QList<File> files() const;
    [[nodiscard]] QJsonObject json(const QList<File> &files) const;
    [[nodiscard]] QString text(const QList<File> &files) const;

    bool m_onlyDue = false;
};

} // namespace klubbpost
