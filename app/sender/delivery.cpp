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

/// The one that says more.
AuthOutcome better(AuthOutcome a, AuthOutcome b)
{
    static constexpr AuthOutcome order[] = {AuthOutcome::Pass,    AuthOutcome::Temperror, AuthOutcome::Fail,
                                            AuthOutcome::Policy,  AuthOutcome::Permerror, AuthOutcome::Softfail,
                                            AuthOutcome::Neutral, AuthOutcome::None,      AuthOutcome::Unknown};
    const auto rank = [](AuthOutcome outcome) { return std::find(std::begin(order), std::end(order), outcome); };
    return rank(b) < rank(a) ? b : a;
}

bool isRelated(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && !b.isEmpty() && (a == b || a.endsWith('.' + b) || b.endsWith('.' + a));
}

QByteArray envelopeOf(const AuthResult &result)
{
    // RFC 8601 2.7.2 has the first; Yandex writes the second, some the third.
    for (const char *name : {"smtp.mailfrom", "smtp.mail", "smtp.envelope-from"}) {
        const QByteArray sender = result.property(name);
        if (!sender.isEmpty())
            return sender;
    }
    return {};
}

/// SPF of the envelope's sender decides; that of the HELO name only where there is nothing else (RFC 8601 2.7.2).
void noteSpf(DeliveryReport &report, const QList<AuthResult> &results)
{
    const AuthResult *best = nullptr;
    const auto rank = [](const AuthResult &result) {
        const bool isHelo = !result.property("smtp.helo").isEmpty();
        return !envelopeOf(result).isEmpty() ? 0 : isHelo ? 2 : 1;
    };
    for (const AuthResult &result : results) {
        if (result.method != AuthMethodName::Spf)
            continue;
        const bool isBetter = !best || rank(result) < rank(*best) ||
                              (rank(result) == rank(*best) && result.outcome != best->outcome &&
                               better(best->outcome, result.outcome) == result.outcome);
        if (isBetter)
            best = &result;
    }
    if (!best)
        return;
    report.spf = best->outcome;
    report.spfDomain = domainOf(rank(*best) == 2 ? best->property("smtp.helo") : envelopeOf(*best));
}

void note(DeliveryReport &report, const AuthResult &result, const QByteArray &fromDomain)
{
    switch (result.method) {
    case AuthMethodName::Dkim: {
        report.dkim = better(report.dkim, result.outcome);
        QByteArray domain = domainOf(result.property("header.d"));
        if (domain.isEmpty())
            domain = domainOf(result.property("header.i"));
        if (result.outcome == AuthOutcome::Pass && !domain.isEmpty() && !report.dkimDomains.contains(domain))
            report.dkimDomains.append(domain);
        break;
    }
    case AuthMethodName::Dmarc: {
        const QByteArray about = domainOf(result.property("header.from"));
        if (about.isEmpty() || about == fromDomain) // else it speaks of another message
            report.dmarc = better(report.dmarc, result.outcome);
        break;
    }
    case AuthMethodName::Spf:
    case AuthMethodName::Arc:
    case AuthMethodName::Other:
        break;
    }
}

void note(DeliveryReport &report, const QList<AuthResults> &fields, const QByteArray &fromDomain)
{
    QList<AuthResult> all;
    for (const AuthResults &results : fields)
        all += results.results;
    for (const AuthResult &result : std::as_const(all)) {
        note(report, result, fromDomain);
        const bool counts = result.method != AuthMethodName::Other && result.method != AuthMethodName::Arc;
        report.temporary = report.temporary || (counts && result.outcome == AuthOutcome::Temperror);
    }
    noteSpf(report, all);
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
    if (report.temporary)
        return DeliveryVerdict::CheckFailed;
    return spf || dkim ? DeliveryVerdict::NotAligned : DeliveryVerdict::Failed;
}

/// True if lines that lost their folds were put back where the verdict comes from: the fields that count, the path they
/// are told by, the author.
bool isDamaged(const MessageHeaders &headers, const ReceivingServer &receiver)
{
    if (headers.fromRejoined)
        return true;
    for (qsizetype i = 0; i <= receiver.edge; ++i) {
        if (headers.hops[i].rejoined)
            return true;
    }
    const auto &fields = receiver.results.isEmpty() ? headers.authResults : receiver.results;
    return std::any_of(fields.begin(), fields.end(),
                       [](const AuthResults &results) { return results.place.rejoined; }) ||
           (receiver.receivedSpf && receiver.receivedSpf->place.rejoined);
}

