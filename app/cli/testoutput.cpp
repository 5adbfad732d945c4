// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testoutput.h"

#include "cli/console.h"
#include "cli/verdictoutput.h"
#include "reports/certificatewords.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class TestOutput
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::TestOutput)
public:
    explicit TestOutput(const Words &words) : m_words(words) {}

    [[nodiscard]] QString text(const TestReport &report, const QList<Diagnosis> &diagnoses) const
    {
        QString text;
        if (report.plan.practice)
            text += tr("PRACTICE: a made-up club, nothing has left the computer.") + u'\n';
        text += tr("Test of %1, %2").arg(shown(report.plan.address.toString()), m_words.dateTime(report.startedAt)) +
                u"\n\n"_s;
        for (const LaneReport &lane : report.lanes)
            text += laneText(lane);
        for (const Diagnosis &diagnosis : diagnoses)
            text += verdictText(diagnosis, m_words) + u'\n';
        return text.trimmed();
    }

private:
    /// A sign and, where it is not plain success, the word for it.
    [[nodiscard]] QString stageText(const StageRecord &stage) const
    {
        const QString name = m_words.stage(stage.stage);
        const QString time = m_words.milliseconds(stage.durationUs);
        switch (stage.state) {
        case StageState::Done:
            return stage.acceptedTls() ? u"! %1 %2 %3"_s.arg(name, m_words.stageState(stage), time)
                                       : u"✓ %1 %2"_s.arg(name, time);
        case StageState::Failed:
            return u"× %1 %2 %3"_s.arg(name, m_words.stageState(stage.state), time);
        case StageState::Skipped:
        case StageState::Running:
            return u"– %1 %2"_s.arg(name, m_words.stageState(stage.state));
        }
        return {};
    }
    [[nodiscard]] QString laneText(const LaneReport &lane) const
    {
        QStringList stages;
        for (const StageRecord &stage : lane.stages)
            stages.append(stageText(stage));
        return u"%1: %2, %3, %4\n  %5\n%6\n"_s.arg(
            m_words.protocol(lane.settings.protocol), shown(lane.settings.host), u"port %1"_s.arg(lane.settings.port),
            m_words.security(lane.settings.security), stages.join(u"  "_s), certificateText(lane));
    }
    /// A certificate that does not hold, for the one who has to find out whether it is the right one.
    [[nodiscard]] QString certificateText(const LaneReport &lane) const
    {
        const auto *failed = lane.last<TlsFailed>();
        const TlsUp *taken = lane.acceptedTls();
        if (!taken && (!failed || failed->certificate.sha256.isEmpty()))
            return {};
        QString text;
        for (const CertificateLine &line :
             certificateLines(lane.settings.asciiHost(), taken ? taken->acceptedFaults : failed->certificateFaults,
                              taken ? taken->certificate : failed->certificate, m_words))
            text += u"    %1: %2\n"_s.arg(line.label, line.value);
        if (taken)
            text += u"    "_s + tr("You have taken this certificate for this test only.") + u'\n';
        return text;
    }
    const Words &m_words;
};

} // namespace

QJsonObject testJson(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words)
{
    QJsonArray verdicts;
    for (const Diagnosis &diagnosis : diagnoses)
        verdicts.append(verdictJson(diagnosis, words));
    return {{u"report"_s, toJson(report)}, {u"verdicts"_s, verdicts}};
}

QString testText(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words)
{
    return TestOutput(words).text(report, diagnoses);
}

ExitCode testExitCode(const QList<Diagnosis> &diagnoses)
{
    const bool hasFindings = std::any_of(diagnoses.begin(), diagnoses.end(), [](const Diagnosis &diagnosis) {
        // A test that proves nothing is not one that went well.
        return diagnosis.severity == Severity::Error || diagnosis.severity == Severity::Warning ||
               diagnosis.id == RuleId::Cancelled || diagnosis.id == RuleId::NotFinished ||
               diagnosis.id == RuleId::NothingTested;
    });
    return hasFindings ? ExitCode::Findings : ExitCode::AllWell;
}

} // namespace klubbpost
