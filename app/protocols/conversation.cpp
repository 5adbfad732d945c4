// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/conversation.h"

#include <QSet>

namespace klubbpost {
namespace {

/// Shorter than this a secret turns up by chance within other words, and hiding it there would tell it.
constexpr qsizetype shortestSecret = 4;
constexpr qsizetype maxMechanismName = 40;

bool isOfWord(char c)
{
    const auto octet = static_cast<unsigned char>(c);
    return octet >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether the \a size octets at \a at are no part of a longer word.
bool isWholeWord(const QByteArray &text, qsizetype at, qsizetype size)
{
    return (at == 0 || !isOfWord(text.at(at - 1))) && (at + size == text.size() || !isOfWord(text.at(at + size)));
}

} // namespace

Conversation::Conversation(DialogueSetup setup)
    : m_setup(std::move(setup)), m_encrypted(m_setup.settings.security == Security::Tls)
{
    m_credentials = {m_setup.settings.login.toUtf8(), m_setup.password, m_setup.nonce};
    if (m_setup.password) {
        QByteArray password = m_setup.password->utf8().toByteArray();
        rememberSecret(password);
        rememberSecret(password.toBase64());
        QByteArray plain = '\0' + m_credentials.login + '\0' + password; // a test before may have sent it (RFC 4616)
        rememberSecret(plain.toBase64());
        Secret::wipe(plain);
        Secret::wipe(password);
    }
}

Conversation::~Conversation()
{
    for (QByteArray &secret : m_secrets)
        Secret::wipe(secret);
}

QList<Step> Conversation::onLine(QByteArrayView line)
{
    if (m_finished)
        return {};
    // The carrier has looked already; a line between the "go ahead" and TLS is one that TLS was to give credit to.
    if (m_handshaking)
        finish(Outcome::InjectedBeforeTls);
    else if (++m_lines > maxLines || line.size() > maxReplyLine)
        finish(Outcome::ProtocolError);
    else if (line.contains('\0') || line.contains('\r') || line.contains('\n'))
        handleGarbage(line);
    else
        handleLine(line);
    return take();
}

QList<Step> Conversation::onEncrypted()
{
    if (m_finished || !m_handshaking)
        return {};
    m_handshaking = false;
    m_encrypted = true;
    handleEncrypted();
    return take();
}

QList<Step> Conversation::onLoginAllowed()
{
    if (!m_finished)
        handleLoginAllowed();
    return take();
}

QList<Step> Conversation::onResumed()
{
    if (m_finished)
        return take();
    if (m_sasl && std::exchange(m_isReckoning, false))
        sendAnswer(m_sasl->goOn());
    else
        handleResumed();
    return take();
}

QList<Step> Conversation::onClosed()
{
    finish(outcomeOfClosing());
    return take();
}

QString Conversation::shownLine(QByteArrayView line) const
{
    if (m_sasl && m_hidesChallenges && isChallenge(line))
        return displayText(line.first(qMax<qsizetype>(line.indexOf(' '), 0))) + QStringLiteral(" ****");
    return displayText(redacted(line));
}

void Conversation::enter(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    add(Enter{stage});
}

void Conversation::noteReply(Command command, ReplyStatus status, QByteArrayView text, int code,
                             const QByteArray &enhanced, const QByteArray &responseCode)
{
    note(Replied{command, status, code, displayText(enhanced), displayText(redacted(responseCode), 100),
                 displayText(redacted(text))});
}

void Conversation::noteOffer(const QList<QByteArray> &capabilities, const QStringList &mechanisms)
{
    Offered offered{m_encrypted, {}, {}};
    QSet<QString> shown; // words that are left when the secrets are hidden, those with spaces in them too
    for (const QByteArray &capability : capabilities) {
        const QByteArray harmless = redacted(capability);
        offered.capabilities.append(displayText(harmless, 200));
        for (const QByteArray &word : harmless.split(' ')) {
            shown.insert(displayText(word, maxReplyLine));
            shown.insert(displayText(word.mid(word.indexOf('=') + 1), maxReplyLine)); // AUTH=PLAIN
        }
    }
    for (const QString &mechanism : mechanisms)
        offered.mechanisms.append(shown.contains(mechanism) ? displayText(mechanism.toUtf8(), maxMechanismName)
                                                            : QStringLiteral("****"));
    note(std::move(offered));
}

void Conversation::send(const QByteArray &line, const QByteArray &shown, const QByteArray &secret)
{
    rememberSecret(secret);
    sendRaw(line + "\r\n", shown);
}

void Conversation::startTls()
{
    m_handshaking = true;
    add(StartTls{});
}

void Conversation::finish(Outcome outcome)
{
    add(Finish{m_succeeded ? Outcome::Succeeded : outcome});
    m_finished = true;
}

void Conversation::finishPolitely(Outcome outcome)
{
    sayGoodbye();
    finish(outcome);
}

void Conversation::beginSasl(AuthMethod method, const QByteArray &command, bool initial, qsizetype maxLine)
{
    m_sasl = makeSaslExchange(method, m_credentials);
    m_hidesChallenges = method == AuthMethod::ScramSha256;
    m_initialIsDue = false;
    m_isReckoning = false;
    auto first = m_sasl->initialResponse();
    const QByteArray base64 = first ? first->toBase64() : QByteArray();
    if (!first || !initial || !m_encrypted || command.size() + 1 + base64.size() + 2 > maxLine) {
        m_initialIsDue = first.has_value();
        send(command);
    } else {
        send(command + ' ' + base64, command + " ****", base64);
    }
    if (first)
        Secret::wipe(*first);
}

void Conversation::continueSasl(QByteArrayView base64)
{
    if (!m_sasl || m_isReckoning) // it has our answer to wait for
        return finish(Outcome::ProtocolError);
    if (std::exchange(m_initialIsDue, false)) {
        // Whatever the server wrote there, there is nothing in it to answer to (RFC 4422 3, RFC 4954 4).
        QByteArray first = *m_sasl->initialResponse();
        sendSaslLine(first, "****");
        return Secret::wipe(first);
    }
    const auto decoded = QByteArray::fromBase64Encoding(base64.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    sendAnswer(m_sasl->respond(decoded ? std::optional(*decoded) : std::nullopt));
}

void Conversation::sendAnswer(SaslAnswer answer)
{
    switch (answer.kind) {
    case SaslAnswer::Kind::Reckoning:
        m_isReckoning = true;
        return pause(0);
    case SaslAnswer::Kind::Respond:
        sendSaslLine(answer.bytes, answer.shown);
        return Secret::wipe(answer.bytes);
    case SaslAnswer::Kind::Malformed:
        send("*");
        return finish(Outcome::ProtocolError);
    case SaslAnswer::Kind::ServerUnproven:
        send("*");
        return finish(Outcome::ServerUnproven);
    }
}

void Conversation::sendSaslLine(const QByteArray &bytes, const QByteArray &shown)
{
    const QByteArray base64 = bytes.toBase64();
    send(base64, shown, shown == "****" ? base64 : QByteArray());
}

void Conversation::endSasl()
{
    m_sasl.reset();
    m_isReckoning = false;
}

bool Conversation::acceptSuccess()
{
    // A yes to something that has not been said yet proves nothing either.
    const bool proven = !m_sasl || (!m_initialIsDue && m_sasl->isServerProven());
    endSasl();
    if (!proven)
        finishPolitely(Outcome::ServerUnproven);
    return proven;
}

void Conversation::add(Step step)
{
    if (!m_finished)
        m_steps.append(std::move(step));
}

/// \a text with every secret in it, in whatever case the server writes it, as ****; a short one as a word only.
QByteArray Conversation::redacted(QByteArrayView text) const
{
    QByteArray result = text.toByteArray();
    for (const QByteArray &secret : m_secrets) {
        QByteArray lower = result.toLower();
        qsizetype next = 0;
        for (qsizetype at = lower.indexOf(secret); at >= 0; at = lower.indexOf(secret, next)) {
            next = at + 1;
            if (secret.size() < shortestSecret && !isWholeWord(lower, at, secret.size()))
                continue;
            next = at + 4;
            result.replace(at, secret.size(), "****");
            lower = result.toLower();
        }
    }
    return result;
}

void Conversation::rememberSecret(const QByteArray &secret)
{
    if (!secret.isEmpty() && !m_secrets.contains(secret.toLower()))
        m_secrets.append(secret.toLower());
}

} // namespace klubbpost
