// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/saslprep.h"

#include <algorithm>
#include <iterator>
#include <QList>

namespace klubbpost {
namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

template <std::size_t Size>
bool isIn(const Range (&ranges)[Size], char32_t c)
{
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

/// RFC 3454 table C.1.2, mapped to a space (RFC 4013 2.1).
constexpr Range otherSpaces[] = {
    {0x00a0, 0x00a0}, {0x1680, 0x1680}, {0x2000, 0x200b}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000},
};

/// RFC 3454 table B.1, mapped to nothing. U+200B is in C.1.2 too; RFC 4013 2.1 maps that first.
constexpr Range mappedToNothing[] = {
    {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x1806, 0x1806}, {0x180b, 0x180d},
    {0x200c, 0x200d}, {0x2060, 0x2060}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff},
};

/// RFC 4013 2.3: the tables C.1.2, C.2.1, C.2.2, C.3, C.4, C.5, C.6, C.7, C.8 and C.9 of RFC 3454.
constexpr Range prohibited[] = {
    {0x0000, 0x001f},   {0x007f, 0x00a0},     {0x0340, 0x0341},   {0x06dd, 0x06dd},   {0x070f, 0x070f},
    {0x1680, 0x1680},   {0x180e, 0x180e},     {0x2000, 0x200f},   {0x2028, 0x202f},   {0x205f, 0x2063},
    {0x206a, 0x206f},   {0x2ff0, 0x2ffb},     {0x3000, 0x3000},   {0xd800, 0xf8ff},   {0xfdd0, 0xfdef},
    {0xfeff, 0xfeff},   {0xfff9, 0xffff},     {0x1d173, 0x1d17a}, {0xe0001, 0xe0001}, {0xe0020, 0xe007f},
    {0xf0000, 0xffffd}, {0x100000, 0x10fffd},
};

bool isProhibited(char32_t c)
{
    // C.4: the last two of every plane are no characters.
    return isIn(prohibited, c) || (c & 0xfffe) == 0xfffe || c > 0x10ffff;
}

/// Not assigned in Unicode 3.2 (RFC 3454 table A.1).
bool isUnassigned(char32_t c)
{
    const auto version = QChar::unicodeVersion(c);
    return version == QChar::Unicode_Unassigned || version > QChar::Unicode_3_2;
}

/// RFC 3454 6: with a right-to-left letter there is no left-to-right one, and such letters stand first and last.
bool mixesDirections(const QList<uint> &text)
{
    const auto isRightToLeft = [](uint c) {
        const auto direction = QChar::direction(c);
        return direction == QChar::DirR || direction == QChar::DirAL;
    };
    if (std::none_of(text.begin(), text.end(), isRightToLeft))
        return false;
    const auto isLeftToRight = [](uint c) { return QChar::direction(c) == QChar::DirL; };
    return std::any_of(text.begin(), text.end(), isLeftToRight) || !isRightToLeft(text.first()) ||
           !isRightToLeft(text.last());
}

} // namespace

std::optional<QByteArray> saslprep(const QString &text, SaslprepUse use)
{
    QList<uint> points = text.toUcs4();
    for (uint &c : points) {
        if (isIn(otherSpaces, c))
            c = U' ';
    }
    points.removeIf([](uint c) { return isIn(mappedToNothing, c); });

    QString prepared;
    for (const uint c : std::as_const(points))
        prepared += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    prepared = prepared.normalized(QString::NormalizationForm_KC, QChar::Unicode_3_2);
    points = prepared.toUcs4();

    std::optional<QByteArray> result;
    const bool refused = std::any_of(points.begin(), points.end(), [use](uint c) {
        return isProhibited(c) || (use == SaslprepUse::Stored && isUnassigned(c));
    });
    if (!refused && !mixesDirections(points))
        result = prepared.toUtf8();
    points.fill(0);
    prepared.fill(u'\0');
    return result;
}

} // namespace klubbpost
