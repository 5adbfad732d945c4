// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup/setupsession.h"

#include <optional>
#include <QList>

namespace klubbpost {

enum class PageId {
    Start,
    Address,
    Provider,
    Preparation,
    Settings,
    Test,
    Sender,
    Done,
};

constexpr const char *enumName(PageId value)
{
    switch (value) {
    case PageId::Start:
        return "start";
    case PageId::Address:
        return "address";
    case PageId::Provider:
        return "provider";
    case PageId::Preparation:
        return "preparation";
    case PageId::Settings:
        return "settings";
    case PageId::Test:
        return "test";
    case PageId::Sender:
        return "sender";
    case PageId::Done:
        return "done";
    }
    return nullptr;
}

/// All that the way through the pages depends on.
struct RouteFacts
{
    Errand errand = Errand::SendFromClubSystem;
    bool needsPreparation = false; ///< there is something to do, or to know, at the provider first
};
[[nodiscard]] RouteFacts routeFacts(const SetupSession &session);

/// The pages of an errand, in order. Their numbers are the step numbers; a page with nothing to do keeps its number, so
/// that "step 5" is the same page for everybody with the same errand.
[[nodiscard]] QList<PageId> routeOf(Errand errand);
/// On the route, but passed by.
[[nodiscard]] bool isPassedBy(PageId page, const RouteFacts &facts);
/// The page after this one; nullopt after the last.
[[nodiscard]] std::optional<PageId> nextPage(PageId page, const RouteFacts &facts);
[[nodiscard]] std::optional<PageId> nextPage(PageId page, const SetupSession &session);
/// The page that Back leads to; nullopt on the first.
[[nodiscard]] std::optional<PageId> previousPage(PageId page, const RouteFacts &facts);

} // namespace klubbpost
