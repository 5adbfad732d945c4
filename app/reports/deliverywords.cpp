// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/deliverywords.h"

#include "reports/senderwords.h"

#include <QLocale>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// What servers and senders wrote, as it may be shown.
QString shown(const QByteArray &octets)
{
    return displayText(octets, 200).replace(u'\n', u' ');
}

/// A domain as people write it.
QString shownDomain(const QByteArray &labels)
{
    return shown(QUrl::fromAce(labels, QUrl::IgnoreIDNWhitelist).toUtf8());
}

QString shownDomains(const QByteArrayList &domains)
{
    QStringList names;
    for (const QByteArray &domain : domains)
        names.append(shownDomain(domain));
    return names.join(u", "_s);
}

} // namespace

QString DeliveryWords::tr(const char *source, const char *disambiguation, int) const
{
    return m_words.translate("klubbpost::DeliveryWords", source, disambiguation);
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
    if (report.verdict == DeliveryVerdict::NoMessage || report.verdict == DeliveryVerdict::OutlookFile)
        return lines;
    const bool said = report.spf != AuthOutcome::Unknown || report.dkim != AuthOutcome::Unknown ||
                      report.dmarc != AuthOutcome::Unknown;
    if (said) {
        if (!report.server.isEmpty())
            lines.append(tr("Checked by %1.").arg(shown(report.server)));
        const QString spfDomain =
            report.spfDomain.isEmpty() ? QString() : u" (%1)"_s.arg(shownDomain(report.spfDomain));
        lines.append(u"SPF: %1"_s.arg(outcome(report.spf)) + spfDomain);
        const QString dkim =
            report.dkimDomains.isEmpty() ? QString() : u" (%1)"_s.arg(shownDomains(report.dkimDomains));
        lines.append(u"DKIM: %1"_s.arg(outcome(report.dkim)) + dkim);
        lines.append(u"DMARC: %1"_s.arg(outcome(report.dmarc)));
    }
    lines += caveats(advice);
    lines += own(advice);
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

/// What was not taken for the receiver's word, and what was done to the copy.
QStringList DeliveryWords::caveats(const DeliveryAdvice &advice) const
{
    QStringList lines;
    if (advice.claimed)
        lines.append(
            tr("There are results under the receiver's name, but where the sender could have written them too. "
               "They do not count by themselves."));
    if (advice.foreignResults)
        lines.append(tr("There are results of others than the receiver. They do not count: anybody could have written "
                        "them."));
    if (advice.fromPage)
        lines.append(tr("The message was taken out of a page that was copied whole."));
    if (advice.blankLines)
        lines.append(tr("Empty lines between the lines were taken away."));
    for (const ArcSet &set : advice.headers.arc) {
        if (!set.sealer.isEmpty())
            lines.append(
                set.chain == "fail"
                    ? tr("Passed on by %1, which found the seals before its own broken (ARC).")
                          .arg(shownDomain(set.sealer))
                    : tr("Passed on by %1, which vouches for what it saw (ARC).").arg(shownDomain(set.sealer)));
    }
    return lines;
}

QStringList DeliveryWords::own(const DeliveryAdvice &advice) const
{
    QStringList lines;
    if (!advice.own)
        return lines;
    const OwnCheck &check = *advice.own;
    if (check.spf)
        lines.append(tr("Klubbpost's own check of SPF: %1").arg(spf(check)));
    for (const DkimFinding &finding : check.dkim)
        lines.append(tr("Klubbpost's own check of DKIM: %1").arg(dkim(finding)));
    if (check.dkim.isEmpty())
        lines.append(tr("Klubbpost's own check of DKIM: %1").arg(tr("the message is not signed")));
    DmarcVerdict policy;
    policy.state = check.policyState;
    policy.policyDomain = check.policyDomain;
    policy.effective = check.policy;
    lines.append(SenderWords(m_words).dmarc(policy));
    return lines;
}

QString DeliveryWords::spf(const OwnCheck &check) const
{
    const QString address = check.client.toString();
    const QString domain = shownDomain(check.spfDomain);
    switch (*check.spf) {
    case SpfResult::Pass:
        return tr("%1 may send for %2").arg(address, domain);
    case SpfResult::Fail:
        return tr("%1 may not send for %2").arg(address, domain);
    case SpfResult::Softfail:
        return tr("%1 should not send for %2").arg(address, domain);
    case SpfResult::Neutral:
        return tr("%2 says neither yes nor no to %1").arg(address, domain);
    case SpfResult::None:
        return tr("%1 has no SPF record").arg(domain);
    case SpfResult::Permerror:
        return tr("the SPF record of %1 has a fault").arg(domain);
    case SpfResult::Temperror:
        return tr("the name servers of %1 did not answer").arg(domain);
    }
    return {};
}

QString DeliveryWords::dkim(const DkimFinding &finding) const
{
    const QString domain = shownDomain(finding.domain);
    QString text;
    switch (finding.state) {
    case DkimState::Pass:
        text = tr("the signature of %1 holds").arg(domain);
        break;
    case DkimState::HeadersPass:
        text = tr("the signature of %1 holds for the headers; the text did not come along").arg(domain);
        break;
    case DkimState::Fail:
    case DkimState::Invalid:
    case DkimState::Unknown:
        return domain.isEmpty() ? tr("a signature does not count: %1").arg(reason(finding))
                                : tr("the signature of %1 does not count: %2").arg(domain, reason(finding));
    }
    if (finding.unsignedText)
        text += u"; "_s + tr("the end of the text is not signed");
    if (finding.isShort())
        text += u"; "_s + tr("the key has %1 bits, 2048 are advised").arg(finding.keyBits);
    if (finding.testing)
        text += u"; "_s + tr("the domain says that it only tries DKIM out");
    return text;
}

QString DeliveryWords::reason(const DkimFinding &finding) const
{
    switch (finding.reason) {
    case DkimReason::None:
    case DkimReason::BodyMissing:
        break;
    case DkimReason::BodyChanged:
        return tr("the text is not the one that was signed");
    case DkimReason::HeadersChanged:
        return tr("headers are changed, or the key is another");
    case DkimReason::Expired:
        return tr("it had expired when the message came");
    case DkimReason::SyntaxError:
        return tr("it is not written as DKIM demands");
    case DkimReason::UnknownAlgorithm:
        return tr("its method is not known");
    case DkimReason::WeakAlgorithm:
        return tr("its method (SHA-1) is no longer accepted");
    case DkimReason::SeveralFrom:
        return tr("there is more than one sender's address");
    case DkimReason::FromNotSigned:
        return tr("the sender's address is not signed");
    case DkimReason::WrongIdentity:
        return tr("it names somebody outside of the domain");
    case DkimReason::NoKey:
        return tr("there is no key %1 in the DNS").arg(shownDomain(finding.selector + "._domainkey." + finding.domain));
    case DkimReason::KeyRevoked:
        return tr("its key has been withdrawn");
    case DkimReason::KeySyntax:
        return tr("its key cannot be read");
    case DkimReason::KeyUnfit:
        return tr("its key is for something else");
    case DkimReason::KeyWeak:
        return tr("its key is too short (%1 bits)").arg(finding.keyBits);
    case DkimReason::DnsFailure:
        return tr("the name servers did not answer");
    }
    return {};
}

QString DeliveryWords::action(ReceiverAction action) const
{
    switch (action) {
    case ReceiverAction::Accept:
        return tr("takes it");
    case ReceiverAction::Suspect:
        return tr("takes it with suspicion, often to the junk folder");
    case ReceiverAction::Junk:
        return tr("puts it in the junk folder");
    case ReceiverAction::Refuse:
        return tr("refuses it");
    case ReceiverAction::Unknown:
        break;
    }
    return tr("is not known");
}

QString DeliveryWords::view(const ReceiverView &view) const
{
    QString text = tr("%1: %2", "a receiver and what it does")
                       .arg(view.name.isEmpty() ? tr("A strict company") : view.name, action(view.action));
    if (view.perDay > 0) {
        const QLocale locale(m_words.language() == Language::Swedish ? QLocale::Swedish : QLocale::English);
        text += u"; "_s + tr("from whoever sends more than %1 a day it %2", "%2: what it does")
                              .arg(locale.toString(view.perDay), action(view.bulk));
    }
    const bool refuses = view.action == ReceiverAction::Refuse || view.perDay > 0;
    if (refuses && !view.reply.isEmpty())
        text += u" (%1)"_s.arg(view.reply);
    return text;
}

QStringList DeliveryWords::outlook(const MessageOutlook &outlook) const
{
    QStringList lines;
    for (const ReceiverView &receiver : outlook.views)
        lines.append(view(receiver));
    if (!lines.isEmpty())
        lines.append(tr("The one change: %1").arg(remedy(outlook)));
    return lines;
}

QString DeliveryWords::remedy(const MessageOutlook &outlook) const
{
    const QString domain = shownDomain(outlook.domain);
    switch (outlook.remedy) {
    case MessageRemedy::None:
        return tr("none is needed.");
    case MessageRemedy::SendAgain:
        return tr("the domain's records are right now. Send a new message.");
    case MessageRemedy::SignForDomain:
        return tr("let the system sign with DKIM for %1. Then the message is proved wherever it goes.").arg(domain);
    case MessageRemedy::PublishKey:
        return tr("enter the system's DKIM key in the DNS, under the name %1.")
            .arg(shownDomain(outlook.selector + "._domainkey." + outlook.domain));
    case MessageRemedy::LongerKey:
        return tr("let the system make a new DKIM key for %1, with 2048 bits.").arg(domain);
    case MessageRemedy::AllowServer:
        return tr("enter the sending server in the SPF record of %1.").arg(domain);
    case MessageRemedy::LeaveText:
        return tr("something changes the message after it was signed: a footer, a mailing list, a virus scanner. Turn "
                  "that off, or let it come before the signing.");
    case MessageRemedy::TakeWhole:
        break;
    }
    return tr("examine the whole message, as a file (.eml).");
}

} // namespace klubbpost
