// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/versions.h"

#include <ares.h>
#include <QLocale>
#include <QSslSocket>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

QJsonObject versions(const QString &program)
{
    return {
        {u"program"_s, program},
        {u"version"_s, QLatin1StringView(KLUBBPOST_VERSION)},
        {u"qt"_s, QLatin1StringView(qVersion())},
        {u"tls"_s, QSslSocket::sslLibraryVersionString()},
        {u"tlsBackend"_s, QSslSocket::activeBackend()},
        {u"dns"_s, u"c-ares "_s + QLatin1StringView(ares_version(nullptr))},
        {u"system"_s, QSysInfo::prettyProductName()},
        {u"kernel"_s, QString(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion())},
        {u"processor"_s, QSysInfo::currentCpuArchitecture()},
        {u"locale"_s, QLocale::system().name()},
    };
}

} // namespace klubbpost
