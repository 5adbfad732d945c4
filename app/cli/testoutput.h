// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "diagnosis/diagnosis.h"

namespace klubbpost {

/// What test and explain print of a report: {report, verdicts[]} as JSON, or lanes and verdicts as text.
[[nodiscard]] QJsonObject testJson(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words);
[[nodiscard]] QString testText(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words);
/// Findings when something does not work, or should be changed.
[[nodiscard]] ExitCode testExitCode(const QList<Diagnosis> &diagnoses);

} // namespace klubbpost
