// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/words.h"

namespace klubbpost {

// The words in braces are filled in by verdict().
VerdictWords Words::verdictSentences(RuleId rule) const
{
    switch (rule) {
    case RuleId::NameNotFound:
        return {tr("There is no server called {host}."),
                tr("Check how the server's name is spelt, in your e-mail provider's own instructions.")};
    case RuleId::NameWithoutAddress:
        return {tr("The name {host} exists, but no server stands behind it."),
                tr("Check the server's name in your e-mail provider's own instructions.")};
    case RuleId::DnsBroken:
        return {tr("The name {host} could not be looked up: the name servers of its domain answer with a fault."),
                tr("Test again in an hour. If it stays, tell whoever looks after the domain that its name servers do "
                   "not answer as they should.")};
    case RuleId::DnsTimedOut:
        return {tr("No answer came when the name {host} was looked up."),
                tr("Check the network connection and test again. If web pages open but this stays, test from another "
                   "network.")};
    case RuleId::NoResolver:
        return {tr("This computer seems to have no contact with the Internet."),
                tr("Check the cable or the wireless network, and test again.")};
    case RuleId::BadHostName:
        return {tr("“{host}” cannot be the name of a server."),
                tr("Check the server's name: it has letters, digits, hyphens and dots, such as mail.example.se.")};
    case RuleId::DomainDnsSilent:
        return {tr("The name {host} could not be looked up: the name servers of its domain do not answer. Those of "
                   "other domains do."),
                tr("Check how the server's name is spelt. If it is right, tell whoever looks after the domain that its "
                   "name servers do not answer.")};
    case RuleId::ResolverBroken:
        return {tr("No names can be looked up from here, not those of other e-mail servers either."),
                tr("Restart the network's router if it is yours, and test again. If it stays, tell whoever looks after "
                   "the network that its name server does not work.")};
    case RuleId::ConnectionRefused:
        return {tr("{host} is there, but takes no connections on port {port}."),
                tr("Check port and server name in your e-mail provider's instructions.")};
    case RuleId::NoAnswer:
        return {tr("{host} does not answer on port {port}."),
                tr("Check the server's name. If it is right, test from another network, for instance the phone's: then "
                   "you see whether it is the server or the network here.")};
    case RuleId::Unreachable:
        return {tr("There is no way from this network to {host}."),
                tr("Check the network connection and test again. If you use a VPN, ask whoever looks after it.")};
    case RuleId::BlockedLocally:
        return {tr("Something on this computer stops the connection to {host}, port {port}."),
                tr("Allow Klubbpost in the computer's firewall or security program, and test again.")};
    case RuleId::ConnectionFailed:
        return {tr("No connection to {host}, port {port}, could be made."),
                tr("Test again in a while. If it stays, test from another network.")};
    case RuleId::PortBlocked:
        return {tr("Port {port} seems to be blocked in your network: the connection to {host} does not get through."),
                tr("Ask whoever looks after the network to open port {port}, or test from another network.")};
    case RuleId::NothingGetsThrough:
        return {tr("No e-mail server can be reached from your network, neither {host} nor others."),
                tr("Open any page in the browser: a guest network may want you to log in first. If pages open, ask "
                   "whoever looks after the network to let e-mail through, or test from another network.")};
    case RuleId::CaptivePortal:
        return {tr("The network you are in wants you to log in to it first, as hotels and trains do."),
                tr("Open any page in the browser, answer what the network asks, and test again.")};
    case RuleId::Offline:
        return {tr("This computer has no contact with the Internet."),
                tr("Check the cable or the wireless network, and test again.")};
    case RuleId::ClosedEarly:
        return {tr("{host} hung up before the login."),
                tr("Test again in a few minutes. If it stays, send the details to your e-mail provider's support.")};
    case RuleId::ConnectionReset:
        return {tr("The connection to {host} was cut off before the login."),
                tr("Test again. If it stays, test from another network, or ask whoever looks after the computer to let "
                   "the e-mail connection through its security program untouched.")};
    case RuleId::NoGreeting:
        return {tr("{host} takes the connection on port {port}, but then says nothing."),
                tr("Test again in a few minutes. If it stays, check server name and port.")};
    case RuleId::NotMailServer:
        return {tr("Something else than an e-mail server answers at {host}, port {port}."),
                tr("Check server name and port in your e-mail provider's instructions.")};
    case RuleId::OtherProtocol:
        return {tr("The server at {host}, port {port}, is for another kind of e-mail connection than the one chosen."),
                tr("Check the port in your e-mail provider's instructions.")};
    case RuleId::GreetingRefused:
        return {tr("{host} turns the connection away at once."),
                tr("Read the server's reply. If it says nothing to you, send it to your e-mail provider's support.")};
    case RuleId::ServerBusy:
        return {tr("{host} is busy and asks us to come back later."),
                tr("Wait a quarter of an hour and test again. The settings may well be right.")};
    case RuleId::NoReply:
        return {tr("{host} stopped answering before the login."),
                tr("Test again in a few minutes. If it stays, tell your e-mail provider.")};
    case RuleId::ProtocolError:
        return {tr("{host} does not answer the way an e-mail server should."),
                tr("Test again. If it stays, send the details to your e-mail provider's support. If the computer has a "
                   "security program, ask its support to let the e-mail connection through untouched.")};
    case RuleId::ProxyAnswers:
        return {tr("It is not {host} that answers, but a program in between: a security program on the computer, or "
                   "something in the network."),
                tr("Ask whoever looks after the computer, or the security program's support, to let the e-mail "
                   "connection through untouched. Or test from another network.")};
    case RuleId::ServerSilent:
        return {tr("{host} does not answer on port {port}. Other e-mail servers do, so it is not your network."),
                tr("Check the server's name and port. If they are right, test again in an hour or tell your e-mail "
                   "provider.")};
    case RuleId::Ipv6Broken:
        return {tr("The newer kind of network addresses (IPv6) does not work to {host}; the older kind (IPv4) does."),
                tr("Nothing has to be done now. Tell whoever looks after the network, since it can make things slow.")};
    case RuleId::RetiredServer:
        return {tr("{host} is an old server that has been replaced."), tr("Use your e-mail provider's new settings.")};
    case RuleId::NotRecommendedServer:
        return {tr("{host}, port {port}, works, but {providerName} recommends other settings."),
                tr("Nothing has to be done now.")};
    case RuleId::CertificateExpired:
        return {tr("The server's certificate expired on {date}. This computer's clock says {clock}."),
                tr("If the clock is wrong, correct it and test again. If it is right, your e-mail provider must renew "
                   "the certificate.")};
    case RuleId::CertificateNotYetValid:
        return {tr("The server's certificate is valid only from {date}. This computer's clock says {clock}."),
                tr("Set the computer's date and time right, and test again.")};
    case RuleId::CertificateOtherName:
        return {tr("The server shows a certificate for another name than {host}: {name}."),
                tr("Ask your e-mail provider which server name to use. Do not log in until the names agree.")};
    case RuleId::CertificateUnknownIssuer:
        return {tr("The server's certificate comes from an issuer that this computer does not know: {issuer}."),
                tr("Do not log in. Tell your e-mail provider. If a security program on the computer scans e-mail, ask "
                   "whoever looks after the computer, or the program's support, to let the e-mail connection through "
                   "untouched.")};
    case RuleId::CertificateSelfSigned:
        return {tr("The server has made its certificate itself, so nobody vouches that it is the right server."),
                tr("Ask your e-mail provider for a server name with a certificate that others vouch for.")};
    case RuleId::CertificateRevoked:
        return {tr("The server's certificate has been revoked."),
                tr("Do not log in. Tell your e-mail provider at once.")};
    case RuleId::CertificateWeak:
        return {tr("The server's certificate is made in an old way that can be forged."),
                tr("Ask your e-mail provider to renew the certificate.")};
    case RuleId::CertificateWithoutName:
        return {tr("The server's certificate does not say which server name it is for in the way required today."),
                tr("Ask your e-mail provider to renew the certificate.")};
    case RuleId::CertificateRejected:
        return {tr("The server's certificate cannot be trusted."),
                tr("Do not log in. Send the details to your e-mail provider's support.")};
    case RuleId::InspectedConnection:
        return {tr("A security program or the network opens the encrypted connection to read it: {issuer}."),
                tr("Ask whoever looks after the computer, or the security program's support, to let the e-mail "
                   "connection through untouched. Or test from another network.")};
    case RuleId::ClockWrong:
        return {tr("This computer's clock is wrong: it says {clock}. So the server's certificate cannot be checked."),
                tr("Set the computer's date and time right, and test again.")};
    case RuleId::TlsTooOld:
        return {tr("{host} can only encrypt in an old way that is no longer safe."),
                tr("Ask your e-mail provider for a server with modern encryption (TLS 1.2 or newer).")};
    case RuleId::TlsHandshakeFailed:
        return {tr("We and {host} could not agree on an encryption."),
                tr("Test again. If it stays, send the details to your e-mail provider's support.")};
    case RuleId::PlainWhereTlsExpected:
        return {tr("On port {port} the encryption begins later in the conversation than was chosen."),
                tr("Choose an encrypted connection (STARTTLS) for this port.")};
    case RuleId::TlsWherePlainExpected:
        return {
            tr("Port {port} wants encryption from the start, but another kind was chosen. So the server just waits."),
            tr("Choose an encrypted connection (SSL/TLS) for this port.")};
    case RuleId::TlsClosed:
        return {tr("{host} hung up while the encryption was being set up."),
                tr("Check port and encryption in your e-mail provider's instructions, and test again.")};
    case RuleId::TlsTimedOut:
        return {tr("{host} stopped answering while the encryption was being set up."),
                tr("Check port and encryption in your e-mail provider's instructions, and test again.")};
    case RuleId::StarttlsNotOffered:
        return {tr("{host} offers no encryption on port {port}. So we did not send the password."),
                tr("Ask your e-mail provider which port has an encrypted connection.")};
    case RuleId::StarttlsRefused:
        return {tr("{host} says that it can encrypt, but refuses when asked to. So we did not send the password."),
                tr("Ask your e-mail provider which port has an encrypted connection.")};
    case RuleId::StarttlsUnavailable:
        return {tr("The encryption at {host} is out of order for the moment. So we did not send the password."),
                tr("Test again in an hour. If it stays, tell your e-mail provider.")};
    case RuleId::PlainTextOnly:
        return {tr("{host} has no encryption on port {port}. A password sent there could be read on the way."),
                tr("Ask your e-mail provider for a server with encryption. Logging in without it needs your explicit "
                   "yes and is not recommended.")};
    case RuleId::StarttlsScrubbed:
        return {
            tr("Something between you and {host} hides that the server can encrypt. So we did not send the password."),
            tr("Ask whoever looks after the network to stop the firewall from changing e-mail connections.")};
    case RuleId::ClearTextForbidden:
        return {tr("No encryption is chosen, so anybody on the way could read the password. We did not send it."),
                tr("Choose an encrypted connection.")};
    case RuleId::InjectedBeforeTls:
        return {tr("Somebody slipped text into the connection before it was encrypted. It may be an attack. We did not "
                   "send the password."),
                tr("Test from another network. If it happens there too, tell your e-mail provider.")};
    case RuleId::PreauthBeforeTls:
        return {
            tr("{host} says that we are already logged in, before any encryption. That is not right, so we hung up."),
            tr("Tell your e-mail provider, and use the port with encryption from the start.")};
    case RuleId::EncryptionRequired:
        return {tr("{host} takes the password only over an encrypted connection."),
                tr("Choose an encrypted connection.")};
    case RuleId::WorksUnencrypted:
        return {tr("The login works, but without encryption: the password and every message can be read on the way."),
                tr("Ask your e-mail provider for settings with an encrypted connection.")};
    case RuleId::CertificateTakenOnce:
        return {tr("The login works, but only because you accepted the certificate of {host} for this one test. It "
                   "does not hold, and other programs will not accept it."),
                tr("Ask your e-mail provider to put the certificate right. Wait with using these settings until a test "
                   "goes well without accepting anything.")};
    case RuleId::InspectionTakenOnce:
        return {tr("The login works, but only because you accepted a certificate for this one test, and it is not the "
                   "e-mail provider's: a security program or the network reads the connection ({issuer})."),
                tr("Ask whoever looks after the computer, or the security program's support, to let the e-mail "
                   "connection through untouched, and test again.")};
    case RuleId::ClockTakenOnce:
        return {tr("The login works, but only because you accepted the certificate of {host} for this one test. This "
                   "computer's clock seems to be wrong: it says {clock}."),
                tr("Set the computer's date and time right, and test again without accepting anything.")};
    case RuleId::LargeHelloDropped:
        return {
            tr("{host} answered only when the encryption began with a short message. To the longer one that newer "
               "programs begin with (X25519MLKEM768) no answer came: the server itself or something on the way "
               "there drops it. It cannot be told from here which."),
            tr("Newer e-mail programs may fail here although the settings are right. Test from another network, for "
               "instance the phone's. If you read this there too, send the details to your e-mail provider's "
               "support; if not, tell whoever looks after the network here.")};
    case RuleId::LoginSucceeded:
        return {tr("The login went well."), tr("Nothing has to be done.")};
    case RuleId::LoginRefused:
        return {tr("The server does not accept the login name “{login}” with this password."),
                tr("Type the password again, and check it by logging in to your e-mail in the browser. Check also how "
                   "the login name is to be written: most often it is the whole e-mail address.")};
    case RuleId::AppPasswordNeeded:
        return {tr("{providerName} does not accept the ordinary password here; an app password is needed."),
                tr("Make an app password at {providerName}, put it in place of the ordinary one and test again.")};
    case RuleId::OrdinaryPasswordRefused:
        return {tr("The login was refused. {providerName} lets programs in only with an app password."),
                tr("Make a new app password at {providerName}, put it in as the password and test again. The ordinary "
                   "password never works here.")};
    case RuleId::AppPasswordPerhaps:
        return {
            tr("The login was refused. If two-step verification is on at {providerName}, an app password is needed."),
            tr("Type the password again. If two-step verification is on, make an app password at {providerName} and "
               "use that.")};
    case RuleId::WebLoginNeeded:
        return {
            tr("{providerName} wants the owner of the account to confirm the login in a browser."),
            tr("Log in to {providerName} in the browser on this computer, confirm that it was you, and test again.")};
    case RuleId::OnlyOauth:
        return {
            tr("{host} takes no passwords from programs, only logins through the provider's own web page (OAuth2)."),
            tr("Use a program that can log in that way, or choose another address to send from. Another password does "
               "not help.")};
    case RuleId::PasswordNotAccepted:
        return {tr("{providerName} no longer lets programs log in with a password."),
                tr("Choose another address for the club system, or a program that logs in through {providerName}'s own "
                   "web page (OAuth2). Another password does not help.")};
    case RuleId::SmtpAuthOffTenant:
        return {tr("Sending with a login (SMTP AUTH) is switched off for the whole organisation at {providerName}."),
                tr("Ask whoever administers the club's e-mail at {providerName} to switch on “Authenticated SMTP” for "
                   "this mailbox.")};
    case RuleId::SmtpAuthOffMailbox:
        return {tr("Sending with a login (SMTP AUTH) is switched off for this mailbox at {providerName}."),
                tr("Ask whoever administers the club's e-mail at {providerName} to switch on “Authenticated SMTP” for "
                   "this mailbox.")};
    case RuleId::SecurityDefaults:
        return {tr("Microsoft 365's security defaults stop logins with a password."),
                tr("Ask the club's Microsoft 365 administrator. Another password does not help.")};
    case RuleId::ConditionalAccess:
        return {tr("The organisation's rules at Microsoft 365 stopped the login, although the password may be right."),
                tr("Ask the club's Microsoft 365 administrator which way of logging in is allowed for this mailbox. "
                   "Another password does not help.")};
    case RuleId::LoginNameForm:
        return {tr("The server does not accept the login name “{login}”."),
                tr("At {providerName} one logs in with {otherLogin}. Change to that and test again.")};
    case RuleId::NoCommonMechanism:
        return {tr("{host} offers only ways to log in that we do not have."),
                tr("Ask your e-mail provider for a server where one logs in with login name and password.")};
    case RuleId::LoginNotOffered:
        return {tr("{host} takes no logins on port {port}."),
                tr("Check port and server name in your e-mail provider's instructions.")};
    case RuleId::ImapOff:
        return {tr("Receiving e-mail with IMAP is switched off for the mailbox, or for the whole organisation."),
                tr("Switch on IMAP in the mailbox's settings at {providerName}. If the choice is not there, ask the "
                   "administrator.")};
    case RuleId::PopOff:
        return {tr("Receiving e-mail with POP3 is switched off for the mailbox."),
                tr("Switch on POP in the mailbox's settings at {providerName}, or use IMAP instead.")};
    case RuleId::AccountBlocked:
        return {tr("The account “{login}” is blocked or switched off."),
                tr("Log in to the e-mail in the browser and read what it says there. If that does not help, contact "
                   "your e-mail provider's support.")};
    case RuleId::TooManyAttempts:
        return {tr("There have been too many login attempts, so the server does not let anybody in for a while."),
                tr("Wait at least an hour before you test again. Meanwhile, correct the password in other programs "
                   "that use the account.")};
    case RuleId::LoginNotTried:
        return {tr("This login was not tried, so that the account does not get locked: earlier ones were refused."),
                tr("First correct what was wrong with the other login, and test again.")};
    case RuleId::PasswordExpired:
        return {tr("The password of the account “{login}” has expired."),
                tr("Log in to the e-mail in the browser, choose a new password and test with that.")};
    case RuleId::ServerUnproven:
        return {tr("{host} could not prove that it knows the account. It may not be the right server."),
                tr("Do not test again with the same password. Check the server's name with your e-mail provider.")};
    case RuleId::CredentialsNotSendable:
        return {tr("The login name or the password has characters that {host} cannot receive."),
                tr("Change to a password with only the letters a to z, digits and common signs, and test again.")};
    case RuleId::LoginTemporaryFault:
        return {tr("{host} cannot check logins right now."),
                tr("Wait a quarter of an hour and test again. The settings may well be right.")};
    case RuleId::LoginTimedOut:
        return {tr("{host} did not answer the login in time."),
                tr("Test again in a few minutes. If it stays, tell your e-mail provider.")};
    case RuleId::LoginClosed:
        return {tr("{host} hung up in the middle of the login."),
                tr("Wait a few minutes and test once more. If it stays, send the details to your e-mail provider's "
                   "support.")};
    case RuleId::MechanismRefused:
        return {tr("{host} does not accept the way of logging in that was used."),
                tr("Send the details to your e-mail provider's support and ask which way of logging in they take.")};
    case RuleId::MailboxBusy:
        return {tr("The mailbox is in use by another program, or too many programs are connected to it."),
                tr("Close other e-mail programs and phones that use the mailbox, wait ten minutes and test again.")};
    case RuleId::AuthorizationRefused:
        return {tr("The password is right, but “{login}” has no right to this mailbox."),
                tr("Log in with the mailbox's own login name, or ask your e-mail provider for the right.")};
    case RuleId::MailProgramsNotAllowed:
        return {tr("Other programs may not log in to this mailbox."),
                tr("Look in the account's settings at {providerName} for a switch that lets e-mail programs in. If "
                   "there is none, choose another address.")};
    case RuleId::ProviderClosed:
        return {tr("{providerName} has closed its e-mail service."), tr("Choose another e-mail address.")};
    case RuleId::MessageAccepted:
        return {tr("The login and the test message went well."),
                tr("Look in the mailbox for the test message: it may take a minute.")};
    case RuleId::SenderRefused:
        return {tr("{host} refuses {address} as sender."),
                tr("Read the server's reply, and ask your e-mail provider why the address may not send.")};
    case RuleId::RecipientRefused:
        return {tr("{host} does not accept {address} as recipient."),
                tr("Check that the address is spelt right and that the mailbox exists.")};
    case RuleId::MailboxFull:
        return {tr("The mailbox is full."), tr("Empty it in the browser, the waste basket too, and test again.")};
    case RuleId::MessageRefused:
        return {tr("The login works, but {host} did not accept the test message."),
                tr("Read the server's reply, and send it to your e-mail provider's support.")};
    case RuleId::SpamRefused:
        return {tr("The login works, but the server took the test message for spam."),
                tr("Ask your e-mail provider why, and send them the server's reply.")};
    case RuleId::RelayDenied:
        return {tr("The login works, but {host} does not forward e-mail for this account."),
                tr("Check that this is the server for outgoing e-mail. If it is, send the server's reply to your "
                   "e-mail provider's support.")};
    case RuleId::SendingLimit:
        return {
            tr("The account has sent as much as it may for now."),
            tr("Wait until tomorrow and test again. For large mailings, ask your e-mail provider about the limit.")};
    case RuleId::Smtputf8NotOffered:
        return {tr("{host} cannot send from an address with letters such as å, ä or ö before the @."),
                tr("Use an address with only the letters a to z before the @.")};
    case RuleId::SendingTemporaryFault:
        return {tr("The login works, but {host} cannot take the message right now."),
                tr("Wait half an hour and test again. The settings may well be right.")};
    case RuleId::SendingTimedOut:
        return {tr("The login works, but {host} did not answer in time when the test message was sent."),
                tr("Look whether the test message has come all the same, else test again in a few minutes.")};
    case RuleId::SendingClosed:
        return {tr("The login works, but {host} hung up while the test message was being sent."),
                tr("Look whether the test message has come all the same, else test again in a few minutes.")};
    case RuleId::NetworkBlocklisted:
        return {tr("The network you are in is on a list of networks that send spam, so {host} takes nothing from it."),
                tr("Test from another network, and show the server's reply to whoever looks after the network here.")};
    case RuleId::MessageTooLarge:
        return {tr("{host} says that the test message is too large, although it is very small."),
                tr("Tell your e-mail provider, and send them the server's reply.")};
    case RuleId::NotLoggedIn:
        return {tr("{host} does not see us as logged in, although the login went well."),
                tr("Send the details to your e-mail provider's support.")};
    case RuleId::SendingBlocked:
        return {tr("The account may not send any e-mail for now; perhaps somebody has misused it."),
                tr("Change the password, and ask your e-mail provider's support to lift the block.")};
    case RuleId::ReceivingServer:
        return {tr("{host} is a server that receives e-mail for others; programs may not send through it."),
                tr("Use your e-mail provider's server for outgoing e-mail.")};
    case RuleId::SenderNotAllowed:
        return {tr("The login “{login}” may not send from {address}."),
                tr("Log in with the sender address's own account, or have {address} added as an allowed sender at "
                   "{providerName}.")};
    case RuleId::SenderDomainUnknown:
        return {tr("{host} does not find the domain of {address}, so it does not let it send."),
                tr("Check the spelling of the address. If it is right, whoever looks after the domain must see to it "
                   "that it can be found and receives e-mail.")};
    case RuleId::SpfOrDkimMissing:
        return {tr("The domain of {address} does not say that this server may send for it (SPF or DKIM is missing)."),
                tr("Ask whoever looks after the domain to add {providerName} to the domain's SPF record and to turn on "
                   "DKIM.")};
    case RuleId::DmarcFailed:
        return {tr("The rules of the domain of {address} (DMARC) do not let this server send from it."),
                tr("Use a sender address in a domain that the club looks after itself, and have SPF and DKIM set up "
                   "there.")};
    case RuleId::AllWell:
        return {tr("Everything that was tested works."), tr("You need not do anything more here.")};
    case RuleId::Cancelled:
        return {tr("The test was cancelled before it was done."), tr("Test again when you want to.")};
    case RuleId::NotFinished:
        return {tr("The test did not get finished."), tr("Test again.")};
    case RuleId::NothingTested:
        return {tr("Nothing was tested: no server is chosen."), tr("Fill in at least one server and test again.")};
    case RuleId::CommandNotUnderstood:
        return {tr("{host} did not understand what Klubbpost said."),
                tr("Send the details to Klubbpost's support: the fault may be ours. An antivirus program that scans "
                   "e-mail can also be the cause.")};
    case RuleId::FactsOld:
        return {tr("What Klubbpost knows of {providerName} was last checked on {date} and may have changed."),
                tr("Compare with the provider's own instructions, or fetch a newer Klubbpost.")};
    }
    return {};
}

} // namespace klubbpost
