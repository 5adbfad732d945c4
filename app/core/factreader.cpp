// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/factreader.h"

#include "core/emailaddress.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::facts {
namespace {

Source readSource(JsonObjectReader &reader)
{
    const Source source{readLine(reader, u"url"_s), readLine(reader, u"date"_s)};
    if (source.url.startsWith("http"_L1) && QUrl(source.url, QUrl::StrictMode).host().isEmpty())
        reader.fail(JsonFaultKind::BadValue, u"url"_s, u"not a web address: "_s + source.url);
    return source;
}

} // namespace

void failAsDuplicate(JsonObjectReader &reader, const QString &key, const QString &what)
{
    reader.fail(JsonFaultKind::BadValue, key, what.isEmpty() ? u"duplicate"_s : u"duplicate: "_s + what);
}

void checkLine(JsonObjectReader &reader, const QString &key, const QString &text)
{
    if (text.isEmpty())
        reader.fail(JsonFaultKind::BadValue, key, u"empty"_s);
    else if (hasControlCharacter(text) || text.trimmed() != text)
        reader.fail(JsonFaultKind::BadValue, key, u"control character, or space around it"_s);
}

QString readLine(JsonObjectReader &reader, const QString &key)
{
    const QString text = reader.string(key);
    checkLine(reader, key, text);
    return text;
}

QStringList readLines(JsonObjectReader &reader, const QString &key)
{
    if (!reader.has(key))
        return {};
    const QStringList lines = reader.strings(key);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        checkLine(reader, itemKey(key, i), lines[i]);
        if (lines.indexOf(lines[i]) != i)
            failAsDuplicate(reader, itemKey(key, i), lines[i]);
    }
    return lines;
}

LocalizedText readBoth(JsonObjectReader &reader)
{
    return {readLine(reader, u"sv"_s), readLine(reader, u"en"_s)};
}

LocalizedText readText(JsonObjectReader &reader, const QString &key)
{
    LocalizedText text;
    reader.object(key, [&text](JsonObjectReader &inner) { text = readBoth(inner); });
    return text;
}

LocalizedText readOptionalText(JsonObjectReader &reader, const QString &key)
{
    return reader.has(key) ? readText(reader, key) : LocalizedText();
}

QList<LocalizedText> readTexts(JsonObjectReader &reader, const QString &key)
{
    return readList<LocalizedText>(reader, key, readBoth, std::equal_to<>());
}

QDate readPastDate(JsonObjectReader &reader, const QString &key, const QDate &today)
{
    const QDate date = reader.date(key);
    if (today.isValid() && date > today)
        reader.fail(JsonFaultKind::BadValue, key, u"in the future: "_s + date.toString(Qt::ISODate));
    return date;
}

QUrl readLink(JsonObjectReader &reader, const QString &key)
{
    const QString text = readLine(reader, key);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty())
        reader.fail(JsonFaultKind::BadValue, key, u"not an https address: "_s + text);
    return url;
}

QRegularExpression readPattern(JsonObjectReader &reader, const QString &key, QRegularExpression::PatternOptions options)
{
    const QString text = readLine(reader, key);
    QRegularExpression pattern(text, options);
    if (!pattern.isValid()) {
        reader.fail(JsonFaultKind::BadValue, key,
                    u"at character %1: %2"_s.arg(pattern.patternErrorOffset()).arg(pattern.errorString()));
    }
    return pattern;
}

QString readId(JsonObjectReader &reader)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9.-]*\\z"_s);
    const QString id = reader.string(u"id"_s);
    if (!pattern.match(id).hasMatch())
        reader.fail(JsonFaultKind::BadValue, u"id"_s, id);
    return id;
}

QList<Source> readSources(JsonObjectReader &reader)
{
    QList<Source> sources;
    reader.objects(u"sources"_s, [&sources](JsonObjectReader &inner) {
        const Source source = readSource(inner);
        if (sources.contains(source))
            failAsDuplicate(inner, {});
        sources.append(source);
    });
    return sources;
}

void checkHasSource(JsonObjectReader &reader, const QList<Source> &sources)
{
    if (sources.isEmpty())
        reader.fail(JsonFaultKind::BadValue, u"sources"_s, u"nothing is known without a source"_s);
}

bool isDnsName(const QString &name)
{
    return name.contains(u'.') && toAsciiHostName(name) == name.toUtf8();
}

QByteArray readDomain(JsonObjectReader &reader, const QString &key)
{
    const QString name = reader.string(key);
    if (!isDnsName(name))
        reader.fail(JsonFaultKind::BadValue, key, u"bad host: "_s + name);
    return name.toUtf8();
}

QStringList readNames(JsonObjectReader &reader, const QString &key, bool withWildcards)
{
    if (!reader.has(key))
        return {};
    const QStringList names = reader.strings(key);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool wildcard = withWildcards && names[i].startsWith("*."_L1);
        if (!isDnsName(wildcard ? names[i].mid(2) : names[i]))
            reader.fail(JsonFaultKind::BadValue, itemKey(key, i), u"bad host: "_s + names[i]);
        else if (names.indexOf(names[i]) != i)
            failAsDuplicate(reader, itemKey(key, i), names[i]);
    }
    return names;
}

QByteArrayList readDomains(JsonObjectReader &reader, const QString &key)
{
    QByteArrayList domains;
    for (const QString &name : readNames(reader, key))
        domains.append(name.toUtf8());
    return domains;
}

} // namespace klubbpost::facts
