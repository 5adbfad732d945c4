// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchoutput.h"

#include "cli/csv.h"
#include "cli/testoutput.h"
#include "cli/verdictoutput.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QString milliseconds(qint64 us)
{
    return QString::number((us + 500) / 1000);
}

/// What is shown in a line of its own has no line ends.
QString oneLine(const QString &text)
{
    return displayText(text.toUtf8(), 1000).simplified();
}

} // namespace

QString batchHeading()
{
    return csvLine({u"line"_s, u"address"_s, u"protocol"_s, u"host"_s, u"port"_s, u"security"_s, u"code"_s,
                    u"severity"_s, u"who"_s, u"cause"_s, u"action"_s, u"milliseconds"_s});
}

QString batchLines(const BatchResult &result, const Words &words)
{
    QString lines;
    for (const Diagnosis &diagnosis : result.diagnoses) {
        const auto server = std::ranges::find_if(result.servers, [&](const ServerSettings &settings) {
            return diagnosis.protocol && settings.protocol == *diagnosis.protocol;
        });
        const bool known = server != result.servers.end();
        const VerdictWords verdict = words.verdict(diagnosis);
        lines += csvLine({QString::number(result.line), oneLine(result.address.toString()),
                          diagnosis.protocol ? nameOf(*diagnosis.protocol) : QString(),
                          known ? oneLine(server->host) : QString(), known ? QString::number(server->port) : QString(),
                          known ? nameOf(server->security) : QString(), diagnosis.code(), nameOf(diagnosis.severity),
                          nameOf(diagnosis.who), oneLine(verdict.cause), oneLine(verdict.action),
                          milliseconds(result.durationUs)});
    }
    return lines;
}

QJsonObject batchJson(const BatchResult &result, const Words &words)
{
    QJsonArray verdicts;
    for (const Diagnosis &diagnosis : result.diagnoses)
        verdicts.append(verdictJson(diagnosis, words));
    return {{u"line"_s, result.line},
            {u"address"_s, result.address.toString()},
            {u"milliseconds"_s, (result.durationUs + 500) / 1000},
            {u"verdicts"_s, verdicts}};
}

} // namespace klubbpost
