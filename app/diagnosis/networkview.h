// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/laneview.h"

namespace klubbpost {

// What the control connections of a report tell about the network here. Fewer than two of them prove nothing: the one
// may have been down itself.

/// Names of others can be looked up, so the fault is with this one's name servers.
[[nodiscard]] bool otherNamesAreFound(const TestReport &report);
/// Nobody's name could be looked up.
[[nodiscard]] bool noNameIsFound(const TestReport &report);

/// Some other mail server took the connection on this very port.
[[nodiscard]] bool othersAnswerOn(const TestReport &report, quint16 port);
/// No other mail server could be reached on this port, although something gets through on another.
[[nodiscard]] bool portIsClosedForAll(const TestReport &report, quint16 port);
/// Nothing was reached at all: no lane, no control connection.
[[nodiscard]] bool nothingGetsThrough(const TestReport &report);
/// As nothingGetsThrough(), because there is no way out of this computer.
[[nodiscard]] bool isOffline(const TestReport &report);
/// The operating system says so, or the network gives every name an address of its own.
[[nodiscard]] bool hasCaptivePortal(const TestReport &report);

} // namespace klubbpost
