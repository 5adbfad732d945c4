// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verdict.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

using enum Severity;
using enum Use;

/// The context of the sentences in the catalogue. They are only marked here: reports puts them into a language.
class Verdicts
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::Verdicts)
public:
    [[nodiscard]] static std::span<const VerdictRow> all();
};

// In the sentences: {host} is filled in. [ on port {port}] is left out where the port is not known, and of
// [port {port}|the chosen port] the second then stands. Each must read well when nothing is known.
std::span<const VerdictRow> Verdicts::all()
{
    static constexpr VerdictRow rows[] = {
        // 1xx name and DNS
        {RuleId::NameNotFound, "nameNotFound", Error, Actor::User, Blocks,
         QT_TR_NOOP("There is no server [called {host}|of that name]."),
         QT_TR_NOOP("Check how the server's name is spelt, in your e-mail provider's own instructions.")},
        {RuleId::NameWithoutAddress, "nameWithoutAddress", Error, Actor::User, Blocks,
         QT_TR_NOOP("The name[ {host}] exists, but no server stands behind it."),
         QT_TR_NOOP("Check the server's name in your e-mail provider's own instructions.")},
        {RuleId::DnsBroken, "dnsBroken", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("[The name {host}|The server's name] could not be looked up: the name servers of its domain answer "
                    "with a fault."),
         QT_TR_NOOP("Test again in an hour. If it stays, tell whoever looks after the domain that its name servers do "
                    "not answer as they should.")},
        {RuleId::DnsTimedOut, "dnsTimedOut", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("No answer came when [the name {host}|the server's name] was looked up."),
         QT_TR_NOOP("Check the network connection and test again. If web pages open but this stays, test from another "
                    "network.")},
        {RuleId::NoResolver, "noResolver", Error, Actor::Computer, Blocks,
         QT_TR_NOOP("This computer seems to have no contact with the Internet."),
         QT_TR_NOOP("Check the cable or the wireless network, and test again.")},
        {RuleId::BadHostName, "badHostName", Error, Actor::User, Blocks,
         QT_TR_NOOP("[“{host}”|What was written] cannot be the name of a server."),
         QT_TR_NOOP("Check the server's name: it has letters, digits, hyphens and dots, such as mail.example.se.")},
        {RuleId::DomainDnsSilent, "domainDnsSilent", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("[The name {host}|The server's name] could not be looked up: the name servers of its domain do not "
                    "answer. Those of other domains do."),
         QT_TR_NOOP("Check how the server's name is spelt. If it is right, tell whoever looks after the domain that "
                    "its name servers do not answer.")},
        {RuleId::ResolverBroken, "resolverBroken", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("No names can be looked up from here, not those of other e-mail servers either."),
         QT_TR_NOOP("Restart the network's router if it is yours, and test again. If it stays, tell whoever looks "
                    "after the network that its name server does not work.")},
        // 2xx network and ports
        {RuleId::ConnectionRefused, "connectionRefused", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} is there, but takes no connections on [port {port}|the chosen port]."),
         QT_TR_NOOP("Check port and server name in your e-mail provider's instructions.")},
        {RuleId::NoAnswer, "noAnswer", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("{host} does not answer on [port {port}|the chosen port]."),
         QT_TR_NOOP("Check the server's name. If it is right, test from another network, for instance the phone's: "
                    "then you see whether it is the server or the network here.")},
        {RuleId::Unreachable, "unreachable", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("There is no way from this network to {host}."),
         QT_TR_NOOP("Check the network connection and test again. If you use a VPN, ask whoever looks after it.")},
        {RuleId::BlockedLocally, "blockedLocally", Error, Actor::Computer, Blocks,
         QT_TR_NOOP("Something on this computer stops the connection to {host}[, port {port}]."),
         QT_TR_NOOP("Allow Klubbpost in the computer's firewall or security program, and test again.")},
        {RuleId::ConnectionFailed, "connectionFailed", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("No connection to {host}[, port {port},] could be made."),
         QT_TR_NOOP("Test again in a while. If it stays, test from another network.")},
        {RuleId::PortBlocked, "portBlocked", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("[Port {port}|The port] seems to be blocked in your network: the connection to {host} does not get "
                    "through."),
         QT_TR_NOOP(
             "Ask whoever looks after the network to open [port {port}|the port], or test from another network.")},
        {RuleId::NothingGetsThrough, "nothingGetsThrough", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("No e-mail server can be reached from your network, neither [{host}|the chosen one] nor others."),
         QT_TR_NOOP("Open any page in the browser: a guest network may want you to log in first. If pages open, ask "
                    "whoever looks after the network to let e-mail through, or test from another network.")},
        {RuleId::CaptivePortal, "captivePortal", Error, Actor::User, Blocks,
         QT_TR_NOOP("The network you are in wants you to log in to it first, as hotels and trains do."),
         QT_TR_NOOP("Open any page in the browser, answer what the network asks, and test again.")},
        {RuleId::Offline, "offline", Error, Actor::Computer, Blocks,
         QT_TR_NOOP("This computer has no contact with the Internet."),
         QT_TR_NOOP("Check the cable or the wireless network, and test again.")},
        {RuleId::ClosedEarly, "closedEarly", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} hung up before the login."),
         QT_TR_NOOP("Test again in a few minutes. If it stays, send the details to your e-mail provider's support.")},
        {RuleId::ConnectionReset, "connectionReset", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The connection to {host} was cut off before the login."),
         QT_TR_NOOP("Test again. If it stays, test from another network, or ask whoever looks after the computer to "
                    "let the e-mail connection through its security program untouched.")},
        {RuleId::NoGreeting, "noGreeting", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} takes the connection on [port {port}|the chosen port], but then says nothing."),
         QT_TR_NOOP("Test again in a few minutes. If it stays, check server name and port.")},
        {RuleId::NotMailServer, "notMailServer", Error, Actor::User, Blocks,
         QT_TR_NOOP("Something else than an e-mail server answers[ at {host}, port {port}]."),
         QT_TR_NOOP("Check server name and port in your e-mail provider's instructions.")},
        {RuleId::OtherProtocol, "otherProtocol", Error, Actor::User, Blocks,
         QT_TR_NOOP(
             "The server[ at {host}, port {port},] is for another kind of e-mail connection than the one chosen."),
         QT_TR_NOOP("Check the port in your e-mail provider's instructions.")},
        {RuleId::GreetingRefused, "greetingRefused", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} turns the connection away at once."),
         QT_TR_NOOP("Read the server's reply. If it says nothing to you, send it to your e-mail provider's support.")},
        {RuleId::ServerBusy, "serverBusy", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} is busy and asks us to come back later."),
         QT_TR_NOOP("Wait a quarter of an hour and test again. The settings may well be right.")},
        {RuleId::NoReply, "noReply", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} stopped answering before the login."),
         QT_TR_NOOP("Test again in a few minutes. If it stays, tell your e-mail provider.")},
        {RuleId::ProtocolError, "protocolError", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} does not answer the way an e-mail server should."),
         QT_TR_NOOP("Test again. If it stays, send the details to your e-mail provider's support. If the computer has "
                    "a security program, ask its support to let the e-mail connection through untouched.")},
        {RuleId::ProxyAnswers, "proxyAnswers", Error, Actor::Computer, Blocks,
         QT_TR_NOOP("It is not {host} that answers, but a program in between: a security program on the computer, or "
                    "something in the network."),
         QT_TR_NOOP("Ask whoever looks after the computer, or the security program's support, to let the e-mail "
                    "connection through untouched. Or test from another network.")},
        {RuleId::ServerSilent, "serverSilent", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} does not answer on [port {port}|the chosen port]. Other e-mail servers do, so it is not "
                    "your network."),
         QT_TR_NOOP("Check the server's name and port. If they are right, test again in an hour or tell your e-mail "
                    "provider.")},
        {RuleId::HostSilent, "hostSilent", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} answers on none of the ports that were tried."),
         QT_TR_NOOP("Check the server's name. If it is right, test again in an hour, or tell your e-mail provider.")},
        {RuleId::Ipv6Broken, "ipv6Broken", Info, Actor::NetworkOwner, Works,
         QT_TR_NOOP("The newer kind of network addresses (IPv6) does not work to {host}; the older kind (IPv4) does."),
         QT_TR_NOOP(
             "Nothing has to be done now. Tell whoever looks after the network, since it can make things slow.")},
        {RuleId::RetiredServer, "retiredServer", Warning, Actor::User, Works,
         QT_TR_NOOP("[{host} is an old server that|The server is old and] has been replaced."),
         QT_TR_NOOP("Use your e-mail provider's new settings.")},
        {RuleId::NotRecommendedServer, "notRecommendedServer", Info, Actor::User, Works,
         QT_TR_NOOP("{host}[, port {port},] works, but {providerName} recommends other settings."),
         QT_TR_NOOP("Nothing has to be done now.")},
        // 3xx encryption and certificate
        {RuleId::CertificateExpired, "certificateExpired", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The server's certificate [expired on {date}|has expired].[ This computer's clock says {clock}.]"),
         QT_TR_NOOP("If the clock is wrong, correct it and test again. If it is right, your e-mail provider must renew "
                    "the certificate.")},
        {RuleId::CertificateNotYetValid, "certificateNotYetValid", Error, Actor::Computer, Blocks,
         QT_TR_NOOP("The server's certificate is [valid only from {date}|not valid yet].[ This computer's clock says "
                    "{clock}.]"),
         QT_TR_NOOP("Set the computer's date and time right, and test again.")},
        {RuleId::CertificateOtherName, "certificateOtherName", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The server shows a certificate for another name than [{host}|its own][: {name}]."),
         QT_TR_NOOP("Ask your e-mail provider which server name to use. Do not log in until the names agree.")},
        {RuleId::CertificateUnknownIssuer, "certificateUnknownIssuer", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The server's certificate comes from an issuer that this computer does not know[: {issuer}]."),
         QT_TR_NOOP("Do not log in. Tell your e-mail provider. If a security program on the computer scans e-mail, ask "
                    "whoever looks after the computer, or the program's support, to let the e-mail connection through "
                    "untouched.")},
        {RuleId::CertificateSelfSigned, "certificateSelfSigned", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The server has made its certificate itself, so nobody vouches that it is the right server."),
         QT_TR_NOOP("Ask your e-mail provider for a server name with a certificate that others vouch for.")},
        {RuleId::CertificateRevoked, "certificateRevoked", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The server's certificate has been revoked."),
         QT_TR_NOOP("Do not log in. Tell your e-mail provider at once.")},
        {RuleId::CertificateWeak, "certificateWeak", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The server's certificate is made in an old way that can be forged."),
         QT_TR_NOOP("Ask your e-mail provider to renew the certificate.")},
        {RuleId::CertificateWithoutName, "certificateWithoutName", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The server's certificate does not say which server name it is for in the way required today."),
         QT_TR_NOOP("Ask your e-mail provider to renew the certificate.")},
        {RuleId::CertificateRejected, "certificateRejected", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The server's certificate cannot be trusted."),
         QT_TR_NOOP("Do not log in. Send the details to your e-mail provider's support.")},
        {RuleId::InspectedConnection, "inspectedConnection", Error, Actor::Computer, Blocks,
         QT_TR_NOOP("A security program or the network opens the encrypted connection to read it[: {issuer}]."),
         QT_TR_NOOP("Ask whoever looks after the computer, or the security program's support, to let the e-mail "
                    "connection through untouched. Or test from another network.")},
        {RuleId::ClockWrong, "clockWrong", Error, Actor::Computer, Blocks,
         QT_TR_NOOP(
             "This computer's clock is wrong[: it says {clock}]. So the server's certificate cannot be checked."),
         QT_TR_NOOP("Set the computer's date and time right, and test again.")},
        {RuleId::TlsTooOld, "tlsTooOld", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} can only encrypt in an old way that is no longer safe."),
         QT_TR_NOOP("Ask your e-mail provider for a server with modern encryption (TLS 1.2 or newer).")},
        {RuleId::TlsHandshakeFailed, "tlsHandshakeFailed", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("We and {host} could not agree on an encryption."),
         QT_TR_NOOP("Test again. If it stays, send the details to your e-mail provider's support.")},
        {RuleId::PlainWhereTlsExpected, "plainWhereTlsExpected", Error, Actor::User, Blocks,
         QT_TR_NOOP(
             "On [port {port}|the chosen port] the encryption begins later in the conversation than was chosen."),
         QT_TR_NOOP("Choose an encrypted connection (STARTTLS) for this port.")},
        {RuleId::TlsWherePlainExpected, "tlsWherePlainExpected", Error, Actor::User, Blocks,
         QT_TR_NOOP("[Port {port}|The port] wants encryption from the start, but another kind was chosen. So the "
                    "server just waits."),
         QT_TR_NOOP("Choose an encrypted connection (SSL/TLS) for this port.")},
        {RuleId::TlsClosed, "tlsClosed", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} hung up while the encryption was being set up."),
         QT_TR_NOOP("Check port and encryption in your e-mail provider's instructions, and test again.")},
        {RuleId::TlsTimedOut, "tlsTimedOut", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} stopped answering while the encryption was being set up."),
         QT_TR_NOOP("Check port and encryption in your e-mail provider's instructions, and test again.")},
        {RuleId::TlsServerFailed, "tlsServerFailed", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} says that it has failed itself when the encryption was to begin."),
         QT_TR_NOOP("Test again in an hour. If it stays, tell your e-mail provider: the fault is in the server.")},
        {RuleId::StarttlsNotOffered, "starttlsNotOffered", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} offers no encryption on [port {port}|the chosen port]. So we did not send the password."),
         QT_TR_NOOP("Ask your e-mail provider which port has an encrypted connection.")},
        {RuleId::StarttlsRefused, "starttlsRefused", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} says that it can encrypt, but refuses when asked to. So we did not send the password."),
         QT_TR_NOOP("Ask your e-mail provider which port has an encrypted connection.")},
        {RuleId::StarttlsUnavailable, "starttlsUnavailable", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The encryption at {host} is out of order for the moment. So we did not send the password."),
         QT_TR_NOOP("Test again in an hour. If it stays, tell your e-mail provider.")},
        {RuleId::PlainTextOnly, "plainTextOnly", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} has no encryption on [port {port}|the chosen port]. A password sent there could be read on "
                    "the way."),
         QT_TR_NOOP("Ask your e-mail provider for a server with encryption. Logging in without it needs your explicit "
                    "yes and is not recommended.")},
        {RuleId::StarttlsScrubbed, "starttlsScrubbed", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP(
             "Something between you and {host} hides that the server can encrypt. So we did not send the password."),
         QT_TR_NOOP("Ask whoever looks after the network to stop the firewall from changing e-mail connections.")},
        {RuleId::ClearTextForbidden, "clearTextForbidden", Error, Actor::User, Blocks,
         QT_TR_NOOP("No encryption is chosen, so anybody on the way could read the password. We did not send it."),
         QT_TR_NOOP("Choose an encrypted connection.")},
        {RuleId::InjectedBeforeTls, "injectedBeforeTls", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("Somebody slipped text into the connection before it was encrypted. It may be an attack. We did "
                    "not send the password."),
         QT_TR_NOOP("Test from another network. If it happens there too, tell your e-mail provider.")},
        {RuleId::PreauthBeforeTls, "preauthBeforeTls", Error, Actor::Provider, Blocks,
         QT_TR_NOOP(
             "{host} says that we are already logged in, before any encryption. That is not right, so we hung up."),
         QT_TR_NOOP("Tell your e-mail provider, and use the port with encryption from the start.")},
        {RuleId::EncryptionRequired, "encryptionRequired", Error, Actor::User, Blocks,
         QT_TR_NOOP("{host} takes the password only over an encrypted connection."),
         QT_TR_NOOP("Choose an encrypted connection.")},
        {RuleId::EncryptionPerhaps, "encryptionPerhaps", Error, Actor::User, Blocks,
         QT_TR_NOOP("{host} refuses the login over a connection without encryption. It offers encryption, and may let "
                    "nobody in without it."),
         QT_TR_NOOP("Choose an encrypted connection and test again. The password may well be right.")},
        {RuleId::WorksUnencrypted, "worksUnencrypted", Warning, Actor::User, Works,
         QT_TR_NOOP("The login works, but without encryption: the password and every message can be read on the way."),
         QT_TR_NOOP("Ask your e-mail provider for settings with an encrypted connection.")},
        {RuleId::CertificateTakenOnce, "certificateTakenOnce", Warning, Actor::Provider, Blocks,
         QT_TR_NOOP("The login works, but only because you accepted the certificate of {host} for this one test. It "
                    "does not hold, and other programs will not accept it."),
         QT_TR_NOOP("Ask your e-mail provider to put the certificate right. Wait with using these settings until a "
                    "test goes well without accepting anything.")},
        {RuleId::InspectionTakenOnce, "inspectionTakenOnce", Warning, Actor::Computer, Blocks,
         QT_TR_NOOP("The login works, but only because you accepted a certificate for this one test, and it is not the "
                    "e-mail provider's: a security program or the network reads the connection[ ({issuer})]."),
         QT_TR_NOOP("Ask whoever looks after the computer, or the security program's support, to let the e-mail "
                    "connection through untouched, and test again.")},
        {RuleId::ClockTakenOnce, "clockTakenOnce", Warning, Actor::Computer, Blocks,
         QT_TR_NOOP("The login works, but only because you accepted the certificate of {host} for this one test. This "
                    "computer's clock seems to be wrong[: it says {clock}]."),
         QT_TR_NOOP("Set the computer's date and time right, and test again without accepting anything.")},
        {RuleId::LargeHelloDropped, "largeHelloDropped", Warning, Actor::ProviderOrNetwork, Works,
         QT_TR_NOOP("[{host}|The server] answered only when the encryption began with a short message. To the longer "
                    "one that newer programs begin with (X25519MLKEM768) no answer came: the server itself or "
                    "something on the way there drops it. It cannot be told from here which."),
         QT_TR_NOOP("Newer e-mail programs may fail here although the settings are right. Test from another network, "
                    "for instance the phone's. If you read this there too, send the details to your e-mail provider's "
                    "support; if not, tell whoever looks after the network here.")},
        {RuleId::WorksUnencryptedGuarded, "worksUnencryptedGuarded", Warning, Actor::User, Works,
         QT_TR_NOOP("The login works, but without encryption. The password was not readable this time, but other "
                    "programs may send it so, and every message can be read on the way."),
         QT_TR_NOOP("Ask your e-mail provider for settings with an encrypted connection.")},
        // 4xx login
        {RuleId::LoginSucceeded, "loginSucceeded", Good, Actor::Nobody, Works, QT_TR_NOOP("The login went well."),
         QT_TR_NOOP("Nothing has to be done.")},
        {RuleId::LoginRefused, "loginRefused", Error, Actor::User, Blocks,
         QT_TR_NOOP("The server does not accept the login name[ “{login}”] with this password."),
         QT_TR_NOOP("Type the password again, and check it by logging in to your e-mail in the browser. Check also how "
                    "the login name is to be written: most often it is the whole e-mail address.")},
        {RuleId::AppPasswordNeeded, "appPasswordNeeded", Error, Actor::User, Blocks,
         QT_TR_NOOP("{providerName} does not accept the ordinary password here; an app password is needed."),
         QT_TR_NOOP("Make an app password at {providerName}, put it in place of the ordinary one and test again.")},
        {RuleId::OrdinaryPasswordRefused, "ordinaryPasswordRefused", Error, Actor::User, Blocks,
         QT_TR_NOOP("The login was refused. {providerName} lets programs in only with an app password."),
         QT_TR_NOOP("Make a new app password at {providerName}, put it in as the password and test again. The ordinary "
                    "password never works here.")},
        {RuleId::AppPasswordPerhaps, "appPasswordPerhaps", Error, Actor::User, Blocks,
         QT_TR_NOOP(
             "The login was refused. If two-step verification is on at {providerName}, an app password is needed."),
         QT_TR_NOOP("Type the password again. If two-step verification is on, make an app password at {providerName} "
                    "and use that.")},
        {RuleId::WebLoginNeeded, "webLoginNeeded", Error, Actor::User, Blocks,
         QT_TR_NOOP("{providerName} wants the owner of the account to confirm the login in a browser."),
         QT_TR_NOOP(
             "Log in to {providerName} in the browser on this computer, confirm that it was you, and test again.")},
        {RuleId::OnlyOauth, "onlyOauth", Error, Actor::User, Blocks,
         QT_TR_NOOP(
             "{host} takes no passwords from programs, only logins through the provider's own web page (OAuth2)."),
         QT_TR_NOOP("Use a program that can log in that way, or choose another address to send from. Another password "
                    "does not help.")},
        {RuleId::PasswordNotAccepted, "passwordNotAccepted", Error, Actor::User, Blocks,
         QT_TR_NOOP("{providerName} no longer lets programs log in with a password."),
         QT_TR_NOOP("Choose another address for the club system, or a program that logs in through {providerName}'s "
                    "own web page (OAuth2). Another password does not help.")},
        {RuleId::SmtpAuthOffTenant, "smtpAuthOffTenant", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("Sending with a login (SMTP AUTH) is switched off for the whole organisation at {providerName}."),
         QT_TR_NOOP("Ask whoever administers the club's e-mail at {providerName} to switch on “Authenticated SMTP” for "
                    "this mailbox.")},
        {RuleId::SmtpAuthOffMailbox, "smtpAuthOffMailbox", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("Sending with a login (SMTP AUTH) is switched off for this mailbox at {providerName}."),
         QT_TR_NOOP("Ask whoever administers the club's e-mail at {providerName} to switch on “Authenticated SMTP” for "
                    "this mailbox.")},
        {RuleId::SecurityDefaults, "securityDefaults", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("Microsoft 365's security defaults stop logins with a password."),
         QT_TR_NOOP("Ask the club's Microsoft 365 administrator. Another password does not help.")},
        {RuleId::ConditionalAccess, "conditionalAccess", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("The organisation's rules at Microsoft 365 stopped the login, although the password may be right."),
         QT_TR_NOOP("Ask the club's Microsoft 365 administrator which way of logging in is allowed for this mailbox. "
                    "Another password does not help.")},
        {RuleId::LoginNameForm, "loginNameForm", Error, Actor::User, Blocks,
         QT_TR_NOOP("The server does not accept the login name[ “{login}”]."),
         QT_TR_NOOP(
             "At {providerName} one logs in with [{otherLogin}|another login name]. Change to that and test again.")},
        {RuleId::NoCommonMechanism, "noCommonMechanism", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} offers only ways to log in that we do not have."),
         QT_TR_NOOP("Ask your e-mail provider for a server where one logs in with login name and password.")},
        {RuleId::LoginNotOffered, "loginNotOffered", Error, Actor::User, Blocks,
         QT_TR_NOOP("{host} takes no logins on [port {port}|the chosen port]."),
         QT_TR_NOOP("Check port and server name in your e-mail provider's instructions.")},
        {RuleId::ImapOff, "imapOff", Error, Actor::User, Blocks,
         QT_TR_NOOP("Receiving e-mail with IMAP is switched off for the mailbox, or for the whole organisation."),
         QT_TR_NOOP("Switch on IMAP in the mailbox's settings at {providerName}. If the choice is not there, ask the "
                    "administrator.")},
        {RuleId::PopOff, "popOff", Error, Actor::User, Blocks,
         QT_TR_NOOP("Receiving e-mail with POP3 is switched off for the mailbox."),
         QT_TR_NOOP("Switch on POP in the mailbox's settings at {providerName}, or use IMAP instead.")},
        {RuleId::AccountBlocked, "accountBlocked", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The account[ “{login}”] is blocked or switched off."),
         QT_TR_NOOP("Log in to the e-mail in the browser and read what it says there. If that does not help, contact "
                    "your e-mail provider's support.")},
        {RuleId::TooManyAttempts, "tooManyAttempts", Error, Actor::User, Blocks,
         QT_TR_NOOP("There have been too many login attempts, so the server does not let anybody in for a while."),
         QT_TR_NOOP("Wait at least an hour before you test again. Meanwhile, correct the password in other programs "
                    "that use the account.")},
        {RuleId::LoginNotTried, "loginNotTried", Warning, Actor::User, Works,
         QT_TR_NOOP("This login was not tried, so that the account does not get locked: earlier ones were refused."),
         QT_TR_NOOP("First correct what was wrong with the other login, and test again.")},
        {RuleId::PasswordExpired, "passwordExpired", Error, Actor::User, Blocks,
         QT_TR_NOOP("The password of the account[ “{login}”] has expired, or has to be changed."),
         QT_TR_NOOP("Log in to the e-mail in the browser, choose a new password and test with that.")},
        {RuleId::ServerUnproven, "serverUnproven", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} could not prove that it knows the account. It may not be the right server."),
         QT_TR_NOOP("Do not test again with the same password. Check the server's name with your e-mail provider.")},
        {RuleId::CredentialsNotSendable, "credentialsNotSendable", Error, Actor::User, Blocks,
         QT_TR_NOOP("The login name or the password has characters that {host} cannot receive."),
         QT_TR_NOOP("Change to a password with only the letters a to z, digits and common signs, and test again.")},
        {RuleId::LoginTemporaryFault, "loginTemporaryFault", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} cannot check logins right now."),
         QT_TR_NOOP("Wait a quarter of an hour and test again. The settings may well be right.")},
        {RuleId::LoginTimedOut, "loginTimedOut", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} did not answer the login in time."),
         QT_TR_NOOP("Test again in a few minutes. If it stays, tell your e-mail provider.")},
        {RuleId::LoginClosed, "loginClosed", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} hung up in the middle of the login."),
         QT_TR_NOOP("Wait a few minutes and test once more. If it stays, send the details to your e-mail provider's "
                    "support.")},
        {RuleId::MechanismRefused, "mechanismRefused", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} does not accept the way of logging in that was used."),
         QT_TR_NOOP("Send the details to your e-mail provider's support and ask which way of logging in they take.")},
        {RuleId::MailboxBusy, "mailboxBusy", Error, Actor::User, Blocks,
         QT_TR_NOOP("The mailbox is in use by another program, or too many programs are connected to it."),
         QT_TR_NOOP("Close other e-mail programs and phones that use the mailbox, wait ten minutes and test again.")},
        {RuleId::AuthorizationRefused, "authorizationRefused", Error, Actor::User, Blocks,
         QT_TR_NOOP("The password is right, but [“{login}”|this login] has no right to this mailbox."),
         QT_TR_NOOP("Log in with the mailbox's own login name, or ask your e-mail provider for the right.")},
        {RuleId::MailProgramsNotAllowed, "mailProgramsNotAllowed", Error, Actor::User, Blocks,
         QT_TR_NOOP("Other programs may not log in to this mailbox."),
         QT_TR_NOOP("Look in the account's settings at {providerName} for a switch that lets e-mail programs in. If "
                    "there is none, choose another address.")},
        {RuleId::ProviderClosed, "providerClosed", Error, Actor::User, Blocks,
         QT_TR_NOOP("{providerName} has closed its e-mail service."), QT_TR_NOOP("Choose another e-mail address.")},
        {RuleId::LoginRefusedOtherwise, "loginRefusedOtherwise", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("[“{reply}”: that is what {host} answers to the login.|{host} refuses the login and does not say "
                    "why.] Nothing says that the password is wrong."),
         QT_TR_NOOP("Do what the answer asks for, if it tells you something. If not, send it to your e-mail provider's "
                    "support. The password need not be typed again.")},
        {RuleId::LoginTooOften, "loginTooOften", Error, Actor::User, Blocks,
         QT_TR_NOOP("{host} wants a pause[ of {seconds} seconds] between one login and the next, and "
                    "the last one was just now."),
         QT_TR_NOOP("Wait [{seconds} seconds|a few minutes] and test again. Nothing is wrong with the password.")},
        {RuleId::PlaceNotAllowed, "placeNotAllowed", Error, Actor::User, Blocks,
         QT_TR_NOOP("{host} does not let the account[ “{login}”] in from this network or this country."),
         QT_TR_NOOP("Test from the network where you usually read the e-mail. If it has to work from here, ask your "
                    "e-mail provider to allow it. Another password does not help.")},
        {RuleId::AccountNotReady, "accountNotReady", Error, Actor::User, Blocks,
         QT_TR_NOOP(
             "Something has to be done in the account[ “{login}”] before programs may log in to it: {host} says so."),
         QT_TR_NOOP("Log in to the e-mail in the browser and do what it asks for, such as accepting terms or "
                    "confirming the account. Then test again.")},
        {RuleId::LoginWorksElsewhere, "loginWorksElsewhere", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("Login name and password are right: another of the account's servers has just taken them. But "
                    "{host} refuses them."),
         QT_TR_NOOP("Ask your e-mail provider whether this kind of login is switched on for the mailbox, and whether "
                    "{host} wants another login name or password.")},
        {RuleId::MailboxNotOpened, "mailboxNotOpened", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The login works, but {host} does not open the mailbox."),
         QT_TR_NOOP("Read the server's reply, wait a quarter of an hour and test again. If it stays, send the reply to "
                    "your e-mail provider's support.")},
        {RuleId::PasswordOddlyTyped, "passwordOddlyTyped", Error, Actor::User, Blocks,
         QT_TR_NOOP("The login was refused, and the password begins or ends with a blank or has an invisible character "
                    "in it. That is easily pasted along with it."),
         QT_TR_NOOP("Type the password by hand, without a blank before or behind it, and test again. If the blank "
                    "belongs to it, check the password by logging in to your e-mail in the browser.")},
        {RuleId::ServerNotice, "serverNotice", Info, Actor::User, Works,
         QT_TR_NOOP("{host} has a message for you[: “{reply}”]."),
         QT_TR_NOOP("Read it. Your e-mail provider can tell what it means.")},
        // 5xx sending
        {RuleId::MessageAccepted, "messageAccepted", Good, Actor::Nobody, Works,
         QT_TR_NOOP("The login and the test message went well."),
         QT_TR_NOOP("Look in the mailbox for the test message: it may take a minute.")},
        {RuleId::SenderRefused, "senderRefused", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} refuses {address} as sender."),
         QT_TR_NOOP("Read the server's reply, and ask your e-mail provider why the address may not send.")},
        {RuleId::RecipientRefused, "recipientRefused", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} does not accept {address} as recipient."),
         QT_TR_NOOP("Check that the address is spelt right and that the mailbox exists.")},
        {RuleId::MailboxFull, "mailboxFull", Error, Actor::User, Blocks, QT_TR_NOOP("The mailbox is full."),
         QT_TR_NOOP("Empty it in the browser, the waste basket too, and test again.")},
        {RuleId::MessageRefused, "messageRefused", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The login works, but {host} did not accept the test message."),
         QT_TR_NOOP("Read the server's reply, and send it to your e-mail provider's support.")},
        {RuleId::SpamRefused, "spamRefused", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The login works, but the server took the test message for spam."),
         QT_TR_NOOP("Ask your e-mail provider why, and send them the server's reply.")},
        {RuleId::RelayDenied, "relayDenied", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The login works, but {host} does not forward e-mail for this account."),
         QT_TR_NOOP("Check that this is the server for outgoing e-mail. If it is, send the server's reply to your "
                    "e-mail provider's support.")},
        {RuleId::SendingLimit, "sendingLimit", Error, Actor::User, Blocks,
         QT_TR_NOOP("The account has sent as much as it may for now."),
         QT_TR_NOOP(
             "Wait until tomorrow and test again. For large mailings, ask your e-mail provider about the limit.")},
        {RuleId::Smtputf8NotOffered, "smtputf8NotOffered", Error, Actor::User, Blocks,
         QT_TR_NOOP("{host} cannot send from an address with letters such as å, ä or ö before the @."),
         QT_TR_NOOP("Use an address with only the letters a to z before the @.")},
        {RuleId::SendingTemporaryFault, "sendingTemporaryFault", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The login works, but {host} cannot take the message right now."),
         QT_TR_NOOP("Wait half an hour and test again. The settings may well be right.")},
        {RuleId::SendingTimedOut, "sendingTimedOut", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The login works, but {host} did not answer in time when the test message was sent."),
         QT_TR_NOOP("Look whether the test message has come all the same, else test again in a few minutes.")},
        {RuleId::SendingClosed, "sendingClosed", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The login works, but {host} hung up while the test message was being sent."),
         QT_TR_NOOP("Look whether the test message has come all the same, else test again in a few minutes.")},
        {RuleId::NetworkBlocklisted, "networkBlocklisted", Error, Actor::NetworkOwner, Blocks,
         QT_TR_NOOP("The network you are in is on a list of networks that send spam, so {host} takes nothing from it."),
         QT_TR_NOOP("Test from another network, and show the server's reply to whoever looks after the network here.")},
        {RuleId::MessageTooLarge, "messageTooLarge", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} says that the test message is too large, although it is very small."),
         QT_TR_NOOP("Tell your e-mail provider, and send them the server's reply.")},
        {RuleId::NotLoggedIn, "notLoggedIn", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("{host} does not see us as logged in, although the login went well."),
         QT_TR_NOOP("Send the details to your e-mail provider's support.")},
        {RuleId::SendingBlocked, "sendingBlocked", Error, Actor::Provider, Blocks,
         QT_TR_NOOP("The account may not send any e-mail for now; perhaps somebody has misused it."),
         QT_TR_NOOP("Change the password, and ask your e-mail provider's support to lift the block.")},
        {RuleId::ReceivingServer, "receivingServer", Error, Actor::User, Blocks,
         QT_TR_NOOP("[{host} is a server that receives|The server receives] e-mail for others; programs may not send "
                    "through it."),
         QT_TR_NOOP("Use your e-mail provider's server for outgoing e-mail.")},
        // 6xx sender and SPF
        {RuleId::SenderNotAllowed, "senderNotAllowed", Error, Actor::User, Blocks,
         QT_TR_NOOP("The login[ “{login}”] may not send from {address}."),
         QT_TR_NOOP("Log in with the sender address's own account, or have {address} added as an allowed sender at "
                    "{providerName}.")},
        {RuleId::SenderDomainUnknown, "senderDomainUnknown", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("{host} does not find the domain of {address}, so it does not let it send."),
         QT_TR_NOOP("Check the spelling of the address. If it is right, whoever looks after the domain must see to it "
                    "that it can be found and receives e-mail.")},
        {RuleId::SpfOrDkimMissing, "spfOrDkimMissing", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("The domain of {address} does not say that this server may send for it (SPF or DKIM is missing)."),
         QT_TR_NOOP("Ask whoever looks after the domain to add {providerName} to the domain's SPF record and to turn "
                    "on DKIM.")},
        {RuleId::DmarcFailed, "dmarcFailed", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("The rules of the domain of {address} (DMARC) do not let this server send from it."),
         QT_TR_NOOP(
             "Use a sender address in a domain that the club looks after itself, and have SPF and DKIM set up there.")},
        {SenderVerdict::Trusted, "trusted", Good, Actor::Nobody, Works,
         QT_TR_NOOP("{system} may send from {address}, and receivers can see that the messages are genuine."),
         QT_TR_NOOP("You need not do anything.")},
        {SenderVerdict::TrustedByLogin, "trustedByLogin", Good, Actor::Nobody, Works,
         QT_TR_NOOP(
             "{system} logs in at the address's own e-mail provider, which sends the messages. Receivers trust that."),
         QT_TR_NOOP("You need not do anything.")},
        {SenderVerdict::TrustedSystemAddress, "trustedSystemAddress", Good, Actor::Nobody, Works,
         QT_TR_NOOP("{address} belongs to {system}. Receivers can see that the messages are genuine."),
         QT_TR_NOOP("You need not do anything.")},
        {SenderVerdict::FreemailElsewhere, "freemailElsewhere", Error, Actor::User, Blocks,
         QT_TR_NOOP("Only the e-mail provider's own servers may send from {domain}. What {system} sends in that name "
                    "looks forged."),
         QT_TR_NOOP("You must choose another sender. The check of the sender shows the ways, the best one first.")},
        {SenderVerdict::SystemNotInSpf, "systemNotInSpf", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP(
             "The SPF record of {domain} does not let {system} send. Receivers may take the messages for forged."),
         QT_TR_NOOP("Whoever looks after the domain must change the record.")},
        {SenderVerdict::SpfMissing, "spfMissing", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP("{domain} has no SPF record, so receivers cannot see who may send from it."),
         QT_TR_NOOP("Whoever looks after the domain must enter one.")},
        {SenderVerdict::SpfSeveralRecords, "spfSeveralRecords", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("{domain} has several SPF records. There may only be one, so none of them counts."),
         QT_TR_NOOP("Whoever looks after the domain must make them into one.")},
        {SenderVerdict::SpfBroken, "spfBroken", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("The SPF record of {domain} has a fault, so it does not count at all."),
         QT_TR_NOOP("Whoever looks after the domain must correct it.")},
        {SenderVerdict::SpfTooManyLookups, "spfTooManyLookups", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("The SPF record of {domain} needs more than ten look-ups. Receivers do not make so many, so it "
                    "does not count."),
         QT_TR_NOOP("Whoever looks after the domain must shorten it.")},
        {SenderVerdict::SpfAllowsAll, "spfAllowsAll", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP("The SPF record of {domain} lets the whole world send (+all). Then it protects nobody."),
         QT_TR_NOOP("Whoever looks after the domain must change how it ends.")},
        {SenderVerdict::SpfWithoutAll, "spfWithoutAll", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP("The SPF record of {domain} has no end that says what holds for everybody else."),
         QT_TR_NOOP("Whoever looks after the domain should give it one (~all).")},
        {SenderVerdict::ProviderNotInSpf, "providerNotInSpf", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP("The SPF record of {domain} does not let the domain's own e-mail provider send. Then your ordinary "
                    "e-mail may get stuck too."),
         QT_TR_NOOP("Whoever looks after the domain must add the provider.")},
        {SenderVerdict::DkimMissing, "dkimMissing", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP("The DKIM records with which {system} signs its messages are not in {domain}. Without them nothing "
                    "proves the messages."),
         QT_TR_NOOP("Whoever looks after the domain must enter them.")},
        {SenderVerdict::DmarcWillReject, "dmarcWillReject", Error, Actor::User, Blocks,
         QT_TR_NOOP(
             "{domain} asks receivers to refuse what is not proved (DMARC), and nothing proves what {system} sends."),
         QT_TR_NOOP("You must choose a way that receivers accept. The check of the sender shows the ways, the best one "
                    "first.")},
        {SenderVerdict::DmarcWillQuarantine, "dmarcWillQuarantine", Error, Actor::User, Blocks,
         QT_TR_NOOP("{domain} asks receivers to put what is not proved in the junk folder (DMARC), and nothing proves "
                    "what {system} sends."),
         QT_TR_NOOP("You must choose a way that receivers accept. The check of the sender shows the ways, the best one "
                    "first.")},
        {SenderVerdict::AlignmentUnknown, "alignmentUnknown", Warning, Actor::ClubSystem, Works,
         QT_TR_NOOP("SPF lets {system} through, but whether that is enough for DMARC is not known."),
         QT_TR_NOOP("Ask those who run {system}, or look at a real message from it.")},
        {SenderVerdict::LoginNotTaken, "loginNotTaken", Error, Actor::User, Blocks,
         QT_TR_NOOP("{system} cannot log in with {address}: the e-mail provider takes no password from other systems."),
         QT_TR_NOOP("You must choose another sender. The check of the sender shows the ways, the best one first.")},
        {SenderVerdict::SpfNearMiss, "spfNearMiss", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("{domain} has a text that was meant as an SPF record, but it is not written so that it counts. To "
                    "receivers the domain has none."),
         QT_TR_NOOP("Whoever looks after the domain must correct it.")},
        {SenderVerdict::LoginEnds, "loginEnds", Warning, Actor::User, Works,
         QT_TR_NOOP("{system} logs in at the address's own e-mail provider, which works today. But the provider will "
                    "stop taking passwords from other systems[ on {date}]."),
         QT_TR_NOOP("Choose another way to send before then.")},
        {SenderVerdict::SystemSpfBroken, "systemSpfBroken", Error, Actor::ClubSystem, Blocks,
         QT_TR_NOOP("What {system} wants in the SPF record is missing or faulty at the system itself."),
         QT_TR_NOOP("Those who run {system} must correct it.")},
        {SenderVerdict::SystemUnknown, "systemUnknown", Warning, Actor::ClubSystem, Works,
         QT_TR_NOOP("What {system} needs in order to send from your address is not known."),
         QT_TR_NOOP("Ask those who run {system}.")},
        {SenderVerdict::DomainMissing, "domainMissing", Error, Actor::User, Blocks,
         QT_TR_NOOP("The domain[ {domain}] does not exist, so nothing can be sent from it."),
         QT_TR_NOOP("Check the spelling, or ask whoever looks after the domain.")},
        {SenderVerdict::DnsUnavailable, "dnsUnavailable", Warning, Actor::User, Works,
         QT_TR_NOOP("{domain} could not be looked up, so nothing certain can be said."),
         QT_TR_NOOP("Try again when there is a network.")},
        {SenderVerdict::DomainTakesNoMail, "domainTakesNoMail", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("{domain} cannot receive e-mail, so replies do not arrive, and many receivers refuse messages from "
                    "such a sender."),
         QT_TR_NOOP("Whoever looks after the domain must correct where its e-mail goes (the MX records). Or choose "
                    "another sender.")},
        {DeliveryFinding::InboxProved, "inboxProved", Good, Actor::Nobody, Works,
         QT_TR_NOOP("The message arrived in the inbox, and the receiving server could see that it is genuine."),
         QT_TR_NOOP("You need not do anything.")},
        {DeliveryFinding::InboxUnchecked, "inboxUnchecked", Good, Actor::Nobody, Works,
         QT_TR_NOOP("The message arrived in the inbox. The receiving server does not say what it checked, as is usual "
                    "within one and the same e-mail provider."),
         QT_TR_NOOP(
             "You need not do anything. Send one to an address at another provider too, if you want to be sure.")},
        {DeliveryFinding::InboxNotAligned, "inboxNotAligned", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP("The message arrived in the inbox, but what proves it is another domain than the sender's. "
                    "Stricter receivers do not accept that."),
         QT_TR_NOOP("Whoever looks after the domain should enter what the system needs in SPF or DKIM.")},
        {DeliveryFinding::InboxUnproved, "inboxUnproved", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP("The message arrived in the inbox, but nothing proves that it is genuine. Elsewhere it may land in "
                    "the junk folder."),
         QT_TR_NOOP("Whoever looks after the domain should enter what the system needs in SPF or DKIM.")},
        {DeliveryFinding::InboxCheckFailed, "inboxCheckFailed", Info, Actor::User, Works,
         QT_TR_NOOP("The message arrived in the inbox. The receiving server could not check just then whether it is "
                    "genuine, because the domain's name servers did not answer."),
         QT_TR_NOOP("Send a new message and look again. If it stays so, tell whoever looks after the domain that its "
                    "name servers do not always answer.")},
        {DeliveryFinding::JunkProved, "junkProved", Warning, Actor::User, Works,
         QT_TR_NOOP("The message lay in the junk folder although the receiving server could see that it is genuine."),
         QT_TR_NOOP("Mark it as not junk, and look at what it says: short test messages are often suspected.")},
        {DeliveryFinding::JunkUnchecked, "junkUnchecked", Warning, Actor::User, Works,
         QT_TR_NOOP("The message lay in the junk folder, and the receiving server does not say why."),
         QT_TR_NOOP("Mark it as not junk, and ask the e-mail provider if it happens again.")},
        {DeliveryFinding::JunkNotAligned, "junkNotAligned", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("The message lay in the junk folder. What proves it is another domain than the sender's."),
         QT_TR_NOOP("Whoever looks after the domain must enter what the system needs in SPF or DKIM.")},
        {DeliveryFinding::JunkUnproved, "junkUnproved", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("The message lay in the junk folder, and nothing proves that it is genuine."),
         QT_TR_NOOP("Whoever looks after the domain must enter what the system needs in SPF or DKIM.")},
        {DeliveryFinding::JunkCheckFailed, "junkCheckFailed", Warning, Actor::User, Works,
         QT_TR_NOOP("The message lay in the junk folder. The receiving server could not check just then whether it is "
                    "genuine, because the domain's name servers did not answer."),
         QT_TR_NOOP("Send a new message and look again. If it stays so, tell whoever looks after the domain that its "
                    "name servers do not always answer.")},
        {DeliveryFinding::NotSent, "notSent", Error, Actor::User, Blocks,
         QT_TR_NOOP("The test message was not taken by the server."),
         QT_TR_NOOP("Go back to the test, which says why.")},
        {DeliveryFinding::NotSeen, "notSeen", Warning, Actor::Provider, Works,
         QT_TR_NOOP("The server took the message, but it has not come to the inbox or to the junk folder."),
         QT_TR_NOOP("Wait a while and look again. If it never comes, ask the e-mail provider.")},
        {DeliveryFinding::NotSeenInInbox, "notSeenInInbox", Warning, Actor::User, Works,
         QT_TR_NOOP("The server took the message, but it has not come to the inbox. The junk folder could not be "
                    "looked into."),
         QT_TR_NOOP("Look in the junk folder yourself, at the e-mail provider's web page.")},
        {DeliveryFinding::NotOpened, "notOpened", Error, Actor::User, Blocks,
         QT_TR_NOOP("The mailbox could not be opened, so the message could not be looked for."),
         QT_TR_NOOP("Check the settings for incoming e-mail with a test.")},
        {DeliveryFinding::NothingFrom, "nothingFrom", Info, Actor::User, Works,
         QT_TR_NOOP("There is no message from that sender of the last two weeks, neither in the inbox nor in the junk "
                    "folder."),
         QT_TR_NOOP("Send one from the system to this address, wait a minute, and look again.")},
        {DeliveryFinding::Stopped, "stopped", Info, Actor::User, Works, QT_TR_NOOP("The waiting was stopped."),
         QT_TR_NOOP("Start again when you want to know.")},
        {DeliveryFinding::PastedProved, "pastedProved", Good, Actor::Nobody, Works,
         QT_TR_NOOP("The receiving server could see that the message is genuine."),
         QT_TR_NOOP("You need not do anything.")},
        {DeliveryFinding::PastedUnchecked, "pastedUnchecked", Info, Actor::Nobody, Works,
         QT_TR_NOOP("The receiving server has not written down what it checked."),
         QT_TR_NOOP("Take the headers of a message that was received at another provider, if you want to know more.")},
        {DeliveryFinding::PastedNotAligned, "pastedNotAligned", Warning, Actor::DomainOwner, Works,
         QT_TR_NOOP(
             "What proves the message is another domain than the sender's. Stricter receivers do not accept that."),
         QT_TR_NOOP("Whoever looks after the domain should enter what the system needs in SPF or DKIM.")},
        {DeliveryFinding::PastedUnproved, "pastedUnproved", Error, Actor::DomainOwner, Blocks,
         QT_TR_NOOP("Nothing proves that the message is genuine."),
         QT_TR_NOOP("Whoever looks after the domain must enter what the system needs in SPF or DKIM.")},
        {DeliveryFinding::NotHeaders, "notHeaders", Info, Actor::User, Works,
         QT_TR_NOOP("These are not the headers of a message."),
         QT_TR_NOOP("Open the message, choose to show its source or its headers, and copy everything from the top.")},
        {DeliveryFinding::PastedCheckFailed, "pastedCheckFailed", Info, Actor::User, Works,
         QT_TR_NOOP("The receiving server could not check just then whether the message is genuine, because the "
                    "domain's name servers did not answer."),
         QT_TR_NOOP("Send a new message and look at that one. If it stays so, tell whoever looks after the domain that "
                    "its name servers do not always answer.")},
        {DeliveryFinding::PastedDamaged, "pastedDamaged", Info, Actor::User, Works,
         QT_TR_NOOP("The copy is damaged: lines of the headers have run together or been broken apart, so what the "
                    "receiving server wrote cannot be trusted here."),
         QT_TR_NOOP("Save the message as a file (.eml) in the e-mail program or on the provider's web page, and take "
                    "the file instead.")},
        {DeliveryFinding::OutlookFile, "outlookFile", Info, Actor::User, Works,
         QT_TR_NOOP("This is a file in Outlook's own format (.msg). It does not hold the message as it came."),
         QT_TR_NOOP("In Outlook, open the message, choose File, then Properties, and copy everything under Internet "
                    "headers. In the new Outlook and on the web: the three dots, Save as, and the file ends with "
                    ".eml.")},
        {DeliveryFinding::PastedProvedHere, "pastedProvedHere", Good, Actor::Nobody, Works,
         QT_TR_NOOP("Klubbpost has checked the message itself: it is genuine. What the receiving server saw is not "
                    "written down where it can be trusted."),
         QT_TR_NOOP("You need not do anything.")},
        // 9xx ours
        {RuleId::AllWell, "allWell", Good, Actor::Nobody, Works, QT_TR_NOOP("Everything that was tested works."),
         QT_TR_NOOP("You need not do anything more here.")},
        {RuleId::Cancelled, "cancelled", Info, Actor::Nobody, Works,
         QT_TR_NOOP("The test was cancelled before it was done."), QT_TR_NOOP("Test again when you want to.")},
        {RuleId::NotFinished, "notFinished", Info, Actor::User, Works, QT_TR_NOOP("The test did not get finished."),
         QT_TR_NOOP("Test again.")},
        {RuleId::NothingTested, "nothingTested", Info, Actor::User, Works,
         QT_TR_NOOP("Nothing was tested: no server is chosen."),
         QT_TR_NOOP("Fill in at least one server and test again.")},
        {RuleId::CommandNotUnderstood, "commandNotUnderstood", Error, Actor::User, Blocks,
         QT_TR_NOOP("{host} did not understand what Klubbpost said."),
         QT_TR_NOOP("Send the details to Klubbpost's support: the fault may be ours. An antivirus program that scans "
                    "e-mail can also be the cause.")},
        {RuleId::FactsOld, "factsOld", Info, Actor::User, Works,
         QT_TR_NOOP("What Klubbpost knows of {providerName} was last checked [on {date}|some time ago] and may have "
                    "changed."),
         QT_TR_NOOP("Compare with the provider's own instructions, or fetch a newer Klubbpost.")},
    };
    static_assert(std::is_sorted(std::begin(rows), std::end(rows),
                                 [](const VerdictRow &a, const VerdictRow &b) { return a.id <= b.id; }),
                  "in the order of the codes, and none twice");
    static_assert(std::all_of(std::begin(rows), std::end(rows),
                              [](const VerdictRow &row) { return row.severity != Error || row.use == Blocks; }),
                  "what does not work cannot be used");
    return rows;
}

