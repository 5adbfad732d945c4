// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/testreport.h"
#include "network/loginbudgetstore.h"
#include "practice/practiceclub.h"
#include "support/clirun.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

QString savedReport(const char *name)
{
    return QStringLiteral(REPORTS_FOLDER) + u'/' + QLatin1StringView(name) + u".json"_s;
}

QStringList keysOf(const QJsonValue &value)
{
    QStringList keys = value.toObject().keys();
    keys.sort();
    return keys;
}

/// The codes of the verdicts, in order.
QStringList codesOf(const QJsonObject &json)
{
    QStringList codes;
    for (const auto &verdict : json.value(u"verdicts"_s).toArray())
        codes.append(verdict.toObject().value(u"code"_s).toString());
    return codes;
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void helpInBothLanguages()
    {
        const Ran english = run({u"--help"_s, u"--lang"_s, u"en"_s});
        const Ran swedish = run({u"--help"_s, u"--lang=sv"_s});
        QCOMPARE(english.exitCode, 0);
        QCOMPARE(swedish.exitCode, 0);
        QVERIFY(english.text().contains(u"Usage:"_s) && english.text().contains(u"Exit codes:"_s));
        QVERIFY(swedish.text().contains(u"Användning:"_s) && swedish.text().contains(u"Slutkoder:"_s));
        for (const char *command : {"identify", "test", "explain", "summary", "providers", "codes"}) {
            QVERIFY(english.out.contains(command) && swedish.out.contains(command));
            const Ran own = run({QString::fromLatin1(command), u"--help"_s, u"--lang"_s, u"sv"_s});
            QCOMPARE(own.exitCode, 0);
            QVERIFY2(own.out.contains("--json") && own.text().contains(u"Användning:"_s), command);
        }
        QVERIFY(run({u"test"_s, u"--help"_s}).out.contains("--password-stdin"));
        QVERIFY(run({u"--version"_s}).out.startsWith("klubbpost-cli "));
    }

    void versionForSupport()
    {
        const Ran ran = run({u"--version"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 0);
        const QJsonObject json = ran.json();
        QCOMPARE(keysOf(json), (QStringList{u"dns"_s, u"kernel"_s, u"locale"_s, u"processor"_s, u"program"_s, u"qt"_s,
                                            u"system"_s, u"tls"_s, u"tlsBackend"_s, u"version"_s}));
        QCOMPARE(json.value(u"program"_s).toString(), u"klubbpost-cli"_s);
        QCOMPARE(json.value(u"qt"_s).toString(), QLatin1StringView(qVersion()));
        QVERIFY(json.value(u"dns"_s).toString().startsWith(u"c-ares 1."_s));
        QVERIFY(!json.value(u"tls"_s).toString().isEmpty());
    }

    void identifyByDomain()
    {
        const Ran ran = run({u"identify"_s, u"nagon@gmail.com"_s, u"--offline"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 0);
        const QJsonObject json = ran.json();
        QCOMPARE(keysOf(json), (QStringList{u"address"_s, u"candidates"_s, u"domain"_s, u"evidence"_s, u"guidance"_s,
                                            u"how"_s, u"knownMs"_s, u"ms"_s, u"notices"_s, u"oneOf"_s, u"provider"_s,
                                            u"questions"_s, u"settings"_s, u"verdict"_s}));
        QCOMPARE(json.value(u"address"_s).toString(), u"nagon@gmail.com"_s);
        QCOMPARE(json.value(u"domain"_s).toString(), u"gmail.com"_s);
        QCOMPARE(json.value(u"how"_s).toString(), u"catalogDomain"_s);
        const QJsonObject provider = json.value(u"provider"_s).toObject();
        QCOMPARE(keysOf(provider), (QStringList{u"checked"_s, u"id"_s, u"name"_s, u"status"_s}));
        QCOMPARE(provider.value(u"id"_s).toString(), u"gmail"_s);
        const QJsonArray settings = json.value(u"settings"_s).toArray();
        QVERIFY(settings.size() >= 3);
        for (const auto &value : settings) {
            QCOMPARE(keysOf(value), (QStringList{u"auth"_s, u"host"_s, u"login"_s, u"origin"_s, u"port"_s,
                                                 u"protocol"_s, u"recommended"_s, u"security"_s}));
            QCOMPARE(value.toObject().value(u"login"_s).toString(), u"nagon@gmail.com"_s);
        }
        const QString text = run({u"identify"_s, u"nagon@gmail.com"_s, u"--offline"_s, u"--lang"_s, u"sv"_s}).text();
        QVERIFY(text.contains(u"Leverantör: Gmail"_s));
        QVERIFY(text.contains(u"smtp.gmail.com"_s));
    }

    void identifyTellsWhatToPrepare()
    {
        const auto of = [](const QString &typed) {
            return run({u"identify"_s, typed, u"--offline"_s, u"--lang"_s, u"sv"_s}).text();
        };
        const QString gmail = of(u"nagon@gmail.com"_s);
        QVERIFY2(gmail.contains(u"\nSkapa ett applösenord hos Google:\n  1. "_s), qPrintable(gmail));
        QVERIFY2(gmail.contains(u"\n       https://myaccount.google.com/apppasswords\n"_s), qPrintable(gmail));
        // The line for the administrator has the address in it, where there is one.
        const auto line = u"Set-CASMailbox -Identity %1 -SmtpClientAuthenticationDisabled $false"_s;
        QVERIFY(of(u"info@klubben.onmicrosoft.com"_s).contains(line.arg(u"info@klubben.onmicrosoft.com"_s)));
        QVERIFY(of(u"klubben.onmicrosoft.com"_s).contains(line.arg(u"info@klubben.example"_s)));
        const Ran ran = run({u"identify"_s, u"info@klubben.onmicrosoft.com"_s, u"--offline"_s, u"--json"_s});
        QStringList copied;
        const QJsonArray guidance = ran.json().value(u"guidance"_s).toArray();
        for (const auto &step : guidance.first().toObject().value(u"steps"_s).toArray())
            copied.append(step.toObject().value(u"copy"_s).toString());
        QVERIFY2(copied.contains(line.arg(u"info@klubben.onmicrosoft.com"_s)), qPrintable(copied.join(u'\n')));
        // Nothing is to be done where there is nobody any more.
        QVERIFY(run({u"identify"_s, u"nagon@algonet.se"_s, u"--offline"_s, u"--json"_s})
                    .json()
                    .value(u"guidance"_s)
                    .toArray()
                    .isEmpty());
    }

    void identifyAsksAboutAMistypedDomain()
    {
        const Ran ran = run({u"identify"_s, u"info@gmial.com"_s, u"--offline"_s, u"--lang"_s, u"sv"_s});
        QVERIFY2(ran.text().contains(u"Menade du gmail.com?"_s), qPrintable(ran.text()));
        QVERIFY2(ran.text().startsWith(u"info@gmial.com"_s), qPrintable(ran.text())); // asked, never changed
    }

    void identifyADomainNamesNobody()
    {
        const Ran ran = run({u"identify"_s, u"gmail.com"_s, u"--offline"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 0);
        QVERIFY(ran.json().value(u"address"_s).isNull());
        QVERIFY(ran.json().value(u"settings"_s).toArray().first().toObject().value(u"login"_s).isNull());
        QVERIFY(!ran.out.contains("x@gmail"));
    }

    void identifyThePracticeClubThroughDns()
    {
        const Ran ran = run({u"identify"_s, u"--practice"_s, PracticeClub::address(), u"--json"_s});
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.json().value(u"provider"_s).toObject().value(u"id"_s).toString(), u"practice"_s);
        // The settings file names the practice host's own servers, and says so before the MX does.
        QCOMPARE(ran.json().value(u"how"_s).toString(), u"autoconfig"_s);
        QStringList kinds;
        for (const auto &value : some(ran.json().value(u"evidence"_s).toArray())) {
            kinds.append(value.toObject().value(u"origin"_s).toString());
            QVERIFY(value.toObject().value(u"ms"_s).toInt(-1) >= 0);
        }
        QCOMPARE(kinds,
                 QStringList({u"autoconfig"_s, u"catalogMx"_s, u"catalogSpf"_s, u"catalogNs"_s, u"srvElsewhere"_s}));
        const QJsonArray questions = ran.json().value(u"questions"_s).toArray();
        QVERIFY(questions.size() >= 13);
        for (const auto &value : questions)
            QVERIFY2(!QJsonDocument(value.toObject()).toJson().contains("info@"), "the address was asked about");
    }

    void identifyAnUnknownDomainIsAFinding()
    {
        const Ran ran = run({u"identify"_s, u"info@klubben.example"_s, u"--offline"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.json().value(u"how"_s).toString(), u"guess"_s);
    }

    void aNameServerThatDoesNotAnswerIsToldOf()
    {
        // Nothing listens on port 9 (discard) of loopback here; refused or silent, the look-up ends by itself.
        const Ran ran =
            run({u"identify"_s, u"info@klubben.example"_s, u"--nameserver"_s, u"127.0.0.1:9"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 1);
        QVERIFY(ran.out.contains("lookupFailed"));
    }

    void practiceTestGoesWell()
    {
        const QString report = m_folder.filePath(u"well.json"_s);
        const Ran ran = run({u"test"_s, u"--practice"_s, u"--send"_s, u"--json"_s, u"--report"_s, report});
        QVERIFY2(ran.exitCode == 0, ran.out.constData());
        const QJsonObject json = ran.json();
        QCOMPARE(keysOf(json), (QStringList{u"report"_s, u"verdicts"_s}));
        QVERIFY(!json.value(u"verdicts"_s).toArray().isEmpty());
        for (const auto &verdict : some(json.value(u"verdicts"_s).toArray())) {
            QCOMPARE(keysOf(verdict),
                     (QStringList{u"code"_s, u"fix"_s, u"protocol"_s, u"rule"_s, u"severity"_s, u"text"_s, u"who"_s}));
        }
        QFile file(report);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        const auto read = testReportFromJson(saved);
        QVERIFY(read.ok());
        QCOMPARE(read->lanes.size(), 3);
        QVERIFY(read->plan.practice);
        for (const LaneReport &lane : read->lanes)
            QCOMPARE(lane.outcome, Outcome::Succeeded);
        QCOMPARE(QJsonDocument::fromJson(saved).object(), json.value(u"report"_s).toObject());

        // The same report explained and written down says the same.
        const Ran explained = run({u"explain"_s, report, u"--json"_s});
        QCOMPARE(explained.exitCode, 0);
        QCOMPARE(codesOf(explained.json()), codesOf(json));
        const QString text = m_folder.filePath(u"well.txt"_s);
        QCOMPARE(run({u"summary"_s, report, u"--text"_s, text, u"--lang"_s, u"sv"_s}).exitCode, 0);
        QFile sheet(text);
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(sheet.readAll());
        QVERIFY(written.contains(u"ÖVNING"_s) && written.contains(u"Server för inkommande e-post"_s));
        for (const QByteArray &bytes : {ran.out, ran.err, saved, explained.out, written.toUtf8()})
            verifyNoPassword(bytes, PracticeClub::password().toUtf8());
    }

    void practiceFaultsAreFound_data()
    {
        QTest::addColumn<PracticeFault>("fault");
        QTest::addColumn<QString>("family"); // the first digit of the codes to be among
        QTest::newRow("wrong password") << PracticeFault::WrongPassword << u"KP-4"_s;
        QTest::newRow("app password") << PracticeFault::AppPasswordNeeded << u"KP-402"_s;
        QTest::newRow("SMTP AUTH off") << PracticeFault::SmtpAuthOff << u"KP-4"_s;
        QTest::newRow("expired") << PracticeFault::ExpiredCertificate << u"KP-301"_s;
        QTest::newRow("wrong name") << PracticeFault::WrongName << u"KP-303"_s;
        QTest::newRow("no STARTTLS") << PracticeFault::NoStarttls << u"KP-33"_s;
    }
    void practiceFaultsAreFound()
    {
        QFETCH(PracticeFault, fault);
        QFETCH(QString, family);
        const Ran ran = run({u"test"_s, u"--practice-fault"_s, nameOf(fault), u"--json"_s});
        QCOMPARE(ran.exitCode, 1);
        const QStringList codes = codesOf(ran.json());
        QVERIFY2(codes.first().startsWith(family), qPrintable(codes.join(u' ')));
        // The sentences for people, in both languages, with the code beside them.
        for (const QString &language : {u"sv"_s, u"en"_s}) {
            const Ran told = run({u"test"_s, u"--practice-fault"_s, nameOf(fault), u"--lang"_s, language});
            QCOMPARE(told.exitCode, 1);
            QVERIFY(told.text().contains(codes.first()));
            QVERIFY(told.text().contains(language == "sv"_L1 ? u"ÖVNING"_s : u"PRACTICE"_s));
        }
    }

    void practiceIsReplayed_data()
    {
        QTest::addColumn<PracticeFault>("fault");
        QTest::newRow("well") << PracticeFault::None;
        QTest::newRow("blocked port") << PracticeFault::BlockedPort;
        QTest::newRow("app password") << PracticeFault::AppPasswordNeeded;
        QTest::newRow("SMTP AUTH off") << PracticeFault::SmtpAuthOff;
    }
    void practiceIsReplayed()
    {
        QFETCH(PracticeFault, fault);
        const QString report = m_folder.filePath(u"practice.json"_s);
        const Ran test = run({u"test"_s, u"--practice-fault"_s, nameOf(fault), u"--json"_s, u"--report"_s, report});
        const Ran explained = run({u"explain"_s, report, u"--json"_s});
        QCOMPARE(explained.exitCode, test.exitCode);
        QCOMPARE(codesOf(explained.json()), codesOf(test.json()));
        const Ran told = run({u"explain"_s, report, u"--lang"_s, u"sv"_s});
        for (const QString &brand : {u"Microsoft"_s, u"Google"_s, u"google.com"_s, u"aka.ms"_s})
            QVERIFY2(!told.text().contains(brand), told.out.constData());
        if (fault == PracticeFault::AppPasswordNeeded || fault == PracticeFault::SmtpAuthOff)
            QVERIFY2(told.text().contains(u"Övningshotellet"_s), told.out.constData());
        // The ports were the club's own: those of the world lead nowhere.
        for (const auto &verdict : some(explained.json().value(u"verdicts"_s).toArray()))
            QVERIFY2(verdict.toObject().value(u"fix"_s).isNull(), explained.out.constData());
        const QString text = m_folder.filePath(u"practice.txt"_s);
        QCOMPARE(run({u"summary"_s, report, u"--text"_s, text, u"--lang"_s, u"sv"_s}).exitCode, 0);
        QFile sheet(text);
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(sheet.readAll());
        QVERIFY2(written.contains(u"Övningshotellet"_s), qPrintable(written));
        static const QRegularExpression usual(u"port (465|587|993)\\b"_s);
        QVERIFY2(!written.contains(usual), qPrintable(written));
    }

    void whatProvesNothingIsAFinding_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("cancelled") << u"KP-901"_s;
        QTest::newRow("not-finished") << u"KP-902"_s;
        QTest::newRow("nothing-tested") << u"KP-903"_s;
    }
    void whatProvesNothingIsAFinding()
    {
        QFETCH(QString, code);
        const Ran ran = run({u"explain"_s, savedReport(QTest::currentDataTag()), u"--json"_s});
        QVERIFY(codesOf(ran.json()).contains(code));
        QCOMPARE(ran.exitCode, 1);
    }

    void noServerIsRecommendedWhereNoPasswordIsTaken()
    {
        const Ran ran = run({u"identify"_s, u"nagon@hotmail.com"_s, u"--offline"_s, u"--json"_s});
        const QJsonArray settings = ran.json().value(u"settings"_s).toArray();
        QVERIFY(!settings.isEmpty());
        for (const auto &server : settings)
            QCOMPARE(server.toObject().value(u"recommended"_s).toBool(true), false);
        const Ran told = run({u"identify"_s, u"nagon@hotmail.com"_s, u"--offline"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(!told.text().contains(u"recommended"_s), told.out.constData());
    }

    void aWrongValueIsToldTheRightOnes()
    {
        const QString good = u"info@klubben.example"_s;
        const auto told = [](const QStringList &arguments, const QString &allowed) {
            const Ran ran = run(arguments);
            return ran.exitCode == 2 && QString::fromUtf8(ran.err).contains(allowed);
        };
        QVERIFY(told({u"identify"_s, good, u"--lang"_s, u"de"_s}, u"sv, en"_s));
        QVERIFY(told({u"test"_s, good, u"--smtp"_s, u"x.klubben.example:25:ssl"_s}, u"tls|starttls|none"_s));
        QVERIFY(told({u"providers"_s, u"--older-than"_s, u"x"_s, u"--lang"_s, u"sv"_s}, u"antal dagar"_s));
        QVERIFY(told({u"summary"_s, savedReport("all-well"), u"--text"_s, u"/dev/null"_s, u"--for"_s, u"x"_s},
                     u"mailProgram, amazon-ses, billogram, "_s));
    }

    void aFailedSummaryTellsWhatWasWritten()
    {
        const QString html = m_folder.filePath(u"first.html"_s);
        const Ran ran =
            run({u"summary"_s, savedReport("all-well"), u"--html"_s, html, u"--text"_s, u"/finns/inte.txt"_s});
        QCOMPARE(ran.exitCode, 3);
        QVERIFY(QFile::exists(html));
        QVERIFY2(QString::fromUtf8(ran.err).contains(html), ran.err.constData());
    }

    void passwordFromStandardInputIsFoundNowhere_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("plain") << "Canary-7f3a!"_ba;
        QTest::newRow("å and spaces") << " lösen ord å "_ba;
        QTest::newRow("300 characters") << QByteArray("kanariefågel").repeated(25);
    }
    void passwordFromStandardInputIsFoundNowhere()
    {
        QFETCH(QByteArray, password);
        const QString report = m_folder.filePath(u"canary.json"_s);
        for (const QByteArray &end : {"\n"_ba, "\r\n"_ba, QByteArray()}) {
            const Ran ran = run({u"test"_s, u"--practice"_s, u"--password-stdin"_s, u"--json"_s, u"--report"_s, report},
                                password + end);
            QCOMPARE(ran.exitCode, 1);
            QVERIFY(codesOf(ran.json()).first().startsWith(u"KP-4"_s));
            QFile file(report);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QByteArray &bytes : {ran.out, ran.err, file.readAll()})
                verifyNoPassword(bytes, password);
        }
        // The right one, by the same way, logs in.
        QCOMPARE(
            run({u"test"_s, u"--practice"_s, u"--password-stdin"_s}, PracticeClub::password().toUtf8() + '\n').exitCode,
            0);
    }

    void failedLoginsOfBeforeAreHeeded()
    {
#ifndef Q_OS_LINUX
        QSKIP("only Linux lets a variable say where the data is");
#endif
        const QString data = m_folder.filePath(u"data"_s);
        LoginBudgetStore store(data + u"/klubbpost"_s);
        const auto account = EmailAddress::parse(u"info@klubben.example"_s).value();
        QTcpSocket nobody; // keeps the port, and does not listen: what connects is refused
        QVERIFY(nobody.bind(QHostAddress::LocalHost));
        const QString server = u"127.0.0.1:%1"_s.arg(nobody.localPort());
        const auto test = [&](const QStringList &more = {}) {
            return run(QStringList{u"test"_s, u"info@klubben.example"_s, u"--nameserver"_s, u"127.0.0.1:1"_s,
                                   u"--smtp"_s, server, u"--password-stdin"_s, u"--json"_s} +
                           more,
                       "hemligt\n", data);
        };
        const auto now = QDateTime::currentDateTimeUtc();
        store.add(account, 1, now);
        const Ran warned = test();
        QCOMPARE(codesOf(warned.json()), QStringList{u"KP-201"_s});
        QVERIFY(warned.err.contains("the next one may lock the account"));
        store.add(account, 1, now);
        const Ran stopped = test();
        QCOMPARE(stopped.exitCode, 3);
        QCOMPARE(stopped.fault(), u"loginsSpent"_s);
        QVERIFY(stopped.out.contains("--despite-failed-logins"));
        const Ran despite = test({u"--despite-failed-logins"_s});
        QCOMPARE(despite.exitCode, 1);
        QCOMPARE(codesOf(despite.json()), QStringList{u"KP-201"_s});
        // Practice neither asks nor counts.
        QCOMPARE(run({u"test"_s, u"--practice"_s, u"--practice-fault"_s, nameOf(PracticeFault::WrongPassword)}, {},
                     m_folder.filePath(u"practice"_s))
                     .exitCode,
                 1);
        QVERIFY(!QDir(m_folder.filePath(u"practice"_s)).exists());
    }

    void onlyTheGivenProtocolsAreTested()
    {
        const Ran ran = run({u"test"_s, u"--practice"_s, u"--imap"_s, u"mail.ovningshotellet.example:1:tls"_s,
                             u"--login"_s, u"någon"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 1);
        const QJsonArray lanes = ran.json().value(u"report"_s).toObject().value(u"lanes"_s).toArray();
        QCOMPARE(lanes.size(), 1);
        const QJsonObject settings = lanes.first().toObject().value(u"settings"_s).toObject();
        QCOMPARE(settings.value(u"protocol"_s).toString(), u"imap"_s);
        QCOMPARE(settings.value(u"port"_s).toInt(), 1);
        QCOMPARE(settings.value(u"login"_s).toString(), u"någon"_s);
        QVERIFY(codesOf(ran.json()).first().startsWith(u"KP-2"_s));
    }

    void noLoginInTheClearUnasked()
    {
        const Ran ran =
            run({u"test"_s, u"--practice"_s, u"--smtp"_s, u"mail.ovningshotellet.example:1:none"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 1);
        const QJsonObject plan = ran.json().value(u"report"_s).toObject().value(u"plan"_s).toObject();
        QVERIFY(plan.value(u"clearTextConsent"_s).toArray().isEmpty());
        const Ran asked = run({u"test"_s, u"--practice"_s, u"--smtp"_s, u"mail.ovningshotellet.example:1:none"_s,
                               u"--allow-clear-text"_s, u"--json"_s});
        const QJsonObject consented = asked.json().value(u"report"_s).toObject().value(u"plan"_s).toObject();
        QCOMPARE(consented.value(u"clearTextConsent"_s).toArray(), QJsonArray{u"smtp"_s});
    }

    void explainAndSummaryOfASavedReport()
    {
        const Ran ran = run({u"explain"_s, savedReport("app-password-needed"), u"--json"_s});
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(codesOf(ran.json()).first(), u"KP-402"_s);
        const QString swedish = run({u"explain"_s, savedReport("app-password-needed"), u"--lang"_s, u"sv"_s}).text();
        QVERIFY(swedish.contains(u"KP-402"_s) && swedish.contains(u"applösenord"_s));

        const QString html = m_folder.filePath(u"sheet.html"_s);
        const QString text = m_folder.filePath(u"sheet.txt"_s);
        const Ran written = run({u"summary"_s, savedReport("all-well"), u"--html"_s, html, u"--text"_s, text,
                                 u"--for"_s, u"promikBook"_s, u"--both"_s, u"--json"_s});
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(written.json().value(u"written"_s).toArray(), (QJsonArray{html, text}));
        for (const QString &path : {html, text}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString sheet = QString::fromUtf8(file.readAll());
            QVERIFY(sheet.contains(u"Tillåt SSL-anslutningar"_s) && sheet.contains(u"What is left to do"_s) &&
                    sheet.contains(u"Det här återstår"_s));
        }
    }

    void providersAreListed()
    {
        const Ran ran = run({u"providers"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(keysOf(ran.json()), (QStringList{u"faults"_s, u"providers"_s}));
        QStringList ids;
        for (const auto &value : some(ran.json().value(u"providers"_s).toArray())) {
            QCOMPARE(keysOf(value),
                     (QStringList{u"askAgain"_s, u"checked"_s, u"confidence"_s, u"due"_s, u"id"_s, u"isOld"_s,
                                  u"name"_s, u"nextChange"_s, u"status"_s, u"statusText"_s}));
            ids.append(value.toObject().value(u"id"_s).toString());
        }
        QVERIFY(ids.contains(u"gmail"_s) && ids.contains(u"one.com"_s));
        const QString text = run({u"providers"_s, u"--lang"_s, u"sv"_s}).text();
        for (const QString &id : ids)
            QVERIFY(text.contains(id));
        const Ran old = run({u"providers"_s, u"--older-than"_s, u"100000"_s, u"--json"_s});
        QCOMPARE(old.exitCode, 0);
        QVERIFY(old.json().value(u"providers"_s).toArray().isEmpty());
    }

    void factsTellWhatIsDue()
    {
        const Ran all = run({u"facts"_s, u"--json"_s});
        QCOMPARE(all.exitCode, 0);
        const auto files = all.json().value(u"facts"_s).toArray();
        QStringList names;
        for (const auto &value : some(files)) {
            QCOMPARE(keysOf(value), (QStringList{u"changes"_s, u"due"_s, u"file"_s}));
            names.append(value.toObject().value(u"file"_s).toString());
        }
        for (const QString &name : {u"providers/gmail"_s, u"clubsystems/cogwork"_s, u"receivers/gmail"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        // Nothing was due before anything was checked, and everything is in the end.
        const Ran none = run({u"facts"_s, u"--due"_s, u"2020-01-01"_s, u"--json"_s});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.json().value(u"facts"_s).toArray().isEmpty());
        const Ran due = run({u"facts"_s, u"--due"_s, u"2099-12-31"_s, u"--lang"_s, u"sv"_s});
        QCOMPARE(due.exitCode, 1);
        QVERIFY(due.text().contains(u"providers/gmail"_s));
        QVERIFY(due.text().contains(u"ska jämföras med källorna från och med"_s));
    }

    void badInputIsANamedFault_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *tag, const QStringList &arguments, int exitCode, const char *name) {
            QTest::newRow(tag) << arguments << exitCode << QString::fromLatin1(name);
        };
        const QString good = u"info@klubben.example"_s;
        row("nothing", {}, 2, "noCommand");
        row("unknown command", {u"fly"_s}, 2, "unknownCommand");
        row("unknown option", {u"identify"_s, good, u"--fly"_s}, 2, "unknownOption");
        row("option of another command", {u"identify"_s, good, u"--send"_s}, 2, "optionNotForCommand");
        row("missing value", {u"identify"_s, good, u"--nameserver"_s}, 2, "missingValue");
        row("value for a flag", {u"identify"_s, good, u"--offline=ja"_s}, 2, "missingValue");
        row("language", {u"identify"_s, good, u"--lang"_s, u"de"_s}, 2, "badValue");
        row("no such day", {u"facts"_s, u"--due"_s, u"2027-02-30"_s}, 2, "badValue");
        row("name server", {u"identify"_s, good, u"--nameserver"_s, u"ns.example.se"_s}, 2, "badNameserver");
        row("no address", {u"identify"_s}, 2, "missingArgument");
        row("two addresses", {u"identify"_s, good, good}, 2, "tooManyArguments");
        row("empty", {u"identify"_s, QString()}, 2, "empty");
        row("spaces", {u"identify"_s, u"   "_s}, 2, "empty");
        row("two @", {u"identify"_s, u"info@klubben@se.example"_s}, 2, "severalAts");
        row("no dot", {u"identify"_s, u"info@klubben"_s}, 2, "domainWithoutDot");
        row("CR LF", {u"identify"_s, u"info@klubben.example\r\nRCPT TO:<x@y>"_s}, 2, "controlCharacter");
        row("space", {u"identify"_s, u"in fo@klubben.example"_s}, 2, "space");
        row("10 kB", {u"identify"_s, QString(10'240, u'a') + u"@klubben.example"_s}, 2, "tooLong");
        row("10 kB of domain", {u"identify"_s, QString(10'240, u'a')}, 2, "tooLong");
        row("test: CR LF", {u"test"_s, u"info@klubben.example\n"_s + good}, 2, "controlCharacter");
        row("test: port 0", {u"test"_s, good, u"--smtp"_s, u"smtp.klubben.example:0"_s}, 2, "portOutOfRange");
        row("test: port 65536", {u"test"_s, good, u"--imap"_s, u"x.klubben.example:65536"_s}, 2, "portOutOfRange");
        row("test: port abc", {u"test"_s, good, u"--pop3"_s, u"x.klubben.example:abc"_s}, 2, "portNotANumber");
        row("test: scheme", {u"test"_s, good, u"--smtp"_s, u"https://smtp.klubben.example"_s}, 2, "hostWithScheme");
        row("test: space", {u"test"_s, good, u"--smtp"_s, u"smtp klubben.example"_s}, 2, "hostWithSpace");
        row("test: login CR LF", {u"test"_s, good, u"--login"_s, u"a\r\nb"_s}, 2, "loginControlCharacter");
        row("test: name CR LF", {u"test"_s, good, u"--sender-name"_s, u"a\r\nBcc: x"_s}, 2, "nameControlCharacter");
        row("test: CA file", {u"test"_s, good, u"--ca"_s, u"/finns/inte.pem"_s}, 3, "cannotRead");
        row("test: not a CA", {u"test"_s, good, u"--ca"_s, savedReport("all-well")}, 3, "noCertificate");
        row("test: no terminal", {u"test"_s, good}, 2, "noPassword");
        row("test: empty password", {u"test"_s, good, u"--password-stdin"_s}, 2, "emptyPassword");
        row("practice fault", {u"test"_s, u"--practice-fault"_s, u"fire"_s}, 2, "badValue");
        row("password as argument", {u"test"_s, good, u"--password"_s, u"hemligt-kanarie"_s}, 2, "passwordAsArgument");
        row("password as value", {u"test"_s, good, u"--password=hemligt-kanarie"_s}, 2, "passwordAsArgument");
        row("password as word", {u"test"_s, good, u"hemligt-kanarie"_s}, 2, "tooManyArguments");
        row("no report", {u"explain"_s, u"/finns/inte.json"_s}, 3, "cannotRead");
        row("a folder as report", {u"explain"_s, QStringLiteral(REPORTS_FOLDER)}, 3, "cannotRead");
        row("nothing to write", {u"summary"_s, savedReport("all-well")}, 2, "nothingToWrite");
        row("cannot write", {u"summary"_s, savedReport("all-well"), u"--text"_s, u"/finns/inte.txt"_s}, 3,
            "cannotWrite");
        row("target", {u"summary"_s, savedReport("all-well"), u"--text"_s, u"sheet.txt"_s, u"--for"_s, u"x"_s}, 2,
            "badValue");
        row("days", {u"providers"_s, u"--older-than"_s, u"abc"_s}, 2, "badValue");
    }
    void badInputIsANamedFault()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, name);
        const Ran json = run(QStringList{u"--json"_s} + arguments);
        QCOMPARE(json.exitCode, exitCode);
        QCOMPARE(json.fault(), name);
        QVERIFY(json.err.isEmpty());
        QByteArray sentences;
        for (const QString &language : {u"sv"_s, u"en"_s}) {
            QStringList told = arguments;
            if (!arguments.contains(u"--lang"_s))
                told += {u"--lang"_s, language};
            const Ran ran = run(told);
            QCOMPARE(ran.exitCode, exitCode);
            QVERIFY(ran.out.isEmpty());
            QVERIFY(!ran.err.trimmed().isEmpty());
            QVERIFY(!ran.err.contains("kanarie"));
            if (!arguments.contains(u"--lang"_s))
                QVERIFY2(ran.err != sentences, ran.err.constData());
            sentences = ran.err;
        }
        QVERIFY(!json.out.contains("kanarie"));
    }

    void brokenReportsAreNamedFaults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QByteArray() << u"syntax"_s;
        QTest::newRow("cut off") << "{\"format\": 1, \"pro"_ba << u"syntax"_s;
        QTest::newRow("array") << "[]"_ba << u"notAnObject"_s;
        QTest::newRow("another object") << "{\"hej\": \"\\u001b[2J\"}"_ba << QString();
        QTest::newRow("binary") << QByteArray(2000, '\0') << u"syntax"_s;
        QTest::newRow("nested") << QByteArray(20'000, '[') << u"syntax"_s;
        QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ') << u"tooLarge"_s;
    }
    void brokenReportsAreNamedFaults()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const QString path = m_folder.filePath(u"broken.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        for (const QStringList &command :
             {QStringList{u"explain"_s}, QStringList{u"summary"_s, u"--text"_s, u"/dev/null"_s}}) {
            const Ran json = run(command + QStringList{path, u"--json"_s});
            QCOMPARE(json.exitCode, 3);
            QCOMPARE(json.json().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"json"_s);
            if (!name.isEmpty())
                QCOMPARE(json.fault(), name);
            const Ran told = run(command + QStringList{path, u"--lang"_s, u"sv"_s});
            QCOMPARE(told.exitCode, 3);
            QVERIFY(!told.err.isEmpty() && !told.err.contains('\x1b'));
        }
    }

    void pdfComesFromTheWizardsProgram()
    {
        // Beside a copy of the command line alone there is no klubbpost to write it.
        const QString alone = m_folder.filePath(u"klubbpost-cli"_s);
        QVERIFY(QFile::copy(QStringLiteral(KLUBBPOST_CLI), alone));
        const QString pdf = m_folder.filePath(u"sheet.pdf"_s);
        const Ran ran = runProgram(
            alone, {u"summary"_s, savedReport("all-well"), u"--pdf"_s, pdf, u"--text"_s, pdf + u".txt"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 3);
        QCOMPARE(ran.fault(), u"noWizardProgram"_s);
        QVERIFY(!QFile::exists(pdf) && !QFile::exists(pdf + u".txt"_s));
    }

private:
    /// Neither the password nor its base64, alone or in SASL PLAIN (RFC 4616), nor its hexadecimal form.
    static void verifyNoPassword(const QByteArray &bytes, const QByteArray &password)
    {
        const QByteArray zero(1, '\0');
        const QByteArray name = PracticeClub::address().toUtf8();
        QVERIFY(!bytes.contains(password));
        QVERIFY(!bytes.contains(password.toBase64(QByteArray::OmitTrailingEquals)));
        QVERIFY(!bytes.contains((zero + name + zero + password).toBase64(QByteArray::OmitTrailingEquals)));
        QVERIFY(!bytes.contains(password.toHex()));
    }

    QTemporaryDir m_folder;
};

KLUBBPOST_TEST(QCoreApplication, TestCli)
#include "tst_cli.moc"
