// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/imapmailbox.h"

#include <algorithm>

namespace klubbpost::practice {
namespace {

/// What the practice provider writes on top of a message it takes in.
constexpr char received[] = "Authentication-Results: mail.ovningshotellet.example; "
                            "spf=pass smtp.mailfrom=info@ovningsklubben.example\r\n"
                            "Received: from [127.0.0.1] by mail.ovningshotellet.example with ESMTPSA; "
                            "Sat, 21 Nov 2026 12:00:00 +0000\r\n";

QByteArray headersOf(const QByteArray &message)
{
    const qsizetype end = message.indexOf("\r\n\r\n");
    return received + message.left(end < 0 ? message.size() : end + 2);
}

/// The values of a header field, folded lines not joined: enough for what Klubbpost writes itself.
bool headerHas(const QByteArray &headers, const QByteArray &name, const QByteArray &text)
{
    bool isInside = false;
    for (const QByteArray &line : headers.split('\n')) {
        if (!line.startsWith(' '))
            isInside = line.toUpper().startsWith(name.toUpper() + ':');
        if (isInside && line.contains(text))
            return true;
    }
    return false;
}

} // namespace

std::optional<QByteArray> ImapMailbox::answer(const QByteArray &tag, const QList<QByteArray> &words)
{
    const QByteArray name = words.value(1).toUpper();
    const QByteArray second = words.value(2).toUpper();
    if (name == "LIST")
        return "* LIST (\\HasNoChildren) \"/\" INBOX\r\n* LIST (\\HasNoChildren \\Junk) \"/\" Junk\r\n" + tag +
               " OK Done\r\n";
    if (name == "EXAMINE" || name == "SELECT")
        return open(tag, words.value(2), name == "SELECT");
    if (name != "UID" || !m_isOpen)
        return std::nullopt;
    if (second == "SEARCH")
        return search(tag, words);
    if (second == "FETCH")
        return fetch(tag, words.value(3).toLongLong());
    if (!m_mayChange)
        return std::nullopt;
    if (second == "STORE")
        return store(tag, words);
    if (second == "EXPUNGE")
        return expunge(tag, words.value(3).toLongLong());
    return std::nullopt;
}

QByteArray ImapMailbox::open(const QByteArray &tag, const QByteArray &folder, bool mayChange)
{
    m_deleted.clear();
    m_isInbox = folder.toUpper() == "INBOX";
    m_isOpen = m_isInbox || folder == "Junk";
    if (!m_isOpen)
        return tag + " NO [NONEXISTENT] There is no such folder\r\n";
    m_mayChange = mayChange;
    const qsizetype count = m_isInbox ? m_house.messages.size() : 0;
    return "* " + QByteArray::number(count) + " EXISTS\r\n* OK [UIDVALIDITY 1] Valid\r\n" + tag +
           (mayChange ? " OK [READ-WRITE] Done\r\n" : " OK [READ-ONLY] Done\r\n");
}

QByteArray ImapMailbox::search(const QByteArray &tag, const QList<QByteArray> &words) const
{
    QByteArray found = "* SEARCH";
    for (const Delivered &message : m_isInbox ? m_house.messages : QList<Delivered>()) {
        const QByteArray headers = headersOf(message.bytes);
        bool matches = false;
        for (qsizetype at = 3; at + 1 < words.size(); ++at) {
            const QByteArray word = words.at(at).toUpper();
            matches = matches || (word == "HEADER" && at + 2 < words.size() &&
                                  headerHas(headers, words.at(at + 1), words.at(at + 2)));
            matches = matches || (word == "FROM" && headerHas(headers, "FROM", words.at(at + 1)));
        }
        if (matches)
            found += ' ' + QByteArray::number(message.uid);
    }
    return found + "\r\n" + tag + " OK Done\r\n";
}

qsizetype ImapMailbox::indexOf(qint64 uid) const
{
    const auto &messages = m_house.messages;
    const auto found =
        std::find_if(messages.begin(), messages.end(), [uid](const Delivered &message) { return message.uid == uid; });
    return !m_isInbox || found == messages.end() ? -1 : found - messages.begin();
}

QByteArray ImapMailbox::fetch(const QByteArray &tag, qint64 uid) const
{
    const qsizetype index = indexOf(uid);
    if (index < 0)
        return tag + " OK Nothing there\r\n";
    const QByteArray headers = headersOf(m_house.messages.at(index).bytes) + "\r\n";
    return "* " + QByteArray::number(index + 1) + " FETCH (UID " + QByteArray::number(uid) + " BODY[HEADER] {" +
           QByteArray::number(headers.size()) + "}\r\n" + headers + ")\r\n" + tag + " OK Done\r\n";
}

QByteArray ImapMailbox::store(const QByteArray &tag, const QList<QByteArray> &words)
{
    const qint64 uid = words.value(3).toLongLong();
    if (words.value(4).toUpper() != "+FLAGS.SILENT" || words.value(5).toLower() != "(\\deleted)")
        return tag + " NO [CANNOT] Only to be deleted\r\n";
    if (indexOf(uid) >= 0)
        m_deleted.append(uid);
    return tag + " OK Done\r\n";
}

/// Only what is marked, and only the one that is named (RFC 4315 2.1).
QByteArray ImapMailbox::expunge(const QByteArray &tag, qint64 uid)
{
    const qsizetype index = m_deleted.contains(uid) ? indexOf(uid) : -1;
    if (index < 0)
        return tag + " OK Nothing to do\r\n";
    m_house.messages.removeAt(index);
    return "* " + QByteArray::number(index + 1) + " EXPUNGE\r\n" + tag + " OK Done\r\n";
}

} // namespace klubbpost::practice
