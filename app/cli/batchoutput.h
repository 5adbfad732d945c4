// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/batchrun.h"
#include "reports/words.h"

#include <QJsonObject>

namespace klubbpost {

/// The first line of the table of verdicts; the names are the same in every language.
[[nodiscard]] QString batchHeading();
/// A line for each verdict on an account, as CSV (RFC 4180).
[[nodiscard]] QString batchLines(const BatchResult &result, const Words &words);
/// {line, address, milliseconds, verdicts[]}; each verdict as test --json has it.
[[nodiscard]] QJsonObject batchJson(const BatchResult &result, const Words &words);

} // namespace klubbpost
