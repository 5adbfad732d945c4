// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/serverdialogue.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;
using namespace klubbpost::practice;

using Then = ServerReply::Then;

namespace {

QByteArray plain(const QByteArray &password, const QByteArray &login = "info@ovningsklubben.example")
{
    return (QByteArray(1, '\0') + login + QByteArray(1, '\0') + password).toBase64();
}

const QByteArray right = PracticeClub::password().toUtf8();

/// A conversation by lines: "C: …" is said, "S: …" begins the reply, "S= …" is the whole of it, "TLS" encrypts.
struct Conversation
{
    House house;
    Protocol protocol = Protocol::Smtp;
    Security security = Security::Tls;
    QList<QByteArray> lines;
};

QByteArray playThrough(Conversation &conversation)
{
    auto dialogue = makeServerDialogue(conversation.protocol, conversation.security, conversation.house);
    ServerReply reply{dialogue->greeting()};
    for (const QByteArray &line : conversation.lines) {
        if (line == "TLS") {
            if (reply.then != Then::StartTls)
                return "no TLS, but: " + reply.bytes;
            dialogue->onEncrypted();
        } else if (line.startsWith("C: ")) {
            if (reply.then == Then::Close)
                return "closed before " + line;
            if (dialogue->rawWanted() > 0)
                return "wants raw bytes before " + line;
            reply = dialogue->onLine(line.sliced(3));
        } else if (line.startsWith("R: ")) {
            if (dialogue->rawWanted() < line.size() - 3)
                return "wants " + QByteArray::number(dialogue->rawWanted()) + " raw bytes before " + line;
            reply = dialogue->onRaw(line.sliced(3));
        } else if (line == "CLOSED") {
            if (reply.then != Then::Close)
                return "not closed after " + reply.bytes;
        } else if (line.startsWith("S= ") ? reply.bytes != line.sliced(3) + "\r\n"
                                          : !reply.bytes.startsWith(line.sliced(3))) {
            return "expected " + line + ", got " + reply.bytes;
        }
    }
    return {};
}

} // namespace

