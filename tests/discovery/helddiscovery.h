// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discovery.h"
#include "support/held.h"

// What tests of discovery answer held questions with.

inline klubbpost::DnsAnswer targets(const QList<QByteArray> &names)
{
    klubbpost::DnsAnswer answer{klubbpost::DnsStatus::Ok, {}};
    for (const QByteArray &name : names)
        answer.records.append({.target = name});
    return answer;
}

inline klubbpost::DnsAnswer texts(const QList<QByteArray> &list)
{
    klubbpost::DnsAnswer answer{klubbpost::DnsStatus::Ok, {}};
    for (const QByteArray &text : list)
        answer.records.append({.text = text});
    return answer;
}

inline klubbpost::DnsAnswer service(const QByteArray &target, quint16 port, bool isSigned = false)
{
    return {klubbpost::DnsStatus::Ok, {{.target = target, .port = port}}, isSigned};
}

inline klubbpost::DnsAnswer failed(klubbpost::DnsStatus status)
{
    return {status, {}};
}

inline klubbpost::EmailAddress address(const QString &typed)
{
    return klubbpost::EmailAddress::parse(typed).take();
}

/// A settings file (config-v1.1.xml) with IMAP and SMTP at one host.
inline QByteArray settingsFile(const QByteArray &host, const QByteArray &authentication = "password-cleartext")
{
    return "<clientConfig version='1.1'><emailProvider id='x'><incomingServer type='imap'><hostname>" + host +
           "</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username>"
           "<authentication>" +
           authentication + "</authentication></incomingServer><outgoingServer type='smtp'><hostname>" + host +
           "</hostname><port>587</port><socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username>"
           "<authentication>" +
           authentication + "</authentication></outgoingServer></emailProvider></clientConfig>";
}
