// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/serverdialogue.h"

namespace klubbpost::practice {

/// The practice mailbox after the login, to be looked into but not changed: LIST, EXAMINE, UID SEARCH by header or
/// sender, UID FETCH of headers (RFC 3501 6.3, 6.4). It holds the messages that were sent in practice.
class ImapMailbox
{
public:
    explicit ImapMailbox(const House &house) : m_house(house) {}
    /// \a words: tag, name, arguments. Nothing: not a command of these.
    [[nodiscard]] std::optional<QByteArray> answer(const QByteArray &tag, const QList<QByteArray> &words);

private:
    [[nodiscard]] QByteArray open(const QByteArray &tag, const QByteArray &folder);
    [[nodiscard]] QByteArray search(const QByteArray &tag, const QList<QByteArray> &words) const;
    [[nodiscard]] QByteArray fetch(const QByteArray &tag, qsizetype uid) const;

    const House &m_house;
    bool m_isOpen = false;
    bool m_isInbox = false;
};

} // namespace klubbpost::practice
