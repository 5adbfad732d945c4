// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedns.h"
#include "network/systemdns.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testbench.h"

#include <ares.h>
#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether the c-ares that runs here is this version or a later one.
bool aresIsAtLeast(int major, int minor)
{
    int version = 0;
    ares_version(&version);
    return version >= (major << 16 | minor << 8);
}

} // namespace

class TestSystemDns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statuses_data();
    void statuses();
    void silenceTimesOut();
    void nobodyListening();
    void badNames_data();
    void badNames();
    void mx();
    void nullMx();
    void srvIsSorted();
    void txtIsJoined();
    void addresses();
    void targets_data();
    void targets();
    void followsAliases();
    void ignoresStrangersRecords();
    void authenticated();
    void truncatedGoesOverTcp();
    void sixtyKilobytes();
    void threeHundredRecords();
    void hostileAnswers_data();
    void hostileAnswers();
    void surplusIsNotRead();
    void wrongIdIsNotBelieved_data();
    void wrongIdIsNotBelieved();
    void serverWithoutEdns();
    void resolves();
    void resolvesWithHalfAnAnswer();
    void resolvesWithoutAsking_data();
    void resolvesWithoutAsking();
    void resolveStatuses_data();
    void resolveStatuses();
    void answersComeLater();
    void contextThatDied();
    void destroyedWithQuestions();
    void changedServerWithQuestions();
    void manyAtOnce();
    void nameservers_data();
    void nameservers();
    void ipv6Nameserver();

private:
    static DnsAnswer ask(SystemDns &dns, const DnsQuestion &question);
    static DnsAnswer ask(const FakeDns &server, const DnsQuestion &question);
    static Resolved resolve(SystemDns &dns, const QByteArray &host);
};

DnsAnswer TestSystemDns::ask(SystemDns &dns, const DnsQuestion &question)
{
    QObject context;
    std::optional<DnsAnswer> result;
    dns.ask(question, &context, [&](const DnsAnswer &answer) { result = answer; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result, generous); }();
    return result.value_or(DnsAnswer{DnsStatus::Cancelled, {}, false});
}

DnsAnswer TestSystemDns::ask(const FakeDns &server, const DnsQuestion &question)
{
    SystemDns dns;
    if (!dns.setNameserver(server.address()))
        return {DnsStatus::Cancelled, {}, false};
    return ask(dns, question);
}

Resolved TestSystemDns::resolve(SystemDns &dns, const QByteArray &host)
{
    QObject context;
    std::optional<Resolved> result;
    dns.resolve(host, &context, [&](const Resolved &answer) { result = answer; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result, generous); }();
    return result.value_or(Resolved{DnsStatus::Cancelled, {}});
}

void TestSystemDns::statuses_data()
{
    QTest::addColumn<int>("flags");
    QTest::addColumn<DnsStatus>("status");
    QTest::newRow("no such name") << 0x8183 << DnsStatus::NoSuchName;
    QTest::newRow("no data") << 0x8180 << DnsStatus::NoData;
    QTest::newRow("server failure") << 0x8182 << DnsStatus::ServerFailure;
    QTest::newRow("not implemented") << 0x8184 << DnsStatus::ServerFailure;
    QTest::newRow("refused") << 0x8185 << DnsStatus::Refused;
    QTest::newRow("format error") << 0x8181 << DnsStatus::BadAnswer;
    QTest::newRow("a question back") << 0x0100 << DnsStatus::BadAnswer;
}

void TestSystemDns::statuses()
{
    QFETCH(int, flags);
    QFETCH(DnsStatus, status);
    FakeDns server(always(flags));
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Mx});
    QCOMPARE(answer.status, status);
    QVERIFY(answer.records.isEmpty());
    QCOMPARE(server.tcpQueries, 0);
}

