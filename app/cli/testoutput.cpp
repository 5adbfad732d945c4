// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testoutput.h"

#include "cli/console.h"
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
            text += verdictText(diagnosis);
        return text.trimmed();
    }
    [[nodiscard]] QJsonObject verdictJson(const Diagnosis &diagnosis) const
    {
        const VerdictWords verdict = m_words.verdict(diagnosis);
        return {{u"code"_s, diagnosis.code()},
                {u"rule"_s, nameOf(diagnosis.rule)},
                {u"severity"_s, nameOf(diagnosis.severity)},
                {u"protocol"_s, diagnosis.protocol ? QJsonValue(nameOf(*diagnosis.protocol)) : QJsonValue()},
                {u"who"_s, nameOf(diagnosis.who)},
                {u"text"_s, QStringList{verdict.cause, verdict.action}.join(u' ').trimmed()},
                {u"fix"_s, diagnosis.fix ? QJsonValue(toJson(diagnosis.fix->settings)) : QJsonValue()}};
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
    [[nodiscard]] QString verdictText(const Diagnosis &diagnosis) const
    {
        const VerdictWords verdict = m_words.verdict(diagnosis);
        QString text = diagnosis.code() + u' ' + m_words.severity(diagnosis.severity);
        if (diagnosis.protocol)
            text += u" · "_s + m_words.protocol(*diagnosis.protocol);
        text += u'\n';
        for (const QString &sentence : {verdict.cause, verdict.action}) {
            if (!sentence.isEmpty())
                text += u"  "_s + shown(sentence) + u'\n';
        }
        if (!diagnosis.quote.isEmpty())
            text += u"  "_s + tr("The server's words: “%1”").arg(shown(diagnosis.quote).replace(u'\n', u' ')) + u'\n';
        if (diagnosis.who != Actor::Nobody)
            text += u"  "_s + tr("Who can do it: %1").arg(m_words.actor(diagnosis.who)) + u'\n';
        if (diagnosis.fix) {
            const ServerSettings &fix = diagnosis.fix->settings;
            text += u"  "_s +
                    tr("Try: --%1 %2 with the login name %3")
                        .arg(nameOf(fix.protocol),
                             u"%1:%2:%3"_s.arg(shown(fix.host), QString::number(fix.port), nameOf(fix.security)),
                             shown(fix.login)) +
                    u'\n';
        }
        return text + u'\n';
    }

    const Words &m_words;
};

} // namespace

QJsonObject testJson(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words)
{
    QJsonArray verdicts;
    const TestOutput output(words);
    for (const Diagnosis &diagnosis : diagnoses)
        verdicts.append(output.verdictJson(diagnosis));
    return {{u"report"_s, toJson(report)}, {u"verdicts"_s, verdicts}};
}

QJsonObject verdictJson(const Diagnosis &diagnosis, const Words &words)
{
    return TestOutput(words).verdictJson(diagnosis);
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
               diagnosis.rule == RuleId::Cancelled || diagnosis.rule == RuleId::NotFinished ||
               diagnosis.rule == RuleId::NothingTested;
    });
    return hasFindings ? ExitCode::Findings : ExitCode::AllWell;
}

} // namespace klubbpost
