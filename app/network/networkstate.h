// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

namespace klubbpost {

/// What the operating system says of its network now; Unknown where it has nobody to ask. Asks nothing of the network
/// itself. From the thread of the application object.
[[nodiscard]] NetworkSeen networkState();

} // namespace klubbpost
