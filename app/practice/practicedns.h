// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"

#include <QHash>

namespace klubbpost::practice {

/// The DNS of the practice club: a table, and NoSuchName for all else. Unlike other sources it resolves neither IP
/// addresses nor "localhost": whatever is typed while practising, no other server than the practice club's is reached.
class PracticeDns : public DnsSource
{
public:
    PracticeDns();

    /// Where the SRV records point (RFC 6186, RFC 8314).
    void addService(const QByteArray &service, quint16 port);

    void ask(const DnsQuestion &question, QObject *context, Callback callback) override;
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override;

    /// A domain whose SPF record can be included.
    void addSpf(const QByteArray &name);
    /// Puts a record in the place of the one it replaces, in the practice domains only.
    void enter(const QByteArray &name, DnsType type, const QByteArray &value);

private:
    void add(const QByteArray &name, DnsType type, DnsRecord record);
    [[nodiscard]] DnsAnswer answer(const DnsQuestion &question) const;

    QHash<QByteArray, QHash<DnsType, QList<DnsRecord>>> m_names;
};

} // namespace klubbpost::practice
