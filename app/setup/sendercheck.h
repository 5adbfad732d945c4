// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/advice.h"
#include "setup/surroundings.h"

#include <memory>
#include <QObject>

namespace klubbpost {

/// What the questions of a check are about, in the order they are shown.
enum class LookupTopic {
    Spf,         ///< the domain's own record
    Dmarc,       ///< what it asks of receivers
    Mail,        ///< who takes its mail
    NameServers, ///< who looks after its records
    Dkim,        ///< the system's keys in the domain
    References,  ///< what the records refer to
};

constexpr const char *enumName(LookupTopic value)
{
    switch (value) {
    case LookupTopic::Spf:
        return "spf";
    case LookupTopic::Dmarc:
        return "dmarc";
    case LookupTopic::Mail:
        return "mail";
    case LookupTopic::NameServers:
        return "nameServers";
    case LookupTopic::Dkim:
        return "dkim";
    case LookupTopic::References:
        return "references";
    }
    return nullptr;
}

/// How far the questions of one topic have come.
struct TopicProgress
{
    LookupTopic topic = LookupTopic::Spf;
    int asked = 0;
    int answered = 0; ///< failures included
    int found = 0;    ///< of those answered, with records
    int failed = 0;   ///< of those answered, without knowing anything

    [[nodiscard]] bool isWaiting() const { return answered < asked; }
};

/// "Check again" of one record: what receivers are told now, and what stands at the source.
struct RecordProgress
{
    RecordChange wanted;
    DnsAnswer resolver;
    std::optional<DnsAnswer> authority; ///< none: it could not be asked
    QByteArray authorityName;           ///< whom that is; empty: not known
    RecordCheck check;
};

/// May this system send as this address? Puts the question to the DNS and to the facts, tells how far it has come, and
/// keeps the advice. The wizard and the command line both drive it. Only domains are asked about, never an address.
///
/// finished() comes once for each start() that is not cancelled, at the latest after the deadline; recordsChecked()
/// once for each checkRecords(). It may be destroyed at any moment.
class SenderCheck : public QObject
{
    Q_OBJECT
public:
    explicit SenderCheck(Surroundings surroundings, QObject *parent = nullptr);
    ~SenderCheck() override;

    [[nodiscard]] const SenderFacts &facts() const { return m_around.senders(); }

    /// The question about an address, with what the facts know of its domain.
    [[nodiscard]] SenderQuestion questionOf(const EmailAddress &address, const ClubSystem &system,
                                            std::optional<SendingWay> way) const;
    void start(const SenderQuestion &question);
    /// Asks everything anew after a change, and looks how far the records have come that the first advice for this
    /// question wanted: at the resolver, and at the domain's own name servers.
    void startAgain();
    /// The same address, system, way and terms as question().
    [[nodiscard]] bool isAbout(const SenderQuestion &question) const;
    /// Ends without advice.
    void cancel();
    /// Another address or system: what was found is nobody's any more.
    void forget();
    [[nodiscard]] bool isRunning() const { return m_rounds.isRunning(); }
    [[nodiscard]] const SenderQuestion &question() const { return m_question; }
    /// The last advice, for question(); none before there is any.
    [[nodiscard]] const std::optional<SenderAdvice> &advice() const { return m_advice; }
    /// By topic; only those with questions.
    [[nodiscard]] QList<TopicProgress> progress() const;
    [[nodiscard]] DnsAccount account() const { return m_rounds.account(); }
    /// Where the domain's records are entered; null: not known, or no advice.
    [[nodiscard]] const DnsHost *host() const;

    /// The records that the first advice for this question wanted, of its best option with any.
    [[nodiscard]] const QList<RecordChange> &wanted() const { return m_wanted; }
    /// Asks the resolver anew for these records, and the domain's own name servers.
    void checkRecords(const QList<RecordChange> &wanted);
    [[nodiscard]] bool isCheckingRecords() const { return m_recordsLeft > 0; }
    [[nodiscard]] const QList<RecordProgress> &records() const { return m_records; }

Q_SIGNALS:
    void progressChanged();
    void finished();
    void recordsChecked();

private:
    using Progress = std::variant<SenderAdvice, QList<DnsQuestion>>;
    struct Authority;

    void run();
    void rememberWanted();
    [[nodiscard]] Progress advise(const DnsAnswers &answers) const;
    void addProvider(SenderQuestion &question, const Provider &provider) const;
    [[nodiscard]] LookupTopic topicOf(const DnsQuestion &question) const;
    TopicProgress &topic(const DnsQuestion &question);
    void askAuthority(qsizetype server, int run);
    void takeAuthority(qsizetype record, const DnsAnswer &answer, int run);
    void endRecordQuestion(int run);

    const Surroundings m_around; ///< before what uses it
    SenderQuestion m_question;
    std::optional<SenderAdvice> m_advice;
    DnsRounds m_rounds;
    QList<TopicProgress> m_topics;

    QList<RecordChange> m_wanted;
    QList<RecordProgress> m_records;
    int m_recordsLeft = 0; ///< answers still to come
    int m_recordRuns = 0;  ///< late answers of a check before do not count
    std::unique_ptr<Authority> m_authority;
};

} // namespace klubbpost
