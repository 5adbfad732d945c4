// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// klubbpost-cli spf and klubbpost-cli sender, against a DNS server of this test's own.

#include "core/enumname.h"
#include "network/fakedns.h"
#include "support/clirun.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "support/zone.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

struct WireType
{
    DnsType type;
    quint16 number; // RFC 1035 3.2.2, RFC 3596 2.1
};
constexpr WireType wireTypes[] = {{DnsType::A, 1},   {DnsType::Ns, 2},   {DnsType::Ptr, 12},
                                  {DnsType::Mx, 15}, {DnsType::Txt, 16}, {DnsType::Aaaa, 28}};

QByteArray wireData(const DnsRecord &record, DnsType type)
{
    QByteArray data;
    if (type == DnsType::A) {
        const quint32 ip = QHostAddress(record.address).toIPv4Address();
        data = u16(static_cast<int>(ip >> 16)) + u16(static_cast<int>(ip & 0xffff));
    } else if (type == DnsType::Mx) {
        data = u16(record.preference) + wireName(record.target);
    } else if (type == DnsType::Txt) {
        for (qsizetype at = 0; at < record.text.size(); at += 255) {
            const QByteArray part = record.text.mid(at, 255);
            data += static_cast<char>(part.size()) + part;
        }
    } else {
        data = wireName(record.target);
    }
    return data;
}

/// What a server of the zone sends back; nothing where the zone says timedOut.
QList<QByteArray> answers(const Zone &zone, const QByteArray &query)
{
    for (const WireType &wire : wireTypes) {
        if (queryType(query) != wire.number)
            continue;
        const DnsAnswer answer = zone.answer({queryName(query), wire.type});
        QList<QByteArray> records;
        for (const DnsRecord &one : answer.records)
            records.append(record(questionName, wire.number, one.ttl, wireData(one, wire.type)));
        if (answer.status == DnsStatus::TimedOut)
            return {};
        if (answer.status == DnsStatus::NoSuchName)
            return {reply(query, 0x8183, {})};
        if (answer.status == DnsStatus::ServerFailure)
            return {reply(query, 0x8182, {})};
        return {reply(query, 0x8180, records)};
    }
    return {reply(query, 0x8184, {})};
}

const QString zoneText =
    u"example.com TXT v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 include:_spf.example.net -all exp=why.example.com\n"
    "why.example.com TXT %{i} is not one of ours\n"
    "_spf.example.net TXT v=spf1 a:mail.example.net -all\n"
    "mail.example.net A 203.0.113.5\n"
    "soft.example.org TXT v=spf1 ~all\n"
    "neutral.example.org TXT v=spf1 ?all\n"
    "bare.example.org A 192.0.2.1\n"
    "two.example.org TXT v=spf1 -all\ntwo.example.org TXT v=spf1 ~all\n"
    "broken.example.org TXT v=spf1 ip5:192.0.2.1 -all\n"
    "silent.example.org ANY timedOut\n"
    "failing.example.org ANY serverFailure\n"
    "who.example.org TXT v=spf1 exists:%{l}.%{o}.list.example.org -all\n"
    "postmaster.mail.example.com.list.example.org A 127.0.0.2\n"
    "info.example.com.list.example.org A 127.0.0.2\n"_s;

const QString clubText = u"include.space2u.com TXT v=spf1 ip4:194.236.32.61 -all\n"
                         "spf.provider.example TXT v=spf1 ip4:203.0.113.0/24 -all\n"
                         "klubben.example NS ns1.loopia.se\nklubben.example MX 10 "
                         "mail.klubben.example\nmail.klubben.example A 203.0.113.10\n"
                         "klubben.example TXT v=spf1 include:spf.provider.example -all\n"
                         "bra.example MX 10 mail.klubben.example\n"
                         "bra.example TXT v=spf1 include:include.space2u.com ~all\n"
                         "hos.example MX 10 mailcluster.loopia.se\n"
                         "spf.loopia.se TXT v=spf1 ip4:203.0.113.0/24 -all\n"
                         "stum.example ANY timedOut\n"
                         "_dmarc.strang.example TXT v=DMARC1; p=reject; aspf=s\n"_s;

} // namespace

class TestCliSender : public QObject
{
    Q_OBJECT

    Zone m_zone{zoneText + clubText};
    FakeDns m_dns{[this](const QByteArray &query, bool) { return answers(m_zone, query); }};

