// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/loginchoice.h"
#include "protocols/sasl.h"
#include "protocols/saslprep.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// SASL against the examples of the RFCs.
class TestSasl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plain();
    void login();
    void cramMd5();
    void scramSha256();
    void scramInSlices_data();
    void scramInSlices();
    void scramWithEscapedName();
    void scramRefusesServerFirst_data();
    void scramRefusesServerFirst();
    void scramRefusesServerFinal_data();
    void scramRefusesServerFinal();
    void canSendOrNot_data();
    void canSendOrNot();
    void prepares_data();
    void prepares();
    void chooses_data();
    void chooses();
};

namespace {

SaslCredentials credentials(const QByteArray &login, const QByteArray &password,
                            const QByteArray &nonce = "rOprNGfwEbeRWgbNEkqO")
{
    return {login, std::make_shared<const Secret>(password), nonce};
}

// RFC 7677 3.
const QByteArray serverFirst = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
const QByteArray clientFinal = "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                               "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
const QByteArray serverFinal = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

/// Lets an exchange do its sums to the end.
SaslAnswer settled(SaslExchange &exchange, SaslAnswer answer)
{
    while (answer.kind == SaslAnswer::Kind::Reckoning)
        answer = exchange.goOn();
    return answer;
}

} // namespace

void TestSasl::plain()
{
    // RFC 4616 4, without the authorization identity that we never send.
    const auto exchange = makeSaslExchange(AuthMethod::Plain, credentials("tim", "tanstaaftanstaaf"));
    QCOMPARE(exchange->initialResponse(), std::optional(QByteArray("\0tim\0tanstaaftanstaaf", 21)));
    QCOMPARE(exchange->respond(QByteArray()).kind, SaslAnswer::Kind::Malformed);
    const auto other = makeSaslExchange(AuthMethod::Plain, credentials("åsa", "lösen 😀"));
    QCOMPARE(other->initialResponse(), std::optional(QByteArray("\0åsa\0lösen 😀", 17)));
}

void TestSasl::login()
{
    const auto exchange = makeSaslExchange(AuthMethod::Login, credentials("anna", "hemligt"));
    QVERIFY(!exchange->initialResponse());
    const SaslAnswer name = exchange->respond(QByteArray("Username:"));
    QCOMPARE(name.bytes, QByteArray("anna"));
    QCOMPARE(name.shown, QByteArray("<login>"));
    const SaslAnswer password = exchange->respond(std::nullopt); // whatever it asks with
    QCOMPARE(password.bytes, QByteArray("hemligt"));
    QCOMPARE(password.shown, QByteArray("****"));
    QCOMPARE(exchange->respond(QByteArray("More?")).kind, SaslAnswer::Kind::Malformed);
}

void TestSasl::cramMd5()
{
    // RFC 2195 2.
    const auto exchange = makeSaslExchange(AuthMethod::CramMd5, credentials("tim", "tanstaaftanstaaf"));
    QVERIFY(!exchange->initialResponse());
    const SaslAnswer answer = exchange->respond(QByteArray("<1896.697170952@postoffice.reston.mci.net>"));
    QCOMPARE(answer.bytes, QByteArray("tim b913a602c7eda7a495b4e6e7334d3890"));
    QCOMPARE(answer.shown, QByteArray("****"));
    QCOMPARE(exchange->respond(QByteArray("<again>")).kind, SaslAnswer::Kind::Malformed);
}

void TestSasl::scramSha256()
{
    const auto exchange = makeSaslExchange(AuthMethod::ScramSha256, credentials("user", "pencil"));
    QCOMPARE(exchange->initialResponse(), std::optional(QByteArray("n,,n=user,r=rOprNGfwEbeRWgbNEkqO")));
    QCOMPARE(settled(*exchange, exchange->respond(serverFirst)).bytes, clientFinal);
    QVERIFY(!exchange->isServerProven());
    const SaslAnswer last = exchange->respond(serverFinal);
    QCOMPARE(last.kind, SaslAnswer::Kind::Respond);
    QVERIFY(last.bytes.isEmpty());
    QVERIFY(exchange->isServerProven());
}

