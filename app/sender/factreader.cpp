// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/factreader.h"

#include "core/emailaddress.h"

#include <algorithm>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::facts {
namespace {

QString itemKey(const QString &key, qsizetype index)
{
    return u"%1[%2]"_s.arg(key).arg(index);
}

LocalizedText readBoth(JsonObjectReader &reader)
{
    return {readLine(reader, u"sv"_s), readLine(reader, u"en"_s)};
}

bool isDomain(const QString &name)
{
    return name.contains(u'.') && toAsciiHostName(name) == name.toUtf8();
}

} // namespace

QString readLine(JsonObjectReader &reader, const QString &key)
{
    const QString text = reader.string(key);
    if (!reader.failed() && (text.isEmpty() || text.trimmed() != text || hasControlCharacter(text)))
        reader.fail(JsonFaultKind::BadValue, key, u"empty, control character, or space around it"_s);
    return text;
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
    QList<LocalizedText> texts;
    if (reader.has(key))
        reader.objects(key, [&texts](JsonObjectReader &inner) { texts.append(readBoth(inner)); });
    return texts;
}

QByteArrayList readDomains(JsonObjectReader &reader, const QString &key)
{
    QByteArrayList domains;
    if (!reader.has(key))
        return domains;
    const auto names = reader.strings(key);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!isDomain(names[i]) || names.indexOf(names[i]) != i)
            reader.fail(JsonFaultKind::BadValue, itemKey(key, i), u"bad or doubled domain: "_s + names[i]);
        domains.append(names[i].toUtf8());
    }
    return domains;
}

QByteArray readDomain(JsonObjectReader &reader, const QString &key)
{
    const QString name = reader.string(key);
    if (!reader.failed() && !isDomain(name))
        reader.fail(JsonFaultKind::BadValue, key, u"bad domain: "_s + name);
    return name.toUtf8();
}

QDate readPastDate(JsonObjectReader &reader, const QString &key, const QDate &today)
{
    const QDate date = reader.date(key);
    if (today.isValid() && date > today)
        reader.fail(JsonFaultKind::BadValue, key, u"in the future: "_s + date.toString(Qt::ISODate));
    return date;
}

QList<Source> readSources(JsonObjectReader &reader)
{
    QList<Source> sources;
    reader.objects(u"sources"_s, [&sources](JsonObjectReader &inner) {
        const Source source{readLine(inner, u"url"_s), readLine(inner, u"date"_s)};
        if (source.url.startsWith("http"_L1) && QUrl(source.url, QUrl::StrictMode).host().isEmpty())
            inner.fail(JsonFaultKind::BadValue, u"url"_s, u"not a web address: "_s + source.url);
        sources.append(source);
    });
    return sources;
}

QString readId(JsonObjectReader &reader)
{
    const QString id = reader.string(u"id"_s);
    const bool good = !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
    });
    if (!reader.failed() && !good)
        reader.fail(JsonFaultKind::BadValue, u"id"_s, id);
    return id;
}

} // namespace klubbpost::facts
