// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"

#include "diagnosis/networkview.h"

#include <algorithm>

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

/// The methods that were tried do not show the password to one who listens (RFC 2195, RFC 7677).
bool passwordWasGuarded(const LaneView &v)
{
    bool any = false;
    for (const auto &stage : v.lane.stages) {
        for (const auto &seen : stage.observations) {
            const auto *tried = std::get_if<LoginTried>(&seen);
            if (tried && tried->method != AuthMethod::ScramSha256 && tried->method != AuthMethod::CramMd5)
                return false;
            any = any || tried;
        }
    }
    return any;
}

/// A greeting that began and did not end is not silence.
bool saidSomething(const LaneView &v)
{
    return std::any_of(v.lane.transcript.begin(), v.lane.transcript.end(),
                       [](const TranscriptLine &line) { return line.direction == Direction::Received; });
}

/// A certificate that nobody could have had yet is less likely than a clock that is behind.
bool clockSeemsWrong(const LaneView &v)
{
    const auto trouble = certificateTrouble(v.report, v.lane);
    return clockIsWrong(v) || (trouble && trouble->certificateFaults.contains(CertificateFault::NotYetValid));
}

const Rule mains[] = {
    // Ours, and what works.
    {RuleId::Cancelled,
     [](const LaneView &v) { return v.outcome() == Outcome::Cancelled || nameEnded(v, DnsStatus::Cancelled); }},
    {RuleId::NotFinished, [](const LaneView &v) { return v.outcome() == Outcome::Running; }},
    {RuleId::MessageAccepted, [](const LaneView &v) { return v.succeeded() && messageWasAccepted(v); }},
    {RuleId::LoginSucceeded, [](const LaneView &v) { return v.succeeded(); }},
    {RuleId::LoginNotTried, [](const LaneView &v) { return v.outcome() == Outcome::LoginNotTried; }},
    // What no change of settings can help.
    {RuleId::ProviderClosed, [](const LaneView &v) { return v.providerStatus() == ProviderStatus::Closed; }},
    {RuleId::MailProgramsNotAllowed,
     [](const LaneView &v) { return v.providerStatus() == ProviderStatus::NoMailPrograms; }},
    // A server that is no more is named as such, whatever still answers at its name; but not to send anybody to one
    // that
    // takes no password either.
    {RuleId::PasswordNotAccepted,
     [](const LaneView &v) { return v.stage < Stage::Login && !v.said && replacementTakesNoPassword(v); }},
    {RuleId::RetiredServer, [](const LaneView &v) { return v.stage < Stage::Login && !v.said && serverIsReplaced(v); },
     fixes::replacement, Severity::Error},
    // 2xx: the network here, before anything is blamed on the server.
    {RuleId::CaptivePortal, [](const LaneView &v) { return isCutOff(v) && hasCaptivePortal(v.report); }},
    {RuleId::Offline, [](const LaneView &v) { return isCutOff(v) && isOffline(v.report); }},
    // 1xx: the name.
    {RuleId::ResolverBroken,
     [](const LaneView &v) {
         return !nameEnded(v, DnsStatus::NoServer) && v.outcome() == Outcome::NameNotResolved &&
                noNameIsFound(v.report);
     }},
    {RuleId::DomainDnsSilent,
     [](const LaneView &v) { return nameEnded(v, DnsStatus::TimedOut) && otherNamesAreFound(v.report); }},
    {RuleId::NameNotFound, [](const LaneView &v) { return nameEnded(v, DnsStatus::NoSuchName); },
     fixes::providersServer},
    {RuleId::NameWithoutAddress,
     [](const LaneView &v) { return nameEnded(v, DnsStatus::NoData) || nameEnded(v, DnsStatus::Ok); },
     fixes::providersServer},
    {RuleId::DnsBroken,
     [](const LaneView &v) {
         return nameEnded(v, DnsStatus::ServerFailure) || nameEnded(v, DnsStatus::Refused) ||
                nameEnded(v, DnsStatus::BadAnswer);
     }},
    {RuleId::DnsTimedOut, [](const LaneView &v) { return nameEnded(v, DnsStatus::TimedOut); }},
    {RuleId::NoResolver, [](const LaneView &v) { return nameEnded(v, DnsStatus::NoServer); }},
    {RuleId::BadHostName, [](const LaneView &v) { return nameEnded(v, DnsStatus::BadName); }, fixes::providersServer},
    // 2xx: the connection.
    {RuleId::NothingGetsThrough,
     [](const LaneView &v) {
         return isCutOff(v) && !connectEnded(v, ConnectFault::NotPermitted) && nothingGetsThrough(v.report);
     }},
    {RuleId::HostSilent, hostIsSilent},
    {RuleId::PortBlocked, portSeemsBlocked, fixes::otherPort},
    {RuleId::PlainTextOnly,
     [](const LaneView &v) { return v.settings().security == Security::Tls && plainTextOnly(v); }},
    {RuleId::ConnectionRefused, [](const LaneView &v) { return connectEnded(v, ConnectFault::Refused); },
     otherServerOrPort},
    {RuleId::BlockedLocally, [](const LaneView &v) { return connectEnded(v, ConnectFault::NotPermitted); }},
    {RuleId::ServerSilent,
     [](const LaneView &v) {
         return connectEnded(v, ConnectFault::TimedOut) && othersAnswerOn(v.report, v.settings().port);
     },
     otherServerOrPort},
    {RuleId::NoAnswer, [](const LaneView &v) { return connectEnded(v, ConnectFault::TimedOut); },
     fixes::providersServer},
    {RuleId::Unreachable, [](const LaneView &v) { return connectEnded(v, ConnectFault::Unreachable); }},
    {RuleId::ConnectionFailed, [](const LaneView &v) { return v.outcome() == Outcome::NotConnected; }},
    // 3xx: encryption. First what the port and the choice of security have to do with each other.
    {RuleId::TlsWherePlainExpected, tlsWherePlainExpected, fixes::tlsHere},
    {RuleId::PlainWhereTlsExpected, plainWhereTlsExpected, fixes::starttlsHere},
    {RuleId::InspectedConnection,
     [](const LaneView &v) { return v.outcome() == Outcome::TlsFailed && connectionInspected(v); }},
    {RuleId::ClockWrong, [](const LaneView &v) { return v.outcome() == Outcome::TlsFailed && clockIsWrong(v); }},
    {RuleId::CertificateNotYetValid,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::NotYetValid); }},
    {RuleId::CertificateExpired, [](const LaneView &v) { return certificateHas(v, CertificateFault::Expired); }},
    {RuleId::CertificateRevoked, [](const LaneView &v) { return certificateHas(v, CertificateFault::Revoked); }},
    {RuleId::CertificateSelfSigned, [](const LaneView &v) { return certificateHas(v, CertificateFault::SelfSigned); }},
    {RuleId::CertificateUnknownIssuer,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::UnknownIssuer); }},
    {RuleId::CertificateOtherName, [](const LaneView &v) { return certificateHas(v, CertificateFault::NameMismatch); },
     fixes::certificatesServer},
    {RuleId::CertificateWithoutName,
     [](const LaneView &v) { return certificateHas(v, CertificateFault::NoSubjectAltName); }},
    {RuleId::CertificateWeak, [](const LaneView &v) { return certificateHas(v, CertificateFault::WeakKey); }},
    {RuleId::CertificateRejected, [](const LaneView &v) { return tlsEnded(v, TlsFault::CertificateRejected); }},
    {RuleId::TlsTooOld, [](const LaneView &v) { return tlsEnded(v, TlsFault::ProtocolTooOld); }},
    {RuleId::TlsClosed, [](const LaneView &v) { return tlsEnded(v, TlsFault::ClosedDuringHandshake); }},
    {RuleId::TlsTimedOut, [](const LaneView &v) { return timedOutAt(v, Stage::Encrypt); }},
    {RuleId::TlsServerFailed, [](const LaneView &v) { return tlsEnded(v, TlsFault::ServerFailed); }},
    {RuleId::TlsHandshakeFailed, [](const LaneView &v) { return v.outcome() == Outcome::TlsFailed; }},
    {RuleId::ProxyAnswers, proxyAnswers},
    {RuleId::StarttlsScrubbed, starttlsScrubbed, fixes::tlsPort},
    {RuleId::PlainTextOnly, plainTextOnly},
    {RuleId::StarttlsNotOffered, [](const LaneView &v) { return v.outcome() == Outcome::StarttlsNotOffered; },
     fixes::tlsPort},
    {RuleId::StarttlsUnavailable, nullptr, fixes::tlsPort},
    {RuleId::StarttlsRefused, nullptr, fixes::tlsPort},
    {RuleId::InjectedBeforeTls, [](const LaneView &v) { return v.outcome() == Outcome::InjectedBeforeTls; },
     fixes::tlsPort},
    {RuleId::PreauthBeforeTls, [](const LaneView &v) { return v.outcome() == Outcome::PreauthBeforeTls; },
     fixes::tlsPort},
    {RuleId::ClearTextForbidden, [](const LaneView &v) { return v.outcome() == Outcome::ClearTextForbidden; },
     fixes::encryption},
    {RuleId::EncryptionRequired,
     [](const LaneView &v) {
         return v.outcome() == Outcome::LoginNotOffered && v.settings().security == Security::None &&
                encryptionIsOffered(v);
     },
     fixes::encryption},
    {RuleId::EncryptionPerhaps, nullptr, fixes::encryption},
    // 2xx again: who answers, and how.
    {RuleId::OtherProtocol, greetsLikeOtherProtocol, fixes::tlsPort},
    {RuleId::NotMailServer, [](const LaneView &v) { return v.outcome() == Outcome::NotTheProtocol; },
     fixes::providersServer},
    {RuleId::NoReply,
     [](const LaneView &v) {
         return timedOutAt(v, Stage::Capabilities) || (timedOutAt(v, Stage::Greeting) && saidSomething(v));
     }},
    {RuleId::NoGreeting, [](const LaneView &v) { return timedOutAt(v, Stage::Greeting); }, fixes::providersServer},
    {RuleId::ServerBusy},
    {RuleId::GreetingRefused, nullptr, fixes::providersServer},
    // 4xx: the login. Where the server only says no, what is known of the provider comes first.
    {RuleId::LoginWorksElsewhere, loginWorksElsewhere},
    {RuleId::PasswordNotAccepted, providerTakesNoPassword},
    {RuleId::LoginNameForm, loginNameDiffers, fixes::providersLogin},
    {RuleId::PasswordOddlyTyped, passwordIsOdd},
    {RuleId::OrdinaryPasswordRefused, [](const LaneView &v) { return wantsPassword(v, PasswordKind::App); }},
    {RuleId::AppPasswordPerhaps, [](const LaneView &v) { return wantsPassword(v, PasswordKind::OrdinaryOrApp); }},
    {RuleId::LoginRefused},
    {RuleId::LoginRefusedOtherwise},
    {RuleId::AppPasswordNeeded},
    {RuleId::WebLoginNeeded},
    {RuleId::OnlyOauth, [](const LaneView &v) { return v.outcome() == Outcome::OnlyOauth; }},
    {RuleId::SmtpAuthOffTenant},
    {RuleId::SmtpAuthOffMailbox},
    {RuleId::SecurityDefaults},
    {RuleId::ConditionalAccess},
    {RuleId::NoCommonMechanism, [](const LaneView &v) { return v.outcome() == Outcome::NoCommonMechanism && !v.said; }},
    {RuleId::LoginNotOffered, [](const LaneView &v) { return v.outcome() == Outcome::LoginNotOffered && !v.said; },
     fixes::submissionPort},
    {RuleId::ImapOff},
    {RuleId::PopOff},
    {RuleId::AccountBlocked},
    {RuleId::TooManyAttempts},
    {RuleId::LoginTooOften},
    {RuleId::PlaceNotAllowed},
    {RuleId::AccountNotReady},
    {RuleId::PasswordExpired},
    {RuleId::ServerUnproven, [](const LaneView &v) { return v.outcome() == Outcome::ServerUnproven; }},
    {RuleId::CredentialsNotSendable, [](const LaneView &v) { return v.outcome() == Outcome::CredentialsNotSendable; }},
    {RuleId::LoginTemporaryFault},
    {RuleId::LoginTimedOut, [](const LaneView &v) { return timedOutAt(v, Stage::Login); }},
    {RuleId::MechanismRefused},
    {RuleId::MailboxBusy},
    {RuleId::AuthorizationRefused},
    {RuleId::MailboxNotOpened},
    // 5xx and 6xx: sending.
    {RuleId::SenderNotAllowed},
    {RuleId::SenderDomainUnknown},
    {RuleId::SpfOrDkimMissing},
    {RuleId::DmarcFailed},
    {RuleId::SenderRefused},
    {RuleId::RecipientRefused},
    {RuleId::MailboxFull},
    {RuleId::SpamRefused},
    {RuleId::RelayDenied},
    {RuleId::SendingLimit},
    {RuleId::Smtputf8NotOffered, [](const LaneView &v) { return v.outcome() == Outcome::Smtputf8NotOffered; }},
    {RuleId::SendingTemporaryFault},
    {RuleId::SendingTimedOut, [](const LaneView &v) { return timedOutAt(v, Stage::Message); }},
    {RuleId::NetworkBlocklisted},
    {RuleId::MessageTooLarge},
    {RuleId::NotLoggedIn},
    {RuleId::SendingBlocked},
    {RuleId::ReceivingServer, nullptr, fixes::submissionPort},
    {RuleId::MessageRefused},
    {RuleId::CommandNotUnderstood},
    // What is left: the server hung up without a reason, or said what it should not.
    {RuleId::SendingClosed, [](const LaneView &v) { return closedAt(v, Stage::Message); }},
    {RuleId::LoginClosed, [](const LaneView &v) { return closedAt(v, Stage::Login); }},
    // After a certificate that holds nobody on the way can have cut it off, only the provider.
    {RuleId::ConnectionReset, [](const LaneView &v) { return closedBeforeLogin(v, true) && !isProven(v.lane); }},
    {RuleId::ClosedEarly, [](const LaneView &v) { return v.outcome() == Outcome::ClosedEarly; }},
    {RuleId::ProtocolError, [](const LaneView &) { return true; }},
};

