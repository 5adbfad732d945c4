// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/guesser.h"

#include "discovery/question.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxAttempts = 40;
constexpr qsizetype maxOtherNames = 4; // of one certificate: shared ones have hundreds
constexpr int rankOfKind = 100;        // a better kind of encryption comes before a better name
constexpr int rankOfName = 10;
constexpr int rankOfOtherName = 5;

struct Kind
{
    quint16 port;
    Security security;
};

QList<Kind> kindsOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Smtp: // 2525 is what many hosts have for those whose network blocks 587
        return {{465, Security::Tls}, {587, Security::Starttls}, {2525, Security::Starttls}};
    case Protocol::Imap:
        return {{993, Security::Tls}, {143, Security::Starttls}};
    case Protocol::Pop3:
        return {{995, Security::Tls}, {110, Security::Starttls}};
    }
    return {};
}

QList<QByteArray> labelsOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Smtp:
        return {"mail", "smtp"};
    case Protocol::Imap:
        return {"mail", "imap"};
    case Protocol::Pop3:
        return {"mail", "pop", "pop3"};
    }
    return {};
}

} // namespace

QList<ServerSettings> usualServers(Protocol protocol, const EmailAddress &address, const QList<QByteArray> &mxHosts)
{
    QStringList hosts;
    for (const QByteArray &label : labelsOf(protocol))
        hosts.append(QString::fromLatin1(label) + u'.' + address.domain());
    // The first: others only take over when it is gone.
    if (!mxHosts.isEmpty() && !toAsciiHostName(QString::fromLatin1(mxHosts.first())).isEmpty())
        hosts.append(QString::fromLatin1(mxHosts.first()));
    hosts.removeDuplicates();
    QList<ServerSettings> servers;
    for (const Kind &kind : kindsOf(protocol)) {
        for (const QString &host : std::as_const(hosts)) {
            if (parseHost(host))
                servers.append(
                    {.protocol = protocol, .host = host, .port = kind.port, .security = kind.security, .login = {}});
        }
    }
    return servers;
}

QList<QByteArray> namesFromCertificate(const QStringList &certificateNames, const QByteArray &host,
                                       const QList<QByteArray> &dnsHosts, const QList<QByteArray> &greeted)
{
    QSet<QByteArray> owners{registrableDomain(host)};
    for (const QByteArray &one : dnsHosts)
        owners.insert(registrableDomain(one.toLower()));
    QList<QByteArray> names;
    const auto propose = [&](const QByteArray &name) {
        const QByteArray ascii = toAsciiHostName(QString::fromLatin1(name));
        if (!ascii.isEmpty() && ascii.contains('.') && ascii != host && !names.contains(ascii) &&
            owners.contains(registrableDomain(ascii)))
            names.append(ascii);
    };
    for (const QString &entry : certificateNames) {
        const QByteArray name = entry.toLatin1().toLower();
        if (!name.startsWith("*.")) {
            propose(name);
            continue;
        }
        const QByteArray parent = name.mid(1); // with its dot
        if (parent.count('.') < 2)
            continue; // for a whole top-level domain
        for (const QByteArray &one : greeted + dnsHosts) {
            if (one.endsWith(parent) && !one.chopped(parent.size()).contains('.'))
                propose(one);
        }
        propose(host.split('.').first() + parent);
    }
    return names.mid(0, maxOtherNames);
}

Guesser::Guesser(ProbeSource &probes, DnsSource &dns, QObject *parent) : QObject(parent), m_probes(probes), m_dns(dns)
{
}

