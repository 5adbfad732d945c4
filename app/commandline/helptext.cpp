// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/helptext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::HelpWords)
public:
    [[nodiscard]] static QString usage() { return tr("Usage:"); }
    [[nodiscard]] static QString options() { return tr("Options:"); }
    [[nodiscard]] static QString commands() { return tr("Commands:"); }
    [[nodiscard]] static QString exitCodes()
    {
        return tr(
            "Exit codes: 0 all is well, 1 there are findings, 2 the command was not understood, 3 it could not be "
            "carried out.");
    }
};

/// Words put on lines of at most 80 characters, each with the indent.
QString wrapped(const QString &text, const QString &indent)
{
    constexpr qsizetype width = 80;
    QString result;
    QString line = indent;
    for (const QString &word : text.split(u' ')) {
        if (line.size() > indent.size() && line.size() + 1 + word.size() > width) {
            result += line + u'\n';
            line = indent;
        }
        line += (line.size() > indent.size() ? u" "_s : QString()) + word;
    }
    return result + line + u'\n';
}

QString said(const CommandLineTable &table, const char *text)
{
    return QCoreApplication::translate(table.context, text);
}

QString optionText(const OptionRow &row)
{
    return u"--"_s + QString::fromLatin1(row.name) + (row.value ? u' ' + QString::fromUtf8(row.value) : QString());
}

QString usageLine(const CommandLineTable &table, const CommandRow &row)
{
    QStringList words{QString::fromLatin1(table.program)};
    if (row.name)
        words.append(QString::fromLatin1(row.name));
    if (!row.byOption.isNone())
        words.append(optionText(table.row(row.byOption)));
    if (row.argument)
        words.append(QString::fromUtf8(row.argument));
    return u"  "_s + words.join(u' ') + u'\n';
}

QString optionsText(const CommandLineTable &table, RowId command)
{
    const bool byWord = table.commands.front().name;
    QString text;
    for (const OptionRow &row : table.options) {
        // Of all commands together: what goes with all of them; each has a help of its own with the rest.
        const bool isShown = !command.isNone() ? row.commands.contains(command) : !byWord || row.commands.isEvery();
        if (!isShown)
            continue;
        const QString help = said(table, row.help);
        text += u"  "_s + optionText(row) + u'\n' + wrapped(row.choices ? help.arg(row.choices()) : help, u"      "_s);
    }
    return text;
}

} // namespace

QString helpText(const CommandLineTable &table, RowId command)
{
    QString text = HelpWords::usage() + u'\n';
    if (!command.isNone() && table.commandRow(command).name) {
        const CommandRow &row = table.commandRow(command);
        text += usageLine(table, row) + u'\n' + wrapped(said(table, row.help), {});
    } else {
        command = {};
        QString commands;
        for (const CommandRow &row : table.commands) {
            text += usageLine(table, row);
            if (row.name)
                commands +=
                    u"  "_s + QString::fromLatin1(row.name) + u'\n' + wrapped(said(table, row.help), u"      "_s);
        }
        text += u'\n' + wrapped(said(table, table.about), {});
        if (!commands.isEmpty())
            text += u'\n' + HelpWords::commands() + u'\n' + commands;
    }
    text += u'\n' + HelpWords::options() + u'\n' + optionsText(table, command);
    return text + u'\n' + wrapped(HelpWords::exitCodes(), {}).trimmed();
}

} // namespace klubbpost
