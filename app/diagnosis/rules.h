// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/fixes.h"
#include "diagnosis/predicates.h"

#include <span>

namespace klubbpost {

/// One rule about a lane. It is raised when its question is answered with yes, or when it is what the server's reply
/// means (LaneView::said); a rule without a question waits for that.
struct Rule
{
    RuleId id;
    bool (*raised)(const LaneView &view) = nullptr;
    fixes::Proposal (*fix)(const LaneView &view) = nullptr;
    std::optional<Severity> severity = std::nullopt; ///< where it is not that of the table of verdicts
};

/// The rules for the main diagnosis of a lane, in the order they are asked: particular before general, the first yes
/// counts. The last rules take whatever is left, so that every lane has a diagnosis.
[[nodiscard]] std::span<const Rule> mainRules();

/// The rules for remarks: each that is raised is told.
[[nodiscard]] std::span<const Rule> remarkRules();

} // namespace klubbpost
