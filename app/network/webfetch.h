// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/websource.h"
#include "network/tlssupport.h"

#include <memory>
#include <QNetworkAccessManager>
#include <QObject>

namespace klubbpost {

/// Fetches small files over HTTPS. Names are looked up by the given DNS, so that there is one answer to who is asked,
/// and no look-up that cannot be cancelled; their addresses are tried 250 ms apart (RFC 8305).
///
/// Guarantees: only https, also after a redirect, of which few are followed; a certificate that does not hold ends it
/// (judged as a mail server's is); an answer larger than the cap ends it without having been held in memory; every
/// fetch ends within its deadline. Nothing is sent but the request for the address and a User-Agent that names the
/// program: no cookies, credentials, referrer or proxy, and nothing is cached.
class WebFetch : public QObject, public WebSource
{
    Q_OBJECT
public:
    /// \a dns outlives it.
    explicit WebFetch(DnsSource &dns, QObject *parent = nullptr);
    ~WebFetch() override;

    void setTrust(const Trust &trust);
    /// How long one fetch may take in all. Milliseconds; 5,000 unless told.
    void setDeadline(int milliseconds) { m_deadline = milliseconds; }
    /// The largest answer. Octets; 256 KiB unless told.
    void setSizeCap(qint64 octets) { m_sizeCap = octets; }
    /// Where the servers of a test listen instead of 443.
    void setPort(quint16 port) { m_port = port; }

    void get(const QUrl &url, QObject *context, Callback callback) override;

private:
    class Fetch;

    DnsSource &m_dns;
    QNetworkAccessManager m_manager;
    Trust m_trust;
    int m_deadline = 5000;
    qint64 m_sizeCap = 256 * 1024;
    quint16 m_port = 443;
};

} // namespace klubbpost
