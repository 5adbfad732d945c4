// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/typos.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxTyped = 100;
constexpr int never = std::numeric_limits<int>::max();

/// Endings that nobody has, from slips seen on .com, .net and .nu. A list, because an ending that is one letter from
/// "com" may well be a country's (.co, .cm, .om): those count only for brands.
constexpr std::array noEndings{"con"_L1, "cmo"_L1, "ocm"_L1, "comm"_L1, "coom"_L1, "ccom"_L1, "vom"_L1, "xom"_L1,
                               "cpm"_L1, "cim"_L1, "clm"_L1, "cob"_L1,  "col"_L1,  "ckm"_L1,  "c0m"_L1, "cok"_L1,
                               "ney"_L1, "nte"_L1, "ent"_L1, "nett"_L1, "ner"_L1,  "see"_L1,  "sse"_L1, "sw"_L1};

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

/// Whether a slip in a name of such a length is to be asked about; the lower the likelier, or never.
int weight(Slip slip, qsizetype length, bool brand)
{
    switch (slip) {
    case Slip::None:
        return 0;
    case Slip::Swapped:
        return 1;
    case Slip::Doubled:
        return length < 3 ? never : 2;
    case Slip::Left:
        return length >= (brand ? 5 : 6) ? 3 : never;
    case Slip::Cut:
        return length >= 5 && brand ? 3 : never;
    case Slip::Neighbour:
        return length >= (brand ? 5 : 6) ? 4 : never;
    case Slip::Added:
        return length >= (brand ? 5 : 7) ? 5 : never;
    case Slip::Other:
        return length >= (brand ? 7 : 8) ? 6 : never;
    case Slip::Far:
        return never;
    }
    return never;
}

/// How far a typed domain is from a well-known one; never: not that one.
int distance(const QString &typed, const QString &known, bool brand)
{
    const auto withoutDots = [](QString text) {
        return text.remove(u'.').remove(u',').remove(u' ').remove(u';').remove(u':');
    };
    if (withoutDots(typed) == QString(known).remove(u'.'))
        return 1; // "gmailcom", "gmail,com", "gmail..com"
    const qsizetype dot = typed.indexOf(u'.');
    const QString name = known.section(u'.', 0, 0);
    const QString ending = known.section(u'.', 1);
    if (dot < 0)
        return typed == name && brand ? 1 : never; // "gmail"
    const QString typedName = typed.left(dot);
    const QString typedEnding = typed.mid(dot + 1);
    const Slip slip = slipBetween(name, typedName);
    const int nameWeight = weight(slip, name.size(), brand);
    if (nameWeight == never)
        return never;
    if (typedEnding == ending)
        return nameWeight;
    const bool noEnding = std::find(noEndings.begin(), noEndings.end(), typedEnding) != noEndings.end();
    const Slip endingSlip = slipBetween(ending, typedEnding);
    const bool near = endingSlip != Slip::Far && endingSlip != Slip::Other;
    if (noEnding && near)
        return nameWeight + 2;
    // Another ending that may exist: only for the names of brands, and together with a slip only one of the surest.
    if (!brand || (slip != Slip::None && slip != Slip::Swapped && slip != Slip::Doubled && slip != Slip::Left &&
                   slip != Slip::Cut))
        return never;
    return nameWeight + (near ? 3 : 10);
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

QString likelyDomain(const QString &typed, const Catalog &catalog)
{
    QString domain = typed.trimmed().toLower();
    if (domain.startsWith("www."_L1))
        domain.remove(0, 4);
    while (domain.endsWith(u'.') || domain.endsWith(u','))
        domain.chop(1);
    if (domain.size() < 4 || domain.size() > maxTyped)
        return {};
    if (catalog.byDomain(domain.toUtf8()))
        return domain == typed.trimmed().toLower() ? QString() : domain;
    QString best;
    int nearest = never;
    for (const Provider *provider : catalog.all()) {
        for (const QString &known : provider->wellKnown) {
            const int far = distance(domain, known, provider->brands.contains(known.section(u'.', 0, 0)));
            // The first of a file is the one that most people have.
            if (far < nearest) {
                nearest = far;
                best = known;
            }
        }
    }
    return best;
}

} // namespace klubbpost
