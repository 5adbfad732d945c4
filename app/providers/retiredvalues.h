// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

#include <QHash>

namespace klubbpost {

/// A retired value that was found, and whose it is.
struct RetiredHit
{
    const Provider *provider = nullptr;
    const RetiredValue *value = nullptr;
};

/// All retired values of a catalog, found again in what a user types or pastes. Hosts are looked up, so their number
/// costs nothing; web addresses and phrases are few and searched for one by one.
class RetiredValues
{
public:
    /// \a provider outlives this and does not move.
    void add(const Provider &provider);
    [[nodiscard]] std::optional<RetiredHit> find(const QString &typed, quint16 port) const;
    /// \a host in lower case. Values of another protocol are not found; no protocol finds all, port 0 those of any
    /// port.
    [[nodiscard]] std::optional<RetiredHit> findServer(const QString &host, quint16 port,
                                                       std::optional<Protocol> protocol = {}) const;

private:
    struct Phrase
    {
        QString words; ///< as normalised
        RetiredHit hit;
    };
    QHash<QString, QList<RetiredHit>> m_servers; ///< by host
    QList<Phrase> m_links;                       ///< without scheme and "www."
    QList<Phrase> m_advice;
};

} // namespace klubbpost
