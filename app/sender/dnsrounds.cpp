// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/dnsrounds.h"

#include <utility>

namespace klubbpost {

struct DnsRounds::Run
{
    Questions questions;
    Finish finish;
    QElapsedTimer clock;
    DnsAnswers asked; ///< questions put, whatever came of them
};

DnsRounds::DnsRounds(DnsSource &source, QObject *parent) : QObject(parent), m_source(source)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // others may come early, and RFC 7208 4.6.4 says "at least"
    connect(&m_deadline, &QTimer::timeout, this, &DnsRounds::giveUp);
}

DnsRounds::~DnsRounds() = default;

void DnsRounds::run(Questions questions, Finish finish, std::chrono::milliseconds deadline)
{
    cancel();
    m_account = {};
    m_run = std::make_shared<Run>(Run{std::move(questions), std::move(finish), {}, {}});
    m_run->clock.start();
    m_deadline.start(deadline);
    // Through the event loop: the function may be at its verdict already, and done() is not called from here.
    const auto begin = [this, run = std::weak_ptr(m_run)] {
        if (!run.expired())
            proceed(0);
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void DnsRounds::cancel()
{
    if (m_run)
        m_account.elapsedMs = m_run->clock.elapsed();
    m_deadline.stop();
    m_run.reset();
}

void DnsRounds::forget()
{
    m_answers = {};
}

DnsAccount DnsRounds::account() const
{
    DnsAccount account = m_account;
    if (m_run)
        account.elapsedMs = m_run->clock.elapsed();
    return account;
}

/// Puts what is to be asked now that an answer of the given depth is at hand.
void DnsRounds::proceed(int depth)
{
    const auto missing = m_run->questions(m_answers);
    if (missing.isEmpty())
        return end(DnsAnswers(m_answers));
    const std::weak_ptr alive(m_run);
    for (const auto &question : missing) {
        if (m_run->asked.find(question))
            continue;
        if (m_account.asked == maxQuestions)
            return giveUp();
        m_run->asked.insert(question, {});
        ++m_account.asked;
        m_account.rounds = qMax(m_account.rounds, depth + 1);
        Q_EMIT asked(question);
        if (alive.expired()) // cancelled, started anew or destroyed by whoever listened
            return;
        m_source.ask(question, this, [this, question, depth, run = std::weak_ptr(m_run)](const DnsAnswer &answer) {
            if (!run.expired())
                take(question, answer, depth + 1);
        });
    }
}

void DnsRounds::take(const DnsQuestion &question, const DnsAnswer &answer, int depth)
{
    m_answers.insert(question, answer);
    const std::weak_ptr run(m_run);
    Q_EMIT answered(question, answer);
    if (!run.expired()) // not cancelled, started anew or destroyed by whoever listened
        proceed(depth);
}

/// Lets the function go on to its verdict with every unanswered question timed out. Those answers do not stay: a
/// second try asks again.
void DnsRounds::giveUp()
{
    m_account.timedOut = true;
    DnsAnswers all = m_answers;
    for (qsizetype given = 0; given < maxQuestions;) {
        const auto missing = m_run->questions(all);
        if (missing.isEmpty())
            break;
        for (const auto &question : missing)
            all.insert(question, {DnsStatus::TimedOut, {}, false});
        given += missing.size();
    }
    end(all);
}

void DnsRounds::end(const DnsAnswers &answers)
{
    m_account.elapsedMs = m_run->clock.elapsed();
    m_deadline.stop();
    // Whoever is told may forget the answers, start anew, or destroy this.
    const auto run = std::exchange(m_run, nullptr);
    run->finish(answers);
}

} // namespace klubbpost

#include "moc_dnsrounds.cpp"
