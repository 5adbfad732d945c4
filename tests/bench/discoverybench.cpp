// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayproxy.h"
#include "discovery/discovery.h"
#include "network/fakedns.h"
#include "network/systemdns.h"
#include "network/webfetch.h"
#include "sections.h"

#include <QEventLoop>
#include <QFile>
#include <QNetworkDatagram>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

constexpr int rttMs = 100;
constexpr int runs = 7;
constexpr int mx = 15; // RFC 1035 3.2.2
constexpr int srv = 33;
constexpr int a = 1;
constexpr int ns = 2;
constexpr int txt = 16;

/// A name server one round trip away; what is not in its table does not exist.
class FarDns
{
public:
    FarDns()
    {
        if (!m_udp.bind(QHostAddress::LocalHost, 0))
            qFatal("no port");
        QObject::connect(&m_udp, &QUdpSocket::readyRead, &m_udp, [this] { read(); });
    }
    [[nodiscard]] QString address() const { return u"127.0.0.1:%1"_s.arg(m_udp.localPort()); }
    void add(const QByteArray &name, int type, const QByteArray &data) { m_records[{name, type}].append(data); }

private:
    void read()
    {
        while (m_udp.hasPendingDatagrams()) {
            const auto datagram = m_udp.receiveDatagram();
            const QByteArray query = datagram.data();
            QList<QByteArray> records;
            for (const QByteArray &data : m_records.value({queryName(query), queryType(query)}))
                records.append(record(questionName, queryType(query), 60, data));
            const QByteArray answer = reply(query, records.isEmpty() ? 0x8183 : 0x8180, records);
            QTimer::singleShot(rttMs, Qt::PreciseTimer, &m_udp, [this, answer, datagram] {
                m_udp.writeDatagram(answer, datagram.senderAddress(), static_cast<quint16>(datagram.senderPort()));
            });
        }
    }

    QUdpSocket m_udp;
    QMap<std::pair<QByteArray, int>, QList<QByteArray>> m_records;
};

QByteArray fileIn(const QString &name)
{
    QFile file(qEnvironmentVariable("KLUBBPOST_SERVERS") + u"/certificates/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Has one settings file.
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
            socket->readAll();
            const QByteArray body =
                "<clientConfig version='1.1'><emailProvider id='x'><outgoingServer type='smtp'>"
                "<hostname>smtp.med-fil.test</hostname><port>465</port><socketType>SSL</socketType>"
                "<authentication>password-cleartext</authentication></outgoingServer></emailProvider></clientConfig>";
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
        socket->startServerEncryption();
    }
};

struct Times
{
    double shown = 0;   ///< the first candidate other than the guess
    double decided = 0; ///< nothing under way could be better
};

/// In round trips, the best of several runs; of time that is the program's own, little is left.
Times measure(const Catalog &catalog, DnsSource &dns, quint16 webPort, const QString &domain, int count = runs)
{
    Times best{1e9, 1e9};
    for (int run = 0; run < count; ++run) {
        Discovery discovery(catalog, &dns);
        WebFetch web(dns); // a new one, without a connection from the run before
        web.setTrust({QSslCertificate::fromData(fileIn(u"trusted.crt"_s)), true});
        web.setPort(webPort);
        discovery.setWeb(&web);
        QElapsedTimer clock;
        qint64 decided = 0;
        QEventLoop loop;
        QObject::connect(&discovery, &Discovery::decided, &loop, [&] { decided = clock.elapsed(); });
        QObject::connect(&discovery, &Discovery::finished, &loop, &QEventLoop::quit);
        clock.start();
        discovery.start(EmailAddress::parse(u"info@"_s + domain).take());
        if (discovery.isRunning())
            loop.exec();
        best.shown = std::min(best.shown, static_cast<double>(discovery.firstKnownMs()) / rttMs);
        best.decided = std::min(best.decided, static_cast<double>(decided) / rttMs);
    }
    return best;
}

} // namespace

bool benchDiscovery()
{
    FarDns server;
    server.add("med-mx.test", mx, u16(10) + wireName("mx1.one.com"));
    server.add("_submission._tcp.med-srv.test", srv, u16(0) + u16(1) + u16(587) + wireName("smtp.med-srv.test"));
    server.add("autoconfig.med-fil.test", a, QByteArray::fromHex("7f000001"));
    server.add("hos-microsoft-nu.test", mx, u16(0) + wireName("hosmicrosoft-test.p-v1.mx.microsoft"));
    const QByteArray spf = "v=spf1 a mx include:spf.inleed.se ~all";
    server.add("hos-inleed.test", mx, u16(10) + wireName("mail.hos-inleed.test"));
    server.add("hos-inleed.test", ns, wireName("ns1.inleed.net"));
    server.add("hos-inleed.test", txt, QByteArray(1, static_cast<char>(spf.size())) + spf);
    SystemDns dns;
    if (!dns.setNameserver(server.address()))
        return false;
    const Catalog catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());
    WebServer settings;
    const bool listens = settings.listen(QHostAddress::LocalHost);
    DelayProxy proxy(settings.serverPort(), rttMs / 2);
    const bool hasWeb = listens && !fileIn(u"web.crt"_s).isEmpty() && proxy.listen(QHostAddress::LocalHost);
    printTable(u"Finding out who runs a domain, in round trips of 100 ms"_s, {u"how"_s, u"shown"_s, u"decided"_s});
    const auto row = [&](const QString &title, const QString &domain) {
        const Times times = measure(catalog, dns, hasWeb ? proxy.serverPort() : quint16(1), domain);
        printRow({title, times.shown < 0 ? u"never"_s : oneDecimal(times.shown), oneDecimal(times.decided)});
    };
    row(u"the domain is the provider's"_s, u"gmail.com"_s);
    row(u"MX"_s, u"med-mx.test"_s);
    row(u"Microsoft 365's new MX"_s, u"hos-microsoft-nu.test"_s);
    row(u"the MX is the customer's own name: SPF and name servers"_s, u"hos-inleed.test"_s);
    row(u"SRV"_s, u"med-srv.test"_s);
    if (hasWeb)
        row(u"autoconfig over TLS (and one for the SYN)"_s, u"med-fil.test"_s);
    row(u"nothing"_s, u"ingenting.test"_s);

    QUdpSocket silent;
    SystemDns nobody;
    if (!silent.bind(QHostAddress::LocalHost, 0) || !nobody.setNameserver(u"127.0.0.1:%1"_s.arg(silent.localPort())))
        return false;
    const Times givenUp = measure(catalog, nobody, 1, u"ingenting.test"_s, 1);
    printRow({u"a name server that never answers: given up"_s, u"never"_s, oneDecimal(givenUp.decided)});
    return true;
}
