// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/imapmailbox.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::practice {
namespace {

using Then = ServerReply::Then;

/// RFC 7888 4: the most that may come without being asked for.
constexpr qsizetype maxLiteralBytes = 4096;

/// IMAP4rev1 (RFC 3501) up to the login: CAPABILITY, STARTTLS, LOGIN, AUTHENTICATE PLAIN with initial response
/// (RFC 4959), NOOP, LOGOUT. After it there is the practice mailbox, see ImapMailbox.
class ImapServer : public ServerDialogue
{
public:
    ImapServer(Security security, House &house)
        : m_fault(house.fault), m_mailbox(house), m_encrypted(security == Security::Tls)
    {
    }
    ~ImapServer() override { forgetCommand(); }

    QByteArray greeting() override { return "* OK [CAPABILITY " + capabilities() + "] Klubbpost practice ready\r\n"; }
    QByteArray lineTooLong() const override { return "* BYE Line too long\r\n"; }
    qsizetype rawWanted() const override { return m_literalLeft; }
    void onEncrypted() override { m_encrypted = true; }
    ServerReply onLine(QByteArrayView line) override;
    ServerReply onRaw(QByteArrayView bytes) override;

private:
    bool readWords(QByteArrayView line);
    std::optional<qsizetype> announcedLiteral(QByteArrayView &line, bool &wait) const;
    ServerReply command();
    ServerReply authenticate(const QByteArray &tag);
    QByteArray answerLogin(const QByteArray &tag, std::optional<LoginVerdict> verdict);
    QByteArray capabilities() const;
    void forgetCommand();
    bool mayLogIn() const { return m_encrypted || m_fault == PracticeFault::NoStarttls; }

