// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/zone.h"

#include "core/enumname.h"

namespace klubbpost {

Zone::Zone(const QString &text)
{
    const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const QString trimmed = line.trimmed();
        const auto parts = trimmed.split(u' ');
        if (parts.size() < 3)
            continue;
        const QByteArray value = trimmed.section(u' ', 2).toUtf8();
        const QByteArray name = parts[0].toLatin1();
        if (parts[1] == QLatin1StringView("ANY"))
            setStatus(name, fromName<DnsStatus>(QString::fromLatin1(value)).value());
        else if (parts[1] == QLatin1StringView("CNAME"))
            addCname(name, value);
        else
            add(name, fromName<DnsType>(parts[1].toLower()).value(), value);
    }
}

void Zone::add(const QByteArray &name, DnsType type, const QByteArray &value)
{
    DnsRecord record{.name = name.toLower(), .ttl = 300};
    if (type == DnsType::Mx) {
        const qsizetype space = value.indexOf(' ');
        record.preference = value.left(space).toUShort();
        record.target = value.mid(space + 1).toLower();
        if (record.target == ".")
            record.target.clear();
    } else if (type == DnsType::Txt) {
        record.text = value;
    } else if (type == DnsType::A || type == DnsType::Aaaa) {
        record.address = QString::fromLatin1(value);
    } else if (type == DnsType::Srv) {
        const auto parts = value.split(' ');
        if (parts.size() != 4)
            qFatal("not the four parts of an SRV record: %s", value.constData());
        record.preference = parts[0].toUShort();
        record.weight = parts[1].toUShort();
        record.port = parts[2].toUShort();
        record.target = parts[3].toLower();
    } else {
        record.target = value.toLower();
    }
    m_records[{name.toLower(), static_cast<int>(type)}].append(record);
    m_names.insert(name.toLower());
}

DnsAnswer Zone::answer(const DnsQuestion &question) const
{
    QByteArray name = question.name.toLower();
    if (question.type == DnsType::Cname && m_cnames.contains(name))
        return {DnsStatus::Ok, {DnsRecord{.name = name, .ttl = 300, .target = m_cnames.value(name)}}, false};
    for (int hops = 0; m_cnames.contains(name); ++hops) {
        if (hops == 8)
            return {DnsStatus::ServerFailure, {}, false};
        name = m_cnames.value(name);
    }
    const auto records = m_records.value({name, static_cast<int>(question.type)});
    if (!records.isEmpty())
        return {DnsStatus::Ok, records, false};
    if (m_status.contains(name))
        return {m_status.value(name), {}, false};
    return {m_names.contains(name) ? DnsStatus::NoData : DnsStatus::NoSuchName, {}, false};
}

} // namespace klubbpost
