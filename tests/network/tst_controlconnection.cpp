// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blackhole.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Takes connections, and notes whatever is sent over them.
class Witness : public QTcpServer
{
public:
    Witness()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (auto *socket = nextPendingConnection()) {
                ++connections;
                socket->write("220 welcome\r\n");
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { heard += socket->readAll(); });
                connect(socket, &QTcpSocket::disconnected, this, [this] { ++closed; });
            }
        });
    }
    int connections = 0;
    int closed = 0;
    QByteArray heard;
};

/// A port on which nothing listens.
quint16 closedPort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    return server.serverPort();
}

QList<ControlTried> controlsOf(const TestReport &report)
{
    QList<ControlTried> list;
    for (const auto &seen : report.network) {
        if (const auto *control = std::get_if<ControlTried>(&seen))
            list.append(*control);
    }
    return list;
}

const QString other = u"smtp.annan.test"_s;
const QString third = u"smtp.tredje.test"_s;

TableDns dnsWithOthers()
{
    TableDns dns = TableDns::local();
    dns.hosts.insert("smtp.annan.test", {DnsStatus::Ok, {u"127.0.0.1"_s}});
    dns.hosts.insert("smtp.tredje.test", {DnsStatus::Ok, {u"127.0.0.1"_s}});
    dns.hosts.insert("smtp.borta.test", {DnsStatus::NoSuchName, {}});
    return dns;
}

Deadlines shortDeadlines()
{
    Deadlines deadlines;
    deadlines.resolve = 400;
    deadlines.connectFamily = 400;
    deadlines.control = 400;
    deadlines.controlAfter = 100;
    return deadlines;
}

} // namespace

/// What is looked at when a server cannot be reached, with real sockets on this computer.
class TestControlConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seesWhoAnswers();
    void sendsNothing();
    void triesEachOnce();
    void endsWithItsDeadline();
    void mayBeDeletedAtAnyMoment();
    void choosesTheMostTelling();
    void lookedAtWhenRefused();
    void lookedAtWhenSilent();
    void lookedAtWhenTheNameIsNotFound();
    void notLookedAtWhenItWorks();
    void notLookedAtForThisComputer();
    void cancelledWithTheTest();
    void wholeDeadlineEndsIt();
    void asksTheSystem();
};

