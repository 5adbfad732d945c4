// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench.h"

#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

QList<ScriptAction> actions(const QByteArray &conversation)
{
    const auto script =
        parseScript(u"test"_s, "# protocol: smtp\n# security: starttls\n# outcome: succeeded\n" + conversation);
    if (!script)
        qFatal("%s", qPrintable(script.fault()));
    return script->actions;
}

QByteArray starttlsPreamble(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Smtp:
        return "S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nTLS\n";
    case Protocol::Imap:
        return "S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] x\nC: A1 STARTTLS\nS: A1 OK go\nTLS\n";
    case Protocol::Pop3:
        return "S: +OK x\nC: STLS\nS: +OK go\nTLS\n";
    }
    return {};
}

QByteArray loginConversation(Protocol protocol, bool accepted)
{
    switch (protocol) {
    case Protocol::Smtp:
        return QByteArray("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\n") +
               (accepted ? "S: 235 ok\n" : "S: 535 5.7.8 no\n") + "C: QUIT\nS: 221 bye\nCLOSE\n";
    case Protocol::Imap:
        return QByteArray("S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] x\nC: A1 AUTHENTICATE PLAIN ****\n") +
               (accepted
                    ? "S: A1 OK in\nC: A2 EXAMINE INBOX\nC: A3 LOGOUT\nS: A2 OK [READ-ONLY] x\nS: * BYE\nS: A3 OK bye\n"
                    : "S: A1 NO [AUTHENTICATIONFAILED] no\nC: A2 LOGOUT\nS: * BYE\nS: A2 OK bye\n") +
               "CLOSE\n";
    case Protocol::Pop3:
        return QByteArray("S: +OK x\nC: CAPA\nS: +OK\nS: SASL PLAIN\nS: .\nC: AUTH PLAIN ****\n") +
               (accepted ? "S: +OK in\nC: STAT\nS: +OK 0 0\n" : "S: -ERR [AUTH] no\n") + "C: QUIT\nS: +OK bye\nCLOSE\n";
    }
    return {};
}

ServerSettings settings(Protocol protocol, Security security, quint16 port, const QString &host)
{
    ServerSettings server;
    server.protocol = protocol;
    server.host = host;
    server.port = port;
    server.security = security;
    server.login = u"info@klubben.test"_s;
    return server;
}

TestPlan planFor(const QList<ServerSettings> &servers)
{
    TestPlan plan;
    plan.address = EmailAddress::parse(u"info@klubben.test"_s).take();
    plan.servers = servers;
    return plan;
}

Bench::Bench(DnsSource &dns, const Deadlines &deadlines) : test(dns)
{
    test.setTrust({testAuthority(), true});
    test.setDeadlines(deadlines);
    connect(&test, &SettingsTest::finished, this, [this] { ++finished; });
}

bool Bench::run(const QList<ServerSettings> &servers, const QString &withPassword)
{
    const int before = finished;
    test.start(planFor(servers), Secret(withPassword.isEmpty() ? password : withPassword));
    return QTest::qWaitFor([&] { return finished > before; }, 60000) && !test.isRunning() && finished == before + 1;
}

#include "moc_testbench.cpp"
