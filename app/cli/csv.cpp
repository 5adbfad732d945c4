// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/csv.h"

#include "cli/tabletext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// The commonest of the three in the first line, outside quotation marks; of as many the first.
QChar separatorOf(QStringView text)
{
    constexpr QStringView separators = u",;\t";
    int counts[] = {0, 0, 0};
    QChar first = u',';
    int most = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == u'\n' || c == u'\r')
            break;
        const qsizetype which = separators.indexOf(c);
        if (which >= 0 && ++counts[which] > most) {
            most = counts[which];
            first = c;
        }
    }
    return first;
}

/// "sep=;", with which a spreadsheet tells another what parts the fields; with its line end.
struct SeparatorLine
{
    QChar separator;
    qsizetype length = 0;
};
std::optional<SeparatorLine> separatorLine(QStringView text)
{
    qsizetype at = text.startsWith(u'"') ? 1 : 0;
    if (!text.mid(at).startsWith("sep="_L1, Qt::CaseInsensitive) || text.size() < at + 6)
        return std::nullopt;
    const QChar separator = text[at + 4];
    at += text.startsWith(u'"') ? 6 : 5;
    // The line may have been saved by a program that filled it up to the width of the table.
    while (at < text.size() && text[at] == separator)
        ++at;
    if (at >= text.size() || (text[at] != u'\r' && text[at] != u'\n'))
        return std::nullopt;
    at += text.mid(at).startsWith("\r\n"_L1) ? 2 : 1;
    return SeparatorLine{separator, at};
}

/// Letter by letter, in one of three places: outside quotation marks, inside them, or just after the closing one.
class CsvReader
{
public:
    CsvReader(QChar separator, int firstLine) : m_separator(separator), m_row{firstLine, {}}, m_line(firstLine) {}

    Result<QList<CsvRow>, CsvError> read(QStringView text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool isHalf = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
            if (isHalf && m_place != Place::Quoted)
                continue;
            const bool endsLine = text[i] == u'\n' || (text[i] == u'\r' && !isHalf);
            // A line may end in CR alone, as on old Macs; inside quotation marks it stays what it is.
            const QChar c = endsLine && m_place != Place::Quoted ? QChar(u'\n') : text[i];
            if (const auto fault = take(c))
                return CsvError{*fault, m_line};
            if (endsLine)
                ++m_line;
            if (endsLine && m_place == Place::Start && m_row.fields.isEmpty())
                m_row.line = m_line;
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
            return CsvFault::TextAfterQuote;
        } else {
            m_field += c;
            m_place = Place::Plain;
        }
        return std::nullopt;
    }
    void endField()
    {
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
        m_row = {m_line, {}};
    }

    QChar m_separator;
    QList<CsvRow> m_rows;
    CsvRow m_row;
    QString m_field;
    Place m_place = Place::Start;
    int m_line;
};

} // namespace

Result<QList<CsvRow>, CsvError> readCsv(QByteArrayView bytes)
{
    if (bytes.size() > maxCsvBytes)
        return CsvError{CsvFault::TooLong, 1};
    auto text = tableText(bytes);
    if (!text)
        return CsvError{CsvFault::NotUtf8, 1};
    const auto told = separatorLine(*text);
    const QStringView table = QStringView(*text).mid(told ? told->length : 0);
    auto rows = CsvReader(told ? told->separator : separatorOf(table), told ? 2 : 1).read(table);
    text->fill(u'\0'); // it may hold passwords
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
