// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"

#include <QMap>

namespace klubbpost {

/// A resolver only: hosts from a table. A name that is not in it never gets an answer, and a question that is no host
/// is a fault of the test.
class TableDns : public DnsSource
{
public:
    /// Every host that tests/servers/certificates makes a certificate for, at 127.0.0.1.
    static TableDns local();

    void ask(const DnsQuestion &question, QObject *context, Callback callback) override;
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override;

    QMap<QByteArray, Resolved> hosts;
    int questions = 0; ///< hosts that were asked for
};

} // namespace klubbpost
