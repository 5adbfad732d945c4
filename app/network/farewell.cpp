// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/farewell.h"

#include <QTimer>

namespace klubbpost {
namespace {

constexpr int farewellMs = 2000;

} // namespace

void closeInOrder(std::unique_ptr<QSslSocket> owned, QObject *owner)
{
    QSslSocket *socket = owned.release(); // it may be in the middle of one of its own signals
    socket->disconnect(owner);
    if (socket->state() != QAbstractSocket::ConnectedState) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    socket->setParent(owner);
    QObject::connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(farewellMs, socket, [socket] { socket->abort(); });
    socket->disconnectFromHost();
}

} // namespace klubbpost
