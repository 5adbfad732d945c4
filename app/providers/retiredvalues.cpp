// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/retiredvalues.h"

#include "providers/catalog.h"
#include "providers/retiredphrases.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxTyped = 100'000; // a page of help text; more is not read

/// Lower case, with one space for every run of spaces, line ends and the colons that tables and sentences differ in.
QString normalised(const QString &text)
{
    QString words = text.toLower();
    std::replace(words.begin(), words.end(), u':', u' ');
    return words.simplified();
}

/// "myaccount.google.com/lesssecureapps" of "https://www.myaccount.google.com/lesssecureapps/".
QString bareLink(const QString &link)
{
    QString bare = link.toLower();
    if (const qsizetype scheme = bare.indexOf("://"_L1); scheme >= 0)
        bare.remove(0, scheme + 3);
    if (bare.startsWith("www."_L1))
        bare.remove(0, 4);
    while (bare.endsWith(u'/'))
        bare.chop(1);
    return bare;
}

bool isHostCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
}

/// True if \a words stand in \a text as whole words. A dot behind them ends a sentence, one before them is part of a
/// longer host name.
bool containsWhole(const QString &text, const QString &words)
{
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const QStringView before = QStringView(text).left(at);
        const QStringView after = QStringView(text).mid(at + words.size());
        const bool begins = before.isEmpty() || !isHostCharacter(before.back()) || before.endsWith("www."_L1);
        if (begins && (after.isEmpty() || after.front() == u'.' || !isHostCharacter(after.front())))
            return true;
    }
    return false;
}

} // namespace

void RetiredValues::add(const Provider &provider)
{
    for (const RetiredValue &value : provider.retired) {
        const RetiredHit hit{&provider, &value};
        switch (value.kind) {
        case RetiredKind::Server:
            m_servers[value.value].append(hit);
            break;
        case RetiredKind::Link:
            m_links.append({bareLink(value.value), hit});
            break;
        case RetiredKind::Advice:
            m_advice.append({normalised(value.value), hit});
            break;
        }
    }
}

std::optional<RetiredHit> RetiredValues::findServer(const QString &host, quint16 port,
                                                    std::optional<Protocol> protocol) const
{
    const auto hits = m_servers.value(host);
    const auto fits = [&](const RetiredHit &hit) {
        return !protocol || hit.value->protocol.value_or(*protocol) == *protocol;
    };
    const auto named = [&](const RetiredHit &hit) { return port != 0 && hit.value->port == port && fits(hit); };
    const auto any = [&](const RetiredHit &hit) { return (port == 0 || hit.value->port == 0) && fits(hit); };
    auto found = std::find_if(hits.begin(), hits.end(), named);
    if (found == hits.end())
        found = std::find_if(hits.begin(), hits.end(), any);
    return found == hits.end() ? std::nullopt : std::optional(*found);
}

std::optional<RetiredHit> RetiredValues::find(const QString &typed, quint16 port) const
{
    const QString text = typed.left(maxTyped).toLower();

    // Every host in the text, each with the port written behind it, if there is one.
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isHostCharacter(text[end]))
            ++end;
        qsizetype digits = end + 1;
        while (end < text.size() && text[end] == u':' && digits < text.size() && text[digits].isDigit())
            ++digits;
        const quint16 written = text.mid(end + 1, digits - end - 1).toUShort();
        QString host = text.mid(at, end - at);
        while (host.endsWith(u'.'))
            host.chop(1);
        if (const auto hit = findServer(host, written != 0 ? written : port))
            return hit;
        at = std::max(end, at + 1);
    }

    for (const Phrase &link : m_links) {
        if (containsWhole(text, link.words))
            return link.hit;
    }
    const QString words = normalised(text);
    for (const Phrase &advice : m_advice) {
        if (containsWhole(words, advice.words))
            return advice.hit;
    }
    return std::nullopt;
}

QList<RetiredHit> retiredAdvice(const QString &typed, const Catalog &catalog)
{
    const QString text = typed.left(maxTyped).toLower();
    const QString words = normalised(text);
    QList<RetiredHit> hits;
    for (const Provider *provider : catalog.all()) {
        for (const RetiredValue &value : provider->retired) {
            const bool said = (value.kind == RetiredKind::Link && containsWhole(text, bareLink(value.value))) ||
                              (value.kind == RetiredKind::Advice && containsWhole(words, normalised(value.value)));
            const auto isSame = [&value](const RetiredHit &hit) { return hit.value->text == value.text; };
            if (said && std::none_of(hits.begin(), hits.end(), isSame))
                hits.append({provider, &value});
        }
    }
    return hits;
}

} // namespace klubbpost
