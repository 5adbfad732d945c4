// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"

namespace klubbpost {

/// providers [--older-than DAYS]: the facts, by id. Findings are refused facts files, and with --older-than old ones.
class ProvidersCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    void start() override;

private:
    [[nodiscard]] QJsonObject json(const QList<const Provider *> &providers) const;
    [[nodiscard]] QString text(const QList<const Provider *> &providers) const;
};

} // namespace klubbpost
