// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clicommand.h"
#include "commandline/chosenlanguage.h"
#include "commandline/helptext.h"
#include "network/versions.h"
#include "reports/systemlanguage.h"

#include <QCoreApplication>
#include <QTimer>
#include <QTranslator>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

int end(ExitCode code)
{
    return static_cast<int>(code);
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"klubbpost-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KLUBBPOST_VERSION));
    const QStringList words = QCoreApplication::arguments();
    const bool json = words.contains(u"--json"_s);
    const Language language = chosenLanguage(words, systemLanguage());
    QTranslator translator;
    if (language == Language::Swedish && translator.load(u":/i18n/klubbpost_sv.qm"_s))
        QCoreApplication::installTranslator(&translator);

    const auto arguments = readArguments(words);
    if (!arguments) {
        CliCommand::tell({}, arguments.fault(), json);
        return end(arguments.fault().exit);
    }
    if (arguments->has(Option::Version)) {
        if (json)
            Console().printJson(versions(QCoreApplication::applicationName()));
        else
            Console().print(u"klubbpost-cli "_s + QCoreApplication::applicationVersion());
        return end(ExitCode::AllWell);
    }
    if (arguments->has(Option::Help)) {
        Console().print(helpText(cliTable(), arguments->command() ? RowId(*arguments->command()) : RowId()));
        return end(ExitCode::AllWell);
    }
    auto surroundings = surroundingsFor(*arguments);
    if (!surroundings) {
        CliCommand::tell({}, surroundings.fault(), json);
        return end(surroundings.fault().exit);
    }
    Environment environment(language, surroundings.take());
    const auto command = CliCommand::create(*arguments->command(), environment, *arguments);
    QObject::connect(
        command.get(), &CliCommand::finished, &application, [](ExitCode code) { QCoreApplication::exit(end(code)); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, command.get(), &CliCommand::start);
    return QCoreApplication::exec();
}
