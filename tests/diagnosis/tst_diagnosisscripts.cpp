// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"
#include "providers/catalog.h"
#include "support/replay.h"
#include "support/testprogram.h"

#include <QTimeZone>
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
    void outlookComOnlyTakesOauth();
    void everyScriptHasItsVerdict_data();
    void everyScriptHasItsVerdict();

private:
    [[nodiscard]] QList<Diagnosis> diagnosesOf(const Script &script, const Provider *provider) const;

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, {});
};

QList<Diagnosis> DiagnosisScriptsTest::diagnosesOf(const Script &script, const Provider *provider) const
{
    TestReport report;
    report.startedAt = QDateTime(QDate(2026, 11, 21), QTime(20, 45), QTimeZone::utc());
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
    row("imap-authorization-failed", RuleId::AuthorizationRefused);
    row("imap-bye", RuleId::ServerBusy);
    row("imap-cannot-anything", RuleId::NoCommonMechanism);
    row("imap-clear-cram-forbidden", RuleId::ClearTextForbidden);
    row("imap-clear-forbidden", RuleId::ClearTextForbidden);
    row("imap-closed-during-login", RuleId::LoginClosed);
    row("imap-courier-wrong-password", RuleId::LoginRefused);
    row("imap-dovecot-privacy-required", RuleId::EncryptionRequired);
    row("imap-dovecot-too-many-connections", RuleId::MailboxBusy);
    row("imap-dovecot-unavailable", RuleId::LoginTemporaryFault);
    row("imap-dovecot-user-disabled", RuleId::AccountBlocked);
    row("imap-dovecot-wrong-password", RuleId::LoginRefused);
    row("imap-endless-capabilities", RuleId::ProtocolError);
    row("imap-exchange-failed", RuleId::LoginRefused);
    row("imap-exchange-not-connected", RuleId::ImapOff);
    row("imap-gmail-disabled-for-domain", RuleId::ImapOff);
    row("imap-gmail-disabled-for-domain", RuleId::ImapOff, "google-workspace");
    row("imap-gmail-overquota", RuleId::TooManyAttempts);
    row("imap-gmail-too-many-connections", RuleId::MailboxBusy);
    row("imap-gmail-web-login", RuleId::WebLoginNeeded);
    row("imap-gmail-web-login", RuleId::WebLoginNeeded, "gmail");
    row("imap-gmail-wrong-password", RuleId::LoginRefused);
    row("imap-gmail-wrong-password", RuleId::OrdinaryPasswordRefused, "gmail");
    row("imap-gmx-wrong-password", RuleId::LoginRefused);
    row("imap-not-imap-http", RuleId::NotMailServer);
    row("imap-not-imap-pop3", RuleId::OtherProtocol);
    row("imap-not-imap-smtp", RuleId::OtherProtocol);
    row("imap-only-foreign-mechanisms", RuleId::NoCommonMechanism);
    row("imap-only-oauth", RuleId::OnlyOauth);
    row("imap-outlook-basic-disabled", RuleId::OnlyOauth);
    row("imap-password-expired", RuleId::PasswordExpired);
    row("imap-preauth", RuleId::LoginNotOffered);
    row("imap-scram-no-proof", RuleId::ServerUnproven);
    row("imap-silent-login", RuleId::LoginTimedOut);
    row("imap-starttls-bad", RuleId::StarttlsRefused);
    row("imap-starttls-bye", RuleId::StarttlsUnavailable);
    row("imap-starttls-capability-in-ok", RuleId::LoginNotOffered);
    row("imap-starttls-injection", RuleId::InjectedBeforeTls);
    row("imap-starttls-not-offered", RuleId::StarttlsNotOffered);
    row("imap-starttls-only-oauth", RuleId::OnlyOauth);
    row("imap-starttls-refused", RuleId::StarttlsRefused);
    row("imap-starttls-tampered-mailbox", RuleId::LoginSucceeded);
    row("imap-starttls-wrong-password", RuleId::LoginRefused);
    row("imap-yandex-off", RuleId::ImapOff);
    row("imap-zoho-off", RuleId::ImapOff);
    row("pop3-clear-disallowed", RuleId::EncryptionRequired);
    row("pop3-clear-forbidden", RuleId::ClearTextForbidden);
    row("pop3-clear-user-pass", RuleId::WorksUnencrypted);
    row("pop3-closed-during-login", RuleId::LoginClosed);
    row("pop3-dovecot-temporary", RuleId::LoginTemporaryFault);
    row("pop3-dovecot-wrong-password", RuleId::LoginRefused);
    row("pop3-exchange-wrong-password", RuleId::LoginRefused);
    row("pop3-gmail-app-password", RuleId::AppPasswordNeeded);
    row("pop3-gmail-web-login", RuleId::WebLoginNeeded);
    row("pop3-gmail-wrong-password", RuleId::OrdinaryPasswordRefused, "gmail");
    row("pop3-in-use", RuleId::MailboxBusy);
    row("pop3-login-delay", RuleId::LoginTooOften);
    row("pop3-no-login", RuleId::LoginNotOffered);
    row("pop3-not-pop3-http", RuleId::NotMailServer);
    row("pop3-not-pop3-imap", RuleId::OtherProtocol);
    row("pop3-not-pop3-smtp", RuleId::OtherProtocol);
    row("pop3-only-oauth", RuleId::OnlyOauth);
    row("pop3-outlook-basic-disabled", RuleId::OnlyOauth, "microsoft-personal");
    row("pop3-silent-capa", RuleId::NoReply);
    row("pop3-space-in-login", RuleId::CredentialsNotSendable);
    row("pop3-stls-injection", RuleId::InjectedBeforeTls);
    row("pop3-stls-not-offered", RuleId::StarttlsNotOffered);
    row("pop3-stls-refused", RuleId::StarttlsRefused);
    row("pop3-user-disabled", RuleId::AccountBlocked);
    row("smtp-2525-clear-club", RuleId::ClearTextForbidden);
    row("smtp-aborted", RuleId::MechanismRefused);
    row("smtp-account-disabled", RuleId::AccountBlocked);
    row("smtp-clear-encryption-required", RuleId::EncryptionRequired);
    row("smtp-clear-plain", RuleId::WorksUnencrypted);
    row("smtp-clear-starttls-first", RuleId::EncryptionRequired);
    row("smtp-closed-after-login", RuleId::LoginClosed);
    row("smtp-closed-at-once", RuleId::ClosedEarly);
    row("smtp-ehlo-helo-rejected", RuleId::CommandNotUnderstood);
    row("smtp-ehlo-refused", RuleId::GreetingRefused);
    row("smtp-ehlo-unknown", RuleId::StarttlsScrubbed);
    row("smtp-exchange-unsuccessful", RuleId::LoginRefused);
    row("smtp-exim-temporary", RuleId::LoginTemporaryFault);
    row("smtp-exim-wrong-password", RuleId::LoginRefused);
    row("smtp-gmail-temporary", RuleId::LoginTemporaryFault, "gmail");
    row("smtp-gmail-throttled", RuleId::TooManyAttempts, "gmail");
    row("smtp-gmail-web-login", RuleId::WebLoginNeeded, "gmail");
    row("smtp-gmail-wrong-password", RuleId::LoginRefused);
    row("smtp-gmail-wrong-password", RuleId::OrdinaryPasswordRefused, "gmail");
    row("smtp-greeting-busy", RuleId::ServerBusy);
    row("smtp-known-only-oauth", RuleId::OnlyOauth);
    row("smtp-login-rate-limit", RuleId::TooManyAttempts);
    row("smtp-mechanism-too-weak", RuleId::MechanismRefused);
    row("smtp-message-data-refused", RuleId::SendingTemporaryFault);
    row("smtp-message-gmail-limit", RuleId::SendingLimit);
    row("smtp-message-greylisted", RuleId::SendingTemporaryFault);
    row("smtp-message-hangs-up", RuleId::SendingTemporaryFault);
    row("smtp-message-icloud-from", RuleId::SenderNotAllowed);
    row("smtp-message-mailbox-full", RuleId::MailboxFull);
    row("smtp-message-microsoft365-send-as-denied", RuleId::SenderNotAllowed, "microsoft-365");
    row("smtp-message-recipient-unknown", RuleId::RecipientRefused);
    row("smtp-message-relay-denied", RuleId::RelayDenied);
    row("smtp-message-sender-domain", RuleId::SenderDomainUnknown);
    row("smtp-message-sender-not-owned", RuleId::SenderNotAllowed);
    row("smtp-message-smtputf8-not-offered", RuleId::Smtputf8NotOffered);
    row("smtp-message-spam", RuleId::SpamRefused);
    row("smtp-message-too-big", RuleId::MessageTooLarge);
    row("smtp-microsoft365-basic-rejected", RuleId::OnlyOauth);
    row("smtp-microsoft365-conditional-access", RuleId::ConditionalAccess, "microsoft-365");
    row("smtp-microsoft365-security-defaults", RuleId::SecurityDefaults);
    row("smtp-microsoft365-smtp-auth-off-mailbox", RuleId::SmtpAuthOffMailbox, "microsoft-365");
    row("smtp-microsoft365-smtp-auth-off-tenant", RuleId::SmtpAuthOffTenant);
    row("smtp-microsoft365-wrong-password", RuleId::LoginRefused);
    row("smtp-no-auth", RuleId::LoginNotOffered);
    row("smtp-not-smtp-imap", RuleId::OtherProtocol);
    row("smtp-not-smtp-news", RuleId::NotMailServer);
    row("smtp-not-smtp-pop3", RuleId::OtherProtocol);
    row("smtp-not-smtp-ssh", RuleId::NotMailServer);
    row("smtp-not-smtp-tls", RuleId::TlsWherePlainExpected);
    row("smtp-nul", RuleId::ProtocolError);
    row("smtp-only-oauth", RuleId::OnlyOauth);
    row("smtp-postfix-temporary", RuleId::LoginTemporaryFault);
    row("smtp-postfix-wrong-password", RuleId::LoginRefused);
    row("smtp-reset-after-greeting", RuleId::ClosedEarly);
    row("smtp-reset-in-clear", RuleId::ConnectionReset);
    row("imap-alert-mailbox-off", RuleId::ImapOff);
    row("imap-mailbox-not-opened", RuleId::MailboxNotOpened);
    row("imap-bye-after-login", RuleId::MailboxNotOpened);
    row("imap-greeting-bad", RuleId::ServerBusy);
    row("imap-greeting-no", RuleId::GreetingRefused);
    row("imap-bad-login-in-clear", RuleId::EncryptionPerhaps);
    row("imap-nginx-internal-error", RuleId::LoginTemporaryFault);
    row("imap-untagged-literal", RuleId::LoginSucceeded);
    row("imap-bye-stays", RuleId::TooManyAttempts);
    row("imap-cannot-protocol", RuleId::ImapOff);
    row("pop3-mailbox-not-opened", RuleId::MailboxNotOpened);
    row("pop3-plus-err", RuleId::LoginTemporaryFault);
    row("smtp-auth-571", RuleId::LoginRefused);
    row("smtp-auth-250", RuleId::ProtocolError);
    row("smtp-greets-twice", RuleId::LoginSucceeded);
    row("smtp-half-a-greeting", RuleId::NoReply);
    row("smtp-neither-tls-nor-auth", RuleId::LoginNotOffered);
    row("smtp-scram-impostor", RuleId::ServerUnproven);
    row("smtp-scram-unsendable", RuleId::CredentialsNotSendable);
    row("smtp-silent", RuleId::NoGreeting);
    row("smtp-starttls-closes", RuleId::TlsClosed);
    row("smtp-starttls-garbled", RuleId::ProtocolError);
    row("smtp-starttls-hangs-up", RuleId::StarttlsUnavailable);
    row("smtp-starttls-refused", RuleId::StarttlsUnavailable);
    row("smtp-too-many-errors", RuleId::TooManyAttempts);
    row("smtp-yahoo-too-many", RuleId::AppPasswordNeeded);
    row("smtp-yandex-access-off", RuleId::MailProgramsNotAllowed);
    row("smtp-zoho-wrong-password", RuleId::LoginRefused);
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
    QCOMPARE(nameOf(diagnosesOf(*script, owner).first().id), nameOf(rule));
}

