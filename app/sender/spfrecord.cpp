// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/spfrecord.h"

#include <algorithm>
#include <array>
#include <optional>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// domain-end of the grammar: the text ends in a macro, or in a dot and a top label that is not all digits.
bool hasDomainEnd(QByteArray spec)
{
    if (spec.endsWith('}') || spec.endsWith("%%") || spec.endsWith("%_") || spec.endsWith("%-"))
        return true;
    if (spec.endsWith('.'))
        spec.chop(1);
    const qsizetype dot = spec.lastIndexOf('.');
    if (dot < 0)
        return false;
    const QByteArray label = spec.mid(dot + 1);
    const bool ldh =
        std::all_of(label.begin(), label.end(), [](char c) { return isAlpha(c) || isDigit(c) || c == '-'; });
    return !label.isEmpty() && ldh && !label.startsWith('-') && !label.endsWith('-') &&
           !std::all_of(label.begin(), label.end(), isDigit);
}

std::optional<SpfSyntaxFault> checkDomainSpec(const QByteArray &spec)
{
    if (!isMacroString(spec, false))
        return SpfSyntaxFault::BadMacro;
    return hasDomainEnd(spec) ? std::nullopt : std::optional(SpfSyntaxFault::BadDomainSpec);
}

/// A prefix length without leading zeros, at most \a max; -1 if it is none.
int prefixLength(QByteArrayView digits, int max)
{
    if (digits.isEmpty() || digits.size() > 3 || !std::all_of(digits.begin(), digits.end(), isDigit) ||
        (digits.size() > 1 && digits.front() == '0'))
        return -1;
    const int length = digits.toInt();
    return length <= max ? length : -1;
}

/// Takes "/24//64" off the end of an argument. False if what stands there is not a dual-cidr-length.
bool takePrefixes(QByteArray &argument, SpfDirective &directive)
{
    static const QRegularExpression pattern(u"(?:/([0-9]*))?(?://([0-9]*))?$"_s);
    const auto match = pattern.match(QString::fromLatin1(argument));
    if (match.hasCaptured(2)) {
        directive.prefix6 = prefixLength(match.captured(2).toLatin1(), 128);
        if (directive.prefix6 < 0)
            return false;
    }
    if (match.hasCaptured(1)) {
        directive.prefix4 = prefixLength(match.captured(1).toLatin1(), 32);
        if (directive.prefix4 < 0)
            return false;
    }
    argument.truncate(match.capturedStart(0));
    return true;
}

std::optional<SpfSyntaxFault> readNetwork(QByteArray argument, SpfDirective &directive)
{
    const bool isIp4 = directive.mechanism == SpfMechanism::Ip4;
    const qsizetype slash = argument.indexOf('/');
    if (slash >= 0) {
        const int length = prefixLength(QByteArrayView(argument).sliced(slash + 1), isIp4 ? 32 : 128);
        if (length < 0)
            return SpfSyntaxFault::BadPrefix;
        (isIp4 ? directive.prefix4 : directive.prefix6) = length;
        argument.truncate(slash);
    }
    // QHostAddress also reads "1.2" and "%scope"; the grammar wants four numbers, or colons without a scope.
    static const QRegularExpression dotted(u"^(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})$"_s);
    const QString text = QString::fromLatin1(argument);
    const bool wellFormed = isIp4 ? dotted.match(text).hasMatch() : text.contains(u':') && !text.contains(u'%');
    if (!wellFormed || !directive.network.setAddress(text))
        return SpfSyntaxFault::BadNetwork;
    return std::nullopt;
}

std::optional<SpfSyntaxFault> readArgument(QByteArray argument, bool hasArgument, SpfDirective &directive)
{
    switch (directive.mechanism) {
    case SpfMechanism::All:
        return hasArgument || !argument.isEmpty() ? std::optional(SpfSyntaxFault::UnexpectedArgument) : std::nullopt;
    case SpfMechanism::Ip4:
    case SpfMechanism::Ip6:
        return hasArgument && !argument.isEmpty() ? readNetwork(argument, directive) : SpfSyntaxFault::MissingArgument;
    case SpfMechanism::A:
    case SpfMechanism::Mx:
        if (!takePrefixes(argument, directive))
            return SpfSyntaxFault::BadPrefix;
        [[fallthrough]];
    case SpfMechanism::Ptr:
        if (!hasArgument)
            return argument.isEmpty() ? std::nullopt : std::optional(SpfSyntaxFault::UnexpectedArgument);
        break;
    case SpfMechanism::Include:
    case SpfMechanism::Exists:
        if (!hasArgument)
            return SpfSyntaxFault::MissingArgument;
        break;
    }
    directive.domainSpec = argument;
    return argument.isEmpty() ? SpfSyntaxFault::MissingArgument : checkDomainSpec(argument);
}

