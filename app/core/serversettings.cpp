// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serversettings.h"

#include "core/emailaddress.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxLogin = 255;
constexpr qsizetype maxPassword = 1000;
constexpr qsizetype maxSenderName = 200;

struct SaslMechanism
{
    AuthMethod method;
    const char *name;
};

constexpr SaslMechanism saslMechanisms[] = {
    {AuthMethod::Plain, "PLAIN"},      {AuthMethod::Login, "LOGIN"},
    {AuthMethod::CramMd5, "CRAM-MD5"}, {AuthMethod::ScramSha256, "SCRAM-SHA-256"},
    {AuthMethod::Xoauth2, "XOAUTH2"},  {AuthMethod::Oauthbearer, "OAUTHBEARER"},
};

/// Dotted IPv4 or anything with two colons, which is enough to let an address literal pass to the resolver.
bool isIpAddress(const QString &text)
{
    if (text.count(u':') >= 2)
        return std::all_of(text.begin(), text.end(), [](QChar c) { return u"0123456789abcdefABCDEF:."_s.contains(c); });
    const auto parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               bool isNumber = false;
               return part.size() <= 3 && part.toUShort(&isNumber) <= 255 && isNumber;
           });
}

} // namespace

QByteArray saslName(AuthMethod method)
{
    for (const auto &mechanism : saslMechanisms) {
        if (mechanism.method == method)
            return mechanism.name;
    }
    return {};
}

std::optional<AuthMethod> authMethodFromSasl(QByteArrayView name)
{
    for (const auto &mechanism : saslMechanisms) {
        if (name.compare(mechanism.name, Qt::CaseInsensitive) == 0)
            return mechanism.method;
    }
    return std::nullopt;
}

QByteArray ServerSettings::asciiHost() const
{
    return isIpAddress(host) ? host.toLatin1() : toAsciiHostName(host);
}

quint16 standardPort(Protocol protocol, Security security)
{
    const bool tls = security == Security::Tls;
    switch (protocol) {
    case Protocol::Smtp:
        return tls ? 465 : 587;
    case Protocol::Imap:
        return tls ? 993 : 143;
    case Protocol::Pop3:
        return tls ? 995 : 110;
    }
    return 0;
}

std::optional<Security> customarySecurity(Protocol protocol, quint16 port)
{
    if (port == standardPort(protocol, Security::Tls))
        return Security::Tls;
    if (port == standardPort(protocol, Security::Starttls) || (protocol == Protocol::Smtp && port == 25))
        return Security::Starttls;
    return std::nullopt;
}

Result<QString, SettingsFault> parseHost(const QString &typed)
{
    const QString host = typed.trimmed();
    if (host.isEmpty())
        return SettingsFault::EmptyHost;
    if (hasControlCharacter(host))
        return SettingsFault::HostControlCharacter;
    if (host.contains("://"_L1))
        return SettingsFault::HostWithScheme;
    if (std::any_of(host.begin(), host.end(), [](QChar c) { return c.isSpace(); }))
        return SettingsFault::HostWithSpace;
    if (host.contains(u'@'))
        return SettingsFault::HostIsAddress;
    if (isIpAddress(host))
        return host;
    if (host.count(u':') == 1)
        return SettingsFault::HostWithPort;
    if (toAsciiHostName(host).isEmpty())
        return SettingsFault::HostCharacter;
    return host.endsWith(u'.') ? host.chopped(1) : host;
}

Result<quint16, SettingsFault> parsePort(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return SettingsFault::PortNotANumber;
    bool fits = false;
    const quint16 port = text.toUShort(&fits);
    if (!fits || port == 0)
        return SettingsFault::PortOutOfRange;
    return port;
}

Result<QString, SettingsFault> parseLogin(const QString &typed)
{
    const QString login = typed.trimmed();
    if (login.isEmpty())
        return SettingsFault::EmptyLogin;
    if (hasControlCharacter(login))
        return SettingsFault::LoginControlCharacter;
    if (login.toUtf8().size() > maxLogin)
        return SettingsFault::LoginTooLong;
    return login;
}

Result<QString, SettingsFault> parseSenderName(const QString &typed)
{
    const QString name = typed.trimmed();
    if (hasControlCharacter(name))
        return SettingsFault::NameControlCharacter;
    if (name.size() > maxSenderName)
        return SettingsFault::NameTooLong;
    return name;
}

std::optional<SettingsFault> checkPassword(const QString &typed)
{
    if (typed.isEmpty())
        return SettingsFault::EmptyPassword;
    if (hasControlCharacter(typed))
        return SettingsFault::PasswordControlCharacter;
    if (typed.toUtf8().size() > maxPassword)
        return SettingsFault::PasswordTooLong;
    return std::nullopt;
}

} // namespace klubbpost
