// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchfile.h"

#include "cli/csv.h"
#include "cli/serverargument.h"
#include "core/typed.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

enum class Column { Address, Login, Password, Smtp, Imap, Pop3 };

/// In English, and as a Swedish list would have it; in lower case, without signs at the end.
std::optional<Column> columnOf(const QString &heading)
{
    static const QHash<QString, Column> columns{
        {u"address"_s, Column::Address},
        {u"adress"_s, Column::Address},
        {u"e-post"_s, Column::Address},
        {u"epost"_s, Column::Address},
        {u"e-postadress"_s, Column::Address},
        {u"epostadress"_s, Column::Address},
        {u"e-postkonto"_s, Column::Address},
        {u"mejl"_s, Column::Address},
        {u"mejladress"_s, Column::Address},
        {u"mail"_s, Column::Address},
        {u"mailadress"_s, Column::Address},
        {u"mail address"_s, Column::Address},
        {u"e-mail"_s, Column::Address},
        {u"email"_s, Column::Address},
        {u"e-mail address"_s, Column::Address},
        {u"email address"_s, Column::Address},
        {u"login"_s, Column::Login},
        {u"login name"_s, Column::Login},
        {u"inloggning"_s, Column::Login},
        {u"inloggningsnamn"_s, Column::Login},
        {u"användare"_s, Column::Login},
        {u"användarnamn"_s, Column::Login},
        {u"user"_s, Column::Login},
        {u"username"_s, Column::Login},
        {u"user name"_s, Column::Login},
        {u"password"_s, Column::Password},
        {u"lösenord"_s, Column::Password},
        {u"lösen"_s, Column::Password},
        {u"losenord"_s, Column::Password},
        {u"smtp"_s, Column::Smtp},
        {u"smtp-server"_s, Column::Smtp},
        {u"smtp server"_s, Column::Smtp},
        {u"smtp host"_s, Column::Smtp},
        {u"utgående server"_s, Column::Smtp},
        {u"outgoing server"_s, Column::Smtp},
        {u"imap"_s, Column::Imap},
        {u"imap-server"_s, Column::Imap},
        {u"imap server"_s, Column::Imap},
        {u"imap host"_s, Column::Imap},
        {u"pop3"_s, Column::Pop3},
        {u"pop"_s, Column::Pop3},
        {u"pop3-server"_s, Column::Pop3},
        {u"pop3 server"_s, Column::Pop3},
        {u"pop-server"_s, Column::Pop3},
        {u"pop server"_s, Column::Pop3},
    };
    QString name = cleaned(heading).toLower().normalized(QString::NormalizationForm_C).replace(u'_', u' ');
    while (!name.isEmpty() && (name.endsWith(u':') || name.endsWith(u'*') || name.endsWith(u' ')))
        name.chop(1);
    const auto found = columns.constFind(name.simplified());
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
    /// A column is named by its number: what stands in a heading may be a password of a file without headings.
    [[nodiscard]] static Fault tell(int line, BatchFault fault, int column = 0)
    {
        const QString text = textOf(fault);
        return tell(line, nameOf(fault), column > 0 ? text.arg(column) : text);
    }
    void note(int line, const Fault &fault) { m_faults.append(tell(line, fault.name, fault.text)); }
    [[nodiscard]] static QString textOf(CsvFault fault);
    [[nodiscard]] static QString textOf(BatchFault fault);

    const Words &m_words;
    QList<std::optional<Column>> m_columns; ///< nothing: a column that is not read
    Batch m_batch;
    QList<Fault> m_faults;
};

QString BatchReader::textOf(CsvFault fault)
{
    switch (fault) {
    case CsvFault::NotUtf8:
        return tr("The file is not text that can be read. Save it as “CSV UTF-8”.");
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
    case BatchFault::ColumnTwice:
        return tr("Column %1 has a heading that another column has already.");
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
    QStringList headings = row.fields;
    // Spreadsheets write a separator at the end of every line where a column was used once.
    while (headings.last().trimmed().isEmpty())
        headings.removeLast();
    for (const QString &heading : std::as_const(headings)) {
        const auto column = columnOf(heading);
        const int number = static_cast<int>(m_columns.size()) + 1;
        if (!column)
            m_batch.columnsNotRead.append(number);
        else if (m_columns.contains(column))
            m_faults.append(tell(row.line, BatchFault::ColumnTwice, number));
        m_columns.append(column);
    }
    return m_faults.isEmpty();
}

void BatchReader::readRow(const CsvRow &row)
{
    const bool hasMore = std::any_of(row.fields.begin() + std::min(m_columns.size(), row.fields.size()),
                                     row.fields.end(), [](const QString &field) { return !field.trimmed().isEmpty(); });
    if (row.fields.size() < m_columns.size() || hasMore) {
        m_faults.append(tell(row.line, BatchFault::FieldCount));
        return;
    }
    BatchRow account;
    account.line = row.line;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QString typed = row.fields.at(i);
        if (!m_columns.at(i))
            continue;
        switch (*m_columns.at(i)) {
        case Column::Address:
            if (auto address = typedAddress(typed))
                account.address = address.take();
            else
                note(row.line, addressFault(address.fault(), m_words));
            break;
        case Column::Login:
            if (cleaned(typed).isEmpty())
                break;
            if (auto login = typedLogin(typed))
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
    if (cleaned(typed).isEmpty())
        return;
    auto server = parseServerArgument(protocol, typed, m_words);
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
