// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/imapmailbox.h"

#include <algorithm>

namespace klubbpost::practice {
namespace {

/// What the practice provider writes on top of a message it takes in.
constexpr char received[] = "Received: from [127.0.0.1] by mail.ovningshotellet.example with ESMTPSA; "
                            "Sat, 21 Nov 2026 12:00:00 +0000\r\n"
                            "Authentication-Results: mail.ovningshotellet.example; "
                            "spf=pass smtp.mailfrom=info@ovningsklubben.example\r\n";

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
    if (name == "EXAMINE")
        return open(tag, words.value(2));
    if (name != "UID" || !m_isOpen)
        return std::nullopt;
    if (second == "SEARCH")
        return search(tag, words);
    if (second == "FETCH")
        return fetch(tag, words.value(3).toInt());
    return std::nullopt;
}

QByteArray ImapMailbox::open(const QByteArray &tag, const QByteArray &folder)
{
    m_isInbox = folder.toUpper() == "INBOX";
    m_isOpen = m_isInbox || folder == "Junk";
    if (!m_isOpen)
        return tag + " NO [NONEXISTENT] There is no such folder\r\n";
    const qsizetype count = m_isInbox ? m_house.messages.size() : 0;
    return "* " + QByteArray::number(count) + " EXISTS\r\n* OK [UIDVALIDITY 1] Valid\r\n" + tag +
           " OK [READ-ONLY] Done\r\n";
}

QByteArray ImapMailbox::search(const QByteArray &tag, const QList<QByteArray> &words) const
{
    QByteArray found = "* SEARCH";
    for (qsizetype i = 0; m_isInbox && i < m_house.messages.size(); ++i) {
        const QByteArray headers = headersOf(m_house.messages.at(i));
        bool matches = false;
        for (qsizetype at = 3; at + 1 < words.size(); ++at) {
            const QByteArray word = words.at(at).toUpper();
            matches = matches || (word == "HEADER" && at + 2 < words.size() &&
                                  headerHas(headers, words.at(at + 1), words.at(at + 2)));
            matches = matches || (word == "FROM" && headerHas(headers, "FROM", words.at(at + 1)));
        }
        if (matches)
            found += ' ' + QByteArray::number(i + 1);
    }
    return found + "\r\n" + tag + " OK Done\r\n";
}

QByteArray ImapMailbox::fetch(const QByteArray &tag, qsizetype uid) const
{
    if (!m_isInbox || uid < 1 || uid > m_house.messages.size())
        return tag + " OK Nothing there\r\n";
    const QByteArray number = QByteArray::number(uid);
    const QByteArray headers = headersOf(m_house.messages.at(uid - 1)) + "\r\n";
    return "* " + number + " FETCH (UID " + number + " BODY[HEADER] {" + QByteArray::number(headers.size()) + "}\r\n" +
           headers + ")\r\n" + tag + " OK Done\r\n";
}

} // namespace klubbpost::practice
