// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailbox.h"
#include "network/settingstest.h"
#include "network/systemdns.h"
#include "servers/realserver.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <algorithm>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace klubbpost {

// QTest finds this by the namespace of the values that it compares
template <class Enum>
requires std::is_enum_v<Enum>
char *toString(const Enum &value)
{
    return qstrdup(enumName(value));
}

} // namespace klubbpost

namespace {

constexpr Protocol allProtocols[] = {Protocol::Smtp, Protocol::Imap, Protocol::Pop3};
constexpr Security allSecurities[] = {Security::Tls, Security::Starttls, Security::None};
constexpr AuthMethod allMethods[] = {AuthMethod::Plain, AuthMethod::Login, AuthMethod::CramMd5, AuthMethod::ScramSha256,
                                     AuthMethod::Command};

quint16 port(Protocol protocol, Security security)
{
    switch (protocol) {
    case Protocol::Smtp:
        return portNamed(security == Security::Tls        ? "KLUBBPOST_SMTPS"
                         : security == Security::Starttls ? "KLUBBPOST_SUBMISSION"
                                                          : "KLUBBPOST_SMTP");
    case Protocol::Imap:
        return portNamed(security == Security::Tls ? "KLUBBPOST_IMAPS" : "KLUBBPOST_IMAP");
    case Protocol::Pop3:
        return portNamed(security == Security::Tls ? "KLUBBPOST_POP3S" : "KLUBBPOST_POP3");
    }
    return 0;
}

ServerSettings server(Protocol protocol, Security security, const QString &login = u"info@klubben.test"_s,
                      const QString &host = u"mail.klubben.test"_s)
{
    return {protocol, host, port(protocol, security), security, login, {}};
}

TestPlan plan(const QString &address, const QList<ServerSettings> &servers)
{
    TestPlan result;
    result.address = EmailAddress::parse(address).take();
    result.senderName = u"Kassören Åsa"_s;
    result.servers = servers;
    for (const ServerSettings &one : servers) {
        if (one.security == Security::None)
            result.clearTextConsent += one.protocol;
    }
    return result;
}

/// The deadlines have tests of their own; here a machine with other work may take its time.
QByteArray rowName(Protocol protocol, Security security, const QByteArray &rest = {})
{
    return QByteArray(enumName(protocol)) + ' ' + enumName(security) + (rest.isEmpty() ? rest : ' ' + rest);
}

/// What a server has written to its log since this object was made.
class LogTail
{
public:
    explicit LogTail(const QString &name) : m_file(qEnvironmentVariable("KLUBBPOST_SERVERS") + u'/' + name)
    {
        if (!m_file.open(QIODevice::ReadOnly) || !m_file.seek(m_file.size()))
            qFatal("no log of the servers: %s", qPrintable(m_file.fileName()));
    }
    [[nodiscard]] const QByteArray &text()
    {
        m_text += m_file.readAll();
        return m_text;
    }

private:
    QFile m_file;
    QByteArray m_text;
};

/// How long a log's line may take on a busy machine, in milliseconds.
constexpr int logPatience = 30'000;

/// What Postfix wrote of the connection that was made after the tail began. The last words of the one before come late.
QByteArray sessionOf(const QByteArray &log)
{
    const QByteArrayList lines = log.split('\n');
    QByteArray process;
    QByteArray session;
    for (const QByteArray &line : lines) {
        const qsizetype at = line.indexOf("smtpd[");
        const QByteArray id = at < 0 ? QByteArray() : line.mid(at, line.indexOf(']', at) - at + 1);
        if (process.isEmpty() && line.contains(": connect from"))
            process = id;
        if (!process.isEmpty() && id == process)
            session += line + '\n';
    }
    return session;
}

} // namespace

