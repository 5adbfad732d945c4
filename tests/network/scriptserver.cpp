// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptserver.h"

#include <QFile>
#include <QSslSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray certificateFile(const QString &name)
{
    QFile file(testCertificateFolder() + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing; ctest makes it in the fixture \"certificates\"", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace

QString testCertificateFolder()
{
    return QStringLiteral(KLUBBPOST_CERTIFICATES);
}

QSslCertificate testCertificate(const QString &name)
{
    return QSslCertificate(certificateFile(name + u".crt"_s));
}

QSslKey testKey(const QString &name)
{
    const auto algorithm = name == "shortkey"_L1 ? QSsl::Rsa : QSsl::Ec;
    return QSslKey(certificateFile(name + u".key"_s), algorithm);
}

QList<QSslCertificate> testAuthority()
{
    return {testCertificate(u"trusted"_s)};
}

TestServer::TestServer(Handler handler, const QString &certificate)
    : m_handler(std::move(handler)), m_certificate(certificate)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
}

void TestServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(testCertificate(m_certificate));
    configuration.setPrivateKey(testKey(m_certificate));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (onlyTls10) {
        configuration.setProtocol(QSsl::AnyProtocol);
        configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        configuration.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1"));
        configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    }
    socket->setSslConfiguration(configuration);
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    m_handler(socket);
}

void reset(QSslSocket *socket)
{
    const linger now{1, 0};
#ifdef Q_OS_WIN
    ::setsockopt(static_cast<SOCKET>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&now), sizeof now);
#else
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    socket->abort();
}

/// One connection; lives as long as its socket.
class ScriptServer::Player : public QObject
{
public:
    Player(ScriptServer &server, QSslSocket *socket) : QObject(socket), m_server(server), m_socket(socket)
    {
        connect(socket, &QAbstractSocket::readyRead, this, &Player::read);
        connect(socket, &QSslSocket::encrypted, this, [this] {
            m_waiting = false;
            advance();
        });
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_waiting = false;
            advance();
        });
        if (server.m_security == Security::Tls) {
            m_waiting = true;
            socket->startServerEncryption();
        } else {
            advance();
        }
    }

private:
    void read();
    void advance();
    bool perform(const ScriptAction &action);
    bool take(const QByteArray &pattern);
    bool takeMessage();
    void drip();

    ScriptServer &m_server;
    QSslSocket *m_socket;
    QTimer m_timer;
    qsizetype m_at = 0;
    QByteArray m_buffer;
    QByteArray m_out;
    qsizetype m_announced = -1; ///< octets of BDAT
    int m_dripMs = 0;
    bool m_waiting = false;
};

void ScriptServer::Player::read()
{
    const QByteArray bytes = m_socket->readAll();
    (m_socket->isEncrypted() ? m_server.encrypted : m_server.clear) += bytes;
    m_buffer += bytes;
    advance();
}

void ScriptServer::Player::advance()
{
    while (!m_waiting && m_at < m_server.m_actions.size()) {
        const ScriptAction &action = m_server.m_actions.at(m_at);
        if (action.kind != ScriptAction::Kind::Server && !m_out.isEmpty()) {
            if (m_dripMs > 0)
                return drip();
            m_socket->write(m_out);
            m_out.clear();
            m_socket->flush();
        }
        if (!perform(action))
            return;
        ++m_at;
    }
    if (m_waiting || m_out.isEmpty())
        return;
    if (m_dripMs > 0)
        return drip();
    m_socket->write(std::exchange(m_out, {}));
}

bool ScriptServer::Player::perform(const ScriptAction &action)
{
    switch (action.kind) {
    case ScriptAction::Kind::Server:
        m_out += action.bytes + "\r\n";
        return true;
    case ScriptAction::Kind::Client:
        return isMessagePattern(action.bytes) ? takeMessage() : take(action.bytes);
    case ScriptAction::Kind::Tls:
        m_waiting = true;
        m_socket->startServerEncryption();
        return true;
    case ScriptAction::Kind::Close:
        m_waiting = true;
        m_socket->disconnectFromHost();
        return true;
    case ScriptAction::Kind::Reset:
        // A reset may overtake what was written just before it.
        m_waiting = true;
        QTimer::singleShot(30, this, [this] { reset(m_socket); });
        return true;
    case ScriptAction::Kind::Wait:
        m_waiting = true;
        if (action.number > 0)
            m_timer.start(action.number);
        return true;
    case ScriptAction::Kind::Raw: {
        const QByteArray bytes = action.bytes + "\r\n";
        ::send(static_cast<int>(m_socket->socketDescriptor()), bytes.constData(), static_cast<size_t>(bytes.size()), 0);
        return true;
    }
    case ScriptAction::Kind::Drip:
        m_dripMs = action.number;
        return true;
    }
    return true;
}

void ScriptServer::Player::drip()
{
    m_waiting = true;
    m_socket->write(m_out.left(1));
    m_out.remove(0, 1);
    m_timer.start(m_dripMs);
}

bool ScriptServer::Player::take(const QByteArray &pattern)
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 2);
    if (!matchesClientLine(pattern, line))
        m_server.faults.append(u"\"%1\" instead of \"%2\""_s.arg(QString::fromUtf8(line), QString::fromUtf8(pattern)));
    m_announced = line.startsWith("BDAT ") ? line.split(' ').value(1).toLongLong() : -1;
    return true;
}

bool ScriptServer::Player::takeMessage()
{
    qsizetype size = m_announced;
    if (size < 0) {
        const qsizetype dot = m_buffer.indexOf("\r\n.\r\n");
        size = dot < 0 ? -1 : dot + 5;
    }
    if (size < 0 || m_buffer.size() < size)
        return false;
    m_buffer.remove(0, size);
    m_announced = -1;
    return true;
}

ScriptServer::ScriptServer(const QList<ScriptAction> &actions, Security security, const QString &certificate)
    : m_actions(actions), m_security(security), m_server([this](QSslSocket *s) { new Player(*this, s); }, certificate)
{
}

#include "moc_scriptserver.cpp"
