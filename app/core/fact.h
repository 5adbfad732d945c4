// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"

namespace klubbpost {

/// How sure a facts file is of what it says.
enum class Confidence {
    High,
    Medium,
    Low, ///< never shown as fact
};

/// Where a fact is from.
struct Source
{
    QString url;  ///< a web address; words for what has none
    QString date; ///< as the source dates itself
    bool operator==(const Source &) const = default;
};

} // namespace klubbpost
