// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/zonedns.h"

#include <QTimer>

namespace klubbpost {

ZoneDns ZoneDns::loopback()
{
    ZoneDns dns;
    dns.rest = DnsStatus::NoData;
    dns.otherHosts = {DnsStatus::Ok, {QStringLiteral("127.0.0.1")}};
    return dns;
}

void ZoneDns::ask(const DnsQuestion &question, QObject *context, Callback callback)
{
    asked.append(question);
    if (isSilent || heldBack.contains(question.name))
        return;
    DnsAnswer answer = zone.answer(question);
    if (rest && answer.records.isEmpty())
        answer = {*rest, {}, false};
    QTimer::singleShot(answerMs, context, [answer, callback] { callback(answer); });
}

void ZoneDns::resolve(const QByteArray &host, QObject *context, AddressCallback callback)
{
    if (isSilent)
        return;
    Resolved resolved = hosts.value(host, otherHosts);
    if (!hosts.contains(host)) {
        const QList<DnsRecord> records = zone.answer({host, DnsType::A}).records;
        if (!records.isEmpty())
            resolved = {DnsStatus::Ok, {}};
        for (const DnsRecord &record : records)
            resolved.addresses.append(record.address);
    }
    QTimer::singleShot(answerMs, context, [resolved, callback] { callback(resolved); });
}

} // namespace klubbpost
