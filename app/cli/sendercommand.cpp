// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sendercommand.h"

#include "cli/console.h"
#include "cli/verdictoutput.h"
#include "sender/demands.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

void SenderCommand::start()
{
    m_check = std::make_unique<SenderCheck>(environment().surroundings());
    if (const auto fault = readArguments())
        return fail(*fault);
    connect(m_check.get(), &SenderCheck::finished, this, [this] { finish(*m_check->advice()); });
    m_check->start(m_question);
}

std::optional<Fault> SenderCommand::readArguments()
{
    const auto address =
        readAddress(arguments().argument().value_or(environment().isPractice() ? PracticeClub::address() : QString()));
    if (!address)
        return address.fault();
    QList<ClubSystem> systems;
    for (const QString &id : arguments().values(Option::System)) {
        const ClubSystem *system = m_check->facts().system(id);
        if (!system)
            return usageFault(UsageFault::UnknownSystem);
        systems.append(*system);
    }
    if (systems.isEmpty())
        return usageFault(UsageFault::UnknownSystem);
    m_question = m_check->questionOf(*address, systems.first(), std::nullopt);
    m_question.others = systems.mid(1);
    m_subject = SenderWords(words()).subject(m_question);
    return readWay();
}

std::optional<Fault> SenderCommand::readWay()
{
    if (arguments().has(Option::SpfTerms)) {
        const auto terms = readSpfInput(arguments().value(Option::SpfTerms));
        if (!terms)
            return usageFault(UsageFault::BadSpfTerms);
        if (!m_question.system.free) // of the others it is known
            return usageFault(UsageFault::TermsKnown, m_question.system.id);
        m_question.system.typedTerms = *terms;
        m_question.way = SendingWay::OwnServers;
    }
    if (arguments().has(Option::Way)) {
        const auto way = fromName<SendingWay>(arguments().value(Option::Way));
        QStringList ways;
        for (const SendingWay one : m_question.system.ways) {
            if (m_question.way.value_or(one) == one) // --spf-terms has said which
                ways.append(nameOf(one));
        }
        if (!way || !ways.contains(nameOf(*way)))
            return badValueFault(nameOf(Option::Way), ways.join(u", "_s));
        m_question.way = way;
    }
    return std::nullopt;
}

void SenderCommand::finish(const SenderAdvice &advice)
{
    if (isJson())
        console().printJson(json(advice));
    else
        console().print(text(advice));
    const bool allWell = std::all_of(advice.findings.begin(), advice.findings.end(), isTrusted);
    Q_EMIT finished(allWell ? ExitCode::AllWell : ExitCode::Findings);
}

QJsonObject SenderCommand::json(const SenderAdvice &advice) const
{
    const SenderWords said(words());
    QJsonObject json = toJson(advice);
    const Verdict main = SenderWords::verdict(advice.verdict(), m_subject);
    json.insert(u"code"_s, main.code());
    json.insert(u"text"_s, verdictSentences(main, words()));
    QJsonArray findings;
    for (const SenderVerdict finding : advice.findings) {
        const Verdict verdict = SenderWords::verdict(finding, m_subject);
        findings.append(QJsonObject{{u"finding"_s, nameOf(finding)},
                                    {u"code"_s, verdict.code()},
                                    {u"text"_s, verdictSentences(verdict, words())}});
    }
    json.insert(u"findings"_s, findings);
    QJsonArray options = json.value(u"options"_s).toArray();
    for (qsizetype i = 0; i < options.size(); ++i) {
        QJsonObject option = options.at(i).toObject();
        const SenderOption &source = advice.options.at(i);
        option.insert(u"text"_s, said.option(source, m_subject));
        QJsonArray remarks;
        for (const LocalizedText &remark : source.remarks)
            remarks.append(words().of(remark));
        option.insert(u"remarks"_s, remarks);
        // The one to enter: SPF has one record, DKIM perhaps several, all of them in "records".
        const QJsonArray records = option.value(u"records"_s).toArray();
        option.insert(u"record"_s, records.isEmpty() ? QJsonValue() : records.first());
        options.replace(i, option);
    }
    json.insert(u"options"_s, options);
    json.insert(u"receivers"_s, receiversJson(advice));
    return json;
}

QJsonArray SenderCommand::receiversJson(const SenderAdvice &advice) const
{
    const SenderWords said(words());
    QJsonArray receivers;
    for (const MailReceiver &receiver : m_check->facts().receivers()) {
        QJsonArray rules;
        for (const ReceiverRule &rule : receiver.rules) {
            const auto met = isMet(rule.demand, m_question, advice);
            rules.append(QJsonObject{{u"demand"_s, nameOf(rule.demand)},
                                     {u"since"_s, rule.since.toString(Qt::ISODate)},
                                     {u"perDay"_s, rule.perDay},
                                     {u"reply"_s, rule.reply},
                                     {u"met"_s, met ? QJsonValue(*met) : QJsonValue()},
                                     {u"text"_s, said.rule(rule)}});
        }
        if (!rules.isEmpty())
            receivers.append(QJsonObject{{u"id"_s, receiver.id}, {u"name"_s, receiver.name}, {u"rules"_s, rules}});
    }
    return receivers;
}

