// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/catalog.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QDate today(2026, 11, 21);

Provider provider(const QString &id, const QStringList &domains, const QStringList &mx = {})
{
    Provider made;
    made.id = id;
    made.name = id;
    made.domains = domains;
    made.mxSuffixes = mx;
    return made;
}

EmailAddress address(const QString &typed)
{
    return EmailAddress::parse(typed).take();
}

QString idOf(const Provider *found)
{
    return found ? found->id : u"none"_s;
}

RetiredValue retiredServer(const QString &host, quint16 port)
{
    return {.kind = RetiredKind::Server, .value = host, .port = port};
}

/// Two providers with everything that can be retired.
Catalog retiredCatalog()
{
    Provider first = provider(u"first"_s, {u"first.example"_s});
    first.retired = {
        retiredServer(u"smtp.old.example"_s, 25),
        retiredServer(u"smtp.old.example"_s, 587),
        retiredServer(u"pop.old.example"_s, 0),
        {.kind = RetiredKind::Link, .value = u"https://account.example/lessSecure"_s},
        {.kind = RetiredKind::Advice, .value = u"Krypterad anslutning (SSL): Nej"_s},
    };
    Provider second = provider(u"second"_s, {u"second.example"_s});
    second.retired = {retiredServer(u"smtp.old.example"_s, 2525)};
    Catalog catalog;
    if (!catalog.add(first) || !catalog.add(second))
        qFatal("conflict");
    return catalog;
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByNames_data()
    {
        QTest::addColumn<QByteArray>("mx");
        QTest::addColumn<QString>("id");
        QTest::newRow("the suffix itself") << "mail.protection.example"_ba << u"work"_s;
        QTest::newRow("below it") << "club-se.mail.protection.example"_ba << u"work"_s;
        QTest::newRow("capitals, final dot") << "Club-SE.Mail.Protection.Example."_ba << u"work"_s;
        QTest::newRow("longest suffix wins") << "a.olc.protection.example"_ba << u"home"_s;
        QTest::newRow("shorter suffix") << "x.protection.example"_ba << u"any"_s;
        QTest::newRow("not a whole label") << "xmail.protection.example"_ba << u"any"_s;
        QTest::newRow("not a whole label, top") << "myprotection.example"_ba << u"none"_s;
        QTest::newRow("suffix in front") << "mail.protection.example.net"_ba << u"none"_s;
        QTest::newRow("empty") << ""_ba << u"none"_s;
        QTest::newRow("dots") << "..."_ba << u"none"_s;
    }
    void findsByNames()
    {
        Catalog catalog;
        QVERIFY(catalog.add(provider(u"any"_s, {}, {u"protection.example"_s})));
        QVERIFY(catalog.add(provider(u"work"_s, {}, {u"mail.protection.example"_s})));
        QVERIFY(catalog.add(provider(u"home"_s, {}, {u"olc.protection.example"_s})));
        QFETCH(QByteArray, mx);
        QTEST(idOf(catalog.byMx(mx)), "id");
    }

    void findsByDomain()
    {
        Catalog catalog;
        QVERIFY(catalog.add(provider(u"a"_s, {u"hotmail.se"_s, u"*.tenant.example"_s})));
        QVERIFY(catalog.add(provider(u"b"_s, {u"mail.tenant.example"_s})));
        QCOMPARE(idOf(catalog.byDomain("hotmail.se")), u"a"_s);
        QCOMPARE(idOf(catalog.byDomain("Hotmail.SE")), u"a"_s);
        QCOMPARE(idOf(catalog.byDomain("mail.hotmail.se")), u"none"_s);
        QCOMPARE(idOf(catalog.byDomain("club.tenant.example")), u"a"_s);
        QCOMPARE(idOf(catalog.byDomain("mail.tenant.example")), u"b"_s);
        QCOMPARE(idOf(catalog.byDomain("tenant.example")), u"none"_s);
        QCOMPARE(idOf(catalog.byDomain("")), u"none"_s);
    }

    void keepsNameKindsApart()
    {
        Provider made = provider(u"a"_s, {u"a.example"_s}, {u"mx.example"_s});
        made.nsSuffixes = {u"ns.example"_s};
        made.spfIncludes = {u"_spf.example.net"_s};
        Catalog catalog;
        QVERIFY(catalog.add(made));
        QCOMPARE(idOf(catalog.byNs("ns1.ns.example")), u"a"_s);
        QCOMPARE(idOf(catalog.bySpfInclude("_spf.example.net")), u"a"_s);
        QCOMPARE(idOf(catalog.byNs("mx.example")), u"none"_s);
        QCOMPARE(idOf(catalog.byMx("ns.example")), u"none"_s);
        QCOMPARE(idOf(catalog.bySpfInclude("a.example")), u"none"_s);
        QCOMPARE(idOf(catalog.byDomain("mx.example")), u"none"_s);
    }

    void refusesConflicts()
    {
        Provider guess = provider(u"guess"_s, {});
        guess.guess = true;
        Catalog catalog;
        QVERIFY(catalog.add(guess));
        QVERIFY(catalog.add(provider(u"a"_s, {u"a.example"_s}, {u"mx.example"_s})));
        QVERIFY(!catalog.add(provider(u"a"_s, {u"b.example"_s})));
        QVERIFY(!catalog.add(provider(u"b"_s, {u"b.example"_s, u"a.example"_s})));
        QVERIFY(!catalog.add(provider(u"b"_s, {u"b.example"_s}, {u"mx.example"_s})));
        guess.id = u"second"_s;
        QVERIFY(!catalog.add(guess));
        QCOMPARE(idOf(catalog.byDomain("b.example")), u"none"_s);
        QCOMPARE(catalog.all().size(), 2);
        QCOMPARE(idOf(catalog.guess()), u"guess"_s);
        QCOMPARE(idOf(catalog.byId(u"a"_s)), u"a"_s);
        QCOMPARE(idOf(catalog.byId(u"b"_s)), u"none"_s);
    }

    void pointersSurviveAMove()
    {
        Catalog catalog;
        QVERIFY(catalog.add(provider(u"a"_s, {u"a.example"_s})));
        const Provider *found = catalog.byId(u"a"_s);
        const Catalog moved = std::move(catalog);
        QCOMPARE(moved.byDomain("a.example"), found);
        QCOMPARE(found->id, u"a"_s);
    }

    void takesTenThousand()
    {
        Catalog catalog;
        for (int i = 0; i < 10000; ++i) {
            QVERIFY(catalog.add(provider(u"p%1"_s.arg(i), {u"d%1.example"_s.arg(i)}, {u"mx.h%1.example"_s.arg(i)})));
        }
        QCOMPARE(catalog.all().size(), 10000);
        for (int i = 0; i < 10000; i += 97) {
            QCOMPARE(idOf(catalog.byDomain("d" + QByteArray::number(i) + ".example")), u"p%1"_s.arg(i));
            QCOMPARE(idOf(catalog.byMx("in7.mx.h" + QByteArray::number(i) + ".example")), u"p%1"_s.arg(i));
        }
        QCOMPARE(idOf(catalog.byMx("mx.h10000.example")), u"none"_s);
    }

    void findsRetired_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("hit"); // provider, port of the value
        QTest::newRow("host and port") << u"smtp.old.example"_s << 25 << u"first 25"_s;
        QTest::newRow("other port") << u"smtp.old.example"_s << 587 << u"first 587"_s;
        QTest::newRow("other provider's port") << u"smtp.old.example"_s << 2525 << u"second 2525"_s;
        QTest::newRow("any case, spaces") << u"  SMTP.Old.Example "_s << 25 << u"first 25"_s;
        QTest::newRow("no port typed") << u"smtp.old.example"_s << 0 << u"first 25"_s;
        QTest::newRow("port in the text") << u"smtp.old.example:587"_s << 0 << u"first 587"_s;
        QTest::newRow("another port") << u"smtp.old.example"_s << 465 << u"none"_s;
        QTest::newRow("any port retired") << u"pop.old.example"_s << 995 << u"first 0"_s;
        QTest::newRow("final dot") << u"smtp.old.example."_s << 25 << u"first 25"_s;
        QTest::newRow("longer name") << u"my.smtp.old.example"_s << 25 << u"none"_s;
        QTest::newRow("in a pasted text") << u"SMTP-host:\tsmtp.old.example\nPort:\t25"_s << 0 << u"first 25"_s;
        QTest::newRow("link") << u"https://account.example/lesssecure"_s << 0 << u"first 0"_s;
        QTest::newRow("link, longer") << u"https://account.example/lessSecure?hl=sv"_s << 0 << u"first 0"_s;
        QTest::newRow("link, no scheme") << u"account.example/lessSecure/"_s << 0 << u"first 0"_s;
        QTest::newRow("link, www") << u"http://www.account.example/lessSecure"_s << 0 << u"first 0"_s;
        QTest::newRow("link in a sentence") << u"Gå till <https://account.example/lessSecure>."_s << 0 << u"first 0"_s;
        QTest::newRow("link ends a sentence") << u"Open account.example/lessSecure."_s << 0 << u"first 0"_s;
        QTest::newRow("another link") << u"https://account.example/lessSecurely"_s << 0 << u"none"_s;
        QTest::newRow("another site") << u"https://my.account.example/lessSecure"_s << 0 << u"none"_s;
        QTest::newRow("advice") << u"krypterad ANSLUTNING (SSL) nej"_s << 0 << u"first 0"_s;
        QTest::newRow("advice in a table")
            << u"Port 110\nKrypterad anslutning (SSL)\t Nej\nSMTP"_s << 0 << u"first 0"_s;
        QTest::newRow("half an advice") << u"krypterad anslutning (SSL): Nejlika"_s << 0 << u"none"_s;
        QTest::newRow("nothing") << QString() << 0 << u"none"_s;
        QTest::newRow("colons") << u"::::"_s << 25 << u"none"_s;
        QTest::newRow("a long text") << QString(1000000, u'a') << 0 << u"none"_s;
    }
    void findsRetired()
    {
        const Catalog catalog = retiredCatalog();
        QFETCH(QString, typed);
        QFETCH(int, port);
        const auto hit = catalog.retired(typed, static_cast<quint16>(port));
        QTEST(hit ? u"%1 %2"_s.arg(hit->provider->id).arg(hit->value->port) : u"none"_s, "hit");
    }

    void proposesServers()
    {
        Provider made = provider(u"a"_s, {u"a.example"_s});
        made.servers = {
            {.protocol = Protocol::Smtp, .host = u"mail.%DOMAIN%"_s, .port = 2525, .security = Security::Starttls},
            {.protocol = Protocol::Imap, .host = u"%SERVER%.a.example"_s, .port = 993},
            {.protocol = Protocol::Smtp,
             .host = u"smtp.a.example"_s,
             .port = 465,
             .auth = {AuthMethod::Plain},
             .recommended = true,
             .reason = {u"Bäst"_s, u"Best"_s}},
        };
        const auto proposed = proposeServers(made, address(u"info@företag.se"_s));
        QCOMPARE(proposed.size(), 2);
        QCOMPARE(proposed[0].settings, (ServerSettings{.protocol = Protocol::Smtp,
                                                       .host = u"smtp.a.example"_s,
                                                       .port = 465,
                                                       .security = Security::Tls,
                                                       .login = u"info@xn--fretag-wxa.se"_s,
                                                       .auth = {AuthMethod::Plain}}));
        QVERIFY(proposed[0].recommended);
        QCOMPARE(proposed[0].reason.en, u"Best"_s);
        QCOMPARE(proposed[1].settings.host, u"mail.företag.se"_s);
        QCOMPARE(proposed[1].settings.asciiHost(), "mail.xn--fretag-wxa.se"_ba);
        QVERIFY(!proposed[1].recommended);
    }

    void fillsInTheLogin_data()
    {
        QTest::addColumn<LoginRule>("rule");
        QTest::addColumn<QString>("login");
        QTest::newRow("address") << LoginRule::Address << u"Info@klubben.se"_s;
        QTest::newRow("local part") << LoginRule::LocalPart << u"Info"_s;
        QTest::newRow("domain") << LoginRule::Domain << u"klubben.se"_s;
        QTest::newRow("other") << LoginRule::Other << QString();
    }
    void fillsInTheLogin()
    {
        Provider made = provider(u"a"_s, {u"a.example"_s});
        made.servers = {{.host = u"smtp.a.example"_s, .port = 465}};
        QFETCH(LoginRule, rule);
        made.loginRule = rule;
        const auto proposed = proposeServers(made, address(u"Info@Klubben.SE"_s));
        QCOMPARE(proposed.size(), 1);
        QTEST(proposed[0].settings.login, "login");
    }

    void leavesOutHostsThatGrewTooLong()
    {
        Provider made = provider(u"a"_s, {u"a.example"_s});
        made.servers = {{.host = u"a-rather-long-first-label.%DOMAIN%"_s, .port = 465}};
        const QString domain = (QString(60, u'a') + u'.').repeated(3) + QString(50, u'b') + u".se"_s;
        QVERIFY(proposeServers(made, address(u"i@"_s + domain)).isEmpty());
    }

    void readsAFolder()
    {
        const QTemporaryDir dir;
        const auto write = [&dir](const QString &name, const QByteArray &content) {
            QFile file(dir.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        const auto json = [](const char *id, const char *domain, const char *checked) {
            const QString facts =
                u"{'id': '%1', 'name': 'N', 'checked': '%3', 'confidence': 'low',"
                "'status': 'settingsUnknown', 'statusText': {'sv': 'a', 'en': 'b'},"
                "'match': {'domains': ['%2']}, 'login': {'rule': 'address'},"
                "'password': {'kind': 'ordinary'}, 'sources': [{'url': 'A letter', 'date': '2026'}]}"_s;
            return facts.arg(QLatin1StringView(id), QLatin1StringView(domain), QLatin1StringView(checked))
                .replace(u'\'', u'"')
                .toUtf8();
        };
        QVERIFY(write(u"a.json"_s, json("a", "a.example", "2026-11-21")));
        QVERIFY(write(u"b.json"_s, json("b", "a.example", "2026-11-21")));
        QVERIFY(write(u"c.json"_s, json("d", "c.example", "2026-11-21")));
        QVERIFY(write(u"e.json"_s, json("e", "e.example", "2026-11-22")));
        QVERIFY(write(u"f.json"_s, "{"));
        QVERIFY(write(u"README.md"_s, "# no facts"));
        const Catalog catalog = Catalog::fromFolder(dir.path(), today);
        QCOMPARE(catalog.all().size(), 1);
        QCOMPARE(idOf(catalog.byDomain("a.example")), u"a"_s);
        QStringList faults;
        for (const CatalogFault &fault : catalog.faults())
            faults.append(fault.file + u' ' + fault.fault.path);
        QCOMPARE(faults,
                 QStringList({u"b.json $.match.domains[0]"_s, u"c.json $.id"_s, u"e.json $.checked"_s, u"f.json $"_s}));
    }

    void aMissingFolderIsEmpty()
    {
        const Catalog catalog = Catalog::fromFolder(u"/no/such/folder"_s, today);
        QVERIFY(catalog.all().isEmpty());
        QCOMPARE(catalog.guess(), nullptr);
    }
};

KLUBBPOST_TEST(WithoutApplication, TestCatalog)
#include "tst_catalog.moc"
