// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"
#include "support/clirun.h"
#include "support/testprogram.h"

#include <QFile>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

constexpr int exitUsage = 2; // README, "Exit codes"

/// What a program says to the terminal, without Qt's own remarks about it.
QString toldOf(const QString &program, const QStringList &arguments)
{
    const Ran ran = runProgram(program, arguments);
    if (ran.exitCode != exitUsage || !ran.out.isEmpty())
        return u"exit %1: %2"_s.arg(ran.exitCode).arg(ran.text());
    QStringList lines = QString::fromUtf8(ran.err).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith("QStandardPaths"_L1); });
    return lines.join(u'\n');
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothProgramsRefuseInTheSameWords_data()
    {
        QTest::addColumn<QStringList>("window");
        QTest::addColumn<QStringList>("terminal");
        QTest::addColumn<QString>("named"); // what of the table the sentence names; of what was typed it names nothing
        const auto row = [](const char *tag, const QStringList &window, const QStringList &terminal,
                            const QString &named = {}) { QTest::newRow(tag) << window << terminal << named; };
        const QStringList identify{u"identify"_s, u"klubben.example"_s, u"--offline"_s};
        row("unknown", {u"--kanarie"_s}, identify + QStringList{u"--kanarie"_s});
        row("unknown, with a value", {u"--fly=kanarie"_s}, identify + QStringList{u"--fly=kanarie"_s});
        row("unknown letter", {u"-q"_s}, identify + QStringList{u"-q"_s});
        row("misplaced", {u"--both"_s}, identify + QStringList{u"--both"_s}, u"--both"_s);
        row("misplaced, with a value", {u"--for"_s, u"kanarie"_s}, identify + QStringList{u"--for"_s, u"kanarie"_s},
            u"--for"_s);
        row("no value", {u"--practice"_s, u"--lang"_s}, identify + QStringList{u"--lang"_s});
        row("value for a flag", {u"--practice=kanarie"_s}, identify + QStringList{u"--json=kanarie"_s});
        row("language", {u"--lang=kanarie"_s}, identify + QStringList{u"--lang=kanarie"_s}, u"--lang"_s);
        row("password", {u"--password"_s, u"kanarie"_s}, identify + QStringList{u"--password"_s, u"kanarie"_s});
        row("password in Swedish", {u"--lösenord=kanarie"_s}, identify + QStringList{u"--lösenord=kanarie"_s});
        row("a word too many", {u"kanarie"_s}, identify + QStringList{u"kanarie"_s});
        row("a word missing", {u"--sheet"_s, u"kanarie.pdf"_s}, {u"explain"_s}, u"REPORT.json"_s);
    }
    void bothProgramsRefuseInTheSameWords()
    {
        QFETCH(QStringList, window);
        QFETCH(QStringList, terminal);
        QFETCH(QString, named);
        QSet<QString> sentences;
        for (const QString &language : {u"sv"_s, u"en"_s}) {
            // In front: the last --lang is the one that counts, and one row is about a wrong one.
            const QStringList told{u"--lang"_s, language};
            const QString sentence = toldOf(QStringLiteral(KLUBBPOST_CLI), told + terminal);
            QVERIFY2(sentence.size() > 10 && !sentence.startsWith("exit"_L1), qPrintable(sentence));
            QVERIFY2(!sentence.contains("kanarie"_L1), qPrintable(sentence));
            QVERIFY2(sentence.contains(named), qPrintable(sentence));
            QCOMPARE(toldOf(QStringLiteral(KLUBBPOST), told + window), sentence);
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), QByteArray(QTest::currentDataTag()) == "language" ? 1 : 2);
    }

    void theWindowStaysShutForWhatIsNoWindow()
    {
        QVERIFY(toldOf(QStringLiteral(KLUBBPOST), {u"--json"_s}).contains(u"--version"_s));
        QVERIFY(toldOf(QStringLiteral(KLUBBPOST), {u"--tour"_s, u"x"_s, u"--practice"_s}).contains(u"--practice"_s));
        QCOMPARE(
            runProgram(QStringLiteral(KLUBBPOST), {u"--version"_s, u"--json"_s}).json().value(u"program"_s).toString(),
            u"klubbpost"_s);
        // A file that cannot be read, by both ways to the sheet: 3, not 2.
        QCOMPARE(runProgram(QStringLiteral(KLUBBPOST), {u"--sheet"_s, u"x.pdf"_s, u"/finns/inte.json"_s}).exitCode, 3);
    }

    void aSheetOfBothProgramsTogether()
    {
        QTemporaryDir folder;
        const QString report = QStringLiteral(REPORTS_FOLDER) + u"/all-well.json"_s;
        const auto pages = [&](const QString &name, const QStringList &more) -> qsizetype {
            const QString pdf = folder.filePath(name);
            const Ran ran = run(QStringList{u"summary"_s, report, u"--pdf"_s, pdf} + more);
            QFile file(pdf);
            if (ran.exitCode != 0 || !file.open(QIODevice::ReadOnly))
                return -1;
            return file.readAll().count("/Type /Page\n");
        };
        const qsizetype one = pages(u"one.pdf"_s, {u"--lang"_s, u"sv"_s});
        QVERIFY(one > 0);
        QVERIFY(pages(u"both.pdf"_s, {u"--both"_s}) > one);
    }

    void refusedValuesAreNotRepeated_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList test{u"test"_s, u"info@klubben.example"_s, u"--password-stdin"_s};
        const QStringList sender{u"sender"_s, u"info@klubben.example"_s, u"--offline"_s, u"--system"_s};
        QTest::newRow("name server") << test + QStringList{u"--nameserver"_s, u"kanarie"_s};
        QTest::newRow("server") << test + QStringList{u"--smtp"_s, u"a.example:25:kanarie"_s};
        QTest::newRow("fingerprint") << test + QStringList{u"--accept-certificate"_s, u"kanarie"_s};
        QTest::newRow("at once") << QStringList{u"test"_s, u"--batch"_s, u"-"_s, u"--at-once"_s, u"kanarie"_s};
        QTest::newRow("system") << sender + QStringList{u"kanarie"_s};
        QTest::newRow("terms") << sender + QStringList{u"other"_s, u"--spf-terms"_s, u"kanarie kanarie"_s};
        QTest::newRow("command") << QStringList{u"kanarie"_s};
        QTest::newRow("practice fault") << QStringList{u"test"_s, u"--practice-fault"_s, u"kanarie"_s};
    }
    void refusedValuesAreNotRepeated()
    {
        QFETCH(QStringList, arguments);
        for (const QString &language : {u"sv"_s, u"en"_s}) {
            const Ran ran = run(QStringList{u"--lang"_s, language} + arguments, "hemligt\n");
            QVERIFY2(ran.exitCode == 2 || ran.exitCode == 3, ran.err.constData());
            QVERIFY(!ran.err.isEmpty());
            QVERIFY2(!ran.err.contains("kanarie") && !ran.out.contains("kanarie"), ran.err.constData());
        }
    }

    void optionsOfOneAccountDoNotGoWithATable()
    {
        // DECISIONS: a yes is for one connection. An option that is not heeded is refused.
        for (const QString &option : {u"--send"_s, u"--allow-clear-text"_s, u"--wait-for-message"_s}) {
            const Ran ran = run({u"test"_s, u"--batch"_s, u"x.csv"_s, option, u"--json"_s});
            QCOMPARE(ran.exitCode, 2);
            QCOMPARE(ran.fault(), u"notTogether"_s);
        }
        QCOMPARE(run({u"test"_s, u"info@klubben.example"_s, u"--at-once"_s, u"4"_s, u"--json"_s}).fault(),
                 u"onlyWith"_s);
    }

    void everyRowIsInTheHelp()
    {
        int shown = 0;
        for (const CommandRow &command : cliTable().commands) {
            const QString help = run({QString::fromLatin1(command.name), u"--help"_s}).text();
            for (const OptionRow &row : cliTable().options) {
                const bool isShown =
                    help.contains(u"\n  --%1"_s.arg(QLatin1StringView(row.name)) +
                                  (row.value ? u' ' + QString::fromUtf8(row.value) : QString()) + u"\n      "_s);
                QVERIFY2(isShown == row.commands.contains(command.command), row.name);
                shown += isShown;
            }
        }
        QVERIFY(shown > 40);
    }

    void completionAsksTheProgram_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("reply");
        QTest::newRow("command") << QStringList{u"exp"_s} << u"explain"_s;
        QTest::newRow("option") << QStringList{u"sender"_s, u"--sys"_s} << u"--system"_s;
        QTest::newRow("not of another command") << QStringList{u"explain"_s, u"--sys"_s} << QString();
        QTest::newRow("choices") << QStringList{u"explain"_s, u"--lang"_s, QString()} << u"sv en"_s;
        QTest::newRow("file of an option") << QStringList{u"test"_s, u"--ca"_s, u"wor"_s} << u"words.txt"_s;
        QTest::newRow("file of a command") << QStringList{u"examine"_s, u"wor"_s} << u"words.txt"_s;
        QTest::newRow("file of a command that also reads standard input")
            << QStringList{u"paste"_s, u"wor"_s} << u"words.txt"_s;
        QTest::newRow("no file") << QStringList{u"identify"_s, u"wor"_s} << QString();
    }
    void completionAsksTheProgram()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, reply);
        const QString bash = QStandardPaths::findExecutable(u"bash"_s);
        if (bash.isEmpty())
            QSKIP("no bash");
        QTemporaryDir folder;
        QFile file(folder.filePath(u"words.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString script = u"cd \"$1\" && . \"$2/klubbpost-cli\" && compopt() { :; }; COMP_WORDS=(\"${@:3}\"); "
                               "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _klubbpost_cli; echo \"${COMPREPLY[*]}\""_s;
        const Ran ran =
            runProgram(bash, QStringList{u"-c"_s, script, u"bash"_s, folder.path(), QStringLiteral(COMPLETIONS_FOLDER),
                                         QStringLiteral(KLUBBPOST_CLI)} +
                                 words);
        QCOMPARE(ran.text().trimmed(), reply);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestOptions)
#include "tst_options.moc"