void TestControlConnection::seesWhoAnswers()
{
    Witness witness;
    BlackHole hole;
    const quint16 closed = closedPort();
    TableDns dns = dnsWithOthers();
    ControlConnections control(dns);
    int ended = 0;
    connect(&control, &ControlConnections::ended, this, [&] { ++ended; });
    control.add({{other, witness.serverPort()},
                 {other, closed},
                 {third, hole.port()},
                 {u"smtp.borta.test"_s, 587},
                 {u"utan.svar.test"_s, 587}},
                500);
    QVERIFY(control.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(ended, 1, generous);
    QVERIFY(!control.isRunning());
    const QStringList here{u"127.0.0.1"_s};
    const QList<Observation> wanted{
        ControlTried{other, witness.serverPort(), DnsStatus::Ok, here, {}},
        ControlTried{other, closed, DnsStatus::Ok, here, ConnectFault::Refused},
        ControlTried{third, hole.port(), DnsStatus::Ok, here, ConnectFault::TimedOut},
        ControlTried{u"smtp.borta.test"_s, 587, DnsStatus::NoSuchName, {}, {}},
        ControlTried{u"utan.svar.test"_s, 587, DnsStatus::TimedOut, {}, {}},
    };
    QCOMPARE(control.seen().size(), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i)
        QVERIFY2(control.seen().at(i) == wanted.at(i), qPrintable(QString::number(i)));
}

void TestControlConnection::sendsNothing()
{
    Witness witness;
    TableDns dns = dnsWithOthers();
    ControlConnections control(dns);
    control.add({{other, witness.serverPort()}, {third, witness.serverPort()}}, generous);
    QTRY_COMPARE_WITH_TIMEOUT(witness.connections, 2, generous);
    QTRY_COMPARE_WITH_TIMEOUT(witness.closed, 2, generous);
    QCOMPARE(witness.heard, QByteArray());
}

void TestControlConnection::triesEachOnce()
{
    Witness witness;
    TableDns dns = dnsWithOthers();
    ControlConnections control(dns);
    const QList<ControlHost> hosts{{other, witness.serverPort()}};
    control.add(hosts, generous);
    control.add(hosts, generous);
    QTRY_VERIFY_WITH_TIMEOUT(!control.isRunning(), generous);
    control.add(hosts, generous);
    QVERIFY(!control.isRunning());
    QCOMPARE(control.seen().size(), 1);
    control.clear();
    QVERIFY(control.seen().isEmpty());
    control.add(hosts, generous);
    QTRY_COMPARE_WITH_TIMEOUT(witness.connections, 2, generous);
}

void TestControlConnection::endsWithItsDeadline()
{
    BlackHole hole;
    TableDns dns = dnsWithOthers();
    ControlConnections control(dns);
    control.add({{other, hole.port()}}, generous);
    control.stop();
    QVERIFY(!control.isRunning());
    QCOMPARE(control.seen().size(), 1);
    control.clear();
    control.add({{other, hole.port()}}, 50);
    QTRY_VERIFY_WITH_TIMEOUT(!control.isRunning(), generous);
}

void TestControlConnection::mayBeDeletedAtAnyMoment()
{
    Witness witness;
    TableDns dns = dnsWithOthers();
    auto control = std::make_unique<ControlConnections>(dns);
    control->add({{other, witness.serverPort()}}, generous);
    control.reset(); // before the name is found
    control = std::make_unique<ControlConnections>(dns);
    control->add({{other, witness.serverPort()}}, generous);
    QTRY_COMPARE_WITH_TIMEOUT(witness.connections, 1, generous);
    control.reset();
    QTest::qWait(0);
}

void TestControlConnection::choosesTheMostTelling()
{
    const QList<ControlHost> known{{u"a.test"_s, 993}, {u"a.test"_s, 587}, {u"b.test"_s, 993},
                                   {u"b.test"_s, 587}, {u"c.test"_s, 587}, {u"d.test"_s, 465}};
    using Hosts = QList<ControlHost>;
    QVERIFY(controlHostsFor(587, known, {}) ==
            (Hosts{{u"a.test"_s, 587}, {u"b.test"_s, 587}, {u"a.test"_s, 993}, {u"b.test"_s, 993}}));
    QVERIFY(controlHostsFor(587, known, {"a.test"}) ==
            (Hosts{{u"b.test"_s, 587}, {u"c.test"_s, 587}, {u"b.test"_s, 993}, {u"d.test"_s, 465}}));
    QVERIFY(controlHostsFor(2525, known, {}) == (Hosts{{u"a.test"_s, 993}, {u"b.test"_s, 993}}));
    QVERIFY(controlHostsFor(587, {}, {}).isEmpty());
    const QList<ControlHost> ofOne{{u"in.a.test"_s, 587}, {u"out.a.test"_s, 587}, {u"b.test"_s, 587}};
    QVERIFY(controlHostsFor(587, ofOne, {}) == (Hosts{{u"in.a.test"_s, 587}, {u"b.test"_s, 587}}));
}

void TestControlConnection::lookedAtWhenRefused()
{
    Witness witness;
    const quint16 closed = closedPort();
    TableDns dns = dnsWithOthers();
    Bench bench(dns, shortDeadlines());
    bench.test.setNetworkControl({{{other, closed}, {other, witness.serverPort()}}, {}, true});
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, closed)}));
    QCOMPARE(bench.lane().outcome, Outcome::NotConnected);
    const auto controls = controlsOf(bench.test.report());
    QCOMPARE(controls.size(), 2);
    QVERIFY(controls.at(0).fault == ConnectFault::Refused);
    QVERIFY(controls.at(1).gotThrough());
    QCOMPARE(witness.heard, QByteArray());
    // It is of this test only.
    ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Tls, server.port())}));
    QVERIFY(bench.test.report().network.isEmpty());
}

