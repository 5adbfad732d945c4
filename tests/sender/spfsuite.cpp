// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Evaluates SPF in zones that spf-official-suite gives it: one JSON object a line in, one out. "zone" is a list of
// name, type and value, with the types of Zone and "cname"; "status" a list of name and status.

#include "core/enumname.h"
#include "sender/settle.h"
#include "sender/spf.h"

#include <cstdio>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

Zone zoneOf(const QJsonObject &line)
{
    Zone zone;
    for (const QJsonValue &value : line.value(u"zone"_s).toArray()) {
        const QJsonArray record = value.toArray();
        const QByteArray name = record.at(0).toString().toUtf8();
        const QByteArray data = record.at(2).toString().toUtf8();
        if (record.at(1) == u"cname"_s)
            zone.addCname(name, data);
        else
            zone.add(name, fromName<DnsType>(record.at(1).toString()).value(), data);
    }
    for (const QJsonValue &value : line.value(u"status"_s).toArray())
        zone.setStatus(value.toArray().at(0).toString().toUtf8(),
                       fromName<DnsStatus>(value.toArray().at(1).toString()).value());
    return zone;
}

} // namespace

int main()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 3;
    for (QByteArray text = input.readLine(); !text.isEmpty(); text = input.readLine()) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        SpfQuery query;
        query.ip = QHostAddress(line.value(u"ip"_s).toString());
        query.sender = line.value(u"sender"_s).toString().toUtf8();
        query.helo = line.value(u"helo"_s).toString().toUtf8();
        // RFC 7208 2.4: without a sender the HELO name is checked.
        query.domain = query.sender.isEmpty() ? query.helo : query.sender.mid(query.sender.lastIndexOf('@') + 1);
        const auto verdict = settle<SpfVerdict>(zoneOf(line), [&](const DnsAnswers &answers) {
                                 return checkHost(query, answers);
                             }).verdict;
        const QJsonObject result{{u"result"_s, nameOf(verdict.result)},
                                 {u"reason"_s, nameOf(verdict.reason)},
                                 {u"explanation"_s, QString::fromUtf8(verdict.explanation)}};
        std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    return 0;
}
