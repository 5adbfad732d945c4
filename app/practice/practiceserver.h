// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/serverdialogue.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

class QSslSocket;
class QTimer;

namespace klubbpost::practice {

/// What the servers prove themselves with.
struct Certificates
{
    QSslConfiguration good;
    QSslConfiguration expired;
    QSslConfiguration otherName;

    [[nodiscard]] const QSslConfiguration &of(PracticeFault fault) const;
};

/// One connection: carries lines between a socket and a ServerDialogue. Deletes itself when the connection has ended.
/// All that it holds is bounded: an overlong line, a client that reads nothing and one that does nothing are dropped.
class ServerConnection : public QObject
{
    Q_OBJECT
public:
    ServerConnection(qintptr descriptor, Security security, bool silent, const QSslConfiguration &tls,
                     std::unique_ptr<ServerDialogue> dialogue, QObject *parent);
    ~ServerConnection() override;

private:
    void greet();
    void read();
    [[nodiscard]] qsizetype handle(QByteArrayView bytes);
    bool act(const ServerReply &reply, bool moreHasCome);
    void end();

    QSslSocket *m_socket;
    QTimer *m_idle;
    std::unique_ptr<ServerDialogue> m_dialogue;
    bool m_silent;
    bool m_ending = false;
    QByteArray m_in;
};

/// One listening port of 127.0.0.1. The house and the certificates outlive it.
class PracticeServer : public QTcpServer
{
    Q_OBJECT
public:
    PracticeServer(Protocol protocol, Security security, House &house, const Certificates &certificates,
                   QObject *parent);

    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    [[nodiscard]] Security security() const { return m_security; }
    /// Plays a port that a network blocks: a connection attempt gets no answer at all, not even a refusal.
    void setBlocked(bool blocked);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const Protocol m_protocol;
    const Security m_security;
    House &m_house;
    const Certificates &m_certificates;
    QObject *m_connections;
    QObject *m_fillers = nullptr; ///< our own connections that keep the queue full while the port is blocked
};

} // namespace klubbpost::practice
