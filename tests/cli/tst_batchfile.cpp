// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/batchfile.h"
#include "cli/certificateargument.h"
#include "cli/csv.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// Tables of accounts as they come out of spreadsheets, and what is wrong with them.
class TestBatchFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTables_data();
    void readsTables();
    void namesWhatIsNoTable_data();
    void namesWhatIsNoTable();
    void writesWhatItReads();
    void disarmsFormulas_data();
    void disarmsFormulas();
    void readsAccounts();
    void readsLists();
    void findsItsColumns_data();
    void findsItsColumns();
    void quotesNothing_data();
    void quotesNothing();
    void namesBadLines_data();
    void namesBadLines();
    void readsFingerprints_data();
    void readsFingerprints();

private:
    Words m_words{Language::English};
};

void TestBatchFile::readsTables_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QList<int>>("lines");
    const auto row = [](const char *name, const QByteArray &csv, const QList<QStringList> &rows,
                        const QList<int> &lines) { QTest::newRow(name) << csv << rows << lines; };
    // RFC 4180 2, its rules in order.
    row("each record on a line", "aaa,bbb\r\nzzz,yyy\r\n", {{u"aaa"_s, u"bbb"_s}, {u"zzz"_s, u"yyy"_s}}, {1, 2});
    row("the last without a line end", "aaa,bbb\r\nzzz,yyy", {{u"aaa"_s, u"bbb"_s}, {u"zzz"_s, u"yyy"_s}}, {1, 2});
    row("spaces are part of a field", " a ,b", {{u" a "_s, u"b"_s}}, {1});
    row("quotation marks", "\"aaa\",\"b,b\"\r\n", {{u"aaa"_s, u"b,b"_s}}, {1});
    row("a line end in a field", "\"a\r\nb\",c\r\nd,e\r\n", {{u"a\r\nb"_s, u"c"_s}, {u"d"_s, u"e"_s}}, {1, 3});
    row("a doubled quotation mark", "\"a\"\"b\",\"\"\"\"\r\n", {{u"a\"b"_s, u"\""_s}}, {1});
    row("empty fields", ",,\r\na,,b\r\n", {{u"a"_s, {}, u"b"_s}}, {2});
    row("an empty field at the end", "a,b\r\nc,\r\n", {{u"a"_s, u"b"_s}, {u"c"_s, {}}}, {1, 2});
    row("empty quoted field", "a,\"\"\r\n", {{u"a"_s, {}}}, {1});
    // Beyond the RFC, as programs write it.
    row("LF", "a,b\nc,d\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}, {1, 2});
    row("empty lines", "\r\na\r\n\r\n\r\nb\r\n", {{u"a"_s}, {u"b"_s}}, {2, 5});
    row("semicolons", "a;b\r\n1,5;c\r\n", {{u"a"_s, u"b"_s}, {u"1,5"_s, u"c"_s}}, {1, 2});
    row("tabs", "a\tb\r\nc;d\te\r\n", {{u"a"_s, u"b"_s}, {u"c;d"_s, u"e"_s}}, {1, 2});
    row("CR", "a,b\rc,d\r", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}, {1, 2});
    row("CR, and empty lines", "\ra\r\r\rb", {{u"a"_s}, {u"b"_s}}, {2, 5});
    row("a CR in a field", "\"a\rb\",c\rd,e\r", {{u"a\rb"_s, u"c"_s}, {u"d"_s, u"e"_s}}, {1, 3});
    row("all line ends", "a\rb\nc\r\nd", {{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}}, {1, 2, 3, 4});
    row("told separator", "sep=;\r\na,b;c\r\n", {{u"a,b"_s, u"c"_s}}, {2});
    row("told separator, filled up", "sep=;;;\na;b\n", {{u"a"_s, u"b"_s}}, {2});
    row("told separator in quotation marks", "\"sep=|\"\ra|b\r", {{u"a"_s, u"b"_s}}, {2});
    row("told tab", "SEP=\t\na\tb;c\n", {{u"a"_s, u"b;c"_s}}, {2});
    row("a heading that only begins so", "sep=,b\n", {{u"sep="_s, u"b"_s}}, {1});
    row("a comma in a quoted heading", "\"a, b, c\";d\n1;2\n", {{u"a, b, c"_s, u"d"_s}, {u"1"_s, u"2"_s}}, {1, 2});
    row("separators at the end", "a;b;;\r\nc;d;;\r\n", {{u"a"_s, u"b"_s, {}, {}}, {u"c"_s, u"d"_s, {}, {}}}, {1, 2});
    // The Swedish letters of each, and of CP1252 what no Swedish letter tells.
    row("CP1252", "l\xf6sen,\xe5\xe4\xd6\n", {{u"lösen"_s, u"åäÖ"_s}}, {1});
    row("CP1252, other signs", "\x80\x93\xe9,b\n", {{u"€“é"_s, u"b"_s}}, {1});
    row("Mac OS Roman", "l\x9asen,\x8c\x8a\x85\r", {{u"lösen"_s, u"åäÖ"_s}}, {1});
    row("CP850", "l\x94sen,\x86\x84\x99\r\n", {{u"lösen"_s, u"åäÖ"_s}}, {1});
    row("UTF-16, little end first",
        QByteArray("\xff\xfe"
                   "a\0;\0\xf6\0\n\0",
                   10),
        {{u"a"_s, u"ö"_s}}, {1});
    row("UTF-16, big end first",
        QByteArray("\xfe\xff"
                   "\0a\0\t\0\xf6\0\n",
                   10),
        {{u"a"_s, u"ö"_s}}, {1});
    row("UTF-16 without its mark", QByteArray("a\0;\0\xf6\0\n\0", 8), {{u"a"_s, u"ö"_s}}, {1});
    row("byte order mark",
        "\xef\xbb\xbf"
        "å,ä\r\n",
        {{u"å"_s, u"ä"_s}}, {1});
    row("nothing", "", {}, {});
}

