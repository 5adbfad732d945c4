// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <memory>
#include <QJsonObject>
#include <QString>

namespace klubbpost {

/// Text from outside, made harmless for a terminal: control characters visible, no more than 2,000 characters. What
/// came as octets is put on one line.
[[nodiscard]] QString shown(const QString &text);
[[nodiscard]] QString shown(const QByteArray &octets);

/// Standard output, standard error and standard input, as UTF-8. What is printed here has been made harmless for a
/// terminal by whoever made the text.
class Console
{
public:
    /// Stands for the program's own streams where commands run inside another program, as in tests.
    struct Pipes
    {
        QByteArray out;
        QByteArray err;
        QByteArray in; ///< what is read of it is taken away
    };
    Console() = default;
    explicit Console(const std::shared_ptr<Pipes> &pipes) : m_pipes(pipes) {}

    void print(const QString &text) const;
    /// Without a line end of its own, and at once.
    void printPart(const QString &text) const;
    void printJson(const QJsonObject &object) const;
    void printError(const QString &text) const;

    enum class PasswordFault { NoTerminal, Cancelled, TooLong, NotUtf8 };
    /// The first line of standard input.
    [[nodiscard]] Result<Secret, PasswordFault> readPasswordLine() const;
    /// Asks on the terminal, without showing what is typed.
    [[nodiscard]] Result<Secret, PasswordFault> askPassword(const QString &prompt) const;

private:
    void write(bool isError, const QString &text) const;
    /// The next octet of standard input, or EOF.
    [[nodiscard]] int read() const;

    std::shared_ptr<Pipes> m_pipes; ///< null: the program's streams
};

} // namespace klubbpost
