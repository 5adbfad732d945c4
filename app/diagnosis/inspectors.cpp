// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/inspectors.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

// Chromium keeps a list of its own of what it has met: the file ssl_error_assistant.asciipb, read in a copy of 2021.
#define CHROMIUM "Chromium, chrome/browser/resources/ssl/ssl_error_assistant/ssl_error_assistant.asciipb"
// Bug reports and notes in public repositories that quote the issuer they were shown, read in November 2026.
#define REPORTS "quoted as issuer in several public bug reports, 2021 to 2026"

const Inspector known[] = {
    {"avast! web/mail shield", CHROMIUM, "avast! Web/Mail Shield Root"},
    {"avast web/mail shield", REPORTS, "Avast Web/Mail Shield Root"},
    {"avg web/mail shield", REPORTS, "AVG Web/Mail Shield Root"},
    {"norton web/mail shield", REPORTS, "Norton Web/Mail Shield Root"},
    {"eset ssl filter", REPORTS, "ESET SSL Filter CA"},
    {"kaspersky anti-virus personal root", CHROMIUM, "Kaspersky Anti-Virus Personal Root Certificate"},
    {"bitdefender personal ca", CHROMIUM, "Bitdefender Personal CA.Net-Defender"},
    {"sophos ssl ca", CHROMIUM, "Sophos SSL CA_C01001ABCDEF"},
    {"sophos_ca_", CHROMIUM, "Sophos_CA_C01001ABCDEF"},
    {"sophosutm", CHROMIUM, "sophosutm Proxy CA"},
    {"sophos web appliance", CHROMIUM, "Sophos Web Appliance"},
    {"fortigate ca", CHROMIUM, "FortiGate CA"},
    {"fortinet", CHROMIUM, "Fortinet Ltd."},
    {"zscaler", CHROMIUM, "Zscaler Inc."},
    {"netskope certificate authority", REPORTS, "Netskope Certificate Authority"},
    {"cisco umbrella", CHROMIUM, "Cisco Umbrella Root CA"},
    {"contentkeeper", CHROMIUM, "ContentKeeper Appliance CA (1)"},
    {"cyberoam certificate authority", CHROMIUM, "Cyberoam Certificate Authority"},
    {"forcepoint cloud ca", CHROMIUM, "Forcepoint Cloud CA"},
    {"mcafee web gateway", CHROMIUM, "McAfee Web Gateway"},
    {"netspark", CHROMIUM, "www.netspark.com"},
    {"smoothwall-default-root", CHROMIUM, "Smoothwall-default-root-certificate-authority"},
    {"certificate for sonicwall", CHROMIUM, "HTTPS Management Certificate for SonicWALL"},
    {"blue coat", CHROMIUM, "Blue Coat SG Series"},
    {"iwss.trend", CHROMIUM, "IWSS.TREND"},
};

} // namespace

std::span<const Inspector> inspectors()
{
    return known;
}

bool isInspectorsName(const QString &issuer)
{
    return std::any_of(std::begin(known), std::end(known), [&](const Inspector &inspector) {
        return issuer.contains(QLatin1StringView(inspector.part), Qt::CaseInsensitive);
    });
}

bool isInspectorsGreeting(const QString &greeting)
{
    // Seen: "-ERR AVG POP3 Proxy Server: Cannot connect to the mail server!" (notes in the source of TorBEL, 2010). The
    // other names are those of the table's programs that scan mail; no greeting of theirs was found, so they must say
    // that they are a proxy or a scanner.
    static const QRegularExpression pattern(
        u"\\b(avg|avast!?|eset|norton|kaspersky|bitdefender|sophos|mcafee)\\b.{0,40}\\b(proxy|scanner)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(greeting).hasMatch();
}

} // namespace klubbpost
