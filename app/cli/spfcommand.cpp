// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/spfcommand.h"

#include "cli/console.h"
#include "reports/senderwords.h"
#include "sender/spfrepair.h"

#include <algorithm>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// An IP address as people write it; QHostAddress alone also takes "1" and "127.1".
QHostAddress ipAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    const QHostAddress address(text);
    const bool looksRight = text.contains(u':') || text.count(u'.') == 3;
    return looksRight && address.scopeId().isEmpty() ? address : QHostAddress();
}

/// A domain as it is asked about, without a final dot: other letters than ASCII as A-labels (RFC 7208 2.3). ASCII stays
/// as it is, since names in the DNS may have more than host names may; what is no domain stays too, and check_host()
/// says so.
QByteArray wireDomain(const QString &typed)
{
    const QByteArray octets = typed.toUtf8();
    const bool isAscii = std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray labels = isAscii ? QByteArray() : toAsciiHostName(typed);
    const QByteArray domain = labels.isEmpty() ? octets : labels;
    return domain.endsWith('.') ? domain.chopped(1) : domain;
}

/// Several labels of 1 to 63 octets, ASCII (RFC 7208 4.3); not an address in brackets.
bool isDomain(const QByteArray &domain)
{
    const QByteArrayList labels = domain.split('.');
    return labels.size() > 1 && domain.size() <= 253 && !domain.startsWith('[') &&
           std::all_of(domain.begin(), domain.end(), [](char c) { return c > ' ' && c < 0x7f; }) &&
           std::all_of(labels.begin(), labels.end(),
                       [](const QByteArray &label) { return !label.isEmpty() && label.size() <= 63; });
}

/// The sender's domain may be missing (an empty sender), but not malformed: it is then the <domain> of RFC 7208 2.4.
bool isCheckable(const SpfQuery &query)
{
    const QByteArray senderDomain = query.sender.mid(query.sender.lastIndexOf('@') + 1);
    return isDomain(query.domain) && (query.sender.isEmpty() || isDomain(senderDomain));
}

QByteArray wireSender(const QString &typed)
{
    const qsizetype at = typed.lastIndexOf(u'@');
    return typed.left(at + 1).toUtf8() + wireDomain(typed.mid(at + 1));
}

} // namespace

void SpfCommand::start()
{
    m_query.ip = ipAddress(arguments().value(Option::Ip));
    if (m_query.ip.isNull())
        return fail(badValueFault(nameOf(Option::Ip), u"192.0.2.1, 2001:db8::1"_s));
    m_query.domain = wireDomain(arguments().argument().value_or(QString()));
    m_query.sender = wireSender(arguments().value(Option::Sender));
    m_query.helo = wireDomain(arguments().value(Option::Helo));
    m_query.time = QDateTime::currentSecsSinceEpoch();
    m_rounds = std::make_unique<DnsRounds>(environment().surroundings().askable());
    if (!isCheckable(m_query)) {
        SpfVerdict verdict;
        verdict.reason = SpfReason::BadDomain;
        return finish(verdict);
    }
    m_rounds->start([query = m_query](const DnsAnswers &answers) { return checkHost(query, answers); },
                    [this](const SpfVerdict &verdict) { finish(verdict); }, environment().surroundings().dnsDeadline);
}

void SpfCommand::finish(const SpfVerdict &verdict)
{
    if (isJson()) {
        const SenderWords said(words());
        const DnsAccount account = m_rounds->account();
        QJsonObject json = toJson(verdict);
        json.insert(u"text"_s, said.result(verdict.result) + u' ' + said.why(verdict));
        QJsonArray nearMisses;
        for (const SpfReading &reading : readings())
            nearMisses.append(toJson(reading));
        json.insert(u"nearMisses"_s, nearMisses);
        json.insert(u"dns"_s, QJsonObject{{u"rounds"_s, account.rounds},
                                          {u"questions"_s, account.asked},
                                          {u"elapsedMs"_s, account.elapsedMs},
                                          {u"timedOut"_s, account.timedOut}});
        console().printJson(json);
    } else {
        console().print(text(verdict));
    }
    Q_EMIT finished(verdict.result == SpfResult::Pass ? ExitCode::AllWell : ExitCode::Findings);
}

/// The domain's texts that were meant as SPF and do not count, or hold slips.
QList<SpfReading> SpfCommand::readings() const
{
    const DnsAnswer *txt = m_rounds->answers().find({m_query.domain, DnsType::Txt});
    QList<SpfReading> list = txt ? readSpfTexts(*txt) : QList<SpfReading>();
    list.removeIf([](const SpfReading &reading) { return reading.isWellFormed(); });
    return list;
}

QString SpfCommand::text(const SpfVerdict &verdict) const
{
    const SenderWords said(words());
    QString text = nameOf(verdict.result) + u": "_s + said.result(verdict.result) + u'\n';
    text += said.why(verdict) + u'\n';
    if (!verdict.explanation.isEmpty())
        text += tr("The domain's own words: “%1”").arg(shown(verdict.explanation)) + u'\n';
    if (!verdict.record.isEmpty())
        text += u'\n' + tr("The record of %1:").arg(shown(m_query.domain)) + u"\n  "_s + shown(verdict.record) + u'\n';
    for (const SpfReading &reading : readings())
        text += u'\n' + shown(reading.counts ? said.slips(reading) : said.nearMiss(reading)) + u'\n';
    if (!verdict.trace.isEmpty())
        text += u'\n' + tr("How it came about:") + u'\n';
    for (const SpfTraceLine &line : verdict.trace) {
        const QString what = line.term.isEmpty() ? shown(line.domain) : shown(line.term);
        text += QString(2 * line.depth + 2, u' ') + what + u": "_s + said.reason(line.reason);
        if (line.lookups > 0)
            text += u' ' + tr("(look-ups: %1)").arg(line.lookups);
        text += u'\n';
    }
    return text + u'\n' +
           tr("Look-ups: %1 of at most 10. Without an answer: %2 of at most 2.")
               .arg(verdict.lookups)
               .arg(verdict.voids);
}

} // namespace klubbpost

#include "moc_spfcommand.cpp"
