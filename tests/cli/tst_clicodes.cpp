// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/verdict.h"
#include "support/clirun.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// klubbpost-cli codes: every verdict, without a test.
class TestCliCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allInBothLanguages()
    {
        const Ran swedish = run({u"codes"_s, u"--lang"_s, u"sv"_s});
        const Ran english = run({u"codes"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(swedish.exitCode, 0);
        QCOMPARE(english.exitCode, 0);
        const QStringList svLines = swedish.text().split(u'\n');
        const QStringList enLines = english.text().split(u'\n');
        QStringList codes;
        for (const QString &line : svLines) {
            if (line.startsWith(u"KP-"_s))
                codes.append(line.section(u' ', 0, 0));
        }
        QStringList wanted;
        for (const VerdictRow &row : allVerdicts())
            wanted.append(row.id.code());
        QVERIFY(wanted.size() >= 159);
        QCOMPARE(codes, wanted);
        QCOMPARE(svLines.size(), enLines.size());
        QVERIFY(svLines.contains(u"KP-412 fungerar inte"_s) && enLines.contains(u"KP-412 does not work"_s));
        QVERIFY(svLines.contains(u"  Servern svarar inte på den valda porten."_s));
        QVERIFY(enLines.contains(u"  The server does not answer on the chosen port."_s));
    }

    void jsonHasBothLanguages()
    {
        const QJsonArray codes = run({u"codes"_s, u"--json"_s}).json().value(u"codes"_s).toArray();
        QCOMPARE(codes.size(), qsizetype(allVerdicts().size()));
        for (const auto &value : codes) {
            const QJsonObject code = value.toObject();
            QCOMPARE(code.keys(),
                     (QStringList{u"blocksUse"_s, u"code"_s, u"en"_s, u"name"_s, u"severity"_s, u"sv"_s, u"who"_s}));
            for (const QString &language : {u"sv"_s, u"en"_s}) {
                const QJsonObject words = code.value(language).toObject();
                QCOMPARE(words.keys(), (QStringList{u"action"_s, u"meaning"_s, u"severity"_s, u"who"_s}));
                for (const auto &text : words)
                    QVERIFY(!text.toString().isEmpty());
            }
            QVERIFY(code.value(u"sv"_s) != code.value(u"en"_s));
        }
    }

    void oneCodeAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as printed") << u"KP-391"_s;
        QTest::newRow("the number") << u"391"_s;
        QTest::newRow("in small letters") << u"kp391"_s;
    }
    void oneCodeAsPeopleWriteIt()
    {
        QFETCH(QString, typed);
        const Ran ran = run({u"codes"_s, typed, u"--lang"_s, u"sv"_s});
        QCOMPARE(ran.exitCode, 0);
        QVERIFY(ran.text().startsWith(u"KP-391 bör ändras\n  "_s));
        QVERIFY(ran.text().contains(u"Vem som behöver göra något: din e-postleverantör"_s));
        QCOMPARE(ran.text().count(u"KP-"_s), 1);
        const QJsonArray codes = run({u"codes"_s, typed, u"--json"_s}).json().value(u"codes"_s).toArray();
        QCOMPARE(codes.size(), 1);
        QCOMPARE(codes.first().toObject().value(u"name"_s).toString(), u"certificateTakenOnce"_s);
        QCOMPARE(codes.first().toObject().value(u"severity"_s).toString(), u"warning"_s);
        QCOMPARE(codes.first().toObject().value(u"who"_s).toString(), u"provider"_s);
        QCOMPARE(codes.first().toObject().value(u"blocksUse"_s).toBool(), true);
    }

    void unknownCodesAreFaults_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("no such number") << u"KP-199"_s;
        QTest::newRow("no number") << u"loginRefused"_s;
        QTest::newRow("a terminal's code") << u"\x1b[2J"_s;
        QTest::newRow("nothing") << u""_s;
    }
    void unknownCodesAreFaults()
    {
        QFETCH(QString, typed);
        const Ran swedish = run({u"codes"_s, typed, u"--lang"_s, u"sv"_s});
        const Ran english = run({u"codes"_s, typed, u"--lang"_s, u"en"_s});
        QCOMPARE(swedish.exitCode, 2);
        QCOMPARE(english.exitCode, 2);
        QVERIFY(swedish.out.isEmpty() && english.out.isEmpty());
        QVERIFY(swedish.err.startsWith("Koden finns inte") && english.err.startsWith("There is no such code"));
        // What was typed may have been a password.
        QVERIFY(typed.isEmpty() || !swedish.err.contains(typed.toUtf8()));
        QCOMPARE(run({u"codes"_s, typed, u"--json"_s}).fault(), u"unknownCode"_s);
    }

    void moreThanOneIsTooMany()
    {
        const Ran ran = run({u"codes"_s, u"412"_s, u"401"_s, u"--json"_s});
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.fault(), u"tooManyArguments"_s);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestCliCodes)
#include "tst_clicodes.moc"
