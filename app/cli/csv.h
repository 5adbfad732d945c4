// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace klubbpost {

/// Why bytes are no table.
enum class CsvFault {
    NotUtf8,      ///< nor text in any other encoding that spreadsheets use
    QuoteInField, ///< a quotation mark in a field that does not begin with one
    TextAfterQuote,
    OpenQuote, ///< a quoted field does not end
    TooLong,   ///< a field, a row or the whole is longer than anything meant
};

constexpr const char *enumName(CsvFault value)
{
    switch (value) {
    case CsvFault::NotUtf8:
        return "notUtf8";
    case CsvFault::QuoteInField:
        return "quoteInField";
    case CsvFault::TextAfterQuote:
        return "textAfterQuote";
    case CsvFault::OpenQuote:
        return "openQuote";
    case CsvFault::TooLong:
        return "tooLong";
    }
    return nullptr;
}

struct CsvRow
{
    int line = 0; ///< where it begins, from 1
    QStringList fields;
};

struct CsvError
{
    CsvFault fault = CsvFault::NotUtf8;
    int line = 0;
};

constexpr qsizetype maxCsvBytes = 16 * 1024 * 1024;
constexpr qsizetype maxCsvField = 10'000;
constexpr qsizetype maxCsvFields = 100;

/// Reads a table as RFC 4180 has it, and as spreadsheets write it: fields in quotation marks may hold the separator,
/// line ends and doubled quotation marks; encodings are tableText()'s; a line ends in CRLF, LF or CR; empty lines count
/// for nothing. The separator is what a first line "sep=;" says, else the commonest of comma, semicolon (what Excel
/// writes in Swedish) and tab in the first line.
[[nodiscard]] Result<QList<CsvRow>, CsvError> readCsv(QByteArrayView bytes);

/// A row as RFC 4180 writes it, with CRLF. A field that a spreadsheet would take for a formula gets an apostrophe.
[[nodiscard]] QString csvLine(const QStringList &fields);

} // namespace klubbpost
