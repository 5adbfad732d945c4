// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/dmarcrecord.h"

#include <algorithm>
#include <QUrl>

namespace klubbpost {
namespace {

struct Tag
{
    QByteArray name; ///< lower case
    QByteArray value;
};

/// RFC 9989 4.8 takes WSP for space and tab only.
QByteArray withoutSpace(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text.toByteArray();
}

std::optional<Tag> readTag(const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    if (equals < 1)
        return std::nullopt;
    const QByteArray name = withoutSpace(QByteArrayView(text).first(equals)).toLower();
    const bool letters = std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const QByteArray value = withoutSpace(QByteArrayView(text).sliced(equals + 1));
    const bool printable = std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    if (name.isEmpty() || !letters || value.isEmpty() || !printable)
        return std::nullopt;
    return Tag{name, value};
}

std::optional<DmarcPolicy> readPolicy(const QByteArray &value)
{
    return fromName<DmarcPolicy>(QString::fromLatin1(value.toLower()));
}

/// The URIs of a list that can be used: absolute, and with an obsolete "!10m" taken off.
QByteArrayList readUris(const QByteArray &list, QByteArrayList &ignored)
{
    QByteArrayList uris;
    for (const auto &item : list.split(',')) {
        QByteArray uri = withoutSpace(item);
        const qsizetype size = uri.indexOf('!');
        if (size >= 0)
            uri.truncate(size);
        const QUrl url(QString::fromLatin1(uri), QUrl::StrictMode);
        const bool usable = url.isValid() && !url.scheme().isEmpty() &&
                            (url.scheme() != QLatin1StringView("mailto") || url.path().contains(u'@'));
        if (usable)
            uris.append(uri);
        else
            ignored.append(withoutSpace(item));
    }
    return uris;
}

bool isFailureOptions(const QByteArray &value)
{
    QByteArrayList seen;
    for (const auto &option : value.toLower().split(':')) {
        const bool known = option == "0" || option == "1" || option == "d" || option == "s";
        if (!known || seen.contains(option))
            return false;
        seen.append(option);
    }
    return !(seen.contains("0") && seen.contains("1"));
}

/// Reads r or s, y or n; false leaves the default.
template <class E>
bool readLetter(const QByteArray &value, char letter, E meaning, char otherLetter, E otherMeaning, E &place)
{
    if (value.size() != 1)
        return false;
    const char given = value.toLower().front();
    if (given == letter)
        place = meaning;
    else if (given == otherLetter)
        place = otherMeaning;
    else
        return false;
    return true;
}

bool readSuffix(const QByteArray &value, DmarcSuffix &place)
{
    return value.compare("u", Qt::CaseInsensitive) == 0 ||
           readLetter(value, 'y', DmarcSuffix::Yes, 'n', DmarcSuffix::No, place);
}

/// False if the tag is to be ignored.
bool readInto(DmarcRecord &record, const Tag &tag)
{
    const auto alignment = [&](DmarcAlignment &place) {
        return readLetter(tag.value, 'r', DmarcAlignment::Relaxed, 's', DmarcAlignment::Strict, place);
    };
    const auto policy = [&](std::optional<DmarcPolicy> &place) {
        place = readPolicy(tag.value);
        return place.has_value();
    };
    const auto uris = [&](QByteArrayList &place) {
        QByteArrayList unusable;
        place = readUris(tag.value, unusable);
        if (!place.isEmpty()) // of a list that is worthless as a whole, the tag is told
            record.ignored += unusable;
        return !place.isEmpty();
    };
    if (tag.name == "p")
        return policy(record.policy);
    if (tag.name == "sp" || tag.name == "np") {
        const bool good = policy(tag.name == "sp" ? record.subdomainPolicy : record.missingPolicy);
        record.badSubdomainPolicy = record.badSubdomainPolicy || !good;
        return good;
    }
    if (tag.name == "t")
        return readLetter(tag.value, 'y', true, 'n', false, record.testing);
    if (tag.name == "psd")
        return readSuffix(tag.value, record.suffix);
    if (tag.name == "adkim")
        return alignment(record.dkimAlignment);
    if (tag.name == "aspf")
        return alignment(record.spfAlignment);
    if (tag.name == "rua")
        return uris(record.aggregateReports);
    if (tag.name == "ruf")
        return uris(record.failureReports);
    if (tag.name == "fo" && isFailureOptions(tag.value)) {
        record.failureOptions = tag.value.toLower();
        return true;
    }
    return false;
}

} // namespace

bool DmarcRecord::isApplied() const
{
    return (policy && !badSubdomainPolicy) || !aggregateReports.isEmpty();
}

std::optional<DmarcRecord> parseDmarc(const QByteArray &text)
{
    const auto parts = text.split(';');
    // "v" may be in either case, its value may not; nothing may stand before it.
    const auto version = readTag(parts.first());
    const bool atOnce = !text.isEmpty() && text.front() != ' ' && text.front() != '\t';
    if (!atOnce || !version || version->name != "v" || version->value != "DMARC1")
        return std::nullopt;

    DmarcRecord record;
    record.text = text;
    QByteArrayList seen{"v"};
    for (const auto &part : parts.sliced(1)) {
        if (withoutSpace(part).isEmpty())
            continue;
        const auto tag = readTag(part);
        if (!tag || seen.contains(tag->name)) {
            record.ignored.append(withoutSpace(part));
            continue;
        }
        seen.append(tag->name);
        if (tag->name == "pct" || tag->name == "rf" || tag->name == "ri")
            record.historic.append(withoutSpace(part));
        else if (!readInto(record, *tag))
            record.ignored.append(withoutSpace(part));
    }
    return record;
}

} // namespace klubbpost
