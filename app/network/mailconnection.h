// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/keptconnection.h"
#include "network/loginbudget.h"
#include "network/readlimits.h"
#include "network/resetwatch.h"
#include "network/settingstest.h"
#include "network/tlssupport.h"
#include "protocols/dialogue.h"

#include <deque>
#include <functional>
#include <QObject>
#include <QTimer>

namespace klubbpost {

class AddressRace;
class TlsHandshake;

/// One lane: connects to a server, starts TLS and decides on the certificate, carries a dialogue, and writes down what
/// happens. Every stage has a deadline that nothing the server sends can put off.
///
/// Guarantees: every lane ends by itself or by stop() in one named outcome; nothing is sent before the certificate has
/// been accepted where TLS is asked for from the start, nor anything secret where it is asked for by STARTTLS; what a
/// server may make it read is bounded. Where a large ClientHello got no answer there is one second connection, with a
/// smaller one, which as a whole has Deadlines::encrypt; unless it gets further the report has nothing of it but its
/// lines. The password is let go of when the lane ends. It may be deleted at any moment,
/// but not from within changed().
class MailConnection : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        ServerSettings settings;
        std::unique_ptr<Dialogue> dialogue;
        /// Makes the dialogue anew, for a second connection; empty: there is none.
        std::function<std::unique_ptr<Dialogue>()> dialogueAgain;
        bool withMessage = false;
        Deadlines deadlines;
        Trust trust;
        std::shared_ptr<LoginBudget> budget;
        bool hasFirstClaim = false; ///< on the budget
        QElapsedTimer clock;        ///< of the test
        RefusalJudge judge;         ///< empty: every login that is not accepted counts as failed
        bool keepsAtLogin = false;  ///< where the budget allows no login, the connection is kept for takeKept()
    };
    /// Where a dialogue goes on that has caught up with a kept connection.
    struct Resumed
    {
        std::unique_ptr<QSslSocket> socket;
        LaneRecorder recorder;
    };
    explicit MailConnection(Setup setup, QObject *parent = nullptr);
    ~MailConnection() override;

    /// Makes start() go on there, at the login, instead of at the beginning.
    void resume(Resumed resumed);
    /// Begins the lane; it waits for setAddresses(), if isResolving().
    void start();
    [[nodiscard]] bool isResolving() const { return m_state == State::Resolving; }
    void setAddresses(const Resolved &resolved);
    /// The whole test stops, the budget too: ends the lane with this outcome, at once; nothing happens if it has ended.
    /// A login that is not answered yet counts as failed.
    void stop(Outcome outcome);

    [[nodiscard]] bool isOver() const { return m_state == State::Over; }
    [[nodiscard]] const LaneReport &report() const { return m_recorder.report(); }
    /// Once, after the end.
    [[nodiscard]] std::optional<KeptConnection> takeKept();

Q_SIGNALS:
    /// There is something new in the report, the end included.
    void changed();

private:
    enum class State {
        Idle,
        Resolving,
        Connecting,
        Handshaking, ///< until the certificate has been judged
        Talking,
        Over,
    };
    /// A connection that ended because its large ClientHello got no answer, or so it seems.
    struct FirstTry
    {
        LargeHelloUnanswered hello;
        Observation end;
        Outcome outcome = Outcome::TlsFailed;
    };

    void race(const QStringList &addresses, int familyDeadlineMs);
    void onRaceWon();
    void dropRace();
    void takeSocket();
    void startTls();
    void onTlsAccepted(const TlsUp &up);
    void dropHandshake();
    void failTls(const TlsFailed &failure);
    [[nodiscard]] bool mayTryAgain() const;
    void tryAgain(const Observation &end, Outcome outcome);
    void noteSmallHello();
    void startTalking();
    void noticeEnd();
    void readLines();
    void onSocketError(QAbstractSocket::SocketError error);
    void onDeadline();
    bool endInLogout();
    void setDeadline(int milliseconds);

    void perform(QList<Step> steps);
    void performStep(Step &step);
    void send(Send &send);
    void requestLogin();
    void loginDecided(bool allowed);
    void answerBudget(bool accepted);
    void finish(Outcome outcome);
    void closeSocket(bool inOrder);
    void enter(Stage stage);
    void note(const Observation &observation);

    ServerSettings m_settings;
    std::unique_ptr<Dialogue> m_dialogue;
    std::function<std::unique_ptr<Dialogue>()> m_dialogueAgain;
    Deadlines m_deadlines;
    Trust m_trust;
    std::shared_ptr<LoginBudget> m_budget;
    RefusalJudge m_judge;
    bool m_hasFirstClaim;
    LaneRecorder m_recorder;

    State m_state = State::Idle;
    QTimer m_deadline;
    std::unique_ptr<AddressRace> m_race;
    std::unique_ptr<QSslSocket> m_socket;
    std::unique_ptr<TlsHandshake> m_handshake; ///< of m_socket, so it goes first
    ResetWatch m_resetWatch;
    std::optional<KeptConnection> m_kept; ///< where one is wanted: first without a socket
    std::optional<FirstTry> m_first;      ///< while the second connection has not come further
    QString m_address;                    ///< of the server that was reached
    std::deque<Step> m_steps;
    bool m_performing = false;
    bool m_isPausing = false;
    bool m_loginUnderWay = false;
    ReadLimits m_limits;
};

} // namespace klubbpost
