// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/spfreach.h"

#include "sender/spfmerge.h"

#include <algorithm>

namespace klubbpost {
namespace {

constexpr qsizetype maxNetworks = 200;
constexpr qsizetype maxSamples = 24; ///< each is a whole evaluation
constexpr int maxDepth = 10;

class Collector
{
public:
    explicit Collector(const DnsAnswers &answers) : m_answers(answers) {}

    /// A directive as it stands in \a domain's record.
    void collect(const SpfDirective &directive, const QByteArray &domain, int depth)
    {
        if (directive.qualifier != SpfQualifier::Pass)
            return;
        if (directive.domainSpec.contains('%')) {
            m_reach.complete = false;
            return;
        }
        const QByteArray name = directive.domainSpec.isEmpty() ? domain : withoutDot(directive.domainSpec);
        switch (directive.mechanism) {
        case SpfMechanism::Ip4:
        case SpfMechanism::Ip6:
            return add(directive.network,
                       directive.mechanism == SpfMechanism::Ip4 ? directive.prefix4 : directive.prefix6);
        case SpfMechanism::Include:
            return collect(name, depth + 1);
        case SpfMechanism::A:
            return addresses(name, directive);
        case SpfMechanism::Mx:
            if (const auto *exchanges = answer({name, DnsType::Mx})) {
                for (const auto &exchange : exchanges->records) {
                    if (!exchange.target.isEmpty())
                        addresses(exchange.target, directive);
                }
            }
            return;
        case SpfMechanism::Ptr:
        case SpfMechanism::Exists:
            m_reach.complete = false;
            return;
        case SpfMechanism::All:
            return;
        }
    }
    void collect(const QByteArray &domain, int depth)
    {
        if (depth > maxDepth || m_visited.contains(domain.toLower()))
            return;
        m_visited.insert(domain.toLower());
        const auto *txt = answer({domain, DnsType::Txt});
        if (!txt)
            return;
        const auto selected = selectSpfRecord(*txt);
        if (!selected)
            return;
        const auto record = parseSpf(*selected);
        if (!record)
            return;
        for (const auto &directive : record->directives) {
            if (directive.mechanism == SpfMechanism::All) {
                m_reach.complete = m_reach.complete && directive.qualifier != SpfQualifier::Pass;
                return;
            }
            if (directive.qualifier != SpfQualifier::Pass) // it may shut out some of what follows
                m_reach.complete = false;
            collect(directive, domain, depth);
        }
        if (record->redirect.contains('%'))
            m_reach.complete = false;
        else if (!record->redirect.isEmpty())
            collect(withoutDot(record->redirect), depth + 1);
    }

    [[nodiscard]] const SpfReach &reach() const { return m_reach; }
    [[nodiscard]] const QList<DnsQuestion> &missing() const { return m_missing; }

private:
    static QByteArray withoutDot(const QByteArray &name) { return name.endsWith('.') ? name.chopped(1) : name; }

    const DnsAnswer *answer(const DnsQuestion &question)
    {
        const auto *found = m_answers.find(question);
        if (!found) {
            if (!m_missing.contains(question))
                m_missing.append(question);
            return nullptr;
        }
        if (found->status != DnsStatus::Ok && !isEmptyAnswer(found->status))
            m_reach.complete = false;
        return found;
    }
    void addresses(const QByteArray &name, const SpfDirective &directive)
    {
        for (const DnsType type : {DnsType::A, DnsType::Aaaa}) {
            if (const auto *found = answer({name, type})) {
                for (const auto &record : found->records)
                    add(QHostAddress(record.address), type == DnsType::A ? directive.prefix4 : directive.prefix6);
            }
        }
    }
    void add(const QHostAddress &address, int prefix)
    {
        if (m_reach.networks.size() >= maxNetworks) {
            m_reach.complete = false;
            return;
        }
        const SpfNetwork network{address, prefix};
        if (!address.isNull() && !m_reach.networks.contains(network))
            m_reach.networks.append(network);
    }

