// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/route.h"

#include <algorithm>

namespace klubbpost {
namespace {

/// True when the provider's status is something the user must know before going on with a password.
bool standsInTheWay(ProviderStatus status)
{
    switch (status) {
    case ProviderStatus::OauthOnly:
    case ProviderStatus::NoMailPrograms:
    case ProviderStatus::Closed:
    case ProviderStatus::OwnRules:
        return true;
    case ProviderStatus::Ready:
    case ProviderStatus::NeedsPreparation:
    case ProviderStatus::PartlyKnown:
    case ProviderStatus::SettingsUnknown:
        return false;
    }
    return false;
}

std::optional<PageId> neighbour(PageId page, const RouteFacts &facts, int step)
{
    const QList<PageId> route = routeOf(facts.errand);
    for (qsizetype i = route.indexOf(page) + step; i >= 0 && i < route.size(); i += step) {
        if (!isPassedBy(route[i], facts))
            return route[i];
    }
    return std::nullopt;
}

} // namespace

RouteFacts routeFacts(const SetupSession &session)
{
    const Provider *provider = session.provider();
    const bool inTheWay = provider && standsInTheWay(provider->statusOn(session.today()));
    const auto guidance = session.guidance();
    const bool mustPrepare =
        std::any_of(guidance.begin(), guidance.end(), [](const Guidance *one) { return !one->optional; });
    return {session.errand(), inTheWay || mustPrepare || !session.foundLinks().isEmpty()};
}

QList<PageId> routeOf(Errand errand)
{
    switch (errand) {
    case Errand::SendFromClubSystem:
        return {PageId::Start,    PageId::Address, PageId::Provider, PageId::Preparation,
                PageId::Settings, PageId::Test,    PageId::Sender,   PageId::Done};
    case Errand::SetUpMailProgram: // the provider itself sends, so there is nothing to ask of the sender
        return {PageId::Start,    PageId::Address, PageId::Provider, PageId::Preparation,
                PageId::Settings, PageId::Test,    PageId::Done};
    case Errand::CheckAddress: // prepared long ago, since it is in use
        return {PageId::Start, PageId::Address, PageId::Provider, PageId::Settings,
                PageId::Test,  PageId::Sender,  PageId::Done};
    }
    return {};
}

bool isPassedBy(PageId page, const RouteFacts &facts)
{
    return page == PageId::Preparation && !facts.needsPreparation;
}

std::optional<PageId> nextPage(PageId page, const RouteFacts &facts)
{
    return neighbour(page, facts, 1);
}

std::optional<PageId> nextPage(PageId page, const SetupSession &session)
{
    return nextPage(page, routeFacts(session));
}

std::optional<PageId> previousPage(PageId page, const RouteFacts &facts)
{
    return neighbour(page, facts, -1);
}

} // namespace klubbpost
