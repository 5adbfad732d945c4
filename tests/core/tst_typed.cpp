// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/typed.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// Addresses, servers, login names and passwords as people paste them.
class TestTyped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected"); // or "!" and the fault
        const QString anna = u"anna@klubben.se"_s;
        const auto row = [](const char *name, const QString &typed, const QString &expected) {
            QTest::newRow(name) << typed << expected;
        };
        row("as it is", anna, anna);
        row("zero-width space", u"an\u200bna@klubben.se"_s, anna);
        row("zero-width no-break space", u"\ufeffanna@klubben.se"_s, anna);
        row("soft hyphen", u"anna@klub\u00adben.se"_s, anna);
        row("marks of direction", u"\u202aanna@klubben.se\u202c"_s, anna);
        row("word joiner", u"anna\u2060@klubben.se"_s, anna);
        row("tag beyond the first plane", u"anna\U000e0061@klubben.se"_s, anna);
        row("hard spaces around", u"\u00a0anna@klubben.se\u202f"_s, anna);
        row("link", u"mailto:anna@klubben.se"_s, anna);
        row("link with a subject", u"MAILTO:anna@klubben.se?subject=Hej%20d%C3%A4r"_s, anna);
        row("link, encoded", u"mailto:anna%2Bnytt%40klubben.se"_s, u"anna+nytt@klubben.se"_s);
        row("name and brackets", u"Anna Berg <anna@klubben.se>"_s, anna);
        row("quoted name with a comma", u"\"Berg, Anna\" <anna@klubben.se>;"_s, anna);
        row("name with Å", u"Åsa Öberg <asa@klubben.se>"_s, u"asa@klubben.se"_s);
        row("link in brackets", u"Anna [mailto:anna@klubben.se]"_s, anna);
        row("brackets alone", u"<anna@klubben.se>"_s, anna);
        row("blanks in the brackets", u"Anna < anna@klubben.se >"_s, anna);
        row("comment", u"anna@klubben.se (Anna Berg)"_s, anna);
        row("full stop", u"anna@klubben.se."_s, anna);
        row("semicolon", u"anna@klubben.se;"_s, anna);
        row("comma", u"anna@klubben.se, "_s, anna);
        row("question mark", u"anna@klubben.se?"_s, anna);
        row("Swedish quotation marks", u"”anna@klubben.se”"_s, anna);
        row("English quotation marks", u"“anna@klubben.se”."_s, anna);
        row("German quotation marks", u"„anna@klubben.se“"_s, anna);
        row("French quotation marks", u"»anna@klubben.se«"_s, anna);
        row("straight quotation marks", u"\"anna@klubben.se\""_s, anna);
        row("apostrophes", u"'anna@klubben.se'"_s, anna);
        row("apostrophes that curl", u"‘anna@klubben.se’"_s, anna);
        row("parentheses", u"(anna@klubben.se)"_s, anna);
        row("label", u"E-post: anna@klubben.se"_s, anna);
        row("English label", u"Email: anna@klubben.se"_s, anna);
        row("comma for a dot", u"info@klubben,se"_s, u"info@klubben.se"_s);
        row("full-width at", u"anna＠klubben.se"_s, anna);
        // What belongs to an address stays.
        row("an apostrophe in it", u"o'brien@klubben.se"_s, u"o'brien@klubben.se"_s);
        row("an apostrophe at its beginning", u"'t.hoen@klubben.se"_s, u"'t.hoen@klubben.se"_s);
        row("odd but allowed", u"a!b?c=d@klubben.se"_s, u"a!b?c=d@klubben.se"_s);
        row("å", u"åsa@förening.se"_s, u"åsa@förening.se"_s);
        // Nothing is thrown away that may be part of it.
        row("blank inside", u"anna berg@klubben.se"_s, u"!space"_s);
        row("two", u"anna@klubben.se, bo@klubben.se"_s, u"!severalAts"_s);
        row("two in brackets", u"Anna <anna@klubben.se>, Bo <bo@klubben.se>"_s, u"!severalAts"_s);
        row("line end inside", u"anna@klubben.se\r\nBcc: x"_s, u"!controlCharacter"_s);
        row("nothing but signs", u"<>;"_s, u"!empty"_s);
        row("nothing", u"\u200b \u00a0"_s, u"!empty"_s);
        row("no at", u"mailto:klubben.se"_s, u"!noAt"_s);
        row("dots inside", u"anna@klubben..se"_s, u"!domainCharacter"_s);
    }
    void address()
    {
        QFETCH(QString, typed);
        const auto read = typedAddress(typed);
        QTEST(read ? read->toString() : u'!' + nameOf(read.fault()), "expected");
    }

    void host_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected"); // "host port", or "!" and the fault
        const auto row = [](const char *name, const QString &typed, const QString &expected) {
            QTest::newRow(name) << typed << expected;
        };
        row("as it is", u"mail.klubben.se"_s, u"mail.klubben.se 0"_s);
        row("zero-width space", u"mail\u200b.klubben.se"_s, u"mail.klubben.se 0"_s);
        row("hard space", u"\u00a0mail.klubben.se"_s, u"mail.klubben.se 0"_s);
        row("port", u"mail.klubben.se:587"_s, u"mail.klubben.se 587"_s);
        row("port after a blank", u"mail.klubben.se, port 587"_s, u"mail.klubben.se 587"_s);
        row("web address", u"https://mail.klubben.se/"_s, u"mail.klubben.se 0"_s);
        row("address of the protocol", u"imaps://mail.klubben.se:993/INBOX"_s, u"mail.klubben.se 993"_s);
        row("slash", u"smtp.klubben.se/"_s, u"smtp.klubben.se 0"_s);
        row("full stop", u"mail.klubben.se."_s, u"mail.klubben.se 0"_s);
        row("comma", u"mail.klubben.se,"_s, u"mail.klubben.se 0"_s);
        row("quotation marks", u"”mail.klubben.se”"_s, u"mail.klubben.se 0"_s);
        row("backticks", u"`mail.klubben.se`"_s, u"mail.klubben.se 0"_s);
        row("brackets", u"<mail.klubben.se>"_s, u"mail.klubben.se 0"_s);
        row("IPv4", u"192.0.2.1"_s, u"192.0.2.1 0"_s);
        row("IPv4 and port", u"192.0.2.1:993"_s, u"192.0.2.1 993"_s);
        row("IPv6", u"2001:db8::1"_s, u"2001:db8::1 0"_s);
        row("IPv6 and port", u"[2001:db8::1]:993"_s, u"2001:db8::1 993"_s);
        row("å", u"mail.förening.se"_s, u"mail.förening.se 0"_s);
        row("address", u"info@klubben.se"_s, u"!hostIsAddress"_s);
        row("blank inside", u"mail klubben.se"_s, u"!hostWithSpace"_s);
        row("line end inside", u"mail.klubben.se\r\nEHLO"_s, u"!hostControlCharacter"_s);
        row("port out of range", u"mail.klubben.se:99999"_s, u"!hostWithPort"_s);
        row("nothing", u" \u200b"_s, u"!emptyHost"_s);
    }
    void host()
    {
        QFETCH(QString, typed);
        const TypedHost found = cleanedHost(typed);
        const auto read = parseHost(found.host);
        QTEST(read ? u"%1 %2"_s.arg(*read).arg(found.port) : u'!' + nameOf(read.fault()), "expected");
    }

    void login_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &typed, const QString &expected) {
            QTest::newRow(name) << typed << expected;
        };
        row("as it is", u"m12345"_s, u"m12345"_s);
        row("zero-width space", u"m12\u200b345"_s, u"m12345"_s);
        row("blanks around", u"\u00a0m12345 "_s, u"m12345"_s);
        row("quotation marks", u"”m12345”"_s, u"m12345"_s);
        row("comma behind", u"m12345,"_s, u"m12345"_s);
        row("full stop behind, which may belong to it", u"klubben."_s, u"klubben."_s);
        row("address", u"Anna <anna@klubben.se>"_s, u"anna@klubben.se"_s);
        row("link", u"mailto:anna@klubben.se"_s, u"anna@klubben.se"_s);
        row("capitals stay", u"Anna@Klubben.se;"_s, u"Anna@Klubben.se"_s);
        row("domain and name", u"KLUBBEN\\anna"_s, u"KLUBBEN\\anna"_s);
        row("other sign for the at", u"anna%klubben.se"_s, u"anna%klubben.se"_s);
        row("nothing", u"\u2060"_s, u"!emptyLogin"_s);
    }
    void login()
    {
        QFETCH(QString, typed);
        const auto read = typedLogin(typed);
        QTEST(read ? *read : u'!' + nameOf(read.fault()), "expected");
    }

    void password_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<PasswordOddity>("expected");
        QTest::newRow("ordinary") << u"lösen ord"_s << PasswordOddity::None;
        QTest::newRow("none") << QString() << PasswordOddity::None;
        QTest::newRow("blank before") << u" hemligt"_s << PasswordOddity::BlankAround;
        QTest::newRow("blank behind") << u"hemligt "_s << PasswordOddity::BlankAround;
        QTest::newRow("hard space behind") << u"hemligt\u00a0"_s << PasswordOddity::BlankAround;
        QTest::newRow("thin space before") << u"\u2009hemligt"_s << PasswordOddity::BlankAround;
        QTest::newRow("zero-width space") << u"hem\u200bligt"_s << PasswordOddity::Invisible;
        QTest::newRow("soft hyphen") << u"hem\u00adligt"_s << PasswordOddity::Invisible;
        QTest::newRow("😀") << u"😀"_s << PasswordOddity::None;
    }
    void password()
    {
        QFETCH(QString, typed);
        QTEST(oddityOf(typed), "expected");
    }

    /// What strict readers get where no person types.
    void strictReadersRefuseTheInvisible()
    {
        const auto read = EmailAddress::parse(u"an\u200bna@klubben.se"_s);
        QVERIFY(!read && read.fault() == AddressFault::ControlCharacter);
    }
};

KLUBBPOST_TEST(WithoutApplication, TestTyped)
#include "tst_typed.moc"