const VerdictRow *find(int number)
{
    const auto rows = Verdicts::all();
    const auto at = std::lower_bound(rows.begin(), rows.end(), number,
                                     [](const VerdictRow &row, int wanted) { return row.id.number() < wanted; });
    return at == rows.end() || at->id.number() != number ? nullptr : &*at;
}

template <class E>
bool isOf(int number);
template <>
bool isOf<SenderVerdict>(int number)
{
    return number >= 610 && number < 660;
}
template <>
bool isOf<DeliveryFinding>(int number)
{
    return number >= 660 && number < 700;
}
template <>
bool isOf<RuleId>(int number)
{
    return !isOf<SenderVerdict>(number) && !isOf<DeliveryFinding>(number);
}

template <class E>
QList<E> listAll()
{
    QList<E> all;
    for (const VerdictRow &row : Verdicts::all()) {
        if (isOf<E>(row.id.number()))
            all.append(static_cast<E>(row.id.number()));
    }
    return all;
}

template <class E>
std::optional<E> named(QStringView name)
{
    for (const E id : listAll<E>()) {
        if (name == QLatin1StringView(enumName(id)))
            return id;
    }
    return std::nullopt;
}

} // namespace

std::span<const VerdictRow> allVerdicts()
{
    return Verdicts::all();
}

