// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/pastedwords.h"

namespace klubbpost::pasted {

/// A cell that holds a setting.
struct TableCell
{
    Field field = Field::None;
    Ways ways;
    QString text;
    QString from; ///< its words and those of its row's label
};

/// What a row of a table says.
struct TableRow
{
    QList<TableCell> cells;
    int row = -1; ///< where a row is a server: its number; what it says belongs together
    bool password = false;
};

/// A table of settings. "Server   Port   Kryptering" has a server a row; "   Inkommande   Utgående" has a setting a
/// row.
class Table
{
public:
    /// True if the cells are headings; they count for the rows that follow.
    [[nodiscard]] bool start(const QStringList &cells);
    /// Nothing if there are no headings for it.
    [[nodiscard]] std::optional<TableRow> read(const QStringList &cells);
    void end() { m_columns.clear(); }

private:
    struct Column
    {
        Field field = Field::None;
        Ways ways;
        QString kind; ///< "STARTTLS", where the heading names one and a cell only says whether
    };
    [[nodiscard]] static std::optional<Column> heading(const QString &cell);
    [[nodiscard]] static Field label(const QString &cell);

    QList<Column> m_columns;
    bool m_byField = false; ///< the columns are settings, a row is a server; else a row is a setting
    int m_rows = 0;
};

} // namespace klubbpost::pasted
