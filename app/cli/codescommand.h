// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"

namespace klubbpost {

/// codes [KP-nnn]: what every verdict means, or one of them, without a test. JSON has both languages.
class CodesCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    void start() override;

private:
    /// What the codes of a hundred are about.
    [[nodiscard]] static QString seriesName(int hundred);
    [[nodiscard]] QString allText() const;
};

} // namespace klubbpost
