// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/areschannel.h"

#include "network/dnspacket.h"

#include <cstring>
#include <memory>
#include <QStringList>
#include <QtEndian>

namespace klubbpost {
namespace {

// A lost packet is sent again after 1.5 s, then after 3 s: with one server a question lasts 4.5 s.
constexpr int firstTimeoutMs = 1500;
constexpr int tries = 2;

bool setServer(ares_channel channel, const AresChannel::Server &server)
{
    ares_addr_port_node node = {};
    if (server.address.protocol() == QAbstractSocket::IPv4Protocol) {
        node.family = AF_INET;
        const quint32 address = qToBigEndian(server.address.toIPv4Address());
        std::memcpy(&node.addr.addr4, &address, sizeof address);
    } else {
        node.family = AF_INET6;
        const Q_IPV6ADDR address = server.address.toIPv6Address();
        std::memcpy(&node.addr.addr6, &address, sizeof address);
    }
    node.udp_port = server.port;
    node.tcp_port = server.port;
    return ares_set_servers_ports(channel, &node) == ARES_SUCCESS;
}

} // namespace

AresChannel::AresChannel(const std::optional<Server> &server, ErrorReplies errorReplies)
{
    ares_library_init(ARES_LIB_INIT_ALL); // counted; needed on Windows
    ares_options options = {};
    options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_EDNS;
    if (errorReplies == ErrorReplies::Report)
        options.flags |= ARES_FLAG_NOCHECKRESP;
    options.timeout = firstTimeoutMs;
    options.tries = tries;
    options.ednspsz = ednsUdpSize;
    options.sock_state_cb = [](void *self, ares_socket_t socket, int readable, int writable) {
        static_cast<AresChannel *>(self)->watch(socket, readable != 0, writable != 0);
    };
    options.sock_state_cb_data = this;
    constexpr int mask =
        ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ | ARES_OPT_SOCK_STATE_CB;
    if (ares_init_options(&m_channel, &options, mask) != ARES_SUCCESS) {
        m_channel = nullptr;
    } else if (server && !setServer(m_channel, *server)) {
        ares_destroy(m_channel);
        m_channel = nullptr;
    }
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
}

AresChannel::~AresChannel()
{
    m_dying = true;
    if (m_channel)
        ares_destroy(m_channel);
    ares_library_cleanup();
}

int AresChannel::serverCount() const
{
    ares_addr_port_node *servers = nullptr;
    if (!m_channel || ares_get_servers_ports(m_channel, &servers) != ARES_SUCCESS)
        return 0;
    int count = 0;
    for (const auto *server = servers; server; server = server->next)
        ++count;
    ares_free_data(servers);
    return count;
}

void AresChannel::send(const QByteArray &query, Reply reply)
{
    auto own = std::make_unique<Reply>(std::move(reply));
    ares_send(
        m_channel, reinterpret_cast<const unsigned char *>(query.constData()), static_cast<int>(query.size()),
        [](void *argument, int status, int, unsigned char *packet, int length) {
            const std::unique_ptr<Reply> callback(static_cast<Reply *>(argument));
            (*callback)(status, packet ? QByteArrayView(packet, length) : QByteArrayView());
        },
        own.release());
    setTimer();
}

void AresChannel::getAddresses(const QByteArray &host, Addresses reply)
{
    ares_addrinfo_hints hints = {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    auto own = std::make_unique<Addresses>(std::move(reply));
    ares_getaddrinfo(
        m_channel, host.constData(), nullptr, &hints,
        [](void *argument, int status, int, ares_addrinfo *result) {
            const std::unique_ptr<Addresses> callback(static_cast<Addresses *>(argument));
            QStringList addresses;
            for (const auto *node = result ? result->nodes : nullptr; node; node = node->ai_next)
                addresses.append(QHostAddress(node->ai_addr).toString());
            if (result)
                ares_freeaddrinfo(result);
            addresses.removeDuplicates();
            (*callback)(status, addresses);
        },
        own.release());
    setTimer();
}

void AresChannel::watch(ares_socket_t socket, bool readable, bool writable)
{
    watchOne(m_readers, socket, readable, QSocketNotifier::Read);
    watchOne(m_writers, socket, writable, QSocketNotifier::Write);
}

void AresChannel::watchOne(QHash<qintptr, QSocketNotifier *> &notifiers, ares_socket_t socket, bool wanted,
                           QSocketNotifier::Type type)
{
    const auto key = static_cast<qintptr>(socket);
    if (!wanted) {
        // It may be in the middle of its own signal, and the number of the socket may be used again at once.
        if (auto *notifier = notifiers.take(key)) {
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
        return;
    }
    if (notifiers.contains(key))
        return;
    auto *notifier = new QSocketNotifier(key, type, this);
    notifiers.insert(key, notifier);
    connect(notifier, &QSocketNotifier::activated, this, [this, socket, type] {
        process(type == QSocketNotifier::Read ? socket : ARES_SOCKET_BAD,
                type == QSocketNotifier::Write ? socket : ARES_SOCKET_BAD);
    });
}

void AresChannel::process(ares_socket_t readable, ares_socket_t writable)
{
    ares_process_fd(m_channel, readable, writable);
    setTimer();
}

void AresChannel::setTimer()
{
    if (m_dying)
        return;
    timeval wait = {};
    if (!ares_timeout(m_channel, nullptr, &wait)) {
        m_timer.stop();
        return;
    }
    // One more millisecond, so that the time has truly passed when c-ares looks.
    m_timer.start(static_cast<int>(wait.tv_sec * 1000 + wait.tv_usec / 1000 + 1));
}

} // namespace klubbpost

#include "moc_areschannel.cpp"
