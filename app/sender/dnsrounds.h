// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/dnsanswers.h"

#include <chrono>
#include <memory>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <variant>

namespace klubbpost {

/// What finding out cost.
struct DnsAccount
{
    int rounds = 0;        ///< questions that had to wait for each other's answers: the depth, in round trips
    qsizetype asked = 0;   ///< questions put
    qint64 elapsedMs = 0;  ///< from the start to the verdict
    bool timedOut = false; ///< the deadline ended it; what was unanswered then counts as timed out
};

/// Asks the DNS for a function of answers that is either at a verdict or has more questions (checkHost(), findDmarc(),
/// adviseSender()). Every question is put once, as soon as the answers at hand lead to it, and all that are known side
/// by side, so that the time is that of the longest chain of questions.
///
/// It always ends: at the deadline, or when there are absurdly many questions, what is unanswered counts as timed out,
/// and the function gives the verdict that follows from that (RFC 7208 4.6.4: temperror, after 20 seconds at least).
/// It may be destroyed at any moment, also from within its own callbacks.
class DnsRounds : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds usualDeadline = std::chrono::seconds(20);
    static constexpr qsizetype maxQuestions = 400;

    /// \a source outlives this.
    explicit DnsRounds(DnsSource &source, QObject *parent = nullptr);
    ~DnsRounds() override;

    /// Runs \a function, which gives std::variant<Verdict, QList<DnsQuestion>> of const DnsAnswers &, and calls \a done
    /// with its verdict, once, never from within this call. What ran before is cancelled; answers already at hand are
    /// kept until forget().
    template <class Function, class Done>
    void start(Function function, Done done, std::chrono::milliseconds deadline = usualDeadline)
    {
        const auto questions = [function](const DnsAnswers &answers) {
            const auto progress = function(answers);
            const auto *missing = std::get_if<QList<DnsQuestion>>(&progress);
            return missing ? *missing : QList<DnsQuestion>();
        };
        const auto finish = [function, done](const DnsAnswers &answers) {
            const auto progress = function(answers);
            if (const auto *verdict = std::get_if<0>(&progress))
                done(*verdict);
        };
        run(questions, finish, deadline);
    }
    /// Ends without a verdict; nothing is called any more.
    void cancel();
    /// Forgets the answers at hand, so that they are asked for anew ("check again").
    void forget();

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    [[nodiscard]] const DnsAnswers &answers() const { return m_answers; }
    /// Of the last run, or so far.
    [[nodiscard]] DnsAccount account() const;

Q_SIGNALS:
    /// A question is being put.
    void asked(const klubbpost::DnsQuestion &question);
    /// An answer came: for a view that shows what is being found out.
    void answered(const klubbpost::DnsQuestion &question, const klubbpost::DnsAnswer &answer);

private:
    using Questions = std::function<QList<DnsQuestion>(const DnsAnswers &)>;
    using Finish = std::function<void(const DnsAnswers &)>;
    struct Run;

    void run(Questions questions, Finish finish, std::chrono::milliseconds deadline);
    void proceed(int depth);
    void take(const DnsQuestion &question, const DnsAnswer &answer, int depth);
    void giveUp();
    void end(const DnsAnswers &answers);

    DnsSource &m_source;
    DnsAnswers m_answers;
    DnsAccount m_account;
    QTimer m_deadline;
    std::shared_ptr<Run> m_run; ///< owned here alone: callbacks look whether theirs is still the one
};

} // namespace klubbpost
