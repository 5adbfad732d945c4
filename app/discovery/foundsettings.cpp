// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/foundsettings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxLink = 1000;

} // namespace

bool FoundSettings::oauthOnly() const
{
    const auto has = [this](LoginWay way) {
        return std::any_of(servers.begin(), servers.end(),
                           [way](const FoundServer &server) { return server.login == way; });
    };
    return has(LoginWay::OauthOnly) && !has(LoginWay::Password);
}

bool FoundSettings::hasUsable() const
{
    return std::any_of(servers.begin(), servers.end(), [](const FoundServer &server) {
        return server.login == LoginWay::Password && !server.inTheClear();
    });
}

bool FoundSettings::has(Protocol protocol) const
{
    return std::any_of(servers.begin(), servers.end(),
                       [protocol](const FoundServer &server) { return server.settings.protocol == protocol; });
}

QList<FoundServer> FoundSettings::withPassword(Protocol protocol) const
{
    QList<FoundServer> list;
    std::copy_if(servers.begin(), servers.end(), std::back_inserter(list), [protocol](const FoundServer &server) {
        return server.settings.protocol == protocol && server.login == LoginWay::Password;
    });
    return list;
}

QString fillInAddress(const QString &text, const EmailAddress &address)
{
    const struct
    {
        QLatin1StringView name;
        QString value;
    } placeholders[] = {
        {"%EMAILADDRESS%"_L1, QString::fromUtf8(address.toWire())},
        {"%EMAILLOCALPART%"_L1, address.localPart()},
        {"%EMAILDOMAIN%"_L1, QString::fromLatin1(address.asciiDomain())},
    };
    QString filled;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).mid(at);
        const auto *found =
            std::find_if(std::begin(placeholders), std::end(placeholders),
                         [&rest](const auto &placeholder) { return rest.startsWith(placeholder.name); });
        if (found != std::end(placeholders)) {
            filled += found->value;
            at += found->name.size();
        } else {
            filled += rest.front();
            ++at;
        }
    }
    return filled;
}

QString shownForeignLine(const QString &text, qsizetype max)
{
    QString line;
    for (const QChar c : text.simplified()) {
        if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
            c.category() != QChar::Separator_Line && c.category() != QChar::Separator_Paragraph)
            line += c;
    }
    return line.left(max).trimmed();
}

QUrl webLink(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    const bool isSafe = url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
    return isSafe && text.size() <= maxLink ? url : QUrl();
}

} // namespace klubbpost
