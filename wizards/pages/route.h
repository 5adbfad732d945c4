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

/// What the errand has to do with a login at the provider.
enum class LoginNeed {
    Needed,     ///< whoever sends, or reads, logs in with the password
    Offered,    ///< the club system sends from its own servers: a login only shows that the mailbox works
    Impossible, ///< the provider takes no password, so that another way is what helps
};

/// All that the way through the pages depends on.
struct RouteFacts
{
    Errand errand = Errand::SendFromClubSystem;
    bool needsPreparation = false; ///< there is something to do, or to know, at the provider first
    LoginNeed login = LoginNeed::Needed;
    bool wantsLoginTest = false; ///< where it is not needed: all the same
};
[[nodiscard]] RouteFacts routeFacts(const SetupSession &session);
/// True when no program can log in there with a password, whatever is prepared.
[[nodiscard]] bool takesNoPassword(ProviderStatus status);
[[nodiscard]] LoginNeed loginNeed(const SetupSession &session);

/// The pages of an errand, in order. Their numbers are the step numbers; a page with nothing to do keeps its number, so
/// that "step 5" is the same page for everybody who goes the same way. No page that wants a password is on the way
/// where none is needed, or none is taken, unless the user asks for it.
[[nodiscard]] QList<PageId> routeOf(const RouteFacts &facts);
/// On the route, but passed by.
[[nodiscard]] bool isPassedBy(PageId page, const RouteFacts &facts);
/// The page after this one, also after one that is not on the way any more; nullopt after the last.
[[nodiscard]] std::optional<PageId> nextPage(PageId page, const RouteFacts &facts);
[[nodiscard]] std::optional<PageId> nextPage(PageId page, const SetupSession &session);
/// The page that Back leads to; nullopt on the first.
[[nodiscard]] std::optional<PageId> previousPage(PageId page, const RouteFacts &facts);

} // namespace klubbpost
