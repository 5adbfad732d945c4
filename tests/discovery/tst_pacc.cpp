// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/pacc.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// JSON with its quotation marks written as apostrophes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray example =
    json("{"
         "  'protocols': {'imap': {'host': 'imap.klubben.se'}, 'smtp': {'host': 'smtp.klubben.se', 'new': 1},"
         "                'pop3': {'host': 'not a host'}, 'jmap': {'url': 'https://jmap.klubben.se/'}},"
         "  'authentication': {'oauth-public': {'issuer': 'https://login.klubben.se'}, 'password': true},"
         "  'info': {'provider': {'name': 'Klubbens\\ne-post', 'shortName': 'Klubben', 'logo': []},"
         "           'help': {'documentation': 'https://klubben.se/hjalp', 'contact': ['mailto:x@klubben.se']}},"
         "  'future': []"
         "}");

EmailAddress clubAddress()
{
    return EmailAddress::parse(u"åsa@förening.se"_s).take();
}

} // namespace

class TestPacc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsServers()
    {
        const auto found = readPacc(example, clubAddress());
        QVERIFY(found.ok());
        QCOMPARE(found->servers.size(), 2);
        const ServerSettings imap = found->servers[0].settings;
        QVERIFY(imap == (ServerSettings{.protocol = Protocol::Imap,
                                        .host = u"imap.klubben.se"_s,
                                        .port = 993,
                                        .security = Security::Tls,
                                        .login = u"åsa@xn--frening-90a.se"_s}));
        QCOMPARE(found->servers[1].settings.port, quint16(465));
        QCOMPARE(found->servers[1].login, LoginWay::Password);
        QCOMPARE(found->displayName, u"Klubbens e-post"_s);
        QCOMPARE(found->shortName, u"Klubben"_s);
        QCOMPARE(found->otherTypes, QStringList(u"jmap"_s));
        QCOMPARE(found->documentation.size(), 1);
        QVERIFY(!found->oauthOnly());
    }

    void saysWhatOpensIt()
    {
        const auto with = [](const QByteArray &authentication) {
            return readPacc(json("{'protocols':{'imap':{'host':'a.example'}},'authentication':") + authentication + '}',
                            clubAddress());
        };
        QVERIFY(with(json("{'oauth-public':{'issuer':'x'}}"))->oauthOnly());
        QVERIFY(with(json("{'oauth-public':{'issuer':'x'},'password':false}"))->oauthOnly());
        QCOMPARE(with(json("{'password':true}"))->servers.first().login, LoginWay::Password);
        QCOMPARE(with("{}")->servers.first().login, LoginWay::Password);
        QCOMPARE(with(json("{'passkey':true}"))->servers.first().login, LoginWay::Unsupported);
    }

    void namesEachFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<PaccFault>("fault");
        QTest::newRow("nothing") << " \n"_ba << PaccFault::Empty;
        QTest::newRow("too large") << QByteArray(maxPaccBytes + 1, ' ') << PaccFault::TooLarge;
        QTest::newRow("parking page") << "<!DOCTYPE html><html></html>"_ba << PaccFault::Html;
        QTest::newRow("XML") << "<clientConfig/>"_ba << PaccFault::BadJson;
        QTest::newRow("cut off") << example.left(100) << PaccFault::BadJson;
        QTest::newRow("deep") << QByteArray(100'000, '[') << PaccFault::BadJson;
        QTest::newRow("a list") << "[]"_ba << PaccFault::NotAConfig;
        QTest::newRow("something else") << json("{'a':1}") << PaccFault::NotAConfig;
        QTest::newRow("protocols of a wrong type") << json("{'protocols':[1]}") << PaccFault::NotAConfig;
        QTest::newRow("only others") << json("{'protocols':{'jmap':{'url':'https://a.example'}}}")
                                     << PaccFault::NoServers;
        QTest::newRow("hosts of a wrong type")
            << json("{'protocols':{'imap':{'host':5},'smtp':'a.example'}}") << PaccFault::NoServers;
    }

    void namesEachFault()
    {
        QFETCH(QByteArray, json);
        QFETCH(PaccFault, fault);
        const auto found = readPacc(json, clubAddress());
        QVERIFY(!found.ok());
        QCOMPARE(found.fault(), fault);
    }

    void needsTheDigest_data()
    {
        QTest::addColumn<QList<QByteArray>>("records");
        QTest::addColumn<bool>("vouched");
        // printf abc | openssl dgst -sha256 -binary | base64
        const QByteArray right = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        const QByteArray wrong = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        using List = QList<QByteArray>;
        QTest::newRow("right") << List{"v=UAAC1; a=sha256; d=" + right} << true;
        QTest::newRow("in other letters and order") << List{"d=" + right + ";A=SHA256 ;V=uaac1"} << true;
        QTest::newRow("the second") << List{"v=spf1 -all", "v=UAAC1;a=sha256;d=" + wrong, "v=UAAC1;a=sha256;d=" + right}
                                    << true;
        QTest::newRow("of other bytes") << List{"v=UAAC1; a=sha256; d=" + wrong} << false;
        QTest::newRow("other version") << List{"v=UAAC2; a=sha256; d=" + right} << false;
        QTest::newRow("other algorithm") << List{"v=UAAC1; a=md5; d=" + right} << false;
        QTest::newRow("not base64") << List{"v=UAAC1; a=sha256; d=*" + right} << false;
        QTest::newRow("empty") << List{"v=UAAC1; a=sha256; d="} << false;
        QTest::newRow("none") << List{} << false;
    }

    void needsTheDigest()
    {
        QFETCH(QList<QByteArray>, records);
        QFETCH(bool, vouched);
        QCOMPARE(paccIsVouchedFor("abc", records), vouched);
    }

    void knowsWhereItIs()
    {
        QCOMPARE(paccUrl("klubben.se"),
                 QUrl(u"https://ua-auto-config.klubben.se/.well-known/user-agent-configuration.json"_s));
        QCOMPARE(paccTxtName("klubben.se"), "_ua-auto-config.klubben.se"_ba);
    }
};

KLUBBPOST_TEST(WithoutApplication, TestPacc)
#include "tst_pacc.moc"
