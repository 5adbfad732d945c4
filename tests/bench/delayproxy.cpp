// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayproxy.h"

#include <QTcpSocket>
#include <QTimer>

namespace {

/// One connection through the proxy; deletes itself when both sides have ended.
class Passage : public QObject
{
public:
    Passage(qintptr descriptor, quint16 target, int delayMs, QObject *parent)
        : QObject(parent), m_near(new QTcpSocket(this)), m_far(new QTcpSocket(this)), m_delayMs(delayMs)
    {
        m_near->setSocketDescriptor(descriptor);
        m_near->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        // The last leg of the handshake has to reach the server before that can say anything.
        later([this, target] { m_far->connectToHost(QHostAddress(QHostAddress::LocalHost), target); });
        connect(m_far, &QTcpSocket::connected, this, [this] {
            m_far->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            m_far->write(m_early);
            m_early.clear();
        });
        pass(m_near, m_far);
        pass(m_far, m_near);
        connect(m_far, &QTcpSocket::errorOccurred, this, [this] {
            if (m_far->state() == QAbstractSocket::UnconnectedState)
                later([this] { m_near->disconnectFromHost(); });
        });
    }

private:
    template <class Action>
    void later(Action action)
    {
        // Timers of one length fire in the order they were started.
        QTimer::singleShot(m_delayMs, Qt::PreciseTimer, this, action);
    }

    void pass(QTcpSocket *from, QTcpSocket *to)
    {
        connect(from, &QTcpSocket::readyRead, this, [this, from, to] {
            later([this, to, bytes = from->readAll()] {
                if (to == m_far && to->state() != QAbstractSocket::ConnectedState)
                    m_early += bytes;
                else
                    to->write(bytes);
            });
        });
        connect(from, &QTcpSocket::disconnected, this, [this, to] {
            later([this, to] {
                to->disconnectFromHost();
                if (++m_ended == 2)
                    deleteLater();
            });
        });
    }

    QTcpSocket *m_near; ///< to the client
    QTcpSocket *m_far;  ///< to the server
    const int m_delayMs;
    QByteArray m_early; ///< came through before the far connection was up
    int m_ended = 0;
};

} // namespace

DelayProxy::DelayProxy(quint16 target, int delayMs, QObject *parent)
    : QTcpServer(parent), m_target(target), m_delayMs(delayMs)
{
}

void DelayProxy::incomingConnection(qintptr descriptor)
{
    new Passage(descriptor, m_target, m_delayMs, this);
}

#include "moc_delayproxy.cpp"
