// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ares.h>
#include <functional>
#include <optional>
#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace klubbpost {

/// What to do with SERVFAIL, NOTIMP and REFUSED.
enum class ErrorReplies {
    Report,       ///< they are the answer
    AskNextServer ///< ask the computer's other resolvers; what the first one said is lost
};

/// One c-ares channel, driven by the event loop: socket notifiers and a timer, no threads.
///
/// c-ares may call back from within send() and getAddresses() and does so with ARES_EDESTRUCTION when the channel dies:
/// whoever uses it hands the result on through the event loop.
class AresChannel : public QObject
{
    Q_OBJECT
public:
    struct Server
    {
        QHostAddress address;
        quint16 port = 53;
    };
    using Reply = std::function<void(int status, QByteArrayView packet)>;
    using Addresses = std::function<void(int status, const QStringList &addresses)>;

    /// Without \a server the resolvers of the system.
    AresChannel(const std::optional<Server> &server, ErrorReplies errorReplies);
    ~AresChannel() override;

    [[nodiscard]] bool isValid() const { return m_channel != nullptr; }
    [[nodiscard]] int serverCount() const;
    void send(const QByteArray &query, Reply reply);
    void getAddresses(const QByteArray &host, Addresses reply);

private:
    void watch(ares_socket_t socket, bool readable, bool writable);
    void watchOne(QHash<qintptr, QSocketNotifier *> &notifiers, ares_socket_t socket, bool wanted,
                  QSocketNotifier::Type type);
    void process(ares_socket_t readable, ares_socket_t writable);
    void setTimer();

    ares_channel m_channel = nullptr;
    bool m_dying = false;
    QHash<qintptr, QSocketNotifier *> m_readers;
    QHash<qintptr, QSocketNotifier *> m_writers;
    QTimer m_timer;
};

} // namespace klubbpost
