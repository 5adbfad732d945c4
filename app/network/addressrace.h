// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

#include <memory>
#include <QAbstractSocket>
#include <QHostAddress>
#include <QObject>
#include <QTimer>
#include <vector>

class QSslSocket;

namespace klubbpost {

/// RFC 8305 5, Connection Attempt Delay.
constexpr int connectionAttemptDelayMs = 250;

/// Connects to the first of several addresses that answers (RFC 8305): families take turns, a new attempt begins every
/// 250 ms or as soon as one has failed, and each family has its deadline, counted from its first attempt. Qt's own
/// connectToHost() would wait 30 s for an IPv6 that goes nowhere.
///
/// Guarantees: failed() for every address that was tried in vain before the race was decided, then exactly one of won()
/// and lost(), none of them from within start(). Deleting the race ends all its attempts. No proxy is used.
class AddressRace : public QObject
{
    Q_OBJECT
public:
    explicit AddressRace(QObject *parent = nullptr);
    ~AddressRace() override;

    /// \a addresses are IP addresses in the order of RFC 6724; those that are none are left out.
    void start(const QStringList &addresses, quint16 port, int familyDeadlineMs);
    /// The connected socket, in clear text, after won(); it is the caller's from then on. What it received or suffered
    /// meanwhile has been signalled to nobody: look at bytesAvailable() and state().
    [[nodiscard]] std::unique_ptr<QSslSocket> takeWinner();
    [[nodiscard]] const QString &winnerAddress() const { return m_winnerAddress; }

Q_SIGNALS:
    void failed(const QString &address, klubbpost::ConnectFault fault);
    void won();
    void lost();

private:
    struct Attempt
    {
        int id = 0;
        QString address;
        std::unique_ptr<QSslSocket> socket;
    };
    struct Family
    {
        QTimer deadline;
        bool over = false;
    };

    void startNext();
    void begin(const QHostAddress &address);
    std::vector<Attempt>::iterator running(int id);
    void onConnected(int id);
    void onFailed(int id, ConnectFault fault);
    void onFamilyDeadline(QAbstractSocket::NetworkLayerProtocol family);
    void loseIfOver();
    Family &family(QAbstractSocket::NetworkLayerProtocol protocol);

    QList<QHostAddress> m_waiting;
    std::vector<Attempt> m_running;
    int m_lastId = 0;
    quint16 m_port = 0;
    int m_familyDeadlineMs = 0;
    bool m_decided = false;
    Family m_ipv4;
    Family m_ipv6;
    QTimer m_next;
    std::unique_ptr<QSslSocket> m_winner;
    QString m_winnerAddress;
};

/// Two families as equals (RFC 8305 4): they take turns, the first address leads.
[[nodiscard]] QList<QHostAddress> interleavedFamilies(const QStringList &addresses);

} // namespace klubbpost
