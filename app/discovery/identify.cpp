// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/candidate.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Where Exchange's own look-up leads for domains at Microsoft 365; the id is a provider's.
struct AutodiscoverHost
{
    QByteArrayView name;
    QLatin1StringView provider;
};
constexpr AutodiscoverHost autodiscoverHosts[] = {
    {"autodiscover.outlook.com", "microsoft-365"_L1},
    {"autodiscover-s.outlook.com", "microsoft-365"_L1},
};

const Provider *byAutodiscover(const Catalog &catalog, const QByteArray &host)
{
    for (const AutodiscoverHost &known : autodiscoverHosts) {
        if (host.compare(known.name, Qt::CaseInsensitive) == 0)
            return catalog.byId(known.provider);
    }
    return nullptr;
}

class Ranking
{
public:
    Ranking(const EmailAddress &address, const Catalog &catalog) : m_address(address), m_catalog(catalog) {}

    /// Adds what speaks for a provider to its candidate; a null provider, or what was said before, adds nothing.
    void add(const Provider *provider, Origin origin, const QByteArray &name)
    {
        if (provider)
            add(of(provider), {origin, displayText(name)});
    }
    void add(const Find &find)
    {
        if (!find.settings.hasUsable()) {
            // Nothing to log in to, but whose servers they are says whose address it is.
            if (Candidate *known = sharing(find))
                add(*known, {find.origin, find.detail});
            else if (const Provider *owner = ownerOf(find.settings))
                add(of(owner), {find.origin, find.detail});
            return;
        }
        Candidate &candidate = fitting(find);
        add(candidate, {find.origin, find.detail});
        // They come in order of trust.
        if (candidate.found.servers.isEmpty()) {
            candidate.found = find.settings;
            candidate.serversFrom = find.origin;
        } else {
            candidate.weaker.append(find);
        }
    }
    [[nodiscard]] QList<Candidate> sorted(const GivenNames &names);

private:
    static void add(Candidate &candidate, const Evidence &evidence)
    {
        if (!candidate.evidence.contains(evidence))
            candidate.evidence.append(evidence);
    }
    Candidate &of(const Provider *provider)
    {
        for (Candidate &candidate : m_candidates) {
            if (candidate.provider == provider)
                return candidate;
        }
        return m_candidates.emplace_back(Candidate{.provider = provider});
    }
    Candidate *sharing(const Find &find);
    Candidate &fitting(const Find &find);
    void fill(qsizetype index);
    [[nodiscard]] bool shareServers(const Candidate &candidate, const FoundSettings &settings) const;
    [[nodiscard]] const Provider *ownerOf(const FoundSettings &settings) const;

    const EmailAddress &m_address;
    const Catalog &m_catalog;
    QList<Candidate> m_candidates;
};

bool hasHost(const FoundSettings &settings, Protocol protocol, const QByteArray &host)
{
    return std::any_of(settings.servers.begin(), settings.servers.end(), [&](const FoundServer &server) {
        return server.settings.protocol == protocol && server.settings.asciiHost() == host;
    });
}

/// The same for a host of the catalog, which may leave the customer's own name open ("%SERVER%.example.net").
bool hasCatalogHost(const FoundSettings &settings, const ProviderServer &server)
{
    const QByteArray host = server.host.toLower().toLatin1();
    const QByteArray open = QByteArray(serverPlaceholder.data(), serverPlaceholder.size()).toLower();
    if (!host.startsWith(open + '.'))
        return !host.contains('%') && hasHost(settings, server.protocol, host);
    const QByteArray parent = host.mid(open.size());
    return std::any_of(settings.servers.begin(), settings.servers.end(), [&](const FoundServer &found) {
        return found.settings.protocol == server.protocol && found.settings.asciiHost().endsWith(parent);
    });
}

/// True where the settings must come from elsewhere: the catalog has none, or only the customer knows a server's name.
bool lacksSettings(const Candidate &candidate)
{
    return candidate.provider && !candidate.isGuess() && !candidate.hasCatalogSettings() &&
           (hasUnknownSettings(*candidate.provider) || !candidate.provider->servers.isEmpty());
}

bool Ranking::shareServers(const Candidate &candidate, const FoundSettings &settings) const
{
    if (candidate.isGuess())
        return false;
    const QList<ProposedServer> own = proposeServers(candidate, m_address);
    return std::any_of(own.begin(), own.end(), [&](const ProposedServer &server) {
        return hasHost(settings, server.settings.protocol, server.settings.asciiHost());
    });
}

/// The provider whose own server, by its full name, is among those found.
const Provider *Ranking::ownerOf(const FoundSettings &settings) const
{
    for (const Provider *provider : m_catalog.all()) {
        const auto &servers = provider->servers;
        if (std::any_of(servers.begin(), servers.end(),
                        [&](const ProviderServer &server) { return hasCatalogHost(settings, server); }))
            return provider;
    }
    return nullptr;
}

