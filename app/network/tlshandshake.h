// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"
#include "network/tlssupport.h"

#include <QObject>
#include <QSslError>

namespace klubbpost {

/// Encrypts a connected socket as its client and judges the certificate, in a state of its own: the library's errors
/// are collected, and nothing of ours is sent before accepted(). A certificate that does not hold is accepted only if
/// it is one that the user has taken by its fingerprint (Trust::accepted), whatever else the server may show.
///
/// Guarantees: after start() exactly one of accepted() and failed() comes, unless this is deleted before; never from
/// within start(). It has no deadline: whoever owns it does. The socket outlives it.
class TlsHandshake : public QObject
{
    Q_OBJECT
public:
    /// \a host: A-labels or an IP address, for SNI and for the check of the name; the socket was connected by address.
    TlsHandshake(QSslSocket &socket, const QByteArray &host, Trust trust, TlsGroups groups = TlsGroups::Usual,
                 QObject *parent = nullptr);

    /// The socket must have nothing left to read: Qt would hand that over after the handshake as if it had come through
    /// it.
    void start();
    /// A ClientHello was sent, and not one octet has come from the server since.
    [[nodiscard]] bool isUnanswered() const { return m_isUnanswered; }

Q_SIGNALS:
    void accepted(const klubbpost::TlsUp &up);
    void failed(const klubbpost::TlsFailed &failure);

private:
    enum class State { Idle, Handshaking, Deciding, Over };

    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void onSocketError(QAbstractSocket::SocketError error);
    void beginDeciding();
    void decide();
    [[nodiscard]] bool isAcceptedOnce(const QList<CertificateFault> &faults, const CertificateFacts &facts) const;

    QSslSocket &m_socket;
    QByteArray m_host;
    Trust m_trust;
    TlsGroups m_groups;
    bool m_isUnanswered = false;
    State m_state = State::Idle;
    QList<QSslError> m_errors;
    QList<QSslCertificate> m_chain;
};

} // namespace klubbpost
