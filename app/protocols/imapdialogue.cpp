// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/imapdialogue.h"

#include <algorithm>

namespace klubbpost {
namespace {

/// RFC 9051 9, "atom": what a response code's first word is made of.
bool isAtom(const QByteArray &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) {
        return c > ' ' && c < 0x7f && !QByteArrayView("(){%*\"\\]").contains(c);
    });
}

/// Fit for a quoted string everywhere: RFC 3501 9, TEXT-CHAR less what is no ASCII.
bool isQuotable(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

QByteArray quoted(QByteArray value)
{
    value.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + value + '"';
}

/// RFC 5530: refusals that have nothing to do with the name or the password and pass by themselves.
bool isTemporary(const QByteArray &code)
{
    return code == "UNAVAILABLE" || code == "INUSE" || code == "LIMIT" || code == "SERVERBUG";
}

constexpr qsizetype maxLiteralMinus = 4096; // RFC 7888 5

} // namespace

std::optional<ImapStatus> ImapStatus::parse(QByteArrayView line)
{
    static const std::pair<const char *, Kind> words[] = {
        {"OK", Kind::Ok}, {"NO", Kind::No}, {"BAD", Kind::Bad}, {"PREAUTH", Kind::Preauth}, {"BYE", Kind::Bye}};
    const qsizetype space = line.indexOf(' ');
    const QByteArrayView word = line.first(space < 0 ? line.size() : space);
    const auto *found = std::find_if(std::begin(words), std::end(words), [word](const auto &candidate) {
        return word.compare(candidate.first, Qt::CaseInsensitive) == 0;
    });
    if (found == std::end(words))
        return std::nullopt;
    ImapStatus status;
    status.kind = found->second;
    status.text = space < 0 ? QByteArray() : line.sliced(space + 1).toByteArray();
    const qsizetype end = status.text.indexOf(']');
    if (!status.text.startsWith('[') || end < 0)
        return status;
    const QByteArray code = status.text.mid(1, end - 1);
    const qsizetype codeSpace = code.indexOf(' ');
    const QByteArray atom = code.left(codeSpace < 0 ? code.size() : codeSpace).toUpper();
    if (isAtom(atom)) {
        status.code = atom;
        status.arguments = codeSpace < 0 ? QByteArray() : code.mid(codeSpace + 1);
        status.text = status.text.mid(end + 1).trimmed();
    }
    return status;
}

ReplyStatus ImapStatus::status() const
{
    switch (kind) {
    case Kind::Ok:
    case Kind::Preauth:
        return ReplyStatus::Ok;
    case Kind::No:
        return isTemporary(code) ? ReplyStatus::TemporaryNo : ReplyStatus::PermanentNo;
    case Kind::Bad:
        return ReplyStatus::Bad;
    case Kind::Bye:
        return ReplyStatus::Bye;
    }
    return ReplyStatus::Malformed;
}

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
    noteReply(m_sent.isEmpty() ? Command::Greeting : m_sent.first().command, ReplyStatus::Malformed, line);
    finish(m_greeted ? Outcome::ProtocolError : Outcome::NotTheProtocol);
}

Outcome ImapDialogue::outcomeOfClosing() const
{
    // "* BYE" instead of an answer to the login (RFC 9051 7.1.5): the server has its own reasons, or ours were too
    // many.
    return m_saidBye && stage() == Stage::Login ? Outcome::LoginTemporarilyRefused : Outcome::ClosedEarly;
}

