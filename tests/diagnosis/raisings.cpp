// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/raisings.h"

#include <QFile>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

// What each must mean follows from what the rules are said to be (ruleid.h), not from what they answered.
const Raising table[] = {
    {"name-not-found", "", RuleId::NameNotFound, 101, Severity::Error, Actor::User, ""},
    {"name-not-found-provider-known", "exempelpost", RuleId::NameNotFound, 101, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"name-without-address", "", RuleId::NameWithoutAddress, 102, Severity::Error, Actor::User, ""},
    {"dns-server-failure", "", RuleId::DnsBroken, 103, Severity::Error, Actor::DomainOwner, ""},
    {"dns-refused", "", RuleId::DnsBroken, 103, Severity::Error, Actor::DomainOwner, ""},
    {"dns-unreadable", "", RuleId::DnsBroken, 103, Severity::Error, Actor::DomainOwner, ""},
    {"dns-timed-out", "", RuleId::DnsTimedOut, 104, Severity::Error, Actor::NetworkOwner, ""},
    {"dns-deadline", "", RuleId::DnsTimedOut, 104, Severity::Error, Actor::NetworkOwner, ""},
    {"no-resolver", "", RuleId::NoResolver, 105, Severity::Error, Actor::Computer, ""},
    {"bad-host-name", "", RuleId::BadHostName, 106, Severity::Error, Actor::User, ""},
    {"dns-timed-out-domain-only", "", RuleId::DomainDnsSilent, 107, Severity::Error, Actor::DomainOwner, ""},
    {"resolver-broken", "", RuleId::ResolverBroken, 108, Severity::Error, Actor::NetworkOwner, ""},
    {"resolver-lies", "", RuleId::ResolverBroken, 108, Severity::Error, Actor::NetworkOwner, ""},
    {"connection-refused", "", RuleId::ConnectionRefused, 201, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"connection-refused-one-family", "exempelpost", RuleId::ConnectionRefused, 201, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"no-answer", "", RuleId::NoAnswer, 202, Severity::Error, Actor::NetworkOwner, ""},
    {"no-answer-wrong-host", "exempelpost", RuleId::NoAnswer, 202, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"unreachable", "", RuleId::Unreachable, 203, Severity::Error, Actor::NetworkOwner, ""},
    {"blocked-locally", "", RuleId::BlockedLocally, 204, Severity::Error, Actor::Computer, ""},
    {"connection-failed", "", RuleId::ConnectionFailed, 205, Severity::Error, Actor::NetworkOwner, ""},
    {"port-blocked", "", RuleId::PortBlocked, 206, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"port-465-blocked", "exempelpost", RuleId::PortBlocked, 206, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"port-25-blocked", "", RuleId::PortBlocked, 206, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"port-blocked-deadline", "", RuleId::PortBlocked, 206, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"port-blocked-for-all", "", RuleId::PortBlocked, 206, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"port-refused-for-all", "", RuleId::PortBlocked, 206, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"connection-refused-by-this-server", "", RuleId::ConnectionRefused, 201, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"nothing-gets-through", "", RuleId::NothingGetsThrough, 207, Severity::Error, Actor::NetworkOwner, ""},
    {"captive-portal", "", RuleId::CaptivePortal, 208, Severity::Error, Actor::User, ""},
    {"captive-portal-by-addresses", "", RuleId::CaptivePortal, 208, Severity::Error, Actor::User, ""},
    {"offline", "", RuleId::Offline, 209, Severity::Error, Actor::Computer, ""},
    {"offline-by-system", "", RuleId::Offline, 209, Severity::Error, Actor::Computer, ""},
    {"closed-at-greeting", "", RuleId::ClosedEarly, 210, Severity::Error, Actor::Provider, ""},
    {"reset-at-greeting", "", RuleId::ConnectionReset, 211, Severity::Error, Actor::Provider, ""},
    {"reset-after-tls", "", RuleId::ClosedEarly, 210, Severity::Error, Actor::Provider, ""},
    {"no-greeting", "", RuleId::NoGreeting, 212, Severity::Error, Actor::Provider, ""},
    {"http-instead", "", RuleId::NotMailServer, 213, Severity::Error, Actor::User, ""},
    {"imap-on-pop3", "", RuleId::OtherProtocol, 214, Severity::Error, Actor::User,
     "pop.exempelpost.example 995 tls info@klubben.example"},
    {"pop3-on-imap", "", RuleId::OtherProtocol, 214, Severity::Error, Actor::User,
     "imap.exempelpost.example 993 tls info@klubben.example"},
    {"smtp-on-imap", "", RuleId::OtherProtocol, 214, Severity::Error, Actor::User,
     "imap.exempelpost.example 993 tls info@klubben.example"},
    {"greeting-refused", "", RuleId::GreetingRefused, 215, Severity::Error, Actor::Provider, ""},
    {"server-busy", "", RuleId::ServerBusy, 216, Severity::Error, Actor::Provider, ""},
    {"imap-bye", "", RuleId::ServerBusy, 216, Severity::Error, Actor::Provider, ""},
    {"no-reply", "", RuleId::NoReply, 217, Severity::Error, Actor::Provider, ""},
    {"protocol-error", "", RuleId::ProtocolError, 218, Severity::Error, Actor::Provider, ""},
    {"proxy-answers", "", RuleId::ProxyAnswers, 219, Severity::Error, Actor::Computer, ""},
    {"proxy-answers-by-another-name", "exempelpost", RuleId::ProxyAnswers, 219, Severity::Error, Actor::Computer, ""},
    {"server-silent", "", RuleId::ServerSilent, 220, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"host-silent", "", RuleId::HostSilent, 221, Severity::Error, Actor::Provider, ""},
    {"ipv6-broken", "", RuleId::Ipv6Broken, 290, Severity::Info, Actor::NetworkOwner, ""},
    {"retired-works", "exempelpost", RuleId::RetiredServer, 291, Severity::Warning, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"retired-gone", "exempelpost", RuleId::RetiredServer, 291, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"not-recommended", "exempelpost", RuleId::NotRecommendedServer, 292, Severity::Info, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"certificate-expired", "", RuleId::CertificateExpired, 301, Severity::Error, Actor::Provider, ""},
    {"certificate-not-yet-valid", "", RuleId::CertificateNotYetValid, 302, Severity::Error, Actor::Computer, ""},
    {"certificate-other-name", "", RuleId::CertificateOtherName, 303, Severity::Error, Actor::Provider, ""},
    {"certificate-other-name-provider-known", "exempelpost", RuleId::CertificateOtherName, 303, Severity::Error,
     Actor::User, "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"certificate-other-name-not-providers", "exempelpost", RuleId::CertificateOtherName, 303, Severity::Error,
     Actor::Provider, ""},
    {"certificate-unknown-issuer", "", RuleId::CertificateUnknownIssuer, 304, Severity::Error, Actor::Provider, ""},
    {"certificate-self-signed", "", RuleId::CertificateSelfSigned, 305, Severity::Error, Actor::Provider, ""},
    {"certificate-revoked", "", RuleId::CertificateRevoked, 306, Severity::Error, Actor::Provider, ""},
    {"certificate-weak", "", RuleId::CertificateWeak, 307, Severity::Error, Actor::Provider, ""},
    {"certificate-without-name", "", RuleId::CertificateWithoutName, 308, Severity::Error, Actor::Provider, ""},
    {"certificate-rejected", "", RuleId::CertificateRejected, 309, Severity::Error, Actor::Provider, ""},
    {"antivirus-in-between", "", RuleId::InspectedConnection, 310, Severity::Error, Actor::Computer, ""},
    {"clock-wrong", "exempelpost", RuleId::ClockWrong, 311, Severity::Error, Actor::Computer, ""},
    {"clock-wrong-two-servers", "", RuleId::ClockWrong, 311, Severity::Error, Actor::Computer, ""},
    {"tls-too-old", "", RuleId::TlsTooOld, 320, Severity::Error, Actor::Provider, ""},
    {"tls-handshake-failed", "", RuleId::TlsHandshakeFailed, 321, Severity::Error, Actor::Provider, ""},
    {"tls-on-plain-port", "", RuleId::PlainWhereTlsExpected, 322, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"tls-on-plain-port-2525", "", RuleId::PlainWhereTlsExpected, 322, Severity::Error, Actor::User,
     "mail.klubben.example 2525 starttls info@klubben.example"},
    {"tls-on-plain-imap-port-closed", "", RuleId::PlainWhereTlsExpected, 322, Severity::Error, Actor::User,
     "imap.exempelpost.example 143 starttls info@klubben.example"},
    {"starttls-on-tls-port", "", RuleId::TlsWherePlainExpected, 323, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"plain-on-tls-imap-port", "", RuleId::TlsWherePlainExpected, 323, Severity::Error, Actor::User,
     "imap.exempelpost.example 993 tls info@klubben.example"},
    {"starttls-on-tls-pop3-port-closed", "", RuleId::TlsWherePlainExpected, 323, Severity::Error, Actor::User,
     "pop.exempelpost.example 995 tls info@klubben.example"},
    {"tls-closed", "", RuleId::TlsClosed, 324, Severity::Error, Actor::Provider, ""},
    {"tls-timed-out", "", RuleId::TlsTimedOut, 325, Severity::Error, Actor::Provider, ""},
    {"tls-server-failed", "", RuleId::TlsServerFailed, 326, Severity::Error, Actor::Provider, ""},
    {"starttls-not-offered", "", RuleId::StarttlsNotOffered, 330, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"starttls-refused", "", RuleId::StarttlsRefused, 331, Severity::Error, Actor::User,
     "imap.exempelpost.example 993 tls info@klubben.example"},
    {"starttls-unavailable", "", RuleId::StarttlsUnavailable, 332, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"plain-text-only-2525", "", RuleId::PlainTextOnly, 333, Severity::Error, Actor::Provider, ""},
    {"plain-text-only-by-facts", "oppenpost", RuleId::PlainTextOnly, 333, Severity::Error, Actor::Provider, ""},
    {"starttls-scrubbed", "", RuleId::StarttlsScrubbed, 334, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"clear-text-forbidden", "", RuleId::ClearTextForbidden, 335, Severity::Error, Actor::User,
     "pop.exempelpost.example 110 starttls info@klubben.example"},
    {"clear-text-forbidden-2525", "", RuleId::ClearTextForbidden, 335, Severity::Error, Actor::User,
     "mail.klubben.example 2525 starttls info@klubben.example"},
    {"clear-text-forbidden-2525-without-starttls", "", RuleId::ClearTextForbidden, 335, Severity::Error, Actor::User,
     ""},
    {"clear-text-forbidden-587-without-starttls", "", RuleId::ClearTextForbidden, 335, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"works-unencrypted-without-starttls", "", RuleId::WorksUnencrypted, 390, Severity::Warning, Actor::User, ""},
    {"injected-before-tls", "", RuleId::InjectedBeforeTls, 336, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"preauth-before-tls", "", RuleId::PreauthBeforeTls, 337, Severity::Error, Actor::User,
     "imap.exempelpost.example 993 tls info@klubben.example"},
    {"encryption-required", "", RuleId::EncryptionRequired, 338, Severity::Error, Actor::User,
     "imap.exempelpost.example 143 starttls info@klubben.example"},
    {"login-disabled-in-clear", "", RuleId::EncryptionRequired, 338, Severity::Error, Actor::User,
     "imap.exempelpost.example 143 starttls info@klubben.example"},
    {"encryption-perhaps", "", RuleId::EncryptionPerhaps, 339, Severity::Error, Actor::User,
     "imap.exempelpost.example 143 starttls info@klubben.example"},
    {"works-unencrypted-guarded", "", RuleId::WorksUnencryptedGuarded, 395, Severity::Warning, Actor::User,
     "mail.klubben.example 2525 starttls info@klubben.example"},
    {"works-unencrypted", "", RuleId::WorksUnencrypted, 390, Severity::Warning, Actor::User,
     "mail.klubben.example 2525 starttls info@klubben.example"},
    {"certificate-taken-once", "", RuleId::CertificateTakenOnce, 391, Severity::Warning, Actor::Provider, ""},
    {"certificate-taken-once-other-name", "exempelpost", RuleId::CertificateTakenOnce, 391, Severity::Warning,
     Actor::User, "imap.exempelpost.example 993 tls info@klubben.example"},
    {"inspection-taken-once", "", RuleId::InspectionTakenOnce, 392, Severity::Warning, Actor::Computer, ""},
    {"clock-taken-once", "", RuleId::ClockTakenOnce, 393, Severity::Warning, Actor::Computer, ""},
    {"large-hello-dropped", "", RuleId::LargeHelloDropped, 394, Severity::Warning, Actor::ProviderOrNetwork, ""},
    {"login-succeeded", "", RuleId::LoginSucceeded, 400, Severity::Good, Actor::Nobody, ""},
    {"logout-not-answered", "", RuleId::LoginSucceeded, 400, Severity::Good, Actor::Nobody, ""},
    {"login-refused", "", RuleId::LoginRefused, 401, Severity::Error, Actor::User, ""},
    {"password-oddly-typed", "", RuleId::PasswordOddlyTyped, 440, Severity::Error, Actor::User, ""},
    {"login-refused-imap", "", RuleId::LoginRefused, 401, Severity::Error, Actor::User, ""},
    {"login-refused-pop3", "", RuleId::LoginRefused, 401, Severity::Error, Actor::User, ""},
    {"login-refused-unseen-words", "", RuleId::LoginRefusedOtherwise, 431, Severity::Error, Actor::Provider, ""},
    {"login-refused-otherwise", "", RuleId::LoginRefusedOtherwise, 431, Severity::Error, Actor::Provider, ""},
    {"login-refused-right-name", "exempelpost", RuleId::LoginRefused, 401, Severity::Error, Actor::User, ""},
    {"app-password-needed", "", RuleId::AppPasswordNeeded, 402, Severity::Error, Actor::User, ""},
    {"ordinary-password-refused", "apposten", RuleId::OrdinaryPasswordRefused, 403, Severity::Error, Actor::User, ""},
    {"app-password-perhaps", "kanskeposten", RuleId::AppPasswordPerhaps, 404, Severity::Error, Actor::User, ""},
    {"web-login-needed", "", RuleId::WebLoginNeeded, 405, Severity::Error, Actor::User, ""},
    {"only-oauth-offered", "", RuleId::OnlyOauth, 406, Severity::Error, Actor::User, ""},
    {"basic-authentication-disabled", "", RuleId::OnlyOauth, 406, Severity::Error, Actor::User, ""},
    {"password-not-accepted", "webbposten", RuleId::PasswordNotAccepted, 407, Severity::Error, Actor::User, ""},
    {"smtp-auth-off-tenant", "", RuleId::SmtpAuthOffTenant, 408, Severity::Error, Actor::DomainOwner, ""},
    {"smtp-auth-off-mailbox", "", RuleId::SmtpAuthOffMailbox, 409, Severity::Error, Actor::DomainOwner, ""},
    {"security-defaults", "", RuleId::SecurityDefaults, 410, Severity::Error, Actor::DomainOwner, ""},
    {"conditional-access", "", RuleId::ConditionalAccess, 411, Severity::Error, Actor::DomainOwner, ""},
    {"login-name-form", "exempelpost", RuleId::LoginNameForm, 412, Severity::Error, Actor::User,
     "smtp.exempelpost.example 465 tls info@klubben.example"},
    {"no-common-mechanism", "", RuleId::NoCommonMechanism, 413, Severity::Error, Actor::Provider, ""},
    {"login-not-offered-25", "", RuleId::LoginNotOffered, 414, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"login-not-offered", "", RuleId::LoginNotOffered, 414, Severity::Error, Actor::User, ""},
    {"auth-not-enabled", "", RuleId::LoginNotOffered, 414, Severity::Error, Actor::User, ""},
    {"imap-off", "", RuleId::ImapOff, 415, Severity::Error, Actor::User, ""},
    {"pop-off", "", RuleId::PopOff, 416, Severity::Error, Actor::User, ""},
    {"account-blocked", "", RuleId::AccountBlocked, 417, Severity::Error, Actor::Provider, ""},
    {"account-blocked-imap", "", RuleId::AccountBlocked, 417, Severity::Error, Actor::Provider, ""},
    {"too-many-attempts", "", RuleId::TooManyAttempts, 418, Severity::Error, Actor::User, ""},
    {"too-often", "", RuleId::LoginTooOften, 432, Severity::Error, Actor::User, ""},
    {"login-not-tried", "", RuleId::LoginNotTried, 419, Severity::Warning, Actor::User, ""},
    {"password-expired", "", RuleId::PasswordExpired, 420, Severity::Error, Actor::User, ""},
    {"server-unproven", "", RuleId::ServerUnproven, 421, Severity::Error, Actor::Provider, ""},
    {"credentials-not-sendable", "", RuleId::CredentialsNotSendable, 422, Severity::Error, Actor::User, ""},
    {"login-temporary-fault", "", RuleId::LoginTemporaryFault, 423, Severity::Error, Actor::Provider, ""},
    {"login-temporary-fault-pop3", "", RuleId::LoginTemporaryFault, 423, Severity::Error, Actor::Provider, ""},
    {"login-timed-out", "", RuleId::LoginTimedOut, 424, Severity::Error, Actor::Provider, ""},
    {"login-closed", "", RuleId::LoginClosed, 425, Severity::Error, Actor::Provider, ""},
    {"closed-with-a-reason", "", RuleId::TooManyAttempts, 418, Severity::Error, Actor::User, ""},
    {"mechanism-refused", "", RuleId::MechanismRefused, 426, Severity::Error, Actor::Provider, ""},
    {"mailbox-busy", "", RuleId::MailboxBusy, 427, Severity::Error, Actor::User, ""},
    {"too-many-connections", "", RuleId::MailboxBusy, 427, Severity::Error, Actor::User, ""},
    {"authorization-refused", "", RuleId::AuthorizationRefused, 428, Severity::Error, Actor::User, ""},
    {"mail-programs-not-allowed", "stangdpost", RuleId::MailProgramsNotAllowed, 429, Severity::Error, Actor::User, ""},
    {"mail-programs-not-allowed-by-reply", "", RuleId::MailProgramsNotAllowed, 429, Severity::Error, Actor::User, ""},
    {"provider-closed", "nedlagdpost", RuleId::ProviderClosed, 430, Severity::Error, Actor::User, ""},
    {"place-not-allowed", "", RuleId::PlaceNotAllowed, 433, Severity::Error, Actor::User, ""},
    {"account-not-ready", "", RuleId::AccountNotReady, 434, Severity::Error, Actor::User, ""},
    {"login-works-elsewhere", "", RuleId::LoginWorksElsewhere, 435, Severity::Error, Actor::Provider, ""},
    {"mailbox-not-opened", "", RuleId::MailboxNotOpened, 436, Severity::Error, Actor::Provider, ""},
    {"server-notice", "", RuleId::ServerNotice, 490, Severity::Info, Actor::User, ""},
    {"message-accepted", "", RuleId::MessageAccepted, 500, Severity::Good, Actor::Nobody, ""},
    {"sender-refused", "", RuleId::SenderRefused, 501, Severity::Error, Actor::Provider, ""},
    {"recipient-refused", "", RuleId::RecipientRefused, 502, Severity::Error, Actor::Provider, ""},
    {"mailbox-full", "", RuleId::MailboxFull, 503, Severity::Error, Actor::User, ""},
    {"message-refused", "", RuleId::MessageRefused, 504, Severity::Error, Actor::Provider, ""},
    {"spam-refused", "", RuleId::SpamRefused, 505, Severity::Error, Actor::Provider, ""},
    {"relay-denied", "", RuleId::RelayDenied, 506, Severity::Error, Actor::Provider, ""},
    {"sending-limit", "", RuleId::SendingLimit, 507, Severity::Error, Actor::User, ""},
    {"smtputf8-not-offered", "", RuleId::Smtputf8NotOffered, 508, Severity::Error, Actor::User, ""},
    {"sending-temporary-fault", "", RuleId::SendingTemporaryFault, 509, Severity::Error, Actor::Provider, ""},
    {"sending-timed-out", "", RuleId::SendingTimedOut, 510, Severity::Error, Actor::Provider, ""},
    {"sending-closed", "", RuleId::SendingClosed, 511, Severity::Error, Actor::Provider, ""},
    {"network-blocklisted", "", RuleId::NetworkBlocklisted, 512, Severity::Error, Actor::NetworkOwner, ""},
    {"message-too-large", "", RuleId::MessageTooLarge, 513, Severity::Error, Actor::Provider, ""},
    {"not-logged-in", "", RuleId::NotLoggedIn, 514, Severity::Error, Actor::Provider, ""},
    {"sending-blocked", "", RuleId::SendingBlocked, 515, Severity::Error, Actor::Provider, ""},
    {"receiving-server", "", RuleId::ReceivingServer, 516, Severity::Error, Actor::User,
     "smtp.exempelpost.example 587 starttls info@klubben.example"},
    {"sender-not-allowed", "", RuleId::SenderNotAllowed, 601, Severity::Error, Actor::User, ""},
    {"send-as-denied", "", RuleId::SenderNotAllowed, 601, Severity::Error, Actor::User, ""},
    {"sender-domain-unknown", "", RuleId::SenderDomainUnknown, 602, Severity::Error, Actor::DomainOwner, ""},
    {"spf-missing", "", RuleId::SpfOrDkimMissing, 603, Severity::Error, Actor::DomainOwner, ""},
    {"dmarc-failed", "", RuleId::DmarcFailed, 604, Severity::Error, Actor::DomainOwner, ""},
    {"all-well", "exempelpost", RuleId::AllWell, 900, Severity::Good, Actor::Nobody, ""},
    {"cancelled", "", RuleId::Cancelled, 901, Severity::Info, Actor::Nobody, ""},
    {"not-finished", "", RuleId::NotFinished, 902, Severity::Info, Actor::User, ""},
    {"nothing-tested", "", RuleId::NothingTested, 903, Severity::Info, Actor::User, ""},
    {"command-not-understood", "", RuleId::CommandNotUnderstood, 904, Severity::Error, Actor::User, ""},
    {"facts-old", "oppenpost", RuleId::FactsOld, 905, Severity::Info, Actor::User, ""},
    {"reply-by-providers-facts", "exempelpost", RuleId::AccountBlocked, 417, Severity::Error, Actor::Provider, ""},
};

