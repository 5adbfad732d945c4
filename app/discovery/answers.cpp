// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/answers.h"

#include "discovery/autoconfig.h"
#include "discovery/pacc.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Some server that a password opens, encrypted.
bool isUsable(const FoundServer &server)
{
    return server.login == LoginWay::Password && !server.inTheClear();
}

/// RFC 7505 3: the root as the only MX says that there is no mail here. Beside others it says nothing. In an SRV answer
/// (RFC 2782) it says that there is no such service.
bool isRootOnly(const QList<DnsRecord> &records)
{
    return records.size() == 1 && records.first().target.isEmpty();
}

} // namespace

QStringList hostsOf(const QList<FoundServer> &servers)
{
    QStringList hosts;
    for (const FoundServer &server : servers)
        hosts.append(displayText(server.settings.host.toUtf8(), 253) + u':' + QString::number(server.settings.port));
    hosts.removeDuplicates();
    return hosts;
}

LookupOutcome Answers::takeDns(Question &question, qsizetype index, const DnsAnswer &answer)
{
    LookupOutcome outcome = outcomeOf(answer.status);
    if (answer.status == DnsStatus::Ok) {
        if (question.kind == QuestionKind::Srv) {
            const SrvServers servers = readSrv(question, answer, m_address);
            m_srv.insert(index, servers);
            question.answers = hostsOf(servers.trusted + servers.elsewhere);
        } else {
            takeRecords(question, answer.records);
        }
        if (question.answers.isEmpty())
            outcome = LookupOutcome::NoRecord;
    }
    const bool rootOnly = answer.status == DnsStatus::Ok && isRootOnly(answer.records);
    if (question.kind == QuestionKind::Mx) {
        // NXDOMAIN, said of the MX question, is true of the domain (RFC 8020); broken servers say it of single types.
        m_noSuchDomain = answer.status == DnsStatus::NoSuchName;
        m_nullMx = rootOnly;
        outcome = rootOnly ? LookupOutcome::NullMx : outcome;
    } else if (question.kind == QuestionKind::Srv && rootOnly) {
        outcome = LookupOutcome::NotOffered;
    }
    return outcome;
}

void Answers::takeRecords(Question &question, const QList<DnsRecord> &records)
{
    for (const DnsRecord &record : records) {
        switch (question.kind) {
        case QuestionKind::Mx:
            if (!record.target.isEmpty())
                m_names.mx.append(record.target);
            question.answers.append(record.target.isEmpty() ? u"."_s : displayText(record.target));
            break;
        case QuestionKind::MxAlias:
            m_names.mx.append(record.target);
            question.answers.append(displayText(record.target));
            break;
        case QuestionKind::Ns:
            m_names.ns.append(record.target);
            question.answers.append(displayText(record.target));
            break;
        case QuestionKind::Autodiscover:
            m_names.autodiscover = record.target;
            question.answers.append(displayText(record.target));
            break;
        case QuestionKind::Spf:
            // Only SPF was asked for; what else a domain proves with TXT records is nobody's business here.
            if (const QByteArray text = record.text.toLower(); text == "v=spf1" || text.startsWith("v=spf1 ")) {
                m_names.spfIncludes.append(spfTargets(record.text));
                question.answers.append(displayText(record.text));
            }
            break;
        case QuestionKind::PaccRecord:
            m_paccRecords.append(record.text);
            question.answers.append(displayText(record.text));
            break;
        case QuestionKind::Srv:
        case QuestionKind::Pacc:
        case QuestionKind::Autoconfig:
        case QuestionKind::IspDb:
        case QuestionKind::MxAutoconfig:
        case QuestionKind::Guess:
            break;
        }
    }
}

LookupOutcome Answers::takeFile(Question &question, qsizetype index, const WebAnswer &answer)
{
    if (answer.status != WebStatus::Ok)
        return outcomeOf(answer.status);
    const auto read = readAutoconfig(answer.body, m_address);
    if (!read)
        return outcomeOf(read.fault());
    if (std::none_of(read->servers.begin(), read->servers.end(), isUsable))
        return read->oauthOnly() ? LookupOutcome::OnlyOauth : LookupOutcome::NoServers;
    question.answers = hostsOf(read->servers);
    m_files.insert(index, {question.origin, displayText(question.url.host(QUrl::FullyEncoded).toLatin1(), 253), *read});
    return LookupOutcome::Found;
}

std::optional<LookupOutcome> Answers::takePaccDocument(const QByteArray &document)
{
    const auto read = readPacc(document, m_address);
    if (!read)
        return outcomeOf(read.fault());
    m_paccDocument = document;
    return std::nullopt;
}

/// The document and its record are one (draft-ietf-mailmaint-pacc): it counts when both are there and fit.
std::optional<LookupOutcome> Answers::settlePacc(const Question &record, Question &document, qsizetype index)
{
    if (m_paccRecords.isEmpty())
        return record.state == QuestionState::Failed ? record.outcome : LookupOutcome::NotVouched;
    if (m_paccDocument.isEmpty())
        return std::nullopt;
    const auto read = readPacc(m_paccDocument, m_address);
    const bool counts = paccIsVouchedFor(m_paccDocument, m_paccRecords) && read &&
                        std::any_of(read->servers.begin(), read->servers.end(), isUsable);
    if (!counts)
        return LookupOutcome::NotVouched;
    document.answers = hostsOf(read->servers);
    m_files.insert(index, {Origin::Pacc, displayText(document.url.host(QUrl::FullyEncoded).toLatin1(), 253), *read});
    return LookupOutcome::Found;
}

QList<Find> Answers::finds(const QList<Question> &questions) const
{
    QList<Find> list = m_files.values();
    Find own{.origin = Origin::Srv};
    Find elsewhere{.origin = Origin::SrvElsewhere};
    // In order of the questions, so TLS from the first byte before STARTTLS.
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const SrvServers servers = m_srv.value(i);
        for (auto [found, find] : {std::pair(&servers.trusted, &own), std::pair(&servers.elsewhere, &elsewhere)}) {
            if (!found->isEmpty() && find->detail.isEmpty())
                find->detail = displayText(questions[i].dns.name);
            find->settings.servers.append(*found);
        }
    }
    for (const Find &find : {own, elsewhere}) {
        if (!find.settings.servers.isEmpty())
            list.append(find);
    }
    if (!m_guessed.servers.isEmpty())
        list.append({Origin::GuessTried, hostsOf(m_guessed.servers).join(u", "_s), m_guessed});
    return list;
}

} // namespace klubbpost
