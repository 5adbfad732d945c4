// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/dialogue.h"
#include "protocols/loginchoice.h"
#include "protocols/sasl.h"

namespace klubbpost {

/// What the three protocols have in common: steps are gathered and handed out, lines are bounded, secrets are kept out
/// of everything that is shown, and a SASL exchange runs over whatever the protocol's continuation lines are.
///
/// A protocol answers the handle…() calls by calling the verbs (enter, note, send …). After finish() they do nothing.
class Conversation : public Dialogue
{
public:
    ~Conversation() override;

    QList<Step> onLine(QByteArrayView line) final;
    QList<Step> onEncrypted() final;
    QList<Step> onLoginAllowed() final;
    QList<Step> onResumed() final;
    QList<Step> onClosed() final;
    QString shownLine(QByteArrayView line) const final;

protected:
    explicit Conversation(DialogueSetup setup);

    virtual void handleLine(QByteArrayView line) = 0;
    virtual void handleEncrypted() = 0;
    virtual void handleLoginAllowed() = 0;
    virtual void handleResumed() {}
    /// The login has been accepted: here everything ends with a farewell, unless there is more to do.
    virtual void handleLoggedIn()
    {
        enter(Stage::Logout);
        sayGoodbye();
    }
    /// The line cannot be of this protocol: it has a NUL or a lone CR.
    virtual void handleGarbage(QByteArrayView line) = 0;
    /// Send QUIT or LOGOUT, if the protocol lets it be sent now.
    virtual void sayGoodbye() = 0;
    /// Whether a server's line asks for the next part of a login.
    virtual bool isChallenge(QByteArrayView line) const = 0;
    /// Called instead of ClosedEarly when the server closes before the lane has succeeded.
    virtual Outcome outcomeOfClosing() const { return Outcome::ClosedEarly; }

    // The verbs.
    void enter(Stage stage);
    void note(Observation observation) { add(Note{std::move(observation)}); }
    /// Notes a reply; \a text is the server's own words.
    void noteReply(Command command, ReplyStatus status, QByteArrayView text, int code = 0,
                   const QByteArray &enhanced = {}, const QByteArray &responseCode = {});
    /// \a mechanisms as the server wrote them among \a capabilities, uncut; both are noted without secrets.
    void noteOffer(const QList<QByteArray> &capabilities, const QStringList &mechanisms);
    void send(const QByteArray &line) { send(line, line); }
    /// Sends a line of which only \a shown may be known; \a secret is the part that a server might echo.
    void send(const QByteArray &line, const QByteArray &shown, const QByteArray &secret = {});
    void sendRaw(const QByteArray &bytes, const QByteArray &shown) { add(Send{bytes, shown}); }
    void startTls();
    void requestLogin() { add(RequestLogin{}); }
    void pause(int milliseconds) { add(Pause{milliseconds}); }
    void answerLogin(bool accepted) { add(LoginAnswered{accepted}); }
    /// From here on the lane has succeeded, whatever becomes of the log-out.
    void succeed() { m_succeeded = true; }
    /// The server let us in and then showed that it leads nowhere: the lane has not succeeded after all.
    void finishAfterAll(Outcome outcome)
    {
        m_succeeded = false;
        finish(outcome);
    }
    void finish(Outcome outcome);
    void finishPolitely(Outcome outcome);

    // The SASL exchange.
    /// Sends the command that begins an exchange, with the initial response if \a initial lets it and the line, CRLF
    /// included, is at most \a maxLine octets long. In clear text it never is: a server that forbids the login there
    /// (RFC 4954 6: 538, RFC 5530: PRIVACYREQUIRED) can say so before it has been given the password.
    void beginSasl(AuthMethod method, const QByteArray &command, bool initial, qsizetype maxLine);
    /// Answers the server's challenge, or cancels and finishes.
    void continueSasl(QByteArrayView base64);
    /// True unless a SCRAM server says yes without having proved itself; then the lane has finished.
    [[nodiscard]] bool acceptSuccess();
    void endSasl();

    [[nodiscard]] const DialogueSetup &setup() const { return m_setup; }
    [[nodiscard]] const SaslCredentials &credentials() const { return m_credentials; }
    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool mayLogIn() const { return m_encrypted || m_setup.clearTextConsent; }
    /// Whether TLS is still to be asked for.
    [[nodiscard]] bool wantsTls() const { return !m_encrypted && m_setup.settings.security == Security::Starttls; }

private:
    void add(Step step);
    QList<Step> take() { return std::exchange(m_steps, {}); }
    QByteArray redacted(QByteArrayView text) const;
    void rememberSecret(const QByteArray &secret);
    void sendAnswer(SaslAnswer answer);
    void sendSaslLine(const QByteArray &bytes, const QByteArray &shown);

    DialogueSetup m_setup;
    SaslCredentials m_credentials;
    std::unique_ptr<SaslExchange> m_sasl;
    bool m_hidesChallenges = false;
    bool m_initialIsDue = false;
    bool m_isReckoning = false;  ///< Pause is out
    QList<QByteArray> m_secrets; ///< what must not be shown though a server says it, lower case
    QList<Step> m_steps;
    Stage m_stage = Stage::Greeting;
    bool m_encrypted = false;
    bool m_handshaking = false;
    bool m_succeeded = false;
    bool m_finished = false;
    int m_lines = 0;
};

/// A mail server's offer has 20 words or so; one without end must not fill the memory.
constexpr qsizetype maxCapabilities = 200;
constexpr int maxLines = 1000;

} // namespace klubbpost
