// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/discovery.h"
#include "network/systemdns.h"
#include "network/webfetch.h"
#include "support/clirun.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

QByteArray settingsFile(const QByteArray &domain)
{
    return "<?xml version='1.0'?><clientConfig version='1.1'><emailProvider id='" + domain +
           "'><incomingServer type='imap'><hostname>imap." + domain +
           "</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username>"
           "<authentication>password-cleartext</authentication></incomingServer><outgoingServer type='smtp'>"
           "<hostname>smtp." +
           domain +
           "</hostname><port>465</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username>"
           "<authentication>password-cleartext</authentication></outgoingServer></emailProvider></clientConfig>";
}

QByteArray page(const QByteArray &type, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

/// What each host of root.zone has on the web.
QByteArray answerOf(const QByteArray &host, const QByteArray &path)
{
    constexpr auto file = "/mail/config-v1.1.xml";
    constexpr auto wellKnown = "/.well-known/autoconfig/mail/config-v1.1.xml";
    if (host == "autoconfig.med-fil.test" && path == file)
        return page("text/xml", settingsFile("med-fil.test"));
    if (host == "med-fil-valkand.test" && path == wellKnown)
        return page("application/xml", settingsFile("med-fil-valkand.test"));
    if (host == "autoconfig.xn--freningen-07a.test" && path == file)
        return page("text/xml", settingsFile("%EMAILDOMAIN%"));
    if (host == "autoconfig.tar-emot-at-andra.test" && path == file)
        return page("text/xml", settingsFile("tar-emot-at-andra.test"));
    if (host == "autoconfig.thunderbird.net" && path == "/v1.1/hos-mozilla.test")
        return page("text/xml", settingsFile("hos-mozilla.example"));
    if (host.endsWith("parkerad.test"))
        return page("text/html", "<!DOCTYPE html><html><head><title>Till salu</title></head><body>Köp!</body></html>");
    if (host == "autoconfig.till-http.test")
        return "HTTP/1.1 301 Moved\r\nLocation: http://autoconfig.till-http.test" + path +
               "\r\nContent-Length: 0\r\n\r\n";
    if (host == "autoconfig.jattestor.test")
        return page("text/xml", QByteArray(10'000'000, ' '));
    if (host == "autoconfig.bomb.test")
        return page("text/xml",
                    "<!DOCTYPE b [<!ENTITY a '0123456789'><!ENTITY c '&a;&a;&a;'>]><clientConfig>&c;</clientConfig>");
    if (host == "autoconfig.bild.test")
        return page("image/png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"));
    return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
}

QByteArray fileIn(const QString &name)
{
    QFile file(qEnvironmentVariable("KLUBBPOST_SERVERS") + u"/certificates/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The HTTPS server of all these hosts.
class WebServer : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(QSslCertificate(fileIn(u"web.crt"_s)));
        socket->setPrivateKey(QSslKey(fileIn(u"web.key"_s), QSsl::Ec));
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QIODevice::readyRead, socket, [socket] {
            const QByteArray request = socket->readAll();
            const qsizetype at = request.toLower().indexOf("\r\nhost:") + 7;
            const QByteArray host = request.mid(at, request.indexOf('\r', at) - at).trimmed();
            socket->write(answerOf(host, request.split(' ').value(1)));
            socket->disconnectFromHost();
        });
        socket->startServerEncryption();
    }
};

} // namespace

