// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/mailconnection.h"

#include "network/addressrace.h"
#include "network/farewell.h"
#include "network/tlshandshake.h"

#include <algorithm>
#include <QSslSocket>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxLine = ReadLimits::maxLine;

} // namespace

MailConnection::MailConnection(Setup setup, QObject *parent)
    : QObject(parent),
      m_settings(setup.settings),
      m_dialogue(std::move(setup.dialogue)),
      m_dialogueAgain(std::move(setup.dialogueAgain)),
      m_deadlines(setup.deadlines),
      m_trust(setup.trust),
      m_budget(std::move(setup.budget)),
      m_judge(std::move(setup.judge)),
      m_hasFirstClaim(setup.hasFirstClaim),
      m_recorder(m_settings, setup.withMessage, setup.clock)
{
    if (setup.keepsAtLogin)
        m_kept = KeptConnection{.settings = m_settings, .trust = m_trust};
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &MailConnection::onDeadline);
}

MailConnection::~MailConnection()
{
    closeSocket(false);
}

void MailConnection::resume(Resumed resumed)
{
    m_socket = std::move(resumed.socket);
    m_recorder = std::move(resumed.recorder);
}

void MailConnection::start()
{
    if (m_socket) {
        takeSocket();
        m_state = State::Talking;
        requestLogin();
        Q_EMIT changed();
        return;
    }
    m_state = State::Resolving;
    m_recorder.enter(Stage::Resolve);
    setDeadline(m_deadlines.resolve);
    Q_EMIT changed();
}

void MailConnection::setAddresses(const Resolved &resolved)
{
    if (m_state != State::Resolving)
        return;
    note(resolved);
    if (resolved.status != DnsStatus::Ok || resolved.addresses.isEmpty()) {
        finish(Outcome::NameNotResolved);
        return;
    }
    m_recorder.enter(Stage::Connect);
    m_deadline.stop(); // the race has deadlines of its own
    race(resolved.addresses, m_deadlines.connectFamily);
}

void MailConnection::race(const QStringList &addresses, int familyDeadlineMs)
{
    m_state = State::Connecting;
    m_race = std::make_unique<AddressRace>();
    connect(m_race.get(), &AddressRace::failed, this, [this](const QString &address, ConnectFault fault) {
        note(ConnectFailed{address, fault});
    });
    connect(m_race.get(), &AddressRace::won, this, &MailConnection::onRaceWon);
    connect(m_race.get(), &AddressRace::lost, this, [this] { finish(Outcome::NotConnected); });
    m_race->start(addresses, m_settings.port, familyDeadlineMs);
}

void MailConnection::stop(Outcome outcome)
{
    if (m_state == State::Over)
        return;
    if (outcome == Outcome::DeadlinePassed && endInLogout())
        return;
    if (outcome == Outcome::DeadlinePassed)
        note(TimedOut{m_recorder.stage()});
    finish(outcome);
}

void MailConnection::onRaceWon()
{
    if (m_state != State::Connecting)
        return;
    m_socket = m_race->takeWinner();
    m_address = m_race->winnerAddress();
    dropRace();
    note(Connected{m_address});
    m_recorder.writeConnected({m_address});
    takeSocket();
    if (m_settings.security == Security::Tls)
        startTls();
    else
        startTalking();
}

void MailConnection::dropRace()
{
    if (!m_race)
        return;
    m_race->disconnect(this);
    m_race.release()->deleteLater(); // it may be in the middle of its own signal
}

void MailConnection::takeSocket()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_resetWatch.watch(m_socket->socketDescriptor());
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, &MailConnection::readLines);
    // Queued: it may come in the middle of write().
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &MailConnection::onSocketError,
            Qt::QueuedConnection);
}

