// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which look-ups a test of given servers waits for: those that could change its verdict, and no others.

#include "setup/givenservers.h"

#include "discovery/helddiscovery.h"
#include "setup/providers.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QList<ServerSettings> given{{Protocol::Smtp, u"smtp.klubben.example"_s, 465, Security::Tls, {}, {}}};

/// A domain whose mail goes to somebody unknown, and whose look-ups the test answers one by one.
struct Desk
{
    explicit Desk(const Catalog &catalog) : session(testSurroundings(catalog, &dns, &web)), servers(session)
    {
        session.setErrand(Errand::CheckAddress);
    }
    void start(const QList<ServerSettings> &list, const QString &login = {})
    {
        servers.start(address(u"info@klubben.example"_s), list, login);
    }
    /// All of the DNS; then those for the MX's own files have been asked too.
    void answerDns()
    {
        dns.answer(DnsType::Mx, targets({"mx.annans.example"}));
        dns.answerRest();
    }
    /// Everything but the files of whoever takes the mail.
    void answerOwnFiles()
    {
        for (const QUrl &url : QList<QUrl>(web.fetches.everAsked)) {
            if (!url.host().contains(u"annans.example"_s) && !url.path().contains(u"annans.example"_s))
                web.answer(url.toString(), WebStatus::NotFound);
        }
    }
    /// What is to come at once has come.
    [[nodiscard]] bool isReady()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
        return ready.size() == 1;
    }

    HeldDns dns;
    HeldWeb web;
    SetupSession session;
    GivenServers servers;
    QSignalSpy ready{&servers, &GivenServers::ready};
};

} // namespace

class TestGivenServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_catalog = Catalog();
        for (const char *json : {hotel, guess}) {
            auto provider = readProvider(json, QDate(2026, 11, 21));
            QVERIFY(provider.ok() && m_catalog.add(provider.take()));
        }
    }

    void aKnownDomainWaitsForNothing()
    {
        Desk desk(m_catalog);
        desk.servers.start(address(u"info@hotellet.example"_s), {}, {});
        QVERIFY(desk.ready.isEmpty()); // never from within
        QVERIFY(desk.isReady());
        QVERIFY(desk.dns.questions.everAsked.isEmpty());
        QCOMPARE(desk.session.plan().servers.size(), 2);
    }

    void whoseTheAccountIsTheDnsTells()
    {
        Desk desk(m_catalog);
        desk.start(given, u"kund1"_s);
        QVERIFY(!desk.isReady());
        desk.dns.answer(DnsType::Mx, targets({"a.mx.hotellet.example"}));
        desk.dns.answerRest();
        QVERIFY(desk.isReady());
        QCOMPARE(desk.session.plan().providerId, u"hotel"_s);
        QCOMPARE(desk.session.plan().servers.size(), 1); // only what is given
        QCOMPARE(desk.session.plan().servers.first().login, u"kund1"_s);
        QVERIFY(desk.session.discovery().isRunning()); // nobody has answered on the web
    }

    void theMxsOwnFilesAreNotWaitedFor()
    {
        Desk desk(m_catalog);
        desk.start(given);
        desk.answerDns();
        QVERIFY(std::ranges::any_of(desk.web.fetches.everAsked,
                                    [](const QUrl &url) { return url.toString().contains(u"annans.example"_s); }));
        QVERIFY(!desk.isReady());
        desk.answerOwnFiles();
        QVERIFY(desk.isReady());
        QCOMPARE(desk.session.plan().servers.first().login, u"info@klubben.example"_s);
    }

    void aFileOfTheDomainMayNameTheLogin()
    {
        Desk desk(m_catalog);
        desk.start(given);
        desk.answerDns();
        QVERIFY(!desk.isReady());
        const QByteArray file = settingsFile("smtp.klubben.example").replace("%EMAILADDRESS%", "%EMAILLOCALPART%");
        bool answered = false;
        for (const QUrl &url : QList<QUrl>(desk.web.fetches.everAsked)) {
            if (url.host() == "autoconfig.klubben.example"_L1)
                answered = desk.web.answer(url.toString(), WebStatus::Ok, file);
        }
        QVERIFY(answered);
        desk.answerOwnFiles();
        QVERIFY(desk.isReady());
        QCOMPARE(desk.session.plan().servers.first().login, u"info"_s);
        QCOMPARE(desk.session.plan().servers.first().port, 465); // as given; the file says 587
    }

    void butNotForLong()
    {
        Desk desk(m_catalog);
        desk.start(given);
        desk.answerDns();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!desk.isReady());
        QVERIFY(desk.ready.wait(5000));
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed()))); // look-ups may take 6 s
    }

    void withoutServersTheyAllCount()
    {
        Desk desk(m_catalog);
        desk.start({}, u"kund1"_s);
        desk.answerDns();
        desk.answerOwnFiles();
        QVERIFY(!desk.isReady());
        desk.web.answerRest();
        QVERIFY(desk.isReady());
    }

    void anotherStartForgetsTheOneBefore()
    {
        Desk desk(m_catalog);
        desk.start(given);
        desk.answerDns();
        desk.servers.start(address(u"info@hotellet.example"_s), {}, {});
        QVERIFY(desk.isReady());
        QCOMPARE(desk.session.plan().servers.first().host, u"send.hotellet.example"_s);
        desk.start(given);
        desk.servers.cancel();
        desk.answerDns();
        desk.web.answerRest();
        QVERIFY(desk.isReady()); // still that once
    }

private:
    Catalog m_catalog;
};

KLUBBPOST_TEST(QCoreApplication, TestGivenServers)
#include "tst_givenservers.moc"
