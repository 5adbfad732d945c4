// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observation.h"

namespace klubbpost {
namespace {

/// Marks that turn the direction of text around could make a reply read as something else (UAX 9, CVE-2021-42574).
bool turnsText(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

} // namespace

QString displayText(QByteArrayView bytes, qsizetype limit)
{
    // Four octets a character at most: reading more of a hostile line would be thrown away again.
    const bool cutBefore = bytes.size() > limit * 4;
    QString text = QString::fromUtf8(bytes.first(qMin(bytes.size(), limit * 4)));
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if (code == u'\n')
            continue;
        if (code < 0x20)
            c = QChar(char16_t(0x2400 + code));
        else if (code == 0x7f)
            c = QChar(0x2421);
        else if ((code >= 0x80 && code < 0xa0) || code == 0x2028 || code == 0x2029 || turnsText(code))
            c = QChar::ReplacementCharacter;
    }
    if (text.size() > limit || cutBefore) {
        text.truncate(limit - 1);
        text.append(QChar(0x2026));
    }
    return text;
}

} // namespace klubbpost
