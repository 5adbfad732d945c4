// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/optiontable.h"

namespace klubbpost {

/// What --help prints, in the language that the application's translator speaks: of one command, or of all (none). It
/// is read by people and by machines: the manual pages and the completion take commands, options and what their values
/// are called from it. Its parts stand apart by empty lines: usage, what it is for, commands if there are words for
/// them, options, exit codes.
[[nodiscard]] QString helpText(const CommandLineTable &table, RowId command);

} // namespace klubbpost
