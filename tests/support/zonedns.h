// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/zone.h"

namespace klubbpost {

/// A name server and a resolver of made-up answers: questions are answered from a zone, hosts from a table and then
/// from the zone's A records. Every answer comes through the event loop, as DnsSource promises; what is held back never
/// comes.
class ZoneDns : public DnsSource
{
public:
    explicit ZoneDns(Zone with = Zone()) : zone(std::move(with)) {}
    /// The same with Zone(\a text).
    explicit ZoneDns(const QString &text) : zone(text) {}
    /// Knows nothing of any domain (NoData); every host is this computer.
    static ZoneDns loopback();

    void ask(const DnsQuestion &question, QObject *context, Callback callback) override;
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override;

    Zone zone;
    QHash<QByteArray, Resolved> hosts;
    std::optional<DnsStatus> rest; ///< of questions the zone has no record for; none: as the zone has it
    Resolved otherHosts{DnsStatus::NoSuchName, {}}; ///< those that neither table nor zone has
    QByteArrayList heldBack;                        ///< names whose questions are never answered
    bool isSilent = false;                          ///< nothing is answered
    int answerMs = 0;                               ///< from a question to its answer

    QList<DnsQuestion> asked; ///< all, in order; hosts to resolve are not among them
};

} // namespace klubbpost
