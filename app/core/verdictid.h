// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"

#include <QHashFunctions>

namespace klubbpost {

// Every verdict there is. The number is its code, KP-nnn, said aloud on the telephone: once published it never changes,
// and neither do the names, which are those of the reports, of --json and of the facts' replies. Each of the three who
// judge has an enum of its own, so that none can give another's verdict. What a verdict says is in the table of
// core/verdict.cpp, one row each; tests/core/tst_verdicts fails on a code without a row.

/// What a test of the settings comes to. 1xx name and DNS, 2xx network and ports, 3xx encryption and certificate, 4xx
/// login, 5xx sending, 6xx sender and SPF, 9xx ours.
enum class RuleId {
    // 1xx name and DNS
    NameNotFound = 101,       ///< the server's name does not exist
    NameWithoutAddress = 102, ///< the name exists, without an address
    DnsBroken = 103,          ///< the name servers answer with a fault
    DnsTimedOut = 104,        ///< the name servers do not answer
    NoResolver = 105,         ///< this computer is offline, or knows no name server
    BadHostName = 106,        ///< not a name that can be looked up
    DomainDnsSilent = 107,    ///< the domain's name servers do not answer, those of others do
    ResolverBroken = 108,     ///< no name can be looked up from here

    // 2xx network and ports
    ConnectionRefused = 201,    ///< nothing listens on the port
    NoAnswer = 202,             ///< the server does not answer at all
    Unreachable = 203,          ///< there is no way to the server from here
    BlockedLocally = 204,       ///< this computer forbids the connection
    ConnectionFailed = 205,     ///< none of the above
    PortBlocked = 206,          ///< the network here stops this port; other connections get through
    NothingGetsThrough = 207,   ///< the network here lets no e-mail connection through, on no port and to no server
    CaptivePortal = 208,        ///< the network wants its own page answered in the browser first
    Offline = 209,              ///< this computer has no way to the Internet
    ClosedEarly = 210,          ///< the server hung up before the login
    ConnectionReset = 211,      ///< the connection was torn down before the login
    NoGreeting = 212,           ///< connected, and then silence
    NotMailServer = 213,        ///< something else than a mail server answers
    OtherProtocol = 214,        ///< a mail server, but of another protocol
    GreetingRefused = 215,      ///< the server turns us away at the door
    ServerBusy = 216,           ///< the server asks us to come back later
    NoReply = 217,              ///< the server fell silent before the login
    ProtocolError = 218,        ///< the server does not follow the protocol
    ProxyAnswers = 219,         ///< a program in between greets in the server's place
    ServerSilent = 220,         ///< the server does not answer, others do on the same port
    HostSilent = 221,           ///< the server does not answer, on none of its ports that were tried
    Ipv6Broken = 290,           ///< IPv6 did not work, IPv4 did
    RetiredServer = 291,        ///< the server is one that has been replaced
    NotRecommendedServer = 292, ///< it works, but the provider recommends another

    // 3xx encryption and certificate
    CertificateExpired = 301,
    CertificateNotYetValid = 302, ///< or, more likely, the clock here is wrong
    CertificateOtherName = 303,
    CertificateUnknownIssuer = 304,
    CertificateSelfSigned = 305,
    CertificateRevoked = 306,
    CertificateWeak = 307,
    CertificateWithoutName = 308, ///< a common name only (RFC 9525 6.3)
    CertificateRejected = 309,    ///< none of the above
    InspectedConnection = 310,    ///< an antivirus program or a proxy sits in between
    ClockWrong = 311,             ///< certificates seem expired or not yet valid, because the clock here is wrong
    TlsTooOld = 320,
    TlsHandshakeFailed = 321,
    PlainWhereTlsExpected = 322, ///< the port does not begin with encryption
    TlsWherePlainExpected = 323, ///< the port begins with encryption, and waits for ours
    TlsClosed = 324,             ///< the server hung up during the handshake
    TlsTimedOut = 325,           ///< the server fell silent during the handshake
    TlsServerFailed = 326,       ///< the server itself says that it failed (RFC 8446 6: internal_error)
    StarttlsNotOffered = 330,
    StarttlsRefused = 331,
    StarttlsUnavailable = 332,     ///< the server's encryption is out of order for now
    PlainTextOnly = 333,           ///< the server knows no encryption at all
    StarttlsScrubbed = 334,        ///< something in between hides that the server can encrypt
    ClearTextForbidden = 335,      ///< we do not log in without encryption unasked
    InjectedBeforeTls = 336,       ///< somebody slipped in text before the encryption (CVE-2011-0411)
    PreauthBeforeTls = 337,        ///< IMAP PREAUTH where STARTTLS was to come
    EncryptionRequired = 338,      ///< the server takes no password without encryption
    EncryptionPerhaps = 339,       ///< refused in clear text, in words that may mean that; it offers encryption
    WorksUnencrypted = 390,        ///< the login worked, in clear text
    CertificateTakenOnce = 391,    ///< the login worked, with a certificate that was accepted for this one test
    InspectionTakenOnce = 392,     ///< the same, and an antivirus program or a proxy had put it there
    ClockTakenOnce = 393,          ///< the same, and it only seemed not to be valid because the clock here is wrong
    LargeHelloDropped = 394,       ///< only a ClientHello that fits into one TCP segment was answered
    WorksUnencryptedGuarded = 395, ///< as WorksUnencrypted, by a method that does not show the password

