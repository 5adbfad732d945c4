// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/mailexchange.h"

#include <algorithm>
#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxHosts = 10;

bool failed(const DnsAnswer &answer)
{
    return answer.status != DnsStatus::Ok && !isEmptyAnswer(answer.status);
}

bool isLocal(const QHostAddress &address)
{
    return address.isLoopback() || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
}

bool isPrivate(const QHostAddress &address)
{
    static const QList<std::pair<QHostAddress, int>> networks{
        QHostAddress::parseSubnet(u"10.0.0.0/8"_s),     QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
        QHostAddress::parseSubnet(u"192.168.0.0/16"_s), QHostAddress::parseSubnet(u"169.254.0.0/16"_s),
        QHostAddress::parseSubnet(u"fc00::/7"_s),       QHostAddress::parseSubnet(u"fe80::/10"_s)};
    return std::any_of(networks.begin(), networks.end(),
                       [&](const auto &network) { return address.isInSubnet(network); });
}

/// "mail.klubben.se" of "mail.klubben.se.klubben.se": a zone file adds the domain to names without a final dot.
QByteArray withoutDoubling(const QByteArray &target, const QByteArray &domain)
{
    if (!target.endsWith('.' + domain))
        return {};
    const QByteArray front = target.chopped(domain.size() + 1);
    static const QRegularExpression whole(u"\\.(?:se|nu|com|net|org|eu|no|dk|fi|info|cloud|io|email|de|uk)$"_s);
    const bool isWhole = front == domain || front.endsWith('.' + domain) ||
                         (front.count('.') > 1 && whole.match(QString::fromLatin1(front)).hasMatch());
    return isWhole ? front : QByteArray();
}

class Judge
{
public:
    Judge(const QByteArray &domain, const DnsAnswers &answers, const std::function<bool(const QByteArray &)> &isKnown)
        : m_domain(domain.toLower()), m_answers(answers), m_isKnown(isKnown)
    {
    }

    std::variant<MxVerdict, QList<DnsQuestion>> run()
    {
        const auto *mx = need({m_domain, DnsType::Mx});
        if (!mx)
            return m_missing;
        if (failed(*mx))
            return m_verdict;
        bool any = false;
        bool unknown = false;
        const auto take = [&](const std::optional<bool> &reachable) {
            any = any || reachable.value_or(false);
            unknown = unknown || !reachable;
        };
        for (const auto &record : mx->records) {
            if (record.target.isEmpty() && mx->records.size() == 1)
                find(MxFault::NullMx);
            else if (!record.target.isEmpty() && m_verdict.hosts.size() < maxHosts)
                take(judge(record.target));
        }
        if (mx->records.isEmpty()) // the domain's own address stands in (RFC 5321 5.1)
            take(judgeAddresses(m_domain, true));
        if (!m_missing.isEmpty())
            return m_missing;
        if (any || !unknown)
            m_verdict.receives = any;
        return m_verdict;
    }

private:
    const DnsAnswer *need(const DnsQuestion &question)
    {
        const auto *answer = m_answers.find(question);
        if (!answer && !m_missing.contains(question))
            m_missing.append(question);
        return answer;
    }
    void find(MxFault fault, const QByteArray &target = {}, const QByteArray &meant = {})
    {
        const MxProblem problem{fault, target, meant};
        if (!m_verdict.problems.contains(problem))
            m_verdict.problems.append(problem);
    }

    std::optional<bool> judge(const QByteArray &target)
    {
        m_verdict.hosts.append(target);
        if (m_isKnown && m_isKnown(target))
            return true;
        static const QRegularExpression number(u"^((?:[0-9]{1,3}\\.){3}[0-9]{1,3})(?:\\.|$)"_s);
        if (const auto match = number.match(QString::fromLatin1(target));
            match.hasMatch() &&
            (match.captured(1).size() == target.size() || target == match.captured(1).toLatin1() + '.' + m_domain)) {
            find(MxFault::AddressLiteral, target);
            return false;
        }
        if (target == "localhost" || target.startsWith("localhost.")) {
            find(MxFault::Localhost, target);
            return false;
        }
        if (const auto *alias = need({target, DnsType::Cname}); alias && !alias->records.isEmpty()) {
            const QByteArray leadsTo = alias->records.first().target;
            find(MxFault::Alias, target, leadsTo);
            m_verdict.hosts.append(leadsTo);
            if (m_isKnown && m_isKnown(leadsTo))
                return true;
        }
        return judgeAddresses(target, false);
    }

    std::optional<bool> judgeAddresses(const QByteArray &name, bool isDomain)
    {
        const auto *ip4 = need({name, DnsType::A});
        const auto *ip6 = need({name, DnsType::Aaaa});
        if (!ip4 || !ip6)
            return std::nullopt;
        bool local = false;
        bool inside = false;
        for (const auto &record : ip4->records + ip6->records) {
            const QHostAddress address(record.address);
            local = local || isLocal(address);
            inside = inside || isPrivate(address);
            if (!isLocal(address) && !isPrivate(address))
                return true;
        }
        if (failed(*ip4) || failed(*ip6))
            return std::nullopt;
        if (local || inside) {
            find(local ? MxFault::Localhost : MxFault::PrivateAddress, name);
            return std::nullopt;
        }
        if (isDomain)
            find(MxFault::NothingThere);
        else if (const QByteArray meant = withoutDoubling(name, m_domain); !meant.isEmpty())
            find(MxFault::DoubledName, name, meant);
        else
            find(ip4->status == DnsStatus::NoSuchName ? MxFault::NoSuchName : MxFault::NoAddress, name);
        return false;
    }

    const QByteArray m_domain;
    const DnsAnswers &m_answers;
    const std::function<bool(const QByteArray &)> &m_isKnown;
    MxVerdict m_verdict;
    QList<DnsQuestion> m_missing;
};

} // namespace

std::variant<MxVerdict, QList<DnsQuestion>> judgeMx(const QByteArray &domain, const DnsAnswers &answers,
                                                    const std::function<bool(const QByteArray &host)> &isKnown)
{
    return Judge(domain, answers, isKnown).run();
}

} // namespace klubbpost
