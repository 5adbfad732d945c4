// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/networkprobe.h"

#include "blackhole.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestNetworkProbe : public QObject
{
    Q_OBJECT

    TableDns m_dns = TableDns::local();

    ProbeAnswer probe(const ServerSettings &settings)
    {
        NetworkProbe probes(m_dns);
        probes.setTrust({testAuthority(), true});
        probes.setDeadlines({.resolve = 5000, .connectFamily = 1000, .encrypt = 8000, .reply = m_replyMs});
        std::optional<ProbeAnswer> got;
        QObject context;
        probes.probe(settings, &context, [&got](const ProbeAnswer &answer) { got = answer; });
        if (got || !QTest::qWaitFor([&got] { return got.has_value(); }, 20'000))
            return {.outcome = ProbeOutcome::NotReached};
        return *got;
    }
    int m_replyMs = 10'000;

    /// What a server offers when it is asked anew inside TLS.
    static QByteArray offerInsideTls(Protocol protocol)
    {
        switch (protocol) {
        case Protocol::Smtp:
            return "C: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\n";
        case Protocol::Imap:
            return "C: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=PLAIN\nS: A2 OK\n";
        case Protocol::Pop3:
            return "C: CAPA\nS: +OK\nS: SASL PLAIN\nS: .\n";
        }
        return {};
    }

private Q_SLOTS:
    void comesToTheLoginAndNoFurther_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        for (const Protocol protocol : allOf<Protocol>()) {
            for (const Security security : {Security::Tls, Security::Starttls})
                QTest::addRow("%s %s", enumName(protocol), enumName(security)) << protocol << security;
        }
    }
    void comesToTheLoginAndNoFurther()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        const QByteArray conversation = security == Security::Tls
                                            ? loginConversation(protocol, true)
                                            : starttlsPreamble(protocol) + offerInsideTls(protocol);
        ScriptServer server(actions(conversation), security);
        const ProbeAnswer answer = probe(settings(protocol, security, server.port()));
        QCOMPARE(answer.outcome, ProbeOutcome::Ready);
        QCOMPARE(answer.address, u"127.0.0.1"_s);
        // No login went out, neither in the clear nor inside TLS.
        for (const QByteArray &sent : {server.clear.toUpper(), server.encrypted.toUpper()}) {
            for (const char *word : {"AUTH ", "AUTHENTICATE", "LOGIN", "USER ", "PASS "})
                QVERIFY2(!sent.contains(word), sent.constData());
        }
    }

    void tellsWhatIsWrong()
    {
        ScriptServer other(actions(loginConversation(Protocol::Imap, true)), Security::Tls, u"othername"_s);
        ProbeAnswer answer = probe(settings(Protocol::Imap, Security::Tls, other.port()));
        QCOMPARE(answer.outcome, ProbeOutcome::OtherName);
        QCOMPARE(answer.certificateNames, QStringList{u"mail.annan.test"_s});
        QCOMPARE(answer.address, u"127.0.0.1"_s);

        ScriptServer expired(actions(loginConversation(Protocol::Imap, true)), Security::Tls, u"expired"_s);
        answer = probe(settings(Protocol::Imap, Security::Tls, expired.port(), u"expired.klubben.test"_s));
        QCOMPARE(answer.outcome, ProbeOutcome::CertificateRejected);
        // Two faults at once propose no name.
        QCOMPARE(probe(settings(Protocol::Imap, Security::Tls, expired.port())).outcome,
                 ProbeOutcome::CertificateRejected);
        QVERIFY(answer.certificateNames.isEmpty());

        ScriptServer clear(
            actions("S: 220 mail.klubben.test ESMTP\nC: EHLO *\nS: 250-mail.klubben.test\nS: 250 AUTH PLAIN\n"
                    "C: QUIT\nS: 221 Bye\nCLOSE\n"),
            Security::Starttls);
        QCOMPARE(probe(settings(Protocol::Smtp, Security::Starttls, clear.port())).outcome, ProbeOutcome::NotEncrypted);
        QCOMPARE(probe(settings(Protocol::Smtp, Security::Tls, clear.port())).outcome, ProbeOutcome::NotTheService);

        ScriptServer mx(actions("S: 220 mail.klubben.test ESMTP\nC: EHLO *\nS: 250 mail.klubben.test\nC: QUIT\n"
                                "S: 221 Bye\nCLOSE\n"),
                        Security::Tls);
        QCOMPARE(probe(settings(Protocol::Smtp, Security::Tls, mx.port())).outcome, ProbeOutcome::NoLogin);
        QCOMPARE(probe(settings(Protocol::Imap, Security::Tls, mx.port())).outcome, ProbeOutcome::NotTheService);
    }

    /// Where a login could go out at once, it is still asked what is offered inside TLS: what was said before is
    /// nobody's.
    void hearsTheOfferInsideTls()
    {
        ScriptServer server(
            actions(starttlsPreamble(Protocol::Imap) +
                    "C: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED\nS: A2 OK\n"),
            Security::Starttls);
        QCOMPARE(probe(settings(Protocol::Imap, Security::Starttls, server.port())).outcome, ProbeOutcome::NoLogin);
    }

    void tellsThatNobodyAnswers()
    {
        m_dns.hosts.insert("no.klubben.test", {DnsStatus::NoSuchName, {}});
        QCOMPARE(probe(settings(Protocol::Imap, Security::Tls, 993, u"no.klubben.test"_s)).outcome,
                 ProbeOutcome::NoSuchName);
        quint16 closed = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            closed = server.serverPort();
        }
        QCOMPARE(probe(settings(Protocol::Imap, Security::Tls, closed)).outcome, ProbeOutcome::NotReached);
        const BlackHole hole;
        QCOMPARE(probe(settings(Protocol::Imap, Security::Tls, hole.port())).outcome, ProbeOutcome::NotReached);
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_replyMs = 50;
        QCOMPARE(probe(settings(Protocol::Imap, Security::Starttls, silent.serverPort())).outcome,
                 ProbeOutcome::TimedOut);
        m_replyMs = 10'000;
    }

    void neverInClearText()
    {
        TestServer server([](QSslSocket *) {});
        QCOMPARE(probe(settings(Protocol::Smtp, Security::None, server.serverPort())).outcome,
                 ProbeOutcome::NotEncrypted);
        QCOMPARE(server.connectionCount(), 0);
    }

    void sharesLookUpsAndMayBeDropped()
    {
        NetworkProbe probes(m_dns);
        m_dns.questions = 0;
        int calls = 0;
        QObject stays;
        auto goes = std::make_unique<QObject>();
        const auto count = [&calls](const ProbeAnswer &) { ++calls; };
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        probes.probe(settings(Protocol::Imap, Security::Tls, port), &stays, count);
        probes.probe(settings(Protocol::Pop3, Security::Tls, port), goes.get(), count);
        probes.probe(settings(Protocol::Smtp, Security::Tls, port), &stays, count);
        QCOMPARE(m_dns.questions, 1);
        goes.reset();
        QTRY_COMPARE(calls, 2);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestNetworkProbe)
#include "tst_networkprobe.moc"
