// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <optional>
#include <QSize>

class QSettings;

namespace klubbpost {

/// All that the program remembers from one run to the next.
struct Preferences
{
    std::optional<Language> language; ///< only if the user has changed it; else it follows the system
    QSize size;                       ///< of the window; invalid: the usual one
    bool practice = false;

    bool operator==(const Preferences &) const = default;
};

/// What was stored; what is not there, or not sensible, is as in a new Preferences.
[[nodiscard]] Preferences loadPreferences(const QSettings &settings);
void savePreferences(const Preferences &preferences, QSettings &settings);

} // namespace klubbpost