void ImapDialogue::handleLine(QByteArrayView line)
{
    if (!m_greeted)
        return handleGreeting(line);
    if (line.startsWith("* "))
        return handleUntagged(line.sliced(2));
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
    if (!status || status->kind == ImapStatus::Kind::No || status->kind == ImapStatus::Kind::Bad)
        return handleGarbage(line);
    m_greeted = true;
    noteStatus(Command::Greeting, *status);
    if (status->kind == ImapStatus::Kind::Bye)
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
    // Between STARTTLS and its OK nothing belongs: a reply put in there is read before TLS and believed after it.
    if (command == Command::Starttls) {
        if (status && status->kind == ImapStatus::Kind::Bye) {
            noteStatus(command, *status);
            return finish(Outcome::StarttlsRefused);
        }
        return finish(Outcome::ProtocolError);
    }
    if (status) {
        if (status->kind == ImapStatus::Kind::Preauth)
            return handleGarbage(line);
        if (!status->code.isEmpty() || status->kind != ImapStatus::Kind::Ok)
            noteStatus(command, *status);
        m_saidBye = m_saidBye || status->kind == ImapStatus::Kind::Bye;
    } else if (line.size() > 11 && line.first(11).compare("CAPABILITY ", Qt::CaseInsensitive) == 0 &&
               command == Command::Capabilities) {
        readCapabilities(line.sliced(11).toByteArray());
    }
}

