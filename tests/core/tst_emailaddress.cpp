// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/emailaddress.h"
#include "core/enumname.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestEmailAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesGoodAddresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("plain") << u"info@klubben.se"_s << u"info@klubben.se"_s << "info@klubben.se"_ba;
        QTest::newRow("spaces around") << u"  info@klubben.se\t"_s << u"info@klubben.se"_s << "info@klubben.se"_ba;
        QTest::newRow("capitals") << u"Info@Klubben.SE"_s << u"Info@klubben.se"_s << "Info@klubben.se"_ba;
        QTest::newRow("IDN domain") << u"info@företag.se"_s << u"info@företag.se"_s << "info@xn--fretag-wxa.se"_ba;
        QTest::newRow("A-label typed") << u"info@xn--fretag-wxa.se"_s << u"info@företag.se"_s
                                       << "info@xn--fretag-wxa.se"_ba;
        QTest::newRow("å in local part") << u"åsa@klubben.se"_s << u"åsa@klubben.se"_s << "åsa@klubben.se"_ba;
        QTest::newRow("a + ring is å") << u"a\u030asa@klubben.se"_s << u"åsa@klubben.se"_s << "åsa@klubben.se"_ba;
        QTest::newRow("plus") << u"a+b.c@x.klubben.se"_s << u"a+b.c@x.klubben.se"_s << "a+b.c@x.klubben.se"_ba;
    }
    void takesGoodAddresses()
    {
        QFETCH(QString, typed);
        const auto address = EmailAddress::parse(typed);
        QVERIFY(address.ok());
        QTEST(address->toString(), "shown");
        QTEST(address->toWire(), "wire");
    }

    void namesFaults_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("fault");
        QTest::newRow("empty") << QString() << u"empty"_s;
        QTest::newRow("spaces") << u"   "_s << u"empty"_s;
        QTest::newRow("no at") << u"klubben.se"_s << u"noAt"_s;
        QTest::newRow("two ats") << u"info@klubben@se.se"_s << u"severalAts"_s;
        QTest::newRow("space inside") << u"in fo@klubben.se"_s << u"space"_s;
        QTest::newRow("CRLF") << u"info\r\n@klubben.se"_s << u"controlCharacter"_s;
        QTest::newRow("NUL") << u"info@klub\0ben.se"_s << u"controlCharacter"_s;
        QTest::newRow("no local part") << u"@klubben.se"_s << u"emptyLocalPart"_s;
        QTest::newRow("long local part") << QString(65, u'a') + u"@klubben.se"_s << u"localPartTooLong"_s;
        QTest::newRow("10 kB") << QString(10000, u'a') + u"@klubben.se"_s << u"tooLong"_s;
        QTest::newRow("dot first") << u".info@klubben.se"_s << u"localPartCharacter"_s;
        QTest::newRow("two dots") << u"in..fo@klubben.se"_s << u"localPartCharacter"_s;
        QTest::newRow("comma") << u"in,fo@klubben.se"_s << u"localPartCharacter"_s;
        QTest::newRow("no domain") << u"info@"_s << u"emptyDomain"_s;
        QTest::newRow("no dot") << u"info@klubben"_s << u"domainWithoutDot"_s;
        QTest::newRow("trailing dot") << u"info@klubben.se."_s << u"domainCharacter"_s;
        QTest::newRow("hyphen first") << u"info@-klubben.se"_s << u"domainCharacter"_s;
        QTest::newRow("underscore") << u"info@klub_ben.se"_s << u"domainCharacter"_s;
        QTest::newRow("slash") << u"info@klubben.se/x"_s << u"domainCharacter"_s;
        QTest::newRow("IP") << u"info@192.0.2.1"_s << u"domainCharacter"_s;
        QTest::newRow("long label") << u"info@"_s + QString(64, u'a') + u".se"_s << u"domainCharacter"_s;
    }
    void namesFaults()
    {
        QFETCH(QString, typed);
        const auto address = EmailAddress::parse(typed);
        QVERIFY(!address.ok());
        QTEST(nameOf(address.fault()), "fault");
    }

    void needsSmtpUtf8OnlyForTheLocalPart()
    {
        QVERIFY(EmailAddress::parse(u"åsa@klubben.se"_s)->needsSmtpUtf8());
        QVERIFY(!EmailAddress::parse(u"info@företag.se"_s)->needsSmtpUtf8());
    }
};

KLUBBPOST_TEST(QCoreApplication, TestEmailAddress)
#include "tst_emailaddress.moc"
