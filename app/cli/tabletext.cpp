// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tabletext.h"

#include <array>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

// What octets from 0x80 mean in the three encodings that spreadsheets save a "CSV" in where it is not UTF-8: Excel in
// Windows, "CSV (Macintosh)" and "CSV (MS-DOS)" (the Unicode Consortium's tables CP1252, ROMAN and CP850). Qt has none
// of them on every system.
constexpr std::array<QStringView, 3> upperHalves{
    // CP1252
    u"\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd"
    u"\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178"
    u"\u00a0\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00af"
    u"\u00b0\u00b1\u00b2\u00b3\u00b4\u00b5\u00b6\u00b7\u00b8\u00b9\u00ba\u00bb\u00bc\u00bd\u00be\u00bf"
    u"\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00cd\u00ce\u00cf"
    u"\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00d9\u00da\u00db\u00dc\u00dd\u00de\u00df"
    u"\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef"
    u"\u00f0\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe\u00ff",
    // Mac OS Roman
    u"\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8"
    u"\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc"
    u"\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8"
    u"\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8"
    u"\u00bf\u00a1\u00ac\u221a\u0192\u2248\u2206\u00ab\u00bb\u2026\u00a0\u00c0\u00c3\u00d5\u0152\u0153"
    u"\u2013\u2014\u201c\u201d\u2018\u2019\u00f7\u25ca\u00ff\u0178\u2044\u20ac\u2039\u203a\ufb01\ufb02"
    u"\u2021\u00b7\u201a\u201e\u2030\u00c2\u00ca\u00c1\u00cb\u00c8\u00cd\u00ce\u00cf\u00cc\u00d3\u00d4"
    u"\uf8ff\u00d2\u00da\u00db\u00d9\u0131\u02c6\u02dc\u00af\u02d8\u02d9\u02da\u00b8\u02dd\u02db\u02c7",
    // CP850
    u"\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5"
    u"\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u0192"
    u"\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb"
    u"\u2591\u2592\u2593\u2502\u2524\u00c1\u00c2\u00c0\u00a9\u2563\u2551\u2557\u255d\u00a2\u00a5\u2510"
    u"\u2514\u2534\u252c\u251c\u2500\u253c\u00e3\u00c3\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u00a4"
    u"\u00f0\u00d0\u00ca\u00cb\u00c8\u0131\u00cd\u00ce\u00cf\u2518\u250c\u2588\u2584\u00a6\u00cc\u2580"
    u"\u00d3\u00df\u00d4\u00d2\u00f5\u00d5\u00b5\u00fe\u00de\u00da\u00db\u00d9\u00fd\u00dd\u00af\u00b4"
    u"\u00ad\u00b1\u2017\u00be\u00b6\u00a7\u00f7\u00b8\u00b0\u00a8\u00b7\u00b9\u00b3\u00b2\u25a0\u00a0"};

bool isAsciiLetter(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
}

QString decoded(QByteArrayView bytes, QStringView upperHalf)
{
    QString text;
    text.reserve(bytes.size());
    for (const char octet : bytes) {
        const auto code = static_cast<unsigned char>(octet);
        text += code < 0x80 ? QChar(static_cast<char16_t>(code)) : upperHalf[code - 0x80];
    }
    return text;
}

/// The encoding in which the most octets are Swedish letters inside words; Windows' own where nothing tells. Only
/// there: its closing quotation mark is the "ö" of MS-DOS.
QStringView likeliest(QByteArrayView bytes)
{
    QStringView best = upperHalves.front();
    int most = 0;
    for (const QStringView upperHalf : upperHalves) {
        int letters = 0;
        for (qsizetype i = 1; i + 1 < bytes.size(); ++i) {
            const auto code = static_cast<unsigned char>(bytes[i]);
            const bool isInside = code >= 0x80 && isAsciiLetter(bytes[i - 1]) && isAsciiLetter(bytes[i + 1]);
            letters += isInside && u"åäöÅÄÖ"_s.contains(upperHalf[code - 0x80]) ? 1 : 0;
        }
        if (letters > most) {
            most = letters;
            best = upperHalf;
        }
    }
    return best;
}

/// UTF-16 without its mark: of ASCII letters every other octet is 0.
std::optional<QStringConverter::Encoding> unmarkedUtf16(QByteArrayView bytes)
{
    if (bytes.size() < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0)
        return QStringConverter::Utf16LE;
    if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

} // namespace

std::optional<QString> tableText(QByteArrayView bytes)
{
    auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        encoding = unmarkedUtf16(bytes);
    const bool isWide = encoding && *encoding != QStringConverter::Utf8;
    if (isWide && bytes.size() % 2 != 0)
        return std::nullopt;
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8)); // takes the byte order mark away
    QString text = decoder(bytes);
    if (decoder.hasError() && !encoding) {
        text.fill(u'\0'); // it may hold passwords
        text = decoded(bytes, likeliest(bytes));
    }
    if (!decoder.hasError() || !encoding) {
        if (!text.contains(u'\0') && !text.contains(QChar::ReplacementCharacter))
            return text;
    }
    text.fill(u'\0');
    return std::nullopt;
}

} // namespace klubbpost
