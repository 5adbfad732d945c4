// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchrun.h"

#include "cli/remembering.h"
#include "setup/givenservers.h"

#include <algorithm>
#include <QHash>
#include <QTimer>

namespace klubbpost {

/// The rows of one address, in a session of their own.
class BatchRun::Account : public QObject
{
public:
    Account(BatchRun &run, QList<int> rows)
        : QObject(&run), m_run(run), m_rows(std::move(rows)), m_session(run.m_around), m_given(m_session)
    {
        m_session.setErrand(Errand::CheckAddress);
        m_next.setSingleShot(true);
        connect(&m_next, &QTimer::timeout, this, &Account::beginRow);
        connect(&m_session, &SetupSession::testFinished, this, &Account::finishTest);
        connect(&m_given, &GivenServers::ready, this, &Account::test);
        m_next.start(0);
    }

private:
    [[nodiscard]] BatchRow &row() { return m_run.m_rows.at(static_cast<std::size_t>(m_rows.first())); }
    [[nodiscard]] BatchResult &result() { return m_run.m_results.at(static_cast<std::size_t>(m_rows.first())); }

    void beginRow()
    {
        if (m_rows.isEmpty())
            return m_run.endAccount(this);
        m_isTesting = false;
        m_given.start(row().address, row().servers, row().login);
    }
    void test()
    {
        m_isTesting = true;
        const TestPlan plan = m_session.plan();
        result().servers = plan.servers;
        if (plan.servers.isEmpty())
            return conclude(plan, Outcome::Cancelled);
        if (m_session.loginsLeft() == 0)
            return conclude(plan, Outcome::LoginNotTried);
        m_session.setPassword(std::move(row().password));
        m_session.startTest(std::nullopt);
    }
    /// Without a test: the verdict of a report in which every lane ended like this.
    void conclude(const TestPlan &plan, Outcome outcome)
    {
        TestReport report;
        report.plan = plan;
        for (const ServerSettings &server : plan.servers) {
            LaneReport lane;
            lane.settings = server;
            lane.outcome = outcome;
            report.lanes.append(lane);
        }
        result().diagnoses = diagnose(report, m_session.provider(), m_run.m_around.catalog.get());
        endRow();
    }
    void finishTest()
    {
        if (m_rows.isEmpty() || !m_isTesting)
            return;
        m_session.forgetPassword();
        result().durationUs = m_session.report().durationUs;
        result().diagnoses = m_session.diagnoses();
        endRow();
    }
    void endRow()
    {
        row().password.wipe();
        const int done = m_rows.takeFirst();
        m_next.start(0); // not from within a signal of the session
        Q_EMIT m_run.rowFinished(done);
    }

    BatchRun &m_run;
    QList<int> m_rows; ///< the one under way first
    SetupSession m_session;
    GivenServers m_given;
    QTimer m_next;
    bool m_isTesting = false;
};

BatchRun::BatchRun(Surroundings surroundings, std::vector<BatchRow> rows, int atOnce, QObject *parent)
    : QObject(parent),
      m_around(std::move(surroundings)),
      m_rows(std::move(rows)),
      m_results(m_rows.size()),
      m_atOnce(std::max(1, atOnce))
{
    if (m_around.dns)
        m_around.dns = std::make_shared<RememberingDns>(std::move(m_around.dns));
    if (m_around.web)
        m_around.web = std::make_shared<RememberingWeb>(std::move(m_around.web));
    QHash<QByteArray, std::size_t> accounts;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const BatchRow &row = m_rows.at(i);
        m_results.at(i).line = row.line;
        m_results.at(i).address = row.address;
        const auto known = accounts.constFind(row.address.toWire());
        if (known != accounts.cend()) {
            m_accounts.at(*known).append(static_cast<int>(i));
        } else {
            accounts.insert(row.address.toWire(), m_accounts.size());
            m_accounts.push_back({static_cast<int>(i)});
        }
    }
}

BatchRun::~BatchRun() = default;

void BatchRun::start()
{
    startMore();
}

void BatchRun::startMore()
{
    for (; m_running < m_atOnce && m_next < m_accounts.size(); ++m_running)
        new Account(*this, m_accounts.at(m_next++));
    if (m_running == 0)
        Q_EMIT finished();
}

void BatchRun::endAccount(Account *account)
{
    account->deleteLater();
    --m_running;
    startMore();
}

} // namespace klubbpost

#include "moc_batchrun.cpp"
