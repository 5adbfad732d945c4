// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sheet's part about the sender: the record to enter, by whom and where.

#include "reports/senderwords.h"
#include "reports/sheetcontent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QString octets(const QByteArray &text)
{
    return displayText(text, 2000).replace(u'\n', u' ');
}

class SenderSectionWriter
{
public:
    SenderSectionWriter(const SheetSender &sender, const Words &words)
        : m_sender(sender), m_words(words), m_said(words), m_subject(m_said.subject(sender.question))
    {
    }

    [[nodiscard]] QList<SheetSection> write() const
    {
        const SenderAdvice &advice = m_sender.advice;
        if (std::all_of(advice.findings.begin(), advice.findings.end(), isTrusted))
            return {verdictSection()};
        QList<SheetSection> sections{verdictSection()};
        const SenderOption *best = bestOption();
        if (best && best->records.isEmpty())
            sections.first().rows += optionRows(*best);
        if (const SenderOption *change = recordOption())
            sections.append(recordSection(*change, change != best));
        return sections;
    }
    [[nodiscard]] QString support() const
    {
        const SenderAdvice &advice = m_sender.advice;
        SenderSubject subject = m_subject;
        subject.address = m_words.translate("klubbpost::SupportText", "<the address>");
        QString text;
        for (const SenderVerdict finding : advice.findings)
            text += verdictLine(SenderWords::verdict(finding, subject), m_words);
        text += u"    %1: %2\n"_s.arg(shownText(m_subject.domain), shownText(m_subject.system));
        for (const QByteArray &record : advice.evidence.spfRecords)
            text += u"    SPF: %1\n"_s.arg(octets(record));
        if (advice.evidence.dmarc)
            text += u"    DMARC: %1, %2\n"_s.arg(nameOf(advice.evidence.dmarc->state),
                                                 nameOf(advice.evidence.dmarc->effective));
        for (const QByteArray &server : advice.evidence.nameServers)
            text += u"    NS: %1\n"_s.arg(octets(server));
        if (const SenderOption *change = recordOption()) {
            for (const RecordChange &record : change->records)
                text += u"    -> %1 %2 %3\n"_s.arg(octets(record.name), nameOf(record.type).toUpper(),
                                                   octets(valueOf(record)));
        }
        return text;
    }

private:
    [[nodiscard]] QString tr(const char *source) const
    {
        return m_words.translate("klubbpost::SenderSectionWriter", source);
    }
    [[nodiscard]] static QByteArray valueOf(const RecordChange &record)
    {
        return record.after.isEmpty() ? record.additions.join(' ') : record.after;
    }

    [[nodiscard]] SheetSection verdictSection() const
    {
        const Verdict main = SenderWords::verdict(m_sender.advice.verdict(), m_subject);
        const VerdictWords verdict = m_words.verdict(main);
        SheetSection section;
        section.title = tr("The sender: %1").arg(shownText(m_subject.address));
        section.intro = shownText(verdict.cause, 1000);
        section.rows = {{tr("Verdict"), u"%1. %2"_s.arg(main.code(), shownText(verdict.action, 1000))}};
        if (main.who != Actor::Nobody)
            section.rows.append({tr("Who can do it"), m_words.actor(main.who)});
        for (const QString &oddity : m_said.oddities(m_sender.advice.evidence))
            section.rows.append({tr("In the domain"), shownText(oddity, 1500)});
        return section;
    }

    /// The first that asks for something to be done.
    [[nodiscard]] const SenderOption *bestOption() const
    {
        const auto &options = m_sender.advice.options;
        const auto found = std::find_if(options.begin(), options.end(), [](const SenderOption &option) {
            return option.kind != SenderOptionKind::KeepAsIs && option.kind != SenderOptionKind::TryAgain;
        });
        return found == options.end() ? nullptr : &*found;
    }
    [[nodiscard]] const SenderOption *recordOption() const
    {
        const auto &options = m_sender.advice.options;
        const auto found = std::find_if(options.begin(), options.end(),
                                        [](const SenderOption &option) { return !option.records.isEmpty(); });
        return found == options.end() ? nullptr : &*found;
    }

    [[nodiscard]] QList<SheetRow> optionRows(const SenderOption &option) const
    {
        QList<SheetRow> rows{{tr("The best way"), shownText(m_said.option(option.kind, m_subject), 1000)}};
        for (const QString &address : option.addresses)
            rows.append({tr("Sender address"), shownText(address), true});
        if (!option.forwardTo.isEmpty())
            rows.append({tr("Forwarded to"), shownText(option.forwardTo), true});
        if (!option.replyTo.isEmpty())
            rows.append({tr("Replies go to"), shownText(option.replyTo), true});
        if (!option.contact.isEmpty())
            rows.append({tr("Write to"), shownText(option.contact), true});
        for (const LocalizedText &remark : option.remarks)
            rows.append({tr("Good to know"), m_words.of(remark)});
        return rows;
    }

    [[nodiscard]] SheetSection recordSection(const SenderOption &option, bool isSecond) const
    {
        SheetSection section;
        section.title =
            isSecond ? tr("Or: the record to enter in the domain") : tr("The record to enter in the domain");
        section.intro = shownText(m_said.option(option, m_subject), 1000);
        section.rows = {{tr("Who can do it"), m_words.actor(option.who)}};
        if (m_sender.host)
            section.rows.append({tr("Where"), m_sender.host->name});
        for (const RecordChange &record : option.records)
            section.rows += recordRows(record);
        if (m_sender.host)
            section.outro = stepsText(*m_sender.host);
        for (const RecordChange &record : option.records) {
            for (const SpfNote &note : record.notes)
                section.note += (section.note.isEmpty() ? QString() : u" "_s) + shownText(m_said.note(note), 600);
        }
        return section;
    }
    [[nodiscard]] QList<SheetRow> recordRows(const RecordChange &record) const
    {
        const bool isTop = record.type == DnsType::Txt && (record.after.isEmpty() || isSpfRecord(record.after));
        QString name = octets(record.name);
        if (isTop && m_sender.host && !m_sender.host->recordName.isEmpty())
            name = tr("%1 (stands for %2)").arg(m_sender.host->recordName, name);
        QList<SheetRow> rows{{tr("Name"), name}, {tr("Type"), nameOf(record.type).toUpper()}};
        for (const QByteArray &before : record.before)
            rows.append({tr("There now, to be replaced"), octets(before)});
        rows.append(record.after.isEmpty() ? SheetRow{tr("To be added"), octets(valueOf(record)), true}
                                           : SheetRow{tr("To stand there"), octets(record.after), true});
        return rows;
    }
    [[nodiscard]] QString stepsText(const DnsHost &host) const
    {
        QStringList steps;
        for (const LocalizedText &step : host.steps)
            steps.append(u"%1. %2"_s.arg(QString::number(steps.size() + 1), m_words.of(step)));
        if (!host.link.isEmpty())
            steps.append(host.link);
        return steps.join(u'\n');
    }

    const SheetSender &m_sender;
    const Words &m_words;
    SenderWords m_said;
    SenderSubject m_subject;
};

} // namespace

QList<SheetSection> senderSections(const SheetSender &sender, const Words &words)
{
    return SenderSectionWriter(sender, words).write();
}

QString senderSupportText(const SheetSender &sender, const Words &words)
{
    return SenderSectionWriter(sender, words).support();
}

} // namespace klubbpost
