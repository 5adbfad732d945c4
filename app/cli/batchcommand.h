// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/batchrun.h"
#include "cli/clicommand.h"

#include <QJsonArray>

namespace klubbpost {

/// test --batch FILE: tests every account of a table, and says of each what test says. Everything in the file is
/// checked before anything is asked or sent; with a fault anywhere in it nothing is.
class BatchCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    ~BatchCommand() override;
    void start() override;

private:
    [[nodiscard]] std::optional<Fault> checkOptions();
    [[nodiscard]] std::optional<Fault> readPasswords();
    [[nodiscard]] std::optional<Fault> readPassword(BatchRow &row);
    void tellFaults(const QList<Fault> &faults);
    void take(int row);
    void showProgress(bool last);
    void finish();

    Batch m_batch;
    int m_atOnce = 8;
    std::unique_ptr<BatchRun> m_run;
    std::vector<bool> m_done;
    std::size_t m_printed = 0; ///< results are printed in the order of the file
    int m_doneCount = 0;
    int m_withFindings = 0;
    QJsonArray m_json;
};

} // namespace klubbpost
