// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/autoconfig.h"
#include "helddiscovery.h"
#include "support/testprogram.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

QByteArray config(const QByteArray &provider, const QByteArray &after = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig version=\"1.1\"><emailProvider "
           "id=\"klubben.se\">" +
           provider + "</emailProvider>" + after + "</clientConfig>";
}

/// A whole server, of which \a more takes the place of login and authentication.
QByteArray server(const QByteArray &type, const QByteArray &host, const QByteArray &port, const QByteArray &socket,
                  const QByteArray &more = "<username>%EMAILADDRESS%</username>"
                                           "<authentication>password-cleartext</authentication>")
{
    const QByteArray element = type == "smtp" ? "outgoingServer" : "incomingServer";
    return '<' + element + " type=\"" + type + "\"><hostname>" + host + "</hostname><port>" + port +
           "</port><socketType>" + socket + "</socketType>" + more + "</" + element + '>';
}

const QByteArray oneServer = server("imap", "imap.klubben.se", "993", "SSL");

/// "imap tls imap.klubben.se:993 anna@klubben.se password plain,login,command".
QString shown(const FoundServer &found)
{
    QStringList auth;
    for (const AuthMethod method : found.settings.auth)
        auth.append(nameOf(method));
    return u"%1 %2 %3:%4 %5 %6 %7"_s
        .arg(nameOf(found.settings.protocol), nameOf(found.settings.security), found.settings.host)
        .arg(found.settings.port)
        .arg(found.settings.login.isEmpty() ? u"-"_s : found.settings.login, nameOf(found.login),
             auth.isEmpty() ? u"-"_s : auth.join(u','));
}

QStringList shown(const QList<FoundServer> &servers)
{
    QStringList list;
    for (const FoundServer &found : servers)
        list.append(shown(found));
    return list;
}

FoundSettings read(const QByteArray &xml, const EmailAddress &who = address(u"anna@klubben.se"_s))
{
    const auto found = readAutoconfig(xml, who);
    if (!found.ok()) {
        qWarning("refused: %s", enumName(found.fault()));
        return {};
    }
    return *found;
}

} // namespace

class TestAutoconfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsServersInOrder()
    {
        const FoundSettings found = read(config(
            "<domain>klubben.se</domain><domain purpose=\"mx\">Hosten.example</domain>"
            "<displayName> Klubbens \n e-post </displayName><displayShortName>Klubben</displayShortName>" +
            server("imap", "imap.klubben.se", "993", "SSL") + server("imap", "imap.klubben.se", "143", "STARTTLS") +
            server("pop3", "pop.klubben.se", "995", "SSL") + server("smtp", "smtp.klubben.se", "587", "STARTTLS") +
            server("smtp", "smtp.klubben.se", "465", "SSL")));
        QCOMPARE(shown(found.servers),
                 QStringList({u"imap tls imap.klubben.se:993 anna@klubben.se password plain,login,command"_s,
                              u"imap starttls imap.klubben.se:143 anna@klubben.se password plain,login,command"_s,
                              u"pop3 tls pop.klubben.se:995 anna@klubben.se password plain,login,command"_s,
                              u"smtp starttls smtp.klubben.se:587 anna@klubben.se password plain,login"_s,
                              u"smtp tls smtp.klubben.se:465 anna@klubben.se password plain,login"_s}));
        QCOMPARE(found.displayName, u"Klubbens e-post"_s);
        QCOMPARE(found.shortName, u"Klubben"_s);
        QCOMPARE(found.domains, QStringList({u"klubben.se"_s, u"hosten.example"_s}));
        QVERIFY(!found.oauthOnly());
        QCOMPARE(found.withPassword(Protocol::Smtp).size(), 2);
        QCOMPARE(found.withPassword(Protocol::Smtp).first().settings.port, 587);
    }

    void readsAuthentication_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("elements");
        QTest::addColumn<QString>("expected");
        QTest::newRow("password") << "imap"_ba
                                  << "<authentication>password-cleartext</authentication>"_ba
                                  << u"password plain,login,command"_s;
        QTest::newRow("hashed") << "imap"_ba
                                << "<authentication>password-encrypted</authentication>"_ba
                                << u"password scramSha256,cramMd5"_s;
        QTest::newRow("hashed, then password")
            << "smtp"_ba
            << "<authentication>password-encrypted</authentication><authentication>password-cleartext</authentication>"_ba
            << u"password scramSha256,cramMd5,plain,login"_s;
        QTest::newRow("OAuth2 first") << "smtp"_ba
                                      << "<authentication>OAuth2</authentication>"
                                         "<authentication>password-cleartext</authentication>"_ba
                                      << u"password xoauth2,oauthbearer,plain,login"_s;
        QTest::newRow("OAuth2 only") << "smtp"_ba
                                     << "<authentication>OAuth2</authentication>"_ba
                                     << u"oauthOnly xoauth2,oauthbearer"_s;
        QTest::newRow("OAuth2 by the draft's other name")
            << "smtp"_ba
            << "<authentication>OAuth</authentication>"_ba << u"oauthOnly xoauth2,oauthbearer"_s;
        QTest::newRow("a SASL name") << "smtp"_ba
                                     << "<authentication system=\"sasl\">SCRAM-SHA-256</authentication>"
                                        "<authentication>password-cleartext</authentication>"_ba
                                     << u"password scramSha256,plain,login"_s;
        QTest::newRow("SASL PLAIN") << "imap"_ba
                                    << "<authentication system=\"sasl\">PLAIN</authentication>"_ba
                                    << u"password plain"_s;
        QTest::newRow("an HTTP scheme") << "imap"_ba
                                        << "<authentication system=\"http\">Basic</authentication>"_ba
                                        << u"password -"_s;
        QTest::newRow("old words") << "smtp"_ba
                                   << "<authentication>secure</authentication><authentication>plain</authentication>"_ba
                                   << u"password scramSha256,cramMd5,plain,login"_s;
        QTest::newRow("unknown, then password") << "smtp"_ba
                                                << "<authentication>passkey</authentication>"
                                                   "<authentication>password-cleartext</authentication>"_ba
                                                << u"password plain,login"_s;
        QTest::newRow("Kerberos only") << "imap"_ba
                                       << "<authentication>GSSAPI</authentication>"_ba << u"unsupported -"_s;
        QTest::newRow("NTLM only") << "imap"_ba
                                   << "<authentication>NTLM</authentication>"_ba << u"unsupported -"_s;
        QTest::newRow("no login") << "smtp"_ba
                                  << "<authentication>none</authentication>"_ba << u"none -"_s;
        QTest::newRow("by network") << "smtp"_ba
                                    << "<authentication>client-IP-address</authentication>"_ba << u"none -"_s;
        QTest::newRow("not said") << "smtp"_ba
                                  << ""_ba << u"password -"_s;
    }

    void readsAuthentication()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, elements);
        QFETCH(QString, expected);
        const FoundSettings found = read(config(server(type, "mail.klubben.se", "2525", "STARTTLS", elements)));
        QCOMPARE(found.servers.size(), 1);
        QCOMPARE(shown(found.servers.first()),
                 u"%1 starttls mail.klubben.se:2525 - %2"_s.arg(QString::fromLatin1(type), expected));
    }

    void fillsInTheAddress_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QByteArray>("username");
        QTest::addColumn<QString>("login");
        const QString anna = u"anna@klubben.se"_s;
        QTest::newRow("address") << anna << "%EMAILADDRESS%"_ba << anna;
        QTest::newRow("local part") << anna << "%EMAILLOCALPART%"_ba << u"anna"_s;
        QTest::newRow("domain") << anna << "%EMAILDOMAIN%"_ba << u"klubben.se"_s;
        QTest::newRow("put together") << anna << "%EMAILLOCALPART%.%EMAILDOMAIN%"_ba << u"anna.klubben.se"_s;
        QTest::newRow("fixed") << anna << "m12345"_ba << u"m12345"_s;
        QTest::newRow("international") << u"åsa@förening.se"_s << "%EMAILADDRESS%"_ba << u"åsa@xn--frening-90a.se"_s;
        QTest::newRow("placeholder in the address")
            << u"%EMAILDOMAIN%@klubben.se"_s << "%EMAILADDRESS%"_ba << u"%EMAILDOMAIN%@klubben.se"_s;
        QTest::newRow("only the user knows") << anna << "%USERNAME%"_ba << QString();
        QTest::newRow("control character") << anna << "anna&#9;x&#10;y"_ba << u"anna x y"_s;
    }

    void fillsInTheAddress()
    {
        QFETCH(QString, who);
        QFETCH(QByteArray, username);
        QFETCH(QString, login);
        const FoundSettings found =
            read(config(server("imap", "imap.%EMAILDOMAIN%", "993", "SSL", "<username>" + username + "</username>")),
                 address(who));
        QCOMPARE(found.servers.size(), 1);
        QCOMPARE(found.servers.first().settings.login, login);
        QCOMPARE(found.servers.first().settings.host, u"imap."_s + QString::fromLatin1(address(who).asciiDomain()));
    }

    void marksServersInTheClear()
    {
        const FoundSettings found = read(config(server("pop3", "mail.klubben.se", "110", "plain") +
                                                server("smtp", "mail.klubben.se", "465", "SSL")));
        QCOMPARE(found.servers.size(), 2);
        QCOMPARE(found.servers[0].settings.security, Security::None);
        QVERIFY(found.servers[0].inTheClear());
        QVERIFY(!found.servers[1].inTheClear());
    }

    void saysWhenOnlyOauthOpens()
    {
        const QByteArray oauth = "<authentication>OAuth2</authentication>";
        const QByteArray imap = server("imap", "a.example", "993", "SSL", oauth);
        QVERIFY(read(config(imap)).oauthOnly());
        QVERIFY(read(config(imap + server("smtp", "a.example", "25", "plain", "<authentication>none</authentication>")))
                    .oauthOnly());
        QVERIFY(!read(config(imap + server("smtp", "a.example", "465", "SSL"))).oauthOnly());
        QVERIFY(read(config(imap)).withPassword(Protocol::Imap).isEmpty());
    }

    void keepsPop3Options()
    {
        const QByteArray options = "<pop3><leaveMessagesOnServer>true</leaveMessagesOnServer>"
                                   "<downloadOnBiff> false </downloadOnBiff><daysToLeaveMessagesOnServer>14"
                                   "</daysToLeaveMessagesOnServer><checkInterval minutes=\"15\"/></pop3>";
        const FoundSettings found = read(config(server("pop3", "pop.klubben.se", "995", "SSL", options) +
                                                server("imap", "imap.klubben.se", "993", "SSL", options) +
                                                server("pop3", "pop.klubben.se", "110", "STARTTLS")));
        QCOMPARE(found.servers.size(), 3);
        const Pop3Options expected{
            .leaveMessagesOnServer = true, .downloadOnNewMail = false, .daysToLeaveMessages = 14, .checkMinutes = 15};
        QVERIFY(found.servers[0].pop3 == expected);
        QVERIFY(!found.servers[1].pop3);
        QVERIFY(!found.servers[2].pop3);
    }

    void readsLinks()
    {
        const FoundSettings found = read(config(
            oneServer +
                "<documentation url=\"https://hosten.example/help?a=1&amp;b=2\"><descr lang=\"en\">Set up</descr>"
                "<descr lang=\"sv-SE\">Ställ in</descr><descr lang=\"de\">Einrichten</descr></documentation>"
                "<documentation url=\"https://hosten.example/en\"><descr lang=\"en\">Only "
                "English</descr></documentation>"
                "<documentation url=\"https://hosten.example/de\"><descr lang=\"de\">Nur "
                "Deutsch</descr></documentation>"
                "<documentation url=\"javascript:alert(1)\"><descr>Bad</descr></documentation>"
                "<documentation url=\"https://user:secret@hosten.example/\"><descr>Bad</descr></documentation>"
                "<documentation url=\"file:///etc/passwd\"/><documentation/>"
                "<enable visiturl=\"https://hosten.example/imap\"><instruction>Turn IMAP on</instruction>"
                "<instruction lang=\"sv\">Slå på IMAP</instruction></enable>",
            "<documentation url=\"http://hosten.example/outside\"/>"));
        QCOMPARE(found.documentation.size(), 4);
        QCOMPARE(found.documentation[0].url, QUrl(u"https://hosten.example/help?a=1&b=2"_s));
        QCOMPARE(found.documentation[0].text.sv, u"Ställ in"_s);
        QCOMPARE(found.documentation[0].text.en, u"Set up"_s);
        QCOMPARE(found.documentation[1].text.sv, u"Only English"_s);
        QVERIFY(found.documentation[2].text.isEmpty());
        QCOMPARE(found.documentation[3].url, QUrl(u"http://hosten.example/outside"_s));
        QCOMPARE(found.enabling.size(), 1);
        QCOMPARE(found.enabling[0].text.sv, u"Slå på IMAP"_s);
        QCOMPARE(found.enabling[0].text.en, u"Turn IMAP on"_s);
    }

    void passesOverWhatItDoesNotKnow()
    {
        const FoundSettings found = read(config(
            "<news>x<deep><deeper/></deep></news><inputField key=\"USERNAME\" label=\"Kundnummer\"/>" +
                server("imap", "imap.klubben.se", "993", "SSL",
                       "<password>hemligt-1</password><username>anna</username><future a=\"b\">x</future>") +
                "<incomingServer type=\"exchange\"><ewsURL>https://x.example/</ewsURL></incomingServer>"
                "<incomingServer type=\"JMAP\"><url>https://j.example/</url></incomingServer>"
                "<incomingServer type=\"smtp\"><hostname>odd.example</hostname></incomingServer>"
                "<outgoingServer type=\"imap\"><hostname>odd.example</hostname></outgoingServer>",
            "<oAuth2><issuer>login.example</issuer><clientSecret>s</clientSecret></oAuth2>"
            "<webMail><loginPage url=\"https://w.example/\"/></webMail><clientConfigUpdate url=\"https://u.example\"/>"
            "<addressBook type=\"carddav\"><url>https://c.example</url></addressBook>"));
        QCOMPARE(shown(found.servers), QStringList(u"imap tls imap.klubben.se:993 anna password -"_s));
        QCOMPARE(found.otherTypes, QStringList({u"exchange"_s, u"jmap"_s}));
        QCOMPARE(found.askedFor, QStringList(u"Kundnummer"_s));
    }

    void leavesOutIncompleteServers_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("no host") << "<incomingServer type=\"imap\"><port>993</port><socketType>SSL</socketType>"
                                    "</incomingServer>"_ba;
        QTest::newRow("no port") << "<incomingServer type=\"imap\"><hostname>a.example</hostname>"
                                    "<socketType>SSL</socketType></incomingServer>"_ba;
        QTest::newRow("no socket type") << "<incomingServer type=\"imap\"><hostname>a.example</hostname>"
                                           "<port>993</port></incomingServer>"_ba;
        QTest::newRow("bad host") << server("imap", "a b.example", "993", "SSL");
        QTest::newRow("web address as host") << server("imap", "https://a.example", "993", "SSL");
        QTest::newRow("port 0") << server("imap", "a.example", "0", "SSL");
        QTest::newRow("port too large") << server("imap", "a.example", "65536", "SSL");
        QTest::newRow("port in words") << server("imap", "a.example", "imaps", "SSL");
        QTest::newRow("unknown security") << server("imap", "a.example", "993", "quantum");
        QTest::newRow("TLS that may be either") << server("imap", "a.example", "1993", "TLS");
        QTest::newRow("no type") << "<incomingServer><hostname>a.example</hostname><port>993</port>"
                                    "<socketType>SSL</socketType></incomingServer>"_ba;
        QTest::newRow("the same again") << oneServer;
    }

    void leavesOutIncompleteServers()
    {
        QFETCH(QByteArray, bad);
        const FoundSettings found = read(config(bad + oneServer));
        QCOMPARE(shown(found.servers),
                 QStringList(u"imap tls imap.klubben.se:993 anna@klubben.se password plain,login,command"_s));
    }

    void readsTlsByThePort()
    {
        const FoundSettings found =
            read(config(server("imap", "a.example", "993", "TLS") + server("smtp", "a.example", "587", "TLS")));
        QCOMPARE(found.servers.size(), 2);
        QCOMPARE(found.servers[0].settings.security, Security::Tls);
        QCOMPARE(found.servers[1].settings.security, Security::Starttls);
    }

    void namesEachFault_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<AutoconfigFault>("fault");
        const QByteArray good = config(oneServer);
        QTest::newRow("nothing") << ""_ba << AutoconfigFault::Empty;
        QTest::newRow("spaces") << " \r\n\t"_ba << AutoconfigFault::Empty;
        QTest::newRow("too large") << good + QByteArray(maxAutoconfigBytes, ' ') << AutoconfigFault::TooLarge;
        QTest::newRow("parking page") << "<!DOCTYPE html>\n<html><head><title>For sale</title><body>Buy<br>"_ba
                                      << AutoconfigFault::Html;
        QTest::newRow("old parking page")
            << "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\"><HTML>"_ba
            << AutoconfigFault::Html;
        QTest::newRow("page without doctype") << "<html lang=sv><p>Hej"_ba << AutoconfigFault::Html;
        QTest::newRow("XHTML")
            << "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>"_ba
            << AutoconfigFault::Html;
        QTest::newRow("only a head") << "<!-- parked --><head><meta charset=utf-8></head>"_ba << AutoconfigFault::Html;
        QTest::newRow("billion laughs")
            << "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol1 \"&lol;&lol;&lol;&lol;\">"
               "<!ENTITY lol2 \"&lol1;&lol1;&lol1;\">]><clientConfig>&lol2;</clientConfig>"_ba
            << AutoconfigFault::Dtd;
        QTest::newRow("outside entity")
            << "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><clientConfig>&x;</clientConfig>"_ba
            << AutoconfigFault::Dtd;
        QTest::newRow("document type in UTF-16")
            << QByteArray("\xFF\xFE<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0c\0>\0<\0c\0/\0>\0", 34) << AutoconfigFault::Dtd;
        QTest::newRow("cut off") << good.left(good.size() - 20) << AutoconfigFault::BadXml;
        QTest::newRow("two files") << good + good.mid(good.indexOf("<clientConfig")) << AutoconfigFault::BadXml;
        QTest::newRow("no XML") << "mail.klubben.se:993"_ba << AutoconfigFault::BadXml;
        QTest::newRow("JSON") << "{\"protocols\":{}}"_ba << AutoconfigFault::BadXml;
        QTest::newRow("undeclared entity")
            << config(oneServer + "<displayName>&nbsp;</displayName>") << AutoconfigFault::BadXml;
        QTest::newRow("bad UTF-8") << config(oneServer + "<displayName>\xC3\x28</displayName>")
                                   << AutoconfigFault::BadXml;
        QTest::newRow("deep") << config(QByteArray("<a>").repeated(50) + QByteArray("</a>").repeated(50) + oneServer)
                              << AutoconfigFault::TooDeep;
        QTest::newRow("very deep, without end")
            << config(QByteArray("<a>").repeated(80000)) << AutoconfigFault::TooDeep;
        QTest::newRow("deep inside a text")
            << config("<displayName>" + QByteArray("<a>").repeated(80000)) << AutoconfigFault::TooDeep;
        QTest::newRow("other XML") << "<Autodiscover><Response/></Autodiscover>"_ba << AutoconfigFault::NotAConfig;
        QTest::newRow("no servers") << config("<displayName>x</displayName>") << AutoconfigFault::NoServers;
        QTest::newRow("only other protocols")
            << config("<incomingServer type=\"exchange\"><hostname>x.example</hostname></incomingServer>")
            << AutoconfigFault::NoServers;
        QTest::newRow("servers outside") << "<clientConfig>"_ba + oneServer + "</clientConfig>"
                                         << AutoconfigFault::NoServers;
    }

    void namesEachFault()
    {
        QFETCH(QByteArray, xml);
        QFETCH(AutoconfigFault, fault);
        const auto found = readAutoconfig(xml, address(u"anna@klubben.se"_s));
        QVERIFY(!found.ok());
        QCOMPARE(found.fault(), fault);
    }

    void everyFaultIsNamedOnce()
    {
        QSet<QString> names;
        for (const AutoconfigFault fault : allOf<AutoconfigFault>())
            names.insert(nameOf(fault));
        QCOMPARE(names.size(), 8);
        QCOMPARE(allOf<LoginWay>().size(), 4);
    }

    void readsOtherEncodings()
    {
        const QByteArray name = "<displayName>Föreningen</displayName>";
        const QString xml = QString::fromUtf8(config(name + oneServer));
        QCOMPARE(read("\xEF\xBB\xBF" + xml.toUtf8()).displayName, u"Föreningen"_s);
        QCOMPARE(read(QString(xml).replace(u"UTF-8"_s, u"ISO-8859-1"_s).toLatin1()).displayName, u"Föreningen"_s);
        auto utf16 = QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QCOMPARE(read(utf16(QString(xml).replace(u"UTF-8"_s, u"UTF-16"_s))).displayName, u"Föreningen"_s);
    }

    void keepsForeignTextShort()
    {
        const QString bidi(QChar(0x202e));
        const FoundSettings found =
            read(config("<displayName>" + QByteArray(5000, 'x') + "</displayName><displayShortName>a" + bidi.toUtf8() +
                        "b&#x85;</displayShortName>" + oneServer));
        QCOMPARE(found.displayName.size(), 100);
        QCOMPARE(found.shortName, u"ab"_s);
        QByteArray many;
        for (int i = 0; i < 100; ++i)
            many += server("imap", "imap" + QByteArray::number(i) + ".example", "993", "SSL");
        QCOMPARE(read(config(many)).servers.size(), 32);
    }
};

KLUBBPOST_TEST(WithoutApplication, TestAutoconfig)
#include "tst_autoconfig.moc"
