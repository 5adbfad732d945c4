// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/spf.h"

namespace klubbpost {

struct SpfNetwork
{
    QHostAddress first;
    int prefix = 32;

    [[nodiscard]] QByteArray term() const; ///< "ip4:192.0.2.0/24"
    [[nodiscard]] QHostAddress last() const;
    bool operator==(const SpfNetwork &) const = default;
};

/// Whom a term lets send, as the DNS has it now.
struct SpfReach
{
    QList<SpfNetwork> networks;
    bool complete = true; ///< false: some of it cannot be told beforehand (exists, ptr, macros, a DNS failure)
};

/// Whom a term of \a domain's record lets send, through its includes; or what must be asked first.
[[nodiscard]] std::variant<SpfReach, QList<DnsQuestion>> spfReach(const QByteArray &term, const QByteArray &domain,
                                                                  const DnsAnswers &answers);

/// Whether a domain's record, as it is in \a answers, lets all of these send: some addresses of each network are
/// evaluated. False where there are none, and where the evaluation ends in an error.
[[nodiscard]] std::variant<bool, QList<DnsQuestion>> letsSend(const QList<SpfNetwork> &networks,
                                                              const QByteArray &domain, const DnsAnswers &answers);

/// Whether what a term stands for may send already: its addresses are evaluated, whatever lets them through; where
/// those cannot be told, the term must have been come to. A domain that lets the whole world send does not count.
[[nodiscard]] std::variant<bool, QList<DnsQuestion>> isInForce(const QByteArray &term, const QByteArray &domain,
                                                               const DnsAnswers &answers);

} // namespace klubbpost
