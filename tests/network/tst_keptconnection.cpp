// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/keptconnection.h"

#include "network/networkprobe.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QPointer>
#include <QSslSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// A server is tried, and the login goes on over the same connection.
class TestKeptConnection : public QObject
{
    Q_OBJECT

    TableDns m_dns = TableDns::local();

    /// Tries the server; its connection is in \a kept afterwards, if it was one to keep.
    bool tryOut(KeptConnections &kept, const ServerSettings &settings)
    {
        NetworkProbe probes(m_dns);
        probes.setTrust({testAuthority(), true});
        probes.setKept(&kept);
        ProbeOutcome outcome = ProbeOutcome::NotReached;
        bool told = false;
        QObject context;
        probes.probe(settings, &context, [&](const ProbeAnswer &answer) {
            told = true;
            outcome = answer.outcome;
        });
        return QTest::qWaitFor([&told] { return told; }, 20'000) && outcome == ProbeOutcome::Ready;
    }
    static QByteArray insideTls(Protocol protocol, bool accepted)
    {
        switch (protocol) {
        case Protocol::Smtp: // without a greeting
            return loginConversation(protocol, accepted).replace("S: 220 x\n", "");
        case Protocol::Imap:
            return QByteArray("C: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\nS: A2 OK\n"
                              "C: A3 AUTHENTICATE PLAIN ****\n") +
                   (accepted ? "S: A3 OK in\nC: A4 EXAMINE INBOX\nC: A5 LOGOUT\nS: A4 OK x\nS: * BYE\nS: A5 OK bye\n"
                             : "S: A3 NO [AUTHENTICATIONFAILED] no\nC: A4 LOGOUT\nS: * BYE\nS: A4 OK bye\n") +
                   "CLOSE\n";
        case Protocol::Pop3:
            return loginConversation(protocol, accepted).replace("S: +OK x\n", "");
        }
        return {};
    }
    static QByteArray conversation(Protocol protocol, Security security, bool accepted)
    {
        return security == Security::Tls ? loginConversation(protocol, accepted)
                                         : starttlsPreamble(protocol) + insideTls(protocol, accepted);
    }

private Q_SLOTS:
    void theLoginGoesOnThere_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("plain"); // such a password an IMAP login may send before it has heard the offer
        for (const Protocol protocol : allOf<Protocol>()) {
            for (const Security security : {Security::Tls, Security::Starttls}) {
                for (const bool accepted : {true, false}) {
                    for (const bool plain : {true, false}) {
                        QTest::addRow("%s %s %s, %s", enumName(protocol), enumName(security), accepted ? "yes" : "no",
                                      plain ? "plain" : "not plain")
                            << protocol << security << accepted << plain;
                    }
                }
            }
        }
    }
    void theLoginGoesOnThere()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(bool, accepted);
        QFETCH(bool, plain);
        ScriptServer server(actions(conversation(protocol, security, accepted)), security);
        const ServerSettings tried = settings(protocol, security, server.port());
        KeptConnections kept;
        QVERIFY(tryOut(kept, tried));
        QCOMPARE(kept.count(), 1);
        const int questions = m_dns.questions;

        Bench bench(m_dns);
        bench.test.setKept(&kept);
        QVERIFY(bench.run({tried}, plain ? u"hemligt-7Kx"_s : password));
        QCOMPARE(server.connectionCount(), 1);
        QCOMPARE(m_dns.questions, questions);
        QCOMPARE(kept.count(), 0);
        const LaneReport &lane = bench.lane();
        QCOMPARE(lane.outcome, accepted ? Outcome::Succeeded : Outcome::LoginRefused);
        QCOMPARE(bench.test.failedLogins(), accepted ? 0 : 1);
        QVERIFY2(server.faults.isEmpty(), qPrintable(server.faults.join(u'\n')));
        QVERIFY(server.encrypted.contains(protocol == Protocol::Imap ? "AUTHENTICATE PLAIN" : "AUTH PLAIN"));

