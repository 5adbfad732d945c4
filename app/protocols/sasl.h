// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/serversettings.h"

#include <memory>
#include <optional>

namespace klubbpost {

/// What a client says to a challenge. Bytes are raw: base64 and line ends are the protocol's business.
struct SaslAnswer
{
    enum class Kind {
        Respond,
        Reckoning,      ///< the answer takes long to work out: call goOn() until it says something else
        Malformed,      ///< the challenge is none that the mechanism knows: cancel the exchange
        ServerUnproven, ///< the server does not know the password (RFC 5802 3): cancel the exchange
    };
    Kind kind = Kind::Respond;
    QByteArray bytes;
    QByteArray shown; ///< for the transcript: "<login>", "****" or nothing
};

/// Who logs in, as bytes to send.
struct SaslCredentials
{
    QByteArray login;
    std::shared_ptr<const Secret> password;
    QByteArray nonce; ///< for SCRAM, see DialogueSetup
};

/// One login with one SASL mechanism (RFC 4422), the client's side. Keeps no copy of the password longer than a call.
class SaslExchange
{
public:
    virtual ~SaslExchange() = default;

    /// What the client says first; nullopt if the server does (CRAM-MD5, LOGIN).
    [[nodiscard]] virtual std::optional<QByteArray> initialResponse() { return std::nullopt; }
    /// The answer to a challenge; \a challenge is nullopt if it was not base64.
    [[nodiscard]] virtual SaslAnswer respond(const std::optional<QByteArray> &challenge) = 0;
    /// Does a slice of the work, of a few milliseconds, after Reckoning.
    [[nodiscard]] virtual SaslAnswer goOn();
    /// Whether a success may be believed: false as long as the password has not been asked for, or a SCRAM server has
    /// not proved itself.
    [[nodiscard]] virtual bool isServerProven() const { return true; }
};

/// Fewer are below what RFC 7677 4 demands. More would keep the computer busy on a hostile server's word: a million
/// takes 7 seconds; servers in use say 4,096 to 100,000.
constexpr int minScramIterations = 4096;
constexpr int maxScramIterations = 200'000;
/// What is worked out at a time: 7 ms or so, so that a window stays alive.
constexpr int scramSlice = 1000;

/// Whether the mechanism can carry the credentials: neither part empty, no NUL, for SCRAM fit for SASLprep.
[[nodiscard]] bool canSend(AuthMethod method, const SaslCredentials &credentials);
/// \a method is Plain, Login, CramMd5 or ScramSha256, and canSend().
[[nodiscard]] std::unique_ptr<SaslExchange> makeSaslExchange(AuthMethod method, SaslCredentials credentials);

} // namespace klubbpost
