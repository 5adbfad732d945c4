// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A box on the way that cannot take a ClientHello unless it offers classical groups only. With a library that sends no
// larger one, the usual groups of OpenSSL 3.0 (X448, the finite fields) stand for it.
#include "diagnosis/diagnosis.h"
#include "network/networkprobe.h"
#include "network/tlssupport.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <algorithm>
#include <map>
#include <memory>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSslSocket>
#include <QTcpSocket>
#include <QtEndian>
#include <QTest>
#include <vector>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype oneSegment = 1460; // Ethernet's 1500 octets without the headers of IPv4 and TCP

/// RFC 8446 4.2.7: secp256r1, secp384r1, secp521r1, x25519.
const QList<quint16> classical = {0x0017, 0x0018, 0x0019, 0x001d};

struct Hello
{
    qsizetype size = 0;
    QList<quint16> groups; ///< sorted
};

/// Reads big-endian numbers and skips vectors; what is not there is 0.
class Cursor
{
public:
    explicit Cursor(const QByteArray &bytes) : m_bytes(bytes) {}
    void skip(qsizetype count) { m_at += count; }
    qsizetype number(int octets)
    {
        qsizetype value = 0;
        for (int i = 0; i < octets; ++i, ++m_at)
            value = value * 256 + (m_at < m_bytes.size() ? static_cast<uchar>(m_bytes.at(m_at)) : 0);
        return value;
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

/// RFC 8446 4.1.2, in one record (5.1).
Hello parsed(const QByteArray &record)
{
    Hello hello{record.size(), {}};
    Cursor cursor(record);
    cursor.skip(5 + 4 + 2 + 32); // record, handshake, version, random
    cursor.skip(cursor.number(1));
    cursor.skip(cursor.number(2));
    cursor.skip(cursor.number(1));
    cursor.skip(2);
    while (!cursor.atEnd()) {
        const qsizetype type = cursor.number(2);
        const qsizetype size = cursor.number(2);
        if (type != 10) {
            cursor.skip(size);
            continue;
        }
        for (qsizetype left = cursor.number(2); left > 0; left -= 2)
            hello.groups.append(static_cast<quint16>(cursor.number(2)));
    }
    std::ranges::sort(hello.groups);
    return hello;
}

enum class Way { Swallows, Resets, Closes };

/// Stands before a server and lets everything through but such a ClientHello.
class Box
{
public:
    Box(quint16 server, Way way) : m_server(server), m_way(way) {}

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int connectionCount() const { return m_listener.connectionCount(); }

    bool takesNone = false;      ///< one with classical groups neither
    bool takesOneClient = false; ///< then nothing listens any more
    QByteArray lastWords;        ///< said, as if by the server, before it does what it does
    QList<Hello> hellos;

private:
    class Relay;

    quint16 m_server;
    Way m_way;
    TestServer m_listener{[this](QSslSocket *client) { take(client); }};
    quint16 m_port = m_listener.serverPort();

    void take(QSslSocket *client);
};

/// One connection; lives as long as the client's socket.
class Box::Relay : public QObject
{
public:
    Relay(Box &box, QSslSocket *client) : QObject(client), m_box(box), m_client(client)
    {
        connect(client, &QIODevice::readyRead, this, &Relay::fromClient);
        connect(client, &QAbstractSocket::disconnected, &m_server, &QAbstractSocket::disconnectFromHost);
        connect(&m_server, &QIODevice::readyRead, this, [this] { m_client->write(m_server.readAll()); });
        connect(&m_server, &QAbstractSocket::disconnected, this, [this] {
            if (!m_isDropped)
                m_client->disconnectFromHost();
        });
        m_server.connectToHost(QHostAddress::LocalHost, box.m_server);
    }

private:
    void fromClient()
    {
        QByteArray bytes = m_client->readAll();
        if (m_isDropped)
            return;
        // A handshake record (RFC 8446 5.1); before STARTTLS there are only lines.
        if (!m_isJudged && (!m_hello.isEmpty() || bytes.startsWith(QByteArray::fromHex("1603")))) {
            m_hello += bytes;
            bytes.clear();
            if (m_hello.size() >= 5 && m_hello.size() >= 5 + qFromBigEndian<quint16>(m_hello.constData() + 3))
                bytes = judged();
        }
        m_server.write(bytes);
    }
    QByteArray judged()
    {
        m_isJudged = true;
        const Hello hello = parsed(m_hello);
        m_box.hellos.append(hello);
        const auto isClassical = [](quint16 group) { return classical.contains(group); };
        if (!m_box.takesNone && std::ranges::all_of(hello.groups, isClassical))
            return m_hello;
        m_isDropped = true;
        m_server.disconnectFromHost();
        m_client->write(m_box.lastWords);
        m_client->flush();
        if (m_box.m_way == Way::Closes)
            m_client->disconnectFromHost();
        else if (m_box.m_way == Way::Resets)
            QMetaObject::invokeMethod(
                m_client, [client = m_client] { reset(client); }, Qt::QueuedConnection);
        return {};
    }

    Box &m_box;
    QSslSocket *m_client;
    QTcpSocket m_server;
    QByteArray m_hello;
    bool m_isJudged = false;
    bool m_isDropped = false;
};

void Box::take(QSslSocket *client)
{
    if (takesOneClient)
        m_listener.close();
    new Relay(*this, client);
}

QByteArray conversation(Protocol protocol, Security security)
{
    const QByteArray inside = loginConversation(protocol, true);
    if (security == Security::Tls)
        return inside;
    switch (protocol) {
    case Protocol::Smtp: // without a greeting
        return starttlsPreamble(protocol) + QByteArray(inside).replace("S: 220 x\n", "");
    case Protocol::Imap:
        return starttlsPreamble(protocol) +
               "C: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\nS: A2 OK\n"
               "C: A3 AUTHENTICATE PLAIN ****\nS: A3 OK in\nC: A4 EXAMINE INBOX\nC: A5 LOGOUT\n"
               "S: A4 OK x\nS: * BYE\nS: A5 OK bye\nCLOSE\n";
    case Protocol::Pop3:
        return starttlsPreamble(protocol) + QByteArray(inside).replace("S: +OK x\n", "");
    }
    return {};
}

/// Long enough for what does answer, also on a busy machine.
Deadlines helloDeadlines()
{
    Deadlines deadlines;
    deadlines.encrypt = 2000;
    return deadlines;
}

QStringList codes(const TestReport &report)
{
    QStringList list;
    for (const Diagnosis &diagnosis : diagnose(report, nullptr))
        list.append(diagnosis.code());
    return list;
}

/// What a lane has to say, but for times and its conversation.
LaneReport gist(LaneReport lane)
{
    lane.settings.port = 0;
    lane.transcript.clear();
    for (StageRecord &stage : lane.stages) {
        stage.startUs = stage.durationUs = 0;
        for (Observation &seen : stage.observations) {
            if (auto *failed = std::get_if<TlsFailed>(&seen))
                failed->clock = {};
        }
    }
    return lane;
}

} // namespace

class TestLargeHello : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { pretendHelloIsLarge(true); }
    void cleanup() { pretendHelloIsLarge(std::nullopt); }
    void knowsTheLibrary();
    void smallOneGetsThrough_data();
    void smallOneGetsThrough();
    void neitherGetsThrough_data();
    void neitherGetsThrough();
    void onlyWhereNothingCame_data();
    void onlyWhereNothingCame();
    void notWithAnOlderLibrary();
    void notWithoutTrouble();
    void certificateIsJudged();
    void oldServerIsNamed();
    void nobodyIsThereTheSecondTime();
    void turnedAwayTheSecondTime();
    void wholeDeadlineCounts();
    void cancelled();
    void triesOfGuessesAreNotRepeated();

private:
    TableDns m_dns = TableDns::local();
};

