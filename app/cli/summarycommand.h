// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "reports/sheet.h"

namespace klubbpost {

/// summary REPORT.json --pdf|--html|--text FILE: the setup sheet. PDF needs fonts and painting, which this program does
/// not link: its sibling klubbpost writes that, off screen.
class SummaryCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    void start() override;

private:
    [[nodiscard]] std::optional<Fault> readTarget(const TestPlan &plan);
    [[nodiscard]] std::optional<Fault> writeTexts(const TestReport &report);
    void writePdf();
    void finish();

    TestReport m_report;
    QString m_target;  ///< as typed
    SheetData m_sheet; ///< what it is for
    QStringList m_written;
};

} // namespace klubbpost
