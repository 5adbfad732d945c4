// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testreport.h"

#include <QElapsedTimer>

namespace klubbpost {

/// Writes down one lane as it goes: stages with their times, what was seen, the transcript.
class LaneRecorder
{
public:
    /// \a clock runs since the start of the test. \a withMessage: a test message is planned.
    LaneRecorder(const ServerSettings &settings, bool withMessage, const QElapsedTimer &clock);

    [[nodiscard]] const LaneReport &report() const { return m_report; }
    /// The stage under way; the last one after the end.
    [[nodiscard]] Stage stage() const;

    /// Ends the stage under way as done and begins this one. Nothing happens if it is the one under way.
    void enter(Stage stage);
    void note(const Observation &observation);
    void write(Direction direction, const QString &text);
    void writeSent(QByteArray shown);
    void writeConnected(const Connected &connected);
    void writeTls(const TlsUp &up);
    /// The stages so far are done, and took as long as in \a earlier, where they really happened.
    void takeTimes(const LaneReport &earlier);
    /// Ends the lane: the stage under way gets the state that fits, the planned ones after it are skipped.
    void finish(Outcome outcome);

private:
    [[nodiscard]] qint64 nowUs() const { return m_clock.nsecsElapsed() / 1000; }
    [[nodiscard]] StageRecord *running();
    void end(StageState state);
    void skipPlanned();

    LaneReport m_report;
    bool m_withMessage;
    QElapsedTimer m_clock;
};

} // namespace klubbpost
