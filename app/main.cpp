// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/versions.h"
#include "paper/sheetcommand.h"
#include "programsessions.h"
#include "reports/systemlanguage.h"
#include "wizards/preferences.h"
#include "wizards/setupwizard.h"
#include "wizards/theme.h"
#include "wizards/tour.h"

#include <cstdio>
#include <optional>
#include <QApplication>
#include <QCommandLineParser>
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

// The same as those of klubbpost-cli.
constexpr int exitUsage = 2;
constexpr int exitCouldNotRun = 3;

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

/// What the arguments ask for.
struct Order
{
    std::optional<int> exit; ///< already done, or not possible
    Language language;
    bool practice = false;
    std::optional<QString> tourFolder = {};
};

/// Before the arguments are understood, because what is wrong with them is told in this language.
Language languageIn(const QStringList &arguments, Language usual)
{
    const qsizetype at = arguments.indexOf(u"--lang"_s);
    QString name = at >= 0 ? arguments.value(at + 1) : QString();
    for (const QString &argument : arguments) {
        if (argument.startsWith("--lang="_L1))
            name = argument.mid(7);
    }
    return fromName<Language>(name).value_or(usual);
}

Order readArguments(const QStringList &arguments, Language usual)
{
    const Language language = languageIn(arguments, usual);
    // Only for the answer to the arguments: the wizard has a catalogue of its own, which it can change.
    QTranslator translator;
    if (language == Language::Swedish && translator.load(u":/i18n/klubbpost_sv.qm"_s))
        QCoreApplication::installTranslator(&translator);
    const auto said = [](const char *text) { return QCoreApplication::translate("main", text); };

    QCommandLineParser parser;
    parser.setApplicationDescription(said(QT_TRANSLATE_NOOP("main", "Gets a club's e-mail address working.")));
    const QCommandLineOption practice(u"practice"_s, said(QT_TRANSLATE_NOOP("main", "Start in the practice club.")));
    const QCommandLineOption lang(u"lang"_s, said(QT_TRANSLATE_NOOP("main", "Language: sv is Swedish, en is English.")),
                                  u"sv|en"_s);
    const QCommandLineOption tourFolder(
        u"tour"_s,
        said(QT_TRANSLATE_NOOP("main",
                               "Walk the practice club off screen and leave pictures of all pages in this folder.")),
        said(QT_TRANSLATE_NOOP("main", "FOLDER")));
    const QCommandLineOption version({u"v"_s, u"version"_s}, said(QT_TRANSLATE_NOOP("main", "Show the version.")));
    const QCommandLineOption json(u"json"_s, said(QT_TRANSLATE_NOOP("main", "With --version: as JSON.")));
    const QCommandLineOption help(
        {u"h"_s, u"help"_s},
        said(QT_TRANSLATE_NOOP("main", "Show this help. \"klubbpost --sheet\" writes a saved report as PDF.")));
    parser.addOptions({practice, lang, tourFolder, version, json, help});
    const auto refuse = [&](const QString &text) {
        print(text, stderr);
        return Order{exitUsage, language};
    };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return refuse(said(QT_TRANSLATE_NOOP("main", "The program does not know what to do with “%1”."))
                          .arg(parser.positionalArguments().first()));
    if (parser.isSet(lang) && !fromName<Language>(parser.value(lang)))
        return refuse(
            said(QT_TRANSLATE_NOOP("main", "The language is given as sv or en, not as “%1”.")).arg(parser.value(lang)));
    if (parser.isSet(help)) {
        print(parser.helpText());
        return {0, language};
    }
    if (parser.isSet(version)) {
        printVersion(parser.isSet(json));
        return {0, language};
    }
    Order order{{}, language, parser.isSet(practice)};
    if (parser.isSet(tourFolder))
        order.tourFolder = parser.value(tourFolder);
    return order;
}

int runTour(SetupWizard &wizard, const QString &folder)
{
    QDir dir(folder);
    if (!dir.mkpath(u"."_s)) {
        print(QCoreApplication::translate("main", "The folder %1 cannot be used.").arg(folder), stderr);
        return exitCouldNotRun;
    }
    Tour tour(wizard, dir);
    QObject::connect(&tour, &Tour::finished, &wizard, [&](bool ok) {
        if (ok)
            print(QCoreApplication::translate("main", "The pictures and the sheets are in %1").arg(dir.absolutePath()));
        else
            print(QCoreApplication::translate("main", "The tour could not be finished."), stderr);
        QCoreApplication::exit(ok ? 0 : exitCouldNotRun);
    });
    tour.start();
    return QCoreApplication::exec();
}

/// Without a display only these make sense, and they need none. Windows and macOS always have one.
void useNoScreenWhereNoneIsNeeded(int argc, char *argv[])
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        if (argument.startsWith("--tour") || argument == "--version" || argument == "-v" || argument == "--help" ||
            argument == "-h")
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
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
    if (const auto code = runSheetCommand(argc, argv))
        return *code;
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
    const Order order = readArguments(QCoreApplication::arguments(), preferences.language.value_or(systemLanguage()));
    if (order.exit)
        return *order.exit;
    ProgramSessions sessions;
    SetupWizard wizard(sessions, order.language);
    if (order.tourFolder) {
        sessions.readFacts();
        return runTour(wizard, *order.tourFolder);
    }
    sessions.readFactsAfterPainting(&wizard);
    if (preferences.size.isValid())
        wizard.resize(preferences.size);
    const bool practice = order.practice || preferences.practice;
    if (practice)
        wizard.findChild<QRadioButton *>(u"practise"_s)->setChecked(true);
    wizard.show();
    const int code = QApplication::exec();
    if (wizard.context().language() != order.language)
        preferences.language = wizard.context().language();
    preferences.size = wizard.size();
    if (wizard.context().isPractice() != practice)
        preferences.practice = !practice;
    savePreferences(preferences, settings);
    return code;
}
