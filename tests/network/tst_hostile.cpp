// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Servers that mean no good: silent, slow, endless, garbled, or gone. Each ends in a named outcome, within the
// deadlines, with bounded memory. Prints the table with times and peak memory.
#include "blackhole.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <cstdio>
#include <functional>
#include <malloc.h>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSslSocket>
#include <QTest>
#include <QTimer>
#include <sys/socket.h>
#ifdef __SANITIZE_ADDRESS__
extern "C" size_t __sanitizer_get_current_allocated_bytes(); // GCC 12 comes without sanitizer/allocator_interface.h
#endif

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Short, but long enough for the stages that do answer on a busy machine.
Deadlines impatient()
{
    Deadlines deadlines;
    deadlines.resolve = 1000;
    deadlines.connectFamily = 1000;
    deadlines.encrypt = 3000;
    deadlines.reply = 3000;
    deadlines.logout = 500;
    deadlines.whole = 12000;
    return deadlines;
}

/// Peak resident memory of this process since the last call, in KiB; 0 where the system does not tell. The server's own
/// buffers are in it.
qint64 takePeakMemory()
{
    QFile status(u"/proc/self/status"_s);
    qint64 peak = 0;
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                peak = line.mid(6).trimmed().split(' ').first().toLongLong();
        }
    }
    QFile reset(u"/proc/self/clear_refs"_s); // "5": VmHWM starts anew (proc(5))
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    return peak;
}

/// What is allocated and not freed, in KiB. Resident memory would not tell under the address sanitizer, which keeps for
/// a while what was freed.
qint64 heapInUse()
{
#ifdef __SANITIZE_ADDRESS__
    return static_cast<qint64>(__sanitizer_get_current_allocated_bytes() / 1024);
#else
    return static_cast<qint64>(mallinfo2().uordblks / 1024);
#endif
}

void row(const QByteArray &name, const QString &outcome, const QString &stage, qint64 ms, const QString &more)
{
    std::printf("| %-58s | %-16s | %-12s | %6lld ms | %s\n", name.constData(), qPrintable(outcome), qPrintable(stage),
                static_cast<long long>(ms), qPrintable(more));
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void silenceAtEachStage();
    void slowOnes_data();
    void slowOnes();
    void floods_data();
    void floods();
    void garbage_data();
    void garbage();
    void halfCloses_data();
    void halfCloses();
    void reconnectStorm();
    void cancelAtEachStage();
};

namespace {

struct Silence
{
    QByteArray name;
    Protocol protocol;
    Security security;
    QByteArray conversation; ///< what the server says before it falls silent
    Stage stage;
    Outcome outcome = Outcome::DeadlinePassed;
};

QList<Silence> silences()
{
    QList<Silence> list;
    const QByteArray greeting[] = {"S: 220 x\nC: EHLO [127.0.0.1]\n", "S: * OK x\nC: A1 CAPABILITY\n", "S: +OK x\n"};
    const QByteArray capabilities[] = {"S: 250-x\n", "S: * CAPABILITY IMAP4rev1\n", "C: CAPA\nS: +OK\nS: USER\n"};
    const QByteArray asked[] = {"S: 250-x\nS: 250 STARTTLS\nC: STARTTLS\n",
                                "S: * CAPABILITY IMAP4rev1 STARTTLS\nS: A1 OK x\nC: A2 STARTTLS\n", "C: STLS\n"};
    const QByteArray go[] = {"S: 220 go\n", "S: A2 OK go\n", "S: +OK go\n"};
    for (const Protocol protocol : allOf<Protocol>()) {
        const auto p = static_cast<std::size_t>(protocol);
        const QByteArray name = enumName(protocol);
        const auto add = [&](const QByteArray &what, Security security, const QByteArray &conversation, Stage stage) {
            list.append({name + ' ' + what, protocol, security, conversation + "WAIT\n", stage});
        };
        add("greeting, clear", Security::Starttls, {}, Stage::Greeting);
        add("greeting, TLS", Security::Tls, {}, Stage::Greeting);
        add("after the greeting", Security::Tls, greeting[p], Stage::Capabilities);
        add("in the middle of the offer", Security::Tls, greeting[p] + capabilities[p], Stage::Capabilities);
        add("answer to STARTTLS", Security::Starttls, greeting[p] + asked[p], Stage::Encrypt);
        add("handshake after STARTTLS", Security::Starttls, greeting[p] + asked[p] + go[p], Stage::Encrypt);
        add("offer after STARTTLS", Security::Starttls, greeting[p] + asked[p] + go[p] + "TLS\n", Stage::Capabilities);
        const QByteArray login = loginConversation(protocol, true);
        add("answer to the login", Security::Tls, login.left(login.indexOf("****\n") + 5), Stage::Login);
    }
    // On the answer to the log-out nothing depends.
    list.append({"smtp answer to the log-out", Protocol::Smtp, Security::Tls,
                 loginConversation(Protocol::Smtp, true).replace("S: 221 bye\nCLOSE\n", "WAIT\n"), Stage::Logout,
                 Outcome::Succeeded});
    return list;
}

} // namespace

