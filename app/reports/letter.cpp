// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A text to send to the one who must act: the domain's owner, the provider or the club system.

#include "reports/senderwords.h"
#include "reports/sheetcontent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class LetterWriter
{
public:
    LetterWriter(const SheetData &data, const Words &words) : m_data(data), m_words(words) {}

    [[nodiscard]] std::optional<Letter> write() const
    {
        const QString code = setupStatus(m_data, m_words).code;
        const QList<Verdict> verdicts = sheetVerdicts(m_data, m_words);
        const auto first = std::find_if(verdicts.begin(), verdicts.end(),
                                        [&code](const Verdict &verdict) { return verdict.code() == code; });
        if (first == verdicts.end())
            return std::nullopt;
        // A change of the domain's records is a letter to whoever looks after them, also where the reader must choose.
        if (const SenderOption *change = recordOption(); change && !first->protocol && isOfDomain(*first))
            return Letter{m_words.actor(change->who == Actor::Nobody ? Actor::DomainOwner : change->who),
                          wrapped(aboutRecords(*first, *change))};
        if (first->who == Actor::ClubSystem)
            return Letter{m_words.actor(first->who), wrapped(questions())};
        if (first->who == Actor::Provider || first->who == Actor::ProviderOrNetwork ||
            first->who == Actor::NetworkOwner || first->who == Actor::DomainOwner)
            return Letter{m_words.actor(first->who), wrapped(aboutFault(*first))};
        return std::nullopt;
    }

private:
    [[nodiscard]] QString tr(const char *source) const { return m_words.translate("klubbpost::LetterWriter", source); }

    [[nodiscard]] static bool isOfDomain(const Verdict &verdict)
    {
        return verdict.id != SenderVerdict::FreemailElsewhere && verdict.id != SenderVerdict::DomainMissing;
    }
    [[nodiscard]] const SenderOption *recordOption() const
    {
        if (!m_data.sender)
            return nullptr;
        const auto &options = m_data.sender->advice.options;
        const auto found = std::find_if(options.begin(), options.end(),
                                        [](const SenderOption &option) { return !option.records.isEmpty(); });
        return found == options.end() ? nullptr : &*found;
    }
    [[nodiscard]] SenderSubject subject() const
    {
        return m_data.sender ? SenderWords(m_words).subject(m_data.sender->question)
                             : SenderSubject{m_data.report.plan.address.toString(), {}, {}};
    }
    [[nodiscard]] QString wrapped(const QString &body) const
    {
        const QString name = shownText(m_data.report.plan.senderName);
        return tr("Hello,") + u"\n\n"_s + body + u"\n\n"_s + tr("Kind regards,") + u'\n' +
               (name.isEmpty() ? shownText(subject().address) : name) + u'\n';
    }

    [[nodiscard]] QString aboutRecords(const Verdict &verdict, const SenderOption &option) const
    {
        const SenderSubject now = subject();
        QString text =
            tr("We want to send e-mail from %1 with %2. For receivers to trust it, this must be entered in the "
               "DNS of %3:")
                .arg(shownText(now.address), shownText(now.system), shownText(now.domain)) +
            u'\n';
        for (const RecordChange &record : option.records) {
            text += u'\n' + line(tr("Name"), record.name) +
                    line(tr("Type"), QByteArray(nameOf(record.type).toUtf8()).toUpper());
            for (const QByteArray &before : record.before)
                text += line(tr("There now, to be replaced"), before);
            text += record.after.isEmpty() ? line(tr("To be added"), record.additions.join(' '))
                                           : line(tr("To stand there"), record.after);
        }
        return text + u'\n' +
               tr("The reason: %1 (%2)").arg(shownText(m_words.verdict(verdict).cause, 1000), verdict.code()) + u'\n' +
               tr("Please tell us when it has been done.");
    }
    [[nodiscard]] static QString line(const QString &label, const QByteArray &value)
    {
        return u"  %1: %2\n"_s.arg(label, displayText(value, 2000).replace(u'\n', u' '));
    }

    [[nodiscard]] QString questions() const
    {
        const SenderSubject now = subject();
        return tr("We want to send e-mail from %1 with %2. For receivers to trust it, we need to know:")
                   .arg(shownText(now.address), shownText(now.system)) +
               u"\n\n"_s + tr("1. What is to stand in the domain's SPF record for your servers?") + u'\n' +
               tr("2. Which domain do you have in the envelope (Return-Path)?") + u'\n' +
               tr("3. Do you sign with DKIM for our domain, and which records must be entered for it?") + u'\n' +
               tr("4. Can answers go to our own address (Reply-To)?");
    }

    [[nodiscard]] QString aboutFault(const Verdict &verdict) const
    {
        const VerdictWords said = m_words.verdict(verdict);
        QString text = tr("Something stops us from using the e-mail address %1:").arg(shownText(subject().address)) +
                       u"\n\n"_s + shownText(said.cause, 1000) + u' ' + shownText(said.action, 1000);
        const LaneReport *lane = verdict.protocol ? m_data.report.lane(*verdict.protocol) : nullptr;
        if (lane)
            text += u"\n\n"_s + tr("The server: %1, port %2, %3")
                                    .arg(shownText(lane->settings.host), QString::number(lane->settings.port),
                                         m_words.security(lane->settings.security));
        if (!verdict.quote.isEmpty())
            text += u'\n' + tr("The server replied: “%1”").arg(shownText(verdict.quote, 500));
        if (m_data.report.startedAt.isValid())
            text += u'\n' + tr("Tested %1").arg(m_words.dateTime(m_data.report.startedAt));
        return text + u'\n' + tr("Code in Klubbpost: %1").arg(verdict.code());
    }

    const SheetData &m_data;
    const Words &m_words;
};

} // namespace

std::optional<Letter> letterFor(const SheetData &data, const Words &words)
{
    return LetterWriter(data, words).write();
}

} // namespace klubbpost
