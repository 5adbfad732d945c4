// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/imapdialogue.h"

#include <algorithm>

namespace klubbpost {
namespace {

/// How long after a "* BYE" the answer to a command may still come. Milliseconds.
constexpr int byeGrace = 200;

} // namespace

QByteArray ImapDialogue::nextTag(Command command)
{
    const QByteArray tag = 'A' + QByteArray::number(++m_tagNumber);
    m_sent.append({tag, command});
    return tag;
}

void ImapDialogue::sendCommand(Command command, const QByteArray &words)
{
    send(nextTag(command) + ' ' + words);
}

void ImapDialogue::noteStatus(Command command, const ImapStatus &status)
{
    // The capabilities are noted by themselves.
    noteReply(command, status.status(), status.text, 0, {}, status.code == "CAPABILITY" ? QByteArray() : status.code);
}

void ImapDialogue::handleGarbage(QByteArrayView line)
{
    if (isInLiteral()) // it may have anything in it
        return skipLiteral(line);
    noteReply(m_sent.isEmpty() ? Command::Greeting : m_sent.first().command, ReplyStatus::Malformed, line);
    finish(m_greeted ? Outcome::ProtocolError : Outcome::NotTheProtocol);
}

Outcome ImapDialogue::outcomeOfClosing() const
{
    // "* BYE" instead of an answer to the login (RFC 9051 7.1.5): the server has its own reasons, or ours were too
    // many.
    return m_saidBye && stage() == Stage::Login ? Outcome::LoginTemporarilyRefused : Outcome::ClosedEarly;
}

/// The server has said good-bye, and has had its time to hang up.
void ImapDialogue::handleResumed()
{
    if (!m_saidBye)
        return;
    const bool isUnopened = std::any_of(m_sent.begin(), m_sent.end(),
                                        [](const Sent &sent) { return sent.command == Command::OpenMailbox; });
    if (isUnopened)
        finishAfterAll(Outcome::MailboxNotOpened);
    else
        finish(outcomeOfClosing());
}

void ImapDialogue::handleLoggedIn()
{
    enter(Stage::Logout);
    sendCommand(Command::OpenMailbox, "EXAMINE INBOX");
    sayGoodbye();
}

void ImapDialogue::skipLiteral(QByteArrayView line)
{
    constexpr qsizetype lineEnd = 2;
    if (line.size() + lineEnd <= *m_literalLeft)
        *m_literalLeft -= line.size() + lineEnd;
    else
        beginLiteral(line.sliced(std::min(*m_literalLeft, line.size()))); // the same response may have another
}

void ImapDialogue::handleLine(QByteArrayView line)
{
    if (!m_greeted)
        return handleGreeting(line);
    if (isInLiteral())
        return skipLiteral(line);
    if (line.startsWith("* ")) {
        beginLiteral(line);
        return handleUntagged(line.sliced(2));
    }
    if (line == "+" || line.startsWith("+ "))
        return handleContinuation(line.sliced(qMin<qsizetype>(line.size(), 2)));
    const qsizetype space = line.indexOf(' ');
    const QByteArrayView tag = line.first(qMax<qsizetype>(space, 0));
    const auto sent = std::find_if(m_sent.begin(), m_sent.end(), [tag](const Sent &s) { return s.tag == tag; });
    const auto status = space < 0 ? std::nullopt : ImapStatus::parse(line.sliced(space + 1));
    const bool isTagged = status && status->kind != ImapStatus::Kind::Preauth && status->kind != ImapStatus::Kind::Bye;
    if (sent == m_sent.end() || !isTagged)
        return handleGarbage(line);
    const Sent answered = *sent;
    m_sent.erase(sent);
    handleTagged(answered, *status);
}

void ImapDialogue::handleGreeting(QByteArrayView line)
{
    const auto status = line.startsWith("* ") ? ImapStatus::parse(line.sliced(2)) : std::nullopt;
    if (!status)
        return handleGarbage(line);
    m_greeted = true;
    noteStatus(Command::Greeting, *status);
    // RFC 9051 7.1.5 has BYE for it; NO and BAD are what servers in front of others say whose own is out of reach.
    if (status->kind != ImapStatus::Kind::Ok && status->kind != ImapStatus::Kind::Preauth)
        return finish(Outcome::GreetingRefused);
    if (status->kind == ImapStatus::Kind::Preauth) {
        // RFC 9051 7.1.4: STARTTLS is no longer possible then. Without TLS to be asked for, a password cannot be
        // proved.
        return finishPolitely(wantsTls() ? Outcome::PreauthBeforeTls : Outcome::LoginNotOffered);
    }
    enter(wantsTls() ? Stage::Encrypt : Stage::Capabilities);
    if (status->code != "CAPABILITY")
        return askCapabilities();
    readCapabilities(status->arguments);
    if (!isFinished())
        handleOffer();
}

void ImapDialogue::askCapabilities()
{
    m_capabilities.clear();
    m_mechanisms.clear();
    m_knowsOffer = false;
    sendCommand(Command::Capabilities, "CAPABILITY");
}

void ImapDialogue::readCapabilities(const QByteArray &words)
{
    m_capabilities.clear();
    m_mechanisms.clear();
    for (const QByteArray &word : words.toUpper().split(' ')) {
        if (word.isEmpty())
            continue;
        m_capabilities.append(word);
        if (word.startsWith("AUTH=") && word.size() > 5)
            m_mechanisms.append(displayText(word.mid(5), maxReplyLine));
    }
    m_knowsOffer = true;
    if (m_capabilities.size() > maxCapabilities)
        finish(Outcome::ProtocolError);
}

void ImapDialogue::handleUntagged(QByteArrayView line)
{
    const Command command = m_sent.isEmpty() ? Command::Login : m_sent.first().command;
    const auto status = ImapStatus::parse(line);
    // A server may send data and warnings at any time (RFC 9051 2.2.2, 7.1). Between STARTTLS and its OK they may be
    // anybody's, so nothing of them is taken: what counts is asked for anew inside TLS. A bare "* OK" there, or
    // PREAUTH, is no data but an answer that STARTTLS does not have.
    if (command == Command::Starttls) {
        if (!status || (!status->code.isEmpty() && status->kind != ImapStatus::Kind::Bye &&
                        status->kind != ImapStatus::Kind::Preauth))
            return;
        if (status->kind == ImapStatus::Kind::Ok || status->kind == ImapStatus::Kind::Preauth)
            return finish(Outcome::ProtocolError);
        noteStatus(command, *status);
        return finish(Outcome::StarttlsRefused);
    }
    if (status) {
        if (status->kind == ImapStatus::Kind::Preauth)
            return handleGarbage(line);
        // Alerts and the like before TLS may be anybody's, and are for nobody to see.
        const bool isOfAnybody = wantsTls() && status->kind != ImapStatus::Kind::Bye;
        if (!isOfAnybody && (!status->code.isEmpty() || status->kind != ImapStatus::Kind::Ok))
            noteStatus(command, *status);
        if (status->kind == ImapStatus::Kind::Bye && !std::exchange(m_saidBye, true))
            pause(byeGrace);
    } else if (line.size() > 11 && line.first(11).compare("CAPABILITY ", Qt::CaseInsensitive) == 0 &&
               command == Command::Capabilities) {
        readCapabilities(line.sliced(11).toByteArray());
    }
}

void ImapDialogue::handleTagged(const Sent &sent, const ImapStatus &status)
{
    const bool isOk = status.kind == ImapStatus::Kind::Ok;
    if (m_saidBye && (sent.command == Command::Capabilities || sent.command == Command::Starttls)) {
        noteStatus(sent.command, status);
        return finish(outcomeOfClosing());
    }
    switch (sent.command) {
    case Command::Capabilities:
        noteStatus(sent.command, status);
        if (isOk && status.code == "CAPABILITY")
            readCapabilities(status.arguments);
        if (!isOk || !m_knowsOffer) // RFC 9051 6.1.1: every server answers
            return finish(Outcome::ProtocolError);
        return handleOffer();
    case Command::Starttls:
        noteStatus(sent.command, status);
        if (!isOk)
            return finishPolitely(Outcome::StarttlsRefused);
        return startTls();
    case Command::Login:
        return handleLoginReply(status);
    case Command::OpenMailbox:
        noteStatus(sent.command, status);
        return isOk ? void() : finishAfterAll(Outcome::MailboxNotOpened);
    case Command::Logout:
        noteStatus(sent.command, status);
        return finish(Outcome::Succeeded);
    case Command::Greeting:
    case Command::MailFrom:
    case Command::RcptTo:
    case Command::Data:
    case Command::MessageBody:
        break;
    }
    finish(Outcome::ProtocolError);
}

void ImapDialogue::handleOffer()
{
    noteOffer(m_capabilities, m_mechanisms);
    if (wantsTls()) {
        if (!offers("STARTTLS"))
            return finishPolitely(Outcome::StarttlsNotOffered);
        return sendCommand(Command::Starttls, "STARTTLS");
    }
    const bool isOnItsWay =
        std::any_of(m_sent.begin(), m_sent.end(), [](const Sent &sent) { return sent.command == Command::Login; });
    if (isOnItsWay) {
        enter(Stage::Login);
        return note(LoginTried{m_method});
    }
    chooseAndRequestLogin();
}

void ImapDialogue::handleEncrypted()
{
    // RFC 9051 6.2.1: what was learnt before TLS is discarded.
    enter(Stage::Capabilities);
    askCapabilities();
    m_blind = mayLogInBlindly();
    if (m_blind) {
        m_loginPending = true;
        requestLogin();
    }
}

void ImapDialogue::handleContinuation(QByteArrayView line)
{
    if (m_saidBye) // nobody is there any more to go on with
        return;
    const bool inLogin = !m_sent.isEmpty() && m_sent.last().command == Command::Login;
    if (inLogin && m_method != AuthMethod::Command)
        return continueSasl(line);
    if (!inLogin || m_pieces.isEmpty())
        return finish(Outcome::ProtocolError);
    const Piece piece = m_pieces.takeFirst();
    send(piece.line, piece.shown, piece.secret);
}

} // namespace klubbpost