const Rule remarks[] = {
    {RuleId::WorksUnencrypted,
     [](const LaneView &v) {
         return v.succeeded() && v.settings().security == Security::None && !passwordWasGuarded(v);
     },
     fixes::encryption},
    {RuleId::WorksUnencryptedGuarded,
     [](const LaneView &v) {
         return v.succeeded() && v.settings().security == Security::None && passwordWasGuarded(v);
     },
     fixes::encryption},
    {RuleId::InspectionTakenOnce,
     [](const LaneView &v) { return certificateWasAccepted(v) && connectionInspected(v); }},
    {RuleId::ClockTakenOnce,
     [](const LaneView &v) { return certificateWasAccepted(v) && !connectionInspected(v) && clockSeemsWrong(v); }},
    {RuleId::CertificateTakenOnce,
     [](const LaneView &v) { return certificateWasAccepted(v) && !connectionInspected(v) && !clockSeemsWrong(v); },
     fixes::certificatesServer},
    {RuleId::LargeHelloDropped, [](const LaneView &v) { return v.lane.last<LargeHelloUnanswered>() != nullptr; }},
    {RuleId::RetiredServer, [](const LaneView &v) { return v.succeeded() && serverIsReplaced(v); }, fixes::replacement},
    {RuleId::NotRecommendedServer, notTheRecommended, fixes::recommendedServer},
    {RuleId::ServerNotice, [](const LaneView &v) { return !serverNotices(v).isEmpty(); }},
    {RuleId::Ipv6Broken, ipv6Failed},
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
