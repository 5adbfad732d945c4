// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedns.h"

#include <QNetworkDatagram>
#include <QTcpSocket>
#include <QtEndian>
#include <QTimer>

FakeDns::FakeDns(Handler handler) : m_handler(std::move(handler))
{
    // The same port must be free for both.
    for (int i = 0; i < 100; ++i) {
        if (m_udp.bind(QHostAddress::LocalHost, 0) && m_tcp.listen(QHostAddress::LocalHost, m_udp.localPort()))
            break;
        m_udp.close();
        m_tcp.close();
    }
    if (!m_tcp.isListening())
        qFatal("no port");
    QObject::connect(&m_udp, &QUdpSocket::readyRead, &m_udp, [this] { answerUdp(); });
    QObject::connect(&m_tcp, &QTcpServer::newConnection, &m_tcp, [this] { answerTcp(); });
}

QString FakeDns::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_udp.localPort());
}

void FakeDns::answer(const QByteArray &query, bool tcp, QObject *socket,
                     const std::function<void(const QByteArray &)> &write)
{
    const QList<QByteArray> answers = m_handler(query, tcp);
    const auto writeAll = [answers, write] {
        for (const QByteArray &one : answers)
            write(one);
    };
    if (delay)
        QTimer::singleShot(delay(query, tcp), Qt::PreciseTimer, socket, writeAll);
    else
        writeAll();
}

void FakeDns::answerUdp()
{
    while (m_udp.hasPendingDatagrams()) {
        const auto datagram = m_udp.receiveDatagram();
        ++udpQueries;
        const QHostAddress sender = datagram.senderAddress();
        const auto port = static_cast<quint16>(datagram.senderPort());
        answer(datagram.data(), false, &m_udp,
               [this, sender, port](const QByteArray &packet) { m_udp.writeDatagram(packet, sender, port); });
    }
}

void FakeDns::answerTcp()
{
    while (auto *socket = m_tcp.nextPendingConnection()) {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            while (socket->bytesAvailable() >= 2) {
                const int size = qFromBigEndian<quint16>(socket->peek(2).constData());
                if (socket->bytesAvailable() < size + 2)
                    return;
                const QByteArray query = socket->read(size + 2).mid(2);
                ++tcpQueries;
                answer(query, true, socket, [socket](const QByteArray &packet) {
                    socket->write(u16(static_cast<int>(packet.size())) + packet);
                });
            }
        });
    }
}

QByteArray u16(int value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(static_cast<quint16>(value), bytes.data());
    return bytes;
}

QByteArray wireName(const QByteArray &name)
{
    QByteArray wire;
    if (!name.isEmpty()) {
        for (const auto &label : name.split('.'))
            wire += static_cast<char>(label.size()) + label;
    }
    return wire + '\0';
}

QByteArray queryName(const QByteArray &query)
{
    QByteArrayList labels;
    for (qsizetype at = 12; at < query.size() && query.at(at) > 0; at += query.at(at) + 1)
        labels.append(query.mid(at + 1, query.at(at)));
    return labels.join('.').toLower();
}

static qsizetype questionEnd(const QByteArray &query)
{
    return query.indexOf('\0', 12) + 5;
}

quint16 queryType(const QByteArray &query)
{
    return qFromBigEndian<quint16>(query.constData() + questionEnd(query) - 4);
}

QByteArray record(const QByteArray &wireOwner, int type, quint32 ttl, const QByteArray &data)
{
    QByteArray seconds(4, '\0');
    qToBigEndian(ttl, seconds.data());
    return wireOwner + u16(type) + u16(1) + seconds + u16(static_cast<int>(data.size())) + data;
}

QByteArray reply(const QByteArray &query, int flags, const QList<QByteArray> &records)
{
    QByteArray packet = query.left(2) + u16(flags) + u16(1) + u16(static_cast<int>(records.size())) + u16(0) + u16(0);
    packet += query.mid(12, questionEnd(query) - 12);
    for (const auto &one : records)
        packet += one;
    return packet;
}

FakeDns::Handler always(int flags, const QList<QByteArray> &records)
{
    return [=](const QByteArray &query, bool) { return QList{reply(query, flags, records)}; };
}
