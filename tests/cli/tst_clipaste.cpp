// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/pastedsettings.h"
#include "discovery/pastedtexts.h"
#include "reports/pastedsettingswords.h"
#include "support/clirun.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

Ran paste(const QString &text, const QString &address, const QStringList &more)
{
    QStringList arguments{u"paste"_s, u"-"_s};
    if (!address.isEmpty())
        arguments += {u"--address"_s, address};
    return run(arguments + more, text.toUtf8());
}

/// "smtp smtp.klubben.se 465 tls anna@klubben.se", as the table of expectations has it.
QString lineOf(const QJsonObject &setting)
{
    const auto word = [&setting](const QString &key) {
        const QJsonValue value = setting.value(key);
        if (value.isNull())
            return u"-"_s;
        return value.isDouble() ? QString::number(value.toInt()) : value.toString();
    };
    return QStringList{word(u"protocol"_s), word(u"host"_s), word(u"port"_s), word(u"security"_s), word(u"login"_s)}
        .join(u' ');
}

QStringList settingsOf(const Ran &ran)
{
    QStringList lines;
    for (const auto &setting : ran.json().value(u"settings"_s).toArray())
        lines.append(lineOf(setting.toObject()));
    return lines;
}

QStringList of(const Ran &ran, const QString &list, const QString &key)
{
    QStringList values;
    for (const auto &item : ran.json().value(list).toArray())
        values.append(item.toObject().value(key).toString());
    return values;
}

} // namespace

class TestCliPaste : public QObject
{
    Q_OBJECT

