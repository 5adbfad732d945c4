// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/spf.h"

#include <QSet>

namespace klubbpost::spf {

// RFC 7208 4.6.4.
constexpr int maxLookups = 10;
constexpr int maxVoids = 2;
constexpr qsizetype maxNames = 10;
/// What may be asked ahead of need in one round; the evaluation itself can never use more than these.
constexpr qsizetype maxAhead = 60;

/// One evaluation of check_host() with the answers at hand. What it does not find it notes, and goes on as if there was
/// nothing, so that everything which can be known to be missing is asked for at once.
class Evaluation
{
public:
    Evaluation(const SpfQuery &query, const DnsAnswers &answers);

    SpfVerdict run()
    {
        m_verdict.result = checkDomain(m_query.domain, 0, true);
        return m_verdict;
    }

    /// True when an answer was missing: what run() gave does not count.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

    /// Every unanswered question that the records at hand lead to.
    QList<DnsQuestion> questionsAhead();

private:
    struct Evaluated
    {
        bool matched = false;
        std::optional<SpfResult> error; ///< Temperror or Permerror
    };

    [[nodiscard]] static bool isCheckable(QByteArray domain);
    const DnsAnswer &ask(const QByteArray &name, DnsType type);
    bool countVoid(const DnsAnswer &answer);
    SpfMacroValues macroValues(const QByteArray &domain, const QByteArray &text);
    QByteArray target(const QByteArray &spec, const QByteArray &domain);
    QByteArrayList validatedNames();
    bool hasAddress(const DnsAnswer &answer, const SpfDirective &directive) const;
    [[nodiscard]] DnsType addressType() const;
    SpfResult fault(SpfResult result, SpfReason reason, const QByteArray &term = {});
    void note(int depth, const QByteArray &domain, const QByteArray &term, SpfReason reason, int lookupsBefore);

    SpfResult checkDomain(const QByteArray &domain, int depth, bool isTop);
    std::optional<SpfResult> evaluateDirectives(const SpfRecord &record, const QByteArray &domain, int depth,
                                                bool isTop);
    Evaluated evaluate(const SpfDirective &directive, const QByteArray &domain, int depth);
    Evaluated evaluateInclude(const QByteArray &name, const SpfDirective &directive, int depth);
    Evaluated evaluateMx(const QByteArray &name, const SpfDirective &directive);
    SpfResult redirectTo(const QByteArray &spec, const QByteArray &domain, int depth, bool isTop);
    void explain(const QByteArray &spec, const QByteArray &domain);
    void collect(const QByteArray &domain, QSet<QByteArray> &visited);
    void collect(const SpfDirective &directive, const QByteArray &domain, QSet<QByteArray> &visited);

    SpfQuery m_query;
    const DnsAnswers &m_answers;
    SpfVerdict m_verdict;
    QList<DnsQuestion> m_missing;
    bool m_waiting = false;
    bool m_needsPtr = false;
};

} // namespace klubbpost::spf
