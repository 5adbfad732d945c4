// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"
#include "sender/dnsrounds.h"
#include "sender/spf.h"
#include "support/zonedns.h"

#include <optional>
#include <QEventLoop>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

constexpr int answerMs = 50;

/// A record with \a wide includes, the first of which includes on, down to \a depth.
void addTree(ZoneDns &dns, const QByteArray &name, int depth, int wide)
{
    QByteArray record = "v=spf1";
    for (int i = 0; depth > 0 && i < wide; ++i) {
        const QByteArray next = "d" + QByteArray::number(depth) + "w" + QByteArray::number(i) + ".example";
        record += " include:" + next;
        addTree(dns, next, i == 0 ? depth - 1 : 0, wide);
    }
    dns.zone.add(name, DnsType::Txt, record + " -all");
}

} // namespace

bool benchSpf()
{
    printTable(u"SPF evaluation, %1 ms an answer"_s.arg(answerMs),
               {u"include tree"_s, u"questions"_s, u"depth"_s, u"round trips"_s, u"one after the other"_s});
    bool ok = true;
    for (const auto &[depth, wide] : {std::pair(0, 1), {1, 1}, {1, 9}, {2, 4}, {3, 3}, {4, 2}, {9, 1}}) {
        ZoneDns dns;
        dns.answerMs = answerMs; // whatever else is being asked: a resolver at that distance
        addTree(dns, "club.example", depth, wide);
        DnsRounds rounds(dns);
        const SpfQuery query{QHostAddress(u"192.0.2.1"_s), "club.example", "info@club.example", "mail.example", "r", 0};
        std::optional<SpfVerdict> verdict;
        QEventLoop loop;
        rounds.start([query](const DnsAnswers &answers) { return checkHost(query, answers); },
                     [&](const SpfVerdict &given) {
                         verdict = given;
                         loop.quit();
                     });
        loop.exec();
        ok = ok && verdict && verdict->result == SpfResult::Fail;
        const DnsAccount account = rounds.account();
        printRow({depth == 0 ? u"none"_s : u"%1 deep, %2 wide"_s.arg(depth).arg(wide), QString::number(account.asked),
                  QString::number(depth + 1), oneDecimal(static_cast<double>(account.elapsedMs) / answerMs),
                  QString::number(account.asked)});
    }
    return ok;
}
