// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "network/loginbudgetstore.h"
#include "network/messageloop.h"
#include "network/settingstest.h"
#include "network/webfetch.h"
#include "practice/practiceclub.h"
#include "providers/catalog.h"
#include "reports/words.h"
#include "sender/dnsrounds.h"

#include <memory>
#include <QDate>

namespace klubbpost {

/// What the commands work with: language, facts, DNS, trust, the practice club. Lives as long as the program.
class Environment
{
public:
    explicit Environment(Language language);
    ~Environment();

    /// Reads the facts, and whatever the options ask for.
    [[nodiscard]] std::optional<Fault> prepare(const Arguments &arguments);

    [[nodiscard]] const Words &words() const { return m_words; }
    [[nodiscard]] const Catalog &catalog() const { return m_catalog; }
    /// Makes the catalog know the provider of a report: that of the practice club lives no longer than its test.
    void knowProviderOf(const TestReport &report);
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] DnsSource &dns();
    /// Settings files over HTTPS.
    [[nodiscard]] WebSource &web();
    /// How long all look-ups of a sender check may take together.
    [[nodiscard]] std::chrono::milliseconds dnsDeadline() const { return m_dnsDeadline; }
    [[nodiscard]] bool isPractice() const { return m_practice != nullptr; }
    void setTrust(SettingsTest &test) const;
    void setTrust(MessageLoop &loop) const;
    /// Where this user's failed logins are counted.
    [[nodiscard]] const std::shared_ptr<LoginBudgetStore> &loginStore() const { return m_loginStore; }
    [[nodiscard]] Trust trust() const;

private:
    [[nodiscard]] std::optional<Fault> startPractice(const Arguments &arguments);

    [[nodiscard]] std::optional<Fault> readDnsTimeout(const Arguments &arguments);

    Words m_words;
    QDate m_today;
    Catalog m_catalog;
    QList<QSslCertificate> m_extraTrust;
    std::chrono::milliseconds m_dnsDeadline = DnsRounds::usualDeadline;
    std::shared_ptr<LoginBudgetStore> m_loginStore;
    std::unique_ptr<PracticeClub> m_practice;
    std::unique_ptr<DnsSource> m_dns;
    std::unique_ptr<WebFetch> m_web; ///< after what it uses
};

} // namespace klubbpost
