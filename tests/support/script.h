// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/testreport.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace klubbpost {

/// One line of a script's conversation.
struct ScriptAction
{
    enum class Kind {
        Server, ///< bytes: a line the server sends, without CRLF, escapes resolved
        Client, ///< bytes: a pattern for a line of the client, see matchesClientLine()
        Tls,    ///< the TLS handshake
        Close,  ///< the server closes the connection in order
        Reset,  ///< the server resets the connection
        Wait,   ///< number: milliseconds of silence; 0: for ever
        Raw,    ///< bytes: a line the server writes past its own TLS, into the middle of it
        Drip,   ///< number: from here on milliseconds between the server's octets; 0: no more
    };
    Kind kind = Kind::Server;
    QByteArray bytes;
    int number = 0;
    int line = 0; ///< in the file, from 1
};

/// Where a script can be played.
enum class Seam {
    Dialogue, ///< into a Dialogue, without a socket
    Network,  ///< by a real server on a port of its own
};

/// A conversation from a file in tests/scripts; its README describes the format.
struct Script
{
    QString name; ///< the file's, without folder and ".txt"
    ServerSettings settings;
    EmailAddress address;
    QString password;
    QByteArray nonce;
    bool clearTextConsent = false;
    bool sendMessage = false;
    QString provider; ///< id in the catalog, for the diagnosis; may be empty
    QList<Seam> seams = {Seam::Dialogue, Seam::Network};

    Outcome outcome = Outcome::Succeeded;
    QString stage;        ///< expected stage of the end, by name; empty: not said
    QString reply;        ///< expected last reply, see describeReply(); empty: not said
    QStringList tried;    ///< expected login methods, by name, in order; empty: not said
    bool noLogin = false; ///< "tried: none": no login may be tried

    QList<ScriptAction> actions;
};

/// Reads a script; the fault is a sentence with the line number.
[[nodiscard]] Result<Script, QString> parseScript(const QString &name, const QByteArray &text);

/// The names of all scripts, sorted.
[[nodiscard]] QStringList scriptNames();
[[nodiscard]] Result<Script, QString> readScript(const QString &name);

/// Whether a client's line fits a pattern: "****" in the pattern stands for one character or more, and so does a word
/// in angle brackets such as "<login>" (what was really sent must be matched, not only what is shown of it). IMAP tags
/// count as they are. \a line is without CRLF.
[[nodiscard]] bool matchesClientLine(const QByteArray &pattern, const QByteArray &line);

/// A pattern of its own kind: the test message (BDAT: as many octets as announced; DATA: to the lone dot).
[[nodiscard]] bool isMessagePattern(const QByteArray &pattern);

/// "login permanentNo 535 5.7.8", "login permanentNo [AUTHENTICATIONFAILED]": what "# reply:" is compared with.
[[nodiscard]] QString describeReply(const Replied &reply);

} // namespace klubbpost
