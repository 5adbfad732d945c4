// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/question.h"

#include <QMap>

namespace klubbpost {

/// "mail.klubben.se:465" of each, once.
[[nodiscard]] QStringList hostsOf(const QList<FoundServer> &servers);

/// What a settings file says beside servers that can be used.
struct FileRemark
{
    Origin origin = Origin::Autoconfig;
    QString host;                                     ///< where the file is, as displayText()
    LookupOutcome outcome = LookupOutcome::NoServers; ///< OnlyOauth, OnlyClear or NoServers
    std::optional<Protocol> protocol;                 ///< nothing: of all that it names
    QStringList servers;                              ///< that it is said of, as hostsOf()
};

/// What the answers to the questions about a domain have told so far, and what they tell together. Each take…() reads
/// one answer, puts what is shown of it into the question, and says what came of it. Pure.
class Answers
{
public:
    Answers() = default;
    explicit Answers(const EmailAddress &address) : m_address(address) {}

    /// \a index: the question's place among all.
    [[nodiscard]] LookupOutcome takeDns(Question &question, qsizetype index, const DnsAnswer &answer);
    /// A settings file of any kind but PACC's.
    [[nodiscard]] LookupOutcome takeFile(Question &question, qsizetype index, const WebAnswer &answer);
    /// PACC's file, which counts only together with its record; what is wrong with it, else nullopt.
    [[nodiscard]] std::optional<LookupOutcome> takePaccDocument(const QByteArray &document);
    /// What came of PACC's file, once its record has been answered; nullopt while the file itself has not come.
    [[nodiscard]] std::optional<LookupOutcome> settlePacc(const Question &record, Question &document, qsizetype index);
    void setGuessed(const QList<FoundServer> &servers) { m_guessed.servers = servers; }

    [[nodiscard]] QList<FileRemark> remarks() const;
    [[nodiscard]] const GivenNames &names() const { return m_names; }
    /// NXDOMAIN, or a null MX (RFC 7505).
    [[nodiscard]] bool domainTakesNoMail() const { return m_nullMx || m_noSuchDomain; }
    [[nodiscard]] bool domainDoesNotExist() const { return m_noSuchDomain; }
    /// All servers that were found; \a questions are those that were answered.
    [[nodiscard]] QList<Find> finds(const QList<Question> &questions) const;

private:
    void takeRecords(Question &question, const QList<DnsRecord> &records);

    EmailAddress m_address;
    GivenNames m_names;
    QMap<qsizetype, SrvServers> m_srv; ///< by question
    QMap<qsizetype, Find> m_files;     ///< by question; also those whose servers cannot be used
    QList<Protocol> m_saidNo;          ///< once for each of its services
    FoundSettings m_guessed;
    QByteArray m_paccDocument; ///< waits for its record
    QList<QByteArray> m_paccRecords;
    bool m_nullMx = false;
    bool m_noSuchDomain = false;
};

} // namespace klubbpost
