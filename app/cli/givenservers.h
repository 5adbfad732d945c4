// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup/setupsession.h"

namespace klubbpost {

/// Puts what the user gave into the rows of a setup for testing an address: with servers given only those are tested,
/// else what the provider has. \a login, if not empty, is the name for all of them.
void applyServers(SetupSession &session, const QList<ServerSettings> &given, const QString &login);

} // namespace klubbpost
