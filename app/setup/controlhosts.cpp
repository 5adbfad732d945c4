// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/controlhosts.h"

#include <algorithm>
#include <array>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Whose servers hardly ever are down, and do not notice one connection more.
constexpr std::array large = {"gmail"_L1, "microsoft-365"_L1, "one.com"_L1, "icloud"_L1, "loopia"_L1, "yahoo"_L1};

qsizetype rank(const Provider &provider)
{
    return std::find(large.begin(), large.end(), provider.id) - large.begin();
}

} // namespace

QList<ControlHost> controlHosts(const Catalog &catalog, const Provider *own, const QDate &today)
{
    QList<const Provider *> providers = catalog.all();
    std::stable_sort(providers.begin(), providers.end(),
                     [](const Provider *a, const Provider *b) { return rank(*a) < rank(*b); });
    QList<ControlHost> hosts;
    for (const Provider *provider : providers) {
        if (provider == own || provider->guess || provider->statusOn(today) == ProviderStatus::Closed)
            continue;
        QSet<quint16> ports;
        for (const ProviderServer &server : provider->servers) {
            if (server.confidence != Confidence::High || server.host.contains(u'%') || ports.contains(server.port))
                continue;
            ports.insert(server.port);
            hosts.append({server.host, server.port});
        }
    }
    return hosts;
}

} // namespace klubbpost
