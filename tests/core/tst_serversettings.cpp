// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/serversettings.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// The value as text, or "!" and the name of the fault, so that a row of a table can hold either.
template <class Value>
QString outcome(const Result<Value, SettingsFault> &result)
{
    if (!result)
        return u'!' + nameOf(result.fault());
    if constexpr (std::is_same_v<Value, QString>)
        return *result;
    else
        return QString::number(*result);
}

void addColumns()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
}

} // namespace

class TestServerSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void host_data()
    {
        addColumns();
        QTest::newRow("plain") << u"smtp.klubben.se"_s << u"smtp.klubben.se"_s;
        QTest::newRow("spaces around") << u" smtp.klubben.se\n"_s << u"smtp.klubben.se"_s;
        QTest::newRow("final dot") << u"smtp.klubben.se."_s << u"smtp.klubben.se"_s;
        QTest::newRow("IDN") << u"mail.företag.se"_s << u"mail.företag.se"_s;
        QTest::newRow("IPv4") << u"192.0.2.1"_s << u"192.0.2.1"_s;
        QTest::newRow("IPv6") << u"2001:db8::1"_s << u"2001:db8::1"_s;
        QTest::newRow("one label") << u"localhost"_s << u"localhost"_s;
        QTest::newRow("empty") << u"  "_s << u"!emptyHost"_s;
        QTest::newRow("CRLF inside") << u"smtp.klubben.se\r\nRCPT TO:<x>"_s << u"!hostControlCharacter"_s;
        QTest::newRow("NUL") << u"smtp\0.se"_s << u"!hostControlCharacter"_s;
        QTest::newRow("scheme") << u"https://smtp.klubben.se"_s << u"!hostWithScheme"_s;
        QTest::newRow("port") << u"smtp.klubben.se:587"_s << u"!hostWithPort"_s;
        QTest::newRow("space inside") << u"smtp klubben.se"_s << u"!hostWithSpace"_s;
        QTest::newRow("address") << u"info@klubben.se"_s << u"!hostIsAddress"_s;
        QTest::newRow("slash") << u"klubben.se/mail"_s << u"!hostCharacter"_s;
        QTest::newRow("two dots") << u"smtp..klubben.se"_s << u"!hostCharacter"_s;
        QTest::newRow("bad IPv4") << u"192.0.2.256"_s << u"!hostCharacter"_s;
        QTest::newRow("10 kB") << QString(10000, u'a') << u"!hostCharacter"_s;
    }
    void host()
    {
        QFETCH(QString, typed);
        QTEST(outcome(parseHost(typed)), "expected");
    }

    void port_data()
    {
        addColumns();
        QTest::newRow("587") << u"587"_s << u"587"_s;
        QTest::newRow("spaces") << u" 993 "_s << u"993"_s;
        QTest::newRow("largest") << u"65535"_s << u"65535"_s;
        QTest::newRow("0") << u"0"_s << u"!portOutOfRange"_s;
        QTest::newRow("65536") << u"65536"_s << u"!portOutOfRange"_s;
        QTest::newRow("very large") << QString(400, u'9') << u"!portOutOfRange"_s;
        QTest::newRow("abc") << u"abc"_s << u"!portNotANumber"_s;
        QTest::newRow("empty") << QString() << u"!portNotANumber"_s;
        QTest::newRow("minus") << u"-1"_s << u"!portNotANumber"_s;
        QTest::newRow("hex") << u"0x24B"_s << u"!portNotANumber"_s;
        QTest::newRow("other digits") << u"٥٨٧"_s << u"!portNotANumber"_s;
    }
    void port()
    {
        QFETCH(QString, typed);
        QTEST(outcome(parsePort(typed)), "expected");
    }

    void login_data()
    {
        addColumns();
        QTest::newRow("address") << u"info@klubben.se"_s << u"info@klubben.se"_s;
        QTest::newRow("customer number") << u" 123456 "_s << u"123456"_s;
        QTest::newRow("empty") << u" "_s << u"!emptyLogin"_s;
        QTest::newRow("LF inside") << u"info\nx"_s << u"!loginControlCharacter"_s;
        QTest::newRow("10 kB") << QString(10000, u'x') << u"!loginTooLong"_s;
    }
    void login()
    {
        QFETCH(QString, typed);
        QTEST(outcome(parseLogin(typed)), "expected");
    }

    void senderName_data()
    {
        addColumns();
        QTest::newRow("name") << u"Uppsala Buggarna ÅÄÖ"_s << u"Uppsala Buggarna ÅÄÖ"_s;
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("header smuggling") << u"Klubben\r\nBcc: x@example.org"_s << u"!nameControlCharacter"_s;
        QTest::newRow("10 kB") << QString(10000, u'x') << u"!nameTooLong"_s;
    }
    void senderName()
    {
        QFETCH(QString, typed);
        QTEST(outcome(parseSenderName(typed)), "expected");
    }

    void password()
    {
        QVERIFY(!checkPassword(u"  lösen åäö 😀 "_s));
        QVERIFY(!checkPassword(QString(300, u'x')));
        QCOMPARE(checkPassword({}), SettingsFault::EmptyPassword);
        QCOMPARE(checkPassword(u"a\rb"_s), SettingsFault::PasswordControlCharacter);
        QCOMPARE(checkPassword(QString(10000, u'x')), SettingsFault::PasswordTooLong);
    }

    void portsAndSecurityGoTogether()
    {
        for (const auto protocol : allOf<Protocol>()) {
            for (const auto security : {Security::Tls, Security::Starttls})
                QCOMPARE(customarySecurity(protocol, standardPort(protocol, security)), security);
        }
        QCOMPARE(customarySecurity(Protocol::Smtp, 2525), std::nullopt);
        QCOMPARE(customarySecurity(Protocol::Imap, 995), std::nullopt);
    }

    void hostsGoOutAsALabels()
    {
        QCOMPARE((ServerSettings{.host = u"mail.Företag.se"_s}.asciiHost()), "mail.xn--fretag-wxa.se"_ba);
        QCOMPARE((ServerSettings{.host = u"2001:db8::1"_s}.asciiHost()), "2001:db8::1"_ba);
    }

    void mechanismNamesAreReadInAnyCase()
    {
        QCOMPARE(authMethodFromSasl("scram-sha-256"), AuthMethod::ScramSha256);
        QCOMPARE(authMethodFromSasl("GSSAPI"), std::nullopt);
        for (const auto method : allOf<AuthMethod>()) {
            if (method != AuthMethod::Command)
                QCOMPARE(authMethodFromSasl(saslName(method)), method);
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestServerSettings)
#include "tst_serversettings.moc"
