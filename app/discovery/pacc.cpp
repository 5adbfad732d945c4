// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pacc.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxShownName = 100;

/// The values of one record by their names; empty where it is none of these.
QByteArray digestOf(const QByteArray &record)
{
    QByteArray version;
    QByteArray algorithm;
    QByteArray digest;
    for (const QByteArray &tag : record.split(';')) {
        const qsizetype equals = tag.indexOf('=');
        if (equals < 0)
            continue;
        const QByteArray name = tag.left(equals).trimmed().toLower();
        const QByteArray value = tag.mid(equals + 1).trimmed();
        if (name == "v")
            version = value.toLower();
        else if (name == "a")
            algorithm = value.toLower();
        else if (name == "d")
            digest = value;
    }
    if (version != "uaac1" || algorithm != "sha256")
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(digest, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

} // namespace

QUrl paccUrl(const QByteArray &asciiDomain)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(u"ua-auto-config."_s + QString::fromLatin1(asciiDomain));
    url.setPath(u"/.well-known/user-agent-configuration.json"_s);
    return url;
}

QByteArray paccTxtName(const QByteArray &asciiDomain)
{
    return "_ua-auto-config." + asciiDomain;
}

bool paccIsVouchedFor(const QByteArray &json, const QList<QByteArray> &txtRecords)
{
    const QByteArray digest = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    return std::any_of(txtRecords.begin(), txtRecords.end(),
                       [&digest](const QByteArray &record) { return digestOf(record) == digest; });
}

Result<FoundSettings, PaccFault> readPacc(const QByteArray &json, const EmailAddress &address)
{
    if (json.size() > maxPaccBytes)
        return PaccFault::TooLarge;
    if (json.trimmed().isEmpty())
        return PaccFault::Empty;
    const QByteArray begin = json.trimmed().left(1000).toLower();
    if (begin.startsWith('<'))
        return begin.contains("html") ? PaccFault::Html : PaccFault::BadJson;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return PaccFault::BadJson;
    const QJsonObject root = document.object();
    const QJsonObject protocols = root.value("protocols"_L1).toObject();
    if (protocols.isEmpty())
        return PaccFault::NotAConfig;

    const QJsonObject authentication = root.value("authentication"_L1).toObject();
    const bool password = authentication.value("password"_L1).toBool(authentication.isEmpty());
    const bool oauth = authentication.value("oauth-public"_L1).isObject();
    FoundSettings found;
    for (const Protocol protocol : {Protocol::Imap, Protocol::Pop3, Protocol::Smtp}) {
        const auto host = parseHost(protocols.value(nameOf(protocol)).toObject().value("host"_L1).toString());
        if (!host)
            continue;
        LoginWay way = LoginWay::Unsupported;
        if (password)
            way = LoginWay::Password;
        else if (oauth)
            way = LoginWay::OauthOnly;
        found.servers.append({.settings = {.protocol = protocol,
                                           .host = *host,
                                           .port = standardPort(protocol, Security::Tls),
                                           .security = Security::Tls,
                                           .login = QString::fromUtf8(address.toWire())},
                              .login = way,
                              .pop3 = std::nullopt});
    }
    for (const QString &other : protocols.keys()) {
        if (!fromName<Protocol>(other) && found.otherTypes.size() < 16)
            found.otherTypes.append(shownForeignLine(other, maxShownName));
    }
    const QJsonObject info = root.value("info"_L1).toObject();
    const QJsonObject provider = info.value("provider"_L1).toObject();
    found.displayName = shownForeignLine(provider.value("name"_L1).toString(), maxShownName);
    found.shortName = shownForeignLine(provider.value("shortName"_L1).toString(), maxShownName);
    const QUrl help = webLink(info.value("help"_L1).toObject().value("documentation"_L1).toString());
    if (!help.isEmpty())
        found.documentation.append({help, {}});
    if (found.servers.isEmpty())
        return PaccFault::NoServers;
    return found;
}

} // namespace klubbpost
