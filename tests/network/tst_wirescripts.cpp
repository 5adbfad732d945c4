// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The second seam: every script of tests/scripts played by a real server, with real TLS.
#include "network/mailconnection.h"
#include "scriptserver.h"
#include "support/replay.h"
#include "support/script.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <algorithm>
#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

class TestWireScripts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void conversation_data();
    void conversation();
};

void TestWireScripts::conversation_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : some(scriptNames())) {
        const auto script = readScript(name);
        QVERIFY2(script.ok(), qPrintable(name));
        if (script->seams.contains(Seam::Network))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestWireScripts::conversation()
{
    QFETCH(QString, name);
    const Script script = readScript(name).take();
    ScriptServer server(script.actions, script.settings.security);

    DialogueSetup dialogue;
    dialogue.settings = script.settings;
    dialogue.settings.host = u"mail.klubben.test"_s;
    dialogue.settings.port = server.port();
    dialogue.address = script.address;
    dialogue.password = std::make_shared<const Secret>(script.password);
    dialogue.clearTextConsent = script.clearTextConsent;
    dialogue.clientName = "[127.0.0.1]";
    dialogue.nonce = script.nonce;
    dialogue.message = scriptMessage(script);

    MailConnection::Setup setup;
    setup.settings = dialogue.settings;
    setup.withMessage = script.sendMessage;
    setup.dialogue = makeDialogue(std::move(dialogue));
    setup.trust = {testAuthority(), true};
    setup.budget = std::make_shared<LoginBudget>();
    setup.clock.start();
    const bool fallsSilent = std::ranges::any_of(script.actions, [](const ScriptAction &action) {
        return action.kind == ScriptAction::Kind::Wait && action.number == 0;
    });
    if (fallsSilent)
        setup.deadlines.reply = 1000;
    MailConnection connection(std::move(setup));
    connection.start();
    connection.setAddresses({DnsStatus::Ok, {u"127.0.0.1"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(connection.isOver(), 30000);

    const LaneReport &lane = connection.report();
    QCOMPARE(nameOf(lane.outcome), nameOf(script.outcome));
    QCOMPARE(differences(script, lane), QStringList());
    QCOMPARE(server.faults, QStringList());
    QCOMPARE(server.connectionCount(), 1);

    // Nothing secret before TLS, unless the user agreed to clear text; nothing secret written down ever.
    const QByteArray secret = script.password.toUtf8();
    const QByteArray plain = QByteArray(1, '\0') + script.settings.login.toUtf8() + '\0' + secret;
    if (!script.clearTextConsent) {
        QVERIFY(!server.clear.contains(secret));
        QVERIFY(!server.clear.contains(secret.toBase64()));
        QVERIFY(!server.clear.contains(plain.toBase64()));
        QVERIFY(!server.clear.contains("AUTH"));
        QVERIFY(!server.clear.contains("LOGIN "));
    }
    for (const TranscriptLine &line : some(lane.transcript)) {
        QVERIFY(!line.text.contains(script.password));
        QVERIFY(!line.text.contains(QString::fromLatin1(secret.toBase64())));
        QVERIFY(!line.text.contains(QString::fromLatin1(plain.toBase64())));
    }
}

KLUBBPOST_TEST(QCoreApplication, TestWireScripts)
#include "tst_wirescripts.moc"
