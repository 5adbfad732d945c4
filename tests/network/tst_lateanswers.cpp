// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedns.h"
#include "network/systemdns.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <vector>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

// Name servers that are slow, silent or gone. The same is expected of every version of c-ares: they differ in how long
// they wait by themselves, and in what they remember.

namespace {

constexpr int serverFailure = 0x8182;
constexpr int noSuchName = 0x8183;
constexpr int refused = 0x8185;
constexpr int truncated = good | 0x200;
constexpr int never = -1;

QByteArray textOf(const QByteArray &text)
{
    return record(questionName, 16, 3600, static_cast<char>(text.size()) + text);
}

/// The records of a host at 127.0.0.1 and ::1, or a text that says which question it answers.
QList<QByteArray> recordsFor(const QByteArray &query)
{
    switch (queryType(query)) {
    case 1:
        return {record(questionName, 1, 3600, QByteArray::fromHex("7f000001"))};
    case 28:
        return {record(questionName, 28, 3600, QByteArray(15, 0) + '\1')};
    default:
        return {textOf(queryName(query))};
    }
}

FakeDns::Handler silence()
{
    return [](const QByteArray &, bool) { return QList<QByteArray>(); };
}

/// Answers what was asked.
FakeDns::Handler answering()
{
    return [](const QByteArray &query, bool) { return QList{reply(query, good, recordsFor(query))}; };
}

/// As answering(), but what comes first is lost.
FakeDns::Handler losing(int packets)
{
    return [lost = 0, packets](const QByteArray &query, bool) mutable {
        return lost++ < packets ? QList<QByteArray>() : QList{reply(query, good, recordsFor(query))};
    };
}

const QByteArray quickName = "quick.test";
const QByteArray lateName = "late.test";

/// One question to name servers of its own, with what came of it and when.
class Case
{
public:
    enum Kind { Text, Host };

    explicit Case(QByteArray caseName, Kind kind = Text) : name(std::move(caseName)), m_kind(kind) {}

    Case &server(FakeDns::Handler handler, int delayMs = 0)
    {
        m_servers.push_back(std::make_unique<FakeDns>(std::move(handler)));
        m_addresses.append(m_servers.back()->address());
        m_servers.back()->delay = [delayMs](const QByteArray &query, bool) {
            return queryName(query) == quickName ? 0 : delayMs;
        };
        return *this;
    }
    /// A port at which nobody listens.
    Case &noServer()
    {
        m_addresses.append(FakeDns(silence()).address());
        return *this;
    }
    /// The question comes after five quick answers, from which c-ares learns how fast the server is.
    Case &afterQuickAnswers()
    {
        m_quickOnes = 5;
        return *this;
    }
    Case &withoutIpv6()
    {
        m_ipv6 = false;
        return *this;
    }
    /// Between so many milliseconds after the question.
    Case &expect(DnsStatus expected, int from, int to = generous)
    {
        status = expected;
        earliest = from;
        latest = to;
        return *this;
    }

    void start()
    {
        if (m_dns.setNameservers(m_addresses))
            warm(m_quickOnes);
    }
    [[nodiscard]] bool hasEnded() const { return elapsed != never; }
    [[nodiscard]] QStringList expected() const
    {
        if (status != DnsStatus::Ok)
            return {};
        if (m_kind == Text)
            return {QString::fromLatin1(lateName)};
        return m_ipv6 ? QStringList{u"127.0.0.1"_s, u"::1"_s} : QStringList{u"127.0.0.1"_s};
    }

    QByteArray name;
    DnsStatus status = DnsStatus::Ok;
    int earliest = 0;
    int latest = generous;

    DnsStatus ended = DnsStatus::Cancelled;
    QStringList found; ///< texts or addresses
    qint64 elapsed = never;

private:
    void warm(int more)
    {
        if (more == 0) {
            ask();
            return;
        }
        m_dns.ask({quickName, DnsType::Txt}, &m_context, [this, more](const DnsAnswer &answer) {
            if (answer.status == DnsStatus::Ok)
                warm(more - 1);
        });
    }
    void ask()
    {
        m_clock.start();
        if (m_kind == Host) {
            m_dns.resolve(lateName, &m_context, [this](const Resolved &resolved) {
                found = resolved.addresses;
                found.sort();
                end(resolved.status);
            });
            return;
        }
        m_dns.ask({lateName, DnsType::Txt}, &m_context, [this](const DnsAnswer &answer) {
            for (const DnsRecord &one : answer.records)
                found.append(QString::fromLatin1(one.text));
            end(answer.status);
        });
    }
    void end(DnsStatus how)
    {
        ended = how;
        elapsed = m_clock.elapsed();
    }

