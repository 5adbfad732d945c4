// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blackhole.h"
#include "network/addressrace.h"
#include "scriptserver.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

} // namespace

class TestAddressRace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void familiesTakeTurns_data();
    void familiesTakeTurns();
    void refusedThenGood();
    void blackHoleThenGood();
    void otherFamilyThenGood();
    void onlyRefused();
    void onlyBlackHole();
    void unreachable();
    void noAddress();
    void manyAddresses();
    void resetAtOnce();
    void closedAtOnce();
    void deletedUnderWay();
};

/// What became of a race.
struct Race
{
    explicit Race(const QStringList &addresses, quint16 port, int deadlineMs = 20000)
    {
        QObject::connect(&race, &AddressRace::failed, &race, [this](const QString &address, ConnectFault fault) {
            failed.append({address, fault});
        });
        race.start(addresses, port, deadlineMs);
        earlySignals = static_cast<int>(won.count() + lost.count());
        over = QTest::qWaitFor([this] { return won.count() + lost.count() > 0; }, generous);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] bool hasWon() const { return over && earlySignals == 0 && won.count() == 1 && lost.count() == 0; }
    [[nodiscard]] bool hasLost() const { return over && earlySignals == 0 && won.count() == 0 && lost.count() == 1; }

    AddressRace race;
    QSignalSpy won{&race, &AddressRace::won};
    QSignalSpy lost{&race, &AddressRace::lost};
    QList<std::pair<QString, ConnectFault>> failed;
    int earlySignals = 0;
    bool over = false;
};

void TestAddressRace::familiesTakeTurns_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("none") << QStringList() << QStringList();
    QTest::newRow("IPv6 leads") << QStringList{u"2001:db8::1"_s, u"2001:db8::2"_s, u"192.0.2.1"_s, u"192.0.2.2"_s,
                                               u"192.0.2.3"_s}
                                << QStringList{u"2001:db8::1"_s, u"192.0.2.1"_s, u"2001:db8::2"_s, u"192.0.2.2"_s,
                                               u"192.0.2.3"_s};
    QTest::newRow("IPv4 leads") << QStringList{u"192.0.2.1"_s, u"192.0.2.2"_s, u"2001:db8::1"_s}
                                << QStringList{u"192.0.2.1"_s, u"2001:db8::1"_s, u"192.0.2.2"_s};
    QTest::newRow("not an address") << QStringList{u"mail.test"_s, u"192.0.2.1"_s} << QStringList{u"192.0.2.1"_s};
}

void TestAddressRace::familiesTakeTurns()
{
    QFETCH(QStringList, addresses);
    QFETCH(QStringList, order);
    QStringList texts;
    for (const QHostAddress &address : interleavedFamilies(addresses))
        texts.append(address.toString());
    QCOMPARE(texts, order);
}

// Linux has all of 127/8 on loopback; other systems only its first address.

void TestAddressRace::refusedThenGood()
{
    TestServer server([](QSslSocket *) {});
    Race race({u"127.0.0.2"_s, u"127.0.0.1"_s}, server.serverPort());
    QVERIFY(race.hasWon());
    QCOMPARE(race.failed, (QList<std::pair<QString, ConnectFault>>{{u"127.0.0.2"_s, ConnectFault::Refused}}));
    QCOMPARE(race.race.winnerAddress(), u"127.0.0.1"_s);
    const auto socket = race.race.takeWinner();
    QVERIFY(socket);
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(socket->mode(), QSslSocket::UnencryptedMode);
}

void TestAddressRace::blackHoleThenGood()
{
    BlackHole hole;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(u"127.0.0.2"_s), hole.port()));
    QElapsedTimer timer;
    timer.start();
    Race race({u"127.0.0.1"_s, u"127.0.0.2"_s}, hole.port());
    QVERIFY(race.hasWon());
    QVERIFY(race.failed.isEmpty());
    QCOMPARE(race.race.winnerAddress(), u"127.0.0.2"_s);
    QVERIFY(timer.elapsed() >= 240); // the first one had its 250 ms alone (a coarse timer may be 5 % early)
    QVERIFY(timer.elapsed() < 20000);
}

