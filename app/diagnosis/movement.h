// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testreport.h"

namespace klubbpost {

/// How far a lane came.
struct Reached
{
    bool tried = true;            ///< false: its login was kept back
    bool works = false;           ///< everything that was asked for
    Stage stage = Stage::Resolve; ///< where it stopped, when it does not work
    bool operator==(const Reached &) const = default;
};

/// What a test says that an earlier one of the same account did not, for one protocol.
struct Movement
{
    Protocol protocol = Protocol::Smtp;
    Reached before;
    Reached now;
    bool operator==(const Movement &) const = default;
};

/// One for each lane that was tested in both, in the order of \a now; also where nothing moved. Nothing for lanes that
/// were kept from before, cancelled or not finished, nor when the reports are about different addresses.
[[nodiscard]] QList<Movement> whatMoved(const TestReport &before, const TestReport &now);

} // namespace klubbpost
