// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceclub.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestPracticeDns : public QObject
{
    Q_OBJECT

private:
    PracticeClub m_club;

    DnsAnswer ask(const QByteArray &name, DnsType type)
    {
        std::optional<DnsAnswer> got;
        m_club.dns().ask({name, type}, this, [&got](const DnsAnswer &answer) { got = answer; });
        if (got || !QTest::qWaitFor([&got] { return got.has_value(); }))
            return {.status = DnsStatus::Cancelled, .records = {}}; // at once, or never: neither may be
        return *got;
    }

    Resolved resolve(const QByteArray &host)
    {
        std::optional<Resolved> got;
        m_club.dns().resolve(host, this, [&got](const Resolved &resolved) { got = resolved; });
        if (got || !QTest::qWaitFor([&got] { return got.has_value(); }))
            return {.status = DnsStatus::Cancelled, .addresses = {}};
        return *got;
    }

private Q_SLOTS:
    void leadsToThePracticeHost()
    {
        const DnsAnswer mx = ask("ovningsklubben.example", DnsType::Mx);
        QCOMPARE(mx.status, DnsStatus::Ok);
        QCOMPARE(mx.records.size(), 1);
        QCOMPARE(mx.records.first().target, "mail.ovningshotellet.example"_ba);
        QCOMPARE(mx.records.first().preference, 10);
        const DnsAnswer ns = ask("OVNINGSKLUBBEN.example.", DnsType::Ns);
        QCOMPARE(ns.records.first().target, "ns1.ovningshotellet.example"_ba);
        const DnsAnswer txt = ask("ovningsklubben.example", DnsType::Txt);
        QCOMPARE(txt.records.first().text, "v=spf1 include:spf.ovningshotellet.example ~all"_ba);
        QCOMPARE(ask("spf.ovningshotellet.example", DnsType::Txt).status, DnsStatus::Ok);
        QCOMPARE(ask("mail.ovningshotellet.example", DnsType::A).records.first().address, u"127.0.0.1"_s);
        QCOMPARE(ask("mail.ovningshotellet.example", DnsType::Aaaa).status, DnsStatus::NoData);
        QCOMPARE(resolve("mail.ovningshotellet.example"),
                 (Resolved{.status = DnsStatus::Ok, .addresses = {u"127.0.0.1"_s}}));
        QCOMPARE(resolve("ovningsklubben.example").status, DnsStatus::NoData);
    }

    void pointsOutItsServersOnceTheyRun()
    {
        QCOMPARE(ask("_imaps._tcp.ovningsklubben.example", DnsType::Srv).status, DnsStatus::NoSuchName);
        PracticeClub club;
        QVERIFY(club.start());
        std::optional<DnsAnswer> got;
        club.dns().ask({"_imaps._tcp.ovningsklubben.example", DnsType::Srv}, this,
                       [&got](const DnsAnswer &answer) { got = answer; });
        QTRY_VERIFY(got);
        QCOMPARE(got->records.size(), 1);
        QCOMPARE(got->records.first().target, "mail.ovningshotellet.example"_ba);
        QCOMPARE(got->records.first().port, club.port(Protocol::Imap, Security::Tls));
    }

    void hasItsSettingsFileAndNothingElseOnTheWeb()
    {
        PracticeClub club;
        QVERIFY(club.start());
        const auto get = [&](const QString &url) {
            std::optional<WebAnswer> got;
            club.web().get(QUrl(url), this, [&got](const WebAnswer &answer) { got = answer; });
            const bool came = !got && QTest::qWaitFor([&got] { return got.has_value(); });
            return came ? *got : WebAnswer{.status = WebStatus::Cancelled};
        };
        const WebAnswer file = get(u"https://autoconfig.ovningsklubben.example/mail/config-v1.1.xml"_s);
        QCOMPARE(file.status, WebStatus::Ok);
        QVERIFY(file.body.contains(QByteArray::number(club.port(Protocol::Smtp, Security::Starttls))));
        QCOMPARE(get(u"https://autoconfig.ovningsklubben.example/"_s).status, WebStatus::NotFound);
        for (const char *url :
             {"https://example.com/", "https://127.0.0.1/", "https://autoconfig.thunderbird.net/v1.1/x"})
            QCOMPARE(get(QString::fromLatin1(url)).status, WebStatus::NoSuchName);
    }

    void leadsNowhereElse_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"example.com", "smtp.gmail.com", "localhost", "127.0.0.1", "::1", "192.0.2.1",
                                 "x.ovningsklubben.example", "example", "", "."})
            QTest::newRow(name) << QByteArray(name);
    }
    void leadsNowhereElse()
    {
        QFETCH(QByteArray, name);
        for (const DnsType type : allOf<DnsType>())
            QCOMPARE(ask(name, type).status, DnsStatus::NoSuchName);
        QCOMPARE(resolve(name), (Resolved{.status = DnsStatus::NoSuchName, .addresses = {}}));
    }

    void forgetsWhoIsGone()
    {
        auto context = std::make_unique<QObject>();
        int calls = 0;
        m_club.dns().ask({"ovningsklubben.example", DnsType::Mx}, context.get(), [&](const DnsAnswer &) { ++calls; });
        m_club.dns().resolve("mail.ovningshotellet.example", context.get(), [&](const Resolved &) { ++calls; });
        context.reset();
        // A later question is answered after the earlier ones would have been.
        QCOMPARE(ask("ovningsklubben.example", DnsType::Mx).status, DnsStatus::Ok);
        QCOMPARE(calls, 0);
    }

    void outlivesTheClub()
    {
        auto club = std::make_unique<PracticeClub>();
        int calls = 0;
        club->dns().ask({"ovningsklubben.example", DnsType::Mx}, this, [&](const DnsAnswer &) { ++calls; });
        club.reset();
        QTRY_COMPARE(calls, 1);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestPracticeDns)
#include "tst_practicedns.moc"