/// All at once, since each of them waits.
void TestHostile::silenceAtEachStage()
{
    struct Run
    {
        Silence silence;
        std::unique_ptr<ScriptServer> server;
        std::unique_ptr<Bench> bench;
        QElapsedTimer clock;
        qint64 ms = -1;
    };
    TableDns dns = TableDns::local();
    std::vector<std::unique_ptr<Run>> runs;
    for (const Silence &silence : silences()) {
        auto run = std::make_unique<Run>();
        run->silence = silence;
        run->server = std::make_unique<ScriptServer>(actions(silence.conversation), silence.security);
        run->bench = std::make_unique<Bench>(dns, impatient());
        connect(&run->bench->test, &SettingsTest::finished, this,
                [one = run.get()] { one->ms = one->clock.elapsed(); });
        runs.push_back(std::move(run));
    }
    // What a user waits for who has got a host or a network that answers nothing.
    BlackHole hole;
    Bench usual(dns);
    QElapsedTimer usualClock;
    qint64 usualMs = -1;
    connect(&usual.test, &SettingsTest::finished, this, [&] { usualMs = usualClock.elapsed(); });
    usualClock.start();
    usual.test.start(planFor({settings(Protocol::Imap, Security::Tls, hole.port())}), Secret(password));
    for (const auto &run : runs) {
        run->clock.start();
        run->bench->test.start(planFor({settings(run->silence.protocol, run->silence.security, run->server->port())}),
                               Secret(password));
    }
    for (const auto &run : runs) {
        QTRY_VERIFY_WITH_TIMEOUT(run->ms >= 0, 60000);
        const LaneReport &lane = run->bench->lane();
        row("silence: " + run->silence.name, nameOf(lane.outcome), nameOf(lane.stoppedAt()->stage), run->ms, {});
        QCOMPARE(nameOf(lane.outcome), nameOf(run->silence.outcome));
        QCOMPARE(nameOf(lane.stoppedAt()->stage), nameOf(run->silence.stage));
        QVERIFY2(run->ms < 3 * impatient().whole, run->silence.name.constData());
    }

    QTRY_VERIFY_WITH_TIMEOUT(usualMs >= 0, 60000);
    row("silence: the connection, with the usual deadlines", nameOf(usual.lane().outcome), u"connect"_s, usualMs, {});
    QCOMPARE(usual.lane().outcome, Outcome::NotConnected);

    // Silence before there is a server to speak of.
    TableDns mute;
    Bench unresolved(mute, impatient());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(unresolved.run({settings(Protocol::Imap, Security::Tls, 993)}));
    row("silence: the resolver", nameOf(unresolved.lane().outcome), u"resolve"_s, clock.elapsed(), {});
    QCOMPARE(unresolved.lane().outcome, Outcome::NameNotResolved);
    Bench unreached(dns, impatient());
    clock.start();
    QVERIFY(unreached.run({settings(Protocol::Imap, Security::Tls, hole.port())}));
    row("silence: the connection", nameOf(unreached.lane().outcome), u"connect"_s, clock.elapsed(), {});
    QCOMPARE(unreached.lane().outcome, Outcome::NotConnected);
    TestServer deaf([](QSslSocket *) {});
    Bench unencrypted(dns, impatient());
    clock.start();
    QVERIFY(unencrypted.run({settings(Protocol::Imap, Security::Tls, deaf.serverPort())}));
    row("silence: the handshake", nameOf(unencrypted.lane().outcome), u"encrypt"_s, clock.elapsed(), {});
    QCOMPARE(unencrypted.lane().outcome, Outcome::DeadlinePassed);
}

