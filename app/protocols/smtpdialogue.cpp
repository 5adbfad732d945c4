// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/smtpdialogue.h"

#include <algorithm>
#include <QRegularExpression>

namespace klubbpost {
namespace {

constexpr qsizetype maxCommandLine = 512; // RFC 5321 4.5.3.1.4, CRLF included; RFC 4954 4 keeps it for AUTH

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The enhanced status code a reply text begins with; it must be of the reply's own class (RFC 2034 4).
QByteArray enhancedCode(QByteArrayView text, int code)
{
    static const QRegularExpression pattern(QStringLiteral("^([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?: |$)"));
    const auto match = pattern.match(QString::fromLatin1(text.first(qMin<qsizetype>(text.size(), 12))));
    const QByteArray found = match.captured(1).toLatin1();
    return !found.isEmpty() && found.at(0) - '0' == code / 100 ? found : QByteArray();
}

/// RFC 5321 4.5.2: a line of the message that begins with a dot gets one more.
QByteArray dotStuffed(QByteArray message)
{
    if (message.startsWith('.'))
        message.prepend('.');
    message.replace("\r\n.", "\r\n..");
    if (!message.endsWith("\r\n"))
        message += "\r\n";
    return message;
}

bool has8Bit(const QByteArray &bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
}

} // namespace

ReplyStatus SmtpReply::status() const
{
    if (code == 421)
        return ReplyStatus::Bye;
    if (code >= 500 && code <= 504)
        return ReplyStatus::Bad;
    switch (code / 100) {
    case 2:
        return ReplyStatus::Ok;
    case 3:
        return ReplyStatus::Continue;
    case 4:
        return ReplyStatus::TemporaryNo;
    }
    return ReplyStatus::PermanentNo;
}

SmtpReply::Feed SmtpReply::feed(QByteArrayView line)
{
    if (line.size() < 3 || line[0] < '2' || line[0] > '5' || !isDigit(line[1]) || !isDigit(line[2]))
        return Feed::Malformed;
    if (line.size() > 3 && line[3] != ' ' && line[3] != '-')
        return Feed::Malformed;
    const int lineCode = line.first(3).toInt();
    if (!lines.isEmpty() && lineCode != code)
        return Feed::Malformed; // RFC 5321 4.2.1: the code is the same on every line
    code = lineCode;
    QByteArrayView text = line.sliced(qMin<qsizetype>(line.size(), 4));
    if (const QByteArray found = enhancedCode(text, code); !found.isEmpty()) {
        enhanced = found;
        text = text.sliced(qMin(text.size(), found.size() + 1));
    }
    lines.append(text.toByteArray());
    if (lines.size() > maxCapabilities)
        return Feed::Malformed;
    return line.size() > 3 && line[3] == '-' ? Feed::More : Feed::Complete;
}

void SmtpDialogue::handleLine(QByteArrayView line)
{
    switch (m_reply.feed(line)) {
    case SmtpReply::Feed::More:
        return;
    case SmtpReply::Feed::Malformed:
        return handleGarbage(line);
    case SmtpReply::Feed::Complete:
        handleReply(std::exchange(m_reply, {}));
    }
}

void SmtpDialogue::handleGarbage(QByteArrayView line)
{
    noteReply(currentCommand(), ReplyStatus::Malformed, line);
    finish(m_state == State::Greeting && m_reply.lines.isEmpty() ? Outcome::NotTheProtocol : Outcome::ProtocolError);
}

Command SmtpDialogue::currentCommand() const
{
    switch (m_state) {
    case State::Greeting:
        return Command::Greeting;
    case State::Ehlo:
        return Command::Capabilities;
    case State::Starttls:
        return Command::Starttls;
    case State::Waiting:
    case State::Auth:
        return Command::Login;
    case State::Message:
        return m_awaited.isEmpty() ? Command::MessageBody : m_awaited.first();
    case State::Quit:
        break;
    }
    return Command::Logout;
}

void SmtpDialogue::handleReply(const SmtpReply &reply)
{
    const bool isChallenge = m_state == State::Auth && reply.code == 334;
    if (!isChallenge)
        noteReply(currentCommand(), reply.status(), reply.text(), reply.code, reply.enhanced);
    switch (m_state) {
    case State::Greeting:
        return handleGreeting(reply);
    case State::Ehlo:
        return handleEhlo(reply);
    case State::Starttls:
        return handleStarttls(reply);
    case State::Waiting: // nothing was asked: "421 timeout exceeded", or nonsense
        return finish(reply.status() == ReplyStatus::Bye ? Outcome::ClosedEarly : Outcome::ProtocolError);
    case State::Auth:
        return isChallenge ? continueSasl(reply.lines.first()) : handleAuth(reply);
    case State::Message:
        return handleMessage(reply);
    case State::Quit:
        return finish(Outcome::Succeeded);
    }
}

void SmtpDialogue::fail(const SmtpReply &reply, Outcome outcome)
{
    if (reply.status() == ReplyStatus::Bye || m_awaited.contains(Command::Logout))
        finish(outcome);
    else
        finishPolitely(outcome);
}

void SmtpDialogue::handleGreeting(const SmtpReply &reply)
{
    // RFC 5321 4.2.2 knows 220, 421 and 554; other good ones are another protocol's (NNTP greets with 200).
    if (reply.code / 100 <= 3 && reply.code != 220)
        return finish(Outcome::NotTheProtocol);
    if (reply.code != 220)
        return fail(reply, Outcome::GreetingRefused);
    enter(wantsTls() ? Stage::Encrypt : Stage::Capabilities);
    sendEhlo();
}

void SmtpDialogue::sendEhlo()
{
    m_state = State::Ehlo;
    send("EHLO " + (setup().clientName.isEmpty() ? QByteArray("[127.0.0.1]") : setup().clientName));
}

void SmtpDialogue::handleEhlo(const SmtpReply &reply)
{
    // Some servers greet once more inside TLS, where RFC 3207 4.2 has them wait for EHLO.
    if (reply.code == 220 && isEncrypted() && !std::exchange(m_greetedAgain, true))
        return;
    if (reply.isOk() && reply.code != 250) // RFC 5321 4.3.2
        return finish(Outcome::ProtocolError);
    // A server that does not know EHLO offers nothing, not even a login: HELO would lead nowhere.
    const bool knowsNoEhlo = reply.code == 500 || reply.code == 502;
    if (!reply.isOk() && !knowsNoEhlo)
        return fail(reply, Outcome::GreetingRefused);
    m_capabilities.clear();
    m_mechanisms.clear();
    if (reply.isOk())
        readOffer(reply);
    noteOffer(m_capabilities, m_mechanisms);

    if (!wantsTls())
        return chooseAndRequestLogin();
    if (!offers("STARTTLS"))
        return finishPolitely(Outcome::StarttlsNotOffered);
    m_state = State::Starttls;
    send("STARTTLS");
}

void SmtpDialogue::readOffer(const SmtpReply &reply)
{
    for (const QByteArray &line : reply.lines.sliced(1)) {
        m_capabilities.append(line.trimmed().toUpper());
        QByteArray words = m_capabilities.last();
        // "AUTH=PLAIN" is how servers of the 1990s wrote it, and many still do beside the right way.
        if (!words.startsWith("AUTH ") && !words.startsWith("AUTH="))
            continue;
        words[4] = ' ';
        for (const QByteArray &word : words.mid(5).split(' ')) {
            const QString name = displayText(word, maxReplyLine);
            if (!name.isEmpty() && !m_mechanisms.contains(name))
                m_mechanisms.append(name);
        }
    }
}

bool SmtpDialogue::offers(QByteArrayView capability) const
{
    return std::any_of(m_capabilities.begin(), m_capabilities.end(), [capability](const QByteArray &line) {
        return line.startsWith(capability) && (line.size() == capability.size() || line.at(capability.size()) == ' ');
    });
}

void SmtpDialogue::handleStarttls(const SmtpReply &reply)
{
    if (reply.code / 100 >= 4)
        return fail(reply, Outcome::StarttlsRefused);
    // Exactly one line with exactly this code (RFC 3207 4): anything else may be a reply of somebody else's making.
    if (reply.code != 220 || reply.lines.size() != 1)
        return finish(Outcome::ProtocolError);
    startTls();
}

void SmtpDialogue::handleEncrypted()
{
    // RFC 3207 4.2: what was learnt before TLS is discarded, and EHLO asked again.
    m_capabilities.clear();
    m_mechanisms.clear();
    m_reply = {};
    enter(Stage::Capabilities);
    sendEhlo();
}

LoginOffer SmtpDialogue::offer() const
{
    return {m_mechanisms,
            false,
            false,
            isEncrypted(),
            {AuthMethod::Plain, AuthMethod::Login, AuthMethod::ScramSha256, AuthMethod::CramMd5}};
}

void SmtpDialogue::chooseAndRequestLogin()
{
    if (!mayLogIn())
        return finishPolitely(Outcome::ClearTextForbidden);
    const auto choice = chooseLogin(offer(), credentials(), setup().settings.auth, m_refused);
    if (!choice)
        return finishPolitely(choice.fault());
    m_method = *choice;
    m_state = State::Waiting;
    enter(Stage::Login);
    requestLogin();
}

void SmtpDialogue::handleLoginAllowed()
{
    if (m_state == State::Waiting)
        logIn();
}

void SmtpDialogue::logIn()
{
    m_state = State::Auth;
    note(LoginTried{m_method});
    beginSasl(m_method, "AUTH " + saslName(m_method), true, maxCommandLine);
}

void SmtpDialogue::handleAuth(const SmtpReply &reply)
{
    // RFC 4954 6 has no other yes than 235; a 250 may be the answer to something else.
    if (reply.isOk() && reply.code != 235)
        return finish(Outcome::ProtocolError);
    if (reply.isOk()) {
        if (!acceptSuccess())
            return;
        answerLogin(true);
        if (!setup().message.isEmpty())
            return beginMessage();
        succeed();
        return sendQuit();
    }
    endSasl();
    // 504 is RFC 4954's "unrecognized authentication type", 500 and 502 that of servers who never read it.
    if (reply.code == 500 || reply.code == 502 || reply.code == 504)
        return tryOtherMethod(reply);
    if (reply.status() == ReplyStatus::Continue)
        return finish(Outcome::ProtocolError);
    answerLogin(false);
    fail(reply, reply.code / 100 == 4 ? Outcome::LoginTemporarilyRefused : Outcome::LoginRefused);
}

void SmtpDialogue::tryOtherMethod(const SmtpReply &reply)
{
    const bool isFirst = m_refused.isEmpty();
    m_refused.append(m_method);
    const auto choice = chooseLogin(offer(), credentials(), setup().settings.auth, m_refused);
    if (isFirst && choice) {
        m_method = *choice;
        return logIn();
    }
    answerLogin(false);
    fail(reply, choice ? Outcome::NoCommonMechanism : choice.fault());
}

void SmtpDialogue::beginMessage()
{
    m_state = State::Message;
    enter(Stage::Message);
    // RFC 6531 3.4 wants 8BITMIME offered with SMTPUTF8.
    if (setup().address.needsSmtpUtf8() && !(offers("SMTPUTF8") && offers("8BITMIME")))
        return finishPolitely(Outcome::Smtputf8NotOffered);
    m_unsent = {Command::MailFrom, Command::RcptTo};
    if (!offers("CHUNKING"))
        m_unsent.append(Command::Data);
    m_unsent.append(Command::MessageBody);
    sendMessageCommands();
}

/// Sends what may go together: one command, or with PIPELINING all up to DATA, which must be a group's last (RFC 2920
/// 3.1); QUIT closes the last group.
void SmtpDialogue::sendMessageCommands()
{
    const bool pipelining = offers("PIPELINING");
    bool goesOn = true;
    while (goesOn && !m_unsent.isEmpty()) {
        const Command command = m_unsent.takeFirst();
        sendMessageCommand(command);
        m_awaited.append(command);
        goesOn = pipelining && command != Command::Data;
    }
    if (goesOn && m_unsent.isEmpty()) {
        m_awaited.append(Command::Logout);
        sayGoodbye();
    }
}

void SmtpDialogue::sendMessageCommand(Command command)
{
    const QByteArray &message = setup().message;
    const QByteArray address = '<' + setup().address.toWire() + '>';
    if (command == Command::MailFrom) {
        QByteArray parameters;
        if (offers("SIZE"))
            parameters += " SIZE=" + QByteArray::number(message.size());
        if (has8Bit(message) && offers("8BITMIME"))
            parameters += " BODY=8BITMIME";
        if (setup().address.needsSmtpUtf8())
            parameters += " SMTPUTF8";
        send("MAIL FROM:" + address + parameters, "MAIL FROM:<address>" + parameters);
    } else if (command == Command::RcptTo) {
        send("RCPT TO:" + address, "RCPT TO:<address>");
    } else if (command == Command::Data) {
        send("DATA");
    } else if (offers("CHUNKING")) {
        send("BDAT " + QByteArray::number(message.size()) + " LAST");
        sendRaw(message, "<message>");
    } else {
        sendRaw(dotStuffed(message) + ".\r\n", "<message>");
    }
}

void SmtpDialogue::sendQuit()
{
    m_state = State::Quit;
    enter(Stage::Logout);
    if (!m_awaited.contains(Command::Logout))
        sayGoodbye();
}

void SmtpDialogue::handleMessage(const SmtpReply &reply)
{
    if (m_awaited.isEmpty())
        return finish(Outcome::ProtocolError);
    const Command command = m_awaited.takeFirst();
    const bool isGood = command == Command::Data ? reply.code == 354 : reply.isOk();
    if (!isGood) {
        if (reply.status() == ReplyStatus::Ok || reply.status() == ReplyStatus::Continue)
            return finish(Outcome::ProtocolError);
        if (command == Command::MailFrom)
            return fail(reply, Outcome::SenderRefused);
        return fail(reply, command == Command::RcptTo ? Outcome::RecipientRefused : Outcome::MessageRefused);
    }
    if (command == Command::MessageBody) {
        succeed();
        sendQuit();
    } else if (m_awaited.isEmpty()) {
        sendMessageCommands();
    }
}

} // namespace klubbpost
