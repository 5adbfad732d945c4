// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"

namespace klubbpost {

/// Who must act. Always one of these.
enum class Actor {
    Nobody, ///< nothing needs doing
    User,
    Provider,     ///< the e-mail provider
    DomainOwner,  ///< whoever looks after the domain
    NetworkOwner, ///< whoever looks after the network here
    Computer,     ///< something on this computer
    ClubSystem,
    ProviderOrNetwork, ///< one of the two, and it cannot be told from here which
};

} // namespace klubbpost