    Kind m_kind;
    int m_quickOnes = 0;
    bool m_ipv6 = true;
    std::vector<std::unique_ptr<FakeDns>> m_servers;
    QStringList m_addresses;
    QObject m_context;
    SystemDns m_dns;
    QElapsedTimer m_clock;
};

/// What a question ends with: its own limit is 4.5 s, and the deadline 5 s.
constexpr int limitFrom = 4400;
constexpr int limitTo = 5500;

} // namespace

class TestLateAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cases_data();
    void cases();
    void changedZoneIsAskedAnew();
    void firstServerIsAskedFirst();
    void restWaitsItsTurn();
    void waitingQuestionsAreCancelled();
    void nameserversInAList();

private:
    Case &add(QByteArray name, Case::Kind kind = Case::Text)
    {
        m_cases.push_back(std::make_unique<Case>(std::move(name), kind));
        return *m_cases.back();
    }
    static DnsAnswer ask(SystemDns &dns, const QByteArray &name);
    static Resolved resolve(SystemDns &dns);

    std::vector<std::unique_ptr<Case>> m_cases;
    qint64 m_heldUp = 0; ///< ms for which this program could not run: what a busy machine adds to every time
};

DnsAnswer TestLateAnswers::ask(SystemDns &dns, const QByteArray &name)
{
    QObject context;
    std::optional<DnsAnswer> result;
    dns.ask({name, DnsType::Txt}, &context, [&](const DnsAnswer &answer) { result = answer; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result, generous); }();
    return result.value_or(DnsAnswer{DnsStatus::Cancelled, {}, false});
}

Resolved TestLateAnswers::resolve(SystemDns &dns)
{
    QObject context;
    std::optional<Resolved> result;
    dns.resolve(lateName, &context, [&](const Resolved &answer) { result = answer; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result, generous); }();
    return result.value_or(Resolved{DnsStatus::Cancelled, {}});
}

