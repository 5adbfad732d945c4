// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/sheetfile.h"

#include "paper/sheetpaper.h"
#include "reports/sheet.h"
#include "setup/surroundings.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

Fault fault(const QString &kind, const QString &name, const QString &text)
{
    return {ExitCode::CouldNotRun, kind, name, text, {}};
}

} // namespace

std::optional<Fault> writeSheet(const QString &reportFile, const QString &pdf, const QString &target,
                                const QList<Language> &languages)
{
    const QDate today = QDate::currentDate();
    SheetData data;
    const SenderFactsOnDemand onDemand(today);
    const SenderFacts &facts = onDemand.facts();
    if (!setTarget(data, target, facts))
        return badValueFault(u"for"_s, targetNames(facts));
    const Words words(languages.first());
    QFile file(reportFile);
    if (!file.open(QIODevice::ReadOnly))
        return fault(u"run"_s, u"cannotRead"_s, words.cannotRead(reportFile));
    const auto report = testReportFromJson(file.read(maxJsonBytes + 1));
    if (!report)
        return fault(u"json"_s, nameOf(report.fault().kind), words.jsonFault(report.fault()));
    const auto catalog = catalogOf(*report, today);
    data.report = *report;
    data.provider = catalog->byId(report->plan.providerId);
    data.catalog = catalog.get();
    if (!writePdf(sheetHtml(data, languages), pdf))
        return fault(u"run"_s, u"cannotWrite"_s, words.cannotWrite(pdf));
    return std::nullopt;
}

} // namespace klubbpost