std::optional<qint64> pathSeconds(const MessageHeaders &headers)
{
    if (headers.hops.size() < 2 || !headers.hops.first().time.isValid() || !headers.hops.last().time.isValid())
        return std::nullopt;
    const qint64 seconds = headers.hops.last().time.secsTo(headers.hops.first().time);
    return seconds >= 0 ? std::optional(seconds) : std::nullopt;
}

DeliveryReport examine(const MessageHeaders &headers, const ReceivingServer &receiver, bool demanded)
{
    DeliveryReport report;
    if (headers.fromDomain.isEmpty())
        return report;
    if (!receiver.results.isEmpty()) {
        report.server = receiver.results.first().server;
        for (const AuthResults &results : receiver.results) { // iCloud's first is about a picture
            const auto speaks = [](const AuthResult &result) {
                return result.method != AuthMethodName::Other && result.method != AuthMethodName::Arc;
            };
            if (std::any_of(results.results.begin(), results.results.end(), speaks)) {
                report.server = results.server;
                break;
            }
        }
        note(report, receiver.results, headers.fromDomain);
    }
    const bool silent = headers.authResults.isEmpty() && !demanded;
    if ((!receiver.results.isEmpty() || silent) && report.spf == AuthOutcome::Unknown && receiver.receivedSpf) {
        report.spf = receiver.receivedSpf->outcome;
        report.temporary = report.temporary || report.spf == AuthOutcome::Temperror;
        report.spfDomain = domainOf(receiver.receivedSpf->value("envelope-from"));
    }
    report.verdict = judge(report, headers.fromDomain);
    report.seconds = pathSeconds(headers);
    return report;
}

QJsonObject ownJson(const OwnCheck &own)
{
    QJsonArray dkim;
    for (const DkimFinding &finding : own.dkim)
        dkim.append(QJsonObject{{u"state"_s, nameOf(finding.state)},
                                {u"reason"_s, nameOf(finding.reason)},
                                {u"domain"_s, QString::fromUtf8(finding.domain)},
                                {u"selector"_s, QString::fromUtf8(finding.selector)},
                                {u"keyBits"_s, finding.keyBits},
                                {u"unsignedText"_s, finding.unsignedText}});
    return {{u"spf"_s, own.spf ? QJsonValue(nameOf(*own.spf)) : QJsonValue()},
            {u"spfDomain"_s, QString::fromUtf8(own.spfDomain)},
            {u"client"_s, own.client.toString()},
            {u"dkim"_s, dkim},
            {u"policyState"_s, nameOf(own.policyState)},
            {u"policy"_s, nameOf(own.policy)},
            {u"proves"_s, own.proves()}};
}

} // namespace

DeliveryReport examineDelivery(const MessageHeaders &headers, const QByteArray &server)
{
    return examine(headers, findReceivingServer(headers, server), !server.isEmpty());
}

DeliveryFinding judgeDelivery(const DeliveryReport &report, MessagePlace place)
{
    using enum DeliveryFinding;
    const bool pasted = place == MessagePlace::Unknown;
    const bool junk = place == MessagePlace::Junk;
    switch (report.verdict) {
    case DeliveryVerdict::Proved:
        if (report.isOwn)
            return pasted ? PastedProvedHere : junk ? JunkUnchecked : InboxUnchecked;
        return pasted ? PastedProved : junk ? JunkProved : InboxProved;
    case DeliveryVerdict::NotAligned:
        return pasted ? PastedNotAligned : junk ? JunkNotAligned : InboxNotAligned;
    case DeliveryVerdict::Failed:
        return pasted ? PastedUnproved : junk ? JunkUnproved : InboxUnproved;
    case DeliveryVerdict::Unchecked:
        return pasted ? PastedUnchecked : junk ? JunkUnchecked : InboxUnchecked;
    case DeliveryVerdict::NoMessage:
        return NotHeaders;
    case DeliveryVerdict::CheckFailed:
        return pasted ? PastedCheckFailed : junk ? JunkCheckFailed : InboxCheckFailed;
    case DeliveryVerdict::Damaged:
        return pasted ? PastedDamaged : junk ? JunkUnchecked : InboxUnchecked;
    case DeliveryVerdict::OutlookFile:
        return OutlookFile;
    }
    return NotHeaders;
}

