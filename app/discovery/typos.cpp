// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/typos.h"

#include "core/slip.h"

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
