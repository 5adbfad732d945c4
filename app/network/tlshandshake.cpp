// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tlshandshake.h"

#include "network/certificatecheck.h"

#include <QSslCipher>

namespace klubbpost {

TlsHandshake::TlsHandshake(QSslSocket &socket, const QByteArray &host, Trust trust, TlsGroups groups, QObject *parent)
    : QObject(parent), m_socket(socket), m_host(host), m_trust(std::move(trust)), m_groups(groups)
{
    connect(&m_socket, &QSslSocket::sslErrors, this, &TlsHandshake::onSslErrors);
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsHandshake::onEncrypted);
    // Queued: it comes after sslErrors(), which is judged first.
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &TlsHandshake::onSocketError, Qt::QueuedConnection);
}

void TlsHandshake::start()
{
    m_state = State::Handshaking;
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        QMetaObject::invokeMethod(
            this, [this] { onSocketError(QAbstractSocket::RemoteHostClosedError); }, Qt::QueuedConnection);
        return;
    }
    // Octets of the handshake are told of by nothing but the plain socket inside, which is a child. Without it they
    // count as having come.
    if (const auto *plain = m_socket.findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly)) {
        connect(plain, &QIODevice::readyRead, this, [this] { m_isUnanswered = false; });
        m_isUnanswered = true;
    }
    m_socket.setSslConfiguration(tlsConfiguration(m_trust, m_groups));
    m_socket.setPeerVerifyName(QString::fromLatin1(m_host));
    m_socket.startClientEncryption();
}

/// Only collects. The library ends the connection after this, unless there is an accepted certificate that it may be.
void TlsHandshake::onSslErrors(const QList<QSslError> &errors)
{
    if (m_state != State::Handshaking)
        return;
    m_errors += errors;
    if (m_trust.accepted.isEmpty())
        beginDeciding();
}

void TlsHandshake::onEncrypted()
{
    if (m_state == State::Handshaking)
        beginDeciding();
}

void TlsHandshake::beginDeciding()
{
    m_state = State::Deciding;
    m_chain = m_socket.peerCertificateChain();
    // The library is in the middle of its handshake.
    QMetaObject::invokeMethod(this, &TlsHandshake::decide, Qt::QueuedConnection);
}

void TlsHandshake::decide()
{
    m_state = State::Over;
    const auto now = QDateTime::currentDateTimeUtc();
    const auto faults = checkCertificate(m_chain, m_errors, m_host, now);
    const auto facts = certificateFacts(m_chain.value(0));
    const bool holds = faults.isEmpty() && m_errors.isEmpty();
    if (!holds && !isAcceptedOnce(faults, facts)) {
        Q_EMIT failed({TlsFault::CertificateRejected, faults, facts, now});
        return;
    }
    Q_EMIT accepted({tlsVersionName(m_socket.sessionProtocol()), m_socket.sessionCipher().name(), facts, faults});
}

/// One that its issuer has called back is nothing that anybody can vouch for.
bool TlsHandshake::isAcceptedOnce(const QList<CertificateFault> &faults, const CertificateFacts &facts) const
{
    return m_socket.isEncrypted() && !faults.isEmpty() && !faults.contains(CertificateFault::Revoked) &&
           !facts.sha256.isEmpty() && m_trust.accepted.contains(facts.sha256);
}

void TlsHandshake::onSocketError(QAbstractSocket::SocketError error)
{
    if (m_state != State::Handshaking)
        return;
    m_state = State::Over;
    TlsFailed failure;
    failure.clock = QDateTime::currentDateTimeUtc();
    failure.certificate = certificateFacts(m_socket.peerCertificate());
    if (error == QAbstractSocket::RemoteHostClosedError)
        failure.fault = TlsFault::ClosedDuringHandshake;
    else
        failure.fault = tlsFaultFromText(m_socket.errorString());
    Q_EMIT failed(failure);
}

} // namespace klubbpost

#include "moc_tlshandshake.cpp"
