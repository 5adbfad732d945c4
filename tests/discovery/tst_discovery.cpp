// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/discovery.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// Keeps every question until the test answers it.
class HeldDns : public DnsSource
{
public:
    void ask(const DnsQuestion &question, QObject *context, Callback callback) override
    {
        m_held.append({question, context, std::move(callback)});
    }
    void resolve(const QByteArray &, QObject *, AddressCallback) override { qFatal("discovery resolves nothing"); }

    [[nodiscard]] QList<DnsQuestion> asked() const
    {
        QList<DnsQuestion> questions;
        for (const Held &held : m_held)
            questions.append(held.question);
        return questions;
    }
    /// Answers the oldest question of a type; false if nobody waits for it any more.
    bool answer(DnsType type, const DnsAnswer &given)
    {
        for (qsizetype i = 0; i < m_held.size(); ++i) {
            if (m_held[i].question.type != type)
                continue;
            const Held held = m_held.takeAt(i);
            if (!held.context)
                return false;
            held.callback(given);
            return true;
        }
        return false;
    }

private:
    struct Held
    {
        DnsQuestion question;
        QPointer<QObject> context;
        Callback callback;
    };
    QList<Held> m_held;
};

DnsAnswer targets(const QList<QByteArray> &names)
{
    DnsAnswer answer{DnsStatus::Ok, {}};
    for (const QByteArray &name : names)
        answer.records.append({.target = name});
    return answer;
}

DnsAnswer texts(const QList<QByteArray> &list)
{
    DnsAnswer answer{DnsStatus::Ok, {}};
    for (const QByteArray &text : list)
        answer.records.append({.text = text});
    return answer;
}

DnsAnswer failed(DnsStatus status)
{
    return {status, {}};
}

EmailAddress address(const QString &typed)
{
    return EmailAddress::parse(typed).take();
}

} // namespace

class TestDiscovery : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 21));

    static QString best(const Discovery &discovery)
    {
        const auto &candidates = discovery.candidates();
        return candidates.isEmpty() ? u"none"_s : candidates.first().provider->id;
    }
    /// The states of the three questions, "answered nothing waiting".
    static QString states(const Discovery &discovery)
    {
        QStringList names;
        for (const Question &question : discovery.questions())
            names.append(nameOf(question.state));
        return names.join(u' ');
    }

