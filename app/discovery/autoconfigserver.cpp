// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/autoconfigserver.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// What <authentication> says; the order in the file is the provider's preference.
struct Logins
{
    QList<AuthMethod> methods;
    bool password = false;
    bool oauth = false;
    bool none = false;
    bool other = false;

    void add(Protocol protocol, QStringView system, const QString &value);
    [[nodiscard]] LoginWay way() const
    {
        if (password)
            return LoginWay::Password;
        if (oauth)
            return LoginWay::OauthOnly;
        if (none)
            return LoginWay::None;
        return other ? LoginWay::Unsupported : LoginWay::Password;
    }

private:
    void take(std::initializer_list<AuthMethod> list)
    {
        for (const AuthMethod method : list) {
            if (!methods.contains(method))
                methods.append(method);
        }
    }
};

void Logins::add(Protocol protocol, QStringView system, const QString &value)
{
    const QString name = value.toLower();
    if (system == "http"_L1)
        return;
    if (name == "password-cleartext"_L1 || (name == "plain"_L1 && system.isEmpty())) {
        password = true;
        take({AuthMethod::Plain, AuthMethod::Login});
        if (protocol != Protocol::Smtp)
            take({AuthMethod::Command});
    } else if (name == "password-encrypted"_L1 || name == "secure"_L1) {
        password = true;
        take({AuthMethod::ScramSha256, AuthMethod::CramMd5});
    } else if (name == "oauth2"_L1 || name == "oauth"_L1) {
        oauth = true;
        take({AuthMethod::Xoauth2, AuthMethod::Oauthbearer});
    } else if (name == "none"_L1 || name == "client-ip-address"_L1) {
        none = true;
    } else if (const auto method = authMethodFromSasl(value.toLatin1())) {
        const bool isOauth = *method == AuthMethod::Xoauth2 || *method == AuthMethod::Oauthbearer;
        (isOauth ? oauth : password) = true;
        take({*method});
    } else {
        other = true;
    }
}

/// The security of a <socketType>; "TLS" is not in the vocabulary, and means either kind where it is used.
std::optional<Security> security(const QString &socket, Protocol protocol, quint16 port)
{
    const QString name = socket.toLower();
    if (name == "ssl"_L1)
        return Security::Tls;
    if (name == "starttls"_L1)
        return Security::Starttls;
    if (name == "plain"_L1)
        return Security::None;
    return name == "tls"_L1 ? customarySecurity(protocol, port) : std::nullopt;
}

/// The first value of a list that \a read can make something of.
template <class Value, class Read>
std::optional<Value> firstOf(const QList<QString> &list, Read read)
{
    for (const QString &text : list) {
        if (std::optional<Value> value = read(text))
            return value;
    }
    return std::nullopt;
}

/// The login name of a <username>; empty where a placeholder remains that only the user can fill (<inputField>).
std::optional<QString> loginName(const QString &name, const EmailAddress &address)
{
    static const QRegularExpression unknown(u"%(?!EMAIL(ADDRESS|LOCALPART|DOMAIN)%)[A-Z][A-Z_]*%"_s);
    if (unknown.match(name).hasMatch())
        return QString();
    const auto login = parseLogin(fillInAddress(name, address));
    return login ? std::optional(*login) : std::nullopt;
}

} // namespace

std::optional<FoundServer> serverOf(const AutoconfigSection &section, Protocol protocol, const EmailAddress &address)
{
    const auto host = firstOf<QString>(section.hosts, [&](const QString &text) -> std::optional<QString> {
        const auto parsed = parseHost(fillInAddress(text, address));
        return parsed ? std::optional(*parsed) : std::nullopt;
    });
    const auto port = firstOf<quint16>(section.ports, [](const QString &text) -> std::optional<quint16> {
        const auto parsed = parsePort(text);
        return parsed ? std::optional(*parsed) : std::nullopt;
    });
    if (!host || !port)
        return std::nullopt;
    const auto socket =
        firstOf<Security>(section.sockets, [&](const QString &text) { return security(text, protocol, *port); });
    if (!socket)
        return std::nullopt;
    Logins logins;
    for (const auto &[system, value] : section.authentication)
        logins.add(protocol, system, value);
    FoundServer server{
        .settings = {.protocol = protocol,
                     .host = *host,
                     .port = *port,
                     .security = *socket,
                     .login =
                         firstOf<QString>(section.names, [&](const QString &text) { return loginName(text, address); })
                             .value_or(QString()),
                     .auth = logins.methods},
        .login = logins.way(),
        .pop3 = std::nullopt};
    if (protocol == Protocol::Pop3 && section.pop3 != Pop3Options())
        server.pop3 = section.pop3;
    return server;
}

} // namespace klubbpost
