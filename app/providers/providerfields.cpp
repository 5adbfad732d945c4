// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providerfields.h"

#include "core/emailaddress.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::fields {

bool matches(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).hasMatch();
}

QString itemKey(const QString &key, qsizetype index)
{
    return u"%1[%2]"_s.arg(key).arg(index);
}

void checkText(Reader &reader, const QString &key, const QString &text)
{
    if (text.isEmpty())
        reader.fail(JsonFaultKind::BadValue, key, u"empty"_s);
    else if (hasControlCharacter(text) || text.trimmed() != text)
        reader.fail(JsonFaultKind::BadValue, key, u"control character, or space around it"_s);
}

QString readLine(Reader &reader, const QString &key)
{
    const QString text = reader.string(key);
    checkText(reader, key, text);
    return text;
}

LocalizedText readBoth(Reader &reader)
{
    return {readLine(reader, u"sv"_s), readLine(reader, u"en"_s)};
}

LocalizedText readText(Reader &reader, const QString &key)
{
    LocalizedText text;
    reader.object(key, [&text](Reader &inner) { text = readBoth(inner); });
    return text;
}

LocalizedText readOptionalText(Reader &reader, const QString &key)
{
    return reader.has(key) ? readText(reader, key) : LocalizedText();
}

QDate readPastDate(Reader &reader, const QString &key, const QDate &today)
{
    const QDate date = reader.date(key);
    if (today.isValid() && date > today)
        reader.fail(JsonFaultKind::BadValue, key, u"in the future: "_s + date.toString(Qt::ISODate));
    return date;
}

QUrl readLink(Reader &reader, const QString &key)
{
    const QString text = readLine(reader, key);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty())
        reader.fail(JsonFaultKind::BadValue, key, u"not an https address: "_s + text);
    return url;
}

QRegularExpression readPattern(Reader &reader, const QString &key, QRegularExpression::PatternOptions options)
{
    const QString text = readLine(reader, key);
    QRegularExpression pattern(text, options);
    if (!pattern.isValid()) {
        reader.fail(JsonFaultKind::BadValue, key,
                    u"at character %1: %2"_s.arg(pattern.patternErrorOffset()).arg(pattern.errorString()));
    }
    return pattern;
}

bool isDnsName(const QString &name)
{
    return name.contains(u'.') && toAsciiHostName(name) == name.toUtf8();
}

QStringList readNames(Reader &reader, const QString &key, bool withWildcards)
{
    if (!reader.has(key))
        return {};
    const QStringList names = reader.strings(key);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool wildcard = withWildcards && names[i].startsWith("*."_L1);
        if (!isDnsName(wildcard ? names[i].mid(2) : names[i]))
            reader.fail(JsonFaultKind::BadValue, itemKey(key, i), u"bad host: "_s + names[i]);
        else if (names.indexOf(names[i]) != i)
            reader.fail(JsonFaultKind::BadValue, itemKey(key, i), u"duplicate: "_s + names[i]);
    }
    return names;
}

} // namespace klubbpost::fields
