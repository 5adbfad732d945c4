// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"

#include "diagnosis/replymeaning.h"
#include "diagnosis/rules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxQuote = 500;
constexpr int maxNames = 3;

bool isRaised(const Rule &rule, const LaneView &view)
{
    // A reply is only asked for when something went wrong, so it cannot make anything good.
    const Severity severity = rule.severity.value_or(verdictRow(rule.id).severity);
    return (rule.raised && rule.raised(view)) || (severity == Severity::Error && view.said == rule.id);
}

bool isSameServer(const ServerSettings &a, const ServerSettings &b)
{
    return a.asciiHost() == b.asciiHost() && a.port == b.port && a.security == b.security && a.login == b.login;
}

/// In practice only the club's own servers exist: a port that is usual elsewhere would lead nowhere, or out.
bool leavesPractice(const LaneView &view, const ServerSettings &proposal)
{
    const auto isProposal = [&](const QString &host, quint16 port) {
        return host == proposal.host && port == proposal.port;
    };
    if (!view.report.plan.practice || isProposal(view.settings().host, view.settings().port))
        return false;
    return !view.provider ||
           std::none_of(view.provider->servers.begin(), view.provider->servers.end(),
                        [&](const ProviderServer &server) { return isProposal(server.host, server.port); });
}

std::optional<Fix> fixOf(const Rule &rule, const LaneView &view)
{
    if (!rule.fix)
        return std::nullopt;
    const auto proposal = rule.fix(view);
    if (!proposal || proposal->port == 0 || proposal->asciiHost().isEmpty() ||
        isSameServer(*proposal, view.settings()) || lowersSecurity(view.settings(), *proposal) ||
        leavesPractice(view, *proposal) || failedBefore(view, *proposal))
        return std::nullopt;
    return Fix{*proposal};
}

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

void addCertificateArgs(QHash<ArgName, QString> &args, const TlsFailed &failed)
{
    const auto &certificate = failed.certificate;
    if (!certificate.names.isEmpty())
        args.insert(ArgName::Name, certificate.names.mid(0, maxNames).join(u", "_s));
    else if (!certificate.subject.isEmpty())
        args.insert(ArgName::Name, certificate.subject);
    if (!certificate.issuer.isEmpty())
        args.insert(ArgName::Issuer, certificate.issuer);
    const bool early = failed.certificateFaults.contains(CertificateFault::NotYetValid);
    if (const QDateTime limit = early ? certificate.notBefore : certificate.notAfter; limit.isValid())
        args.insert(ArgName::Date, isoTime(limit));
    if (failed.clock.isValid())
        args.insert(ArgName::Clock, isoTime(failed.clock));
}

