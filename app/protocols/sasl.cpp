// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/sasl.h"

#include "protocols/saslprep.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace klubbpost {
namespace {

#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION // the sums of PBKDF2 are the same every time, and all that would be
                                                // done
constexpr int maxSpentIterations = 2;
#else
constexpr int maxSpentIterations = maxScramIterations;
#endif

constexpr auto sha256 = QCryptographicHash::Sha256;
constexpr int sha256Size = 32;
constexpr char channelBinding[] = "c=biws,r="; // base64("n,,"): RFC 5802 7, no channel binding

SaslAnswer malformed()
{
    return {SaslAnswer::Kind::Malformed, {}, {}};
}

} // namespace

SaslAnswer SaslExchange::goOn()
{
    return malformed();
}

namespace {

/// RFC 4616.
class Plain final : public SaslExchange
{
public:
    explicit Plain(SaslCredentials credentials) : m_credentials(std::move(credentials)) {}

    std::optional<QByteArray> initialResponse() override
    {
        return QByteArray(1, '\0') + m_credentials.login + '\0' + m_credentials.password->utf8().toByteArray();
    }
    SaslAnswer respond(const std::optional<QByteArray> &) override { return malformed(); }

private:
    SaslCredentials m_credentials;
};

/// draft-murchison-sasl-login: name, then password. What the server asks with is not looked at; servers differ.
class Login final : public SaslExchange
{
public:
    explicit Login(SaslCredentials credentials) : m_credentials(std::move(credentials)) {}

    SaslAnswer respond(const std::optional<QByteArray> &) override
    {
        switch (m_asked++) {
        case 0:
            return {SaslAnswer::Kind::Respond, m_credentials.login, "<login>"};
        case 1:
            return {SaslAnswer::Kind::Respond, m_credentials.password->utf8().toByteArray(), "****"};
        }
        return malformed();
    }
    bool isServerProven() const override { return m_asked >= 2; }

private:
    SaslCredentials m_credentials;
    int m_asked = 0;
};

/// RFC 2195.
class CramMd5 final : public SaslExchange
{
public:
    explicit CramMd5(SaslCredentials credentials) : m_credentials(std::move(credentials)) {}

    SaslAnswer respond(const std::optional<QByteArray> &challenge) override
    {
        if (std::exchange(m_answered, true) || !challenge || challenge->isEmpty())
            return malformed();
        QByteArray key = m_credentials.password->utf8().toByteArray();
        const QByteArray digest = QMessageAuthenticationCode::hash(*challenge, key, QCryptographicHash::Md5).toHex();
        Secret::wipe(key);
        return {SaslAnswer::Kind::Respond, m_credentials.login + ' ' + digest, "****"};
    }
    bool isServerProven() const override { return m_answered; }

private:
    SaslCredentials m_credentials;
    bool m_answered = false;
};

/// RFC 5802 with SHA-256 (RFC 7677).
class ScramSha256 final : public SaslExchange
{
public:
    explicit ScramSha256(SaslCredentials credentials) : m_credentials(std::move(credentials))
    {
        QByteArray name = *saslprep(QString::fromUtf8(m_credentials.login), SaslprepUse::Query);
        name.replace('=', "=3D").replace(',', "=2C"); // RFC 5802 5.1, saslname
        m_clientFirst = "n=" + name + ",r=" + m_credentials.nonce;
    }

    std::optional<QByteArray> initialResponse() override { return "n,," + m_clientFirst; }
    SaslAnswer respond(const std::optional<QByteArray> &challenge) override;
    SaslAnswer goOn() override;
    bool isServerProven() const override { return m_state == State::Proven; }
    ~ScramSha256() override
    {
        Secret::wipe(m_link);
        Secret::wipe(m_salted);
    }

private:
    enum class State { First, Deriving, Final, Proven, Over };
    struct ServerFirst
    {
        QByteArray nonce;
        QByteArray salt;
        int iterations = 0;
    };
    std::optional<ServerFirst> parseServerFirst(const QByteArray &message) const;
    SaslAnswer beginDeriving(const QByteArray &message);
    SaslAnswer answerFirst();
    SaslAnswer answerFinal(const QByteArray &message);

