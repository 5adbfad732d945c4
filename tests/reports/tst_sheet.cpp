// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/sheet.h"

#include "diagnosis/raisings.h"
#include "support/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QStringList promikBoxes{u"E-postleverantör"_s,
                              u"Avsändarnamn"_s,
                              u"E-postadress"_s,
                              u"Lösenord"_s,
                              u"SMTP-port"_s,
                              u"SMTP-host (server host)"_s,
                              u"Tillåt SSL-anslutningar"_s,
                              u"Inloggningsnamn (Om tomt används epostadressen)"_s};

/// A finished test of one SMTP server, as the guide's example for One.com has it.
TestReport provenReport(quint16 port = 587, Security security = Security::Starttls,
                        const QString &login = u"info@mittforetag.se"_s)
{
    TestReport report;
    report.program = u"klubbpost 0.1.0"_s;
    report.platform = u"Provdator"_s;
    report.startedAt = QDateTime(QDate(2026, 11, 21), QTime(20, 45)).toUTC();
    report.plan.address = EmailAddress::parse(u"info@mittforetag.se"_s).value();
    report.plan.senderName = u"Mitt Företag AB"_s;
    report.plan.servers = {{Protocol::Smtp, u"send.one.com"_s, port, security, login, {}}};
    LaneReport lane{report.plan.servers.first(), Outcome::Succeeded, {}, {}};
    lane.stages = {{Stage::Login, StageState::Done, 0, 1000, {}}};
    report.lanes = {lane};
    return report;
}

/// A sheet for a club system, or a mail program, by its name on the command line.
SheetData sheetFor(const QString &name, const TestReport &report, const Provider *provider = nullptr)
{
    static const SenderFacts facts = SenderFacts::fromFolder(u":"_s, {});
    SheetData data;
    if (!setTarget(data, name, facts))
        qFatal("no such target: %s", qPrintable(name));
    data.report = report;
    data.provider = provider;
    return data;
}

const QStringList targets{u"promikbook"_s, u"other"_s,          u"cogwork"_s,
                          u"sportadmin"_s, u"wordpress-smtp"_s, u"mailProgram"_s};

QString valueOf(const SheetSection &section, const QString &box)
{
    for (const SheetRow &row : section.rows) {
        if (row.box == box)
            return row.value;
    }
    return u"(no such box)"_s;
}