ProviderServer server(Protocol protocol, const QString &host, quint16 port, Security security, bool recommended = false)
{
    return {.protocol = protocol, .host = host, .port = port, .security = security, .recommended = recommended};
}

Provider named(const QString &id, const QString &name)
{
    Provider provider;
    provider.id = id;
    provider.name = name;
    provider.checked = QDate(2026, 11, 1);
    return provider;
}

/// Everything known: encrypted servers, the address as login name, a server that is no more, a reply of its own.
Provider exempelpost()
{
    Provider provider = named(u"exempelpost"_s, u"Exempelpost"_s);
    const QString smtp = u"smtp.exempelpost.example"_s;
    provider.servers = {server(Protocol::Smtp, smtp, 587, Security::Starttls),
                        server(Protocol::Smtp, smtp, 465, Security::Tls, true),
                        server(Protocol::Imap, u"imap.exempelpost.example"_s, 993, Security::Tls, true),
                        server(Protocol::Pop3, u"pop.exempelpost.example"_s, 995, Security::Tls, true)};
    RetiredValue retired;
    retired.value = u"gammal.exempelpost.example"_s;
    retired.protocol = Protocol::Smtp;
    retired.replacement = {server(Protocol::Smtp, smtp, 587, Security::Starttls)};
    provider.retired = {retired};
    ReplyFact reply;
    reply.pattern = QRegularExpression(u"Spärrkod \\d+"_s);
    reply.rule = u"accountBlocked"_s;
    provider.replies = {reply};
    return provider;
}

