// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/fault.h"
#include "core/language.h"

#include <optional>

namespace klubbpost {

/// What klubbpost-cli, which has no Gui, lets its sibling do (`klubbpost --sheet`): writes the setup sheet of a saved
/// report as PDF, in one language or in several after each other. \a target as setTarget() knows it. Needs an
/// application with Gui. Gives what went wrong, told in the first language.
[[nodiscard]] std::optional<Fault> writeSheet(const QString &reportFile, const QString &pdf, const QString &target,
                                              const QList<Language> &languages);

} // namespace klubbpost
