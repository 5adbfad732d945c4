// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fact.h"
#include "core/language.h"
#include "core/strictjson.h"

#include <QRegularExpression>
#include <QUrl>

// What the readers of all facts files share: members that are stricter than JSON's own types. One mistake is the same
// fault, in the same words, in whatever file it is made. As with JsonObjectReader the fault is noted there with its
// place, and the value given back is then of no meaning. Where a function does not say otherwise, the key must be
// there.
namespace klubbpost::facts {

/// Notes a fault unless \a text, found at \a key, is one line with nothing hidden in it and no space around it.
void checkLine(JsonObjectReader &reader, const QString &key, const QString &text);
[[nodiscard]] QString readLine(JsonObjectReader &reader, const QString &key);
/// Lines, each once; none without the key.
[[nodiscard]] QStringList readLines(JsonObjectReader &reader, const QString &key);
/// "sv" and "en" of the reader's own object, each a line.
[[nodiscard]] LocalizedText readBoth(JsonObjectReader &reader);
/// The same of the object at \a key.
[[nodiscard]] LocalizedText readText(JsonObjectReader &reader, const QString &key);
[[nodiscard]] LocalizedText readOptionalText(JsonObjectReader &reader, const QString &key);
/// A list of such objects, each once; none without the key.
[[nodiscard]] QList<LocalizedText> readTexts(JsonObjectReader &reader, const QString &key);
/// A day that is not after \a today, unless that is invalid.
[[nodiscard]] QDate readPastDate(JsonObjectReader &reader, const QString &key, const QDate &today);
/// An https address of a host, without user name.
[[nodiscard]] QUrl readLink(JsonObjectReader &reader, const QString &key);
[[nodiscard]] QRegularExpression readPattern(JsonObjectReader &reader, const QString &key,
                                             QRegularExpression::PatternOptions options);
/// "id", which is also the file's name: small letters, digits, dots and hyphens, and none of the two first.
[[nodiscard]] QString readId(JsonObjectReader &reader);
/// "sources", each once.
[[nodiscard]] QList<Source> readSources(JsonObjectReader &reader);
/// Notes a fault if \a sources is empty: what nobody has said is not a fact.
void checkHasSource(JsonObjectReader &reader, const QList<Source> &sources);

/// A name as the DNS gives it: A-labels in lower case, two labels at least, no final dot.
[[nodiscard]] bool isDnsName(const QString &name);
[[nodiscard]] QByteArray readDomain(JsonObjectReader &reader, const QString &key);
/// A list of such names, each once; none without the key. With wildcards, "*.example.net" is one too.
[[nodiscard]] QStringList readNames(JsonObjectReader &reader, const QString &key, bool withWildcards = false);
[[nodiscard]] QByteArrayList readDomains(JsonObjectReader &reader, const QString &key);

/// Notes that what stands at \a key stands there, or among its neighbours, for the second time.
void failAsDuplicate(JsonObjectReader &reader, const QString &key, const QString &what = {});

template <class E>
[[nodiscard]] E readOptional(JsonObjectReader &reader, const QString &key, E otherwise)
{
    return reader.has(key) ? reader.enumValue<E>(key) : otherwise;
}

template <class E>
[[nodiscard]] std::optional<E> readOptional(JsonObjectReader &reader, const QString &key)
{
    return reader.has(key) ? std::optional(reader.enumValue<E>(key)) : std::nullopt;
}

/// The names of enumerators, each once.
template <class E>
[[nodiscard]] QList<E> readSet(JsonObjectReader &reader, const QString &key)
{
    const auto values = reader.enumValues<E>(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.indexOf(values[i]) != i)
            failAsDuplicate(reader, itemKey(key, i));
    }
    return values;
}

template <class E>
[[nodiscard]] QList<E> readOptionalSet(JsonObjectReader &reader, const QString &key)
{
    return reader.has(key) ? readSet<E>(reader, key) : QList<E>();
}

/// An array of objects, each read by \a read; those that \a same finds equal are duplicates. None without the key.
template <class Item, class Read, class Same>
[[nodiscard]] QList<Item> readList(JsonObjectReader &reader, const QString &key, Read read, Same same)
{
    QList<Item> items;
    if (!reader.has(key))
        return items;
    reader.objects(key, [&](JsonObjectReader &inner) {
        const Item item = read(inner);
        for (const Item &other : items) {
            if (same(other, item))
                failAsDuplicate(inner, {});
        }
        items.append(item);
    });
    return items;
}

} // namespace klubbpost::facts
