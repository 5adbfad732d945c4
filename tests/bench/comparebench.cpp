// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayproxy.h"
#include "network/settingstest.h"
#include "realservers.h"
#include "sections.h"
#include "support/zonedns.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

constexpr int patience = 60'000;
constexpr int times = 3;

/// What a club would test: sending by STARTTLS, reading in both ways by TLS.
struct Server
{
    Protocol protocol;
    Security security;
};
constexpr Server servers[] = {
    {Protocol::Smtp, Security::Starttls}, {Protocol::Imap, Security::Tls}, {Protocol::Pop3, Security::Tls}};

/// The three servers, each behind a proxy that holds everything back.
class Network
{
public:
    Network(const Place &place, int delayMs)
    {
        for (const Server &server : servers) {
            auto proxy = std::make_unique<DelayProxy>(place.port(server.protocol, server.security), delayMs);
            m_isUp = proxy->listen(QHostAddress(QHostAddress::LocalHost)) && m_isUp;
            m_proxies.push_back(std::move(proxy));
        }
    }
    [[nodiscard]] bool isUp() const { return m_isUp; }
    [[nodiscard]] quint16 port(std::size_t server) const { return m_proxies.at(server)->serverPort(); }

private:
    std::vector<std::unique_ptr<DelayProxy>> m_proxies;
    bool m_isUp = true;
};

using Milliseconds = std::optional<double>;

/// From the start to the answer to the last login, all of them at once.
Milliseconds ours(const Place &place, const Network &network)
{
    TestPlan plan;
    plan.address = EmailAddress::parse(place.address).take();
    for (std::size_t i = 0; i < std::size(servers); ++i) {
        plan.servers.append({.protocol = servers[i].protocol,
                             .host = place.host,
                             .port = network.port(i),
                             .security = servers[i].security,
                             .login = place.address});
    }
    ZoneDns dns = ZoneDns::loopback();
    SettingsTest test(dns);
    test.setTrust({place.trust, true});
    QEventLoop loop;
    QObject::connect(&test, &SettingsTest::finished, &loop, &QEventLoop::quit);
    QElapsedTimer clock;
    clock.start();
    test.start(plan, Secret(place.password));
    loop.exec();
    const bool allIn = std::ranges::all_of(test.report().lanes,
                                           [](const LaneReport &lane) { return lane.outcome == Outcome::Succeeded; });
    return allIn ? Milliseconds(static_cast<double>(clock.nsecsElapsed()) / 1e6) : std::nullopt;
}

/// Runs a program to its end with what it is to read, while the proxies in this process go on.
bool ran(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    loop.exec();
    const bool good = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit &&
                      process.error() != QProcess::FailedToStart;
    process.kill();
    process.waitForFinished(1000);
    return good && process.exitCode() == 0;
}

bool swaks(const Place &place, quint16 port)
{
    return ran(u"swaks"_s, {u"--server"_s, u"127.0.0.1"_s, u"--port"_s, QString::number(port), u"--tls"_s, u"--auth"_s,
                            u"PLAIN"_s, u"--auth-user"_s, place.address, u"--auth-password"_s, place.password,
                            u"--quit-after"_s, u"AUTH"_s, u"--helo"_s, u"[127.0.0.1]"_s});
}

bool curl(const Place &place, Protocol protocol, quint16 port)
{
    const QString ca = qEnvironmentVariable("KLUBBPOST_CA");
    const QString scheme = protocol == Protocol::Smtp   ? u"smtp"_s
                           : protocol == Protocol::Imap ? u"imaps"_s
                                                        : u"pop3s"_s;
    // The least that curl does beside the login: NOOP where it can.
    QStringList arguments{u"--silent"_s,
                          u"--ssl-reqd"_s,
                          u"--cacert"_s,
                          ca,
                          u"--resolve"_s,
                          u"%1:%2:127.0.0.1"_s.arg(place.host).arg(port),
                          u"--user"_s,
                          place.address + u':' + place.password,
                          u"%1://%2:%3/"_s.arg(scheme, place.host).arg(port)};
    if (protocol != Protocol::Pop3)
        arguments += {u"-X"_s, u"NOOP"_s};
    return ran(u"curl"_s, arguments);
}