/// The one place that knows when a ClientHello is large, against what this library sends.
void TestLargeHello::knowsTheLibrary()
{
    pretendHelloIsLarge(std::nullopt);
    Box box(1, Way::Closes); // port 1: there is no server behind it
    box.takesNone = true;
    Bench bench(m_dns);
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Tls, box.port())}));
    QVERIFY(!box.hellos.isEmpty());
    QCOMPARE(isHelloLarge(), box.hellos.constFirst().size > oneSegment);
    QCOMPARE(box.hellos.size(), isHelloLarge() ? 2 : 1);
    qInfo("%s: a ClientHello of %d octets", qPrintable(QSslSocket::sslLibraryVersionString()),
          int(box.hellos.constFirst().size));
}

void TestLargeHello::smallOneGetsThrough_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<Way>("way");
    for (const auto security : {Security::Tls, Security::Starttls}) {
        QTest::addRow("%s, silent", enumName(security)) << security << Way::Swallows;
        QTest::addRow("%s, reset", enumName(security)) << security << Way::Resets;
        QTest::addRow("%s, closed", enumName(security)) << security << Way::Closes;
    }
}

/// SMTP, IMAP and POP3 side by side.
void TestLargeHello::smallOneGetsThrough()
{
    QFETCH(Security, security);
    QFETCH(Way, way);
    std::vector<std::unique_ptr<ScriptServer>> servers;
    std::vector<std::unique_ptr<Box>> boxes;
    QList<ServerSettings> plan;
    for (const Protocol protocol : allOf<Protocol>()) {
        servers.push_back(std::make_unique<ScriptServer>(actions(conversation(protocol, security)), security));
        boxes.push_back(std::make_unique<Box>(servers.back()->port(), way));
        plan.append(settings(protocol, security, boxes.back()->port()));
    }
    Bench bench(m_dns, helloDeadlines());
    QVERIFY(bench.run(plan));
    QCOMPARE(bench.test.failedLogins(), 0);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const LaneReport &lane = bench.lane(static_cast<int>(i));
        QCOMPARE(nameOf(lane.outcome), u"succeeded"_s);
        const auto *dropped = lane.last<LargeHelloUnanswered>();
        QVERIFY(dropped);
        QCOMPARE(dropped->silent, way == Way::Swallows);
        QCOMPARE(dropped->reset, way == Way::Resets);
        QVERIFY(lane.last<TlsUp>() && lane.last<TlsUp>()->acceptedFaults.isEmpty());
        QVERIFY(!lane.last<TlsFailed>() && !lane.last<TimedOut>() && !lane.last<Closed>());
        QList<Stage> stages;
        for (const StageRecord &stage : lane.stages) {
            QVERIFY2(!stages.contains(stage.stage), enumName(stage.stage)); // once each
            QCOMPARE(nameOf(stage.state), u"done"_s);
            stages.append(stage.stage);
        }
        QVERIFY(lane.stages.at(stages.indexOf(Stage::Encrypt)).observations.contains(Observation(*dropped)));
        QCOMPARE(boxes[i]->connectionCount(), 2);
        QCOMPARE(boxes[i]->hellos.size(), 2);
        QVERIFY(boxes[i]->hellos.at(0).groups != classical);
        QCOMPARE(boxes[i]->hellos.at(1).groups, classical);
        QVERIFY(boxes[i]->hellos.at(1).size <= oneSegment);
        QCOMPARE(servers[i]->faults, QStringList());
        QCOMPARE(servers[i]->encrypted.count(password.toUtf8().toBase64()), 0);
    }
    const QStringList found = codes(bench.test.report());
    QCOMPARE(found.mid(0, 3), QStringList(3, u"KP-394"_s));
    QCOMPARE(found.mid(3), QStringList(3, u"KP-400"_s));
    // The same after it was written down.
    const auto read = testReportFromJson(QJsonDocument(toJson(bench.test.report())).toJson());
    QVERIFY(read.ok());
    QCOMPARE(codes(*read), found);
}

