// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/delivery.h"

#include "core/emailaddress.h"
#include "core/verdict.h"
#include "sender/dmarc.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

AuthOutcome better(AuthOutcome a, AuthOutcome b)
{
    return a == AuthOutcome::Pass || b == AuthOutcome::Unknown ? a : b;
}

bool isRelated(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && !b.isEmpty() && (a == b || a.endsWith('.' + b) || b.endsWith('.' + a));
}

void note(DeliveryReport &report, const AuthResult &result)
{
    switch (result.method) {
    case AuthMethodName::Spf:
        report.spf = better(report.spf, result.outcome);
        report.spfDomain = domainOf(result.property("smtp.mailfrom"));
        break;
    case AuthMethodName::Dkim: {
        report.dkim = better(report.dkim, result.outcome);
        QByteArray domain = domainOf(result.property("header.d"));
        if (domain.isEmpty())
            domain = domainOf(result.property("header.i"));
        if (result.outcome == AuthOutcome::Pass && !domain.isEmpty())
            report.dkimDomains.append(domain);
        break;
    }
    case AuthMethodName::Dmarc:
        report.dmarc = better(report.dmarc, result.outcome);
        break;
    case AuthMethodName::Arc:
    case AuthMethodName::Other:
        break;
    }
}

DeliveryVerdict judge(const DeliveryReport &report, const QByteArray &fromDomain)
{
    if (report.spf == AuthOutcome::Unknown && report.dkim == AuthOutcome::Unknown &&
        report.dmarc == AuthOutcome::Unknown)
        return DeliveryVerdict::Unchecked;
    if (report.dmarc == AuthOutcome::Pass)
        return DeliveryVerdict::Proved;
    const bool spf = report.spf == AuthOutcome::Pass;
    const bool dkim = !report.dkimDomains.isEmpty();
    const bool aligned = (spf && isRelated(report.spfDomain, fromDomain)) ||
                         std::any_of(report.dkimDomains.begin(), report.dkimDomains.end(),
                                     [&](const QByteArray &domain) { return isRelated(domain, fromDomain); });
    // Where the receiver itself came to "fail", it knows better than our comparison of names.
    if (aligned && report.dmarc != AuthOutcome::Fail)
        return DeliveryVerdict::Proved;
    return spf || dkim ? DeliveryVerdict::NotAligned : DeliveryVerdict::Failed;
}

} // namespace

DeliveryReport examineDelivery(const MessageHeaders &headers, const QByteArray &server)
{
    DeliveryReport report;
    if (headers.fromDomain.isEmpty())
        return report;
    const bool trusted =
        !headers.authResults.isEmpty() && (server.isEmpty() || headers.authResults.first().server == server.toLower());
    if (trusted) {
        report.server = headers.authResults.first().server;
        // One server may write a field for each method, one below the other.
        for (const auto &results : headers.authResults) {
            if (results.server != report.server)
                break;
            for (const auto &result : results.results)
                note(report, result);
        }
    }
    const bool silent = headers.authResults.isEmpty() && server.isEmpty();
    if ((trusted || silent) && report.spf == AuthOutcome::Unknown && !headers.receivedSpf.isEmpty()) {
        report.spf = headers.receivedSpf.first().outcome;
        report.spfDomain = domainOf(headers.receivedSpf.first().value("envelope-from"));
    }
    report.verdict = judge(report, headers.fromDomain);
    if (headers.hops.size() > 1 && headers.hops.first().time.isValid() && headers.hops.last().time.isValid()) {
        const qint64 seconds = headers.hops.last().time.secsTo(headers.hops.first().time);
        if (seconds >= 0)
            report.seconds = seconds;
    }
    return report;
}

DeliveryFinding judgeDelivery(const DeliveryReport &report, MessagePlace place)
{
    using enum DeliveryFinding;
    const bool pasted = place == MessagePlace::Unknown;
    const bool junk = place == MessagePlace::Junk;
    switch (report.verdict) {
    case DeliveryVerdict::Proved:
        return pasted ? PastedProved : junk ? JunkProved : InboxProved;
    case DeliveryVerdict::NotAligned:
        return pasted ? PastedNotAligned : junk ? JunkNotAligned : InboxNotAligned;
    case DeliveryVerdict::Failed:
        return pasted ? PastedUnproved : junk ? JunkUnproved : InboxUnproved;
    case DeliveryVerdict::Unchecked:
        return pasted ? PastedUnchecked : junk ? JunkUnchecked : InboxUnchecked;
    case DeliveryVerdict::NoMessage:
        return NotHeaders;
    }
    return NotHeaders;
}