/// It does not wait for answers: whoever scripts it has to say everything in advance, or to sleep.
bool openssl(const Place &place, Protocol protocol, quint16 port)
{
    const QByteArray user = place.address.toUtf8();
    const QByteArray plain = ('\0' + user + '\0' + place.password.toUtf8()).toBase64();
    QStringList arguments{
        u"s_client"_s, u"-quiet"_s,      u"-ign_eof"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port),
        u"-crlf"_s,    u"-servername"_s, place.host,    u"-CAfile"_s,  qEnvironmentVariable("KLUBBPOST_CA")};
    switch (protocol) {
    case Protocol::Smtp:
        arguments += {u"-starttls"_s, u"smtp"_s};
        return ran(u"openssl"_s, arguments, "EHLO [127.0.0.1]\nAUTH PLAIN " + plain + "\nQUIT\n");
    case Protocol::Imap:
        return ran(u"openssl"_s, arguments, "a LOGIN " + user + " " + place.password.toUtf8() + "\nb LOGOUT\n");
    case Protocol::Pop3:
        return ran(u"openssl"_s, arguments, "USER " + user + "\nPASS " + place.password.toUtf8() + "\nQUIT\n");
    }
    return false;
}

Milliseconds timed(const std::function<bool()> &logIn)
{
    QElapsedTimer clock;
    clock.start();
    return logIn() ? Milliseconds(static_cast<double>(clock.nsecsElapsed()) / 1e6) : std::nullopt;
}

struct Way
{
    QString name;
    int connections; ///< one after the other: the SYNs that the proxy answers at once
    std::function<Milliseconds(const Place &, const Network &)> run;
};

QList<Way> ways()
{
    return {
        {u"Klubbpost, all at once"_s, 1, ours},
        {u"swaks, then curl twice"_s, 3,
         [](const Place &place, const Network &network) {
             return timed([&] {
                 return swaks(place, network.port(0)) && curl(place, Protocol::Imap, network.port(1)) &&
                        curl(place, Protocol::Pop3, network.port(2));
             });
         }},
        {u"curl three times"_s, 3,
         [](const Place &place, const Network &network) {
             return timed([&] {
                 return curl(place, Protocol::Smtp, network.port(0)) && curl(place, Protocol::Imap, network.port(1)) &&
                        curl(place, Protocol::Pop3, network.port(2));
             });
         }},
        {u"openssl s_client three times"_s, 3,
         [](const Place &place, const Network &network) {
             return timed([&] {
                 return openssl(place, Protocol::Smtp, network.port(0)) &&
                        openssl(place, Protocol::Imap, network.port(1)) &&
                        openssl(place, Protocol::Pop3, network.port(2));
             });
         }},
    };
}

Milliseconds best(const Way &way, const Place &place, int delayMs)
{
    const Network network(place, delayMs);
    Milliseconds found;
    for (int i = 0; i < times && network.isUp(); ++i) {
        const Milliseconds one = way.run(place, network);
        if (!one)
            return std::nullopt;
        found = std::min(found.value_or(*one), *one);
    }
    return found;
}

} // namespace

bool benchCompare()
{
    const auto place = realServers();
    if (!place) {
        print(u"\nCompare: run this through tests/servers/with-servers."_s);
        return true;
    }
    constexpr int roundTrips[] = {20, 50, 150};
    bool ok = true;
    QMap<QString, double> atOnce;
    for (const Way &way : ways()) {
        if (const auto ms = best(way, *place, 0))
            atOnce.insert(way.name, *ms);
        else
            print(way.name + u": it did not get in, or is not installed"_s);
    }
    for (const int rtt : roundTrips) {
        printTable(u"Logins by SMTP (STARTTLS), IMAP and POP3 (TLS), %1 ms a round trip"_s.arg(rtt),
                   {u"with"_s, u"time"_s, u"round trips"_s, u"times ours"_s, u"without delay"_s});
        double first = 0;
        for (const Way &way : ways()) {
            const Milliseconds ms = atOnce.contains(way.name) ? best(way, *place, rtt / 2) : std::nullopt;
            if (!ms) {
                ok = ok && way.connections > 1; // the others may not be there
                continue;
            }
            // The proxy answers each SYN itself, at once: those round trips are added.
            const double whole = *ms + way.connections * rtt;
            first = first > 0 ? first : whole;
            printRow({way.name, oneDecimal(whole) + u" ms"_s, oneDecimal((whole - atOnce.value(way.name)) / rtt),
                      oneDecimal(whole / first), oneDecimal(atOnce.value(way.name)) + u" ms"_s});
        }
    }
    return ok;
}
