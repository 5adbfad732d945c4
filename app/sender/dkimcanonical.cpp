// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/dkimcanonical.h"

#include <algorithm>

namespace klubbpost {
namespace {

bool isWsp(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

QByteArray canonicalField(const QByteArray &raw, DkimCanon canon)
{
    if (canon == DkimCanon::Simple)
        return raw;
    const qsizetype colon = raw.indexOf(':');
    QByteArray name = raw.left(std::max<qsizetype>(colon, 0)).toLower();
    while (!name.isEmpty() && isWsp(name.back()))
        name.chop(1);
    QByteArray value;
    value.reserve(raw.size());
    bool blank = false;
    for (qsizetype i = colon + 1; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n') {
            ++i; // what follows a fold's line end is white space anyway
            continue;
        }
        if (isWsp(c)) {
            blank = true;
            continue;
        }
        if (blank && !value.isEmpty())
            value += ' ';
        blank = false;
        value += c;
    }
    return name + ':' + value;
}

QByteArray canonicalBody(const QByteArray &body, DkimCanon canon)
{
    QByteArray canonical;
    canonical.reserve(body.size() + 2);
    qsizetype kept = 0; // up to the end of the last line that is not empty
    for (qsizetype at = 0; at < body.size();) {
        qsizetype end = body.indexOf("\r\n", at);
        if (end < 0)
            end = body.size();
        if (canon == DkimCanon::Simple) {
            canonical.append(body.constData() + at, end - at);
            if (end > at)
                kept = canonical.size();
        } else {
            bool blank = false;
            for (qsizetype i = at; i < end; ++i) {
                if (isWsp(body[i])) {
                    blank = true;
                    continue;
                }
                if (blank)
                    canonical += ' ';
                blank = false;
                canonical += body[i];
                kept = canonical.size();
            }
        }
        canonical += "\r\n";
        at = end + 2;
    }
    canonical.truncate(kept);
    if (!canonical.isEmpty() || canon == DkimCanon::Simple)
        canonical += "\r\n";
    return canonical;
}

QByteArray withoutSignature(const QByteArray &raw)
{
    qsizetype at = raw.indexOf(':') + 1;
    while (at < raw.size()) {
        qsizetype end = raw.indexOf(';', at);
        if (end < 0)
            end = raw.size();
        const qsizetype equals = raw.indexOf('=', at);
        if (equals >= 0 && equals < end && raw.mid(at, equals - at).trimmed() == "b")
            return raw.left(equals + 1) + raw.mid(end);
        at = end + 1;
    }
    return raw;
}

} // namespace klubbpost
