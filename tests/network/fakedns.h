// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>
#include <QUdpSocket>

/// A DNS server on 127.0.0.1, over UDP and TCP on the same port, that answers what a test tells it to.
class FakeDns
{
public:
    /// The answers to send to one query; none: silence.
    using Handler = std::function<QList<QByteArray>(const QByteArray &query, bool tcp)>;

    explicit FakeDns(Handler handler);
    [[nodiscard]] QString address() const; ///< "127.0.0.1:port"

    /// After how many milliseconds a query is answered; at once without.
    std::function<int(const QByteArray &query, bool tcp)> delay;

    int udpQueries = 0;
    int tcpQueries = 0;

private:
    void answer(const QByteArray &query, bool tcp, QObject *socket,
                const std::function<void(const QByteArray &)> &write);
    void answerUdp();
    void answerTcp();

    Handler m_handler;
    QUdpSocket m_udp;
    QTcpServer m_tcp;
};

inline constexpr int good = 0x8180; ///< flags of an answer, recursion desired and available

/// Answers every query with these flags and records.
FakeDns::Handler always(int flags, const QList<QByteArray> &records = {});

// Packets by hand (RFC 1035 4.1), so that they can be wrong.

QByteArray wireName(const QByteArray &name);
quint16 queryType(const QByteArray &query);
/// The name of the question, in lower case.
QByteArray queryName(const QByteArray &query);
QByteArray u16(int value);
/// One record; an empty name points at the question's name.
QByteArray record(const QByteArray &wireOwner, int type, quint32 ttl, const QByteArray &data);
const QByteArray questionName = QByteArray::fromHex("c00c");
/// An answer to the query: flags are the second word of the header.
QByteArray reply(const QByteArray &query, int flags, const QList<QByteArray> &records);
