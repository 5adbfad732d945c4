// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "core/serversettings.h"

#include <optional>
#include <QFlags>

namespace klubbpost::pasted {

/// What a word of a settings page is about.
enum class Field {
    None,
    Host,
    Port,
    Security,
    Login,
    Authentication, ///< whether and how one logs in: not read
    Password,       ///< never read
};

/// A set of protocols; "incoming" means two of them.
enum Way : quint8 {
    Sending = 1,
    ByImap = 2,
    ByPop = 4,
};
Q_DECLARE_FLAGS(Ways, Way)
inline constexpr Ways incoming = Ways(ByImap) | ByPop;
inline constexpr Ways allWays = incoming | Sending;

[[nodiscard]] constexpr Way wayOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Smtp:
        return Sending;
    case Protocol::Imap:
        return ByImap;
    case Protocol::Pop3:
        return ByPop;
    }
    return Sending;
}

/// What a text says of encryption; some words mean either kind, and only the port tells which.
enum class Encryption {
    Tls,      ///< "SSL", "SSL/TLS": from the first byte, unless the port is one for STARTTLS
    Starttls, ///< "STARTTLS"
    Either,   ///< "TLS", "Kryptering: Ja"
    No,       ///< "Kryptering: Ingen"
    NoTls,    ///< "SSL: Nej", "inget SSL": none, unless STARTTLS is spoken of elsewhere
    NoStarttls,
};

/// One thing that the text says.
struct Fact
{
    Field field = Field::None; ///< Host, Port, Security or Login
    Ways ways;                 ///< whom it is about
    QString text;              ///< host or login name
    quint16 port = 0;          ///< of Port; of Security: the port it stands beside, or 0
    Encryption encryption = Encryption::Either;
    QString from;         ///< the words it was read from
    int row = -1;         ///< of a table with a row a provider; those of a row belong together
    int block = 0;        ///< a server named anew begins another: what stands around it belongs together
    bool standIn = false; ///< of Host: the text has a stand-in there
    bool usable = true;   ///< of Host: what the stand-in stands for is known
};

/// All that a text says, in order.
struct Facts
{
    QList<Fact> list;
    Ways mentioned; ///< IMAP, POP3 and SMTP that the text names
    bool password = false;
};

/// Takes a text apart, without judging it. Hosts and logins have the address filled in.
[[nodiscard]] Facts readFacts(const QString &text, const EmailAddress &address);

} // namespace klubbpost::pasted

Q_DECLARE_OPERATORS_FOR_FLAGS(klubbpost::pasted::Ways)
