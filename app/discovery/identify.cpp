// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discovery.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Adds what speaks for a provider to its candidate; a null provider, or what was said before, adds nothing.
void add(QList<Candidate> &candidates, const Provider *provider, Origin origin, const QByteArray &name)
{
    if (!provider)
        return;
    auto found = std::find_if(candidates.begin(), candidates.end(),
                              [provider](const Candidate &candidate) { return candidate.provider == provider; });
    if (found == candidates.end())
        found = candidates.insert(candidates.end(), Candidate{provider, {}});
    const Evidence evidence{origin, displayText(name)};
    if (!found->evidence.contains(evidence))
        found->evidence.append(evidence);
}

/// In how many different ways a candidate is known. The evidence is in order of its origin.
qsizetype kindsOfEvidence(const Candidate &candidate)
{
    qsizetype kinds = 0;
    for (qsizetype i = 0; i < candidate.evidence.size(); ++i) {
        if (i == 0 || candidate.evidence[i].origin != candidate.evidence[i - 1].origin)
            ++kinds;
    }
    return kinds;
}

} // namespace

QList<Candidate> identify(const EmailAddress &address, const Catalog &catalog, const GivenNames &names)
{
    if (address.isEmpty())
        return {};
    // In order of Origin, so that each candidate's evidence is too.
    QList<Candidate> candidates;
    const Provider *owner = catalog.byDomain(address.asciiDomain());
    add(candidates, owner, Origin::CatalogDomain, address.domain().toUtf8());
    for (const QByteArray &host : names.mx)
        add(candidates, catalog.byMx(host), Origin::CatalogMx, host);
    for (const QByteArray &domain : names.spfIncludes)
        add(candidates, catalog.bySpfInclude(domain), Origin::CatalogSpf, domain);
    for (const QByteArray &host : names.ns)
        add(candidates, catalog.byNs(host), Origin::CatalogNs, host);
    if (!owner)
        add(candidates, catalog.guess(), Origin::Guess, {});
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        if (a.origin() != b.origin())
            return a.origin() < b.origin();
        return kindsOfEvidence(a) > kindsOfEvidence(b);
    });
    return candidates;
}

QList<QByteArray> spfTargets(const QByteArray &txt)
{
    const auto terms = txt.toLower().split(' ');
    if (terms.first() != "v=spf1") // the whole first term, RFC 7208 4.5
        return {};
    QList<QByteArray> targets;
    for (QByteArray term : terms) {
        if (!term.isEmpty() && QByteArrayView("+-?~").contains(term.front()))
            term.remove(0, 1);
        QByteArray target;
        if (term.startsWith("include:"))
            target = term.mid(8);
        else if (term.startsWith("redirect="))
            target = term.mid(9);
        if (target.endsWith('.'))
            target.chop(1);
        if (!target.isEmpty() && !target.contains('%') && !targets.contains(target))
            targets.append(target);
    }
    return targets;
}

QList<DnsQuestion> questionsFor(const EmailAddress &address)
{
    if (address.isEmpty())
        return {};
    const QByteArray domain = address.asciiDomain();
    return {{domain, DnsType::Mx}, {domain, DnsType::Ns}, {domain, DnsType::Txt}};
}

} // namespace klubbpost
