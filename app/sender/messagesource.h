// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace klubbpost {

/// One header field (RFC 5322 2.2).
struct MessageField
{
    QByteArray name;       ///< lower case; empty: a line that is no field
    QByteArray value;      ///< folds undone, trimmed
    QByteArray raw;        ///< as in the message, "Name: value" with its folds, without the last line end
    bool rejoined = false; ///< lines that lost their fold were put back to it, as it seemed right
};

/// A message as people have it, taken out of what surrounds it.
struct MessageSource
{
    QList<MessageField> fields;
    QByteArray body;          ///< lines end with CRLF
    bool bodyCame = false;    ///< there is something below the headers
    bool truncated = false;   ///< there was more than we read
    bool outlookFile = false; ///< Outlook's own format (MS-OXMSG), which is no message as it was sent
    bool fromPage = false;    ///< a web page's own words stood above
    bool blankLines = false;  ///< there was an empty line between all lines
    bool joinedLines = false; ///< the line ends are lost: nothing can be read from it
    bool changed = false;     ///< blanks, quotation marks or line ends are not those of the message any more

    /// True if a signature that does not hold means something: the copy is not known to be another than the message.
    [[nodiscard]] bool isIntact() const;
};

/// How much is looked at.
constexpr qsizetype maxHeaderBytes = 256 * 1024;
constexpr qsizetype maxHeaderFields = 500;
constexpr qsizetype maxMessageBytes = 40 * 1024 * 1024;

/// Finds the message in a file or a pasted text: with any line ending, in UTF-8 or UTF-16, with or without its body;
/// behind an mbox line, in Apple Mail's emlx, as a quotation, indented, with empty lines between all lines, with folds
/// that have lost their blanks, or inside Gmail's or Outlook's page copied whole. Anything may be in there.
[[nodiscard]] MessageSource readSource(const QByteArray &octets);

/// True for a line that begins a header field: a name as fields have in practice, and a colon.
[[nodiscard]] bool isFieldLine(QByteArrayView line);

} // namespace klubbpost