void TestSasl::scramInSlices_data()
{
    QTest::addColumn<int>("iterations");
    for (const int iterations : {minScramIterations, 5 * scramSlice - 1, 5 * scramSlice, 5 * scramSlice + 1})
        QTest::addRow("%d", iterations) << iterations;
}

/// RFC 5802 3 with Qt's PBKDF2, which does it in one go.
void TestSasl::scramInSlices()
{
    QFETCH(int, iterations);
    constexpr auto sha256 = QCryptographicHash::Sha256;
    const QByteArray nonce = "r=rOprNGfwEbeRWgbNEkqOx";
    const QByteArray message = nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=" + QByteArray::number(iterations);
    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(
        sha256, "pencil", QByteArray::fromBase64("W22ZaJ0SNY7soEsUEjb6gQ=="), iterations, 32);
    QByteArray proof = QMessageAuthenticationCode::hash("Client Key", salted, sha256);
    const QByteArray signature =
        QMessageAuthenticationCode::hash("n=user,r=rOprNGfwEbeRWgbNEkqO," + message + ",c=biws," + nonce,
                                         QCryptographicHash::hash(proof, sha256), sha256);
    for (qsizetype i = 0; i < proof.size(); ++i)
        proof[i] = static_cast<char>(proof[i] ^ signature[i]);
    const auto exchange = makeSaslExchange(AuthMethod::ScramSha256, credentials("user", "pencil"));
    QCOMPARE(settled(*exchange, exchange->respond(message)).bytes, "c=biws," + nonce + ",p=" + proof.toBase64());
    QCOMPARE(exchange->goOn().kind, SaslAnswer::Kind::Malformed);
}

void TestSasl::scramWithEscapedName()
{
    const auto exchange = makeSaslExchange(AuthMethod::ScramSha256, credentials("a=b,c", "pencil"));
    QCOMPARE(exchange->initialResponse(), std::optional(QByteArray("n,,n=a=3Db=2Cc,r=rOprNGfwEbeRWgbNEkqO")));
}

void TestSasl::scramRefusesServerFirst_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray nonce = "r=rOprNGfwEbeRWgbNEkqOx";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("our nonce alone") << QByteArray("r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    QTest::newRow("another nonce") << QByteArray("r=xrOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    QTest::newRow("no salt") << nonce + ",s=,i=4096";
    QTest::newRow("salt is no base64") << nonce + ",s=%%%%,i=4096";
    QTest::newRow("few iterations") << nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4095";
    QTest::newRow("many iterations") << nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=" +
                                            QByteArray::number(maxScramIterations + 1);
    QTest::newRow("iterations overflow") << nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4294971392";
    QTest::newRow("iterations negative") << nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=-1";
    QTest::newRow("iterations no number") << nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=many";
    QTest::newRow("mandatory extension") << QByteArray("m=x,") + nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    QTest::newRow("order") << QByteArray("s=W22ZaJ0SNY7soEsUEjb6gQ==,") + nonce + ",i=4096";
}

void TestSasl::scramRefusesServerFirst()
{
    QFETCH(QByteArray, message);
    const auto exchange = makeSaslExchange(AuthMethod::ScramSha256, credentials("user", "pencil"));
    QVERIFY(exchange->initialResponse());
    QCOMPARE(exchange->respond(message).kind, SaslAnswer::Kind::Malformed);
    QCOMPARE(exchange->respond(serverFirst).kind, SaslAnswer::Kind::Malformed); // it is over
    QVERIFY(!exchange->isServerProven());
}

