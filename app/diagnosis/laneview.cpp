// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/laneview.h"

#include "diagnosis/replymeaning.h"

namespace klubbpost {
namespace {

Stage stageOf(const LaneReport &lane)
{
    if (lane.outcome == Outcome::DeadlinePassed) {
        if (const auto *timedOut = lane.last<TimedOut>())
            return timedOut->stage;
    }
    if (lane.outcome == Outcome::ClosedEarly) {
        if (const auto *closed = lane.last<Closed>())
            return closed->stage;
    }
    const auto *stopped = lane.stoppedAt();
    return stopped ? stopped->stage : Stage::Resolve;
}

bool refuses(const Replied &reply)
{
    switch (reply.status) {
    case ReplyStatus::Ok:
    case ReplyStatus::Continue:
        return false;
    case ReplyStatus::TemporaryNo:
    case ReplyStatus::PermanentNo:
    case ReplyStatus::Bad:
    case ReplyStatus::Bye:
    case ReplyStatus::Malformed:
        return true;
    }
    return false;
}

const Replied *refusalOf(const LaneReport &lane, Command command)
{
    const auto *reply = lane.lastReply(command);
    return reply && refuses(*reply) ? reply : nullptr;
}

const Replied *lastRefusal(const LaneReport &lane)
{
    const auto *reply = lane.last<Replied>();
    return reply && refuses(*reply) ? reply : nullptr;
}

/// The reply that the outcome speaks of. A later one may only be an echo of it: the answers to pipelined commands.
const Replied *decisiveReply(const LaneReport &lane)
{
    switch (lane.outcome) {
    case Outcome::Running:
    case Outcome::Succeeded:
    case Outcome::Cancelled:
    case Outcome::DeadlinePassed:
    case Outcome::NameNotResolved:
    case Outcome::NotConnected:
    case Outcome::TlsFailed:
    case Outcome::StarttlsNotOffered:
    case Outcome::InjectedBeforeTls:
    case Outcome::ClearTextForbidden:
    case Outcome::OnlyOauth:
    case Outcome::LoginNotTried:
    case Outcome::CredentialsNotSendable:
    case Outcome::Smtputf8NotOffered:
        return nullptr;
    case Outcome::NotTheProtocol:
    case Outcome::PreauthBeforeTls:
        return lane.lastReply(Command::Greeting);
    case Outcome::GreetingRefused: {
        const auto *greeting = refusalOf(lane, Command::Greeting);
        return greeting ? greeting : refusalOf(lane, Command::Capabilities); // EHLO refused
    }
    case Outcome::StarttlsRefused:
        return refusalOf(lane, Command::Starttls);
    case Outcome::LoginNotOffered:
    case Outcome::NoCommonMechanism:
    case Outcome::LoginRefused:
    case Outcome::LoginTemporarilyRefused:
    case Outcome::ServerUnproven:
        return refusalOf(lane, Command::Login);
    case Outcome::MailboxNotOpened:
        return refusalOf(lane, Command::OpenMailbox);
    case Outcome::SenderRefused:
        return refusalOf(lane, Command::MailFrom);
    case Outcome::RecipientRefused:
        return refusalOf(lane, Command::RcptTo);
    case Outcome::MessageRefused: {
        const auto *body = refusalOf(lane, Command::MessageBody);
        return body ? body : refusalOf(lane, Command::Data);
    }
    case Outcome::ClosedEarly:
    case Outcome::ProtocolError:
        return lastRefusal(lane);
    }
    return nullptr;
}

/// What an outcome means when the server gave no reason that we kept.
std::optional<RuleId> meaningWithoutReply(Outcome outcome)
{
    if (outcome == Outcome::GreetingRefused)
        return RuleId::GreetingRefused;
    if (outcome == Outcome::StarttlsRefused)
        return RuleId::StarttlsRefused;
    if (outcome == Outcome::LoginRefused)
        return RuleId::LoginRefusedOtherwise;
    if (outcome == Outcome::MailboxNotOpened)
        return RuleId::MailboxNotOpened;
    if (outcome == Outcome::LoginTemporarilyRefused)
        return RuleId::LoginTemporaryFault;
    if (outcome == Outcome::SenderRefused)
        return RuleId::SenderRefused;
    if (outcome == Outcome::RecipientRefused)
        return RuleId::RecipientRefused;
    if (outcome == Outcome::MessageRefused)
        return RuleId::MessageRefused;
    return std::nullopt;
}

/// Outcomes that are what a reply says; the others are found out by us, and a reply is only a detail of them.
bool isReplysOutcome(Outcome outcome)
{
    return meaningWithoutReply(outcome).has_value() || outcome == Outcome::LoginNotOffered;
}

/// RFC 3206 6: a server that says AUTH-RESP-CODE puts [AUTH] into every refusal that is about the credentials.
bool isNotAboutCredentials(const LaneReport &lane, const Replied &reply)
{
    const auto *offered = lane.last<Offered>();
    return lane.settings.protocol == Protocol::Pop3 && offered &&
           offered->capabilities.contains(QStringLiteral("AUTH-RESP-CODE")) &&
           reply.responseCode != QLatin1StringView("AUTH");
}

/// A method for which a server must have kept the password in a form of its own. Many offer one that is set up for
/// nobody, so a refusal tells little of the password.
bool triedGuardedMethod(const LaneReport &lane)
{
    const auto *tried = lane.last<LoginTried>();
    return tried && (tried->method == AuthMethod::ScramSha256 || tried->method == AuthMethod::CramMd5);
}

bool hasCredentialsCode(const Replied &reply)
{
    return reply.code == 535 || reply.responseCode == QLatin1StringView("AUTHENTICATIONFAILED") ||
           reply.responseCode == QLatin1StringView("AUTH");
}

RuleId asMeantIn(const LaneReport &lane, const Replied &reply, RuleId said)
{
    if (reply.command != Command::Login)
        return said;
    // "Only over TLS", said inside TLS, can only mean that passwords are not welcome here.
    if (lane.settings.security != Security::None)
        said = said == RuleId::EncryptionRequired ? RuleId::LoginNotOffered : said;
    if (said == RuleId::LoginRefused && isNotAboutCredentials(lane, reply))
        said = RuleId::LoginRefusedOtherwise;
    if (lane.settings.security != Security::None || !offersStarttls(lane))
        return said;
    const bool isUnclear = said == RuleId::LoginRefusedOtherwise || said == RuleId::CommandNotUnderstood ||
                           said == RuleId::LoginNotOffered ||
                           (said == RuleId::LoginRefused && triedGuardedMethod(lane) && !hasCredentialsCode(reply));
    return isUnclear ? RuleId::EncryptionPerhaps : said;
}

} // namespace

bool offersStarttls(const LaneReport &lane)
{
    const auto *offered = lane.last<Offered>();
    return offered && !offered->encrypted &&
           (offered->capabilities.contains(QStringLiteral("STARTTLS")) ||
            offered->capabilities.contains(QStringLiteral("STLS")));
}

RuleId meaningInLane(const LaneReport &lane, const Replied &reply, const Provider *provider)
{
    return asMeantIn(lane, reply, replyMeaning(lane.settings.protocol, reply, provider));
}

bool isProven(const LaneReport &lane)
{
    const auto *tls = lane.last<TlsUp>();
    return !lane.fromBefore && tls && tls->acceptedFaults.isEmpty();
}

LaneView::LaneView(const TestReport &test, const LaneReport &ofTest, const Provider *itsProvider, const Catalog *ofAll,
                   const QList<LaneReport> *before)
    : report(test),
      lane(ofTest),
      provider(itsProvider),
      catalog(ofAll),
      earlier(before),
      day(test.startedAt.toUTC().date()),
      stage(stageOf(ofTest)),
      reply(decisiveReply(ofTest))
{
    if (isReplysOutcome(outcome())) {
        said = reply ? meaningInLane(lane, *reply, provider) : meaningWithoutReply(outcome());
    } else if (outcome() == Outcome::ClosedEarly && reply && reply->status != ReplyStatus::Malformed) {
        // Some servers give their reason and hang up. A reason by its wording counts, a mere "no" does not.
        if (const auto rule = replyWording(settings().protocol, *reply, provider))
            said = asMeantIn(lane, *reply, *rule);
    } else if (outcome() == Outcome::NoCommonMechanism && reply) {
        // Refused by one method after the other. A reason that is not about methods is why.
        const auto rule = replyWording(settings().protocol, *reply, provider);
        if (rule && *rule != RuleId::LoginRefused && *rule != RuleId::MechanismRefused)
            said = asMeantIn(lane, *reply, *rule);
    }
}

bool LaneView::succeeded() const
{
    switch (outcome()) {
    case Outcome::Succeeded:
        return true;
    case Outcome::DeadlinePassed:
    case Outcome::ClosedEarly:
    case Outcome::ProtocolError:
        return stage == Stage::Logout;
    case Outcome::Running:
    case Outcome::Cancelled:
    case Outcome::NameNotResolved:
    case Outcome::NotConnected:
    case Outcome::TlsFailed:
    case Outcome::NotTheProtocol:
    case Outcome::GreetingRefused:
    case Outcome::StarttlsNotOffered:
    case Outcome::StarttlsRefused:
    case Outcome::InjectedBeforeTls:
    case Outcome::PreauthBeforeTls:
    case Outcome::ClearTextForbidden:
    case Outcome::LoginNotOffered:
    case Outcome::NoCommonMechanism:
    case Outcome::OnlyOauth:
    case Outcome::LoginRefused:
    case Outcome::LoginTemporarilyRefused:
    case Outcome::LoginNotTried:
    case Outcome::ServerUnproven:
    case Outcome::CredentialsNotSendable:
    case Outcome::MailboxNotOpened:
    case Outcome::SenderRefused:
    case Outcome::RecipientRefused:
    case Outcome::MessageRefused:
    case Outcome::Smtputf8NotOffered:
        return false;
    }
    return false;
}

ProviderStatus LaneView::providerStatus() const
{
    return provider ? provider->statusOn(day) : ProviderStatus::Ready;
}

} // namespace klubbpost
