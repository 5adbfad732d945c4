// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Attackers on the way to the server, and servers with certificates that do not hold: every case for every protocol
// over real sockets, once with settings typed by hand, which are to log in, and once for the automatic probing of usual
// names and ports, which is to propose nothing. Prints the tables of outcomes.
#include "attacks.h"
#include "diagnosis/diagnosis.h"
#include "discovery/guesser.h"
#include "network/networkprobe.h"
#include "network/tlssupport.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <cstdio>
#include <QSslSocket>
#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

class TestAttacks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void attack_data();
    void attack();
    void attackOnProbing_data() { attack_data(); }
    void attackOnProbing();
    void certificate_data();
    void certificate();
    void certificateOnProbing_data() { certificate_data(); }
    void certificateOnProbing();
    void probingFindsTheGood_data() { watchSeesCredentials_data(); }
    void probingFindsTheGood();
    void watchSeesCredentials_data();
    void watchSeesCredentials();
    void cleanupTestCase();

private:
    void checkClearText(const QByteArray &clear, bool consent);
    void checkNothingSpoofed(const TestReport &report);
    bool checkProbing(const ScriptServer &server, const ServerSettings &settings, QString &outcome);

    using Table = QMap<QByteArray, QMap<QByteArray, QMap<Protocol, QString>>>;
    static void print(const char *title, const Table &table, int leaks);

    TestServer m_elsewhere{[](QSslSocket *) {}};
    Table m_typed;
    Table m_probed;
    int m_leaks = 0;       ///< with settings typed by hand
    int m_probedLeaks = 0; ///< by probing: of which nobody but the program itself has decided anything
};

namespace {

const QByteArray clubLogin = "info@klubben.test";

/// Each form in which a credential could be seen on the wire.
QList<QByteArray> credentials()
{
    const QByteArray secret = password.toUtf8();
    return {secret,
            secret.toBase64(),
            secret.toBase64(QByteArray::OmitTrailingEquals),
            ('\0' + clubLogin + '\0' + secret).toBase64(),
            QByteArray("\0", 1) + clubLogin + '\0' + secret,
            clubLogin,
            clubLogin.toBase64()};
}

bool holdsCredential(const QByteArray &wire)
{
    return std::ranges::any_of(credentials(), [&](const QByteArray &form) { return wire.contains(form); });
}

/// The words with which a login begins, and which nobody says in clear text unasked.
bool beginsLogin(const QByteArray &wire)
{
    const QByteArray commands = wire.toUpper();
    return std::ranges::any_of(QByteArrayList{"AUTH ", "AUTHENTICATE ", " LOGIN ", "USER ", "PASS ", "APOP "},
                               [&](const QByteArray &command) { return commands.contains(command); });
}

} // namespace

void TestAttacks::attack_data()
{
    QTest::addColumn<Attack>("attack");
    for (const Attack &attack : attacks(m_elsewhere.serverPort()))
        QTest::addRow("%s %s: %s", enumName(attack.protocol), attack.family.constData(), attack.name.constData())
            << attack;
}

