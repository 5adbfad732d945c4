// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dnsanswers.h"

#include <functional>
#include <optional>
#include <variant>

namespace klubbpost {

/// Why an MX record leads nowhere, or is not as it should be.
enum class MxFault {
    NullMx,         ///< the domain says itself that it takes no mail (RFC 7505)
    NothingThere,   ///< neither MX nor address (RFC 5321 5.1)
    AddressLiteral, ///< a number where a name belongs (RFC 1035 3.3.9)
    NoSuchName,     ///< the name is not in the DNS
    NoAddress,      ///< it is, without an address
    DoubledName,    ///< the domain stands behind a name that was whole: the final dot was left out
    Localhost,      ///< the sender's own computer
    PrivateAddress, ///< of a network that nobody reaches from outside (RFC 1918, 3927, 4193)
    Alias,          ///< works as a rule, though RFC 2181 10.3 forbids it
};

constexpr const char *enumName(MxFault value)
{
    switch (value) {
    case MxFault::NullMx:
        return "nullMx";
    case MxFault::NothingThere:
        return "nothingThere";
    case MxFault::AddressLiteral:
        return "addressLiteral";
    case MxFault::NoSuchName:
        return "noSuchName";
    case MxFault::NoAddress:
        return "noAddress";
    case MxFault::DoubledName:
        return "doubledName";
    case MxFault::Localhost:
        return "localhost";
    case MxFault::PrivateAddress:
        return "privateAddress";
    case MxFault::Alias:
        return "alias";
    }
    return nullptr;
}

struct MxProblem
{
    MxFault fault = MxFault::NoSuchName;
    QByteArray target; ///< as the record has it; empty: about the domain
    QByteArray meant;  ///< what it was meant as, or leads to, where that is plain
    bool operator==(const MxProblem &) const = default;
};

/// Whether mail to a domain can arrive.
struct MxVerdict
{
    std::optional<bool> receives; ///< nothing: the DNS failed
    QList<MxProblem> problems;
    QByteArrayList hosts; ///< targets in order of preference, and what aliases lead to
};

/// Where a domain's mail goes, and whether anybody is there: as far as the DNS can tell; or what must be asked first.
/// Hosts that \a isKnown (a provider's, as the facts have it) are not asked about. An address of the receiver's own
/// network or computer is told, and leaves open whether anything arrives: the one who sends may be on the same.
[[nodiscard]] std::variant<MxVerdict, QList<DnsQuestion>>
judgeMx(const QByteArray &domain, const DnsAnswers &answers,
        const std::function<bool(const QByteArray &host)> &isKnown = {});

} // namespace klubbpost
