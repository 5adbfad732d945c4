// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/message.h"
#include "support/testprogram.h"

#include <algorithm>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// The test message, read back by a small reader of this test's own.
class TestMessageText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWholeAndExact();
    void keepsLineRules_data();
    void keepsLineRules();
    void readsBack_data() { keepsLineRules_data(); }
    void readsBack();
    void needsNoDotStuffingFirst();
    void letsNobodyAddHeaders();
    void writesRawHeadersOnlyWhenNeeded();
    void writesDateInEnglish();
};

namespace {

EmailAddress address(const QString &text)
{
    return EmailAddress::parse(text).take();
}

QByteArray compose(const QString &name, const QString &subject, const QString &body,
                   const QString &to = u"info@klubben.example"_s)
{
    return composeMessage(address(to), name, {subject, body},
                          QDateTime(QDate(2026, 11, 1), QTime(9, 5, 7), QTimeZone::utc()), "0123456789abcdef");
}

QByteArray head(const QByteArray &message)
{
    return message.left(message.indexOf("\r\n\r\n") + 2);
}

QByteArray rawBody(const QByteArray &message)
{
    return message.mid(message.indexOf("\r\n\r\n") + 4);
}

/// A header's value, unfolded (RFC 5322 2.2.3).
QByteArray header(const QByteArray &message, const QByteArray &name)
{
    const QByteArray unfolded = QByteArray("\r\n" + head(message)).replace("\r\n ", " ");
    const qsizetype at = unfolded.indexOf("\r\n" + name + ':');
    if (at < 0)
        return {};
    const qsizetype start = at + 3 + name.size();
    return unfolded.mid(start, unfolded.indexOf("\r\n", start) - start).trimmed();
}

/// RFC 2047: words decoded, the space between two of them dropped.
QString decodedWords(const QByteArray &value)
{
    static const QRegularExpression word(u"=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?="_s);
    QString text = QString::fromLatin1(value);
    text.replace(u"?= =?"_s, u"?==?"_s);
    QString result;
    qsizetype from = 0;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        // Each by itself, so that a character cut in two shows as U+FFFD.
        result += text.mid(from, match.capturedStart() - from) +
                  QString::fromUtf8(QByteArray::fromBase64(match.captured(1).toLatin1()));
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

QString decodedBody(const QByteArray &message)
{
    QByteArray body = rawBody(message);
    if (header(message, "Content-Transfer-Encoding") == "base64")
        return QString::fromUtf8(QByteArray::fromBase64(body)).replace(u"\r\n"_s, u"\n"_s);
    body.replace("=\r\n", "");
    return QString::fromUtf8(QByteArray::fromPercentEncoding(body, '=')).replace(u"\r\n"_s, u"\n"_s);
}

} // namespace

void TestMessageText::isWholeAndExact()
{
    const QByteArray expected = "Date: Sun, 1 Nov 2026 09:05:07 +0000\r\n"
                                "From:\r\n Klubben\r\n <info@klubben.example>\r\n"
                                "To: info@klubben.example\r\n"
                                "Subject: A test\r\n"
                                "Message-ID: <0123456789abcdef@klubben.example>\r\n"
                                "Auto-Submitted: auto-generated\r\n"
                                "X-Klubbpost-Token: 0123456789abcdef\r\n"
                                "MIME-Version: 1.0\r\n"
                                "Content-Type: text/plain; charset=utf-8\r\n"
                                "Content-Transfer-Encoding: quoted-printable\r\n"
                                "\r\n"
                                "Hej p=C3=A5 er =3D) =\r\n";
    // A space before the line's end must not be lost (RFC 2045 6.7 (3)).
    QCOMPARE(compose(u"Klubben"_s, u"A test"_s, u"Hej på er =) "_s), QByteArray(expected).replace(" =\r\n", "=20\r\n"));
}

void TestMessageText::keepsLineRules_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("body");
    QTest::newRow("plain") << u"Klubben"_s << u"Prov"_s << u"Hej\n"_s;
    QTest::newRow("swedish") << u"Föreningen Åre Ängar"_s << u"Prov från Klubbpost: det fungerar på er"_s
                             << u"Hej på er!\n\nDet här är ett prov.\n"_s;
    QTest::newRow("long swedish") << u"å"_s.repeated(200) << u"Lång ämnesrad med åäö "_s.repeated(20).trimmed()
                                  << u"åäö utan slut "_s.repeated(100) + u'\n';
    QTest::newRow("long ascii") << u"abc def "_s.repeated(25).trimmed() << u"word "_s.repeated(60).trimmed()
                                << u"x"_s.repeated(2000) + u'\n';
    QTest::newRow("emoji") << u"🏊"_s.repeated(50) << u"🏊🏽‍♀️"_s.repeated(40)
                           << u"🏊 "_s.repeated(60) + u"\n"_s;
    QTest::newRow("quotes") << u"\"Klubben\" (Åre), AB"_s << u"Re: [x] a=?b"_s << u"a=b\n=\n"_s;
    QTest::newRow("ascii specials") << u"Klubben, \"A\\B\""_s << u"x"_s << u"y\n"_s;
    QTest::newRow("no name") << QString() << QString() << u"\n"_s;
    QTest::newRow("dots and From") << u"K"_s << u"x"_s << u".\n..\n.a\nFrom me\n\tTab \n  \n"_s;
    QTest::newRow("seams") << u"K"_s << u"x"_s
                           << QString(u"a"_s.repeated(75) + u"å\n"_s + u"b"_s.repeated(76) + u"\n"_s +
                                      u"c"_s.repeated(74) + u"åå\n"_s + u"d"_s.repeated(75) + u" \n"_s);
    QTest::newRow("looks encoded") << u"=?UTF-8?B?aGVq?="_s << u"=?UTF-8?B?aGVq?="_s << u"=41\n"_s;
}

