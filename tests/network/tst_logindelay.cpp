// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// POP3 servers that want a pause between two logins (RFC 2449 6.5): Debian's Cyrus wants a minute.

#include "network/messageloop.h"
#include "network/scriptserver.h"
#include "network/testbench.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

constexpr int delayMs = 1000;

/// Counts the logins and keeps to its pause. The password is right.
class DelayingServer
{
public:
    explicit DelayingServer(bool announces) : m_announces(announces) { m_last.start(); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    int accepted = 0;
    int tooEarly = 0;
    bool firstIsTooEarly = false; ///< as when the user has just tested

private:
    void serve(QSslSocket *socket)
    {
        socket->write("+OK ready\r\n");
        QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket] {
            while (socket->canReadLine())
                answer(socket, socket->readLine().trimmed());
        });
    }
    void answer(QSslSocket *socket, const QByteArray &line)
    {
        if (line == "CAPA")
            socket->write(m_announces ? "+OK\r\nUSER\r\nLOGIN-DELAY 1\r\n.\r\n" : "+OK\r\nUSER\r\n.\r\n");
        else if (line.startsWith("PASS "))
            socket->write(login());
        else if (line == "UIDL")
            socket->write("+OK\r\n.\r\n");
        else
            socket->write("+OK\r\n");
    }
    QByteArray login()
    {
        const bool isEarly = (accepted > 0 || firstIsTooEarly) && m_last.elapsed() < delayMs;
        if (isEarly) {
            ++tooEarly;
            return "-ERR [LOGIN-DELAY] minimum time between mail checks violation\r\n";
        }
        ++accepted;
        m_last.restart();
        return "+OK in\r\n";
    }

    bool m_announces;
    QElapsedTimer m_last;
    TestServer m_server{[this](QSslSocket *socket) { serve(socket); }};
};

} // namespace

class TestLoginDelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLoopKeepsToIt_data();
    void theLoopKeepsToIt();
};

void TestLoginDelay::theLoopKeepsToIt_data()
{
    QTest::addColumn<bool>("justTested");
    QTest::newRow("announced") << false;
    QTest::newRow("announced, and tested just before") << true;
}

void TestLoginDelay::theLoopKeepsToIt()
{
    QFETCH(bool, justTested);
    DelayingServer pop3(true);
    pop3.firstIsTooEarly = justTested;
    ScriptServer smtp(
        actions("S: 220 x\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN\nS: 334 \nC: ****\n"
                "S: 235 ok\nC: MAIL FROM:<address>\nS: 250 ok\nC: RCPT TO:<address>\nS: 250 ok\nC: DATA\n"
                "S: 354 go\nC: <message>\nS: 250 ok\nC: QUIT\nS: 221 bye\nCLOSE\n"),
        Security::None);
    TableDns dns = TableDns::local();
    MessageLoop loop(dns);
    loop.setRefusalJudge([](const LaneReport &) { return RefusalWeight{.counts = false, .closes = false}; });
    LoopOrder order;
    order.address = EmailAddress::parse(u"info@klubben.test"_s).value();
    order.smtp = settings(Protocol::Smtp, Security::None, smtp.port());
    order.mailbox = settings(Protocol::Pop3, Security::None, pop3.port());
    order.clearTextConsent = {Protocol::Smtp, Protocol::Pop3};
    order.message = {u"Prov"_s, u"Hej"_s};
    order.waitMs = 1;
    QSignalSpy finished(&loop, &MessageLoop::finished);
    loop.start(order, Secret(u"hemligt"_s));
    QVERIFY(finished.wait(20'000));
    const LoopResult &result = loop.result();
    QVERIFY2(smtp.faults.isEmpty(), qPrintable(smtp.faults.join(u'\n')));
    QVERIFY(result.wasSent);
    QCOMPARE(result.loginDelayS, 1);
    // Which messages there are before, and two looks after it; none of them too soon, but the one nobody could know of.
    QCOMPARE(pop3.accepted, 3);
    QCOMPARE(pop3.tooEarly, justTested ? 1 : 0);
    QVERIFY(result.search.opened && !result.search.couldNotLook);
    QCOMPARE(result.mailbox, Outcome::Succeeded);
    QCOMPARE(loop.failedLogins(), 0);
}

KLUBBPOST_TEST(QCoreApplication, TestLoginDelay)
#include "tst_logindelay.moc"
