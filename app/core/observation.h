// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"
#include "core/serversettings.h"

#include <optional>
#include <QDateTime>
#include <QStringList>
#include <variant>

namespace klubbpost {

/// The stages of one lane, in the order a connection with implicit TLS goes through them.
enum class Stage {
    Resolve,
    Connect,
    Encrypt,
    Greeting,
    Capabilities,
    Login,
    Message, ///< the test message, SMTP only
    Logout,
};

/// What a server's reply was an answer to.
enum class Command {
    Greeting,
    Capabilities, ///< EHLO, CAPABILITY, CAPA
    Starttls,     ///< STARTTLS, STLS
    Login,
    OpenMailbox, ///< EXAMINE, STAT: the proof after the login
    MailFrom,
    RcptTo,
    Data,
    MessageBody,
    Logout,
};

/// What a reply says, whatever the protocol's own sign for it is.
enum class ReplyStatus {
    Ok,          ///< SMTP 2xx, IMAP OK, POP3 +OK
    Continue,    ///< SMTP 3xx, IMAP and POP3 "+"
    TemporaryNo, ///< SMTP 4xx; IMAP NO [UNAVAILABLE], [INUSE]; POP3 [SYS/TEMP], [IN-USE], [LOGIN-DELAY]
    PermanentNo, ///< SMTP 5xx, IMAP NO, POP3 -ERR
    Bad,         ///< IMAP BAD; SMTP 500 to 504: the server does not know the command
    Bye,         ///< IMAP BYE; SMTP 421: the server hangs up
    Malformed,   ///< not a line of this protocol at all
};

/// How a DNS question ended.
enum class DnsStatus {
    Ok,
    NoSuchName,    ///< NXDOMAIN, RFC 1035 4.1.1
    NoData,        ///< the name exists, without such records
    ServerFailure, ///< SERVFAIL
    Refused,
    BadAnswer, ///< cannot be read, or does not belong to the question
    TimedOut,
    NoServer, ///< this computer knows no resolver, or none can be reached
    BadName,  ///< not a name that can be asked for
    Cancelled,
};

/// Why no TCP connection came about.
enum class ConnectFault {
    Refused,
    TimedOut,
    Unreachable,  ///< no route: network or host unreachable
    NotPermitted, ///< this computer forbids it (local firewall)
    Other,
};

/// Why no encryption came about.
enum class TlsFault {
    CertificateRejected, ///< see the certificate faults beside it
    NotTls,              ///< the other side does not speak TLS here
    ProtocolTooOld,      ///< only TLS 1.1 or older
    HandshakeFailed,
    ClosedDuringHandshake,
    ServerFailed, ///< alert internal_error: the server's own trouble
};

/// What is wrong with a certificate. Decided by us from the chain, not only from the library's word.
enum class CertificateFault {
    Expired,
    NotYetValid,
    NameMismatch,
    UnknownIssuer,
    SelfSigned,
    Revoked,
    WeakKey,          ///< SHA-1 or MD5 signature, RSA below 2048 bits
    NoSubjectAltName, ///< a common name only (RFC 9525 6.3)
    Other,
};

/// How far this computer's network reaches, as the operating system has found out.
enum class NetworkReach {
    Unknown,
    Disconnected,
    LocalOnly, ///< some network, but not the Internet
    Online,
};

/// What a person or a rule needs to know of a server's certificate.
struct CertificateFacts
{
    QString subject;   ///< common name, else organisation
    QStringList names; ///< dNSName entries
    QString issuer;    ///< common name, else organisation
    QDateTime notBefore;
    QDateTime notAfter;
    QString sha256; ///< fingerprint, lower-case hex
    bool operator==(const CertificateFacts &) const = default;
};

// What was seen, one struct a kind. Every text in them has gone through displayText(): it is data, safe to show.

struct Resolved
{
    DnsStatus status = DnsStatus::Ok;
    QStringList addresses; ///< in the order they are tried
    bool operator==(const Resolved &) const = default;
};
struct Connected
{
    QString address;
    bool operator==(const Connected &) const = default;
};
/// One address that could not be reached; there is one for each that was tried.
struct ConnectFailed
{
    QString address;
    ConnectFault fault = ConnectFault::Other;
    bool operator==(const ConnectFailed &) const = default;
};
struct TlsUp
{
    QString version; ///< "TLSv1.3"
    QString cipher;
    CertificateFacts certificate;
    QList<CertificateFault> acceptedFaults = {}; ///< the user took the certificate all the same, for this one test
    bool operator==(const TlsUp &) const = default;
};
struct TlsFailed
{
    TlsFault fault = TlsFault::HandshakeFailed;
    QList<CertificateFault> certificateFaults;
    CertificateFacts certificate; ///< empty when none was received
    QDateTime clock;              ///< this computer's time then, for "your clock says …"
    bool operator==(const TlsFailed &) const = default;
};
/// The large ClientHello of a newer library got no answer at all; a smaller one, on a second connection, did.
struct LargeHelloUnanswered
{
    bool silent = false; ///< until the deadline; else the connection was closed at once
    bool reset = false;  ///< closed by a TCP reset, not in order
    bool operator==(const LargeHelloUnanswered &) const = default;
};
/// What the server offers: capability words as sent, in upper case, and the mechanisms among them as SASL names.
struct Offered
{
    bool encrypted = false;
    QStringList capabilities;
    QStringList mechanisms;
    bool operator==(const Offered &) const = default;
};
struct LoginTried
{
    AuthMethod method = AuthMethod::Plain;
    bool operator==(const LoginTried &) const = default;
};
struct Replied
{
    Command command = Command::Greeting;
    ReplyStatus status = ReplyStatus::Ok;
    int code = 0;         ///< SMTP's three digits, else 0
    QString enhanced;     ///< "5.7.8" (RFC 3463), else empty
    QString responseCode; ///< IMAP "AUTHENTICATIONFAILED" (RFC 5530), POP3 "SYS/TEMP" (RFC 3206), else empty
    QString text;         ///< the server's own words, lines joined by LF
    bool operator==(const Replied &) const = default;
};
/// Bytes that arrived before TLS and were meant to be taken for encrypted ones (CVE-2011-0411 and its family).
struct Injected
{
    int bytes = 0;
    bool operator==(const Injected &) const = default;
};
struct TimedOut
{
    Stage stage = Stage::Connect;
    bool operator==(const TimedOut &) const = default;
};
/// The server closed the connection without being asked to.
struct Closed
{
    Stage stage = Stage::Connect;
    bool reset = false; ///< a TCP reset, not an orderly end
    bool operator==(const Closed &) const = default;
};

/// A connection to a mail server that has nothing to do with the account, made to see what the network here lets
/// through. Nothing was sent over it, and nothing read.
struct ControlTried
{
    QString host;
    quint16 port = 0;
    DnsStatus name = DnsStatus::Ok; ///< how looking up the host ended; the connection was tried only if Ok
    QStringList addresses;          ///< those that were found
    std::optional<ConnectFault> fault;
    [[nodiscard]] bool gotThrough() const { return name == DnsStatus::Ok && !fault; }
    bool operator==(const ControlTried &) const = default;
};
/// What the operating system says of its network.
struct NetworkSeen
{
    NetworkReach reach = NetworkReach::Unknown;
    bool captivePortal = false; ///< a page of the network's own must be answered in the browser first
    bool operator==(const NetworkSeen &) const = default;
};

using Observation = std::variant<Resolved, Connected, ConnectFailed, TlsUp, TlsFailed, LargeHelloUnanswered, Offered,
                                 LoginTried, Replied, Injected, TimedOut, Closed, ControlTried, NetworkSeen>;

/// Server bytes as text that may be shown: UTF-8 with U+FFFD for what is not, control characters as their visible
/// pictures (U+2400 …) but LF kept, direction marks as U+FFFD, at most \a limit characters (then "…").
[[nodiscard]] QString displayText(QByteArrayView bytes, qsizetype limit = 1000);

} // namespace klubbpost
