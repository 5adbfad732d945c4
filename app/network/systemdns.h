// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"

#include <memory>
#include <QObject>

namespace klubbpost {

/// DNS through c-ares: the system's resolvers, or one given server. Tells apart what QDnsLookup of Qt 6.4 cannot (no
/// record, time-out, refused, unreadable) and takes a port. Questions run side by side without threads.
///
/// A question is put to the first server, and again 1.5 and 3 s later while nobody has answered, to the next in turn;
/// all are listened to until 4.5 s after the first, so that an answer counts whenever it comes. A server that says
/// SERVFAIL or REFUSED, or is not there, gives way to the next at once; its word holds if none knows better. Nothing is
/// remembered from one question to the next: neither answers, nor servers, which are the system's as they are at that
/// moment.
class SystemDns : public QObject, public DnsSource
{
    Q_OBJECT
public:
    explicit SystemDns(QObject *parent = nullptr);
    ~SystemDns() override;

    /// Ask this server instead of the system's: "192.0.2.1", "192.0.2.1:5353", "[2001:db8::1]:53". False if it is none.
    [[nodiscard]] bool setNameserver(const QString &server);
    /// Several, the first before the second.
    [[nodiscard]] bool setNameservers(const QStringList &servers);
    /// How long one question may take in all, from when it is first put; 5000 ms unless told. Silence is known
    /// after 4.5 s even if more is told.
    void setDeadline(int milliseconds);

    void ask(const DnsQuestion &question, QObject *context, Callback callback) override;
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace klubbpost
