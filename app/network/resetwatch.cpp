// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/resetwatch.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace klubbpost {

#ifdef Q_OS_UNIX

void ResetWatch::watch(qintptr socket)
{
    release();
    m_descriptor = ::fcntl(static_cast<int>(socket), F_DUPFD_CLOEXEC, 0);
}

bool ResetWatch::wasReset() const
{
    sockaddr_storage peer = {};
    socklen_t size = sizeof peer;
    return m_descriptor >= 0 && ::getpeername(m_descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0;
}

void ResetWatch::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

#else

void ResetWatch::watch(qintptr) {}

bool ResetWatch::wasReset() const
{
    return false;
}

void ResetWatch::release() {}

#endif

} // namespace klubbpost
