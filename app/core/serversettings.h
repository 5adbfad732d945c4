// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"
#include "core/result.h"

#include <optional>
#include <QList>
#include <QString>

namespace klubbpost {

/// The three ways to a mailbox that are set up and tested.
enum class Protocol {
    Smtp, ///< submission, RFC 6409
    Imap, ///< RFC 9051, RFC 3501
    Pop3, ///< RFC 1939
};

/// How a connection is protected.
enum class Security {
    Tls,      ///< from the first byte (RFC 8314 "implicit TLS")
    Starttls, ///< plain first, then STARTTLS or STLS (RFC 3207, 2595)
    None,     ///< in the clear
};

/// How a login is proved. Plain, Login, CramMd5, ScramSha256, Xoauth2 and Oauthbearer are SASL mechanisms.
enum class AuthMethod {
    Plain,       ///< RFC 4616
    Login,       ///< draft-murchison-sasl-login
    CramMd5,     ///< RFC 2195
    ScramSha256, ///< RFC 7677
    Command,     ///< the protocol's own: IMAP LOGIN, POP3 USER and PASS
    Xoauth2,     ///< Google's and Microsoft's OAuth2; recognised, not used
    Oauthbearer, ///< RFC 7628; recognised, not used
};

/// Why something typed is not a server setting.
enum class SettingsFault {
    EmptyHost,
    HostControlCharacter,
    HostWithScheme, ///< "https://…"
    HostWithPort,   ///< "smtp.example.se:587" where only a host belongs
    HostWithSpace,
    HostIsAddress, ///< an e-mail address was typed
    HostCharacter, ///< not a host name or IP address
    PortNotANumber,
    PortOutOfRange, ///< not 1 to 65535
    EmptyLogin,
    LoginControlCharacter,
    LoginTooLong, ///< more than 255 octets
    EmptyPassword,
    PasswordControlCharacter,
    PasswordTooLong,      ///< more than 1,000 octets
    NameControlCharacter, ///< the sender name
    NameTooLong,          ///< more than 200 characters
};

/// The SASL name of a mechanism ("SCRAM-SHA-256"); "LOGIN"/"USER" kind of words for Command are the dialogue's
/// business.
[[nodiscard]] QByteArray saslName(AuthMethod method);
/// The mechanism a server offers under this name, in any case; nullopt for one we do not know.
[[nodiscard]] std::optional<AuthMethod> authMethodFromSasl(QByteArrayView name);

/// Where and how to log in with one protocol. A value that was parsed or read is always fit to send: no CR, LF or NUL
/// in it.
struct ServerSettings
{
    Protocol protocol = Protocol::Smtp;
    QString host; ///< as typed: host name (U- or A-labels) or IP address
    quint16 port = 0;
    Security security = Security::Tls;
    QString login;               ///< the name to log in with; often the address
    QList<AuthMethod> auth = {}; ///< what the provider is known to take, best first; empty: whatever the server offers

    /// The host for DNS, TLS and the wire, as A-labels.
    [[nodiscard]] QByteArray asciiHost() const;
    bool operator==(const ServerSettings &) const = default;
};

/// The port a protocol has by custom for a kind of security: 465/587/587, 993/143/143, 995/110/110 (RFC 8314, IANA).
[[nodiscard]] quint16 standardPort(Protocol protocol, Security security);
/// The security that a port means by custom; nullopt for a port with no custom (2525 is submission with STARTTLS or
/// none).
[[nodiscard]] std::optional<Security> customarySecurity(Protocol protocol, quint16 port);

/// Checks a host as typed: trims it, refuses what is none, keeps U-labels for show.
[[nodiscard]] Result<QString, SettingsFault> parseHost(const QString &typed);
[[nodiscard]] Result<quint16, SettingsFault> parsePort(const QString &typed);
[[nodiscard]] Result<QString, SettingsFault> parseLogin(const QString &typed);
[[nodiscard]] Result<QString, SettingsFault> parseSenderName(const QString &typed);
/// Checks a password without changing it: spaces and å stay, control characters cannot be sent (RFC 4616 2, RFC 5802).
[[nodiscard]] std::optional<SettingsFault> checkPassword(const QString &typed);

} // namespace klubbpost
