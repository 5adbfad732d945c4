// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/words.h"
#include "sender/advice.h"
#include "sender/senderfacts.h"

namespace klubbpost {

/// What the sentences about a sender speak of.
struct SenderSubject
{
    QString address; ///< "info@klubben.se"
    QString domain;  ///< for people
    QString system;  ///< its name, with a capital
    QString date;    ///< of a change to come, ISO 8601; may be empty
};

/// The sentences of sender advice, SPF and DMARC, in the language of its Words, which must outlive it. What comes from
/// the DNS is not shown as it stands: callers pass it through displayText().
class SenderWords
{
public:
    explicit SenderWords(const Words &words) : m_words(words) {}

    /// What the sentences about a question speak of.
    [[nodiscard]] SenderSubject subject(const SenderQuestion &question) const;
    [[nodiscard]] SenderSubject subject(const EmailAddress &address, const ClubSystem &system) const;
    /// To be put into words by Words::verdict().
    [[nodiscard]] static Verdict verdict(SenderVerdict verdict, const SenderSubject &subject);
    [[nodiscard]] QString receiver(ReceiverAction action) const;
    /// What to do, as a request to the one who must do it.
    [[nodiscard]] QString option(SenderOptionKind kind, const SenderSubject &subject) const;
    /// The same of one option, with its addresses.
    [[nodiscard]] QString option(const SenderOption &option, const SenderSubject &subject) const;
    [[nodiscard]] QString point(SenderPoint point) const;
    /// False for what speaks against an option.
    [[nodiscard]] static bool isFor(SenderPoint point);
    [[nodiscard]] QString finding(SpfFinding finding) const;
    [[nodiscard]] QString note(const SpfNote &note) const; ///< the finding and the term that it is about
    [[nodiscard]] QString miss(SpfMiss miss) const;        ///< why a text does not count as SPF
    /// A text that was meant as SPF: why it does not count, and what was meant.
    [[nodiscard]] QString nearMiss(const SpfReading &reading) const;
    /// A record that counts: which terms are slips.
    [[nodiscard]] QString slips(const SpfReading &reading) const;
    [[nodiscard]] QString problem(const MxProblem &problem) const;
    [[nodiscard]] QString dmarcMiss(const DmarcMiss &miss) const;
    /// What stands in the domain and does not count, or does not lead anywhere: SPF, DMARC, MX; a sentence or two each.
    [[nodiscard]] QStringList oddities(const SenderEvidence &evidence) const;
    [[nodiscard]] QString dmarc(const DmarcVerdict &verdict) const;
    [[nodiscard]] QString demand(SenderDemand demand) const;
    /// What a large receiver demands, of whom, and what it answers the others.
    [[nodiscard]] QString rule(const ReceiverRule &rule) const;
    [[nodiscard]] QString recordState(RecordState state) const;
    /// How far one record has come, who says so, and how long the old answer may live.
    [[nodiscard]] QString recordProgress(const RecordChange &wanted, const RecordCheck &check,
                                         const QByteArray &authority) const;
    [[nodiscard]] QString duration(qint64 seconds) const; ///< "up to 2 hours"
    [[nodiscard]] QString seconds(qint64 seconds) const;  ///< "12 seconds", "3 minutes"

    [[nodiscard]] QString result(SpfResult result) const;
    [[nodiscard]] QString reason(SpfReason reason) const; ///< of one line of a trace: "did not match"
    /// Why a whole check came to its result.
    [[nodiscard]] QString why(const SpfVerdict &verdict) const;

private:
    [[nodiscard]] QString tr(const char *source, const char *disambiguation = nullptr, int n = -1) const;

    const Words &m_words;
};

} // namespace klubbpost
