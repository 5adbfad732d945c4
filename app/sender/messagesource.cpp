// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/messagesource.h"

#include <algorithm>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// How far into a text its form is looked for.
constexpr qsizetype formLines = 400;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isBlankLine(QByteArrayView line)
{
    return line.trimmed().isEmpty();
}

/// "received" of "Received: from …"; empty if the line begins no field.
QByteArray fieldName(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return {};
    const QByteArrayView name = line.first(colon).trimmed();
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto fits = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'; };
    if (name.isEmpty() || name.size() > 100 || !isLetter(name.front()) || !std::all_of(name.begin(), name.end(), fits))
        return {};
    return name.toByteArray().toLower();
}

/// Fields that servers put above a message, or that every message has: where one begins inside a page's own words.
bool isTraceField(const QByteArray &name)
{
    static const QByteArrayList names{"received",
                                      "return-path",
                                      "delivered-to",
                                      "x-received",
                                      "x-original-to",
                                      "envelope-to",
                                      "authentication-results",
                                      "received-spf",
                                      "dkim-signature",
                                      "arc-seal",
                                      "arc-message-signature",
                                      "mime-version",
                                      "delivery-date",
                                      "x-apparently-to",
                                      "arc-authentication-results",
                                      "x-envelope-from",
                                      "x-envelope-to",
                                      "x-mozilla-status",
                                      "original-recipient"};
    return names.contains(name);
}

/// One line after the other, without their ends.
class LineReader
{
public:
    explicit LineReader(QByteArrayView text, qsizetype at = 0) : m_text(text), m_at(at) {}
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }
    QByteArrayView next()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        const QByteArrayView line = m_text.sliced(m_at, (end < 0 ? m_text.size() : end) - m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        return line;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at;
};

QByteArray decoded(const QByteArray &octets, MessageSource &source)
{
    const auto fromUtf16 = [&](QStringConverter::Encoding encoding) {
        source.changed = true;
        QStringDecoder decoder(encoding);
        return QString(decoder(octets)).toUtf8();
    };
    if (octets.startsWith("\xFF\xFE"_ba))
        return fromUtf16(QStringConverter::Utf16LE);
    if (octets.startsWith("\xFE\xFF"_ba))
        return fromUtf16(QStringConverter::Utf16BE);
    return octets.startsWith("\xEF\xBB\xBF"_ba) ? octets.mid(3) : octets;
}

/// LF alone ends every line. A CR by itself ends one only where there is no LF at all.
QByteArray withLineFeeds(QByteArray text)
{
    if (text.contains('\n'))
        return text.replace("\r\n", "\n");
    return text.replace('\r', '\n');
}

/// Takes away what stands before every line: marks of quotation, or blanks.
QByteArray withoutMargin(const QByteArray &text, MessageSource &source)
{
    QByteArrayView margin;
    qsizetype seen = 0;
    for (LineReader reader(text); !reader.atEnd() && seen < formLines;) {
        const QByteArrayView line = reader.next();
        if (isBlankLine(line))
            continue;
        if (seen++ == 0) {
            qsizetype end = 0;
            while (end < line.size() && (isBlank(line[end]) || line[end] == '>'))
                ++end;
            margin = line.first(end);
        }
        while (!margin.isEmpty() && !line.startsWith(margin))
            margin.chop(1);
        if (margin.isEmpty())
            return text;
    }
    if (margin.isEmpty() || seen < 2)
        return text;
    source.changed = true;
    QByteArray bare;
    bare.reserve(text.size());
    const QByteArray prefix = margin.toByteArray();
    const QByteArray mark = prefix.trimmed();
    for (LineReader reader(text); !reader.atEnd();) {
        QByteArrayView line = reader.next();
        if (line.startsWith(prefix))
            line = line.sliced(prefix.size());
        else if (!mark.isEmpty() && line.trimmed() == mark) // ">" stands for an empty line
            line = {};
        bare += line;
        bare += '\n';
    }
    return bare;
}

