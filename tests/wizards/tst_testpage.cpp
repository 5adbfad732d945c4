// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/lane.h"
#include "kit/lanedetails.h"
#include "kit/supportbox.h"
#include "kit/textlabel.h"
#include "kit/verdictcard.h"
#include "support/some.h"
#include "support/testprogram.h"
#include "testsessions.h"

#include <algorithm>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QString hostile =
    u"<b onclick=x>Ring</b> <a href=\"https://ond.example\">här</a> \u001b[31m \u0007 \u202e slut"_s;

/// A lane whose server says what a server should not.
LaneReport hostileLane()
{
    LaneReport lane;
    lane.settings = {Protocol::Smtp, u"smtp.klubben.example"_s, 465, Security::Tls, u"info@klubben.example"_s, {}};
    lane.outcome = Outcome::LoginRefused;
    lane.stages = {{Stage::Resolve, StageState::Done, 0, 12000, {}},
                   {Stage::Login, StageState::Failed, 12000, 345000, {}}};
    lane.transcript = {{Direction::Sent, 12000, u"AUTH PLAIN ****"_s}, {Direction::Received, 300000, hostile}};
    return lane;
}

/// Nothing in a text may act: no control characters, no marks that turn it.
bool isHarmless(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return (c < u' ' && c != u'\n') || c == QChar(0x7f) || c == QChar(0x202e); });
}

} // namespace

/// The Test page's parts for support, and what it shows of servers' words.
class TestPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lanesOpenToTheirSteps();
    void supportTextIsCopiedWithoutTheAddress();
    void onlyWhatChangedIsTestedAgain();
    void aCertificateTakenOnceIsNotDone();
    void theLastLoginIsNotSpentSilently();
    void serversWordsArePlainText();
    void theCodeIsLarge();

private:
    static void toTestPage(SetupWizard &wizard, PracticeFault fault);
    static void startTest(SetupWizard &wizard);
};

void TestPageTest::toTestPage(SetupWizard &wizard, PracticeFault fault)
{
    QVERIFY(wizard.context().setPractice(true));
    wizard.context().setPracticeFault(fault);
    SetupSession &session = wizard.context().session();
    session.setErrand(Errand::CheckAddress);
    session.setSenderName(PracticeClub::senderName());
    session.setAddress(EmailAddress::parse(PracticeClub::address()).value());
    session.setPassword(Secret(PracticeClub::password()));
    QTRY_COMPARE(session.plan().providerId, u"practice"_s);
    wizard.goTo(PageId::Test);
    QCOMPARE(wizard.currentPage(), PageId::Test);
}

void TestPageTest::startTest(SetupWizard &wizard)
{
    QSignalSpy finished(&wizard.context(), &WizardContext::testFinished);
    QVERIFY(!wizard.page(PageId::Test)->next());
    QVERIFY(finished.count() == 1 || finished.wait(30000));
}

void TestPageTest::lanesOpenToTheirSteps()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toTestPage(wizard, PracticeFault::None);
    const auto details = wizard.page(PageId::Test)->findChildren<LaneDetails *>();
    for (const auto *detail : some(details))
        QVERIFY(detail->isHidden()); // nothing has happened yet
    startTest(wizard);
    QCOMPARE(details.size(), 3);
    const QList<LaneReport> &lanes = wizard.context().session().report().lanes;
    for (qsizetype i = 0; i < details.size(); ++i) {
        QVERIFY(!details[i]->toggle()->isHidden() && !details[i]->isOpen());
        details[i]->toggle()->click();
        QVERIFY(details[i]->isOpen());
        QStringList words;
        for (const auto *label : details[i]->findChildren<QLabel *>())
            words.append(unbroken(label->text()));
        for (const StageRecord &stage : lanes[i].stages)
            QVERIFY(words.contains(wizard.context().words().stage(stage.stage)));
        QCOMPARE(words.filter(QRegularExpression(u"^[0-9,]+ m?s$"_s)).size(), lanes[i].stages.size());
        const QString transcript = details[i]->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY(transcript.count(u'\n') >= lanes[i].transcript.size() - 1);
        QVERIFY(!transcript.contains(PracticeClub::password()));
    }
}

