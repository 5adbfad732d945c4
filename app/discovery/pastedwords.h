// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/pastedlines.h"

#include <QStringList>

namespace klubbpost::pasted {

/// One piece of a line that means something.
struct Word
{
    enum class Kind {
        Label,   ///< field, ways or both
        Host,    ///< text; port where ":993" follows
        Number,  ///< port
        Address, ///< text: an e-mail address
        Kind,    ///< encryption: the kind of it, or that there is none
        Method,  ///< "normalt lösenord": how one logs in, and no password
        Yes,
        No,
        Example, ///< "t ex": what comes next is no setting
    };
    Kind kind = Kind::Label;
    Field field = Field::None;
    Ways ways;
    QString text;
    quint16 port = 0;
    Encryption encryption = Encryption::Either;
    std::optional<bool> answer = {}; ///< of Kind: "SSL: Ja"
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The words of a line, in order.
[[nodiscard]] QList<Word> wordsOf(const QString &line);

/// The protocol that a host's first label tells ("smtp.example.se"); none for any other.
[[nodiscard]] Ways waysOfHost(const QString &host);

/// Whose port a number is by custom; none for any other.
[[nodiscard]] Ways waysOfPort(quint16 port);

/// The login name in the text behind its label: a name, or the address where the text means it. Nothing where there is
/// no text; empty where it is something that only a person understands. \a separated: it stands in a place of its own,
/// so that it needs no colon before it.
[[nodiscard]] std::optional<QString> loginIn(const QString &text, bool separated, const EmailAddress &address);

/// The text for reading: one kind of space and of line end, no invisible characters, no marks of Markdown around words.
[[nodiscard]] QString readable(QString text);

/// The cells of a table's row, parted by tabs, bars or three spaces; one for any other line.
[[nodiscard]] QStringList cellsOf(const QString &line);

/// The lines of a text, with "SSL" and "Ja" below it on one.
[[nodiscard]] QStringList linesOf(const QString &text);

/// True for a line of a list of DNS records: what it names is where mail is delivered, not where one logs in.
[[nodiscard]] bool isDnsRow(const QString &line);

} // namespace klubbpost::pasted