/// The program's network against Dovecot, Postfix and Knot; with-servers starts them and says where they are.
class TestRealServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("KLUBBPOST_SERVERS"))
            QSKIP("run it as: tests/servers/with-servers tst_realservers");
        QVERIFY(m_dns.setNameserver(u"127.0.0.1:"_s + qEnvironmentVariable("KLUBBPOST_DNS")));
        m_trusted = QSslCertificate::fromPath(qEnvironmentVariable("KLUBBPOST_CA"));
        QCOMPARE(m_trusted.size(), 1);
    }

    /// What went wrong is in the report.
    void cleanup()
    {
        if (QTest::currentTestFailed() && !m_report.isEmpty())
            qInfo().noquote() << m_report;
        m_report.clear();
    }

    void asksTheDns_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<DnsType>("type");
        QTest::addColumn<DnsStatus>("status");
        QTest::addColumn<QList<QByteArray>>("targets");
        using List = QList<QByteArray>;
        QTest::newRow("One.com") << "hos-one.test"_ba << DnsType::Mx << DnsStatus::Ok
                                 << List{"mx1.pub.mailpod1-cph3.one.com", "mx2.pub.mailpod1-cph3.one.com"};
        QTest::newRow("Loopia") << "hos-loopia.test"_ba << DnsType::Mx << DnsStatus::Ok
                                << List{"mailcluster.loopia.se", "mail2.loopia.se"};
        QTest::newRow("Google") << "hos-google.test"_ba << DnsType::Mx << DnsStatus::Ok
                                << List{"aspmx.l.google.com", "alt1.aspmx.l.google.com"};
        QTest::newRow("Microsoft") << "hos-microsoft.test"_ba << DnsType::Mx << DnsStatus::Ok
                                   << List{"hos-microsoft-test.mail.protection.outlook.com"};
        QTest::newRow("null MX") << "tar-inte-emot.test"_ba << DnsType::Mx << DnsStatus::Ok << List{""};
        QTest::newRow("no MX") << "utan-mx.test"_ba << DnsType::Mx << DnsStatus::NoData << List{};
        QTest::newRow("no name") << "finns-inte.test"_ba << DnsType::Mx << DnsStatus::NoSuchName << List{};
        QTest::newRow("broken zone") << "servfail.test"_ba << DnsType::Mx << DnsStatus::ServerFailure << List{};
    }
    void asksTheDns()
    {
        QFETCH(QByteArray, name);
        QFETCH(DnsType, type);
        const DnsAnswer answer = ask({name, type});
        QTEST(answer.status, "status");
        QList<QByteArray> targets;
        for (const DnsRecord &record : answer.records)
            targets += record.target;
        QTEST(targets, "targets");
    }

    void readsALongRecordOverTcp()
    {
        const DnsAnswer answer = ask({"lang-spf.test", DnsType::Txt});
        QCOMPARE(answer.status, DnsStatus::Ok);
        QCOMPARE(answer.records.size(), 1);
        const QByteArray text = answer.records.first().text;
        QVERIFY(text.startsWith("v=spf1 ip4:192.0.2.1 "));
        QCOMPARE(text.count(" ip4:192.0.2."), 60);
        QVERIFY(text.endsWith(" ip4:192.0.2.60 -all"));
    }

    void logsIn_data()
    {
        QTest::addColumn<TestPlan>("plan");
        QTest::addColumn<QString>("password");
        QTest::addColumn<AuthMethod>("method");
        QTest::addColumn<Outcome>("outcome");

        const auto row = [](const char *name, ServerSettings settings, AuthMethod method, const QString &password,
                            Outcome outcome) {
            settings.auth = {method};
            const QByteArray full =
                rowName(settings.protocol, settings.security, QByteArray(enumName(method)) + ' ' + name);
            // After STARTTLS the login is IMAP's own command, which needs no look at the capabilities and so saves a
            // round trip, where it can carry the password.
            const bool isAscii =
                std::all_of(password.begin(), password.end(), [](QChar c) { return c.unicode() < 128; });
            if (settings.protocol == Protocol::Imap && settings.security == Security::Starttls &&
                method == AuthMethod::Plain && isAscii)
                method = AuthMethod::Command;
            QTest::newRow(full.constData())
                << plan(u"info@klubben.test"_s, {settings}) << password << method << outcome;
        };
        for (const Protocol protocol : allProtocols) {
            for (const Security security : {Security::Tls, Security::Starttls}) {
                for (const AuthMethod method : allMethods) {
                    if (protocol == Protocol::Smtp && method == AuthMethod::Command)
                        continue;
                    const auto as = [=](const QString &login) { return server(protocol, security, login); };
                    const bool hashable = method != AuthMethod::CramMd5 && method != AuthMethod::ScramSha256;
                    row("good", as(u"info@klubben.test"_s), method, u"hemligt-1"_s, Outcome::Succeeded);
                    row("wrong password", as(u"info@klubben.test"_s), method, u"hemligt-2"_s, Outcome::LoginRefused);
                    // 😀 is newer than the Unicode of SASLprep (RFC 4013 2.5), so SCRAM cannot carry this password;
                    // nor can PASS of a server without UTF8 (RFC 6856 2.2).
                    const bool carriesAll = method != AuthMethod::ScramSha256 &&
                                            !(protocol == Protocol::Pop3 && method == AuthMethod::Command);
                    if (carriesAll)
                        row("åäö password", as(u"kassor@klubben.test"_s), method, u"lösen åäö 😀"_s, Outcome::Succeeded);
                    row("short login name", as(u"klubben"_s), method, u"hemligt-4"_s, Outcome::Succeeded);
                    row("hashed password", as(u"arkiv@klubben.test"_s), method, u"hemligt-5"_s,
                        hashable ? Outcome::Succeeded : Outcome::LoginRefused);
                    row("closed account", as(u"stopped@klubben.test"_s), method, u"hemligt-6"_s, Outcome::LoginRefused);
                }
            }
        }
        // In clear text, where the user has said yes, the mechanism that gives least away is used, whatever is asked
        // for.
        for (const Protocol protocol : allProtocols) {
            const auto as = [=](const QString &login) { return server(protocol, Security::None, login); };
            row("good", as(u"info@klubben.test"_s), AuthMethod::ScramSha256, u"hemligt-1"_s, Outcome::Succeeded);
            row("wrong password", as(u"info@klubben.test"_s), AuthMethod::ScramSha256, u"hemligt-2"_s,
                Outcome::LoginRefused);
            row("åäö password", as(u"kassor@klubben.test"_s), AuthMethod::CramMd5, u"lösen åäö 😀"_s,
                Outcome::Succeeded);
            auto asked = as(u"info@klubben.test"_s);
            asked.auth = {AuthMethod::Plain};
            QTest::newRow(rowName(protocol, Security::None, "asked for plain").constData())
                << plan(u"info@klubben.test"_s, {asked}) << u"hemligt-1"_s << AuthMethod::ScramSha256
                << Outcome::Succeeded;
        }
    }
    void logsIn()
    {
        QFETCH(TestPlan, plan);
        QFETCH(QString, password);
        QFETCH(AuthMethod, method);
        const TestReport report = run(plan, password);
        const LaneReport &lane = report.lanes.first();
        QTEST(lane.outcome, "outcome");
        const auto *tried = lane.last<LoginTried>();
        QVERIFY(tried);
        QCOMPARE(tried->method, method);
        QCOMPARE(lane.last<TlsUp>() != nullptr, plan.servers.first().security != Security::None);
    }

    /// Left to itself the program finds a way in for each account, however its password is kept.
    void choosesAMechanism_data()
    {
        QTest::addColumn<TestPlan>("plan");
        QTest::addColumn<QString>("password");
        for (const Protocol protocol : allProtocols) {
            for (const Security security : {Security::Tls, Security::Starttls}) {
                QTest::newRow(rowName(protocol, security).constData())
                    << plan(u"info@klubben.test"_s, {server(protocol, security)}) << u"hemligt-1"_s;
                QTest::newRow(rowName(protocol, security, "hashed").constData())
                    << plan(u"arkiv@klubben.test"_s, {server(protocol, security, u"arkiv@klubben.test"_s)})
                    << u"hemligt-5"_s;
            }
            QTest::newRow(rowName(protocol, Security::None).constData())
                << plan(u"info@klubben.test"_s, {server(protocol, Security::None)}) << u"hemligt-1"_s;
            QTest::newRow((QByteArray("dead IPv6 ") + enumName(protocol)).constData())
                << plan(u"info@klubben.test"_s,
                        {server(protocol, Security::Tls, u"info@klubben.test"_s, u"dual.klubben.test"_s)})
                << u"hemligt-1"_s;
        }
    }
    void choosesAMechanism()
    {
        QFETCH(TestPlan, plan);
        QFETCH(QString, password);
        const TestReport report = run(plan, password);
        QCOMPARE(report.lanes.first().outcome, Outcome::Succeeded);
    }

    void logsInSideBySide()
    {
        QList<ServerSettings> servers;
        for (const Protocol protocol : allProtocols)
            servers += server(protocol, Security::Tls);
        const TestReport report = run(plan(u"info@klubben.test"_s, servers), u"hemligt-1"_s);
        QCOMPARE(report.lanes.size(), 3);
        for (const LaneReport &lane : report.lanes)
            QCOMPARE(lane.outcome, Outcome::Succeeded);
    }

    /// Three protocols and a wrong password: the account may lock at the third try, so there is none.
    void spendsTwoFailuresAtMost()
    {
        QList<ServerSettings> servers;
        for (const Protocol protocol : allProtocols)
            servers += server(protocol, Security::Tls);
        LogTail dovecot(u"dovecot.log"_s);
        const TestReport report = run(plan(u"info@klubben.test"_s, servers), u"hemligt-2"_s);
        QList<Outcome> outcomes;
        for (const LaneReport &lane : some(report.lanes))
            outcomes += lane.outcome;
        QCOMPARE(outcomes.count(Outcome::LoginRefused), 2);
        QCOMPARE(outcomes.count(Outcome::LoginNotTried), 1);
        QTRY_COMPARE(dovecot.text().count("client passdb out: FAIL"), 2);
        QCOMPARE(dovecot.text().count("client in: AUTH"), 2);
    }

    void keepsThePasswordFromPlainText_data()
    {
        QTest::addColumn<TestPlan>("plan");
        for (const Protocol protocol : allProtocols) {
            TestPlan without = plan(u"info@klubben.test"_s, {server(protocol, Security::None)});
            without.clearTextConsent.clear();
            QTest::newRow(enumName(protocol)) << without;
        }
    }
    void keepsThePasswordFromPlainText()
    {
        QFETCH(TestPlan, plan);
        LogTail dovecot(u"dovecot.log"_s);
        const TestReport report = run(plan, u"hemligt-1"_s);
        QCOMPARE(report.lanes.first().outcome, Outcome::ClearTextForbidden);
        QVERIFY(!dovecot.text().contains("client in: AUTH"));
    }

    void deliversTheTestMessage_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("password");
        for (const Security security : allSecurities) {
            QTest::newRow(enumName(security))
                << security << u"info@klubben.test"_s << u"info@klubben.test"_s << u"hemligt-1"_s;
        }
        QTest::newRow("short login name")
            << Security::Starttls << u"kansli@klubben.test"_s << u"klubben"_s << u"hemligt-4"_s;
        QTest::newRow("domain with ö") << Security::Tls << u"info@föreningen.test"_s << u"info@xn--freningen-07a.test"_s
                                       << u"hemligt-8"_s;
        QTest::newRow("SMTPUTF8") << Security::Tls << u"åsa@klubben.test"_s << u"åsa@klubben.test"_s << u"hemligt-7"_s;
    }
    void deliversTheTestMessage()
    {
        QFETCH(Security, security);
        QFETCH(QString, address);
        QFETCH(QString, login);
        QFETCH(QString, password);
        TestPlan sending = plan(address, {server(Protocol::Smtp, security, login)});
        sending.message = TestMessage{u"Provbrev från föreningen – %1 ☺"_s.arg(QLatin1String(QTest::currentDataTag())),
                                      u"Hej!\n.En rad med punkt först, åäö ÅÄÖ.\nFrån oss till oss.\n"_s};
        const TestReport report = run(sending, password);
        QCOMPARE(report.lanes.first().outcome, Outcome::Succeeded);

        Mailbox mailbox(portNamed("KLUBBPOST_IMAPS"), qEnvironmentVariable("KLUBBPOST_CA"), login, password);
        const QByteArray message =
            mailbox.messageWith(sending.message->subject, u".En rad med punkt först, åäö ÅÄÖ."_s);
        const QByteArray head = message.left(message.indexOf("\r\n\r\n"));
        QVERIFY2(head.contains("X-Klubbpost-Token: "), head.constData());
        QVERIFY2(head.contains("<" + sending.address.toWire() + ">"), head.constData());
        const auto isAscii = [](char c) { return uchar(c) < 128; };
        QCOMPARE(std::all_of(head.begin(), head.end(), isAscii), !sending.address.needsSmtpUtf8());
    }

    void saysThatTheSenderIsRefused()
    {
        TestPlan sending = plan(u"kassor@klubben.test"_s, {server(Protocol::Smtp, Security::Tls)});
        sending.message = TestMessage{u"Fel avsändare"_s, u"Hej!\n"_s};
        const TestReport report = run(sending, u"hemligt-1"_s);
        const LaneReport &lane = report.lanes.first();
        // Postfix judges the sender when it has heard the recipient (smtpd_delay_reject)
        const Replied *reply = lane.lastReply(Command::RcptTo);
        QVERIFY(reply);
        QCOMPARE(reply->code, 553);
        QCOMPARE(reply->enhanced, u"5.7.1"_s);
        QVERIFY2(lane.outcome == Outcome::SenderRefused || lane.outcome == Outcome::RecipientRefused,
                 enumName(lane.outcome));
    }

    void refusesABadCertificate_data()
    {
        QTest::addColumn<ServerSettings>("settings");
        QTest::addColumn<bool>("trusting");
        QTest::addColumn<CertificateFault>("fault");
        const struct
        {
            const char *host;
            CertificateFault fault;
        } kinds[] = {{"expired", CertificateFault::Expired},
                     {"notyet", CertificateFault::NotYetValid},
                     {"othername", CertificateFault::NameMismatch},
                     {"unknown", CertificateFault::UnknownIssuer},
                     {"selfsigned", CertificateFault::SelfSigned}};
        for (const Protocol protocol : allProtocols) {
            for (const Security security : {Security::Tls, Security::Starttls}) {
                for (const auto &kind : kinds) {
                    QTest::newRow(rowName(protocol, security, kind.host).constData())
                        << server(protocol, security, u"info@klubben.test"_s,
                                  QLatin1String(kind.host) + u".klubben.test"_s)
                        << true << kind.fault;
                }
                QTest::newRow(rowName(protocol, security, "without --ca").constData())
                    << server(protocol, security) << false << CertificateFault::UnknownIssuer;
            }
        }
    }
    void refusesABadCertificate()
    {
        QFETCH(ServerSettings, settings);
        QFETCH(bool, trusting);
        QFETCH(CertificateFault, fault);
        LogTail dovecot(u"dovecot.log"_s);
        LogTail postfix(u"postfix.log"_s);
        const TestReport report = run(plan(u"info@klubben.test"_s, {settings}), u"hemligt-1"_s, trusting);
        const LaneReport &lane = report.lanes.first();
        QCOMPARE(lane.outcome, Outcome::TlsFailed);
        const auto *failed = lane.last<TlsFailed>();
        QVERIFY(failed);
        QCOMPARE(failed->fault, TlsFault::CertificateRejected);
        QCOMPARE(failed->certificateFaults, QList{fault});
        QVERIFY(!lane.last<LoginTried>());

        // the server's own word: the connection came to its end, and no login was heard
        if (settings.protocol == Protocol::Smtp) {
            QTRY_VERIFY_WITH_TIMEOUT(sessionOf(postfix.text()).contains("disconnect from"), logPatience);
            QVERIFY2(!sessionOf(postfix.text()).contains("auth="), postfix.text().constData());
        } else {
            const auto ended = [&] { // in the words of Dovecot 2.3, and of 2.4
                const QByteArray text = dovecot.text();
                return text.contains("(no auth attempts in") || text.contains("(tls_handshake_not_finished)");
            };
            QTRY_VERIFY_WITH_TIMEOUT(ended(), logPatience);
        }
        QVERIFY2(!dovecot.text().contains("client in: AUTH"), dovecot.text().constData());
    }

    void noticesTheWrongSecurity_data()
    {
        QTest::addColumn<ServerSettings>("settings");
        QTest::addColumn<Outcome>("outcome");
        for (const Protocol protocol : allProtocols) {
            ServerSettings tlsOnPlain = server(protocol, Security::Tls);
            tlsOnPlain.port = port(protocol, Security::None);
            QTest::newRow((QByteArray("TLS on a plain port ") + enumName(protocol)).constData())
                << tlsOnPlain << Outcome::TlsFailed;
            ServerSettings plainOnTls = server(protocol, Security::Starttls);
            plainOnTls.port = port(protocol, Security::Tls);
            QTest::newRow((QByteArray("STARTTLS on a TLS port ") + enumName(protocol)).constData())
                << plainOnTls << Outcome::DeadlinePassed;
        }
    }
    void noticesTheWrongSecurity()
    {
        QFETCH(ServerSettings, settings);
        LogTail dovecot(u"dovecot.log"_s);
        Deadlines impatient = patient();
        impatient.reply = 500;
        const TestReport report = run(plan(u"info@klubben.test"_s, {settings}), u"hemligt-1"_s, true, impatient);
        QTEST(report.lanes.first().outcome, "outcome");
        QVERIFY(!dovecot.text().contains("client in: AUTH"));
    }

    void doesNotFindTheServer_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<DnsStatus>("status");
        QTest::newRow("no such name") << u"post.klubben.test"_s << DnsStatus::NoSuchName;
        QTest::newRow("no address") << u"hos-one.test"_s << DnsStatus::NoData;
        QTest::newRow("broken zone") << u"mail.servfail.test"_s << DnsStatus::ServerFailure;
    }
    void doesNotFindTheServer()
    {
        QFETCH(QString, host);
        const ServerSettings settings = server(Protocol::Imap, Security::Tls, u"info@klubben.test"_s, host);
        const TestReport report = run(plan(u"info@klubben.test"_s, {settings}), u"hemligt-1"_s);
        const LaneReport &lane = report.lanes.first();
        QCOMPARE(lane.outcome, Outcome::NameNotResolved);
        QVERIFY(lane.last<Resolved>());
        QTEST(lane.last<Resolved>()->status, "status");
    }