const VerdictRow &verdictRow(VerdictId id)
{
    const VerdictRow *row = find(id.number());
    Q_ASSERT(row);
    // Not reached: tests/core/tst_verdicts asks for each. The last row would be wrong, but nothing that is not there.
    return row ? *row : Verdicts::all().back();
}

const char *enumName(VerdictId id)
{
    const VerdictRow *row = find(id.number());
    return row ? row->name : nullptr;
}

std::optional<VerdictId> VerdictId::fromNumber(int number)
{
    const VerdictRow *row = find(number);
    return row ? std::optional(row->id) : std::nullopt;
}

std::optional<VerdictId> VerdictId::fromText(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith("KP"_L1, Qt::CaseInsensitive)) {
        text = text.mid(2);
        if (text.startsWith(u'-') || text.startsWith(u' '))
            text = text.mid(1);
    }
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() != 3 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return fromNumber(text.toInt());
}

QString VerdictId::code() const
{
    return u"KP-%1"_s.arg(m_number);
}

Verdict Verdict::of(VerdictId id, const QHash<ArgName, QString> &args)
{
    const VerdictRow &row = verdictRow(id);
    Verdict verdict;
    verdict.id = id;
    verdict.severity = row.severity;
    verdict.who = row.who;
    verdict.args = args;
    return verdict;
}

bool Verdict::blocksUse() const
{
    return severity == Error || verdictRow(id).use == Blocks;
}

template <>
std::optional<RuleId> fromName<RuleId>(QStringView name)
{
    return named<RuleId>(name);
}

template <>
std::optional<SenderVerdict> fromName<SenderVerdict>(QStringView name)
{
    return named<SenderVerdict>(name);
}

template <>
std::optional<DeliveryFinding> fromName<DeliveryFinding>(QStringView name)
{
    return named<DeliveryFinding>(name);
}

template <>
QList<RuleId> allOf<RuleId>()
{
    return listAll<RuleId>();
}

template <>
QList<SenderVerdict> allOf<SenderVerdict>()
{
    return listAll<SenderVerdict>();
}

template <>
QList<DeliveryFinding> allOf<DeliveryFinding>()
{
    return listAll<DeliveryFinding>();
}

} // namespace klubbpost
