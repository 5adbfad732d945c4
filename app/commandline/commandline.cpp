// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"

#include "core/language.h"

#include <algorithm>
#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QString nameOf(const OptionRow &row)
{
    return QString::fromLatin1(row.name);
}

/// What is wrong with options that the parser did not understand; its own words are not for the user.
Fault optionFault(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        return argumentFault(ArgumentFault::MissingValue);
    const bool isPassword = std::any_of(unknown.begin(), unknown.end(), [](const QString &name) {
        const auto begins = [&name](QStringView word) { return name.startsWith(word, Qt::CaseInsensitive); };
        return begins(u"pass") || begins(u"pw") || begins(u"lösen") || begins(u"losen");
    });
    return argumentFault(isPassword ? ArgumentFault::PasswordAsArgument : ArgumentFault::UnknownOption);
}

} // namespace

Result<CommandLine, Fault> CommandLine::parse(const CommandLineTable &table, const QStringList &arguments)
{
    CommandLine line(table);
    if (const auto fault = line.take(arguments))
        return *fault;
    return line;
}

std::optional<Fault> CommandLine::take(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const OptionRow &row : m_table->options) {
        QStringList names{nameOf(row)};
        if (row.letter)
            names.append(QString(QLatin1Char(row.letter)));
        parser.addOption(QCommandLineOption(names, {}, QString::fromUtf8(row.value)));
    }
    if (!parser.parse(arguments))
        return optionFault(parser);
    for (const OptionRow &row : m_table->options) {
        if (!parser.isSet(nameOf(row)))
            continue;
        const QString value = row.value ? parser.value(nameOf(row)) : QString();
        m_options.insert(row.option.value, row.value ? parser.values(nameOf(row)) : QStringList());
        if (nameOf(row) == "lang"_L1 && !fromName<Language>(value))
            return badValueFault(nameOf(row), namesOf<Language>());
    }
    QStringList words = parser.positionalArguments();
    const bool onlyTells = has(m_table->help) || has(m_table->version);
    if (const auto fault = findCommand(words))
        return onlyTells && words.isEmpty() ? std::nullopt : fault;
    if (onlyTells)
        return std::nullopt;
    if (const auto fault = checkOptions())
        return fault;
    return takeWord(words);
}

/// Takes the command's word off, where a word chooses it.
std::optional<Fault> CommandLine::findCommand(QStringList &words)
{
    const bool byWord = m_table->commands.front().name;
    if (byWord && words.isEmpty())
        return argumentFault(ArgumentFault::NoCommand);
    const QString name = byWord ? words.takeFirst() : QString();
    for (const CommandRow &row : m_table->commands) {
        if (byWord ? name == QLatin1StringView(row.name)
                   : has(row.byOption) || (row.byOption.isNone() && m_command.isNone()))
            m_command = row.command;
    }
    if (!m_command.isNone())
        return std::nullopt;
    words.prepend(name);
    return argumentFault(ArgumentFault::UnknownCommand);
}

std::optional<Fault> CommandLine::checkOptions() const
{
    for (const OptionRow &row : m_table->options) {
        if (has(row.option) && !row.commands.contains(m_command))
            return argumentFault(ArgumentFault::OptionNotForCommand, nameOf(row));
    }
    for (const OptionRow &row : m_table->options) {
        if (!has(row.option)) {
            if (row.required.contains(m_command))
                return argumentFault(ArgumentFault::MissingOption, nameOf(row));
        } else if (!row.notWith.isNone() && has(row.notWith)) {
            return argumentFault(ArgumentFault::NotTogether, nameOf(row), nameOf(m_table->row(row.notWith)));
        } else if (!row.onlyWith.isNone() && !has(row.onlyWith)) {
            return argumentFault(ArgumentFault::OnlyWith, nameOf(row), nameOf(m_table->row(row.onlyWith)));
        }
    }
    return std::nullopt;
}

bool CommandLine::anyHas(TakesWord word) const
{
    return std::any_of(m_table->options.begin(), m_table->options.end(),
                       [&](const OptionRow &row) { return row.word == word && has(row.option); });
}

std::optional<Fault> CommandLine::takeWord(const QStringList &words)
{
    const char *argument = m_table->commandRow(m_command).argument;
    const bool mayDoWithout = argument && argument[0] == '[';
    const bool takes = argument && !anyHas(TakesWord::InsteadOfIt);
    if (words.size() > (takes ? 1 : 0))
        return argumentFault(ArgumentFault::TooManyArguments);
    if (words.isEmpty() && takes && !mayDoWithout && !anyHas(TakesWord::OrNot))
        return argumentFault(ArgumentFault::MissingArgument, QString::fromUtf8(argument));
    if (!words.isEmpty())
        m_argument = words.first();
    return std::nullopt;
}

} // namespace klubbpost
