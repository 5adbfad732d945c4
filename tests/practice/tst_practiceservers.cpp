// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceclub.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificateExtension>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

constexpr int patience = 20'000; ///< ms; only ever waited for in a test that fails
constexpr auto address = "info@ovningsklubben.example";

/// A bare mail client: says lines, waits for lines, and notes everything that it hears.
class Client
{
public:
    explicit Client(const PracticeClub &club)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(club.trust());
        socket.setSslConfiguration(tls);
        socket.setPeerVerifyName(u"mail.ovningshotellet.example"_s);
        QObject::connect(&socket, &QSslSocket::readyRead, &socket, [this] {
            const QByteArray bytes = socket.readAll();
            unread += bytes;
            heard += bytes;
        });
        QObject::connect(&socket, &QSslSocket::sslErrors, &socket,
                         [this](const QList<QSslError> &errors) { sslErrors = errors; });
    }

    bool open(quint16 port, Security security)
    {
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        const bool up = QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; }, patience);
        return up && (security == Security::Starttls || encrypt());
    }
    bool encrypt()
    {
        socket.startClientEncryption();
        return QTest::qWaitFor(
                   [this] { return socket.isEncrypted() || socket.state() == QAbstractSocket::UnconnectedState; }) &&
               socket.isEncrypted();
    }
    bool hangsUp()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, patience);
    }
    /// The next line that begins with one of these, and all before it; empty if the server hangs up first.
    QByteArray hear(const QList<QByteArray> &beginnings)
    {
        QByteArray reply;
        const bool complete = QTest::qWaitFor(
            [&] {
                for (qsizetype end = unread.indexOf("\r\n"); end >= 0; end = unread.indexOf("\r\n")) {
                    const QByteArray line = unread.first(end + 2);
                    unread.remove(0, end + 2);
                    reply += line;
                    for (const QByteArray &beginning : beginnings) {
                        if (line.startsWith(beginning))
                            return true;
                    }
                }
                return socket.state() == QAbstractSocket::UnconnectedState;
            },
            patience);
        return complete ? reply : QByteArray();
    }
    QByteArray say(const QByteArray &line, const QList<QByteArray> &beginnings)
    {
        socket.write(line + "\r\n");
        return hear(beginnings);
    }

    QSslSocket socket;
    QByteArray unread;
    QByteArray heard;
    QList<QSslError> sslErrors;
};

/// What each protocol says, in the order of a login.
struct Phrases
{
    QByteArray greeting, abilities, abilitiesEnd, starttls, login, logout;
    QList<QByteArray> answered;
};

Phrases phrasesOf(Protocol protocol, const QByteArray &password)
{
    const QByteArray plain = (QByteArray(1, '\0') + address + QByteArray(1, '\0') + password).toBase64();
    switch (protocol) {
    case Protocol::Smtp:
        return {"220 ",
                "EHLO [127.0.0.1]",
                "250 ",
                "STARTTLS",
                "AUTH PLAIN " + plain,
                "QUIT",
                {"2"_ba, "500 ", "502 ", "534 ", "535 "}};
    case Protocol::Imap:
        return {"* OK ", "a CAPABILITY", "a OK", "a STARTTLS", "a AUTHENTICATE PLAIN " + plain, "a LOGOUT", {"a "_ba}};
    case Protocol::Pop3:
        return {"+OK", "CAPA", ".", "STLS", "AUTH PLAIN " + plain, "QUIT", {"+OK"_ba, "-ERR"_ba}};
    }
    return {};
}

/// How far a login gets.
enum class End { LoggedIn, WrongPassword, AppPassword, SmtpAuthOff, NoTls, NoStarttls, Silence };

End expectedEnd(Protocol protocol, Security security, PracticeFault fault)
{
    switch (fault) {
    case PracticeFault::None:
    case PracticeFault::BlockedPort: // where it does not block
        return End::LoggedIn;
    case PracticeFault::WrongPassword:
        return End::WrongPassword;
    case PracticeFault::AppPasswordNeeded:
        return End::AppPassword;
    case PracticeFault::SmtpAuthOff:
        return protocol == Protocol::Smtp ? End::SmtpAuthOff : End::LoggedIn;
    case PracticeFault::ExpiredCertificate:
    case PracticeFault::WrongName:
        return End::NoTls;
    case PracticeFault::NoStarttls:
        return security == Security::Starttls ? End::NoStarttls : End::LoggedIn;
    case PracticeFault::SilentServer:
        return End::Silence;
    }
    return End::Silence;
}