/// The texts stand in this order in the whole.
bool standInOrder(const QString &whole, const QStringList &texts)
{
    qsizetype at = 0;
    for (const QString &text : texts) {
        at = whole.indexOf(text, at);
        if (at < 0)
            return false;
        at += text.size();
    }
    return true;
}

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promikBookHasItsBoxesInOrder_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("sv") << Language::Swedish;
        QTest::newRow("en") << Language::English;
    }
    void promikBookHasItsBoxesInOrder()
    {
        QFETCH(Language, language);
        const SheetData data = sheetFor(u"promikbook"_s, provenReport());
        const auto sections = sheetSections(data, Words(language));
        QCOMPARE(sections.size(), 1);
        QStringList boxes;
        for (const SheetRow &row : sections.first().rows) {
            boxes.append(row.box);
            QCOMPARE(row.meaning.isEmpty(), language == Language::Swedish);
        }
        QCOMPARE(boxes, promikBoxes);
        const SheetSection &section = sections.first();
        QCOMPARE(valueOf(section, promikBoxes[0]), u"Annan e-postleverantör"_s);
        QCOMPARE(valueOf(section, promikBoxes[1]), u"Mitt Företag AB"_s);
        QCOMPARE(valueOf(section, promikBoxes[2]), u"info@mittforetag.se"_s);
        QCOMPARE(valueOf(section, promikBoxes[4]), u"587"_s);
        QCOMPARE(valueOf(section, promikBoxes[5]), u"send.one.com"_s);
        QVERIFY(standInOrder(section.outro, {u"Spara"_s, u"Testa"_s}));
        QVERIFY(section.note.isEmpty());
        QStringList inOrder = promikBoxes;
        inOrder += {u"Spara"_s, u"Testa"_s, u"2026-11-21"_s, u"____"_s, u"klubbpost 0.1.0"_s};
        QVERIFY(standInOrder(sheetText(data, {language}), inOrder));
        QVERIFY(standInOrder(sheetHtml(data, {language}), inOrder));
    }

    void promikBookValuesInSwedish()
    {
        const auto section = [](const TestReport &report) {
            return sheetSections(sheetFor(u"promikbook"_s, report), Words(Language::Swedish)).first();
        };
        const SheetSection plain = section(provenReport());
        QCOMPARE(valueOf(plain, promikBoxes[3]), u"samma som du testade med (visas inte)"_s);
        QCOMPARE(valueOf(plain, promikBoxes[6]), u"Sätt en bock i rutan."_s);
        QCOMPARE(valueOf(plain, promikBoxes[7]), u"Lämna tomt."_s);
        QVERIFY(standInOrder(plain.outro, {u"Spara"_s, u"Testa"_s}));
        const SheetSection own = section(provenReport(587, Security::Starttls, u"mittforetag"_s));
        QCOMPARE(valueOf(own, promikBoxes[7]), u"mittforetag"_s);
        QCOMPARE(valueOf(section(provenReport(2525, Security::None)), promikBoxes[6]), u"Lämna rutan tom."_s);
    }

    void whatWasNotTestedIsSaid()
    {
        // PromikBook's guide has 587; a test of 465 proves nothing about that.
        const SheetSection tls =
            sheetSections(sheetFor(u"promikbook"_s, provenReport(465, Security::Tls)), Words(Language::Swedish))
                .first();
        QCOMPARE(valueOf(tls, promikBoxes[4]), u"465"_s);
        QVERIFY2(tls.note.contains("587"_L1), qPrintable(tls.note));
        TestReport failed = provenReport();
        failed.lanes.first().outcome = Outcome::LoginRefused;
        failed.lanes.first().stages.first().state = StageState::Failed;
        for (const QString &target : {u"promikbook"_s, u"other"_s, u"mailProgram"_s, u"wordpress-smtp"_s}) {
            const auto section = sheetSections(sheetFor(target, failed), Words(Language::Swedish)).first();
            QVERIFY2(section.note.contains(u"inte bekräftade"_s), qPrintable(target));
        }
        // What only went well because a certificate was accepted proves nothing about other programs.
        TestReport taken = provenReport();
        taken.lanes.first().stages.prepend({Stage::Encrypt,
                                            StageState::Done,
                                            0,
                                            1000,
                                            {TlsUp{u"TLSv1.3"_s, u"x"_s, {}, {CertificateFault::Expired}}}});
        for (const QString &target : {u"promikbook"_s, u"other"_s, u"mailProgram"_s}) {
            const auto section = sheetSections(sheetFor(target, taken), Words(Language::Swedish)).first();
            QVERIFY2(section.note.contains(u"bara godtogs för testet"_s), qPrintable(section.note));
        }
        // What was stopped, or never begun, did not go badly.
        TestReport stopped = failed;
        stopped.lanes.first().outcome = Outcome::Cancelled;
        TestReport untested = failed;
        untested.lanes.clear();
        for (const TestReport &report : {stopped, untested}) {
            const auto section = sheetSections(sheetFor(u"other"_s, report), Words(Language::Swedish)).first();
            QVERIFY2(section.note.contains(u"testats färdigt"_s), qPrintable(section.note));
        }
        // A report without a server for outgoing e-mail has no values to print.
        TestReport none = provenReport();
        none.plan.servers.clear();
        none.lanes.clear();
        const auto empty = sheetSections(sheetFor(u"promikbook"_s, none), Words(Language::Swedish)).first();
        QCOMPARE(valueOf(empty, promikBoxes[4]), u"okänt: det testades inte"_s);
        QVERIFY(sheetSections(sheetFor(u"mailProgram"_s, none), Words(Language::Swedish)).isEmpty());
        QVERIFY(!sheetHtml(sheetFor(u"mailProgram"_s, none), {Language::Swedish}).isEmpty());
    }

    void mailProgramHasTheOldGuidesWords()
    {
        const SheetData data = sheetFor(u"mailProgram"_s, savedReport(u"all-well"_s));
        const auto sections = sheetSections(data, Words(Language::Swedish));
        QCOMPARE(sections.size(), 3);
        QCOMPARE(valueOf(sections[0], u"Server för inkommande e-post"_s), u"imap.exempelpost.example"_s);
        QCOMPARE(valueOf(sections[0], u"Serverportnummer IMAP"_s), u"993"_s);
        QCOMPARE(valueOf(sections[0], u"Krypterad anslutning (SSL)"_s), u"Ja, SSL/TLS"_s);
        QCOMPARE(valueOf(sections[0], u"Användarnamn"_s), u"info@klubben.example"_s);
        QCOMPARE(valueOf(sections[1], u"Serverportnummer POP3"_s), u"995"_s);
        QCOMPARE(valueOf(sections[2], u"Server för utgående e-post (SMTP)"_s), u"smtp.exempelpost.example"_s);
        QCOMPARE(valueOf(sections[2], u"Serverportnummer SMTP"_s), u"465"_s);
        QCOMPARE(valueOf(sections[2], u"Kräv autentisering (SMTP)"_s), u"Ja, med samma lösenord"_s);
    }

    void aSystemWithItsOwnServersOnlyGetsTheSender()
    {
        TestReport report = provenReport();
        report.plan.servers.first().host = u"smtp.provaren.example"_s;
        const auto sections = sheetSections(sheetFor(u"senderOnly"_s, report), Words(Language::Swedish));
        QCOMPARE(sections.size(), 1);
        const SheetSection &section = sections.first();
        QCOMPARE(section.rows.size(), 2);
        QCOMPARE(valueOf(section, u"Avsändarnamn"_s), u"Mitt Företag AB"_s);
        QCOMPARE(valueOf(section, u"Avsändaradress"_s), u"info@mittforetag.se"_s);
        // Neither server nor port nor password is to be filled in, and the login proves nothing about the sender.
        for (const SheetRow &row : section.rows)
            QVERIFY(!row.value.contains(u"smtp.provaren.example"_s) && !row.value.contains(u"587"_s));
        QVERIFY2(section.note.contains(u"steget om avsändaren"_s), qPrintable(section.note));
    }

    void practiceIsMarked()
    {
        TestReport report = provenReport();
        QVERIFY(!sheetText(sheetFor(u"other"_s, report), {Language::Swedish}).contains(u"ÖVNING"_s));
        report.plan.practice = true;
        for (const QString &target : targets) {
            QVERIFY(sheetText(sheetFor(target, report), {Language::Swedish}).startsWith(u"*** ÖVNING"_s));
            QVERIFY(sheetHtml(sheetFor(target, report), {Language::English}).contains(u"PRACTICE"_s));
        }
    }

    void bothLanguagesOneAfterTheOther()
    {
        const SheetData data = sheetFor(u"other"_s, provenReport());
        const QString html = sheetHtml(data, {Language::Swedish, Language::English});
        QVERIFY(standInOrder(html, {u"Användarnamn"_s, u"page-break-before"_s, u"User name"_s}));
        const QString text = sheetText(data, {Language::English, Language::Swedish});
        QVERIFY(standInOrder(text, {u"User name"_s, u"Användarnamn"_s}));
    }

    void everySavedReportMakesASheet()
    {
        QSet<QString> done;
        for (const Raising &raising : raisings()) {
            const QString name = QString::fromLatin1(raising.report);
            const SheetData data =
                sheetFor(u"other"_s, savedReport(name), madeUpProvider(QString::fromLatin1(raising.provider)));
            for (const Language language : allOf<Language>()) {
                const QString code = u"KP-%1"_s.arg(raising.code);
                QVERIFY2(sheetText(data, {language}).contains(code), raising.report);
                QVERIFY2(sheetHtml(data, {language}).contains(code), raising.report);
            }
        }
    }

    void hostileTextsAreData()
    {
        TestReport report = provenReport(587, Security::Starttls, u"<b onclick=\"x\">\x1b[2J"_s);
        report.plan.senderName = u"<script>alert(1)</script> & \u202eföreningen"_s;
        report.program = u"</p><img src=x>"_s;
        report.platform = u"\x1b]0;hej\x07"_s;
        LaneReport &lane = report.lanes.first();
        lane.outcome = Outcome::LoginRefused;
        lane.stages.first().state = StageState::Failed;
        lane.stages.first().observations = {Replied{Command::Login,
                                                    ReplyStatus::PermanentNo,
                                                    535,
                                                    u"5.7.8"_s,
                                                    {},
                                                    u"<iframe src='http://evil.example/'>\x1b[31m"_s}};
        lane.transcript = {{Direction::Received, 0, u"535 \x1b[31m<iframe>"_s}};
        for (const QString &target : targets) {
            const SheetData data = sheetFor(target, report);
            const QString html = sheetHtml(data, allOf<Language>());
            for (const QString &tag : {u"<script"_s, u"<img"_s, u"<iframe"_s, u"<b onclick"_s})
                QVERIFY2(!html.contains(tag, Qt::CaseInsensitive), qPrintable(tag));
            QVERIFY(html.contains(u"&lt;script&gt;"_s));
            for (const QString &text : {html, sheetText(data, allOf<Language>())}) {
                QVERIFY(!text.contains(u'\x1b') && !text.contains(u'\x07'));
                QVERIFY(!text.contains(QChar(0x202e)));
            }
        }
        const QString support = supportText(report, diagnose(report, nullptr), Words(Language::Swedish));
        QVERIFY(!support.contains(u'\x1b') && !support.contains(u'\x07'));
    }

    void supportSeesNoNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("login");
        QTest::newRow("login is the address") << u"anna.ek@klubben.se"_s << u"anna.ek@klubben.se"_s;
        QTest::newRow("another login") << u"anna.ek@klubben.se"_s << u"kund4711"_s;
        QTest::newRow("IDN") << u"anna.ek@företag.se"_s << u"anna.ek"_s;
        QTest::newRow("a login that is a sign of patterns") << u"anna.ek@klubben.se"_s << u"a.*(b"_s;
    }
    void supportSeesNoNames()
    {
        QFETCH(QString, typed);
        QFETCH(QString, login);
        TestReport report = provenReport(587, Security::Starttls, login);
        report.plan.address = EmailAddress::parse(typed).value();
        LaneReport &lane = report.lanes.first();
        lane.outcome = Outcome::LoginRefused;
        lane.stages.first().state = StageState::Failed;
        const QByteArray wire = report.plan.address.toWire();
        const QString reply = u"5.7.8 User <%1> (%2) %3 refused, see %4; %5"_s.arg(
            typed.toUpper(), QString::fromUtf8(wire), login, QString::fromLatin1(login.toUtf8().toBase64()),
            QString::fromLatin1(wire.toBase64()));
        lane.stages.first().observations = {
            Replied{Command::Login, ReplyStatus::PermanentNo, 535, u"5.7.8"_s, {}, reply}};
        lane.transcript = {{Direction::Sent, 1000, u"AUTH PLAIN ****"_s},
                           {Direction::Received, 2000, u"535 "_s + reply},
                           {Direction::Received, 3000, u"221 goodbye anna.ek"_s}};
        for (const Language language : allOf<Language>()) {
            const QString text = supportText(report, diagnose(report, nullptr), Words(language));
            const QStringList secrets{typed,
                                      QString::fromUtf8(wire),
                                      login,
                                      u"anna.ek"_s,
                                      QString::fromLatin1(login.toUtf8().toBase64(QByteArray::OmitTrailingEquals)),
                                      QString::fromLatin1(wire.toBase64(QByteArray::OmitTrailingEquals)),
                                      u"Mitt Företag AB"_s};
            for (const QString &secret : secrets)
                QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qPrintable(secret + u" in\n"_s + text));
            // What support is to see is there.
            QVERIFY(standInOrder(text, {u"klubbpost 0.1.0"_s, u"KP-4"_s, u"klubbpost-cli codes KP-4"_s,
                                        u"send.one.com:587"_s, u"AUTH PLAIN ****"_s, u"535 5.7.8"_s}));
        }
    }

    void supportSeesNamesWhenAskedFor()
    {
        TestReport report = provenReport(587, Security::Starttls, u"kund4711"_s);
        const Words words(Language::Swedish);
        const QString address = report.plan.address.toString();
        QVERIFY(!supportText(report, {}, words).contains(address));
        const QString shown = supportText(report, {}, words, PrivateTexts::Shown);
        QVERIFY(shown.contains(address) && shown.contains(u"kund4711"_s));
    }
    void supportSeesTheNetwork()
    {
        TestReport report = provenReport(587, Security::Starttls, u"kund4711"_s);
        LaneReport &lane = report.lanes.first();
        const CertificateFacts certificate{u"mail.annan.example"_s,
                                           {u"mail.annan.example"_s},
                                           u"Exempel CA 1"_s,
                                           QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::utc()),
                                           QDateTime({2026, 2, 1}, {0, 0}, QTimeZone::utc()),
                                           u"abcd"_s};
        lane.stages = {
            {Stage::Resolve, StageState::Done, 0, 12000, {Resolved{DnsStatus::Ok, {u"192.0.2.1"_s, u"2001:db8::1"_s}}}},
            {Stage::Connect,
             StageState::Done,
             12000,
             20000,
             {ConnectFailed{u"2001:db8::1"_s, ConnectFault::TimedOut}, Connected{u"192.0.2.1"_s}}},
            {Stage::Encrypt,
             StageState::Failed,
             32000,
             40000,
             {LargeHelloUnanswered{false, true},
              TlsFailed{
                  TlsFault::CertificateRejected, {CertificateFault::NameMismatch}, certificate, report.startedAt}}},
        };
        lane.fromBefore = true;
        report.network = {ControlTried{u"smtp.tredje.example"_s, 587, DnsStatus::Ok, {}, ConnectFault::Refused},
                          ControlTried{u"imap.tredje.example"_s, 993, DnsStatus::NoSuchName, {}, {}},
                          NetworkSeen{NetworkReach::LocalOnly, true}};
        for (const Language language : allOf<Language>()) {
            const QString text = supportText(report, {}, Words(language));
            for (const QString &fact :
                 {u"192.0.2.1, 2001:db8::1"_s, u"timedOut 2001:db8::1"_s, u"connected 192.0.2.1"_s, u"12 ms"_s,
                  u"nameMismatch"_s, u"issuer Exempel CA 1"_s, u"2026-02-01"_s, u"sha256 abcd"_s, u"clock 2026"_s,
                  u"largeHelloUnanswered, reset"_s, u"smtp.tredje.example:587 refused"_s,
                  u"imap.tredje.example:993 noSuchName"_s, u"captivePortal"_s})
                QVERIFY2(text.contains(fact), qPrintable(fact + u" not in\n"_s + text));
            QVERIFY(text.contains(language == Language::Swedish ? u"testades inte på nytt"_s : u"not tested again"_s));
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestSheet)
#include "tst_sheet.moc"
