// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslSocket>
#include <QString>

/// A mailbox of the test servers, read over IMAPS by a client that shares no code with the program. It blocks, and
/// throws std::runtime_error with what the server said instead of going on after a fault.
class Mailbox
{
public:
    Mailbox(quint16 port, const QString &caFile, const QString &login, const QString &password);

    /// The message, as it came, with this subject and these words in its text; waits for it to arrive. The server
    /// decodes what it compares, so a message that is coded wrongly is not found.
    [[nodiscard]] QByteArray messageWith(const QString &subject, const QString &words);

private:
    /// All of the answer up to its tagged line, which must be OK.
    QByteArray command(const QByteArray &text);
    QByteArray answer();
    QByteArray line();

    QSslSocket m_socket;
};
