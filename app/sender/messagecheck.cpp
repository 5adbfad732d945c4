// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/messagecheck.h"

#include "core/emailaddress.h"

#include <algorithm>

namespace klubbpost {
namespace {

/// The line with which the message came in from outside, or the last one that names an address, where it came from
/// within the receiver's own organisation.
const Hop *deliveringHop(const MessageHeaders &headers, const ReceivingServer &receiver)
{
    for (qsizetype i = receiver.edge; i >= 0; --i) {
        const QHostAddress &client = headers.hops[i].client;
        if (!client.isNull() && !isLocalAddress(client))
            return &headers.hops[i];
    }
    return nullptr;
}

std::optional<QByteArray> envelopeSender(const MessageHeaders &headers, const ReceivingServer &receiver)
{
    if (headers.returnPath)
        return headers.returnPath;
    for (const AuthResults &results : receiver.results + receiver.doubtful) {
        for (const AuthResult &result : results.results) {
            const QByteArray sender = result.property("smtp.mailfrom");
            if (result.method == AuthMethodName::Spf && !sender.isEmpty())
                return sender;
        }
    }
    if (receiver.receivedSpf && !receiver.receivedSpf->value("envelope-from").isEmpty())
        return receiver.receivedSpf->value("envelope-from");
    return std::nullopt;
}

std::optional<SpfQuery> spfQuery(const MessageHeaders &headers, const ReceivingServer &receiver)
{
    const Hop *hop = deliveringHop(headers, receiver);
    const auto sender = envelopeSender(headers, receiver);
    if (!hop || !sender)
        return std::nullopt;
    SpfQuery query;
    query.ip = hop->client;
    bool isMapped = false;
    const quint32 v4 = hop->client.toIPv4Address(&isMapped);
    if (isMapped)
        query.ip = QHostAddress(v4);
    query.helo = domainOf(hop->helo);
    if (sender->isEmpty()) { // a bounce: RFC 7208 2.4
        query.domain = query.helo;
        query.sender = "postmaster@" + query.helo;
    } else {
        query.domain = domainOf(*sender);
        const qsizetype at = sender->lastIndexOf('@');
        query.sender = (at > 0 ? sender->left(at) : QByteArray("postmaster")) + '@' + query.domain;
    }
    if (!query.domain.contains('.'))
        return std::nullopt;
    query.time = hop->time.isValid() ? hop->time.toSecsSinceEpoch() : 0;
    return query;
}

} // namespace

bool OwnCheck::dkimHolds() const
{
    return std::any_of(dkim.begin(), dkim.end(), [](const DkimFinding &finding) { return finding.holds(); });
}

bool OwnCheck::disproves() const
{
    return !proves() && !dnsFailed && isIntact && spf &&
           std::none_of(dkim.begin(), dkim.end(), [](const DkimFinding &finding) {
               return finding.state == DkimState::Unknown || finding.reason == DkimReason::BodyMissing;
           });
}

MessageEvidence gatherEvidence(const MessageSource &message, const MessageHeaders &headers,
                               const ReceivingServer &receiver)
{
    MessageEvidence evidence;
    evidence.fromDomain = headers.fromDomain;
    evidence.isIntact = message.isIntact();
    const Hop *hop = receiver.edgeHop(headers);
    const QDateTime arrived = hop && hop->time.isValid() ? hop->time : QDateTime::currentDateTimeUtc();
    evidence.signatures = readDkimSignatures(message, arrived);
    evidence.spf = spfQuery(headers, receiver);
    return evidence;
}

std::variant<OwnCheck, QList<DnsQuestion>> checkMessage(const MessageEvidence &evidence, const DnsAnswers &answers)
{
    OwnCheck check;
    check.isIntact = evidence.isIntact;
    QList<DnsQuestion> missing;
    const auto ask = [&missing](const QList<DnsQuestion> &questions) {
        for (const DnsQuestion &question : questions) {
            if (!missing.contains(question))
                missing.append(question);
        }
    };
    const auto dkim = verifyDkim(evidence.signatures, answers);
    if (const auto *questions = std::get_if<QList<DnsQuestion>>(&dkim))
        ask(*questions);
    else
        check.dkim = std::get<QList<DkimFinding>>(dkim);
    if (evidence.spf) {
        const auto spf = checkHost(*evidence.spf, answers);
        if (const auto *questions = std::get_if<QList<DnsQuestion>>(&spf)) {
            ask(*questions);
        } else {
            check.spf = std::get<SpfVerdict>(spf).result;
            check.spfDomain = evidence.spf->domain;
            check.client = evidence.spf->ip;
            check.dnsFailed = check.spf == SpfResult::Temperror;
        }
    }
    const auto found = findDmarc(evidence.fromDomain, answers);
    if (const auto *questions = std::get_if<QList<DnsQuestion>>(&found)) {
        ask(*questions);
        return missing;
    }
    const auto &dmarc = std::get<DmarcVerdict>(found);
    check.policyState = dmarc.state;
    check.policyDomain = dmarc.policyDomain;
    check.policy = dmarc.effective;
    check.dnsFailed = check.dnsFailed || dmarc.state == DmarcState::DnsFailure;

    const auto aligns = [&](const QByteArray &domain, DmarcAlignment mode) {
        const auto progress = isAligned(evidence.fromDomain, domain, mode, answers);
        if (const auto *questions = std::get_if<QList<DnsQuestion>>(&progress)) {
            ask(*questions);
            return false;
        }
        const auto aligned = std::get<std::optional<bool>>(progress);
        check.dnsFailed = check.dnsFailed || !aligned;
        return aligned == true;
    };
    if (check.spf == SpfResult::Pass)
        check.spfAligned = aligns(check.spfDomain, dmarc.record.spfAlignment);
    for (const DkimFinding &finding : std::as_const(check.dkim)) {
        check.dnsFailed = check.dnsFailed || finding.state == DkimState::Unknown;
        if (finding.holds() && aligns(finding.domain, dmarc.record.dkimAlignment) &&
            !check.alignedDkim.contains(finding.domain))
            check.alignedDkim.append(finding.domain);
    }
    if (!missing.isEmpty())
        return missing;
    return check;
}

} // namespace klubbpost
