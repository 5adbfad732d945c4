// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/senderwords.h"

#include "reports/filled.h"

#include <algorithm>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QHash<QString, QString> valuesOf(const SenderSubject &subject)
{
    return {{u"address"_s, subject.address}, {u"domain"_s, subject.domain}, {u"system"_s, subject.system}};
}

} // namespace

QString SenderWords::tr(const char *source, const char *disambiguation, int) const
{
    return m_words.translate("klubbpost::SenderWords", source, disambiguation);
}

SenderSubject SenderWords::subject(const EmailAddress &address, const ClubSystem &system) const
{
    // "CogWork (dans.se, idrott.se, …)" is for lists: in a sentence its first part is enough.
    const QString name = m_words.of(system.name).section(u" ("_s, 0, 0);
    return {address.toString(), address.domain(), name.isEmpty() ? tr("Your mail program") : name};
}

SenderSubject SenderWords::subject(const SenderQuestion &question) const
{
    SenderSubject subject = this->subject(question.address, question.system);
    subject.date = question.loginEnds.toString(Qt::ISODate);
    QStringList names{subject.system};
    for (const ClubSystem &other : question.others)
        names.append(this->subject(question.address, other).system);
    const QString last = names.takeLast();
    subject.system = names.isEmpty() ? last : tr("%1 and %2").arg(names.join(u", "_s), last);
    return subject;
}

Verdict SenderWords::verdict(SenderVerdict verdict, const SenderSubject &subject)
{
    return Verdict::of(verdict, {{ArgName::Address, subject.address},
                                 {ArgName::Domain, subject.domain},
                                 {ArgName::System, subject.system},
                                 {ArgName::Date, subject.date}});
}

QString SenderWords::receiver(ReceiverAction action) const
{
    switch (action) {
    case ReceiverAction::Accept:
        return tr("Receivers can accept the messages.");
    case ReceiverAction::Suspect:
        return tr("Nothing proves the messages, so many of them end up in the junk folder.");
    case ReceiverAction::Junk:
        return tr("The domain itself asks receivers to put the messages in the junk folder.");
    case ReceiverAction::Refuse:
        return tr("The domain itself asks receivers to refuse the messages. They may never arrive.");
    case ReceiverAction::Unknown:
        return tr("What receivers will do is not known.");
    }
    return {};
}

QString SenderWords::option(SenderOptionKind kind, const SenderSubject &subject) const
{
    const auto sentence = [this, kind] {
        switch (kind) {
        case SenderOptionKind::KeepAsIs:
            return tr("Keep it as it is.");
        case SenderOptionKind::ChangeSpf:
            return tr("Ask whoever looks after {domain} to enter this SPF record, instead of the present one if there "
                      "is one. Then {system} may send.");
        case SenderOptionKind::ChangeSpfNumbers:
            return tr("Ask whoever looks after {domain} to enter this SPF record, which names the servers of {system} "
                      "by number. It needs fewer look-ups.");
        case SenderOptionKind::AddDkim:
            return tr("Ask whoever looks after {domain} to enter these DKIM records. Then {system} can sign its "
                      "messages.");
        case SenderOptionKind::UseOwnLogin:
            return tr("Let {system} log in at your own e-mail provider and send from there.");
        case SenderOptionKind::UseSystemAddress:
            return tr("Ask those who run {system} for an address under their own domain, forwarded to {address}.");
        case SenderOptionKind::UseDefaultSender:
            return tr("Let {system} send from its own standard address.");
        case SenderOptionKind::UseOwnDomain:
            return tr("Send from an address in a domain of the club's own.");
        case SenderOptionKind::AskSystem:
            return tr("Ask those who run {system} what they need in the SPF record, and whether they sign with DKIM.");
        case SenderOptionKind::AskProvider:
            return tr("Ask those who run the e-mail of {domain} which SPF record the domain should have.");
        case SenderOptionKind::FixMail:
            return tr("Ask whoever looks after {domain} to correct where its e-mail goes (the MX records).");
        case SenderOptionKind::FixDmarc:
            return tr("Ask whoever looks after {domain} to enter the DMARC record as it was meant. It then begins to "
                      "count, so see to it first that everything that sends from {domain} is allowed.");
        case SenderOptionKind::TryAgain:
            return tr("Try again when the computer has a network.");
        }
        return QString();
    };
    return filled(sentence(), valuesOf(subject));
}

QString SenderWords::option(const SenderOption &option, const SenderSubject &subject) const
{
    QString text = this->option(option.kind, subject);
    const bool isKnown = std::any_of(option.records.begin(), option.records.end(),
                                     [](const RecordChange &record) { return !record.after.isEmpty(); });
    if (option.kind == SenderOptionKind::ChangeSpf && !isKnown)
        text = filled(tr("Ask whoever looks after {domain} to add this to its SPF record. Then {system} may send."),
                      valuesOf(subject));
    if (!option.addresses.isEmpty())
        text += u' ' + tr("For example: %1.").arg(option.addresses.join(u", "_s));
    if (!option.replyTo.isEmpty())
        text += u' ' + tr("Replies can go to %1.").arg(option.replyTo);
    if (!option.contact.isEmpty())
        text += u' ' + tr("Write to %1.").arg(option.contact);
    return text;
}

