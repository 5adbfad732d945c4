// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/demand.h"
#include "fuzz/target.h"
#include "sender/dkim.h"

using namespace klubbpost;

/// A key record on the first line, and a message: its signatures are verified with that key.
KLUBBPOST_FUZZ_TARGET(dkim)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\n');
    const MessageSource message = readSource(input.mid(end + 1));
    KLUBBPOST_DEMAND(message.fields.size() <= maxHeaderFields);
    for (const DkimCanon canon : {DkimCanon::Simple, DkimCanon::Relaxed}) {
        const QByteArray body = canonicalBody(message.body, canon);
        KLUBBPOST_DEMAND(canonicalBody(body, canon) == body);
        KLUBBPOST_DEMAND(!body.endsWith("\r\n\r\n"));
        for (const MessageField &field : message.fields) {
            const QByteArray canonical = canonicalField(field.raw, canon);
            KLUBBPOST_DEMAND(canonicalField(canonical, canon) == canonical);
            KLUBBPOST_DEMAND(withoutSignature(field.raw).size() <= field.raw.size());
        }
    }
    const auto signatures = readDkimSignatures(message, QDateTime::fromSecsSinceEpoch(1'796'000'000));
    KLUBBPOST_DEMAND(signatures.size() <= maxDkimSignatures);
    DnsAnswers answers;
    DnsRecord record;
    record.text = input.left(std::max<qsizetype>(end, 0));
    for (const DkimSignature &signature : signatures)
        answers.insert({signature.keyName(), DnsType::Txt}, {DnsStatus::Ok, {record}, false});
    const auto findings = verifyDkim(signatures, answers);
    KLUBBPOST_DEMAND(std::get<QList<DkimFinding>>(findings).size() == signatures.size());
    return 0;
}
