// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/controlconnection.h"
#include "providers/catalog.h"

namespace klubbpost {

/// The catalog's mail servers that may be connected to in order to see what the network lets through: sure facts of
/// providers in service, large ones first, one host a provider and port. Those of \a own, the account's provider, which
/// may be null, are left out.
[[nodiscard]] QList<ControlHost> controlHosts(const Catalog &catalog, const Provider *own, const QDate &today);

} // namespace klubbpost
