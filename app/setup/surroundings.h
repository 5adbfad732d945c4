// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/websource.h"
#include "network/loginbudgetstore.h"
#include "network/settingstest.h"
#include "network/tlssupport.h"
#include "practice/practiceclub.h"
#include "providers/catalog.h"
#include "sender/dnsrounds.h"
#include "sender/senderfacts.h"

#include <functional>
#include <memory>
#include <QDate>

namespace klubbpost {

/// The facts on systems, receivers and DNS hosts. They are read when somebody first asks for them: the window opens
/// before that.
class SenderFactsOnDemand
{
public:
    explicit SenderFactsOnDemand(const QDate &today) : m_today(today) {}
    [[nodiscard]] const SenderFacts &facts() const;

private:
    QDate m_today;
    mutable std::optional<SenderFacts> m_facts;
};

/// Asks one name server; empty if there is none at the address.
using AuthoritySource = std::function<std::unique_ptr<DnsSource>(const QString &address)>;

/// Everything a setup takes from outside: what is known, whom it asks, whom it trusts, what day it is. A session gets
/// it when it is made and keeps it; whoever makes two sessions of the same value gets the same verdicts from them. A
/// value: copies share what they point to, which lives as long as any of them. Made by one of the functions below, and
/// by nobody by hand.
struct Surroundings
{
    std::shared_ptr<const Catalog> catalog; ///< never null; the window fills it after its first painting
    std::shared_ptr<const SenderFactsOnDemand> senderFacts; ///< never null
    std::shared_ptr<DnsSource> dns;                         ///< null: offline, nothing is asked
    std::shared_ptr<WebSource> web;                         ///< where settings files are fetched; null: nowhere
    Trust trust;
    /// Where failed logins are counted between runs; null: only as long as the session lives.
    std::shared_ptr<LoginBudgetStore> loginStore;
    QDate today;
    bool practice = false; ///< a made-up club: everything says so
    /// What looks at the network when a server cannot be reached; none: nothing does. Without hosts: those of the
    /// catalog.
    std::optional<NetworkControl> network;
    AuthoritySource authority;                                        ///< how a domain's own name servers are asked
    std::chrono::milliseconds dnsDeadline = DnsRounds::usualDeadline; ///< of all look-ups of a sender check together
    Deadlines deadlines;                                              ///< of a test, and of a real message

    /// The DNS, or one that answers that there is nobody to ask.
    [[nodiscard]] DnsSource &askable() const;
    [[nodiscard]] const SenderFacts &senders() const { return senderFacts->facts(); }
    /// The same without a network.
    [[nodiscard]] Surroundings offline() const;
};

/// The catalog built into the program.
[[nodiscard]] std::shared_ptr<const Catalog> builtInCatalog(const QDate &today);

/// This computer, its network and this user's count of failed logins. \a extraTrust: beside the system's authorities.
[[nodiscard]] Surroundings realSurroundings(std::shared_ptr<const Catalog> catalog, const QDate &today,
                                            std::shared_ptr<DnsSource> dns,
                                            const QList<QSslCertificate> &extraTrust = {});

/// A club that has been started: its provider is the only one there is, its servers alone are trusted, its DNS and web
/// answer, nothing is counted on disk and nobody outside is connected to. The club then also knows the names that club
/// systems want in SPF.
[[nodiscard]] Surroundings practiceSurroundings(const QDate &today, const std::shared_ptr<PracticeClub> &club);

/// For tests: what is given, which outlives all copies, and nothing else. Nothing is counted on disk, and nobody looks
/// at the network.
[[nodiscard]] Surroundings testSurroundings(const Catalog &catalog, DnsSource *dns, WebSource *web = nullptr);

/// What a saved report was made with: the built-in catalog; in practice the made-up provider, with the report's ports,
/// since it lived no longer than its test.
[[nodiscard]] std::shared_ptr<const Catalog> catalogOf(const TestReport &report, const QDate &today);

} // namespace klubbpost
