// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/senderfacts.h"

#include "core/factreader.h"

#include <algorithm>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

using Reader = JsonObjectReader;

/// "ns1.loopia.se" is in "loopia.se", "ns1.myloopia.se" is not.
bool isIn(const QByteArray &name, const QByteArray &suffix)
{
    const QByteArray lower = name.toLower();
    return lower == suffix || lower.endsWith('.' + suffix);
}

template <class Fact>
const Fact *byId(const QList<Fact> &facts, const QString &id)
{
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact &fact) { return fact.id == id; });
    return found == facts.end() ? nullptr : &*found;
}

template <class Fact, class Read>
QList<Fact> readFolder(const QString &folder, Read read, const QDate &today, QList<SenderFactFault> &faults)
{
    QList<Fact> facts;
    const QDir dir(folder);
    const QDate notAfter = folder.startsWith(u':') ? QDate() : today;
    for (const auto &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        auto fact = file.open(QIODevice::ReadOnly)
                        ? read(file.readAll(), notAfter, today)
                        : Result<Fact, JsonFault>(JsonFault{JsonFaultKind::Syntax, u"$"_s, u"cannot be opened"_s});
        if (fact.ok() && fact->id + ".json"_L1 != name)
            fact = JsonFault{JsonFaultKind::BadValue, u"$.id"_s, u"not the name of the file"_s};
        if (fact.ok())
            facts.append(fact.take());
        else
            faults.append({file.fileName(), fact.fault()});
    }
    return facts;
}

ReceiverRule readRule(Reader &reader)
{
    ReceiverRule rule;
    rule.demand = reader.enumValue<SenderDemand>(u"demand"_s);
    rule.since = reader.date(u"since"_s);
    if (reader.has(u"perDay"_s))
        rule.perDay = static_cast<int>(reader.integer(u"perDay"_s, 1, 1'000'000));
    if (reader.has(u"reply"_s))
        rule.reply = facts::readLine(reader, u"reply"_s);
    return rule;
}

} // namespace

Result<DnsHost, JsonFault> readDnsHost(const QByteArray &json, const QDate &today, const QDate &day)
{
    DnsHost host;
    FactCalendar calendar;
    const auto fault = readFacts(json, day, today, calendar, [&](Reader &reader, const QDate &) {
        host = {};
        host.id = facts::readId(reader);
        host.name = facts::readLine(reader, u"name"_s);
        host.checked = facts::readPastDate(reader, u"checked"_s, today);
        host.confidence = reader.enumValue<Confidence>(u"confidence"_s);
        host.nsSuffixes = facts::readDomains(reader, u"ns"_s);
        host.steps = facts::readTexts(reader, u"steps"_s);
        if (reader.has(u"link"_s))
            host.link = facts::readLink(reader, u"link"_s).toString(QUrl::FullyEncoded);
        if (reader.has(u"recordName"_s))
            host.recordName = facts::readLine(reader, u"recordName"_s);
        host.quoted = reader.has(u"quoted"_s) && reader.boolean(u"quoted"_s);
        host.sources = facts::readSources(reader);
        facts::checkHasSource(reader, host.sources);
        if (host.nsSuffixes.isEmpty())
            reader.fail(JsonFaultKind::BadValue, u"ns"_s, u"nothing to know it by"_s);
    });
    if (fault)
        return *fault;
    host.calendar = calendar;
    host.calendar.addDue({u"$"_s, host.checked.addYears(1).addDays(1)});
    return host;
}

Result<MailReceiver, JsonFault> readMailReceiver(const QByteArray &json, const QDate &today, const QDate &day)
{
    MailReceiver receiver;
    FactCalendar calendar;
    const auto fault = readFacts(json, day, today, calendar, [&](Reader &reader, const QDate &) {
        receiver = {};
        receiver.id = facts::readId(reader);
        receiver.name = facts::readLine(reader, u"name"_s);
        receiver.checked = facts::readPastDate(reader, u"checked"_s, today);
        receiver.domains = facts::readDomains(reader, u"domains"_s);
        if (reader.has(u"policy"_s))
            receiver.policy = reader.enumValue<DmarcPolicy>(u"policy"_s);
        if (reader.has(u"ownReply"_s))
            receiver.ownReply = facts::readLine(reader, u"ownReply"_s);
        if (reader.has(u"rules"_s))
            reader.objects(u"rules"_s, [&](Reader &inner) { receiver.rules.append(readRule(inner)); });
        receiver.notes = facts::readTexts(reader, u"notes"_s);
        receiver.ownNotes = facts::readTexts(reader, u"ownNotes"_s);
        receiver.sources = facts::readSources(reader);
        facts::checkHasSource(reader, receiver.sources);
    });
    if (fault)
        return *fault;
    receiver.calendar = calendar;
    receiver.calendar.addDue({u"$"_s, receiver.checked.addYears(1).addDays(1)});
    return receiver;
}

SenderFacts SenderFacts::fromFolder(const QString &folder, const QDate &today)
{
    SenderFacts facts;
    facts.m_systems = readFolder<ClubSystem>(folder + u"/clubsystems"_s, readClubSystem, today, facts.m_faults);
    facts.m_hosts = readFolder<DnsHost>(folder + u"/dnshosts"_s, readDnsHost, today, facts.m_faults);
    facts.m_receivers = readFolder<MailReceiver>(folder + u"/receivers"_s, readMailReceiver, today, facts.m_faults);
    std::stable_sort(facts.m_systems.begin(), facts.m_systems.end(), [](const ClubSystem &a, const ClubSystem &b) {
        return a.free != b.free ? b.free : a.name.sv.compare(b.name.sv, Qt::CaseInsensitive) < 0;
    });
    return facts;
}

const ClubSystem *SenderFacts::system(const QString &id) const
{
    return byId(m_systems, id);
}

const DnsHost *SenderFacts::hostOf(const QByteArrayList &nameServers) const
{
    for (const auto &host : m_hosts) {
        for (const auto &server : nameServers) {
            if (std::any_of(host.nsSuffixes.begin(), host.nsSuffixes.end(),
                            [&](const QByteArray &suffix) { return isIn(server, suffix); }))
                return &host;
        }
    }
    return nullptr;
}

const MailReceiver *SenderFacts::receiverOf(const QByteArray &asciiDomain) const
{
    const auto found = std::find_if(m_receivers.begin(), m_receivers.end(), [&](const MailReceiver &receiver) {
        return receiver.domains.contains(asciiDomain.toLower());
    });
    return found == m_receivers.end() ? nullptr : &*found;
}

} // namespace klubbpost
