// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/replay.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// Plays every file of tests/scripts into a Dialogue.
class TestScripts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plays_data();
    void plays();
    void reportsNoSecret_data() { plays_data(); }
    void reportsNoSecret();
    void sendsNoSecretInTheClear_data() { plays_data(); }
    void sendsNoSecretInTheClear();
};

namespace {

/// The password as it goes over the wire or would be recognised by a reader.
QList<QByteArray> secretsOf(const Script &script)
{
    const QByteArray password = script.password.toUtf8();
    const QByteArray login = script.settings.login.toUtf8();
    return {password, password.toBase64(), QByteArray('\0' + login + '\0' + password).toBase64()};
}

QByteArray escapedInJson(const QByteArray &text)
{
    return QByteArray(text).replace('\\', "\\\\").replace('"', "\\\"");
}

} // namespace

void TestScripts::plays_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : scriptNames()) {
        const auto script = readScript(name);
        if (script.ok() && script->seams.contains(Seam::Dialogue))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestScripts::plays()
{
    QFETCH(QString, name);
    const Script script = readScript(name).take();
    const Replay result = replay(script);
    const QStringList faults = result.faults + differences(script, result.lane);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestScripts::reportsNoSecret()
{
    QFETCH(QString, name);
    const Script script = readScript(name).take();
    TestReport report;
    report.plan.address = script.address;
    report.plan.servers = {script.settings};
    report.startedAt = QDateTime(QDate(2026, 11, 21), QTime(21, 0), QTimeZone::utc());
    report.lanes = {replay(script).lane};
    const QByteArray json = QJsonDocument(toJson(report)).toJson().toLower();
    for (const QByteArray &secret : some(secretsOf(script)))
        QVERIFY2(!json.contains(escapedInJson(secret).toLower()), secret.constData());
    // Nor a word of one with spaces, as a mechanism
    for (const StageRecord &stage : some(report.lanes.first().stages)) {
        for (const Observation &seen : stage.observations) {
            const auto *offered = std::get_if<Offered>(&seen);
            for (const QString &mechanism : offered ? offered->mechanisms : QStringList())
                QVERIFY2(!script.password.toUpper().split(u' ').contains(mechanism.toUpper()), qPrintable(mechanism));
        }
    }
}

void TestScripts::sendsNoSecretInTheClear()
{
    QFETCH(QString, name);
    const Script script = readScript(name).take();
    const Replay result = replay(script);
    if (script.settings.security == Security::None && script.clearTextConsent)
        return; // agreed to
    for (const QByteArray &secret : some(secretsOf(script)))
        QVERIFY2(!result.clear.contains(secret), secret.constData());
    QVERIFY(!result.clear.contains(script.settings.login.toUtf8()));
    QVERIFY(!result.clear.contains(script.settings.login.toUtf8().toBase64()));
}

KLUBBPOST_TEST(QCoreApplication, TestScripts)
#include "tst_scripts.moc"