class TestPracticeDialogues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThrough_data();
    void goesThrough()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(PracticeFault, fault);
        QFETCH(QList<QByteArray>, lines);
        Conversation conversation{
            .house = {.fault = fault, .messages = {}}, .protocol = protocol, .security = security, .lines = lines};
        QCOMPARE(playThrough(conversation), QByteArray());
    }

    void offersOnlyWhatItDoes()
    {
        House house;
        auto smtp = makeServerDialogue(Protocol::Smtp, Security::Starttls, house);
        const QByteArray before = smtp->onLine("EHLO [127.0.0.1]").bytes;
        QVERIFY(before.contains("250-STARTTLS\r\n") && !before.contains("AUTH"));
        smtp->onEncrypted();
        const QByteArray after = smtp->onLine("EHLO [127.0.0.1]").bytes;
        QVERIFY(!after.contains("STARTTLS") && after.contains("250-AUTH PLAIN LOGIN\r\n"));

        auto pop3 = makeServerDialogue(Protocol::Pop3, Security::Starttls, house);
        QVERIFY(pop3->onLine("CAPA").bytes.contains("STLS\r\n"));
        QVERIFY(!pop3->onLine("CAPA").bytes.contains("USER"));
        pop3->onEncrypted();
        QVERIFY(!pop3->onLine("CAPA").bytes.contains("STLS"));
        QVERIFY(pop3->onLine("CAPA").bytes.contains("USER\r\nSASL PLAIN\r\n"));

        house.fault = PracticeFault::NoStarttls;
        auto plainSmtp = makeServerDialogue(Protocol::Smtp, Security::Starttls, house);
        const QByteArray bare = plainSmtp->onLine("EHLO [127.0.0.1]").bytes;
        QVERIFY(!bare.contains("STARTTLS") && bare.contains("AUTH PLAIN LOGIN"));
    }

    void keepsMessages()
    {
        House house;
        auto smtp = makeServerDialogue(Protocol::Smtp, Security::Tls, house);
        const auto say = [&smtp](const QByteArray &line) { return smtp->onLine(line).bytes; };
        const auto begin = [&say] {
            say("MAIL FROM:<info@ovningsklubben.example> SIZE=10");
            say("RCPT TO:<info@ovningsklubben.example>");
        };
        say("EHLO [127.0.0.1]");
        say("AUTH PLAIN " + plain(right));

        begin();
        QVERIFY(say("DATA").startsWith("354"));
        for (const QByteArray &line : {"Subject: x"_ba, ""_ba, "..dots"_ba, "a\n.\nb"_ba, "QUIT"_ba})
            QCOMPARE(say(line), QByteArray());
        QVERIFY(say(".").startsWith("250"));
        QCOMPARE(house.messages.size(), 1);
        QCOMPARE(house.messages.first().bytes, "Subject: x\r\n\r\n.dots\r\na\n.\nb\r\nQUIT\r\n"_ba);

        begin();
        QCOMPARE(say("BDAT 6"), QByteArray());
        QCOMPARE(smtp->rawWanted(), 6);
        QCOMPARE(smtp->onRaw("\r\n.").bytes, QByteArray());
        QVERIFY(smtp->onRaw("\r\nx").bytes.startsWith("250"));
        say("BDAT 1 LAST");
        QVERIFY(smtp->onRaw("y").bytes.startsWith("250"));
        QCOMPARE(house.messages.last().bytes, "\r\n.\r\nxy"_ba);

        begin();
        QVERIFY(say("BDAT 0 LAST").startsWith("250"));
        QCOMPARE(house.messages.last().bytes, QByteArray());

        for (int i = 0; i < 2 * maxMessages; ++i) {
            begin();
            say("DATA");
            say(QByteArray::number(i));
            say(".");
        }
        QCOMPARE(house.messages.size(), maxMessages);
        QCOMPARE(house.messages.last().bytes, QByteArray::number(2 * maxMessages - 1) + "\r\n");
    }

    void refusesTooLargeMessages()
    {
        House house;
        auto smtp = makeServerDialogue(Protocol::Smtp, Security::Tls, house);
        const auto say = [&smtp](const QByteArray &line) { return smtp->onLine(line).bytes; };
        say("EHLO [127.0.0.1]");
        say("AUTH PLAIN " + plain(right));
        say("MAIL FROM:<info@ovningsklubben.example>");
        say("RCPT TO:<info@ovningsklubben.example>");
        say("DATA");
        const QByteArray line(998, 'x');
        for (qsizetype sent = 0; sent <= maxMessageBytes; sent += line.size())
            say(line);
        QVERIFY(say(".").startsWith("552 5.3.4"));
        QVERIFY(house.messages.isEmpty());
    }

    void fetchesTheFaultAtItsStart()
    {
        House house;
        auto imap = makeServerDialogue(Protocol::Imap, Security::Tls, house);
        house.fault = PracticeFault::WrongPassword;
        QVERIFY(imap->onLine("a AUTHENTICATE PLAIN " + plain(right)).bytes.startsWith("a OK"));
    }
};

