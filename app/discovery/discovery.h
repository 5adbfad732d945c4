// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/answers.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace klubbpost {

class Guesser;

/// Asks all questions for a domain side by side and keeps the candidates up to date as answers come: what is known
/// early is shown at once, and gives way to what is more trusted. A domain whose settings the catalog knows asks
/// nothing. Only the domain is ever sent, never the address. Ends by itself within its budget of time.
class Discovery : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. A null \a dns is "offline": nothing is asked, of the web neither.
    Discovery(const Catalog &catalog, DnsSource *dns, QObject *parent = nullptr);
    ~Discovery() override;

    /// Where settings files are fetched from, and what tries servers; each outlives this, and may be null: then that
    /// is not done.
    void setWeb(WebSource *web) { m_web = web; }
    void setProbes(ProbeSource *probes) { m_probes = probes; }
    /// How long all questions, or all guessing, may take. Milliseconds.
    void setBudget(int milliseconds) { m_budget.setInterval(milliseconds); }
    /// How long guessing that is wanted waits for the answers to the questions, if they take that long. Milliseconds.
    void setHeadStart(int milliseconds) { m_headStart.setInterval(milliseconds); }

    /// Begins anew. Where nothing needs asking it ends before it returns, with its signals sent.
    void start(const EmailAddress &address);
    /// Tries usual names and ports, the last way, when everything asked is answered and has led to no settings; and
    /// beside the questions, when they have had their head start: nothing waits for the slowest. Better settings that
    /// come meanwhile end it. Connects to servers of the domain, and so is never done unasked; no login is sent. Once
    /// for each start().
    void guess();
    /// At once: what still waited has failed as Cancelled. Sends changed(), never finished().
    void cancel();
    /// At once: what still waited was not needed. Sends changed() and finished().
    void conclude();

    [[nodiscard]] bool isRunning() const;
    /// True when no question under way could lead to something more trusted than the best candidate.
    [[nodiscard]] bool isDecided() const;
    /// True when there is no candidate but the guess, or none with settings.
    [[nodiscard]] bool needsGuess() const;
    /// True when nothing may be asked, or when everything asked has ended without anybody answering: no network.
    [[nodiscard]] bool isOffline() const;
    [[nodiscard]] const EmailAddress &address() const { return m_address; }
    [[nodiscard]] const QList<Candidate> &candidates() const { return m_candidates; }
    [[nodiscard]] const QList<Question> &questions() const { return m_questions; }
    /// What settings files say that is worth telling: only OAuth2, only without encryption, no server to send with.
    [[nodiscard]] QList<FileRemark> remarks() const { return m_answers.remarks(); }
    /// Services that the domain says itself it does not have.
    [[nodiscard]] QList<Protocol> notOffered() const { return m_answers.names().notOffered; }
    /// The hosts that the domain's DNS and what was found for it name.
    [[nodiscard]] QList<QByteArray> namedHosts() const;
    /// True when the domain's answers say that it takes no mail: NXDOMAIN, or a null MX (RFC 7505).
    [[nodiscard]] bool domainTakesNoMail() const { return m_answers.domainTakesNoMail(); }
    /// True for the first of these two.
    [[nodiscard]] bool domainDoesNotExist() const { return m_answers.domainDoesNotExist(); }
    /// The question of where the domain's mail goes, if nobody could answer it; else null.
    [[nodiscard]] const Question *unansweredMx() const;
    /// From start() until a candidate other than the guess was known; -1 while there is none. Milliseconds.
    [[nodiscard]] qint64 firstKnownMs() const { return m_firstKnownMs; }
    /// From start(), or from the beginning of the guessing, until the last answer. Milliseconds.
    [[nodiscard]] qint64 elapsedMs() const;
    /// When the evidence of a kind came; nullopt for what needed no question. Milliseconds.
    [[nodiscard]] std::optional<qint64> evidenceMs(Origin origin) const;

Q_SIGNALS:
    /// The candidates or the state of a question changed. The receiver may start anew, cancel or delete this.
    void changed();
    /// Once for every start() that was not cancelled, at the latest just before finished(): the best candidate stays
    /// the best, whatever is still answered.
    void decided();
    /// After the last changed(), once for every start() that was not cancelled, and again when guessing that began
    /// after that has ended.
    void finished();

private:
    void ask(qsizetype index);
    void askAboutMx();
    void askForAlias();
    void takeDns(qsizetype index, const DnsAnswer &answer);
    void takeWeb(qsizetype index, const WebAnswer &answer);
    void takeGuesses();
    void settlePacc();
    void end(Question &question, LookupOutcome outcome);
    void endWaiting(LookupOutcome outcome);
    [[nodiscard]] bool mayGuess() const;
    [[nodiscard]] bool knowsBetterThanGuess() const;
    void startGuess();
    void endGuess();
    void dropGuesser();
    void reconsider();
    void tell();

    const Catalog &m_catalog;
    DnsSource *m_dns;
    WebSource *m_web = nullptr;
    ProbeSource *m_probes = nullptr;
    QTimer m_budget;
    QTimer m_headStart; ///< of the questions before guessing
    EmailAddress m_address;
    QList<Candidate> m_candidates;
    QList<Question> m_questions;
    Answers m_answers;
    bool m_wantsGuess = false;
    bool m_hasGuessed = false;
    bool m_saidDecided = false;
    qint64 m_firstKnownMs = -1;
    QElapsedTimer m_clock;
    std::unique_ptr<QObject> m_asking; ///< context of the questions under way; dropping it cancels them
    std::unique_ptr<Guesser> m_guesser;
};

} // namespace klubbpost
