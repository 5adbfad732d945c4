// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace klubbpost {

// How a TXT record that somebody pasted into a form is read as it was meant.

/// UTF-8 as it should be, else Windows-1252 as forms of old sent it.
[[nodiscard]] QString decodedText(const QByteArray &text);
/// The text in ASCII characters where they were meant, with a blank for every white space. \a changed: some only looked
/// like them, or were invisible.
[[nodiscard]] QString asciiMeant(const QString &text, bool &changed);
/// Without the quotation marks and backslashes of a zone file, and without those of a web page.
[[nodiscard]] QString unquotedText(QString text);

} // namespace klubbpost
