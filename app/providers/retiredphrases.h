// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/retiredvalues.h"

namespace klubbpost {

class Catalog;

/// Every dead link and piece of advice in a text that somebody pasted; values that the same sentence explains count
/// once.
[[nodiscard]] QList<RetiredHit> retiredAdvice(const QString &text, const Catalog &catalog);

} // namespace klubbpost
