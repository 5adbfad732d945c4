// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/sheet.h"

namespace klubbpost {

/// One lane's line on the sheet.
struct TestedLine
{
    QString protocol;
    QString server; ///< "send.one.com, port 587"
    QString security;
    QString result;
    QString code; ///< may be empty
};
/// One thing left to do.
struct TodoLine
{
    QString code;
    QString action;
    QString who;
};

/// All texts of the sheet in one language, in their order; HTML and plain text are two ways to write it down.
struct SheetContent
{
    QString practice; ///< empty unless it was practice
    QString status;   ///< how far it has come, with code and date; empty when all is well
    QString statusWho;
    QString heading; ///< the club
    QString lead;
    QList<SheetSection> sections;
    QString testedTitle;
    QList<TestedLine> tested;
    QString todoTitle;
    QList<TodoLine> todo;
    QString allDone;       ///< instead of todo when nothing is left
    QString passwordTitle; ///< empty: no password is needed
    QString passwordNote;
    QString footer;
};
/// The verdicts of the test and of the sender, the worst of the test first.
[[nodiscard]] QList<Verdict> sheetVerdicts(const SheetData &data, const Words &words);
[[nodiscard]] SheetContent sheetContent(const SheetData &data, const Words &words);

/// A verdict in a text for support, a line: code, name, lane and cause.
[[nodiscard]] QString verdictLine(const Verdict &verdict, const Words &words);

/// Text of a report as it may be shown: control characters and direction marks made harmless.
[[nodiscard]] QString shownText(const QString &text, qsizetype limit = 300);

} // namespace klubbpost
