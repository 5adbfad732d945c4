// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/dialogue.h"

#include <QDate>

namespace klubbpost {

/// What is looked for in a mailbox after the login.
enum class SearchPurpose {
    Baseline,   ///< nothing: which messages are there already (POP3, which cannot search)
    Token,      ///< the test message
    NewestFrom, ///< the newest message from a sender (IMAP)
    Remove,     ///< the test message that was found, to be deleted after the user's yes
};

/// More octets than this of one message's header fields are not kept.
constexpr qsizetype maxSearchedHeaders = 64 * 1024;

/// One search of a mailbox, and what has come of it: the dialogue writes it, whoever ordered it reads it.
struct MailSearch
{
    SearchPurpose purpose = SearchPurpose::Token;
    QByteArray token;  ///< of the test message: letters, digits, '-' and '_'
    QByteArray sender; ///< address or domain, ASCII, for NewestFrom
    QDate since;       ///< nothing older is looked at
    QList<int> pauses; ///< IMAP: milliseconds between one look and the next; when they are used up, the search ends

    QByteArrayList known; ///< POP3: the unique ids there were before; written by Baseline

    bool opened = false; ///< the mailbox could be looked into
    /// In the last look something could not be looked at (a search refused, a farewell in the middle of it): that
    /// nothing was found says nothing.
    bool couldNotLook = false;
    bool found = false;
    QByteArray folder;      ///< where, as the server names it; empty: POP3
    bool isJunk = false;    ///< by its special use (RFC 6154), or else by its name
    QByteArray uid;         ///< IMAP's UID or POP3's unique id
    QByteArray uidValidity; ///< IMAP (RFC 9051 2.3.1.1)
    QByteArray headers;     ///< of the message found: those about its way and its sender
    QDateTime arrived;      ///< IMAP's INTERNALDATE; may be invalid
    bool junkLookedAt = false;
    bool canRemove = false; ///< the server can delete this one message alone
    bool removed = false;
};

/// A dialogue that logs in and then does the search: over IMAP in INBOX and the junk folder, over POP3 among what is
/// new. Nothing is opened, moved or changed: EXAMINE and BODY.PEEK (RFC 9051 6.3.3, 6.4.5), TOP and UIDL (RFC 1939 7).
/// Only Remove deletes, and only the one message whose token it has seen again. The lane succeeds with the login,
/// whatever is found.
[[nodiscard]] std::unique_ptr<Dialogue> makeSearchDialogue(DialogueSetup setup, std::shared_ptr<MailSearch> search);

} // namespace klubbpost