void TestBatchFile::readsTables()
{
    QFETCH(QByteArray, csv);
    QFETCH(QList<QStringList>, rows);
    QFETCH(QList<int>, lines);
    const auto read = readCsv(csv);
    QVERIFY(read.ok());
    QList<QStringList> fields;
    QList<int> numbers;
    for (const CsvRow &row : *read) {
        fields.append(row.fields);
        numbers.append(row.line);
    }
    QCOMPARE(fields, rows);
    QCOMPARE(numbers, lines);
}

void TestBatchFile::namesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("line");
    QTest::newRow("no letter of CP1252") << QByteArray("adress\r\n\x81\x8d@x.se\r\n") << u"notUtf8"_s << 1;
    QTest::newRow("half of UTF-16") << QByteArray("\xff\xfe"
                                                  "a\0,\0b",
                                                  7)
                                    << u"notUtf8"_s << 1;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"notUtf8"_s << 1;
    QTest::newRow("quotation mark in a field") << QByteArray("a\r\nb\"c\r\n") << u"quoteInField"_s << 2;
    QTest::newRow("text after a field") << QByteArray("a\r\n\"b\"c\r\n") << u"textAfterQuote"_s << 2;
    QTest::newRow("open") << QByteArray("a\r\n\"b\r\nc\r\nd\r\n") << u"openQuote"_s << 2;
    QTest::newRow("a field without end") << QByteArray("a\r\n") + QByteArray(20'000, 'x') << u"tooLong"_s << 2;
    QTest::newRow("fields without end") << QByteArray("a\r\n") + QByteArray(20'000, ',') << u"tooLong"_s << 2;
}

void TestBatchFile::namesWhatIsNoTable()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, fault);
    QFETCH(int, line);
    const auto read = readCsv(csv);
    QVERIFY(!read.ok());
    QCOMPARE(nameOf(read.fault().fault), fault);
    QCOMPARE(read.fault().line, line);
}

void TestBatchFile::writesWhatItReads()
{
    const QStringList fields{u"a"_s, {}, u"b,c"_s, u"d\"e"_s, u"f\r\ng"_s, u" h"_s, u"i;j"_s, u"åäö 😀"_s};
    const auto read = readCsv(csvLine(fields).toUtf8());
    QVERIFY(read.ok());
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->first().fields, fields);
    QCOMPARE(csvLine({u"a"_s, u"b"_s}), u"a,b\r\n"_s);
}

void TestBatchFile::disarmsFormulas_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\tx"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

/// What a spreadsheet would run when the table is opened.
void TestBatchFile::disarmsFormulas()
{
    QFETCH(QString, field);
    const auto read = readCsv(csvLine({u"x"_s, field}).toUtf8());
    QVERIFY(read.ok());
    QCOMPARE(read->first().fields, (QStringList{u"x"_s, u'\'' + field}));
}

