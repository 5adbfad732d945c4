// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/words.h"

#include <QJsonObject>

namespace klubbpost {

/// A verdict as the commands print it, with a line end: code, cause, what to do, who can do it, and what to try.
[[nodiscard]] QString verdictText(const Verdict &verdict, const Words &words);
/// The same for --json.
[[nodiscard]] QJsonObject verdictJson(const Verdict &verdict, const Words &words);
/// Cause and action in a row.
[[nodiscard]] QString verdictSentences(const Verdict &verdict, const Words &words);

} // namespace klubbpost
