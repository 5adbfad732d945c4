// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/replay.h"

#include "protocols/dialogue.h"
#include "protocols/message.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Stands in for the connection: does what the steps say, without a socket.
class Player
{
public:
    explicit Player(const Script &script) : m_script(script)
    {
        DialogueSetup setup;
        setup.settings = script.settings;
        setup.address = script.address;
        setup.password = std::make_shared<const Secret>(script.password);
        setup.clearTextConsent = script.clearTextConsent;
        setup.clientName = "[127.0.0.1]";
        setup.nonce = script.nonce;
        setup.message = scriptMessage(script);
        m_encrypted = script.settings.security == Security::Tls;
        m_dialogue = makeDialogue(std::move(setup));
        m_result.lane.settings = script.settings;
    }

    Replay play()
    {
        begin();
        for (const ScriptAction &action : m_script.actions)
            perform(action);
        resume();
        if (!m_finished)
            fallSilent();
        for (const QByteArray &line : std::as_const(m_unexpected))
            fault(0, u"the client also sent \"%1\""_s.arg(QString::fromUtf8(line)));
        return m_result;
    }

private:
    void begin();
    void perform(const ScriptAction &action);
    void resume();
    void serverLine(const ScriptAction &action);
    void clientLine(const ScriptAction &action);
    void handshake(const ScriptAction &action);
    void close(bool reset);
    void fallSilent();
    void run(const QList<Step> &steps);
    void run(const Send &step);
    void enter(Stage stage);
    void end(Outcome outcome);
    void observe(Observation observation) { m_result.lane.stages.last().observations.append(std::move(observation)); }
    void tell(Direction direction, const QString &text);
    void fault(int line, const QString &reason)
    {
        m_result.faults.append(u"%1:%2: %3"_s.arg(m_script.name).arg(line).arg(reason));
    }

    const Script &m_script;
    std::unique_ptr<Dialogue> m_dialogue;
    Replay m_result;
    QList<QByteArray> m_unexpected; ///< lines sent that no C: has asked for yet, as shown
    qint64 m_nowUs = 0;
    bool m_encrypted = false;
    bool m_handshaking = false;
    bool m_isPausing = false;
    bool m_finished = false;
};

