// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Servers that are silent, rude, endless or something else than a mail server.
#include "support/some.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QSslSocket>
#include <QTest>
#include <QTimer>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

class TestServerFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tls_data();
    void tls();
    void silence_data();
    void silence();
    void drippingGainsNoTime_data();
    void drippingGainsNoTime();
    void closing_data();
    void closing();
    void strangers_data();
    void strangers();
    void endless_data();
    void endless();
    void injection_data();
    void injection();
    void plainAfterStarttls();

private:
    static Deadlines impatient();
    static void feed(QSslSocket *socket, const QByteArray &bytes, qint64 &written);
};

/// Long enough for the stages that do answer, also on a busy machine.
Deadlines TestServerFaults::impatient()
{
    Deadlines deadlines;
    deadlines.encrypt = 2000;
    deadlines.reply = 2000;
    return deadlines;
}

void TestServerFaults::tls_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<TlsFault>("fault");
    QTest::newRow("greets in clear text") << u"greets"_s << TlsFault::NotTls;
    QTest::newRow("answers as a web server") << u"http"_s << TlsFault::NotTls;
    QTest::newRow("answers as SMTP") << u"smtp"_s << TlsFault::NotTls;
    QTest::newRow("TLS 1.0 only") << u"tls10"_s << TlsFault::ProtocolTooOld;
    QTest::newRow("closes") << u"closes"_s << TlsFault::ClosedDuringHandshake;
    QTest::newRow("closes at once") << u"closes at once"_s << TlsFault::ClosedDuringHandshake;
}

void TestServerFaults::tls()
{
    QFETCH(QString, server);
    QFETCH(TlsFault, fault);
    TestServer listener([&](QSslSocket *socket) {
        const auto answer = [socket](const QByteArray &bytes) {
            connect(socket, &QAbstractSocket::readyRead, socket, [socket, bytes] {
                if (socket->readAll().isEmpty())
                    return;
                socket->write(bytes);
                socket->disconnectFromHost();
            });
        };
        if (server == "greets"_L1)
            socket->write("220 mail.klubben.test ESMTP\r\n");
        else if (server == "http"_L1)
            answer("HTTP/1.1 400 Bad Request\r\n\r\n");
        else if (server == "smtp"_L1)
            answer("500 5.5.1 what?\r\n");
        else if (server == "tls10"_L1)
            socket->startServerEncryption();
        else if (server == "closes"_L1)
            answer({});
        else
            socket->disconnectFromHost();
    });
    listener.onlyTls10 = server == "tls10"_L1;
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, listener.serverPort())}));
    QCOMPARE(bench.lane().outcome, Outcome::TlsFailed);
    QVERIFY(bench.lane().last<TlsFailed>());
    QCOMPARE(bench.lane().last<TlsFailed>()->fault, fault);
    QCOMPARE(bench.lane().last<TlsFailed>()->certificateFaults, QList<CertificateFault>());
    QCOMPARE(bench.lane().stoppedAt()->stage, Stage::Encrypt);
}

void TestServerFaults::silence_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Security>("security");
    QTest::addColumn<QByteArray>("conversation");
    QTest::addColumn<Stage>("stage");
    const QByteArray ehlo = "S: 220 x\nC: EHLO [127.0.0.1]\n";
    QTest::newRow("greeting in clear text")
        << Protocol::Smtp << Security::Starttls << QByteArray("WAIT\n") << Stage::Greeting;
    QTest::newRow("greeting in TLS") << Protocol::Imap << Security::Tls << QByteArray("WAIT\n") << Stage::Greeting;
    QTest::newRow("abilities") << Protocol::Smtp << Security::Tls << ehlo + "WAIT\n" << Stage::Capabilities;
    QTest::newRow("half a line") << Protocol::Smtp << Security::Tls << ehlo + "S: 250-x\nWAIT\n" << Stage::Capabilities;
    QTest::newRow("STLS") << Protocol::Pop3 << Security::Starttls << QByteArray("S: +OK x\nC: STLS\nWAIT\n")
                          << Stage::Encrypt;
    QTest::newRow("handshake") << Protocol::Pop3 << Security::Starttls
                               << QByteArray("S: +OK x\nC: STLS\nS: +OK go\nWAIT\n") << Stage::Encrypt;
    QTest::newRow("login") << Protocol::Smtp << Security::Tls
                           << ehlo + "S: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\nWAIT\n"
                           << Stage::Login;
}

