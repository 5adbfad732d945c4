// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discovery.h"

#include "discovery/guesser.h"

#include <algorithm>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int usualBudgetMs = 6000;

bool isDns(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Mx:
    case QuestionKind::Ns:
    case QuestionKind::Spf:
    case QuestionKind::Srv:
    case QuestionKind::Autodiscover:
    case QuestionKind::PaccRecord:
        return true;
    case QuestionKind::Pacc:
    case QuestionKind::Autoconfig:
    case QuestionKind::IspDb:
    case QuestionKind::MxAutoconfig:
    case QuestionKind::Guess:
        return false;
    }
    return false;
}

QStringList hostsOf(const QList<FoundServer> &servers)
{
    QStringList hosts;
    for (const FoundServer &server : servers)
        hosts.append(displayText(server.settings.host.toUtf8(), 253) + u':' + QString::number(server.settings.port));
    hosts.removeDuplicates();
    return hosts;
}

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

Discovery::Discovery(const Catalog &catalog, DnsSource *dns, QObject *parent)
    : QObject(parent), m_catalog(catalog), m_dns(dns)
{
    m_budget.setSingleShot(true);
    m_budget.setInterval(usualBudgetMs);
    connect(&m_budget, &QTimer::timeout, this, [this] {
        endWaiting(LookupOutcome::TimedOut);
        tell();
    });
}

Discovery::~Discovery() = default;

void Discovery::start(const EmailAddress &address)
{
    m_asking = std::make_unique<QObject>();
    m_guesser.reset();
    m_budget.stop();
    m_clock.start();
    m_address = address;
    m_names = {};
    m_srv.clear();
    m_files.clear();
    m_guessed = {};
    m_paccDocument.clear();
    m_paccRecords.clear();
    m_nullMx = m_noSuchDomain = m_wantsGuess = m_hasGuessed = m_saidDecided = false;
    m_firstKnownMs = -1;
    m_questions = questionsFor(address);
    const Provider *owner = m_catalog.byDomain(address.asciiDomain());
    const bool asks = m_dns && (!owner || hasUnknownSettings(*owner));
    for (Question &question : m_questions) {
        if (!asks || (!isDns(question.kind) && !m_web))
            question.state = QuestionState::NotAsked;
    }
    if (asks)
        m_budget.start();
    for (qsizetype i = 0; i < m_questions.size(); ++i)
        ask(i);
    reconsider();
    tell();
}

void Discovery::ask(qsizetype index)
{
    const Question &question = m_questions[index];
    if (question.state != QuestionState::Waiting)
        return;
    if (isDns(question.kind))
        m_dns->ask(question.dns, m_asking.get(), [this, index](const DnsAnswer &answer) { takeDns(index, answer); });
    else
        m_web->get(question.url, m_asking.get(), [this, index](const WebAnswer &answer) { takeWeb(index, answer); });
}

void Discovery::guess()
{
    if (m_wantsGuess || !m_probes || !m_dns || m_address.isEmpty())
        return;
    m_wantsGuess = true;
    if (isRunning())
        return; // it begins when the questions have ended
    startGuess();
    if (m_guesser)
        tell();
}

void Discovery::startGuess()
{
    if (!m_wantsGuess || m_hasGuessed || !needsGuess() || domainTakesNoMail() || isOffline())
        return;
    m_hasGuessed = true;
    m_clock.start();
    for (const Protocol protocol : allOf<Protocol>())
        m_questions.append({.kind = QuestionKind::Guess, .protocol = protocol, .origin = Origin::GuessTried});
    m_asking = std::make_unique<QObject>();
    m_budget.start();
    m_guesser = std::make_unique<Guesser>(*m_probes, *m_dns);
    connect(m_guesser.get(), &Guesser::changed, this, [this] {
        takeGuesses();
        tell();
    });
    m_guesser->start(m_address, m_names.mx, m_names.ns);
}

void Discovery::cancel()
{
    if (!m_asking)
        return;
    m_asking.reset();
    m_guesser.reset();
    m_budget.stop();
    m_wantsGuess = false;
    endWaiting(LookupOutcome::Cancelled);
    Q_EMIT changed();
}

void Discovery::conclude()
{
    if (!isRunning())
        return;
    m_wantsGuess = false;
    endWaiting(LookupOutcome::NotNeeded);
    tell();
}

bool Discovery::isRunning() const
{
    return std::any_of(m_questions.begin(), m_questions.end(),
                       [](const Question &question) { return question.state == QuestionState::Waiting; });
}

