// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/sheetcontent.h"

#include "reports/senderwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Writes all that stands around the sections.
class ContentWriter
{
public:
    ContentWriter(const SheetData &data, const Words &words)
        : m_data(data), m_report(data.report), m_words(words), m_verdicts(sheetVerdicts(data, words))
    {
    }

    [[nodiscard]] SheetContent write() const
    {
        SheetContent content;
        const TestPlan &plan = m_report.plan;
        if (plan.practice)
            content.practice = tr("PRACTICE: a made-up club. Nothing here works in reality.");
        const SetupStatus status = setupStatus(m_data, m_words);
        if (status.state != SetupState::Done) {
            const QDateTime when = m_report.startedAt.isValid() ? m_report.startedAt : QDateTime::currentDateTimeUtc();
            content.status = u"%1%2. %3"_s.arg(shownText(status.heading, 500),
                                               status.code.isEmpty() ? QString() : u" (%1)"_s.arg(status.code),
                                               m_words.dateTime(when));
            content.statusWho = status.who;
        }
        const QString address = shownText(plan.address.toString());
        content.heading = plan.senderName.isEmpty() ? address : shownText(plan.senderName);
        content.lead = m_data.provider && !m_data.provider->guess
                           ? tr("E-mail settings for %1, at %2").arg(address, m_data.provider->name)
                           : tr("E-mail settings for %1").arg(address);
        content.sections = sheetSections(m_data, m_words);
        content.testedTitle = m_report.lanes.isEmpty() ? tr("Nothing has been tested")
                                                       : tr("Tested %1").arg(m_words.dateTime(m_report.startedAt));
        for (const LaneReport &lane : m_report.lanes)
            content.tested.append(testedLine(lane));
        content.todoTitle = tr("What is left to do");
        content.todo = todo();
        if (content.todo.isEmpty() && !status.action.isEmpty())
            content.todo.append({status.code, status.action, status.who});
        if (content.todo.isEmpty() && status.state == SetupState::Done)
            content.allDone = m_report.lanes.isEmpty()
                                  ? tr("Nothing but to fill in the settings above.")
                                  : tr("Nothing but to fill in the settings above. The test found no faults.");
        // A system that sends from its own servers has no use for it.
        const bool logsIn = m_data.target == Target::MailProgram || m_data.way == SendingWay::UserSmtp;
        if ((logsIn && m_data.login == SheetLogin::Password) || !m_report.lanes.isEmpty()) {
            content.passwordTitle = tr("Password");
            content.passwordNote = tr("Klubbpost never writes out the password. If you want it on paper, write it here "
                                      "by hand, and keep the paper where only the right people can find it.");
        }
        content.footer = footer();
        return content;
    }

private:
    [[nodiscard]] QString tr(const char *source) const { return m_words.translate("klubbpost::ContentWriter", source); }

    /// The main verdict of a lane comes first among those of its protocol.
    [[nodiscard]] const Verdict *mainVerdict(Protocol protocol) const
    {
        const auto found = std::find_if(m_verdicts.begin(), m_verdicts.end(),
                                        [&](const Verdict &verdict) { return verdict.protocol == protocol; });
        return found == m_verdicts.end() ? nullptr : &*found;
    }
    [[nodiscard]] TestedLine testedLine(const LaneReport &lane) const
    {
        TestedLine line;
        line.protocol = m_words.protocol(lane.settings.protocol);
        line.server = u"%1, port %2"_s.arg(shownText(lane.settings.host), QString::number(lane.settings.port));
        line.security = m_words.security(lane.settings.security);
        if (const Diagnosis *diagnosis = mainVerdict(lane.settings.protocol)) {
            line.result = shownText(m_words.verdict(*diagnosis).cause, 1000);
            line.code = diagnosis->code();
        } else {
            line.result = lane.outcome == Outcome::Succeeded ? tr("Everything went well.") : tr("Not finished.");
        }
        return line;
    }
    [[nodiscard]] QList<TodoLine> todo() const
    {
        QList<TodoLine> lines;
        for (const Verdict &verdict : m_verdicts) {
            if (verdict.severity != Severity::Error && verdict.severity != Severity::Warning)
                continue;
            const QString who =
                verdict.who == Actor::Nobody ? QString() : tr("Who can do it: %1").arg(m_words.actor(verdict.who));
            const TodoLine line{verdict.code(), shownText(m_words.verdict(verdict).action, 1000), who};
            const bool isSaid = std::any_of(lines.begin(), lines.end(), [&](const TodoLine &said) {
                return said.code == line.code && said.action == line.action;
            });
            if (!isSaid)
                lines.append(line);
        }
        return lines;
    }
    [[nodiscard]] QString footer() const
    {
        QStringList codes;
        for (const Verdict &verdict : m_verdicts)
            codes.append(verdict.code());
        codes.removeDuplicates();
        QStringList parts;
        if (!codes.isEmpty())
            parts.append(tr("Codes to tell support: %1").arg(codes.join(u", "_s)));
        parts.append(shownText(m_report.program, 60));
        parts.append(shownText(m_report.platform, 120));
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }

    const SheetData &m_data;
    const TestReport &m_report;
    const Words &m_words;
    QList<Verdict> m_verdicts;
};

} // namespace

QList<Verdict> sheetVerdicts(const SheetData &data, const Words &words)
{
    QList<Verdict> verdicts = diagnose(data.report, data.provider, data.catalog);
    if (!data.sender)
        return verdicts;
    const SenderSubject subject = SenderWords(words).subject(data.sender->question);
    for (const SenderVerdict finding : data.sender->advice.findings)
        verdicts.append(SenderWords::verdict(finding, subject));
    return verdicts;
}

SheetContent sheetContent(const SheetData &data, const Words &words)
{
    return ContentWriter(data, words).write();
}

} // namespace klubbpost
