// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/givenservers.h"

#include <algorithm>

namespace klubbpost {

void applyServers(SetupSession &session, const QList<ServerSettings> &given, const QString &login)
{
    for (const Protocol protocol : allOf<Protocol>()) {
        const SettingsRow *row = session.settings(protocol);
        const auto own = std::find_if(given.begin(), given.end(),
                                      [&](const ServerSettings &server) { return server.protocol == protocol; });
        if (!row || (!given.isEmpty() && own == given.end())) {
            session.setUsed(protocol, false);
            continue;
        }
        ServerSettings settings = own == given.end() ? row->settings : *own;
        if (settings.host.isEmpty())
            continue;
        if (settings.login.isEmpty())
            settings.login = row->settings.login.isEmpty() ? session.address().toString() : row->settings.login;
        if (!login.isEmpty())
            settings.login = login;
        // A guess beside what is known is not tested unasked.
        session.setUsed(protocol, own != given.end() || row->used);
        session.setSettings(settings);
    }
}

} // namespace klubbpost