bool Discovery::needsGuess() const
{
    if (m_candidates.isEmpty())
        return false;
    const Candidate &best = m_candidates.first();
    return best.isGuess() || (best.provider && best.found.servers.isEmpty() && !best.hasCatalogSettings() &&
                              (hasUnknownSettings(*best.provider) || !best.provider->servers.isEmpty()));
}

bool Discovery::isOffline() const
{
    if (!m_dns)
        return true;
    bool anyAsked = false;
    for (const Question &question : m_questions) {
        if (question.kind == QuestionKind::Guess)
            continue;
        if (question.state == QuestionState::Waiting || question.state == QuestionState::Answered ||
            question.state == QuestionState::Nothing)
            return false;
        const bool unheard =
            question.outcome == LookupOutcome::NoServer || question.outcome == LookupOutcome::TimedOut ||
            question.outcome == LookupOutcome::NotReached || question.outcome == LookupOutcome::ServerFailure;
        if (question.state == QuestionState::Failed && !unheard)
            return false;
        anyAsked = anyAsked || question.state == QuestionState::Failed;
    }
    return anyAsked;
}

bool Discovery::isDecided() const
{
    const bool open = m_candidates.isEmpty() || needsGuess();
    return std::none_of(m_questions.begin(), m_questions.end(), [&](const Question &question) {
        return question.state == QuestionState::Waiting && (open || question.origin < m_candidates.first().origin());
    });
}

qint64 Discovery::elapsedMs() const
{
    qint64 latest = 0;
    for (const Question &question : m_questions)
        latest = std::max(latest, question.ms);
    return latest;
}

std::optional<qint64> Discovery::evidenceMs(Origin origin) const
{
    const Origin asked = origin == Origin::SrvElsewhere ? Origin::Srv : origin;
    for (const Question &question : m_questions) {
        if (question.origin == asked && question.state == QuestionState::Answered)
            return question.ms;
    }
    return std::nullopt;
}

void Discovery::end(Question &question, LookupOutcome outcome)
{
    question.outcome = outcome;
    question.state = stateOf(outcome);
    question.ms = m_clock.elapsed();
}

void Discovery::endWaiting(LookupOutcome outcome)
{
    if (m_asking)
        m_asking = std::make_unique<QObject>(); // the answers to the old one go nowhere
    if (m_guesser)
        m_guesser.release()->deleteLater(); // it may be in the middle of its own signal
    for (Question &question : m_questions) {
        if (question.state != QuestionState::Waiting)
            continue;
        // A guess that has found something is not undone by those that never answered.
        end(question, question.answers.isEmpty() ? outcome : LookupOutcome::Found);
    }
}

