// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "core/verdict.h"
#include "sender/clubsystem.h"
#include "sender/dmarc.h"
#include "sender/dmarcmisses.h"
#include "sender/mailexchange.h"
#include "sender/spfmerge.h"

#include <QJsonObject>

namespace klubbpost {

/// True where nothing needs doing for the sender to be believed.
[[nodiscard]] inline bool isTrusted(SenderVerdict verdict)
{
    return verdictRow(verdict).severity == Severity::Good;
}

/// What a receiver that heeds SPF and DMARC will do with such a message as things are.
enum class ReceiverAction {
    Accept,
    Suspect, ///< nothing proves the message: likely the junk folder
    Junk,    ///< the domain itself asks for the junk folder
    Refuse,  ///< the domain itself asks for refusal
    Unknown,
};

constexpr const char *enumName(ReceiverAction value)
{
    switch (value) {
    case ReceiverAction::Accept:
        return "accept";
    case ReceiverAction::Suspect:
        return "suspect";
    case ReceiverAction::Junk:
        return "junk";
    case ReceiverAction::Refuse:
        return "refuse";
    case ReceiverAction::Unknown:
        return "unknown";
    }
    return nullptr;
}

/// A way to a sender that is trusted.
enum class SenderOptionKind {
    KeepAsIs,         ///< nothing needs doing
    ChangeSpf,        ///< publish the record
    ChangeSpfNumbers, ///< likewise, with the system's addresses instead of its include: costs no look-ups
    AddDkim,          ///< publish the system's DKIM records
    UseOwnLogin,      ///< let the system log in at the provider
    UseSystemAddress, ///< an address under the system's domain, forwarded
    UseDefaultSender, ///< what the system sends as by itself
    UseOwnDomain,     ///< an address in a domain of the club's own
    AskSystem,        ///< ask what it needs
    AskProvider,      ///< ask the one who runs the domain's mail what record it should have
    FixMail,          ///< let the domain receive mail
    FixDmarc,         ///< publish the DMARC record as it was meant
    TryAgain,         ///< when there is a network
};

constexpr const char *enumName(SenderOptionKind value)
{
    switch (value) {
    case SenderOptionKind::KeepAsIs:
        return "keepAsIs";
    case SenderOptionKind::ChangeSpf:
        return "changeSpf";
    case SenderOptionKind::ChangeSpfNumbers:
        return "changeSpfNumbers";
    case SenderOptionKind::AddDkim:
        return "addDkim";
    case SenderOptionKind::UseOwnLogin:
        return "useOwnLogin";
    case SenderOptionKind::UseSystemAddress:
        return "useSystemAddress";
    case SenderOptionKind::UseDefaultSender:
        return "useDefaultSender";
    case SenderOptionKind::UseOwnDomain:
        return "useOwnDomain";
    case SenderOptionKind::AskSystem:
        return "askSystem";
    case SenderOptionKind::AskProvider:
        return "askProvider";
    case SenderOptionKind::FixMail:
        return "fixMail";
    case SenderOptionKind::FixDmarc:
        return "fixDmarc";
    case SenderOptionKind::TryAgain:
        return "tryAgain";
    }
    return nullptr;
}

/// What speaks for an option, and what against it.
enum class SenderPoint {
    KeepsAddress,     ///< the club's own address is the sender
    ReceiversTrust,   ///< receivers can see that it is genuine
    NoDnsChange,      ///< nothing to change in the domain
    RepliesReachClub, ///< answers arrive
    KeepsName,        ///< the name shown can still be the club's
    SurvivesForwarding,
    // against
    NeedsDomainAccess, ///< somebody must change the domain's DNS
    TakesTime,         ///< until the old answer has died out
    NeedsPassword,     ///< the system must be given the mailbox's password
    ProviderLimits,    ///< the provider limits how many a day, and which sender
    OtherAddress,      ///< the address is not the club's own
    RepliesLost,       ///< answers do not reach the club
    TooManyLookups,    ///< the record would need more than ten
    NumbersMayChange,  ///< the system may move to other addresses without telling
    DmarcStillFails,   ///< it does not prove what DMARC asks for
    DmarcNotCertain,   ///< whether it does is not known: examine a real message
    NeedsAnswer,       ///< the system must be asked first
};

constexpr const char *enumName(SenderPoint value)
{
    switch (value) {
    case SenderPoint::KeepsAddress:
        return "keepsAddress";
    case SenderPoint::ReceiversTrust:
        return "receiversTrust";
    case SenderPoint::NoDnsChange:
        return "noDnsChange";
    case SenderPoint::RepliesReachClub:
        return "repliesReachClub";
    case SenderPoint::KeepsName:
        return "keepsName";
    case SenderPoint::SurvivesForwarding:
        return "survivesForwarding";
    case SenderPoint::NeedsDomainAccess:
        return "needsDomainAccess";
    case SenderPoint::TakesTime:
        return "takesTime";
    case SenderPoint::NeedsPassword:
        return "needsPassword";
    case SenderPoint::ProviderLimits:
        return "providerLimits";
    case SenderPoint::OtherAddress:
        return "otherAddress";
    case SenderPoint::RepliesLost:
        return "repliesLost";
    case SenderPoint::TooManyLookups:
        return "tooManyLookups";
    case SenderPoint::NumbersMayChange:
        return "numbersMayChange";
    case SenderPoint::DmarcStillFails:
        return "dmarcStillFails";
    case SenderPoint::DmarcNotCertain:
        return "dmarcNotCertain";
    case SenderPoint::NeedsAnswer:
        return "needsAnswer";
    }
    return nullptr;
}

/// One record to enter in the DNS.
struct RecordChange
{
    QByteArray name; ///< whole, A-labels
    DnsType type = DnsType::Txt;
    QByteArrayList before;    ///< records it replaces
    QByteArray after;         ///< empty: the present record is not known, add what is in additions to it
    QByteArrayList additions; ///< SPF terms
    std::optional<int> lookupsBefore;
    std::optional<int> lookupsAfter;
    QList<SpfNote> notes;

