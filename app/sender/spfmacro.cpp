// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/spfrecord.h"

#include <algorithm>
#include <functional>

namespace klubbpost {
namespace {

/// One "%{…}" taken apart (RFC 7208 7.1): letter, how many labels from the right, reversed, what parts it.
struct Macro
{
    char letter = 0; ///< lower case
    bool escaped = false;
    int digits = 0;
    bool reversed = false;
    QByteArray delimiters;
};

/// Reads what stands between the braces; false if it is malformed.
bool readMacro(QByteArrayView body, bool forExplanation, Macro &macro)
{
    if (body.isEmpty())
        return false;
    const char letter = body.front();
    macro.escaped = letter >= 'A' && letter <= 'Z';
    macro.letter = macro.escaped ? static_cast<char>(letter - 'A' + 'a') : letter;
    if (!QByteArrayView(forExplanation ? "slodiphvcrt" : "slodiphv").contains(macro.letter))
        return false;
    qsizetype i = 1;
    while (i < body.size() && body[i] >= '0' && body[i] <= '9')
        ++i;
    if (i > 1) {
        // DIGIT may be long, but 128 labels is more than any name has; zero is an error.
        macro.digits = i > 4 ? 999 : body.sliced(1, i - 1).toInt();
        if (macro.digits == 0)
            return false;
    }
    if (i < body.size() && (body[i] == 'r' || body[i] == 'R')) {
        macro.reversed = true;
        ++i;
    }
    macro.delimiters = body.sliced(i).toByteArray();
    return std::all_of(macro.delimiters.begin(), macro.delimiters.end(),
                       [](char c) { return QByteArrayView(".-+,/_=").contains(c); });
}

/// Walks through a text and hands on each literal piece and each macro; false at the first malformed one.
bool walk(const QByteArray &text, bool forExplanation, const std::function<void(QByteArrayView)> &onLiteral,
          const std::function<void(const Macro &)> &onMacro)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            onLiteral(QByteArrayView(text).sliced(i, 1));
            continue;
        }
        if (++i >= text.size())
            return false;
        if (text[i] == '%') {
            onLiteral("%");
        } else if (text[i] == '_') {
            onLiteral(" ");
        } else if (text[i] == '-') {
            onLiteral("%20");
        } else if (text[i] == '{') {
            const qsizetype end = text.indexOf('}', i);
            Macro macro;
            if (end < 0 || !readMacro(QByteArrayView(text).sliced(i + 1, end - i - 1), forExplanation, macro))
                return false;
            onMacro(macro);
            i = end;
        } else {
            return false;
        }
    }
    return true;
}

QByteArray nibbles(const QHostAddress &ip)
{
    QByteArray text;
    const Q_IPV6ADDR bytes = ip.toIPv6Address();
    for (const quint8 byte : bytes.c) {
        text += QByteArray::number(byte >> 4, 16) + '.';
        text += QByteArray::number(byte & 15, 16) + '.';
    }
    text.chop(1);
    return text.toUpper(); // as the examples of RFC 4408's test suite want them; the DNS does not mind
}

QByteArray macroValue(char letter, const SpfMacroValues &values)
{
    const bool isIp4 = values.ip.protocol() == QAbstractSocket::IPv4Protocol;
    const qsizetype at = values.sender.lastIndexOf('@');
    switch (letter) {
    case 's':
        return values.sender;
    case 'l':
        return values.sender.left(at);
    case 'o':
        return values.sender.mid(at + 1);
    case 'd':
        return values.domain;
    case 'i':
        return isIp4 ? values.ip.toString().toLatin1() : nibbles(values.ip);
    case 'c':
        return values.ip.toString().toLatin1();
    case 'p':
        return values.validated.isEmpty() ? QByteArray("unknown") : values.validated;
    case 'v':
        return isIp4 ? "in-addr" : "ip6";
    case 'h':
        return values.helo;
    case 'r':
        return values.receiver;
    case 't':
        return QByteArray::number(values.time);
    }
    return {};
}

QByteArray transformed(const Macro &macro, const SpfMacroValues &values)
{
    const QByteArray value = macroValue(macro.letter, values);
    QByteArrayList parts;
    const QByteArray delimiters = macro.delimiters.isEmpty() ? QByteArray(".") : macro.delimiters;
    QByteArray part;
    for (const char c : value) {
        if (delimiters.contains(c))
            parts.append(std::exchange(part, {}));
        else
            part.append(c);
    }
    parts.append(part);
    if (macro.reversed)
        std::reverse(parts.begin(), parts.end());
    if (macro.digits > 0 && macro.digits < parts.size())
        parts = parts.sliced(parts.size() - macro.digits);
    const QByteArray joined = parts.join('.');
    // The unreserved characters of RFC 3986 2.3 stay.
    return macro.escaped ? joined.toPercentEncoding() : joined;
}

} // namespace

bool isMacroString(const QByteArray &text, bool forExplanation)
{
    return walk(
        text, forExplanation, [](QByteArrayView) {}, [](const Macro &) {});
}

bool usesMacro(const QByteArray &text, char letter)
{
    bool found = false;
    (void)walk(
        text, true, [](QByteArrayView) {}, [&](const Macro &macro) { found = found || macro.letter == letter; });
    return found;
}

QByteArray expandMacros(const QByteArray &text, const SpfMacroValues &values)
{
    QByteArray result;
    (void)walk(
        text, true, [&](QByteArrayView literal) { result.append(literal); },
        [&](const Macro &macro) { result += transformed(macro, values); });
    return result;
}

QByteArray expandDomainSpec(const QByteArray &spec, const SpfMacroValues &values)
{
    QByteArray domain = expandMacros(spec, values);
    if (domain.endsWith('.'))
        domain.chop(1);
    while (domain.size() > 253) {
        const qsizetype dot = domain.indexOf('.');
        if (dot < 0)
            break;
        domain.remove(0, dot + 1);
    }
    return domain;
}

QByteArray reversedAddress(const QHostAddress &ip)
{
    if (ip.protocol() == QAbstractSocket::IPv4Protocol) {
        auto parts = ip.toString().toLatin1().split('.');
        std::reverse(parts.begin(), parts.end());
        return parts.join('.');
    }
    auto parts = nibbles(ip).split('.');
    std::reverse(parts.begin(), parts.end());
    return parts.join('.');
}

} // namespace klubbpost