void TestLargeHello::neitherGetsThrough_data()
{
    smallOneGetsThrough_data();
}

/// The report is the one of a library whose ClientHello is small, and there is no third connection.
void TestLargeHello::neitherGetsThrough()
{
    QFETCH(Security, security);
    QFETCH(Way, way);
    std::map<bool, LaneReport> lanes;
    std::map<bool, QStringList> found;
    for (const bool large : {false, true}) {
        pretendHelloIsLarge(large);
        ScriptServer server(actions(conversation(Protocol::Smtp, security)), security);
        Box box(server.port(), way);
        box.takesNone = true;
        Deadlines deadlines;
        deadlines.encrypt = 700; // nothing is to come
        Bench bench(m_dns, deadlines);
        QVERIFY(bench.run({settings(Protocol::Smtp, security, box.port())}));
        QCOMPARE(box.connectionCount(), large ? 2 : 1);
        lanes[large] = gist(bench.lane());
        found[large] = codes(bench.test.report());
    }
    QCOMPARE(nameOf(lanes[true].outcome), way == Way::Swallows ? u"deadlinePassed"_s : u"tlsFailed"_s);
    QVERIFY(lanes[true] == lanes[false]);
    QCOMPARE(found[true], found[false]);
}

void TestLargeHello::onlyWhereNothingCame_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<Way>("way");
    for (const auto security : {Security::Tls, Security::Starttls}) { // a reset may overtake the octets
        QTest::addRow("%s, silent", enumName(security)) << security << Way::Swallows;
        QTest::addRow("%s, closed", enumName(security)) << security << Way::Closes;
    }
}

