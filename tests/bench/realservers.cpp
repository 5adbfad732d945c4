// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "realservers.h"

#include <QObject>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

std::optional<Place> realServers()
{
    const QString ca = qEnvironmentVariable("KLUBBPOST_CA");
    if (ca.isEmpty())
        return std::nullopt;
    return Place{.name = u"Postfix and Dovecot"_s,
                 .host = u"mail.klubben.test"_s,
                 .address = u"info@klubben.test"_s,
                 .password = u"hemligt-1"_s,
                 .trust = QSslCertificate::fromPath(ca),
                 .port = [](Protocol protocol, Security security) {
                     const bool tls = security == Security::Tls;
                     switch (protocol) {
                     case Protocol::Smtp:
                         return quint16(qEnvironmentVariableIntValue(tls ? "KLUBBPOST_SMTPS" : "KLUBBPOST_SUBMISSION"));
                     case Protocol::Imap:
                         return quint16(qEnvironmentVariableIntValue(tls ? "KLUBBPOST_IMAPS" : "KLUBBPOST_IMAP"));
                     case Protocol::Pop3:
                         return quint16(qEnvironmentVariableIntValue(tls ? "KLUBBPOST_POP3S" : "KLUBBPOST_POP3"));
                     }
                     return quint16(0);
                 }};
}

void LoopbackDns::ask(const DnsQuestion &, QObject *context, Callback callback)
{
    QMetaObject::invokeMethod(
        context, [callback] { callback({.status = DnsStatus::NoData, .records = {}}); }, Qt::QueuedConnection);
}

void LoopbackDns::resolve(const QByteArray &, QObject *context, AddressCallback callback)
{
    QMetaObject::invokeMethod(
        context, [callback] { callback({.status = DnsStatus::Ok, .addresses = {u"127.0.0.1"_s}}); },
        Qt::QueuedConnection);
}
