// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/statusedge.h"

namespace klubbpost {

Panel::Edge edgeFor(ProviderStatus status)
{
    switch (status) {
    case ProviderStatus::Ready:
        return Panel::Edge::Good;
    case ProviderStatus::NeedsPreparation:
    case ProviderStatus::OwnRules:
    case ProviderStatus::PartlyKnown:
    case ProviderStatus::SettingsUnknown:
        return Panel::Edge::Caution;
    case ProviderStatus::OauthOnly:
    case ProviderStatus::NoMailPrograms:
    case ProviderStatus::Closed:
        return Panel::Edge::Bad;
    }
    return Panel::Edge::None;
}

} // namespace klubbpost
