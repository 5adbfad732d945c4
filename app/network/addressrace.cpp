// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/addressrace.h"

#include <algorithm>
#include <QNetworkProxy>
#include <QSslSocket>

namespace klubbpost {
namespace {

constexpr qint64 readBufferSize = 65536;
constexpr int maxAddresses = 16; // a hostile DNS answer may hold hundreds

ConnectFault faultOf(QAbstractSocket::SocketError error)
{
    // Only some of Qt's many errors can come from connecting; the others are Other.
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::RemoteHostClosedError: // reset while connecting: somebody answered, and said no
        return ConnectFault::Refused;
    case QAbstractSocket::SocketTimeoutError:
        return ConnectFault::TimedOut;
    case QAbstractSocket::NetworkError: // ENETUNREACH, EHOSTUNREACH
        return ConnectFault::Unreachable;
    case QAbstractSocket::SocketAccessError: // EACCES, EPERM
        return ConnectFault::NotPermitted;
    default:
        return ConnectFault::Other;
    }
}

/// For a socket that may be in the middle of one of its own signals.
void drop(std::unique_ptr<QSslSocket> socket)
{
    if (!socket)
        return;
    socket->disconnect();
    socket->abort();
    socket.release()->deleteLater();
}

} // namespace

QList<QHostAddress> interleavedFamilies(const QStringList &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QString &text : addresses) {
        const QHostAddress address(text);
        if (address.isNull())
            continue;
        const bool leads = first.isEmpty() || first.first().protocol() == address.protocol();
        (leads ? first : second).append(address);
    }
    QList<QHostAddress> all;
    for (qsizetype i = 0; i < qMax(first.size(), second.size()); ++i) {
        if (i < first.size())
            all.append(first.at(i));
        if (i < second.size())
            all.append(second.at(i));
    }
    return all;
}

AddressRace::AddressRace(QObject *parent) : QObject(parent)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AddressRace::startNext);
    for (const auto protocol : {QAbstractSocket::IPv4Protocol, QAbstractSocket::IPv6Protocol}) {
        QTimer &deadline = family(protocol).deadline;
        deadline.setSingleShot(true);
        connect(&deadline, &QTimer::timeout, this, [this, protocol] { onFamilyDeadline(protocol); });
    }
}

AddressRace::~AddressRace()
{
    for (auto &attempt : m_running)
        drop(std::move(attempt.socket));
    drop(std::move(m_winner));
}

AddressRace::Family &AddressRace::family(QAbstractSocket::NetworkLayerProtocol protocol)
{
    return protocol == QAbstractSocket::IPv6Protocol ? m_ipv6 : m_ipv4;
}

void AddressRace::start(const QStringList &addresses, quint16 port, int familyDeadlineMs)
{
    m_waiting = interleavedFamilies(addresses).mid(0, maxAddresses);
    m_port = port;
    m_familyDeadlineMs = familyDeadlineMs;
    m_next.start(0);
}

std::unique_ptr<QSslSocket> AddressRace::takeWinner()
{
    return std::move(m_winner);
}

void AddressRace::startNext()
{
    while (!m_waiting.isEmpty() && family(m_waiting.first().protocol()).over)
        m_waiting.removeFirst();
    if (m_waiting.isEmpty()) {
        loseIfOver();
        return;
    }
    // The timer first: the attempt may fail at once and start it anew.
    m_next.start(connectionAttemptDelayMs);
    begin(m_waiting.takeFirst());
}

void AddressRace::begin(const QHostAddress &address)
{
    auto owned = std::make_unique<QSslSocket>();
    QSslSocket *socket = owned.get();
    const int id = ++m_lastId;
    m_running.push_back({id, address.toString(), std::move(owned)});
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setReadBufferSize(readBufferSize);
    connect(socket, &QAbstractSocket::connected, this, [this, id] { onConnected(id); });
    // Queued, since Qt may tell it in the middle of connecting, where a socket cannot be dropped.
    connect(
        socket, &QAbstractSocket::errorOccurred, this,
        [this, id](QAbstractSocket::SocketError error) { onFailed(id, faultOf(error)); }, Qt::QueuedConnection);
    auto &deadline = family(address.protocol()).deadline;
    if (!deadline.isActive())
        deadline.start(m_familyDeadlineMs);
    socket->connectToHost(address, m_port);
}

std::vector<AddressRace::Attempt>::iterator AddressRace::running(int id)
{
    return std::ranges::find_if(m_running, [id](const Attempt &attempt) { return attempt.id == id; });
}

void AddressRace::onConnected(int id)
{
    const auto found = running(id);
    if (m_decided || found == m_running.end())
        return;
    m_decided = true;
    m_winnerAddress = found->address;
    m_winner = std::move(found->socket);
    m_winner->disconnect(this);
    for (auto &attempt : m_running)
        drop(std::move(attempt.socket));
    m_running.clear();
    m_waiting.clear();
    m_next.stop();
    m_ipv4.deadline.stop();
    m_ipv6.deadline.stop();
    // Qt may be in the middle of connectToHost().
    QMetaObject::invokeMethod(this, &AddressRace::won, Qt::QueuedConnection);
}

void AddressRace::onFailed(int id, ConnectFault fault)
{
    const auto found = running(id);
    if (m_decided || found == m_running.end())
        return;
    const QString address = found->address;
    drop(std::move(found->socket));
    m_running.erase(found);
    m_next.start(0); // the next one at once; it also sees when none is left
    Q_EMIT failed(address, fault);
}

void AddressRace::onFamilyDeadline(QAbstractSocket::NetworkLayerProtocol protocol)
{
    family(protocol).over = true;
    QStringList timedOut;
    for (auto attempt = m_running.begin(); attempt != m_running.end();) {
        if (QHostAddress(attempt->address).protocol() != protocol) {
            ++attempt;
            continue;
        }
        timedOut.append(attempt->address);
        drop(std::move(attempt->socket));
        attempt = m_running.erase(attempt);
    }
    m_next.start(0);
    for (const QString &address : timedOut)
        Q_EMIT failed(address, ConnectFault::TimedOut);
}

void AddressRace::loseIfOver()
{
    if (m_decided || !m_running.empty())
        return;
    m_decided = true;
    m_ipv4.deadline.stop();
    m_ipv6.deadline.stop();
    Q_EMIT lost();
}

} // namespace klubbpost

#include "moc_addressrace.cpp"
