// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Attackers on the way to the server, and servers with certificates that do not hold: every case for every protocol
// over real sockets. Prints the table of outcomes.
#include "attacks.h"
#include "diagnosis/diagnosis.h"
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
    void certificate_data();
    void certificate();
    void watchSeesCredentials_data();
    void watchSeesCredentials();
    void cleanupTestCase();

private:
    void checkClearText(const QByteArray &clear, bool consent);
    void checkNothingSpoofed(const TestReport &report);
    void tell(const QByteArray &family, const QByteArray &name, Protocol protocol, const QString &outcome);

    TestServer m_elsewhere{[](QSslSocket *) {}};
    QMap<QByteArray, QMap<QByteArray, QMap<Protocol, QString>>> m_table;
    int m_cases = 0;
    int m_leaks = 0;
};

namespace {

const QByteArray login = "info@klubben.test";

/// Each form in which a credential could be seen on the wire.
QList<QByteArray> credentials()
{
    const QByteArray secret = password.toUtf8();
    return {secret,
            secret.toBase64(),
            secret.toBase64(QByteArray::OmitTrailingEquals),
            ('\0' + login + '\0' + secret).toBase64(),
            QByteArray("\0", 1) + login + '\0' + secret,
            login,
            login.toBase64()};
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

    tell(attack.family, attack.name, attack.protocol, nameOf(bench.lane().outcome));
    checkClearText(server.clear, attack.clearTextConsent);
    QCOMPARE(nameOf(bench.lane().outcome), nameOf(attack.outcome));
    if (!bench.lane().last<TlsUp>())
        QCOMPARE(server.encrypted, QByteArray());
    // No second try with less protection, and no word to a server that somebody on the way has named.
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(m_elsewhere.connectionCount(), 0);
    checkNothingSpoofed(bench.test.report());
}

void TestAttacks::checkClearText(const QByteArray &clear, bool consent)
{
    // With the user's yes the name may be said, but the password only when the server lets the login go on.
    const bool leaks = consent ? clear.contains(password.toUtf8()) || clear.contains(password.toUtf8().toBase64()) ||
                                     clear.contains(('\0' + login + '\0' + password.toUtf8()).toBase64())
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
    for (const Diagnosis &diagnosis : diagnose(report, nullptr))
        QVERIFY2(!holds(diagnosis.quote), qPrintable(diagnosis.code()));
    bool encrypted = false;
    for (const StageRecord &stage : report.lanes.first().stages) {
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

    tell("L certificates that do not hold", name, protocol, nameOf(bench.lane().outcome));
    checkClearText(server.clear, false);
    QCOMPARE(bench.lane().outcome, Outcome::TlsFailed);
    QVERIFY(!bench.lane().last<TlsUp>());
    QCOMPARE(server.encrypted, QByteArray());
    QCOMPARE(server.connectionCount(), 1);
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

void TestAttacks::tell(const QByteArray &family, const QByteArray &name, Protocol protocol, const QString &outcome)
{
    ++m_cases;
    QString &cell = m_table[family][name][protocol];
    cell = outcome;
}

void TestAttacks::cleanupTestCase()
{
    for (auto family = m_table.cbegin(); family != m_table.cend(); ++family) {
        std::printf("\n%-48s | %-20s | %-20s | %-20s\n", family.key().constData(), "smtp", "imap", "pop3");
        for (auto row = family->cbegin(); row != family->cend(); ++row) {
            std::printf("  %-46s", row.key().constData());
            for (const Protocol protocol : allOf<Protocol>())
                std::printf(" | %-20s", qPrintable(row->value(protocol, u"-"_s)));
            std::printf("\n");
        }
    }
    std::printf("\n%d cases, settings typed by hand: %d leaks\n", m_cases, m_leaks);
}

Q_DECLARE_METATYPE(Attack)
QTEST_GUILESS_MAIN(TestAttacks)
#include "tst_attacks.moc"
