// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/autoconfig.h"
#include "fuzz/demand.h"
#include "fuzz/target.h"

#include <cstdint>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

KLUBBPOST_FUZZ_TARGET(autoconfig)
{
    static const EmailAddress address = EmailAddress::parse(u"anna%EMAILDOMAIN%@förening.se"_s).take();
    const QByteArray xml(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto found = readAutoconfig(xml, address);
    if (!found.ok())
        return 0;
    KLUBBPOST_DEMAND(!found->servers.isEmpty() && found->servers.size() <= 32);
    for (const FoundServer &server : found->servers) {
        KLUBBPOST_DEMAND(parseHost(server.settings.host).ok());
        KLUBBPOST_DEMAND(server.settings.port != 0);
        KLUBBPOST_DEMAND(server.settings.login.isEmpty() || parseLogin(server.settings.login).ok());
        KLUBBPOST_DEMAND(!server.pop3 || server.settings.protocol == Protocol::Pop3);
    }
    for (const auto &links : {found->documentation, found->enabling}) {
        for (const FoundLink &link : links) {
            KLUBBPOST_DEMAND(link.url.scheme() == "https"_L1 || link.url.scheme() == "http"_L1);
            KLUBBPOST_DEMAND(!hasControlCharacter(link.text.sv) && !hasControlCharacter(link.text.en));
        }
    }
    KLUBBPOST_DEMAND(!hasControlCharacter(found->displayName) && found->displayName.size() <= 100);
    const auto again = readAutoconfig(xml, address);
    KLUBBPOST_DEMAND(again.ok() && *again == *found);
    return 0;
}
