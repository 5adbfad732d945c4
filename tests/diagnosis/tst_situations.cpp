// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/raisings.h"
#include "support/replay.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

QStringList rowsOf(const QString &name)
{
    QFile file(QStringLiteral(TABLES_FOLDER "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    QStringList rows = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    rows.removeIf([](const QString &row) { return row.startsWith(u'#'); });
    return rows;
}

TestReport replayed(const QString &name)
{
    const auto script = readScript(name);
    if (!script.ok())
        qFatal("%s", qPrintable(script.fault()));
    TestReport report;
    report.startedAt = QDateTime(QDate(2026, 11, 21), QTime(20, 45), QTimeZone::utc());
    report.plan.address = script->address;
    report.plan.servers = {script->settings};
    report.lanes = {replay(*script).lane};
    return report;
}

} // namespace

/// Words that people meet and that are no server's refusal: what is seen in their stead comes to a rule as well.
class SituationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void means_data();
    void means();
    void countsTheTables();
};

void SituationsTest::means_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("rule");
    for (const QString &row : rowsOf(u"situations.tsv"_s)) {
        const auto parts = row.split(u'\t');
        QCOMPARE(parts.size(), 4);
        QVERIFY2(fromName<RuleId>(parts[3]), qPrintable(row));
        QTest::addRow("%s: %s", qPrintable(parts[0]), qPrintable(parts[1])) << parts[2] << parts[3];
    }
}

void SituationsTest::means()
{
    QFETCH(QString, from);
    QFETCH(QString, rule);
    const QString name = from.section(u':', 1);
    const TestReport report = from.startsWith("script:"_L1) ? replayed(name) : savedReport(name);
    QCOMPARE(nameOf(diagnose(report, nullptr).first().id), rule);
}

/// The wordings that were collected when the rules were made are 155; each is a row of one of these two tables.
void SituationsTest::countsTheTables()
{
    const auto replies = rowsOf(u"replies.tsv"_s);
    const auto situations = rowsOf(u"situations.tsv"_s);
    const auto field = rowsOf(u"fieldreplies.tsv"_s);
    qInfo("%d collected replies and situations, %d more from server programs and standards",
          int(replies.size() + situations.size()), int(field.size()));
    QCOMPARE(replies.size() + situations.size(), 155);
    QStringList all = replies + situations + field;
    QCOMPARE(all.removeDuplicates(), 0);
}

KLUBBPOST_TEST(WithoutApplication, SituationsTest)
#include "tst_situations.moc"