Candidate *Ranking::sharing(const Find &find)
{
    const auto known = std::find_if(m_candidates.begin(), m_candidates.end(),
                                    [&](const Candidate &candidate) { return shareServers(candidate, find.settings); });
    return known == m_candidates.end() ? nullptr : &*known;
}

/// Whose servers these are: a candidate with the same, a provider known by the names of its servers, a provider known
/// by domain or MX whose settings are not, else nobody's yet.
Candidate &Ranking::fitting(const Find &find)
{
    if (find.origin != Origin::GuessTried) {
        if (Candidate *known = sharing(find))
            return *known;
        if (const Provider *owner = ownerOf(find.settings))
            return of(owner);
    }
    // What was tried was tried for the best that is known, in whatever way.
    const Origin weakest = find.origin == Origin::GuessTried ? Origin::CatalogNs : Origin::CatalogMx;
    Candidate *best = nullptr;
    for (Candidate &candidate : m_candidates) {
        if (candidate.provider && candidate.provider->filter)
            continue; // servers that were found are those of whoever stands behind it
        if (lacksSettings(candidate) && candidate.origin() <= weakest && (!best || candidate.origin() < best->origin()))
            best = &candidate;
    }
    if (best)
        return *best;
    if (find.origin == Origin::GuessTried && m_catalog.guess())
        return of(m_catalog.guess());
    return m_candidates.emplace_back();
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

/// The place of a candidate in the list: what tells weakly of a provider without settings helps less than servers.
Origin placeOf(const Candidate &candidate)
{
    if (candidate.provider && candidate.provider->filter)
        return Origin::Guess; // it only stands in front of somebody
    const bool hasNothing = lacksSettings(candidate) && candidate.found.servers.isEmpty();
    return hasNothing && candidate.origin() > Origin::CatalogMx ? std::max(candidate.origin(), Origin::MxAutoconfig)
                                                                : candidate.origin();
}

ProposedServer proposalOf(const FoundServer &server, const EmailAddress &address, bool asksForMore)
{
    ProposedServer proposal{.settings = server.settings, .confidence = Confidence::Medium};
    if (proposal.settings.login.isEmpty() && !asksForMore)
        proposal.settings.login = QString::fromUtf8(address.toWire());
    return proposal;
}

/// Those that were found and can be used, best of each protocol first.
QList<ProposedServer> foundServers(const Candidate &candidate, Protocol protocol, const EmailAddress &address)
{
    QList<ProposedServer> proposals;
    for (const FoundServer &server : candidate.found.withPassword(protocol)) {
        if (server.inTheClear())
            continue;
        ProposedServer proposal = proposalOf(server, address, !candidate.found.askedFor.isEmpty());
        // A guess that was tried is still one: the login has the last word.
        proposal.recommended = proposals.isEmpty() && candidate.serversFrom != Origin::GuessTried;
        proposals.append(proposal);
    }
    return proposals;
}

bool isOfProtocol(const QList<ProposedServer> &servers, Protocol protocol)
{
    return std::any_of(servers.begin(), servers.end(),
                       [protocol](const ProposedServer &server) { return server.settings.protocol == protocol; });
}

/// Whether the domain's own file speaks for a protocol although the catalog has settings: it names other hosts.
bool usesFound(const Candidate &candidate, Protocol protocol)
{
    if (!candidate.hasCatalogSettings() || !candidate.hasOwnFile())
        return !candidate.hasCatalogSettings() && !candidate.found.servers.isEmpty();
    bool any = false;
    for (const FoundServer &server : candidate.found.withPassword(protocol)) {
        if (server.inTheClear())
            continue;
        any = true;
        const auto &known = candidate.provider->servers;
        if (std::any_of(known.begin(), known.end(), [&](const ProviderServer &one) {
                return one.protocol == protocol && one.host.toLatin1().toLower() == server.settings.asciiHost();
            }))
            return false;
    }
    return any;
}

/// The provider's own, with the customer's server filled in where its name is known.
QList<ProposedServer> catalogServers(const Candidate &candidate, const EmailAddress &address)
{
    QList<ProposedServer> proposals = proposeServers(*candidate.provider, address);
    for (const QByteArray &name : candidate.serverNames) {
        Provider named = *candidate.provider;
        for (ProviderServer &server : named.servers) {
            if (server.host.contains(serverPlaceholder))
                server.host.replace(serverPlaceholder, QString::fromLatin1(name.left(name.indexOf('.'))));
            else
                server.host = serverPlaceholder; // they stand above
            server.recommended = false;          // the name is a conclusion
            server.confidence = Confidence::Medium;
        }
        proposals += proposeServers(named, address);
    }
    return proposals;
}

/// Without what was filled in from elsewhere.
QList<ProposedServer> ownServers(const Candidate &candidate, const EmailAddress &address)
{
    const bool hasFound = !candidate.found.servers.isEmpty();
    if (!hasFound || (candidate.hasCatalogSettings() && !candidate.hasOwnFile()))
        return candidate.provider ? catalogServers(candidate, address) : QList<ProposedServer>();
    QList<ProposedServer> proposals;
    for (const Protocol protocol : allOf<Protocol>()) {
        if (!candidate.hasCatalogSettings() || usesFound(candidate, protocol)) {
            proposals += foundServers(candidate, protocol, address);
            continue;
        }
        // A file says what there is. Every address can send, though, and what it says that no password opens is
        // filled in.
        if (!candidate.found.has(protocol) && protocol != Protocol::Smtp)
            continue;
        for (const ProposedServer &server : proposeServers(*candidate.provider, address)) {
            if (server.settings.protocol == protocol)
                proposals.append(server);
        }
    }
    return proposals;
}

/// "s123.inleed.net" of "%SERVER%.inleed.net"; not "mx1.inleed.net", which takes everybody's mail.
bool mayBeServer(const Provider &provider, const QByteArray &host)
{
    static const QRegularExpression shared(
        u"^(?:mx|mail|mailin|in|inbound|filter|spam|antispam|relay|smtp|gw)[0-9-]*$"_s);
    const qsizetype dot = host.indexOf('.');
    if (dot < 1 || shared.match(QString::fromLatin1(host.left(dot))).hasMatch())
        return false;
    const QString parent = QString::fromLatin1(host.mid(dot));
    return std::any_of(provider.servers.begin(), provider.servers.end(),
                       [&](const ProviderServer &server) { return server.host == serverPlaceholder + parent; });
}

/// Servers for what the candidate's own source is silent on, or has nothing for that a password opens: from what else
/// was found of it, then from the candidates after it.
void Ranking::fill(qsizetype index)
{
    const QList<ProposedServer> own = ownServers(m_candidates[index], m_address);
    if (m_candidates[index].found.servers.isEmpty() || m_candidates[index].isGuess() || own.isEmpty())
        return;
    const bool hasIncoming = isOfProtocol(own, Protocol::Imap) || isOfProtocol(own, Protocol::Pop3);
    for (const Protocol protocol : allOf<Protocol>()) {
        const bool isWanted = protocol == Protocol::Smtp || !hasIncoming || m_candidates[index].found.has(protocol);
        if (!isWanted || isOfProtocol(own, protocol) || m_candidates[index].notOffered.contains(protocol))
            continue;
        QList<FilledServer> next;
        const auto take = [&](const QList<ProposedServer> &servers, Origin origin) {
            for (ProposedServer server : next.isEmpty() ? servers : QList<ProposedServer>()) {
                server.recommended = false;
                if (server.settings.protocol == protocol)
                    next.append({server, origin});
            }
        };
        const auto takeWeaker = [&](const Candidate &candidate) {
            for (const Find &find : candidate.weaker) {
                const Candidate only{.found = find.settings, .serversFrom = find.origin};
                take(foundServers(only, protocol, m_address), find.origin);
            }
        };
        // Of some providers the catalog knows a part.
        if (m_candidates[index].provider && !m_candidates[index].hasCatalogSettings())
            take(catalogServers(m_candidates[index], m_address), m_candidates[index].origin());
        takeWeaker(m_candidates[index]);
        for (qsizetype i = 0; i < m_candidates.size(); ++i) {
            const Candidate &other = m_candidates[i];
            if (i == index || (other.isGuess() && other.found.servers.isEmpty()))
                continue;
            take(ownServers(other, m_address), other.settingsOrigin(protocol));
            takeWeaker(other);
        }
        // Sending is what most come for. A guess for incoming mail is no use beside what is known.
        if (protocol == Protocol::Smtp && m_catalog.guess())
            take(proposeServers(*m_catalog.guess(), m_address), Origin::Guess);
        m_candidates[index].filled += next;
    }
}

QList<Candidate> Ranking::sorted(const GivenNames &names)
{
    for (Candidate &candidate : m_candidates) {
        std::stable_sort(candidate.evidence.begin(), candidate.evidence.end(),
                         [](const Evidence &a, const Evidence &b) { return a.origin < b.origin; });
    }
    std::stable_sort(m_candidates.begin(), m_candidates.end(), [](const Candidate &a, const Candidate &b) {
        if (placeOf(a) != placeOf(b))
            return placeOf(a) < placeOf(b);
        return kindsOfEvidence(a) > kindsOfEvidence(b);
    });
    for (Candidate &candidate : m_candidates) {
        candidate.notOffered = names.notOffered;
        for (const QByteArray &host : names.mx + names.mxAliases) {
            if (candidate.provider && mayBeServer(*candidate.provider, host) && !candidate.serverNames.contains(host))
                candidate.serverNames.append(host);
        }
    }
    for (qsizetype i = 0; i < m_candidates.size(); ++i)
        fill(i);
    return m_candidates;
}

} // namespace

