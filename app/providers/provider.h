// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "core/fact.h"
#include "core/factdates.h"
#include "core/language.h"
#include "core/observation.h"
#include "core/serversettings.h"

#include <optional>
#include <QDate>
#include <QLatin1StringView>
#include <QList>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace klubbpost {

/// Whether a club's program can log in with a password at this provider, as the user is told.
enum class ProviderStatus {
    Ready,
    NeedsPreparation, ///< an app password, a POP switch, SMTP AUTH …: the guidance says what
    OauthOnly,        ///< only with OAuth2: no login with a password
    NoMailPrograms,   ///< no SMTP, IMAP or POP3 at all
    Closed,
    OwnRules,        ///< something of its own; the notes say what
    PartlyKnown,     ///< servers for sending, or for reading, are known, but not both
    SettingsUnknown, ///< known as a host, without verified settings
};

/// What to log in with.
enum class LoginRule {
    Address,
    LocalPart,
    Domain,
    Other, ///< a customer number or other name that only the user knows
};

/// Which password a program must use.
enum class PasswordKind {
    Ordinary,      ///< the mailbox's own
    App,           ///< an app password, made at the provider
    OrdinaryOrApp, ///< an app password when two-step verification is on
    None,          ///< no password is accepted
};

/// Stands in a server's host for the domain of the address ("mail.%DOMAIN%").
inline constexpr QLatin1StringView domainPlaceholder{"%DOMAIN%"};
/// Stands for a name that each customer has of its own and only the provider's control panel tells
/// ("%SERVER%.example.net").
inline constexpr QLatin1StringView serverPlaceholder{"%SERVER%"};

/// One server of a provider. The host may hold one of the placeholders above: proposeServers() fills in the domain and
/// leaves out servers whose name nobody but the customer knows.
struct ProviderServer
{
    Protocol protocol = Protocol::Smtp;
    QString host;
    quint16 port = 0;
    Security security = Security::Tls;
    QList<AuthMethod> auth;
    bool recommended = false; ///< at most one of a protocol, and never one in the clear
    Confidence confidence = Confidence::High;
    LocalizedText reason; ///< why it is so; required where security is None
};

enum class RetiredKind {
    Server, ///< value is a host name
    Link,   ///< value is a web address
    Advice, ///< value is a menu or expression of old guides
};

/// Something that was right once and is found in old guides.
struct RetiredValue
{
    RetiredKind kind = RetiredKind::Server;
    QString value;                     ///< host in lower case, web address, or words
    quint16 port = 0;                  ///< of a server; 0: any
    std::optional<Protocol> protocol;  ///< of a server, where known
    QDate since;                       ///< invalid when no day is known; then the text says so
    LocalizedText text;                ///< what replaced it and since when, a whole sentence
    QList<ProviderServer> replacement; ///< of a server, where there is one
};

/// One step of guidance. The link, if any, opens in the browser; copy is text to copy (a PowerShell line).
struct GuidanceStep
{
    LocalizedText text;
    QUrl link;
    QString copy;
    /// The line with the user's own address in it. An address with signs that mean something to a shell is left for the
    /// user to put in: what is copied here is run by an administrator.
    [[nodiscard]] QString lineFor(const EmailAddress &address) const;
};

/// A numbered way to do one thing at the provider: "make an app password", "turn POP on".
struct Guidance
{
    QString id;                ///< unique in the file, "app-password"
    QList<Protocol> protocols; ///< the protocols that need it; empty: all
    bool optional = false;     ///< only for those who lack something, as the mailbox's password
    LocalizedText title;
    QList<GuidanceStep> steps;
    LocalizedText ifMissing; ///< what to do when the menu is not there; may be empty
};

/// A status that begins or ends by itself at a date.
struct StatusChange
{
    QDate from;
    ProviderStatus status = ProviderStatus::Ready;
    LocalizedText text;
};

/// What a reply of this provider means: the pattern is searched for, in any case, in the server's reply; the name is a
/// rule's (RuleId).
struct ReplyFact
{
    std::optional<Protocol> protocol;
    QRegularExpression pattern;
    QString rule;
    QString example; ///< a reply as it was seen; the reader makes sure that the pattern finds it
};

struct Link
{
    LocalizedText text;
    QUrl url;
};

/// Everything known of one provider on a day, from resources/providers/<id>.json. A value.
struct Provider
{
    QString id;
    QString name;
    QDate checked;  ///< the day a person last compared the file with its sources
    QDate askAgain; ///< the day from which the file should be compared again
    Confidence confidence = Confidence::High;
    ProviderStatus status = ProviderStatus::Ready; ///< ask statusOn() instead
    LocalizedText statusText;                      ///< why, for a status other than Ready
    QList<StatusChange> statusChanges;             ///< by date

    QStringList domains;    ///< of addresses, in lower case A-labels; "*.example.net" is every domain below it
    QStringList mxSuffixes; ///< matched label by label from the right
    QStringList nsSuffixes;
    QStringList spfIncludes;
    QStringList wellKnown; ///< those of its domains that so many have that a name close to one is a slip of the hand
    QStringList brands;    ///< first labels of wellKnown that mean this provider under any other ending too
    bool guess = false;    ///< the one file for "any other own domain"
    bool filter = false;   ///< takes mail in, filters it and hands it on: whose mailboxes they are, it does not tell

    QList<ProviderServer> servers;
    LoginRule loginRule = LoginRule::Address;
    LocalizedText loginNote;
    PasswordKind passwordKind = PasswordKind::Ordinary;
    QRegularExpression appPasswordFormat; ///< after spaces are taken out; empty pattern: unknown
    QList<Guidance> guidance;
    QList<RetiredValue> retired;
    QList<ReplyFact> replies;
    LocalizedText limits;
    LocalizedText fromRule;
    QList<LocalizedText> notes;
    QList<Link> links;
    QList<Source> sources;
    QStringList doubts;    ///< what the sources leave open; for the one who maintains the facts
    FactCalendar calendar; ///< when something here changes, and what is to be looked up again

    [[nodiscard]] ProviderStatus statusOn(const QDate &day) const;
    [[nodiscard]] LocalizedText statusTextOn(const QDate &day) const;
    /// True from the day on which the file should be compared with its sources again.
    [[nodiscard]] bool isOldOn(const QDate &day) const;
};

} // namespace klubbpost
