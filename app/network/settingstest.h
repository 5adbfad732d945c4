// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/secret.h"
#include "core/testreport.h"
#include "network/controlconnection.h"
#include "network/tlssupport.h"

#include <functional>
#include <memory>
#include <QObject>

namespace klubbpost {

class KeptConnections;

/// How long each thing may take. Milliseconds.
struct Deadlines
{
    int resolve = 5000;
    int connectFamily = 5000; ///< each address family
    int encrypt = 8000;
    int reply = 10000;       ///< each answer of the server
    int logout = 2000;       ///< the answer to the log-out, on which nothing depends
    int whole = 20000;       ///< the whole test
    int control = 2500;      ///< control connections: each
    int controlAfter = 3000; ///< ... which begin when a server has not answered for so long, or has failed
};

/// What looks at the network when a server cannot be reached.
struct NetworkControl
{
    QList<ControlHost> hosts;           ///< known mail servers, the best first; none: nothing is looked at
    std::function<NetworkSeen()> state; ///< asks the operating system; may be empty
    bool alsoForThisComputer = false;   ///< also when the server is on this computer: for tests
};

/// What a refused login means for the logins that are left.
struct RefusalWeight
{
    bool counts = true;  ///< one of those after which servers lock an account
    bool closes = false; ///< the server, or the account, has had enough: no other login is to be sent
};
/// Weighs the last reply to the login of a lane.
using RefusalJudge = std::function<RefusalWeight(const LaneReport &lane)>;
/// As \a judge says, if there is one and the server has answered the login at all.
[[nodiscard]] RefusalWeight weightOf(const RefusalJudge &judge, const LaneReport &lane);

/// Logs in for real with every server of a plan, side by side, and reports what happened. Belongs to one thread's event
/// loop and never blocks it. May be started again when it has finished.
///
/// Guarantees: finished() comes exactly once for each start(), at the latest after Deadlines::whole; after cancel() at
/// once. The password is wiped when the last lane has ended. No login is sent over a connection whose certificate does
/// not hold and is not among the plan's accepted ones, nor in clear text without the plan's consent; no more failed
/// logins are spent on the account of the plan's address than start() allows, whatever the login names, and the last of
/// them only by SMTP if that is in the plan and gets as far. After a reply that asks for fewer logins no other login is
/// sent.
class SettingsTest : public QObject
{
    Q_OBJECT
public:
    /// \a dns outlives the test.
    explicit SettingsTest(DnsSource &dns, QObject *parent = nullptr);
    ~SettingsTest() override;

    /// Without it the system's own authorities. Which certificates are accepted is the plan's to say.
    void setTrust(const Trust &trust);
    void setDeadlines(const Deadlines &deadlines);
    void setNetworkControl(const NetworkControl &control);
    void setRefusalJudge(const RefusalJudge &judge);
    /// Connections that wait at the login: a lane to the same server goes on with one instead of making its own. It
    /// outlives the test; null: none.
    void setKept(KeptConnections *kept);

    /// \a failedLogins, at least 1: how many may be spent. Many hosts lock an account at three in a row.
    /// \a kept: lanes of an earlier test that are not tested again, where the plan has the same settings; the report
    /// has them marked.
    void start(const TestPlan &plan, Secret password, int failedLogins = 2, const QList<LaneReport> &kept = {});
    void cancel();
    [[nodiscard]] bool isRunning() const;
    /// Logins sent and not accepted, those without an answer included, in the test under way or the last one; not those
    /// that do not count (RefusalWeight).
    [[nodiscard]] int failedLogins() const;
    /// As far as the test has come.
    [[nodiscard]] const TestReport &report() const;

Q_SIGNALS:
    /// Something new in the lane with this index of report().lanes.
    void laneChanged(int index);
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace klubbpost
