// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/keptconnection.h"

#include "network/farewell.h"

#include <algorithm>
#include <QTimer>

namespace klubbpost {
namespace {

bool isSameServer(const ServerSettings &one, const ServerSettings &other)
{
    return one.protocol == other.protocol && one.asciiHost() == other.asciiHost() && one.port == other.port &&
           one.security == other.security;
}

bool isInOrder(const QSslSocket &socket)
{
    return socket.state() == QAbstractSocket::ConnectedState && socket.isEncrypted() && socket.bytesAvailable() == 0;
}

/// Plays one conversation again. Says no to everything that the other one did not do.
class Rehearsal
{
public:
    Rehearsal(LaneRecorder &recorder, const KeptConnection &kept) : m_recorder(recorder), m_kept(kept) {}

    [[nodiscard]] bool take(const QList<Step> &steps)
    {
        for (const Step &step : steps) {
            if (const auto *enter = std::get_if<Enter>(&step)) {
                if (enter->stage != Stage::Login) // whoever carries the dialogue on enters it
                    m_recorder.enter(enter->stage);
            } else if (const auto *note = std::get_if<Note>(&step)) {
                m_recorder.note(note->observation);
            } else if (const auto *send = std::get_if<Send>(&step)) {
                if (!takeSent(*send))
                    return false;
            } else if (std::holds_alternative<RequestLogin>(step) && !m_asksToLogIn) {
                m_asksToLogIn = true; // perhaps before it has heard the offer, which it then takes into account
            } else if (!std::holds_alternative<StartTls>(step)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool asksToLogIn() const { return m_asksToLogIn && m_sent == m_kept.sent.size(); }

private:
    [[nodiscard]] bool takeSent(const Send &send)
    {
        const bool isSecret = send.bytes != send.shown + "\r\n";
        const bool isSame = !isSecret && m_kept.sent.mid(m_sent, send.bytes.size()) == send.bytes;
        m_sent += send.bytes.size();
        m_recorder.writeSent(send.shown);
        return isSame;
    }

    LaneRecorder &m_recorder;
    const KeptConnection &m_kept;
    qsizetype m_sent = 0;
    bool m_asksToLogIn = false;
};

} // namespace

bool catchUp(Dialogue &dialogue, LaneRecorder &recorder, const KeptConnection &kept)
{
    const auto *resolved = kept.report.last<Resolved>();
    const auto *connected = kept.report.last<Connected>();
    const auto *tls = kept.report.last<TlsUp>();
    if (!resolved || !connected || !tls)
        return false;
    recorder.enter(Stage::Resolve);
    recorder.note(*resolved);
    recorder.enter(Stage::Connect);
    recorder.note(*connected);
    recorder.writeConnected(*connected);
    const auto noteTls = [&] {
        recorder.enter(Stage::Encrypt);
        recorder.note(*tls);
        recorder.writeTls(*tls);
    };
    if (kept.settings.security == Security::Tls)
        noteTls();
    recorder.enter(Stage::Greeting);
    Rehearsal rehearsal(recorder, kept);
    for (const auto &line : kept.received) {
        if (line)
            recorder.write(Direction::Received, dialogue.shownLine(*line));
        else
            noteTls();
        if (!rehearsal.take(line ? dialogue.onLine(*line) : dialogue.onEncrypted()))
            return false;
    }
    recorder.takeTimes(kept.report);
    return rehearsal.asksToLogIn();
}

KeptConnections::KeptConnections(QObject *parent) : QObject(parent) {}

KeptConnections::~KeptConnections()
{
    for (const KeptConnection &connection : m_kept)
        connection.socket->disconnect(this);
}

void KeptConnections::keep(KeptConnection connection)
{
    if (!connection.socket || !isInOrder(*connection.socket))
        return;
    QSslSocket *socket = connection.socket.get();
    // What a server says unasked is a farewell.
    connect(socket, &QIODevice::readyRead, this, [this, socket] { drop(socket); });
    connect(socket, &QAbstractSocket::disconnected, this, [this, socket] { drop(socket); });
    connect(socket, &QAbstractSocket::errorOccurred, this, [this, socket] { drop(socket); });
    auto *patience = new QTimer(socket);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [this, socket] { drop(socket); });
    patience->start(m_patienceMs);
    m_kept.push_back(std::move(connection));
}

void KeptConnections::drop(const QSslSocket *socket)
{
    const auto it = std::find_if(m_kept.begin(), m_kept.end(),
                                 [socket](const KeptConnection &kept) { return kept.socket.get() == socket; });
    if (it == m_kept.end())
        return;
    closeInOrder(std::move(it->socket), this);
    m_kept.erase(it);
}

std::optional<KeptConnection> KeptConnections::take(const ServerSettings &settings, const Trust &trust)
{
    const auto it = std::find_if(m_kept.begin(), m_kept.end(), [&](const KeptConnection &kept) {
        return isSameServer(kept.settings, settings) && kept.trust == trust;
    });
    if (it == m_kept.end())
        return std::nullopt;
    KeptConnection found = std::move(*it);
    m_kept.erase(it);
    found.socket->disconnect(this);
    if (!isInOrder(*found.socket)) {
        closeInOrder(std::move(found.socket), this);
        return std::nullopt;
    }
    return found;
}

void KeptConnections::keepOnly(const QList<ServerSettings> &servers)
{
    for (auto it = m_kept.begin(); it != m_kept.end();) {
        const bool isWanted = std::any_of(servers.begin(), servers.end(), [&](const ServerSettings &server) {
            return isSameServer(server, it->settings);
        });
        if (isWanted) {
            ++it;
            continue;
        }
        closeInOrder(std::move(it->socket), this);
        it = m_kept.erase(it);
    }
}

} // namespace klubbpost

#include "moc_keptconnection.cpp"