/// Discovery against a real DNS server (Knot) and real HTTPS.
class TestRealDiscovery : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());
    const QString m_nameserver = u"127.0.0.1:"_s + qEnvironmentVariable("KLUBBPOST_DNS");
    SystemDns m_dns;
    WebServer m_server;

    /// "one.com catalogMx" for a provider, "imap.club.se autoconfig" for servers.
    static QString told(const Discovery &discovery)
    {
        const Candidate best = discovery.candidates().value(0);
        const QString who = best.provider ? best.provider->id : best.found.servers.value(0).settings.host;
        return who + u' ' + nameOf(best.origin());
    }
    static LookupOutcome outcome(const Discovery &discovery, QuestionKind kind)
    {
        for (const Question &question : discovery.questions()) {
            if (question.kind == kind)
                return question.outcome;
        }
        return LookupOutcome::None;
    }

    bool run(Discovery &discovery, const QString &domain)
    {
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(EmailAddress::parse(u"info@"_s + domain).take());
        return !discovery.isRunning() || finished.wait(20'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dns.setNameserver(m_nameserver));
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
    }

    void identifies_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *domain, const char *expected) {
            QTest::newRow(domain) << QString::fromUtf8(domain) << QString::fromUtf8(expected);
        };
        row("gmail.com", "gmail catalogDomain");
        row("hos-google.test", "google-workspace catalogMx");
        row("hos-google-nu.test", "google-workspace catalogMx");
        row("hos-microsoft.test", "microsoft-365 catalogMx");
        row("hos-microsoft-nu.test", "microsoft-365 catalogMx");
        row("hos-microsoft-privat.test", "microsoft-personal catalogMx");
        row("bakom-filter.test", "microsoft-365 catalogAutodiscover");
        row("hos-one.test", "one.com catalogMx");
        row("hos-loopia.test", "loopia catalogMx");
        row("hela-simply.test", "simply.com catalogMx");
        row("hos-inleed.test", "inleed catalogSpf");
        row("hos-space2u.test", "own-domain guess"); // a club system in SPF proves no mailbox
        row("med-srv.test", "post.med-srv.test srv");
        row("med-annans-srv.test", "smtp.okand.example srvElsewhere");
        row("med-fil.test", "imap.med-fil.test autoconfig");
        row("med-fil-valkand.test", "imap.med-fil-valkand.test autoconfig");
        row("föreningen.test", "imap.xn--freningen-07a.test autoconfig");
        row("hos-mozilla.test", "imap.hos-mozilla.example ispDb");
        row("mottagen-av-andra.test", "imap.tar-emot-at-andra.test mxAutoconfig");
        for (const char *domain : {"ingenting.test", "tar-inte-emot.test", "finns-inte.test", "servfail.test",
                                   "utan-mx.test", "rundgang.test", "parkerad.test", "till-http.test", "jattestor.test",
                                   "bomb.test", "bild.test", "fel-namn.test"})
            row(domain, "own-domain guess");
    }
    void identifies()
    {
        QFETCH(QString, domain);
        WebFetch web(m_dns);
        web.setTrust({QSslCertificate::fromData(fileIn(u"trusted.crt"_s)), true});
        web.setPort(m_server.serverPort());
        Discovery discovery(m_catalog, &m_dns);
        discovery.setWeb(&web);
        QVERIFY(run(discovery, domain));
        QTEST(told(discovery), "expected");
        QVERIFY(discovery.elapsedMs() < 7000);
    }

    void tellsWhatIsBroken_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QuestionKind>("kind");
        QTest::addColumn<LookupOutcome>("expected");
        QTest::addColumn<bool>("noMail");
        const auto row = [](const char *domain, QuestionKind kind, LookupOutcome expected, bool noMail = false) {
            QTest::newRow(domain) << QString::fromUtf8(domain) << kind << expected << noMail;
        };
        row("tar-inte-emot.test", QuestionKind::Mx, LookupOutcome::NullMx, true);
        row("finns-inte.test", QuestionKind::Mx, LookupOutcome::NoSuchName, true);
        row("servfail.test", QuestionKind::Mx, LookupOutcome::ServerFailure);
        row("ingenting.test", QuestionKind::Mx, LookupOutcome::NoRecord);
        row("parkerad.test", QuestionKind::Autoconfig, LookupOutcome::WebPage);
        row("till-http.test", QuestionKind::Autoconfig, LookupOutcome::NotEncrypted);
        row("jattestor.test", QuestionKind::Autoconfig, LookupOutcome::TooLarge);
        row("bomb.test", QuestionKind::Autoconfig, LookupOutcome::Dtd);
        row("bild.test", QuestionKind::Autoconfig, LookupOutcome::BadFile);
        row("fel-namn.test", QuestionKind::Autoconfig, LookupOutcome::CertificateRejected);
        row("hos-one.test", QuestionKind::Autoconfig, LookupOutcome::NoSuchName);
    }
    void tellsWhatIsBroken()
    {
        QFETCH(QString, domain);
        QFETCH(QuestionKind, kind);
        WebFetch web(m_dns);
        web.setTrust({QSslCertificate::fromData(fileIn(u"trusted.crt"_s)), true});
        web.setPort(m_server.serverPort());
        Discovery discovery(m_catalog, &m_dns);
        discovery.setWeb(&web);
        QVERIFY(run(discovery, domain));
        QTEST(outcome(discovery, kind), "expected");
        QTEST(discovery.domainTakesNoMail(), "noMail");
    }

    void aSilentNameServer()
    {
        QUdpSocket silent;
        QVERIFY(silent.bind(QHostAddress::LocalHost, 0));
        SystemDns dns;
        QVERIFY(dns.setNameserver(u"127.0.0.1:%1"_s.arg(silent.localPort())));
        WebFetch web(dns);
        Discovery discovery(m_catalog, &dns);
        discovery.setWeb(&web);
        discovery.setBudget(200);
        QVERIFY(run(discovery, u"klubben.test"_s));
        QCOMPARE(outcome(discovery, QuestionKind::Mx), LookupOutcome::TimedOut);
        QVERIFY(discovery.isOffline());
    }

    /// The whole program, for what needs no web server.
    void theCommandLine_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char *domain, const char *provider, const char *how, int exitCode) {
            QTest::newRow(domain) << QString::fromUtf8(domain) << QString::fromUtf8(provider) << QString::fromUtf8(how)
                                  << exitCode;
        };
        row("hos-google.test", "google-workspace", "catalogMx", 0);
        row("hos-microsoft-nu.test", "microsoft-365", "catalogMx", 0);
        row("hos-microsoft-privat.test", "microsoft-personal", "catalogMx", 1);
        row("hos-one.test", "one.com", "catalogMx", 0);
        row("hos-inleed.test", "inleed", "catalogSpf", 1);
        row("med-srv.test", "", "srv", 0);
        row("ingenting.test", "own-domain", "guess", 1);
    }
    void theCommandLine()
    {
        QFETCH(QString, domain);
        const Ran ran = ::run({u"identify"_s, u"--json"_s, u"--nameserver"_s, m_nameserver, u"info@"_s + domain});
        const QJsonObject json = ran.json();
        QTEST(ran.exitCode, "exitCode");
        QTEST(json.value(u"how"_s).toString(), "how");
        QTEST(json.value(u"provider"_s).toObject().value(u"id"_s).toString(), "provider");
        QVERIFY(json.value(u"questions"_s).toArray().size() >= 13);
        QVERIFY(json.value(u"ms"_s).toInt(-1) >= 0);
        if (json.value(u"how"_s) != u"guess"_s) {
            const QJsonObject evidence = json.value(u"evidence"_s).toArray().first().toObject();
            QVERIFY(evidence.contains(u"ms"_s));
            QVERIFY(evidence.value(u"ms"_s).toInt() <= json.value(u"ms"_s).toInt());
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestRealDiscovery)
#include "tst_realdiscovery.moc"