/// All that takes time, side by side: the rows of cases() look at what came of it.
void TestLateAnswers::initTestCase()
{
    const FakeDns::Handler byTcp = [](const QByteArray &query, bool tcp) {
        const bool whole = tcp || queryName(query) == quickName;
        return QList{whole ? reply(query, good, recordsFor(query)) : reply(query, truncated, {})};
    };
    for (const int ms : {400, 800, 1200, 2000, 3000, 4000}) {
        const QByteArray late = QByteArray::number(ms) + " ms";
        add(late).server(answering(), ms).expect(DnsStatus::Ok, ms);
        add(late + " after quick answers").server(answering(), ms).afterQuickAnswers().expect(DnsStatus::Ok, ms);
        add(late + " after quick answers, two servers")
            .server(answering(), ms)
            .server(answering(), ms)
            .afterQuickAnswers()
            .expect(DnsStatus::Ok, ms);
        add(late + ", host", Case::Host).server(answering(), ms).afterQuickAnswers().expect(DnsStatus::Ok, ms);
        add(late + ", half of it by TCP")
            .server(byTcp, ms / 2)
            .server(byTcp, ms / 2)
            .afterQuickAnswers()
            .expect(DnsStatus::Ok, ms);
    }

    add("NXDOMAIN after 2 s").server(always(noSuchName), 2000).expect(DnsStatus::NoSuchName, 2000);
    add("SERVFAIL after 2 s").server(always(serverFailure), 2000).expect(DnsStatus::ServerFailure, 2000, 3400);

    add("one packet lost").server(losing(1)).expect(DnsStatus::Ok, 1400, 2900);
    add("two packets lost").server(losing(2)).expect(DnsStatus::Ok, 2900, 4400);
    add("one packet lost, host", Case::Host).server(losing(1)).expect(DnsStatus::Ok, 1400, 2900);
    add("one packet lost, 2 s").server(losing(1), 2000).expect(DnsStatus::Ok, 3400);

    add("first server silent").server(silence()).server(answering()).expect(DnsStatus::Ok, 1400, 2900);
    add("first server silent, second 2 s")
        .server(silence())
        .server(answering(), 2000)
        .expect(DnsStatus::Ok, 3400, 4400);
    add("second server late, first silent at first")
        .server(losing(1), 500)
        .server(silence())
        .expect(DnsStatus::Ok, 3400);
    // That nobody listens there is told by the system with the next packet, and may come too late for c-ares 1.18.
    add("first server gone").noServer().server(answering()).expect(DnsStatus::Ok, 0, limitTo);
    add("first server gone, host", Case::Host).noServer().server(answering()).expect(DnsStatus::Ok, 0, limitTo);
    add("first server fails").server(always(serverFailure)).server(answering()).expect(DnsStatus::Ok, 0, 1400);
    add("first server fails, host", Case::Host)
        .server(always(serverFailure))
        .server(answering())
        .expect(DnsStatus::Ok, 0, 1400);
    add("first server refuses")
        .server(always(refused))
        .server(always(noSuchName))
        .expect(DnsStatus::NoSuchName, 0, 1400);
    add("two servers fail, the third knows")
        .server(always(serverFailure))
        .server(always(refused))
        .server(answering())
        .expect(DnsStatus::Ok, 0, 1400);
    add("one fails, one refuses")
        .server(always(serverFailure))
        .server(always(refused))
        .expect(DnsStatus::ServerFailure, 0, 1400);
    add("one refuses, one fails")
        .server(always(refused))
        .server(always(serverFailure))
        .expect(DnsStatus::Refused, 0, 1400);
    add("one fails, one 2 s").server(always(serverFailure)).server(answering(), 2000).expect(DnsStatus::Ok, 2000);
    add("all gone").noServer().noServer().expect(DnsStatus::NoServer, 0, limitTo);
    add("gone, host", Case::Host).noServer().expect(DnsStatus::NoServer, 0, limitTo);

    add("one gone, one fails").noServer().server(always(serverFailure)).expect(DnsStatus::ServerFailure, 0, limitTo);
    add("one gone, one is silent").noServer().server(silence()).expect(DnsStatus::TimedOut, limitFrom, limitTo);
    add("one is silent, one gone").server(silence()).noServer().expect(DnsStatus::TimedOut, limitFrom, limitTo);
    add("one fails, one is silent")
        .server(always(serverFailure))
        .server(silence())
        .expect(DnsStatus::ServerFailure, limitFrom, limitTo);
    add("silence").server(silence()).expect(DnsStatus::TimedOut, limitFrom, limitTo);
    add("silence, host", Case::Host).server(silence()).expect(DnsStatus::TimedOut, limitFrom, limitTo);
    add("silence, two servers").server(silence()).server(silence()).expect(DnsStatus::TimedOut, limitFrom, limitTo);
    add("silence after quick answers")
        .server([](const QByteArray &query, bool) {
            return queryName(query) == quickName ? QList{reply(query, good, recordsFor(query))} : QList<QByteArray>();
        })
        .afterQuickAnswers()
        .expect(DnsStatus::TimedOut, limitFrom, limitTo);
    add("only IPv4 answered", Case::Host)
        .server([](const QByteArray &query, bool) {
            return queryType(query) == 28 ? QList<QByteArray>() : QList{reply(query, good, recordsFor(query))};
        })
        .withoutIpv6()
        .expect(DnsStatus::Ok, 0, limitTo);

    constexpr int tick = 20;
    QElapsedTimer sinceTick;
    QTimer ticker;
    ticker.setTimerType(Qt::PreciseTimer);
    connect(&ticker, &QTimer::timeout, this, [&] { m_heldUp += std::max<qint64>(0, sinceTick.restart() - tick); });
    sinceTick.start();
    ticker.start(tick);
    for (const auto &one : m_cases)
        one->start();
    for (const auto &one : m_cases)
        QTRY_VERIFY2_WITH_TIMEOUT(one->hasEnded(), one->name.constData(), generous);
}

void TestLateAnswers::cases_data()
{
    QTest::addColumn<const Case *>("one");
    for (const auto &one : m_cases)
        QTest::newRow(one->name.constData()) << static_cast<const Case *>(one.get());
}

void TestLateAnswers::cases()
{
    QFETCH(const Case *, one);
    QCOMPARE(one->ended, one->status);
    QVERIFY2(one->elapsed >= one->earliest && one->elapsed <= one->latest + m_heldUp,
             qPrintable(u"%1 ms, held up for %2"_s.arg(one->elapsed).arg(m_heldUp)));
    QCOMPARE(one->found, one->expected());
}