void DiagnosisScriptsTest::outlookComOnlyTakesOauth()
{
    // The facts name Outlook.com's server twice: as the one to use, and as one that takes passwords no more.
    const auto script = readScript(u"smtp-only-oauth"_s);
    QVERIFY(script.ok());
    const Provider *outlook = m_catalog.byId(u"microsoft-personal"_s);
    QVERIFY(outlook);
    TestReport report;
    report.startedAt = QDateTime(QDate(2026, 11, 21), QTime(20, 45), QTimeZone::utc());
    report.plan.address = EmailAddress::parse(u"klubben@hotmail.com"_s).value();
    report.lanes = {replay(*script).lane};
    const auto ruleAt = [&](const QString &host, const Provider *provider) {
        report.lanes.first().settings.host = host;
        return nameOf(diagnose(report, provider, &m_catalog).first().id);
    };
    for (const Provider *provider : {outlook, m_catalog.guess()})
        QCOMPARE(ruleAt(u"smtp-mail.outlook.com"_s, provider), nameOf(RuleId::OnlyOauth));
    // What replaced it takes no password either.
    QCOMPARE(ruleAt(u"smtp.live.com"_s, outlook), nameOf(RuleId::PasswordNotAccepted));
    QCOMPARE(ruleAt(u"smtp.live.com"_s, m_catalog.guess()), nameOf(RuleId::PasswordNotAccepted));
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
    QVERIFY2(first.id != RuleId::NotFinished, qPrintable(first.code()));
    if (script.outcome != Outcome::ProtocolError)
        QVERIFY2(first.id != RuleId::ProtocolError, "only what is left falls through to the last rule");
}

KLUBBPOST_TEST(WithoutApplication, DiagnosisScriptsTest)
#include "tst_diagnosisscripts.moc"
