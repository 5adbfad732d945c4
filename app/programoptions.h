// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandline.h"

namespace klubbpost {

/// What klubbpost does: opens its window, unless an option says otherwise.
enum class ProgramTask {
    Window,
    Tour,
    Sheet,
};

/// Every option of klubbpost. Each has its row in programoptions.cpp.
enum class ProgramOption {
    Help,
    Version,
    Json,
    Lang,
    Practice,
    Tour,
    Sheet,
    For,
    Both,
};

/// All there is to say of them.
[[nodiscard]] const CommandLineTable &programTable();

using ProgramArguments = TypedCommandLine<ProgramOption, ProgramTask>;
[[nodiscard]] Result<ProgramArguments, Fault> readProgramArguments(const QStringList &arguments);

/// Whether these arguments open a window: what does not, and what is refused, needs no display. For before there is an
/// application.
[[nodiscard]] bool opensWindow(const QStringList &arguments);

} // namespace klubbpost