void TestMessageText::keepsLineRules()
{
    QFETCH(QString, name);
    QFETCH(QString, subject);
    QFETCH(QString, body);
    const QByteArray message = compose(name, subject, body);
    QVERIFY(std::all_of(message.begin(), message.end(), [](char c) { return (c & 0x80) == 0; }));
    QCOMPARE(message.count('\r'), message.count("\r\n"));
    QCOMPARE(message.count('\n'), message.count("\r\n"));
    QVERIFY(message.endsWith("\r\n"));
    for (const QByteArray &line : head(message).split('\n'))
        QVERIFY2(line.trimmed().size() <= 78, line.constData()); // RFC 5322 2.1.1
    for (const QByteArray &line : rawBody(message).split('\n'))
        QVERIFY2(line.endsWith('\r') ? line.size() <= 77 : line.isEmpty(), line.constData()); // RFC 2045 6.7 (5)
    static const QRegularExpression word(u"=\\?UTF-8\\?B\\?[^?]*\\?="_s);
    for (auto it = word.globalMatch(QString::fromLatin1(head(message))); it.hasNext();)
        QVERIFY(it.next().capturedLength() <= 75); // RFC 2047 2
}

void TestMessageText::readsBack()
{
    QFETCH(QString, name);
    QFETCH(QString, subject);
    QFETCH(QString, body);
    const QByteArray message = compose(name, subject, body);
    QCOMPARE(decodedWords(header(message, "Subject")), subject);
    QCOMPARE(decodedBody(message), body);

    QByteArray from = header(message, "From");
    const QByteArray mailbox =
        name.isEmpty() ? QByteArray("info@klubben.example") : QByteArray(" <info@klubben.example>");
    QVERIFY2(from.endsWith(mailbox), from.constData());
    from.chop(mailbox.size());
    if (from.startsWith('"')) // RFC 5322 3.2.4
        from = from.mid(1, from.size() - 2).replace("\\\"", "\"").replace("\\\\", "\\");
    QCOMPARE(decodedWords(from), name);
}

void TestMessageText::needsNoDotStuffingFirst()
{
    const QByteArray message = compose(u"K"_s, u"x"_s, u".\nFrom here\n"_s);
    QVERIFY(!message.contains("\r\n."));
    QVERIFY(!rawBody(message).contains("\nFrom "));
}

void TestMessageText::letsNobodyAddHeaders()
{
    const QByteArray message = compose(u"K\r\nBcc: spam@example.org"_s, u"x\nBcc: y\u2028z"_s, u"b\r\n"_s);
    QCOMPARE(header(message, "Bcc"), QByteArray());
    QCOMPARE(decodedWords(header(message, "Subject")), u"x Bcc: y z"_s);
}

void TestMessageText::writesRawHeadersOnlyWhenNeeded()
{
    const QByteArray idn = compose(u"Åsa"_s, u"å"_s, u"å"_s, u"info@företag.example"_s);
    QVERIFY(idn.contains("<info@xn--fretag-wxa.example>\r\n"));
    QVERIFY(idn.contains("@xn--fretag-wxa.example>\r\nAuto-Submitted"));
    QVERIFY(std::all_of(idn.begin(), idn.end(), [](char c) { return (c & 0x80) == 0; }));
    const QByteArray local = compose(u"Åsa"_s, u"å"_s, u"å"_s, u"åsa@företag.example"_s);
    QVERIFY(local.contains("<åsa@xn--fretag-wxa.example>\r\n")); // RFC 6532 3.2
    QVERIFY(local.contains("\r\nTo: åsa@xn--fretag-wxa.example\r\n"));
    QCOMPARE(decodedWords(header(local, "Subject")), u"å"_s);
}

void TestMessageText::writesDateInEnglish()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Swedish));
    const QDateTime date(QDate(2026, 5, 9), QTime(23, 4, 5), QTimeZone(-(3 * 3600 + 1800)));
    const QByteArray message = composeMessage(address(u"a@b.example"_s), {}, {u"x"_s, u"y"_s}, date, "t");
    QLocale::setDefault(before);
    QVERIFY2(message.startsWith("Date: Sat, 9 May 2026 23:04:05 -0330\r\n"), message.constData());
}

KLUBBPOST_TEST(QCoreApplication, TestMessageText)
#include "tst_message.moc"
