// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discovery.h"

#include <algorithm>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Discovery::Discovery(const Catalog &catalog, DnsSource *dns, QObject *parent)
    : QObject(parent), m_catalog(catalog), m_dns(dns)
{
}

void Discovery::start(const EmailAddress &address)
{
    m_asking = std::make_unique<QObject>();
    m_clock.start();
    m_address = address;
    m_names = {};
    m_nullMx = false;
    m_noSuchDomain = false;
    m_candidates = identify(address, m_catalog);
    m_questions.clear();
    const bool asks = m_dns && !m_catalog.byDomain(address.asciiDomain());
    for (const DnsQuestion &question : questionsFor(address))
        m_questions.append({.dns = question, .state = asks ? QuestionState::Waiting : QuestionState::NotAsked});
    for (qsizetype i = 0; asks && i < m_questions.size(); ++i) {
        m_dns->ask(m_questions[i].dns, m_asking.get(), [this, i](const DnsAnswer &answer) { takeAnswer(i, answer); });
    }
    tell();
}

void Discovery::cancel()
{
    if (!m_asking)
        return;
    m_asking.reset();
    for (Question &question : m_questions) {
        if (question.state == QuestionState::Waiting) {
            question.state = QuestionState::Failed;
            question.status = DnsStatus::Cancelled;
            question.ms = m_clock.elapsed();
        }
    }
    Q_EMIT changed();
}

bool Discovery::isRunning() const
{
    return std::any_of(m_questions.begin(), m_questions.end(),
                       [](const Question &question) { return question.state == QuestionState::Waiting; });
}

void Discovery::takeAnswer(qsizetype index, const DnsAnswer &answer)
{
    Question &question = m_questions[index];
    question.status = answer.status;
    question.ms = m_clock.elapsed();
    switch (answer.status) {
    case DnsStatus::Ok:
        for (const DnsRecord &record : answer.records)
            takeRecord(question, record);
        question.state = question.answers.isEmpty() ? QuestionState::Nothing : QuestionState::Answered;
        break;
    case DnsStatus::NoSuchName:
        // Said of the MX question it is true of the domain (RFC 8020); broken servers say it of single other types.
        m_noSuchDomain = m_noSuchDomain || question.dns.type == DnsType::Mx;
        question.state = QuestionState::Nothing;
        break;
    case DnsStatus::NoData:
        question.state = QuestionState::Nothing;
        break;
    case DnsStatus::ServerFailure:
    case DnsStatus::Refused:
    case DnsStatus::BadAnswer:
    case DnsStatus::TimedOut:
    case DnsStatus::NoServer:
    case DnsStatus::BadName:
    case DnsStatus::Cancelled:
        question.state = QuestionState::Failed;
        break;
    }
    // RFC 7505 3: the root as the only MX says that there is no mail here. Beside others it says nothing.
    if (question.dns.type == DnsType::Mx)
        m_nullMx =
            answer.status == DnsStatus::Ok && answer.records.size() == 1 && answer.records.first().target.isEmpty();
    m_candidates = identify(m_address, m_catalog, m_names);
    tell();
}

void Discovery::takeRecord(Question &question, const DnsRecord &record)
{
    switch (question.dns.type) {
    case DnsType::Mx:
        if (!record.target.isEmpty())
            m_names.mx.append(record.target);
        question.answers.append(record.target.isEmpty() ? u"."_s : displayText(record.target));
        break;
    case DnsType::Ns:
        m_names.ns.append(record.target);
        question.answers.append(displayText(record.target));
        break;
    case DnsType::Txt:
        // Only SPF was asked for; what else a domain proves with TXT records is nobody's business here.
        if (const QByteArray text = record.text.toLower(); text == "v=spf1" || text.startsWith("v=spf1 ")) {
            m_names.spfIncludes.append(spfTargets(record.text));
            question.answers.append(displayText(record.text));
        }
        break;
    case DnsType::A:
    case DnsType::Aaaa:
    case DnsType::Srv:
    case DnsType::Cname:
    case DnsType::Ptr:
        break; // not asked
    }
}

void Discovery::tell()
{
    const bool done = !isRunning();
    const QPointer<QObject> asking = m_asking.get();
    Q_EMIT changed();
    // Whoever heard that may have started anew, cancelled, or thrown this away.
    if (done && asking) {
        m_asking.reset();
        Q_EMIT finished();
    }
}

} // namespace klubbpost
