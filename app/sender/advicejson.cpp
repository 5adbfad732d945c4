// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/advice.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Record texts may hold any octet; those that are not UTF-8 become replacement characters.
QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

QJsonArray texts(const QByteArrayList &list)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(text(item));
    return array;
}

template <class E>
QJsonArray names(const QList<E> &values)
{
    QJsonArray array;
    for (const E value : values)
        array.append(nameOf(value));
    return array;
}

QJsonValue number(const std::optional<int> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray toJson(const QList<SpfNote> &notes)
{
    QJsonArray array;
    for (const auto &note : notes) {
        QJsonObject object{{u"finding"_s, nameOf(note.finding)}, {u"term"_s, text(note.term)}};
        if (!note.replacement.isEmpty())
            object.insert(u"replacement"_s, text(note.replacement));
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const RecordChange &record)
{
    return {{u"name"_s, text(record.name)},
            {u"type"_s, nameOf(record.type)},
            {u"before"_s, texts(record.before)},
            {u"after"_s, text(record.after)},
            {u"strings"_s, texts(record.strings())},
            {u"additions"_s, texts(record.additions)},
            {u"lookups"_s, number(record.lookupsAfter)},
            {u"lookupsBefore"_s, number(record.lookupsBefore)},
            {u"notes"_s, toJson(record.notes)}};
}

QJsonObject toJson(const SenderOption &option)
{
    QJsonArray records;
    for (const auto &record : option.records)
        records.append(toJson(record));
    QJsonObject object{{u"kind"_s, nameOf(option.kind)}, {u"rank"_s, option.rank},
                       {u"who"_s, nameOf(option.who)},   {u"pros"_s, names(option.pros)},
                       {u"cons"_s, names(option.cons)},  {u"records"_s, records}};
    if (!option.addresses.isEmpty())
        object.insert(u"addresses"_s, QJsonArray::fromStringList(option.addresses));
    if (!option.forwardTo.isEmpty())
        object.insert(u"forwardTo"_s, option.forwardTo);
    if (!option.replyTo.isEmpty())
        object.insert(u"replyTo"_s, option.replyTo);
    if (!option.contact.isEmpty())
        object.insert(u"contact"_s, option.contact);
    return object;
}

QJsonObject toJson(const MxVerdict &mail)
{
    QJsonArray problems;
    for (const auto &problem : mail.problems) {
        problems.append(QJsonObject{{u"fault"_s, nameOf(problem.fault)},
                                    {u"target"_s, text(problem.target)},
                                    {u"meant"_s, text(problem.meant)}});
    }
    return {{u"receives"_s, mail.receives ? QJsonValue(*mail.receives) : QJsonValue()}, {u"problems"_s, problems}};
}

QJsonArray toJson(const QList<DmarcMiss> &misses)
{
    QJsonArray array;
    for (const auto &miss : misses) {
        array.append(QJsonObject{{u"name"_s, text(miss.name)},
                                 {u"text"_s, text(miss.text)},
                                 {u"reason"_s, nameOf(miss.reason)},
                                 {u"meant"_s, text(miss.meant)}});
    }
    return array;
}

QJsonObject toJson(const SenderEvidence &evidence)
{
    QJsonObject object{{u"spfRecords"_s, texts(evidence.spfRecords)},
                       {u"ttl"_s, static_cast<qint64>(evidence.ttl)},
                       {u"nameServers"_s, texts(evidence.nameServers)},
                       {u"systemAllowed"_s, evidence.systemAllowed},
                       {u"dkimPublished"_s, evidence.dkimPublished},
                       {u"othersShutOut"_s, QJsonArray::fromStringList(evidence.othersShutOut)}};
    QJsonArray nearMisses;
    for (const auto &reading : evidence.nearMisses)
        nearMisses.append(toJson(reading));
    object.insert(u"spfNearMisses"_s, nearMisses);
    object.insert(u"dmarcNearMisses"_s, toJson(evidence.dmarcMisses));
    if (evidence.mail)
        object.insert(u"mail"_s, toJson(*evidence.mail));
    if (evidence.spf)
        object.insert(u"spf"_s, toJson(*evidence.spf));
    if (evidence.dmarc)
        object.insert(u"dmarc"_s, toJson(*evidence.dmarc));
    return object;
}

} // namespace

QJsonObject toJson(const SpfReading &reading)
{
    QJsonArray corrections;
    for (const auto &correction : reading.corrections)
        corrections.append(QJsonObject{{u"from"_s, text(correction.from)}, {u"to"_s, text(correction.to)}});
    return {{u"text"_s, text(reading.text)},       {u"counts"_s, reading.counts},
            {u"reasons"_s, names(reading.misses)}, {u"meant"_s, texts(reading.records)},
            {u"corrections"_s, corrections},       {u"unclear"_s, texts(reading.unclear + reading.names)}};
}

QJsonObject toJson(const SpfVerdict &verdict)
{
    QJsonArray trace;
    for (const auto &line : verdict.trace) {
        trace.append(QJsonObject{{u"depth"_s, line.depth},
                                 {u"domain"_s, text(line.domain)},
                                 {u"term"_s, text(line.term)},
                                 {u"reason"_s, nameOf(line.reason)},
                                 {u"lookups"_s, line.lookups}});
    }
    return {{u"result"_s, nameOf(verdict.result)},
            {u"reason"_s, nameOf(verdict.reason)},
            {u"explanation"_s, text(verdict.explanation)},
            {u"record"_s, text(verdict.record)},
            {u"term"_s, text(verdict.term)},
            {u"lookups"_s, verdict.lookups},
            {u"voids"_s, verdict.voids},
            {u"trace"_s, trace}};
}

QJsonObject toJson(const DmarcVerdict &verdict)
{
    return {{u"state"_s, nameOf(verdict.state)},
            {u"domain"_s, text(verdict.domain)},
            {u"organizationalDomain"_s, text(verdict.organizationalDomain)},
            {u"policyDomain"_s, text(verdict.policyDomain)},
            {u"record"_s, text(verdict.record.text)},
            {u"published"_s, nameOf(verdict.published)},
            {u"effective"_s, nameOf(verdict.effective)},
            {u"spfAlignment"_s, nameOf(verdict.record.spfAlignment)},
            {u"dkimAlignment"_s, nameOf(verdict.record.dkimAlignment)},
            {u"historic"_s, texts(verdict.record.historic)},
            {u"ignored"_s, texts(verdict.record.ignored)},
            {u"severalRecordsAt"_s, texts(verdict.severalRecordsAt)},
            {u"queries"_s, verdict.queries}};
}

QJsonObject toJson(const SenderAdvice &advice)
{
    QJsonArray options;
    for (const auto &option : advice.options)
        options.append(toJson(option));
    QJsonArray findings;
    for (const auto finding : advice.findings)
        findings.append(QJsonObject{{u"finding"_s, nameOf(finding)}, {u"code"_s, VerdictId(finding).number()}});
    return {{u"verdict"_s, nameOf(advice.verdict())},
            {u"code"_s, VerdictId(advice.verdict()).number()},
            {u"receiver"_s, nameOf(advice.receiver)},
            {u"findings"_s, findings},
            {u"options"_s, options},
            {u"evidence"_s, toJson(advice.evidence)}};
}

} // namespace klubbpost