    /// As it is entered where strings are limited to 255 octets.
    [[nodiscard]] QByteArrayList strings() const;
};

struct SenderOption
{
    SenderOptionKind kind = SenderOptionKind::AskSystem;
    int rank = 0; ///< 1 is best
    Actor who = Actor::User;
    QList<SenderPoint> pros;
    QList<SenderPoint> cons;
    QStringList addresses; ///< senders to choose from; empty: the address that was asked about
    QString forwardTo;     ///< where such an address is to be forwarded
    QString replyTo;
    QString contact; ///< whom to write to, where that is the way
    QList<RecordChange> records;
    QList<LocalizedText> remarks; ///< what the facts files say of just this way

    [[nodiscard]] const RecordChange *spf() const;
};

/// What the advice rests on.
struct SenderEvidence
{
    std::optional<SpfVerdict> spf; ///< for a stranger: which faults the record has, and where it ends
    std::optional<DmarcVerdict> dmarc;
    QByteArrayList spfRecords;     ///< those that count
    QList<SpfReading> nearMisses;  ///< texts that were meant as SPF and do not count
    QList<DmarcMiss> dmarcMisses;  ///< likewise of DMARC, at the domain and about it
    std::optional<MxVerdict> mail; ///< whether the domain can receive
    quint32 ttl = 0;               ///< seconds that the present answer may live on
    QByteArrayList nameServers;    ///< who answers for the domain
    bool systemAllowed = false;    ///< by the domain's SPF
    QStringList othersShutOut;     ///< ids of the question's other systems that it does not let through
    bool dkimPublished = false;    ///< the system's DKIM records are in the domain
};

struct SenderAdvice
{
    QList<SenderVerdict> findings; ///< the main one first; never empty
    ReceiverAction receiver = ReceiverAction::Unknown;
    QList<SenderOption> options; ///< by rank
    SenderEvidence evidence;

    [[nodiscard]] SenderVerdict verdict() const { return findings.first(); }
    [[nodiscard]] bool has(SenderVerdict verdict) const { return findings.contains(verdict); }
    [[nodiscard]] const SenderOption *option(SenderOptionKind kind) const;
};

/// What is asked: may this system send as this address?
struct SenderQuestion
{
    EmailAddress address;
    ClubSystem system;             ///< of "other" with the user's own input filled in
    QList<ClubSystem> others;      ///< that send from the domain too, from their own servers: one record for all
    std::optional<SendingWay> way; ///< the user's choice where the system knows several; else the login goes first
    bool freemail = false;         ///< the domain is a mailbox provider's, for anybody
    /// What that domain asked of receivers when its facts were checked; used where the DNS does not answer.
    std::optional<DmarcPolicy> knownPolicy;
    std::optional<MxVerdict> mail;   ///< whether the domain can receive mail; absent: not looked at
    QByteArrayList knownNames;       ///< what the facts know that records include, see SpfWanted
    QByteArrayList providerIncludes; ///< SPF includes of the provider that runs the domain, any of them will do
    /// What that provider, or the freemail one, says of sending: how many a day, and from which address.
    QList<LocalizedText> providerRules;
    QDate loginEnds; ///< the day from which it will not any more, or not without preparation; invalid: not known
    bool takesLogins = true; ///< that provider lets other systems in with a password
    bool offline = false;    ///< ask nothing
};

/// Whether a system may send as an address, and what to do: a pure function, the advice or what must be asked first.
[[nodiscard]] std::variant<SenderAdvice, QList<DnsQuestion>> adviseSender(const SenderQuestion &question,
                                                                          const DnsAnswers &answers);

/// What "another system" says about itself, as its help or the user writes it: "include:spf.example", "spf.example",
/// "192.0.2.1", "ip6:2001:db8::/32", or a whole record. The terms, or what is wrong with it.
[[nodiscard]] Result<QByteArrayList, SpfSyntaxError> readSpfInput(const QString &typed);

/// How far a change has come.
enum class RecordState {
    InPlace,      ///< the resolver gives it: receivers see it
    OnlyAtSource, ///< the authoritative server has it, the resolver still has the old answer
    NotYet,       ///< the authoritative server does not have it
    NotSeen,      ///< the resolver does not have it, and the authoritative server could not be asked
    Unknown,      ///< neither answers
};

constexpr const char *enumName(RecordState value)
{
    switch (value) {
    case RecordState::InPlace:
        return "inPlace";
    case RecordState::OnlyAtSource:
        return "onlyAtSource";
    case RecordState::NotYet:
        return "notYet";
    case RecordState::NotSeen:
        return "notSeen";
    case RecordState::Unknown:
        return "unknown";
    }
    return nullptr;
}

struct RecordCheck
{
    RecordState state = RecordState::Unknown;
    quint32 waitSeconds = 0; ///< how long the resolver may keep the old answer
};

/// "Check again" after a change: the answers of the resolver and, if it could be asked, of an authoritative server.
[[nodiscard]] RecordCheck checkRecord(const RecordChange &wanted, const DnsAnswer &resolver,
                                      const std::optional<DnsAnswer> &authoritative);

// For --json and reports.
[[nodiscard]] QJsonObject toJson(const SpfVerdict &verdict);
[[nodiscard]] QJsonObject toJson(const SpfReading &reading);
[[nodiscard]] QJsonObject toJson(const DmarcVerdict &verdict);
[[nodiscard]] QJsonObject toJson(const SenderAdvice &advice);

} // namespace klubbpost