void TestSystemDns::silenceTimesOut()
{
    FakeDns server([](const QByteArray &, bool) { return QList<QByteArray>(); });
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    dns.setDeadline(100);
    QCOMPARE(ask(dns, {"klubben.test", DnsType::Mx}).status, DnsStatus::TimedOut);
    QCOMPARE(resolve(dns, "mail.klubben.test"), (Resolved{DnsStatus::TimedOut, {}}));
}

void TestSystemDns::nobodyListening()
{
    QString address;
    {
        FakeDns gone(always(good));
        address = gone.address();
    }
    SystemDns dns;
    QVERIFY(dns.setNameserver(address));
    QCOMPARE(ask(dns, {"klubben.test", DnsType::Mx}).status, DnsStatus::NoServer);
    QCOMPARE(resolve(dns, "mail.klubben.test").status, DnsStatus::NoServer);
}

void TestSystemDns::badNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("root") << QByteArray(".");
    QTest::newRow("empty label") << QByteArray("a..b");
    QTest::newRow("long label") << QByteArray(64, 'a') + ".test";
    QTest::newRow("too long") << QByteArray("a.").repeated(127) + "test";
    QTest::newRow("letters") << QByteArray("f\xc3\xb6retag.test");
    QTest::newRow("escape") << QByteArray("a\\.test");
    QTest::newRow("nul") << QByteArray("a\0b.test", 8);
}

void TestSystemDns::badNames()
{
    QFETCH(QByteArray, name);
    FakeDns server(always(good));
    QCOMPARE(ask(server, {name, DnsType::A}).status, DnsStatus::BadName);
    QCOMPARE(server.udpQueries, 0);
}

void TestSystemDns::mx()
{
    FakeDns server([](const QByteArray &query, bool) {
        if (queryType(query) != 15 || queryName(query) != "klubben.test")
            return QList<QByteArray>();
        return QList{reply(query, good,
                           {record(questionName, 15, 300, u16(20) + wireName("Reserv.Annan.Test")),
                            record(questionName, 15, 3600, u16(10) + "\4mail" + questionName)})};
    });
    const DnsAnswer answer = ask(server, {"Klubben.test", DnsType::Mx});
    QCOMPARE(answer.status, DnsStatus::Ok);
    QCOMPARE(answer.records.size(), 2);
    QCOMPARE(answer.records.at(0), (DnsRecord{"klubben.test", 3600, "mail.klubben.test", 10, 0, 0, {}, {}}));
    QCOMPARE(answer.records.at(1), (DnsRecord{"klubben.test", 300, "reserv.annan.test", 20, 0, 0, {}, {}}));
}

void TestSystemDns::nullMx()
{
    FakeDns server(always(good, {record(questionName, 15, 60, u16(0) + wireName(""))}));
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Mx});
    QCOMPARE(answer.status, DnsStatus::Ok);
    QCOMPARE(answer.records, QList{(DnsRecord{"klubben.test", 60, "", 0, 0, 0, {}, {}})});
}

void TestSystemDns::srvIsSorted()
{
    const auto srv = [](int priority, int weight, int port, const QByteArray &target) {
        return record(questionName, 33, 60, u16(priority) + u16(weight) + u16(port) + wireName(target));
    };
    FakeDns server(always(good, {srv(20, 0, 993, "c.test"), srv(10, 5, 993, "b.test"), srv(10, 60, 1993, "a.test")}));
    const DnsAnswer answer = ask(server, {"_imaps._tcp.klubben.test", DnsType::Srv});
    QCOMPARE(answer.status, DnsStatus::Ok);
    QCOMPARE(answer.records.size(), 3);
    QCOMPARE(answer.records.at(0), (DnsRecord{"_imaps._tcp.klubben.test", 60, "a.test", 10, 60, 1993, {}, {}}));
    QCOMPARE(answer.records.at(1).target, "b.test");
    QCOMPARE(answer.records.at(2).target, "c.test");
}

