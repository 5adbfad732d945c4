// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

namespace klubbpost {

/// The first of the wanted languages (BCP 47, best first; QLocale::uiLanguages()) that the program speaks; else
/// English.
[[nodiscard]] Language firstSpoken(const QStringList &wanted);
/// What the system's menus are in, not what its dates are written like.
[[nodiscard]] Language systemLanguage();

} // namespace klubbpost
