// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/serverdialogue.h"

namespace klubbpost::practice {

/// The practice mailbox after the login: LIST, EXAMINE, SELECT, UID SEARCH by header or sender, UID FETCH of headers,
/// UID STORE of \Deleted and UID EXPUNGE (RFC 3501 6.3, 6.4; RFC 4315). It holds the messages that were sent in
/// practice.
class ImapMailbox
{
public:
    explicit ImapMailbox(House &house) : m_house(house) {}
    /// \a words: tag, name, arguments. Nothing: not a command of these.
    [[nodiscard]] std::optional<QByteArray> answer(const QByteArray &tag, const QList<QByteArray> &words);

private:
    [[nodiscard]] QByteArray open(const QByteArray &tag, const QByteArray &folder, bool mayChange);
    [[nodiscard]] QByteArray search(const QByteArray &tag, const QList<QByteArray> &words) const;
    [[nodiscard]] qsizetype indexOf(qint64 uid) const; ///< -1: there is none
    [[nodiscard]] QByteArray fetch(const QByteArray &tag, qint64 uid) const;
    [[nodiscard]] QByteArray store(const QByteArray &tag, const QList<QByteArray> &words);
    [[nodiscard]] QByteArray expunge(const QByteArray &tag, qint64 uid);

    House &m_house;
    bool m_isOpen = false;
    bool m_isInbox = false;
    bool m_mayChange = false;
    QList<qint64> m_deleted; ///< marked in this session
};

} // namespace klubbpost::practice
