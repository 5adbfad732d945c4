// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/strictjson.h"

#include "core/language.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

struct Value
{
    QString name;
    qint64 port = 0;
    Language language = Language::Swedish;
    QList<QDate> days;
};

/// A small format with one of each thing a reader can ask for.
std::optional<JsonFault> read(const QByteArray &json, Value &value)
{
    return JsonObjectReader::readDocument(json, [&](JsonObjectReader &object) {
        value.name = object.string(u"name"_s);
        value.port = object.integer(u"port"_s, 1, 65535);
        if (object.has(u"language"_s))
            value.language = object.enumValue<Language>(u"language"_s);
        object.objects(u"days"_s, [&](JsonObjectReader &day) {
            value.days.append(day.date(u"on"_s));
            if (day.has(u"in"_s))
                day.object(u"in"_s, [](JsonObjectReader &place) { (void)place.string(u"country"_s); });
        });
    });
}

} // namespace

class TestStrictJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItIsGiven()
    {
        Value value;
        const auto fault = read(R"({"name":"å","port":587,"language":"en","days":[{"on":"2026-11-21"},
            {"on":"2024-02-29","in":{"country":"se"}}]})",
                                value);
        QVERIFY(!fault);
        QCOMPARE(value.name, u"å"_s);
        QCOMPARE(value.port, 587);
        QCOMPARE(value.language, Language::English);
        QCOMPARE(value.days, (QList<QDate>{QDate(2026, 11, 21), QDate(2024, 2, 29)}));
    }

    void namesTheFirstFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("path");
        QTest::newRow("nothing") << ""_ba << u"syntax"_s << u"$"_s;
        QTest::newRow("cut off") << R"({"name":)"_ba << u"syntax"_s << u"$"_s;
        QTest::newRow("array") << "[]"_ba << u"notAnObject"_s << u"$"_s;
        QTest::newRow("too deep") << QByteArray(100000, '[') << u"syntax"_s << u"$"_s;
        QTest::newRow("too large") << QByteArray(maxJsonBytes + 1, ' ') << u"tooLarge"_s << u"$"_s;
        QTest::newRow("missing key") << R"({"name":"x","days":[]})"_ba << u"missingKey"_s << u"$"_s;
        QTest::newRow("unknown key") << R"({"name":"x","port":1,"days":[],"more":1})"_ba << u"unknownKey"_s << u"$"_s;
        QTest::newRow("string for number")
            << R"({"name":"x","port":"1","days":[]})"_ba << u"wrongType"_s << u"$.port"_s;
        QTest::newRow("port 0") << R"({"name":"x","port":0,"days":[]})"_ba << u"badValue"_s << u"$.port"_s;
        QTest::newRow("port 65536") << R"({"name":"x","port":65536,"days":[]})"_ba << u"badValue"_s << u"$.port"_s;
        QTest::newRow("port 1.5") << R"({"name":"x","port":1.5,"days":[]})"_ba << u"badValue"_s << u"$.port"_s;
        QTest::newRow("huge number") << R"({"name":"x","port":1e300,"days":[]})"_ba << u"badValue"_s << u"$.port"_s;
        QTest::newRow("unknown name") << R"({"name":"x","port":1,"days":[],"language":"de"})"_ba << u"badValue"_s
                                      << u"$.language"_s;
        QTest::newRow("string in object array")
            << R"({"name":"x","port":1,"days":["x"]})"_ba << u"wrongType"_s << u"$.days[0]"_s;
        QTest::newRow("no such day") << R"({"name":"x","port":1,"days":[{"on":"2026-02-30"}]})"_ba << u"badValue"_s
                                     << u"$.days[0].on"_s;
        QTest::newRow("unknown key deep")
            << R"({"name":"x","port":1,"days":[{"on":"2026-01-01","x":0}]})"_ba << u"unknownKey"_s << u"$.days[0]"_s;
        QTest::newRow("missing key deep") << R"({"name":"x","port":1,"days":[{"on":"2026-01-01","in":{}}]})"_ba
                                          << u"missingKey"_s << u"$.days[0].in"_s;
    }
    void namesTheFirstFault()
    {
        QFETCH(QByteArray, json);
        Value value;
        const auto fault = read(json, value);
        QVERIFY(fault);
        QTEST(nameOf(fault->kind), "kind");
        QTEST(fault->path, "path");
    }
};

KLUBBPOST_TEST(QCoreApplication, TestStrictJson)
#include "tst_strictjson.moc"
