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
    const SOCKET copy = ::WSASocketW(info.iAddressFamily, info.iSocketType, info.iProtocol, &info, 0,
                                     WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
    if (copy == INVALID_SOCKET)
        return;
    m_descriptor = static_cast<qintptr>(copy);
    u_long nonBlocking = 1;
    if (::ioctlsocket(copy, static_cast<long>(FIONBIO), &nonBlocking) != 0) // wasReset() must never wait
        release();
}

bool ResetWatch::wasReset() const
{
    if (m_descriptor < 0)
        return false;
    const auto copy = static_cast<SOCKET>(m_descriptor);
    char byte = 0;
    if (::recv(copy, &byte, 1, MSG_PEEK) == SOCKET_ERROR) {
        const int error = ::WSAGetLastError();
        if (error == WSAECONNRESET || error == WSAECONNABORTED)
            return true;
    }
    sockaddr_storage peer = {}; // Wine tells the error once only, and Qt has had it
    int size = sizeof peer;
    return ::getpeername(copy, reinterpret_cast<sockaddr *>(&peer), &size) != 0;
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