/// Has no encryption.
Provider oppenpost()
{
    Provider provider = named(u"oppenpost"_s, u"Öppenpost"_s);
    const QString host = u"mail.%DOMAIN%"_s;
    provider.servers = {server(Protocol::Smtp, host, 2525, Security::None),
                        server(Protocol::Imap, host, 143, Security::None),
                        server(Protocol::Pop3, host, 110, Security::None)};
    return provider;
}

QHash<QString, Provider> madeUpProviders()
{
    Provider app = named(u"apposten"_s, u"Apposten"_s);
    app.passwordKind = PasswordKind::App;
    Provider perhaps = named(u"kanskeposten"_s, u"Kanskeposten"_s);
    perhaps.passwordKind = PasswordKind::OrdinaryOrApp;
    Provider web = named(u"webbposten"_s, u"Webbposten"_s);
    web.status = ProviderStatus::OauthOnly;
    Provider shut = named(u"stangdpost"_s, u"Stängdpost"_s);
    shut.status = ProviderStatus::NoMailPrograms;
    Provider gone = named(u"nedlagdpost"_s, u"Nedlagdpost"_s);
    gone.statusChanges = {{.from = QDate(2026, 6, 30), .status = ProviderStatus::Closed, .text = {}}};
    QHash<QString, Provider> all;
    for (const Provider &provider : {exempelpost(), oppenpost(), app, perhaps, web, shut, gone})
        all.insert(provider.id, provider);
    return all;
}

} // namespace

std::span<const Raising> raisings()
{
    return table;
}

const Provider *madeUpProvider(const QString &id)
{
    static const QHash<QString, Provider> all = madeUpProviders();
    const auto found = all.constFind(id);
    return found == all.cend() ? nullptr : &found.value();
}

QByteArray readReportFile(const QString &name)
{
    QFile file(QStringLiteral(REPORTS_FOLDER "/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

TestReport savedReport(const QString &name)
{
    const auto report = testReportFromJson(readReportFile(name));
    if (!report)
        qFatal("%s: %s %s", qPrintable(name), qPrintable(report.fault().path), qPrintable(report.fault().detail));
    return *report;
}

QString describeFix(const std::optional<Fix> &fix)
{
    if (!fix)
        return {};
    const auto &settings = fix->settings;
    return u"%1 %2 %3 %4"_s.arg(settings.host).arg(settings.port).arg(nameOf(settings.security), settings.login);
}

} // namespace klubbpost