    const DnsAnswers &m_answers;
    SpfReach m_reach;
    QList<DnsQuestion> m_missing;
    QSet<QByteArray> m_visited;
};

QHostAddress edge(const QHostAddress &address, int prefix, bool isLast)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 host = prefix >= 32 ? 0 : prefix <= 0 ? ~0U : ~0U >> prefix;
        const quint32 number = address.toIPv4Address();
        return QHostAddress(isLast ? number | host : number & ~host);
    }
    Q_IPV6ADDR octets = address.toIPv6Address();
    for (int bit = std::max(prefix, 0); bit < 128; ++bit) {
        const auto mask = static_cast<quint8>(0x80 >> (bit % 8));
        auto &octet = octets[bit / 8];
        octet = static_cast<quint8>(isLast ? octet | mask : octet & ~mask);
    }
    return QHostAddress(octets);
}

} // namespace

QByteArray SpfNetwork::term() const
{
    const bool isIp4 = first.protocol() == QAbstractSocket::IPv4Protocol;
    QByteArray text = (isIp4 ? "ip4:" : "ip6:") + edge(first, prefix, false).toString().toLatin1();
    if (prefix < (isIp4 ? 32 : 128))
        text += '/' + QByteArray::number(prefix);
    return text;
}

QHostAddress SpfNetwork::last() const
{
    return edge(first, prefix, true);
}

std::variant<SpfReach, QList<DnsQuestion>> spfReach(const QByteArray &term, const QByteArray &domain,
                                                    const DnsAnswers &answers)
{
    const auto record = parseSpf("v=spf1 " + term);
    if (!record)
        return SpfReach{{}, false};
    Collector collector(answers);
    if (!record->directives.isEmpty())
        collector.collect(record->directives.first(), domain, 0);
    else if (!record->redirect.isEmpty())
        collector.collect(record->redirect, 1);
    if (!collector.missing().isEmpty())
        return collector.missing();
    return collector.reach();
}

std::variant<bool, QList<DnsQuestion>> letsSend(const QList<SpfNetwork> &networks, const QByteArray &domain,
                                                const DnsAnswers &answers)
{
    QList<QHostAddress> samples;
    const qsizetype step = 1 + 2 * networks.size() / maxSamples;
    for (qsizetype i = 0; i < networks.size(); i += step) {
        samples.append(edge(networks[i].first, networks[i].prefix, false));
        if (networks[i].last() != samples.last())
            samples.append(networks[i].last());
    }
    bool all = !samples.isEmpty();
    QList<DnsQuestion> missing;
    for (const auto &sample : samples) {
        SpfQuery query = strangerQuery(domain);
        query.ip = sample;
        const auto progress = checkHost(query, answers);
        if (const auto *questions = std::get_if<QList<DnsQuestion>>(&progress)) {
            std::copy_if(questions->begin(), questions->end(), std::back_inserter(missing),
                         [&](const DnsQuestion &question) { return !missing.contains(question); });
            continue;
        }
        if (std::get<SpfVerdict>(progress).result != SpfResult::Pass) {
            all = false;
            break; // the rest cannot make it true
        }
    }
    if (all && !missing.isEmpty())
        return missing;
    return all;
}

std::variant<bool, QList<DnsQuestion>> isInForce(const QByteArray &term, const QByteArray &domain,
                                                 const DnsAnswers &answers)
{
    const auto progress = checkHost(strangerQuery(domain), answers);
    const auto reach = spfReach(term, domain, answers);
    if (const auto *missing = std::get_if<QList<DnsQuestion>>(&progress)) {
        auto all = *missing;
        if (const auto *more = std::get_if<QList<DnsQuestion>>(&reach)) {
            std::copy_if(more->begin(), more->end(), std::back_inserter(all),
                         [&](const DnsQuestion &question) { return !all.contains(question); });
        }
        return all;
    }
    const auto &stranger = std::get<SpfVerdict>(progress);
    if (stranger.result == SpfResult::None || stranger.result == SpfResult::Permerror ||
        stranger.result == SpfResult::Pass)
        return false;
    if (const auto *missing = std::get_if<QList<DnsQuestion>>(&reach))
        return *missing;
    const auto &known = std::get<SpfReach>(reach);
    if (known.complete && !known.networks.isEmpty())
        return letsSend(known.networks, domain, answers);
    // Of the domain's own record, or, where the term names whom it means, of any that it comes to.
    const auto meaning = [](QByteArray text) {
        text = text.toLower();
        return text.startsWith('+') ? text.mid(1) : text;
    };
    return std::any_of(stranger.trace.begin(), stranger.trace.end(), [&](const SpfTraceLine &line) {
        return meaning(line.term) == meaning(term) && (line.depth == 0 || term.contains(':'));
    });
}

} // namespace klubbpost
