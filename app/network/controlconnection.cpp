// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/controlconnection.h"

#include "network/addressrace.h"

#include <algorithm>
#include <array>
#include <QSet>
#include <QSslSocket>

namespace klubbpost {
namespace {

constexpr int wantedOnPort = 2;
constexpr int wantedElsewhere = 2;

QByteArray asciiOf(const QString &host)
{
    ServerSettings settings;
    settings.host = host;
    return settings.asciiHost();
}

/// One that refuses is there; of the others, the one that says most.
int weight(ConnectFault fault)
{
    static constexpr std::array byWeight = {ConnectFault::Refused, ConnectFault::TimedOut, ConnectFault::NotPermitted,
                                            ConnectFault::Unreachable, ConnectFault::Other};
    return static_cast<int>(std::find(byWeight.begin(), byWeight.end(), fault) - byWeight.begin());
}

} // namespace

struct ControlConnections::Try
{
    ControlTried result;
    bool over = false;
    std::unique_ptr<AddressRace> race;
    QTimer deadline;
};

ControlConnections::ControlConnections(DnsSource &dns, QObject *parent) : QObject(parent), m_dns(dns) {}

ControlConnections::~ControlConnections() = default;

void ControlConnections::clear()
{
    ++m_generation;
    for (const auto &attempt : m_tries) {
        if (!attempt->race)
            continue;
        attempt->race->disconnect(this);
        attempt->race.release()->deleteLater(); // it may be in the middle of its own signal
    }
    m_tries.clear();
}

bool ControlConnections::isRunning() const
{
    return std::any_of(m_tries.begin(), m_tries.end(), [](const auto &attempt) { return !attempt->over; });
}

QList<Observation> ControlConnections::seen() const
{
    QList<Observation> list;
    for (const auto &attempt : m_tries) {
        if (attempt->over)
            list.append(attempt->result);
    }
    return list;
}

void ControlConnections::add(const QList<ControlHost> &hosts, int deadlineMs)
{
    for (const auto &host : hosts) {
        const bool known = std::any_of(m_tries.begin(), m_tries.end(), [&](const auto &attempt) {
            return attempt->result.host == host.host && attempt->result.port == host.port;
        });
        if (known)
            continue;
        auto &attempt = *m_tries.emplace_back(std::make_unique<Try>());
        attempt.result.host = host.host;
        attempt.result.port = host.port;
        attempt.result.name = DnsStatus::TimedOut; // until it has been found
        attempt.deadline.setSingleShot(true);
        connect(&attempt.deadline, &QTimer::timeout, this, [this, &attempt] { giveUp(attempt); });
        attempt.deadline.start(deadlineMs);
        m_dns.resolve(asciiOf(host.host), this, [this, &attempt, generation = m_generation](const Resolved &resolved) {
            if (generation == m_generation && !attempt.over)
                connectTo(attempt, resolved);
        });
    }
}

void ControlConnections::connectTo(Try &attempt, const Resolved &resolved)
{
    attempt.result.name = resolved.status;
    attempt.result.addresses = resolved.addresses;
    if (resolved.status != DnsStatus::Ok || resolved.addresses.isEmpty()) {
        if (resolved.status == DnsStatus::Ok)
            attempt.result.name = DnsStatus::NoData;
        end(attempt);
        return;
    }
    attempt.race = std::make_unique<AddressRace>();
    connect(attempt.race.get(), &AddressRace::failed, this, [&attempt](const QString &, ConnectFault fault) {
        if (!attempt.result.fault || weight(fault) < weight(*attempt.result.fault))
            attempt.result.fault = fault;
    });
    connect(attempt.race.get(), &AddressRace::won, this, [this, &attempt] {
        attempt.race->takeWinner()->abort();
        attempt.result.fault.reset();
        end(attempt);
    });
    connect(attempt.race.get(), &AddressRace::lost, this, [this, &attempt] {
        if (!attempt.result.fault)
            attempt.result.fault = ConnectFault::Other;
        end(attempt);
    });
    attempt.race->start(resolved.addresses, attempt.result.port, attempt.deadline.remainingTime());
}

void ControlConnections::stop()
{
    for (const auto &attempt : m_tries) {
        if (!attempt->over)
            giveUp(*attempt);
    }
}

void ControlConnections::giveUp(Try &attempt)
{
    if (attempt.result.name == DnsStatus::Ok && !attempt.result.fault)
        attempt.result.fault = ConnectFault::TimedOut;
    end(attempt);
}

void ControlConnections::end(Try &attempt)
{
    if (attempt.over)
        return;
    attempt.over = true;
    attempt.deadline.stop();
    if (attempt.race) {
        attempt.race->disconnect(this);
        attempt.race.release()->deleteLater(); // it may be in the middle of its own signal
    }
    if (!isRunning())
        Q_EMIT ended();
}

QList<ControlHost> controlHostsFor(quint16 port, const QList<ControlHost> &known, const QList<QByteArray> &own)
{
    QList<ControlHost> chosen;
    const auto take = [&](bool onPort, int wanted) {
        QSet<QString> domains; // one server each: a provider may be down as a whole
        for (const auto &candidate : known) {
            if (domains.size() >= wanted)
                return;
            const QString domain = candidate.host.section(u'.', -2);
            if ((candidate.port == port) != onPort || domains.contains(domain) || own.contains(asciiOf(candidate.host)))
                continue;
            domains.insert(domain);
            chosen.append(candidate);
        }
    };
    take(true, wantedOnPort);
    take(false, wantedElsewhere);
    return chosen;
}

} // namespace klubbpost

#include "moc_controlconnection.cpp"