/// Whoever says anything has read the ClientHello.
void TestLargeHello::onlyWhereNothingCame()
{
    QFETCH(Security, security);
    QFETCH(Way, way);
    ScriptServer server(actions(conversation(Protocol::Pop3, security)), security);
    Box box(server.port(), way);
    box.lastWords = QByteArray::fromHex("160303"); // a record begins
    Bench bench(m_dns, helloDeadlines());
    QVERIFY(bench.run({settings(Protocol::Pop3, security, box.port())}));
    QCOMPARE(box.connectionCount(), 1);
    QCOMPARE(nameOf(bench.lane().outcome), way == Way::Swallows ? u"deadlinePassed"_s : u"tlsFailed"_s);
    QVERIFY(!bench.lane().last<LargeHelloUnanswered>());
}

void TestLargeHello::notWithAnOlderLibrary()
{
    pretendHelloIsLarge(false);
    ScriptServer server(actions(conversation(Protocol::Imap, Security::Tls)), Security::Tls);
    Box box(server.port(), Way::Closes);
    Bench bench(m_dns, helloDeadlines());
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Tls, box.port())}));
    QCOMPARE(box.connectionCount(), 1);
    QCOMPARE(codes(bench.test.report()), QStringList{u"KP-324"_s});
}

void TestLargeHello::notWithoutTrouble()
{
    ScriptServer server(actions(conversation(Protocol::Smtp, Security::Starttls)), Security::Starttls);
    Bench bench(m_dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Starttls, server.port())}));
    QCOMPARE(server.connectionCount(), 1);
    QVERIFY(!bench.lane().last<LargeHelloUnanswered>());
    QVERIFY(!codes(bench.test.report()).contains(u"KP-394"_s));
}

/// As strictly as ever, and what is wrong with it comes before how it was seen.
void TestLargeHello::certificateIsJudged()
{
    for (const auto security : {Security::Tls, Security::Starttls}) {
        ScriptServer server(actions(conversation(Protocol::Smtp, security)), security, u"expired"_s);
        Box box(server.port(), Way::Resets);
        Bench bench(m_dns);
        QVERIFY(bench.run({settings(Protocol::Smtp, security, box.port(), u"expired.klubben.test"_s)}));
        QCOMPARE(nameOf(bench.lane().outcome), u"tlsFailed"_s);
        QCOMPARE(bench.lane().last<TlsFailed>()->certificateFaults, QList{CertificateFault::Expired});
        QCOMPARE(codes(bench.test.report()), (QStringList{u"KP-301"_s, u"KP-394"_s}));
        QCOMPARE(box.connectionCount(), 2);
        QVERIFY(server.encrypted.isEmpty());
    }
}

void TestLargeHello::oldServerIsNamed()
{
    TestServer server([](QSslSocket *socket) { socket->startServerEncryption(); });
    server.onlyTls10 = true;
    Box box(server.serverPort(), Way::Closes);
    Bench bench(m_dns);
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Tls, box.port())}));
    QCOMPARE(codes(bench.test.report()), (QStringList{u"KP-320"_s, u"KP-394"_s}));
}

