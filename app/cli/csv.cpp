// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/csv.h"

#include <algorithm>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QChar separatorOf(const QString &text)
{
    for (const QChar c : text) {
        if (c == u',' || c == u';' || c == u'\t')
            return c;
        if (c == u'\n')
            break;
    }
    return u',';
}

/// Letter by letter, in one of three places: outside quotation marks, inside them, or just after the closing one.
class CsvReader
{
public:
    explicit CsvReader(QChar separator) : m_separator(separator) {}

    Result<QList<CsvRow>, CsvError> read(const QString &text)
    {
        for (const QChar c : text) {
            if (const auto fault = take(c))
                return CsvError{*fault, m_line};
            if (c == u'\n')
                ++m_line;
        }
        if (m_place == Place::Quoted)
            return CsvError{CsvFault::OpenQuote, m_row.line};
        endRow();
        return m_rows;
    }

private:
    enum class Place { Start, Plain, Quoted, AfterQuote };

    std::optional<CsvFault> take(QChar c)
    {
        if (m_field.size() > maxCsvField || m_row.fields.size() > maxCsvFields)
            return CsvFault::TooLong;
        if (m_place == Place::Quoted) {
            if (c == u'"')
                m_place = Place::AfterQuote;
            else
                m_field += c;
            return std::nullopt;
        }
        if (c == m_separator || c == u'\n') {
            endField();
            if (c == u'\n')
                endRow();
            return std::nullopt;
        }
        if (c == u'"' && m_place == Place::AfterQuote) { // doubled: one of them is meant
            m_field += c;
            m_place = Place::Quoted;
        } else if (c == u'"' && m_place == Place::Start) {
            m_place = Place::Quoted;
        } else if (c == u'"') {
            return CsvFault::QuoteInField;
        } else if (m_place == Place::AfterQuote) {
            if (c != u'\r')
                return CsvFault::TextAfterQuote;
        } else {
            m_field += c;
            m_place = Place::Plain;
        }
        return std::nullopt;
    }
    void endField()
    {
        if (m_place == Place::Plain && m_field.endsWith(u'\r'))
            m_field.chop(1);
        m_row.fields.append(std::exchange(m_field, {}));
        m_place = Place::Start;
    }
    void endRow()
    {
        if (m_place != Place::Start || !m_field.isEmpty())
            endField();
        const bool isEmpty = std::ranges::all_of(m_row.fields, [](const QString &field) { return field.isEmpty(); });
        if (!isEmpty)
            m_rows.append(m_row);
        m_row = {m_line + 1, {}};
    }

    QChar m_separator;
    QList<CsvRow> m_rows;
    CsvRow m_row{1, {}};
    QString m_field;
    Place m_place = Place::Start;
    int m_line = 1;
};

} // namespace

Result<QList<CsvRow>, CsvError> readCsv(QByteArrayView bytes)
{
    if (bytes.size() > maxCsvBytes)
        return CsvError{CsvFault::TooLong, 1};
    QStringDecoder decoder(QStringDecoder::Utf8); // takes the byte order mark away
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(u'\0')) {
        text.fill(u'\0'); // it may hold passwords
        return CsvError{CsvFault::NotUtf8, 1};
    }
    auto rows = CsvReader(separatorOf(text)).read(text);
    text.fill(u'\0');
    return rows;
}

QString csvLine(const QStringList &fields)
{
    QStringList written;
    for (QString field : fields) {
        if (!field.isEmpty() && u"=+-@\t\r"_s.contains(field.front()))
            field.prepend(u'\'');
        const bool needsQuotes =
            std::ranges::any_of(field, [](QChar c) { return u"\",;\r\n\t"_s.contains(c); }) || field.startsWith(u' ');
        written.append(needsQuotes ? u'"' + field.replace(u'"', u"\"\""_s) + u'"' : field);
    }
    return written.join(u',') + u"\r\n"_s;
}

} // namespace klubbpost
