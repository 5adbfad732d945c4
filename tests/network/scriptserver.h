// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/script.h"

#include <functional>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpServer>

class QSslSocket;

/// The certificates of tests/servers/certificates, made by the test fixture of that name.
[[nodiscard]] QString testCertificateFolder();
[[nodiscard]] QSslCertificate testCertificate(const QString &name);
[[nodiscard]] QSslKey testKey(const QString &name);
[[nodiscard]] QList<QSslCertificate> testAuthority();

/// A TCP server on 127.0.0.1, in the thread of the test, whose connections can become TLS at any point.
class TestServer : public QTcpServer
{
    Q_OBJECT
public:
    using Handler = std::function<void(QSslSocket *)>;
    explicit TestServer(Handler handler, const QString &certificate = QStringLiteral("good"));

    [[nodiscard]] int connectionCount() const { return m_connections; }
    bool onlyTls10 = false;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Handler m_handler;
    QString m_certificate;
    int m_connections = 0;
};

/// Resets the connection instead of closing it in order.
void reset(QSslSocket *socket);

/// Plays a script to each of its clients.
class ScriptServer
{
public:
    ScriptServer(const QList<klubbpost::ScriptAction> &actions, klubbpost::Security security,
                 const QString &certificate = QStringLiteral("good"));

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int connectionCount() const { return m_server.connectionCount(); }
    /// What clients sent before TLS, after it, and what of it did not fit the script.
    QByteArray clear;
    QByteArray encrypted;
    QStringList faults;

private:
    class Player;
    QList<klubbpost::ScriptAction> m_actions;
    klubbpost::Security m_security;
    TestServer m_server;
};
