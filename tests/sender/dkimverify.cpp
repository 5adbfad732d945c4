// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// For dkim-second-opinion: a line of JSON for each message and its zone comes in, one with its findings goes out.

#include "sender/dkim.h"
#include "sender/settle.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 3;
    while (!in.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(in.readLine()).object();
        if (object.isEmpty()) // the end
            break;
        const QByteArray message = QByteArray::fromBase64(object.value(u"message"_s).toString().toLatin1());
        Zone zone;
        const QJsonObject keys = object.value(u"keys"_s).toObject();
        for (auto key = keys.begin(); key != keys.end(); ++key)
            zone.add(key.key().toLatin1(), DnsType::Txt, key.value().toString().toLatin1());
        const auto signatures = readDkimSignatures(readSource(message), QDateTime::currentDateTimeUtc());
        const auto settled = settle<QList<DkimFinding>>(
            zone, [&](const DnsAnswers &answers) { return verifyDkim(signatures, answers); });
        QJsonArray findings;
        for (const DkimFinding &finding : settled.verdict)
            findings.append(QJsonObject{{u"state"_s, nameOf(finding.state)}, {u"reason"_s, nameOf(finding.reason)}});
        out.write(QJsonDocument(findings).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}
