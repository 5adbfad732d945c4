// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/catalog.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QDate dayRead(2026, 11, 21);

// The slashes are escaped as JSON allows it, because moc takes two of them in a raw string for a comment.
const QByteArray example = R"({
  "id": "example-host", "name": "Example Host", "checked": "2026-11-01", "confidence": "medium",
  "status": "needsPreparation", "statusText": {"sv": "Gör så här.", "en": "Do this."},
  "statusChanges": [
    {"from": "2027-01-01", "status": "oauthOnly", "text": {"sv": "Slut.", "en": "Over."}},
    {"from": "2028-01-01", "status": "closed", "text": {"sv": "Stängt.", "en": "Closed."}}],
  "match": {"domains": ["example.se", "*.example.net"], "mx": ["mx.example.net"], "ns": ["ns1.example.net"],
            "spf": ["_spf.example.net"]},
  "servers": [
    {"protocol": "smtp", "host": "smtp.example.net", "port": 465, "security": "tls", "auth": ["plain", "login"],
     "recommended": true},
    {"protocol": "smtp", "host": "mail.%DOMAIN%", "port": 2525, "security": "none", "confidence": "low",
     "reason": {"sv": "Gammal.", "en": "Old."}},
    {"protocol": "imap", "host": "%SERVER%.example.net", "port": 993, "security": "tls"}],
  "login": {"rule": "other", "note": {"sv": "Kundnumret.", "en": "The customer number."}},
  "password": {"kind": "ordinaryOrApp", "appPasswordFormat": "^[a-z]{16}$"},
  "guidance": [{"id": "app-password", "protocols": ["smtp"], "title": {"sv": "Titel", "en": "Title"},
    "steps": [{"text": {"sv": "Ett", "en": "One"}, "link": "https:\/\/example.net/a", "copy": "Get-It"}],
    "ifMissing": {"sv": "Annars", "en": "Else"}}],
  "retired": [
    {"kind": "server", "value": "old.example.net", "port": 25, "protocol": "smtp", "since": "2020-01-01",
     "text": {"sv": "Borta.", "en": "Gone."},
     "replacement": [{"protocol": "smtp", "host": "smtp.example.net", "port": 465, "security": "tls"}]},
    {"kind": "link", "value": "http:\/\/example.net/old", "text": {"sv": "Borta.", "en": "Gone."}},
    {"kind": "advice", "value": "turn off security", "text": {"sv": "Nej.", "en": "No."}}],
  "replies": [{"protocol": "smtp", "pattern": "app password", "rule": "appPasswordNeeded",
               "example": "535 Use an App Password"}],
  "limits": {"sv": "Tio.", "en": "Ten."}, "fromRule": {"sv": "Egen.", "en": "Own."},
  "notes": [{"sv": "Obs.", "en": "Note."}],
  "links": [{"text": {"sv": "Hjälp", "en": "Help"}, "url": "https:\/\/example.net/help"}],
  "sources": [{"url": "https:\/\/example.net/", "date": "2026"}],
  "doubts": ["One."]
})"_ba;

/// \a root with the value at \a path ("servers.0.port") replaced, or taken out when \a value is empty.
QJsonValue changed(const QJsonValue &root, QStringList path, const QByteArray &value)
{
    if (path.isEmpty())
        return QJsonDocument::fromJson('[' + value + ']').array().first();
    const QString key = path.takeFirst();
    bool isIndex = false;
    const int index = key.toInt(&isIndex);
    if (isIndex) {
        QJsonArray array = root.toArray();
        const auto item = changed(array.at(index), path, value);
        if (index < array.size())
            array[index] = item;
        else
            array.append(item);
        return array;
    }
    QJsonObject object = root.toObject();
    if (path.isEmpty() && value.isEmpty())
        object.remove(key);
    else
        object[key] = changed(object[key], path, value);
    return object;
}

QByteArray changedExample(const QString &path, const QByteArray &value)
{
    const auto root = QJsonDocument::fromJson(example).object();
    return QJsonDocument(changed(root, path.split(u'.'), value).toObject()).toJson();
}

} // namespace

class TestProviderReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything()
    {
        const auto read = readProvider(example, dayRead);
        QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.fault().path + u' ' + read.fault().detail));
        const Provider &provider = read.value();
        QCOMPARE(provider.id, u"example-host"_s);
        QCOMPARE(provider.name, u"Example Host"_s);
        QCOMPARE(provider.checked, QDate(2026, 11, 1));
        QCOMPARE(provider.confidence, Confidence::Medium);
        QCOMPARE(provider.domains, QStringList({u"example.se"_s, u"*.example.net"_s}));
        QCOMPARE(provider.mxSuffixes, QStringList(u"mx.example.net"_s));
        QCOMPARE(provider.nsSuffixes, QStringList(u"ns1.example.net"_s));
        QCOMPARE(provider.spfIncludes, QStringList(u"_spf.example.net"_s));
        QVERIFY(!provider.guess);
        QCOMPARE(provider.servers.size(), 3);
        QCOMPARE(provider.servers[0].auth, QList({AuthMethod::Plain, AuthMethod::Login}));
        QVERIFY(provider.servers[0].recommended);
        QCOMPARE(provider.servers[0].confidence, Confidence::Medium);
        QCOMPARE(provider.servers[1].confidence, Confidence::Low);
        QCOMPARE(provider.servers[1].security, Security::None);
        QCOMPARE(provider.servers[1].reason.sv, u"Gammal."_s);
        QCOMPARE(provider.loginRule, LoginRule::Other);
        QCOMPARE(provider.loginNote.en, u"The customer number."_s);
        QCOMPARE(provider.passwordKind, PasswordKind::OrdinaryOrApp);
        QVERIFY(provider.appPasswordFormat.match(u"abcdefghijklmnop"_s).hasMatch());
        QCOMPARE(provider.guidance.size(), 1);
        QCOMPARE(provider.guidance[0].protocols, QList({Protocol::Smtp}));
        QCOMPARE(provider.guidance[0].steps[0].link, QUrl(u"https://example.net/a"_s));
        QCOMPARE(provider.guidance[0].steps[0].copy, u"Get-It"_s);
        QCOMPARE(provider.guidance[0].ifMissing.sv, u"Annars"_s);
        QCOMPARE(provider.retired.size(), 3);
        QCOMPARE(provider.retired[0].replacement.size(), 1);
        QCOMPARE(provider.retired[0].since, QDate(2020, 1, 1));
        QVERIFY(!provider.retired[1].since.isValid());
        QVERIFY(provider.replies[0].pattern.match(u"an APP PASSWORD"_s).hasMatch());
        QCOMPARE(provider.limits.en, u"Ten."_s);
        QCOMPARE(provider.fromRule.sv, u"Egen."_s);
        QCOMPARE(provider.notes.size(), 1);
        QCOMPARE(provider.links.size(), 1);
        QCOMPARE(provider.sources.size(), 1);
        QCOMPARE(provider.doubts, QStringList(u"One."_s));
    }

    void statusFollowsTheCalendar()
    {
        const Provider provider = readProvider(example, dayRead).take();
        QCOMPARE(provider.statusOn(QDate(2026, 12, 31)), ProviderStatus::NeedsPreparation);
        QCOMPARE(provider.statusTextOn(QDate(2026, 12, 31)).en, u"Do this."_s);
        QCOMPARE(provider.statusOn(QDate(2027, 1, 1)), ProviderStatus::OauthOnly);
        QCOMPARE(provider.statusTextOn(QDate(2027, 12, 31)).sv, u"Slut."_s);
        QCOMPARE(provider.statusOn(QDate(2030, 1, 1)), ProviderStatus::Closed);
        QVERIFY(!provider.isOldOn(QDate(2027, 11, 1)));
        QVERIFY(provider.isOldOn(QDate(2027, 11, 2)));
    }

    void namesFaults_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("faultPath");
        const auto row = [](const char *name, const char *path, const char *value, const char *kind,
                            const char *faultPath) {
            QTest::newRow(name) << QString::fromUtf8(path) << QByteArray(value) << QString::fromUtf8(kind)
                                << QString::fromUtf8(faultPath);
        };
        row("unknown key", "colour", "1", "unknownKey", "$");
        row("unknown key inside", "servers.0.colour", "1", "unknownKey", "$.servers[0]");
        row("no id", "id", "", "missingKey", "$");
        row("id with a space", "id", "\"a b\"", "badValue", "$.id");
        row("name of two lines", "name", "\"a\\nb\"", "badValue", "$.name");
        row("checked in the future", "checked", "\"2026-11-22\"", "badValue", "$.checked");
        row("no such day", "checked", "\"2026-02-30\"", "badValue", "$.checked");
        row("unknown confidence", "confidence", "\"sure\"", "badValue", "$.confidence");
        row("unknown status", "status", "\"fine\"", "badValue", "$.status");
        row("status without a text", "statusText", "", "missingKey", "$");
        row("no Swedish", "statusText.sv", "", "missingKey", "$.statusText");
        row("no English", "statusText.en", "", "missingKey", "$.statusText");
        row("empty Swedish", "statusText.sv", "\"\"", "badValue", "$.statusText.sv");
        row("third language", "statusText.fi", "\"x\"", "unknownKey", "$.statusText");
        row("space around a text", "statusText.sv", "\" a\"", "badValue", "$.statusText.sv");
        row("changes not in order", "statusChanges.1.from", "\"2027-01-01\"", "badValue", "$.statusChanges[1].from");
        row("prepares for nothing", "servers", "", "badValue", "$.status");
        row("closed, with servers", "status", "\"closed\"", "badValue", "$.servers");
        row("no mail programs, with servers", "status", "\"noMailPrograms\"", "badValue", "$.servers");
        row("partly known, wholly", "status", "\"partlyKnown\"", "badValue", "$.status");
        row("a filter with servers", "filter", "true", "badValue", "$.filter");
        row("a note that ends before it begins", "notes.0.from", "\"x\"", "badValue", "$.notes[0].from");
        row("asked again before it was checked", "askAgain", "\"2026-11-01\"", "badValue", "$.askAgain");
        row("OAuth only, with a password", "status", "\"oauthOnly\"", "badValue", "$.password");
        row("unknown settings, known", "status", "\"settingsUnknown\"", "badValue", "$.servers");
        row("domain with a capital", "match.domains.0", "\"Example.se\"", "badValue", "$.match.domains[0]");
        row("domain as U-label", "match.domains.0", "\"företag.se\"", "badValue", "$.match.domains[0]");
        row("domain twice", "match.domains.2", "\"example.se\"", "badValue", "$.match.domains[2]");
        row("MX with a final dot", "match.mx.0", "\"mx.example.net.\"", "badValue", "$.match.mx[0]");
        row("MX of one label", "match.mx.0", "\"net\"", "badValue", "$.match.mx[0]");
        row("MX with a wildcard", "match.mx.0", "\"*.example.net\"", "badValue", "$.match.mx[0]");
        row("NS with a space", "match.ns.0", "\"ns1. example.net\"", "badValue", "$.match.ns[0]");
        row("SPF is a mechanism", "match.spf.0", "\"include:a.example\"", "badValue", "$.match.spf[0]");
        row("match is a number", "match.mx.0", "7", "wrongType", "$.match.mx[0]");
        row("no name to find it by", "match", "{}", "badValue", "$.match");
        row("a guess with names", "guess", "true", "badValue", "$.match");
        row("bad host", "servers.0.host", "\"smtp example.net\"", "badValue", "$.servers[0].host");
        row("host with a scheme", "servers.0.host", "\"https://smtp.example.net\"", "badValue", "$.servers[0].host");
        row("host with a port", "servers.0.host", "\"smtp.example.net:465\"", "badValue", "$.servers[0].host");
        row("unknown placeholder", "servers.1.host", "\"mail.%USER%\"", "badValue", "$.servers[1].host");
        row("port 0", "servers.0.port", "0", "badValue", "$.servers[0].port");
        row("port 65536", "servers.0.port", "65536", "badValue", "$.servers[0].port");
        row("port in quotes", "servers.0.port", "\"465\"", "wrongType", "$.servers[0].port");
        row("STARTTLS on 465", "servers.0.security", "\"starttls\"", "badValue", "$.servers[0].security");
        row("TLS on 587", "servers.0.port", "587", "badValue", "$.servers[0].security");
        row("plain text without a reason", "servers.1.reason", "", "missingKey", "$.servers[1].reason");
        row("plain text recommended", "servers.1.recommended", "true", "badValue", "$.servers[1].recommended");
        row("a guess recommended", "servers.0.confidence", "\"low\"", "badValue", "$.servers[0].recommended");
        row("two recommended", "servers.3",
            R"({"protocol":"smtp","host":"b.example.net","port":465,"security":"tls","recommended":true})", "badValue",
            "$.servers[3].recommended");
        row("server twice", "servers.3", R"({"protocol":"smtp","host":"smtp.example.net","port":465,"security":"tls"})",
            "badValue", "$.servers[3]");
        row("unknown mechanism", "servers.0.auth.0", "\"ntlm\"", "badValue", "$.servers[0].auth");
        row("mechanism twice", "servers.0.auth.1", "\"plain\"", "badValue", "$.servers[0].auth[1]");
        row("other login without a note", "login.note", "", "missingKey", "$.login");
        row("unknown login rule", "login.rule", "\"guess\"", "badValue", "$.login.rule");
        row("app password format unused", "password.kind", "\"ordinary\"", "badValue", "$.password.appPasswordFormat");
        row("format does not compile", "password.appPasswordFormat", "\"[a-z\"", "badValue",
            "$.password.appPasswordFormat");
        row("guidance without steps", "guidance.0.steps", "[]", "badValue", "$.guidance[0].steps");
        row("step without English", "guidance.0.steps.0.text.en", "", "missingKey", "$.guidance[0].steps[0].text");
        row("link without s", "guidance.0.steps.0.link", "\"http://example.net/a\"", "badValue",
            "$.guidance[0].steps[0].link");
        row("link to a file", "guidance.0.steps.0.link", "\"file:///etc/passwd\"", "badValue",
            "$.guidance[0].steps[0].link");
        row("link with a name in it", "guidance.0.steps.0.link", "\"https://google.com@example.net/\"", "badValue",
            "$.guidance[0].steps[0].link");
        row("copy of two lines", "guidance.0.steps.0.copy", "\"a\\nb\"", "badValue", "$.guidance[0].steps[0].copy");
        row("guidance id twice", "guidance.1",
            R"({"id":"app-password","title":{"sv":"a","en":"b"},"steps":[{"text":{"sv":"a","en":"b"}}]})", "badValue",
            "$.guidance[1]");
        row("retired in the future", "retired.0.since", "\"2026-11-22\"", "badValue", "$.retired[0].since");
        row("retired bad host", "retired.0.value", "\"Old.Example.net\"", "badValue", "$.retired[0].value");
        row("retired link is none", "retired.1.value", "\"example.net/old\"", "badValue", "$.retired[1].value");
        row("retired advice too short", "retired.2.value", "\"TLS\"", "badValue", "$.retired[2].value");
        row("port of an advice", "retired.2.port", "25", "unknownKey", "$.retired[2]");
        row("replacement in the clear", "retired.0.replacement.0.port", "25", "badValue",
            "$.retired[0].replacement[0].security");
        row("retired twice", "retired.3",
            R"({"kind":"server","value":"old.example.net","port":25,"text":{"sv":"a","en":"b"}})", "badValue",
            "$.retired[3]");
        row("pattern does not compile", "replies.0.pattern", "\"(app\"", "badValue", "$.replies[0].pattern");
        row("pattern misses its example", "replies.0.example", "\"535 No\"", "badValue", "$.replies[0].example");
        row("rule with a space", "replies.0.rule", "\"App password\"", "badValue", "$.replies[0].rule");
        row("link list without s", "links.0.url", "\"http://example.net/\"", "badValue", "$.links[0].url");
        row("note without Swedish", "notes.0.sv", "", "missingKey", "$.notes[0]");
        row("no sources", "sources", "[]", "badValue", "$.sources");
        row("source without a date", "sources.0.date", "\"\"", "badValue", "$.sources[0].date");
        row("source with a broken address", "sources.0.url", "\"https://\"", "badValue", "$.sources[0].url");
        row("source twice", "sources.1", R"({"url":"https:\/\/example.net/","date":"2026"})", "badValue",
            "$.sources[1]");
        row("note twice", "notes.1", R"({"sv":"Obs.","en":"Note."})", "badValue", "$.notes[1]");
        row("id that begins with a dot", "id", "\".host\"", "badValue", "$.id");
        row("empty doubt", "doubts.0", "\"\"", "badValue", "$.doubts[0]");
    }
    void namesFaults()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, value);
        const auto read = readProvider(changedExample(path, value), dayRead);
        QVERIFY(!read.ok());
        QTEST(nameOf(read.fault().kind), "kind");
        QTEST(read.fault().path, "faultPath");
    }

    void ownAgeLimit()
    {
        const auto read = readProvider(changedExample(u"askAgain"_s, "\"2027-01-31\""), dayRead);
        QVERIFY(read.ok());
        QVERIFY(!read->isOldOn(QDate(2027, 1, 30)));
        QVERIFY(read->isOldOn(QDate(2027, 1, 31)));
        QCOMPARE(read->calendar.dueOn(QDate(2027, 1, 31)), QList<FactDue>({{u"$"_s, QDate(2027, 1, 31)}}));
        QCOMPARE(read->calendar.nextChange(dayRead), QDate(2027, 1, 1));
    }

    /// A server that is gone on a day leaves a file that says "ready" without one.
    void aDateMayNotContradictTheStatus()
    {
        auto root =
            changed(QJsonDocument::fromJson(example).object(), {u"servers"_s, u"0"_s, u"until"_s}, "\"2026-12-31\"");
        root = changed(root, {u"statusChanges"_s}, "");
        QVERIFY(readProvider(QJsonDocument(root.toObject()).toJson(), dayRead).ok()); // it can still be read from
        root = changed(root, {u"status"_s}, "\"ready\"");
        const auto read = readProvider(QJsonDocument(root.toObject()).toJson(), dayRead);
        QVERIFY(!read.ok());
        QCOMPARE(read.fault().path, u"$.status"_s);
        QVERIFY(read.fault().detail.contains(u"2027-01-01"_s));
    }

    void readyNeedsAServerAndAPassword()
    {
        const auto ready = [](const QString &path, const QByteArray &value) {
            const auto root = changed(QJsonDocument::fromJson(example).object(), {u"status"_s}, "\"ready\"");
            return readProvider(QJsonDocument(changed(root, {path}, value).toObject()).toJson(), dayRead);
        };
        QVERIFY(ready(u"doubts"_s, "[]").ok());
        QCOMPARE(ready(u"servers"_s, "").fault().path, u"$.status"_s);
        QCOMPARE(ready(u"password"_s, "{\"kind\":\"none\"}").fault().path, u"$.status"_s);
    }

    void refusesWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("kind");
        QTest::newRow("nothing") << QByteArray() << u"syntax"_s;
        QTest::newRow("cut off") << example.left(200) << u"syntax"_s;
        QTest::newRow("list") << "[]"_ba << u"notAnObject"_s;
        QTest::newRow("nested too deep") << QByteArray(100000, '[') << u"syntax"_s;
        QTest::newRow("huge") << QByteArray(maxJsonBytes + 1, ' ') << u"tooLarge"_s;
    }
    void refusesWhatIsNoJson()
    {
        QFETCH(QByteArray, json);
        const auto read = readProvider(json, dayRead);
        QVERIFY(!read.ok());
        QTEST(nameOf(read.fault().kind), "kind");
        QCOMPARE(read.fault().path, u"$"_s);
    }

    void everyDatePassesWithoutToday()
    {
        QVERIFY(readProvider(changedExample(u"checked"_s, "\"2031-01-01\""), QDate()).ok());
    }
};

KLUBBPOST_TEST(WithoutApplication, TestProviderReader)
#include "tst_providerreader.moc"
