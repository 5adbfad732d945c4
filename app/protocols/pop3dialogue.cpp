// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/pop3dialogue.h"

#include <algorithm>

namespace klubbpost {
namespace {

constexpr qsizetype maxAuthLine = 255; // RFC 2449 4, CRLF included; RFC 5034 4 keeps it for AUTH

bool isAscii(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

/// RFC 3206, RFC 2449 8.1: refusals that pass by themselves.
bool isTemporaryCode(const QByteArray &code)
{
    return code == "SYS/TEMP" || code == "IN-USE" || code == "LOGIN-DELAY";
}

bool isCode(const QByteArray &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_';
    });
}

} // namespace

ReplyStatus Pop3Dialogue::Reply::status() const
{
    if (ok)
        return ReplyStatus::Ok;
    return isTemporaryCode(code) ? ReplyStatus::TemporaryNo : ReplyStatus::PermanentNo;
}

std::optional<Pop3Dialogue::Reply> Pop3Dialogue::parse(QByteArrayView line)
{
    const bool ok = line.startsWith("+OK");
    const qsizetype size = ok ? 3 : 4;
    // "+ERR" has been seen of a server in use (hMailServer, issue 590), and can only mean one thing.
    if ((!ok && !line.startsWith("-ERR") && !line.startsWith("+ERR")) || (line.size() > size && line[size] != ' '))
        return std::nullopt;
    Reply reply{ok, {}, line.sliced(qMin(line.size(), size + 1)).toByteArray()};
    const qsizetype end = reply.text.indexOf(']');
    if (!ok && reply.text.startsWith('[') && end > 0) {
        const QByteArray code = reply.text.mid(1, end - 1).toUpper();
        if (isCode(code)) {
            reply.code = code;
            reply.text = reply.text.mid(end + 1).trimmed();
        }
    }
    return reply;
}

void Pop3Dialogue::handleLine(QByteArrayView line)
{
    if (m_state == State::CapaList)
        return readCapability(line);
    if (m_state == State::Auth && (line == "+" || line.startsWith("+ ")))
        return continueSasl(line.sliced(qMin<qsizetype>(line.size(), 2)));
    if (const auto reply = parse(line))
        handleReply(*reply);
    else
        handleGarbage(line);
}

void Pop3Dialogue::handleGarbage(QByteArrayView line)
{
    noteReply(currentCommand(), ReplyStatus::Malformed, line);
    finish(m_state == State::Greeting ? Outcome::NotTheProtocol : Outcome::ProtocolError);
}

Command Pop3Dialogue::currentCommand() const
{
    switch (m_state) {
    case State::Greeting:
        return Command::Greeting;
    case State::Stls:
        return Command::Starttls;
    case State::Capa:
    case State::CapaList:
        return Command::Capabilities;
    case State::Waiting:
    case State::Auth:
    case State::User:
    case State::Pass:
        return Command::Login;
    case State::Stat:
        return Command::OpenMailbox;
    case State::Quit:
        break;
    }
    return Command::Logout;
}

void Pop3Dialogue::handleReply(const Reply &reply)
{
    noteReply(currentCommand(), reply.status(), reply.text, 0, {}, reply.code);
    switch (m_state) {
    case State::Greeting:
        return handleGreeting(reply);
    case State::Stls:
        return handleStls(reply);
    case State::Capa:
        m_hasCapa = reply.ok;
        if (!reply.ok)
            return handleOffer();
        m_state = State::CapaList;
        return;
    case State::CapaList: // read as list
    case State::Waiting:  // nothing was asked
        return finish(Outcome::ProtocolError);
    case State::User:
        if (!reply.ok)
            return handleLoginReply(reply);
        if (!sendsTogether())
            sendPass();
        m_state = State::Pass;
        return;
    case State::Auth:
    case State::Pass:
        return handleLoginReply(reply);
    case State::Stat:
        return handleStat(reply);
    case State::Quit:
        return finish(Outcome::Succeeded);
    }
}

void Pop3Dialogue::handleGreeting(const Reply &reply)
{
    if (!reply.ok)
        return finishPolitely(Outcome::GreetingRefused);
    if (!wantsTls()) {
        enter(Stage::Capabilities);
        return askCapabilities();
    }
    // Whether STLS is offered shows in the answer to it; asking first would cost a round trip.
    enter(Stage::Encrypt);
    m_state = State::Stls;
    send("STLS");
}

void Pop3Dialogue::handleStls(const Reply &reply)
{
    if (reply.ok)
        return startTls();
    m_stlsRefused = true;
    askCapabilities();
}

void Pop3Dialogue::handleEncrypted()
{
    enter(Stage::Capabilities);
    askCapabilities();
}

void Pop3Dialogue::askCapabilities()
{
    // RFC 2595 4: what was learnt before TLS is discarded.
    m_capabilities.clear();
    m_mechanisms.clear();
    m_hasCapa = false;
    m_state = State::Capa;
    send("CAPA");
}

