// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/demands.h"

namespace klubbpost {
namespace {

/// One of the two proves the sender. Neither is known where the system, or the DNS, is not.
std::optional<bool> isProvedSomehow(const SenderAdvice &advice)
{
    switch (advice.receiver) {
    case ReceiverAction::Accept:
        return true;
    case ReceiverAction::Unknown:
        return std::nullopt;
    case ReceiverAction::Suspect:
    case ReceiverAction::Junk:
    case ReceiverAction::Refuse:
        break;
    }
    return false;
}

} // namespace

std::optional<bool> isMet(SenderDemand demand, const SenderQuestion &question, const SenderAdvice &advice)
{
    const SenderEvidence &evidence = advice.evidence;
    const auto proved = isProvedSomehow(advice);
    const auto unless = [&proved](bool isSure) {
        return isSure ? std::optional(true) : proved == false ? std::optional(false) : std::nullopt;
    };
    switch (demand) {
    case SenderDemand::SpfOrDkim:
        return proved;
    case SenderDemand::SpfAndDkim: // whether a provider signs is not seen in the DNS
        return unless(evidence.systemAllowed && evidence.dkimPublished);
    case SenderDemand::Dmarc: {
        if (!evidence.dmarc || evidence.dmarc->state == DmarcState::DnsFailure)
            return std::nullopt;
        if (evidence.dmarc->state != DmarcState::Found)
            return false;
        // SPF proves the domain of the envelope, which must be the sender's (RFC 9989 4.4.2).
        const bool bySpf = evidence.systemAllowed && question.system.envelope == EnvelopeDomain::SenderDomain;
        return unless(evidence.dkimPublished || bySpf || advice.has(SenderVerdict::TrustedByLogin));
    }
    case SenderDemand::Unsubscribe:
        break;
    }
    return std::nullopt;
}

} // namespace klubbpost