/// "Check again": what was said a moment ago, with an hour to live, does not count any more.
void TestLateAnswers::changedZoneIsAskedAnew()
{
    QByteArray text = "old";
    bool exists = true;
    FakeDns server([&](const QByteArray &query, bool) {
        if (!exists) { // and that may be remembered for an hour as well (RFC 2308 5)
            QByteArray packet = reply(query, noSuchName, {});
            packet[9] = 1; // one record of authority
            return QList{packet + record(questionName, 6, 3600,
                                         wireName("ns.test") + wireName("admin.test") + QByteArray(16, '\0') + u16(0) +
                                             u16(3600))};
        }
        if (queryType(query) == 16)
            return QList{reply(query, good, {textOf(text)})};
        return QList{
            reply(query, good, queryType(query) == 1 && text == "new" ? recordsFor(query) : QList<QByteArray>())};
    });
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    QCOMPARE(ask(dns, lateName).records.value(0).text, "old");
    QCOMPARE(resolve(dns).status, DnsStatus::NoData);
    text = "new";
    QCOMPARE(ask(dns, lateName).records.value(0).text, "new");
    QCOMPARE(resolve(dns), (Resolved{DnsStatus::Ok, {u"127.0.0.1"_s}}));
    exists = false;
    QCOMPARE(ask(dns, lateName).status, DnsStatus::NoSuchName);
    QCOMPARE(resolve(dns).status, DnsStatus::NoSuchName);
    exists = true;
    QCOMPARE(ask(dns, lateName).records.value(0).text, "new");
    QCOMPARE(resolve(dns), (Resolved{DnsStatus::Ok, {u"127.0.0.1"_s}}));
}

/// One that failed a moment ago may be well again; the user's order of them holds for each question.
void TestLateAnswers::firstServerIsAskedFirst()
{
    int flags = serverFailure;
    FakeDns first([&](const QByteArray &query, bool) { return QList{reply(query, flags, {textOf("first")})}; });
    FakeDns second([&](const QByteArray &query, bool) { return QList{reply(query, good, {textOf("second")})}; });
    SystemDns dns;
    QVERIFY(dns.setNameservers({first.address(), second.address()}));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask(dns, lateName).records.value(0).text, "second");
    QCOMPARE(first.udpQueries, 5);
    flags = good;
    QCOMPARE(ask(dns, lateName).records.value(0).text, "first");
    QCOMPARE(second.udpQueries, 5);
}

/// Hundreds of questions at once take neither all files that a program may have open, nor the router's breath.
void TestLateAnswers::restWaitsItsTurn()
{
    int unanswered = 0;
    int most = 0;
    FakeDns server([&](const QByteArray &query, bool) {
        most = std::max(most, ++unanswered);
        return QList{reply(query, good, recordsFor(query))};
    });
    server.delay = [](const QByteArray &, bool) { return 10; };
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    QByteArrayList texts;
    QByteArrayList expected;
    for (int i = 0; i < 300; ++i) {
        expected.append("n" + QByteArray::number(i) + ".test");
        dns.ask({expected.last(), DnsType::Txt}, this, [&](const DnsAnswer &answer) {
            --unanswered;
            texts.append(answer.records.value(0).text);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(texts.size(), 300, generous);
    std::sort(texts.begin(), texts.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(texts, expected);
    QVERIFY2(most > 20 && most <= 100, qPrintable(QString::number(most)));
}

void TestLateAnswers::waitingQuestionsAreCancelled()
{
    FakeDns server(silence());
    QList<DnsStatus> statuses;
    {
        SystemDns dns;
        QVERIFY(dns.setNameserver(server.address()));
        for (int i = 0; i < 300; ++i)
            dns.ask({lateName, DnsType::Txt}, this, [&](const DnsAnswer &answer) { statuses.append(answer.status); });
        QTRY_VERIFY(server.udpQueries > 0);
    }
    QTRY_COMPARE(statuses, QList<DnsStatus>(300, DnsStatus::Cancelled));
}

void TestLateAnswers::nameserversInAList()
{
    SystemDns dns;
    QVERIFY(dns.setNameservers({u"192.0.2.1"_s, u"[2001:db8::1]:5353"_s}));
    QVERIFY(!dns.setNameservers({}));
    QVERIFY(!dns.setNameservers({u"192.0.2.1"_s, u"dns.test"_s}));
}

KLUBBPOST_TEST(QCoreApplication, TestLateAnswers)
#include "tst_lateanswers.moc"
