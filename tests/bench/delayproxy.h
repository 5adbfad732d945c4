// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

/// Passes TCP connections on to a port of 127.0.0.1, everything \a delay later in each direction: bytes, the end of a
/// direction, and the fact that there is a connection. Only the client's own SYN is answered at once, by this computer:
/// whoever counts round trips must add that one.
class DelayProxy : public QTcpServer
{
    Q_OBJECT
public:
    DelayProxy(quint16 target, int delayMs, QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const quint16 m_target;
    const int m_delayMs;
};
