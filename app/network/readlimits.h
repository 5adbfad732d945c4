// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

namespace klubbpost {

/// How much a server may say: in one line, and in one stage.
class ReadLimits
{
public:
    // RFC 5321 4.5.3.1.5 allows 512 octets a line, IMAP's capability lines are longer; nobody needs more than this.
    static constexpr qsizetype maxLine = 8192;

    /// Counts a line of the stage that is under way, and says whether it is one too many.
    [[nodiscard]] bool isTooMuch(Stage stage, qsizetype lineSize)
    {
        if (m_stage != stage) {
            m_stage = stage;
            m_bytes = 0;
            m_lines = 0;
        }
        m_bytes += lineSize;
        ++m_lines;
        return m_bytes > maxStageBytes || m_lines > maxStageLines;
    }

private:
    static constexpr qsizetype maxStageBytes = 100000;
    static constexpr int maxStageLines = 1000;

    Stage m_stage = Stage::Resolve;
    qsizetype m_bytes = 0;
    int m_lines = 0;
};

} // namespace klubbpost