void TestPracticeDialogues::goesThrough_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Security>("security");
    QTest::addColumn<PracticeFault>("fault");
    QTest::addColumn<QList<QByteArray>>("lines");
    constexpr auto smtp = Protocol::Smtp;
    constexpr auto imap = Protocol::Imap;
    constexpr auto pop3 = Protocol::Pop3;
    constexpr auto tls = Security::Tls;
    constexpr auto starttls = Security::Starttls;
    const auto row = [](const char *name, Protocol protocol, Security security, QList<QByteArray> lines,
                        PracticeFault fault = PracticeFault::None) {
        QTest::newRow(name) << protocol << security << fault << lines;
    };
    const QByteArray app = PracticeClub::appPassword().toUtf8();
    const QByteArray tightApp = QByteArray(app).replace(' ', QByteArray());
    const QByteArray login = "info@ovningsklubben.example";
    const QByteArray mail = "C: MAIL FROM:<" + login + ">";
    const QByteArray rcpt = "C: RCPT TO:<" + login + ">";
    const QByteArray auth = "C: AUTH PLAIN " + plain(right);

    row("SMTP PLAIN", smtp, tls,
        {"S: 220 mail.", "C: ehlo x", "S: 250-mail.", auth, "S: 235 2.7.0", "C: QUIT", "S: 221", "CLOSED"});
    row("SMTP PLAIN in two steps", smtp, tls,
        {"C: EHLO x", "C: AUTH plain", "S= 334 ", "C: " + plain(right), "S: 235"});
    row("SMTP LOGIN", smtp, tls,
        {"C: EHLO x", "C: AUTH LOGIN", "S= 334 VXNlcm5hbWU6", "C: " + login.toBase64(), "S= 334 UGFzc3dvcmQ6",
         "C: " + right.toBase64(), "S: 235"});
    row("SMTP LOGIN with name", smtp, tls,
        {"C: EHLO x", "C: AUTH LOGIN " + login.toBase64(), "S: 334", "C: " + right.toBase64(), "S: 235"});
    row("SMTP LOGIN, wrong", smtp, tls,
        {"C: EHLO x", "C: AUTH LOGIN", "C: " + login.toBase64(), "C: " + "fel"_ba.toBase64(), "S: 535 5.7.8"});
    row("SMTP login cancelled", smtp, tls, {"C: EHLO x", "C: AUTH PLAIN", "C: *", "S: 501", auth, "S: 235"});
    row("SMTP not base64", smtp, tls, {"C: EHLO x", "C: AUTH PLAIN ???", "S: 501 5.5.2"});
    row("SMTP no two NULs", smtp, tls, {"C: EHLO x", "C: AUTH PLAIN " + "abc"_ba.toBase64(), "S: 501"});
    row("SMTP for somebody else", smtp, tls,
        {"C: EHLO x",
         "C: AUTH PLAIN " + ("other" + QByteArray(1, '\0') + login + QByteArray(1, '\0') + right).toBase64(),
         "S: 535"});
    row("SMTP unknown mechanism", smtp, tls, {"C: EHLO x", "C: AUTH CRAM-MD5", "S: 504"});
    row("SMTP AUTH before EHLO", smtp, tls, {auth, "S: 503"});
    row("SMTP AUTH twice", smtp, tls, {"C: EHLO x", auth, auth, "S: 503"});
    row("SMTP AUTH without TLS", smtp, starttls, {"C: EHLO x", auth, "S: 530 5.7.0 Must issue a STARTTLS"});
    row("SMTP STARTTLS", smtp, starttls,
        {"C: EHLO x", "C: STARTTLS", "S: 220", "TLS", auth, "S: 503", "C: EHLO x", auth, "S: 235"});
    row("SMTP STARTTLS with parameter", smtp, starttls, {"C: EHLO x", "C: STARTTLS now", "S: 501"});
    row("SMTP STARTTLS inside TLS", smtp, tls, {"C: EHLO x", "C: STARTTLS", "S: 502"});
    row("SMTP EHLO without name", smtp, tls, {"C: EHLO", "S: 501"});
    row("SMTP HELO", smtp, tls, {"C: HELO x", "S= 250 mail.ovningshotellet.example"});
    row("SMTP unknown command", smtp, tls, {"C: VRFY x", "S: 500"});
    row("SMTP MAIL before login", smtp, tls, {"C: EHLO x", mail, "S: 530 5.7.0 Authentication required"});
    row("SMTP RCPT before MAIL", smtp, tls, {"C: EHLO x", auth, rcpt, "S: 503"});
    row("SMTP DATA before RCPT", smtp, tls, {"C: EHLO x", auth, mail, "C: DATA", "S: 503"});
    row("SMTP BDAT before RCPT", smtp, tls, {"C: EHLO x", auth, mail, "C: BDAT 1 LAST", "R: x", "S: 503"});
    row("SMTP BDAT without number", smtp, tls, {"C: EHLO x", auth, mail, rcpt, "C: BDAT LAST", "S: 501"});
    row("SMTP two senders", smtp, tls, {"C: EHLO x", auth, mail, mail, "S: 503"});
    row("SMTP reset", smtp, tls, {"C: EHLO x", auth, mail, "C: RSET", "S: 250", mail, "S: 250"});
    row("SMTP other's sender", smtp, tls,
        {"C: EHLO x", auth, "C: MAIL FROM:<ordforande@ovningsklubben.example>", "S: 553 5.7.1"});
    row("SMTP sender without brackets", smtp, tls, {"C: EHLO x", auth, "C: MAIL FROM: x@y", "S: 501"});
    row("SMTP recipient outside", smtp, tls,
        {"C: EHLO x", auth, mail, "C: RCPT TO:<anna@example.com>", "S: 550 5.1.1"});
    row("SMTP app password needed", smtp, tls,
        {"C: EHLO x", auth, "S: 534-5.7.9 Application-specific password required", "C: AUTH PLAIN " + plain(app),
         "S: 235"},
        PracticeFault::AppPasswordNeeded);
    row("SMTP app password, tight", smtp, tls, {"C: EHLO x", "C: AUTH PLAIN " + plain(tightApp), "S: 235"},
        PracticeFault::AppPasswordNeeded);
    row("SMTP app password, wrong", smtp, tls, {"C: EHLO x", "C: AUTH PLAIN " + plain("x"), "S: 535 5.7.8"},
        PracticeFault::AppPasswordNeeded);
    row("SMTP AUTH off", smtp, tls,
        {"C: EHLO x", auth,
         "S: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox."},
        PracticeFault::SmtpAuthOff);
    row("SMTP wrong password", smtp, tls,
        {"C: EHLO x", auth, "S: 535 5.7.8", "C: AUTH PLAIN " + plain(app), "S: 535 5.7.8"},
        PracticeFault::WrongPassword);
    row("SMTP no STARTTLS", smtp, starttls, {"C: EHLO x", "C: STARTTLS", "S: 502", auth, "S: 235"},
        PracticeFault::NoStarttls);

    row("IMAP PLAIN", imap, tls,
        {"S: * OK [CAPABILITY IMAP4rev1 LITERAL- SASL-IR AUTH=PLAIN]", "C: a1 AUTHENTICATE PLAIN " + plain(right),
         "S: a1 OK [CAPABILITY", "C: a2 LOGOUT", "S: * BYE", "CLOSED"});
    row("IMAP PLAIN in two steps", imap, tls, {"C: a authenticate plain", "S= + ", "C: " + plain(right), "S: a OK"});
    row("IMAP PLAIN cancelled", imap, tls, {"C: a AUTHENTICATE PLAIN", "C: *", "S: a BAD"});
    row("IMAP PLAIN not base64", imap, tls, {"C: a AUTHENTICATE PLAIN ?", "S: a BAD"});
    row("IMAP other mechanism", imap, tls, {"C: a AUTHENTICATE CRAM-MD5", "S: a NO"});
    row("IMAP LOGIN quoted", imap, tls, {"C: a LOGIN \"" + login + "\" \"" + right + "\"", "S: a OK"});
    row("IMAP LOGIN escaped", imap, tls, {"C: a LOGIN \"info\\@ovningsklubben.example\" \"" + right + "\"", "S: a OK"});
    row("IMAP LOGIN atoms", imap, tls, {"C: a LOGIN " + login + " " + tightApp, "S: a OK"});
    row("IMAP LOGIN literal", imap, tls,
        {"C: a LOGIN " + login + " {" + QByteArray::number(right.size()) + "}", "S: + ", "R: " + right,
         "C: ", "S: a OK"});
    row("IMAP LOGIN literal unasked", imap, tls,
        {"C: a LOGIN {27+}", "R: " + login, "C:  {" + QByteArray::number(right.size()) + "+}", "R: " + right,
         "C: ", "S: a OK"});
    row("IMAP literal in two pieces", imap, tls,
        {"C: a LOGIN x {4}", "R: ab", "R: cd", "C: ", "S: a NO [AUTHENTICATIONFAILED]"});
    row("IMAP literal too large", imap, tls, {"C: a LOGIN x {4097}", "S: a BAD", "C: b NOOP", "S: b OK"});
    row("IMAP literal too large, unasked", imap, tls, {"C: a LOGIN x {4097+}", "S: a BAD", "CLOSED"});
    row("IMAP quote without end", imap, tls, {"C: a LOGIN x \"abc", "S: a BAD", "C: b NOOP", "S: b OK"});
    row("IMAP escape without end", imap, tls, {"C: a LOGIN x \"abc\\", "S: a BAD"});
    row("IMAP too many words", imap, tls, {"C: a" + " b"_ba.repeated(20), "S: a BAD"});
    row("IMAP LOGIN with one word", imap, tls, {"C: a LOGIN x", "S: a BAD"});
    row("IMAP LOGIN twice", imap, tls, {"C: a AUTHENTICATE PLAIN " + plain(right), "C: b LOGIN x y", "S: b BAD"});
    row("IMAP no command", imap, tls, {"C: a", "S: * BAD"});
    row("IMAP empty line", imap, tls, {"C: ", "S: * BAD"});
    row("IMAP mailbox before login", imap, tls, {"C: a SELECT INBOX", "S: a BAD"});
    row("IMAP mailbox", imap, tls,
        {"C: a AUTHENTICATE PLAIN " + plain(right), "C: b SELECT INBOX",
         "S: * 0 EXISTS\r\n* OK [UIDVALIDITY 1] Valid\r\nb OK [READ-WRITE]", "C: c CREATE x", "S: c NO [CANNOT]"});
    row("IMAP mailbox that is only looked into", imap, tls,
        {"C: a AUTHENTICATE PLAIN " + plain(right), "C: b EXAMINE INBOX",
         "S: * 0 EXISTS\r\n* OK [UIDVALIDITY 1] Valid\r\nb OK [READ-ONLY]",
         "C: c UID STORE 1 +FLAGS.SILENT (\\Deleted)", "S: c NO [CANNOT]", "C: d UID EXPUNGE 1", "S: d NO [CANNOT]"});
    row("IMAP STARTTLS", imap, starttls,
        {"S: * OK [CAPABILITY IMAP4rev1 LITERAL- SASL-IR STARTTLS LOGINDISABLED]", "C: a STARTTLS", "S: a OK", "TLS",
         "C: b CAPABILITY", "S: * CAPABILITY IMAP4rev1 LITERAL- SASL-IR AUTH=PLAIN\r\nb OK",
         "C: c LOGIN " + login + " " + tightApp, "S: c OK"});
    row("IMAP LOGIN without TLS", imap, starttls,
        {"C: a LOGIN " + login + " " + tightApp, "S: a NO [PRIVACYREQUIRED]"});
    row("IMAP no STARTTLS", imap, starttls,
        {"S: * OK [CAPABILITY IMAP4rev1 LITERAL- SASL-IR AUTH=PLAIN]", "C: a STARTTLS", "S: a BAD",
         "C: b AUTHENTICATE PLAIN " + plain(right), "S: b OK"},
        PracticeFault::NoStarttls);
    row("IMAP app password needed", imap, tls,
        {"C: a AUTHENTICATE PLAIN " + plain(right), "S= a NO [ALERT] Application-specific password required (Failure)",
         "C: b AUTHENTICATE PLAIN " + plain(app), "S: b OK"},
        PracticeFault::AppPasswordNeeded);
    row("IMAP wrong password", imap, tls, {"C: a AUTHENTICATE PLAIN " + plain(right), "S: a NO [AUTHENTICATIONFAILED]"},
        PracticeFault::WrongPassword);
    row("IMAP while SMTP AUTH is off", imap, tls, {"C: a AUTHENTICATE PLAIN " + plain(right), "S: a OK"},
        PracticeFault::SmtpAuthOff);

    row("POP3 USER PASS", pop3, tls,
        {"S: +OK", "C: USER " + login, "S: +OK", "C: PASS " + right, "S: +OK Logged in", "C: STAT", "S= +OK 0 0",
         "C: QUIT", "S: +OK", "CLOSED"});
    row("POP3 password with spaces", pop3, tls, {"C: USER " + login, "C: PASS " + app, "S: +OK"},
        PracticeFault::AppPasswordNeeded);
    row("POP3 AUTH PLAIN", pop3, tls, {"C: AUTH PLAIN " + plain(right), "S: +OK"});
    row("POP3 AUTH PLAIN in two steps", pop3, tls, {"C: AUTH plain", "S= + ", "C: " + plain(right), "S: +OK"});
    row("POP3 AUTH cancelled", pop3, tls, {"C: AUTH PLAIN", "C: *", "S: -ERR", "C: USER x", "S: +OK"});
    row("POP3 other mechanism", pop3, tls, {"C: AUTH CRAM-MD5", "S: -ERR"});
    row("POP3 PASS before USER", pop3, tls, {"C: PASS x", "S: -ERR"});
    row("POP3 PASS twice", pop3, tls,
        {"C: USER " + login, "C: PASS x", "S: -ERR [AUTH]", "C: PASS " + right, "S: -ERR USER first"});
    row("POP3 USER without name", pop3, tls, {"C: USER ", "S: -ERR"});
    row("POP3 STAT before login", pop3, tls, {"C: STAT", "S: -ERR"});
    row("POP3 RETR", pop3, tls, {"C: AUTH PLAIN " + plain(right), "C: RETR 1", "S: -ERR"});
    row("POP3 STLS", pop3, starttls,
        {"C: STLS", "S: +OK", "TLS", "C: USER " + login, "S: +OK", "C: PASS " + right, "S: +OK"});
    row("POP3 STLS inside TLS", pop3, tls, {"C: STLS", "S: -ERR"});
    row("POP3 USER without TLS", pop3, starttls, {"C: USER " + login, "S: -ERR"});
    row("POP3 no STLS", pop3, starttls, {"C: STLS", "S: -ERR", "C: USER " + login, "C: PASS " + right, "S: +OK"},
        PracticeFault::NoStarttls);
    row("POP3 app password needed", pop3, tls,
        {"C: AUTH PLAIN " + plain(right), "S: -ERR [AUTH] Application-specific password required"},
        PracticeFault::AppPasswordNeeded);
    row("POP3 wrong password", pop3, tls, {"C: AUTH PLAIN " + plain(right), "S: -ERR [AUTH] Authentication failed."},
        PracticeFault::WrongPassword);
}

KLUBBPOST_TEST(QCoreApplication, TestPracticeDialogues)
#include "tst_practicedialogues.moc"
