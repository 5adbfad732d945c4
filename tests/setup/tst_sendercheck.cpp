// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a setup asks whether the system may send: the questions as they are put, the advice, and "check again".

#include "setup/setupsession.h"

#include "support/some.h"
#include "support/testprogram.h"
#include "support/zonedns.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QString place = u"klubben.se MX 10 mx.example.net\nmx.example.net A 203.0.113.10\nklubben.se NS "
                      u"ns1.loopia.se\nns1.loopia.se A 192.0.2.53\n"
                      "include.space2u.com TXT v=spf1 ip4:198.51.100.0/24 -all\n"_s;
const QString before = place + u"klubben.se TXT v=spf1 ip4:192.0.2.1 ~all\n"_s;
const QString after = place + u"klubben.se TXT v=spf1 ip4:192.0.2.1 include:include.space2u.com ~all\n"_s;

} // namespace

class TestSenderCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAndAdvises()
    {
        ZoneDns dns(before);
        SetupSession session(testSurroundings(m_catalog, &dns));
        ask(session);
        QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::SystemNotInSpf);
        QVERIFY(session.sender().host());
        QCOMPARE(session.sender().host()->id, u"loopia"_s);
        QList<LookupTopic> topics;
        for (const TopicProgress &topic : session.sender().progress()) {
            topics.append(topic.topic);
            QVERIFY(!topic.isWaiting());
        }
        QVERIFY(topics.contains(LookupTopic::Spf) && topics.contains(LookupTopic::Dmarc));
        QVERIFY(std::is_sorted(topics.begin(), topics.end()));
        // The question is the domain's: no name that was asked for has the address's own part in it.
        for (const DnsQuestion &question : some(dns.asked))
            QVERIFY2(!question.name.contains("info"), question.name.constData());
    }

    void theSameQuestionIsAskedOnce()
    {
        ZoneDns dns(before);
        SetupSession session(testSurroundings(m_catalog, &dns));
        ask(session);
        const auto asked = dns.asked.size();
        session.startSenderCheck();
        QVERIFY(!session.sender().isRunning());
        QCOMPARE(dns.asked.size(), asked);
        session.setClubSystem(u"promikbook"_s); // another question
        session.startSenderCheck();
        QVERIFY(session.sender().isRunning());
    }

    void showsWhatItWaitsFor()
    {
        ZoneDns dns(before);
        dns.heldBack = {"_dmarc.klubben.se"};
        SetupSession session(testSurroundings(m_catalog, &dns));
        session.setErrand(Errand::SendFromClubSystem);
        session.setClubSystem(u"cogwork"_s);
        session.setAddress(*EmailAddress::parse(u"info@klubben.se"_s));
        session.startSenderCheck();
        const auto waits = [&](LookupTopic wanted) {
            for (const TopicProgress &topic : session.sender().progress()) {
                if (topic.topic == wanted)
                    return topic.isWaiting();
            }
            return true;
        };
        QTRY_VERIFY(!waits(LookupTopic::Spf));
        QVERIFY(waits(LookupTopic::Dmarc));
        QSignalSpy finished(&session.sender(), &SenderCheck::finished);
        session.sender().cancel();
        QVERIFY(!session.sender().isRunning());
        QVERIFY(!session.sender().advice());
        QVERIFY(finished.isEmpty());
    }

    void anotherAddressForgets()
    {
        ZoneDns dns(before);
        SetupSession session(testSurroundings(m_catalog, &dns));
        ask(session);
        session.setAddress(*EmailAddress::parse(u"info@annan.se"_s));
        QVERIFY(!session.sender().advice());
        QVERIFY(session.sender().wanted().isEmpty());
    }

    void offlineKnowsFreemail()
    {
        SetupSession session(testSurroundings(m_catalog, nullptr));
        ask(session, u"klubben@gmail.com"_s);
        QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::FreemailElsewhere);
        QVERIFY(session.sender().progress().isEmpty());
        ask(session, u"info@klubben.se"_s);
        QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::DnsUnavailable);
    }

    void checksAgain_data()
    {
        QTest::addColumn<bool>("atSource");
        QTest::addColumn<bool>("atResolver");
        QTest::addColumn<bool>("reachable");
        QTest::addColumn<RecordState>("state");
        QTest::newRow("nothing done") << false << false << true << RecordState::NotYet;
        QTest::newRow("at the source") << true << false << true << RecordState::OnlyAtSource;
        QTest::newRow("everywhere") << true << true << true << RecordState::InPlace;
        QTest::newRow("the source does not answer") << false << false << false << RecordState::NotSeen;
    }
    void checksAgain()
    {
        QFETCH(bool, atSource);
        QFETCH(bool, atResolver);
        QFETCH(bool, reachable);
        ZoneDns dns(before);
        QStringList askedServers;
        Surroundings around = testSurroundings(m_catalog, &dns);
        around.authority = [&](const QString &address) -> std::unique_ptr<DnsSource> {
            askedServers.append(address);
            return reachable ? std::make_unique<ZoneDns>(atSource ? after : before) : nullptr;
        };
        SetupSession session(around);
        ask(session);
        QVERIFY(!session.sender().wanted().isEmpty());
        QCOMPARE(session.sender().wanted().first().after, "v=spf1 ip4:192.0.2.1 include:include.space2u.com ~all"_ba);

        dns.zone = Zone(atResolver ? after : before);
        QSignalSpy checked(&session.sender(), &SenderCheck::recordsChecked);
        QSignalSpy finished(&session.sender(), &SenderCheck::finished);
        session.sender().startAgain();
        QTRY_COMPARE(checked.size(), 1);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(askedServers, QStringList{u"192.0.2.53"_s});
        const RecordProgress &record = session.sender().records().first();
        QTEST(record.check.state, "state");
        QCOMPARE(record.authorityName, reachable ? "ns1.loopia.se"_ba : QByteArray());
        QCOMPARE(record.check.waitSeconds, atResolver ? 0U : 300U); // the time to live of the old answer
        QCOMPARE(session.sender().advice()->verdict(),
                 atResolver ? SenderVerdict::Trusted : SenderVerdict::SystemNotInSpf);
        // What was wanted stays what it was, so that it can be checked once more.
        QCOMPARE(session.sender().wanted().size(), 1);
    }

    void checkingAnAddressIsAboutTheMailProgram()
    {
        ZoneDns dns(before);
        SetupSession session(testSurroundings(m_catalog, &dns));
        session.setErrand(Errand::CheckAddress);
        session.setClubSystem(u"cogwork"_s); // of another errand
        ask(session, u"info@klubben.se"_s, false);
        QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::TrustedByLogin);
        session.setCheckedSystem(u"cogwork"_s);
        ask(session, u"info@klubben.se"_s, false);
        QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::SystemNotInSpf);
    }

    void anotherSystemSaysWhatItNeeds()
    {
        ZoneDns dns(before);
        SetupSession session(testSurroundings(m_catalog, &dns));
        session.setErrand(Errand::SendFromClubSystem);
        session.setClubSystem(u"other"_s);
        QCOMPARE(session.sendingWay(), SendingWay::UserSmtp);
        session.setSendingWay(SendingWay::OwnServers);
        session.setSpfTerms({"include:include.space2u.com"});
        ask(session, u"info@klubben.se"_s, false);
        QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::SystemNotInSpf);
    }

private:
    /// Asks and waits for the advice; unless told, for CogWork.
    static void ask(SetupSession &session, const QString &address = u"info@klubben.se"_s, bool cogwork = true)
    {
        if (cogwork) {
            session.setErrand(Errand::SendFromClubSystem);
            session.setClubSystem(u"cogwork"_s);
        }
        session.setAddress(*EmailAddress::parse(address));
        session.startSenderCheck();
        QTRY_VERIFY(session.sender().advice());
    }

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());
};

KLUBBPOST_TEST(QCoreApplication, TestSenderCheck)
#include "tst_sendercheck.moc"
