// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/serverdialogue.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::practice {
namespace {

using Then = ServerReply::Then;

/// Submission (RFC 6409): ESMTP (RFC 5321) with STARTTLS (RFC 3207), AUTH (RFC 4954), BDAT (RFC 3030), SMTPUTF8.
class SmtpServer : public ServerDialogue
{
public:
    SmtpServer(Security security, House &house)
        : m_house(house), m_fault(house.fault), m_encrypted(security == Security::Tls)
    {
    }

    QByteArray greeting() override { return "220 " + hostName() + " ESMTP Klubbpost practice\r\n"; }
    QByteArray lineTooLong() const override { return "500 5.5.2 Line too long\r\n"; }
    qsizetype rawWanted() const override { return m_chunkLeft; }
    void onEncrypted() override
    {
        m_encrypted = true;
        m_greeted = m_loggedIn = false;
        forgetMessage();
    }
    ServerReply onLine(QByteArrayView line) override;
    ServerReply onRaw(QByteArrayView bytes) override;

private:
    enum class Mode { Commands, AuthPlain, AuthLoginName, AuthLoginPassword, Message };

    ServerReply command(const QByteArray &verb, QByteArrayView argument);
    QByteArray hello(QByteArrayView argument, bool extended);
    ServerReply starttls(QByteArrayView argument);
    QByteArray authenticate(QByteArrayView argument);
    QByteArray authLine(QByteArrayView line);
    QByteArray answerLogin(std::optional<LoginVerdict> verdict);
    QByteArray mailFrom(QByteArrayView argument);
    QByteArray rcptTo(QByteArrayView argument);
    QByteArray data();
    QByteArray bdat(QByteArrayView argument);
    void messageLine(QByteArrayView line);
    void append(QByteArrayView bytes);
    QByteArray deliver();
    void forgetMessage();
    bool mayLogIn() const { return m_encrypted || m_fault == PracticeFault::NoStarttls; }