QHash<ArgName, QString> argsOf(const LaneView &view, const std::optional<Fix> &fix)
{
    const ServerSettings &now = view.settings();
    QHash<ArgName, QString> args{
        {ArgName::Host, now.host}, {ArgName::Port, QString::number(now.port)}, {ArgName::Login, now.login}};
    if (!view.report.plan.address.isEmpty())
        args.insert(ArgName::Address, view.report.plan.address.toString());
    if (view.provider && !view.provider->guess)
        args.insert(ArgName::ProviderName, view.provider->name);
    if (fix && fix->settings.port != now.port)
        args.insert(ArgName::OtherPort, QString::number(fix->settings.port));
    if (fix && fix->settings.login != now.login)
        args.insert(ArgName::OtherLogin, fix->settings.login);
    if (const auto trouble = certificateTrouble(view.report, view.lane))
        addCertificateArgs(args, *trouble);
    if (view.outcome() == Outcome::DeadlinePassed) {
        const auto *stopped = view.lane.stoppedAt();
        if (const qint64 us = stopped ? stopped->durationUs : 0; us > 0)
            args.insert(ArgName::Seconds, QString::number((us + 999'999) / 1'000'000));
    }
    if (view.reply)
        args.insert(ArgName::Reply, replyLine(now.protocol, *view.reply).left(maxQuote));
    return args;
}

Diagnosis diagnosisOf(const Rule &rule, const LaneView &view)
{
    Diagnosis diagnosis = Verdict::of(rule.id);
    diagnosis.severity = rule.severity.value_or(diagnosis.severity);
    diagnosis.protocol = view.settings().protocol;
    diagnosis.fix = fixOf(rule, view);
    if (diagnosis.fix) // it is the user's to apply
        diagnosis.who = Actor::User;
    diagnosis.args = argsOf(view, diagnosis.fix);
    if (rule.id == RuleId::ServerNotice)
        diagnosis.args.insert(ArgName::Reply, serverNotices(view).join(u" / "_s).left(maxQuote));
    if (const int seconds = rule.id == RuleId::LoginTooOften ? loginDelay(view.lane) : 0; seconds > 0)
        diagnosis.args.insert(ArgName::Seconds, QString::number(seconds));
    diagnosis.quote = diagnosis.args.value(ArgName::Reply);
    return diagnosis;
}

Diagnosis mainDiagnosis(const LaneView &view)
{
    const auto rules = mainRules();
    const auto raised =
        std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return isRaised(rule, view); });
    // The last rule of the table takes everything.
    return diagnosisOf(raised == rules.end() ? rules.back() : *raised, view);
}

Diagnosis aboutTheTest(RuleId rule, const Provider *provider)
{
    Diagnosis diagnosis = Verdict::of(rule);
    if (provider && !provider->guess)
        diagnosis.args.insert(ArgName::ProviderName, provider->name);
    if (provider && provider->checked.isValid())
        diagnosis.args.insert(ArgName::Date, provider->checked.toString(Qt::ISODate));
    return diagnosis;
}

int rank(const Diagnosis &diagnosis, bool isRemark)
{
    switch (diagnosis.severity) {
    case Severity::Error:
        return 0;
    case Severity::Warning:
        return 1;
    case Severity::Info:
        return isRemark ? 4 : 2;
    case Severity::Good:
        return 3;
    }
    return 4;
}

} // namespace

bool lowersSecurity(const ServerSettings &from, const ServerSettings &to)
{
    // TLS from the first byte and STARTTLS that is insisted on protect alike; only having neither is worse.
    return from.security != Security::None && to.security == Security::None;
}

QList<Diagnosis> diagnose(const TestReport &report, const Provider *provider, const Catalog *catalog,
                          const QList<LaneReport> &earlier)
{
    QList<Diagnosis> mains;
    QList<Diagnosis> remarks;
    for (const auto &lane : report.lanes) {
        const LaneView view(report, lane, provider, catalog, &earlier);
        mains.append(mainDiagnosis(view));
        for (const Rule &rule : remarkRules()) {
            if (isRaised(rule, view))
                remarks.append(diagnosisOf(rule, view));
        }
    }
    const auto isGood = [](const Diagnosis &diagnosis) { return diagnosis.severity == Severity::Good; };
    const auto isWarning = [](const Diagnosis &diagnosis) { return diagnosis.severity == Severity::Warning; };
    if (mains.isEmpty()) {
        mains.append(aboutTheTest(RuleId::NothingTested, provider));
    } else if (std::all_of(mains.begin(), mains.end(), isGood) &&
               std::none_of(remarks.begin(), remarks.end(), isWarning)) {
        remarks.append(aboutTheTest(RuleId::AllWell, provider));
    }
    if (provider && !provider->guess && provider->checked.isValid() &&
        provider->isOldOn(report.startedAt.toUTC().date()))
        remarks.append(aboutTheTest(RuleId::FactsOld, provider));

    QList<Diagnosis> all;
    for (int wanted = 0; wanted <= 4; ++wanted) {
        const auto take = [&](const QList<Diagnosis> &from, bool isRemark) {
            for (const auto &diagnosis : from) {
                if (rank(diagnosis, isRemark) == wanted)
                    all.append(diagnosis);
            }
        };
        take(mains, false);
        take(remarks, true);
    }
    return all;
}

} // namespace klubbpost
