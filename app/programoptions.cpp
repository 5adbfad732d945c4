// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programoptions.h"

#include "reports/sheet.h"
#include "sender/senderfacts.h"

#include <algorithm>

namespace klubbpost {
namespace {

constexpr CommandSet everywhere = CommandSet::every();

QString targets()
{
    return targetNames(SenderFacts::fromFolder(QStringLiteral(":"), {}));
}

constexpr CommandRow taskRows[] = {
    {.command = ProgramTask::Window},
    {.command = ProgramTask::Tour, .byOption = ProgramOption::Tour},
    {.command = ProgramTask::Sheet, .argument = "REPORT.json", .byOption = ProgramOption::Sheet},
};

constexpr OptionRow optionRows[] = {
    {.option = ProgramOption::Help,
     .name = "help",
     .commands = everywhere,
     .help = QT_TRANSLATE_NOOP("main", "Show this help."),
     .letter = 'h'},
    {.option = ProgramOption::Version,
     .name = "version",
     .commands = everywhere,
     .help = QT_TRANSLATE_NOOP("main", "Show the version."),
     .letter = 'v'},
    {.option = ProgramOption::Json,
     .name = "json",
     .commands = everywhere,
     .help = QT_TRANSLATE_NOOP("main", "With --version: as JSON."),
     .onlyWith = ProgramOption::Version},
    {.option = ProgramOption::Lang,
     .name = "lang",
     .value = "sv|en",
     .commands = everywhere,
     .help = QT_TRANSLATE_NOOP("main", "Language: sv is Swedish, en is English.")},
    {.option = ProgramOption::Practice,
     .name = "practice",
     .commands = {ProgramTask::Window},
     .help = QT_TRANSLATE_NOOP("main", "Start in the practice club.")},
    {.option = ProgramOption::Tour,
     .name = "tour",
     .value = "FOLDER",
     .commands = {ProgramTask::Tour},
     .help = QT_TRANSLATE_NOOP("main",
                               "Walk the practice club off screen and leave pictures of all pages in this folder.")},
    {.option = ProgramOption::Sheet,
     .name = "sheet",
     .value = "FILE",
     .commands = {ProgramTask::Sheet},
     .help = QT_TRANSLATE_NOOP("main", "Write the setup sheet of a saved report as PDF, without a window.")},
    {.option = ProgramOption::For,
     .name = "for",
     .value = "TARGET",
     .commands = {ProgramTask::Sheet},
     .help = QT_TRANSLATE_NOOP("main", "With --sheet: what the settings are for: %1."),
     .choices = targets},
    {.option = ProgramOption::Both,
     .name = "both",
     .commands = {ProgramTask::Sheet},
     .help = QT_TRANSLATE_NOOP("main", "With --sheet: in both languages.")},
};

constexpr CommandLineTable table = {
    .program = "klubbpost",
    .context = "main",
    .about = QT_TRANSLATE_NOOP("main", "Gets a club's e-mail address working."),
    .options = optionRows,
    .commands = taskRows,
    .help = ProgramOption::Help,
    .version = ProgramOption::Version,
};
static_assert(table.isComplete(ProgramOption::Both, ProgramTask::Sheet),
              "a row is missing, or stands elsewhere than its enumerator");

} // namespace

const CommandLineTable &programTable()
{
    return table;
}

Result<ProgramArguments, Fault> readProgramArguments(const QStringList &arguments)
{
    auto line = CommandLine::parse(table, arguments);
    if (!line)
        return line.fault();
    return ProgramArguments(line.take());
}

bool opensWindow(const QStringList &arguments)
{
    // Qt's own are words after one dash ("-style"). It takes them away, and only then can the rest be understood.
    const bool hasQts = std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) {
        return argument.size() > 2 && argument.startsWith(u'-') && argument.at(1) != u'-';
    });
    const auto read = readProgramArguments(arguments);
    if (!read)
        return hasQts;
    return read->command() == ProgramTask::Window && !read->has(ProgramOption::Help) &&
           !read->has(ProgramOption::Version);
}

} // namespace klubbpost