    Ran ask(const QStringList &arguments) { return run(arguments + QStringList{u"--nameserver"_s, m_dns.address()}); }

private Q_SLOTS:
    void initTestCase() { m_zone.add(QUrl::toAce(u"förening.example"_s), DnsType::Txt, "v=spf1 ip4:192.0.2.7 -all"); }

    void spfResults_data()
    {
        QTest::addColumn<QString>("ip");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("reason");
        const QString stranger = u"198.51.100.9"_s;
        QTest::newRow("pass") << u"192.0.2.7"_s << u"example.com"_s << u"pass"_s << u"matched"_s;
        QTest::newRow("pass, IPv6") << u"2001:db8::1"_s << u"example.com"_s << u"pass"_s << u"matched"_s;
        QTest::newRow("pass, IPv4 in IPv6") << u"::ffff:192.0.2.7"_s << u"example.com"_s << u"pass"_s << u"matched"_s;
        QTest::newRow("pass through include") << u"203.0.113.5"_s << u"example.com"_s << u"pass"_s << u"matched"_s;
        QTest::newRow("final dot") << u"192.0.2.7"_s << u"example.com."_s << u"pass"_s << u"matched"_s;
        QTest::newRow("other letters") << u"192.0.2.7"_s << u"förening.example"_s << u"pass"_s << u"matched"_s;
        QTest::newRow("fail") << stranger << u"example.com"_s << u"fail"_s << u"matched"_s;
        QTest::newRow("softfail") << stranger << u"soft.example.org"_s << u"softfail"_s << u"matched"_s;
        QTest::newRow("neutral") << stranger << u"neutral.example.org"_s << u"neutral"_s << u"matched"_s;
        QTest::newRow("no record") << stranger << u"bare.example.org"_s << u"none"_s << u"noRecord"_s;
        QTest::newRow("no such domain") << stranger << u"nowhere.example.org"_s << u"none"_s << u"noRecord"_s;
        QTest::newRow("two records") << stranger << u"two.example.org"_s << u"permerror"_s << u"severalRecords"_s;
        QTest::newRow("broken") << stranger << u"broken.example.org"_s << u"permerror"_s << u"syntaxError"_s;
        QTest::newRow("server failure") << stranger << u"failing.example.org"_s << u"temperror"_s << u"dnsFailure"_s;
        // RFC 7208 4.3: none, not a fault of whoever asks.
        QTest::newRow("empty label") << stranger << u"a..example.org"_s << u"none"_s << u"badDomain"_s;
        QTest::newRow("one label") << stranger << u"example"_s << u"none"_s << u"badDomain"_s;
        QTest::newRow("address literal") << stranger << u"[192.0.2.1]"_s << u"none"_s << u"badDomain"_s;
        QTest::newRow("long label") << stranger << QString(64, u'a') + u".example"_s << u"none"_s << u"badDomain"_s;
        QTest::newRow("empty") << stranger << QString() << u"none"_s << u"badDomain"_s;
    }
    void spfResults()
    {
        QFETCH(QString, ip);
        QFETCH(QString, domain);
        QFETCH(QString, result);
        const Ran ran = ask({u"spf"_s, u"--ip"_s, ip, u"--json"_s, domain});
        QTEST(ran.json().value(u"result"_s).toString(), "result");
        QTEST(ran.json().value(u"reason"_s).toString(), "reason");
        QCOMPARE(ran.exitCode, result == u"pass"_s ? 0 : 1);
    }

    void spfTellsHowItCameAbout()
    {
        const Ran ran = ask({u"spf"_s, u"--ip"_s, u"198.51.100.9"_s, u"--json"_s, u"example.com"_s});
        const QJsonObject json = ran.json();
        QCOMPARE(json.value(u"explanation"_s).toString(), u"198.51.100.9 is not one of ours"_s);
        QVERIFY(json.value(u"record"_s).toString().startsWith(u"v=spf1 ip4:192.0.2.0/24"_s));
        QCOMPARE(json.value(u"lookups"_s).toInt(), 2); // the include, and the a: in it
        QCOMPARE(json.value(u"voids"_s).toInt(), 0);
        QStringList terms;
        for (const auto &line : some(json.value(u"trace"_s).toArray()))
            terms.append(line.toObject().value(u"term"_s).toString());
        QVERIFY2(terms.contains(u"a:mail.example.net"_s) && terms.contains(u"-all"_s), qPrintable(terms.join(u' ')));
        QVERIFY(json.value(u"dns"_s).toObject().value(u"rounds"_s).toInt() >= 2);
    }