void TestSasl::scramRefusesServerFinal_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("kind");
    const auto unproven = static_cast<int>(SaslAnswer::Kind::ServerUnproven);
    const auto malformed = static_cast<int>(SaslAnswer::Kind::Malformed);
    const auto respond = static_cast<int>(SaslAnswer::Kind::Respond);
    QTest::newRow("other signature") << QByteArray("v=AAriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=") << unproven;
    QTest::newRow("cut signature") << QByteArray("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjk=") << unproven;
    QTest::newRow("empty signature") << QByteArray("v=") << unproven;
    QTest::newRow("no base64") << QByteArray("v=????") << unproven;
    QTest::newRow("nothing") << QByteArray() << malformed;
    QTest::newRow("the first message again") << serverFirst << malformed;
    QTest::newRow("error") << QByteArray("e=invalid-proof") << respond;
}

void TestSasl::scramRefusesServerFinal()
{
    QFETCH(QByteArray, message);
    QFETCH(int, kind);
    const auto exchange = makeSaslExchange(AuthMethod::ScramSha256, credentials("user", "pencil"));
    QCOMPARE(settled(*exchange, exchange->respond(serverFirst)).bytes, clientFinal);
    QCOMPARE(static_cast<int>(exchange->respond(message).kind), kind);
    QVERIFY(!exchange->isServerProven());
}

void TestSasl::canSendOrNot_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("can");
    const auto row = [](const char *name, AuthMethod method, const QByteArray &login, const QByteArray &password,
                        bool can) { QTest::newRow(name) << static_cast<int>(method) << login << password << can; };
    row("plain utf-8", AuthMethod::Plain, "åsa", "lösen 😀", true);
    row("plain no password", AuthMethod::Plain, "åsa", "", false);
    row("plain no login", AuthMethod::Plain, "", "x", false);
    row("plain nul", AuthMethod::Plain, "anna", QByteArray("a\0b", 3), false);
    row("scram ascii", AuthMethod::ScramSha256, "user", "pencil", true);
    row("scram å", AuthMethod::ScramSha256, "åsa", "lösen", true);
    row("scram new character", AuthMethod::ScramSha256, "anna", "lösen😀", false);
    row("scram new character in name", AuthMethod::ScramSha256, "anna😀", "lösen", true);
    row("scram only soft hyphen", AuthMethod::ScramSha256, "anna", "\u00ad", false);
    row("oauth", AuthMethod::Xoauth2, "anna", "token", false);
}

void TestSasl::canSendOrNot()
{
    QFETCH(int, method);
    QFETCH(QByteArray, login);
    QFETCH(QByteArray, password);
    QTEST(canSend(static_cast<AuthMethod>(method), credentials(login, password)), "can");
}

void TestSasl::prepares_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prepared"); // null: prohibited
    // RFC 4013 3.
    QTest::newRow("soft hyphen") << u"I\u00adX"_s << u"IX"_s;
    QTest::newRow("no transformation") << u"user"_s << u"user"_s;
    QTest::newRow("case kept") << u"USER"_s << u"USER"_s;
    QTest::newRow("feminine ordinal") << u"\u00aa"_s << u"a"_s;
    QTest::newRow("roman nine") << u"\u2168"_s << u"IX"_s;
    QTest::newRow("bell") << u"\u0007"_s << QString();
    QTest::newRow("bidirectional") << u"\u06271"_s << QString();
    // The tables of RFC 3454 beside them.
    QTest::newRow("no-break space") << u"a\u00a0b"_s << u"a b"_s;
    QTest::newRow("ideographic space") << u"a\u3000b"_s << u"a b"_s;
    QTest::newRow("composed") << u"a\u030a"_s << u"å"_s;
    QTest::newRow("swedish") << u"lösen åäö"_s << u"lösen åäö"_s;
    QTest::newRow("arabic alone") << u"\u0627\u0628"_s << u"\u0627\u0628"_s;
    QTest::newRow("arabic with latin") << u"\u0627a\u0628"_s << QString();
    QTest::newRow("private use") << u"\ue000"_s << QString();
    QTest::newRow("replacement character") << u"\ufffd"_s << QString();
    QTest::newRow("no character") << u"\ufdd0"_s << QString();
    QTest::newRow("last of a plane") << QString::fromUcs4(U"\U0001ffff") << QString();
    QTest::newRow("line separator") << u"\u2028"_s << QString();
    QTest::newRow("direction mark") << u"\u200e"_s << QString();
    QTest::newRow("language tag") << QString::fromUcs4(U"\U000e0001") << QString();
    QTest::newRow("unassigned in 3.2") << u"😀"_s << QString();
    QTest::newRow("unassigned in 3.2, plane 0") << u"\u0221"_s << QString();
    QTest::newRow("nothing") << u""_s << u""_s;
}