void TestServerFaults::silence()
{
    QFETCH(Protocol, protocol);
    QFETCH(Security, security);
    QFETCH(QByteArray, conversation);
    QFETCH(Stage, stage);
    ScriptServer server(actions(conversation), security);
    TableDns dns = TableDns::local();
    Bench bench(dns, impatient());
    QVERIFY(bench.run({settings(protocol, security, server.port())}));
    QCOMPARE(bench.lane().outcome, Outcome::DeadlinePassed);
    QVERIFY(bench.lane().last<TimedOut>());
    QCOMPARE(nameOf(bench.lane().last<TimedOut>()->stage), nameOf(stage));
    QCOMPARE(bench.lane().stoppedAt()->stage, stage);
    QCOMPARE(bench.lane().stoppedAt()->state, StageState::Failed);
}

void TestServerFaults::drippingGainsNoTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("letters of one line") << QByteArray("2");
    QTest::newRow("lines of one answer") << QByteArray("220-x\r\n");
}

void TestServerFaults::drippingGainsNoTime()
{
    QFETCH(QByteArray, piece);
    TestServer server([&](QSslSocket *socket) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, piece] { socket->write(piece); });
        timer->start(20);
    });
    TableDns dns = TableDns::local();
    Deadlines deadlines;
    deadlines.reply = 500;
    Bench bench(dns, deadlines);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Starttls, server.serverPort())}));
    QCOMPARE(bench.lane().outcome, Outcome::DeadlinePassed);
    QCOMPARE(bench.lane().last<TimedOut>()->stage, Stage::Greeting);
}

void TestServerFaults::closing_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<QByteArray>("conversation");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("reset");
    const QByteArray ehlo = "S: 220 x\nC: EHLO [127.0.0.1]\n";
    const QByteArray auth = ehlo + "S: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN\n"; // in TLS with the password
    for (const auto security : {Security::None, Security::Tls}) {
        for (const bool reset : {false, true}) {
            const QByteArray end = reset ? "RESET\n" : "CLOSE\n";
            const QByteArray name = QByteArray(enumName(security)) + ' ' + end.trimmed().toLower();
            QTest::addRow("%s before the greeting", name.constData()) << security << end << Stage::Greeting << reset;
            QTest::addRow("%s after EHLO", name.constData()) << security << ehlo + end << Stage::Capabilities << reset;
            QTest::addRow("%s after AUTH", name.constData()) << security << auth + end << Stage::Login << reset;
        }
    }
}

void TestServerFaults::closing()
{
    QFETCH(Security, security);
    QFETCH(QByteArray, conversation);
    QFETCH(Stage, stage);
    QFETCH(bool, reset);
    ScriptServer server(actions(conversation), security);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(Protocol::Smtp, security, server.port())});
    plan.clearTextConsent = {Protocol::Smtp};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 60000);
    QCOMPARE(bench.lane().outcome, Outcome::ClosedEarly);
    const auto *closed = bench.lane().last<Closed>();
    QVERIFY(closed);
    QCOMPARE(closed->stage, stage);
    QCOMPARE(closed->reset, reset);
}

void TestServerFaults::strangers_data()
{
    QTest::addColumn<QByteArray>("banner");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("binary") << QByteArray::fromHex("000102fffe0d0a80");
    QTest::newRow("binary without line end") << QByteArray::fromHex("000102fffe80");
    QTest::newRow("TLS alert") << QByteArray::fromHex("15030100020246");
}