void TestSystemDns::txtIsJoined()
{
    const QByteArray one = QByteArray(200, 'x');
    const QByteArray strings = char(200) + one + char(6) + QByteArray(" \"\0\xff a", 6) + '\0';
    FakeDns server(
        always(good, {record(questionName, 16, 60, strings), record(questionName, 16, 60, QByteArray(1, 0))}));
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Txt});
    QCOMPARE(answer.status, DnsStatus::Ok);
    QCOMPARE(answer.records.size(), 2);
    QCOMPARE(answer.records.at(0).text, one + QByteArray(" \"\0\xff a", 6));
    QCOMPARE(answer.records.at(1).text, QByteArray());
}

void TestSystemDns::addresses()
{
    FakeDns server([](const QByteArray &query, bool) {
        if (queryType(query) == 1)
            return QList{reply(query, good, {record(questionName, 1, 60, QByteArray::fromHex("c0000201"))})};
        return QList{reply(query, good,
                           {record(questionName, 28, 61, QByteArray::fromHex("20010db8000000000000000000000001"))})};
    });
    QCOMPARE(ask(server, {"klubben.test", DnsType::A}).records,
             QList{(DnsRecord{"klubben.test", 60, {}, 0, 0, 0, u"192.0.2.1"_s, {}})});
    QCOMPARE(ask(server, {"klubben.test", DnsType::Aaaa}).records,
             QList{(DnsRecord{"klubben.test", 61, {}, 0, 0, 0, u"2001:db8::1"_s, {}})});
}

void TestSystemDns::targets_data()
{
    QTest::addColumn<DnsType>("type");
    QTest::addColumn<int>("number");
    QTest::newRow("NS") << DnsType::Ns << 2;
    QTest::newRow("CNAME") << DnsType::Cname << 5;
    QTest::newRow("PTR") << DnsType::Ptr << 12;
}

void TestSystemDns::targets()
{
    QFETCH(DnsType, type);
    QFETCH(int, number);
    FakeDns server(always(good, {record(questionName, number, 60, wireName("NS1.Annan.test"))}));
    QCOMPARE(ask(server, {"1.2.0.192.in-addr.arpa", type}).records,
             QList{(DnsRecord{"1.2.0.192.in-addr.arpa", 60, "ns1.annan.test", 0, 0, 0, {}, {}})});
}

void TestSystemDns::followsAliases()
{
    FakeDns server(always(good, {record(questionName, 5, 60, wireName("b.test")),
                                 record(wireName("c.test"), 1, 60, QByteArray::fromHex("7f000001")),
                                 record(wireName("B.test"), 5, 60, wireName("c.test"))}));
    const DnsAnswer answer = ask(server, {"a.test", DnsType::A});
    QCOMPARE(answer.status, DnsStatus::Ok);
    QCOMPARE(answer.records, QList{(DnsRecord{"c.test", 60, {}, 0, 0, 0, u"127.0.0.1"_s, {}})});
}

void TestSystemDns::ignoresStrangersRecords()
{
    FakeDns server(always(
        good, {record(wireName("annan.test"), 16, 60, "\4evil"), record(questionName, 5, 60, wireName("b.test"))}));
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Txt});
    QCOMPARE(answer.status, DnsStatus::NoData);
    QVERIFY(answer.records.isEmpty());
}

void TestSystemDns::authenticated()
{
    bool asked = false;
    FakeDns server([&](const QByteArray &query, bool) {
        asked = query.at(3) & 0x20;
        return QList{reply(query, good | 0x20, {record(questionName, 16, 60, "\1x")})};
    });
    QVERIFY(ask(server, {"klubben.test", DnsType::Txt}).authenticated);
    QVERIFY(asked);
    FakeDns plain(always(good, {record(questionName, 16, 60, "\1x")}));
    QVERIFY(!ask(plain, {"klubben.test", DnsType::Txt}).authenticated);
}