    SaslCredentials m_credentials;
    QByteArray m_clientFirst;
    QByteArray m_serverFirst;
    QByteArray m_nonce; ///< the client's and the server's
    // RFC 5802 2.2, Hi(): the last U, all of them so far by exclusive or, and how many are left.
    QByteArray m_link;
    QByteArray m_salted;
    int m_iterationsLeft = 0;
    QByteArray m_serverSignature;
    State m_state = State::First;
};

SaslAnswer ScramSha256::respond(const std::optional<QByteArray> &challenge)
{
    const State state = std::exchange(m_state, State::Over);
    if (challenge && state == State::First)
        return beginDeriving(*challenge);
    if (challenge && state == State::Final)
        return answerFinal(*challenge);
    return malformed();
}

/// Strict: "r=…,s=…,i=…" in this order; further attributes are extensions and may be ignored, a leading "m=" may not
/// (RFC 5802 5.1).
std::optional<ScramSha256::ServerFirst> ScramSha256::parseServerFirst(const QByteArray &message) const
{
    const QList<QByteArray> parts = message.split(',');
    if (parts.size() < 3 || !parts[0].startsWith("r=") || !parts[1].startsWith("s=") || !parts[2].startsWith("i="))
        return std::nullopt;
    ServerFirst first;
    first.nonce = parts[0].mid(2);
    const auto salt = QByteArray::fromBase64Encoding(parts[1].mid(2), QByteArray::AbortOnBase64DecodingErrors);
    bool isNumber = false;
    first.iterations = parts[2].mid(2).toInt(&isNumber);
    if (!salt || (*salt).isEmpty() || !isNumber || first.iterations < minScramIterations ||
        first.iterations > maxScramIterations)
        return std::nullopt;
    // The server must add to our nonce, or it could replay somebody's old exchange (RFC 5802 5).
    if (!first.nonce.startsWith(m_credentials.nonce) || first.nonce.size() == m_credentials.nonce.size())
        return std::nullopt;
    first.salt = *salt;
    return first;
}

SaslAnswer ScramSha256::beginDeriving(const QByteArray &message)
{
    const auto first = parseServerFirst(message);
    if (!first)
        return malformed();
    m_serverFirst = message;
    m_nonce = first->nonce;
    m_iterationsLeft = std::min(first->iterations, maxSpentIterations);
    m_link = first->salt + QByteArray("\0\0\0\1", 4);
    m_salted = QByteArray(sha256Size, '\0');
    m_state = State::Deriving;
    return goOn();
}

/// PBKDF2 in slices: QPasswordDigestor cannot be interrupted. The key is as long as the digest, so there is one block.
SaslAnswer ScramSha256::goOn()
{
    if (m_state != State::Deriving)
        return malformed();
    QByteArray password =
        *saslprep(QString::fromUtf8(m_credentials.password->utf8().toByteArray()), SaslprepUse::Stored);
    {
        QMessageAuthenticationCode code(sha256, password);
        for (int n = std::min(m_iterationsLeft, scramSlice); n > 0; --n, --m_iterationsLeft) {
            code.reset();
            code.addData(m_link);
            m_link = code.result();
            std::transform(m_salted.cbegin(), m_salted.cend(), m_link.cbegin(), m_salted.begin(),
                           [](char a, char b) { return static_cast<char>(a ^ b); });
        }
    }
    Secret::wipe(password);
    return m_iterationsLeft > 0 ? SaslAnswer{SaslAnswer::Kind::Reckoning, {}, {}} : answerFirst();
}

SaslAnswer ScramSha256::answerFirst()
{
    // RFC 5802 3, in its names.
    QByteArray clientKey = QMessageAuthenticationCode::hash("Client Key", m_salted, sha256);
    const QByteArray storedKey = QCryptographicHash::hash(clientKey, sha256);
    const QByteArray withoutProof = channelBinding + m_nonce;
    const QByteArray authMessage = m_clientFirst + ',' + m_serverFirst + ',' + withoutProof;
    const QByteArray clientSignature = QMessageAuthenticationCode::hash(authMessage, storedKey, sha256);
    for (qsizetype i = 0; i < clientKey.size(); ++i)
        clientKey[i] = static_cast<char>(clientKey[i] ^ clientSignature[i]);
    const QByteArray serverKey = QMessageAuthenticationCode::hash("Server Key", m_salted, sha256);
    m_serverSignature = QMessageAuthenticationCode::hash(authMessage, serverKey, sha256);
    Secret::wipe(m_salted);
    Secret::wipe(m_link);

    m_state = State::Final;
    return {SaslAnswer::Kind::Respond, withoutProof + ",p=" + clientKey.toBase64(), "****"};
}

SaslAnswer ScramSha256::answerFinal(const QByteArray &message)
{
    // "e=…" is the server's way of refusing: what the protocol says next tells.
    if (message.startsWith("e="))
        return {SaslAnswer::Kind::Respond, {}, {}};
    const QByteArray signature = message.split(',').constFirst();
    if (!signature.startsWith("v="))
        return malformed();
    const auto bytes = QByteArray::fromBase64Encoding(signature.mid(2), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || *bytes != m_serverSignature)
        return {SaslAnswer::Kind::ServerUnproven, {}, {}};
    m_state = State::Proven;
    return {SaslAnswer::Kind::Respond, {}, {}};
}

bool isUsableNonce(const QByteArray &nonce)
{
    return !nonce.isEmpty() &&
           std::all_of(nonce.begin(), nonce.end(), [](char c) { return c > ' ' && c < 0x7f && c != ','; });
}

} // namespace

bool canSend(AuthMethod method, const SaslCredentials &credentials)
{
    if (credentials.login.isEmpty() || credentials.login.contains('\0') || !credentials.password ||
        credentials.password->isEmpty() || credentials.password->utf8().contains('\0'))
        return false;
    switch (method) {
    case AuthMethod::Plain:
    case AuthMethod::Login:
    case AuthMethod::CramMd5:
        return true;
    case AuthMethod::ScramSha256: {
        const auto name = saslprep(QString::fromUtf8(credentials.login), SaslprepUse::Query);
        auto password = saslprep(QString::fromUtf8(credentials.password->utf8().toByteArray()), SaslprepUse::Stored);
        const bool fits = name && !name->isEmpty() && password && !password->isEmpty();
        if (password)
            Secret::wipe(*password);
        return fits && isUsableNonce(credentials.nonce);
    }
    case AuthMethod::Command:
    case AuthMethod::Xoauth2:
    case AuthMethod::Oauthbearer:
        return false;
    }
    return false;
}

std::unique_ptr<SaslExchange> makeSaslExchange(AuthMethod method, SaslCredentials credentials)
{
    switch (method) {
    case AuthMethod::Plain:
        return std::make_unique<Plain>(std::move(credentials));
    case AuthMethod::Login:
        return std::make_unique<Login>(std::move(credentials));
    case AuthMethod::CramMd5:
        return std::make_unique<CramMd5>(std::move(credentials));
    case AuthMethod::ScramSha256:
        return std::make_unique<ScramSha256>(std::move(credentials));
    case AuthMethod::Command:
    case AuthMethod::Xoauth2:
    case AuthMethod::Oauthbearer:
        break;
    }
    return nullptr;
}

} // namespace klubbpost