private:
    DnsAnswer ask(const DnsQuestion &question)
    {
        std::optional<DnsAnswer> answer;
        m_dns.ask(question, this, [&](const DnsAnswer &given) { answer = given; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 10'000); }();
        return answer.value_or(DnsAnswer{});
    }

    /// The report of a finished test, in which the password stands nowhere.
    TestReport run(const TestPlan &plan, const QString &password, bool trusting = true,
                   const Deadlines &deadlines = patient())
    {
        SettingsTest test(m_dns);
        if (trusting)
            test.setTrust({m_trusted, false});
        test.setDeadlines(deadlines);
        QSignalSpy finished(&test, &SettingsTest::finished);
        test.start(plan, Secret(password));
        if (finished.isEmpty() && !finished.wait(deadlines.whole + 5'000))
            QTest::qFail("the test did not finish", __FILE__, __LINE__);
        const QByteArray json = QJsonDocument(toJson(test.report())).toJson();
        const QByteArray plain = password.toUtf8();
        for (const QByteArray &form : {plain, plain.toBase64(), ('\0' + plain).toBase64()}) {
            if (json.contains(form))
                QTest::qFail("the password is in the report", __FILE__, __LINE__);
        }
        m_report = json;
        return test.report();
    }

    SystemDns m_dns;
    QList<QSslCertificate> m_trusted;
    QByteArray m_report; ///< of the last test
};

KLUBBPOST_TEST(QCoreApplication, TestRealServers)
#include "tst_realservers.moc"
