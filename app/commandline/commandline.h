// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/fault.h"
#include "commandline/optiontable.h"
#include "core/result.h"

#include <optional>
#include <QHash>

namespace klubbpost {

/// A command line, read by its table. What is refused is refused in the same words whatever the program, and nothing of
/// what was typed is repeated.
class CommandLine
{
public:
    /// \a arguments with the program's name first, as QCoreApplication::arguments(). \a table outlives it.
    [[nodiscard]] static Result<CommandLine, Fault> parse(const CommandLineTable &table, const QStringList &arguments);

    [[nodiscard]] RowId command() const { return m_command; } ///< none with help or version alone
    [[nodiscard]] const std::optional<QString> &argument() const { return m_argument; }
    [[nodiscard]] bool has(RowId option) const { return m_options.contains(option.value); }
    /// The last, where it was given several times.
    [[nodiscard]] QString value(RowId option) const { return values(option).value(values(option).size() - 1); }
    /// All that were given, in their order.
    [[nodiscard]] QStringList values(RowId option) const { return m_options.value(option.value); }

private:
    explicit CommandLine(const CommandLineTable &table) : m_table(&table) {}
    [[nodiscard]] std::optional<Fault> take(const QStringList &arguments);
    [[nodiscard]] std::optional<Fault> findCommand(QStringList &words);
    [[nodiscard]] std::optional<Fault> checkOptions() const;
    [[nodiscard]] std::optional<Fault> takeWord(const QStringList &words);
    [[nodiscard]] bool anyHas(TakesWord word) const;

    const CommandLineTable *m_table;
    RowId m_command;
    std::optional<QString> m_argument;
    QHash<int, QStringList> m_options;
};

/// The same with a program's own enums.
template <class Option, class Command>
class TypedCommandLine
{
public:
    explicit TypedCommandLine(CommandLine line) : m_line(std::move(line)) {}

    /// None with help or version alone.
    [[nodiscard]] std::optional<Command> command() const
    {
        const RowId command = m_line.command();
        return command.isNone() ? std::nullopt : std::optional(static_cast<Command>(command.value));
    }
    /// What stands after the command; empty if it takes nothing, or does without.
    [[nodiscard]] const std::optional<QString> &argument() const { return m_line.argument(); }
    [[nodiscard]] bool has(Option option) const { return m_line.has(option); }
    [[nodiscard]] QString value(Option option) const { return m_line.value(option); }
    [[nodiscard]] QStringList values(Option option) const { return m_line.values(option); }

private:
    CommandLine m_line;
};

} // namespace klubbpost