    const PracticeFault m_fault;
    ImapMailbox m_mailbox;
    bool m_encrypted;
    bool m_loggedIn = false;
    QByteArray m_authenticating; ///< the tag of an AUTHENTICATE that waits for its answer
    QList<QByteArray> m_words;   ///< of the command being read: tag, name, arguments
    qsizetype m_literalLeft = 0;
};

QByteArray ImapServer::capabilities() const
{
    if (m_loggedIn)
        return "IMAP4rev1 LITERAL- UIDPLUS";
    QByteArray list = "IMAP4rev1 LITERAL- SASL-IR";
    if (!m_encrypted && m_fault != PracticeFault::NoStarttls)
        list += " STARTTLS";
    return list + (mayLogIn() ? " AUTH=PLAIN" : " LOGINDISABLED");
}

ServerReply ImapServer::onLine(QByteArrayView line)
{
    if (!m_authenticating.isEmpty()) {
        const QByteArray tag = std::exchange(m_authenticating, {});
        if (line == QByteArrayView("*"))
            return {tag + " BAD Cancelled\r\n"};
        return {answerLogin(tag, checkPlain(m_fault, Protocol::Imap, line))};
    }
    bool wait = false;
    const auto literal = announcedLiteral(line, wait);
    if (!readWords(line) || (literal && *literal > maxLiteralBytes)) {
        const QByteArray tag = m_words.isEmpty() || m_words.first().isEmpty() ? "*"_ba : m_words.first();
        forgetCommand();
        // A literal that follows unasked for cannot be told from commands.
        return {tag + " BAD Cannot read that\r\n", literal && !wait ? Then::Close : Then::GoOn};
    }
    if (!literal)
        return command();
    m_words.append(QByteArray());
    m_words.last().reserve(*literal);
    m_literalLeft = *literal;
    return {wait ? "+ OK\r\n"_ba : QByteArray()};
}

ServerReply ImapServer::onRaw(QByteArrayView bytes)
{
    m_words.last().append(bytes);
    m_literalLeft -= bytes.size();
    return {};
}

/// The size in "{n}" or "{n+}" at the end of the line, which is taken off it (RFC 3501 4.3, RFC 7888).
std::optional<qsizetype> ImapServer::announcedLiteral(QByteArrayView &line, bool &wait) const
{
    const qsizetype brace = line.lastIndexOf('{');
    if (brace < 0 || !line.endsWith('}'))
        return std::nullopt;
    QByteArrayView number = line.sliced(brace + 1, line.size() - brace - 2);
    wait = !number.endsWith('+');
    if (!wait)
        number.chop(1);
    bool isNumber = false;
    const qsizetype size = number.toUInt(&isNumber);
    if (!isNumber)
        return std::nullopt;
    line = line.first(brace);
    return size;
}

/// Takes atoms and quoted strings of a line into m_words (RFC 3501 4.1, 4.3).
bool ImapServer::readWords(QByteArrayView line)
{
    constexpr qsizetype maxWords = 24;
    qsizetype at = 0;
    while (at < line.size()) {
        if (line[at] == ' ') {
            ++at;
            continue;
        }
        if (m_words.size() >= maxWords)
            return false;
        QByteArray word;
        word.reserve(line.size());
        if (line[at] != '"') {
            while (at < line.size() && line[at] != ' ')
                word += line[at++];
        } else {
            for (++at; at < line.size() && line[at] != '"'; ++at) {
                if (line[at] == '\\' && ++at == line.size())
                    return false;
                word += line[at];
            }
            if (at++ == line.size())
                return false;
        }
        m_words.append(std::move(word));
    }
    return true;
}

ServerReply ImapServer::command()
{
    if (m_words.size() < 2 || m_words.first().isEmpty()) {
        forgetCommand();
        return {"* BAD A tag and a command\r\n"};
    }
    const QByteArray tag = m_words.at(0);
    const QByteArray name = m_words.at(1).toUpper();
    ServerReply reply;
    if (name == "CAPABILITY") {
        reply.bytes = "* CAPABILITY " + capabilities() + "\r\n" + tag + " OK Done\r\n";
    } else if (name == "NOOP") {
        reply.bytes = tag + " OK Done\r\n";
    } else if (name == "LOGOUT") {
        reply = {"* BYE Logging out\r\n" + tag + " OK Done\r\n", Then::Close};
    } else if (name == "STARTTLS") {
        if (m_encrypted || m_fault == PracticeFault::NoStarttls)
            reply.bytes = tag + " BAD STARTTLS is not offered here\r\n";
        else
            reply = {tag + " OK Begin TLS negotiation now\r\n", Then::StartTls};
    } else if (name == "LOGIN" || name == "AUTHENTICATE") {
        if (m_loggedIn)
            reply.bytes = tag + " BAD Logged in already\r\n";
        else if (!mayLogIn())
            reply.bytes = tag + " NO [PRIVACYREQUIRED] Not without encryption\r\n";
        else if (name == "AUTHENTICATE")
            reply = authenticate(tag);
        else if (m_words.size() != 4)
            reply.bytes = tag + " BAD Syntax: LOGIN name password\r\n";
        else
            reply.bytes = answerLogin(tag, checkLogin(m_fault, Protocol::Imap, m_words.at(2), m_words.at(3)));
    } else if (const auto answer = m_loggedIn ? m_mailbox.answer(tag, m_words) : std::nullopt) {
        reply.bytes = *answer;
    } else {
        reply.bytes = tag + (m_loggedIn ? " NO [CANNOT] The practice mailbox cannot do that\r\n"
                                        : " BAD Not a command that is possible now\r\n");
    }
    forgetCommand();
    return reply;
}

ServerReply ImapServer::authenticate(const QByteArray &tag)
{
    if (m_words.size() < 3 || m_words.at(2).compare("PLAIN", Qt::CaseInsensitive) != 0)
        return {tag + " NO [CANNOT] Mechanism not offered\r\n"};
    if (m_words.size() > 3)
        return {answerLogin(tag, checkPlain(m_fault, Protocol::Imap, m_words.at(3)))};
    m_authenticating = tag;
    return {"+ \r\n"};
}

QByteArray ImapServer::answerLogin(const QByteArray &tag, std::optional<LoginVerdict> verdict)
{
    if (!verdict)
        return tag + " BAD Cannot decode that\r\n";
    switch (*verdict) {
    case LoginVerdict::Accepted:
        m_loggedIn = true;
        return tag + " OK [CAPABILITY " + capabilities() + "] Logged in\r\n";
    case LoginVerdict::WrongPassword: // as Dovecot
    case LoginVerdict::SmtpAuthOff:
        return tag + " NO [AUTHENTICATIONFAILED] Authentication failed.\r\n";
    case LoginVerdict::AppPasswordNeeded:
        return tag + " NO [ALERT] Application-specific password required (Failure)\r\n";
    }
    return {};
}

void ImapServer::forgetCommand()
{
    for (QByteArray &word : m_words)
        Secret::wipe(word);
    m_words.clear();
}

} // namespace

std::unique_ptr<ServerDialogue> makeImapServer(Security security, House &house)
{
    return std::make_unique<ImapServer>(security, house);
}

} // namespace klubbpost::practice
