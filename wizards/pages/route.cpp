// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/route.h"

#include <algorithm>

namespace klubbpost {
namespace {

std::optional<PageId> neighbour(PageId page, const RouteFacts &facts, int step)
{
    const QList<PageId> route = routeOf(facts);
    qsizetype i = route.indexOf(page);
    if (i < 0) { // the way has changed: on from where the page would stand
        i = std::count_if(route.begin(), route.end(), [page](PageId other) { return other < page; });
        i -= step > 0 ? 1 : 0;
    }
    for (i += step; i >= 0 && i < route.size(); i += step) {
        if (!isPassedBy(route[i], facts))
            return route[i];
    }
    return std::nullopt;
}

} // namespace

bool takesNoPassword(ProviderStatus status)
{
    switch (status) {
    case ProviderStatus::OauthOnly:
    case ProviderStatus::NoMailPrograms:
    case ProviderStatus::Closed:
        return true;
    case ProviderStatus::Ready:
    case ProviderStatus::NeedsPreparation:
    case ProviderStatus::OwnRules:
    case ProviderStatus::PartlyKnown:
    case ProviderStatus::SettingsUnknown:
        return false;
    }
    return false;
}

LoginNeed loginNeed(const SetupSession &session)
{
    const bool logsIn = session.senderSystem().sendsBy(SendingWay::UserSmtp);
    if (session.errand() == Errand::SendFromClubSystem && !(logsIn && session.sendingWay() == SendingWay::UserSmtp))
        return LoginNeed::Offered;
    const Candidate candidate = session.candidate();
    const bool isFound = !candidate.hasCatalogSettings() && !candidate.found.servers.isEmpty();
    const Provider *provider = candidate.provider;
    if (provider && !isFound && takesNoPassword(provider->statusOn(session.today())))
        return LoginNeed::Impossible;
    return LoginNeed::Needed;
}

RouteFacts routeFacts(const SetupSession &session)
{
    const LoginNeed login = loginNeed(session);
    const Provider *provider = session.provider();
    const ProviderStatus status = provider ? provider->statusOn(session.today()) : ProviderStatus::Ready;
    const bool inTheWay = status == ProviderStatus::OwnRules || takesNoPassword(status);
    const auto guidance = session.guidance();
    const bool mustPrepare =
        std::any_of(guidance.begin(), guidance.end(), [](const Guidance *one) { return !one->optional; });
    return {session.errand(), inTheWay || mustPrepare || !session.foundLinks().isEmpty(), login,
            session.wantsLoginTest()};
}

QList<PageId> routeOf(const RouteFacts &facts)
{
    using enum PageId;
    const bool isImpossible = facts.login == LoginNeed::Impossible;
    const bool logsIn = facts.login == LoginNeed::Needed || facts.wantsLoginTest;
    const QList<PageId> login = logsIn ? QList<PageId>{Settings, Test} : QList<PageId>();
    switch (facts.errand) {
    case Errand::SendFromClubSystem:
        if (facts.login != LoginNeed::Offered)
            return QList<PageId>{Start, Address, Provider, Preparation} + login + QList<PageId>{Sender, Done};
        return QList<PageId>{Start, Address, Sender} +
               (logsIn ? QList<PageId>{Provider, Preparation} + login : QList<PageId>()) + QList<PageId>{Done};
    case Errand::SetUpMailProgram: // the provider itself sends, so there is nothing to ask of the sender
        return QList<PageId>{Start, Address, Provider, Preparation} + login + QList<PageId>{Done};
    case Errand::CheckAddress: // prepared long ago, since it is in use; but what cannot work is said
        return QList<PageId>{Start, Address, Provider} + (isImpossible ? QList<PageId>{Preparation} : QList<PageId>()) +
               login + QList<PageId>{Sender, Done};
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