void Guesser::start(const EmailAddress &address, const QList<QByteArray> &mxHosts, const QList<QByteArray> &nsHosts)
{
    m_trying = std::make_unique<QObject>();
    m_dnsHosts = mxHosts + nsHosts;
    m_attempts.clear();
    m_greeted.clear();
    m_otherNames.clear();
    m_tried.clear();
    std::fill(std::begin(m_resolving), std::end(m_resolving), 0);
    for (const Protocol protocol : allOf<Protocol>()) {
        const QList<ServerSettings> servers = usualServers(protocol, address, mxHosts);
        int name = 0;
        for (qsizetype i = 0; i < servers.size(); ++i) {
            const bool isSameKind = i > 0 && servers[i].port == servers[i - 1].port;
            name = isSameKind ? name + 1 : 0;
            const auto kinds = kindsOf(protocol);
            const auto kind =
                std::find_if(kinds.begin(), kinds.end(), [&](const Kind &one) { return one.port == servers[i].port; });
            add(servers[i], static_cast<int>(kind - kinds.begin()) * rankOfKind + name * rankOfName);
        }
    }
}

void Guesser::add(const ServerSettings &settings, int rank)
{
    const QByteArray key =
        nameOf(settings.protocol).toLatin1() + ' ' + settings.asciiHost() + ':' + QByteArray::number(settings.port);
    if (m_tried.contains(key) || m_attempts.size() >= maxAttempts)
        return;
    m_tried.insert(key);
    const qsizetype index = m_attempts.size();
    m_attempts.append({settings, rank});
    m_probes.probe(settings, m_trying.get(), [this, index](const ProbeAnswer &answer) { take(index, answer); });
}

void Guesser::take(qsizetype index, const ProbeAnswer &answer)
{
    m_attempts[index].isOver = true;
    m_attempts[index].works = answer.outcome == ProbeOutcome::Ready;
    // How a server greets says which of the names below a certificate's star it has.
    const bool isNew = !answer.greetedAs.isEmpty() && !m_greeted.contains(answer.greetedAs);
    if (isNew)
        m_greeted.append(answer.greetedAs);
    if (answer.outcome == ProbeOutcome::OtherName)
        m_otherNames.append({index, answer});
    const auto those = isNew ? m_otherNames : m_otherNames.mid(m_otherNames.size() - 1);
    for (const auto &[attempt, shown] : answer.outcome == ProbeOutcome::OtherName || isNew ? those : decltype(those)())
        proposeOtherNames(Attempt(m_attempts[attempt]), shown);
    Q_EMIT changed();
}

void Guesser::proposeOtherNames(const Attempt &attempt, const ProbeAnswer &answer)
{
    const auto names =
        namesFromCertificate(answer.certificateNames, attempt.settings.asciiHost(), m_dnsHosts, m_greeted);
    int &resolving = m_resolving[static_cast<int>(attempt.settings.protocol)];
    for (const QByteArray &name : names) {
        ++resolving;
        m_dns.resolve(name, m_trying.get(), [this, name, attempt, answer](const Resolved &resolved) {
            --m_resolving[static_cast<int>(attempt.settings.protocol)];
            // The name was shown by a stranger: it counts only where it is another name of the same computer, and then
            // its certificate is judged as any other.
            if (resolved.status == DnsStatus::Ok && resolved.addresses.contains(answer.address)) {
                ServerSettings settings = attempt.settings;
                settings.host = QString::fromLatin1(name);
                add(settings, attempt.rank + rankOfOtherName);
            }
            Q_EMIT changed();
        });
    }
}

bool Guesser::isOver(Protocol protocol) const
{
    return m_resolving[static_cast<int>(protocol)] == 0 &&
           std::all_of(m_attempts.begin(), m_attempts.end(), [protocol](const Attempt &attempt) {
               return attempt.settings.protocol != protocol || attempt.isOver;
           });
}

std::optional<FoundServer> Guesser::best(Protocol protocol) const
{
    const Attempt *best = nullptr;
    for (const Attempt &attempt : m_attempts) {
        const bool fits = attempt.works && attempt.settings.protocol == protocol;
        if (fits && (!best || attempt.rank < best->rank))
            best = &attempt;
    }
    return best ? std::optional(FoundServer{.settings = best->settings}) : std::nullopt;
}

} // namespace klubbpost

#include "moc_guesser.cpp"
