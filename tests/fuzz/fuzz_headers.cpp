// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/demand.h"
#include "fuzz/target.h"
#include "sender/delivery.h"

#include <cstdint>

using namespace klubbpost;

KLUBBPOST_FUZZ_TARGET(headers)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const MessageHeaders headers = readHeaders(text);
    KLUBBPOST_DEMAND(headers.hops.size() + headers.authResults.size() + headers.receivedSpf.size() <= maxHeaderFields);
    const DeliveryReport report = examineDelivery(headers);
    const DeliveryReport strict = examineDelivery(headers, "mx.google.com");
    KLUBBPOST_DEMAND(report.verdict != DeliveryVerdict::Proved || !headers.fromDomain.isEmpty());
    KLUBBPOST_DEMAND(strict.verdict != DeliveryVerdict::Proved || !headers.authResults.isEmpty() ||
                     !headers.receivedSpf.isEmpty());
    // What the sender wrote never becomes the receiver's word: fields below his first own line are worth nothing.
    const QByteArray below = "Received: from a.example (a.example [192.0.2.1]) by mx.receiver.example; x\r\n"
                             "From: <a@b.example>\r\n" +
                             text;
    const ReceivingServer receiver = findReceivingServer(readHeaders(below));
    KLUBBPOST_DEMAND(receiver.results.isEmpty() && !receiver.receivedSpf);
    static_cast<void>(adviseDelivery(text, MessagePlace::Unknown));
    static_cast<void>(readAuthResults(text));
    static_cast<void>(readReceivedSpf(text));
    return 0;
}