void Pop3Dialogue::readCapability(QByteArrayView line)
{
    if (line == ".")
        return handleOffer();
    if (m_capabilities.size() >= maxCapabilities)
        return finish(Outcome::ProtocolError);
    m_capabilities.append((line.startsWith('.') ? line.sliced(1) : line).toByteArray().trimmed().toUpper());
    if (!m_capabilities.last().startsWith("SASL "))
        return;
    for (const QByteArray &word : m_capabilities.last().mid(5).split(' ')) {
        if (!word.isEmpty())
            m_mechanisms.append(displayText(word, maxReplyLine));
    }
}

void Pop3Dialogue::handleOffer()
{
    noteOffer(m_capabilities, m_mechanisms);
    if (m_stlsRefused)
        return finishPolitely(m_capabilities.contains("STLS") ? Outcome::StarttlsRefused : Outcome::StarttlsNotOffered);
    chooseAndRequestLogin();
}

/// RFC 1939 3: the arguments are printable ASCII without spaces; PASS may have some (RFC 1939 7). A server that takes
/// UTF-8 there says so with "UTF8 USER" (RFC 6856 2.2).
bool Pop3Dialogue::canSendUserPass() const
{
    if (!canSend(AuthMethod::Plain, credentials()) || credentials().login.contains(' '))
        return false;
    const bool takesUtf8 = std::any_of(m_capabilities.begin(), m_capabilities.end(), [](const QByteArray &line) {
        return line.startsWith("UTF8 ") && line.split(' ').contains("USER");
    });
    const QByteArrayView password = credentials().password->utf8();
    return takesUtf8 ||
           (isAscii(credentials().login) && isAscii(QByteArray::fromRawData(password.data(), password.size())));
}

LoginOffer Pop3Dialogue::offer() const
{
    LoginOffer offer;
    offer.mechanisms = m_mechanisms;
    // RFC 2449 6.3: USER is said, where CAPA is. A server that names no way in at all has forgotten to; inside TLS it
    // costs nothing to try.
    const bool namesNone = isEncrypted() && m_mechanisms.isEmpty();
    offer.command = !m_hasCapa || m_capabilities.contains("USER") || namesNone;
    offer.commandCanSend = canSendUserPass();
    offer.encrypted = isEncrypted();
    offer.byRoundTrips = {AuthMethod::Plain, AuthMethod::Command, AuthMethod::Login, AuthMethod::ScramSha256,
                          AuthMethod::CramMd5};
    return offer;
}

void Pop3Dialogue::chooseAndRequestLogin()
{
    if (!mayLogIn())
        return finishPolitely(Outcome::ClearTextForbidden);
    // A refusal tells nothing about the method (RFC 5034 4 has no code for that): no second one is tried.
    const auto choice = chooseLogin(offer(), credentials(), setup().settings.auth, {});
    if (!choice)
        return finishPolitely(choice.fault());
    m_method = *choice;
    m_state = State::Waiting;
    enter(Stage::Login);
    requestLogin();
}

void Pop3Dialogue::handleLoginAllowed()
{
    if (m_state == State::Waiting)
        logIn();
}

void Pop3Dialogue::logIn()
{
    note(LoginTried{m_method});
    if (m_method != AuthMethod::Command) {
        m_state = State::Auth;
        return beginSasl(m_method, "AUTH " + saslName(m_method), true, maxAuthLine);
    }
    m_state = State::User;
    send("USER " + credentials().login, "USER <login>");
    if (sendsTogether())
        sendPass();
}

/// USER and PASS in one go (RFC 2449 6.6), but not in clear text, where the answer to USER may be that it is forbidden.
bool Pop3Dialogue::sendsTogether() const
{
    return isEncrypted() && m_capabilities.contains("PIPELINING");
}

void Pop3Dialogue::sendPass()
{
    send("PASS " + credentials().password->utf8().toByteArray(), "PASS ****");
}

void Pop3Dialogue::handleLoginReply(const Reply &reply)
{
    if (!reply.ok) {
        endSasl();
        answerLogin(false);
        return finishPolitely(reply.status() == ReplyStatus::TemporaryNo ? Outcome::LoginTemporarilyRefused
                                                                         : Outcome::LoginRefused);
    }
    if (!acceptSuccess())
        return;
    answerLogin(true);
    succeed();
    handleLoggedIn();
}

void Pop3Dialogue::handleLoggedIn()
{
    enter(Stage::Logout);
    m_state = State::Stat;
    send("STAT");
    if (m_capabilities.contains("PIPELINING")) // RFC 2449 6.6
        sayGoodbye();
}

void Pop3Dialogue::handleStat(const Reply &reply)
{
    if (m_capabilities.contains("PIPELINING") && reply.ok) {
        m_state = State::Quit;
        return;
    }
    if (!m_capabilities.contains("PIPELINING"))
        sayGoodbye();
    if (reply.ok)
        finish(Outcome::Succeeded);
    else
        finishAfterAll(Outcome::MailboxNotOpened);
}

} // namespace klubbpost
