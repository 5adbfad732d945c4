// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/webfetch.h"

#include "blackhole.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <QSslSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// An HTTPS server whose answers a test gives by path; it keeps every request.
class WebServer
{
public:
    explicit WebServer(const QString &certificate = u"good"_s)
        : m_server([this](QSslSocket *socket) { serve(socket); }, certificate)
    {
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    QMap<QByteArray, QByteArray> answers; ///< whole ones, by path
    QList<QByteArray> requests;

    static QByteArray ok(const QByteArray &body, const QByteArray &headers = "Content-Type: text/xml\r\n")
    {
        return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
               body;
    }
    static QByteArray redirect(const QByteArray &to)
    {
        return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
    }

private:
    void serve(QSslSocket *socket)
    {
        QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket] {
            const QByteArray request = socket->readAll();
            requests.append(request);
            const QByteArray path = request.split(' ').value(1);
            if (!answers.contains(path))
                return; // silence
            socket->write(answers.value(path));
            socket->disconnectFromHost();
        });
        socket->startServerEncryption();
    }

    TestServer m_server;
};

} // namespace

class TestWebFetch : public QObject
{
    Q_OBJECT

    TableDns m_dns = TableDns::local();

    struct Setup
    {
        explicit Setup(DnsSource &dns, quint16 port) : fetch(dns)
        {
            fetch.setTrust({testAuthority(), true});
            fetch.setPort(port);
        }
        WebAnswer get(const QString &url)
        {
            std::optional<WebAnswer> got;
            QObject context;
            fetch.get(QUrl(url), &context, [&got](const WebAnswer &answer) { got = answer; });
            if (got || !QTest::qWaitFor([&got] { return got.has_value(); }, 20'000))
                return {.status = WebStatus::Cancelled};
            return *got;
        }
        WebFetch fetch;
    };

private Q_SLOTS:
    void fetches()
    {
        WebServer server;
        server.answers.insert("/a.xml", WebServer::ok("<x/>", "Content-Type: Text/XML; charset=utf-8\r\n"
                                                              "Set-Cookie: who=me; Path=/\r\n"));
        Setup setup(m_dns, server.port());
        for (int i = 0; i < 2; ++i) {
            const WebAnswer answer = setup.get(u"https://mail.klubben.test/a.xml"_s);
            QCOMPARE(answer.status, WebStatus::Ok);
            QCOMPARE(answer.body, "<x/>"_ba);
            QCOMPARE(answer.contentType, "text/xml"_ba);
            QCOMPARE(answer.url, QUrl(u"https://mail.klubben.test/a.xml"_s));
        }
        // What the server is told: the name it is asked under, and which program asks. Nothing of who.
        QCOMPARE(server.requests.size(), 2);
        for (const QByteArray &request : server.requests) {
            QVERIFY(request.startsWith("GET /a.xml HTTP/1.1\r\n"));
            const QByteArray lower = request.toLower();
            QVERIFY2(lower.contains("\r\nhost: mail.klubben.test\r\n"), request.constData());
            QVERIFY(lower.contains("\r\nuser-agent: klubbpost/"));
            QVERIFY(lower.contains("\r\naccept-encoding: identity\r\n"));
            QVERIFY(lower.contains("\r\naccept-language: *\r\n"));
            for (const char *header : {"cookie:", "referer:", "authorization:", "from:"})
                QVERIFY2(!lower.contains(header), request.constData());
        }
    }

    void ends_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<WebStatus>("status");
        const auto row = [](const char *name, const QByteArray &given, WebStatus status) {
            QTest::newRow(name) << given << status;
        };
        const QByteArray page = "Content-Length: 3\r\n\r\nno!";
        row("404", "HTTP/1.1 404 Not Found\r\n" + page, WebStatus::NotFound);
        row("410", "HTTP/1.1 410 Gone\r\n" + page, WebStatus::NotFound);
        row("401", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\n" + page, WebStatus::HttpError);
        row("500", "HTTP/1.1 500 Oh\r\n" + page, WebStatus::HttpError);
        row("204", "HTTP/1.1 204 No Content\r\n\r\n", WebStatus::HttpError);
        row("to http", WebServer::redirect("http://mail.klubben.test/b"), WebStatus::NotEncrypted);
        row("to another scheme", WebServer::redirect("ftp://mail.klubben.test/b"), WebStatus::NotEncrypted);
        row("to a file", WebServer::redirect("file:///etc/passwd"), WebStatus::NotEncrypted);
        row("to itself", WebServer::redirect("/a"), WebStatus::TooManyRedirects);
        row("to nowhere", WebServer::redirect(""), WebStatus::TooManyRedirects);
        row("to a page", WebServer::redirect("/good"), WebStatus::Ok);
        row("to another host", WebServer::redirect("https://smtp.klubben.test/good"), WebStatus::Ok);
        row("to a name that does not exist", WebServer::redirect("https://no.klubben.test/good"),
            WebStatus::NoSuchName);
        row("to a host without certificate", WebServer::redirect("https://annan.klubben.test/good"),
            WebStatus::CertificateRejected);
        row("too large, announced", "HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\nx", WebStatus::TooLarge);
        row("too large, not announced", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(10'000'000, 'x'), WebStatus::TooLarge);
        row("as large as may be", WebServer::ok(QByteArray(256 * 1024, 'x')), WebStatus::Ok);
        row("a large page that is not there", "HTTP/1.1 404 Not Found\r\n\r\n" + QByteArray(1'000'000, 'x'),
            WebStatus::NotFound);
        row("cut off", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<x", WebStatus::NotReached);
        row("no HTTP", "220 mail.klubben.test ESMTP\r\n", WebStatus::NotReached);
        row("packed", WebServer::ok(QByteArray::fromHex("1f8b0800000000000003"), "Content-Encoding: gzip\r\n"),
            WebStatus::Ok);
    }
    void ends()
    {
        QFETCH(QByteArray, given);
        WebServer server;
        server.answers = {{"/a", given}, {"/good", WebServer::ok("<good/>")}};
        m_dns.hosts.insert("no.klubben.test", {DnsStatus::NoSuchName, {}});
        for (const char *host : {"smtp.klubben.test", "annan.klubben.test"})
            m_dns.hosts.insert(host, {DnsStatus::Ok, {u"127.0.0.1"_s}});
        Setup setup(m_dns, server.port());
        const WebAnswer answer = setup.get(u"https://mail.klubben.test/a"_s);
        QTEST(answer.status, "status");
        QCOMPARE(answer.body.isEmpty(), answer.status != WebStatus::Ok);
    }

    void judgesCertificates_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("host");
        QTest::newRow("another name") << u"othername"_s << u"mail.klubben.test"_s;
        QTest::newRow("expired") << u"expired"_s << u"expired.klubben.test"_s;
        QTest::newRow("unknown issuer") << u"unknown"_s << u"unknown.klubben.test"_s;
        QTest::newRow("self-signed") << u"selfsigned"_s << u"selfsigned.klubben.test"_s;
        // What Qt would take, and a mail server's login would not.
        QTest::newRow("common name only") << u"cnonly"_s << u"cnonly.klubben.test"_s;
    }
    void judgesCertificates()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, host);
        WebServer server(certificate);
        server.answers.insert("/a", WebServer::ok("<x/>"));
        m_dns.hosts.insert(host.toLatin1(), {DnsStatus::Ok, {u"127.0.0.1"_s}});
        Setup setup(m_dns, server.port());
        QCOMPARE(setup.get(u"https://%1/a"_s.arg(host)).status, WebStatus::CertificateRejected);
    }

