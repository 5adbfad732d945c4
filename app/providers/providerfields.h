// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strictjson.h"

#include <QRegularExpression>
#include <QUrl>

// What the readers of a provider file share: fields that are stricter than JSON's own types. As with JsonObjectReader,
// a fault is noted there and the value given back is then of no meaning.
namespace klubbpost::fields {

using Reader = JsonObjectReader;

/// Whether the pattern, which must be anchored, matches the text.
[[nodiscard]] bool matches(const QString &text, const QRegularExpression &pattern);
/// "key[2]", for the path of a fault.
[[nodiscard]] QString itemKey(const QString &key, qsizetype index);
/// Notes a fault unless it is one line of text, with nothing hidden in it and no space left around it.
void checkText(Reader &reader, const QString &key, const QString &text);
[[nodiscard]] QString readLine(Reader &reader, const QString &key);
/// Both languages, from the reader's own object, or from the one at \a key.
[[nodiscard]] LocalizedText readBoth(Reader &reader);
[[nodiscard]] LocalizedText readText(Reader &reader, const QString &key);
[[nodiscard]] LocalizedText readOptionalText(Reader &reader, const QString &key);
/// A day not after \a today; any day when that is invalid.
[[nodiscard]] QDate readPastDate(Reader &reader, const QString &key, const QDate &today);
/// An https address.
[[nodiscard]] QUrl readLink(Reader &reader, const QString &key);
[[nodiscard]] QRegularExpression readPattern(Reader &reader, const QString &key,
                                             QRegularExpression::PatternOptions options);
/// Host names as the DNS gives them: A-labels in lower case, two labels at least, no final dot.
[[nodiscard]] bool isDnsName(const QString &name);
/// A list of such names, each once; empty where there is no \a key.
[[nodiscard]] QStringList readNames(Reader &reader, const QString &key, bool withWildcards = false);

template <class E>
E readOptional(Reader &reader, const QString &key, E otherwise)
{
    return reader.has(key) ? reader.enumValue<E>(key) : otherwise;
}

template <class E>
std::optional<E> readOptional(Reader &reader, const QString &key)
{
    return reader.has(key) ? std::optional(reader.enumValue<E>(key)) : std::nullopt;
}

template <class E>
QList<E> readSet(Reader &reader, const QString &key)
{
    if (!reader.has(key))
        return {};
    const auto values = reader.enumValues<E>(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.indexOf(values[i]) != i)
            reader.fail(JsonFaultKind::BadValue, itemKey(key, i), QStringLiteral("duplicate"));
    }
    return values;
}

/// An array of objects, each read by \a read; those that \a same finds equal are duplicates.
template <class Item, class Read, class Same>
QList<Item> readList(Reader &reader, const QString &key, Read read, Same same)
{
    QList<Item> items;
    if (!reader.has(key))
        return items;
    reader.objects(key, [&](Reader &inner) {
        const Item item = read(inner);
        for (const Item &other : items) {
            if (same(other, item))
                inner.fail(JsonFaultKind::BadValue, {}, QStringLiteral("duplicate"));
        }
        items.append(item);
    });
    return items;
}

} // namespace klubbpost::fields
