// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicedns.h"

#include <QObject>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::practice {

PracticeDns::PracticeDns()
{
    const QByteArray club = "ovningsklubben.example"_ba;
    const QByteArray provider = "ovningshotellet.example"_ba;
    const QByteArray mail = "mail." + provider;
    const QByteArray nameServer = "ns1." + provider;
    const QByteArray spf = "spf." + provider;

    for (const QByteArray &domain : {club, provider}) {
        add(domain, DnsType::Mx, {.target = mail, .preference = 10});
        add(domain, DnsType::Ns, {.target = nameServer});
        add(domain, DnsType::Txt, {.text = "v=spf1 include:" + spf + " ~all"});
    }
    // An address for documentation (RFC 5737): nobody sends from it.
    add(spf, DnsType::Txt, {.text = "v=spf1 ip4:192.0.2.25 -all"_ba});
    for (const QByteArray &host : {mail, nameServer})
        add(host, DnsType::A, {.address = u"127.0.0.1"_s});
}

void PracticeDns::addService(const QByteArray &service, quint16 port)
{
    const QByteArray name = service + "._tcp.ovningsklubben.example";
    m_names[name].remove(DnsType::Srv);
    add(name, DnsType::Srv, {.target = "mail.ovningshotellet.example", .weight = 1, .port = port});
}

void PracticeDns::add(const QByteArray &name, DnsType type, DnsRecord record)
{
    record.name = name;
    record.ttl = 3600;
    m_names[name][type].append(record);
}

void PracticeDns::addSpf(const QByteArray &name)
{
    if (!m_names.contains(name))
        add(name, DnsType::Txt, {.text = "v=spf1 ip4:192.0.2.26 -all"_ba});
}

void PracticeDns::enter(const QByteArray &name, DnsType type, const QByteArray &value)
{
    if (!name.endsWith(".example"))
        return;
    QList<DnsRecord> &present = m_names[name][type];
    const bool isSpf = value.startsWith("v=spf1");
    present.removeIf([isSpf](const DnsRecord &record) { return !isSpf || record.text.startsWith("v=spf1"); });
    add(name, type, type == DnsType::Txt ? DnsRecord{.text = value} : DnsRecord{.target = value});
}

static QByteArray canonical(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower.endsWith('.') ? lower.chopped(1) : lower;
}

DnsAnswer PracticeDns::answer(const DnsQuestion &question) const
{
    const auto name = m_names.constFind(canonical(question.name));
    if (name == m_names.constEnd())
        return {.status = DnsStatus::NoSuchName};
    const QList<DnsRecord> records = name->value(question.type);
    return {.status = records.isEmpty() ? DnsStatus::NoData : DnsStatus::Ok, .records = records};
}

void PracticeDns::ask(const DnsQuestion &question, QObject *context, Callback callback)
{
    QMetaObject::invokeMethod(
        context, [answer = answer(question), callback = std::move(callback)] { callback(answer); },
        Qt::QueuedConnection);
}

void PracticeDns::resolve(const QByteArray &host, QObject *context, AddressCallback callback)
{
    const DnsAnswer found = answer({host, DnsType::A});
    Resolved resolved{.status = found.status, .addresses = {}};
    for (const DnsRecord &record : found.records)
        resolved.addresses.append(record.address);
    QMetaObject::invokeMethod(
        context, [resolved, callback = std::move(callback)] { callback(resolved); }, Qt::QueuedConnection);
}

} // namespace klubbpost::practice
