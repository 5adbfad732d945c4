// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "reports/pastedsettingswords.h"

namespace klubbpost {

/// `paste`: reads settings from a text as somebody pastes them, as the window does. Nothing of the text is said but
/// what was understood.
class PasteCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;

    void start() override;

private:
    /// The text, or why there is none. It is the caller's to wipe.
    [[nodiscard]] Result<QString, Fault> readText() const;
    [[nodiscard]] QJsonObject json(const PastedSettings &settings) const;
    [[nodiscard]] QString text(const PastedSettings &settings) const;
};

} // namespace klubbpost
