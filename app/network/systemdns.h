// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"

#include <memory>
#include <QObject>

namespace klubbpost {

/// DNS through c-ares: the system's resolvers, or one given server. Tells apart what QDnsLookup of Qt 6.4 cannot (no
/// record, time-out, refused, unreadable) and takes a port. Questions run side by side without threads.
class SystemDns : public QObject, public DnsSource
{
    Q_OBJECT
public:
    explicit SystemDns(QObject *parent = nullptr);
    ~SystemDns() override;

    /// Ask this server instead of the system's: "192.0.2.1", "192.0.2.1:5353", "[2001:db8::1]:53". False if it is none.
    [[nodiscard]] bool setNameserver(const QString &server);
    /// How long one question may take in all, retries included. Milliseconds.
    void setDeadline(int milliseconds);

    void ask(const DnsQuestion &question, QObject *context, Callback callback) override;
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace klubbpost
