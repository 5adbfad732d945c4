// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/imapdialogue.h"

#include <algorithm>

// The login half of ImapDialogue: what to log in with, how it is sent, and what the answer means.
namespace klubbpost {
namespace {

constexpr qsizetype maxLiteralMinus = 4096; // RFC 7888 5

} // namespace

/// LOGIN needs no capability, only the absence of one, and commands may follow each other without waiting (RFC
/// 9051 5.5): inside TLS it can go out with the question for the capabilities and save a round trip. Not when the
/// provider is known to want something else.
bool ImapDialogue::mayLogInBlindly() const
{
    const auto &known = setup().settings.auth;
    if (setup().looksFirst)
        return false;
    const bool fits = known.isEmpty() || known.first() == AuthMethod::Plain || known.first() == AuthMethod::Command;
    return fits && canSend(AuthMethod::Plain, credentials()) && isImapQuotable(credentials().login) &&
           isImapQuotable(
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
    // In clear text AUTHENTICATE comes first all the same: it can be forbidden before the password has been sent.
    if (isEncrypted() && !offers("SASL-IR"))
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
    if (m_saidBye)
        return finish(outcomeOfClosing());
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
    if (isImapQuotable(value))
        return {imapQuoted(value), shown, secret ? imapQuoted(value) : QByteArray()};
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
    if (!isImapQuotable(login)) {
        m_pieces.append(current);
        current = {login, "<login>", {}};
    }
    current.line += ' ' + secret.line;
    current.shown += ' ' + secret.shown;
    current.secret = secret.secret;
    m_pieces.append(current);
    if (!isImapQuotable(password))
        m_pieces.append({password, "****", password});
    Secret::wipe(password);
    do {
        const Piece piece = m_pieces.takeFirst();
        send(piece.line, piece.shown, piece.secret);
        if (!piece.line.endsWith("+}"))
            break;
    } while (!m_pieces.isEmpty());
}

void ImapDialogue::handleLoginReply(const ImapStatus &status)
{
    if (stage() != Stage::Login) { // sent blindly, and answered before the capabilities
        enter(Stage::Login);
        note(LoginTried{m_method});
    }
    noteStatus(Command::Login, status);
    const bool isBeforeTime = !std::exchange(m_pieces, {}).isEmpty();
    if (status.kind == ImapStatus::Kind::Ok) {
        if (isBeforeTime) // yes, without having heard the password
            return finishPolitely(Outcome::ServerUnproven);
        if (!acceptSuccess())
            return;
        answerLogin(true);
        succeed();
        return handleLoggedIn();
    }
    endSasl();
    const bool isOfMethod = status.kind == ImapStatus::Kind::Bad || status.code == "CANNOT";
    // RFC 5530 3: AUTHENTICATIONFAILED is a judgement on name and password, whatever the method.
    const bool isOfBlindness = m_blind && !offer().command && status.code != "AUTHENTICATIONFAILED";
    if (m_knowsOffer && !m_saidBye && (isOfMethod || isOfBlindness))
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
