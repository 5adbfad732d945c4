// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "core/strictjson.h"
#include "providers/provider.h"
#include "providers/retiredvalues.h"

#include <memory>
#include <QHash>
#include <vector>

namespace klubbpost {

/// A facts file that was refused.
struct CatalogFault
{
    QString file;
    JsonFault fault;
};

/// Reads one provider file as it stands on \a day, having made sure that it can be read on all of its days. No date in
/// it but those of coming changes may lie after \a today; an invalid \a today lets every date pass, and an invalid \a
/// day is the one the file was checked. What a file looks like is told in resources/providers/README.md.
[[nodiscard]] Result<Provider, JsonFault> readProvider(const QByteArray &json, const QDate &today, const QDate &day);
[[nodiscard]] inline Result<Provider, JsonFault> readProvider(const QByteArray &json, const QDate &today)
{
    return readProvider(json, today, today);
}

/// All providers, found by the domain of an address, by MX, NS and SPF names. Look-ups cost the number of labels of the
/// name, not the number of providers. Providers live as long as the catalog; pointers into it stay valid when it is
/// moved.
class Catalog
{
public:
    Catalog() = default;
    Catalog(Catalog &&) = default;
    Catalog &operator=(Catalog &&) = default;

    /// All *.json files of \a folder, with the facts that hold \a today; ":/providers" holds those built into the
    /// program. Files that are refused are named in faults() and left out; the rest is used. Built-in facts had their
    /// dates checked when the program was built, so that a computer whose clock is behind does not lose them.
    [[nodiscard]] static Catalog fromFolder(const QString &folder, const QDate &today);
    /// Adds one provider; false, and unchanged, when its id or one of its names is taken.
    [[nodiscard]] bool add(Provider provider);

    [[nodiscard]] const QList<CatalogFault> &faults() const { return m_faults; }
    [[nodiscard]] QList<const Provider *> all() const;
    [[nodiscard]] const Provider *byId(const QString &id) const;
    /// By the address's domain: exactly, else by the longest "*." domain above it.
    [[nodiscard]] const Provider *byDomain(const QByteArray &asciiDomain) const;
    // By the longest suffix, on label boundaries.
    [[nodiscard]] const Provider *byMx(const QByteArray &host) const;
    [[nodiscard]] const Provider *byNs(const QByteArray &host) const;
    [[nodiscard]] const Provider *bySpfInclude(const QByteArray &domain) const;
    /// The one for "any other own domain": proposals from it are guesses.
    [[nodiscard]] const Provider *guess() const;

    /// A retired host, web address or phrase in what the user typed or pasted, in any case; port 0 means not given.
    using RetiredHit = klubbpost::RetiredHit;
    [[nodiscard]] std::optional<RetiredHit> retired(const QString &typed, quint16 port = 0) const;
    [[nodiscard]] const RetiredValues &retiredValues() const { return m_retired; }

private:
    /// Why the provider cannot be added; nullopt if it can.
    [[nodiscard]] std::optional<JsonFault> conflict(const Provider &provider) const;

    std::vector<std::unique_ptr<const Provider>> m_providers;
    QHash<QString, const Provider *> m_byId;
    QHash<QByteArray, const Provider *> m_byDomain;
    QHash<QByteArray, const Provider *> m_byMx;
    QHash<QByteArray, const Provider *> m_byNs;
    QHash<QByteArray, const Provider *> m_bySpf;
    const Provider *m_guess = nullptr;
    RetiredValues m_retired;
    QList<CatalogFault> m_faults;
};

/// A provider's servers as settings for an address: %DOMAIN% filled in, login by the provider's rule, recommended
/// first.
struct ProposedServer
{
    ServerSettings settings;
    bool recommended = false;
    Confidence confidence = Confidence::High;
    LocalizedText reason;
};
[[nodiscard]] QList<ProposedServer> proposeServers(const Provider &provider, const EmailAddress &address);

} // namespace klubbpost