    House &m_house;
    const PracticeFault m_fault;
    bool m_encrypted;
    bool m_greeted = false;
    bool m_loggedIn = false;
    Mode m_mode = Mode::Commands;
    QByteArray m_login; ///< of AUTH LOGIN, between its two answers
    bool m_hasSender = false;
    bool m_hasRecipient = false;
    bool m_chunked = false;
    bool m_lastChunk = false;
    qsizetype m_chunkLeft = 0;
    bool m_tooLarge = false;
    QByteArray m_message;
};

/// The address of "FROM:<address> PARAMETERS"; nullopt when that is not what it is.
std::optional<QByteArray> path(QByteArrayView argument, QByteArrayView keyword)
{
    if (argument.size() < keyword.size() || argument.first(keyword.size()).compare(keyword, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const QByteArrayView rest = argument.sliced(keyword.size()).trimmed();
    const qsizetype end = rest.indexOf('>');
    if (!rest.startsWith('<') || end < 0)
        return std::nullopt;
    return rest.sliced(1, end - 1).toByteArray();
}

ServerReply SmtpServer::onLine(QByteArrayView line)
{
    switch (m_mode) {
    case Mode::AuthPlain:
    case Mode::AuthLoginName:
    case Mode::AuthLoginPassword:
        return {authLine(line)};
    case Mode::Message:
        if (line != QByteArrayView(".")) {
            messageLine(line);
            return {};
        }
        m_mode = Mode::Commands;
        return {deliver()};
    case Mode::Commands:
        break;
    }
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = (space < 0 ? line : line.first(space)).toByteArray().toUpper();
    return command(verb, space < 0 ? QByteArrayView() : line.sliced(space + 1).trimmed());
}

ServerReply SmtpServer::command(const QByteArray &verb, QByteArrayView argument)
{
    if (verb == "EHLO" || verb == "HELO")
        return {hello(argument, verb == "EHLO")};
    if (verb == "STARTTLS")
        return starttls(argument);
    if (verb == "AUTH")
        return {authenticate(argument)};
    if (verb == "MAIL")
        return {mailFrom(argument)};
    if (verb == "RCPT")
        return {rcptTo(argument)};
    if (verb == "DATA")
        return {data()};
    if (verb == "BDAT")
        return {bdat(argument)};
    if (verb == "RSET") {
        forgetMessage();
        return {"250 2.0.0 OK\r\n"};
    }
    if (verb == "NOOP")
        return {"250 2.0.0 OK\r\n"};
    if (verb == "QUIT")
        return {"221 2.0.0 Bye\r\n", Then::Close};
    return {"500 5.5.1 Command not recognised\r\n"};
}

QByteArray SmtpServer::hello(QByteArrayView argument, bool extended)
{
    if (argument.isEmpty())
        return "501 5.5.4 A host name or address literal is needed\r\n";
    m_greeted = true;
    forgetMessage();
    if (!extended)
        return "250 " + hostName() + "\r\n";
    QByteArray reply = "250-" + hostName() + "\r\n250-PIPELINING\r\n250-SIZE " + QByteArray::number(maxMessageBytes) +
                       "\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-CHUNKING\r\n";
    if (!m_encrypted && m_fault != PracticeFault::NoStarttls)
        reply += "250-STARTTLS\r\n";
    // A practice of SMTP AUTH being off refuses the login, as Microsoft does, rather than hide AUTH.
    if (mayLogIn())
        reply += "250-AUTH PLAIN LOGIN\r\n";
    return reply + "250 ENHANCEDSTATUSCODES\r\n";
}

ServerReply SmtpServer::starttls(QByteArrayView argument)
{
    if (m_encrypted || m_fault == PracticeFault::NoStarttls)
        return {"502 5.5.1 STARTTLS is not offered here\r\n"};
    if (!argument.isEmpty())
        return {"501 5.5.4 STARTTLS takes no parameter\r\n"};
    return {"220 2.0.0 Ready to start TLS\r\n", Then::StartTls};
}

QByteArray SmtpServer::authenticate(QByteArrayView argument)
{
    if (!m_greeted || m_loggedIn || m_hasSender)
        return "503 5.5.1 Not now\r\n";
    if (!mayLogIn())
        return "530 5.7.0 Must issue a STARTTLS command first\r\n";
    const qsizetype space = argument.indexOf(' ');
    const QByteArray mechanism = (space < 0 ? argument : argument.first(space)).toByteArray().toUpper();
    const QByteArrayView initial = space < 0 ? QByteArrayView() : argument.sliced(space + 1);
    if (mechanism == "PLAIN") {
        m_mode = Mode::AuthPlain;
        return initial.isEmpty() ? "334 \r\n"_ba : authLine(initial);
    }
    if (mechanism == "LOGIN") {
        m_mode = Mode::AuthLoginName;
        return initial.isEmpty() ? "334 VXNlcm5hbWU6\r\n"_ba : authLine(initial);
    }
    return "504 5.5.4 Mechanism not offered\r\n";
}

QByteArray SmtpServer::authLine(QByteArrayView line)
{
    const Mode mode = std::exchange(m_mode, Mode::Commands);
    if (line == QByteArrayView("*"))
        return "501 5.7.0 Cancelled\r\n";
    if (mode == Mode::AuthPlain)
        return answerLogin(checkPlain(m_fault, Protocol::Smtp, line));
    auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(line.data(), line.size()),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return answerLogin(std::nullopt);
    if (mode == Mode::AuthLoginName) {
        m_login = *decoded;
        m_mode = Mode::AuthLoginPassword;
        return "334 UGFzc3dvcmQ6\r\n";
    }
    const LoginVerdict verdict = checkLogin(m_fault, Protocol::Smtp, m_login, *decoded);
    Secret::wipe(*decoded);
    m_login.clear();
    return answerLogin(verdict);
}

QByteArray SmtpServer::answerLogin(std::optional<LoginVerdict> verdict)
{
    if (!verdict)
        return "501 5.5.2 Cannot decode that\r\n";
    switch (*verdict) {
    case LoginVerdict::Accepted:
        m_loggedIn = true;
        return "235 2.7.0 Authentication successful\r\n";
    case LoginVerdict::WrongPassword: // as Postfix
        return "535 5.7.8 Error: authentication failed: authentication failure\r\n";
    // The words by which the large providers are known, without their names and addresses.
    case LoginVerdict::AppPasswordNeeded:
        return "534-5.7.9 Application-specific password required. It is made on the\r\n"
               "534 5.7.9  page for app passwords at Ovningshotellet.\r\n";
    case LoginVerdict::SmtpAuthOff:
        return "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.\r\n";
    }
    return {};
}

QByteArray SmtpServer::mailFrom(QByteArrayView argument)
{
    if (!m_loggedIn)
        return "530 5.7.0 Authentication required\r\n";
    if (m_hasSender)
        return "503 5.5.1 There is a sender already\r\n";
    const auto sender = path(argument, "FROM:");
    if (!sender)
        return "501 5.5.4 Syntax: MAIL FROM:<address>\r\n";
    if (sender->compare(PracticeClub::address().toUtf8(), Qt::CaseInsensitive) != 0)
        return "553 5.7.1 <" + *sender + ">: Sender address rejected: not owned by user " +
               PracticeClub::address().toUtf8() + "\r\n";
    m_hasSender = true;
    return "250 2.1.0 OK\r\n";
}

QByteArray SmtpServer::rcptTo(QByteArrayView argument)
{
    if (!m_hasSender)
        return "503 5.5.1 A sender first\r\n";
    const auto recipient = path(argument, "TO:");
    if (!recipient)
        return "501 5.5.4 Syntax: RCPT TO:<address>\r\n";
    if (recipient->compare(PracticeClub::address().toUtf8(), Qt::CaseInsensitive) != 0)
        return "550 5.1.1 <" + *recipient + ">: Recipient address rejected: the practice club sends nothing out\r\n";
    m_hasRecipient = true;
    return "250 2.1.5 OK\r\n";
}

QByteArray SmtpServer::data()
{
    if (!m_hasRecipient || m_chunked)
        return "503 5.5.1 A recipient first\r\n";
    m_mode = Mode::Message;
    return "354 End data with <CR><LF>.<CR><LF>\r\n";
}

QByteArray SmtpServer::bdat(QByteArrayView argument)
{
    QList<QByteArray> words = argument.toByteArray().toUpper().split(' ');
    bool isNumber = false;
    const qsizetype size = words.takeFirst().toUInt(&isNumber);
    m_lastChunk = words == QList<QByteArray>{"LAST"_ba};
    if (!isNumber || (!words.isEmpty() && !m_lastChunk))
        return "501 5.5.4 Syntax: BDAT size [LAST]\r\n";
    // Even of a refused chunk the bytes follow and must be read (RFC 3030 2).
    m_chunked = true;
    m_chunkLeft = size;
    return size == 0 ? onRaw({}).bytes : QByteArray();
}

ServerReply SmtpServer::onRaw(QByteArrayView bytes)
{
    m_chunkLeft -= bytes.size();
    append(bytes);
    if (m_chunkLeft > 0)
        return {};
    if (!m_hasRecipient) {
        forgetMessage();
        return {"503 5.5.1 A recipient first\r\n"};
    }
    return {m_lastChunk ? deliver() : "250 2.0.0 Chunk received\r\n"_ba};
}

void SmtpServer::messageLine(QByteArrayView line)
{
    // RFC 5321 4.5.2: the dot that was put before a dot goes away.
    append(line.startsWith('.') ? line.sliced(1) : line);
    append("\r\n");
}

void SmtpServer::append(QByteArrayView bytes)
{
    m_tooLarge = m_tooLarge || m_message.size() + bytes.size() > maxMessageBytes;
    if (!m_tooLarge)
        m_message.append(bytes);
}

QByteArray SmtpServer::deliver()
{
    const bool tooLarge = m_tooLarge;
    if (!tooLarge) {
        m_house.messages.append({++m_house.lastUid, m_message});
        if (m_house.messages.size() > maxMessages)
            m_house.messages.removeFirst();
    }
    forgetMessage();
    return tooLarge ? "552 5.3.4 Message too large\r\n"_ba : "250 2.0.0 Delivered to the practice mailbox\r\n"_ba;
}

void SmtpServer::forgetMessage()
{
    m_hasSender = m_hasRecipient = m_chunked = m_lastChunk = m_tooLarge = false;
    m_message.clear();
}

} // namespace

std::unique_ptr<ServerDialogue> makeSmtpServer(Security security, House &house)
{
    return std::make_unique<SmtpServer>(security, house);
}

} // namespace klubbpost::practice
