// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QSslSocket>

namespace klubbpost {

/// Ends a connection in order, as TLS and TCP have it, and deletes the socket: when the other side has agreed, or after
/// two seconds. \a owner, which may die before, hears no more of it. May be called from one of the socket's own
/// signals.
void closeInOrder(std::unique_ptr<QSslSocket> socket, QObject *owner);

} // namespace klubbpost
