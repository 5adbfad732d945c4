// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace klubbpost {

/// Tells a reset connection from one that was closed in order; Qt 6.4 reports both as RemoteHostClosedError and closes
/// the socket before it says so. A second descriptor of the same socket keeps the answer: after a reset it has no peer
/// any more, and on Windows cannot be read.
///
/// The connection is not truly closed before release(), so whoever closes it releases the watch too.
class ResetWatch
{
public:
    ResetWatch() = default;
    ~ResetWatch() { release(); }
    ResetWatch(const ResetWatch &) = delete;
    ResetWatch &operator=(const ResetWatch &) = delete;

    void watch(qintptr socket);
    [[nodiscard]] bool wasReset() const;
    void release();

private:
    qintptr m_descriptor = -1;
};

} // namespace klubbpost
