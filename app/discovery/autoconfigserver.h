// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/foundsettings.h"

#include <utility>

namespace klubbpost {

/// What one server section says, as it stands.
struct AutoconfigSection
{
    QString type;
    QList<QString> hosts;
    QList<QString> ports;
    QList<QString> sockets;
    QList<QString> names;
    QList<std::pair<QString, QString>> authentication; ///< system, value
    Pop3Options pop3;
};

/// The server of a section, with the address filled in; nullopt when it is not complete or not valid.
[[nodiscard]] std::optional<FoundServer> serverOf(const AutoconfigSection &section, Protocol protocol,
                                                  const EmailAddress &address);

} // namespace klubbpost
