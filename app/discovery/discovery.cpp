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
constexpr int usualHeadStartMs = 1500;

bool isDns(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Mx:
    case QuestionKind::Ns:
    case QuestionKind::Spf:
    case QuestionKind::Srv:
    case QuestionKind::Autodiscover:
    case QuestionKind::PaccRecord:
    case QuestionKind::MxAlias:
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

/// One that is more than a guess.
bool hasKnownServer(const Candidate &candidate, Protocol protocol, const EmailAddress &address)
{
    const auto servers = proposeServers(candidate, address);
    return candidate.settingsOrigin(protocol) < Origin::GuessTried &&
           std::any_of(servers.begin(), servers.end(),
                       [protocol](const ProposedServer &server) { return server.settings.protocol == protocol; });
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
    m_headStart.setSingleShot(true);
    m_headStart.setInterval(usualHeadStartMs);
    connect(&m_headStart, &QTimer::timeout, this, [this] {
        if (isRunning() && mayGuess())
            tell();
    });
}

Discovery::~Discovery() = default;

void Discovery::start(const EmailAddress &address)
{
    m_asking = std::make_unique<QObject>();
    m_guesser.reset();
    m_budget.stop();
    m_headStart.stop();
    m_clock.start();
    m_address = address;
    m_answers = Answers(address);
    m_wantsGuess = m_hasGuessed = m_saidDecided = false;
    m_firstKnownMs = -1;
    m_questions = questionsFor(address);
    const Provider *owner = m_catalog.byDomain(address.asciiDomain());
    const bool asks = m_dns && (!owner || hasUnknownSettings(*owner));
    for (Question &question : m_questions) {
        if (!asks || (!isDns(question.kind) && !m_web))
            question.state = QuestionState::NotAsked;
    }
    if (asks) {
        m_budget.start();
        m_headStart.start();
    }
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
    if (mayGuess())
        tell();
}

bool Discovery::mayGuess() const
{
    if (!m_wantsGuess || m_hasGuessed || !needsGuess() || domainTakesNoMail() || isOffline())
        return false;
    // The name of the host that takes the domain's mail is tried too.
    const bool waitsForMx = std::any_of(m_questions.begin(), m_questions.end(), [](const Question &question) {
        return question.kind == QuestionKind::Mx && question.state == QuestionState::Waiting;
    });
    return !isRunning() || (!m_headStart.isActive() && !waitsForMx);
}

bool Discovery::knowsBetterThanGuess() const
{
    return !m_candidates.isEmpty() && !needsGuess() && m_candidates.first().settingsOrigin() < Origin::GuessTried;
}

void Discovery::startGuess()
{
    m_hasGuessed = true;
    if (!m_asking) { // long after the questions
        m_asking = std::make_unique<QObject>();
        m_clock.start();
        m_budget.start();
    }
    for (const Protocol protocol : allOf<Protocol>())
        m_questions.append({.kind = QuestionKind::Guess, .protocol = protocol, .origin = Origin::GuessTried});
    m_guesser = std::make_unique<Guesser>(*m_probes, *m_dns);
    connect(m_guesser.get(), &Guesser::changed, this, [this] {
        takeGuesses();
        tell();
    });
    m_guesser->start(m_address, m_answers.names().mx, m_answers.names().ns);
}

/// What it has found stays.
void Discovery::endGuess()
{
    dropGuesser();
    for (Question &question : m_questions) {
        if (question.kind == QuestionKind::Guess && question.state == QuestionState::Waiting)
            end(question, question.answers.isEmpty() ? LookupOutcome::NotNeeded : LookupOutcome::Found);
    }
}

void Discovery::dropGuesser()
{
    if (!m_guesser)
        return;
    m_guesser->disconnect(this);
    m_guesser.release()->deleteLater(); // it may be in the middle of its own signal
}

void Discovery::cancel()
{
    if (!m_asking)
        return;
    m_asking.reset();
    m_guesser.reset();
    m_budget.stop();
    m_headStart.stop();
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
    // SRV records or a file without a server to send with: the usual one may be there all the same.
    const bool lacksSending = !best.isGuess() && !best.found.servers.isEmpty() &&
                              !hasKnownServer(best, Protocol::Smtp, m_address) &&
                              best.serversFrom < Origin::GuessTried && !best.notOffered.contains(Protocol::Smtp);
    return best.isGuess() || lacksSending ||
           (best.provider && best.found.servers.isEmpty() && !best.hasCatalogSettings() &&
            (hasUnknownSettings(*best.provider) || !best.provider->servers.isEmpty()));
}

QList<QByteArray> Discovery::namedHosts() const
{
    QList<QByteArray> hosts = m_answers.names().mx + m_answers.names().mxAliases + m_answers.names().ns;
    for (const Candidate &candidate : m_candidates) {
        // What only the unsigned DNS leads to is named by it too.
        for (const FoundServer &server : candidate.found.servers)
            hosts.append(server.settings.asciiHost());
    }
    return hosts;
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

const Question *Discovery::unansweredMx() const
{
    const auto mx = std::find_if(m_questions.begin(), m_questions.end(), [](const Question &question) {
        return question.kind == QuestionKind::Mx && question.state == QuestionState::Failed &&
               question.outcome != LookupOutcome::Cancelled;
    });
    return mx == m_questions.end() ? nullptr : &*mx;
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
    dropGuesser();
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
    const QuestionKind kind = question.kind;
    end(question, m_answers.takeDns(question, index, answer));
    if (kind == QuestionKind::PaccRecord)
        settlePacc();
    if (kind == QuestionKind::Mx)
        askAboutMx();
    if (kind == QuestionKind::Mx || kind == QuestionKind::MxAlias)
        askForAlias();
    reconsider();
    tell();
}

void Discovery::takeWeb(qsizetype index, const WebAnswer &answer)
{
    Question &question = m_questions[index];
    if (question.state != QuestionState::Waiting)
        return; // a document without its record was not waited for
    if (answer.status != WebStatus::Ok || question.kind != QuestionKind::Pacc)
        end(question, m_answers.takeFile(question, index, answer));
    else if (const auto fault = m_answers.takePaccDocument(answer.body))
        end(question, *fault);
    else
        settlePacc();
    reconsider();
    tell();
}

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
    if (const auto outcome = m_answers.settlePacc(*record, *document, document - m_questions.begin()))
        end(*document, *outcome);
}

/// Whoever takes the domain's mail may have told on the web where it is fetched. Not needed where the catalog knows.
void Discovery::askAboutMx()
{
    if (m_answers.names().mx.isEmpty())
        return;
    if (!m_web)
        return;
    const Provider *known = m_catalog.byMx(m_answers.names().mx.first());
    if (known && !hasUnknownSettings(*known))
        return;
    for (const Question &question : questionsForMx(m_address, m_answers.names().mx.first())) {
        m_questions.append(question);
        ask(m_questions.size() - 1);
    }
}

/// An MX host that nobody knows may be another name for one that is known.
void Discovery::askForAlias()
{
    constexpr qsizetype most = 4; // hosts, and names behind names
    const GivenNames &names = m_answers.names();
    const QList<QByteArray> hosts = names.mx.mid(0, 2) + names.mxAliases;
    const bool isKnown =
        std::any_of(hosts.begin(), hosts.end(), [this](const QByteArray &host) { return m_catalog.byMx(host); });
    for (const QByteArray &host : isKnown ? QList<QByteArray>() : hosts) {
        qsizetype asked = 0;
        bool isAsked = false;
        for (const Question &question : std::as_const(m_questions)) {
            asked += question.kind == QuestionKind::MxAlias ? 1 : 0;
            isAsked = isAsked || (question.kind == QuestionKind::MxAlias && question.dns.name == host);
        }
        if (isAsked || asked >= most || toAsciiHostName(QString::fromLatin1(host)).isEmpty())
            continue;
        m_questions.append({.kind = QuestionKind::MxAlias, .dns = {host, DnsType::Cname}, .origin = Origin::CatalogMx});
        ask(m_questions.size() - 1);
    }
}

void Discovery::takeGuesses()
{
    QList<FoundServer> guessed;
    for (Question &question : m_questions) {
        if (question.kind != QuestionKind::Guess)
            continue;
        const auto best = m_guesser->best(question.protocol);
        question.answers.clear();
        if (best) {
            guessed.append(*best);
            question.answers = hostsOf({*best});
        }
        if (question.state == QuestionState::Waiting && m_guesser->isOver(question.protocol))
            end(question, best ? LookupOutcome::Found : LookupOutcome::NoneWorks);
    }
    m_answers.setGuessed(guessed);
    reconsider();
}

void Discovery::reconsider()
{
    m_candidates = identify(m_address, m_catalog, m_answers.names(), m_answers.finds(m_questions));
    if (m_firstKnownMs < 0 && !m_candidates.isEmpty() && m_candidates.first().origin() != Origin::Guess)
        m_firstKnownMs = m_clock.elapsed();
}

void Discovery::tell()
{
    if (mayGuess())
        startGuess();
    if (m_guesser && knowsBetterThanGuess())
        endGuess();
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
        m_headStart.stop();
        m_asking.reset();
        dropGuesser();
        Q_EMIT finished();
    }
}

} // namespace klubbpost

#include "moc_discovery.cpp"
