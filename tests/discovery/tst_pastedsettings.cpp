// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/pastedsettings.h"

#include "discovery/pastedtexts.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

template <class Value>
QString orNothing(const std::optional<Pasted<Value>> &value, const QString &shown)
{
    return value ? shown : u"-"_s;
}

/// One line a server, "smtp smtp.klubben.se 465 tls anna@klubben.se", and one a note, "! severalHosts smtp".
QString shown(const PastedSettings &settings)
{
    QStringList lines;
    for (const PastedServer &server : settings.servers) {
        lines.append(u"%1 %2 %3 %4 %5"_s.arg(
                         nameOf(server.protocol), orNothing(server.host, server.host ? server.host->value : QString()),
                         orNothing(server.port, server.port ? QString::number(server.port->value) : QString()),
                         orNothing(server.security, server.security ? nameOf(server.security->value) : QString()),
                         orNothing(server.login, server.login ? server.login->value : QString())) +
                     (server.retired ? u" retired"_s : QString()));
    }
    for (const PastedNote &note : settings.notes)
        lines.append(u"! "_s + nameOf(note.kind) + (note.protocol ? u' ' + nameOf(*note.protocol) : QString()));
    for (const RetiredHit &hit : settings.retiredAdvice)
        lines.append(u"? "_s + hit.value->value);
    return lines.join(u'\n');
}

} // namespace

class TestPastedSettings : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 21));

    PastedSettings read(const QString &text, const QString &address = u"anna@klubben.se"_s) const
    {
        return readPastedSettings(text, address.isEmpty() ? EmailAddress() : EmailAddress::parse(address).take(),
                                  m_catalog);
    }

