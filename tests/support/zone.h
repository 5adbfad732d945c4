// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"

#include <QHash>
#include <QSet>

namespace klubbpost {

/// DNS answers from a table, written as in a zone file but whole on each line: "name TYPE value". MX values are
/// "preference target", SRV values "priority weight port target" (RFC 2782). "name ANY serverFailure" gives a status to
/// every question for the name that has no record. A name without any does not exist (NoSuchName).
class Zone
{
public:
    explicit Zone(const QString &text = {});
    void add(const QByteArray &name, DnsType type, const QByteArray &value);
    void setStatus(const QByteArray &name, DnsStatus status) { m_status.insert(name.toLower(), status); }
    void addCname(const QByteArray &name, const QByteArray &target)
    {
        m_cnames.insert(name.toLower(), target.toLower());
    }

    [[nodiscard]] DnsAnswer answer(const DnsQuestion &question) const;

private:
    QHash<std::pair<QByteArray, int>, QList<DnsRecord>> m_records;
    QHash<QByteArray, DnsStatus> m_status;
    QHash<QByteArray, QByteArray> m_cnames;
    QSet<QByteArray> m_names;
};

} // namespace klubbpost