std::optional<SpfSyntaxFault> readDirective(const QByteArray &term, SpfRecord &record)
{
    SpfDirective directive;
    directive.text = term;
    QByteArray rest = term;
    constexpr std::array qualifiers = {'+', '-', '~', '?'};
    if (const auto *found = std::find(qualifiers.begin(), qualifiers.end(), rest.front()); found != qualifiers.end()) {
        directive.qualifier = static_cast<SpfQualifier>(found - qualifiers.begin());
        rest.remove(0, 1);
    }
    const auto nameEnd = std::find_if(rest.begin(), rest.end(), [](char c) { return c == ':' || c == '/'; });
    const qsizetype nameLength = nameEnd - rest.begin();
    const auto mechanism = fromName<SpfMechanism>(QString::fromLatin1(rest.left(nameLength)).toLower());
    if (!mechanism)
        return SpfSyntaxFault::UnknownMechanism;
    directive.mechanism = *mechanism;
    const bool hasArgument = nameEnd != rest.end() && *nameEnd == ':';
    if (const auto fault = readArgument(rest.mid(nameLength + (hasArgument ? 1 : 0)), hasArgument, directive))
        return fault;
    record.directives.append(directive);
    return std::nullopt;
}

/// The length of a modifier's name, or -1 if the term is no modifier: name "=" (RFC 7208 12).
qsizetype modifierNameLength(const QByteArray &term)
{
    const qsizetype equals = term.indexOf('=');
    if (equals < 1 || !isAlpha(term.front()))
        return -1;
    const auto isNameCharacter = [](char c) { return isAlpha(c) || isDigit(c) || c == '-' || c == '_' || c == '.'; };
    return std::all_of(term.begin(), term.begin() + equals, isNameCharacter) ? equals : -1;
}

std::optional<SpfSyntaxFault> readModifier(const QByteArray &term, qsizetype nameLength, SpfRecord &record)
{
    const QByteArray name = term.left(nameLength).toLower();
    const QByteArray value = term.mid(nameLength + 1);
    QByteArray *place = name == "redirect" ? &record.redirect : name == "exp" ? &record.explanation : nullptr;
    if (!place)
        return isMacroString(value, true) ? std::nullopt : std::optional(SpfSyntaxFault::BadModifier);
    if (!place->isEmpty())
        return SpfSyntaxFault::DuplicateModifier;
    if (value.isEmpty())
        return SpfSyntaxFault::MissingArgument;
    *place = value;
    return checkDomainSpec(value);
}

} // namespace

bool isSpfRecord(const QByteArray &text)
{
    constexpr QByteArrayView version("v=spf1");
    return text.size() >= version.size() &&
           QByteArrayView(text).first(version.size()).compare(version, Qt::CaseInsensitive) == 0 &&
           (text.size() == version.size() || text[version.size()] == ' ');
}

Result<SpfRecord, SpfSyntaxError> parseSpf(const QByteArray &record)
{
    if (std::any_of(record.begin(), record.end(), [](char c) { return c < 0x20 || c > 0x7e; }))
        return SpfSyntaxError{SpfSyntaxFault::NotAscii, {}};
    SpfRecord parsed;
    const auto terms = record.mid(6).split(' ');
    for (const auto &term : terms) {
        if (term.isEmpty())
            continue;
        const qsizetype modifier = modifierNameLength(term);
        const auto fault = modifier > 0 ? readModifier(term, modifier, parsed) : readDirective(term, parsed);
        if (fault)
            return SpfSyntaxError{*fault, term};
    }
    return parsed;
}

} // namespace klubbpost