void TestServerFaults::strangers()
{
    QFETCH(QByteArray, banner);
    for (const Protocol protocol : allOf<Protocol>()) {
        TestServer server([&](QSslSocket *socket) {
            socket->write(banner);
            socket->disconnectFromHost();
        });
        TableDns dns = TableDns::local();
        Bench bench(dns);
        QVERIFY(bench.run({settings(protocol, Security::Starttls, server.serverPort())}));
        QCOMPARE(nameOf(bench.lane().outcome), u"notTheProtocol"_s);
        QCOMPARE(bench.lane().stoppedAt()->stage, Stage::Greeting);
    }
}

void TestServerFaults::feed(QSslSocket *socket, const QByteArray &bytes, qint64 &written)
{
    const auto fill = [socket, bytes, &written] {
        while (socket->bytesToWrite() < 262144 && socket->state() == QAbstractSocket::ConnectedState)
            written += socket->write(bytes);
    };
    connect(socket, &QAbstractSocket::bytesWritten, socket, fill);
    connect(socket, &QSslSocket::encryptedBytesWritten, socket, fill);
    fill();
}

void TestServerFaults::endless_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("line") << Protocol::Smtp << QByteArray(65536, 'x');
    QTest::newRow("SMTP greeting") << Protocol::Smtp << QByteArray("220-x\r\n").repeated(1000);
    QTest::newRow("IMAP chatter") << Protocol::Imap << QByteArray("* 1 EXISTS\r\n").repeated(1000);
    QTest::newRow("empty lines") << Protocol::Pop3 << QByteArray("\r\n").repeated(1000);
}

/// What is read is bounded, and so is the report.
void TestServerFaults::endless()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, bytes);
    qint64 written = 0;
    TestServer server([&](QSslSocket *socket) { feed(socket, bytes, written); });
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(protocol, Security::Starttls, server.serverPort())}));
    QVERIFY(bench.lane().outcome == Outcome::ProtocolError || bench.lane().outcome == Outcome::NotTheProtocol);
    qsizetype size = 0;
    for (const TranscriptLine &line : some(bench.lane().transcript))
        size += line.text.size();
    QVERIFY(size <= 200000);
    QVERIFY(bench.lane().transcript.size() <= 1010);
    // Buffers of the kernel on both sides; but not on and on.
    QVERIFY(written < 32 * 1024 * 1024);
}

void TestServerFaults::injection_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("injected");
    QTest::newRow("SMTP") << Protocol::Smtp << QByteArray("250 AUTH PLAIN");
    QTest::newRow("IMAP") << Protocol::Imap << QByteArray("* PREAUTH come in");
    QTest::newRow("POP3") << Protocol::Pop3 << QByteArray("+OK come in");
}

void TestServerFaults::injection()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, injected);
    const QByteArray preamble = starttlsPreamble(protocol).chopped(4); // without "TLS"
    ScriptServer server(actions(preamble + "S: " + injected + "\nTLS\n" + loginConversation(protocol, true)),
                        Security::Starttls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(protocol, Security::Starttls, server.port())}));
    QCOMPARE(bench.lane().outcome, Outcome::InjectedBeforeTls);
    QVERIFY(bench.lane().last<Injected>());
    QCOMPARE(bench.lane().last<Injected>()->bytes, static_cast<int>(injected.size() + 2));
    QCOMPARE(bench.lane().stoppedAt()->stage, Stage::Encrypt);
    QVERIFY(!bench.lane().last<TlsUp>());
    QVERIFY(server.encrypted.isEmpty());
}

/// "Go ahead", and then no TLS after all (Courier 5.0.13 has been seen to do that).
void TestServerFaults::plainAfterStarttls()
{
    TestServer server([](QSslSocket *socket) {
        socket->write("* OK [CAPABILITY IMAP4rev1 STARTTLS] x\r\n");
        connect(socket, &QAbstractSocket::readyRead, socket,
                [socket] { socket->write(socket->readAll().startsWith("A1 ") ? "A1 OK go\r\n" : "* BAD what?\r\n"); });
    });
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Starttls, server.serverPort())}));
    QCOMPARE(bench.lane().outcome, Outcome::TlsFailed);
    QCOMPARE(bench.lane().last<TlsFailed>()->fault, TlsFault::NotTls);
}

KLUBBPOST_TEST(QCoreApplication, TestServerFaults)
#include "tst_serverfaults.moc"
