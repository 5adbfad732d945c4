// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/factdates.h"
#include "sender/clubsystem.h"
#include "sender/dmarcrecord.h"

namespace klubbpost {

/// Who runs the name servers of a domain, and where a record is entered there; from resources/dnshosts/<id>.json.
struct DnsHost
{
    QString id;
    QString name;
    QDate checked;
    Confidence confidence = Confidence::Low;
    QByteArrayList nsSuffixes;  ///< matched label by label from the right
    QList<LocalizedText> steps; ///< to change a TXT record; empty: not known
    QString link;               ///< to the host's own guide; may be empty
    QString recordName;         ///< what stands for the domain itself in its form: "@"; empty: not known
    bool quoted = false;        ///< its form wants the text in quotation marks
    QList<Source> sources;
    FactCalendar calendar;
};

/// What a large receiver demands of those who send to it.
enum class SenderDemand {
    SpfOrDkim,
    SpfAndDkim,
    Dmarc,       ///< a DMARC record, and a message that passes
    Unsubscribe, ///< unsubscribing at one click (RFC 8058) in mailings
};

struct ReceiverRule
{
    SenderDemand demand = SenderDemand::SpfOrDkim;
    QDate since;
    int perDay = 0; ///< holds for those who send more than so many messages a day; 0: for everybody
    QString reply;  ///< of the server to those who do not comply: "550 5.7.515"; may be empty
};

/// A large receiver and what it demands, and the policy of its own domains; from resources/receivers/<id>.json.
struct MailReceiver
{
    QString id;
    QString name;
    QDate checked;
    QByteArrayList domains; ///< of its users' addresses
    /// What its domains asked for of mail sent from elsewhere when the file was checked; the DNS knows better.
    std::optional<DmarcPolicy> policy;
    QString ownReply; ///< what it answers when such mail comes to itself
    QList<ReceiverRule> rules;
    QList<LocalizedText> notes;    ///< on its demands
    QList<LocalizedText> ownNotes; ///< on mail from its users' addresses that others send
    QList<Source> sources;
    FactCalendar calendar;
};

// As with a club system: the facts that hold on \a day, and no day of checking after \a today.
[[nodiscard]] Result<DnsHost, JsonFault> readDnsHost(const QByteArray &json, const QDate &today, const QDate &day);
[[nodiscard]] Result<MailReceiver, JsonFault> readMailReceiver(const QByteArray &json, const QDate &today,
                                                               const QDate &day);

/// A file that was refused, and why.
struct SenderFactFault
{
    QString file;
    JsonFault fault;
};

/// All facts files of this module, as they lie in a folder with "clubsystems", "dnshosts" and "receivers".
class SenderFacts
{
public:
    /// Reads what holds \a today; a file that is refused is left out and noted. Those built into the program (":") had
    /// their dates checked when it was built, so that a computer whose clock is behind does not lose them.
    [[nodiscard]] static SenderFacts fromFolder(const QString &folder, const QDate &today);

    /// By name, "another system" last.
    [[nodiscard]] const QList<ClubSystem> &systems() const { return m_systems; }
    [[nodiscard]] const QList<DnsHost> &hosts() const { return m_hosts; }
    [[nodiscard]] const QList<MailReceiver> &receivers() const { return m_receivers; }
    [[nodiscard]] const QList<SenderFactFault> &faults() const { return m_faults; }

    /// Null if there is none. The pointers live as long as this.
    [[nodiscard]] const ClubSystem *system(const QString &id) const;
    [[nodiscard]] const DnsHost *hostOf(const QByteArrayList &nameServers) const;
    [[nodiscard]] const MailReceiver *receiverOf(const QByteArray &asciiDomain) const;

private:
    QList<ClubSystem> m_systems;
    QList<DnsHost> m_hosts;
    QList<MailReceiver> m_receivers;
    QList<SenderFactFault> m_faults;
};

} // namespace klubbpost
