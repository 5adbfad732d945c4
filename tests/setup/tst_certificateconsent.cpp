// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceclub.h"
#include "setup/setupsession.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// A practice club whose certificates have expired, and a session that has met them.
struct ExpiredPractice
{
    explicit ExpiredPractice(PracticeFault fault = PracticeFault::ExpiredCertificate)
    {
        club->setFault(fault);
        isReady = club->start();
        Surroundings around = practiceSurroundings(QDate::currentDate(), club);
        session = std::make_unique<SetupSession>(around);
        session->setErrand(Errand::SendFromClubSystem);
        session->setAddress(EmailAddress::parse(PracticeClub::address()).take());
        session->setPassword(Secret(PracticeClub::password()));
        isReady =
            isReady && QTest::qWaitFor([this] { return session->plan().providerId == "practice"_L1; }, 30000) && test();
    }
    [[nodiscard]] bool test()
    {
        QSignalSpy finished(session.get(), &SetupSession::testFinished);
        session->startTest(std::nullopt);
        return finished.wait(30000) && finished.size() == 1;
    }
    [[nodiscard]] const LaneReport &lane() const { return session->report().lanes.first(); }
    /// As the page does it, with what it has shown.
    void accept()
    {
        const auto *refused = session->refusedCertificate(Protocol::Smtp);
        QVERIFY(refused);
        session->acceptCertificate(
            {session->settings(Protocol::Smtp)->settings.asciiHost(), refused->certificate.sha256});
    }

    std::shared_ptr<PracticeClub> club = std::make_shared<PracticeClub>();
    std::unique_ptr<SetupSession> session;
    bool isReady = false;
};

} // namespace

/// A certificate that does not hold may be taken, for one test, by the password that is typed after it was shown.
class TestCertificateConsent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shownWithEverythingToDecideBy()
    {
        ExpiredPractice practice;
        QVERIFY(practice.isReady);
        QCOMPARE(practice.lane().outcome, Outcome::TlsFailed);
        const auto *refused = practice.session->refusedCertificate(Protocol::Smtp);
        QVERIFY(refused);
        QCOMPARE(refused->certificateFaults, QList{CertificateFault::Expired});
        QVERIFY(!refused->certificate.issuer.isEmpty() && !refused->certificate.names.isEmpty());
        QVERIFY(refused->certificate.notAfter.isValid());
        QCOMPARE(refused->certificate.sha256.size(), 64);
        QVERIFY(!practice.session->refusedCertificate(Protocol::Imap)); // not tested
    }

    void countsOnceAndForANewPassword()
    {
        ExpiredPractice practice;
        QVERIFY(practice.isReady);
        QVERIFY(practice.session->plan().acceptedCertificates.isEmpty()); // never by default
        practice.accept();
        QVERIFY(!practice.session->hasPassword());
        QCOMPARE(practice.session->plan().acceptedCertificates.size(), 1);
        practice.session->setPassword(Secret(PracticeClub::password()));
        QVERIFY(practice.test());
        QCOMPARE(practice.lane().outcome, Outcome::Succeeded);
        QCOMPARE(practice.lane().last<TlsUp>()->acceptedFaults, QList{CertificateFault::Expired});
        QCOMPARE(practice.session->report().plan.acceptedCertificates.size(), 1);
        QVERIFY(practice.session->plan().acceptedCertificates.isEmpty());
        QVERIFY(practice.test());
        QCOMPARE(practice.lane().outcome, Outcome::TlsFailed);
    }

    void withoutAPasswordThereIsNoLogin()
    {
        ExpiredPractice practice;
        QVERIFY(practice.isReady);
        practice.accept();
        QVERIFY(practice.test());
        QCOMPARE(practice.lane().outcome, Outcome::CredentialsNotSendable);
    }

    /// Another page may still hold the old password in its field, and hand it over again.
    void countsForTheFirstPasswordOnly()
    {
        ExpiredPractice practice;
        QVERIFY(practice.isReady);
        practice.accept();
        practice.session->setPassword(Secret(u"nytt"_s));
        practice.session->setPassword(Secret(PracticeClub::password()));
        QVERIFY(practice.session->plan().acceptedCertificates.isEmpty());
        QVERIFY(practice.test());
        QCOMPARE(practice.lane().outcome, Outcome::TlsFailed);
    }

    void goneWithTheSettings()
    {
        ExpiredPractice practice;
        QVERIFY(practice.isReady);
        practice.accept();
        ServerSettings other = practice.session->settings(Protocol::Smtp)->settings;
        other.login = u"kassor"_s;
        practice.session->setSettings(other);
        QVERIFY(practice.session->plan().acceptedCertificates.isEmpty());
        // What the test showed is of settings that are no more.
        QVERIFY(!practice.session->refusedCertificate(Protocol::Smtp));
    }

    void goneWithTheAddress()
    {
        ExpiredPractice practice;
        QVERIFY(practice.isReady);
        practice.accept();
        practice.session->setAddress(EmailAddress::parse(u"annan@ovningsklubben.example"_s).take());
        practice.session->setAddress(EmailAddress::parse(PracticeClub::address()).take());
        QVERIFY(practice.session->plan().acceptedCertificates.isEmpty());
        QVERIFY(!practice.session->refusedCertificate(Protocol::Smtp));
    }

    void nothingToTakeElsewhere()
    {
        ExpiredPractice well(PracticeFault::None);
        QVERIFY(well.isReady);
        QCOMPARE(well.lane().outcome, Outcome::Succeeded);
        QVERIFY(!well.session->refusedCertificate(Protocol::Smtp));
        ExpiredPractice wrongPassword(PracticeFault::WrongPassword);
        QVERIFY(wrongPassword.isReady);
        QVERIFY(!wrongPassword.session->refusedCertificate(Protocol::Smtp));
    }
};

KLUBBPOST_TEST(QCoreApplication, TestCertificateConsent)
#include "tst_certificateconsent.moc"