void ImapDialogue::handleTagged(const Sent &sent, const ImapStatus &status)
{
    const bool isOk = status.kind == ImapStatus::Kind::Ok;
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

/// LOGIN needs no capability, only the absence of one, and commands may follow each other without waiting (RFC
/// 9051 5.5): inside TLS it can go out with the question for the capabilities and save a round trip. Not when the
/// provider is known to want something else.
bool ImapDialogue::mayLogInBlindly() const
{
    const auto &known = setup().settings.auth;
    const bool fits = known.isEmpty() || known.first() == AuthMethod::Plain || known.first() == AuthMethod::Command;
    return fits && canSend(AuthMethod::Plain, credentials()) && isQuotable(credentials().login) &&
           isQuotable(
               QByteArray::fromRawData(credentials().password->utf8().data(), credentials().password->utf8().size()));
}

LoginOffer ImapDialogue::offer() const
{
    LoginOffer offer;
    offer.mechanisms = m_mechanisms;
    // A server that names OAuth mechanisms only would refuse a password in LOGIN too.
    const bool onlyOauth =
        !m_mechanisms.isEmpty() && std::all_of(m_mechanisms.begin(), m_mechanisms.end(), isOauthName);
    offer.command = !offers("LOGINDISABLED") && !onlyOauth;
    offer.commandCanSend = canSend(AuthMethod::Plain, credentials()); // literals carry anything but NUL
    offer.encrypted = isEncrypted();
    offer.byRoundTrips = {AuthMethod::Plain, AuthMethod::Command, AuthMethod::Login, AuthMethod::ScramSha256,
                          AuthMethod::CramMd5};
    if (!offers("SASL-IR"))
        offer.byRoundTrips.move(1, 0);
    return offer;
}

void ImapDialogue::chooseAndRequestLogin()
{
    if (!mayLogIn())
        return finishPolitely(Outcome::ClearTextForbidden);
    const auto choice = chooseLogin(offer(), credentials(), setup().settings.auth, m_refused);
    if (!choice)
        return finishPolitely(choice.fault());
    m_method = *choice;
    enter(Stage::Login);
    if (!std::exchange(m_loginPending, true))
        requestLogin();
}

void ImapDialogue::handleLoginAllowed()
{
    if (!std::exchange(m_loginPending, false))
        return;
    if (m_knowsOffer) {
        m_blind = false;
        return logIn();
    }
    m_method = AuthMethod::Command;
    sendLoginCommand();
}

void ImapDialogue::logIn()
{
    note(LoginTried{m_method});
    if (m_method == AuthMethod::Command)
        return sendLoginCommand();
    const QByteArray command = nextTag(Command::Login) + " AUTHENTICATE " + saslName(m_method);
    beginSasl(m_method, command, offers("SASL-IR"), maxReplyLine);
}

/// An argument of LOGIN: quoted if it can be, else a literal, announced before it (RFC 7888: "+" needs no waiting).
ImapDialogue::Piece ImapDialogue::astring(const QByteArray &value, const QByteArray &shown, bool secret) const
{
    if (isQuotable(value))
        return {quoted(value), shown, secret ? quoted(value) : QByteArray()};
    const bool goesOn = offers("LITERAL+") || (offers("LITERAL-") && value.size() <= maxLiteralMinus);
    const QByteArray sign = goesOn ? "+}" : "}";
    return {'{' + QByteArray::number(value.size()) + sign, "{****" + sign, {}};
}

void ImapDialogue::sendLoginCommand()
{
    const QByteArray &login = credentials().login;
    QByteArray password = credentials().password->utf8().toByteArray();
    const Piece name = astring(login, "<login>", false);
    const Piece secret = astring(password, "****", true);
    Piece current{nextTag(Command::Login) + " LOGIN " + name.line, "LOGIN " + name.shown, {}};
    current.shown.prepend(m_sent.last().tag + ' ');
    m_pieces.clear();
    if (!isQuotable(login)) {
        m_pieces.append(current);
        current = {login, "<login>", {}};
    }
    current.line += ' ' + secret.line;
    current.shown += ' ' + secret.shown;
    current.secret = secret.secret;
    m_pieces.append(current);
    if (!isQuotable(password))
        m_pieces.append({password, "****", password});
    Secret::wipe(password);
    do {
        const Piece piece = m_pieces.takeFirst();
        send(piece.line, piece.shown, piece.secret);
        if (!piece.line.endsWith("+}"))
            break;
    } while (!m_pieces.isEmpty());
}

void ImapDialogue::handleContinuation(QByteArrayView line)
{
    const bool inLogin = !m_sent.isEmpty() && m_sent.last().command == Command::Login;
    if (inLogin && m_method != AuthMethod::Command)
        return continueSasl(line);
    if (!inLogin || m_pieces.isEmpty())
        return finish(Outcome::ProtocolError);
    const Piece piece = m_pieces.takeFirst();
    send(piece.line, piece.shown, piece.secret);
}

void ImapDialogue::handleLoginReply(const ImapStatus &status)
{
    if (stage() != Stage::Login) { // sent blindly, and answered before the capabilities
        enter(Stage::Login);
        note(LoginTried{m_method});
    }
    noteStatus(Command::Login, status);
    m_pieces.clear();
    if (status.kind == ImapStatus::Kind::Ok) {
        if (!acceptSuccess())
            return;
        answerLogin(true);
        succeed();
        enter(Stage::Logout);
        return sayGoodbye();
    }
    endSasl();
    const bool isOfMethod = status.kind == ImapStatus::Kind::Bad || status.code == "CANNOT";
    // RFC 5530 3: AUTHENTICATIONFAILED is a judgement on name and password, whatever the method.
    const bool isOfBlindness = m_blind && !offer().command && status.code != "AUTHENTICATIONFAILED";
    if (m_knowsOffer && (isOfMethod || isOfBlindness))
        return tryOtherMethod(status);
    answerLogin(false);
    finishPolitely(status.status() == ReplyStatus::TemporaryNo ? Outcome::LoginTemporarilyRefused
                                                               : Outcome::LoginRefused);
}

/// The refusal was of the method, not of name or password: BAD, NO [CANNOT], or a LOGIN sent before LOGINDISABLED was
/// known.
void ImapDialogue::tryOtherMethod(const ImapStatus &status)
{
    const bool isFirst = m_refused.isEmpty();
    const bool wasBlind = std::exchange(m_blind, false);
    if (!wasBlind || offer().command)
        m_refused.append(m_method);
    const auto choice = chooseLogin(offer(), credentials(), setup().settings.auth, m_refused);
    if (isFirst && choice) {
        m_method = *choice;
        if (status.kind == ImapStatus::Kind::Bad || status.code == "CANNOT")
            return logIn();
        // A NO that gives no reason may have been counted by the server: the next login has to be allowed anew.
        answerLogin(false);
        m_loginPending = true;
        return requestLogin();
    }
    answerLogin(false);
    if (status.kind == ImapStatus::Kind::Bad && !m_refused.isEmpty())
        return finishPolitely(Outcome::LoginRefused);
    finishPolitely(choice ? Outcome::NoCommonMechanism : choice.fault());
}

} // namespace klubbpost
