// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/fault.h"
#include "core/emailaddress.h"
#include "core/result.h"
#include "core/secret.h"

#include <vector>

namespace klubbpost {

/// One account to test.
struct BatchRow
{
    int line = 0; ///< in the file
    EmailAddress address;
    QList<ServerSettings> servers; ///< those given; empty: what the provider has
    QString login;                 ///< empty: the one the provider is known to want
    Secret password;               ///< empty: asked for, or from the pipe
};

struct Batch
{
    std::vector<BatchRow> rows;
    bool hasPasswords = false; ///< the file has a column of passwords, which is to be warned about
    QList<int> columnsNotRead; ///< whose headings mean nothing here, by number from 1: to be told
};

/// What is wrong with the table, or with one line of it.
enum class BatchFault {
    NoHeader, ///< the first line names no column "address"
    ColumnTwice,
    NoRows,
    FieldCount, ///< a line has fewer fields than the first, or more that are not empty
};

constexpr const char *enumName(BatchFault value)
{
    switch (value) {
    case BatchFault::NoHeader:
        return "noHeader";
    case BatchFault::ColumnTwice:
        return "columnTwice";
    case BatchFault::NoRows:
        return "noRows";
    case BatchFault::FieldCount:
        return "fieldCount";
    }
    return nullptr;
}

/// Reads a table of accounts, as readCsv() does. The first line names the columns, in any order and in English or
/// Swedish: address, and if wanted login, password, smtp, imap, pop3 (HOST[:PORT[:tls|starttls]]); other columns are
/// not read. Every bad line is a fault of its own, with its number in Fault::line and in its text. Nothing of the file
/// is repeated in any: whatever stands there may be a password.
[[nodiscard]] Result<Batch, QList<Fault>> readBatch(QByteArrayView csv, const Words &words);

} // namespace klubbpost