    // 4xx login
    LoginSucceeded = 400,
    LoginRefused = 401,            ///< wrong login name or password: the server says so
    AppPasswordNeeded = 402,       ///< the server says so
    OrdinaryPasswordRefused = 403, ///< refused, and this provider takes only app passwords
    AppPasswordPerhaps = 404,  ///< refused, and this provider wants an app password when two-step verification is on
    WebLoginNeeded = 405,      ///< the owner must confirm the sign-in in a browser
    OnlyOauth = 406,           ///< the server takes no password, only OAuth2
    PasswordNotAccepted = 407, ///< the provider takes no password in programs
    SmtpAuthOffTenant = 408,   ///< SMTP AUTH is off for the whole organisation
    SmtpAuthOffMailbox = 409,  ///< SMTP AUTH is off for the mailbox
    SecurityDefaults = 410,    ///< Microsoft's security defaults stop the login
    ConditionalAccess = 411,   ///< the organisation's rules stop the login
    LoginNameForm = 412,       ///< the provider wants another kind of login name
    NoCommonMechanism = 413,   ///< the server offers only login methods that we do not have
    LoginNotOffered = 414,     ///< the server offers no login here
    ImapOff = 415,
    PopOff = 416,
    AccountBlocked = 417, ///< blocked, disabled or locked
    TooManyAttempts = 418,
    LoginNotTried = 419,   ///< kept back so that the account does not lock
    PasswordExpired = 420, ///< or it has to be changed for another reason
    ServerUnproven = 421,  ///< SCRAM: the server could not prove that it knows the password
    CredentialsNotSendable = 422,
    LoginTemporaryFault = 423,
    LoginTimedOut = 424,
    LoginClosed = 425,            ///< the server hung up during the login
    MechanismRefused = 426,       ///< the server does not take the login method used
    MailboxBusy = 427,            ///< another program holds it, or too many are connected
    AuthorizationRefused = 428,   ///< right password, but no right to this mailbox
    MailProgramsNotAllowed = 429, ///< the provider, or the account, lets no mail programs in
    ProviderClosed = 430,         ///< the provider has shut its service down
    LoginRefusedOtherwise = 431,  ///< refused, in words that nobody has seen and that say nothing of the password
    LoginTooOften = 432,          ///< the server wants a pause between two logins (RFC 2449 6.5)
    PlaceNotAllowed = 433,        ///< not from this network, address or country
    AccountNotReady = 434,        ///< terms to be accepted, an account to be confirmed
    LoginWorksElsewhere = 435,    ///< name and password were taken by another server in this very test
    MailboxNotOpened = 436,       ///< logged in, and the mailbox does not open
    PasswordOddlyTyped =
        440,            ///< refused, and the password begins or ends with a blank, or has what cannot be seen in it
    ServerNotice = 490, ///< what the server wants the user to read (RFC 9051 7.1: ALERT)

    // 5xx sending
    MessageAccepted = 500,  ///< login and test message went well
    SenderRefused = 501,    ///< the server refuses the sender, without a known reason
    RecipientRefused = 502, ///< the server refuses the recipient
    MailboxFull = 503,
    MessageRefused = 504, ///< the server refuses the message, without a known reason
    SpamRefused = 505,
    RelayDenied = 506, ///< the server forwards nothing for this login
    SendingLimit = 507,
    Smtputf8NotOffered = 508, ///< the address has letters that the server cannot carry (RFC 6531)
    SendingTemporaryFault = 509,
    SendingTimedOut = 510,
    SendingClosed = 511, ///< the server hung up during sending
    NetworkBlocklisted = 512,
    MessageTooLarge = 513,
    NotLoggedIn = 514,     ///< the server wants a login before it sends
    SendingBlocked = 515,  ///< the account may not send any more
    ReceivingServer = 516, ///< the server takes in mail for others; it is not for sending

    // 6xx sender and SPF
    SenderNotAllowed = 601,    ///< the login may not use this sender address
    SenderDomainUnknown = 602, ///< the sender's domain does not exist for the server
    SpfOrDkimMissing = 603,
    DmarcFailed = 604,