void TestHostile::slowOnes_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Security>("security");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("piece");
    for (const Protocol protocol : allOf<Protocol>()) {
        const QByteArray name = enumName(protocol);
        const QByteArray greeting = protocol == Protocol::Smtp   ? "220 x\r\n"
                                    : protocol == Protocol::Imap ? "* OK x\r\n"
                                                                 : "+OK x\r\n";
        const QByteArray line = protocol == Protocol::Smtp   ? "250-x\r\n"
                                : protocol == Protocol::Imap ? "* 1 EXISTS\r\n"
                                                             : "X\r\n";
        QTest::newRow((name + " greeting, an octet at a time").constData())
            << protocol << Security::Starttls << QByteArray() << QByteArray("2");
        QTest::newRow((name + " greeting in TLS, an octet at a time").constData())
            << protocol << Security::Tls << QByteArray() << QByteArray("2");
        QTest::newRow((name + " offer, a line at a time").constData()) << protocol << Security::Tls << greeting << line;
    }
}

/// One octet a second for ever; here fifty of them, and deadlines as much shorter.
void TestHostile::slowOnes()
{
    QFETCH(Protocol, protocol);
    QFETCH(Security, security);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, piece);
    TestServer server([&](QSslSocket *socket) {
        const auto drip = [socket, before, piece] {
            socket->write(before);
            auto *timer = new QTimer(socket);
            connect(timer, &QTimer::timeout, socket, [socket, piece] { socket->write(piece); });
            timer->start(20);
        };
        if (security == Security::Tls) {
            connect(socket, &QSslSocket::encrypted, socket, drip);
            socket->startServerEncryption();
        } else {
            drip();
        }
    });
    TableDns dns = TableDns::local();
    Deadlines deadlines;
    deadlines.reply = 1000;
    Bench bench(dns, deadlines);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(bench.run({settings(protocol, security, server.serverPort())}));
    row(QByteArray("slow: ") + QTest::currentDataTag(), nameOf(bench.lane().outcome),
        nameOf(bench.lane().stoppedAt()->stage), clock.elapsed(), {});
    // POP3's first line of an offer must be "+OK": the others are an offence at once.
    const bool isOffence = protocol == Protocol::Pop3 && !before.isEmpty();
    QCOMPARE(nameOf(bench.lane().outcome), isOffence ? u"protocolError"_s : u"deadlinePassed"_s);
}

void TestHostile::floods_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Security>("security");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("bytes");
    const auto both = [](const char *name, Protocol protocol, const QByteArray &before, const QByteArray &bytes) {
        for (const Security security : {Security::Starttls, Security::Tls})
            QTest::addRow("%s%s", name, security == Security::Tls ? ", in TLS" : "")
                << protocol << security << before << bytes;
    };
    both("smtp endless line", Protocol::Smtp, {}, QByteArray(65536, 'x'));
    both("imap endless line", Protocol::Imap, "* OK ", QByteArray(65536, 'x'));
    both("pop3 endless line", Protocol::Pop3, "+OK ", QByteArray(65536, 'x'));
    both("smtp banner of 100 MB", Protocol::Smtp, {}, QByteArray("220-" + QByteArray(500, 'x') + "\r\n").repeated(100));
    both("imap chatter without end", Protocol::Imap, "* OK x\r\n", QByteArray("* 1 EXISTS\r\n").repeated(1000));
    both("pop3 banner without line end", Protocol::Pop3, "+OK", QByteArray(65536, ' '));
    both("smtp offer without end", Protocol::Smtp, "220 x\r\n", QByteArray("250-X-ABILITY\r\n").repeated(1000));
    both("imap offer without end", Protocol::Imap, "* OK [CAPABILITY IMAP4rev1", QByteArray(" AUTH=X").repeated(1000));
    both("pop3 offer without end", Protocol::Pop3, "+OK x\r\n+OK\r\n", QByteArray("X-ABILITY\r\n").repeated(1000));
    both("empty lines", Protocol::Imap, {}, QByteArray("\r\n").repeated(10000));
    both("NULs", Protocol::Smtp, {}, QByteArray(65536, '\0'));
    both("invalid UTF-8", Protocol::Smtp, "220-", QByteArray(65536, '\xff'));
    QTest::newRow("TLS records without end") << Protocol::Imap << Security::None << QByteArray()
                                             << QByteArray::fromHex("160303400002003ffc0303").leftJustified(16389, 'x');
}

