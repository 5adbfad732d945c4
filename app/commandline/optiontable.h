// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <limits>
#include <QString>
#include <span>
#include <type_traits>

namespace klubbpost {

/// An option or a command of whichever program, by its enumerator.
struct RowId
{
    int value = -1;
    constexpr RowId() = default;
    template <class E>
    requires std::is_enum_v<E>
    constexpr RowId(E enumerator) : value(static_cast<int>(enumerator)) {}
    [[nodiscard]] constexpr bool isNone() const { return value < 0; }
    constexpr bool operator==(const RowId &) const = default;
};

/// A set of commands.
class CommandSet
{
public:
    template <class... Commands>
    requires(std::is_enum_v<Commands> &&...) constexpr CommandSet(Commands... commands)
        : m_bits((0U | ... | (1U << static_cast<unsigned>(commands))))
    {
    }
    [[nodiscard]] static constexpr CommandSet every()
    {
        CommandSet set;
        set.m_bits = std::numeric_limits<unsigned>::max();
        return set;
    }
    [[nodiscard]] constexpr bool contains(RowId command) const { return (m_bits >> command.value) & 1U; }
    [[nodiscard]] constexpr bool isEvery() const { return m_bits == every().m_bits; }

private:
    unsigned m_bits = 0;
};

/// What an option changes about the word after the command.
enum class TakesWord {
    AsUsual,
    OrNot,       ///< the command may do without its word
    InsteadOfIt, ///< the command takes none
};

/// All there is to say of an option: what the parser, the help, the manual page and the completion know of it.
struct OptionRow
{
    RowId option;
    const char *name = nullptr;     ///< what is typed after "--"
    const char *value = nullptr;    ///< what its value is called ("FILE", UTF-8); none: it takes none
    CommandSet commands;            ///< those it goes with
    const char *help = nullptr;     ///< English, QT_TRANSLATE_NOOP in the table's context; %1 becomes the choices
    QString (*choices)() = nullptr; ///< what there is to choose from
    CommandSet required;            ///< the commands that cannot work without it
    RowId notWith;                  ///< an option it does not go with
    RowId onlyWith;                 ///< the option it belongs to
    TakesWord word = TakesWord::AsUsual;
    char letter = 0; ///< what may be typed after "-" instead
};

/// All there is to say of a command.
struct CommandRow
{
    RowId command;
    const char *name = nullptr;     ///< the first word; none: another way to start a program without such a word
    const char *argument = nullptr; ///< what follows it ("ADDRESS"; "[KP-nnn]": or not); none: nothing
    const char *help = nullptr;     ///< as in OptionRow
    RowId byOption;                 ///< of a command without a name: the option that chooses it; none: the usual one
};

/// The command line of a program. The rows stand in the order of their enums.
struct CommandLineTable
{
    const char *program; ///< as it is typed
    const char *context; ///< of the texts in the table, for translating
    const char *about;   ///< one sentence, as the help of the rows
    std::span<const OptionRow> options;
    std::span<const CommandRow> commands;
    RowId help; ///< with this or the next nothing else is looked at
    RowId version;

    [[nodiscard]] constexpr const OptionRow &row(RowId option) const
    {
        return options[static_cast<std::size_t>(option.value)];
    }
    [[nodiscard]] constexpr const CommandRow &commandRow(RowId command) const
    {
        return commands[static_cast<std::size_t>(command.value)];
    }
    /// Whether every row stands at its enumerator's place, up to the last one: for a static_assert beside the table.
    [[nodiscard]] constexpr bool isComplete(RowId lastOption, RowId lastCommand) const
    {
        return isInOrder(options, &OptionRow::option, lastOption) &&
               isInOrder(commands, &CommandRow::command, lastCommand);
    }

private:
    [[nodiscard]] static constexpr bool isInOrder(const auto &rows, auto member, RowId last)
    {
        int next = 0;
        for (const auto &row : rows) {
            if ((row.*member).value != next++)
                return false;
        }
        return next == last.value + 1;
    }
};

} // namespace klubbpost
