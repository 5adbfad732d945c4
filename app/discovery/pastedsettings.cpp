// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pastedsettings.h"

#include "discovery/pastedhosts.h"
#include "discovery/pastedwords.h"
#include "providers/retiredphrases.h"

#include <algorithm>
#include <bit>
#include <QSet>

namespace klubbpost {
namespace {

using namespace pasted;

int waysCount(Ways ways)
{
    return std::popcount(static_cast<unsigned>(ways.toInt()));
}

/// The encrypted port before the one that begins in the clear, before those that may not be encrypted at all.
int rankOf(Protocol protocol, quint16 port)
{
    if (port == standardPort(protocol, Security::Tls))
        return 0;
    if (port == standardPort(protocol, Security::Starttls))
        return 1;
    return protocol == Protocol::Smtp && port == 25 ? 3 : 2;
}

std::optional<Security> securityOf(Encryption encryption, Protocol protocol, std::optional<quint16> port)
{
    const auto custom = port ? customarySecurity(protocol, *port) : std::nullopt;
    switch (encryption) {
    case Encryption::Tls:
        // Pages write SSL beside 587 for any encryption; without a port the word is what it says.
        return custom ? custom : (port ? std::nullopt : std::optional(Security::Tls));
    case Encryption::Starttls:
        return custom == Security::Tls ? std::nullopt : std::optional(Security::Starttls);
    case Encryption::Either:
        return custom;
    case Encryption::NoStarttls: // of what is there nothing is said
    case Encryption::NoTls:
    case Encryption::No:
        return custom == Security::Tls ? std::nullopt : std::optional(Security::None);
    }
    return std::nullopt;
}

class Judge
{
public:
    Judge(Facts facts, const EmailAddress &address, const Catalog &catalog, const QList<QByteArray> &named)
        : m_facts(std::move(facts)), m_address(address), m_catalog(catalog), m_named(named)
    {
    }

    PastedSettings judge();

private:
    void keepOwnRow();
    /// What is said of a field for this protocol, by the words that are most particular to it.
    [[nodiscard]] QList<Fact> saidOf(Field field, Protocol protocol) const;
    [[nodiscard]] bool counts(const Fact &fact, Protocol protocol) const;
    [[nodiscard]] bool takeHost(PastedServer &server);
    [[nodiscard]] QList<Fact> onlyHost(Protocol protocol) const;
    void doubtHost(PastedServer &server, const Fact &host);
    void takePort(PastedServer &server);
    void takeSecurity(PastedServer &server);
    void takeLogin(PastedServer &server);
    void note(PastedNoteKind kind, std::optional<Protocol> protocol = {});

