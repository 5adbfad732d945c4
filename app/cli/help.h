// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace klubbpost {

/// What --help prints, in the language of the program: of one command, or of all.
[[nodiscard]] QString helpText(std::optional<CommandId> command);

} // namespace klubbpost
