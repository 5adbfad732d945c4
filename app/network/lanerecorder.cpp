// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/lanerecorder.h"

#include <algorithm>

namespace klubbpost {
namespace {

constexpr qsizetype maxTranscriptLines = 2000;

} // namespace

LaneRecorder::LaneRecorder(const ServerSettings &settings, bool withMessage, const QElapsedTimer &clock)
    : m_withMessage(withMessage), m_clock(clock)
{
    m_report.settings = settings;
}

Stage LaneRecorder::stage() const
{
    return m_report.stages.isEmpty() ? Stage::Resolve : m_report.stages.constLast().stage;
}

StageRecord *LaneRecorder::running()
{
    if (m_report.stages.isEmpty() || m_report.stages.constLast().state != StageState::Running)
        return nullptr;
    return &m_report.stages.last();
}

void LaneRecorder::enter(Stage stage)
{
    if (const auto *record = running()) {
        if (record->stage == stage)
            return;
        end(StageState::Done);
    }
    StageRecord record;
    record.stage = stage;
    record.startUs = nowUs();
    m_report.stages.append(record);
}

void LaneRecorder::note(const Observation &observation)
{
    if (auto *record = running())
        record->observations.append(observation);
}

void LaneRecorder::write(Direction direction, const QString &text)
{
    if (m_report.transcript.size() < maxTranscriptLines)
        m_report.transcript.append({direction, nowUs(), text});
}

void LaneRecorder::writeSent(QByteArray shown)
{
    while (shown.endsWith('\n') || shown.endsWith('\r'))
        shown.chop(1);
    write(Direction::Sent, displayText(shown.replace("\r\n", "\n")));
}

void LaneRecorder::writeConnected(const Connected &connected)
{
    const bool literal = connected.address.contains(u':');
    const QString text = (literal ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(connected.address);
    write(Direction::Local, displayText(text.arg(m_report.settings.port).toUtf8()));
}

void LaneRecorder::writeTls(const TlsUp &up)
{
    write(Direction::Local, displayText((up.version + u' ' + up.cipher).toUtf8()));
}

void LaneRecorder::takeTimes(const LaneReport &earlier)
{
    end(StageState::Done);
    for (StageRecord &record : m_report.stages) {
        for (const StageRecord &before : earlier.stages) {
            if (before.stage == record.stage)
                record.durationUs = before.durationUs;
        }
    }
}

void LaneRecorder::end(StageState state)
{
    auto *record = running();
    if (!record)
        return;
    record->state = state;
    if (state != StageState::Skipped)
        record->durationUs = nowUs() - record->startUs;
}

void LaneRecorder::finish(Outcome outcome)
{
    m_report.outcome = outcome;
    if (outcome == Outcome::Succeeded) {
        end(StageState::Done);
        return;
    }
    const bool givenUp = outcome == Outcome::Cancelled || outcome == Outcome::LoginNotTried;
    end(givenUp ? StageState::Skipped : StageState::Failed);
    skipPlanned();
}

void LaneRecorder::skipPlanned()
{
    QList<Stage> planned{Stage::Resolve, Stage::Connect};
    if (m_report.settings.security != Security::None)
        planned.append(Stage::Encrypt);
    planned.append({Stage::Greeting, Stage::Capabilities, Stage::Login});
    if (m_withMessage)
        planned.append(Stage::Message);
    for (const Stage stage : planned) {
        const bool begun =
            std::ranges::any_of(m_report.stages, [stage](const StageRecord &record) { return record.stage == stage; });
        if (begun)
            continue;
        StageRecord record;
        record.stage = stage;
        record.state = StageState::Skipped;
        record.startUs = nowUs();
        m_report.stages.append(record);
    }
}

} // namespace klubbpost
