// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/spfevaluation.h"

#include <algorithm>

namespace klubbpost {

using namespace spf;

namespace {

constexpr SpfResult resultOf(SpfQualifier qualifier)
{
    switch (qualifier) {
    case SpfQualifier::Pass:
        return SpfResult::Pass;
    case SpfQualifier::Fail:
        return SpfResult::Fail;
    case SpfQualifier::Softfail:
        return SpfResult::Softfail;
    case SpfQualifier::Neutral:
        return SpfResult::Neutral;
    }
    return SpfResult::Neutral;
}

bool isInDomain(const QByteArray &name, const QByteArray &domain)
{
    const QByteArray host = name.toLower();
    const QByteArray parent = domain.toLower();
    return host == parent || host.endsWith('.' + parent);
}

QHostAddress plainAddress(const QHostAddress &ip)
{
    // An IPv4 address in IPv6 clothes (::ffff:192.0.2.1) is checked as IPv4, RFC 7208 5.
    bool isIp4 = false;
    const quint32 ip4 = ip.toIPv4Address(&isIp4);
    return isIp4 ? QHostAddress(ip4) : ip;
}

} // namespace

namespace spf {

Evaluation::Evaluation(const SpfQuery &query, const DnsAnswers &answers) : m_query(query), m_answers(answers)
{
    m_query.ip = plainAddress(query.ip);
    if (m_query.sender.isEmpty())
        m_query.sender = m_query.helo;
    if (!m_query.sender.contains('@'))
        m_query.sender.prepend("postmaster@");
    else if (m_query.sender.startsWith('@'))
        m_query.sender.prepend("postmaster");
}

/// RFC 7208 4.3: several labels, each of 1 to 63 octets, at most 253 in all.
bool Evaluation::isCheckable(QByteArray domain)
{
    if (domain.endsWith('.'))
        domain.chop(1);
    const auto labels = domain.split('.');
    return labels.size() > 1 && domain.size() <= 253 &&
           std::all_of(labels.begin(), labels.end(),
                       [](const QByteArray &label) { return !label.isEmpty() && label.size() <= 63; });
}

const DnsAnswer &Evaluation::ask(const QByteArray &name, DnsType type)
{
    static const DnsAnswer missing{DnsStatus::TimedOut, {}, false};
    static const DnsAnswer badName{DnsStatus::BadName, {}, false};
    if (!isCheckable(name + ".x")) // one label is a name that can be asked for
        return badName;
    const DnsQuestion question{name, type};
    if (const auto *answer = m_answers.find(question))
        return *answer;
    m_waiting = true;
    if (!m_missing.contains(question) && m_missing.size() < maxAhead)
        m_missing.append(question);
    return missing;
}

/// Counts a question without an answer; true when there have been too many.
bool Evaluation::countVoid(const DnsAnswer &answer)
{
    if (isEmptyAnswer(answer.status) || (answer.status == DnsStatus::Ok && answer.records.isEmpty()))
        ++m_verdict.voids;
    return m_verdict.voids > maxVoids;
}

DnsType Evaluation::addressType() const
{
    return m_query.ip.protocol() == QAbstractSocket::IPv4Protocol ? DnsType::A : DnsType::Aaaa;
}

SpfMacroValues Evaluation::macroValues(const QByteArray &domain, const QByteArray &text)
{
    SpfMacroValues values{m_query.sender, domain, m_query.ip, m_query.helo, {}, m_query.receiver, m_query.time};
    if (usesMacro(text, 'p')) {
        m_needsPtr = true;
        const auto names = validatedNames();
        // The domain itself first, then a subdomain of it, then any (RFC 7208 7.3).
        const auto best = std::min_element(names.begin(), names.end(), [&](const QByteArray &a, const QByteArray &b) {
            const auto rank = [&](const QByteArray &name) {
                return name == domain ? 0 : isInDomain(name, domain) ? 1 : 2;
            };
            return rank(a) < rank(b);
        });
        if (best != names.end())
            values.validated = *best;
    }
    return values;
}

QByteArray Evaluation::target(const QByteArray &spec, const QByteArray &domain)
{
    return spec.isEmpty() ? domain : expandDomainSpec(spec, macroValues(domain, spec));
}

/// The names of the address whose own addresses hold it (RFC 7208 5.5).
QByteArrayList Evaluation::validatedNames()
{
    const bool isIp4 = addressType() == DnsType::A;
    const auto &pointers = ask(reversedAddress(m_query.ip) + (isIp4 ? ".in-addr.arpa" : ".ip6.arpa"), DnsType::Ptr);
    QByteArrayList names;
    for (const auto &pointer : pointers.records.first(qMin(pointers.records.size(), maxNames))) {
        const auto &addresses = ask(pointer.target, addressType());
        const bool holds =
            std::any_of(addresses.records.begin(), addresses.records.end(),
                        [&](const DnsRecord &record) { return QHostAddress(record.address) == m_query.ip; });
        if (holds)
            names.append(pointer.target.toLower());
    }
    return names;
}

bool Evaluation::hasAddress(const DnsAnswer &answer, const SpfDirective &directive) const
{
    const int prefix = addressType() == DnsType::A ? directive.prefix4 : directive.prefix6;
    return std::any_of(answer.records.begin(), answer.records.end(), [&](const DnsRecord &record) {
        return m_query.ip.isInSubnet(QHostAddress(record.address), prefix);
    });
}

SpfResult Evaluation::fault(SpfResult result, SpfReason reason, const QByteArray &term)
{
    m_verdict.reason = reason;
    m_verdict.term = term;
    return result;
}

void Evaluation::note(int depth, const QByteArray &domain, const QByteArray &term, SpfReason reason, int lookupsBefore)
{
    m_verdict.trace.append({depth, domain, term, reason, m_verdict.lookups - lookupsBefore});
}

SpfResult Evaluation::checkDomain(const QByteArray &domain, int depth, bool isTop)
{
    if (!isCheckable(domain))
        return fault(SpfResult::None, SpfReason::BadDomain);
    const auto &txt = ask(domain, DnsType::Txt);
    if (txt.status != DnsStatus::Ok && !isEmptyAnswer(txt.status))
        return fault(SpfResult::Temperror, SpfReason::DnsFailure);
    const auto selected = selectSpfRecord(txt);
    if (!selected) {
        note(depth, domain, {}, selected.fault(), m_verdict.lookups);
        return fault(selected.fault() == SpfReason::NoRecord ? SpfResult::None : SpfResult::Permerror,
                     selected.fault());
    }
    if (depth == 0)
        m_verdict.record = *selected;
    const auto record = parseSpf(*selected);
    if (!record) {
        note(depth, domain, record.fault().term, SpfReason::SyntaxError, m_verdict.lookups);
        return fault(SpfResult::Permerror, SpfReason::SyntaxError, record.fault().term);
    }
    if (const auto result = evaluateDirectives(*record, domain, depth, isTop))
        return *result;
    if (!record->redirect.isEmpty())
        return redirectTo(record->redirect, domain, depth, isTop);
    note(depth, domain, {}, SpfReason::Default, m_verdict.lookups);
    return fault(SpfResult::Neutral, SpfReason::Default);
}

std::optional<SpfResult> Evaluation::evaluateDirectives(const SpfRecord &record, const QByteArray &domain, int depth,
                                                        bool isTop)
{
    for (const auto &directive : record.directives) {
        const int before = m_verdict.lookups;
        const auto evaluated = evaluate(directive, domain, depth);
        if (evaluated.error) {
            note(depth, domain, directive.text, m_verdict.reason, before);
            return evaluated.error;
        }
        note(depth, domain, directive.text, evaluated.matched ? SpfReason::Matched : SpfReason::NotMatched, before);
        if (!evaluated.matched)
            continue;
        const auto result = resultOf(directive.qualifier);
        if (result == SpfResult::Fail && isTop && !record.explanation.isEmpty())
            explain(record.explanation, domain);
        return fault(result, SpfReason::Matched, directive.text);
    }
    return std::nullopt;
}

Evaluation::Evaluated Evaluation::evaluate(const SpfDirective &directive, const QByteArray &domain, int depth)
{
    const auto mechanism = directive.mechanism;
    if (mechanism == SpfMechanism::All)
        return {true, {}};
    if (mechanism == SpfMechanism::Ip4 || mechanism == SpfMechanism::Ip6) {
        const int prefix = mechanism == SpfMechanism::Ip4 ? directive.prefix4 : directive.prefix6;
        const bool sameFamily = directive.network.protocol() == m_query.ip.protocol();
        return {sameFamily && m_query.ip.isInSubnet(directive.network, prefix), {}};
    }
    if (++m_verdict.lookups > maxLookups)
        return {false, fault(SpfResult::Permerror, SpfReason::TooManyLookups, directive.text)};
    const QByteArray name = target(directive.domainSpec, domain);
    if (mechanism == SpfMechanism::Include)
        return evaluateInclude(name, directive, depth);
    if (mechanism == SpfMechanism::Mx)
        return evaluateMx(name, directive);
    if (mechanism == SpfMechanism::Ptr) {
        const auto names = validatedNames();
        return {
            std::any_of(names.begin(), names.end(), [&](const auto &validated) { return isInDomain(validated, name); }),
            {}};
    }
    const bool isExists = mechanism == SpfMechanism::Exists;
    const auto &answer = ask(name, isExists ? DnsType::A : addressType());
    if (answer.status != DnsStatus::Ok && !isEmptyAnswer(answer.status))
        return {false, fault(SpfResult::Temperror, SpfReason::DnsFailure, directive.text)};
    if (countVoid(answer))
        return {false, fault(SpfResult::Permerror, SpfReason::TooManyVoids, directive.text)};
    return {isExists ? !answer.records.isEmpty() : hasAddress(answer, directive), {}};
}

Evaluation::Evaluated Evaluation::evaluateInclude(const QByteArray &name, const SpfDirective &directive, int depth)
{
    switch (const auto result = checkDomain(name, depth + 1, false)) {
    case SpfResult::Pass:
        return {true, {}};
    case SpfResult::Fail:
    case SpfResult::Softfail:
    case SpfResult::Neutral:
        return {false, {}};
    case SpfResult::None:
        return {false, fault(SpfResult::Permerror, SpfReason::IncludeWithoutRecord, directive.text)};
    case SpfResult::Temperror:
    case SpfResult::Permerror:
        return {false, result};
    }
    return {};
}

Evaluation::Evaluated Evaluation::evaluateMx(const QByteArray &name, const SpfDirective &directive)
{
    const auto &exchanges = ask(name, DnsType::Mx);
    if (exchanges.status != DnsStatus::Ok && !isEmptyAnswer(exchanges.status))
        return {false, fault(SpfResult::Temperror, SpfReason::DnsFailure, directive.text)};
    if (countVoid(exchanges))
        return {false, fault(SpfResult::Permerror, SpfReason::TooManyVoids, directive.text)};
    if (exchanges.records.size() > maxNames)
        return {false, fault(SpfResult::Permerror, SpfReason::TooManyMxNames, directive.text)};
    for (const auto &exchange : exchanges.records) {
        if (exchange.target.isEmpty()) // null MX (RFC 7505): nothing to look up
            continue;
        const auto &addresses = ask(exchange.target, addressType());
        if (addresses.status != DnsStatus::Ok && !isEmptyAnswer(addresses.status))
            return {false, fault(SpfResult::Temperror, SpfReason::DnsFailure, directive.text)};
        if (countVoid(addresses))
            return {false, fault(SpfResult::Permerror, SpfReason::TooManyVoids, directive.text)};
        if (hasAddress(addresses, directive))
            return {true, {}};
    }
    return {};
}

SpfResult Evaluation::redirectTo(const QByteArray &spec, const QByteArray &domain, int depth, bool isTop)
{
    const QByteArray term = "redirect=" + spec;
    const int before = m_verdict.lookups;
    if (++m_verdict.lookups > maxLookups)
        return fault(SpfResult::Permerror, SpfReason::TooManyLookups, term);
    auto result = checkDomain(target(spec, domain), depth + 1, isTop);
    if (result == SpfResult::None)
        result = fault(SpfResult::Permerror, SpfReason::RedirectWithoutRecord, term);
    note(depth, domain, term, m_verdict.reason, before);
    return result;
}

/// RFC 7208 6.2: any trouble with the explanation means that there is none.
void Evaluation::explain(const QByteArray &spec, const QByteArray &domain)
{
    const auto &answer = ask(target(spec, domain), DnsType::Txt);
    if (answer.status != DnsStatus::Ok || answer.records.size() != 1)
        return;
    const QByteArray text = answer.records.first().text;
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    if (isAscii && isMacroString(text, true))
        m_verdict.explanation = expandMacros(text, macroValues(domain, text));
}

} // namespace spf

Result<QByteArray, SpfReason> selectSpfRecord(const DnsAnswer &txt)
{
    QByteArrayList records;
    for (const auto &record : txt.records) {
        if (isSpfRecord(record.text))
            records.append(record.text);
    }
    if (records.isEmpty())
        return SpfReason::NoRecord;
    if (records.size() > 1)
        return SpfReason::SeveralRecords;
    return records.first();
}

std::variant<SpfVerdict, QList<DnsQuestion>> checkHost(const SpfQuery &query, const DnsAnswers &answers)
{
    Evaluation evaluation(query, answers);
    auto verdict = evaluation.run();
    if (!evaluation.isWaiting())
        return verdict;
    return evaluation.questionsAhead();
}

} // namespace klubbpost
