// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/sheetcommand.h"

#include "paper/sheetpaper.h"
#include "practice/practiceclub.h"
#include "reports/sheet.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

// The same as those of klubbpost-cli, which passes them on.
constexpr int exitUsage = 2;
constexpr int exitCouldNotRun = 3;

int fail(const QString &message, int code)
{
    std::fputs(qUtf8Printable(message + u'\n'), stderr);
    return code;
}

std::optional<QList<Language>> languagesOf(const QString &name)
{
    if (name == "both"_L1)
        return allOf<Language>();
    if (const auto language = fromName<Language>(name))
        return QList{*language};
    return std::nullopt;
}

int writeSheet(const QString &reportFile, const QString &pdf, const QList<Language> &languages, SheetData data)
{
    const Words words(languages.first());
    QFile file(reportFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(words.cannotRead(reportFile), exitCouldNotRun);
    const auto report = testReportFromJson(file.read(maxJsonBytes + 1));
    if (!report)
        return fail(words.jsonFault(report.fault()), exitCouldNotRun);
    const QDate today = QDate::currentDate();
    Catalog catalog = Catalog::fromFolder(u":/providers"_s, today);
    if (report->plan.practice) {
        // As in klubbpost-cli: the practice club's provider lives no longer than its test.
        if (auto practice = readProvider(PracticeClub::providerJsonOf(report->plan.servers, today), today))
            static_cast<void>(catalog.add(practice.take()));
    }
    data.report = *report;
    data.provider = catalog.byId(report->plan.providerId);
    data.catalog = &catalog;
    if (!writePdf(sheetHtml(data, languages), pdf))
        return fail(words.cannotWrite(pdf), exitCouldNotRun);
    return 0;
}

} // namespace

std::optional<int> runSheetCommand(int argc, char *argv[])
{
    const bool isOurs = std::any_of(argv + 1, argv + std::max(argc, 1),
                                    [](const char *argument) { return std::strcmp(argument, "--sheet") == 0; });
    if (!isOurs)
        return std::nullopt;
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption sheet(u"sheet"_s, {}, u"FILE.pdf"_s);
    const QCommandLineOption lang(u"lang"_s, {}, u"LANGUAGE"_s, u"sv"_s);
    const QCommandLineOption target(u"for"_s, {}, u"TARGET"_s, u"other"_s);
    const bool parsed = parser.addOptions({sheet, lang, target}) && parser.parse(QCoreApplication::arguments());
    const auto languages = languagesOf(parser.value(lang));
    SheetData data;
    const bool hasTarget = setTarget(data, parser.value(target), SenderFacts::fromFolder(u":"_s, QDate::currentDate()));
    if (!parsed || parser.positionalArguments().size() != 1 || !languages || !hasTarget)
        return fail(u"klubbpost --sheet FILE.pdf [--lang sv|en|both] [--for TARGET] REPORT.json"_s, exitUsage);
    return writeSheet(parser.positionalArguments().first(), parser.value(sheet), *languages, data);
}

} // namespace klubbpost