void TestHostile::floods()
{
    QFETCH(Protocol, protocol);
    QFETCH(Security, security);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, bytes);
    const bool rawTls = security == Security::None; // what looks like a handshake without end
    constexpr qint64 hundredMb = 100LL * 1000 * 1000;
    qint64 written = 0;
    TestServer server([&](QSslSocket *socket) {
        const auto fill = [socket, bytes, &written] {
            while (socket->bytesToWrite() + socket->encryptedBytesToWrite() < 262144 &&
                   socket->state() == QAbstractSocket::ConnectedState && written < hundredMb)
                written += socket->write(bytes);
        };
        const auto begin = [socket, before, fill] {
            socket->write(before);
            fill();
        };
        connect(socket, &QAbstractSocket::bytesWritten, socket, fill);
        connect(socket, &QSslSocket::encryptedBytesWritten, socket, fill);
        if (rawTls) {
            connect(socket, &QAbstractSocket::readyRead, socket, begin);
        } else if (security == Security::Tls) {
            connect(socket, &QSslSocket::encrypted, socket, begin);
            socket->startServerEncryption();
        } else {
            begin();
        }
    });
    TableDns dns = TableDns::local();
    Bench bench(dns, impatient());
    const qint64 before0 = [] {
        static_cast<void>(takePeakMemory());
        return takePeakMemory(); // what is in use now
    }();
    QElapsedTimer clock;
    clock.start();
    QVERIFY(bench.run({settings(protocol, rawTls ? Security::Tls : security, server.serverPort())}));
    const qint64 ms = clock.elapsed();
    const qint64 grown = takePeakMemory() - before0;
    row(QByteArray("flood: ") + QTest::currentDataTag(), nameOf(bench.lane().outcome),
        nameOf(bench.lane().stoppedAt()->stage), ms, u"+%1 KiB, %2 KiB sent"_s.arg(grown).arg(written / 1024));
    const QList<Outcome> named{Outcome::ProtocolError, Outcome::NotTheProtocol, Outcome::TlsFailed,
                               Outcome::InjectedBeforeTls};
    QVERIFY2(named.contains(bench.lane().outcome), qPrintable(nameOf(bench.lane().outcome)));
    qsizetype size = 0;
    for (const TranscriptLine &line : some(bench.lane().transcript))
        size += line.text.size();
    QVERIFY(size <= 200'000 && bench.lane().transcript.size() <= 1010);
    // Buffers of the kernel on both sides, and of the server's own; but not on and on.
    QVERIFY2(written < 32LL * 1024 * 1024, qPrintable(QString::number(written)));
    QVERIFY2(grown < 64LL * 1024, qPrintable(QString::number(grown)));
}

void TestHostile::garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a NUL in the greeting") << QByteArray("220 a\0b\r\n", 9);
    QTest::newRow("only NULs") << QByteArray(100, '\0') + "\r\n";
    QTest::newRow("invalid UTF-8") << QByteArray("\xff\xfe\xc3\x28\xf0\x28\x8c\x28\r\n");
    QTest::newRow("overlong UTF-8") << QByteArray("220 \xc0\xaf\xe0\x80\xaf\r\n");
    QTest::newRow("lone CR") << QByteArray("220 a\rb\r\n");
    QTest::newRow("escape sequences") << QByteArray("220 \x1b[2J\x1b]0;x\x07\r\n");
    QTest::newRow("marks of direction") << QByteArray("220 \xe2\x80\xaegro.elpmaxe\xe2\x80\xac\r\n");
    QTest::newRow("markup") << QByteArray("220 <a href='https://x.example'>log in</a> https://x.example\r\n");
}