End logIn(Client &client, quint16 port, Protocol protocol, Security security)
{
    const Phrases phrases = phrasesOf(protocol, PracticeClub::password().toUtf8());
    if (!client.open(port, security))
        return End::NoTls;
    client.hear({phrases.greeting});
    client.say(phrases.abilities, {phrases.abilitiesEnd});
    if (security == Security::Starttls) {
        const QByteArray reply = client.say(phrases.starttls, phrases.answered);
        if (!reply.startsWith("220") && !reply.startsWith("a OK") && !reply.startsWith("+OK"))
            return End::NoStarttls;
        if (!client.encrypt())
            return End::NoTls;
        client.say(phrases.abilities, {phrases.abilitiesEnd});
    }
    const QByteArray reply = client.say(phrases.login, phrases.answered);
    client.say(phrases.logout, phrases.answered);
    if (reply.contains("Application-specific password required"))
        return End::AppPassword;
    if (reply.contains("SmtpClientAuthentication is disabled"))
        return End::SmtpAuthOff;
    if (reply.startsWith("235") || reply.startsWith("a OK") || reply.startsWith("+OK"))
        return client.hangsUp() ? End::LoggedIn : End::Silence;
    return End::WrongPassword;
}

} // namespace

class TestPracticeServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsEveryFault_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<PracticeFault>("fault");
        for (const PracticeFault fault : allOf<PracticeFault>()) {
            if (fault == PracticeFault::SilentServer)
                continue;
            for (const Protocol protocol : allOf<Protocol>()) {
                for (const Security security : {Security::Tls, Security::Starttls}) {
                    const bool blocked = fault == PracticeFault::BlockedPort && protocol == Protocol::Smtp &&
                                         security == Security::Starttls;
                    if (!blocked)
                        QTest::addRow("%s %s %s", enumName(fault), enumName(protocol), enumName(security))
                            << protocol << security << fault;
                }
            }
        }
    }
    void playsEveryFault()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(PracticeFault, fault);
        PracticeClub club;
        QVERIFY(club.start());
        club.setFault(fault);
        Client client(club);
        QCOMPARE(logIn(client, club.port(protocol, security), protocol, security),
                 expectedEnd(protocol, security, fault));
        if (fault == PracticeFault::ExpiredCertificate) {
            QCOMPARE(client.sslErrors.size(), 1);
            QCOMPARE(client.sslErrors.first().error(), QSslError::CertificateExpired);
        } else if (fault == PracticeFault::WrongName) {
            QCOMPARE(client.sslErrors.size(), 1);
            QCOMPARE(client.sslErrors.first().error(), QSslError::HostNameMismatch);
        } else {
            QCOMPARE(client.sslErrors, QList<QSslError>());
        }
        const QByteArray password = PracticeClub::password().toUtf8();
        QVERIFY(!client.heard.contains(password));
        QVERIFY(!client.heard.contains(password.toBase64()));
    }

    void fallsSilent()
    {
        PracticeClub club;
        QVERIFY(club.start());
        club.setFault(PracticeFault::SilentServer);
        std::vector<std::unique_ptr<Client>> silent;
        for (const Protocol protocol : allOf<Protocol>()) {
            for (const Security security : {Security::Tls, Security::Starttls}) {
                silent.push_back(std::make_unique<Client>(club));
                QVERIFY(silent.back()->open(club.port(protocol, security), Security::Starttls));
                if (security == Security::Tls)
                    silent.back()->socket.startClientEncryption();
                else
                    silent.back()->socket.write("NOOP\r\n");
            }
        }
        // While another connection goes through a whole login, these hear nothing.
        club.setFault(PracticeFault::None);
        Client other(club);
        QCOMPARE(logIn(other, club.port(Protocol::Imap, Security::Tls), Protocol::Imap, Security::Tls), End::LoggedIn);
        for (const auto &client : silent) {
            QCOMPARE(client->heard, QByteArray());
            QVERIFY(!client->socket.isEncrypted());
            QCOMPARE(client->socket.state(), QAbstractSocket::ConnectedState);
        }
    }

    void blocksAPort()
    {
        PracticeClub club;
        club.setFault(PracticeFault::BlockedPort);
        QVERIFY(club.start());
        const quint16 port = club.port(Protocol::Smtp, Security::Starttls);
        Client client(club);
        client.socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        Client other(club);
        QCOMPARE(logIn(other, club.port(Protocol::Smtp, Security::Tls), Protocol::Smtp, Security::Tls), End::LoggedIn);
#ifdef Q_OS_WIN // answers a full queue with a reset
        QVERIFY(client.socket.state() != QAbstractSocket::ConnectedState);
#else
        QCOMPARE(client.socket.state(), QAbstractSocket::ConnectingState);
#endif
        // The port comes back as soon as the fault is over, for those who ask anew.
        client.socket.abort();
        club.setFault(PracticeFault::None);
        QCOMPARE(club.port(Protocol::Smtp, Security::Starttls), port);
        Client again(club);
        QCOMPARE(logIn(again, port, Protocol::Smtp, Security::Starttls), End::LoggedIn);
    }

    void startsAndStops()
    {
        PracticeClub club;
        QVERIFY(!club.isRunning());
        QCOMPARE(club.port(Protocol::Smtp, Security::Tls), 0);
        for (int round = 0; round < 2; ++round) {
            QVERIFY(club.start());
            const quint16 port = club.port(Protocol::Imap, Security::Tls);
            QVERIFY(club.start());
            QCOMPARE(club.port(Protocol::Imap, Security::Tls), port);
            Client client(club);
            QVERIFY(client.open(port, Security::Tls));
            club.stop();
            QVERIFY(!club.isRunning());
            QVERIFY(client.hangsUp());
            Client late(club);
            late.socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
            QVERIFY(late.hangsUp());
            QCOMPARE(late.socket.error(), QAbstractSocket::ConnectionRefusedError);
            club.stop();
        }
    }

    void listensOnLoopbackOnly()
    {
#ifndef Q_OS_LINUX
        QSKIP("only Linux has all of 127.0.0.0/8 to itself from the start");
#endif
        PracticeClub club;
        QVERIFY(club.start());
        for (const Protocol protocol : allOf<Protocol>()) {
            for (const Security security : {Security::Tls, Security::Starttls}) {
                // A port taken on every address could not be taken again on another one of this computer.
                QTcpServer other;
                QVERIFY2(other.listen(QHostAddress(u"127.0.0.2"_s), club.port(protocol, security)),
                         qPrintable(other.errorString()));
            }
        }
    }

    void servesManyAtOnce()
    {
        PracticeClub club;
        QVERIFY(club.start());
        constexpr int count = 40;
        const Phrases phrases = phrasesOf(Protocol::Smtp, PracticeClub::password().toUtf8());
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < count; ++i) {
            clients.push_back(std::make_unique<Client>(club));
            clients.back()->socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                                                 club.port(Protocol::Smtp, Security::Tls));
            QObject::connect(&clients.back()->socket, &QSslSocket::connected, &clients.back()->socket,
                             [client = clients.back().get()] { client->socket.startClientEncryption(); });
        }
        for (const auto &client : clients) {
            QVERIFY(!client->hear({phrases.greeting}).isEmpty());
            client->say(phrases.abilities, {phrases.abilitiesEnd});
        }
        for (const auto &client : clients)
            QVERIFY(client->say(phrases.login, phrases.answered).startsWith("235"));
    }

    void boundsItsConnections()
    {
        PracticeClub club;
        QVERIFY(club.start());
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 64; ++i) {
            clients.push_back(std::make_unique<Client>(club));
            QVERIFY(clients.back()->open(club.port(Protocol::Pop3, Security::Starttls), Security::Starttls));
            QVERIFY(clients.back()->hear({"+OK"}).startsWith("+OK"));
        }
        Client oneTooMany(club);
        oneTooMany.socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                                        club.port(Protocol::Pop3, Security::Starttls));
        QVERIFY(oneTooMany.hangsUp());
        QCOMPARE(oneTooMany.socket.error(), QAbstractSocket::RemoteHostClosedError);
        clients.clear();
        QVERIFY(QTest::qWaitFor([&club] {
            Client later(club);
            return later.open(club.port(Protocol::Pop3, Security::Starttls), Security::Starttls) &&
                   later.hear({"+OK"}).startsWith("+OK");
        }));
    }

    void dropsEndlessLines()
    {
        PracticeClub club;
        QVERIFY(club.start());
        Client client(club);
        QVERIFY(client.open(club.port(Protocol::Smtp, Security::Starttls), Security::Starttls));
        client.socket.write(QByteArray(100'000, 'x'));
        QVERIFY(client.hear({"500 5.5.2"}).endsWith("500 5.5.2 Line too long\r\n"));
        QVERIFY(client.hangsUp());
    }

    void dropsWhoNeverReads()
    {
        PracticeClub club;
        QVERIFY(club.start());
        QTcpSocket deaf;
        deaf.setReadBufferSize(1);
        deaf.connectToHost(QHostAddress(QHostAddress::LocalHost), club.port(Protocol::Smtp, Security::Starttls));
        QTRY_COMPARE(deaf.state(), QAbstractSocket::ConnectedState);
        // Each line of 8 bytes is answered by one of 100 and more; nobody reads those.
        const QByteArray many = "EHLO x\r\n"_ba.repeated(8'000);
        int rounds = 0;
        const auto sendMore = [&] {
            if (deaf.bytesToWrite() == 0 && ++rounds < 4'000)
                deaf.write(many);
        };
        connect(&deaf, &QTcpSocket::bytesWritten, &deaf, sendMore);
        sendMore();
        QTRY_COMPARE_WITH_TIMEOUT(deaf.state(), QAbstractSocket::UnconnectedState, 30'000);
        QVERIFY(rounds < 4'000);
    }

    void hangsUpOnInjection()
    {
        PracticeClub club;
        QVERIFY(club.start());
        Client client(club);
        QVERIFY(client.open(club.port(Protocol::Smtp, Security::Starttls), Security::Starttls));
        client.hear({"220 "});
        client.say("EHLO x", {"250 "});
        client.socket.write("STARTTLS\r\nRSET\r\n");
        QVERIFY(client.hangsUp());
    }

    void diesInMidDialogue_data()
    {
        QTest::addColumn<int>("step");
        for (int step = 0; step < 5; ++step)
            QTest::addRow("after step %d", step) << step;
    }
    void diesInMidDialogue()
    {
        QFETCH(int, step);
        auto club = std::make_unique<PracticeClub>();
        QVERIFY(club->start());
        Client client(*club);
        const quint16 port = club->port(Protocol::Imap, Security::Starttls);
        const QList<std::function<void()>> steps{
            [&] { client.socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port); },
            [&] { QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState); },
            [&] { client.say("a STARTTLS", {"a OK"}); },
            [&] { client.socket.startClientEncryption(); },
            [&] { QTRY_VERIFY(client.socket.isEncrypted()); },
        };
        for (int i = 0; i <= step; ++i)
            steps[i]();
        club.reset();
        QVERIFY(client.hangsUp());
    }

    void deliversAMessage()
    {
        PracticeClub club;
        QVERIFY(club.start());
        Client client(club);
        const Phrases phrases = phrasesOf(Protocol::Smtp, PracticeClub::password().toUtf8());
        QVERIFY(client.open(club.port(Protocol::Smtp, Security::Tls), Security::Tls));
        client.hear({phrases.greeting});
        client.say(phrases.abilities, {phrases.abilitiesEnd});
        QVERIFY(client.say(phrases.login, {"235"}).startsWith("235"));
        // All in one piece, as RFC 2920 and RFC 3030 allow.
        const QByteArray body = "Subject: prov\r\n\r\nHej!\r\n";
        client.socket.write("MAIL FROM:<info@ovningsklubben.example> BODY=8BITMIME\r\n"
                            "RCPT TO:<info@ovningsklubben.example>\r\nBDAT " +
                            QByteArray::number(body.size()) + " LAST\r\n" + body + "QUIT\r\n");
        const QByteArray replies = client.hear({"221"});
        QCOMPARE(replies.split('\n').size(), 5); // MAIL, RCPT, BDAT, QUIT
        QVERIFY(client.hangsUp());
        QCOMPARE(club.messages(), QList<QByteArray>{body});
        QVERIFY(!club.messages().first().contains(PracticeClub::password().toUtf8()));
    }

    void givesItsPorts()
    {
        PracticeClub club;
        QVERIFY(club.start());
        const QDate day(2027, 3, 4);
        const QJsonObject provider = QJsonDocument::fromJson(club.providerJson(day)).object();
        QCOMPARE(provider[u"checked"].toString(), u"2027-03-04"_s);
        const QJsonArray servers = provider[u"servers"].toArray();
        QCOMPARE(servers.size(), 6);
        for (const QJsonValue &value : servers) {
            const auto protocol = fromName<Protocol>(value[u"protocol"].toString());
            const auto security = fromName<Security>(value[u"security"].toString());
            QVERIFY(protocol && security);
            QVERIFY(club.port(*protocol, *security) > 0);
            QCOMPARE(value[u"port"].toInt(), club.port(*protocol, *security));
        }
        const QByteArray json = club.providerJson(day);
        QVERIFY(!json.contains(PracticeClub::password().toUtf8()));
        QVERIFY(!json.contains(PracticeClub::password().toUtf8().toBase64()));
        // The guidance hands out the app password of the club.
        QVERIFY(json.contains(PracticeClub::appPassword().toUtf8()));
    }

    void isTrustedForNothingElse()
    {
        const PracticeClub club;
        const QList<QSslCertificate> trust = club.trust();
        QCOMPARE(trust.size(), 1);
        QVERIFY(trust.first().isSelfSigned());
        QStringList critical;
        for (const QSslCertificateExtension &extension : trust.first().extensions()) {
            if (extension.isCritical())
                critical.append(extension.oid());
        }
        QVERIFY(critical.contains(u"2.5.29.30"_s)); // name constraints (RFC 5280 4.2.1.10)
        QVERIFY(!QSslConfiguration::defaultConfiguration().caCertificates().contains(trust.first()));
    }
};

KLUBBPOST_TEST(QCoreApplication, TestPracticeServers)
#include "tst_practiceservers.moc"
