// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explaincommand.h"

#include "cli/testoutput.h"

namespace klubbpost {

void ExplainCommand::start()
{
    const auto report = readReport();
    if (!report)
        return fail(report.fault());
    const Catalog &catalog = environment().catalog();
    const auto diagnoses = diagnose(*report, catalog.byId(report->plan.providerId), &catalog);
    if (isJson())
        console().printJson(testJson(*report, diagnoses, words()));
    else
        console().print(testText(*report, diagnoses, words()));
    Q_EMIT finished(testExitCode(diagnoses));
}

} // namespace klubbpost

#include "moc_explaincommand.cpp"
