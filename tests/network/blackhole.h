// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// A port on 127.0.0.1 that answers nothing at all, not even with a refusal: a listener whose queue is full.
class BlackHole
{
public:
    BlackHole();
    ~BlackHole();
    BlackHole(const BlackHole &) = delete;
    BlackHole &operator=(const BlackHole &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    quint16 m_port = 0;
    QList<int> m_sockets;
};
