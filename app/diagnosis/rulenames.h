// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"
#include "diagnosis/ruleid.h"

#include <array>
#include <cstddef>

namespace klubbpost {

constexpr const char *enumName(RuleId value)
{
    switch (value) {
    case RuleId::NameNotFound:
        return "nameNotFound";
    case RuleId::NameWithoutAddress:
        return "nameWithoutAddress";
    case RuleId::DnsBroken:
        return "dnsBroken";
    case RuleId::DnsTimedOut:
        return "dnsTimedOut";
    case RuleId::NoResolver:
        return "noResolver";
    case RuleId::BadHostName:
        return "badHostName";
    case RuleId::DomainDnsSilent:
        return "domainDnsSilent";
    case RuleId::ResolverBroken:
        return "resolverBroken";
    case RuleId::ConnectionRefused:
        return "connectionRefused";
    case RuleId::NoAnswer:
        return "noAnswer";
    case RuleId::Unreachable:
        return "unreachable";
    case RuleId::BlockedLocally:
        return "blockedLocally";
    case RuleId::ConnectionFailed:
        return "connectionFailed";
    case RuleId::PortBlocked:
        return "portBlocked";
    case RuleId::NothingGetsThrough:
        return "nothingGetsThrough";
    case RuleId::CaptivePortal:
        return "captivePortal";
    case RuleId::Offline:
        return "offline";
    case RuleId::ClosedEarly:
        return "closedEarly";
    case RuleId::ConnectionReset:
        return "connectionReset";
    case RuleId::NoGreeting:
        return "noGreeting";
    case RuleId::NotMailServer:
        return "notMailServer";
    case RuleId::OtherProtocol:
        return "otherProtocol";
    case RuleId::GreetingRefused:
        return "greetingRefused";
    case RuleId::ServerBusy:
        return "serverBusy";
    case RuleId::NoReply:
        return "noReply";
    case RuleId::ProtocolError:
        return "protocolError";
    case RuleId::ProxyAnswers:
        return "proxyAnswers";
    case RuleId::ServerSilent:
        return "serverSilent";
    case RuleId::Ipv6Broken:
        return "ipv6Broken";
    case RuleId::RetiredServer:
        return "retiredServer";
    case RuleId::NotRecommendedServer:
        return "notRecommendedServer";
    case RuleId::CertificateExpired:
        return "certificateExpired";
    case RuleId::CertificateNotYetValid:
        return "certificateNotYetValid";
    case RuleId::CertificateOtherName:
        return "certificateOtherName";
    case RuleId::CertificateUnknownIssuer:
        return "certificateUnknownIssuer";
    case RuleId::CertificateSelfSigned:
        return "certificateSelfSigned";
    case RuleId::CertificateRevoked:
        return "certificateRevoked";
    case RuleId::CertificateWeak:
        return "certificateWeak";
    case RuleId::CertificateWithoutName:
        return "certificateWithoutName";
    case RuleId::CertificateRejected:
        return "certificateRejected";
    case RuleId::InspectedConnection:
        return "inspectedConnection";
    case RuleId::ClockWrong:
        return "clockWrong";
    case RuleId::TlsTooOld:
        return "tlsTooOld";
    case RuleId::TlsHandshakeFailed:
        return "tlsHandshakeFailed";
    case RuleId::PlainWhereTlsExpected:
        return "plainWhereTlsExpected";
    case RuleId::TlsWherePlainExpected:
        return "tlsWherePlainExpected";
    case RuleId::TlsClosed:
        return "tlsClosed";
    case RuleId::TlsTimedOut:
        return "tlsTimedOut";
    case RuleId::StarttlsNotOffered:
        return "starttlsNotOffered";
    case RuleId::StarttlsRefused:
        return "starttlsRefused";
    case RuleId::StarttlsUnavailable:
        return "starttlsUnavailable";
    case RuleId::PlainTextOnly:
        return "plainTextOnly";
    case RuleId::StarttlsScrubbed:
        return "starttlsScrubbed";
    case RuleId::ClearTextForbidden:
        return "clearTextForbidden";
    case RuleId::InjectedBeforeTls:
        return "injectedBeforeTls";
    case RuleId::PreauthBeforeTls:
        return "preauthBeforeTls";
    case RuleId::EncryptionRequired:
        return "encryptionRequired";
    case RuleId::WorksUnencrypted:
        return "worksUnencrypted";
    case RuleId::CertificateTakenOnce:
        return "certificateTakenOnce";
    case RuleId::InspectionTakenOnce:
        return "inspectionTakenOnce";
    case RuleId::ClockTakenOnce:
        return "clockTakenOnce";
    case RuleId::LargeHelloDropped:
        return "largeHelloDropped";
    case RuleId::LoginSucceeded:
        return "loginSucceeded";
    case RuleId::LoginRefused:
        return "loginRefused";
    case RuleId::AppPasswordNeeded:
        return "appPasswordNeeded";
    case RuleId::OrdinaryPasswordRefused:
        return "ordinaryPasswordRefused";
    case RuleId::AppPasswordPerhaps:
        return "appPasswordPerhaps";
    case RuleId::WebLoginNeeded:
        return "webLoginNeeded";
    case RuleId::OnlyOauth:
        return "onlyOauth";
    case RuleId::PasswordNotAccepted:
        return "passwordNotAccepted";
    case RuleId::SmtpAuthOffTenant:
        return "smtpAuthOffTenant";
    case RuleId::SmtpAuthOffMailbox:
        return "smtpAuthOffMailbox";
    case RuleId::SecurityDefaults:
        return "securityDefaults";
    case RuleId::ConditionalAccess:
        return "conditionalAccess";
    case RuleId::LoginNameForm:
        return "loginNameForm";
    case RuleId::NoCommonMechanism:
        return "noCommonMechanism";
    case RuleId::LoginNotOffered:
        return "loginNotOffered";
    case RuleId::ImapOff:
        return "imapOff";
    case RuleId::PopOff:
        return "popOff";
    case RuleId::AccountBlocked:
        return "accountBlocked";
    case RuleId::TooManyAttempts:
        return "tooManyAttempts";
    case RuleId::LoginNotTried:
        return "loginNotTried";
    case RuleId::PasswordExpired:
        return "passwordExpired";
    case RuleId::ServerUnproven:
        return "serverUnproven";
    case RuleId::CredentialsNotSendable:
        return "credentialsNotSendable";
    case RuleId::LoginTemporaryFault:
        return "loginTemporaryFault";
    case RuleId::LoginTimedOut:
        return "loginTimedOut";
    case RuleId::LoginClosed:
        return "loginClosed";
    case RuleId::MechanismRefused:
        return "mechanismRefused";
    case RuleId::MailboxBusy:
        return "mailboxBusy";
    case RuleId::AuthorizationRefused:
        return "authorizationRefused";
    case RuleId::MailProgramsNotAllowed:
        return "mailProgramsNotAllowed";
    case RuleId::ProviderClosed:
        return "providerClosed";
    case RuleId::MessageAccepted:
        return "messageAccepted";
    case RuleId::SenderRefused:
        return "senderRefused";
    case RuleId::RecipientRefused:
        return "recipientRefused";
    case RuleId::MailboxFull:
        return "mailboxFull";
    case RuleId::MessageRefused:
        return "messageRefused";
    case RuleId::SpamRefused:
        return "spamRefused";
    case RuleId::RelayDenied:
        return "relayDenied";
    case RuleId::SendingLimit:
        return "sendingLimit";
    case RuleId::Smtputf8NotOffered:
        return "smtputf8NotOffered";
    case RuleId::SendingTemporaryFault:
        return "sendingTemporaryFault";
    case RuleId::SendingTimedOut:
        return "sendingTimedOut";
    case RuleId::SendingClosed:
        return "sendingClosed";
    case RuleId::NetworkBlocklisted:
        return "networkBlocklisted";
    case RuleId::MessageTooLarge:
        return "messageTooLarge";
    case RuleId::NotLoggedIn:
        return "notLoggedIn";
    case RuleId::SendingBlocked:
        return "sendingBlocked";
    case RuleId::ReceivingServer:
        return "receivingServer";
    case RuleId::SenderNotAllowed:
        return "senderNotAllowed";
    case RuleId::SenderDomainUnknown:
        return "senderDomainUnknown";
    case RuleId::SpfOrDkimMissing:
        return "spfOrDkimMissing";
    case RuleId::DmarcFailed:
        return "dmarcFailed";
    case RuleId::AllWell:
        return "allWell";
    case RuleId::Cancelled:
        return "cancelled";
    case RuleId::NotFinished:
        return "notFinished";
    case RuleId::NothingTested:
        return "nothingTested";
    case RuleId::CommandNotUnderstood:
        return "commandNotUnderstood";
    case RuleId::FactsOld:
        return "factsOld";
    }
    return nullptr;
}

namespace detail {

// The codes have gaps, and enumName() knows them all: what it names is a rule.
constexpr int firstFreeCode = 1000;

constexpr std::size_t countRules()
{
    std::size_t count = 0;
    for (int code = 0; code < firstFreeCode; ++code)
        count += enumName(static_cast<RuleId>(code)) ? 1U : 0U;
    return count;
}

constexpr std::array<RuleId, countRules()> listRules()
{
    std::array<RuleId, countRules()> rules{};
    std::size_t next = 0;
    for (int code = 0; code < firstFreeCode; ++code) {
        if (enumName(static_cast<RuleId>(code)))
            rules[next++] = static_cast<RuleId>(code);
    }
    return rules;
}

inline constexpr auto rules = listRules();

} // namespace detail

/// All rules, by code.
[[nodiscard]] constexpr const std::array<RuleId, detail::countRules()> &allRules()
{
    return detail::rules;
}

// The codes do not count up from 0, so the general versions of core/enumname.h would find nothing.
template <>
[[nodiscard]] inline std::optional<RuleId> fromName<RuleId>(QStringView name)
{
    for (const RuleId rule : allRules()) {
        if (name == QLatin1StringView(enumName(rule)))
            return rule;
    }
    return std::nullopt;
}

template <>
[[nodiscard]] inline QList<RuleId> allOf<RuleId>()
{
    return QList<RuleId>(allRules().begin(), allRules().end());
}

} // namespace klubbpost