/// No character of a server's reaches the report but as data to show.
void TestHostile::garbage()
{
    QFETCH(QByteArray, bytes);
    for (const Protocol protocol : allOf<Protocol>()) {
        TestServer server([&](QSslSocket *socket) {
            socket->write(bytes);
            socket->disconnectFromHost();
        });
        TableDns dns = TableDns::local();
        Bench bench(dns, impatient());
        QVERIFY(bench.run({settings(protocol, Security::Starttls, server.serverPort())}));
        if (protocol == Protocol::Smtp)
            row(QByteArray("garbage: ") + QTest::currentDataTag(), nameOf(bench.lane().outcome),
                nameOf(bench.lane().stoppedAt()->stage), 0, {});
        QVERIFY(bench.lane().outcome == Outcome::NotTheProtocol || bench.lane().outcome == Outcome::ClosedEarly ||
                bench.lane().outcome == Outcome::ProtocolError);
        for (const TranscriptLine &line : some(bench.lane().transcript)) {
            for (const QChar c : line.text)
                QVERIFY((c.unicode() >= 0x20 || c == u'\n') && c.unicode() != 0x7f && c.unicode() != 0x202e);
        }
    }
}

void TestHostile::halfCloses_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("smtp at once") << Protocol::Smtp << QByteArray();
    QTest::newRow("imap at once") << Protocol::Imap << QByteArray();
    QTest::newRow("pop3 at once") << Protocol::Pop3 << QByteArray();
    QTest::newRow("smtp after the greeting") << Protocol::Smtp << QByteArray("220 x\r\n");
    QTest::newRow("imap after the greeting") << Protocol::Imap << QByteArray("* OK x\r\n");
    QTest::newRow("pop3 after the greeting") << Protocol::Pop3 << QByteArray("+OK x\r\n");
}

/// The server will say no more, but keeps its end open and reads on.
void TestHostile::halfCloses()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, before);
    TestServer server([&](QSslSocket *socket) {
        socket->write(before);
        socket->flush();
        ::shutdown(static_cast<int>(socket->socketDescriptor()), SHUT_WR);
    });
    TableDns dns = TableDns::local();
    Bench bench(dns, impatient());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(bench.run({settings(protocol, Security::Starttls, server.serverPort())}));
    row(QByteArray("half-close: ") + QTest::currentDataTag(), nameOf(bench.lane().outcome),
        nameOf(bench.lane().stoppedAt()->stage), clock.elapsed(), {});
    QCOMPARE(bench.lane().outcome, Outcome::ClosedEarly);
}

/// A server that hangs up on everybody is asked once a test, and a hundred tests in a row leave nothing behind.
void TestHostile::reconnectStorm()
{
    TestServer server([](QSslSocket *socket) { socket->disconnectFromHost(); });
    TableDns dns = TableDns::local();
    Bench bench(dns, impatient());
    const auto open = [] { return QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).size(); };
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Starttls, server.serverPort())}));
    const auto before = open();
    const qint64 memory = heapInUse();
    QElapsedTimer clock;
    clock.start();
    constexpr int times = 100;
    for (int i = 0; i < times; ++i)
        QVERIFY(bench.run({settings(Protocol::Smtp, Security::Starttls, server.serverPort())}));
    const qint64 ms = clock.elapsed();
    const qint64 grown = heapInUse() - memory;
    row("storm: 100 tests of a server that hangs up", nameOf(bench.lane().outcome), u"greeting"_s, ms,
        u"+%1 KiB, %2 connections"_s.arg(grown).arg(server.connectionCount()));
    QCOMPARE(server.connectionCount(), times + 1);
    QVERIFY2(grown < 1024, qPrintable(QString::number(grown)));
    QTRY_VERIFY2_WITH_TIMEOUT(open() <= before + 8, qPrintable(QString::number(open())), 10000);
}

/// finished() comes with the next turn of the event loop, wherever the test is.
void TestHostile::cancelAtEachStage()
{
    TableDns dns = TableDns::local();
    qint64 worst = 0;
    for (const Silence &silence : silences()) {
        ScriptServer server(actions(silence.conversation), silence.security);
        Bench bench(dns);
        bench.test.start(planFor({settings(silence.protocol, silence.security, server.port())}), Secret(password));
        const auto isThere = [&] {
            const QList<StageRecord> &stages = bench.test.report().lanes.first().stages;
            return !stages.isEmpty() && stages.last().stage == silence.stage;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isThere(), silence.name.constData(), 30000);
        QElapsedTimer clock;
        clock.start();
        bench.test.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 30000);
        worst = qMax(worst, clock.elapsed());
        QCOMPARE(bench.lane().outcome, Outcome::Cancelled);
    }
    row("cancel: the slowest of all stages", u"cancelled"_s, {}, worst, {});
}

KLUBBPOST_TEST(QCoreApplication, TestHostile)
#include "tst_hostile.moc"