    void refusesWhatIsNotHttps()
    {
        Setup setup(m_dns, 1);
        QCOMPARE(setup.get(u"http://mail.klubben.test/"_s).status, WebStatus::NotEncrypted);
        QCOMPARE(setup.get(u"https://user:word@mail.klubben.test/"_s).status, WebStatus::NoSuchName);
        QCOMPARE(setup.get(u"https:///a"_s).status, WebStatus::NoSuchName);
        m_dns.questions = 0;
        QCOMPARE(setup.get(u"file:///etc/passwd"_s).status, WebStatus::NotEncrypted);
        QCOMPARE(m_dns.questions, 0);
    }

    void tellsWhyNobodyAnswers()
    {
        for (const auto &[status, expected] :
             {std::pair(DnsStatus::NoSuchName, WebStatus::NoSuchName),
              std::pair(DnsStatus::NoData, WebStatus::NoSuchName), std::pair(DnsStatus::TimedOut, WebStatus::TimedOut),
              std::pair(DnsStatus::NoServer, WebStatus::NotReached)}) {
            m_dns.hosts.insert("x.klubben.test", {status, {}});
            Setup setup(m_dns, 1);
            QCOMPARE(setup.get(u"https://x.klubben.test/"_s).status, expected);
        }
        // A port where nobody listens.
        quint16 closed = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            closed = server.serverPort();
        }
        Setup setup(m_dns, closed);
        QCOMPARE(setup.get(u"https://mail.klubben.test/"_s).status, WebStatus::NotReached);
    }

    void endsInTime()
    {
        WebServer silent;
        Setup setup(m_dns, silent.port());
        setup.fetch.setDeadline(50);
        QCOMPARE(setup.get(u"https://mail.klubben.test/silent"_s).status, WebStatus::TimedOut);
        const BlackHole hole;
        Setup lost(m_dns, hole.port());
        lost.fetch.setDeadline(50);
        QCOMPARE(lost.get(u"https://mail.klubben.test/"_s).status, WebStatus::TimedOut);
    }

    void triesTheNextAddress()
    {
        WebServer server;
        server.answers.insert("/a", WebServer::ok("<x/>"));
        // Nothing listens on ::1; a black hole would take the 250 ms of RFC 8305.
        m_dns.hosts.insert("two.klubben.test", {DnsStatus::Ok, {u"::1"_s, u"127.0.0.1"_s}});
        m_dns.hosts.insert("mail.klubben.test", {DnsStatus::Ok, {u"::1"_s, u"127.0.0.1"_s}});
        Setup setup(m_dns, server.port());
        QCOMPARE(setup.get(u"https://mail.klubben.test/a"_s).status, WebStatus::Ok);
        m_dns = TableDns::local();
    }

    void mayBeDropped()
    {
        WebServer silent;
        int calls = 0;
        {
            Setup setup(m_dns, silent.port());
            auto context = std::make_unique<QObject>();
            setup.fetch.get(QUrl(u"https://mail.klubben.test/"_s), context.get(), [&](const WebAnswer &) { ++calls; });
            QTRY_COMPARE(silent.requests.size(), 1);
            context.reset();
        }
        QCOMPARE(calls, 0);
        // The source may go first: then the fetch is cancelled.
        QObject context;
        std::optional<WebStatus> status;
        {
            Setup setup(m_dns, silent.port());
            setup.fetch.get(QUrl(u"https://mail.klubben.test/"_s), &context,
                            [&](const WebAnswer &answer) { status = answer.status; });
            QTRY_COMPARE(silent.requests.size(), 2);
        }
        QCOMPARE(status, WebStatus::Cancelled);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestWebFetch)
#include "tst_webfetch.moc"
