// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/serversettings.h"

#include <functional>
#include <QStringList>

class QObject;

namespace klubbpost {

/// What trying a server up to its login, and no further, showed.
enum class ProbeOutcome {
    Ready,     ///< encrypted, with a certificate that holds, and it offers a login
    OtherName, ///< the only fault is that its certificate is for other names
    CertificateRejected,
    NotEncrypted, ///< no STARTTLS
    NoLogin,      ///< offers none that a password opens: it receives mail, or only takes OAuth2
    NotTheService,
    NotReached,
    NoSuchName,
    TimedOut,
};

constexpr const char *enumName(ProbeOutcome value)
{
    switch (value) {
    case ProbeOutcome::Ready:
        return "ready";
    case ProbeOutcome::OtherName:
        return "otherName";
    case ProbeOutcome::CertificateRejected:
        return "certificateRejected";
    case ProbeOutcome::NotEncrypted:
        return "notEncrypted";
    case ProbeOutcome::NoLogin:
        return "noLogin";
    case ProbeOutcome::NotTheService:
        return "notTheService";
    case ProbeOutcome::NotReached:
        return "notReached";
    case ProbeOutcome::NoSuchName:
        return "noSuchName";
    case ProbeOutcome::TimedOut:
        return "timedOut";
    }
    return nullptr;
}

struct ProbeAnswer
{
    ServerSettings settings; ///< as asked
    ProbeOutcome outcome = ProbeOutcome::NotReached;
    QString address;              ///< that was connected to; empty if none was
    QStringList certificateNames; ///< the dNSName entries, of OtherName
    QByteArray greetedAs;         ///< the host name in its SMTP greeting (RFC 5321 4.2), in lower case; may be empty
};

/// Somewhere to try servers: the network, a test's table. Only encrypted kinds are tried, and no login is ever sent.
class ProbeSource
{
public:
    using Callback = std::function<void(const ProbeAnswer &)>;
    virtual ~ProbeSource() = default;

    /// Tries one server; the login in \a settings counts for nothing. The callback is called exactly once, never from
    /// within probe() itself, and not at all once \a context is gone, which also ends the try. Every try ends by
    /// itself.
    virtual void probe(const ServerSettings &settings, QObject *context, Callback callback) = 0;
};

} // namespace klubbpost
