// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/environment.h"

#include "network/systemdns.h"
#include "sender/senderfacts.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Environment::Environment(Language language)
    : m_words(language),
      m_today(QDate::currentDate()),
      m_loginStore(std::make_shared<LoginBudgetStore>(LoginBudgetStore::usualFolder()))
{
}

Environment::~Environment() = default;

std::optional<Fault> Environment::prepare(const Arguments &arguments)
{
    m_catalog = Catalog::fromFolder(u":/providers"_s, m_today);
    if (arguments.has(Option::Ca)) {
        QFile file(arguments.value(Option::Ca));
        if (!file.open(QIODevice::ReadOnly))
            return runFault(RunFault::CannotRead);
        m_extraTrust = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (m_extraTrust.isEmpty())
            return runFault(RunFault::NoCertificate);
    }
    if (arguments.has(Option::Practice) || arguments.has(Option::PracticeFault))
        return startPractice(arguments);
    auto dns = std::make_unique<SystemDns>();
    if (arguments.has(Option::Nameserver) && !dns->setNameserver(arguments.value(Option::Nameserver)))
        return usageFault(UsageFault::BadNameserver);
    if (const auto fault = readDnsTimeout(arguments))
        return fault;
    if (arguments.has(Option::DnsTimeout))
        dns->setDeadline(static_cast<int>(m_dnsDeadline.count()));
    m_dns = std::move(dns);
    m_web = std::make_unique<WebFetch>(*m_dns);
    m_web->setTrust(trust());
    return std::nullopt;
}

std::optional<Fault> Environment::readDnsTimeout(const Arguments &arguments)
{
    if (!arguments.has(Option::DnsTimeout))
        return std::nullopt;
    constexpr double longest = 3600;
    bool isNumber = false;
    const double seconds = arguments.value(Option::DnsTimeout).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.001 && seconds <= longest))
        return badValueFault(nameOf(Option::DnsTimeout), u"0.001 … 3600"_s);
    m_dnsDeadline = std::chrono::milliseconds(qRound64(seconds * 1000));
    return std::nullopt;
}

std::optional<Fault> Environment::startPractice(const Arguments &arguments)
{
    PracticeFault fault = PracticeFault::None;
    if (arguments.has(Option::PracticeFault)) {
        const auto chosen = fromName<PracticeFault>(arguments.value(Option::PracticeFault));
        if (!chosen)
            return badValueFault(nameOf(Option::PracticeFault), namesOf<PracticeFault>());
        fault = *chosen;
    }
    m_practice = std::make_unique<PracticeClub>();
    m_practice->setFault(fault);
    if (!m_practice->start())
        return runFault(RunFault::PracticeFailed);
    auto provider = readProvider(m_practice->providerJson(), m_today);
    if (!provider || !m_catalog.add(provider.take()))
        return runFault(RunFault::PracticeFailed);
    const SenderFacts facts = SenderFacts::fromFolder(u":"_s, m_today);
    for (const ClubSystem &system : facts.systems())
        m_practice->knowIncludes(system.spfIncludes);
    return std::nullopt;
}

void Environment::knowProviderOf(const TestReport &report)
{
    if (!report.plan.practice)
        return;
    // What is in the report was read as data: should it not make a provider, the report is explained without one.
    if (auto provider = readProvider(PracticeClub::providerJsonOf(report.plan.servers, m_today), m_today))
        static_cast<void>(m_catalog.add(provider.take()));
}

DnsSource &Environment::dns()
{
    return m_practice ? m_practice->dns() : *m_dns;
}

WebSource &Environment::web()
{
    return m_practice ? m_practice->web() : *m_web;
}

Trust Environment::trust() const
{
    return {m_practice ? m_practice->trust() : m_extraTrust, m_practice != nullptr};
}

void Environment::setTrust(SettingsTest &test) const
{
    test.setExtraTrust(trust().extra);
    test.setOnlyExtraTrust(trust().onlyExtra);
}

void Environment::setTrust(MessageLoop &loop) const
{
    loop.setExtraTrust(m_practice ? m_practice->trust() : m_extraTrust);
    loop.setOnlyExtraTrust(m_practice != nullptr);
}

} // namespace klubbpost