void TestSystemDns::truncatedGoesOverTcp()
{
    FakeDns server([](const QByteArray &query, bool tcp) {
        return QList{tcp ? reply(query, good, {record(questionName, 16, 60, "\2ok")}) : reply(query, good | 0x200, {})};
    });
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Txt});
    QCOMPARE(answer.status, DnsStatus::Ok);
    QCOMPARE(answer.records.at(0).text, "ok");
    QCOMPARE(server.udpQueries, 1);
    QCOMPARE(server.tcpQueries, 1);
}

void TestSystemDns::sixtyKilobytes()
{
    const QByteArray strings = (char(250) + QByteArray(250, 'y')).repeated(239); // 59,989 octets
    FakeDns server([&](const QByteArray &query, bool tcp) {
        return QList{tcp ? reply(query, good, {record(questionName, 16, 60, strings)})
                         : reply(query, good | 0x200, {})};
    });
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Txt});
    QCOMPARE(answer.status, DnsStatus::Ok);
    QCOMPARE(answer.records.at(0).text, QByteArray(250 * 239, 'y'));
}

void TestSystemDns::threeHundredRecords()
{
    QList<QByteArray> records;
    for (int i = 300; i > 0; --i)
        records.append(record(questionName, 15, 60, u16(i) + wireName("mx" + QByteArray::number(i) + ".test")));
    FakeDns server([&](const QByteArray &query, bool tcp) {
        return QList{tcp ? reply(query, good, records) : reply(query, good | 0x200, {})};
    });
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Mx});
    QCOMPARE(answer.records.size(), 300);
    QCOMPARE(answer.records.first().target, "mx1.test");
    QCOMPARE(answer.records.last().target, "mx300.test");
}

void TestSystemDns::hostileAnswers_data()
{
    QTest::addColumn<DnsType>("type");
    QTest::addColumn<QList<QByteArray>>("records");
    using Records = QList<QByteArray>;
    const QByteArray self = QByteArray::fromHex("c01e"); // where the first record's name stands
    QTest::newRow("name loop") << DnsType::Mx << Records{record(self, 15, 1, u16(1) + wireName("a.test"))};
    QTest::newRow("name beyond the end") << DnsType::Mx << Records{record(QByteArray::fromHex("ffff"), 15, 1, u16(1))};
    QTest::newRow("half a record") << DnsType::Mx << Records{questionName + u16(15)};
    QTest::newRow("data beyond the end") << DnsType::Mx
                                         << Records{record(questionName, 15, 1, "xx").chopped(3) + "\xff"};
    QTest::newRow("MX without name") << DnsType::Mx << Records{record(questionName, 15, 1, u16(1))};
    QTest::newRow("MX cut in its name") << DnsType::Mx
                                        << Records{record(questionName, 15, 1, u16(1) + "\7a"),
                                                   record(questionName, 15, 1, u16(1) + wireName("a.test"))};
    QTest::newRow("A of 3 octets") << DnsType::A << Records{record(questionName, 1, 1, "abc")};
    QTest::newRow("AAAA of 4 octets") << DnsType::Aaaa << Records{record(questionName, 28, 1, "abcd")};
    QTest::newRow("empty TXT data") << DnsType::Txt << Records{record(questionName, 16, 1, "")};
    QTest::newRow("TXT string too long") << DnsType::Txt
                                         << Records{record(questionName, 16, 1,
                                                           "\x05"
                                                           "abc")};
    QTest::newRow("short SRV") << DnsType::Srv << Records{record(questionName, 33, 1, u16(1) + u16(1))};
    QTest::newRow("alias loop") << DnsType::A
                                << Records{record(questionName, 5, 1, wireName("b.test")),
                                           record(wireName("b.test"), 5, 1, questionName)};
}

void TestSystemDns::hostileAnswers()
{
    QFETCH(DnsType, type);
    QFETCH(QList<QByteArray>, records);
    FakeDns server(always(good, records));
    const DnsAnswer answer = ask(server, {"klubben.test", type});
    QCOMPARE(answer.status, DnsStatus::BadAnswer);
    QVERIFY(answer.records.isEmpty());
}