        // The report is that of any other lane.
        QList<Stage> stages;
        for (const StageRecord &stage : lane.stages)
            stages.append(stage.stage);
        QCOMPARE(stages.mid(0, 6), QList<Stage>({Stage::Resolve, Stage::Connect,
                                                 security == Security::Tls ? Stage::Encrypt : Stage::Greeting,
                                                 security == Security::Tls ? Stage::Greeting : Stage::Encrypt,
                                                 Stage::Capabilities, Stage::Login}));
        QVERIFY(lane.last<Resolved>() && lane.last<Connected>());
        const auto *tls = lane.last<TlsUp>();
        QVERIFY(tls && !tls->certificate.names.isEmpty() && tls->acceptedFaults.isEmpty());
        QCOMPARE(lane.last<LoginTried>()->method, AuthMethod::Plain);
        for (const TranscriptLine &line : lane.transcript)
            QVERIFY2(!line.text.contains(password), qPrintable(line.text));
    }

    void aServerThatHasHungUpIsConnectedToAnew_data()
    {
        QTest::addColumn<QByteArray>("farewell");
        QTest::newRow("without a word") << QByteArray();
        QTest::newRow("with a farewell, connected") << QByteArray("421 4.4.2 timeout\r\n");
    }
    void aServerThatHasHungUpIsConnectedToAnew()
    {
        QFETCH(QByteArray, farewell);
        QList<QPointer<QSslSocket>> clients;
        TestServer server([&clients](QSslSocket *socket) {
            clients.append(socket);
            connect(socket, &QSslSocket::encrypted, socket, [socket] { socket->write("220 x\r\n"); });
            connect(socket, &QIODevice::readyRead, socket, [socket] {
                const QByteArray line = socket->readAll();
                socket->write(line.startsWith("EHLO")   ? "250-x\r\n250 AUTH PLAIN\r\n"
                              : line.startsWith("AUTH") ? "235 ok\r\n"
                                                        : "221 bye\r\n");
            });
            socket->startServerEncryption();
        });
        const ServerSettings tried = settings(Protocol::Smtp, Security::Tls, server.serverPort());
        KeptConnections kept;
        QVERIFY(tryOut(kept, tried));
        QCOMPARE(kept.count(), 1);
        if (farewell.isEmpty())
            clients.first()->disconnectFromHost();
        else
            clients.first()->write(farewell);
        QTRY_COMPARE(kept.count(), 0);
        Bench bench(m_dns);
        bench.test.setKept(&kept);
        QVERIFY(bench.run({tried}));
        QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
        QCOMPARE(server.connectionCount(), 2);
    }

    void itDoesNotWaitForEver()
    {
        ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
        const ServerSettings tried = settings(Protocol::Imap, Security::Tls, server.port());
        KeptConnections kept;
        kept.setPatience(1);
        QVERIFY(tryOut(kept, tried));
        QTRY_COMPARE(kept.count(), 0);
        Bench bench(m_dns);
        bench.test.setKept(&kept);
        QVERIFY(bench.run({tried}));
        QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
        QCOMPARE(server.connectionCount(), 2);
    }

    void onlyTheVeryServerUnderTheSameTrust()
    {
        ScriptServer server(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
        const ServerSettings tried = settings(Protocol::Imap, Security::Tls, server.port());
        KeptConnections kept;
        QVERIFY(tryOut(kept, tried));
        const Trust trust{testAuthority(), true};
        ServerSettings other = tried;
        other.host = u"a.klubben.test"_s;
        QVERIFY(!kept.take(other, trust));
        other = tried;
        other.security = Security::Starttls;
        QVERIFY(!kept.take(other, trust));
        QVERIFY(!kept.take(tried, Trust{}));
        Trust taken = trust; // who would take a bad certificate has it judged anew
        taken.accepted.append(u"00"_s);
        QVERIFY(!kept.take(tried, taken));
        other = tried;
        other.login = u"m12345"_s;
        QVERIFY(kept.take(other, trust));
        QVERIFY(!kept.take(tried, trust));
    }

    void whatIsNotWantedIsClosed()
    {
        ScriptServer imap(actions(loginConversation(Protocol::Imap, true)), Security::Tls);
        ScriptServer smtp(actions(loginConversation(Protocol::Smtp, true)), Security::Tls);
        KeptConnections kept;
        QVERIFY(tryOut(kept, settings(Protocol::Imap, Security::Tls, imap.port())));
        QVERIFY(tryOut(kept, settings(Protocol::Smtp, Security::Tls, smtp.port())));
        QCOMPARE(kept.count(), 2);
        kept.keepOnly({settings(Protocol::Smtp, Security::Tls, smtp.port())});
        QCOMPARE(kept.count(), 1);
        kept.keepOnly({});
        QCOMPARE(kept.count(), 0);
    }

    /// A login that would have begun otherwise begins at the beginning.
    void aDialogueThatWouldHaveSaidOtherThings()
    {
        ScriptServer server(actions(loginConversation(Protocol::Smtp, true)), Security::Tls);
        const ServerSettings tried = settings(Protocol::Smtp, Security::Tls, server.port());
        KeptConnections kept;
        QVERIFY(tryOut(kept, tried));
        auto connection = kept.take(tried, {testAuthority(), true});
        QVERIFY(connection);
        const auto catchesUp = [&](const QByteArray &clientName) {
            DialogueSetup setup;
            setup.settings = tried;
            setup.address = EmailAddress::parse(u"info@klubben.test"_s).take();
            setup.password = std::make_shared<const Secret>(password);
            setup.clientName = clientName;
            QElapsedTimer clock;
            clock.start();
            LaneRecorder recorder(tried, false, clock);
            const auto dialogue = makeDialogue(std::move(setup));
            return catchUp(*dialogue, recorder, *connection);
        };
        QVERIFY(catchesUp("[127.0.0.1]"));
        QVERIFY(!catchesUp("[127.0.0.2]"));
        connection->received.removeLast(); // then it would still be listening
        QVERIFY(!catchesUp("[127.0.0.1]"));
    }
};

KLUBBPOST_TEST(QCoreApplication, TestKeptConnection)
#include "tst_keptconnection.moc"