void TestSasl::prepares()
{
    QFETCH(QString, text);
    QFETCH(QString, prepared);
    const auto result = saslprep(text, SaslprepUse::Stored);
    QCOMPARE(result.has_value(), !prepared.isNull());
    if (result)
        QCOMPARE(QString::fromUtf8(*result), prepared);
}

void TestSasl::chooses_data()
{
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QStringList>("refused");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QString>("chosen"); // method or outcome
    const auto row = [](const char *name, const char *offered, const char *known, const char *refused, bool encrypted,
                        const char *chosen) {
        const auto list = [](const char *words) { return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts); };
        QTest::newRow(name) << list(offered) << list(known) << list(refused) << encrypted
                            << QString::fromLatin1(chosen);
    };
    row("quickest", "CRAM-MD5 LOGIN SCRAM-SHA-256 PLAIN", "", "", true, "plain");
    row("hidden in the clear", "PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256", "", "", false, "scramSha256");
    row("hidden in the clear, whatever is known", "PLAIN CRAM-MD5", "plain", "", false, "cramMd5");
    row("plain in the clear if it must be", "LOGIN PLAIN", "", "", false, "plain");
    row("known order", "PLAIN LOGIN CRAM-MD5", "cramMd5 login", "", true, "cramMd5");
    row("known and not offered", "LOGIN", "plain", "", true, "login");
    row("next", "PLAIN LOGIN", "", "plain", true, "login");
    row("none left", "PLAIN", "", "plain", true, "noCommonMechanism");
    row("nothing offered", "", "", "", true, "loginNotOffered");
    row("only oauth", "XOAUTH2 OAUTHBEARER", "", "", true, "onlyOauth");
    row("oauth and others", "XOAUTH2 NTLM", "", "", true, "noCommonMechanism");
    row("known as oauth only", "LOGIN XOAUTH2", "xoauth2 oauthbearer", "", true, "onlyOauth");
    row("known as oauth only, not so here", "LOGIN PLAIN", "xoauth2", "", true, "plain");
    row("external names do not count", "EXTERNAL ANONYMOUS", "", "", true, "noCommonMechanism");
}

void TestSasl::chooses()
{
    QFETCH(QStringList, offered);
    QFETCH(QStringList, known);
    QFETCH(QStringList, refused);
    QFETCH(bool, encrypted);
    const auto methods = [](const QStringList &names) {
        QList<AuthMethod> list;
        for (const QString &name : names)
            list.append(*fromName<AuthMethod>(name));
        return list;
    };
    const LoginOffer offer{offered,
                           false,
                           false,
                           encrypted,
                           {AuthMethod::Plain, AuthMethod::Login, AuthMethod::ScramSha256, AuthMethod::CramMd5}};
    const LoginChoice choice = chooseLogin(offer, credentials("user", "pencil"), methods(known), methods(refused));
    QTEST(choice.ok() ? nameOf(*choice) : nameOf(choice.fault()), "chosen");
}

KLUBBPOST_TEST(QCoreApplication, TestSasl)
#include "tst_sasl.moc"
