// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/fixes.h"

#include "diagnosis/predicates.h"
#include "providers/catalog.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::fixes {
namespace {

/// The provider's servers that may be proposed to this user: certain, encrypted, of the lane's protocol.
QList<ProposedServer> goodServers(const LaneView &view)
{
    QList<ProposedServer> servers;
    if (!view.provider || view.provider->guess || view.report.plan.address.isEmpty())
        return servers;
    for (const auto &server : proposeServers(*view.provider, view.report.plan.address)) {
        if (server.settings.protocol == view.settings().protocol && server.settings.security != Security::None &&
            server.confidence != Confidence::Low)
            servers.append(server);
    }
    return servers;
}

/// The lane's settings with another server. Who logs in is the user's own choice and stays.
ServerSettings moved(const LaneView &view, const QString &host, quint16 port, Security security,
                     const QList<AuthMethod> &auth)
{
    ServerSettings settings = view.settings();
    settings.host = host;
    settings.port = port;
    settings.security = security;
    settings.auth = auth;
    return settings;
}

ServerSettings movedTo(const LaneView &view, const ServerSettings &server)
{
    return moved(view, server.host, server.port, server.security, server.auth);
}

ServerSettings onPort(const LaneView &view, quint16 port, Security security)
{
    return moved(view, view.settings().host, port, security, view.settings().auth);
}

/// Nobody is known to look after the address's domain.
bool isOwnDomain(const LaneView &view)
{
    return view.catalog && (!view.provider || view.provider->guess);
}

/// A server in the catalog that the certificate is for, and that may be proposed to anybody.
Proposal knownServerOf(const LaneView &view, const CertificateFacts &certificate)
{
    Proposal found;
    for (const Provider *provider : view.catalog->all()) {
        if (provider->guess || provider->statusOn(view.day) == ProviderStatus::Closed)
            continue;
        for (const ProviderServer &server : provider->servers) {
            if (server.protocol != view.settings().protocol || server.security == Security::None ||
                server.confidence == Confidence::Low || server.host.contains(u'%') ||
                !certificateNames(certificate, server.host.toLatin1()))
                continue;
            const auto proposal = moved(view, server.host, server.port, server.security, server.auth);
            if (server.port == view.settings().port)
                return proposal;
            if (!found || server.recommended)
                found = proposal;
        }
    }
    return found;
}

/// False only when the server has said what it can, and STARTTLS (POP3: STLS) was not in it.
bool mayOfferStarttls(const LaneView &view)
{
    const auto *offered = view.lane.last<Offered>();
    return !offered || offered->encrypted || offered->capabilities.contains(u"STARTTLS"_s) ||
           offered->capabilities.contains(u"STLS"_s);
}

} // namespace

Proposal providersServer(const LaneView &view)
{
    const auto servers = goodServers(view);
    return servers.isEmpty() ? Proposal() : movedTo(view, servers.first().settings);
}

Proposal recommendedServer(const LaneView &view)
{
    const auto servers = goodServers(view);
    return servers.isEmpty() || !servers.first().recommended ? Proposal() : movedTo(view, servers.first().settings);
}

Proposal replacement(const LaneView &view)
{
    const RetiredHit retired = retiredServer(view);
    if (!retired.value)
        return std::nullopt;
    // Who has moved to another provider needs that one's server, not what replaced the old provider's.
    if (retired.provider != view.provider) {
        if (const auto own = providersServer(view))
            return own;
    }
    for (const auto &server : retired.value->replacement) {
        if (server.protocol == view.settings().protocol && !server.host.contains(u'%'))
            return moved(view, server.host, server.port, server.security, server.auth);
    }
    return providersServer(view);
}

Proposal otherPort(const LaneView &view)
{
    const ServerSettings &now = view.settings();
    for (const auto &server : goodServers(view)) {
        if (server.settings.port != now.port)
            return movedTo(view, server.settings);
    }
    const quint16 tls = standardPort(now.protocol, Security::Tls);
    const quint16 starttls = standardPort(now.protocol, Security::Starttls);
    if (now.port == tls)
        return onPort(view, starttls, Security::Starttls);
    if (now.port == starttls)
        return onPort(view, tls, Security::Tls);
    return onPort(view, starttls, Security::Starttls);
}

Proposal tlsHere(const LaneView &view)
{
    return onPort(view, view.settings().port, Security::Tls);
}

Proposal starttlsHere(const LaneView &view)
{
    return onPort(view, view.settings().port, Security::Starttls);
}

Proposal tlsPort(const LaneView &view)
{
    for (const auto &server : goodServers(view)) {
        if (server.settings.security == Security::Tls)
            return movedTo(view, server.settings);
    }
    return onPort(view, standardPort(view.settings().protocol, Security::Tls), Security::Tls);
}

Proposal encryption(const LaneView &view)
{
    const ServerSettings &now = view.settings();
    for (const auto &server : goodServers(view)) {
        // What the server has just said of itself is newer than the facts.
        const bool isHere = server.settings.asciiHost() == now.asciiHost() && server.settings.port == now.port;
        if (!isHere || server.settings.security != Security::Starttls || mayOfferStarttls(view))
            return movedTo(view, server.settings);
    }
    const auto customary = customarySecurity(now.protocol, now.port);
    if (customary == Security::Tls)
        return tlsHere(view);
    // A port without a custom (2525): the same server may encrypt there. Port 25 is not for programs (RFC 6409 3.1).
    if (!customary)
        return mayOfferStarttls(view) ? starttlsHere(view) : std::nullopt;
    if (!mayOfferStarttls(view))
        return tlsPort(view);
    return onPort(view, standardPort(now.protocol, Security::Starttls), Security::Starttls);
}

Proposal submissionPort(const LaneView &view)
{
    const ServerSettings &now = view.settings();
    if (now.protocol != Protocol::Smtp || now.port != 25)
        return providersServer(view);
    const auto server = providersServer(view);
    return server ? server : onPort(view, standardPort(Protocol::Smtp, Security::Starttls), Security::Starttls);
}

Proposal certificatesServer(const LaneView &view)
{
    const auto failed = certificateTrouble(view.report, view.lane);
    if (!failed)
        return std::nullopt;
    for (const auto &server : goodServers(view)) {
        if (certificateNames(failed->certificate, server.settings.asciiHost()))
            return movedTo(view, server.settings);
    }
    // For a domain of one's own, people take its name where the host's is wanted. Only names that are known: whoever
    // sits in between could show a certificate of his own, for a name of his own.
    return isOwnDomain(view) ? knownServerOf(view, failed->certificate) : std::nullopt;
}

Proposal providersLogin(const LaneView &view)
{
    // When it is the server itself that asks for it, the whole address is the login name.
    const QString rule = loginByRule(view);
    const bool isAsked = view.said == RuleId::LoginNameForm && !view.report.plan.address.isEmpty();
    const QString login = rule.isEmpty() && isAsked ? QString::fromUtf8(view.report.plan.address.toWire()) : rule;
    if (login.isEmpty())
        return std::nullopt;
    ServerSettings settings = view.settings();
    settings.login = login;
    return settings;
}

} // namespace klubbpost::fixes