private Q_SLOTS:
    void asksSideBySideAndImproves()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy changed(&discovery, &Discovery::changed);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QCOMPARE(dns.asked(), questionsFor(address(u"info@klubben.se"_s)));
        QCOMPARE(best(discovery), u"own-domain"_s);
        QCOMPARE(states(discovery), u"waiting waiting waiting"_s);
        QVERIFY(discovery.isRunning());
        QCOMPARE(changed.size(), 1);

        QVERIFY(dns.answer(DnsType::Ns, targets({"ns1.loopia.se", "ns2.loopia.se"})));
        QCOMPARE(best(discovery), u"loopia"_s);
        QCOMPARE(states(discovery), u"waiting answered waiting"_s);
        QCOMPARE(discovery.questions()[1].answers, QStringList({u"ns1.loopia.se"_s, u"ns2.loopia.se"_s}));
        QVERIFY(dns.answer(DnsType::Txt, texts({"some-proof=1", "v=spf1 include:_spf.google.com ~all"})));
        QCOMPARE(best(discovery), u"google-workspace"_s);
        QCOMPARE(discovery.questions()[2].answers, QStringList(u"v=spf1 include:_spf.google.com ~all"_s));
        QCOMPARE(finished.size(), 0);
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QCOMPARE(best(discovery), u"one.com"_s);
        QCOMPARE(discovery.candidates().size(), 4);
        QCOMPARE(discovery.candidates().last().provider->id, u"own-domain"_s);
        QCOMPARE(changed.size(), 4);
        QCOMPARE(finished.size(), 1);
        QVERIFY(!discovery.isRunning());
        QVERIFY(!discovery.domainTakesNoMail());
    }

    void aKnownDomainAsksNothing()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"klubben@gmail.com"_s));
        QVERIFY(dns.asked().isEmpty());
        QCOMPARE(best(discovery), u"gmail"_s);
        QCOMPARE(discovery.candidates().size(), 1);
        QCOMPARE(states(discovery), u"notAsked notAsked notAsked"_s);
        QCOMPARE(finished.size(), 1);
    }

    void offlineAsksNothing()
    {
        Discovery discovery(m_catalog, nullptr);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QCOMPARE(best(discovery), u"own-domain"_s);
        QCOMPARE(states(discovery), u"notAsked notAsked notAsked"_s);
        QCOMPARE(finished.size(), 1);
    }

    void tellsHowEachQuestionEnded_data()
    {
        QTest::addColumn<DnsStatus>("status");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("noMail");
        for (const DnsStatus status : allOf<DnsStatus>()) {
            const bool nothing =
                status == DnsStatus::Ok || status == DnsStatus::NoData || status == DnsStatus::NoSuchName;
            QTest::newRow(enumName(status))
                << status << (nothing ? u"nothing"_s : u"failed"_s) << (status == DnsStatus::NoSuchName);
        }
    }
    void tellsHowEachQuestionEnded()
    {
        QFETCH(DnsStatus, status);
        QFETCH(QString, state);
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        for (const DnsType type : {DnsType::Mx, DnsType::Ns, DnsType::Txt})
            QVERIFY(dns.answer(type, failed(status)));
        QCOMPARE(states(discovery), QStringList({state, state, state}).join(u' '));
        QCOMPARE(discovery.questions().first().status, status);
        QTEST(discovery.domainTakesNoMail(), "noMail");
        QCOMPARE(best(discovery), u"own-domain"_s);
        QCOMPARE(finished.size(), 1);
    }

    void tellsNullMx_data()
    {
        QTest::addColumn<QList<QByteArray>>("mx");
        QTest::addColumn<QStringList>("shown");
        QTest::addColumn<bool>("noMail");
        QTest::newRow("null MX") << QList<QByteArray>{""} << QStringList{u"."_s} << true;
        QTest::newRow("beside another") << QList<QByteArray>{"", "mx.klubben.se"}
                                        << QStringList{u"."_s, u"mx.klubben.se"_s} << false;
        QTest::newRow("a host") << QList<QByteArray>{"mx.klubben.se"} << QStringList{u"mx.klubben.se"_s} << false;
    }
    void tellsNullMx()
    {
        QFETCH(QList<QByteArray>, mx);
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets(mx)));
        QTEST(discovery.domainTakesNoMail(), "noMail");
        QTEST(discovery.questions().first().answers, "shown");
    }

    void nxdomainOfAnotherTypeIsNoVerdict()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Txt, failed(DnsStatus::NoSuchName)));
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QVERIFY(!discovery.domainTakesNoMail());
        QCOMPARE(best(discovery), u"one.com"_s);
    }

    void hostileAnswersAreShownHarmless()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Txt, texts({"v=spf1 include:a.example\r\n\x1b[2J -all"})));
        QVERIFY(!discovery.questions().last().answers.first().contains(u'\x1b'));
        QVERIFY(!discovery.questions().last().answers.first().contains(u'\r'));
        QVERIFY(dns.answer(DnsType::Mx, targets(QList<QByteArray>(2000, "mx.one.com"))));
        QCOMPARE(discovery.candidates().first().evidence.size(), 1);
    }

    void cancelsAtOnce()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Ns, targets({"ns1.loopia.se"})));
        QSignalSpy changed(&discovery, &Discovery::changed);
        discovery.cancel();
        QVERIFY(!discovery.isRunning());
        QCOMPARE(states(discovery), u"failed answered failed"_s);
        QCOMPARE(discovery.questions().first().status, DnsStatus::Cancelled);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QCOMPARE(best(discovery), u"loopia"_s);
        discovery.cancel();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(finished.size(), 0);
    }

    void startsAnew()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Mx, targets({""})));
        discovery.start(address(u"info@annan.se"_s));
        QVERIFY(!discovery.domainTakesNoMail());
        // The old domain's answers come late, and to nobody.
        QVERIFY(!dns.answer(DnsType::Ns, targets({"ns1.loopia.se"})));
        QVERIFY(!dns.answer(DnsType::Txt, texts({"v=spf1 include:_spf.google.com"})));
        QCOMPARE(best(discovery), u"own-domain"_s);
        QVERIFY(dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
        QVERIFY(dns.answer(DnsType::Ns, failed(DnsStatus::TimedOut)));
        QVERIFY(dns.answer(DnsType::Txt, failed(DnsStatus::TimedOut)));
        QCOMPARE(best(discovery), u"one.com"_s);
        QCOMPARE(discovery.address().domain(), u"annan.se"_s);
        QCOMPARE(finished.size(), 1);
    }

    void mayBeDeletedWhileWaiting()
    {
        HeldDns dns;
        auto discovery = std::make_unique<Discovery>(m_catalog, &dns);
        discovery->start(address(u"info@klubben.se"_s));
        discovery.reset();
        QVERIFY(!dns.answer(DnsType::Mx, targets({"mx1.one.com"})));
    }

    void mayBeDeletedByItsListener()
    {
        HeldDns dns;
        QPointer<Discovery> discovery = new Discovery(m_catalog, &dns);
        discovery->start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Ns, failed(DnsStatus::NoData)));
        QVERIFY(dns.answer(DnsType::Txt, failed(DnsStatus::NoData)));
        connect(discovery, &Discovery::changed, this, [&discovery] { delete discovery; });
        dns.answer(DnsType::Mx, failed(DnsStatus::NoData));
        QVERIFY(!discovery);
    }

    void mayBeStartedByItsListener()
    {
        HeldDns dns;
        Discovery discovery(m_catalog, &dns);
        QSignalSpy finished(&discovery, &Discovery::finished);
        discovery.start(address(u"info@klubben.se"_s));
        QVERIFY(dns.answer(DnsType::Ns, failed(DnsStatus::NoData)));
        QVERIFY(dns.answer(DnsType::Txt, failed(DnsStatus::NoData)));
        bool again = false;
        connect(&discovery, &Discovery::changed, this, [&] {
            if (!std::exchange(again, true))
                discovery.start(address(u"info@annan.se"_s));
        });
        dns.answer(DnsType::Mx, targets({"mx1.one.com"}));
        QVERIFY(discovery.isRunning());
        QCOMPARE(finished.size(), 0);
        QCOMPARE(best(discovery), u"own-domain"_s);
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
