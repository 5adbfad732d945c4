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
#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRadioButton>
#include <QSettings>
#include <QSslSocket>

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

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Gets a club's e-mail address working."_s);
    const QCommandLineOption practice(u"practice"_s, u"Start in the practice club."_s);
    const QCommandLineOption lang(u"lang"_s, u"Language: sv or en."_s, u"LANGUAGE"_s);
    const QCommandLineOption tourFolder(
        u"tour"_s, u"Walk the practice club off screen and leave pictures of all pages in DIR."_s, u"DIR"_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Say the version."_s);
    const QCommandLineOption json(u"json"_s, u"With --version: as JSON."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s},
                                  u"Say this. \"klubbpost --sheet\" writes a saved report as PDF."_s);
    parser.addOptions({practice, lang, tourFolder, version, json, help});
    const bool parsed = parser.parse(QCoreApplication::arguments()) && parser.positionalArguments().isEmpty();
    const auto language = fromName<Language>(parser.value(lang));
    if (!parsed || (parser.isSet(lang) && !language)) {
        print(parser.errorText().isEmpty() ? parser.helpText() : parser.errorText(), stderr);
        return exitUsage;
    }
    if (parser.isSet(help)) {
        print(parser.helpText());
        return 0;
    }
    if (parser.isSet(version)) {
        printVersion(parser.isSet(json));
        return 0;
    }

    QSettings settings;
    Preferences preferences = loadPreferences(settings);
    ProgramSessions sessions;
    SetupWizard wizard(sessions, language.value_or(preferences.language));
    if (parser.isSet(tourFolder))
        return runTour(wizard, parser.value(tourFolder));
    wizard.context().setPracticeFault(preferences.practiceFault);
    if (preferences.size.isValid())
        wizard.resize(preferences.size);
    if (parser.isSet(practice))
        wizard.findChild<QRadioButton *>(u"practise"_s)->setChecked(true);
    wizard.show();
    const int code = QApplication::exec();
    preferences = {wizard.context().language(), wizard.size(), wizard.context().practiceFault()};
    savePreferences(preferences, settings);
    return code;
}
