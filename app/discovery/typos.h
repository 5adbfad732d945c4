// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/catalog.h"

namespace klubbpost {

/// The well-known domain that a mistyped one probably means ("gmial.com" → "gmail.com"), to be asked about and never
/// put in silently; empty where nothing speaks for a slip of the hand. \a typed is what stands behind the @, as typed:
/// it need not be a domain ("gmailcom", "gmail,com").
///
/// Only the catalog's wellKnown domains are ever suggested, and a domain that the catalog knows is never doubted. The
/// shorter a name, the more like a slip the difference must be, because short names one letter apart are all
/// somebody's: of "live.com" only letters that changed places or were struck twice are taken for one.
[[nodiscard]] QString likelyDomain(const QString &typed, const Catalog &catalog);

} // namespace klubbpost
