// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/environment.h"

#include "network/systemdns.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

Result<QList<QSslCertificate>, Fault> extraTrust(const Arguments &arguments)
{
    QList<QSslCertificate> certificates;
    if (!arguments.has(Option::Ca))
        return certificates;
    QFile file(arguments.value(Option::Ca));
    if (!file.open(QIODevice::ReadOnly))
        return runFault(RunFault::CannotRead);
    certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return runFault(RunFault::NoCertificate);
    return certificates;
}

Result<std::chrono::milliseconds, Fault> dnsDeadline(const Arguments &arguments)
{
    if (!arguments.has(Option::DnsTimeout))
        return DnsRounds::usualDeadline;
    constexpr double longest = 3600;
    bool isNumber = false;
    const double seconds = arguments.value(Option::DnsTimeout).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.001 && seconds <= longest))
        return badValueFault(nameOf(Option::DnsTimeout), u"0.001 … 3600"_s);
    return std::chrono::milliseconds(qRound64(seconds * 1000));
}

Result<Surroundings, Fault> practiceFor(const Arguments &arguments, const QDate &today)
{
    PracticeFault fault = PracticeFault::None;
    if (arguments.has(Option::PracticeFault)) {
        const auto chosen = fromName<PracticeFault>(arguments.value(Option::PracticeFault));
        if (!chosen)
            return badValueFault(nameOf(Option::PracticeFault), namesOf<PracticeFault>());
        fault = *chosen;
    }
    const auto club = std::make_shared<PracticeClub>();
    club->setFault(fault);
    if (!club->start())
        return runFault(RunFault::PracticeFailed);
    return practiceSurroundings(today, club);
}

Result<Surroundings, Fault> realFor(const Arguments &arguments, const QDate &today,
                                    const QList<QSslCertificate> &trusted)
{
    auto dns = std::make_shared<SystemDns>();
    if (arguments.has(Option::Nameserver) && !dns->setNameserver(arguments.value(Option::Nameserver)))
        return usageFault(UsageFault::BadNameserver);
    const auto deadline = dnsDeadline(arguments);
    if (!deadline)
        return deadline.fault();
    if (arguments.has(Option::DnsTimeout))
        dns->setDeadline(static_cast<int>(deadline->count()));
    Surroundings real = realSurroundings(builtInCatalog(today), today, std::move(dns), trusted);
    real.dnsDeadline = *deadline;
    return real;
}

} // namespace

Result<Surroundings, Fault> surroundingsFor(const Arguments &arguments)
{
    const QDate today = QDate::currentDate();
    const auto trusted = extraTrust(arguments);
    if (!trusted)
        return trusted.fault();
    const bool practises = arguments.has(Option::Practice) || arguments.has(Option::PracticeFault);
    auto around = practises ? practiceFor(arguments, today) : realFor(arguments, today, *trusted);
    if (around && arguments.has(Option::Offline))
        return around->offline();
    return around;
}

Environment::Environment(Language language, Surroundings surroundings, const Console &console)
    : m_words(language), m_around(std::move(surroundings)), m_console(console)
{
}

void Environment::knowProviderOf(const TestReport &report)
{
    if (report.plan.practice)
        m_around.catalog = catalogOf(report, today());
}

} // namespace klubbpost
