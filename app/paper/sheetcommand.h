// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace klubbpost {

/// What klubbpost-cli, which has no Gui, lets its sibling do: `klubbpost --sheet FILE.pdf [--lang sv|en|both] [--for
/// TARGET] REPORT.json` writes the setup sheet of a saved report as PDF, off screen, without a window. Gives the exit
/// code (0 written, 2 usage, 3 could not), or nothing when the arguments are not for it. To be called before main()
/// makes its QApplication: it makes its own.
[[nodiscard]] std::optional<int> runSheetCommand(int argc, char *argv[]);

} // namespace klubbpost
