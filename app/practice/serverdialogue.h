// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/serversettings.h"
#include "practice/practiceclub.h"

#include <memory>
#include <optional>

namespace klubbpost::practice {

/// One delivered message. Its number is never another's (RFC 3501 2.3.1.1).
struct Delivered
{
    qint64 uid = 0;
    QByteArray bytes;
};

/// What all conversations of the club share. Owned by the club, which outlives them.
struct House
{
    PracticeFault fault = PracticeFault::None;
    QList<Delivered> messages; ///< oldest first; at most maxMessages
    qint64 lastUid = 0;
};

constexpr qsizetype maxMessages = 20;
constexpr qsizetype maxMessageBytes = 256 * 1024;
/// RFC 4954 4 wants room for 12,288 octets in a line of AUTH; no other line of the three protocols is as long.
constexpr qsizetype maxLineBytes = 16 * 1024;

/// What a server says, and what it does once that is said.
struct ServerReply
{
    enum class Then { GoOn, StartTls, Close };
    QByteArray bytes;
    Then then = Then::GoOn;
};

/// The server's side of a conversation: lines in, replies out, without a socket. It is honest: commands out of order,
/// unknown or malformed ones are refused as the RFCs say. It keeps nothing of a password once it has answered.
class ServerDialogue
{
public:
    virtual ~ServerDialogue() = default;

    [[nodiscard]] virtual QByteArray greeting() = 0;
    /// One line without its CRLF.
    [[nodiscard]] virtual ServerReply onLine(QByteArrayView line) = 0;
    /// How many of the next bytes are no lines (an IMAP literal, a BDAT chunk).
    [[nodiscard]] virtual qsizetype rawWanted() const { return 0; }
    /// At most rawWanted() of those bytes.
    [[nodiscard]] virtual ServerReply onRaw(QByteArrayView) { return {}; }
    /// TLS is up: all that was learnt before is forgotten (RFC 3207 4.2, RFC 2595 3.1).
    virtual void onEncrypted() = 0;
    /// What to say before hanging up when a line is longer than maxLineBytes.
    [[nodiscard]] virtual QByteArray lineTooLong() const = 0;
};

/// The server for one connection. \a security is that of the port; \a house outlives it. The fault is that of the
/// moment of the connection.
[[nodiscard]] std::unique_ptr<ServerDialogue> makeServerDialogue(Protocol protocol, Security security, House &house);
[[nodiscard]] std::unique_ptr<ServerDialogue> makeSmtpServer(Security security, House &house);
[[nodiscard]] std::unique_ptr<ServerDialogue> makeImapServer(Security security, House &house);
[[nodiscard]] std::unique_ptr<ServerDialogue> makePop3Server(Security security, House &house);

/// The name the servers give themselves.
[[nodiscard]] QByteArray hostName();

enum class LoginVerdict { Accepted, WrongPassword, AppPasswordNeeded, SmtpAuthOff };
[[nodiscard]] LoginVerdict checkLogin(PracticeFault fault, Protocol protocol, QByteArrayView login,
                                      QByteArrayView password);
/// As checkLogin(), from the base64 of SASL PLAIN (RFC 4616); nullopt when it is not that.
[[nodiscard]] std::optional<LoginVerdict> checkPlain(PracticeFault fault, Protocol protocol, QByteArrayView base64);

} // namespace klubbpost::practice
