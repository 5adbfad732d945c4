// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/serverdialogue.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::practice {
namespace {

using Then = ServerReply::Then;

/// POP3 (RFC 1939) up to the login and STAT, with CAPA (RFC 2449), STLS (RFC 2595) and AUTH PLAIN (RFC 5034).
class Pop3Server : public ServerDialogue
{
public:
    Pop3Server(Security security, House &house)
        : m_house(house), m_fault(house.fault), m_encrypted(security == Security::Tls)
    {
    }

    QByteArray greeting() override { return "+OK Klubbpost practice ready\r\n"; }
    QByteArray lineTooLong() const override { return "-ERR Line too long\r\n"; }
    void onEncrypted() override
    {
        m_encrypted = true;
        m_user.clear();
    }
    ServerReply onLine(QByteArrayView line) override;

private:
    QByteArray capabilities() const;
    ServerReply authorisation(const QByteArray &verb, QByteArrayView argument);
    QByteArray authenticate(QByteArrayView argument);
    QByteArray answerLogin(std::optional<LoginVerdict> verdict);
    QByteArray stat() const;
    bool mayLogIn() const { return m_encrypted || m_fault == PracticeFault::NoStarttls; }

    const House &m_house;
    const PracticeFault m_fault;
    bool m_encrypted;
    bool m_loggedIn = false;
    bool m_authenticating = false;
    QByteArray m_user;
};

ServerReply Pop3Server::onLine(QByteArrayView line)
{
    if (m_authenticating) {
        m_authenticating = false;
        if (line == QByteArrayView("*"))
            return {"-ERR Cancelled\r\n"};
        return {answerLogin(checkPlain(m_fault, Protocol::Pop3, line))};
    }
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = (space < 0 ? line : line.first(space)).toByteArray().toUpper();
    // Not trimmed: spaces belong to a password (RFC 1939 7, PASS).
    const QByteArrayView argument = space < 0 ? QByteArrayView() : line.sliced(space + 1);
    if (verb == "QUIT")
        return {"+OK Bye\r\n", Then::Close};
    if (verb == "CAPA")
        return {capabilities()};
    if (!m_loggedIn)
        return authorisation(verb, argument);
    if (verb == "NOOP")
        return {"+OK\r\n"};
    if (verb == "STAT")
        return {stat()};
    return {"-ERR The practice mailbox cannot be opened\r\n"};
}

QByteArray Pop3Server::capabilities() const
{
    QByteArray list = "+OK Capabilities\r\nRESP-CODES\r\nAUTH-RESP-CODE\r\nPIPELINING\r\n";
    if (!m_encrypted && !m_loggedIn && m_fault != PracticeFault::NoStarttls)
        list += "STLS\r\n";
    if (mayLogIn())
        list += "USER\r\nSASL PLAIN\r\n";
    return list + ".\r\n";
}

ServerReply Pop3Server::authorisation(const QByteArray &verb, QByteArrayView argument)
{
    if (verb == "STLS") {
        if (m_encrypted || m_fault == PracticeFault::NoStarttls)
            return {"-ERR STLS is not offered here\r\n"};
        return {"+OK Begin TLS negotiation now\r\n", Then::StartTls};
    }
    if (verb != "USER" && verb != "PASS" && verb != "AUTH")
        return {"-ERR Not a command that is possible now\r\n"};
    if (!mayLogIn())
        return {"-ERR Not without encryption\r\n"};
    if (verb == "AUTH")
        return {authenticate(argument)};
    if (verb == "USER") {
        m_user = argument.trimmed().toByteArray();
        return {m_user.isEmpty() ? "-ERR A name is needed\r\n"_ba : "+OK\r\n"_ba};
    }
    if (m_user.isEmpty())
        return {"-ERR USER first\r\n"};
    return {answerLogin(checkLogin(m_fault, Protocol::Pop3, std::exchange(m_user, {}), argument))};
}

QByteArray Pop3Server::authenticate(QByteArrayView argument)
{
    const qsizetype space = argument.indexOf(' ');
    const QByteArrayView mechanism = space < 0 ? argument : argument.first(space);
    if (mechanism.compare("PLAIN", Qt::CaseInsensitive) != 0)
        return "-ERR Mechanism not offered\r\n";
    if (space >= 0)
        return answerLogin(checkPlain(m_fault, Protocol::Pop3, argument.sliced(space + 1)));
    m_authenticating = true;
    return "+ \r\n";
}

QByteArray Pop3Server::answerLogin(std::optional<LoginVerdict> verdict)
{
    if (!verdict)
        return "-ERR Cannot decode that\r\n";
    switch (*verdict) {
    case LoginVerdict::Accepted:
        m_loggedIn = true;
        return "+OK Logged in.\r\n";
    case LoginVerdict::WrongPassword: // as Dovecot
    case LoginVerdict::SmtpAuthOff:
        return "-ERR [AUTH] Authentication failed.\r\n";
    case LoginVerdict::AppPasswordNeeded:
        return "-ERR [AUTH] Application-specific password required\r\n";
    }
    return {};
}

QByteArray Pop3Server::stat() const
{
    qsizetype bytes = 0;
    for (const Delivered &message : m_house.messages)
        bytes += message.bytes.size();
    return "+OK " + QByteArray::number(m_house.messages.size()) + ' ' + QByteArray::number(bytes) + "\r\n";
}

} // namespace

std::unique_ptr<ServerDialogue> makePop3Server(Security security, House &house)
{
    return std::make_unique<Pop3Server>(security, house);
}

} // namespace klubbpost::practice
