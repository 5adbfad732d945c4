// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page about the sender, situation by situation, in both languages. With KLUBBPOST_PICTURES=FOLDER it leaves a
// picture of each, dark with KLUBBPOST_DARK, with text at 200 % with KLUBBPOST_LARGE, and the sheet with the record as
// PDF.

#include "kit/button.h"
#include "kit/fields.h"
#include "kit/fold.h"
#include "kit/optioncard.h"
#include "kit/recordview.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "kit/verdictcard.h"
#include "paper/sheetpaper.h"
#include "reports/sheet.h"
#include "support/testprogram.h"
#include "support/zonedns.h"
#include "testsessions.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// A setup whose DNS is a zone; practice as everywhere.
class ZoneSessions : public TestSessions
{
public:
    [[nodiscard]] SetupSession &real() override { return m_session; }
    ZoneDns dns;
    AuthoritySource authority; ///< the domain's own name servers; empty: they do not answer

private:
    Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());
    SetupSession m_session{[this] {
        Surroundings around = testSurroundings(m_catalog, &dns);
        around.authority = [this](const QString &address) { return authority ? authority(address) : nullptr; };
        return around;
    }()};
};

const QString place = u"klubben.se MX 10 mx.example.net\nmx.example.net A 203.0.113.10\nklubben.se NS "
                      u"ns1.loopia.se\nns1.loopia.se A 192.0.2.53\n"
                      "spf.loopia.se TXT v=spf1 ip4:203.0.113.0/24 -all\n"
                      "include.space2u.com TXT v=spf1 ip4:198.51.100.0/24 -all\n"_s;

} // namespace

class TestSenderPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFont font = bodyFont(QApplication::font()); // as the program does
        if (qEnvironmentVariableIsSet("KLUBBPOST_LARGE"))
            font.setPointSizeF(2 * font.pointSizeF());
        QApplication::setFont(font);
        if (qEnvironmentVariableIsSet("KLUBBPOST_DARK"))
            QApplication::setPalette(Theme::dark().palette(QApplication::palette()));
    }

    void situations_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("record"); // to be copied; empty: none
        for (const Language language : allOf<Language>()) {
            const auto row = [&](const char *name, const QString &address, const QString &zone, const QString &code,
                                 const QString &record = {}) {
                QTest::addRow("%s, %s", name, enumName(language)) << language << address << zone << code << record;
            };
            row("freemail", u"dansklubben@gmail.com"_s, u"_dmarc.gmail.com TXT v=DMARC1; p=none\n"_s, u"KP-620"_s);
            row("missing-include", u"info@klubben.se"_s,
                place + u"klubben.se TXT v=spf1 include:spf.loopia.se mx ~all\n"_s, u"KP-621"_s,
                u"v=spf1 include:spf.loopia.se mx include:include.space2u.com ~all"_s);
            row("permanent-error", u"info@klubben.se"_s,
                place + u"klubben.se TXT v=spf1 include:spf.loopia.se ~all\n"
                        "klubben.se TXT v=spf1 ip4:203.0.113.9 -all\n"_s,
                u"KP-623"_s, u"v=spf1 include:spf.loopia.se ip4:203.0.113.9 include:include.space2u.com -all"_s);
            row("all-well", u"info@klubben.se"_s,
                place + u"klubben.se TXT v=spf1 include:spf.loopia.se include:include.space2u.com ~all\n"_s,
                u"KP-610"_s);
        }
    }
    void situations()
    {
        QFETCH(Language, language);
        QFETCH(QString, address);
        QFETCH(QString, zone);
        QFETCH(QString, code);
        QFETCH(QString, record);
        ZoneSessions sessions;
        sessions.dns.zone = Zone(zone);
        SetupWizard wizard(sessions, language);
        QVERIFY(toPage(wizard, address));
        const auto *card = wizard.findChild<VerdictCard *>(u"senderVerdict"_s);
        QVERIFY(card);
        const SenderAdvice &advice = *wizard.context().session().sender().advice();
        QCOMPARE(VerdictId(advice.verdict()).code(), code);
        QVERIFY(card->accessibleName().contains(code));
        const Words &words = wizard.context().words();
        const SenderSubject subject = SenderWords(words).subject(wizard.context().session().sender().question());
        QVERIFY(card->accessibleName().contains(words.verdict(SenderWords::verdict(advice.verdict(), subject)).cause));

        const auto options = wizard.page(PageId::Sender)->findChildren<OptionCard *>();
        QCOMPARE(options.isEmpty(), isTrusted(advice.verdict()));
        if (!options.isEmpty())
            QVERIFY(options.first()->accessibleName().startsWith(u"1. "_s));
        QStringList copied;
        for (const auto *copy : wizard.page(PageId::Sender)->findChildren<CopyButton *>())
            copied.append(copy->value());
        if (!record.isEmpty()) {
            // Loopia's form wants the text in quotation marks.
            QVERIFY2(copied.contains(u'"' + record + u'"'), qPrintable(copied.join(u'\n')));
            // What is new in it is marked, for the eye and for the ear.
            QStringList marked;
            for (const auto *term : wizard.page(PageId::Sender)->findChildren<TermLabel *>()) {
                if (term->accessibleName().contains(u"include:include.space2u.com"_s))
                    marked.append(term->accessibleName());
            }
            QVERIFY(marked.contains(language == Language::Swedish ? u"nytt: include:include.space2u.com"_s
                                                                  : u"new: include:include.space2u.com"_s));
        }
        takePicture(wizard);
    }

    /// The sheet says what is to be entered, by whom and where, in the language of the one who enters it.
    void theRecordIsPrinted_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("words");
        QTest::addRow("sv") << Language::Swedish
                            << QStringList{u"v=spf1 include:spf.loopia.se mx include:include.space2u.com ~all"_s,
                                           u"den som sköter domänen"_s, u"Loopia"_s,
                                           u"KP-621: Den som sköter domänen behöver ändra SPF-posten."_s};
        QTest::addRow("en") << Language::English
                            << QStringList{u"v=spf1 include:spf.loopia.se mx include:include.space2u.com ~all"_s,
                                           u"whoever looks after the domain"_s, u"Loopia"_s,
                                           u"KP-621: Whoever looks after the domain must change the record."_s};
    }
    void theRecordIsPrinted()
    {
        QFETCH(Language, language);
        QFETCH(QStringList, words);
        ZoneSessions sessions;
        sessions.dns.zone = Zone(place + u"klubben.se TXT v=spf1 include:spf.loopia.se mx ~all\n"_s);
        SetupWizard wizard(sessions, language);
        QVERIFY(toPage(wizard, u"info@klubben.se"_s));
        const SetupSession &session = wizard.context().session();
        SheetData sheet;
        sheet.report.plan = session.plan();
        sheet.report.plan.senderName = session.senderName();
        sheet.catalog = &wizard.context().catalog();
        sheet.system = session.senderSystem();
        sheet.way = session.sendingWay();
        sheet.sender = SheetSender{session.sender().question(), *session.sender().advice(), *session.sender().host()};
        const QString text = sheetText(sheet, {language}).simplified();
        for (const QString &word : words)
            QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY(!text.contains(language == Language::Swedish ? u"Testet hittade inga fel"_s
                                                             : u"The test found no faults"_s));
        if (const QString folder = qEnvironmentVariable("KLUBBPOST_PICTURES"); !folder.isEmpty())
            QVERIFY(writePdf(sheetHtml(sheet, {language}), u"%1/sheet-%2.pdf"_s.arg(folder, nameOf(language))));
    }

    /// What the large receivers demand, and what the facts say of the system, a press away.
    void tellsWhatReceiversDemand()
    {
        ZoneSessions sessions;
        sessions.dns.zone = Zone(place + u"klubben.se TXT v=spf1 include:spf.loopia.se mx ~all\n"_s);
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(toPage(wizard, u"info@klubben.se"_s));
        auto *receivers = wizard.findChild<Fold *>(u"receiverDemands"_s);
        auto *system = wizard.findChild<Fold *>(u"aboutSystem"_s);
        QVERIFY(receivers->isVisible() && system->isVisible());
        QVERIFY(!shownTexts(receivers).contains(u"Av alla: SPF eller DKIM måste styrka avsändaren."_s));
        receivers->findChild<Button *>()->click();
        system->findChild<Button *>()->click();
        const QString all = shownTexts(receivers);
        for (const QString &name : {u"Gmail"_s, u"Yahoo"_s, u"Outlook.com"_s})
            QVERIFY2(all.contains(name), qPrintable(all));
        QVERIFY2(all.contains(u"Av alla: SPF eller DKIM måste styrka avsändaren."_s), qPrintable(all));
        QVERIFY2(all.contains(u"550 5.7.515"_s), qPrintable(all));
        QVERIFY(shownTexts(system).contains(u"uppsalabuggarna@dans.se"_s));
        takePicture(wizard);
    }

    /// The provider's own limits stand with the advice to log in there.
    void tellsTheProvidersRules()
    {
        ZoneSessions sessions;
        sessions.dns.zone = Zone(u"_dmarc.gmail.com TXT v=DMARC1; p=none\n"_s);
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(bringUp(wizard));
        SetupSession &session = wizard.context().session();
        session.setErrand(Errand::SendFromClubSystem);
        session.setClubSystem(u"promikbook"_s);
        session.setSendingWay(SendingWay::OwnServers);
        session.setAddress(*EmailAddress::parse(u"dansklubben@gmail.com"_s));
        wizard.goTo(PageId::Sender);
        QTRY_VERIFY(session.sender().advice());
        const QString all = texts(wizard).join(u'\n');
        QVERIFY2(all.contains(u"Högst 500 meddelanden per dygn"_s), qPrintable(all));
        QVERIFY2(all.contains(u"gmail.com har DMARC men ber inte mottagarna om något."_s), qPrintable(all));
        takePicture(wizard);
    }

    /// Text at 200 % makes the page longer, not wider than its window.
    void fitsWithLargeText()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(2 * bodyFont(usual).pointSizeF());
        QApplication::setFont(large);
        {
            ZoneSessions sessions;
            sessions.dns.zone = Zone(place + u"klubben.se TXT v=spf1 include:spf.loopia.se mx ~all\n"_s);
            SetupWizard wizard(sessions, Language::Swedish);
            const bool isThere = toPage(wizard, u"info@klubben.se"_s);
            QApplication::setFont(usual);
            QVERIFY(isThere);
            QApplication::setFont(large);
            wizard.resize(1000, 700);
            QCoreApplication::processEvents();
            const auto *area = qobject_cast<QScrollArea *>(wizard.page(PageId::Sender)->parent()->parent());
            const int needed = area->widget()->minimumSizeHint().width();
            const int room = area->viewport()->width();
            QApplication::setFont(usual);
            QVERIFY2(needed <= room, qPrintable(u"%1 > %2"_s.arg(needed).arg(room)));
        }
    }

    void isOperatedByKeys()
    {
        ZoneSessions sessions;
        sessions.dns.zone =
            Zone(place + u"klubben.se TXT v=spf1 include:spf.loopia.se include:include.space2u.com ~all\n"_s);
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(toPage(wizard, u"info@klubben.se"_s));
        press(Qt::Key_Return); // all is well: the Next button has the focus
        QCOMPARE(wizard.currentPage(), PageId::Done);
    }

    void stopsAndAsksAgain()
    {
        ZoneSessions sessions;
        sessions.dns.isSilent = true;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(bringUp(wizard));
        begin(wizard, u"info@klubben.se"_s);
        auto *stop = wizard.findChild<Button *>(u"stopAsking"_s);
        QVERIFY(stop->isVisible());
        stop->click();
        QVERIFY(!wizard.context().session().sender().isRunning());
        auto *ask = wizard.findChild<Button *>(u"ask"_s);
        QVERIFY(ask->isVisible());
        QVERIFY(ask->hasFocus());
        sessions.dns.isSilent = false;
        sessions.dns.zone = Zone(place + u"klubben.se TXT v=spf1 mx ~all\n"_s);
        ask->click();
        QTRY_VERIFY(wizard.context().session().sender().advice());
    }

    void checksAgain()
    {
        ZoneSessions sessions;
        sessions.dns.zone = Zone(place + u"klubben.se TXT v=spf1 include:spf.loopia.se ~all\n"_s);
        SetupWizard wizard(sessions, Language::Swedish);
        SetupSession &session = wizard.context().session();
        sessions.authority = [](const QString &) {
            return std::make_unique<ZoneDns>(
                place + u"klubben.se TXT v=spf1 include:spf.loopia.se include:include.space2u.com ~all\n"_s);
        };
        QVERIFY(toPage(wizard, u"info@klubben.se"_s));
        QSignalSpy checked(&session.sender(), &SenderCheck::recordsChecked);
        wizard.findChild<Button *>(u"checkAgain"_s)->click();
        QTRY_VERIFY(checked.size() == 1 && session.sender().advice());
        const QString all = texts(wizard).join(u'\n');
        QVERIFY2(all.contains(u"ns1.loopia.se har den nya DNS-posten"_s), qPrintable(all));
        QVERIFY2(all.contains(u"upp till 5 minuter"_s), qPrintable(all)); // 300 s
        takePicture(wizard);
    }

    void practiceTeachesIt()
    {
        ZoneSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(bringUp(wizard));
        QVERIFY(wizard.context().setPractice(true));
        begin(wizard, PracticeClub::address());
        SetupSession &session = wizard.context().session();
        QTRY_VERIFY(session.sender().advice());
        QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::SystemNotInSpf);
        auto *entered = wizard.findChild<Button *>(u"enterRecord"_s);
        QVERIFY(entered);
        QSignalSpy finished(&session.sender(), &SenderCheck::finished);
        entered->click();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(session.sender().advice()->verdict(), SenderVerdict::Trusted);
    }

    void pastedHeadersAreExamined()
    {
        ZoneSessions sessions;
        sessions.dns.zone = Zone(place);
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(toPage(wizard, u"info@klubben.se"_s));
        wizard.findChild<Button *>(u"pasteHeaders"_s)->click();
        auto *dialog = wizard.findChild<QDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>(u"headers"_s)
            ->setPlainText(u"Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=utskick.example.net\n"
                           "From: Klubben <info@klubben.se>\nSubject: <b>hej</b>\n\nHej\n"_s);
        dialog->findChild<Button *>(u"accept"_s)->click();
        QVERIFY(dialog->isHidden());
        QTRY_VERIFY2(shownVerdict(wizard).contains(u"KP-692"_s), qPrintable(shownVerdict(wizard)));
        takePicture(wizard);
    }

    void pastedNonsenseIsNamed()
    {
        ZoneSessions sessions;
        sessions.dns.zone = Zone(place);
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(toPage(wizard, u"info@klubben.se"_s));
        wizard.findChild<Button *>(u"pasteHeaders"_s)->click();
        auto *dialog = wizard.findChild<QDialog *>();
        dialog->findChild<QPlainTextEdit *>(u"headers"_s)->setPlainText(u"hej hopp"_s);
        dialog->findChild<Button *>(u"accept"_s)->click();
        QTRY_VERIFY2(shownVerdict(wizard).contains(u"KP-694"_s), qPrintable(shownVerdict(wizard)));
    }

    /// *Skicka provbrev och vänta på det*: sent, found, and deleted only after a yes to just that.
    void closesTheLoop_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : allOf<Language>())
            QTest::addRow("%s", enumName(language)) << language;
    }
    void closesTheLoop()
    {
        QFETCH(Language, language);
        ZoneSessions sessions;
        SetupWizard wizard(sessions, language);
        QVERIFY(toPractice(wizard, PracticeClub::password()));
        SetupSession &session = wizard.context().session();
        auto *send = wizard.findChild<Button *>(u"sendAndWait"_s);
        QVERIFY(send->isVisible());
        QCOMPARE(unmarked(send->text()), language == Language::Swedish ? u"Skicka provbrev och vänta på det"_s
                                                                       : u"Send a test message and wait for it"_s);
        QVERIFY(!wizard.findChild<QLabel *>(u"loopBarrier"_s)->isVisible());
        send->click();
        QVERIFY(wizard.findChild<Button *>(u"stopWaiting"_s)->hasFocus());
        QVERIFY(!send->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(session.delivery(), 60'000);
        QVERIFY2(shownVerdict(wizard).contains(u"KP-660"_s), qPrintable(shownVerdict(wizard)));
        QCOMPARE(sessions.club().messages().size(), 1);
        QVERIFY(send->hasFocus());
        takePicture(wizard);

        // No is no, and so is Escape.
        wizard.findChild<Button *>(u"removeMessage"_s)->click();
        auto *question = wizard.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->defaultButton() == question->escapeButton()); // Return alone deletes nothing
        question->defaultButton()->click();
        QTRY_VERIFY(!wizard.findChild<QMessageBox *>());
        QVERIFY(!session.messageLoop().isRunning());
        QCOMPARE(sessions.club().messages().size(), 1);

        wizard.findChild<Button *>(u"removeMessage"_s)->click();
        question = wizard.findChild<QMessageBox *>();
        for (QAbstractButton *button : question->buttons()) {
            if (button != question->defaultButton())
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(session.messageLoop().result().search.removed, 60'000);
        QTRY_VERIFY(!session.messageLoop().isRunning());
        QVERIFY(sessions.club().messages().isEmpty());
        QVERIFY(!wizard.findChild<Button *>(u"removeMessage"_s));
        QVERIFY2(shownVerdict(wizard).contains(u"KP-660"_s), qPrintable(shownVerdict(wizard)));
        const QString all = texts(wizard).join(u'\n');
        QVERIFY2(all.contains(language == Language::Swedish ? u"Provbrevet är borttaget."_s
                                                            : u"The test message has been deleted."_s),
                 qPrintable(all));
    }

    void waitingIsStopped()
    {
        ZoneSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(toPractice(wizard, PracticeClub::password()));
        wizard.findChild<Button *>(u"sendAndWait"_s)->click();
        QVERIFY(wizard.context().session().messageLoop().isRunning());
        wizard.findChild<Button *>(u"stopWaiting"_s)->click();
        QVERIFY(!wizard.context().session().messageLoop().isRunning());
        QTRY_VERIFY2(shownVerdict(wizard).contains(u"KP-685"_s), qPrintable(shownVerdict(wizard)));
        QVERIFY(wizard.findChild<Button *>(u"sendAndWait"_s)->isVisible());
        QVERIFY(!wizard.findChild<Button *>(u"removeMessage"_s));
    }

    void theSystemsNewestMessageIsExamined()
    {
        ZoneSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(toPractice(wizard, PracticeClub::password()));
        SetupSession &session = wizard.context().session();
        auto *newest = wizard.findChild<Button *>(u"examineNewest"_s);
        QVERIFY(newest->isVisible());
        const auto look = [&](const QString &sender) {
            newest->click();
            auto *dialog = wizard.findChild<QDialog *>();
            dialog->findChild<QLineEdit *>(u"systemSender"_s)->setText(sender);
            dialog->findChild<Button *>(u"accept"_s)->click();
            return dialog;
        };
        QDialog *dialog = look(u"info@"_s); // no address: nothing is asked, and the dialog says why
        QVERIFY(dialog->isVisible());
        QVERIFY(!session.messageLoop().isRunning());
        QVERIFY(dialog->findChild<Field *>()->hasFault());
        dialog->reject();
        QTRY_VERIFY(!wizard.findChild<QDialog *>());

        look(PracticeClub::address());
        QTRY_VERIFY_WITH_TIMEOUT(session.delivery(), 60'000);
        QVERIFY2(shownVerdict(wizard).contains(u"KP-684"_s), qPrintable(shownVerdict(wizard)));
        QTRY_VERIFY(!wizard.findChild<QDialog *>());

        wizard.findChild<Button *>(u"sendAndWait"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(session.delivery(), 60'000);
        look(PracticeClub::address());
        QTRY_VERIFY_WITH_TIMEOUT(session.delivery(), 60'000);
        QVERIFY2(shownVerdict(wizard).contains(u"KP-660"_s), qPrintable(shownVerdict(wizard)));
        // Not ours to delete, whoever sent it.
        QVERIFY(!wizard.findChild<Button *>(u"removeMessage"_s));
        QCOMPARE(sessions.club().messages().size(), 1);
    }

    /// Where something is in the way, it is said; a button that can do nothing is not shown.
    void saysWhatIsMissingForTheLoop()
    {
        ZoneSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(toPractice(wizard, QString()));
        auto *barrier = wizard.findChild<QLabel *>(u"loopBarrier"_s);
        QVERIFY(barrier->isVisible());
        QVERIFY2(barrier->text().contains(u"lösenordet"_s), qPrintable(barrier->text()));
        QVERIFY(!wizard.findChild<Button *>(u"sendAndWait"_s)->isVisible());
        QVERIFY(!wizard.findChild<Button *>(u"examineNewest"_s)->isVisible());
        QVERIFY(wizard.findChild<Button *>(u"pasteHeaders"_s)->isVisible());
    }

    void warnsBeforeAThirdFailedLogin()
    {
        ZoneSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(toPractice(wizard, u"fel lösenord"_s));
        SetupSession &session = wizard.context().session();
        auto *send = wizard.findChild<Button *>(u"sendAndWait"_s);
        for (int failed = 1; failed <= 2; ++failed) {
            send->click();
            QTRY_VERIFY_WITH_TIMEOUT(session.delivery() && !session.messageLoop().isRunning(), 60'000);
            QVERIFY2(shownVerdict(wizard).contains(u"KP-680"_s), qPrintable(shownVerdict(wizard)));
            QCOMPARE(session.refusedLogins(), failed);
        }
        send->click();
        QVERIFY(!session.messageLoop().isRunning());
        QVERIFY(texts(wizard).join(u'\n').contains(u"Inloggningen har misslyckats två gånger i rad"_s));
        send->click(); // an explicit yes
        QVERIFY(session.messageLoop().isRunning());
        session.messageLoop().cancel();
    }

    void everySystemCanBeChosen()
    {
        ZoneSessions sessions;
        SetupWizard wizard(sessions, Language::Swedish);
        QVERIFY(bringUp(wizard));
        auto *systems = wizard.findChild<QComboBox *>(u"clubSystem"_s);
        const auto &known = wizard.context().session().sender().facts().systems();
        QVERIFY(known.size() >= 23);
        QCOMPARE(systems->count(), int(known.size()));
        for (int i = 0; i < systems->count(); ++i) {
            systems->setCurrentIndex(i);
            Q_EMIT systems->activated(i);
            QCOMPARE(wizard.context().session().clubSystem(), known.at(i).id);
        }
        QCOMPARE(known.last().id, u"other"_s);
    }

private:
    static void begin(SetupWizard &wizard, const QString &address)
    {
        SetupSession &session = wizard.context().session();
        session.setErrand(Errand::SendFromClubSystem);
        session.setClubSystem(u"cogwork"_s);
        session.setSenderName(u"Dansklubben"_s);
        session.setAddress(*EmailAddress::parse(address));
        wizard.goTo(PageId::Sender);
    }
    static bool toPage(SetupWizard &wizard, const QString &address)
    {
        if (!bringUp(wizard))
            return false;
        begin(wizard, address);
        return QTest::qWaitFor([&] { return wizard.context().session().sender().advice().has_value(); }, 20'000);
    }
    /// On the page, in practice, with the password of the settings page; empty: none was typed.
    static bool toPractice(SetupWizard &wizard, const QString &password)
    {
        if (!bringUp(wizard) || !wizard.context().setPractice(true))
            return false;
        SetupSession &session = wizard.context().session();
        session.setErrand(Errand::SendFromClubSystem);
        session.setClubSystem(u"cogwork"_s);
        session.setAddress(*EmailAddress::parse(PracticeClub::address()));
        if (!password.isEmpty())
            session.setPassword(Secret(password));
        wizard.goTo(PageId::Sender);
        return QTest::qWaitFor([&] { return session.sender().advice().has_value(); }, 20'000);
    }
    static QString shownTexts(const QWidget *widget)
    {
        QStringList texts;
        for (const auto *label : widget->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(unbroken(label->text()));
        }
        return texts.join(u'\n');
    }
    static QString shownVerdict(const SetupWizard &wizard)
    {
        const auto *card = wizard.findChild<VerdictCard *>(u"deliveryVerdict"_s);
        return card ? card->accessibleName() : QString();
    }
    static QString unmarked(QString text) { return text.remove(u'&'); }
    static QStringList texts(const SetupWizard &wizard)
    {
        QStringList texts;
        for (const auto *label : wizard.findChildren<QLabel *>())
            texts.append(unbroken(label->text()));
        return texts;
    }
    static void takePicture(SetupWizard &wizard)
    {
        const QString folder = qEnvironmentVariable("KLUBBPOST_PICTURES");
        if (folder.isEmpty())
            return;
        const auto *area = qobject_cast<QScrollArea *>(wizard.page(PageId::Sender)->parent()->parent());
        wizard.resize(1000, 700);
        QCoreApplication::processEvents();
        const int more = area->widget()->heightForWidth(area->viewport()->width()) - area->viewport()->height();
        wizard.resize(1000, qMax(700, wizard.height() + more));
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u", "_s, u"-"_s);
        wizard.grab().save(u"%1/%2%3.png"_s.arg(folder, QString::fromLatin1(QTest::currentTestFunction()),
                                                tag.isEmpty() ? QString() : u'-' + tag));
    }
};

KLUBBPOST_TEST(QApplication, TestSenderPage)
#include "tst_senderpage.moc"