void MailConnection::startTls()
{
    enter(Stage::Encrypt);
    if (const qint64 bytes = m_socket->bytesAvailable(); bytes > 0) {
        if (m_settings.security == Security::Tls) { // it greets before it has been asked: no TLS here
            failTls({TlsFault::NotTls, {}, {}, QDateTime::currentDateTimeUtc()});
            return;
        }
        // Qt would hand these over after the handshake as if they had come through it.
        note(Injected{static_cast<int>(bytes)});
        finish(Outcome::InjectedBeforeTls);
        return;
    }
    m_state = State::Handshaking;
    m_handshake = std::make_unique<TlsHandshake>(*m_socket, m_settings.asciiHost(), m_trust,
                                                 m_first ? TlsGroups::Classical : TlsGroups::Usual);
    connect(m_handshake.get(), &TlsHandshake::accepted, this, &MailConnection::onTlsAccepted);
    connect(m_handshake.get(), &TlsHandshake::failed, this, &MailConnection::failTls);
    m_handshake->start();
    setDeadline(m_deadlines.encrypt); // of the server; what it took to make ready here is not its fault
}

void MailConnection::onTlsAccepted(const TlsUp &up)
{
    dropHandshake();
    noteSmallHello();
    note(up);
    m_recorder.writeTls(up);
    if (m_settings.security == Security::Tls) {
        startTalking();
        return;
    }
    if (m_kept)
        m_kept->received.append(std::nullopt);
    m_state = State::Talking;
    setDeadline(m_deadlines.reply);
    perform(m_dialogue->onEncrypted());
    readLines();
    noticeEnd();
}

void MailConnection::dropHandshake()
{
    if (!m_handshake)
        return;
    m_handshake->disconnect(this);
    m_handshake.release()->deleteLater(); // it may be in the middle of its own signal
}

void MailConnection::failTls(const TlsFailed &failure)
{
    if (mayTryAgain()) {
        tryAgain(failure, Outcome::TlsFailed);
        return;
    }
    // That is about the server, and comes to light only now. Anything else may come of the smaller ClientHello.
    if (failure.fault == TlsFault::CertificateRejected || failure.fault == TlsFault::ProtocolTooOld)
        noteSmallHello();
    note(failure);
    finish(Outcome::TlsFailed);
}

bool MailConnection::mayTryAgain() const
{
    return m_handshake && m_handshake->isUnanswered() && m_dialogueAgain && isHelloLarge();
}

/// The same once more, with a ClientHello that fits into one TCP segment. To the report it is part of the encryption.
void MailConnection::tryAgain(const Observation &end, Outcome outcome)
{
    const bool isSilent = outcome == Outcome::DeadlinePassed;
    m_first = FirstTry{{isSilent, !isSilent && m_resetWatch.wasReset()}, end, outcome};
    dropHandshake();
    closeSocket(false);
    m_dialogue = std::exchange(m_dialogueAgain, nullptr)(); // so there is no third time
    m_limits = {};
    m_deadline.start(m_deadlines.encrypt);
    race({m_address}, m_deadlines.encrypt);
}

/// The second connection got an answer: from here on it is the one that counts.
void MailConnection::noteSmallHello()
{
    if (const auto first = std::exchange(m_first, std::nullopt))
        note(first->hello);
}

void MailConnection::startTalking()
{
    m_state = State::Talking;
    enter(Stage::Greeting);
    setDeadline(m_deadlines.reply);
    Q_EMIT changed();
    readLines();
    noticeEnd();
}

/// The end may have come, and been signalled to nobody, while the certificate was judged.
void MailConnection::noticeEnd()
{
    if (m_state == State::Talking && m_socket->state() != QAbstractSocket::ConnectedState)
        onSocketError(QAbstractSocket::RemoteHostClosedError);
}

