// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/probesource.h"
#include "network/keptconnection.h"
#include "network/settingstest.h"
#include "network/tlssupport.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace klubbpost {

/// Tries servers on the network: name, connection (RFC 8305), TLS with its certificate judged as for a login, greeting
/// and what it offers, up to where a login would begin. The same conversation as a test's, without any credentials to
/// send and with a login budget of none. Hosts that are tried at the same time share one look-up.
class NetworkProbe : public QObject, public ProbeSource
{
    Q_OBJECT
public:
    /// \a dns outlives it.
    explicit NetworkProbe(DnsSource &dns, QObject *parent = nullptr);

    void setTrust(const Trust &trust) { m_trust = trust; }
    void setDeadlines(const Deadlines &deadlines) { m_deadlines = deadlines; }

    /// Where connections to servers that are ready are kept for a login; null: nowhere, they are closed.
    void setKept(KeptConnections *kept) { m_kept = kept; }

    void probe(const ServerSettings &settings, QObject *context, Callback callback) override;

private:
    class Try;

    void resolve(const QByteArray &host, Try *waiting);

    DnsSource &m_dns;
    Trust m_trust;
    QPointer<KeptConnections> m_kept;
    Deadlines m_deadlines{.resolve = 4000, .connectFamily = 4000, .encrypt = 4000, .reply = 4000};
    QHash<QByteArray, QList<QPointer<QObject>>> m_resolving; ///< who waits for the addresses of a host
};

} // namespace klubbpost
