// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/batchfile.h"
#include "diagnosis/diagnosis.h"
#include "setup/surroundings.h"

#include <QObject>

namespace klubbpost {

/// What became of one account.
struct BatchResult
{
    int line = 0;
    EmailAddress address;
    QList<ServerSettings> servers; ///< those tested
    QList<Diagnosis> diagnoses;    ///< never empty once it is over
    qint64 durationUs = 0;         ///< of the test itself
};

/// Tests many accounts, a bounded number at once. Rows with the same address come one after the other and share its
/// budget of failed logins: none of them is tried once that is spent.
///
/// Guarantees: rowFinished() for each row, once its result is there, in whatever order; then finished(). A password is
/// let go of when its row is over, and so is everything else but the result.
class BatchRun : public QObject
{
    Q_OBJECT
public:
    /// All accounts have the same surroundings; what they ask the DNS and the web is asked once. \a atOnce is at
    /// least 1.
    BatchRun(Surroundings surroundings, std::vector<BatchRow> rows, int atOnce, QObject *parent = nullptr);
    ~BatchRun() override;

    void start();
    [[nodiscard]] const BatchResult &result(int row) const { return m_results.at(static_cast<std::size_t>(row)); }

Q_SIGNALS:
    void rowFinished(int row);
    void finished();

private:
    class Account;

    void startMore();
    void endAccount(Account *account);

    Surroundings m_around;
    std::vector<BatchRow> m_rows;
    std::vector<BatchResult> m_results;
    std::vector<QList<int>> m_accounts; ///< the rows of each address, in the order of the file
    std::size_t m_next = 0;
    int m_atOnce;
    int m_running = 0;
};

} // namespace klubbpost