void TestPageTest::supportTextIsCopiedWithoutTheAddress()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toTestPage(wizard, PracticeFault::WrongPassword);
    auto *page = wizard.page(PageId::Test);
    auto *box = page->findChild<SupportBox *>();
    QVERIFY(box->isHidden());
    startTest(wizard);
    QVERIFY(!box->isHidden());
    auto *copy = box->findChild<CopyButton *>(u"copySupport"_s);
    auto *tick = box->findChild<QCheckBox *>(u"supportWithAddress"_s);
    QVERIFY(!tick->isChecked());
    QVERIFY(copy->value().contains(u"KP-401"_s));
    QVERIFY(!copy->value().contains(PracticeClub::address()));
    tick->setChecked(true);
    QVERIFY(copy->value().contains(PracticeClub::address()));
    QVERIFY(!copy->value().contains(PracticeClub::password()));
    // Another test is asked for anew.
    wizard.goTo(PageId::Settings);
    wizard.goTo(PageId::Test);
    QVERIFY(!tick->isChecked());
    QVERIFY(!box->text().contains(PracticeClub::address()));
}

void TestPageTest::onlyWhatChangedIsTestedAgain()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toTestPage(wizard, PracticeFault::None);
    SetupSession &session = wizard.context().session();
    // The practice club's facts say which login name is right, so that a wrong one has a fix.
    ServerSettings wrong = session.settings(Protocol::Imap)->settings;
    wrong.login = u"nagon"_s;
    session.setSettings(wrong);
    startTest(wizard);
    auto *page = wizard.page(PageId::Test);
    auto *fix = page->findChild<Button *>(u"fix"_s);
    QVERIFY(fix);
    QSignalSpy finished(&wizard.context(), &WizardContext::testFinished);
    fix->click();
    QVERIFY(finished.wait(30000));
    QStringList words;
    for (const auto *label : page->findChildren<QLabel *>()) {
        if (!label->isHidden())
            words.append(unbroken(label->text()));
    }
    QCOMPARE(words.count(u"Före: stopp vid inloggning, nu: klart"_s), 1);
    QCOMPARE(words.filter(u"Testades inte på nytt"_s).size(), 2);
}

/// The login works then, and still nothing is done: it works nowhere else.
void TestPageTest::aCertificateTakenOnceIsNotDone()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toTestPage(wizard, PracticeFault::ExpiredCertificate);
    startTest(wizard);
    SetupSession &session = wizard.context().session();
    for (const Protocol protocol : allOf<Protocol>()) {
        if (const TlsFailed *refused = session.refusedCertificate(protocol))
            session.acceptCertificate({session.settings(protocol)->settings.asciiHost(), refused->certificate.sha256});
    }
    session.setPassword(Secret(PracticeClub::password()));
    QSignalSpy finished(&wizard.context(), &WizardContext::testFinished);
    session.startTest(std::nullopt);
    QVERIFY(finished.wait(30000));
    QCOMPARE(session.diagnoses().first().code(), u"KP-391"_s);
    const auto shown = [&wizard](PageId id) {
        QStringList words;
        for (const auto *label : wizard.page(id)->findChildren<QLabel *>())
            words.append(unbroken(label->text()));
        return words.join(u'\n');
    };
    QVERIFY(shown(PageId::Test).contains(u"KP-391"_s));
    QTRY_COMPARE(shown(PageId::Test).count(u"KP-391"_s), 1); // the same thing about all three is said once
    QVERIFY(shown(PageId::Test).contains(u"bara för att du godtog certifikatet"_s));
    QStringList spoken;
    for (const auto *chip : some(wizard.page(PageId::Test)->findChildren<Chip *>()))
        spoken.append(chip->accessibleName());
    QCOMPARE(spoken.filter(u"Kryptering: klart, men du godtog certifikatet"_s).size(), 3);
    wizard.goTo(PageId::Done);
    QVERIFY2(shown(PageId::Done).contains(u"Inte klart än"_s), qPrintable(shown(PageId::Done)));
    QVERIFY(shown(PageId::Done).contains(u"bara för att du godtog certifikatet"_s));
}