    void spfIdentity_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("result");
        QTest::newRow("sender") << QStringList{u"--sender"_s, u"info@example.com"_s} << u"pass"_s;
        QTest::newRow("another sender") << QStringList{u"--sender"_s, u"kassa@example.com"_s} << u"fail"_s;
        QTest::newRow("empty sender is postmaster of HELO")
            << QStringList{u"--sender"_s, QString(), u"--helo"_s, u"mail.example.com"_s} << u"pass"_s;
        QTest::newRow("no sender is too") << QStringList{u"--helo"_s, u"mail.example.com"_s} << u"pass"_s;
        QTest::newRow("sender goes before HELO")
            << QStringList{u"--sender"_s, u"kassa@example.com"_s, u"--helo"_s, u"mail.example.com"_s} << u"fail"_s;
        QTest::newRow("no local part") << QStringList{u"--sender"_s, u"@mail.example.com"_s} << u"pass"_s;
        QTest::newRow("malformed sender") << QStringList{u"--sender"_s, u"info@example..com"_s} << u"none"_s;
        QTest::newRow("sender without domain") << QStringList{u"--sender"_s, u"info@"_s} << u"none"_s;
    }
    void spfIdentity()
    {
        QFETCH(QStringList, options);
        const Ran ran =
            ask(QStringList{u"spf"_s, u"--ip"_s, u"192.0.2.1"_s, u"--json"_s, u"who.example.org"_s} + options);
        QTEST(ran.json().value(u"result"_s).toString(), "result");
    }

    void spfEndsAtItsDeadline()
    {
        const Ran ran = ask(
            {u"spf"_s, u"--ip"_s, u"192.0.2.1"_s, u"--json"_s, u"--dns-timeout"_s, u"0.2"_s, u"silent.example.org"_s});
        QCOMPARE(ran.json().value(u"result"_s).toString(), u"temperror"_s);
        QCOMPARE(ran.exitCode, 1);
    }

    void spfInWords()
    {
        const QStringList asked{u"spf"_s, u"--ip"_s, u"198.51.100.9"_s, u"example.com"_s, u"--lang"_s};
        const QString english = ask(asked + QStringList{u"en"_s}).text();
        QVERIFY2(english.startsWith(u"fail: The domain says that the sender is not allowed."_s), qPrintable(english));
        QVERIFY(english.contains(u"The domain's own words: “198.51.100.9 is not one of ours”"_s));
        QVERIFY(english.contains(u"  ip4:192.0.2.0/24: does not match\n"_s));
        const QString swedish = ask(asked + QStringList{u"sv"_s}).text();
        QVERIFY2(swedish.startsWith(u"fail: Domänen säger att avsändaren inte är tillåten."_s), qPrintable(swedish));
        QVERIFY(swedish.contains(u"  ip4:192.0.2.0/24: stämmer inte\n"_s));
        QVERIFY(swedish.contains(u"Uppslagningar: 2 av högst 10."_s));
    }

    void unusableArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("fault");
        const QStringList spf{u"spf"_s, u"example.com"_s};
        QTest::newRow("no IP") << spf << u"missingOption"_s;
        for (const char *ip : {"hest", "127.1", "1", "192.0.2.1.4", "192.0.2.1/24", "fe80::1%lo", ""})
            QTest::addRow("IP %s", ip) << spf + QStringList{u"--ip"_s, QString::fromLatin1(ip)} << u"badValue"_s;
        for (const char *time : {"0", "-1", "soon", "nan", "1e9"}) {
            QTest::addRow("time %s", time)
                << spf + QStringList{u"--ip"_s, u"192.0.2.1"_s, u"--dns-timeout="_s + QString::fromLatin1(time)}
                << u"badValue"_s;
        }
        QTest::newRow("no domain") << QStringList{u"spf"_s, u"--ip"_s, u"192.0.2.1"_s} << u"missingArgument"_s;
        QTest::newRow("another command's option")
            << spf + QStringList{u"--ip"_s, u"192.0.2.1"_s, u"--offline"_s} << u"optionNotForCommand"_s;
        const QStringList sender{u"sender"_s, u"info@klubben.example"_s};
        QTest::newRow("no system") << sender << u"missingOption"_s;
        QTest::newRow("unknown system") << sender + QStringList{u"--system"_s, u"hest"_s} << u"unknownSystem"_s;
        QTest::newRow("no address") << QStringList{u"sender"_s, u"klubben"_s, u"--system"_s, u"cogwork"_s} << u"noAt"_s;
        QTest::newRow("terms") << sender + QStringList{u"--system"_s, u"other"_s, u"--spf-terms"_s, u"ip4:hest"_s}
                               << u"badSpfTerms"_s;
        QTest::newRow("terms of a known system")
            << sender + QStringList{u"--system"_s, u"cogwork"_s, u"--spf-terms"_s, u"192.0.2.1"_s} << u"termsKnown"_s;
        QTest::newRow("way") << sender + QStringList{u"--system"_s, u"cogwork"_s, u"--way"_s, u"userSmtp"_s}
                             << u"badValue"_s;
    }
    void unusableArguments()
    {
        QFETCH(QStringList, arguments);
        const int before = m_dns.udpQueries;
        const Ran ran = ask(arguments + QStringList{u"--json"_s});
        QCOMPARE(ran.exitCode, 2);
        QTEST(ran.fault(), "fault");
        QCOMPARE(m_dns.udpQueries, before);
    }

    void senderVerdicts_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char *name, const QStringList &arguments, const QString &code,
                            const QStringList &kinds,
                            int exitCode) { QTest::newRow(name) << arguments << code << kinds << exitCode; };
        row("missing include", {u"info@klubben.example"_s, u"cogwork"_s}, u"KP-621"_s,
            {u"changeSpf"_s, u"useSystemAddress"_s}, 1);
        row("all well", {u"info@bra.example"_s, u"cogwork"_s}, u"KP-610"_s, {u"keepAsIs"_s, u"useSystemAddress"_s}, 0);
        row("the system's own address", {u"klubben@dans.se"_s, u"cogwork"_s}, u"KP-612"_s, {u"keepAsIs"_s}, 0);
        row("freemail", {u"klubben@gmail.com"_s, u"cogwork"_s, u"--offline"_s}, u"KP-620"_s,
            {u"useSystemAddress"_s, u"useOwnDomain"_s}, 1);
        row("freemail by login", {u"klubben@gmail.com"_s, u"promikbook"_s, u"--offline"_s}, u"KP-611"_s,
            {u"keepAsIs"_s}, 0);
        row("freemail from the system's servers",
            {u"klubben@gmail.com"_s, u"promikbook"_s, u"--way"_s, u"ownServers"_s, u"--offline"_s}, u"KP-620"_s,
            {u"useOwnLogin"_s, u"useDefaultSender"_s, u"useOwnDomain"_s}, 1);
        row("no such domain", {u"info@nowhere.example"_s, u"cogwork"_s}, u"KP-650"_s,
            {u"useSystemAddress"_s, u"useOwnDomain"_s}, 1);
        row("another system", {u"info@klubben.example"_s, u"other"_s, u"--spf-terms"_s, u"192.0.2.9"_s}, u"KP-621"_s,
            {u"useOwnLogin"_s, u"changeSpf"_s}, 1);
        row("no DNS", {u"info@stum.example"_s, u"cogwork"_s, u"--dns-timeout"_s, u"0.2"_s}, u"KP-651"_s,
            {u"changeSpf"_s, u"useSystemAddress"_s, u"tryAgain"_s}, 1);
    }
    void senderVerdicts()
    {
        QFETCH(QStringList, arguments);
        arguments.insert(1, u"--system"_s);
        const Ran ran = ask(QStringList{u"sender"_s, u"--json"_s} + arguments);
        const QJsonObject json = ran.json();
        QTEST(json.value(u"code"_s).toString(), "code");
        QStringList kinds;
        for (const auto &value : some(json.value(u"options"_s).toArray())) {
            const QJsonObject option = value.toObject();
            kinds.append(option.value(u"kind"_s).toString());
            QCOMPARE(option.value(u"rank"_s).toInt(), kinds.size());
            QVERIFY(!option.value(u"who"_s).toString().isEmpty() && !option.value(u"text"_s).toString().isEmpty());
        }
        QTEST(kinds, "kinds");
        QTEST(ran.exitCode, "exitCode");
        QVERIFY(!json.value(u"evidence"_s).toObject().isEmpty());
    }

    void senderGivesTheRecord()
    {
        const QStringList asked{u"sender"_s, u"info@klubben.example"_s, u"--system"_s, u"cogwork"_s};
        const QJsonObject json = ask(asked + QStringList{u"--json"_s}).json();
        QCOMPARE(json.value(u"verdict"_s).toString(), u"systemNotInSpf"_s);
        const QJsonObject option = json.value(u"options"_s).toArray().first().toObject();
        QCOMPARE(option.value(u"who"_s).toString(), u"domainOwner"_s);
        const QJsonObject record = option.value(u"record"_s).toObject();
        const QString after = u"v=spf1 include:spf.provider.example include:include.space2u.com -all"_s;
        QCOMPARE(record.value(u"before"_s).toArray(), QJsonArray{u"v=spf1 include:spf.provider.example -all"_s});
        QCOMPARE(record.value(u"after"_s).toString(), after);
        QCOMPARE(record.value(u"lookups"_s).toInt(), 2);

        const QString swedish = ask(asked + QStringList{u"--lang"_s, u"sv"_s}).text();
        QVERIFY2(swedish.contains(u"KP-621 SPF-posten för klubben.example släpper inte fram CogWork"_s),
                 qPrintable(swedish));
        QVERIFY(swedish.contains(u"efter: "_s + after));
        QVERIFY(swedish.contains(u"Vem som behöver göra något: den som sköter domänen"_s));
        QVERIFY(swedish.contains(u"Domänens poster läggs in hos Loopia"_s));
        const QString english = ask(asked + QStringList{u"--lang"_s, u"en"_s}).text();
        QVERIFY2(english.contains(u"after: "_s + after) && english.contains(u"What can be done, best first:"_s),
                 qPrintable(english));
    }

    // A first record must not shut out the domain's own mail: its provider is known from MX.
    void senderKnowsTheProvider()
    {
        const Ran ran = ask({u"sender"_s, u"info@hos.example"_s, u"--system"_s, u"cogwork"_s, u"--json"_s});
        QCOMPARE(ran.json().value(u"verdict"_s).toString(), u"spfMissing"_s);
        const QJsonObject record =
            ran.json().value(u"options"_s).toArray().first().toObject().value(u"record"_s).toObject();
        QCOMPARE(record.value(u"after"_s).toString(),
                 u"v=spf1 include:spf.loopia.se include:include.space2u.com ~all"_s);
    }

    // The headers say nothing of DMARC: whose the domain of the envelope is, the DNS knows.
    void examineAsksWhoseTheDomainsAre()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("Authentication-Results: mx.example; spf=pass smtp.mailfrom=a@utskick.strang.example\r\n"
                   "From: Klubben <info@strang.example>\r\n\r\n");
        file.close();
        const Ran ran = ask({u"examine"_s, file.fileName(), u"--json"_s});
        QCOMPARE(ran.json().value(u"code"_s).toString(), u"KP-692"_s);
        QCOMPARE(ran.exitCode, 1);
        const int before = m_dns.udpQueries;
        const Ran offline = ask({u"examine"_s, file.fileName(), u"--offline"_s, u"--json"_s});
        QCOMPARE(offline.json().value(u"code"_s).toString(), u"KP-690"_s);
        QCOMPARE(m_dns.udpQueries, before);
    }

    void offlineAsksNothing()
    {
        const int before = m_dns.udpQueries;
        const Ran ran =
            ask({u"sender"_s, u"info@klubben.example"_s, u"--system"_s, u"cogwork"_s, u"--offline"_s, u"--json"_s});
        QCOMPARE(ran.json().value(u"code"_s).toString(), u"KP-651"_s);
        QCOMPARE(m_dns.udpQueries, before);
    }

    void helpNamesTheSystems()
    {
        const Ran ran = run({u"sender"_s, u"--help"_s, u"--lang"_s, u"sv"_s});
        QCOMPARE(ran.exitCode, 0);
        QVERIFY(ran.out.contains("cogwork") && ran.out.contains("promikbook") && ran.out.contains("other"));
        QVERIFY(run({u"spf"_s, u"--help"_s, u"--lang"_s, u"en"_s}).text().contains(u"--dns-timeout SECONDS"_s));
    }
};

KLUBBPOST_TEST(QCoreApplication, TestCliSender)
#include "tst_clisender.moc"