/// What the facts say of the system, and what the large receivers demand of everybody.
QString SenderCommand::knowledgeText(const SenderAdvice &advice) const
{
    const SenderWords said(words());
    QString text;
    if (!m_question.system.notes.isEmpty())
        text += u'\n' + tr("Good to know about %1:").arg(m_subject.system) + u'\n';
    for (const LocalizedText &note : m_question.system.notes)
        text += u"   · "_s + words().of(note) + u'\n';
    for (const MailReceiver &receiver : m_check->facts().receivers()) {
        if (!receiver.rules.isEmpty())
            text += u'\n' + tr("%1 demands of senders:").arg(receiver.name) + u'\n';
        for (const ReceiverRule &rule : receiver.rules) {
            const auto met = isMet(rule.demand, m_question, advice);
            text += u"   "_s + (!met ? u'·' : *met ? u'+' : u'–') + u' ' + said.rule(rule) + u'\n';
        }
        for (const LocalizedText &note : receiver.notes)
            text += u"   · "_s + words().of(note) + u'\n';
    }
    return text;
}

QString SenderCommand::text(const SenderAdvice &advice) const
{
    const SenderWords said(words());
    QString text = u"%1 · %2\n\n"_s.arg(shown(m_subject.address.toUtf8()), m_subject.system);
    for (const SenderVerdict finding : advice.findings) {
        const Verdict verdict = SenderWords::verdict(finding, m_subject);
        const VerdictWords sentences = words().verdict(verdict);
        text += u"%1 %2\n       %3\n"_s.arg(verdict.code(), sentences.cause, sentences.action);
    }
    if (advice.receiver != ReceiverAction::Unknown)
        text += said.receiver(advice.receiver) + u'\n';
    if (advice.evidence.dmarc)
        text += said.dmarc(*advice.evidence.dmarc) + u'\n';
    for (const QString &oddity : said.oddities(advice.evidence))
        text += u"   · "_s + shown(oddity) + u'\n';
    const MailReceiver *receiver = m_check->facts().receiverOf(m_question.address.asciiDomain());
    if (receiver && advice.has(SenderVerdict::FreemailElsewhere)) {
        for (const LocalizedText &note : receiver->ownNotes)
            text += words().of(note) + u'\n';
    }
    text += u'\n' + tr("What can be done, best first:") + u'\n';
    for (const SenderOption &option : advice.options)
        text += optionText(option);
    return (text + hostText(advice) + knowledgeText(advice)).trimmed();
}

QString SenderCommand::optionText(const SenderOption &option) const
{
    const SenderWords said(words());
    QString text = u"\n%1. %2\n"_s.arg(option.rank).arg(said.option(option, m_subject));
    if (option.who != Actor::Nobody)
        text += u"   "_s + tr("Who can do it: %1").arg(words().actor(option.who)) + u'\n';
    for (const SenderPoint point : option.pros)
        text += u"   + "_s + said.point(point) + u'\n';
    for (const SenderPoint point : option.cons)
        text += u"   – "_s + said.point(point) + u'\n';
    for (const LocalizedText &remark : option.remarks)
        text += u"   · "_s + words().of(remark) + u'\n';
    for (const RecordChange &record : option.records)
        text += recordText(record);
    return text;
}

QString SenderCommand::recordText(const RecordChange &record) const
{
    const SenderWords said(words());
    const auto line = [](const QString &what, const QString &value) {
        return u"     "_s + what + u' ' + value + u'\n';
    };
    QString text = u"   %1 %2\n"_s.arg(shown(record.name), nameOf(record.type).toUpper());
    for (const QByteArray &before : record.before)
        text += line(tr("before:"), shown(before));
    if (!record.after.isEmpty())
        text += line(tr("after:"), shown(record.after));
    else
        text += line(tr("to be added:"), shown(record.additions.join(' ')));
    if (record.lookupsAfter)
        text += line(tr("look-ups:"), tr("%1 of at most 10").arg(*record.lookupsAfter));
    for (const SpfNote &note : record.notes)
        text += u"     · "_s + said.note(note) + u'\n';
    return text;
}

QString SenderCommand::hostText(const SenderAdvice &advice) const
{
    const bool changes = std::any_of(advice.options.begin(), advice.options.end(),
                                     [](const SenderOption &option) { return !option.records.isEmpty(); });
    const DnsHost *host = m_check->host();
    if (!changes || !host)
        return {};
    QString text = u'\n' + tr("The domain's records are entered at %1.").arg(host->name) + u'\n';
    for (const LocalizedText &step : host->steps)
        text += u"   · "_s + words().of(step) + u'\n';
    if (!host->link.isEmpty())
        text += u"   "_s + host->link + u'\n';
    return text;
}

} // namespace klubbpost

#include "moc_sendercommand.cpp"
