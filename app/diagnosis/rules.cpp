// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"

#include "diagnosis/networkview.h"

namespace klubbpost {
namespace {

fixes::Proposal otherServerOrPort(const LaneView &v)
{
    const auto server = fixes::providersServer(v);
    const bool isAnother =
        server && (server->asciiHost() != v.settings().asciiHost() || server->port != v.settings().port);
    return isAnother ? server : fixes::otherPort(v);
}

/// The lane found no way to any server: no name, or no connection.
bool isCutOff(const LaneView &v)
{
    return v.outcome() == Outcome::NameNotResolved || v.outcome() == Outcome::NotConnected ||
           timedOutAt(v, Stage::Resolve) || timedOutAt(v, Stage::Connect);
}

/// A certificate that nobody could have had yet is less likely than a clock that is behind.
bool clockSeemsWrong(const LaneView &v)
{
    const auto trouble = certificateTrouble(v.report, v.lane);
    return clockIsWrong(v) || (trouble && trouble->certificateFaults.contains(CertificateFault::NotYetValid));
}

const Rule mains[] = {
    // Ours, and what works.
    {RuleId::Cancelled, Severity::Info, Actor::Nobody,
     [](const LaneView &v) { return v.outcome() == Outcome::Cancelled || nameEnded(v, DnsStatus::Cancelled); }},
    {RuleId::NotFinished, Severity::Info, Actor::User,
     [](const LaneView &v) { return v.outcome() == Outcome::Running; }},
    {RuleId::MessageAccepted, Severity::Good, Actor::Nobody,
     [](const LaneView &v) { return v.succeeded() && messageWasAccepted(v); }},
    {RuleId::LoginSucceeded, Severity::Good, Actor::Nobody, [](const LaneView &v) { return v.succeeded(); }},
    {RuleId::LoginNotTried, Severity::Warning, Actor::User,
     [](const LaneView &v) { return v.outcome() == Outcome::LoginNotTried; }},
    // What no change of settings can help.
    {RuleId::ProviderClosed, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.providerStatus() == ProviderStatus::Closed; }},
    {RuleId::MailProgramsNotAllowed, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.providerStatus() == ProviderStatus::NoMailPrograms; }},
    // A server that is no more is named as such, whatever still answers at its name.
    {RuleId::RetiredServer, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.stage < Stage::Login && !v.said && serverIsReplaced(v); }, fixes::replacement},
    // 2xx: the network here, before anything is blamed on the server.
    {RuleId::CaptivePortal, Severity::Error, Actor::User,
     [](const LaneView &v) { return isCutOff(v) && hasCaptivePortal(v.report); }},
    {RuleId::Offline, Severity::Error, Actor::Computer,
     [](const LaneView &v) { return isCutOff(v) && isOffline(v.report); }},
    // 1xx: the name.
    {RuleId::ResolverBroken, Severity::Error, Actor::NetworkOwner,
     [](const LaneView &v) {
         return !nameEnded(v, DnsStatus::NoServer) && v.outcome() == Outcome::NameNotResolved &&
                noNameIsFound(v.report);
     }},
    {RuleId::DomainDnsSilent, Severity::Error, Actor::DomainOwner,
     [](const LaneView &v) { return nameEnded(v, DnsStatus::TimedOut) && otherNamesAreFound(v.report); }},
    {RuleId::NameNotFound, Severity::Error, Actor::User,
     [](const LaneView &v) { return nameEnded(v, DnsStatus::NoSuchName); }, fixes::providersServer},
    {RuleId::NameWithoutAddress, Severity::Error, Actor::User,
     [](const LaneView &v) { return nameEnded(v, DnsStatus::NoData) || nameEnded(v, DnsStatus::Ok); },
     fixes::providersServer},
    {RuleId::DnsBroken, Severity::Error, Actor::DomainOwner,
     [](const LaneView &v) {
         return nameEnded(v, DnsStatus::ServerFailure) || nameEnded(v, DnsStatus::Refused) ||
                nameEnded(v, DnsStatus::BadAnswer);
     }},
    {RuleId::DnsTimedOut, Severity::Error, Actor::NetworkOwner,
     [](const LaneView &v) { return nameEnded(v, DnsStatus::TimedOut); }},
    {RuleId::NoResolver, Severity::Error, Actor::Computer,
     [](const LaneView &v) { return nameEnded(v, DnsStatus::NoServer); }},
    {RuleId::BadHostName, Severity::Error, Actor::User,
     [](const LaneView &v) { return nameEnded(v, DnsStatus::BadName); }, fixes::providersServer},
    // 2xx: the connection.
    {RuleId::NothingGetsThrough, Severity::Error, Actor::NetworkOwner,
     [](const LaneView &v) {
         return isCutOff(v) && !connectEnded(v, ConnectFault::NotPermitted) && nothingGetsThrough(v.report);
     }},
    {RuleId::PortBlocked, Severity::Error, Actor::NetworkOwner, portSeemsBlocked, fixes::otherPort},
    {RuleId::ConnectionRefused, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return connectEnded(v, ConnectFault::Refused); }, otherServerOrPort},
    {RuleId::BlockedLocally, Severity::Error, Actor::Computer,
     [](const LaneView &v) { return connectEnded(v, ConnectFault::NotPermitted); }},
    {RuleId::ServerSilent, Severity::Error, Actor::Provider,
     [](const LaneView &v) {
         return connectEnded(v, ConnectFault::TimedOut) && othersAnswerOn(v.report, v.settings().port);
     },
     otherServerOrPort},
    {RuleId::NoAnswer, Severity::Error, Actor::NetworkOwner,
     [](const LaneView &v) { return connectEnded(v, ConnectFault::TimedOut); }, fixes::providersServer},
    {RuleId::Unreachable, Severity::Error, Actor::NetworkOwner,
     [](const LaneView &v) { return connectEnded(v, ConnectFault::Unreachable); }},
    {RuleId::ConnectionFailed, Severity::Error, Actor::NetworkOwner,
     [](const LaneView &v) { return v.outcome() == Outcome::NotConnected; }},
    // 3xx: encryption. First what the port and the choice of security have to do with each other.
    {RuleId::TlsWherePlainExpected, Severity::Error, Actor::User, tlsWherePlainExpected, fixes::tlsHere},
    {RuleId::PlainWhereTlsExpected, Severity::Error, Actor::User, plainWhereTlsExpected, fixes::starttlsHere},
    {RuleId::InspectedConnection, Severity::Error, Actor::Computer,
     [](const LaneView &v) { return v.outcome() == Outcome::TlsFailed && connectionInspected(v); }},
    {RuleId::ClockWrong, Severity::Error, Actor::Computer,
     [](const LaneView &v) { return v.outcome() == Outcome::TlsFailed && clockIsWrong(v); }},
    {RuleId::CertificateNotYetValid, Severity::Error, Actor::Computer,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::NotYetValid); }},
    {RuleId::CertificateExpired, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::Expired); }},
    {RuleId::CertificateRevoked, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::Revoked); }},
    {RuleId::CertificateSelfSigned, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::SelfSigned); }},
    {RuleId::CertificateUnknownIssuer, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::UnknownIssuer); }},
    {RuleId::CertificateOtherName, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::NameMismatch); }, fixes::certificatesServer},
    {RuleId::CertificateWithoutName, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::NoSubjectAltName); }},
    {RuleId::CertificateWeak, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::WeakKey); }},
    {RuleId::CertificateRejected, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return tlsEnded(v, TlsFault::CertificateRejected); }},
    {RuleId::TlsTooOld, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return tlsEnded(v, TlsFault::ProtocolTooOld); }},
    {RuleId::TlsClosed, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return tlsEnded(v, TlsFault::ClosedDuringHandshake); }},
    {RuleId::TlsTimedOut, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return timedOutAt(v, Stage::Encrypt); }},
    {RuleId::TlsHandshakeFailed, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return v.outcome() == Outcome::TlsFailed; }},
    {RuleId::ProxyAnswers, Severity::Error, Actor::Computer, proxyAnswers},
    {RuleId::StarttlsScrubbed, Severity::Error, Actor::NetworkOwner, starttlsScrubbed, fixes::tlsPort},
    {RuleId::PlainTextOnly, Severity::Error, Actor::Provider, plainTextOnly},
    {RuleId::StarttlsNotOffered, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return v.outcome() == Outcome::StarttlsNotOffered; }, fixes::tlsPort},
    {RuleId::StarttlsUnavailable, Severity::Error, Actor::Provider, nullptr, fixes::tlsPort},
    {RuleId::StarttlsRefused, Severity::Error, Actor::Provider, nullptr, fixes::tlsPort},
    {RuleId::InjectedBeforeTls, Severity::Error, Actor::NetworkOwner,
     [](const LaneView &v) { return v.outcome() == Outcome::InjectedBeforeTls; }, fixes::tlsPort},
    {RuleId::PreauthBeforeTls, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return v.outcome() == Outcome::PreauthBeforeTls; }, fixes::tlsPort},
    {RuleId::ClearTextForbidden, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.outcome() == Outcome::ClearTextForbidden; }, fixes::encryption},
    {RuleId::EncryptionRequired, Severity::Error, Actor::User,
     [](const LaneView &v) {
         return v.outcome() == Outcome::LoginNotOffered && v.settings().security == Security::None;
     },
     fixes::encryption},
    // 2xx again: who answers, and how.
    {RuleId::OtherProtocol, Severity::Error, Actor::User, greetsLikeOtherProtocol, fixes::tlsPort},
    {RuleId::NotMailServer, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.outcome() == Outcome::NotTheProtocol; }, fixes::providersServer},
    {RuleId::NoGreeting, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return timedOutAt(v, Stage::Greeting); }, fixes::providersServer},
    {RuleId::NoReply, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return timedOutAt(v, Stage::Capabilities); }},
    {RuleId::ServerBusy, Severity::Error, Actor::Provider},
    {RuleId::GreetingRefused, Severity::Error, Actor::Provider, nullptr, fixes::providersServer},
    // 4xx: the login. Where the server only says no, what is known of the provider comes first.
    {RuleId::PasswordNotAccepted, Severity::Error, Actor::User, providerTakesNoPassword},
    {RuleId::LoginNameForm, Severity::Error, Actor::User, loginNameDiffers, fixes::providersLogin},
    {RuleId::OrdinaryPasswordRefused, Severity::Error, Actor::User,
     [](const LaneView &v) { return wantsPassword(v, PasswordKind::App); }},
    {RuleId::AppPasswordPerhaps, Severity::Error, Actor::User,
     [](const LaneView &v) { return wantsPassword(v, PasswordKind::OrdinaryOrApp); }},
    {RuleId::LoginRefused, Severity::Error, Actor::User},
    {RuleId::AppPasswordNeeded, Severity::Error, Actor::User},
    {RuleId::WebLoginNeeded, Severity::Error, Actor::User},
    {RuleId::OnlyOauth, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.outcome() == Outcome::OnlyOauth; }},
    {RuleId::SmtpAuthOffTenant, Severity::Error, Actor::DomainOwner},
    {RuleId::SmtpAuthOffMailbox, Severity::Error, Actor::DomainOwner},
    {RuleId::SecurityDefaults, Severity::Error, Actor::DomainOwner},
    {RuleId::ConditionalAccess, Severity::Error, Actor::DomainOwner},
    {RuleId::NoCommonMechanism, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return v.outcome() == Outcome::NoCommonMechanism; }},
    {RuleId::LoginNotOffered, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.outcome() == Outcome::LoginNotOffered && !v.said; }, fixes::submissionPort},
    {RuleId::ImapOff, Severity::Error, Actor::User},
    {RuleId::PopOff, Severity::Error, Actor::User},
    {RuleId::AccountBlocked, Severity::Error, Actor::Provider},
    {RuleId::TooManyAttempts, Severity::Error, Actor::User},
    {RuleId::PasswordExpired, Severity::Error, Actor::User},
    {RuleId::ServerUnproven, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return v.outcome() == Outcome::ServerUnproven; }},
    {RuleId::CredentialsNotSendable, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.outcome() == Outcome::CredentialsNotSendable; }},
    {RuleId::LoginTemporaryFault, Severity::Error, Actor::Provider},
    {RuleId::LoginTimedOut, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return timedOutAt(v, Stage::Login); }},
    {RuleId::MechanismRefused, Severity::Error, Actor::Provider},
    {RuleId::MailboxBusy, Severity::Error, Actor::User},
    {RuleId::AuthorizationRefused, Severity::Error, Actor::User},
    // 5xx and 6xx: sending.
    {RuleId::SenderNotAllowed, Severity::Error, Actor::User},
    {RuleId::SenderDomainUnknown, Severity::Error, Actor::DomainOwner},
    {RuleId::SpfOrDkimMissing, Severity::Error, Actor::DomainOwner},
    {RuleId::DmarcFailed, Severity::Error, Actor::DomainOwner},
    {RuleId::SenderRefused, Severity::Error, Actor::Provider},
    {RuleId::RecipientRefused, Severity::Error, Actor::Provider},
    {RuleId::MailboxFull, Severity::Error, Actor::User},
    {RuleId::SpamRefused, Severity::Error, Actor::Provider},
    {RuleId::RelayDenied, Severity::Error, Actor::Provider},
    {RuleId::SendingLimit, Severity::Error, Actor::User},
    {RuleId::Smtputf8NotOffered, Severity::Error, Actor::User,
     [](const LaneView &v) { return v.outcome() == Outcome::Smtputf8NotOffered; }},
    {RuleId::SendingTemporaryFault, Severity::Error, Actor::Provider},
    {RuleId::SendingTimedOut, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return timedOutAt(v, Stage::Message); }},
    {RuleId::NetworkBlocklisted, Severity::Error, Actor::NetworkOwner},
    {RuleId::MessageTooLarge, Severity::Error, Actor::Provider},
    {RuleId::NotLoggedIn, Severity::Error, Actor::Provider},
    {RuleId::SendingBlocked, Severity::Error, Actor::Provider},
    {RuleId::ReceivingServer, Severity::Error, Actor::User, nullptr, fixes::submissionPort},
    {RuleId::MessageRefused, Severity::Error, Actor::Provider},
    {RuleId::CommandNotUnderstood, Severity::Error, Actor::User},
    // What is left: the server hung up without a reason, or said what it should not.
    {RuleId::SendingClosed, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return closedAt(v, Stage::Message); }},
    {RuleId::LoginClosed, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return closedAt(v, Stage::Login); }},
    {RuleId::ConnectionReset, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return closedBeforeLogin(v, true); }},
    {RuleId::ClosedEarly, Severity::Error, Actor::Provider,
     [](const LaneView &v) { return v.outcome() == Outcome::ClosedEarly; }},
    {RuleId::ProtocolError, Severity::Error, Actor::Provider, [](const LaneView &) { return true; }},
};

