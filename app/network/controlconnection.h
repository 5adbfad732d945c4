// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"

#include <memory>
#include <QObject>
#include <QTimer>
#include <vector>

namespace klubbpost {

class AddressRace;

/// A mail server that has nothing to do with the account.
struct ControlHost
{
    QString host;
    quint16 port = 0;
    bool operator==(const ControlHost &) const = default;
};

/// Connects to mail servers that have nothing to do with the account, to tell a network that lets nothing through from
/// a server that does not answer. Nothing is sent and nothing read: a connection is closed as soon as it stands.
///
/// Guarantees: a host and port is tried once between two clear(); ended() comes once for each time it has become idle,
/// at the latest \a deadline after the last add(). Deleting it ends everything.
class ControlConnections : public QObject
{
    Q_OBJECT
public:
    /// \a dns outlives this.
    explicit ControlConnections(DnsSource &dns, QObject *parent = nullptr);
    ~ControlConnections() override;

    void clear();
    /// Gives up what is still tried, as timed out.
    void stop();
    void add(const QList<ControlHost> &hosts, int deadlineMs);
    [[nodiscard]] bool isRunning() const;
    /// What has been seen so far, in the order of add(); those that are still tried are left out.
    [[nodiscard]] QList<Observation> seen() const;

Q_SIGNALS:
    void ended();

private:
    struct Try;

    void connectTo(Try &attempt, const Resolved &resolved);
    void giveUp(Try &attempt);
    void end(Try &attempt);

    DnsSource &m_dns;
    std::vector<std::unique_ptr<Try>> m_tries;
    int m_generation = 0; ///< answers to what has been cleared do not count
};

/// Those of \a known that tell most about a network where \a port did not work: two on that port, and two on others,
/// each pair of different domains. Never one of \a own, the hosts under test.
[[nodiscard]] QList<ControlHost> controlHostsFor(quint16 port, const QList<ControlHost> &known,
                                                 const QList<QByteArray> &own);

} // namespace klubbpost
