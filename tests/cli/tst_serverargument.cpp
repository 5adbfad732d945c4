// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/serverargument.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestServerArgument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("result"); // "host port security", or the fault's name
        const auto row = [](const char *typed, const char *result, Protocol protocol = Protocol::Smtp) {
            QTest::addRow("%s %.40s", enumName(protocol), typed)
                << protocol << QString::fromUtf8(typed) << QString::fromLatin1(result);
        };
        row("smtp.example.se", "smtp.example.se 465 tls");
        row("imap.example.se", "imap.example.se 993 tls", Protocol::Imap);
        row("pop.example.se", "pop.example.se 995 tls", Protocol::Pop3);
        row("smtp.example.se:587", "smtp.example.se 587 starttls");
        row("smtp.example.se:465", "smtp.example.se 465 tls");
        row("smtp.example.se:2525", "smtp.example.se 2525 starttls");
        row("smtp.example.se:143", "smtp.example.se 143 starttls", Protocol::Imap);
        row("smtp.example.se:2525:none", "smtp.example.se 2525 none");
        row("smtp.example.se:10465:tls", "smtp.example.se 10465 tls");
        row("192.0.2.1:25:starttls", "192.0.2.1 25 starttls");
        row("[2001:db8::1]", "2001:db8::1 465 tls");
        row("[2001:db8::1]:587:starttls", "2001:db8::1 587 starttls");
        row("", "emptyHost");
        row(":587", "emptyHost");
        row("[]:587", "emptyHost");
        row("https://smtp.example.se", "hostWithScheme");
        row("smtp://smtp.example.se:587:tls", "hostWithScheme");
        row("smtp example.se", "hostWithSpace");
        row("info@example.se", "hostIsAddress");
        row("smtp.exa\r\nmple.se", "hostControlCharacter");
        row("smtp.exa%mple.se", "hostCharacter");
        row("[2001:db8::1]x:587", "hostCharacter");
        row("smtp.example.se:0", "portOutOfRange");
        row("smtp.example.se:65536", "portOutOfRange");
        row("smtp.example.se:abc", "portNotANumber");
        row("smtp.example.se:", "portNotANumber");
        row("smtp.example.se:-1", "portNotANumber");
        row("smtp.example.se:587:ssl", "badValue");
        row("smtp.example.se:587:tls:x", "badValue");
    }
    void reads()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QString, typed);
        QFETCH(QString, result);
        const auto server = parseServerArgument(protocol, typed, Words(Language::English));
        if (!server) {
            QCOMPARE(server.fault().name, result);
            QVERIFY(!server.fault().text.isEmpty());
            return;
        }
        QCOMPARE(u"%1 %2 %3"_s.arg(server->host).arg(server->port).arg(nameOf(server->security)), result);
        QCOMPARE(server->protocol, protocol);
        QVERIFY(server->login.isEmpty());
    }

    void tenThousandLettersAreAFault()
    {
        const auto server = parseServerArgument(Protocol::Smtp, QString(10'240, u'a'), Words(Language::Swedish));
        QVERIFY(!server.ok());
        QCOMPARE(server.fault().exit, ExitCode::Usage);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestServerArgument)
#include "tst_serverargument.moc"
