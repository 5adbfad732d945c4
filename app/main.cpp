// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/chosenlanguage.h"
#include "commandline/helptext.h"
#include "kit/theme.h"
#include "network/versions.h"
#include "pages/preferences.h"
#include "pages/setupwizard.h"
#include "pages/tour.h"
#include "paper/sheetfile.h"
#include "programoptions.h"
#include "programsessions.h"
#include "reports/systemlanguage.h"

#include <cstdio>
#include <QApplication>
#include <QIcon>
#include <QJsonDocument>
#include <QRadioButton>
#include <QSettings>
#include <QTranslator>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

void print(const QString &text, FILE *to = stdout)
{
    std::fputs(qUtf8Printable(text + u'\n'), to);
}

void printVersion(bool json)
{
    if (!json) {
        print(u"klubbpost " KLUBBPOST_VERSION ""_s);
        return;
    }
    print(QString::fromUtf8(QJsonDocument(versions(u"klubbpost"_s)).toJson(QJsonDocument::Compact)));
}

int exitWith(ExitCode code)
{
    return static_cast<int>(code);
}

int fail(const Fault &fault)
{
    print(fault.text, stderr);
    return exitWith(fault.exit);
}

/// The arguments, or the exit code where there is nothing left to do for them.
Result<ProgramArguments, int> answerTo(const QStringList &words, Language language)
{
    // Only for the answer to the arguments: the wizard has a catalogue of its own, which it can change.
    QTranslator translator;
    if (language == Language::Swedish && translator.load(u":/i18n/klubbpost_sv.qm"_s))
        QCoreApplication::installTranslator(&translator);
    const auto arguments = readProgramArguments(words);
    if (!arguments)
        return fail(arguments.fault());
    if (arguments->has(ProgramOption::Version)) {
        printVersion(arguments->has(ProgramOption::Json));
        return exitWith(ExitCode::AllWell);
    }
    if (arguments->has(ProgramOption::Help)) {
        print(helpText(programTable(), {}));
        return exitWith(ExitCode::AllWell);
    }
    if (arguments->command() != ProgramTask::Sheet)
        return *arguments;
    const auto languages = arguments->has(ProgramOption::Both) ? allOf<Language>() : QList{language};
    const QString target = arguments->has(ProgramOption::For) ? arguments->value(ProgramOption::For) : u"other"_s;
    if (const auto fault = writeSheet(arguments->argument().value_or(QString()), arguments->value(ProgramOption::Sheet),
                                      target, languages))
        return fail(*fault);
    return exitWith(ExitCode::AllWell);
}

int runTour(SetupWizard &wizard, const QString &folder)
{
    QDir dir(folder);
    if (!dir.mkpath(u"."_s)) {
        print(QCoreApplication::translate("main", "The folder %1 cannot be used.").arg(folder), stderr);
        return exitWith(ExitCode::CouldNotRun);
    }
    Tour tour(wizard, dir);
    QObject::connect(&tour, &Tour::finished, &wizard, [&](bool ok) {
        if (ok)
            print(QCoreApplication::translate("main", "The pictures and the sheets are in %1").arg(dir.absolutePath()));
        else
            print(QCoreApplication::translate("main", "The tour could not be finished."), stderr);
        QCoreApplication::exit(exitWith(ok ? ExitCode::AllWell : ExitCode::CouldNotRun));
    });
    tour.start();
    return QCoreApplication::exec();
}

/// Without a display all but the window works. Windows and macOS always have one.
void useNoScreenWhereNoneIsNeeded(int argc, char *argv[])
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (!opensWindow(arguments))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
#endif
}

/// Qt 6.4 follows the dark mode of Windows only where it is asked to; later ones do it by themselves.
void followDarkMode()
{
#ifdef Q_OS_WIN
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:darkmode=2");
#endif
}

/// A program with windows has no output of its own on Windows: it answers in the terminal it was started from, if any.
void findTerminal()
{
#ifdef Q_OS_WIN
    if (!GetStdHandle(STD_OUTPUT_HANDLE) && AttachConsole(ATTACH_PARENT_PROCESS)) {
        SetConsoleOutputCP(CP_UTF8);
        static_cast<void>(std::freopen("CONOUT$", "w", stdout));
        static_cast<void>(std::freopen("CONOUT$", "w", stderr));
    }
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    findTerminal();
    useNoScreenWhereNoneIsNeeded(argc, argv);
    followDarkMode();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Klubbpost"_s);
    QApplication::setApplicationName(u"Klubbpost"_s);
    QApplication::setApplicationVersion(QLatin1StringView(KLUBBPOST_VERSION));
    QApplication::setDesktopFileName(u"klubbpost"_s);
    QIcon icon;
    for (const QString &size : {u"16"_s, u"32"_s, u"48"_s, u"128"_s, u"256"_s})
        icon.addFile(u":/icons/klubbpost-%1.png"_s.arg(size));
    QApplication::setWindowIcon(icon);
    QApplication::setFont(bodyFont(QApplication::font()));

    QSettings settings;
    Preferences preferences = loadPreferences(settings);
    const QStringList words = QCoreApplication::arguments();
    const Language language = chosenLanguage(words, preferences.language.value_or(systemLanguage()));
    const auto arguments = answerTo(words, language);
    if (!arguments)
        return arguments.fault();
    ProgramSessions sessions;
    SetupWizard wizard(sessions, language);
    if (arguments->command() == ProgramTask::Tour) {
        sessions.readFacts();
        return runTour(wizard, arguments->value(ProgramOption::Tour));
    }
    sessions.readFactsAfterPainting(&wizard);
    if (preferences.size.isValid())
        wizard.resize(preferences.size);
    const bool practice = arguments->has(ProgramOption::Practice) || preferences.practice;
    if (practice)
        wizard.findChild<QRadioButton *>(u"practise"_s)->setChecked(true);
    wizard.show();
    const int code = QApplication::exec();
    if (wizard.context().language() != language)
        preferences.language = wizard.context().language();
    preferences.size = wizard.size();
    if (wizard.context().isPractice() != practice)
        preferences.practice = !practice;
    savePreferences(preferences, settings);
    return code;
}