const Rule remarks[] = {
    {RuleId::WorksUnencrypted, Severity::Warning, Actor::User,
     [](const LaneView &v) { return v.succeeded() && v.settings().security == Security::None; }, fixes::encryption},
    {RuleId::InspectionTakenOnce, Severity::Warning, Actor::Computer,
     [](const LaneView &v) { return certificateWasAccepted(v) && connectionInspected(v); }},
    {RuleId::ClockTakenOnce, Severity::Warning, Actor::Computer,
     [](const LaneView &v) { return certificateWasAccepted(v) && !connectionInspected(v) && clockSeemsWrong(v); }},
    {RuleId::CertificateTakenOnce, Severity::Warning, Actor::Provider,
     [](const LaneView &v) { return certificateWasAccepted(v) && !connectionInspected(v) && !clockSeemsWrong(v); },
     fixes::certificatesServer},
    {RuleId::LargeHelloDropped, Severity::Warning, Actor::ProviderOrNetwork,
     [](const LaneView &v) { return v.lane.last<LargeHelloUnanswered>() != nullptr; }},
    {RuleId::RetiredServer, Severity::Warning, Actor::User,
     [](const LaneView &v) { return v.succeeded() && serverIsReplaced(v); }, fixes::replacement},
    {RuleId::NotRecommendedServer, Severity::Info, Actor::User, notTheRecommended, fixes::recommendedServer},
    {RuleId::Ipv6Broken, Severity::Info, Actor::NetworkOwner, ipv6Failed},
};

} // namespace

std::span<const Rule> mainRules()
{
    return mains;
}

std::span<const Rule> remarkRules()
{
    return remarks;
}

} // namespace klubbpost
