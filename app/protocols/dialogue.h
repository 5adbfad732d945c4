// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"
#include "core/secret.h"
#include "core/testplan.h"
#include "core/testreport.h"

#include <memory>
#include <variant>

namespace klubbpost {

// What a dialogue wants done, in order. The connection that carries it does these and nothing else.

/// The lane goes on to this stage; the one before it is done.
struct Enter
{
    Stage stage;
};
/// Something seen, for the report.
struct Note
{
    Observation observation;
};
/// Bytes for the server (CRLF included), and all that the transcript may ever hold of them ("AUTH PLAIN ****").
struct Send
{
    QByteArray bytes;
    QByteArray shown;
};
/// Start TLS on the connection. It must have nothing left to read: bytes there are an attack
/// (Outcome::InjectedBeforeTls).
struct StartTls
{
};
/// The dialogue is about to log in. It goes on in onLoginAllowed(), when the login budget of the account lets it.
struct RequestLogin
{
};
/// The login that was allowed has been answered. Does not come when the lane ends without an answer.
struct LoginAnswered
{
    bool accepted = false;
};
/// Nothing is to be sent for so long; then onResumed(). What the server says meanwhile is read as ever. With 0 the
/// dialogue has long sums to do, of which a slice takes a few milliseconds: it goes on once the event loop has had a
/// turn, and may pause again.
struct Pause
{
    int milliseconds = 0;
};
/// The lane has ended; nothing after this counts, and the connection is closed.
struct Finish
{
    Outcome outcome;
};
using Step = std::variant<Enter, Note, Send, StartTls, RequestLogin, LoginAnswered, Pause, Finish>;

/// What a dialogue starts from.
struct DialogueSetup
{
    ServerSettings settings;
    EmailAddress address;
    std::shared_ptr<const Secret> password; ///< shared by the lanes of a test, wiped with the last of them
    bool clearTextConsent = false;          ///< the user's explained yes to a login without encryption
    bool looksFirst = false;                ///< hears what is offered before every login, also where that is not needed
    QByteArray clientName;                  ///< for EHLO: an address literal (RFC 5321 4.1.3)
    QByteArray nonce;                       ///< printable random bytes for SCRAM (RFC 5802 5.1)
    QByteArray message;                     ///< a finished RFC 5322 message to send to the address itself; empty: none
};

/// The longest line a server may send, CRLF excluded. A dialogue ends at a longer one with ProtocolError, so whoever
/// carries it need not collect more than one octet beyond.
constexpr qsizetype maxReplyLine = 8192;

/// One protocol's side of a conversation: lines in, steps out. It has no socket, no clock and no words for people, so a
/// recorded conversation replays exactly. It never steps anything after Finish, never sends a secret before TLS unless
/// clearTextConsent, and forgets everything it learnt before TLS (RFC 3207 4.2, RFC 2595 3.1).
///
/// Stages: whoever carries the dialogue enters Resolve, Connect, Encrypt (implicit TLS) and Greeting; from the greeting
/// on the dialogue does, each stage once. With STARTTLS everything up to TLS is in Encrypt. What only the carrier can
/// see it notes itself: Injected, TimedOut, Closed.
class Dialogue
{
public:
    virtual ~Dialogue() = default;

    /// One line from the server, without CRLF.
    virtual QList<Step> onLine(QByteArrayView line) = 0;
    /// The TLS asked for by StartTls is up and its certificate accepted. Implicit TLS is not reported: the dialogue
    /// knows from its settings that it is spoken to inside TLS from the first line on.
    virtual QList<Step> onEncrypted() = 0;
    virtual QList<Step> onLoginAllowed() = 0;
    /// The time of a Pause is over.
    virtual QList<Step> onResumed() { return {}; }
    /// The server closed the connection, or its answer to the log-out did not come in time. Gives the Finish that fits:
    /// once the login (or the message) was accepted it is Succeeded.
    virtual QList<Step> onClosed() = 0;
    /// What the transcript may hold of a line from the server, through displayText(). To be asked before onLine() gets
    /// the line. A server that echoes what it was sent must not get a password written down, nor what SCRAM's server
    /// signature would let others try passwords against (RFC 5802 9).
    [[nodiscard]] virtual QString shownLine(QByteArrayView line) const = 0;
};

/// The dialogue for settings.protocol.
[[nodiscard]] std::unique_ptr<Dialogue> makeDialogue(DialogueSetup setup);

} // namespace klubbpost
