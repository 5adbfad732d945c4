// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"
#include "core/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

namespace klubbpost {

/// What a mechanism gives when it matches (RFC 7208 4.6.2).
enum class SpfQualifier {
    Pass,
    Fail,
    Softfail,
    Neutral,
};

/// The mechanisms of RFC 7208 5.
enum class SpfMechanism {
    All,
    Include,
    A,
    Mx,
    Ptr,
    Ip4,
    Ip6,
    Exists,
};

/// One directive: a qualifier and a mechanism with what it wants to know.
struct SpfDirective
{
    SpfQualifier qualifier = SpfQualifier::Pass;
    SpfMechanism mechanism = SpfMechanism::All;
    QByteArray domainSpec; ///< with its macros; empty: the domain itself
    QHostAddress network;  ///< of ip4 and ip6
    int prefix4 = 32;      ///< bits that must agree
    int prefix6 = 128;
    QByteArray text; ///< as it stands in the record
};

/// Why a text is not an SPF record (RFC 7208 12).
enum class SpfSyntaxFault {
    NotAscii,
    UnknownMechanism,
    BadDomainSpec,
    BadMacro,
    BadNetwork,
    BadPrefix,
    UnexpectedArgument,
    MissingArgument,
    DuplicateModifier,
    BadModifier,
};

struct SpfSyntaxError
{
    SpfSyntaxFault fault = SpfSyntaxFault::UnknownMechanism;
    QByteArray term;
};

/// A record that follows the grammar, taken apart.
struct SpfRecord
{
    QList<SpfDirective> directives;
    QByteArray redirect;    ///< domain-spec, empty: none
    QByteArray explanation; ///< domain-spec of exp=, empty: none
};

/// True if a TXT record is an SPF record: "v=spf1" alone or followed by a space (RFC 7208 4.5).
[[nodiscard]] bool isSpfRecord(const QByteArray &text);
/// Takes a record apart; every term is checked, as RFC 7208 4.6 wants before anything is evaluated.
[[nodiscard]] Result<SpfRecord, SpfSyntaxError> parseSpf(const QByteArray &record);

/// What macros are filled in from (RFC 7208 7.2).
struct SpfMacroValues
{
    QByteArray sender; ///< whole address
    QByteArray domain; ///< the domain being evaluated
    QHostAddress ip;
    QByteArray helo;
    QByteArray validated;            ///< %{p}; empty: "unknown"
    QByteArray receiver = "unknown"; ///< %{r}, explanations only
    qint64 time = 0;                 ///< %{t}, seconds since 1970, explanations only
};

/// True if macro letters, transformers and delimiters are well formed; \a forExplanation lets c, r and t through.
[[nodiscard]] bool isMacroString(const QByteArray &text, bool forExplanation);
[[nodiscard]] bool usesMacro(const QByteArray &text, char letter);
/// Fills in the macros of a text that isMacroString().
[[nodiscard]] QByteArray expandMacros(const QByteArray &text, const SpfMacroValues &values);
/// A domain-spec filled in, cut from the left to 253 octets at a label (RFC 7208 7.3).
[[nodiscard]] QByteArray expandDomainSpec(const QByteArray &spec, const SpfMacroValues &values);
/// An address as reversed labels for the DNS: "1.2.0.192" or 32 nibbles.
[[nodiscard]] QByteArray reversedAddress(const QHostAddress &ip);

} // namespace klubbpost
