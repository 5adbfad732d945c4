// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/conversation.h"
#include "protocols/imapstatus.h"

namespace klubbpost {

/// RFC 9051 and 3501, 2595, 4959 (SASL-IR), 7888 (literals), 5530 (response codes). After the login INBOX is opened to
/// be read only, together with the LOGOUT: a login that leads to no mailbox is not what the user wants.
class ImapDialogue : public Conversation
{
public:
    explicit ImapDialogue(DialogueSetup setup) : Conversation(std::move(setup)) {}

protected:
    void handleLine(QByteArrayView line) override;
    void handleEncrypted() override;
    void handleLoginAllowed() override;
    void handleGarbage(QByteArrayView line) override;
    void sayGoodbye() override { sendCommand(Command::Logout, "LOGOUT"); }
    bool isChallenge(QByteArrayView line) const override { return line.startsWith('+'); }
    Outcome outcomeOfClosing() const override;
    void handleResumed() override;
    void handleLoggedIn() override;

    /// What belongs to a literal in the server's data is not to be taken for lines of the protocol.
    void beginLiteral(QByteArrayView line) { m_literalLeft = imapLiteralSize(line); }
    [[nodiscard]] bool isInLiteral() const { return m_literalLeft.has_value(); }
    void skipLiteral(QByteArrayView line);

private:
    struct Sent
    {
        QByteArray tag;
        Command command;
    };
    /// What is still to be sent of a LOGIN with literals, a line after each "+".
    struct Piece
    {
        QByteArray line;
        QByteArray shown;
        QByteArray secret;
    };

    QByteArray nextTag(Command command);
    void sendCommand(Command command, const QByteArray &words);
    void handleGreeting(QByteArrayView line);
    void handleUntagged(QByteArrayView line);
    void handleTagged(const Sent &sent, const ImapStatus &status);
    void handleContinuation(QByteArrayView line);
    void readCapabilities(const QByteArray &words);
    void noteStatus(Command command, const ImapStatus &status);
    void askCapabilities();
    void handleOffer();
    void chooseAndRequestLogin();
    [[nodiscard]] LoginOffer offer() const;
    [[nodiscard]] bool mayLogInBlindly() const;
    void logIn();
    void sendLoginCommand();
    [[nodiscard]] Piece astring(const QByteArray &value, const QByteArray &shown, bool secret) const;
    void handleLoginReply(const ImapStatus &status);
    void tryOtherMethod(const ImapStatus &status);
    [[nodiscard]] bool offers(const QByteArray &capability) const { return m_capabilities.contains(capability); }

    bool m_greeted = false;
    int m_tagNumber = 0;
    QList<Sent> m_sent; ///< commands without their tagged reply yet, in order
    QList<QByteArray> m_capabilities;
    QStringList m_mechanisms;
    bool m_knowsOffer = false;   ///< the capabilities above are of this side of TLS
    bool m_loginPending = false; ///< RequestLogin is out
    bool m_blind = false;        ///< LOGIN may go, or went, out with the question for the capabilities
    bool m_saidBye = false;
    std::optional<qsizetype> m_literalLeft; ///< octets of a literal that are still to come; 0: what is after it
    AuthMethod m_method = AuthMethod::Plain;
    QList<AuthMethod> m_refused;
    QList<Piece> m_pieces;
};

} // namespace klubbpost