    const QString m_anna = u"anna@klubben.se"_s;
    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<QStringList>("notes");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char *tag, const QString &text, const QStringList &settings,
                            const QStringList &notes = {},
                            int exitCode = 0) { QTest::newRow(tag) << text << settings << notes << exitCode; };
        row("Swedish labels", u"Utgående server: smtp.klubben.se\nPort: 587\nKryptering: STARTTLS\n"_s,
            {u"smtp smtp.klubben.se 587 starttls -"_s});
        row("English labels", u"Outgoing server: smtp.klubben.se\nPort: 465\nSecurity: SSL/TLS\n"_s,
            {u"smtp smtp.klubben.se 465 tls -"_s});
        row("incoming and outgoing, Swedish",
            u"Inkommande (IMAP)\nServer: imap.klubben.se\nPort: 993\n\nUtgående (SMTP)\nServer: smtp.klubben.se\n"
            "Port: 465\nAnvändarnamn: din e-postadress\n"_s,
            {u"smtp smtp.klubben.se 465 tls anna@klubben.se"_s, u"imap imap.klubben.se 993 tls anna@klubben.se"_s});
        row("incoming and outgoing, English",
            u"Incoming server (POP3): pop.klubben.se:995\nOutgoing server (SMTP): smtp.klubben.se:465\n"
            "Username: your email address\n"_s,
            {u"smtp smtp.klubben.se 465 tls anna@klubben.se"_s, u"pop3 pop.klubben.se 995 tls anna@klubben.se"_s});
        row("a table with tabs", u"\tServer\tPort\nIMAP\timap.klubben.se\t993\nSMTP\tsmtp.klubben.se\t465\n"_s,
            {u"smtp smtp.klubben.se 465 tls -"_s, u"imap imap.klubben.se 993 tls -"_s});
        row("stand-in domain, Swedish", u"SMTP-server: mail.dindomän.se\nPort: 465\n"_s,
            {u"smtp mail.klubben.se 465 tls -"_s}, {u"standIn"_s}, 1);
        row("stand-in domain, English", u"SMTP server: mail.yourdomain.com\nPort: 465\n"_s,
            {u"smtp mail.klubben.se 465 tls -"_s}, {u"standIn"_s}, 1);
        row("stand-in for something else", u"SMTP server: yourserver.oderland.com\nPort: 465\n"_s,
            {u"smtp - 465 tls -"_s}, {u"standInLeftOut"_s}, 1);
        row("a stranger's server", u"SMTP-server: smtp.hosten.example\nPort: 465\n"_s,
            {u"smtp smtp.hosten.example 465 tls -"_s}, {u"strangersHost"_s}, 1);
        row("yes beside a port for STARTTLS", u"SMTP: smtp.klubben.se\nPort: 587\nKrypterad anslutning: Ja\n"_s,
            {u"smtp smtp.klubben.se 587 starttls -"_s});
        row("several hosts", u"SMTP-server: smtp.ett.example\nSMTP-server: smtp.tva.example\n"_s, {},
            {u"severalHosts"_s}, 1);
        row("unclear security", u"SMTP: smtp.klubben.se\nPort: 2525\nKryptering: Ja\n"_s,
            {u"smtp smtp.klubben.se 2525 - -"_s}, {u"securityUnclear"_s}, 1);
        row("a password, Swedish", u"Användarnamn: anna\nLösenord: hemligt\nSMTP-server: smtp.klubben.se\nPort: 465"_s,
            {u"smtp smtp.klubben.se 465 tls anna"_s}, {u"passwordLeftOut"_s});
        row("a password, English", u"Username: anna\nPassword: hemligt\nSMTP server: smtp.klubben.se\nPort: 465"_s,
            {u"smtp smtp.klubben.se 465 tls anna"_s}, {u"passwordLeftOut"_s});
        row("no settings", u"Hej! Vi ses på torsdag.\n"_s, {}, {u"nothingFound"_s}, 1);
        row("no settings, English", u"See you on Thursday.\n"_s, {}, {u"nothingFound"_s}, 1);
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, settings);
        QFETCH(QStringList, notes);
        QFETCH(int, exitCode);
        const Ran json = paste(text, m_anna, {u"--json"_s});
        QCOMPARE(settingsOf(json), settings);
        QCOMPARE(of(json, u"notes"_s, u"kind"_s), notes);
        QCOMPARE(json.exitCode, exitCode);
        QVERIFY(json.err.isEmpty());
        QStringList told;
        for (const QString &language : {u"sv"_s, u"en"_s}) {
            const Ran ran = paste(text, m_anna, {u"--lang"_s, language});
            QCOMPARE(ran.exitCode, exitCode);
            QVERIFY(!ran.text().trimmed().isEmpty());
            for (const QString &line : settings) {
                const QString host = line.section(u' ', 1, 1);
                QVERIFY2(ran.text().contains(host) && ran.text().contains(line.section(u' ', 2, 2)),
                         ran.out.constData());
            }
            for (const Ran &one : {json, ran})
                QVERIFY2(!one.out.contains("hemligt") && !one.err.contains("hemligt"), one.out.constData());
            told.append(ran.text());
        }
        QVERIFY(told.first() != told.last());
    }

    /// What the window's reader gives for the same text, in the words that the window shows.
    void saysWhatTheWindowSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        for (const PastedText &text : pastedTexts())
            QTest::newRow(text.name) << QString::fromUtf8(text.text) << QString::fromUtf8(text.address);
    }
    void saysWhatTheWindowSays()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        const PastedSettings read = readPastedSettings(
            text, address.isEmpty() ? EmailAddress() : EmailAddress::parse(address).take(), m_catalog);
        if (text.trimmed().isEmpty()) { // the window says nothing yet
            QCOMPARE(paste(text, address, {u"--json"_s}).fault(), u"empty"_s);
            return;
        }
        for (const Language language : allOf<Language>()) {
            const Words words(language);
            const PastedWords pasted(words);
            const Ran ran = paste(text, address, {u"--json"_s, u"--lang"_s, nameOf(language)});
            const Ran told = paste(text, address, {u"--lang"_s, nameOf(language)});
            const QJsonArray settings = ran.json().value(u"settings"_s).toArray();
            QCOMPARE(settings.size(), read.servers.size());
            QStringList notes;
            QStringList retired;
            for (qsizetype i = 0; i < settings.size(); ++i) {
                const PastedServer &server = read.servers.at(i);
                const QJsonObject setting = settings.at(i).toObject();
                QCOMPARE(setting.value(u"protocol"_s).toString(), nameOf(server.protocol));
                QCOMPARE(setting.value(u"host"_s).toString(), server.host ? server.host->value : QString());
                QCOMPARE(setting.value(u"port"_s).toInt(), server.port ? server.port->value : 0);
                QCOMPARE(setting.value(u"security"_s).toString(),
                         server.security ? nameOf(server.security->value) : QString());
                QCOMPARE(setting.value(u"login"_s).toString(), server.login ? server.login->value : QString());
                for (const PastedRow &row : pasted.rows(server)) {
                    QVERIFY2(told.text().contains(row.what + u": "_s +
                                                  (row.value.isEmpty() ? pasted.notInText() : row.value)),
                             told.out.constData());
                }
                if (server.retired)
                    retired.append(pasted.retired(*server.retired));
            }
            for (const PastedNote &note : read.notes)
                notes.append(pasted.note(note));
            for (const RetiredHit &hit : read.retiredAdvice)
                retired.append(pasted.retired(hit));
            QCOMPARE(of(ran, u"notes"_s, u"text"_s), notes);
            QCOMPARE(of(ran, u"retired"_s, u"text"_s), retired);
            for (const QString &sentence : notes + retired)
                QVERIFY2(told.text().contains(sentence), told.out.constData());
        }
    }

    void nothingThatMayBeAPasswordIsShown_data()
    {
        QTest::addColumn<QString>("text");
        const QString rest = u"\nSMTP-server: smtp.klubben.se\nPort: 465\n"_s;
        QTest::newRow("label") << u"Lösenord: hemligt"_s + rest;
        QTest::newRow("label in English") << u"Password: hemligt"_s + rest;
        QTest::newRow("capitals") << u"LÖSENORD: HEMLIGT"_s + rest;
        QTest::newRow("on the next line") << u"Lösenord:\n\nhemligt"_s + rest;
        QTest::newRow("one label for two lines") << u"Användarnamn och lösenord:\nanna\nhemligt"_s + rest;
        QTest::newRow("name and password together") << u"Login: anna/hemligt"_s + rest;
        QTest::newRow("without a label, beside the server") << u"smtp.klubben.se 465 anna hemligt"_s + rest;
        QTest::newRow("behind a label for the name") << u"Server smtp.klubben.se Login: anna hemligt"_s;
        QTest::newRow("in a link") << u"SMTP-server smtp://anna:hemligt@smtp.klubben.se smtp.klubben.se:465"_s;
        QTest::newRow("the end of a link") << u"SMTP: hemligt@smtp.klubben.se, smtp.klubben.se port 465"_s;
        QTest::newRow("tab") << u"Username\tanna\tPassword\themligt"_s + rest;
        QTest::newRow("column") << u"Server\tPort\tLösenord\nsmtp.klubben.se\t465\themligt\n"_s;
        QTest::newRow("signs") << u"SMTP: smtp.klubben.se 465 (hemligt!)"_s;
        QTest::newRow("code") << u"SMTP: smtp.klubben.se 465 kod 78126 hemligt"_s;
    }
    void nothingThatMayBeAPasswordIsShown()
    {
        QFETCH(QString, text);
        for (const QStringList &form :
             {QStringList{u"--json"_s}, QStringList{u"--lang"_s, u"sv"_s}, QStringList{u"--lang"_s, u"en"_s}}) {
            const Ran ran = paste(text, m_anna, form);
            QVERIFY2(ran.text().contains(u"smtp.klubben.se"_s), ran.out.constData()); // it was read
            QVERIFY2(!ran.text().contains(u"hemligt"_s, Qt::CaseInsensitive) && !ran.out.contains("78126"),
                     ran.out.constData());
            QVERIFY(ran.err.isEmpty());
        }
    }

    void showsWhereItIsFrom()
    {
        const Ran ran =
            paste(u"Port för utgående e-post: 465 \x1b[2Jhej\nSMTP-server: smtp.klubben.se\n"_s, m_anna, {u"--json"_s});
        QCOMPARE(ran.fault(), u"binary"_s); // a text that was copied has no such characters
        const Ran clean =
            paste(u"Port för utgående e-post: 465 hej\nSMTP-server: smtp.klubben.se\n"_s, m_anna, {u"--json"_s});
        const QJsonObject setting = clean.json().value(u"settings"_s).toArray().first().toObject();
        const QJsonObject source = setting.value(u"source"_s).toObject();
        QCOMPARE(source.value(u"host"_s).toString(), u"SMTP-server: smtp.klubben.se"_s);
        QCOMPARE(source.value(u"port"_s).toString(), u"Port för utgående e-post: 465 …"_s);
        QVERIFY(source.value(u"login"_s).isNull());
    }

    void badTextIsANamedFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("only spaces") << " \r\n\t\n"_ba << u"empty"_s;
        QTest::newRow("only a mark of its encoding") << "\xef\xbb\xbf"_ba << u"empty"_s;
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"binary"_s;
        QTest::newRow("zeros") << QByteArray(1000, '\0') << u"binary"_s;
        // The window reads no more than that either.
        QTest::newRow("too large") << QByteArray(maxPastedCharacters + 1, 'x') << u"tooLarge"_s;
        QTest::newRow("far too large") << QByteArray(5 * 1024 * 1024, 'x') << u"tooLarge"_s;
    }
    void badTextIsANamedFault()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"hemligt.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        verifyFault({u"paste"_s, file.fileName()}, {}, name);
        verifyFault({u"paste"_s, u"-"_s}, bytes, name);
    }

    void aFileThatCannotBeReadIsANamedFault()
    {
        QTemporaryDir folder;
        verifyFault({u"paste"_s, folder.filePath(u"hemligt"_s)}, {}, u"cannotRead"_s);
        verifyFault({u"paste"_s, folder.path()}, {}, u"cannotRead"_s);
        QCOMPARE(run({u"paste"_s, u"--json"_s}).fault(), u"missingArgument"_s);
        QCOMPARE(run({u"paste"_s, u"-"_s, u"--address"_s, u"hemligt"_s, u"--json"_s}, "x").fault(), u"noAt"_s);
    }

    void textOfOtherEncodings()
    {
        const QString text = u"Utgående server: smtp.klubben.se\nPort: 465\nAnvändarnamn: åsa\n"_s;
        const QStringList expected{u"smtp smtp.klubben.se 465 tls åsa"_s};
        QByteArray utf16("\xff\xfe");
        for (const QChar c : text) {
            utf16.append(static_cast<char>(c.cell()));
            utf16.append(static_cast<char>(c.row()));
        }
        for (const QByteArray &bytes : {text.toUtf8(), "\xef\xbb\xbf" + text.toUtf8(), text.toLatin1(), utf16})
            QCOMPARE(settingsOf(run({u"paste"_s, u"-"_s, u"--json"_s}, bytes)), expected);
        // As long as may be.
        const QByteArray longest = text.toUtf8() + QByteArray(maxPastedCharacters - text.size(), '\n');
        QCOMPARE(settingsOf(run({u"paste"_s, u"-"_s, u"--json"_s}, longest)), expected);
    }

private:
    /// Exit code 3, as for the other commands; a name for programs and a sentence in each language; no name of a file,
    /// which may be a password that was typed in the wrong place.
    static void verifyFault(const QStringList &arguments, const QByteArray &input, const QString &name)
    {
        const Ran json = run(arguments + QStringList{u"--json"_s}, input);
        QCOMPARE(json.exitCode, 3);
        QCOMPARE(json.fault(), name);
        QByteArray before;
        for (const QString &language : {u"sv"_s, u"en"_s}) {
            const Ran ran = run(arguments + QStringList{u"--lang"_s, language}, input);
            QCOMPARE(ran.exitCode, 3);
            QVERIFY(ran.out.isEmpty() && ran.err.size() > 15 && ran.err != before);
            QVERIFY(!ran.err.contains("hemligt") && !json.out.contains("hemligt"));
            before = ran.err;
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestCliPaste)
#include "tst_clipaste.moc"
