// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "core/language.h"
#include "core/serversettings.h"

#include <optional>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace klubbpost {

/// What a settings file says that a server wants for a login.
enum class LoginWay {
    Password,    ///< a password, or the file does not say
    OauthOnly,   ///< OAuth2 and nothing else
    None,        ///< no login: the network one is in decides, or nothing does
    Unsupported, ///< only what Klubbpost cannot do: Kerberos, NTLM, a certificate of the user's …
};

constexpr const char *enumName(LoginWay value)
{
    switch (value) {
    case LoginWay::Password:
        return "password";
    case LoginWay::OauthOnly:
        return "oauthOnly";
    case LoginWay::None:
        return "none";
    case LoginWay::Unsupported:
        return "unsupported";
    }
    return nullptr;
}

/// How the provider wants POP3 to be used. Facts to show: Klubbpost fetches no mail.
struct Pop3Options
{
    std::optional<bool> leaveMessagesOnServer;
    std::optional<bool> downloadOnNewMail; ///< downloadOnBiff
    std::optional<int> daysToLeaveMessages;
    std::optional<int> checkMinutes; ///< how long to wait between looks at the mailbox
    bool operator==(const Pop3Options &) const = default;
};

/// One server of a settings file.
struct FoundServer
{
    ServerSettings settings; ///< fit to send; its login is empty where the file leaves it to the user
    LoginWay login = LoginWay::Password;
    std::optional<Pop3Options> pop3; ///< of a POP3 server that has any

    /// True for a server that takes the password unprotected: kept, but nothing may log in to it unasked.
    [[nodiscard]] bool inTheClear() const { return settings.security == Security::None; }
    bool operator==(const FoundServer &) const = default;
};

/// A page of the provider's. The text is empty, or in both languages: what the file has in only one of them, or in none
/// that it names, stands in both; texts in other languages are left out.
struct FoundLink
{
    QUrl url; ///< http or https, without user name or password
    LocalizedText text;
    bool operator==(const FoundLink &) const = default;
};

/// What a settings file of a domain or of a collection says, with the address filled in. All text in it is one line
/// without control characters, of a length that can be shown; it was written by whoever runs the domain, and is to be
/// shown as theirs.
struct FoundSettings
{
    QList<FoundServer> servers; ///< as in the file, so the best of a protocol first; at least one
    QString displayName;
    QString shortName;
    QStringList domains;            ///< that the file says it is for, in lower case A-labels
    QList<FoundLink> documentation; ///< how to set it up
    QList<FoundLink> enabling;      ///< what has to be switched on at the provider first
    QStringList otherTypes;         ///< mail by other protocols that are offered too: "exchange", "jmap", in lower case
    QStringList askedFor; ///< what the login is made of besides the address, as the file calls it ("Customer ID")

    /// True when no server takes a password and one or more takes OAuth2.
    [[nodiscard]] bool oauthOnly() const;
    /// True when some server takes a password over an encrypted connection.
    [[nodiscard]] bool hasUsable() const;
    [[nodiscard]] bool has(Protocol protocol) const;
    /// The servers of one protocol that a password opens, in order.
    [[nodiscard]] QList<FoundServer> withPassword(Protocol protocol) const;
    bool operator==(const FoundSettings &) const = default;
};

/// Fills in %EMAILADDRESS%, %EMAILLOCALPART% and %EMAILDOMAIN%, in one pass: what is filled in is not looked at again.
/// The address as it goes over the wire, so with its domain as A-labels.
[[nodiscard]] QString fillInAddress(const QString &text, const EmailAddress &address);

/// Somebody else's text as one line that can be shown: spaces joined, without control characters and without the
/// invisible ones that turn text around, and no longer than \a max.
[[nodiscard]] QString shownForeignLine(const QString &text, qsizetype max);

/// Somebody else's web address, if it may be offered as a link: http or https, with a host, without user name or
/// password; empty for any other.
[[nodiscard]] QUrl webLink(const QString &text);

} // namespace klubbpost