void TestAttacks::attack()
{
    QFETCH(Attack, attack);
    ScriptServer server(actions(attack.conversation), attack.security);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    TestPlan plan = planFor({settings(attack.protocol, attack.security, server.port())});
    if (attack.clearTextConsent)
        plan.clearTextConsent = {attack.protocol};
    bench.test.start(plan, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(bench.finished, 1, 60000);

    m_typed[attack.family][attack.name][attack.protocol] = nameOf(bench.lane().outcome);
    checkClearText(server.clear, attack.clearTextConsent);
    QCOMPARE(nameOf(bench.lane().outcome), nameOf(attack.outcome));
    if (!bench.lane().last<TlsUp>())
        QCOMPARE(server.encrypted, QByteArray());
    // No second try with less protection, and no word to a server that somebody on the way has named.
    // A large ClientHello (OpenSSL 3.5) that gets no answer at all has one smaller successor, under the same rules.
    const bool unanswered = attack.name.endsWith("after the go-ahead");
    QCOMPARE(server.connectionCount(), unanswered && isHelloLarge() ? 2 : 1);
    QCOMPARE(m_elsewhere.connectionCount(), 0);
    checkNothingSpoofed(bench.test.report());
}

void TestAttacks::checkClearText(const QByteArray &clear, bool consent)
{
    // With the user's yes the name may be said, but the password only when the server lets the login go on.
    const bool leaks = consent ? clear.contains(password.toUtf8()) || clear.contains(password.toUtf8().toBase64()) ||
                                     clear.contains(('\0' + clubLogin + '\0' + password.toUtf8()).toBase64())
                               : holdsCredential(clear) || beginsLogin(clear);
    if (leaks)
        ++m_leaks;
    QVERIFY2(!leaks, "a credential is on the wire in clear text");
}

/// What was said before TLS is in no verdict, and in nothing that was learnt after it.
void TestAttacks::checkNothingSpoofed(const TestReport &report)
{
    const QString words = QString::fromLatin1(attackersWords);
    const auto holds = [&](const QString &text) { return text.contains(words, Qt::CaseInsensitive); };
    for (const Diagnosis &diagnosis : some(diagnose(report, nullptr)))
        QVERIFY2(!holds(diagnosis.quote), qPrintable(diagnosis.code()));
    bool encrypted = false;
    for (const StageRecord &stage : some(report.lanes.first().stages)) {
        for (const Observation &seen : stage.observations) {
            if (const auto *offered = std::get_if<Offered>(&seen); offered && offered->encrypted)
                QVERIFY(!holds(offered->capabilities.join(u' ') + offered->mechanisms.join(u' ')));
            if (const auto *reply = std::get_if<Replied>(&seen))
                QVERIFY(!encrypted || !holds(reply->text + reply->responseCode));
        }
        encrypted = encrypted || stage.stage == Stage::Encrypt;
    }
}

void TestAttacks::certificate_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Security>("security");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    struct Kind
    {
        const char *name;
        const char *certificate;
        const char *host;
    };
    const Kind kinds[] = {{"C1 self-signed", "selfsigned", "selfsigned"},
                          {"C2 expired", "expired", "expired"},
                          {"C3 unknown issuer", "unknown", "unknown"},
                          {"C4 another host's", "othername", "mail"},
                          {"C4 a wildcard two labels up", "wildcard", "a.b"},
                          {"C4 the host in the common name only", "cnonly", "cnonly"},
                          {"not yet valid", "notyet", "notyet"}};
    for (const Kind &kind : kinds) {
        for (const Protocol protocol : allOf<Protocol>()) {
            for (const Security security : {Security::Tls, Security::Starttls}) {
                const QByteArray name = QByteArray(kind.name) + (security == Security::Tls ? ", TLS" : ", STARTTLS");
                QTest::addRow("%s %s", enumName(protocol), name.constData())
                    << name << protocol << security << QString::fromLatin1(kind.certificate)
                    << QString::fromLatin1(kind.host) + u".klubben.test"_s;
            }
        }
    }
}

void TestAttacks::certificate()
{
    QFETCH(QByteArray, name);
    QFETCH(Protocol, protocol);
    QFETCH(Security, security);
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    const QByteArray before = security == Security::Starttls ? starttlsPreamble(protocol) : QByteArray();
    ScriptServer server(actions(before + loginConversation(protocol, true)), security, certificate);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(protocol, security, server.port(), host)}));

    m_typed["L certificates that do not hold"][name][protocol] = nameOf(bench.lane().outcome);
    checkClearText(server.clear, false);
    QCOMPARE(bench.lane().outcome, Outcome::TlsFailed);
    QVERIFY(!bench.lane().last<TlsUp>());
    QCOMPARE(server.encrypted, QByteArray());
    QCOMPARE(server.connectionCount(), 1);
}

namespace {

/// The usual ports are not the tests': what is meant for one kind of server goes to the port of the test's.
class RedirectedProbes : public ProbeSource
{
public:
    RedirectedProbes(NetworkProbe &network, const ServerSettings &server) : m_network(network), m_server(server) {}

    void probe(const ServerSettings &settings, QObject *context, Callback callback) override
    {
        const bool isIt = settings.protocol == m_server.protocol && settings.security == m_server.security &&
                          settings.asciiHost() == m_server.asciiHost();
        if (!isIt) {
            QMetaObject::invokeMethod(
                context, [settings, callback] { callback({.settings = settings}); }, Qt::QueuedConnection);
            return;
        }
        ++tries;
        m_network.probe(m_server, context, [this, settings, callback](const ProbeAnswer &answer) {
            outcome = answer.outcome;
            ProbeAnswer told = answer;
            told.settings = settings;
            callback(told);
        });
    }

    int tries = 0;
    ProbeOutcome outcome = ProbeOutcome::NotReached;

private:
    NetworkProbe &m_network;
    ServerSettings m_server;
};

/// In the DNS of an attacker who is in between, every name leads to the server's address, his own too.
TableDns attackersDns()
{
    TableDns dns = TableDns::local();
    dns.hosts.insert("mail.annan.test", {DnsStatus::Ok, {u"127.0.0.1"_s}});
    return dns;
}

} // namespace