DeliveryAdvice adviseDelivery(const QByteArray &headers, MessagePlace place)
{
    DeliveryAdvice advice;
    advice.place = place;
    advice.headers = readHeaders(headers);
    advice.report = examineDelivery(advice.headers);
    advice.finding = judgeDelivery(advice.report, place);
    return advice;
}

std::variant<DeliveryAdvice, QList<DnsQuestion>> alignDelivery(const DeliveryAdvice &byNames, const DnsAnswers &answers)
{
    const DeliveryReport &report = byNames.report;
    const bool somethingPassed =
        report.verdict == DeliveryVerdict::Proved || report.verdict == DeliveryVerdict::NotAligned;
    if (!somethingPassed || report.dmarc == AuthOutcome::Pass || report.dmarc == AuthOutcome::Fail)
        return byNames;
    const QByteArray author = toAsciiHostName(QString::fromUtf8(byNames.headers.fromDomain));
    const auto found = findDmarc(author, answers);
    if (const auto *missing = std::get_if<QList<DnsQuestion>>(&found))
        return *missing;
    const auto &dmarc = std::get<DmarcVerdict>(found);
    if (dmarc.state != DmarcState::Found) // then the names are all there is to go by
        return byNames;

    QList<std::pair<QByteArray, DmarcAlignment>> proved;
    if (report.spf == AuthOutcome::Pass && !report.spfDomain.isEmpty())
        proved.append({report.spfDomain, dmarc.record.spfAlignment});
    for (const QByteArray &domain : report.dkimDomains)
        proved.append({domain, dmarc.record.dkimAlignment});
    QList<DnsQuestion> missing;
    bool any = false;
    bool unknown = false;
    for (const auto &[domain, mode] : proved) {
        const auto progress = isAligned(author, toAsciiHostName(QString::fromUtf8(domain)), mode, answers);
        if (const auto *questions = std::get_if<QList<DnsQuestion>>(&progress)) {
            missing += *questions;
            continue;
        }
        const auto aligned = std::get<std::optional<bool>>(progress);
        any = any || aligned == true;
        unknown = unknown || !aligned;
    }
    if (!any && !missing.isEmpty())
        return missing;
    if (!any && unknown)
        return byNames;
    DeliveryAdvice advice = byNames;
    advice.report.verdict = any ? DeliveryVerdict::Proved : DeliveryVerdict::NotAligned;
    advice.finding = judgeDelivery(advice.report, advice.place);
    return advice;
}

QJsonObject toJson(const DeliveryAdvice &advice)
{
    const DeliveryReport &report = advice.report;
    QJsonArray hops;
    for (const Hop &hop : advice.headers.hops)
        hops.append(QJsonObject{{u"from"_s, QString::fromUtf8(hop.from)},
                                {u"by"_s, QString::fromUtf8(hop.by)},
                                {u"time"_s, hop.time.toString(Qt::ISODate)}});
    QJsonArray dkim;
    for (const QByteArray &domain : report.dkimDomains)
        dkim.append(QString::fromUtf8(domain));
    QJsonObject json{{u"finding"_s, nameOf(advice.finding)},
                     {u"code"_s, VerdictId(advice.finding).code()},
                     {u"who"_s, nameOf(verdictRow(advice.finding).who)},
                     {u"place"_s, nameOf(advice.place)},
                     {u"folder"_s, QString::fromUtf8(advice.folder)},
                     {u"spf"_s, nameOf(report.spf)},
                     {u"spfDomain"_s, QString::fromUtf8(report.spfDomain)},
                     {u"dkim"_s, nameOf(report.dkim)},
                     {u"dkimDomains"_s, dkim},
                     {u"dmarc"_s, nameOf(report.dmarc)},
                     {u"server"_s, QString::fromUtf8(report.server)},
                     {u"hops"_s, hops}};
    json.insert(u"waitedMs"_s, advice.waitedMs ? QJsonValue(*advice.waitedMs) : QJsonValue());
    json.insert(u"pathSeconds"_s, report.seconds ? QJsonValue(*report.seconds) : QJsonValue());
    return json;
}

} // namespace klubbpost