/// Octets after the name of an MX (RFC 1035 3.3.9 has none). c-ares 1.28 and later hand over an answer that they have
/// parsed and written anew, in which those are gone; the earlier ones hand over what came, and it is refused.
void TestSystemDns::surplusIsNotRead()
{
    FakeDns server(always(good, {record(questionName, 15, 1, u16(1) + wireName("a.test") + "x")}));
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Mx});
    if (aresIsAtLeast(1, 28)) {
        QCOMPARE(answer.status, DnsStatus::Ok);
        QCOMPARE(answer.records.size(), 1);
        QCOMPARE(answer.records.at(0).target, "a.test");
    } else {
        QCOMPARE(answer.status, DnsStatus::BadAnswer);
        QVERIFY(answer.records.isEmpty());
    }
}

/// Rubbish is no answer: c-ares before 1.34 goes on listening, 1.34 asks again from another port. Where rubbish comes
/// first at every try, that one gives up; what it must not do is believe a forgery.
void TestSystemDns::wrongIdIsNotBelieved_data()
{
    QTest::addColumn<int>("rubbish"); // the first so many questions get some before the answer
    QTest::addColumn<DnsStatus>("status");
    QTest::newRow("forgeries") << 0 << DnsStatus::Ok;
    QTest::newRow("rubbish once") << 1 << DnsStatus::Ok;
    QTest::newRow("rubbish always") << 100 << (aresIsAtLeast(1, 34) ? DnsStatus::BadAnswer : DnsStatus::Ok);
}

void TestSystemDns::wrongIdIsNotBelieved()
{
    QFETCH(int, rubbish);
    QFETCH(DnsStatus, status);
    int asked = 0;
    FakeDns server([&](const QByteArray &query, bool) {
        QByteArray forged = reply(query, good, {record(questionName, 16, 60, "\4evil")});
        forged[0] = static_cast<char>(~forged.at(0));
        QByteArray otherName = reply(query, good, {record(questionName, 16, 60, "\4evil")});
        otherName[13] = 'x';
        const QByteArray genuine = reply(query, good, {record(questionName, 16, 60, "\4true")});
        QList answers{forged, otherName, genuine};
        if (asked++ < rubbish)
            answers.prepend("rubbish");
        return answers;
    });
    const DnsAnswer answer = ask(server, {"klubben.test", DnsType::Txt});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.records.size(), status == DnsStatus::Ok ? 1 : 0);
    for (const DnsRecord &record : some(answer.records))
        QCOMPARE(record.text, "true");
}

