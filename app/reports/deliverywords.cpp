// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/deliverywords.h"

#include "reports/senderwords.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// What servers and senders wrote, as it may be shown.
QString shown(const QByteArray &octets)
{
    return displayText(octets, 200).replace(u'\n', u' ');
}

} // namespace

QString DeliveryWords::tr(const char *source, const char *disambiguation, int) const
{
    return m_words.translate("klubbpost::DeliveryWords", source, disambiguation);
}

VerdictWords DeliveryWords::verdict(DeliveryFinding finding) const
{
    switch (finding) {
    case DeliveryFinding::InboxProved:
        return {tr("The message arrived in the inbox, and the receiving server could see that it is genuine."),
                tr("You need not do anything.")};
    case DeliveryFinding::InboxUnchecked:
        return {tr("The message arrived in the inbox. The receiving server does not say what it checked, as is usual "
                   "within one and the same e-mail provider."),
                tr("You need not do anything. Send one to an address at another provider too, if you want to be "
                   "sure.")};
    case DeliveryFinding::InboxNotAligned:
        return {tr("The message arrived in the inbox, but what proves it is another domain than the sender's. Stricter "
                   "receivers do not accept that."),
                tr("Whoever looks after the domain should enter what the system needs in SPF or DKIM.")};
    case DeliveryFinding::InboxUnproved:
        return {tr("The message arrived in the inbox, but nothing proves that it is genuine. Elsewhere it may land in "
                   "the junk folder."),
                tr("Whoever looks after the domain should enter what the system needs in SPF or DKIM.")};
    case DeliveryFinding::JunkProved:
        return {tr("The message lay in the junk folder although the receiving server could see that it is genuine."),
                tr("Mark it as not junk, and look at what it says: short test messages are often suspected.")};
    case DeliveryFinding::JunkUnchecked:
        return {tr("The message lay in the junk folder, and the receiving server does not say why."),
                tr("Mark it as not junk, and ask the e-mail provider if it happens again.")};
    case DeliveryFinding::JunkNotAligned:
        return {tr("The message lay in the junk folder. What proves it is another domain than the sender's."),
                tr("Whoever looks after the domain must enter what the system needs in SPF or DKIM.")};
    case DeliveryFinding::JunkUnproved:
        return {tr("The message lay in the junk folder, and nothing proves that it is genuine."),
                tr("Whoever looks after the domain must enter what the system needs in SPF or DKIM.")};
    case DeliveryFinding::PastedProved:
        return {tr("The receiving server could see that the message is genuine."), tr("You need not do anything.")};
    case DeliveryFinding::PastedUnchecked:
        return {tr("The receiving server has not written down what it checked."),
                tr("Take the headers of a message that was received at another provider, if you want to know more.")};
    case DeliveryFinding::PastedNotAligned:
        return {tr("What proves the message is another domain than the sender's. Stricter receivers do not accept "
                   "that."),
                tr("Whoever looks after the domain should enter what the system needs in SPF or DKIM.")};
    case DeliveryFinding::PastedUnproved:
        return {tr("Nothing proves that the message is genuine."),
                tr("Whoever looks after the domain must enter what the system needs in SPF or DKIM.")};
    case DeliveryFinding::NotHeaders:
        return {tr("These are not the headers of a message."),
                tr("Open the message, choose to show its source or its headers, and copy everything from the top.")};
    case DeliveryFinding::NotSent:
        return {tr("The test message was not taken by the server."), tr("Go back to the test, which says why.")};
    case DeliveryFinding::NotSeen:
        return {tr("The server took the message, but it has not come to the inbox or to the junk folder."),
                tr("Wait a while and look again. If it never comes, ask the e-mail provider.")};
    case DeliveryFinding::NotSeenInInbox:
        return {tr("The server took the message, but it has not come to the inbox. The junk folder could not be looked "
                   "into."),
                tr("Look in the junk folder yourself, at the e-mail provider's web page.")};
    case DeliveryFinding::NotOpened:
        return {tr("The mailbox could not be opened, so the message could not be looked for."),
                tr("Check the settings for incoming e-mail with a test.")};
    case DeliveryFinding::NothingFrom:
        return {tr("There is no message from that sender of the last two weeks, neither in the inbox nor in the junk "
                   "folder."),
                tr("Send one from the system to this address, wait a minute, and look again.")};
    case DeliveryFinding::Stopped:
        return {tr("The waiting was stopped."), tr("Start again when you want to know.")};
    }
    return {};
}

