// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"

#include <chrono>
#include <QSslSocket>
#include <QTimer>

using namespace std::chrono_literals;

namespace klubbpost::practice {
namespace {

constexpr qint64 readBufferBytes = 64 * 1024;
constexpr qint64 maxUnreadBytes = 256 * 1024;
constexpr auto idleTime = 5min; // RFC 5321 4.5.3.2.7
constexpr qsizetype maxConnections = 64;
constexpr int queueLength = 16;

} // namespace

const QSslConfiguration &Certificates::of(PracticeFault fault) const
{
    if (fault == PracticeFault::ExpiredCertificate)
        return expired;
    return fault == PracticeFault::WrongName ? otherName : good;
}

ServerConnection::ServerConnection(qintptr descriptor, Security security, bool silent, const QSslConfiguration &tls,
                                   std::unique_ptr<ServerDialogue> dialogue, QObject *parent)
    : QObject(parent),
      m_socket(new QSslSocket(this)),
      m_idle(new QTimer(this)),
      m_dialogue(std::move(dialogue)),
      m_silent(silent)
{
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setSslConfiguration(tls);
    connect(m_socket, &QSslSocket::disconnected, this, &ServerConnection::end);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] {
        if (m_socket->state() == QAbstractSocket::UnconnectedState)
            end();
    });
    connect(m_socket, &QSslSocket::encrypted, this, [this, security] {
        if (security == Security::Tls)
            greet();
        else
            m_dialogue->onEncrypted();
    });
    connect(m_socket, &QSslSocket::readyRead, this, &ServerConnection::read);
    connect(m_idle, &QTimer::timeout, this, &ServerConnection::end);
    m_idle->setSingleShot(true);
    m_idle->start(idleTime);
    if (!m_socket->setSocketDescriptor(descriptor)) {
        end();
        return;
    }
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_silent)
        return;
    if (security == Security::Tls)
        m_socket->startServerEncryption();
    else
        greet();
}

ServerConnection::~ServerConnection()
{
    // The socket goes after this; nothing may come back from it.
    m_socket->disconnect(this);
    Secret::wipe(m_in);
}

void ServerConnection::greet()
{
    m_socket->write(m_dialogue->greeting());
}

void ServerConnection::read()
{
    // While TLS is coming up, what arrives is the handshake's.
    if (m_ending || (m_socket->mode() == QSslSocket::SslServerMode && !m_socket->isEncrypted()))
        return;
    m_idle->start(idleTime);
    QByteArray bytes = m_socket->readAll();
    if (m_silent)
        return;
    m_in.append(bytes);
    Secret::wipe(bytes);
    // What is left is copied out and the old buffer overwritten: nothing of a password stays behind in it.
    const qsizetype used = handle(m_in);
    if (used > 0) {
        QByteArray rest = m_in.mid(used);
        rest.detach();
        Secret::wipe(m_in);
        m_in = std::move(rest);
    }
}

/// Handles the whole lines (and raw bytes) at the start of \a bytes; how many those were.
qsizetype ServerConnection::handle(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (!m_ending && at < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(at);
        ServerReply reply;
        if (const qsizetype raw = m_dialogue->rawWanted(); raw > 0) {
            const QByteArrayView chunk = rest.first(qMin(raw, rest.size()));
            at += chunk.size();
            reply = m_dialogue->onRaw(chunk);
        } else {
            // Only CRLF ends a line: a bare LF inside a message must not (RFC 5321 2.3.8).
            const qsizetype end = rest.indexOf("\r\n");
            if ((end < 0 ? rest.size() : end) > maxLineBytes) {
                act({m_dialogue->lineTooLong(), ServerReply::Then::Close}, false);
                break;
            }
            if (end < 0)
                break;
            at += end + 2;
            reply = m_dialogue->onLine(rest.first(end));
        }
        if (!act(reply, at < bytes.size()))
            break;
    }
    return m_ending ? bytes.size() : at;
}

/// Says a reply and does what follows it; false when no further line may be read now.
bool ServerConnection::act(const ServerReply &reply, bool moreHasCome)
{
    m_socket->write(reply.bytes);
    switch (reply.then) {
    case ServerReply::Then::GoOn:
        if (m_socket->bytesToWrite() <= maxUnreadBytes)
            return true;
        end();
        return false;
    case ServerReply::Then::StartTls:
        // Bytes sent ahead of TLS would be taken for encrypted ones (CVE-2011-0411).
        if (moreHasCome || m_socket->bytesAvailable() > 0) {
            end();
            return false;
        }
        m_socket->flush();
        m_socket->startServerEncryption();
        return false;
    case ServerReply::Then::Close:
        m_ending = true;
        m_socket->disconnectFromHost();
        return false;
    }
    return false;
}

void ServerConnection::end()
{
    m_ending = true;
    deleteLater();
}

PracticeServer::PracticeServer(Protocol protocol, Security security, House &house, const Certificates &certificates,
                               QObject *parent)
    : QTcpServer(parent),
      m_protocol(protocol),
      m_security(security),
      m_house(house),
      m_certificates(certificates),
      m_connections(new QObject(this))
{
    setListenBacklogSize(queueLength);
}

void PracticeServer::setBlocked(bool blocked)
{
    if (blocked == (m_fillers != nullptr) || !isListening())
        return;
    if (!blocked) {
        delete m_fillers;
        m_fillers = nullptr;
        resumeAccepting();
        return;
    }
    // No address of this computer swallows packets by itself. But a listener whose queue of unaccepted connections is
    // full does: Linux and macOS drop further SYNs, and the caller waits until it gives up, as with a network that
    // blocks the port. So: stop accepting, and fill the queue with connections of our own. Nothing leaves the computer.
    // (Windows answers a full queue with a reset: there the practice shows a refused connection instead.)
    pauseAccepting();
    m_fillers = new QObject(this);
    for (int i = 0; i < queueLength + 4; ++i) {
        auto *filler = new QTcpSocket(m_fillers);
        filler->connectToHost(QHostAddress(QHostAddress::LocalHost), serverPort());
    }
}

void PracticeServer::incomingConnection(qintptr descriptor)
{
    if (m_connections->children().size() >= maxConnections) {
        // Taken in and dropped: left in the queue it would block the ones after it.
        QTcpSocket().setSocketDescriptor(descriptor);
        return;
    }
    new ServerConnection(descriptor, m_security, m_house.fault == PracticeFault::SilentServer,
                         m_certificates.of(m_house.fault), makeServerDialogue(m_protocol, m_security, m_house),
                         m_connections);
}

} // namespace klubbpost::practice

#include "moc_practiceserver.cpp"