void MailConnection::readLines()
{
    // Deadlines are not touched here: a server that talks without end, or a letter a second, gains no time.
    while (m_state == State::Talking && m_socket->canReadLine()) {
        QByteArray line = m_socket->readLine(maxLine + 1);
        if (!line.endsWith('\n') || m_limits.isTooMuch(m_recorder.stage(), line.size())) {
            finish(Outcome::ProtocolError);
            return;
        }
        line.chop(line.endsWith("\r\n") ? 2 : 1);
        m_recorder.write(Direction::Received, m_dialogue->shownLine(line));
        if (m_kept)
            m_kept->received.append(line);
        perform(m_dialogue->onLine(line));
        Q_EMIT changed();
    }
    if (m_state == State::Talking && m_socket->bytesAvailable() >= maxLine)
        finish(Outcome::ProtocolError);
}

void MailConnection::onSocketError(QAbstractSocket::SocketError error)
{
    if (m_state != State::Talking)
        return;
    readLines(); // what came before the end still counts
    if (m_state == State::Talking && m_socket->bytesAvailable() > 0) {
        // Half a line, as from a server that speaks something else
        const QByteArray rest = m_socket->read(maxLine);
        m_recorder.write(Direction::Received, m_dialogue->shownLine(rest));
        perform(m_dialogue->onLine(rest));
    }
    if (m_state != State::Talking)
        return;
    const bool reset = error == QAbstractSocket::NetworkError || m_resetWatch.wasReset();
    const auto steps = m_dialogue->onClosed();
    const bool asked = std::ranges::any_of(steps, [](const Step &step) {
        const auto *end = std::get_if<Finish>(&step);
        return end && end->outcome == Outcome::Succeeded;
    });
    if (!asked)
        note(Closed{m_recorder.stage(), reset});
    perform(steps);
    if (m_state == State::Talking)
        finish(Outcome::ClosedEarly);
}

void MailConnection::onDeadline()
{
    if (m_state == State::Resolving) {
        setAddresses(Resolved{DnsStatus::TimedOut, {}});
        return;
    }
    if (std::exchange(m_isPausing, false)) {
        setDeadline(m_deadlines.reply);
        perform(m_dialogue->onResumed());
        return;
    }
    if (endInLogout())
        return;
    const TimedOut timedOut{m_recorder.stage()};
    if (mayTryAgain()) {
        tryAgain(timedOut, Outcome::DeadlinePassed);
        return;
    }
    note(timedOut);
    finish(Outcome::DeadlinePassed);
}

/// The second connection has one for all of it, until it gets an answer.
void MailConnection::setDeadline(int milliseconds)
{
    if (!m_first)
        m_deadline.start(milliseconds);
}

/// A log-out that is not answered in time takes nothing from the login (see Dialogue::onClosed()).
bool MailConnection::endInLogout()
{
    if (m_state != State::Talking || m_recorder.stage() != Stage::Logout)
        return false;
    perform(m_dialogue->onClosed());
    return m_state == State::Over;
}

void MailConnection::perform(QList<Step> steps)
{
    for (Step &step : steps)
        m_steps.push_back(std::move(step));
    if (m_performing)
        return;
    m_performing = true;
    while (!m_steps.empty()) {
        Step step = std::move(m_steps.front());
        m_steps.pop_front();
        performStep(step);
    }
    m_performing = false;
}

void MailConnection::performStep(Step &step)
{
    if (auto *out = std::get_if<Send>(&step)) {
        send(*out);
        return;
    }
    if (m_state != State::Talking)
        return;
    if (const auto *enter = std::get_if<Enter>(&step))
        this->enter(enter->stage);
    else if (const auto *seen = std::get_if<Note>(&step))
        note(seen->observation);
    else if (std::holds_alternative<StartTls>(step))
        startTls();
    else if (std::holds_alternative<RequestLogin>(step))
        requestLogin();
    else if (const auto *answer = std::get_if<LoginAnswered>(&step)) {
        if (std::exchange(m_loginUnderWay, false))
            answerBudget(answer->accepted);
    } else if (const auto *rest = std::get_if<Pause>(&step)) {
        m_isPausing = true; // by a timer also where it is short: queued calls come before the window's own events
        setDeadline(rest->milliseconds);
    } else if (const auto *end = std::get_if<Finish>(&step))
        finish(end->outcome);
    Q_EMIT changed();
}

