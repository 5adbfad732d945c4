// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "discovery/foundsettings.h"
#include "providers/catalog.h"

namespace klubbpost {

/// How we know something, most trusted first: the order is the rank of candidates.
enum class Origin {
    Typed,         ///< the user wrote or chose it
    CatalogDomain, ///< the provider owns the address's domain
    Pacc,          ///< the domain's own settings file, over TLS and vouched for in its DNS (draft-ietf-mailmaint-pacc)
    Autoconfig,    ///< the domain's own settings file, over TLS (draft-ietf-mailmaint-autoconfig)
    Srv,           ///< SRV records that name a host of the domain, or that are signed (RFC 6186, RFC 8314)
    CatalogMx,     ///< the domain's mail is delivered to the provider (MX)
    CatalogSpf,    ///< the domain lets the provider send (SPF include)
    CatalogAutodiscover, ///< programs that look for Exchange are sent to the provider (CNAME)
    CatalogNs,           ///< the provider runs the domain's DNS
    IspDb,               ///< Mozilla's collection of settings
    SrvElsewhere,        ///< SRV records that name somebody else's host, unsigned: the DNS alone says so (RFC 6186 6)
    MxAutoconfig,        ///< the settings file of whoever takes the domain's mail, who is known by DNS alone
    GuessTried,          ///< usual names and ports, where a server answered as it should
    Guess,               ///< nothing is known: usual names and ports
};

constexpr const char *enumName(Origin value)
{
    switch (value) {
    case Origin::Typed:
        return "typed";
    case Origin::CatalogDomain:
        return "catalogDomain";
    case Origin::Pacc:
        return "pacc";
    case Origin::Autoconfig:
        return "autoconfig";
    case Origin::Srv:
        return "srv";
    case Origin::CatalogMx:
        return "catalogMx";
    case Origin::CatalogSpf:
        return "catalogSpf";
    case Origin::CatalogAutodiscover:
        return "catalogAutodiscover";
    case Origin::CatalogNs:
        return "catalogNs";
    case Origin::IspDb:
        return "ispDb";
    case Origin::SrvElsewhere:
        return "srvElsewhere";
    case Origin::MxAutoconfig:
        return "mxAutoconfig";
    case Origin::GuessTried:
        return "guessTried";
    case Origin::Guess:
        return "guess";
    }
    return nullptr;
}

/// One thing that speaks for a candidate: CatalogMx and "mx1.pub.mailpod1.one.com".
struct Evidence
{
    Origin origin = Origin::Guess;
    QString detail; ///< the name or address that told, as displayText(); empty for the guess
    bool operator==(const Evidence &) const = default;
};

/// What DNS names say of a domain, without asking anybody.
struct GivenNames
{
    QList<QByteArray> mx;
    QList<QByteArray> ns;
    QList<QByteArray> spfIncludes;
    QByteArray autodiscover;     ///< the CNAME of autodiscover.DOMAIN
    QList<QByteArray> mxAliases; ///< what MX hosts are other names for (CNAME)
    QList<Protocol> notOffered;  ///< the domain says itself that it has no such service (SRV with ".", RFC 2782)
};

/// Servers that were found on the network, and how.
struct Find
{
    Origin origin = Origin::Guess;
    QString detail;
    FoundSettings settings;
};

/// A server for a protocol of which the better source tells nothing that can be used.
struct FilledServer
{
    ProposedServer server;
    Origin origin = Origin::Guess;
};

/// Who may run the address and with which servers, and why: a provider of the catalog, servers found on the network, or
/// both.
struct Candidate
{
    const Provider *provider = nullptr; ///< of the catalog; null where only servers were found
    FoundSettings found;                ///< without servers where none were found
    Origin serversFrom = Origin::Guess; ///< where found comes from
    QList<Evidence> evidence;           ///< best first; its first origin ranks the candidate
    QList<Find> weaker;                 ///< what else was found of it, best first
    QList<FilledServer> filled;         ///< from the next sources
    QList<QByteArray> serverNames; ///< that may be the customer's own server at the provider, see serverPlaceholder
    QList<Protocol> notOffered;    ///< so that none is guessed
    [[nodiscard]] Origin origin() const { return evidence.isEmpty() ? Origin::Guess : evidence.first().origin; }
    /// Stays the same while answers come: "one.com", or "found:mail.klubben.se" without a provider.
    [[nodiscard]] QString id() const;
    /// True for the catalog's stand-in for all domains that nobody knows.
    [[nodiscard]] bool isGuess() const { return provider && provider->guess; }
    /// True when the settings are the catalog's: checked facts, with their date.
    [[nodiscard]] bool hasCatalogSettings() const;
    /// True where the domain's own file tells the servers: it says what there is.
    [[nodiscard]] bool hasOwnFile() const;
    /// Where its settings come from, for the row beside them.
    [[nodiscard]] Origin settingsOrigin() const { return hasCatalogSettings() ? origin() : serversFrom; }
    [[nodiscard]] Origin settingsOrigin(Protocol protocol) const;
};

/// The settings that a candidate proposes, best of each protocol first: the catalog's where it has them, else those
/// found, and only encrypted ones of these that take a password. What the domain's own file says goes before the
/// catalog, protocol by protocol, where they name different hosts. Last those that were filled in from the next
/// sources, never recommended. A found server without a login name gets the address.
[[nodiscard]] QList<ProposedServer> proposeServers(const Candidate &candidate, const EmailAddress &address);

/// Who runs the address, from the catalog, the given names and what was found: candidates, most trusted first, one a
/// provider, those with more kinds of evidence before others of the same rank. A provider without settings of its own
/// that only its name servers or SPF tell of comes after servers that were found. The guess comes last, for every
/// domain that no provider with known settings owns. Pure.
[[nodiscard]] QList<Candidate> identify(const EmailAddress &address, const Catalog &catalog,
                                        const GivenNames &names = {}, const QList<Find> &finds = {});

/// The providers that the domain's SPF record names side by side, where nothing else tells which of them has the
/// mailboxes (the order in a record means nothing): the user must be asked. Empty where one is known better, or alone.
[[nodiscard]] QList<const Provider *> spfRivals(const QList<Candidate> &candidates);

/// True where the domain itself, or its DNS, proves a provider of the catalog, or where it tells its own servers: then
/// its name is no slip of the hand.
[[nodiscard]] bool isProven(const Candidate &candidate);

/// The domains that an SPF record (RFC 7208 5.2, 6.1) sends the reader on to: include: and redirect=, in order, in
/// lower case. Empty for any other TXT record. Names with macros are left out: nobody can tell what they will be.
[[nodiscard]] QList<QByteArray> spfTargets(const QByteArray &txt);

/// True for a provider whose settings the catalog does not have, so that the network must be asked.
[[nodiscard]] bool hasUnknownSettings(const Provider &provider);

} // namespace klubbpost
