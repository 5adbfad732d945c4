// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/conversation.h"

namespace klubbpost {

/// RFC 1939, with CAPA (2449), STLS (2595), AUTH (5034) and extended response codes (2449 8, 3206). After the login
/// STAT shows that the mailbox opens; where it cannot go together with QUIT, the answer to that is not waited for.
class Pop3Dialogue : public Conversation
{
public:
    explicit Pop3Dialogue(DialogueSetup setup) : Conversation(std::move(setup)) {}

protected:
    void handleLine(QByteArrayView line) override;
    void handleEncrypted() override;
    void handleLoginAllowed() override;
    void handleGarbage(QByteArrayView line) override;
    void sayGoodbye() override { send("QUIT"); }
    bool isChallenge(QByteArrayView line) const override { return line.startsWith("+ "); }
    void handleLoggedIn() override;
    /// Ends it without a look at the mailbox.
    void leaveMailbox()
    {
        m_state = State::Quit;
        Conversation::handleLoggedIn();
    }

private:
    enum class State { Greeting, Stls, Capa, CapaList, Waiting, Auth, User, Pass, Stat, Quit };

    /// "+OK text", "-ERR [CODE] text".
    struct Reply
    {
        bool ok = false;
        QByteArray code; ///< upper case
        QByteArray text;

        [[nodiscard]] ReplyStatus status() const;
    };
    [[nodiscard]] static std::optional<Reply> parse(QByteArrayView line);

    void handleReply(const Reply &reply);
    void handleGreeting(const Reply &reply);
    void handleStls(const Reply &reply);
    void askCapabilities();
    void readCapability(QByteArrayView line);
    void handleOffer();
    void chooseAndRequestLogin();
    void logIn();
    [[nodiscard]] bool sendsTogether() const;
    void sendPass();
    void handleLoginReply(const Reply &reply);
    void handleStat(const Reply &reply);
    [[nodiscard]] LoginOffer offer() const;
    [[nodiscard]] bool canSendUserPass() const;
    [[nodiscard]] Command currentCommand() const;

    State m_state = State::Greeting;
    bool m_stlsRefused = false; ///< CAPA is asked only to know whether STLS had been offered
    bool m_hasCapa = false;
    QList<QByteArray> m_capabilities;
    QStringList m_mechanisms;
    AuthMethod m_method = AuthMethod::Plain;
};

} // namespace klubbpost
