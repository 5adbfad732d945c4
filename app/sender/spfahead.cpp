// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an SPF evaluation will need, asked for ahead of it.

#include "sender/spfevaluation.h"

namespace klubbpost::spf {

QList<DnsQuestion> Evaluation::questionsAhead()
{
    QSet<QByteArray> visited;
    collect(m_query.domain, visited);
    if (m_needsPtr)
        (void)validatedNames();
    return m_missing;
}

void Evaluation::collect(const QByteArray &domain, QSet<QByteArray> &visited)
{
    if (!isCheckable(domain) || visited.contains(domain.toLower()) || visited.size() > maxLookups)
        return;
    visited.insert(domain.toLower());
    const auto selected = selectSpfRecord(ask(domain, DnsType::Txt));
    if (!selected)
        return;
    const auto record = parseSpf(*selected);
    if (!record)
        return;
    for (const auto &directive : record->directives)
        collect(directive, domain, visited);
    if (!record->redirect.isEmpty())
        collect(target(record->redirect, domain), visited);
}

void Evaluation::collect(const SpfDirective &directive, const QByteArray &domain, QSet<QByteArray> &visited)
{
    switch (directive.mechanism) {
    case SpfMechanism::All:
    case SpfMechanism::Ip4:
    case SpfMechanism::Ip6:
        return;
    case SpfMechanism::Include:
        return collect(target(directive.domainSpec, domain), visited);
    case SpfMechanism::A:
        (void)ask(target(directive.domainSpec, domain), addressType());
        return;
    case SpfMechanism::Exists:
        (void)ask(target(directive.domainSpec, domain), DnsType::A);
        return;
    case SpfMechanism::Ptr:
        (void)validatedNames();
        return;
    case SpfMechanism::Mx: {
        const auto &exchanges = ask(target(directive.domainSpec, domain), DnsType::Mx);
        for (const auto &exchange : exchanges.records.first(qMin(exchanges.records.size(), maxNames)))
            (void)ask(exchange.target, addressType());
        return;
    }
    }
}

} // namespace klubbpost::spf
