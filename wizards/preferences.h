// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QSize>

class QSettings;

namespace klubbpost {

/// All that the program remembers from one run to the next.
struct Preferences
{
    Language language = Language::Swedish;
    QSize size;
};

/// What was stored; where nothing was, or nothing sensible, the system's language and the usual size.
[[nodiscard]] Preferences loadPreferences(const QSettings &settings);
void savePreferences(const Preferences &preferences, QSettings &settings);

} // namespace klubbpost
