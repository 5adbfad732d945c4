// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/emailaddress.h"
#include "providers/catalog.h"

#include <QElapsedTimer>
#include <QObject>

namespace klubbpost {

/// How we know something, best first: the order is the rank of candidates.
enum class Origin {
    Typed,         ///< the user wrote or chose it
    CatalogDomain, ///< the provider owns the address's domain
    CatalogMx,     ///< the domain's mail is delivered to the provider (MX)
    CatalogSpf,    ///< the domain lets the provider send (SPF include)
    CatalogNs,     ///< the provider runs the domain's DNS
    Guess,         ///< nothing is known: usual names and ports
};

constexpr const char *enumName(Origin value)
{
    switch (value) {
    case Origin::Typed:
        return "typed";
    case Origin::CatalogDomain:
        return "catalogDomain";
    case Origin::CatalogMx:
        return "catalogMx";
    case Origin::CatalogSpf:
        return "catalogSpf";
    case Origin::CatalogNs:
        return "catalogNs";
    case Origin::Guess:
        return "guess";
    }
    return nullptr;
}

/// One thing that speaks for a candidate: CatalogMx and "mx1.pub.mailpod1.one.com".
struct Evidence
{
    Origin origin = Origin::Guess;
    QString detail; ///< the name that was recognised, as displayText(); empty for the guess
    bool operator==(const Evidence &) const = default;
};

/// A provider that may run the address, and why.
struct Candidate
{
    const Provider *provider = nullptr; ///< of the catalog
    QList<Evidence> evidence;           ///< best first; its first origin ranks the candidate
    [[nodiscard]] Origin origin() const { return evidence.isEmpty() ? Origin::Guess : evidence.first().origin; }
};

enum class QuestionState {
    Waiting,
    Answered,
    Nothing, ///< answered: there is no such record
    Failed,
    NotAsked, ///< offline, or not needed
};

constexpr const char *enumName(QuestionState value)
{
    switch (value) {
    case QuestionState::Waiting:
        return "waiting";
    case QuestionState::Answered:
        return "answered";
    case QuestionState::Nothing:
        return "nothing";
    case QuestionState::Failed:
        return "failed";
    case QuestionState::NotAsked:
        return "notAsked";
    }
    return nullptr;
}

/// One question to the DNS, for the live list.
struct Question
{
    DnsQuestion dns;
    QuestionState state = QuestionState::Waiting;
    DnsStatus status = DnsStatus::Ok;
    QStringList answers; ///< for show, as displayText()
    qint64 ms = 0;       ///< from the start until its answer
};

/// What DNS names say of a domain, without asking anybody.
struct GivenNames
{
    QList<QByteArray> mx;
    QList<QByteArray> ns;
    QList<QByteArray> spfIncludes;
};

/// Who runs the address, from the catalog and the given names alone: candidates, best first, one a provider, those with
/// more kinds of evidence before others of the same rank. The guess comes last, for every domain that no provider owns.
/// Pure.
[[nodiscard]] QList<Candidate> identify(const EmailAddress &address, const Catalog &catalog,
                                        const GivenNames &names = {});

/// The domains that an SPF record (RFC 7208 5.2, 6.1) sends the reader on to: include: and redirect=, in order, in
/// lower case. Empty for any other TXT record. Names with macros are left out: nobody can tell what they will be.
[[nodiscard]] QList<QByteArray> spfTargets(const QByteArray &txt);

/// The questions to ask for a domain that the catalog does not know by itself: MX, NS and TXT (for SPF).
[[nodiscard]] QList<DnsQuestion> questionsFor(const EmailAddress &address);

/// Asks all questions for a domain side by side and keeps the candidates up to date as answers come. A domain that the
/// catalog knows asks nothing. Only the domain is ever sent, never the address.
class Discovery : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. A null \a dns is "offline": nothing is asked.
    Discovery(const Catalog &catalog, DnsSource *dns, QObject *parent = nullptr);

    /// Begins anew. Where nothing needs asking it ends before it returns, with both signals sent.
    void start(const EmailAddress &address);
    /// At once: what still waited has failed as Cancelled. Sends changed(), never finished().
    void cancel();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const EmailAddress &address() const { return m_address; }
    [[nodiscard]] const QList<Candidate> &candidates() const { return m_candidates; }
    [[nodiscard]] const QList<Question> &questions() const { return m_questions; }
    /// True when the domain's answers say that it takes no mail: NXDOMAIN, or a null MX (RFC 7505).
    [[nodiscard]] bool domainTakesNoMail() const { return m_nullMx || m_noSuchDomain; }

Q_SIGNALS:
    /// The candidates or the state of a question changed. The receiver may start anew, cancel or delete this.
    void changed();
    /// After the last changed(), once for every start() that was not cancelled.
    void finished();

private:
    void takeAnswer(qsizetype index, const DnsAnswer &answer);
    void takeRecord(Question &question, const DnsRecord &record);
    void tell();

    const Catalog &m_catalog;
    DnsSource *m_dns;
    EmailAddress m_address;
    QList<Candidate> m_candidates;
    QList<Question> m_questions;
    GivenNames m_names;
    bool m_nullMx = false;
    bool m_noSuchDomain = false;
    QElapsedTimer m_clock;
    std::unique_ptr<QObject> m_asking; ///< context of the questions under way; dropping it cancels them
};

} // namespace klubbpost