/// Lets the usual names be tried, with the server behind one of them, and says whether it is proposed.
bool TestAttacks::checkProbing(const ScriptServer &server, const ServerSettings &settings, QString &outcome)
{
    TableDns dns = attackersDns();
    NetworkProbe network(dns);
    network.setTrust({testAuthority(), true});
    RedirectedProbes probes(network, settings);
    Guesser guesser(probes, dns);
    guesser.start(EmailAddress::parse(QString::fromLatin1(clubLogin)).take(), {settings.asciiHost()});
    const bool ended = QTest::qWaitFor([&] { return guesser.isOver(settings.protocol); }, 60000);
    outcome = probes.tries > 0 ? nameOf(probes.outcome) : u"not tried"_s;
    // It says nothing that belongs to a login, not even inside TLS, and speaks to nobody else.
    if (holdsCredential(server.clear + server.encrypted) || beginsLogin(server.clear + server.encrypted))
        ++m_probedLeaks;
    const auto verify = [&] {
        QVERIFY(ended);
        QVERIFY2(!holdsCredential(server.clear + server.encrypted), "probing says who the user is");
        QVERIFY2(!beginsLogin(server.clear + server.encrypted), "probing begins a login");
        QCOMPARE(server.connectionCount(), probes.tries);
        QCOMPARE(m_elsewhere.connectionCount(), 0);
    };
    verify();
    return guesser.best(settings.protocol).has_value();
}

void TestAttacks::attackOnProbing()
{
    QFETCH(Attack, attack);
    ScriptServer server(actions(attack.conversation), attack.security);
    QString outcome;
    const bool isProposed = checkProbing(server, settings(attack.protocol, attack.security, server.port()), outcome);
    m_probed[attack.family][attack.name][attack.protocol] = outcome;
    // Where the encrypted session is genuine and offers a login there is nothing wrong with the server.
    const bool isGenuine = attack.security != Security::None &&
                           (attack.outcome == Outcome::Succeeded || attack.outcome == Outcome::LoginRefused);
    QCOMPARE(isProposed, isGenuine);
    if (attack.security == Security::None)
        QCOMPARE(server.connectionCount(), 0);
}

void TestAttacks::certificateOnProbing()
{
    QFETCH(QByteArray, name);
    QFETCH(Protocol, protocol);
    QFETCH(Security, security);
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    const QByteArray before = security == Security::Starttls ? starttlsPreamble(protocol) : QByteArray();
    ScriptServer server(actions(before + loginConversation(protocol, true)), security, certificate);
    QString outcome;
    QVERIFY(!checkProbing(server, settings(protocol, security, server.port(), host), outcome));
    m_probed["L certificates that do not hold"][name][protocol] = outcome;
    QVERIFY(server.connectionCount() > 0);
    QCOMPARE(server.encrypted, QByteArray());
}

/// The probing is no good if it never finds anything.
void TestAttacks::probingFindsTheGood()
{
    QFETCH(Protocol, protocol);
    ScriptServer good(actions(loginConversation(protocol, true)), Security::Tls);
    QString outcome;
    QVERIFY(checkProbing(good, settings(protocol, Security::Tls, good.port()), outcome));
    QCOMPARE(outcome, u"ready"_s);
}

void TestAttacks::watchSeesCredentials_data()
{
    QTest::addColumn<Protocol>("protocol");
    for (const Protocol protocol : allOf<Protocol>())
        QTest::newRow(enumName(protocol)) << protocol;
}

/// The watch is no good if it never sees anything: a login inside accepted TLS, and one in clear text with consent.
void TestAttacks::watchSeesCredentials()
{
    QFETCH(Protocol, protocol);
    ScriptServer good(actions(loginConversation(protocol, true)), Security::Tls);
    TableDns dns = TableDns::local();
    Bench bench(dns);
    QVERIFY(bench.run({settings(protocol, Security::Tls, good.port())}));
    QCOMPARE(bench.lane().outcome, Outcome::Succeeded);
    QVERIFY(holdsCredential(good.encrypted));
    QVERIFY(beginsLogin(good.encrypted));
    QCOMPARE(good.clear, QByteArray());
}

void TestAttacks::print(const char *title, const Table &table, int leaks)
{
    int cases = 0;
    for (auto family = table.cbegin(); family != table.cend(); ++family) {
        std::printf("\n%-48s | %-20s | %-20s | %-20s\n", family.key().constData(), "smtp", "imap", "pop3");
        for (auto row = family->cbegin(); row != family->cend(); ++row) {
            std::printf("  %-46s", row.key().constData());
            for (const Protocol protocol : allOf<Protocol>())
                std::printf(" | %-20s", qPrintable(row->value(protocol, u"-"_s)));
            std::printf("\n");
            cases += int(row->size());
        }
    }
    std::printf("\n%d cases, %s: %d leaks\n", cases, title, leaks);
}

void TestAttacks::cleanupTestCase()
{
    print("settings typed by hand", m_typed, m_leaks);
    print("automatic probing", m_probed, m_probedLeaks);
}

KLUBBPOST_TEST(QCoreApplication, TestAttacks)
#include "tst_attacks.moc"
