// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/catalog.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QString loginFor(LoginRule rule, const EmailAddress &address)
{
    // The login goes to the server as it is, and mail servers keep their domains as A-labels.
    switch (rule) {
    case LoginRule::Address:
        return QString::fromUtf8(address.toWire());
    case LoginRule::LocalPart:
        return address.localPart();
    case LoginRule::Domain:
        return QString::fromLatin1(address.asciiDomain());
    case LoginRule::Other:
        return {};
    }
    return {};
}

} // namespace

QList<ProposedServer> proposeServers(const Provider &provider, const EmailAddress &address)
{
    QList<ProposedServer> proposals;
    const QString login = loginFor(provider.loginRule, address);
    for (const ProviderServer &server : provider.servers) {
        if (server.host.contains(serverPlaceholder))
            continue;
        // For people, so with U-labels; ServerSettings::asciiHost() is what goes on the wire.
        const QString host = QString(server.host).replace(domainPlaceholder, address.domain());
        if (!parseHost(host).ok())
            continue; // the name became longer than the DNS allows
        proposals.append({.settings = {.protocol = server.protocol,
                                       .host = host,
                                       .port = server.port,
                                       .security = server.security,
                                       .login = login,
                                       .auth = server.auth},
                          .recommended = server.recommended,
                          .confidence = server.confidence,
                          .reason = server.reason});
    }
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const ProposedServer &a, const ProposedServer &b) { return a.recommended && !b.recommended; });
    return proposals;
}

} // namespace klubbpost
