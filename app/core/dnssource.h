// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

#include <functional>
#include <QByteArray>
#include <QList>

class QObject;

namespace klubbpost {

enum class DnsType {
    A,
    Aaaa,
    Mx,
    Ns,
    Txt,
    Srv,
    Cname,
    Ptr,
};

struct DnsQuestion
{
    QByteArray name; ///< A-labels, no final dot
    DnsType type = DnsType::A;
    bool operator==(const DnsQuestion &) const = default;
};

/// One record of an answer; which members count follows from the question's type.
struct DnsRecord
{
    QByteArray name; ///< the owner, lower case, no final dot
    quint32 ttl = 0; ///< seconds
    QByteArray
        target; ///< host of MX, NS, SRV, CNAME, PTR in lower case without final dot ("" is the root: null MX, RFC 7505)
    quint16 preference = 0; ///< of MX; priority of SRV
    quint16 weight = 0;
    quint16 port = 0;
    QString address; ///< of A and AAAA
    QByteArray text; ///< of TXT, its strings joined without anything between (RFC 7208 3.3)
    bool operator==(const DnsRecord &) const = default;
};

struct DnsAnswer
{
    DnsStatus status = DnsStatus::ServerFailure;
    QList<DnsRecord> records;   ///< sorted as the type wants it: MX by preference, SRV by priority and weight
    bool authenticated = false; ///< the resolver vouches for DNSSEC (AD bit)
};

/// Somewhere to ask DNS questions: c-ares, the practice club, a test's table.
class DnsSource
{
public:
    using Callback = std::function<void(const DnsAnswer &)>;
    virtual ~DnsSource() = default;

    /// Asks one question. The callback is called exactly once, never from within ask() itself, and not at all once
    /// \a context is gone. Every question ends by itself, at the latest as TimedOut.
    virtual void ask(const DnsQuestion &question, QObject *context, Callback callback) = 0;

    /// The addresses of a host, of both families, in the order to try them (RFC 6724), as the operating system would
    /// find them: with its hosts file, and IP literals without asking. Guarantees as ask().
    using AddressCallback = std::function<void(const Resolved &)>;
    virtual void resolve(const QByteArray &host, QObject *context, AddressCallback callback) = 0;
};

} // namespace klubbpost