QString Candidate::id() const
{
    if (provider)
        return provider->id;
    return found.servers.isEmpty() ? QString() : u"found:"_s + found.servers.first().settings.host.toLower();
}

bool Candidate::hasCatalogSettings() const
{
    return provider && !hasUnknownSettings(*provider) &&
           std::any_of(provider->servers.begin(), provider->servers.end(),
                       [](const ProviderServer &server) { return !server.host.contains(serverPlaceholder); });
}

bool Candidate::hasOwnFile() const
{
    return !found.servers.isEmpty() && (serversFrom == Origin::Pacc || serversFrom == Origin::Autoconfig);
}

Origin Candidate::settingsOrigin(Protocol protocol) const
{
    for (const FilledServer &one : filled) {
        if (one.server.settings.protocol == protocol)
            return one.origin;
    }
    return usesFound(*this, protocol) ? serversFrom : settingsOrigin();
}

bool hasUnknownSettings(const Provider &provider)
{
    return provider.guess || provider.status == ProviderStatus::SettingsUnknown ||
           provider.status == ProviderStatus::PartlyKnown;
}

QList<ProposedServer> proposeServers(const Candidate &candidate, const EmailAddress &address)
{
    QList<ProposedServer> proposals = ownServers(candidate, address);
    for (const FilledServer &filled : candidate.filled)
        proposals.append(filled.server);
    if (!candidate.isGuess())
        return proposals;
    // Sending is what most come for, and what networks block: where nothing answered, the test can tell why.
    if (!candidate.found.servers.isEmpty() && !isOfProtocol(proposals, Protocol::Smtp)) {
        for (const ProposedServer &server : proposeServers(*candidate.provider, address)) {
            if (server.settings.protocol == Protocol::Smtp)
                proposals.append(server);
        }
    }
    proposals.removeIf(
        [&](const ProposedServer &server) { return candidate.notOffered.contains(server.settings.protocol); });
    return proposals;
}

