// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/script.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsReadable_data();
    void everyFileIsReadable();
    void readsHeadersAndActions();
    void namesFaultsWithTheirLine_data();
    void namesFaultsWithTheirLine();
    void matchesClientLines_data();
    void matchesClientLines();
};

void TestScript::everyFileIsReadable_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = scriptNames();
    QVERIFY2(names.size() >= 10, "the folder of the scripts is not found");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestScript::everyFileIsReadable()
{
    QFETCH(QString, name);
    const auto script = readScript(name);
    QVERIFY2(script.ok(), qPrintable(script.ok() ? QString() : script.fault()));
    QVERIFY(name.startsWith(nameOf(script->settings.protocol) + u'-'));
    QVERIFY(!script->actions.isEmpty());
}

void TestScript::readsHeadersAndActions()
{
    const auto script =
        parseScript(u"x"_s, "# protocol: pop3\n# security: starttls\n# outcome: loginRefused\n"
                            "# A remark about nothing\n# auth: plain cramMd5\n\n"
                            "S: +OK \\x00\\\\ \\{y*3}\nREPEAT 2\nS: again\nC: STLS\nTLS\nWAIT 50\nWAIT\n"
                            "RAW x\nDRIP 3\nRESET\nCLOSE\n");
    QVERIFY2(script.ok(), qPrintable(script.ok() ? QString() : script.fault()));
    QCOMPARE(script->settings.protocol, Protocol::Pop3);
    QCOMPARE(script->settings.port, quint16(110));
    QCOMPARE(script->settings.auth, (QList{AuthMethod::Plain, AuthMethod::CramMd5}));
    QCOMPARE(script->outcome, Outcome::LoginRefused);
    using Kind = ScriptAction::Kind;
    const QList<Kind> kinds = {Kind::Server, Kind::Server, Kind::Server, Kind::Client, Kind::Tls,  Kind::Wait,
                               Kind::Wait,   Kind::Raw,    Kind::Drip,   Kind::Reset,  Kind::Close};
    QCOMPARE(script->actions.size(), kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i)
        QCOMPARE(script->actions.at(i).kind, kinds.at(i));
    QCOMPARE(script->actions.at(0).bytes, QByteArray("+OK \0\\ yyy", 10));
    QCOMPARE(script->actions.at(0).line, 7);
    QCOMPARE(script->actions.at(5).number, 50);
}

void TestScript::namesFaultsWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const QByteArray head = "# protocol: imap\n# security: tls\n# outcome: succeeded\n";
    QTest::newRow("no outcome") << QByteArray("# protocol: imap\n# security: tls\n")
                                << u"x:3: protocol, security and outcome must be said"_s;
    QTest::newRow("outcome") << QByteArray("# outcome: fine\n") << u"x:1: unknown value \"fine\""_s;
    QTest::newRow("header") << QByteArray(head + "# colour: red\n") << u"x:4: unknown header \"colour\""_s;
    QTest::newRow("line") << QByteArray(head + "SERVER: hi\n") << u"x:4: unknown line \"SERVER:\""_s;
    QTest::newRow("escape") << QByteArray(head + "S: \\q\n") << u"x:4: unknown escape"_s;
    QTest::newRow("number") << QByteArray(head + "WAIT soon\n") << u"x:4: not a number"_s;
    QTest::newRow("consent") << QByteArray(head + "# consent: no\n") << u"x:4: only \"yes\" can be said here"_s;
}

void TestScript::namesFaultsWithTheirLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    const auto script = parseScript(u"x"_s, text);
    QVERIFY(!script.ok());
    QCOMPARE(script.fault(), fault);
}

void TestScript::matchesClientLines_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << QByteArray("QUIT") << QByteArray("QUIT") << true;
    QTest::newRow("other") << QByteArray("QUIT") << QByteArray("QUIT now") << false;
    QTest::newRow("secret") << QByteArray("AUTH PLAIN ****") << QByteArray("AUTH PLAIN AGEAYg==") << true;
    QTest::newRow("no secret") << QByteArray("AUTH PLAIN ****") << QByteArray("AUTH PLAIN ") << false;
    QTest::newRow("login") << QByteArray("A1 LOGIN <login> ****") << QByteArray("A1 LOGIN \"a@b.se\" {9+}") << true;
    QTest::newRow("address") << QByteArray("MAIL FROM:<address> SIZE=****") << QByteArray("MAIL FROM:<a@b.se> SIZE=9")
                             << true;
    QTest::newRow("dots are dots") << QByteArray("EHLO [127.0.0.1]") << QByteArray("EHLO [127a0b0c1]") << false;
}

void TestScript::matchesClientLines()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, line);
    QTEST(matchesClientLine(pattern, line), "matches");
}

KLUBBPOST_TEST(QCoreApplication, TestScript)
#include "tst_script.moc"
