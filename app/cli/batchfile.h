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
};

/// What is wrong with the table, or with one line of it.
enum class BatchFault {
    NoHeader, ///< the first line names no column "address"
    UnknownColumn,
    ColumnTwice,
    NoRows,
    FieldCount, ///< a line has more or fewer fields than the first
};

constexpr const char *enumName(BatchFault value)
{
    switch (value) {
    case BatchFault::NoHeader:
        return "noHeader";
    case BatchFault::UnknownColumn:
        return "unknownColumn";
    case BatchFault::ColumnTwice:
        return "columnTwice";
    case BatchFault::NoRows:
        return "noRows";
    case BatchFault::FieldCount:
        return "fieldCount";
    }
    return nullptr;
}

/// Reads a table of accounts. The first line names the columns, in any order: address, and if wanted login, password,
/// smtp, imap, pop3 (HOST[:PORT[:tls|starttls]]). Every bad line is a fault of its own, with its number in Fault::line
/// and in its text, and no password is repeated in any.
[[nodiscard]] Result<Batch, QList<Fault>> readBatch(QByteArrayView csv, const Words &words);

} // namespace klubbpost
