// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/emailaddress.h"
#include "core/probesource.h"
#include "discovery/foundsettings.h"

#include <QObject>
#include <QSet>

namespace klubbpost {

/// The usual servers of a protocol for a domain, encrypted kinds only, in the order they are preferred: TLS from the
/// first byte before STARTTLS (RFC 8314 3), the domain's own usual names before the host that takes its mail.
[[nodiscard]] QList<ServerSettings> usualServers(Protocol protocol, const EmailAddress &address,
                                                 const QList<QByteArray> &mxHosts);

/// Names that a certificate for other names proposes instead of \a host: its own, and for "*.host.example" the first
/// label of \a host there and those of \a dnsHosts and of \a greeted, as which servers greeted, that fit. Only such as
/// belong to whoever runs \a host or one of \a dnsHosts, the servers that the domain's DNS names: anybody can have a
/// certificate for a name of his own, and let that name lead to any address. In lower case, at most a few. Pure.
[[nodiscard]] QList<QByteArray> namesFromCertificate(const QStringList &certificateNames, const QByteArray &host,
                                                     const QList<QByteArray> &dnsHosts,
                                                     const QList<QByteArray> &greeted = {});

/// Tries the usual names and ports side by side, and keeps the most preferred that works, whichever answered first. A
/// certificate for other names proposes those that namesFromCertificate() lets through, where they lead to the same
/// address. Bounded in number; whoever owns it bounds the time. Dropping it ends all tries.
class Guesser : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Guesser(ProbeSource &probes, DnsSource &dns, QObject *parent = nullptr);

    void start(const EmailAddress &address, const QList<QByteArray> &mxHosts, const QList<QByteArray> &nsHosts = {});
    [[nodiscard]] bool isOver(Protocol protocol) const;
    /// The best that works so far.
    [[nodiscard]] std::optional<FoundServer> best(Protocol protocol) const;

Q_SIGNALS:
    /// Never from within start(). The receiver may delete this.
    void changed();

private:
    struct Attempt
    {
        ServerSettings settings;
        int rank = 0; ///< the lower the better
        bool isOver = false;
        bool works = false;
    };

    void add(const ServerSettings &settings, int rank);
    void take(qsizetype index, const ProbeAnswer &answer);
    void proposeOtherNames(const Attempt &attempt, const ProbeAnswer &answer);

    ProbeSource &m_probes;
    DnsSource &m_dns;
    QList<QByteArray> m_dnsHosts; ///< that the domain's DNS names
    QList<Attempt> m_attempts;
    QList<QByteArray> m_greeted;                           ///< names in greetings
    QList<std::pair<qsizetype, ProbeAnswer>> m_otherNames; ///< attempts that met a certificate for other names
    QSet<QByteArray> m_tried;                              ///< "smtp host:port"
    int m_resolving[3] = {0, 0, 0};                        ///< by Protocol: other names that are being looked up
    std::unique_ptr<QObject> m_trying;                     ///< context of all that is under way
};

} // namespace klubbpost
