// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/imapstatus.h"

#include <algorithm>
#include <limits>

namespace klubbpost {
namespace {

/// RFC 9051 9, "atom": what a response code's first word is made of.
bool isAtom(const QByteArray &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) {
        return c > ' ' && c < 0x7f && !QByteArrayView("(){%*\"\\]").contains(c);
    });
}

/// RFC 5530: refusals that have nothing to do with the name or the password and pass by themselves.
bool isTemporary(const QByteArray &code)
{
    return code == "UNAVAILABLE" || code == "INUSE" || code == "LIMIT" || code == "SERVERBUG";
}

} // namespace

std::optional<qsizetype> imapLiteralSize(QByteArrayView line)
{
    const qsizetype brace = line.lastIndexOf('{');
    if (brace < 0 || !line.endsWith('}'))
        return std::nullopt;
    QByteArrayView number = line.sliced(brace + 1, line.size() - brace - 2);
    if (number.endsWith('+')) // RFC 7888, which servers have no use for
        number.chop(1);
    bool isNumber = false;
    const qulonglong size = number.toULongLong(&isNumber);
    constexpr qulonglong most = std::numeric_limits<qint32>::max();
    return isNumber ? std::optional(static_cast<qsizetype>(std::min(size, most))) : std::nullopt;
}

bool isImapQuotable(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

QByteArray imapQuoted(QByteArray value)
{
    value.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + value + '"';
}

std::optional<ImapStatus> ImapStatus::parse(QByteArrayView line)
{
    static const std::pair<const char *, Kind> words[] = {
        {"OK", Kind::Ok}, {"NO", Kind::No}, {"BAD", Kind::Bad}, {"PREAUTH", Kind::Preauth}, {"BYE", Kind::Bye}};
    const qsizetype space = line.indexOf(' ');
    const QByteArrayView word = line.first(space < 0 ? line.size() : space);
    const auto *found = std::find_if(std::begin(words), std::end(words), [word](const auto &candidate) {
        return word.compare(candidate.first, Qt::CaseInsensitive) == 0;
    });
    if (found == std::end(words))
        return std::nullopt;
    ImapStatus status;
    status.kind = found->second;
    status.text = space < 0 ? QByteArray() : line.sliced(space + 1).toByteArray();
    const qsizetype end = status.text.indexOf(']');
    if (!status.text.startsWith('[') || end < 0)
        return status;
    const QByteArray code = status.text.mid(1, end - 1);
    const qsizetype codeSpace = code.indexOf(' ');
    const QByteArray atom = code.left(codeSpace < 0 ? code.size() : codeSpace).toUpper();
    if (isAtom(atom)) {
        status.code = atom;
        status.arguments = codeSpace < 0 ? QByteArray() : code.mid(codeSpace + 1);
        status.text = status.text.mid(end + 1).trimmed();
    }
    return status;
}

ReplyStatus ImapStatus::status() const
{
    switch (kind) {
    case Kind::Ok:
    case Kind::Preauth:
        return ReplyStatus::Ok;
    case Kind::No:
        return isTemporary(code) ? ReplyStatus::TemporaryNo : ReplyStatus::PermanentNo;
    case Kind::Bad:
        return ReplyStatus::Bad;
    case Kind::Bye:
        return ReplyStatus::Bye;
    }
    return ReplyStatus::Malformed;
}

} // namespace klubbpost
