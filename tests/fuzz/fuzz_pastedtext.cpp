// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/pastedsettings.h"
#include "discovery/typos.h"
#include "fuzz/demand.h"
#include "fuzz/target.h"

#include <cstdint>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

bool isShort(const QString &from)
{
    return from.size() <= 120 && !from.contains(u'\n');
}

const Catalog &catalog()
{
    static const Catalog facts = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 21));
    return facts;
}

} // namespace

/// Reading the facts takes longer than any text may.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    static_cast<void>(catalog());
    return 0;
}

KLUBBPOST_FUZZ_TARGET(pastedtext)
{
    static const EmailAddress address = EmailAddress::parse(u"anna@gmail.com"_s).take();
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const PastedSettings settings = readPastedSettings(text, address, catalog());
    KLUBBPOST_DEMAND(settings.servers.size() <= 3);
    KLUBBPOST_DEMAND(!settings.servers.isEmpty() || !settings.notes.isEmpty());
    for (const PastedServer &server : settings.servers) {
        KLUBBPOST_DEMAND(server.host || server.port);
        KLUBBPOST_DEMAND(settings.server(server.protocol) == &server);
        KLUBBPOST_DEMAND(!server.host || (parseHost(server.host->value).ok() && isShort(server.host->from)));
        KLUBBPOST_DEMAND(!server.port || (server.port->value != 0 && isShort(server.port->from)));
        KLUBBPOST_DEMAND(!server.login || (parseLogin(server.login->value).ok() && isShort(server.login->from)));
        KLUBBPOST_DEMAND(!server.security || isShort(server.security->from));
        // What the port says by custom is never contradicted.
        if (server.port && server.security) {
            const auto custom = customarySecurity(server.protocol, server.port->value);
            KLUBBPOST_DEMAND(custom != Security::Tls || server.security->value == Security::Tls);
            KLUBBPOST_DEMAND(custom != Security::Starttls || server.security->value != Security::Tls);
        }
        const ServerSettings used = withPasted({.protocol = server.protocol, .host = u"mail.example.org"_s}, server);
        KLUBBPOST_DEMAND(used.port != 0 && parseHost(used.host).ok());
    }
    static_cast<void>(likelyDomain(text.left(200), catalog()));
    return 0;
}