DeliveryAdvice adviseDelivery(const QByteArray &message, MessagePlace place)
{
    DeliveryAdvice advice;
    advice.place = place;
    const MessageSource source = readSource(message);
    advice.fromPage = source.fromPage;
    advice.blankLines = source.blankLines;
    advice.headers = readHeaders(source);
    const ReceivingServer receiver = findReceivingServer(advice.headers);
    advice.report = examine(advice.headers, receiver, false);
    advice.foreignResults = receiver.foreign;
    if (advice.report.verdict != DeliveryVerdict::NoMessage) {
        advice.evidence = gatherEvidence(source, advice.headers, receiver);
        advice.claimed = !receiver.doubtful.isEmpty();
        if (advice.claimed) {
            DeliveryReport claim;
            note(claim, receiver.doubtful, advice.headers.fromDomain);
            advice.claimProves = judge(claim, advice.headers.fromDomain) == DeliveryVerdict::Proved;
        }
    }
    // What comes from the server itself is no copy.
    const bool isCopy = place == MessagePlace::Unknown;
    if (source.outlookFile)
        advice.report.verdict = DeliveryVerdict::OutlookFile;
    else if (isCopy && (source.joinedLines ||
                        (advice.report.verdict != DeliveryVerdict::NoMessage && isDamaged(advice.headers, receiver))))
        advice.report.verdict = DeliveryVerdict::Damaged;
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

std::variant<DeliveryAdvice, QList<DnsQuestion>> verifyDelivery(const DeliveryAdvice &byNames,
                                                                const DnsAnswers &answers)
{
    if (byNames.report.verdict == DeliveryVerdict::NoMessage || byNames.report.verdict == DeliveryVerdict::OutlookFile)
        return byNames;
    const auto aligned = alignDelivery(byNames, answers);
    const auto checked = checkMessage(byNames.evidence, answers);
    QList<DnsQuestion> missing;
    if (const auto *questions = std::get_if<QList<DnsQuestion>>(&aligned))
        missing += *questions;
    if (const auto *questions = std::get_if<QList<DnsQuestion>>(&checked))
        missing += *questions;
    if (!missing.isEmpty())
        return missing;
    DeliveryAdvice advice = std::get<DeliveryAdvice>(aligned);
    advice.own = std::get<OwnCheck>(checked);
    const OwnCheck &own = *advice.own;
    DeliveryReport &report = advice.report;
    const bool isOpen = report.verdict == DeliveryVerdict::Unchecked || report.verdict == DeliveryVerdict::Damaged ||
                        report.verdict == DeliveryVerdict::CheckFailed;
    if (isOpen && own.proves()) {
        report.verdict = DeliveryVerdict::Proved;
        // What stands under the receiver's name says the same: then it was the receiver that wrote it, or might as
        // well.
        report.isOwn = !(advice.claimed && advice.claimProves);
    } else if (report.verdict == DeliveryVerdict::Unchecked && own.disproves() &&
               advice.place == MessagePlace::Unknown) {
        const bool something = own.spf == SpfResult::Pass || own.dkimHolds();
        report.verdict = something ? DeliveryVerdict::NotAligned : DeliveryVerdict::Failed;
        report.isOwn = true;
    }
    advice.finding = judgeDelivery(report, advice.place);
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
    if (advice.own)
        json.insert(u"own"_s, ownJson(*advice.own));
    QJsonArray arc;
    for (const ArcSet &set : advice.headers.arc)
        arc.append(QJsonObject{{u"instance"_s, set.instance},
                               {u"sealer"_s, QString::fromUtf8(set.sealer)},
                               {u"chain"_s, QString::fromUtf8(set.chain)}});
    json.insert(u"arc"_s, arc);
    json.insert(u"checkedHere"_s, report.isOwn);
    json.insert(u"waitedMs"_s, advice.waitedMs ? QJsonValue(*advice.waitedMs) : QJsonValue());
    json.insert(u"pathSeconds"_s, report.seconds ? QJsonValue(*report.seconds) : QJsonValue());
    return json;
}

} // namespace klubbpost