void Player::begin()
{
    enter(Stage::Resolve);
    observe(Resolved{DnsStatus::Ok, {u"127.0.0.1"_s}});
    enter(Stage::Connect);
    observe(Connected{u"127.0.0.1"_s});
    if (m_encrypted) {
        enter(Stage::Encrypt);
        observe(TlsUp{u"TLSv1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, {}});
    }
    enter(Stage::Greeting);
}

void Player::perform(const ScriptAction &action)
{
    m_nowUs += 1000;
    // What a server says in a row arrives before any real pause is over; and it may hang up.
    const bool isAtOnce = action.kind == ScriptAction::Kind::Server || action.kind == ScriptAction::Kind::Close ||
                          action.kind == ScriptAction::Kind::Reset;
    if (!isAtOnce)
        resume();
    switch (action.kind) {
    case ScriptAction::Kind::Server:
        return serverLine(action);
    case ScriptAction::Kind::Client:
        return clientLine(action);
    case ScriptAction::Kind::Tls:
        return handshake(action);
    case ScriptAction::Kind::Close:
        return close(false);
    case ScriptAction::Kind::Reset:
        return close(true);
    case ScriptAction::Kind::Wait:
        if (action.number == 0 && !m_finished)
            fallSilent();
        return;
    case ScriptAction::Kind::Raw: // there is no TLS here to cut into
        return fault(action.line, u"RAW can only be played over the network"_s);
    case ScriptAction::Kind::Drip:
        return;
    }
}

void Player::resume()
{
    if (std::exchange(m_isPausing, false) && !m_finished)
        run(m_dialogue->onResumed());
}

void Player::serverLine(const ScriptAction &action)
{
    if (m_finished)
        return;
    if (m_handshaking) {
        observe(Injected{static_cast<int>(action.bytes.size() + 2)});
        return end(Outcome::InjectedBeforeTls);
    }
    // Several lines in one S: arrive as several.
    for (const QByteArray &line : QByteArray(action.bytes).replace("\r\n", "\n").split('\n')) {
        if (m_finished)
            return;
        tell(Direction::Received, m_dialogue->shownLine(line));
        run(m_dialogue->onLine(line));
    }
}

void Player::clientLine(const ScriptAction &action)
{
    if (m_unexpected.isEmpty())
        return fault(action.line, u"the client sent nothing"_s);
    const QByteArray sent = m_unexpected.takeFirst();
    if (!matchesClientLine(action.bytes, sent))
        fault(action.line, u"the client sent \"%1\""_s.arg(QString::fromUtf8(sent)));
}

void Player::handshake(const ScriptAction &action)
{
    if (m_finished)
        return;
    if (!m_handshaking)
        return fault(action.line, u"the client does not want TLS here"_s);
    m_handshaking = false;
    m_encrypted = true;
    observe(TlsUp{u"TLSv1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, {}});
    run(m_dialogue->onEncrypted());
}

void Player::close(bool reset)
{
    if (m_finished)
        return;
    const Stage stage = m_result.lane.stages.last().stage;
    if (stage != Stage::Logout)
        observe(Closed{stage, reset});
    run(m_dialogue->onClosed());
}

void Player::fallSilent()
{
    const Stage stage = m_result.lane.stages.last().stage;
    if (stage == Stage::Logout)
        return run(m_dialogue->onClosed());
    observe(TimedOut{stage});
    end(Outcome::DeadlinePassed);
}

void Player::run(const QList<Step> &steps)
{
    bool loginAllowed = false;
    bool paused = false;
    for (const Step &step : steps) {
        m_nowUs += 1000;
        if (m_finished)
            fault(0, u"the dialogue goes on after its end"_s);
        else if (const auto *entered = std::get_if<Enter>(&step))
            enter(entered->stage);
        else if (const auto *noted = std::get_if<Note>(&step))
            observe(noted->observation);
        else if (const auto *sent = std::get_if<Send>(&step))
            run(*sent);
        else if (std::holds_alternative<StartTls>(step))
            m_handshaking = true;
        else if (std::holds_alternative<RequestLogin>(step))
            loginAllowed = true;
        else if (const auto *pause = std::get_if<Pause>(&step))
            (pause->milliseconds == 0 ? paused : m_isPausing) = true;
        else if (const auto *finished = std::get_if<Finish>(&step))
            end(finished->outcome);
    }
    if (loginAllowed && !m_finished)
        run(m_dialogue->onLoginAllowed());
    if (paused && !m_finished)
        run(m_dialogue->onResumed());
}

void Player::run(const Send &step)
{
    m_isPausing = false;
    m_result.sent += step.bytes;
    if (!m_encrypted)
        m_result.clear += step.bytes;
    m_unexpected.append(step.shown);
    tell(Direction::Sent, QString::fromUtf8(step.shown));
}

void Player::enter(Stage stage)
{
    auto &stages = m_result.lane.stages;
    for (const StageRecord &seen : std::as_const(stages)) {
        if (seen.stage == stage)
            fault(0, u"stage %1 is entered twice"_s.arg(nameOf(stage)));
    }
    if (!stages.isEmpty()) {
        stages.last().state = StageState::Done;
        stages.last().durationUs = m_nowUs - stages.last().startUs;
    }
    stages.append({stage, StageState::Running, m_nowUs, 0, {}});
}

void Player::end(Outcome outcome)
{
    m_finished = true;
    m_result.lane.outcome = outcome;
    StageRecord &last = m_result.lane.stages.last();
    last.state = outcome == Outcome::Succeeded ? StageState::Done : StageState::Failed;
    last.durationUs = m_nowUs - last.startUs;
}

void Player::tell(Direction direction, const QString &text)
{
    m_result.lane.transcript.append({direction, m_nowUs, text});
}

} // namespace

Replay replay(const Script &script)
{
    return Player(script).play();
}

QStringList differences(const Script &script, const LaneReport &lane)
{
    QStringList found;
    const auto compare = [&found, &script](const char *what, const QString &seen, const QString &expected) {
        if (seen != expected)
            found.append(
                u"%1: %2 is \"%3\", expected \"%4\""_s.arg(script.name, QLatin1StringView(what), seen, expected));
    };
    compare("outcome", nameOf(lane.outcome), nameOf(script.outcome));
    if (!script.stage.isEmpty())
        compare("stage", lane.stoppedAt() ? nameOf(lane.stoppedAt()->stage) : QString(), script.stage);
    if (!script.reply.isEmpty())
        compare("reply", lane.last<Replied>() ? describeReply(*lane.last<Replied>()) : QString(), script.reply);
    if (script.noLogin || !script.tried.isEmpty()) {
        QStringList tried;
        for (const StageRecord &stage : lane.stages) {
            for (const Observation &observation : stage.observations) {
                if (const auto *login = std::get_if<LoginTried>(&observation))
                    tried.append(nameOf(login->method));
            }
        }
        compare("tried", tried.join(u' '), script.tried.join(u' '));
    }
    return found;
}

QByteArray scriptMessage(const Script &script)
{
    if (!script.sendMessage)
        return {};
    return composeMessage(script.address, u"Klubben"_s, {u"Prov från Klubbpost"_s, u"Hej!\n.\nDet fungerar.\n"_s},
                          QDateTime(QDate(2026, 11, 21), QTime(21, 0), QTimeZone::utc()), "1234567890abcdef");
}

} // namespace klubbpost
