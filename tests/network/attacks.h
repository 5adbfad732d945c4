// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testreport.h"

#include <QByteArray>
#include <QList>

/// One attack on one protocol: what a server, or somebody on the way to it, says, and how the lane must end.
struct Attack
{
    QByteArray family; ///< "A stripping": the heading in the table
    QByteArray name;
    klubbpost::Protocol protocol = klubbpost::Protocol::Smtp;
    klubbpost::Security security = klubbpost::Security::Starttls;
    QByteArray conversation; ///< as in tests/scripts
    klubbpost::Outcome outcome = klubbpost::Outcome::TlsFailed;
    bool clearTextConsent = false; ///< the user has said yes to clear text on this connection
};

/// What an attacker wants believed or shown: no verdict, offer or reply after TLS may hold it.
inline const QByteArray attackersWords = "RING-070-123-45-67";

/// The classes of attack of "Why TLS Is Better Without STARTTLS" (Poddebniak, Ising, Böck, Schinzel; USENIX Security
/// 2021) against clients, for every protocol that has them, and T1 to T4 of "A Multifaceted Study on the Use of TLS and
/// Auto-detect in Email Ecosystems" (Tang, Tu, Mak, Chau; NDSS 2025). \a elsewhere: the port of a server that a
/// referral points to.
[[nodiscard]] QList<Attack> attacks(quint16 elsewhere);
