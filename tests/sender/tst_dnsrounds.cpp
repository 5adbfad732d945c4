// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sender/dnsrounds.h"
#include "sender/spf.h"
#include "support/testprogram.h"
#include "support/zonedns.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace klubbpost;

namespace {

const Zone club(u"club.example TXT v=spf1 include:a.example include:b.example mx -all\n"
                "a.example TXT v=spf1 ip4:198.51.100.1 -all\nb.example TXT v=spf1 include:c.example -all\n"
                "c.example TXT v=spf1 ip4:192.0.2.1 -all\n"
                "club.example MX 10 m.example\nm.example A 198.51.100.2"_s);

auto check(const QByteArray &domain = "club.example")
{
    const SpfQuery query{QHostAddress(u"192.0.2.1"_s), domain, "info@" + domain, "mail.example.net", "r.example", 0};
    return [query](const DnsAnswers &answers) { return checkHost(query, answers); };
}

} // namespace

class TestDnsRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsToTheVerdict()
    {
        ZoneDns source(club);
        DnsRounds rounds(source);
        QSignalSpy answered(&rounds, &DnsRounds::answered);
        std::optional<SpfVerdict> verdict;
        rounds.start(check(), [&](const SpfVerdict &given) { verdict = given; });
        QVERIFY(rounds.isRunning());
        QVERIFY(!verdict);
        QTRY_VERIFY(verdict);
        QCOMPARE(verdict->result, SpfResult::Pass);
        QVERIFY(!rounds.isRunning());
        // The record; a, b and the MX; c and the MX's address, at once.
        QCOMPARE(rounds.account().rounds, 3);
        QCOMPARE(rounds.account().asked, 6);
        QVERIFY(answered.size() >= 5); // the MX's address may come after the verdict, which does not need it
        QVERIFY(!rounds.account().timedOut);
    }

    void asksNothingTwice()
    {
        ZoneDns source(club);
        DnsRounds rounds(source);
        int verdicts = 0;
        const auto done = [&](const SpfVerdict &) { ++verdicts; };
        rounds.start(check(), done);
        QTRY_COMPARE(verdicts, 1);
        const auto asked = source.asked.size();
        rounds.start(check(), done);
        QTRY_COMPARE(verdicts, 2);
        QCOMPARE(source.asked.size(), asked);
        QCOMPARE(rounds.account().rounds, 0);
        rounds.forget();
        rounds.start(check(), done);
        QTRY_COMPARE(verdicts, 3);
        QCOMPARE(source.asked.size(), 2 * asked);
    }

    void theDeadlineGivesTemperror()
    {
        ZoneDns source(club);
        source.heldBack = {"c.example"};
        DnsRounds rounds(source);
        std::optional<SpfVerdict> verdict;
        const auto done = [&](const SpfVerdict &given) { verdict = given; };
        rounds.start(check(), done, 200ms);
        QTRY_VERIFY(verdict);
        QCOMPARE(verdict->result, SpfResult::Temperror);
        QCOMPARE(verdict->reason, SpfReason::DnsFailure);
        QVERIFY(rounds.account().timedOut);
        QVERIFY(rounds.account().elapsedMs >= 200);
        // What was made up to end with is not kept: a second try asks again and succeeds.
        verdict.reset();
        source.heldBack.clear();
        rounds.start(check(), done);
        QTRY_VERIFY(verdict);
        QCOMPARE(verdict->result, SpfResult::Pass);
    }

    void aRunawayFunctionEnds()
    {
        ZoneDns source(Zone{});
        DnsRounds rounds(source);
        int last = -1;
        const auto endless = [](const DnsAnswers &answers) -> std::variant<int, QList<DnsQuestion>> {
            for (int i = 0; i < 1000; ++i) {
                const DnsQuestion question{"n" + QByteArray::number(i) + ".example", DnsType::Txt};
                const auto *answer = answers.find(question);
                if (!answer)
                    return QList<DnsQuestion>{question};
                if (answer->status == DnsStatus::TimedOut)
                    return i;
            }
            return 1000;
        };
        rounds.start(endless, [&](int given) { last = given; });
        QTRY_COMPARE(last, int(DnsRounds::maxQuestions));
        QCOMPARE(source.asked.size(), DnsRounds::maxQuestions);
        QVERIFY(rounds.account().timedOut);
    }

    void cancelCallsNothing()
    {
        ZoneDns source(club);
        DnsRounds rounds(source);
        QSignalSpy answered(&rounds, &DnsRounds::answered);
        bool called = false;
        rounds.start(check(), [&](const SpfVerdict &) { called = true; });
        QVERIFY(answered.wait());
        rounds.cancel();
        const auto before = answered.size();
        QVERIFY(!rounds.isRunning());
        // What is under way is let out of the event loop before we look.
        std::optional<SpfVerdict> other;
        rounds.start(check("b.example"), [&](const SpfVerdict &given) { other = given; });
        QTRY_VERIFY(other);
        QVERIFY(!called);
        QVERIFY(answered.size() > before);
    }

    void startingAnewReplacesTheOld()
    {
        ZoneDns source(club);
        DnsRounds rounds(source);
        QList<SpfResult> results;
        const auto done = [&](const SpfVerdict &given) { results.append(given.result); };
        rounds.start(check(), done);
        rounds.start(check("a.example"), done);
        QTRY_COMPARE(results, QList<SpfResult>{SpfResult::Fail});
    }

    void mayBeDestroyedByWhomItTells()
    {
        ZoneDns source(club);
        auto *first = new DnsRounds(source);
        bool called = false;
        first->start(check(), [&](const SpfVerdict &) {
            delete first;
            called = true;
        });
        QTRY_VERIFY(called);

        auto *second = new DnsRounds(source);
        bool gone = false;
        connect(second, &DnsRounds::answered, this, [&] {
            delete second;
            gone = true;
        });
        second->start(check(), [&](const SpfVerdict &) { QFAIL("it is gone"); });
        QTRY_VERIFY(gone);

        source.heldBack = {"club.example"};
        auto *third = new DnsRounds(source);
        called = false;
        third->start(
            check(),
            [&](const SpfVerdict &) {
                delete third;
                called = true;
            },
            10ms);
        QTRY_VERIFY(called);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestDnsRounds)
#include "tst_dnsrounds.moc"
