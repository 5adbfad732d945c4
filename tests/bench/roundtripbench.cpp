// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayproxy.h"
#include "network/settingstest.h"
#include "practice/practiceclub.h"
#include "realservers.h"
#include "sections.h"
#include "support/zonedns.h"

#include <algorithm>
#include <optional>
#include <QEventLoop>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// One way to log in, and the fewest round trips it can take with TLS 1.3, the SYN included.
struct Kind
{
    QString name;
    Protocol protocol;
    Security security;
    int floor;
    bool message = false;
};

const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {u"SMTP, TLS (465)"_s, Protocol::Smtp, Security::Tls, 5},
        {u"SMTP, TLS (465), with a message"_s, Protocol::Smtp, Security::Tls, 6, true},
        {u"SMTP, STARTTLS (587)"_s, Protocol::Smtp, Security::Starttls, 7},
        {u"SMTP, STARTTLS (587), with a message"_s, Protocol::Smtp, Security::Starttls, 8, true},
        {u"IMAP, TLS (993)"_s, Protocol::Imap, Security::Tls, 4},
        {u"IMAP, STARTTLS (143)"_s, Protocol::Imap, Security::Starttls, 5},
        {u"POP3, TLS (995)"_s, Protocol::Pop3, Security::Tls, 5},
        {u"POP3, STLS (110)"_s, Protocol::Pop3, Security::Starttls, 6},
    };
    return all;
}

/// Microseconds from the start of the test to the answer to the login, or to the message; nullopt when it failed.
std::optional<double> logIn(const Place &place, const Kind &kind, int delayMs)
{
    DelayProxy proxy(place.port(kind.protocol, kind.security), delayMs);
    const auto address = EmailAddress::parse(place.address);
    if (!address.ok() || !proxy.listen(QHostAddress(QHostAddress::LocalHost)))
        return std::nullopt;
    TestPlan plan;
    plan.address = *address;
    plan.servers.append({.protocol = kind.protocol,
                         .host = place.host,
                         .port = proxy.serverPort(),
                         .security = kind.security,
                         .login = place.address});
    if (kind.message)
        plan.message = TestMessage{.subject = u"Klubbpost"_s, .body = u"Hej!"_s};

    ZoneDns dns = ZoneDns::loopback();
    SettingsTest test(dns);
    test.setTrust({place.trust, true});
    QEventLoop loop;
    QObject::connect(&test, &SettingsTest::finished, &loop, &QEventLoop::quit);
    test.start(plan, Secret(place.password));
    if (test.isRunning())
        loop.exec();
    const LaneReport *lane = test.report().lane(kind.protocol);
    if (!lane || lane->outcome != Outcome::Succeeded) {
        print(u"%1: %2"_s.arg(kind.name, lane ? nameOf(lane->outcome) : u"no lane"_s));
        return std::nullopt;
    }
    for (const StageRecord &stage : lane->stages) {
        if (stage.stage == (kind.message ? Stage::Message : Stage::Login))
            return static_cast<double>(stage.startUs + stage.durationUs);
    }
    return std::nullopt;
}

/// The best of several runs: what else the computer does can only add to the time.
std::optional<double> bestTime(const Place &place, const Kind &kind, int delayMs)
{
    constexpr int times = 7;
    std::optional<double> best;
    for (int i = 0; i < times; ++i) {
        const auto us = logIn(place, kind, delayMs);
        if (!us)
            return std::nullopt;
        best = std::min(best.value_or(*us), *us);
    }
    return best;
}

bool benchAt(const Place &place)
{
    constexpr int delayMs = 50; // each way
    constexpr double rttUs = 2.0 * delayMs * 1000.0;
    printTable(u"Round trips to a login, %1"_s.arg(place.name),
               {u"login"_s, u"round trips"_s, u"floor"_s, u"ratio"_s, u"without delay"_s});
    bool ok = true;
    for (const Kind &kind : kinds()) {
        const auto atOnce = bestTime(place, kind, 0);
        const auto delayed = atOnce ? bestTime(place, kind, delayMs) : std::nullopt;
        if (!delayed) {
            ok = false;
            continue;
        }
        // The proxy answers the SYN itself, at once: that round trip is added.
        const double trips = (*delayed - *atOnce) / rttUs + 1.0;
        printRow({kind.name, oneDecimal(trips), QString::number(kind.floor),
                  QString::number(trips / kind.floor, 'f', 2), oneDecimal(*atOnce / 1000.0) + u" ms"_s});
    }
    return ok;
}

} // namespace

bool benchRoundTrips()
{
    PracticeClub club;
    if (!club.start())
        return false;
    bool ok =
        benchAt({.name = u"practice club"_s,
                 .host = u"mail.ovningshotellet.example"_s,
                 .address = PracticeClub::address(),
                 .password = PracticeClub::password(),
                 .trust = club.trust(),
                 .port = [&club](Protocol protocol, Security security) { return club.port(protocol, security); }});
    if (const auto real = realServers())
        ok = benchAt(*real) && ok;
    else
        print(u"\nPostfix and Dovecot: run this through tests/servers/with-servers."_s);
    return ok;
}
