// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/surroundings.h"

#include "network/networkstate.h"
#include "network/systemdns.h"
#include "network/webfetch.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// What a session without DNS asks: every answer is that there is nobody to ask.
class NoDns : public DnsSource
{
public:
    void ask(const DnsQuestion &, QObject *context, Callback callback) override
    {
        // A timer, because a callback never comes from within ask() itself.
        QTimer::singleShot(0, context, [callback] { callback(DnsAnswer{DnsStatus::NoServer, {}, false}); });
    }
    void resolve(const QByteArray &, QObject *context, AddressCallback callback) override
    {
        QTimer::singleShot(0, context, [callback] { callback(Resolved{DnsStatus::NoServer, {}}); });
    }
};

std::unique_ptr<DnsSource> onPort53(const QString &address)
{
    auto dns = std::make_unique<SystemDns>();
    const bool isIpv6 = address.contains(u':');
    if (!dns->setNameserver(isIpv6 ? u"[%1]:53"_s.arg(address) : address))
        return nullptr;
    return dns;
}

Surroundings surroundings(std::shared_ptr<const Catalog> catalog, const QDate &today)
{
    Surroundings all;
    all.catalog = std::move(catalog);
    all.senderFacts = std::make_shared<SenderFactsOnDemand>(today);
    all.today = today;
    all.authority = onPort53;
    return all;
}

/// A catalog of one. What is in a saved report was read as data: should it not make a provider, there is none.
std::shared_ptr<const Catalog> withProvider(const QByteArray &json, const QDate &today)
{
    auto catalog = std::make_shared<Catalog>();
    if (auto provider = readProvider(json, today))
        static_cast<void>(catalog->add(provider.take()));
    return catalog;
}

/// Somebody else's, who outlives every holder.
template <class Type>
std::shared_ptr<Type> borrowed(Type *lent)
{
    return std::shared_ptr<Type>(lent, [](Type *) {});
}

} // namespace

const SenderFacts &SenderFactsOnDemand::facts() const
{
    if (!m_facts)
        m_facts = SenderFacts::fromFolder(u":"_s, m_today);
    return *m_facts;
}

DnsSource &Surroundings::askable() const
{
    static NoDns nobody;
    return dns ? *dns : nobody;
}

Surroundings Surroundings::offline() const
{
    Surroundings there = *this;
    there.dns.reset();
    there.web.reset();
    return there;
}

std::shared_ptr<const Catalog> builtInCatalog(const QDate &today)
{
    return std::make_shared<const Catalog>(Catalog::fromFolder(u":/providers"_s, today));
}

Surroundings realSurroundings(std::shared_ptr<const Catalog> catalog, const QDate &today,
                              std::shared_ptr<DnsSource> dns, const QList<QSslCertificate> &extraTrust)
{
    Surroundings real = surroundings(std::move(catalog), today);
    real.trust.extra = extraTrust;
    real.loginStore = std::make_shared<LoginBudgetStore>(LoginBudgetStore::usualFolder());
    real.network = NetworkControl{{}, networkState};
    // The fetching asks the DNS, which therefore goes after it.
    const std::shared_ptr<WebFetch> web(new WebFetch(*dns), [dns](WebFetch *fetch) { delete fetch; });
    web->setTrust(real.trust);
    real.web = web;
    real.dns = std::move(dns);
    return real;
}

Surroundings practiceSurroundings(const QDate &today, const std::shared_ptr<PracticeClub> &club)
{
    Surroundings practice = surroundings(withProvider(club->providerJson(), today), today);
    practice.practice = true;
    practice.trust = {club->trust(), true};
    practice.dns = std::shared_ptr<DnsSource>(club, &club->dns());
    practice.web = std::shared_ptr<WebSource>(club, &club->web());
    practice.authority = [club](const QString &) { return club->nameServer(); };
    for (const ClubSystem &system : practice.senders().systems())
        club->knowIncludes(system.spfIncludes);
    return practice;
}

Surroundings testSurroundings(const Catalog &catalog, DnsSource *dns, WebSource *web)
{
    Surroundings test = surroundings(borrowed(&catalog), QDate::currentDate());
    if (dns)
        test.dns = borrowed(dns);
    if (web)
        test.web = borrowed(web);
    test.authority = [](const QString &) { return std::unique_ptr<DnsSource>(); };
    return test;
}

std::shared_ptr<const Catalog> catalogOf(const TestReport &report, const QDate &today)
{
    return report.plan.practice ? withProvider(PracticeClub::providerJsonOf(report.plan.servers, today), today)
                                : builtInCatalog(today);
}

} // namespace klubbpost
