// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/pastedsettings.h"
#include "reports/words.h"

namespace klubbpost {

/// One thing that a pasted text says, or does not say, of a server.
struct PastedRow
{
    QString what;  ///< "Port"
    QString value; ///< empty: not in the text
    QString from;  ///< the words that said so, as PastedWords::source() gives them
};

/// What was understood of a pasted text, in the words of window and command line, in the language of its Words, which
/// must outlive it. What comes from the text is not shown as it stands: callers pass it through displayText().
class PastedWords
{
public:
    explicit PastedWords(const Words &words) : m_words(words) {}

    /// Server, port, security and login name, in this order.
    [[nodiscard]] QList<PastedRow> rows(const PastedServer &server) const;
    [[nodiscard]] QString notInText() const;
    [[nodiscard]] QString from(const QString &source) const; ///< "from “Port: 993”"
    [[nodiscard]] QString note(const PastedNote &note) const;
    /// What replaced a retired value.
    [[nodiscard]] QString retired(const RetiredHit &hit) const { return m_words.of(hit.value->text); }
    /// The words of the text that said something, without those that mean nothing here: among them may be a password
    /// that no label announces. \a known is what was read from them.
    [[nodiscard]] static QString source(const QString &from, const QStringList &known);

private:
    [[nodiscard]] QString tr(const char *source, const char *disambiguation = nullptr, int n = -1) const;

    const Words &m_words;
};

} // namespace klubbpost
