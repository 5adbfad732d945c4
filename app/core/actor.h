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

constexpr const char *enumName(Actor value)
{
    switch (value) {
    case Actor::Nobody:
        return "nobody";
    case Actor::User:
        return "user";
    case Actor::Provider:
        return "provider";
    case Actor::DomainOwner:
        return "domainOwner";
    case Actor::NetworkOwner:
        return "networkOwner";
    case Actor::Computer:
        return "computer";
    case Actor::ClubSystem:
        return "clubSystem";
    case Actor::ProviderOrNetwork:
        return "providerOrNetwork";
    }
    return nullptr;
}

} // namespace klubbpost
