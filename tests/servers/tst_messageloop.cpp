// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loop closed for real: a test message through Postfix, found again in Dovecot, in the inbox and in the junk
// folder.

#include "network/messageloop.h"
#include "network/systemdns.h"
#include "servers/realserver.h"
#include "setup/setupsession.h"
#include "support/clirun.h"
#include "support/testprogram.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

ServerSettings server(Protocol protocol, const QString &login)
{
    const char *variable = protocol == Protocol::Smtp   ? "KLUBBPOST_SMTPS"
                           : protocol == Protocol::Imap ? "KLUBBPOST_IMAPS"
                                                        : "KLUBBPOST_POP3S";
    return {protocol, u"mail.klubben.test"_s, portNamed(variable), Security::Tls, login, {}};
}

LoopOrder order(const QString &address, Protocol mailbox)
{
    LoopOrder order;
    order.address = EmailAddress::parse(address).value();
    order.senderName = u"Kassören Åsa"_s;
    order.smtp = server(Protocol::Smtp, address);
    order.mailbox = server(mailbox, address);
    order.message = {u"Provbrev"_s, u"Det här är ett provbrev."_s};
    order.waitMs = 60'000;
    return order;
}

/// A busy machine may take its time.
/// The files of a folder of a mailbox, flags and all: what somebody else can see was done to it.
QStringList files(const QString &address, const QString &folder)
{
    QStringList names;
    for (const QString &sub : {u"cur"_s, u"new"_s}) {
        const QDir dir(u"%1/mail/%2/%3%4"_s.arg(qEnvironmentVariable("KLUBBPOST_SERVERS"), address, folder, sub));
        names += dir.entryList(QDir::Files);
    }
    // Postfix puts new mail into "new", Dovecot moves it to "cur" when a folder is looked into; flags stand after
    // ":2,".
    for (QString &name : names)
        name = name.section(u":2,"_s, 0, 0) + u' ' + name.section(u":2,"_s, 1);
    names.sort();
    return names;
}

} // namespace

class TestMessageLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("KLUBBPOST_SERVERS"))
            QSKIP("run it as: tests/servers/with-servers tst_messageloop");
        QVERIFY(m_dns.setNameserver(u"127.0.0.1:"_s + qEnvironmentVariable("KLUBBPOST_DNS")));
        m_trusted = QSslCertificate::fromPath(qEnvironmentVariable("KLUBBPOST_CA"));
    }

    void closes_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("password");
        QTest::addColumn<Protocol>("mailbox");
        QTest::addColumn<DeliveryFinding>("finding");
        QTest::addColumn<QByteArray>("folder");
        QTest::newRow("inbox, IMAP") << u"slinga@klubben.test"_s << u"hemligt-9"_s << Protocol::Imap
                                     << DeliveryFinding::InboxProved << "INBOX"_ba;
        QTest::newRow("inbox, POP3") << u"slinga@klubben.test"_s << u"hemligt-9"_s << Protocol::Pop3
                                     << DeliveryFinding::InboxProved << QByteArray();
        QTest::newRow("junk, IMAP") << u"skrap@klubben.test"_s << u"hemligt-10"_s << Protocol::Imap
                                    << DeliveryFinding::JunkProved << "Junk"_ba;
    }
    void closes()
    {
        QFETCH(QString, address);
        QFETCH(QString, password);
        QFETCH(Protocol, mailbox);
        QFETCH(DeliveryFinding, finding);
        QFETCH(QByteArray, folder);
        MessageLoop loop(m_dns);
        loop.setTrust({m_trusted, false});
        loop.setDeadlines(patient());
        QSignalSpy finished(&loop, &MessageLoop::finished);
        const QString path = folder == "Junk" ? u".Junk/"_s : QString();
        const QStringList before = files(address, path);
        loop.start(order(address, mailbox), Secret(password));
        QVERIFY(finished.wait(180'000));
        const LoopResult result = loop.result();
        QCOMPARE(nameOf(result.sending), u"succeeded"_s);
        QVERIFY(result.wasSent);
        QVERIFY(result.search.found);
        QVERIFY(result.waitedMs && *result.waitedMs >= 0);
        const DeliveryAdvice advice = deliveryOf(result);
        QCOMPARE(advice.finding, finding);
        QCOMPARE(advice.folder, folder);
        QCOMPARE(advice.report.spf, AuthOutcome::Pass);
        QVERIFY(!advice.headers.hops.isEmpty());

        // Seen by nobody: the message is still unread, and nothing else has changed.
        const QStringList now = files(address, path);
        QCOMPARE(now.size(), before.size() + 1);
        for (const QString &name : now)
            QVERIFY2(!name.section(u' ', -1).contains(u'S') && !name.section(u' ', -1).contains(u'T'),
                     qPrintable(name));

        // Deleted after the yes: that one, and no other.
        QVERIFY(result.search.canRemove);
        loop.removeMessage(Secret(password));
        QVERIFY(finished.wait(120'000));
        QVERIFY(loop.result().search.removed);
        QTRY_COMPARE(files(address, path).size(), before.size());
    }

    /// A message from somebody else lies there too: it is neither opened nor moved nor deleted.
    void leavesOthersAlone()
    {
        const QString address = u"slinga@klubben.test"_s;
        const QString mail = u"%1/mail/%2/new"_s.arg(qEnvironmentVariable("KLUBBPOST_SERVERS"), address);
        QVERIFY(QDir().exists(mail));
        QFile other(mail + u"/1700000000.other.test"_s);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("From: <granne@annan.test>\r\nTo: <slinga@klubben.test>\r\nSubject: Privat\r\n\r\nHej\r\n");
        other.close();
        QFile::setPermissions(other.fileName(), QFile::Permissions(0x6666));
        const QStringList before = files(address, {});
        MessageLoop loop(m_dns);
        loop.setTrust({m_trusted, false});
        loop.setDeadlines(patient());
        QSignalSpy finished(&loop, &MessageLoop::finished);
        loop.start(order(address, Protocol::Imap), Secret(u"hemligt-9"_s));
        QVERIFY(finished.wait(180'000));
        QVERIFY(loop.result().search.found);
        QVERIFY(!loop.result().search.headers.contains("granne"));
        loop.removeMessage(Secret(u"hemligt-9"_s));
        QVERIFY(finished.wait(120'000));
        QTRY_COMPARE(files(address, {}), before);
        QVERIFY(QFile::remove(other.fileName()) || QDir(mail + u"/../cur"_s).exists());
    }

    void theNewestFromTheSystem()
    {
        MessageLoop loop(m_dns);
        loop.setTrust({m_trusted, false});
        loop.setDeadlines(patient());
        QSignalSpy finished(&loop, &MessageLoop::finished);
        LoopOrder newest = order(u"skrap@klubben.test"_s, Protocol::Imap);
        loop.start(newest, Secret(u"hemligt-10"_s));
        QVERIFY(finished.wait(180'000));
        newest.sender = "skrap@klubben.test";
        loop.examineNewest(newest, Secret(u"hemligt-10"_s));
        QVERIFY(finished.wait(120'000));
        QCOMPARE(deliveryOf(loop.result()).finding, DeliveryFinding::JunkProved);
        newest.sender = "ingen@annan.test";
        loop.examineNewest(newest, Secret(u"hemligt-10"_s));
        QVERIFY(finished.wait(120'000));
        QCOMPARE(deliveryOf(loop.result()).finding, DeliveryFinding::NothingFrom);
    }

    void aWrongPasswordIsSpentOnce()
    {
        MessageLoop loop(m_dns);
        loop.setTrust({m_trusted, false});
        loop.setDeadlines(patient());
        QSignalSpy finished(&loop, &MessageLoop::finished);
        loop.start(order(u"slinga@klubben.test"_s, Protocol::Imap), Secret(u"fel"_s));
        QVERIFY(finished.wait(120'000));
        QCOMPARE(deliveryOf(loop.result()).finding, DeliveryFinding::NotSent);
        QCOMPARE(loop.failedLogins(), 1);
    }

    void stopsAtOnce()
    {
        MessageLoop loop(m_dns);
        loop.setTrust({m_trusted, false});
        loop.setDeadlines(patient());
        QSignalSpy finished(&loop, &MessageLoop::finished);
        loop.start(order(u"slinga@klubben.test"_s, Protocol::Imap), Secret(u"hemligt-9"_s));
        loop.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(deliveryOf(loop.result()).finding, DeliveryFinding::Stopped);
    }

    /// The same by the program that people run.
    void onTheCommandLine()
    {
        const auto host = [](const char *variable) { return u"mail.klubben.test:%1:tls"_s.arg(portNamed(variable)); };
        QTemporaryDir data; // failed logins are counted between runs: this one begins without any, and leaves none
        const Ran ran = run({u"test"_s, u"slinga@klubben.test"_s, u"--smtp"_s, host("KLUBBPOST_SMTPS"), u"--imap"_s,
                             host("KLUBBPOST_IMAPS"), u"--ca"_s, qEnvironmentVariable("KLUBBPOST_CA"),
                             u"--nameserver"_s, u"127.0.0.1:"_s + qEnvironmentVariable("KLUBBPOST_DNS"),
                             u"--password-stdin"_s, u"--wait-for-message"_s, u"--delete-message"_s, u"--json"_s},
                            "hemligt-9\n", data.path());
        const QJsonObject delivery = ran.json().value(u"delivery"_s).toObject();
        QVERIFY2(delivery.value(u"code"_s).toString() == u"KP-660"_s, (ran.out + ran.err).constData());
        QCOMPARE(delivery.value(u"folder"_s).toString(), u"INBOX"_s);
        QVERIFY(delivery.value(u"removed"_s).toBool());
        QCOMPARE(ran.exitCode, 0);
    }

private:
    SystemDns m_dns;
    QList<QSslCertificate> m_trusted;
};

KLUBBPOST_TEST(QCoreApplication, TestMessageLoop)
#include "tst_messageloop.moc"
