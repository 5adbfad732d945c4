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
