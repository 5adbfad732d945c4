// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pastedtable.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::pasted {
namespace {

Ways waysOfServer(const QStringList &cells)
{
    Ways ways;
    for (const QString &cell : cells) {
        for (const Word &word : wordsOf(cell))
            ways |= word.kind == Word::Kind::Host ? waysOfHost(word.text) : word.ways;
    }
    return ways;
}

} // namespace

/// Nothing for a cell that holds a value: then it is no heading.
std::optional<Table::Column> Table::heading(const QString &cell)
{
    Column column;
    for (const Word &word : wordsOf(cell)) {
        if (word.kind == Word::Kind::Host || word.kind == Word::Kind::Number || word.kind == Word::Kind::Address ||
            word.kind == Word::Kind::Yes || word.kind == Word::Kind::No)
            return std::nullopt;
        if (word.kind == Word::Kind::Kind && column.field == Field::None)
            column.field = Field::Security;
        if (word.kind == Word::Kind::Kind)
            column.kind = cell;
        if (word.field != Field::None && (column.field == Field::None || column.field == Field::Host))
            column.field = word.field;
        column.ways = (column.ways & word.ways) != Ways() ? (column.ways & word.ways) : (column.ways | word.ways);
    }
    return column;
}

bool Table::start(const QStringList &cells)
{
    QList<Column> columns;
    int fields = 0;
    int ways = 0;
    bool host = false;
    for (const QString &cell : cells) {
        const auto column = heading(cell);
        if (!column)
            return false;
        fields += column->field != Field::None ? 1 : 0;
        ways += column->ways != Ways() ? 1 : 0;
        host = host || column->field == Field::Host;
        columns.append(*column);
    }
    m_byField = host && fields >= 2 && fields > ways;
    const bool byWays = !m_byField && ways >= 2 && cells.size() >= 3 && columns.first().ways == Ways();
    if (!m_byField && host && fields >= 2 && columns.size() >= 3)
        m_byField = true;
    if (!m_byField && !byWays)
        return false;
    m_columns = columns;
    return true;
}

/// What a row is about, where it is about one setting.
Field Table::label(const QString &cell)
{
    Field label = Field::None;
    for (const Word &word : wordsOf(cell)) {
        if (word.field != Field::None && (label == Field::None || label == Field::Host))
            label = word.field;
        if (word.kind == Word::Kind::Kind && label == Field::None)
            label = Field::Security;
    }
    return label;
}

std::optional<TableRow> Table::read(const QStringList &cells)
{
    if (m_columns.isEmpty() || cells.size() < 2 || cells.size() > m_columns.size())
        return std::nullopt;
    TableRow read;
    const Field labelled = label(cells.first());
    read.password = labelled == Field::Password;
    if (m_byField)
        read.row = m_rows++;
    const Ways ofServer = m_byField ? waysOfServer(cells) : Ways();
    for (qsizetype i = m_byField ? 0 : 1; i < cells.size(); ++i) {
        const Column &column = m_columns[i];
        const Field field = m_byField ? column.field : labelled;
        read.password = read.password || field == Field::Password;
        if (field == Field::None || field == Field::Authentication || field == Field::Password)
            continue;
        const QString named = m_byField ? column.kind : cells.first();
        const bool isAnswer = field == Field::Security && !named.isEmpty();
        read.cells.append({field, m_byField && column.ways == Ways() ? ofServer : column.ways,
                           isAnswer ? named + u": "_s + cells[i] : cells[i],
                           m_byField ? cells[i] : cells.first() + u": "_s + cells[i]});
    }
    return read;
}

} // namespace klubbpost::pasted
