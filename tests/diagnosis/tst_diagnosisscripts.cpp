// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"
#include "providers/catalog.h"
#include "support/replay.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// From a recorded conversation to its verdict: the scripts played into a Dialogue, and what came of it diagnosed.
class DiagnosisScriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void means_data();
    void means();
    void everyScriptHasItsVerdict_data();
    void everyScriptHasItsVerdict();

private:
    [[nodiscard]] QList<Diagnosis> diagnosesOf(const Script &script, const Provider *provider) const;

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, {});
};

QList<Diagnosis> DiagnosisScriptsTest::diagnosesOf(const Script &script, const Provider *provider) const
{
    TestReport report;
    report.startedAt = QDateTime(QDate(2026, 11, 21), QTime(20, 45), Qt::UTC);
    report.plan.address = script.address;
    report.plan.servers = {script.settings};
    report.lanes = {replay(script).lane};
    return diagnose(report, provider);
}

void DiagnosisScriptsTest::means_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<RuleId>("rule");
    const auto row = [](const char *script, RuleId rule, const char *provider = "") {
        QTest::addRow("%s%s%s", script, *provider ? " " : "", provider) << QString::fromLatin1(provider) << rule;
    };
    row("imap-gmail-app-password", RuleId::AppPasswordNeeded, "gmail");
    row("imap-gmail-app-password", RuleId::AppPasswordNeeded);
    row("imap-logindisabled", RuleId::EncryptionRequired);
    row("imap-preauth-before-tls", RuleId::PreauthBeforeTls);
    row("imap-starttls-dovecot", RuleId::LoginSucceeded);
    row("imap-tls-dovecot", RuleId::LoginSucceeded);
    row("pop3-gmail-pop-off", RuleId::PopOff, "gmail");
    row("pop3-gmail-pop-off", RuleId::PopOff);
    row("pop3-stls-dovecot", RuleId::LoginSucceeded);
    row("pop3-tls-dovecot", RuleId::LoginSucceeded);
    row("smtp-clear-forbidden", RuleId::ClearTextForbidden);
    row("smtp-gmail-app-password", RuleId::AppPasswordNeeded, "gmail");
    row("smtp-gmail-app-password", RuleId::AppPasswordNeeded);
    row("smtp-not-smtp-http", RuleId::NotMailServer);
    row("smtp-outlook-basic-disabled", RuleId::OnlyOauth, "microsoft-personal");
    row("smtp-outlook-basic-disabled", RuleId::OnlyOauth);
    row("smtp-starttls-injection", RuleId::InjectedBeforeTls);
    row("smtp-starttls-message-postfix", RuleId::MessageAccepted);
    row("smtp-starttls-not-offered", RuleId::StarttlsScrubbed);
    row("smtp-tls-plain-postfix", RuleId::LoginSucceeded);
}

void DiagnosisScriptsTest::means()
{
    QFETCH(QString, provider);
    QFETCH(RuleId, rule);
    const auto script = readScript(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    QVERIFY2(script.ok(), qPrintable(script.ok() ? QString() : script.fault()));
    const Provider *owner = m_catalog.byId(provider);
    QVERIFY(provider.isEmpty() || owner);
    QCOMPARE(nameOf(diagnosesOf(*script, owner).first().rule), nameOf(rule));
}

void DiagnosisScriptsTest::everyScriptHasItsVerdict_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : scriptNames()) {
        const auto script = readScript(name);
        if (script.ok() && script->seams.contains(Seam::Dialogue))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void DiagnosisScriptsTest::everyScriptHasItsVerdict()
{
    QFETCH(QString, name);
    const Script script = readScript(name).take();
    const Diagnosis first = diagnosesOf(script, nullptr).first();
    // A lane that got where it should is good, but for the remark that it is not encrypted; any other is not.
    if (script.outcome == Outcome::Succeeded && script.settings.security != Security::None)
        QCOMPARE(nameOf(first.severity), u"good"_s);
    else
        QVERIFY2(first.severity != Severity::Good, qPrintable(first.code()));
    QVERIFY2(first.rule != RuleId::NotFinished, qPrintable(first.code()));
    if (script.outcome != Outcome::ProtocolError)
        QVERIFY2(first.rule != RuleId::ProtocolError, "only what is left falls through to the last rule");
}

QTEST_APPLESS_MAIN(DiagnosisScriptsTest)
#include "tst_diagnosisscripts.moc"
