// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <QElapsedTimer>
#include <QTimer>

/// The longest time between two turns of the event loop, in milliseconds, while it lives.
class GapMeter
{
public:
    GapMeter()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
        m_timer.start(0);
    }
    /// The turn that is under way counts as well.
    [[nodiscard]] double longest()
    {
        turn();
        return m_longest;
    }

private:
    void turn()
    {
        m_longest = std::max(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.start();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};
