// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/messageheaders.h"

namespace klubbpost {

/// The domain that a host's owner has registered, roughly: its last two labels, or three below "co.uk" and its like.
/// Empty for addresses and for names that mean nothing outside: "localhost", "mx.klubb.internal".
[[nodiscard]] QByteArray organisationOf(const QByteArray &host);

/// True if both hosts are of one organisation: by name, or because it is known to use both ("me.com", "icloud.com").
[[nodiscard]] bool isSameOrganisation(const QByteArray &a, const QByteArray &b);

/// True for addresses that are not on the Internet: of this machine, or of a network at home or in a house.
[[nodiscard]] bool isLocalAddress(const QHostAddress &address);

/// Whose results are in a message, and where it came in. The fields above the line with which the receiver took it from
/// outside are the receiver's own, whatever the sender wrote (RFC 8601 5).
struct ReceivingServer
{
    qsizetype edge = -1;  ///< index of that line among the hops; -1: there is none
    QByteArrayList hosts; ///< of the receiver, named in the lines down to that one
    /// The fields that are the receiver's own beyond doubt.
    QList<AuthResults> results;
    std::optional<ReceivedSpf> receivedSpf;
    /// Fields under the receiver's name where the sender could have written them too: right below that line, where
    /// Postfix puts what its filters add.
    QList<AuthResults> doubtful;
    bool foreign = false; ///< there are fields of others: of servers before the receiver's, or forged

    [[nodiscard]] const Hop *edgeHop(const MessageHeaders &headers) const
    {
        return edge < 0 ? nullptr : &headers.hops[edge];
    }
};

/// \a server: the receiving provider's authserv-id where it is known, to be demanded of the fields.
[[nodiscard]] ReceivingServer findReceivingServer(const MessageHeaders &headers, const QByteArray &server = {});

} // namespace klubbpost
