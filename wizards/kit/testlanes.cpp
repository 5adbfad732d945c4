// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/testlanes.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// The stages in the order this connection goes through them. The last, logging out, tells the user nothing.
QList<Stage> stagesOf(const ServerSettings &settings, bool sendsMessage)
{
    QList<Stage> stages;
    switch (settings.security) {
    case Security::Tls:
        stages = {Stage::Resolve, Stage::Connect, Stage::Encrypt, Stage::Greeting, Stage::Capabilities, Stage::Login};
        break;
    case Security::Starttls:
        stages = {Stage::Resolve, Stage::Connect, Stage::Greeting, Stage::Encrypt, Stage::Capabilities, Stage::Login};
        break;
    case Security::None:
        stages = {Stage::Resolve, Stage::Connect, Stage::Greeting, Stage::Capabilities, Stage::Login};
        break;
    }
    if (sendsMessage && settings.protocol == Protocol::Smtp)
        stages.append(Stage::Message);
    return stages;
}

ChipState chipState(const StageRecord &stage)
{
    switch (stage.state) {
    case StageState::Running:
        return ChipState::Running;
    case StageState::Done:
        return stage.acceptedTls() ? ChipState::Caution : ChipState::Done;
    case StageState::Failed:
        return ChipState::Failed;
    case StageState::Skipped:
        return ChipState::Skipped;
    }
    return ChipState::Waiting;
}

} // namespace

QList<LaneReport> plannedLanes(const TestPlan &plan)
{
    QList<LaneReport> lanes;
    for (const ServerSettings &server : plan.servers) {
        LaneReport lane;
        lane.settings = server;
        lanes.append(lane);
    }
    return lanes;
}

void showLaneReport(Lane &lane, const LaneReport &report, bool sendsMessage, const Words &words)
{
    lane.setHeading(words.protocol(report.settings.protocol),
                    u"%1 · %2 · %3"_s.arg(report.settings.host, QString::number(report.settings.port),
                                          words.security(report.settings.security)));
    const bool ended = report.outcome != Outcome::Running && !report.stages.isEmpty();
    QList<Lane::Stage> shown;
    for (const Stage stage : stagesOf(report.settings, sendsMessage)) {
        Lane::Stage chip;
        chip.word = words.stage(stage);
        chip.state = ended ? ChipState::Skipped : ChipState::Waiting;
        chip.stateWord = ended ? words.stageState(StageState::Skipped) : QString();
        qint64 spent = 0;
        for (const StageRecord &record : report.stages) {
            if (record.stage != stage)
                continue;
            // A stage can come twice (abilities, before and after STARTTLS): its times add up.
            spent += record.durationUs;
            chip.state = chipState(record);
            chip.stateWord = words.stageState(record);
        }
        if (spent > 0)
            chip.time = words.milliseconds(spent);
        shown.append(chip);
    }
    lane.setStages(shown);
}

void foldLane(Lane &lane, const LaneReport &report, const Words &words)
{
    lane.setHeading(words.protocol(report.settings.protocol), report.settings.host);
    const bool works = report.outcome == Outcome::Succeeded;
    const bool tookCertificate = report.acceptedTls() != nullptr;
    const StageRecord *last = nullptr;
    for (const StageRecord &stage : report.stages) {
        if (stage.state == StageState::Failed)
            last = &stage;
    }
    if (works)
        lane.setEnd(tookCertificate ? ChipState::Caution : ChipState::Done, words.stageState(StageState::Done));
    else if (last)
        lane.setEnd(ChipState::Failed, u"%1: %2"_s.arg(words.stage(last->stage), words.stageState(*last)));
    else
        lane.setEnd(ChipState::Skipped, words.stageState(StageState::Skipped));
}

} // namespace klubbpost