void TestSystemDns::serverWithoutEdns()
{
    FakeDns server([](const QByteArray &query, bool) {
        const bool edns = query.at(11) != 0; // additional records
        return QList{edns ? reply(query, 0x8181, {}) : reply(query, good, {record(questionName, 16, 60, "\2ok")})};
    });
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    int answered = 0;
    for (int i = 0; i < 5; ++i) {
        dns.ask({"klubben.test", DnsType::Txt}, this, [&](const DnsAnswer &answer) {
            ++answered;
            QCOMPARE(answer.status, DnsStatus::Ok);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered, 5, generous);
}

void TestSystemDns::resolves()
{
    FakeDns server([](const QByteArray &query, bool) {
        if (queryName(query) != "mail.klubben.test")
            return QList{reply(query, 0x8183, {})};
        if (queryType(query) == 1)
            return QList{reply(query, good, {record(questionName, 1, 60, QByteArray::fromHex("7f000001"))})};
        return QList{reply(query, good, {record(questionName, 28, 60, QByteArray(15, 0) + '\1')})};
    });
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    const Resolved both = resolve(dns, "mail.klubben.test");
    QCOMPARE(both.status, DnsStatus::Ok);
    QStringList sorted = both.addresses;
    sorted.sort();
    QCOMPARE(sorted, (QStringList{u"127.0.0.1"_s, u"::1"_s}));
    QCOMPARE(resolve(dns, "annan.klubben.test"), (Resolved{DnsStatus::NoSuchName, {}}));
}

/// Some routers drop questions for IPv6 addresses.
void TestSystemDns::resolvesWithHalfAnAnswer()
{
    FakeDns server([](const QByteArray &query, bool) {
        if (queryType(query) == 28)
            return QList<QByteArray>();
        return QList{reply(query, good, {record(questionName, 1, 60, QByteArray::fromHex("7f000001"))})};
    });
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    dns.setDeadline(generous);
    QCOMPARE(resolve(dns, "mail.klubben.test"), (Resolved{DnsStatus::Ok, {u"127.0.0.1"_s}}));
}

void TestSystemDns::resolvesWithoutAsking_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << QByteArray("192.0.2.7") << u"192.0.2.7"_s;
    QTest::newRow("IPv6") << QByteArray("2001:db8::7") << u"2001:db8::7"_s;
    QTest::newRow("localhost") << QByteArray("localhost") << u"127.0.0.1"_s;
}

void TestSystemDns::resolvesWithoutAsking()
{
    QFETCH(QByteArray, host);
    QFETCH(QString, address);
    FakeDns server(always(0x8183));
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    const Resolved resolved = resolve(dns, host);
    QCOMPARE(resolved.status, DnsStatus::Ok);
    QVERIFY(resolved.addresses.contains(address));
    QCOMPARE(server.udpQueries, 0);
}

void TestSystemDns::resolveStatuses_data()
{
    QTest::addColumn<int>("flags");
    QTest::addColumn<DnsStatus>("status");
    QTest::newRow("no such name") << 0x8183 << DnsStatus::NoSuchName;
    QTest::newRow("no data") << 0x8180 << DnsStatus::NoData;
    QTest::newRow("server failure") << 0x8182 << DnsStatus::ServerFailure;
    QTest::newRow("refused") << 0x8185 << DnsStatus::Refused;
}

void TestSystemDns::resolveStatuses()
{
    QFETCH(int, flags);
    QFETCH(DnsStatus, status);
    FakeDns server(always(flags));
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    QCOMPARE(resolve(dns, "mail.klubben.test"), (Resolved{status, {}}));
}

void TestSystemDns::answersComeLater()
{
    SystemDns dns;
    int answers = 0;
    dns.ask({"..", DnsType::A}, this, [&](const DnsAnswer &) { ++answers; });
    dns.resolve("127.0.0.1", this, [&](const Resolved &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 2);
    QCoreApplication::processEvents();
    QCOMPARE(answers, 2);
}

void TestSystemDns::contextThatDied()
{
    FakeDns server(always(0x8183));
    SystemDns dns;
    QVERIFY(dns.setNameserver(server.address()));
    int answers = 0;
    auto context = std::make_unique<QObject>();
    dns.ask({"klubben.test", DnsType::A}, context.get(), [&](const DnsAnswer &) { ++answers; });
    dns.ask({"..", DnsType::A}, context.get(), [&](const DnsAnswer &) { ++answers; });
    dns.resolve("127.0.0.1", context.get(), [&](const Resolved &) { ++answers; });
    context.reset();
    QCOMPARE(ask(dns, {"klubben.test", DnsType::A}).status, DnsStatus::NoSuchName);
    QCOMPARE(answers, 0);
}

void TestSystemDns::destroyedWithQuestions()
{
    FakeDns server([](const QByteArray &, bool) { return QList<QByteArray>(); });
    QList<DnsStatus> statuses;
    {
        SystemDns dns;
        QVERIFY(dns.setNameserver(server.address()));
        for (int i = 0; i < 3; ++i)
            dns.ask({"klubben.test", DnsType::A}, this, [&](const DnsAnswer &a) { statuses.append(a.status); });
        dns.resolve("klubben.test", this, [&](const Resolved &a) { statuses.append(a.status); });
        QTRY_VERIFY(server.udpQueries > 0);
    }
    QTRY_COMPARE(statuses, QList<DnsStatus>(4, DnsStatus::Cancelled));
}

void TestSystemDns::changedServerWithQuestions()
{
    FakeDns silent([](const QByteArray &, bool) { return QList<QByteArray>(); });
    FakeDns server(always(0x8183));
    SystemDns dns;
    QVERIFY(dns.setNameserver(silent.address()));
    QList<DnsStatus> statuses;
    dns.ask({"klubben.test", DnsType::A}, this, [&](const DnsAnswer &a) { statuses.append(a.status); });
    QTRY_VERIFY(silent.udpQueries > 0);
    QVERIFY(dns.setNameserver(server.address()));
    QCOMPARE(ask(dns, {"klubben.test", DnsType::A}).status, DnsStatus::NoSuchName);
    QCOMPARE(statuses, QList{DnsStatus::Cancelled});
}

void TestSystemDns::manyAtOnce()
{
    FakeDns server([](const QByteArray &query, bool tcp) {
        const QByteArray name = queryName(query);
        return QList{tcp ? reply(query, good, {record(questionName, 16, 60, char(name.size()) + name)})
                         : reply(query, good | 0x200, {})};
    });
    SystemDns dns;
    dns.setDeadline(generous);
    QVERIFY(dns.setNameserver(server.address()));
    int right = 0;
    for (int i = 0; i < 100; ++i) {
        const QByteArray name = "n" + QByteArray::number(i) + ".test";
        dns.ask({name, DnsType::Txt}, this, [&right, name](const DnsAnswer &answer) {
            QCOMPARE(answer.status, DnsStatus::Ok);
            QCOMPARE(answer.records.at(0).text, name);
            ++right;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(right, 100, generous);
}

void TestSystemDns::nameservers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::newRow("IPv4") << u"192.0.2.1"_s << true;
    QTest::newRow("IPv4 and port") << u"192.0.2.1:5353"_s << true;
    QTest::newRow("IPv6") << u"2001:db8::1"_s << true;
    QTest::newRow("IPv6 in brackets") << u"[2001:db8::1]"_s << true;
    QTest::newRow("IPv6 and port") << u"[2001:db8::1]:53"_s << true;
    for (const QString &bad : {u""_s, u"dns.test"_s, u"1"_s, u"127.1"_s, u"192.0.2.1:"_s, u"192.0.2.1:0"_s,
                               u"192.0.2.1:65536"_s, u"192.0.2.1:53x"_s, u"[2001:db8::1"_s, u"[2001:db8::1]:"_s,
                               u"[2001:db8::1]5"_s, u"[192.0.2.1]:53"_s, u"192.0.2.256"_s, u"fe80::1%eth0"_s})
        QTest::newRow(qPrintable(u"bad "_s + bad)) << bad << false;
}

void TestSystemDns::nameservers()
{
    QFETCH(QString, text);
    QFETCH(bool, ok);
    SystemDns dns;
    QCOMPARE(dns.setNameserver(text), ok);
}

void TestSystemDns::ipv6Nameserver()
{
    QUdpSocket server;
    if (!server.bind(QHostAddress::LocalHostIPv6, 0))
        QSKIP("this machine has no IPv6");
    connect(&server, &QUdpSocket::readyRead, this, [&] {
        QByteArray query(static_cast<qsizetype>(server.pendingDatagramSize()), '\0');
        QHostAddress sender;
        quint16 port = 0;
        server.readDatagram(query.data(), query.size(), &sender, &port);
        server.writeDatagram(reply(query, 0x8183, {}), sender, port);
    });
    SystemDns dns;
    QVERIFY(dns.setNameserver(u"[::1]:%1"_s.arg(server.localPort())));
    QCOMPARE(ask(dns, {"klubben.test", DnsType::A}).status, DnsStatus::NoSuchName);
}

KLUBBPOST_TEST(QCoreApplication, TestSystemDns)
#include "tst_systemdns.moc"
