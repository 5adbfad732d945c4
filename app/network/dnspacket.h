// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"

namespace klubbpost {

/// Room for an answer over UDP, in octets: fits every path without fragments (DNS flag day 2020).
constexpr int ednsUdpSize = 1232;

/// The number of a record type on the wire (RFC 1035 3.2.2, RFC 3596, RFC 2782).
[[nodiscard]] int dnsTypeNumber(DnsType type);

/// True for a name that can be asked for: printable ASCII labels of 1 to 63 octets, at most 253 in all.
[[nodiscard]] bool isAskableName(const QByteArray &name);

/// One question as a packet, with recursion desired, the AD bit set (RFC 6840 5.7: tell us if you checked DNSSEC) and,
/// if \a edns, room for 1,232 octets over UDP (RFC 6891). Empty for a name that cannot be asked for.
[[nodiscard]] QByteArray makeDnsQuery(const DnsQuestion &question, quint16 id, bool edns);

/// Reads a whole answer. Everything in it is taken for hostile: lengths are checked before they are used, names are
/// expanded by c-ares, which ends compression loops. Only records that belong to the question count, at the end of the
/// chain of aliases (RFC 1034 3.6.2) that starts at its name.
[[nodiscard]] DnsAnswer readDnsAnswer(QByteArrayView packet, const DnsQuestion &question);

} // namespace klubbpost