    // 9xx ours
    AllWell = 900, ///< everything that was tested works
    Cancelled = 901,
    NotFinished = 902, ///< the report ends before the test did
    NothingTested = 903,
    CommandNotUnderstood = 904, ///< the server does not understand what we say
    FactsOld = 905,             ///< what we know of the provider is more than a year old
};

/// What is to be said of an address as the sender of a system: 610 to 659.
enum class SenderVerdict {
    Trusted = 610,              ///< the system may send as this address, and receivers can see it
    TrustedByLogin = 611,       ///< it logs in at the address's own provider, which sends
    TrustedSystemAddress = 612, ///< the address is under the system's own domain
    FreemailElsewhere = 620,    ///< an address at a mailbox provider, sent from the system's servers
    SystemNotInSpf = 621,       ///< the domain's SPF record does not know the system
    SpfMissing = 622,           ///< the domain has no SPF record
    SpfSeveralRecords = 623,    ///< it has several, which is as bad as a broken one
    SpfBroken = 624,            ///< its record fails for good
    SpfTooManyLookups = 625,    ///< its record asks too much of the DNS
    SpfAllowsAll = 626,         ///< +all: its record lets anybody send
    SpfWithoutAll = 627,        ///< its record has no end
    ProviderNotInSpf = 628,     ///< its record does not know the domain's own provider
    DkimMissing = 629,          ///< the system's DKIM records are not in the domain, and its proof hangs on them
    DmarcWillReject = 630,      ///< what the system sends is not proved, and the domain asks for refusal
    DmarcWillQuarantine = 631,  ///< likewise, for the junk folder
    AlignmentUnknown = 632,     ///< SPF lets it pass, but whether that counts for DMARC is not known
    LoginNotTaken = 633,        ///< it is to log in at the address's own provider, which takes no password from others
    SpfNearMiss = 634,          ///< a text that was meant as SPF does not count, and nothing else does
    LoginEnds = 635,            ///< it logs in at the address's own provider, which will stop taking passwords
    SystemSpfBroken = 640,      ///< what the system wants included is itself missing or broken
    SystemUnknown = 641,        ///< what the system needs is not known
    DomainMissing = 650,        ///< the address's domain does not exist
    DnsUnavailable = 651,       ///< the DNS could not be asked
    DomainTakesNoMail = 652,    ///< nobody can answer: receivers may refuse such a sender
};

/// What is to be said of a real message: where it lay and what proved it, or why there is none: 660 to 699.
enum class DeliveryFinding {
    InboxProved = 660,
    InboxUnchecked = 661,
    InboxNotAligned = 662,
    InboxUnproved = 663,
    InboxCheckFailed = 664, ///< the receiving server could not find out just then
    JunkProved = 670,
    JunkUnchecked = 671,
    JunkNotAligned = 672,
    JunkUnproved = 673,
    JunkCheckFailed = 674,
    NotSent = 680,        ///< the server did not take the test message
    NotSeen = 681,        ///< taken, and in neither folder within the time
    NotSeenInInbox = 682, ///< likewise, but the junk folder could not be looked into
    NotOpened = 683,      ///< the mailbox could not be looked into
    NothingFrom = 684,    ///< no message from that sender
    Stopped = 685,        ///< by the user
    PastedProved = 690,
    PastedUnchecked = 691,
    PastedNotAligned = 692,
    PastedUnproved = 693,
    NotHeaders = 694, ///< what was pasted is no message
    PastedCheckFailed = 695,
    PastedDamaged = 696,    ///< the copy has lost what it would be judged by
    OutlookFile = 697,      ///< a file in Outlook's own format
    PastedProvedHere = 698, ///< the receiving server said nothing; we checked it ourselves
};

/// Any of them.
class VerdictId
{
public:
    constexpr VerdictId(RuleId id) : m_number(static_cast<int>(id)) {}          // NOLINT(google-explicit-constructor)
    constexpr VerdictId(SenderVerdict id) : m_number(static_cast<int>(id)) {}   // NOLINT(google-explicit-constructor)
    constexpr VerdictId(DeliveryFinding id) : m_number(static_cast<int>(id)) {} // NOLINT(google-explicit-constructor)
    /// The one with this number, or nothing.
    [[nodiscard]] static std::optional<VerdictId> fromNumber(int number);
    /// As people write it: "KP-412", "kp412" or "412"; or nothing.
    [[nodiscard]] static std::optional<VerdictId> fromText(QStringView text);

    [[nodiscard]] constexpr int number() const { return m_number; }
    /// The code to say aloud, "KP-412".
    [[nodiscard]] QString code() const;

    friend constexpr bool operator==(VerdictId, VerdictId) = default;
    friend constexpr auto operator<=>(VerdictId, VerdictId) = default;
    friend size_t qHash(VerdictId id, size_t seed = 0) { return ::qHash(id.m_number, seed); }

private:
    int m_number;
};

/// The published name, "loginRefused"; nullptr for what has no row in the table.
[[nodiscard]] const char *enumName(VerdictId id);

// The codes do not count up from 0, so the general versions of core/enumname.h would find nothing.
template <>
[[nodiscard]] std::optional<RuleId> fromName<RuleId>(QStringView name);
template <>
[[nodiscard]] std::optional<SenderVerdict> fromName<SenderVerdict>(QStringView name);
template <>
[[nodiscard]] std::optional<DeliveryFinding> fromName<DeliveryFinding>(QStringView name);
template <>
[[nodiscard]] QList<RuleId> allOf<RuleId>();
template <>
[[nodiscard]] QList<SenderVerdict> allOf<SenderVerdict>();
template <>
[[nodiscard]] QList<DeliveryFinding> allOf<DeliveryFinding>();

} // namespace klubbpost