QString SenderWords::point(SenderPoint point) const
{
    switch (point) {
    case SenderPoint::KeepsAddress:
        return tr("You keep your own address as the sender.");
    case SenderPoint::ReceiversTrust:
        return tr("Receivers can see that the messages are genuine.");
    case SenderPoint::NoDnsChange:
        return tr("Nothing needs changing in the domain.");
    case SenderPoint::RepliesReachClub:
        return tr("Replies reach you.");
    case SenderPoint::KeepsName:
        return tr("The sender's name can still be the club's.");
    case SenderPoint::SurvivesForwarding:
        return tr("It works for messages that are forwarded, too.");
    case SenderPoint::NeedsDomainAccess:
        return tr("Somebody must change the domain.");
    case SenderPoint::TakesTime:
        return tr("It takes a while before the change is seen everywhere.");
    case SenderPoint::NeedsPassword:
        return tr("The system must be given the password of the mailbox.");
    case SenderPoint::ProviderLimits:
        return tr("The e-mail provider limits how many messages a day, and from which address.");
    case SenderPoint::OtherAddress:
        return tr("The sender becomes another address than yours.");
    case SenderPoint::RepliesLost:
        return tr("Replies do not reach you.");
    case SenderPoint::TooManyLookups:
        return tr("The record would need more look-ups than receivers make.");
    case SenderPoint::NumbersMayChange:
        return tr("The system may move to other servers without telling you.");
    case SenderPoint::DmarcStillFails:
        return tr("It does not prove what the domain demands with DMARC.");
    case SenderPoint::DmarcNotCertain:
        return tr("Whether it is enough for DMARC is not known. Look at a real message from the system.");
    case SenderPoint::NeedsAnswer:
        return tr("You must wait for an answer from the system first.");
    }
    return {};
}

bool SenderWords::isFor(SenderPoint point)
{
    return point < SenderPoint::NeedsDomainAccess;
}

QString SenderWords::dmarc(const DmarcVerdict &verdict) const
{
    const QString domain = displayText(verdict.policyDomain, 253);
    switch (verdict.state) {
    case DmarcState::Found:
        break;
    case DmarcState::NoRecord:
        return tr("The domain says nothing with DMARC.");
    case DmarcState::NotApplied:
        return tr("The domain has a DMARC record that receivers leave alone.");
    case DmarcState::DnsFailure:
        return tr("It could not be looked up what the domain says with DMARC.");
    case DmarcState::BadDomain:
        return tr("The domain is not one that can have DMARC.");
    }
    switch (verdict.effective) {
    case DmarcPolicy::None:
        return tr("%1 has DMARC, but asks receivers for nothing.").arg(domain);
    case DmarcPolicy::Quarantine:
        return tr("%1 asks receivers with DMARC to put what is not proved in the junk folder.").arg(domain);
    case DmarcPolicy::Reject:
        return tr("%1 asks receivers with DMARC to refuse what is not proved.").arg(domain);
    }
    return {};
}

QString SenderWords::demand(SenderDemand demand) const
{
    switch (demand) {
    case SenderDemand::SpfOrDkim:
        return tr("SPF or DKIM must prove the sender.");
    case SenderDemand::SpfAndDkim:
        return tr("Both SPF and DKIM must prove the sender.");
    case SenderDemand::Dmarc:
        return tr("The domain must have a DMARC record, and the messages must meet it.");
    case SenderDemand::Unsubscribe:
        return tr("Mailings must be possible to unsubscribe from with one click.");
    }
    return {};
}

QString SenderWords::rule(const ReceiverRule &rule) const
{
    const QLocale locale(m_words.language() == Language::Swedish ? QLocale::Swedish : QLocale::English);
    QString text = rule.perDay > 0 ? tr("From whoever sends more than %1 messages a day: %2")
                                         .arg(locale.toString(rule.perDay), demand(rule.demand))
                                   : tr("From everybody: %1").arg(demand(rule.demand));
    if (!rule.reply.isEmpty())
        text += u' ' + tr("Otherwise it answers %1.").arg(rule.reply);
    return text;
}

QString SenderWords::recordState(RecordState state) const
{
    switch (state) {
    case RecordState::InPlace:
        return tr("The change is in place.");
    case RecordState::OnlyAtSource:
        return tr("The change has been made, but the old answer may still be given for a while.");
    case RecordState::NotYet:
        return tr("The change has not been made in the domain yet.");
    case RecordState::NotSeen:
        return tr("The change is not seen yet.");
    case RecordState::Unknown:
        return tr("The domain could not be asked.");
    }
    return {};
}

QString SenderWords::recordProgress(const RecordChange &wanted, const RecordCheck &check,
                                    const QByteArray &authority) const
{
    QStringList sentences{recordState(check.state)};
    const QString server = displayText(authority, 100);
    const QString name = displayText(wanted.name, 253);
    switch (check.state) {
    case RecordState::InPlace:
        sentences.append(tr("Receivers are given the new record of %1.").arg(name));
        break;
    case RecordState::OnlyAtSource:
        sentences.append(tr("%1 has the new record of %2.").arg(server, name));
        sentences.append(check.waitSeconds > 0
                             ? tr("Others may get the old one for %1 more.").arg(duration(check.waitSeconds))
                             : tr("Others get it within a few minutes."));
        break;
    case RecordState::NotYet:
        sentences.append(tr("%1, where the records of %2 stand, does not have it.").arg(server, name));
        break;
    case RecordState::NotSeen:
        sentences.append(tr("The domain's own name server could not be asked."));
        break;
    case RecordState::Unknown:
        break;
    }
    return sentences.join(u' ');
}

QString SenderWords::duration(qint64 seconds) const
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    if (seconds < 2 * minute)
        return tr("up to two minutes");
    if (seconds < 2 * hour)
        return tr("up to %1 minutes").arg((seconds + minute - 1) / minute);
    return tr("up to %1 hours").arg((seconds + hour - 1) / hour);
}

QString SenderWords::seconds(qint64 seconds) const
{
    constexpr qint64 minute = 60;
    return seconds < 2 * minute ? tr("%1 seconds").arg(seconds) : tr("%1 minutes").arg((seconds + 30) / minute);
}

} // namespace klubbpost
