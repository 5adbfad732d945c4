// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchrun.h"

#include "cli/givenservers.h"

#include <algorithm>
#include <QHash>
#include <QTimer>

namespace klubbpost {

/// The rows of one address, in a session of their own.
class BatchRun::Account : public QObject
{
public:
    Account(BatchRun &run, QList<int> rows)
        : QObject(&run), m_run(run), m_rows(std::move(rows)), m_session(run.m_catalog, &run.m_dns)
    {
        run.m_prepare(m_session);
        m_session.setErrand(Errand::CheckAddress);
        m_next.setSingleShot(true);
        connect(&m_next, &QTimer::timeout, this, &Account::beginRow);
        connect(&m_session, &SetupSession::testFinished, this, &Account::finishTest);
        connect(&m_session.discovery(), &Discovery::decided, this, &Account::test);
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
        m_session.setAddress({}); // what a row before has typed into the setup is gone
        m_session.setAddress(row().address);
        if (m_session.discovery().isDecided())
            test();
    }
    void test()
    {
        if (m_rows.isEmpty() || m_session.address().isEmpty() || std::exchange(m_isTesting, true))
            return;
        applyServers(m_session, row().servers, row().login);
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
        result().diagnoses = diagnose(report, m_session.provider());
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
    QTimer m_next;
    bool m_isTesting = false;
};

BatchRun::BatchRun(const Catalog &catalog, DnsSource &dns, std::vector<BatchRow> rows, int atOnce,
                   std::function<void(SetupSession &)> prepare, QObject *parent)
    : QObject(parent),
      m_catalog(catalog),
      m_dns(dns),
      m_rows(std::move(rows)),
      m_results(m_rows.size()),
      m_atOnce(std::max(1, atOnce)),
      m_prepare(std::move(prepare))
{
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
