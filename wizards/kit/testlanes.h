// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/lane.h"
#include "reports/words.h"

namespace klubbpost {

/// The lanes of a plan before anything has happened.
[[nodiscard]] QList<LaneReport> plannedLanes(const TestPlan &plan);
/// Shows a lane as far as it has come: one chip a stage, those ahead too.
void showLaneReport(Lane &lane, const LaneReport &report, bool sendsMessage, const Words &words);
/// Folds a lane that has come to an end to its line.
void foldLane(Lane &lane, const LaneReport &report, const Words &words);

} // namespace klubbpost
