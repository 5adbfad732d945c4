// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchfile.h"

#include "cli/csv.h"
#include "cli/serverargument.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

enum class Column { Address, Login, Password, Smtp, Imap, Pop3 };

/// In English, and as a Swedish list would have it.
std::optional<Column> columnOf(const QString &heading)
{
    static const QHash<QString, Column> columns{
        {u"address"_s, Column::Address},
        {u"adress"_s, Column::Address},
        {u"e-postadress"_s, Column::Address},
        {u"login"_s, Column::Login},
        {u"inloggningsnamn"_s, Column::Login},
        {u"password"_s, Column::Password},
        {u"lösenord"_s, Column::Password},
        {u"smtp"_s, Column::Smtp},
        {u"imap"_s, Column::Imap},
        {u"pop3"_s, Column::Pop3},
    };
    const auto found = columns.constFind(heading.trimmed().toLower());
    return found == columns.cend() ? std::nullopt : std::optional(*found);
}

class BatchReader
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::BatchFile)
public:
    explicit BatchReader(const Words &words) : m_words(words) {}

    Result<Batch, QList<Fault>> read(QByteArrayView csv)
    {
        auto table = readCsv(csv);
        if (!table)
            return QList{tell(table.fault().line, nameOf(table.fault().fault), textOf(table.fault().fault))};
        QList<CsvRow> rows = table.take();
        if (rows.isEmpty() || !readHeading(rows.takeFirst()))
            return m_faults.isEmpty() ? QList{tell(1, BatchFault::NoHeader)} : m_faults;
        if (rows.isEmpty())
            return QList{tell(1, BatchFault::NoRows)};
        for (CsvRow &row : rows) {
            readRow(row);
            for (QString &field : row.fields)
                field.fill(u'\0');
        }
        if (!m_faults.isEmpty())
            return m_faults;
        return std::move(m_batch);
    }

private:
    bool readHeading(const CsvRow &row);
    void readRow(const CsvRow &row);
    void readServer(BatchRow &account, Protocol protocol, const QString &typed, int line);
    void readPassword(BatchRow &account, const QString &typed, int line);

    [[nodiscard]] static Fault tell(int line, const QString &name, const QString &text)
    {
        return {ExitCode::Usage, u"batch"_s, name, tr("Line %1: %2").arg(line).arg(text), {}, line};
    }
    [[nodiscard]] static Fault tell(int line, BatchFault fault, const QString &what = {})
    {
        QString text = textOf(fault);
        return tell(line, nameOf(fault), text.contains("%1"_L1) ? text.arg(displayText(what.toUtf8(), 100)) : text);
    }
    void note(int line, const Fault &fault) { m_faults.append(tell(line, fault.name, fault.text)); }
    [[nodiscard]] static QString textOf(CsvFault fault);
    [[nodiscard]] static QString textOf(BatchFault fault);

    const Words &m_words;
    QList<Column> m_columns;
    Batch m_batch;
    QList<Fault> m_faults;
};

QString BatchReader::textOf(CsvFault fault)
{
    switch (fault) {
    case CsvFault::NotUtf8:
        return tr("The file is not UTF-8 text. Save it as “CSV UTF-8”.");
    case CsvFault::QuoteInField:
        return tr("There is a quotation mark in the middle of a field. Put the whole field in quotation marks and "
                  "double the one inside.");
    case CsvFault::TextAfterQuote:
        return tr("There is text after the closing quotation mark of a field.");
    case CsvFault::OpenQuote:
        return tr("A quotation mark that opens a field here is never closed.");
    case CsvFault::TooLong:
        return tr("This is too long to be a list of accounts.");
    }
    return {};
}

QString BatchReader::textOf(BatchFault fault)
{
    switch (fault) {
    case BatchFault::NoHeader:
        return tr("The first line must name the columns, and one of them must be “address”.");
    case BatchFault::UnknownColumn:
        return tr("There is no column “%1”. The columns are address, login, password, smtp, imap and pop3.");
    case BatchFault::ColumnTwice:
        return tr("The column “%1” is there twice.");
    case BatchFault::NoRows:
        return tr("The file names no account.");
    case BatchFault::FieldCount:
        return tr("The line has more or fewer fields than the first line has columns.");
    }
    return {};
}

bool BatchReader::readHeading(const CsvRow &row)
{
    // A file without headings begins with an address: nothing of such a line is repeated.
    const bool isHeading =
        std::ranges::any_of(row.fields, [](const QString &field) { return columnOf(field) == Column::Address; });
    if (!isHeading)
        return false;
    for (const QString &heading : row.fields) {
        const auto column = columnOf(heading);
        if (!column)
            m_faults.append(tell(row.line, BatchFault::UnknownColumn, heading));
        else if (m_columns.contains(*column))
            m_faults.append(tell(row.line, BatchFault::ColumnTwice, heading));
        else
            m_columns.append(*column);
    }
    return m_faults.isEmpty();
}

void BatchReader::readRow(const CsvRow &row)
{
    if (row.fields.size() != m_columns.size()) {
        m_faults.append(tell(row.line, BatchFault::FieldCount));
        return;
    }
    BatchRow account;
    account.line = row.line;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QString typed = row.fields.at(i);
        switch (m_columns.at(i)) {
        case Column::Address:
            if (auto address = EmailAddress::parse(typed))
                account.address = address.take();
            else
                note(row.line, addressFault(address.fault(), m_words));
            break;
        case Column::Login:
            if (typed.isEmpty())
                break;
            if (auto login = parseLogin(typed))
                account.login = login.take();
            else
                note(row.line, settingsFault(login.fault(), u"login"_s, m_words));
            break;
        case Column::Password:
            readPassword(account, typed, row.line);
            break;
        case Column::Smtp:
            readServer(account, Protocol::Smtp, typed, row.line);
            break;
        case Column::Imap:
            readServer(account, Protocol::Imap, typed, row.line);
            break;
        case Column::Pop3:
            readServer(account, Protocol::Pop3, typed, row.line);
            break;
        }
    }
    m_batch.rows.push_back(std::move(account));
}

void BatchReader::readServer(BatchRow &account, Protocol protocol, const QString &typed, int line)
{
    if (typed.trimmed().isEmpty())
        return;
    auto server = parseServerArgument(protocol, typed.trimmed(), m_words);
    if (server)
        account.servers.append(server.take());
    else
        note(line, server.fault());
}

void BatchReader::readPassword(BatchRow &account, const QString &typed, int line)
{
    if (typed.isEmpty())
        return;
    m_batch.hasPasswords = true;
    if (const auto fault = checkPassword(typed))
        note(line, settingsFault(*fault, u"password"_s, m_words));
    else
        account.password = Secret(typed);
}

} // namespace

Result<Batch, QList<Fault>> readBatch(QByteArrayView csv, const Words &words)
{
    return BatchReader(words).read(csv);
}

} // namespace klubbpost
