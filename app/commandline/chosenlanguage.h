// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QStringList>

namespace klubbpost {

/// The language that --lang says, else \a usual. For before the arguments are understood, because what is wrong with
/// them is told in this language: a wrong one is refused only later, by CommandLine.
[[nodiscard]] Language chosenLanguage(const QStringList &arguments, Language usual);

} // namespace klubbpost
