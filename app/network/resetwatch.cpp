// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/resetwatch.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace klubbpost {

#ifdef Q_OS_WIN

void ResetWatch::watch(qintptr socket)
{
    release();
    WSAPROTOCOL_INFOW info = {};
    if (::WSADuplicateSocketW(static_cast<SOCKET>(socket), ::GetCurrentProcessId(), &info) != 0)
        return;
    const SOCKET copy = ::WSASocketW(info.iAddressFamily, info.iSocketType, info.iProtocol, &info, 0, 0);
    if (copy != INVALID_SOCKET)
        m_descriptor = static_cast<qintptr>(copy);
}

bool ResetWatch::wasReset() const
{
    const auto copy = static_cast<SOCKET>(m_descriptor);
    sockaddr_storage peer = {};
    int size = sizeof peer;
    char byte = 0;
    return m_descriptor >= 0 &&
           ((::recv(copy, &byte, 1, MSG_PEEK) == SOCKET_ERROR && ::WSAGetLastError() == WSAECONNRESET) ||
            ::getpeername(copy, reinterpret_cast<sockaddr *>(&peer), &size) != 0); // in Wine
}

void ResetWatch::release()
{
    if (m_descriptor >= 0)
        ::closesocket(static_cast<SOCKET>(m_descriptor));
    m_descriptor = -1;
}

#else

void ResetWatch::watch(qintptr socket)
{
    release();
    m_descriptor = ::fcntl(static_cast<int>(socket), F_DUPFD_CLOEXEC, 0);
}

bool ResetWatch::wasReset() const
{
    sockaddr_storage peer = {};
    socklen_t size = sizeof peer;
    return m_descriptor >= 0 &&
           ::getpeername(static_cast<int>(m_descriptor), reinterpret_cast<sockaddr *>(&peer), &size) != 0;
}

void ResetWatch::release()
{
    if (m_descriptor >= 0)
        ::close(static_cast<int>(m_descriptor));
    m_descriptor = -1;
}

#endif

} // namespace klubbpost