/// Apple Mail's emlx: the message's length on the first line, and a list of properties below the message.
QByteArray withoutEmlx(const QByteArray &text, const QByteArray &octets)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArray first = text.left(std::max<qsizetype>(end, 0)).trimmed();
    const bool isCount = !first.isEmpty() && first.size() < 12 &&
                         std::all_of(first.begin(), first.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isCount ||
        !isFieldLine(QByteArrayView(text).sliced(end + 1).first(std::min<qsizetype>(text.size() - end - 1, 200))))
        return text;
    const qsizetype begin = octets.indexOf('\n') + 1;
    return withLineFeeds(octets.mid(begin, first.toLongLong()));
}

/// Where the message begins: at its first line, or below a page's own words.
qsizetype findStart(QByteArrayView text, MessageSource &source)
{
    qsizetype first = -1;
    qsizetype trace = -1;
    qsizetype anyField = -1;
    bool firstIsField = false;
    bool firstBlock = true;
    bool blockHasTrace = false;
    bool blockHasSummary = false; // of the page: "SPF:", "DKIM:"
    LineReader reader(text);
    for (qsizetype i = 0; !reader.atEnd() && i < formLines; ++i) {
        const qsizetype at = reader.position();
        const QByteArrayView line = reader.next();
        if (isBlankLine(line)) {
            firstBlock = firstBlock && first < 0;
            continue;
        }
        const QByteArray name = isBlank(line.front()) ? QByteArray() : fieldName(line);
        const bool isMbox = first < 0 && line.startsWith("From ");
        if (isMbox)
            continue;
        if (first < 0) {
            first = at;
            firstIsField = !name.isEmpty();
        }
        const bool isTrace = isTraceField(name) || name.startsWith("x-ms-exchange") || name.startsWith("x-google");
        if (trace < 0 && isTrace)
            trace = at;
        if (anyField < 0 && !name.isEmpty())
            anyField = at;
        if (firstBlock) {
            blockHasTrace = blockHasTrace || isTrace;
            blockHasSummary = blockHasSummary || name == "spf" || name == "dkim" || name == "dmarc";
        }
    }
    if (first < 0)
        return text.size();
    if (firstIsField && !(blockHasSummary && trace > first))
        return first;
    const qsizetype start = trace >= 0 ? trace : anyField;
    if (start < 0)
        return first;
    source.fromPage = start != first;
    return start;
}

/// By how much the line ends are multiplied: 1, or 2 where an empty line follows every line.
qsizetype lineSpacing(QByteArrayView text)
{
    qsizetype fields = 0;
    qsizetype blanks = 0;
    qsizetype spacing = 0;
    LineReader reader(text);
    for (qsizetype i = 0; !reader.atEnd() && i < formLines && fields < 60;) {
        const QByteArrayView line = reader.next();
        if (isBlankLine(line)) {
            ++blanks;
            continue;
        }
        const bool isNew = !isBlank(line.front()) && isFieldLine(line);
        // Below the headers anything may stand: it tells nothing of them.
        const bool isMore = isBlank(line.front()) || isNew || fields > 0;
        if (i > 0 && isNew) {
            if (blanks == 0)
                return 1; // two fields without anything between
            if (spacing == 0 || blanks + 1 < spacing)
                spacing = blanks + 1;
        }
        if (!isMore)
            break;
        fields += isNew ? 1 : 0;
        blanks = 0;
        ++i;
        if (fields >= 4 && spacing > 1)
            return spacing;
    }
    return fields >= 3 && spacing > 1 ? spacing : 1;
}

/// Every \a spacing line ends become one; what is more than that is an empty line of the message.
QByteArray withoutSpacing(QByteArrayView text, qsizetype spacing)
{
    QByteArray dense;
    dense.reserve(text.size());
    qsizetype blanks = 0;
    for (LineReader reader(text); !reader.atEnd();) {
        const QByteArrayView line = reader.next();
        if (isBlankLine(line)) {
            ++blanks;
            continue;
        }
        if (!dense.isEmpty()) {
            const qsizetype ends = std::max<qsizetype>(1, (blanks + 1 + spacing / 2) / spacing);
            dense += QByteArray(std::min<qsizetype>(ends, 100), '\n');
        }
        dense += line;
        blanks = 0;
    }
    return dense + '\n';
}

