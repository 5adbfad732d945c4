// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/answers.h"

#include "discovery/autoconfig.h"
#include "discovery/pacc.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// RFC 7505 3: the root as the only MX says that there is no mail here. Beside others it says nothing. In an SRV answer
/// (RFC 2782) it says that there is no such service.
bool isRootOnly(const QList<DnsRecord> &records)
{
    return !records.isEmpty() &&
           std::all_of(records.begin(), records.end(), [](const DnsRecord &record) { return record.target.isEmpty(); });
}

/// Of servers that no password opens over an encrypted connection.
LookupOutcome whatThereIs(const QList<FoundServer> &servers)
{
    const bool isClear = std::any_of(servers.begin(), servers.end(), [](const FoundServer &server) {
        return server.login == LoginWay::Password && server.inTheClear();
    });
    return isClear ? LookupOutcome::OnlyClear : LookupOutcome::NoServers;
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
            question.againstPort = servers.againstPort;
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
        // Each protocol has a service with TLS from the first byte and one with STARTTLS.
        if (m_saidNo.contains(question.protocol))
            m_names.notOffered.append(question.protocol);
        m_saidNo.append(question.protocol);
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
        case QuestionKind::Ns:
            m_names.ns.append(record.target);
            question.answers.append(displayText(record.target));
            break;
        case QuestionKind::MxAlias:
            m_names.mxAliases.append(record.target);
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
    const Find find{question.origin, displayText(question.url.host(QUrl::FullyEncoded).toLatin1(), 253), *read};
    m_files.insert(index, find);
    if (!read->hasUsable())
        return read->oauthOnly() ? LookupOutcome::OnlyOauth : whatThereIs(read->servers);
    question.answers = hostsOf(read->servers);
    return LookupOutcome::Found;
}

QList<FileRemark> Answers::remarks() const
{
    QList<FileRemark> list;
    for (const Find &file : m_files) {
        const auto add = [&](LookupOutcome outcome, std::optional<Protocol> protocol,
                             const QList<FoundServer> &servers) {
            list.append({file.origin, file.detail, outcome, protocol, hostsOf(servers)});
        };
        if (!file.settings.hasUsable()) {
            add(file.settings.oauthOnly() ? LookupOutcome::OnlyOauth : whatThereIs(file.settings.servers), std::nullopt,
                file.settings.servers);
            continue;
        }
        for (const Protocol protocol : allOf<Protocol>()) {
            FoundSettings part;
            for (const FoundServer &server : file.settings.servers) {
                if (server.settings.protocol == protocol)
                    part.servers.append(server);
            }
            if (part.servers.isEmpty() && protocol == Protocol::Smtp)
                add(LookupOutcome::NoServers, protocol, {});
            else if (!part.servers.isEmpty() && !part.hasUsable())
                add(part.oauthOnly() ? LookupOutcome::OnlyOauth : whatThereIs(part.servers), protocol, part.servers);
        }
    }
    return list;
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
    const bool counts = paccIsVouchedFor(m_paccDocument, m_paccRecords) && read && read->hasUsable();
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
