// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pastedhosts.h"

#include "discovery/question.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::pasted {
namespace {

/// "din-egen-domän" and "dinegendoman" alike: lower case, å as a, without hyphens and digits.
QString plain(const QString &label)
{
    QString text;
    for (const QChar c : label.toLower().normalized(QString::NormalizationForm_D)) {
        if (c == QChar(0x00e6))
            text += u"ae"_s;
        else if (c == QChar(0x00f8))
            text += u'o';
        else if (c >= u'a' && c <= u'z')
            text += c;
    }
    return text;
}

/// Whether a label stands for what the reader is to put there: a word for "your" before a word for what it is, or a
/// word that is no name of anybody's.
bool isStandIn(const QString &label)
{
    // "Your", "our", "my", "own", "example", in Swedish, Norwegian, Danish and English.
    static const QString whose =
        u"(?:din|ditt|dina|dit|dine|er|ert|era|eran|eget|egen|egna|egne|min|mitt|mina|mit|mine|var|vart|vara|vores|"
        "jeres|deres|eder|eders|kund(?:en)?s?|kundens|your|yours|our|my|their|the|own|custom|customer|customers|"
        "client|clients|any|some|sample|example|exempel|eksempel|test|demo|dummy|user|users)"_s;
    static const QString what =
        u"(?:doma(?:in|en|n|ne|ene)(?:et|en)?|domene(?:t)?|domen(?:en)?|"
        "(?:doma(?:in|n|ne|ene)|domene|domen)n?(?:s|n)?(?:namn|name|navn)(?:et)?|"
        "forening(?:s|en|ens)?(?:namn|navn)?|foretag(?:s|et|ets)?(?:namn)?|firma(?:n|et)?(?:namn|navn)?|bolag(?:et)?|"
        "klubb?(?:en|ens|s)?(?:namn|navn)?|idrottsforening|virksomhed|bedrift|selskab|selskap|organi[sz]ation(?:en)?|"
        "company(?:name)?|business|club(?:name)?|association|site|website|hemsida|hjemmeside|nettsted|sajt|"
        "webbplats|webbsida|hosts?|hosting|hostname|server|servername|servernamn|servernavn|provider|leverantor|isp|"
        "mailserver|adress|adresse|address|email|epost|mail|namn|navn|name|org)"_s;
    // These need nobody's "your": no host is called so.
    static const QString alone =
        u"(?:domain|domainname|doman|domanen|domannamn|domannamnet|domainnamn|domane|domene|domenet|domenenavn|"
        "domenenavnet|domaene|domaenet|domaenenavn|domaenenavnet|foretagsnamn|foretagetsnamn|foreningsnamn|"
        "foreningensnamn|klubbnamn|klubbensnamn|klubnavn|firmanamn|firmanavn|companyname|servernamn|servername|"
        "servernavn|example|exempel|"
        "eksempel|placeholder|x{3,}|y{3,})"_s;
    static const QRegularExpression rule(
        QRegularExpression::anchoredPattern(u"(?:%1)+(?:%2)+|%3"_s.arg(whose, what, alone)));
    return rule.match(plain(label)).hasMatch();
}

bool isBelow(const QByteArray &host, const QByteArray &domain)
{
    return !domain.isEmpty() && (host == domain || host.endsWith('.' + domain));
}

} // namespace

FilledHost withOwnDomain(const QString &host, const EmailAddress &address)
{
    QStringList labels = host.split(u'.');
    const QString own = address.domain();
    if (!own.isEmpty() && (host == own || host.endsWith(u'.' + own)))
        return {host}; // whatever it is called
    qsizetype at = -1;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        // ".example" at the end is reserved (RFC 2606 2), and nobody's.
        const bool isReserved = i + 1 == labels.size() && labels[i] == "example"_L1;
        if (isStandIn(labels[i]) && !isReserved)
            at = i;
    }
    if (at < 0)
        return {host};
    // It is the domain where only an ending follows ("mail.dindomän.se", "mail.yourdomain.co.uk", "mail.dindomän").
    const qsizetype behind = labels.size() - at - 1;
    const bool isDomain = behind <= 1 || (behind == 2 && labels[at + 1].size() <= 3 && labels.last().size() == 2);
    if (!isDomain || own.isEmpty())
        return {host, true, false};
    for (qsizetype i = 0; i < at; ++i) {
        if (isStandIn(labels[i]))
            return {host, true, false}; // "dittservernamn.dindomän.se"
    }
    labels = labels.mid(0, at);
    labels.append(own);
    return {labels.join(u'.'), true, true};
}

bool isHostOfSomeoneKnown(const QString &host, const EmailAddress &address, const Catalog &catalog,
                          const QList<QByteArray> &named)
{
    const QByteArray ascii = toAsciiHostName(host);
    const QByteArray owner = registrableDomain(ascii);
    if (ascii.isEmpty() || owner.isEmpty())
        return false;
    if (isBelow(ascii, address.asciiDomain()) || owner == registrableDomain(address.asciiDomain()))
        return true;
    const auto isOwners = [&owner](const QByteArray &other) { return registrableDomain(other.toLower()) == owner; };
    if (std::any_of(named.begin(), named.end(), isOwners) || catalog.byMx(ascii) || catalog.byDomain(owner))
        return true;
    for (const Provider *provider : catalog.all()) {
        const bool isIts =
            std::any_of(provider->servers.begin(), provider->servers.end(), [&](const ProviderServer &server) {
                return !server.host.contains(domainPlaceholder) && isOwners(server.host.toLatin1());
            });
        const bool was = std::any_of(provider->retired.begin(), provider->retired.end(), [&](const RetiredValue &old) {
            return old.kind == RetiredKind::Server && isOwners(old.value.toLatin1());
        });
        if (isIts || was)
            return true;
    }
    return false;
}

} // namespace klubbpost::pasted