void Discovery::takeDns(qsizetype index, const DnsAnswer &answer)
{
    Question &question = m_questions[index];
    LookupOutcome outcome = outcomeOf(answer.status);
    if (answer.status == DnsStatus::Ok) {
        if (question.kind == QuestionKind::Srv)
            takeSrv(index, answer);
        else
            takeRecords(question, answer.records);
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
    end(question, outcome);
    if (question.kind == QuestionKind::PaccRecord)
        settlePacc();
    if (question.kind == QuestionKind::Mx)
        askAboutMx();
    reconsider();
    tell();
}

void Discovery::takeRecords(Question &question, const QList<DnsRecord> &records)
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

void Discovery::takeSrv(qsizetype index, const DnsAnswer &answer)
{
    const SrvServers servers = readSrv(m_questions[index], answer, m_address);
    m_srv.insert(index, servers);
    m_questions[index].answers = hostsOf(servers.trusted + servers.elsewhere);
}

void Discovery::takeWeb(qsizetype index, const WebAnswer &answer)
{
    Question &question = m_questions[index];
    if (question.state != QuestionState::Waiting)
        return; // a document without its record was not waited for
    LookupOutcome outcome = outcomeOf(answer.status);
    if (answer.status == WebStatus::Ok && question.kind == QuestionKind::Pacc) {
        takePacc(question, answer.body);
        return;
    }
    if (answer.status == WebStatus::Ok) {
        const auto read = readAutoconfig(answer.body, m_address);
        if (!read) {
            outcome = outcomeOf(read.fault());
        } else if (std::any_of(read->servers.begin(), read->servers.end(), isUsable)) {
            question.answers = hostsOf(read->servers);
            const QString asked = question.url.host(QUrl::FullyEncoded);
            m_files.insert(index, {question.origin, displayText(asked.toLatin1(), 253), *read});
        } else {
            outcome = read->oauthOnly() ? LookupOutcome::OnlyOauth : LookupOutcome::NoServers;
        }
    }
    end(question, outcome);
    reconsider();
    tell();
}

void Discovery::takePacc(Question &question, const QByteArray &document)
{
    const auto read = readPacc(document, m_address);
    if (!read) {
        end(question, outcomeOf(read.fault()));
    } else {
        m_paccDocument = document;
        settlePacc();
    }
    reconsider();
    tell();
}

/// The document and its record are one (draft-ietf-mailmaint-pacc): it counts when both are there and fit.
void Discovery::settlePacc()
{
    const auto find = [this](QuestionKind kind) {
        return std::find_if(m_questions.begin(), m_questions.end(),
                            [kind](const Question &question) { return question.kind == kind; });
    };
    const auto record = find(QuestionKind::PaccRecord);
    const auto document = find(QuestionKind::Pacc);
    if (record->state == QuestionState::Waiting || document->state != QuestionState::Waiting)
        return;
    if (m_paccRecords.isEmpty()) {
        const bool failed = record->state == QuestionState::Failed;
        end(*document, failed ? record->outcome : LookupOutcome::NotVouched);
    } else if (!m_paccDocument.isEmpty()) {
        const auto read = readPacc(m_paccDocument, m_address);
        const bool counts = paccIsVouchedFor(m_paccDocument, m_paccRecords) && read &&
                            std::any_of(read->servers.begin(), read->servers.end(), isUsable);
        if (counts) {
            document->answers = hostsOf(read->servers);
            const QByteArray host = document->url.host(QUrl::FullyEncoded).toLatin1();
            m_files.insert(document - m_questions.begin(), {Origin::Pacc, displayText(host, 253), *read});
        }
        end(*document, counts ? LookupOutcome::Found : LookupOutcome::NotVouched);
    }
}

/// Whoever takes the domain's mail may have told on the web where it is fetched. Not needed where the catalog knows.
void Discovery::askAboutMx()
{
    if (m_names.mx.isEmpty() || !m_web)
        return;
    const Provider *known = m_catalog.byMx(m_names.mx.first());
    if (known && !hasUnknownSettings(*known))
        return;
    for (const Question &question : questionsForMx(m_address, m_names.mx.first())) {
        m_questions.append(question);
        ask(m_questions.size() - 1);
    }
}

void Discovery::takeGuesses()
{
    m_guessed.servers.clear();
    for (Question &question : m_questions) {
        if (question.kind != QuestionKind::Guess)
            continue;
        const auto best = m_guesser->best(question.protocol);
        question.answers.clear();
        if (best) {
            m_guessed.servers.append(*best);
            question.answers = hostsOf({*best});
        }
        if (question.state == QuestionState::Waiting && m_guesser->isOver(question.protocol))
            end(question, best ? LookupOutcome::Found : LookupOutcome::NoneWorks);
    }
    reconsider();
}

QList<Find> Discovery::finds() const
{
    QList<Find> list = m_files.values();
    Find own{.origin = Origin::Srv};
    Find elsewhere{.origin = Origin::SrvElsewhere};
    // In order of the questions, so TLS from the first byte before STARTTLS.
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        const SrvServers servers = m_srv.value(i);
        for (auto [found, find] : {std::pair(&servers.trusted, &own), std::pair(&servers.elsewhere, &elsewhere)}) {
            if (!found->isEmpty() && find->detail.isEmpty())
                find->detail = displayText(m_questions[i].dns.name);
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

void Discovery::reconsider()
{
    m_candidates = identify(m_address, m_catalog, m_names, finds());
    if (m_firstKnownMs < 0 && !m_candidates.isEmpty() && m_candidates.first().origin() != Origin::Guess)
        m_firstKnownMs = m_clock.elapsed();
}

void Discovery::tell()
{
    if (!isRunning())
        startGuess();
    const bool done = !isRunning();
    const bool isNowDecided = !m_saidDecided && (done || isDecided());
    m_saidDecided = m_saidDecided || isNowDecided;
    const QPointer<QObject> asking = m_asking.get();
    // Whoever hears of it may start anew, cancel, or throw this away.
    Q_EMIT changed();
    if (isNowDecided && asking)
        Q_EMIT decided();
    if (done && asking && asking == m_asking.get()) {
        m_budget.stop();
        m_asking.reset();
        if (m_guesser)
            m_guesser.release()->deleteLater();
        Q_EMIT finished();
    }
}

} // namespace klubbpost
