// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A login of each mechanism against any challenges: the first line says which mechanism, each other one is a challenge,
// "!" stands for one that was no base64. "name:" and "password:" lines set the credentials.

#include "fuzz/demand.h"
#include "fuzz/target.h"
#include "protocols/sasl.h"
#include "protocols/saslprep.h"

#include <cstdint>
#include <QByteArrayList>

using namespace klubbpost;

namespace {

constexpr int maxSlices = 2; // enough to see that it goes on; the sums themselves are the same every time

void checkAnswer(const SaslAnswer &answer, const QByteArray &password)
{
    KLUBBPOST_DEMAND(password.size() < 4 || !answer.shown.contains(password));
    KLUBBPOST_DEMAND(answer.kind == SaslAnswer::Kind::Respond || answer.bytes.isEmpty());
    KLUBBPOST_DEMAND(answer.shown.isEmpty() || answer.shown == "****" || answer.shown == "<login>");
}

} // namespace

KLUBBPOST_FUZZ_TARGET(sasl)
{
    QByteArrayList lines = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)).split('\n');
    const auto method = authMethodFromSasl(lines.takeFirst());
    QByteArray login = "user";
    QByteArray password = "pencil";
    for (const QByteArray &line : lines) {
        if (line.startsWith("name:"))
            login = line.mid(5);
        else if (line.startsWith("password:"))
            password = line.mid(9);
    }
    for (const SaslprepUse use : {SaslprepUse::Query, SaslprepUse::Stored}) {
        const auto once = saslprep(QString::fromUtf8(password), use);
        const auto twice = once ? saslprep(QString::fromUtf8(*once), use) : once;
        KLUBBPOST_DEMAND(!twice || *twice == *once); // RFC 4013: prepared once is prepared
    }
    const SaslCredentials credentials{login, std::make_shared<const Secret>(password), "rOprNGfwEbeRWgbNEkqO"};
    if (!method || !canSend(*method, credentials))
        return 0;
    const auto exchange = makeSaslExchange(*method, credentials);
    KLUBBPOST_DEMAND(exchange != nullptr);
    if (const auto first = exchange->initialResponse())
        KLUBBPOST_DEMAND(!first->isEmpty());
    int challenges = 0;
    for (const QByteArray &line : lines) {
        if (line.startsWith("name:") || line.startsWith("password:"))
            continue;
        SaslAnswer answer = exchange->respond(line == "!" ? std::nullopt : std::optional(line));
        ++challenges;
        checkAnswer(answer, password);
        for (int i = 0; i < maxSlices && answer.kind == SaslAnswer::Kind::Reckoning; ++i) {
            answer = exchange->goOn();
            checkAnswer(answer, password);
        }
    }
    // Only the example of RFC 7677 3 has a signature that nobody can make without the password.
    if (*method == AuthMethod::ScramSha256 && exchange->isServerProven())
        KLUBBPOST_DEMAND(challenges >= 2 && lines.contains("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    KLUBBPOST_DEMAND(challenges > 0 || *method == AuthMethod::Plain || !exchange->isServerProven());
    return 0;
}
