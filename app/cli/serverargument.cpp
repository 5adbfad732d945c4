// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/serverargument.h"

#include "core/typed.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Option serverOption(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Smtp:
        return Option::Smtp;
    case Protocol::Imap:
        return Option::Imap;
    case Protocol::Pop3:
        return Option::Pop3;
    }
    return Option::Smtp;
}

Result<ServerSettings, Fault> parseServerArgument(Protocol protocol, const QString &given, const Words &words)
{
    // "mail.klubben.se:587:starttls" is taken apart here; what else people paste with a host, cleanedHost() knows.
    const QString typed = cleaned(given);
    const QString option = u"--"_s + nameOf(serverOption(protocol));
    const auto fault = [&](SettingsFault kind) { return settingsFault(kind, option, words); };
    QString hostText = typed;
    QStringList rest;
    const qsizetype bracket = typed.startsWith(u'[') ? typed.indexOf(u']') : -1;
    if (bracket > 0) {
        hostText = typed.mid(1, bracket - 1);
        rest = typed.mid(bracket + 1).split(u':');
        if (!rest.takeFirst().isEmpty())
            return fault(SettingsFault::HostCharacter);
    } else if (!typed.contains("://"_L1)) {
        rest = typed.split(u':');
        hostText = rest.takeFirst();
    }
    // Nobody looks at it before it is used, and the page where mail is read often is not the server that has it.
    if (hostText.contains("://"_L1))
        return fault(SettingsFault::HostWithScheme);
    const TypedHost cleanedName = cleanedHost(hostText);
    if (cleanedName.port != 0 && rest.isEmpty())
        rest.append(QString::number(cleanedName.port));
    const auto host = parseHost(cleanedName.host);
    if (!host)
        return fault(host.fault());
    if (rest.size() > 2)
        return badValueFault(nameOf(serverOption(protocol)), valueName(serverOption(protocol)));
    ServerSettings settings;
    settings.protocol = protocol;
    settings.host = *host;
    if (rest.isEmpty()) {
        settings.port = standardPort(protocol, settings.security);
        return settings;
    }
    const auto port = parsePort(cleanedHost(rest.first()).host);
    if (!port)
        return fault(port.fault());
    settings.port = *port;
    settings.security = customarySecurity(protocol, *port).value_or(Security::Starttls);
    if (rest.size() == 2) {
        const auto security = fromName<Security>(cleanedHost(rest.last()).host.toLower());
        if (!security)
            return badValueFault(nameOf(serverOption(protocol)), valueName(serverOption(protocol)));
        settings.security = *security;
    }
    return settings;
}

} // namespace klubbpost
