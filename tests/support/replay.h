// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/script.h"

namespace klubbpost {

/// What became of a script that was played into a Dialogue.
struct Replay
{
    LaneReport lane;    ///< as a real test would have made it, with made-up times of a millisecond a step
    QStringList faults; ///< what did not go as the script says, a sentence each
    QByteArray clear;   ///< everything sent outside TLS
    QByteArray sent;    ///< everything sent
};

/// Plays a script into a Dialogue, as the connection that carries it would.
[[nodiscard]] Replay replay(const Script &script);

/// How a lane differs from what a script expects of outcome, stage, last reply and login methods; a sentence each.
[[nodiscard]] QStringList differences(const Script &script, const LaneReport &lane);

/// The test message that a script's client sends; empty if it sends none.
[[nodiscard]] QByteArray scriptMessage(const Script &script);

} // namespace klubbpost