void TestBatchFile::readsAccounts()
{
    const auto batch = readBatch("Adress;smtp;lösenord;imap\r\n"
                                 "info@klubben.se;mail.klubben.se:2525:starttls;hemligt;\r\n"
                                 "\r\n"
                                 "kassor@förening.se;;\"a;b \"\"c\"\"\";[2001:db8::1]:993\r\n",
                                 m_words);
    QVERIFY(batch.ok());
    QVERIFY(batch->hasPasswords);
    QCOMPARE(batch->rows.size(), std::size_t(2));
    const BatchRow &first = batch->rows[0];
    QCOMPARE(first.line, 2);
    QCOMPARE(first.address.toString(), u"info@klubben.se"_s);
    QCOMPARE(first.servers.size(), 1);
    QCOMPARE(first.servers.first().host, u"mail.klubben.se"_s);
    QCOMPARE(first.servers.first().port, quint16(2525));
    QCOMPARE(first.servers.first().security, Security::Starttls);
    QVERIFY(first.password.utf8() == QByteArrayView("hemligt"));
    const BatchRow &second = batch->rows[1];
    QCOMPARE(second.line, 4);
    QCOMPARE(second.servers.first().protocol, Protocol::Imap);
    QCOMPARE(second.servers.first().security, Security::Tls);
    QVERIFY(second.password.utf8() == QByteArrayView("a;b \"c\""));
    QVERIFY(batch->columnsNotRead.isEmpty());
    const auto without = readBatch("address\na@x.se\n", m_words);
    QVERIFY(without.ok() && !without->hasPasswords && without->rows[0].password.isEmpty());
}

/// A club's own list, as its spreadsheet writes it.
void TestBatchFile::readsLists()
{
    const auto batch =
        readBatch("sep=;\r\nNamn;E-post;Telefon;Användarnamn;Lösenord;SMTP-server;IMAP-server;;\r\n"
                  "Anna Berg;Anna Berg <anna@klubben.se>;08-123;”m1”;hemligt ;smtp.klubben.se, port 587;;;\r\n"
                  "Bo;mailto:bo@klubben.se;;\u00a0;;;mail.klubben.se.;;\r\n",
                  m_words);
    QVERIFY(batch.ok());
    QCOMPARE(batch->columnsNotRead, (QList<int>{1, 3}));
    QCOMPARE(batch->rows.size(), std::size_t(2));
    const BatchRow &anna = batch->rows[0];
    QCOMPARE(anna.line, 3);
    QCOMPARE(anna.address.toString(), u"anna@klubben.se"_s);
    QCOMPARE(anna.login, u"m1"_s);
    QCOMPARE(anna.servers.size(), 1);
    QCOMPARE(anna.servers.first().host, u"smtp.klubben.se"_s);
    QCOMPARE(anna.servers.first().port, quint16(587));
    QVERIFY(anna.password.utf8() == QByteArrayView("hemligt ")); // as it is; the verdict names the blank
    const BatchRow &bo = batch->rows[1];
    QCOMPARE(bo.address.toString(), u"bo@klubben.se"_s);
    QVERIFY(bo.login.isEmpty() && bo.password.isEmpty());
    QCOMPARE(bo.servers.first().host, u"mail.klubben.se"_s);
}

void TestBatchFile::findsItsColumns_data()
{
    QTest::addColumn<QString>("heading");
    for (const QString &heading :
         {u"E-post"_s, u"e-post:"_s, u" EPOST "_s, u"E-postadress"_s, u"Mejladress"_s, u"Mail"_s, u"Email"_s,
          u"E-mail address"_s, u"Email_address"_s, u"Adress*"_s, u"\u200bAdress"_s})
        QTest::newRow(qPrintable(heading)) << heading;
}

void TestBatchFile::findsItsColumns()
{
    QFETCH(QString, heading);
    const auto batch = readBatch((heading + u"\nanna@klubben.se\n"_s).toUtf8(), m_words);
    QVERIFY(batch.ok());
    QCOMPARE(batch->rows.size(), std::size_t(1));
}

void TestBatchFile::quotesNothing_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("one line for all") << QByteArray("adress;lösenord;info@klubben.se;Hemligt-1;adress\n");
    QTest::newRow("no headings") << QByteArray("info@klubben.se;Hemligt-1\n");
    QTest::newRow("in the heading") << QByteArray("adress;adress;Hemligt-1\n");
    QTest::newRow("fields too many") << QByteArray("adress;lösenord\ninfo@klubben.se;Hemligt-1;Hemligt-1\n");
    QTest::newRow("fields too few") << QByteArray("lösenord;adress\nHemligt-1\n");
    QTest::newRow("shifted") << QByteArray("adress;smtp;lösenord\nHemligt-1;Hemligt-1:x;a\n");
    QTest::newRow("shifted, with a scheme") << QByteArray("adress;smtp\nHemligt-1@a@b;https://Hemligt-1\n");
    QTest::newRow("not closed") << QByteArray("adress;lösenord\ninfo@klubben.se;\"Hemligt-1\n");
    QTest::newRow("quotation mark inside") << QByteArray("adress;lösenord\ninfo@klubben.se;Hemligt-1\"\n");
}