void TestLargeHello::nobodyIsThereTheSecondTime()
{
    ScriptServer server(actions(conversation(Protocol::Smtp, Security::Starttls)), Security::Starttls);
    Box box(server.port(), Way::Closes);
    box.takesOneClient = true;
    Bench bench(m_dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Starttls, box.port())}));
    QCOMPARE(nameOf(bench.lane().outcome), u"tlsFailed"_s);
    QVERIFY(!bench.lane().last<ConnectFailed>());
    QCOMPARE(codes(bench.test.report()), QStringList{u"KP-324"_s});
}

void TestLargeHello::turnedAwayTheSecondTime()
{
    int clients = 0;
    TestServer server([&clients](QSslSocket *socket) {
        socket->write(++clients == 1 ? "220 x\r\n" : "421 busy\r\n");
        connect(socket, &QIODevice::readyRead, socket, [socket] {
            socket->write(socket->readAll().startsWith("EHLO ") ? "250-x\r\n250 STARTTLS\r\n" : "220 go\r\n");
        });
    });
    Box box(server.serverPort(), Way::Closes);
    Bench bench(m_dns);
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Starttls, box.port())}));
    QCOMPARE(clients, 2);
    QCOMPARE(nameOf(bench.lane().outcome), u"tlsFailed"_s);
    QCOMPARE(bench.lane().lastReply(Command::Greeting)->code, 220);
    QCOMPARE(codes(bench.test.report()), QStringList{u"KP-324"_s});
}

/// The whole test's deadline may pass while the second connection waits: what the first one came to is known.
void TestLargeHello::wholeDeadlineCounts()
{
    ScriptServer server(actions(conversation(Protocol::Pop3, Security::Tls)), Security::Tls);
    Box box(server.port(), Way::Swallows);
    box.takesNone = true;
    Deadlines deadlines = helloDeadlines();
    deadlines.whole = 3000;
    Bench bench(m_dns, deadlines);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(bench.run({settings(Protocol::Pop3, Security::Tls, box.port())}));
    QVERIFY2(clock.elapsed() < 3900, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(box.connectionCount(), 2);
    QCOMPARE(nameOf(bench.lane().outcome), u"deadlinePassed"_s);
    QCOMPARE(bench.lane().last<TimedOut>()->stage, Stage::Encrypt);
    QCOMPARE(codes(bench.test.report()), QStringList{u"KP-325"_s});
}

void TestLargeHello::cancelled()
{
    for (const auto security : {Security::Tls, Security::Starttls}) {
        ScriptServer server(actions(conversation(Protocol::Imap, security)), security);
        Box box(server.port(), Way::Swallows);
        box.takesNone = true;
        Bench bench(m_dns, helloDeadlines());
        bench.test.start(planFor({settings(Protocol::Imap, security, box.port())}), Secret(password));
        QTRY_COMPARE_WITH_TIMEOUT(box.connectionCount(), 2, 30000);
        bench.test.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 1000);
        QCOMPARE(nameOf(bench.lane().outcome), u"cancelled"_s);
        QCOMPARE(codes(bench.test.report()), QStringList{u"KP-901"_s});
    }
}

/// They come many at a time, to servers that nobody has named.
void TestLargeHello::triesOfGuessesAreNotRepeated()
{
    ScriptServer server(actions(conversation(Protocol::Imap, Security::Tls)), Security::Tls);
    Box box(server.port(), Way::Closes);
    NetworkProbe probes(m_dns);
    probes.setTrust({testAuthority(), true});
    bool told = false;
    probes.probe(settings(Protocol::Imap, Security::Tls, box.port()), this,
                 [&told](const ProbeAnswer &) { told = true; });
    QTRY_VERIFY_WITH_TIMEOUT(told, 20000);
    QCOMPARE(box.connectionCount(), 1);
}

KLUBBPOST_TEST(QCoreApplication, TestLargeHello)
#include "tst_largehello.moc"
