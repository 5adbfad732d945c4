// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gapmeter.h"
#include "network/settingstest.h"
#include "protocols/sasl.h"
#include "realservers.h"
#include "sections.h"
#include "support/zonedns.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

struct Measured
{
    double gapMs = 0;
    double wholeMs = 0;
    Outcome outcome = Outcome::Running;
};

Measured measure(const TestPlan &plan, const QString &password, const QList<QSslCertificate> &trust, bool onlyExtra)
{
    ZoneDns dns = ZoneDns::loopback();
    SettingsTest test(dns);
    test.setTrust({trust, onlyExtra});
    QEventLoop loop;
    QObject::connect(&test, &SettingsTest::finished, &loop, &QEventLoop::quit);
    GapMeter meter;
    QElapsedTimer clock;
    clock.start();
    test.start(plan, Secret(password));
    loop.exec();
    return {meter.longest(), static_cast<double>(clock.nsecsElapsed()) / 1e6, test.report().lanes.first().outcome};
}

/// The shortest of several: what else the computer does can only add to a gap.
Measured best(const std::function<Measured()> &once)
{
    Measured found = once();
    for (int i = 1; i < 5; ++i) {
        const Measured next = once();
        if (next.gapMs < found.gapMs)
            found = next;
    }
    return found;
}

/// Says that it wants SCRAM with so many iterations, and refuses the answer.
class ScramServer : public QTcpServer
{
public:
    explicit ScramServer(int iterations) : m_iterations(iterations) { listen(QHostAddress(QHostAddress::LocalHost)); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->write("220 x\r\n");
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            while (socket->canReadLine())
                answer(socket, socket->readLine().trimmed());
        });
    }

private:
    void answer(QTcpSocket *socket, const QByteArray &line)
    {
        if (line.startsWith("EHLO")) {
            socket->write("250-x\r\n250 AUTH SCRAM-SHA-256\r\n");
        } else if (line.startsWith("AUTH")) {
            socket->write("334 \r\n");
        } else if (line.startsWith("QUIT")) {
            socket->disconnectFromHost();
        } else if (const QByteArray words = QByteArray::fromBase64(line); words.startsWith("n,,")) {
            const QByteArray nonce = words.mid(words.indexOf(",r=") + 3);
            socket->write(
                "334 " +
                ("r=" + nonce + "x,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=" + QByteArray::number(m_iterations)).toBase64() +
                "\r\n");
        } else {
            socket->write("535 5.7.8 no\r\n");
        }
    }

    int m_iterations;
};

/// What klubbpost_windowgap prints: the gap and the whole time of a test in the window itself. The best of five.
bool tellWindow()
{
    double gap = 0;
    double whole = 0;
    for (int i = 0; i < 5; ++i) {
        QProcess window;
        window.start(QCoreApplication::applicationDirPath() + u"/klubbpost_windowgap"_s,
                     {u"-platform"_s, u"offscreen"_s});
        if (!window.waitForFinished(120'000) || window.exitStatus() != QProcess::NormalExit || window.exitCode() != 0)
            return false;
        const QByteArrayList numbers = window.readAllStandardOutput().trimmed().split(' ');
        if (numbers.size() != 2)
            return false;
        if (i == 0 || numbers[0].toDouble() < gap) {
            gap = numbers[0].toDouble();
            whole = numbers[1].toDouble();
        }
    }
    printRow({u"the window itself, practice club, from the start to the verdict"_s, oneDecimal(gap) + u" ms"_s,
              oneDecimal(whole) + u" ms"_s, nameOf(Outcome::Succeeded)});
    return true;
}

} // namespace

bool benchGaps()
{
    printTable(u"The longest time the window waits while a test runs"_s,
               {u"test"_s, u"gap"_s, u"whole test"_s, u"outcome"_s});
    TestPlan plan;
    plan.address = EmailAddress::parse(u"info@klubben.test"_s).take();
    bool ok = true;
    const auto tell = [](const QString &name, const Measured &seen) {
        printRow({name, oneDecimal(seen.gapMs) + u" ms"_s, oneDecimal(seen.wholeMs) + u" ms"_s, nameOf(seen.outcome)});
    };
    for (const int iterations : {minScramIterations, 100'000, maxScramIterations}) {
        const ScramServer server(iterations);
        plan.servers = {{.protocol = Protocol::Smtp,
                         .host = u"localhost"_s,
                         .port = server.serverPort(),
                         .security = Security::None,
                         .login = u"info@klubben.test"_s}};
        plan.clearTextConsent = {Protocol::Smtp};
        const Measured seen = best([&] { return measure(plan, u"hemligt-1"_s, {}, true); });
        tell(u"SCRAM-SHA-256, %1 iterations"_s.arg(iterations), seen);
        ok = ok && seen.outcome == Outcome::LoginRefused;
    }
    if (const auto place = realServers()) {
        plan.clearTextConsent.clear();
        plan.servers.clear();
        for (const Protocol protocol : allOf<Protocol>()) {
            plan.servers.append({.protocol = protocol,
                                 .host = place->host,
                                 .port = place->port(protocol, Security::Tls),
                                 .security = Security::Tls,
                                 .login = place->address});
        }
        struct Store
        {
            QString name;
            QList<QSslCertificate> extra;
            bool onlyExtra;
            Outcome outcome; ///< the servers' authority is the tests' own, so the system's store does not know it
        };
        const Store stores[] = {{u"the tests' authority"_s, place->trust, true, Outcome::Succeeded},
                                {u"that and the system's"_s, place->trust, false, Outcome::Succeeded},
                                {u"the system's, as it is used"_s, {}, false, Outcome::TlsFailed}};
        for (const Store &store : stores) {
            const Measured seen = best([&] { return measure(plan, place->password, store.extra, store.onlyExtra); });
            tell(u"three servers by TLS, trusting "_s + store.name, seen);
            ok = ok && seen.outcome == store.outcome;
        }
    }
    return tellWindow() && ok;
}