void TestControlConnection::lookedAtWhenSilent()
{
    Witness witness;
    BlackHole hole;
    TableDns dns = dnsWithOthers();
    Deadlines deadlines = shortDeadlines();
    deadlines.connectFamily = generous; // so that only the slow server can be why
    Bench bench(dns, deadlines);
    bench.test.setNetworkControl({{{other, hole.port()}, {other, witness.serverPort()}}, {}, true});
    bench.test.start(planFor({settings(Protocol::Smtp, Security::Tls, hole.port())}), Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(witness.connections, 1, generous);
    QVERIFY(bench.test.isRunning());
    bench.test.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, generous);
}

void TestControlConnection::lookedAtWhenTheNameIsNotFound()
{
    Witness witness;
    TableDns dns = dnsWithOthers();
    Bench bench(dns, shortDeadlines());
    bench.test.setNetworkControl({{{other, witness.serverPort()}}, {}, true});
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, 587, u"utan.svar.test"_s)}));
    QCOMPARE(bench.lane().outcome, Outcome::NameNotResolved);
    QCOMPARE(controlsOf(bench.test.report()).size(), 1);
    QVERIFY(controlsOf(bench.test.report()).first().gotThrough());
}

void TestControlConnection::notLookedAtWhenItWorks()
{
    Witness witness;
    ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
    ScriptServer refusing(actions(loginConversation(Protocol::Smtp, false)), Security::Tls);
    TableDns dns = dnsWithOthers();
    Bench bench(dns);
    bench.test.setNetworkControl({{{other, witness.serverPort()}}, {}, true});
    QVERIFY(bench.run({settings(Protocol::Imap, Security::Tls, server.port()),
                       settings(Protocol::Smtp, Security::Tls, refusing.port())}));
    QCOMPARE(bench.lane(1).outcome, Outcome::LoginRefused);
    QVERIFY(bench.test.report().network.isEmpty());
    QCOMPARE(witness.connections, 0);
}

void TestControlConnection::notLookedAtForThisComputer()
{
    Witness witness;
    TableDns dns = dnsWithOthers();
    Bench bench(dns, shortDeadlines());
    bench.test.setNetworkControl({{{other, witness.serverPort()}}, {}, false});
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, closedPort())}));
    QVERIFY(bench.test.report().network.isEmpty());
    QCOMPARE(witness.connections, 0);
}

void TestControlConnection::cancelledWithTheTest()
{
    BlackHole hole;
    TableDns dns = dnsWithOthers();
    Deadlines deadlines = shortDeadlines();
    deadlines.control = generous;
    Bench bench(dns, deadlines);
    bench.test.setNetworkControl({{{other, hole.port()}, {third, hole.port()}}, {}, true});
    bench.test.start(planFor({settings(Protocol::Smtp, Security::Tls, closedPort())}), Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.lane().outcome, Outcome::NotConnected, generous);
    QVERIFY(bench.test.isRunning()); // the network is still looked at
    bench.test.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, generous);
    QTest::qWait(0);
    QCOMPARE(bench.finished, 1);
}

void TestControlConnection::wholeDeadlineEndsIt()
{
    BlackHole hole;
    TableDns dns = dnsWithOthers();
    Deadlines deadlines = shortDeadlines();
    deadlines.control = generous;
    deadlines.whole = 500;
    Bench bench(dns, deadlines);
    bench.test.setNetworkControl({{{other, hole.port()}}, {}, true});
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, closedPort())}));
    QCOMPARE(controlsOf(bench.test.report()).size(), 1);
    QVERIFY(controlsOf(bench.test.report()).first().fault == ConnectFault::TimedOut);
}

void TestControlConnection::asksTheSystem()
{
    TableDns dns = dnsWithOthers();
    Bench bench(dns, shortDeadlines());
    bench.test.setNetworkControl({{{other, closedPort()}},
                                  [] {
                                      return NetworkSeen{NetworkReach::LocalOnly, true};
                                  },
                                  true});
    QVERIFY(bench.run({settings(Protocol::Smtp, Security::Tls, closedPort())}));
    QCOMPARE(bench.test.report().network.size(), 2);
    QVERIFY(bench.test.report().network.last() == Observation(NetworkSeen{NetworkReach::LocalOnly, true}));
}

KLUBBPOST_TEST(QCoreApplication, TestControlConnection)
#include "tst_controlconnection.moc"