    Facts m_facts;
    const EmailAddress &m_address;
    const Catalog &m_catalog;
    const QList<QByteArray> &m_named;
    bool m_ignoresRows = false;
    int m_portBlock = 0;
    PastedSettings m_result;
};

bool isIn(const auto &list, auto name, const QString &host)
{
    return std::any_of(list.begin(), list.end(), [&](const auto &item) { return name(item) == host; });
}

bool isServerOf(const Provider &provider, const QString &host)
{
    return isIn(
        provider.servers, [](const ProviderServer &server) { return server.host; }, host);
}

bool isOf(const Provider &provider, const QString &host)
{
    return isServerOf(provider, host) ||
           isIn(
               provider.retired, [](const RetiredValue &value) { return value.value; }, host);
}

void Judge::note(PastedNoteKind kind, std::optional<Protocol> protocol)
{
    const PastedNote note{kind, protocol};
    if (!m_result.notes.contains(note))
        m_result.notes.append(note);
}

/// Of a table with a provider a row only the address's own provider counts, if it has a row; of several that with a
/// server that is still in use.
void Judge::keepOwnRow()
{
    const Provider *provider = m_address.isEmpty() ? nullptr : m_catalog.byDomain(m_address.asciiDomain());
    if (!provider)
        return;
    QSet<int> own;
    QSet<int> current;
    for (const Fact &fact : m_facts.list) {
        if (fact.row < 0 || fact.field != Field::Host)
            continue;
        if (isOf(*provider, fact.text))
            own.insert(fact.row);
        if (isServerOf(*provider, fact.text))
            current.insert(fact.row);
    }
    if (!current.isEmpty())
        own = current;
    if (!own.isEmpty())
        m_facts.list.removeIf([&own](const Fact &fact) { return fact.row >= 0 && !own.contains(fact.row); });
}

bool Judge::counts(const Fact &fact, Protocol protocol) const
{
    const Way way = wayOf(protocol);
    if (!fact.ways.testFlag(way) || (m_ignoresRows && fact.row >= 0))
        return false;
    // What is said of incoming mail is said of IMAP and POP3 only where the text names them.
    return waysCount(fact.ways) == 1 || way == Sending || m_facts.mentioned.testFlag(way);
}

QList<Fact> Judge::saidOf(Field field, Protocol protocol) const
{
    QList<Fact> said;
    int fewest = 4;
    for (const Fact &fact : m_facts.list) {
        if (fact.field != field || !counts(fact, protocol))
            continue;
        const int ways = waysCount(fact.ways);
        if (ways < fewest)
            said.clear();
        fewest = std::min(fewest, ways);
        if (ways == fewest)
            said.append(fact);
    }
    return said;
}

/// "Server: mail.klubben.se, IMAP 993, SMTP 465": the one host of a text is that of every protocol with a port, unless
/// its name says otherwise.
QList<Fact> Judge::onlyHost(Protocol protocol) const
{
    const Fact *only = nullptr;
    for (const Fact &fact : m_facts.list) {
        if (fact.field != Field::Host)
            continue;
        if (only && only->text != fact.text)
            return {};
        only = &fact;
    }
    const bool isForAll = only && waysOfHost(only->text) == Ways() && !saidOf(Field::Port, protocol).isEmpty();
    return isForAll ? QList{*only} : QList<Fact>();
}

void Judge::doubtHost(PastedServer &server, const Fact &host)
{
    if (m_address.isEmpty())
        return;
    if (host.standIn) {
        server.doubt = HostDoubt::StandIn;
        note(PastedNoteKind::StandIn, server.protocol);
    } else if (!isHostOfSomeoneKnown(host.text, m_address, m_catalog, m_named)) {
        server.doubt = HostDoubt::Stranger;
        note(PastedNoteKind::StrangersHost, server.protocol);
    }
}

/// False where there are several.
bool Judge::takeHost(PastedServer &server)
{
    QList<Fact> said = saidOf(Field::Host, server.protocol);
    if (said.isEmpty())
        said = onlyHost(server.protocol);
    // No mail server is called mail.live.se: the domain of a provider's address is not the reader's own.
    const bool isProviders = !m_address.isEmpty() && m_catalog.byDomain(m_address.asciiDomain());
    const qsizetype all = said.size();
    said.removeIf([&](const Fact &fact) { return !fact.usable || (fact.standIn && isProviders); });
    if (said.isEmpty() && all > 0)
        note(PastedNoteKind::StandInLeftOut, server.protocol);
    const auto differs = [&said](const Fact &fact) { return fact.text != said.first().text; };
    const Provider *provider = m_address.isEmpty() ? nullptr : m_catalog.byDomain(m_address.asciiDomain());
    if (std::any_of(said.begin(), said.end(), differs) && provider) {
        QList<Fact> own = said;
        own.removeIf([&](const Fact &fact) { return !isOf(*provider, fact.text); });
        if (!own.isEmpty())
            said = own;
    }
    if (said.isEmpty())
        return true;
    if (std::any_of(said.begin(), said.end(), differs)) {
        note(PastedNoteKind::SeveralHosts, server.protocol);
        return false;
    }
    server.host = Pasted<QString>{said.first().text, said.first().from};
    doubtHost(server, said.first());
    return true;
}

void Judge::takePort(PastedServer &server)
{
    QList<Fact> said = saidOf(Field::Port, server.protocol);
    if (said.isEmpty())
        return;
    std::stable_sort(said.begin(), said.end(), [&](const Fact &a, const Fact &b) {
        return rankOf(server.protocol, a.port) < rankOf(server.protocol, b.port);
    });
    const Fact &best = said.first();
    m_portBlock = best.block;
    const bool unclear = std::any_of(said.begin(), said.end(), [&](const Fact &fact) {
        return fact.port != best.port && rankOf(server.protocol, fact.port) == rankOf(server.protocol, best.port);
    });
    if (unclear)
        note(PastedNoteKind::SeveralPorts, server.protocol);
    else
        server.port = Pasted<quint16>{best.port, best.from};
}

void Judge::takeSecurity(PastedServer &server)
{
    const std::optional<quint16> port = server.port ? std::optional(server.port->value) : std::nullopt;
    QList<Fact> said = saidOf(Field::Security, server.protocol);
    // What stands beside the chosen port counts; what stands beside another one does not.
    const auto beside = [&](const Fact &fact) { return port && fact.port == *port; };
    if (std::any_of(said.begin(), said.end(), beside))
        said.removeIf([&](const Fact &fact) { return !beside(fact); });
    else
        said.removeIf([](const Fact &fact) { return fact.port != 0; });
    // Of two dialogs, what stands in the one with the port.
    const auto isNear = [&](const Fact &fact) { return fact.block == m_portBlock; };
    if (port && std::any_of(said.begin(), said.end(), isNear))
        said.removeIf([&](const Fact &fact) { return !isNear(fact); });
    // "SSL: Nej" where STARTTLS is spoken of means that one, and says nothing more.
    const auto denies = [](const Fact &fact) {
        return fact.encryption == Encryption::NoTls || fact.encryption == Encryption::NoStarttls;
    };
    const auto isThere = [&](const Fact &fact) { return !denies(fact) && fact.encryption != Encryption::No; };
    const auto isMaybeStarttls = [](const Fact &fact) {
        return fact.encryption == Encryption::Starttls || fact.encryption == Encryption::Either;
    };
    const auto isNoStarttls = [](const Fact &fact) { return fact.encryption == Encryption::NoStarttls; };
    if (std::any_of(said.begin(), said.end(), isMaybeStarttls))
        said.removeIf([](const Fact &fact) { return fact.encryption == Encryption::NoTls; });
    if (std::any_of(said.begin(), said.end(), isThere) || std::all_of(said.begin(), said.end(), isNoStarttls))
        said.removeIf(isNoStarttls);
    QList<Pasted<Security>> kinds;
    bool unclear = false;
    for (const Fact &fact : said) {
        const auto kind = securityOf(fact.encryption, server.protocol, port);
        if (kind)
            kinds.append({*kind, fact.from});
        unclear = unclear || !kind;
    }
    const auto differs = [&kinds](const Pasted<Security> &kind) { return kind.value != kinds.first().value; };
    if (unclear || (!kinds.isEmpty() && std::any_of(kinds.begin(), kinds.end(), differs))) {
        note(PastedNoteKind::SecurityUnclear, server.protocol);
        return;
    }
    if (!kinds.isEmpty())
        server.security = kinds.first();
    else if (port && customarySecurity(server.protocol, *port) == Security::Tls)
        server.security = Pasted<Security>{Security::Tls, server.port->from}; // such a port has no other
}

void Judge::takeLogin(PastedServer &server)
{
    // A name that stands under one server is for all, unless another stands under another.
    QList<Fact> all = m_facts.list;
    all.removeIf([](const Fact &fact) { return fact.field != Field::Login; });
    const auto isSame = [&all](const Fact &fact) { return fact.text == all.first().text; };
    QList<Fact> said =
        !all.isEmpty() && std::all_of(all.begin(), all.end(), isSame) ? all : saidOf(Field::Login, server.protocol);
    if (said.isEmpty())
        return;
    if (!std::all_of(said.begin(), said.end(), [&said](const Fact &fact) { return fact.text == said.first().text; })) {
        note(PastedNoteKind::SeveralLogins, server.protocol);
        return;
    }
    if (const auto login = parseLogin(said.first().text))
        server.login = Pasted<QString>{*login, said.first().from};
}

PastedSettings Judge::judge()
{
    keepOwnRow();
    for (const Protocol protocol : allOf<Protocol>()) {
        PastedServer server{.protocol = protocol};
        m_ignoresRows = !takeHost(server); // nobody knows whose row is the one
        takePort(server);
        if (!server.host && !server.port)
            continue;
        takeSecurity(server);
        takeLogin(server);
        if (server.host) {
            server.retired = m_catalog.retiredValues().findServer(
                server.host->value.toLower(), server.port ? server.port->value : quint16(0), protocol);
        }
        m_result.servers.append(server);
    }
    const bool vague = std::any_of(m_facts.list.begin(), m_facts.list.end(),
                                   [](const Fact &fact) { return fact.field == Field::Host && fact.ways == incoming; });
    if (vague && (m_facts.mentioned & incoming) == Ways())
        note(PastedNoteKind::IncomingUnclear);
    if (m_facts.password)
        note(PastedNoteKind::PasswordLeftOut);
    if (m_result.servers.isEmpty() && m_result.notes.isEmpty())
        note(PastedNoteKind::NothingFound);
    return std::move(m_result);
}

} // namespace

const PastedServer *PastedSettings::server(Protocol protocol) const
{
    const auto found = std::find_if(servers.begin(), servers.end(),
                                    [protocol](const PastedServer &server) { return server.protocol == protocol; });
    return found == servers.end() ? nullptr : &*found;
}

PastedSettings readPastedSettings(const QString &text, const EmailAddress &address, const Catalog &catalog,
                                  const QList<QByteArray> &named)
{
    const QString read = text.left(maxPastedCharacters);
    PastedSettings settings = Judge(readFacts(read, address), address, catalog, named).judge();
    settings.retiredAdvice = retiredAdvice(read, catalog);
    return settings;
}

ServerSettings withPasted(ServerSettings settings, const PastedServer &pasted)
{
    if (pasted.host && pasted.host->value != settings.host) {
        settings.host = pasted.host->value;
        settings.auth.clear();
    }
    if (pasted.port) {
        settings.port = pasted.port->value;
        if (const auto custom = customarySecurity(pasted.protocol, settings.port))
            settings.security = *custom;
    }
    if (pasted.security) {
        settings.security = pasted.security->value;
        const auto custom = customarySecurity(pasted.protocol, settings.port);
        const bool fits =
            custom == settings.security || (custom == Security::Starttls && settings.security == Security::None);
        if (!pasted.port && (settings.port == 0 || (custom && !fits)))
            settings.port = standardPort(pasted.protocol, settings.security);
    }
    if (settings.port == 0)
        settings.port = standardPort(pasted.protocol, settings.security);
    if (pasted.login)
        settings.login = pasted.login->value;
    return settings;
}

} // namespace klubbpost
