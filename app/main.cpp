// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/sheetcommand.h"
#include "programsessions.h"
#include "wizards/preferences.h"
#include "wizards/setupwizard.h"
#include "wizards/theme.h"
#include "wizards/tour.h"

#include <cstdio>
#include <cstring>
#include <optional>
#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRadioButton>
#include <QSettings>
#include <QSslSocket>
#include <QTranslator>

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
    const QJsonObject version{{u"program"_s, u"klubbpost"_s},
                              {u"version"_s, QLatin1StringView(KLUBBPOST_VERSION)},
                              {u"qt"_s, QLatin1StringView(qVersion())},
                              {u"tls"_s, QSslSocket::sslLibraryVersionString()}};
    print(QString::fromUtf8(QJsonDocument(version).toJson(QJsonDocument::Compact)));
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

/// Without a display only the tour makes sense, and it needs none.
void useNoScreenForTour(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--tour") == 0 || std::strncmp(argv[i], "--tour=", 7) == 0)
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (const auto code = runSheetCommand(argc, argv))
        return *code;
    useNoScreenForTour(argc, argv);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Klubbpost"_s);
    QApplication::setApplicationName(u"Klubbpost"_s);
    QApplication::setApplicationVersion(QLatin1StringView(KLUBBPOST_VERSION));
    QApplication::setDesktopFileName(u"klubbpost"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/klubbpost.svg"_s));
    QApplication::setFont(bodyFont(QApplication::font()));

    QSettings settings;
    Preferences preferences = loadPreferences(settings);
    const Order order = readArguments(QCoreApplication::arguments(), preferences.language);
    if (order.exit)
        return *order.exit;
    ProgramSessions sessions;
    SetupWizard wizard(sessions, order.language);
    if (order.tourFolder)
        return runTour(wizard, *order.tourFolder);
    if (preferences.size.isValid())
        wizard.resize(preferences.size);
    if (order.practice)
        wizard.findChild<QRadioButton *>(u"practise"_s)->setChecked(true);
    wizard.show();
    const int code = QApplication::exec();
    preferences = {wizard.context().language(), wizard.size()};
    savePreferences(preferences, settings);
    return code;
}
