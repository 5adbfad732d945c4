// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slip.h"

#include <algorithm>
#include <array>
#include <QString>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

bool areNeighbours(QChar a, QChar b)
{
    // Each row begins half a key further to the right.
    static const std::array rows{u"1234567890"_s, u"qwertyuiopå"_s, u"asdfghjklöä"_s, u"zxcvbnm"_s};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const qsizetype at = rows[row].indexOf(a);
        if (at < 0)
            continue;
        const auto near = [&](std::size_t other, qsizetype from, qsizetype to) {
            const qsizetype place = other < rows.size() ? rows[other].indexOf(b) : -1;
            return place >= 0 && place >= from && place <= to;
        };
        return near(row, at - 1, at + 1) || near(row + 1, at - 1, at) || (row > 0 && near(row - 1, at, at + 1));
    }
    return false;
}

/// How a letter too many came about; \a at is where \a longer first differs from the word without it.
bool isDoubled(QStringView longer, qsizetype at)
{
    // Of "gmaill" and "gmail" the difference is first seen at the end, so the letter before it counts.
    return (at > 0 && longer[at - 1] == longer[at]) || (at + 1 < longer.size() && longer[at + 1] == longer[at]);
}

} // namespace

Slip slipBetween(QStringView meant, QStringView typed)
{
    if (meant == typed)
        return Slip::None;
    const auto differs = std::mismatch(meant.begin(), meant.end(), typed.begin(), typed.end());
    const qsizetype at = differs.first - meant.begin();
    const auto rest = [](QStringView text, qsizetype from) { return text.mid(std::min(from, text.size())); };
    if (typed.size() == meant.size() + 1 && rest(meant, at) == rest(typed, at + 1))
        return isDoubled(typed, at) ? Slip::Doubled : Slip::Added;
    if (meant.size() == typed.size() + 1 && rest(meant, at + 1) == rest(typed, at)) {
        if (isDoubled(meant, at))
            return Slip::Doubled;
        if (at + 1 == meant.size())
            return meant.size() > 1 ? Slip::Cut : Slip::Other;
        return at == 0 ? Slip::Other : Slip::Left;
    }
    if (meant.size() != typed.size())
        return Slip::Far;
    if (at + 1 < meant.size() && meant[at] == typed[at + 1] && meant[at + 1] == typed[at] &&
        rest(meant, at + 2) == rest(typed, at + 2))
        return Slip::Swapped;
    if (rest(meant, at + 1) != rest(typed, at + 1))
        return Slip::Far;
    return areNeighbours(meant[at], typed[at]) ? Slip::Neighbour : Slip::Other;
}

} // namespace klubbpost
