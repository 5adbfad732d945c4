// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace klubbpost {

/// What one slip of the hand makes of a word.
enum class Slip {
    None,      ///< they are the same
    Swapped,   ///< two neighbouring letters changed places
    Doubled,   ///< a letter struck twice, or a double one once
    Left,      ///< a letter inside left out
    Cut,       ///< the last letter left out
    Neighbour, ///< the key beside it, on a Swedish keyboard
    Added,     ///< any letter too many
    Other,     ///< the first letter left out, or any letter for another
    Far,       ///< more than one slip
};

/// The likeliest single slip between what was meant and what was typed.
[[nodiscard]] Slip slipBetween(QStringView meant, QStringView typed);

} // namespace klubbpost
