// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/pacc.h"
#include "fuzz/demand.h"
#include "fuzz/target.h"

#include <cstdint>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

KLUBBPOST_FUZZ_TARGET(pacc)
{
    static const EmailAddress address = EmailAddress::parse(u"anna@förening.se"_s).take();
    const QByteArray document(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // Whatever the record says: it is as much a stranger's as the document.
    static_cast<void>(paccIsVouchedFor(document, {document.left(300)}));
    const auto found = readPacc(document, address);
    if (!found.ok())
        return 0;
    KLUBBPOST_DEMAND(!found->servers.isEmpty());
    for (const FoundServer &server : found->servers) {
        KLUBBPOST_DEMAND(parseHost(server.settings.host).ok() && server.settings.port != 0);
        KLUBBPOST_DEMAND(server.settings.security != Security::None);
        KLUBBPOST_DEMAND(server.settings.login.isEmpty() || parseLogin(server.settings.login).ok());
    }
    KLUBBPOST_DEMAND(!hasControlCharacter(found->displayName));
    for (const auto &links : {found->documentation, found->enabling}) {
        for (const FoundLink &link : links)
            KLUBBPOST_DEMAND(link.url.scheme() == "https"_L1 || link.url.scheme() == "http"_L1);
    }
    return 0;
}
