// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blackhole.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <QtGlobal>
#include <sys/socket.h>
#include <unistd.h>

BlackHole::BlackHole()
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    m_sockets.append(listener);
    if (::bind(listener, generic, size) != 0 || ::listen(listener, 0) != 0 ||
        ::getsockname(listener, generic, &size) != 0)
        qFatal("cannot listen");
    m_port = ntohs(address.sin_port);
    // Fill the queue until a connection no longer comes about.
    for (int i = 0; i < 16; ++i) {
        const int filler = ::socket(AF_INET, SOCK_STREAM, 0);
        m_sockets.append(filler);
        ::fcntl(filler, F_SETFL, O_NONBLOCK);
        if (::connect(filler, generic, size) == 0)
            continue;
        pollfd waiting{filler, POLLOUT, 0};
        if (::poll(&waiting, 1, 200) == 0)
            return;
    }
    qFatal("the queue does not fill up");
}

BlackHole::~BlackHole()
{
    for (const int socket : m_sockets)
        ::close(socket);
}
