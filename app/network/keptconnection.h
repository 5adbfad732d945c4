// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testreport.h"
#include "network/lanerecorder.h"
#include "network/tlssupport.h"
#include "protocols/dialogue.h"

#include <list>
#include <memory>
#include <optional>
#include <QObject>
#include <QSslSocket>

namespace klubbpost {

/// A connection that has come as far as a login, and waits there: encrypted, with a certificate that held.
struct KeptConnection
{
    ServerSettings settings; ///< the login in them counts for nothing
    Trust trust;             ///< by which the certificate was judged
    std::unique_ptr<QSslSocket> socket;
    LaneReport report;                         ///< what was seen on the way, and how long it took
    QList<std::optional<QByteArray>> received; ///< line by line; nullopt: here STARTTLS had its TLS
    QByteArray sent;                           ///< nothing secret: no credentials were there to be sent
};

/// Lets a dialogue that has just been made hear again what the server said, and writes it down in \a recorder. True if
/// it would have sent the very same and now asks to log in: then it may go on on the connection. Else both are spoilt.
[[nodiscard]] bool catchUp(Dialogue &dialogue, LaneRecorder &recorder, const KeptConnection &kept);

/// Holds connections to servers that were tried, so that the login need not connect again. One that says anything, or
/// has waited for too long, is closed; nobody notices but that the login takes a little longer.
class KeptConnections : public QObject
{
    Q_OBJECT
public:
    explicit KeptConnections(QObject *parent = nullptr);
    ~KeptConnections() override;

    /// How long one waits at most. Milliseconds. Servers give up on one that does not log in after a minute or more.
    void setPatience(int milliseconds) { m_patienceMs = milliseconds; }
    void keep(KeptConnection connection);
    /// One to this very server, judged by the same trust, and in order. It is the caller's from then on.
    [[nodiscard]] std::optional<KeptConnection> take(const ServerSettings &settings, const Trust &trust);
    /// Closes all but those to \a servers.
    void keepOnly(const QList<ServerSettings> &servers);
    [[nodiscard]] int count() const { return static_cast<int>(m_kept.size()); }

private:
    void drop(const QSslSocket *socket);

    int m_patienceMs = 50'000;
    std::list<KeptConnection> m_kept;
};

} // namespace klubbpost
