// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/areschannel.h"

#include "network/dnspacket.h"

#include <QHostAddress>
#include <QtEndian>

namespace klubbpost {
namespace {

/// Counted by c-ares; needed on Windows, where it loads libraries. Held while the program runs, not loaded for each
/// question.
struct Library
{
    Library() { ares_library_init(ARES_LIB_INIT_ALL); }
    ~Library() { ares_library_cleanup(); }
    Q_DISABLE_COPY_MOVE(Library)
};

/// Whether to end the question ourselves. c-ares before 1.22 (Debian 12) loses the word that nobody listens at the port
/// where it comes with the sending of the next packet, the one for the other family (c-ares #821); only a second try
/// hears it. The time of the first would be over before. And where they are told to end, they hand over what they have,
/// which later ones do not.
bool ownLimit()
{
    int version = 0;
    ares_version(&version);
    return version < 0x011600;
}

} // namespace

AresChannel::AresChannel(std::chrono::milliseconds patience, bool edns)
{
    static const Library library;
    ares_options options = {};
    // Without NOCHECKRESP an answer that is SERVFAIL or REFUSED is lost: 1.18 makes "connection refused" of it.
    options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOCHECKRESP | (edns ? ARES_FLAG_EDNS : 0);
    options.timeout = static_cast<int>(patience.count());
    options.tries = 1;
    if (ownLimit()) {
        options.timeout *= 2; // our limit ends it before
        options.tries = 2;
        m_limit.setInterval(patience);
        m_limit.setTimerType(Qt::PreciseTimer);
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] { ares_cancel(m_channel); });
    }
    options.ednspsz = ednsUdpSize;
    options.sock_state_cb = [](void *self, ares_socket_t socket, int readable, int writable) {
        static_cast<AresChannel *>(self)->watch(socket, readable != 0, writable != 0);
    };
    options.sock_state_cb_data = this;
    constexpr int mask =
        ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ | ARES_OPT_SOCK_STATE_CB;
    if (ares_init_options(&m_channel, &options, mask) != ARES_SUCCESS)
        m_channel = nullptr;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
}

AresChannel::~AresChannel()
{
    m_dying = true;
    if (m_channel)
        ares_destroy(m_channel);
}

QByteArrayList AresChannel::servers() const
{
    if (!m_channel)
        return {};
#if ARES_VERSION >= 0x011800 // 1.24
    // The other function leaves out the interface of a link-local address.
    char *list = ares_get_servers_csv(m_channel);
    const QByteArray text(list);
    ares_free_string(list);
    return text.isEmpty() ? QByteArrayList() : text.split(',');
#else
    ares_addr_port_node *nodes = nullptr;
    if (ares_get_servers_ports(m_channel, &nodes) != ARES_SUCCESS)
        return {};
    QByteArrayList list;
    for (const auto *node = nodes; node; node = node->next) {
        const bool isIpv4 = node->family == AF_INET;
        const QHostAddress address = isIpv4 ? QHostAddress(qFromBigEndian<quint32>(&node->addr.addr4))
                                            : QHostAddress(reinterpret_cast<const quint8 *>(&node->addr.addr6));
        const QByteArray text = address.toString().toLatin1();
        const QByteArray port = QByteArray::number(node->udp_port ? node->udp_port : usualPort);
        list.append((isIpv4 ? text : '[' + text + ']') + ':' + port);
    }
    ares_free_data(nodes);
    return list;
#endif
}

bool AresChannel::setServer(const QByteArray &server)
{
    return m_channel && ares_set_servers_ports_csv(m_channel, server.constData()) == ARES_SUCCESS;
}

void AresChannel::send(const QByteArray &query)
{
    ares_send(
        m_channel, reinterpret_cast<const unsigned char *>(query.constData()), static_cast<int>(query.size()),
        [](void *argument, int status, int, unsigned char *packet, int length) {
            auto *self = static_cast<AresChannel *>(argument);
            if (packet)
                self->m_packet = QByteArray(reinterpret_cast<const char *>(packet), length);
            self->finish(status);
        },
        this);
    begun();
}

void AresChannel::getAddresses(const QByteArray &host)
{
    ares_addrinfo_hints hints = {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    ares_getaddrinfo(
        m_channel, host.constData(), nullptr, &hints,
        [](void *argument, int status, int, ares_addrinfo *result) {
            auto *self = static_cast<AresChannel *>(argument);
            for (const auto *node = result ? result->nodes : nullptr; node; node = node->ai_next)
                self->m_addresses.append(QHostAddress(node->ai_addr).toString());
            if (result)
                ares_freeaddrinfo(result);
            self->m_addresses.removeDuplicates();
            self->finish(status);
        },
        this);
    begun();
}

void AresChannel::begun()
{
    setTimer();
    if (ownLimit())
        m_limit.start();
}

void AresChannel::finish(int status)
{
    m_limit.stop();
    m_status = status == ARES_ECANCELLED ? ARES_ETIMEOUT : status;
    if (!m_dying)
        Q_EMIT finished();
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
