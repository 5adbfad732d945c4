// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ares.h>
#include <chrono>
#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

namespace klubbpost {

/// One c-ares channel for one question to one server, driven by the event loop: socket notifiers and a timer, no
/// threads.
///
/// It sends the question once, goes over to TCP where the answer is truncated, and waits. It
/// neither asks again nor asks another server, and it ends with its question: what a channel of c-ares learns from its
/// answers (how long to wait from then on, what they were) would otherwise be used for the next question.
class AresChannel : public QObject
{
    Q_OBJECT
public:
    static constexpr quint16 usualPort = 53;

    /// Waits for an answer so long; c-ares 1.34 waits 250 ms at least. Reads the system's resolvers as they are now.
    /// Without \a edns nothing in the question says that there is such a thing (RFC 6891).
    explicit AresChannel(std::chrono::milliseconds patience, bool edns = true);
    ~AresChannel() override;

    [[nodiscard]] bool isValid() const { return m_channel != nullptr; }
    /// The system's resolvers in their order, as setServer() takes them.
    [[nodiscard]] QByteArrayList servers() const;
    /// Which one to ask: "192.0.2.1:53", "[2001:db8::1]:53". Before the question.
    bool setServer(const QByteArray &server);

    /// Asks, once: a whole DNS message, or the addresses of a host. Then finished() comes.
    void send(const QByteArray &query);
    void getAddresses(const QByteArray &host);

    [[nodiscard]] int status() const { return m_status; } ///< of c-ares
    [[nodiscard]] const QByteArray &packet() const { return m_packet; }
    [[nodiscard]] const QStringList &addresses() const { return m_addresses; }

Q_SIGNALS:
    /// May come from within send() and getAddresses(), and from within c-ares: connect it queued.
    void finished();

private:
    void begun();
    void finish(int status);
    void watch(ares_socket_t socket, bool readable, bool writable);
    void watchOne(QHash<qintptr, QSocketNotifier *> &notifiers, ares_socket_t socket, bool wanted,
                  QSocketNotifier::Type type);
    void process(ares_socket_t readable, ares_socket_t writable);
    void setTimer();

    ares_channel m_channel = nullptr;
    int m_status = ARES_ENOTINITIALIZED;
    QByteArray m_packet;
    QStringList m_addresses;
    bool m_dying = false;
    QHash<qintptr, QSocketNotifier *> m_readers;
    QHash<qintptr, QSocketNotifier *> m_writers;
    QTimer m_timer; ///< of c-ares
    QTimer m_limit;
};

} // namespace klubbpost