Severity DeliveryWords::severity(DeliveryFinding finding)
{
    switch (finding) {
    case DeliveryFinding::InboxProved:
    case DeliveryFinding::InboxUnchecked:
    case DeliveryFinding::PastedProved:
        return Severity::Good;
    case DeliveryFinding::PastedUnchecked:
    case DeliveryFinding::NotHeaders:
    case DeliveryFinding::NothingFrom:
    case DeliveryFinding::Stopped:
        return Severity::Info;
    case DeliveryFinding::InboxNotAligned:
    case DeliveryFinding::InboxUnproved:
    case DeliveryFinding::PastedNotAligned:
    case DeliveryFinding::JunkProved:
    case DeliveryFinding::JunkUnchecked:
    case DeliveryFinding::NotSeen:
    case DeliveryFinding::NotSeenInInbox:
        return Severity::Warning;
    case DeliveryFinding::JunkNotAligned:
    case DeliveryFinding::JunkUnproved:
    case DeliveryFinding::PastedUnproved:
    case DeliveryFinding::NotSent:
    case DeliveryFinding::NotOpened:
        return Severity::Error;
    }
    return Severity::Error;
}

QString DeliveryWords::code(DeliveryFinding finding)
{
    return u"KP-%1"_s.arg(deliveryCode(finding));
}

QString DeliveryWords::outcome(AuthOutcome outcome) const
{
    switch (outcome) {
    case AuthOutcome::Pass:
        return tr("passed");
    case AuthOutcome::Fail:
        return tr("failed");
    case AuthOutcome::Softfail:
        return tr("probably not allowed");
    case AuthOutcome::Neutral:
        return tr("says neither yes nor no");
    case AuthOutcome::None:
        return tr("there was nothing to check");
    case AuthOutcome::Policy:
        return tr("not accepted");
    case AuthOutcome::Temperror:
        return tr("could not be checked just then");
    case AuthOutcome::Permerror:
        return tr("could not be checked: a record has a fault");
    case AuthOutcome::Unknown:
        return tr("not said");
    }
    return {};
}

QStringList DeliveryWords::details(const DeliveryAdvice &advice) const
{
    QStringList lines;
    if (advice.waitedMs)
        lines.append(tr("It took %1 to arrive.").arg(m_words.milliseconds(*advice.waitedMs * 1000)));
    if (!advice.folder.isEmpty())
        lines.append(tr("It lay in the folder %1.").arg(shown(advice.folder)));
    const DeliveryReport &report = advice.report;
    if (report.verdict == DeliveryVerdict::NoMessage)
        return lines;
    if (report.verdict != DeliveryVerdict::Unchecked) {
        if (!report.server.isEmpty())
            lines.append(tr("Checked by %1.").arg(shown(report.server)));
        const QString spfDomain = report.spfDomain.isEmpty() ? QString() : u" (%1)"_s.arg(shown(report.spfDomain));
        lines.append(u"SPF: %1"_s.arg(outcome(report.spf)) + spfDomain);
        const QString dkim =
            report.dkimDomains.isEmpty() ? QString() : u" (%1)"_s.arg(shown(report.dkimDomains.join(", ")));
        lines.append(u"DKIM: %1"_s.arg(outcome(report.dkim)) + dkim);
        lines.append(u"DMARC: %1"_s.arg(outcome(report.dmarc)));
    }
    QByteArrayList way;
    for (const Hop &hop : advice.headers.hops) {
        if (!hop.by.isEmpty())
            way.prepend(hop.by);
    }
    if (!way.isEmpty())
        lines.append(tr("The way it came: %1").arg(shown(way.join(" > "))));
    if (report.seconds && *report.seconds > 0)
        lines.append(tr("Time on the way: %1").arg(SenderWords(m_words).seconds(*report.seconds)));
    return lines;
}

} // namespace klubbpost
