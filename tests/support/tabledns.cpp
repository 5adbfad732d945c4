// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tabledns.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

TableDns TableDns::local()
{
    TableDns dns;
    for (const char *host :
         {"mail", "expired", "notyet", "unknown", "selfsigned", "cnonly", "sha1", "shortkey", "a", "a.b"})
        dns.hosts.insert(QByteArray(host) + ".klubben.test", {DnsStatus::Ok, {u"127.0.0.1"_s}});
    dns.hosts.insert("mail.xn--freningen-07a.test", {DnsStatus::Ok, {u"127.0.0.1"_s}});
    dns.hosts.insert("127.0.0.1", {DnsStatus::Ok, {u"127.0.0.1"_s}});
    return dns;
}

void TableDns::ask(const DnsQuestion &, QObject *, Callback)
{
    qFatal("a test of settings asks for addresses only");
}

void TableDns::resolve(const QByteArray &host, QObject *context, AddressCallback callback)
{
    ++questions;
    if (hosts.contains(host))
        QTimer::singleShot(0, context, [callback, answer = hosts.value(host)] { callback(answer); });
}

} // namespace klubbpost