void MailConnection::send(Send &send)
{
    if (m_state == State::Talking && m_socket->state() == QAbstractSocket::ConnectedState) {
        m_socket->write(send.bytes);
        m_recorder.writeSent(send.shown);
        if (m_kept)
            m_kept->sent += send.bytes;
        m_isPausing = false;
        setDeadline(m_recorder.stage() == Stage::Logout ? m_deadlines.logout : m_deadlines.reply);
    }
    if (send.bytes != send.shown)
        Secret::wipe(send.bytes);
}

void MailConnection::requestLogin()
{
    m_deadline.stop(); // the other lanes may take their time; the whole test has a deadline
    m_recorder.enter(Stage::Login);
    m_budget->request(
        this, [this](bool allowed) { loginDecided(allowed); }, m_hasFirstClaim);
}

void MailConnection::loginDecided(bool allowed)
{
    if (m_state != State::Talking) {
        if (allowed) // it ended while it waited
            m_budget->unused();
        return;
    }
    setDeadline(m_deadlines.reply);
    if (!allowed) {
        if (m_kept) {
            m_resetWatch.release();
            m_socket->disconnect(this);
            m_kept->socket = std::move(m_socket);
        }
        finish(Outcome::LoginNotTried);
        return;
    }
    m_loginUnderWay = true;
    perform(m_dialogue->onLoginAllowed());
}

/// A refusal that is not about the password takes no login from the account.
void MailConnection::answerBudget(bool accepted)
{
    if (accepted || weightOf(m_judge, report()).counts)
        m_budget->answered(accepted);
    else
        m_budget->unused();
}

void MailConnection::finish(Outcome outcome)
{
    if (m_state == State::Over)
        return;
    if (const auto first = std::exchange(m_first, std::nullopt); first && outcome != Outcome::Cancelled) {
        note(first->end);
        outcome = first->outcome;
    }
    m_dialogueAgain = nullptr; // it holds the password
    m_recorder.finish(outcome);
    m_state = State::Over;
    m_deadline.stop();
    dropRace();
    dropHandshake();
    // An outcome of the dialogue's own may have a last QUIT on its way.
    const bool abrupt = outcome == Outcome::Cancelled || outcome == Outcome::TlsFailed ||
                        outcome == Outcome::InjectedBeforeTls || outcome == Outcome::DeadlinePassed ||
                        outcome == Outcome::ProtocolError;
    closeSocket(!abrupt);
    // The dialogue may be waiting for its own steps to be done; it holds the password, so it goes as soon as it can.
    QMetaObject::invokeMethod(
        this, [this] { m_dialogue.reset(); }, Qt::QueuedConnection);
    Q_EMIT changed();
    if (std::exchange(m_loginUnderWay, false))
        answerBudget(outcome == Outcome::Succeeded);
    if (m_hasFirstClaim)
        m_budget->firstClaimEnded();
}

void MailConnection::closeSocket(bool inOrder)
{
    m_resetWatch.release();
    if (!m_socket)
        return;
    if (inOrder) {
        closeInOrder(std::move(m_socket), this);
        return;
    }
    m_socket->disconnect(this);
    QSslSocket *socket = m_socket.release(); // it may be in the middle of one of its own signals
    socket->abort();
    socket->deleteLater();
}

/// What the second connection goes through, until it gets an answer, the report has already.
void MailConnection::enter(Stage stage)
{
    if (!m_first)
        m_recorder.enter(stage);
}

void MailConnection::note(const Observation &observation)
{
    if (m_first)
        return;
    m_recorder.note(observation);
    Q_EMIT changed();
}

std::optional<KeptConnection> MailConnection::takeKept()
{
    if (!m_kept || !m_kept->socket)
        return std::nullopt;
    m_kept->report = report();
    return std::exchange(m_kept, std::nullopt);
}

} // namespace klubbpost

#include "moc_mailconnection.cpp"