void TestPageTest::theLastLoginIsNotSpentSilently()
{
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toTestPage(wizard, PracticeFault::WrongPassword);
    SetupSession &session = wizard.context().session();
    const auto says = [&](const QString &words) {
        const auto labels = wizard.page(PageId::Test)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && unbroken(label->text()).contains(words);
        });
    };
    QVERIFY(says(u"högst två inloggningar"_s)); // three servers side by side
    session.setUsed(Protocol::Imap, false);
    session.setUsed(Protocol::Pop3, false);
    startTest(wizard);
    QCOMPARE(session.loginsLeft(), 1);
    wizard.goTo(PageId::Settings);
    session.setUsed(Protocol::Imap, true); // something to test
    wizard.goTo(PageId::Test);
    QVERIFY(says(u"misslyckades för en stund sedan"_s));
    QVERIFY(!says(u"högst två inloggningar"_s));
}

void TestPageTest::serversWordsArePlainText()
{
    const Words words(Language::Swedish);
    LaneDetails details;
    details.show(hostileLane(), words);
    details.setOpen(true);
    const auto *transcript = details.findChild<QPlainTextEdit *>();
    QVERIFY(transcript->toPlainText().contains(u"<b onclick=x>Ring</b> <a href="_s));
    QVERIFY(isHarmless(transcript->toPlainText()));

    TestReport report;
    report.lanes = {hostileLane()};
    Diagnosis diagnosis;
    diagnosis.id = RuleId::LoginRefused;
    diagnosis.severity = Severity::Error;
    diagnosis.quote = displayText(hostile.toUtf8(), 500);
    diagnosis.args = {{ArgName::Host, hostile}, {ArgName::Login, hostile}, {ArgName::Issuer, hostile}};
    VerdictCard card;
    card.setVerdict(diagnosis, words);
    SupportBox box;
    box.show(report, {diagnosis}, words);
    QVERIFY(isHarmless(box.text()));
    QList<QLabel *> labels = box.findChildren<QLabel *>(); // it may do without
    labels += some(card.findChildren<QLabel *>());
    labels += some(details.findChildren<QLabel *>());
    for (const auto *label : std::as_const(labels)) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->openExternalLinks());
    }
}

void TestPageTest::theCodeIsLarge()
{
    Diagnosis diagnosis;
    diagnosis.id = RuleId::LoginRefused;
    diagnosis.severity = Severity::Error;
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    QVERIFY(bringUp(wizard));
    toTestPage(wizard, PracticeFault::WrongPassword);
    startTest(wizard);
    const auto *card = wizard.page(PageId::Test)->findChild<VerdictCard *>();
    QVERIFY(card);
    double code = 0;
    double cause = 0;
    for (const auto *label : card->findChildren<QLabel *>()) {
        const QString text = unbroken(label->text());
        const double size = QFontInfo(label->font()).pointSizeF();
        if (text.startsWith(u"KP-"_s))
            code = size;
        else if (text == wizard.context().words().verdict(card->verdict()).cause)
            cause = size;
    }
    QVERIFY(code > 0 && cause > 0);
    QVERIFY2(code >= 1.3 * cause, qPrintable(u"%1 pt beside %2 pt"_s.arg(code).arg(cause)));
}

KLUBBPOST_TEST(QApplication, TestPageTest)
#include "tst_testpage.moc"
