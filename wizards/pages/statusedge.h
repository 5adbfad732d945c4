// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/panel.h"
#include "providers/provider.h"

namespace klubbpost {

/// The edge that says how far a provider's status lets the user come.
[[nodiscard]] Panel::Edge edgeFor(ProviderStatus status);

} // namespace klubbpost
