// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/message.h"

#include <algorithm>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxBodyLine = 76;          // RFC 2045 6.7 (5), 6.8; without CRLF
constexpr qsizetype maxWordBytes = 45;         // =?UTF-8?B? + 60 + ?= is 72 of RFC 2047 2's 75
constexpr qsizetype maxPlainHeader = 60;       // keeps an unencoded header on one line of RFC 5322 2.1.1's 78
constexpr char specials[] = "()<>[]:;@\\,.\""; // RFC 5322 3.2.3

/// One line of text: what would end a header or hide in it becomes a space.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (hasControlCharacter(QStringView(&c, 1)))
            c = u' ';
    }
    return text.simplified();
}

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < u'\x7f'; });
}

/// RFC 2047 words in base64, each whole characters, folded (RFC 2047 5: at most 76 to a line).
QByteArray encodedWords(const QString &text)
{
    QByteArray words;
    QByteArray bytes;
    const auto flush = [&] {
        if (!words.isEmpty())
            words += "\r\n ";
        words += "=?UTF-8?B?" + bytes.toBase64() + "?=";
        bytes.clear();
    };
    const auto points = text.toUcs4();
    for (const uint point : points) {
        const QByteArray character = QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1).toUtf8();
        if (bytes.size() + character.size() > maxWordBytes)
            flush();
        bytes += character;
    }
    flush();
    return words;
}

/// "Subject: …", folded after the name if the words are long.
QByteArray unstructured(const QByteArray &name, const QString &typed)
{
    const QString text = oneLine(typed);
    if (isPrintableAscii(text) && text.size() <= maxPlainHeader && !text.contains(u"=?"_s))
        return name + ": " + text.toLatin1() + "\r\n";
    return name + ":\r\n " + encodedWords(text) + "\r\n";
}

QByteArray phrase(const QString &text)
{
    if (!isPrintableAscii(text) || text.contains(u"=?"_s) || text.size() > maxPlainHeader)
        return encodedWords(text);
    const bool needsQuotes = std::any_of(text.begin(), text.end(), [](QChar c) {
        return QByteArrayView(specials, sizeof(specials) - 1).contains(c.toLatin1());
    });
    QByteArray bytes = text.toLatin1();
    if (!needsQuotes)
        return bytes;
    bytes.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + bytes + '"';
}

QByteArray fromHeader(const EmailAddress &address, const QString &senderName)
{
    const QString name = oneLine(senderName);
    const QByteArray addrSpec = address.toWire();
    if (name.isEmpty())
        return "From: " + addrSpec + "\r\n";
    return "From:\r\n " + phrase(name) + "\r\n <" + addrSpec + ">\r\n";
}

/// RFC 2045 6.7 for text whose lines end in LF.
QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray result;
    qsizetype column = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '\n') {
            result += "\r\n";
            column = 0;
            continue;
        }
        const bool endsLine = i + 1 == text.size() || text.at(i + 1) == '\n';
        const bool isBlank = c == ' ' || c == '\t';
        // A dot or "From " first in a line is what transports have been known to change.
        const bool isRisky = column == 0 && (c == '.' || c == 'F');
        const bool isLiteral = ((c > ' ' && c < 0x7f && c != '=') || (isBlank && !endsLine)) && !isRisky;
        const QByteArray piece = isLiteral ? QByteArray(1, c) : '=' + QByteArray(1, c).toHex().toUpper();
        if (column + piece.size() > maxBodyLine - (endsLine ? 0 : 1)) {
            result += "=\r\n";
            column = 0;
        }
        result += piece;
        column += piece.size();
    }
    return result;
}

QByteArray wrappedBase64(const QByteArray &text)
{
    const QByteArray base64 = QByteArray(text).replace("\n", "\r\n").toBase64();
    QByteArray result;
    for (qsizetype i = 0; i < base64.size(); i += maxBodyLine)
        result += base64.mid(i, maxBodyLine) + "\r\n";
    return result;
}

/// The text with LF line ends, ending in one.
QByteArray normalisedBody(QString body)
{
    body.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (!body.endsWith(u'\n'))
        body += u'\n';
    return body.toUtf8();
}

/// RFC 5322 3.3, always in English whatever the computer speaks.
QByteArray dateHeader(const QDateTime &date)
{
    const int minutes = date.offsetFromUtc() / 60;
    const QByteArray zone = (minutes < 0 ? '-' : '+') + QByteArray::number(qAbs(minutes) / 60).rightJustified(2, '0') +
                            QByteArray::number(qAbs(minutes) % 60).rightJustified(2, '0');
    return "Date: " + QLocale::c().toString(date, u"ddd, d MMM yyyy HH:mm:ss "_s).toLatin1() + zone + "\r\n";
}

} // namespace

QByteArray composeMessage(const EmailAddress &address, const QString &senderName, const TestMessage &message,
                          const QDateTime &date, const QByteArray &token)
{
    const QByteArray text = normalisedBody(message.body);
    // Quoted-printable stays readable in the source; base64 is shorter once a sixth of the text is not ASCII.
    const auto others = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    const bool asBase64 = others * 6 > text.size();

    QByteArray result = dateHeader(date) + fromHeader(address, senderName) + "To: " + address.toWire() + "\r\n";
    result += unstructured("Subject", message.subject);
    result += "Message-ID: <" + token + '@' + address.asciiDomain() + ">\r\n";
    result += "Auto-Submitted: auto-generated\r\n"; // RFC 3834 5: nobody's holiday reply is wanted
    result += "X-Klubbpost-Token: " + token + "\r\n";
    result += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    result +=
        asBase64 ? "Content-Transfer-Encoding: base64\r\n\r\n" : "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
    return result + (asBase64 ? wrappedBase64(text) : quotedPrintable(text));
}

} // namespace klubbpost
