// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/movement.h"

#include "diagnosis/laneview.h"

namespace klubbpost {
namespace {

bool hasEnded(const LaneReport &lane)
{
    return lane.outcome != Outcome::Running && lane.outcome != Outcome::Cancelled;
}

Reached reachedBy(const TestReport &report, const LaneReport &lane)
{
    const LaneView view(report, lane, nullptr);
    return {lane.outcome != Outcome::LoginNotTried, view.succeeded(), view.stage};
}

} // namespace

QList<Movement> whatMoved(const TestReport &before, const TestReport &now)
{
    QList<Movement> movements;
    if (!(before.plan.address == now.plan.address))
        return movements;
    for (const LaneReport &lane : now.lanes) {
        const LaneReport *earlier = before.lane(lane.settings.protocol);
        if (!earlier || lane.fromBefore || !hasEnded(lane) || !hasEnded(*earlier))
            continue;
        movements.append({lane.settings.protocol, reachedBy(before, *earlier), reachedBy(now, lane)});
    }
    return movements;
}

} // namespace klubbpost
