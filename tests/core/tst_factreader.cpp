// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/factreader.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QDate today(2026, 11, 21);

/// What a small format with one of each came to.
struct OneOfEach
{
    QString line;
    QStringList lines;
    QList<LocalizedText> texts;
    QDate day;
    QUrl link;
    QString id;
    QList<Source> sources;
    QByteArray domain;
    QStringList names;
    QList<Confidence> set;
};

std::optional<JsonFault> readOneOfEach(QByteArray json, OneOfEach &value)
{
    return JsonObjectReader::readDocument(json.replace('\'', '"'), [&](JsonObjectReader &reader) {
        if (reader.has(u"line"_s))
            value.line = facts::readLine(reader, u"line"_s);
        value.lines = facts::readLines(reader, u"lines"_s);
        value.texts = facts::readTexts(reader, u"texts"_s);
        value.texts.append(facts::readOptionalText(reader, u"text"_s));
        if (reader.has(u"day"_s))
            value.day = facts::readPastDate(reader, u"day"_s, today);
        if (reader.has(u"link"_s))
            value.link = facts::readLink(reader, u"link"_s);
        if (reader.has(u"pattern"_s))
            (void)facts::readPattern(reader, u"pattern"_s, QRegularExpression::NoPatternOption);
        if (reader.has(u"id"_s))
            value.id = facts::readId(reader);
        if (reader.has(u"sources"_s)) {
            value.sources = facts::readSources(reader);
            facts::checkHasSource(reader, value.sources);
        }
        if (reader.has(u"domain"_s))
            value.domain = facts::readDomain(reader, u"domain"_s);
        value.names = facts::readNames(reader, u"names"_s);
        value.names += facts::readNames(reader, u"wildcards"_s, true);
        value.set = facts::readOptionalSet<Confidence>(reader, u"set"_s);
    });
}

} // namespace

class TestFactReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItIsGiven()
    {
        OneOfEach value;
        const auto fault =
            readOneOfEach(R"({'line':'En rad','lines':['a','b'],'text':{'sv':'å','en':'o'},'day':'2026-11-21',
            'texts':[{'sv':'ett','en':'one'},{'sv':'två','en':'two'}],'link':'https:\/\/example.net/a','pattern':'a+',
            'id':'4you.se','sources':[{'url':'a phone call','date':'2026'},{'url':'a phone call','date':'2025'}],
            'domain':'xn--fretag-wxa.se','names':['a.example'],'wildcards':['*.b.example'],'set':['low','high']})",
                          value);
        QVERIFY2(!fault, fault ? qPrintable(fault->path + u' ' + fault->detail) : "");
        QCOMPARE(value.line, u"En rad"_s);
        QCOMPARE(value.lines, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(value.texts, (QList<LocalizedText>{{u"ett"_s, u"one"_s}, {u"två"_s, u"two"_s}, {u"å"_s, u"o"_s}}));
        QCOMPARE(value.day, today); // today is not in the future
        QCOMPARE(value.link, QUrl(u"https://example.net/a"_s));
        QCOMPARE(value.id, u"4you.se"_s);
        QCOMPARE(value.sources.size(), 2);
        QCOMPARE(value.domain, "xn--fretag-wxa.se"_ba);
        QCOMPARE(value.names, (QStringList{u"a.example"_s, u"*.b.example"_s}));
        QCOMPARE(value.set, (QList{Confidence::Low, Confidence::High}));
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *json, const char *path, const char *words,
                            const char *kind = "badValue") {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(kind) << QString::fromLatin1(path)
                                << QString::fromUtf8(words);
        };
        const char *hidden = "control character, or space around it";
        row("empty line", "{'line':''}", "$.line", "empty");
        row("line with a break", "{'line':'a\\nb'}", "$.line", hidden);
        row("line with a line separator", "{'line':'a\\u2028b'}", "$.line", hidden);
        row("space before a line", "{'line':' a'}", "$.line", hidden);
        row("space after a line", "{'line':'a '}", "$.line", hidden);
        row("line is a number", "{'line':1}", "$.line", "", "wrongType");
        row("one of the lines is empty", "{'lines':['a','']}", "$.lines[1]", "empty");
        row("a line twice", "{'lines':['a','b','a']}", "$.lines[2]", "duplicate: a");
        row("no English", "{'text':{'sv':'a'}}", "$.text", "en", "missingKey");
        row("empty Swedish", "{'text':{'sv':'','en':'b'}}", "$.text.sv", "empty");
        row("a third language", "{'text':{'sv':'a','en':'b','fi':'c'}}", "$.text", "fi", "unknownKey");
        row("a text twice", "{'texts':[{'sv':'a','en':'b'},{'sv':'a','en':'b'}]}", "$.texts[1]", "duplicate");
        row("tomorrow", "{'day':'2026-11-22'}", "$.day", "in the future: 2026-11-22");
        row("no such day", "{'day':'2026-02-30'}", "$.day", "2026-02-30");
        row("link without s", "{'link':'http:\\/\\/a.example/'}", "$.link",
            "not an https address: http:/"
            "/a.example/");
        row("link without a host", "{'link':'https:\\/\\/'}", "$.link",
            "not an https address: https:/"
            "/");
        row("link with a user name", "{'link':'https:\\/\\/b.example@a.example/'}", "$.link",
            "not an https address: https:/"
            "/b.example@a.example/");
        row("id with a capital", "{'id':'Gmail'}", "$.id", "Gmail");
        row("id that begins with a dot", "{'id':'.gmail'}", "$.id", ".gmail");
        row("id that climbs", "{'id':'..\\/gmail'}", "$.id", "../gmail");
        row("no source", "{'sources':[]}", "$.sources", "nothing is known without a source");
        row("source without an address", "{'sources':[{'url':'https:\\/\\/','date':'2026'}]}", "$.sources[0].url",
            "not a web address: https:/"
            "/");
        row("source without a date", "{'sources':[{'url':'a','date':''}]}", "$.sources[0].date", "empty");
        row("a source twice", "{'sources':[{'url':'a','date':'b'},{'url':'a','date':'b'}]}", "$.sources[1]",
            "duplicate");
        row("a domain of one label", "{'domain':'se'}", "$.domain", "bad host: se");
        row("a domain as U-label", "{'domain':'f\xc3\xb6retag.se'}", "$.domain", "bad host: f\xc3\xb6retag.se");
        row("one of the names with a final dot", "{'names':['a.example','b.example.']}", "$.names[1]",
            "bad host: b.example.");
        row("a name twice", "{'names':['a.example','a.example']}", "$.names[1]", "duplicate: a.example");
        row("a wildcard where none is allowed", "{'names':['*.a.example']}", "$.names[0]", "bad host: *.a.example");
        row("a wildcard inside", "{'wildcards':['a.*.example']}", "$.wildcards[0]", "bad host: a.*.example");
        row("an enumerator twice", "{'set':['low','low']}", "$.set[1]", "duplicate");
        row("an unknown enumerator", "{'set':['sure']}", "$.set", "sure");
    }
    void faults()
    {
        QFETCH(QByteArray, json);
        OneOfEach value;
        const auto fault = readOneOfEach(json, value);
        QVERIFY(fault);
        QTEST(nameOf(fault->kind), "kind");
        QTEST(fault->path, "path");
        QTEST(fault->detail, "words");
    }

    /// PCRE2's own words follow.
    void aPatternIsToldWhereItBreaks()
    {
        OneOfEach value;
        const auto fault = readOneOfEach("{'pattern':'ab('}", value);
        QVERIFY(fault);
        QCOMPARE(fault->path, u"$.pattern"_s);
        QVERIFY2(fault->detail.startsWith("at character 3: "_L1), qPrintable(fault->detail));
    }
};

KLUBBPOST_TEST(WithoutApplication, TestFactReader)
#include "tst_factreader.moc"
