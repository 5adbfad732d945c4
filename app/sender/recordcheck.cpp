// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/advice.h"

#include <algorithm>
#include <QHostAddress>

namespace klubbpost {
namespace {

bool isAnswered(const DnsAnswer &answer)
{
    return answer.status == DnsStatus::Ok || isEmptyAnswer(answer.status);
}

/// Of a kind that the change replaces: the SPF records of a name, or its alias.
bool isRival(const RecordChange &wanted, const DnsRecord &record)
{
    return wanted.type != DnsType::Txt || !isSpfRecord(wanted.after) || isSpfRecord(record.text);
}

bool holds(const RecordChange &wanted, const DnsAnswer &answer)
{
    const auto is = [&](const DnsRecord &record) {
        return wanted.type == DnsType::Txt ? record.text == wanted.after : record.target == wanted.after.toLower();
    };
    const auto rivals = std::count_if(answer.records.begin(), answer.records.end(),
                                      [&](const DnsRecord &record) { return isRival(wanted, record); });
    const bool alone = wanted.type != DnsType::Txt || !isSpfRecord(wanted.after) || rivals == 1;
    return alone && std::any_of(answer.records.begin(), answer.records.end(), is);
}

} // namespace

QByteArrayList RecordChange::strings() const
{
    return SpfProposal{.after = after}.strings();
}

RecordCheck checkRecord(const RecordChange &wanted, const DnsAnswer &resolver,
                        const std::optional<DnsAnswer> &authoritative)
{
    RecordCheck check;
    const bool source = authoritative && isAnswered(*authoritative);
    if (isAnswered(resolver) && holds(wanted, resolver)) {
        check.state = RecordState::InPlace;
        return check;
    }
    for (const auto &record : resolver.records)
        check.waitSeconds = std::max(check.waitSeconds, record.ttl);
    if (source)
        check.state = holds(wanted, *authoritative) ? RecordState::OnlyAtSource : RecordState::NotYet;
    else
        check.state = isAnswered(resolver) ? RecordState::NotSeen : RecordState::Unknown;
    return check;
}

Result<QByteArrayList, SpfSyntaxError> readSpfInput(const QString &typed)
{
    QByteArray text = typed.simplified().toUtf8();
    if (text.startsWith('"') && text.endsWith('"') && text.size() > 1)
        text = text.sliced(1, text.size() - 2);
    if (isSpfRecord(text))
        text = text.mid(6).trimmed();
    QByteArrayList terms;
    for (const auto &word : text.split(' ')) {
        if (word.isEmpty())
            continue;
        QByteArray term = word;
        const QByteArray host = word.left(word.indexOf('/') < 0 ? word.size() : word.indexOf('/'));
        const QHostAddress address(QString::fromUtf8(host));
        if (!address.isNull())
            term.prepend(address.protocol() == QAbstractSocket::IPv4Protocol ? "ip4:" : "ip6:");
        else if (word.contains('.') && !word.contains(':') && !word.contains('=') && !word.contains('/'))
            term.prepend("include:");
        const auto record = parseSpf("v=spf1 " + term);
        if (!record)
            return record.fault();
        // "all" and the modifiers are the sending domain's own business.
        if (record->directives.isEmpty() || record->directives.first().mechanism == SpfMechanism::All)
            continue;
        if (record->directives.first().qualifier != SpfQualifier::Pass)
            return SpfSyntaxError{SpfSyntaxFault::UnexpectedArgument, term};
        if (!terms.contains(term))
            terms.append(term);
    }
    if (terms.isEmpty())
        return SpfSyntaxError{SpfSyntaxFault::MissingArgument, {}};
    return terms;
}

} // namespace klubbpost
