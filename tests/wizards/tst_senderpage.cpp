// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page about the sender, situation by situation, in both languages. With KLUBBPOST_PICTURES=FOLDER it leaves a
// picture of each.

#include "sender/zone.h"
#include "testsessions.h"
#include "wizards/button.h"
#include "wizards/optioncard.h"
#include "wizards/recordview.h"
#include "wizards/textlabel.h"
#include "wizards/theme.h"
#include "wizards/verdictcard.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

class ZoneDns : public DnsSource
{
public:
    void ask(const DnsQuestion &question, QObject *context, Callback callback) override
    {
        if (!silent)
            QTimer::singleShot(0, context, [answer = zone.answer(question), callback] { callback(answer); });
    }
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override
    {
        Resolved resolved{DnsStatus::NoSuchName, {}};
        for (const DnsRecord &record : zone.answer({host, DnsType::A}).records)
            resolved = {DnsStatus::Ok, {record.address}};
        QTimer::singleShot(0, context, [resolved, callback] { callback(resolved); });
    }
    Zone zone;
    bool silent = false;
};

/// A setup whose DNS is a zone; practice as everywhere.
class ZoneSessions : public TestSessions
{
public:
    [[nodiscard]] Desk real() override { return {&m_session, &m_catalog}; }
    ZoneDns dns;

private:
    Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());
    SetupSession m_session{m_catalog, &dns};
};

const QString place = u"klubben.se MX 10 mx.example.net\nklubben.se NS ns1.loopia.se\nns1.loopia.se A 192.0.2.53\n"
                      "spf.loopia.se TXT v=spf1 ip4:203.0.113.0/24 -all\n"
                      "include.space2u.com TXT v=spf1 ip4:198.51.100.0/24 -all\n"_s;

} // namespace

class TestSenderPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(bodyFont(QApplication::font())); } // as the program does

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
        QCOMPARE(SenderWords::code(advice.verdict()), code);
        QVERIFY(card->accessibleName().contains(code));
        const SenderWords said(wizard.context().words());
        const SenderSubject subject = said.subject(wizard.context().session().sender().question());
        QVERIFY(card->accessibleName().contains(said.verdict(advice.verdict(), subject).cause));

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
        sessions.dns.silent = true;
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
        sessions.dns.silent = false;
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
        session.sender().setAuthoritySource([](const QString &) {
            auto dns = std::make_unique<ZoneDns>();
            dns->zone =
                Zone(place + u"klubben.se TXT v=spf1 include:spf.loopia.se include:include.space2u.com ~all\n"_s);
            return dns;
        });
        QVERIFY(toPage(wizard, u"info@klubben.se"_s));
        QSignalSpy checked(&session.sender(), &SenderCheck::recordsChecked);
        wizard.findChild<Button *>(u"checkAgain"_s)->click();
        QTRY_VERIFY(checked.size() == 1 && session.sender().advice());
        const QString all = texts(wizard).join(u'\n');
        QVERIFY2(all.contains(u"ns1.loopia.se har den nya posten"_s), qPrintable(all));
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
        dialog->accept();
        auto *card = wizard.findChild<VerdictCard *>(u"deliveryVerdict"_s);
        QVERIFY(card);
        QVERIFY2(card->accessibleName().contains(u"KP-692"_s), qPrintable(card->accessibleName()));
        takePicture(wizard);
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

QTEST_MAIN(TestSenderPage)
#include "tst_senderpage.moc"
