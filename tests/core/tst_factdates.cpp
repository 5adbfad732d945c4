// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/factdates.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QDate written(2026, 11, 30);

QJsonObject parsed(QByteArray json)
{
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

QByteArray onDay(const QByteArray &json, const QDate &day)
{
    const auto facts = factsOn(parsed(json), day, written);
    return facts.ok() ? QJsonDocument(facts->document).toJson(QJsonDocument::Compact) : facts.fault().path.toUtf8();
}

QDate day(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), u"yyyy-MM-dd"_s);
}

} // namespace

class TestFactDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsFromAndUntil_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QDate>("asked");
        QTest::addColumn<QByteArray>("document");
        const auto row = [](const char *name, const char *json, const char *asked, QByteArray document) {
            QTest::newRow(name) << QByteArray(json) << day(asked) << document.replace('\'', '"');
        };
        const char *list = "{'notes':[{'a':1,'until':'2026-12-31'},{'a':2,'from':'2027-01-01'},{'a':3}]}";
        row("last day", list, "2026-12-31", "{'notes':[{'a':1},{'a':3}]}");
        row("first day", list, "2027-01-01", "{'notes':[{'a':2},{'a':3}]}");
        const char *one = "{'limits':{'byDay':[{'a':1,'until':'2026-12-31'},{'a':2,'from':'2027-01-02'}]}}";
        row("the one in force", one, "2026-12-31", "{'limits':{'a':1}}");
        row("none in force", one, "2027-01-01", "{}");
        row("the other", one, "2027-01-02", "{'limits':{'a':2}}");
        row("byDay in a list",
            "{'notes':[{'byDay':[{'a':1,'until':'2026-12-31'},{'a':2,'from':'2027-01-01'}]},{'a':3}]}", "2027-01-01",
            "{'notes':[{'a':2},{'a':3}]}");
        row("deep inside", "{'guidance':[{'steps':[{'a':1,'from':'2027-01-01'},{'a':2}]}]}", "2026-12-31",
            "{'guidance':[{'steps':[{'a':2}]}]}");
        row("a single object", "{'limits':{'a':1,'from':'2027-01-01'}}", "2026-12-31", "{}");
        row("dates of looking only", "{'notes':[{'a':1,'checked':'2026-08-22','askAgain':'2027-01-15'}]}", "2030-01-01",
            "{'notes':[{'a':1}]}");
        row("the file's own date stays", "{'checked':'2026-11-30'}", "2026-12-01", "{'checked':'2026-11-30'}");
        row("changes of status stay", "{'statusChanges':[{'from':'2027-01-01','a':1}]}", "2026-12-01",
            "{'statusChanges':[{'a':1,'from':'2027-01-01'}]}");
    }
    void holdsFromAndUntil()
    {
        QFETCH(QByteArray, json);
        QFETCH(QDate, asked);
        QTEST(onDay(json, asked), "document");
    }

    void namesFaults_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *json, const char *path, const char *words) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(path) << QString::fromLatin1(words);
        };
        // The words of the first three are those of facts::readPastDate().
        row("no such day", "{'notes':[{'from':'2027-02-30'}]}", "$.notes[0].from", "2027-02-30");
        row("a day that is a number", "{'notes':[{'until':2027}]}", "$.notes[0].until", "");
        row("ends before it begins", "{'notes':[{'from':'2027-01-02','until':'2027-01-01'}]}", "$.notes[0].until",
            "before it begins");
        row("checked after today", "{'notes':[{'checked':'2026-12-01'}]}", "$.notes[0].checked",
            "in the future: 2026-12-01");
        row("asked for before it was checked", "{'notes':[{'checked':'2026-11-01','askAgain':'2026-11-01'}]}",
            "$.notes[0].askAgain", "not after it was checked");
        row("two at once", "{'limits':{'byDay':[{'a':1},{'a':2}]}}", "$.limits.byDay[1]", "two hold on 2026-11-30");
        row("byDay with something beside it", "{'limits':{'byDay':[{'a':1}],'b':2}}", "$.limits",
            "byDay is a list, and stands alone");
        row("byDay is empty", "{'limits':{'byDay':[]}}", "$.limits", "byDay is a list, and stands alone");
    }
    void namesFaults()
    {
        QFETCH(QByteArray, json);
        const auto facts = factsOn(parsed(json), written, written);
        QVERIFY(!facts.ok());
        QTEST(facts.fault().path, "path");
        QTEST(facts.fault().detail, "words");
    }

    void keepsACalendar()
    {
        const auto facts = factsOn(
            parsed("{'statusChanges':[{'from':'2028-01-01'}],'notes':[{'until':'2026-12-31','askAgain':'2026-12-28'},"
                   "{'from':'2027-01-01','askAgain':'2027-01-15'},{'askAgain':'2026-12-01'}]}"),
            written, written);
        QVERIFY(facts.ok());
        const FactCalendar &calendar = facts->calendar;
        QCOMPARE(calendar.changes, QList<QDate>({day("2027-01-01"), day("2028-01-01")}));
        QCOMPARE(calendar.nextChange(day("2026-12-31")), day("2027-01-01"));
        QCOMPARE(calendar.nextChange(day("2027-01-01")), day("2028-01-01"));
        QVERIFY(!calendar.nextChange(day("2028-01-01")).isValid());
        QVERIFY(calendar.dueOn(day("2026-11-30")).isEmpty());
        QCOMPARE(calendar.dueOn(day("2026-12-28")),
                 QList<FactDue>({{u"$.notes[2]"_s, day("2026-12-01")}, {u"$.notes[0]"_s, day("2026-12-28")}}));
        // A change of status may be asked for as well, as long as the next has not come.
        const auto status = parsed("{'statusChanges':[{'from':'2027-01-01','askAgain':'2027-07-01'},"
                                   "{'from':'2028-01-01'}]}");
        QCOMPARE(factsOn(status, day("2027-12-31"), written)->calendar.dues,
                 QList<FactDue>({{u"$.statusChanges[0]"_s, day("2027-07-01")}}));
        QVERIFY(factsOn(status, day("2028-01-01"), written)->calendar.dues.isEmpty());
        // What holds no more need not be asked for.
        const auto later =
            factsOn(parsed("{'notes':[{'until':'2026-12-31','askAgain':'2026-12-28'}]}"), day("2027-01-01"), written);
        QVERIFY(later->calendar.dueOn(day("2027-02-01")).isEmpty());
    }

    /// A file must make sense on each of its days, not only on the one it is read for.
    void readsEveryDay()
    {
        FactCalendar calendar;
        QList<QDate> asked;
        const auto read = [&](JsonObjectReader &reader, const QDate &asOf) {
            asked.append(asOf);
            if (reader.has(u"b"_s))
                static_cast<void>(reader.string(u"b"_s));
            reader.object(u"a"_s, [](JsonObjectReader &inner) { static_cast<void>(inner.integer(u"x"_s)); });
        };
        const auto good = readFacts("{\"a\":{\"x\":1},\"b\":\"c\"}", written, written, calendar, read);
        QVERIFY(!good);
        QCOMPARE(asked, QList<QDate>({written}));
        asked.clear();
        const auto fault =
            readFacts("{\"a\":{\"byDay\":[{\"x\":1,\"until\":\"2026-12-31\"},{\"x\":2,\"from\":\"2027-01-02\"}]}}",
                      written, written, calendar, read);
        QVERIFY(fault);
        QCOMPARE(fault->kind, JsonFaultKind::MissingKey);
        QVERIFY(fault->detail.contains(u"2027-01-01"_s));
    }
};

KLUBBPOST_TEST(QCoreApplication, TestFactDates)
#include "tst_factdates.moc"