/// Blanks at the beginning of lines that a web page made unbreakable are blanks.
void mendBlanks(QByteArray &text, MessageSource &source)
{
    if (!text.contains("\n\xC2\xA0"))
        return;
    source.changed = true;
    text.replace("\xC2\xA0", " ");
}

QByteArray withCrlf(const QByteArray &text)
{
    QByteArray lines = text;
    return lines.replace('\n', "\r\n");
}

/// Headers run together into one line: several fields' names stand in its middle.
bool holdsJoinedFields(QByteArrayView line)
{
    int found = 0;
    for (const char *name : {" Received: ", " From: ", " Date: ", " Subject: ", " To: ", " Message-ID: ",
                             " Return-Path: ", " MIME-Version: ", " Authentication-Results: "})
        found += line.contains(name) ? 1 : 0;
    return found >= 2;
}

} // namespace

bool MessageSource::isIntact() const
{
    const bool rejoined =
        std::any_of(fields.begin(), fields.end(), [](const MessageField &field) { return field.rejoined; });
    return !truncated && !fromPage && !blankLines && !joinedLines && !changed && !rejoined;
}

bool isFieldLine(QByteArrayView line)
{
    const qsizetype end = line.indexOf('\n');
    return !fieldName(end < 0 ? line : line.first(end)).isEmpty();
}

MessageSource readSource(const QByteArray &octets)
{
    MessageSource source;
    if (octets.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba)) { // MS-CFB 2.2
        source.outlookFile = true;
        return source;
    }
    source.truncated = octets.size() > maxMessageBytes;
    const QByteArray plain = decoded(source.truncated ? octets.left(maxMessageBytes) : octets, source);
    QByteArray text = withoutMargin(withoutEmlx(withLineFeeds(plain), plain), source);
    mendBlanks(text, source);
    text.remove(0, findStart(text, source));
    const qsizetype spacing = lineSpacing(text);
    if (spacing > 1) {
        source.blankLines = true;
        text = withoutSpacing(text, spacing);
    }

    LineReader reader(text);
    while (!reader.atEnd()) {
        if (reader.position() >= maxHeaderBytes) {
            source.truncated = true;
            return source;
        }
        const QByteArrayView line = reader.next();
        if (isBlankLine(line)) {
            if (source.fields.isEmpty())
                continue;
            source.body = withCrlf(text.mid(reader.position()));
            source.bodyCame = !source.body.isEmpty();
            break;
        }
        const bool isFold = isBlank(line.front());
        const QByteArray name = isFold ? QByteArray() : fieldName(line);
        if (!name.isEmpty()) {
            if (source.fields.size() == maxHeaderFields) {
                source.truncated = true;
                return source;
            }
            source.fields.append(
                {name, line.sliced(line.indexOf(':') + 1).trimmed().toByteArray(), line.toByteArray()});
        } else if (!source.fields.isEmpty()) {
            // Where empty lines stood between all lines, what is neither field nor fold may be the text below them.
            MessageField &field = source.fields.last();
            field.rejoined = field.rejoined || !isFold;
            field.value += ' ' + line.trimmed().toByteArray();
            field.raw += isFold ? "\r\n" + line.toByteArray() : "\r\n " + line.toByteArray();
            if (field.raw.size() > maxHeaderBytes) {
                source.truncated = true;
                return source;
            }
        }
        if (line.size() > 200 && holdsJoinedFields(line))
            source.joinedLines = true;
    }
    if (reader.position() > maxHeaderBytes && !source.bodyCame)
        source.truncated = true;
    return source;
}

} // namespace klubbpost
