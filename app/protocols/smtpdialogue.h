// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/conversation.h"

namespace klubbpost {

/// A whole SMTP reply (RFC 5321 4.2), gathered line by line.
struct SmtpReply
{
    int code = 0;
    QByteArray enhanced;     ///< RFC 2034, RFC 3463; empty if there is none
    QList<QByteArray> lines; ///< without codes

    [[nodiscard]] ReplyStatus status() const;
    [[nodiscard]] bool isOk() const { return code / 100 == 2; }
    [[nodiscard]] QByteArray text() const { return lines.join('\n'); }

    enum class Feed { More, Complete, Malformed };
    /// Takes one line more.
    [[nodiscard]] Feed feed(QByteArrayView line);
};

/// Submission: RFC 5321, 6409, 3207, 4954, with PIPELINING (2920), BDAT (3030) and SMTPUTF8 (6531).
class SmtpDialogue final : public Conversation
{
public:
    explicit SmtpDialogue(DialogueSetup setup) : Conversation(std::move(setup)) {}

protected:
    void handleLine(QByteArrayView line) override;
    void handleEncrypted() override;
    void handleLoginAllowed() override;
    void handleGarbage(QByteArrayView line) override;
    void sayGoodbye() override { send("QUIT"); }
    bool isChallenge(QByteArrayView line) const override { return line.startsWith("334"); }

private:
    enum class State { Greeting, Ehlo, Starttls, Waiting, Auth, Message, Quit };

    void handleReply(const SmtpReply &reply);
    void handleGreeting(const SmtpReply &reply);
    void sendEhlo();
    void handleEhlo(const SmtpReply &reply);
    void readOffer(const SmtpReply &reply);
    void handleStarttls(const SmtpReply &reply);
    void chooseAndRequestLogin();
    void logIn();
    void handleAuth(const SmtpReply &reply);
    void tryOtherMethod(const SmtpReply &reply);
    void beginMessage();
    void sendMessageCommands();
    void sendMessageCommand(Command command);
    void sendQuit();
    void handleMessage(const SmtpReply &reply);
    [[nodiscard]] LoginOffer offer() const;
    [[nodiscard]] bool offers(QByteArrayView capability) const;
    [[nodiscard]] Command currentCommand() const;
    /// Finishes, with a QUIT unless the server has hung up (RFC 5321 3.8).
    void fail(const SmtpReply &reply, Outcome outcome);

    State m_state = State::Greeting;
    SmtpReply m_reply;
    QList<QByteArray> m_capabilities;
    QStringList m_mechanisms;
    bool m_greetedAgain = false; ///< inside TLS
    AuthMethod m_method = AuthMethod::Plain;
    QList<AuthMethod> m_refused;
    QList<Command> m_unsent;  ///< of the message, in order
    QList<Command> m_awaited; ///< sent and not answered yet
};

} // namespace klubbpost
