// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "realservers.h"

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