QList<const Provider *> spfRivals(const QList<Candidate> &candidates)
{
    QList<const Provider *> rivals;
    for (const Candidate &candidate : candidates) {
        const bool isRival = candidate.provider && candidate.origin() == Origin::CatalogSpf &&
                             kindsOfEvidence(candidate) == kindsOfEvidence(candidates.first());
        if (isRival)
            rivals.append(candidate.provider);
    }
    const bool isOpen = rivals.size() > 1 && candidates.first().origin() == Origin::CatalogSpf;
    return isOpen ? rivals : QList<const Provider *>();
}

bool isProven(const Candidate &candidate)
{
    const bool isKnown = candidate.provider && !candidate.isGuess() && candidate.origin() <= Origin::CatalogNs;
    return isKnown || (!candidate.found.servers.isEmpty() && candidate.serversFrom <= Origin::Srv);
}

QList<Candidate> identify(const EmailAddress &address, const Catalog &catalog, const GivenNames &names,
                          const QList<Find> &finds)
{
    if (address.isEmpty())
        return {};
    Ranking ranking(address, catalog);
    const Provider *owner = catalog.byDomain(address.asciiDomain());
    ranking.add(owner, Origin::CatalogDomain, address.domain().toUtf8());
    for (const QByteArray &host : names.mx)
        ranking.add(catalog.byMx(host), Origin::CatalogMx, host);
    for (const QByteArray &host : names.mxAliases)
        ranking.add(catalog.byMx(host), Origin::CatalogMx, host);
    for (const QByteArray &domain : names.spfIncludes)
        ranking.add(catalog.bySpfInclude(domain), Origin::CatalogSpf, domain);
    ranking.add(byAutodiscover(catalog, names.autodiscover), Origin::CatalogAutodiscover, names.autodiscover);
    for (const QByteArray &host : names.ns)
        ranking.add(catalog.byNs(host), Origin::CatalogNs, host);
    // In order of trust, so that a weaker find joins the candidate of a stronger one.
    QList<Find> inOrder = finds;
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const Find &a, const Find &b) { return a.origin < b.origin; });
    for (const Find &find : std::as_const(inOrder))
        ranking.add(find);
    if (!owner || hasUnknownSettings(*owner))
        ranking.add(catalog.guess(), Origin::Guess, {});
    return ranking.sorted(names);
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

} // namespace klubbpost