void TestBatchFile::quotesNothing()
{
    QFETCH(QByteArray, csv);
    for (const Language language : {Language::Swedish, Language::English}) {
        const auto batch = readBatch(csv, Words(language));
        QVERIFY(!batch.ok());
        for (const Fault &fault : batch.fault()) {
            QVERIFY2(!fault.text.contains("hemligt"_L1, Qt::CaseInsensitive), qPrintable(fault.text));
            QVERIFY2(!fault.path.contains("hemligt"_L1, Qt::CaseInsensitive), qPrintable(fault.path));
        }
    }
}

void TestBatchFile::namesBadLines_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("faults"); ///< "line name"
    QTest::newRow("no headings") << QByteArray("info@klubben.se,x\n") << QStringList{u"1 noHeader"_s};
    QTest::newRow("empty") << QByteArray() << QStringList{u"1 noHeader"_s};
    QTest::newRow("no address column") << QByteArray("smtp,imap\na,b\n") << QStringList{u"1 noHeader"_s};
    QTest::newRow("no accounts") << QByteArray("address\n") << QStringList{u"1 noRows"_s};
    QTest::newRow("columns") << QByteArray("address,colour,smtp,SMTP\na@x.se,,,\n") << QStringList{u"1 columnTwice"_s};
    // A password may stand where a heading should.
    QTest::newRow("a heading that is none") << QByteArray("adress,adress,klubben.se,password,password\n")
                                            << QStringList{u"1 columnTwice"_s, u"1 columnTwice"_s};
    QTest::newRow("fields") << QByteArray("address,smtp\na@x.se\nb@x.se,s,t\nc@x.se,\n")
                            << QStringList{u"2 fieldCount"_s, u"3 fieldCount"_s};
    QTest::newRow("each with its line")
        << QByteArray("address,login,smtp,password\nnobody,,,\n\nb@x.se,,https://x.se,\nc@x.se,,x.se:99999,\n"
                      "d@x.se,\"a\nb\",,\ne@x.se,,,\"x\ty\"\n")
        << QStringList{u"2 noAt"_s, u"4 hostWithScheme"_s, u"5 portOutOfRange"_s, u"6 loginControlCharacter"_s,
                       u"8 passwordControlCharacter"_s};
    QTest::newRow("no table") << QByteArray("address\n\"a\n") << QStringList{u"2 openQuote"_s};
}

void TestBatchFile::namesBadLines()
{
    QFETCH(QByteArray, csv);
    QFETCH(QStringList, faults);
    const auto batch = readBatch(csv, m_words);
    QVERIFY(!batch.ok());
    QStringList names;
    for (const Fault &fault : some(batch.fault())) {
        names.append(u"%1 %2"_s.arg(fault.line).arg(fault.name));
        QVERIFY2(fault.text.contains(u"Line %1: "_s.arg(fault.line)), qPrintable(fault.text));
        QCOMPARE(fault.exit, ExitCode::Usage);
        QVERIFY(!fault.text.contains(u'\t') && !fault.text.contains(u"klubben.se"_s));
    }
    QCOMPARE(names, faults);
}

void TestBatchFile::readsFingerprints_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("count");
    const QString hex = QString(62, u'a') + u"0f"_s;
    QString colons;
    for (int i = 0; i < 64; i += 2)
        colons += (i ? u":"_s : QString()) + hex.mid(i, 2).toUpper();
    QTest::newRow("plain") << u"mail.klubben.se="_s + hex << 1;
    QTest::newRow("as shown") << u"mail.klubben.se="_s + colons << 1;
    QTest::newRow("two") << u"a.se="_s + hex + u",förening.se="_s + colons << 2;
    QTest::newRow("no host") << hex << 0;
    QTest::newRow("empty host") << u"="_s + hex << 0;
    QTest::newRow("bad host") << u"https://a.se="_s + hex << 0;
    QTest::newRow("short") << u"a.se="_s + hex.left(40) << 0;
    QTest::newRow("long") << u"a.se="_s + hex + u"0"_s << 0;
    QTest::newRow("no hex") << u"a.se="_s + QString(64, u'g') << 0;
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("one good, one bad") << u"a.se="_s + hex + u",b.se=x"_s << 0;
}

void TestBatchFile::readsFingerprints()
{
    QFETCH(QString, typed);
    QFETCH(int, count);
    const auto accepted = parseCertificateArgument(typed);
    QCOMPARE(accepted.ok(), count > 0);
    if (!accepted.ok()) {
        QCOMPARE(accepted.fault().name, u"badFingerprint"_s);
        return;
    }
    QCOMPARE(accepted->size(), count);
    for (const AcceptedCertificate &certificate : some(*accepted))
        QCOMPARE(certificate.sha256, QString(62, u'a') + u"0f"_s);
    QVERIFY(accepted->last().host == "mail.klubben.se" || accepted->last().host == "xn--frening-90a.se");
}

KLUBBPOST_TEST(QCoreApplication, TestBatchFile)
#include "tst_batchfile.moc"
