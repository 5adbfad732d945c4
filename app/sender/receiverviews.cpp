// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/receiverviews.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

ReceiverAction worse(ReceiverAction a, ReceiverAction b)
{
    const auto rank = [](ReceiverAction action) {
        switch (action) {
        case ReceiverAction::Unknown:
        case ReceiverAction::Accept:
            return 0;
        case ReceiverAction::Suspect:
            return 1;
        case ReceiverAction::Junk:
            return 2;
        case ReceiverAction::Refuse:
            return 3;
        }
        return 0;
    };
    return rank(a) < rank(b) ? b : a;
}

/// What every receiver that follows DMARC does, before its own demands.
ReceiverAction byPolicy(const MessageProof &proof)
{
    if (proof.aligned)
        return ReceiverAction::Accept;
    switch (proof.policy.value_or(DmarcPolicy::None)) {
    case DmarcPolicy::Reject:
        return ReceiverAction::Refuse;
    case DmarcPolicy::Quarantine:
        return ReceiverAction::Junk;
    case DmarcPolicy::None:
        break;
    }
    return ReceiverAction::Suspect;
}

bool isMet(SenderDemand demand, const MessageProof &proof)
{
    switch (demand) {
    case SenderDemand::SpfOrDkim:
        return proof.spf || proof.dkim;
    case SenderDemand::SpfAndDkim:
        return proof.spf && proof.dkim;
    case SenderDemand::Dmarc:
        return proof.aligned && (!proof.policyKnown || proof.policy.has_value());
    case SenderDemand::Unsubscribe: // for mailings, which a single message does not show
        break;
    }
    return true;
}

ReceiverView viewOf(const MailReceiver &receiver, const MessageProof &proof)
{
    ReceiverView view{.name = receiver.name, .action = byPolicy(proof)};
    view.bulk = view.action;
    for (const ReceiverRule &rule : receiver.rules) {
        if (isMet(rule.demand, proof))
            continue;
        const ReceiverAction before = view.action;
        if (rule.perDay == 0)
            view.action = ReceiverAction::Refuse;
        else
            view.perDay = rule.perDay;
        view.bulk = ReceiverAction::Refuse;
        if (view.reply.isEmpty() && (rule.perDay > 0 || before != view.action))
            view.reply = rule.reply;
    }
    if (worse(view.action, view.bulk) == view.action)
        view.perDay = 0;
    return view;
}

bool isOwn(const QByteArray &domain, const QByteArray &author)
{
    return domain == author || domain.endsWith('.' + author) || author.endsWith('.' + domain);
}

} // namespace

MessageProof proofOf(const DeliveryAdvice &advice)
{
    MessageProof proof;
    const DeliveryReport &report = advice.report;
    // What the receiver said counts for the message that came; what we see, for the next one.
    const bool said = !report.isOwn && report.verdict != DeliveryVerdict::Unchecked &&
                      report.verdict != DeliveryVerdict::Damaged && report.verdict != DeliveryVerdict::CheckFailed;
    if (said) {
        proof.spf = report.spf == AuthOutcome::Pass;
        proof.dkim = report.dkim == AuthOutcome::Pass;
        proof.aligned = report.verdict == DeliveryVerdict::Proved;
        proof.spfFailed = report.spf == AuthOutcome::Fail;
    }
    if (advice.own) {
        const OwnCheck &own = *advice.own;
        proof.policyKnown = own.policyState != DmarcState::DnsFailure;
        if (own.policyState == DmarcState::Found)
            proof.policy = own.policy;
        if (!said) {
            proof.spf = own.spf == SpfResult::Pass;
            proof.dkim = own.dkimHolds();
            proof.aligned = own.proves();
            proof.spfFailed = own.spf == SpfResult::Fail;
        }
    }
    return proof;
}

MessageOutlook foreseeReceivers(const DeliveryAdvice &advice, const SenderFacts &facts)
{
    MessageOutlook outlook;
    const DeliveryReport &report = advice.report;
    const QByteArray author = advice.headers.fromDomain;
    outlook.domain = author;
    const bool said =
        !report.isOwn && (report.verdict == DeliveryVerdict::Proved || report.verdict == DeliveryVerdict::NotAligned ||
                          report.verdict == DeliveryVerdict::Failed);
    const bool seen = advice.own && (advice.own->proves() || advice.own->disproves());
    if (author.isEmpty() || (!said && !seen))
        return outlook;

    const MessageProof proof = proofOf(advice);
    for (const char *id : {"gmail", "outlook", "yahoo"}) {
        for (const MailReceiver &receiver : facts.receivers()) {
            if (receiver.id == QLatin1StringView(id))
                outlook.views.append(viewOf(receiver, proof));
        }
    }
    ReceiverView strict{.action = byPolicy(proof)};
    if (!proof.aligned)
        strict.action = worse(strict.action, proof.spfFailed ? ReceiverAction::Refuse : ReceiverAction::Junk);
    strict.bulk = strict.action;
    outlook.views.append(strict);

    if (proof.aligned) {
        outlook.remedy = MessageRemedy::None;
        return outlook;
    }
    if (said && advice.own && advice.own->proves()) {
        outlook.remedy = MessageRemedy::SendAgain;
        return outlook;
    }
    outlook.remedy = MessageRemedy::SignForDomain;
    if (!advice.own)
        return outlook;
    for (const DkimFinding &finding : advice.own->dkim) {
        if (!isOwn(finding.domain, author))
            continue;
        outlook.domain = finding.domain;
        outlook.selector = finding.selector;
        switch (finding.reason) {
        case DkimReason::KeyWeak:
            outlook.remedy = MessageRemedy::LongerKey;
            return outlook;
        case DkimReason::NoKey:
        case DkimReason::KeyRevoked:
        case DkimReason::KeySyntax:
        case DkimReason::KeyUnfit:
            outlook.remedy = MessageRemedy::PublishKey;
            return outlook;
        case DkimReason::BodyChanged:
        case DkimReason::HeadersChanged:
            outlook.remedy = MessageRemedy::LeaveText;
            return outlook;
        default:
            break;
        }
    }
    outlook.domain = author;
    outlook.selector.clear();
    // Signing outlives forwarding; but where the envelope is the domain's own, one line in its SPF record is enough.
    if (advice.own->spf && *advice.own->spf != SpfResult::Pass && isOwn(advice.own->spfDomain, author)) {
        outlook.remedy = MessageRemedy::AllowServer;
        outlook.domain = advice.own->spfDomain;
    }
    return outlook;
}

} // namespace klubbpost