void TestAddressRace::otherFamilyThenGood()
{
    TestServer server([](QSslSocket *) {});
    Race race({u"::1"_s, u"127.0.0.1"_s}, server.serverPort());
    QVERIFY(race.hasWon());
    QCOMPARE(race.race.winnerAddress(), u"127.0.0.1"_s);
    QCOMPARE(race.failed.size(), 1);
    QCOMPARE(race.failed.first().first, u"::1"_s);
}

void TestAddressRace::onlyRefused()
{
    quint16 port = 0;
    {
        TestServer gone([](QSslSocket *) {});
        port = gone.serverPort();
    }
    Race race({u"127.0.0.1"_s, u"127.0.0.2"_s}, port);
    QVERIFY(race.hasLost());
    QCOMPARE(race.failed, (QList<std::pair<QString, ConnectFault>>{{u"127.0.0.1"_s, ConnectFault::Refused},
                                                                   {u"127.0.0.2"_s, ConnectFault::Refused}}));
    QVERIFY(!race.race.takeWinner());
}

void TestAddressRace::onlyBlackHole()
{
    BlackHole hole;
    Race race({u"127.0.0.1"_s}, hole.port(), 300);
    QVERIFY(race.hasLost());
    QCOMPARE(race.failed, (QList<std::pair<QString, ConnectFault>>{{u"127.0.0.1"_s, ConnectFault::TimedOut}}));
}

/// The kernel refuses to send TCP to a multicast address, so nothing leaves the machine.
void TestAddressRace::unreachable()
{
    Race race({u"224.0.0.1"_s}, 9);
    QVERIFY(race.hasLost());
    QCOMPARE(race.failed, (QList<std::pair<QString, ConnectFault>>{{u"224.0.0.1"_s, ConnectFault::Unreachable}}));
}

void TestAddressRace::noAddress()
{
    QVERIFY(Race({}, 1).hasLost());
    QVERIFY(Race({u"mail.test"_s}, 1).hasLost());
}

void TestAddressRace::manyAddresses()
{
    quint16 port = 0;
    {
        TestServer gone([](QSslSocket *) {});
        port = gone.serverPort();
    }
    QStringList addresses;
    for (int i = 1; i < 200; ++i)
        addresses.append(u"127.0.0.%1"_s.arg(i));
    Race race(addresses, port);
    QVERIFY(race.hasLost());
    QCOMPARE(race.failed.size(), 16);
}

/// A reset that comes before Qt has looked at the connection makes it connect again and again; the deadline ends that.
void TestAddressRace::resetAtOnce()
{
    TestServer server([](QSslSocket *socket) { reset(socket); });
    Race race({u"127.0.0.1"_s}, server.serverPort(), 300);
    QVERIFY(race.hasLost() || race.hasWon());
    const int connections = server.connectionCount();
    QTest::qWait(50);
    QVERIFY(server.connectionCount() <= connections + 1); // one may have been on its way
}

void TestAddressRace::closedAtOnce()
{
    TestServer server([](QSslSocket *socket) {
        socket->write("421 no\r\n");
        socket->disconnectFromHost();
    });
    Race race({u"127.0.0.1"_s}, server.serverPort());
    QVERIFY(race.hasWon());
    const auto socket = race.race.takeWinner();
    QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, generous);
    QCOMPARE(socket->readAll(), "421 no\r\n");
}

void TestAddressRace::deletedUnderWay()
{
    BlackHole hole;
    TestServer server([](QSslSocket *) {});
    {
        AddressRace race;
        race.start({u"127.0.0.1"_s}, hole.port(), generous);
        QCoreApplication::processEvents();
    }
    AddressRace won;
    QSignalSpy spy(&won, &AddressRace::won);
    won.start({u"127.0.0.1"_s}, server.serverPort(), generous);
    QVERIFY(spy.wait(generous)); // and the winner is left to it
}

KLUBBPOST_TEST(QCoreApplication, TestAddressRace)
#include "tst_addressrace.moc"
