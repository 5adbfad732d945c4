// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/demand.h"
#include "fuzz/target.h"
#include "providers/catalog.h"

#include <cstdint>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

KLUBBPOST_FUZZ_TARGET(provider)
{
    static const EmailAddress address = EmailAddress::parse(u"anna@förening.se"_s).take();
    const QDate today(2026, 11, 21);
    auto provider = readProvider(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), today);
    if (!provider.ok()) {
        KLUBBPOST_DEMAND(provider.fault().path.startsWith(u'$'));
        return 0;
    }
    KLUBBPOST_DEMAND(!provider->id.isEmpty() && provider->checked <= today && !provider->sources.isEmpty());
    for (const ProposedServer &proposed : proposeServers(*provider, address)) {
        KLUBBPOST_DEMAND(parseHost(proposed.settings.host).ok() && proposed.settings.port != 0);
        KLUBBPOST_DEMAND(!proposed.recommended || proposed.settings.security != Security::None);
    }
    static_cast<void>(provider->statusTextOn(today));
    Catalog catalog;
    const QString id = provider->id;
    KLUBBPOST_DEMAND(catalog.add(provider.take()) && catalog.byId(id));
    return 0;
}