private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        for (const PastedText &text : pastedTexts() + helpPageTexts()) {
            QTest::newRow(text.name) << QString::fromUtf8(text.text) << QString::fromUtf8(text.address)
                                     << QString::fromUtf8(text.expected);
        }
    }

    void understands()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        QFETCH(QString, expected);
        QCOMPARE(shown(read(text, address)), expected);
    }

    void isTriedOnManyTexts()
    {
        QVERIFY2(pastedTexts().size() >= 40, qPrintable(QString::number(pastedTexts().size())));
        qsizetype swedish = 0;
        for (const PastedText &text : helpPageTexts())
            swedish += QByteArrayView(text.name).startsWith("sv: ") ? 1 : 0;
        QVERIFY2(helpPageTexts().size() >= 60 && swedish >= 40, qPrintable(QString::number(swedish)));
    }

    /// Every text also reads the same with Windows' line ends, hard spaces and Markdown's stars.
    void lineEndsAndSpacesDoNotMatter()
    {
        for (const PastedText &text : pastedTexts() + helpPageTexts()) {
            QString other = QString::fromUtf8(text.text);
            other.replace(u'\n', u"\r\n"_s);
            // A table's line ends stay: two in a row would end it.
            const QString expected = QString::fromUtf8(text.expected);
            if (!other.contains(u'\t') && !other.contains(u'|'))
                QCOMPARE(shown(read(other, QString::fromUtf8(text.address))), expected);
            QString hard = QString::fromUtf8(text.text);
            hard.replace(u": "_s, u":"_s + QChar(0x00a0));
            QCOMPARE(shown(read(hard, QString::fromUtf8(text.address))), expected);
        }
    }

    void saysWhereItIsFrom()
    {
        const PastedSettings settings = read(u"Inkommande server (IMAP): imap.klubben.se:993\nKryptering: SSL/TLS\n"
                                             "Användarnamn: hela e-postadressen"_s);
        const PastedServer *imap = settings.server(Protocol::Imap);
        QVERIFY(imap && imap->host && imap->port && imap->security && imap->login);
        QCOMPARE(imap->host->from, u"Inkommande server (IMAP): imap.klubben.se:993"_s);
        QCOMPARE(imap->port->from, imap->host->from);
        QCOMPARE(imap->security->from, u"Kryptering: SSL/TLS"_s);
        QCOMPARE(imap->login->from, u"Användarnamn: hela e-postadressen"_s);
        QVERIFY(!settings.server(Protocol::Smtp));
    }

    void keepsNoPassword_data()
    {
        QTest::addColumn<QString>("text");
        const QString rest = u"\nSMTP-server: smtp.klubben.se\nPort: 465\n"_s;
        QTest::newRow("beside") << u"Användarnamn: anna@klubben.se\nLösenord: Hemligt.example.com"_s + rest;
        QTest::newRow("on one line") << u"Användarnamn: m12345 Lösenord: Hemligt.example.com"_s + rest;
        QTest::newRow("below") << u"Lösenord\nHemligt.example.com"_s + rest;
        QTest::newRow("below, with colon") << u"Lösenord:\nHemligt.example.com"_s + rest;
        QTest::newRow("tab") << u"Lösenord\tHemligt.example.com"_s + rest;
        QTest::newRow("English") << u"Username: m12345\nPassword: Hemligt.example.com"_s + rest;
        QTest::newRow("bars") << u"| Password | Hemligt.example.com |"_s + rest;
        QTest::newRow("compound") << u"SMTP-lösenord: Hemligt.example.com"_s + rest;
        QTest::newRow("sentence") << u"Ditt nya lösenord är Hemligt.example.com"_s + rest;
        QTest::newRow("short word") << u"Användarnamn: m12345\nLösen: Hemligt.example.com"_s + rest;
        QTest::newRow("one label for both") << u"Användarnamn och lösenord: Hemligt.example.com"_s + rest;
        QTest::newRow("one label for both, below") << u"Användarnamn/lösenord\nHemligt.example.com"_s + rest;
        QTest::newRow("column") << u"Server\tPort\tAnvändarnamn\tLösenord\n"
                                   "smtp.klubben.se\t465\tm12345\tHemligt.example.com"_s;
        QTest::newRow("row of a table with a column a protocol")
            << u"Uppgift\tIMAP\tSMTP\nServer\timap.klubben.se\tsmtp.klubben.se\nLösenord\tHemligt.example.com\t"
               "Hemligt.example.com\nPort\t993\t465"_s;
    }

    void keepsNoPassword()
    {
        QFETCH(QString, text);
        const PastedSettings settings = read(text);
        QVERIFY(settings.server(Protocol::Smtp));
        QVERIFY(settings.notes.contains(PastedNote{PastedNoteKind::PasswordLeftOut, std::nullopt}));
        for (const PastedServer &server : some(settings.servers)) {
            for (const QString &kept :
                 {server.host ? server.host->value + server.host->from : QString(),
                  server.port ? server.port->from : QString(), server.security ? server.security->from : QString(),
                  server.login ? server.login->value + server.login->from : QString()})
                QVERIFY2(!kept.contains("hemligt"_L1, Qt::CaseInsensitive), qPrintable(kept));
        }
    }

    void keepsTheFormConsistent()
    {
        const ServerSettings now{.protocol = Protocol::Smtp,
                                 .host = u"old.klubben.se"_s,
                                 .port = 465,
                                 .security = Security::Tls,
                                 .login = u"anna"_s,
                                 .auth = {AuthMethod::Plain}};
        const auto with = [&](const QString &text) {
            const PastedSettings settings = read(text);
            return settings.servers.isEmpty() ? ServerSettings() : withPasted(now, settings.servers.first());
        };
        const ServerSettings port = with(u"SMTP-port: 587"_s);
        QCOMPARE(port.host, now.host);
        QCOMPARE(port.port, quint16(587));
        QCOMPARE(port.security, Security::Starttls);
        QCOMPARE(port.auth, now.auth);
        const ServerSettings kind = with(u"SMTP-server: new.klubben.se\nSäkerhet: STARTTLS"_s);
        QCOMPARE(kind.host, u"new.klubben.se"_s);
        QCOMPARE(kind.port, quint16(587));
        QCOMPARE(kind.security, Security::Starttls);
        QVERIFY(kind.auth.isEmpty());
        QCOMPARE(kind.login, u"anna"_s);
        const ServerSettings odd = with(u"SMTP-server: new.klubben.se\nPort: 2525\nKryptering: STARTTLS"_s);
        QCOMPARE(odd.port, quint16(2525));
        QCOMPARE(odd.security, Security::Starttls);
    }

    void staysShort()
    {
        QCOMPARE(shown(read(QString(1'000'000, u'x'))), u"! nothingFound"_s);
        QCOMPARE(shown(read(QString(100'000, u'\n') + u"SMTP-server: smtp.klubben.se"_s)), u"! nothingFound"_s);
        const PastedSettings settings = read(u"SMTP-server: smtp.klubben.se "_s + QString(1000, u'y'));
        QVERIFY(settings.server(Protocol::Smtp)->host->from.size() <= 120);
    }
};

KLUBBPOST_TEST(WithoutApplication, TestPastedSettings)
#include "tst_pastedsettings.moc"
