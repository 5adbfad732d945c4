// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "core/serversettings.h"
#include "providers/catalog.h"

#include <optional>

namespace klubbpost {

/// Something that was read, and the words of the text that said so: one line, at most 120 characters, and never a line
/// with the password in it.
template <class Value>
struct Pasted
{
    Value value;
    QString from;
    bool operator==(const Pasted &) const = default;
};

/// Why the user is to be asked about a host before anything is sent to it.
enum class HostDoubt {
    None,
    StandIn,  ///< the text has a stand-in for the domain, and the address's own was put in its place
    Stranger, ///< it belongs neither to the address's domain nor to any provider that is known, or known of the domain
};

/// What a pasted text says of one protocol's server. What it does not say, or says in two ways, is missing.
struct PastedServer
{
    Protocol protocol = Protocol::Smtp;
    std::optional<Pasted<QString>> host; ///< as parseHost() gives it
    HostDoubt doubt = HostDoubt::None;
    std::optional<Pasted<quint16>> port;
    std::optional<Pasted<Security>> security;
    std::optional<Pasted<QString>> login; ///< as parseLogin() gives it
    std::optional<RetiredHit> retired;    ///< the host, or the host with this port, was right once
};

enum class PastedNoteKind {
    SeveralHosts,    ///< the text has several servers for the protocol, and none stands out
    SeveralPorts,    ///< several ports, and none stands out
    SecurityUnclear, ///< something is said of encryption, but not which kind, or against the port
    SeveralLogins,   ///< several login names
    IncomingUnclear, ///< a server for incoming mail, but not whether it is IMAP or POP3
    StandIn,         ///< HostDoubt::StandIn
    StandInLeftOut,  ///< a stand-in, and what belongs in its place is not known: never a server to ask
    StrangersHost,   ///< HostDoubt::Stranger
    PasswordLeftOut, ///< there was a password; it was not read
    NothingFound,    ///< nothing in the text is a server or a port
};

constexpr const char *enumName(PastedNoteKind value)
{
    switch (value) {
    case PastedNoteKind::SeveralHosts:
        return "severalHosts";
    case PastedNoteKind::SeveralPorts:
        return "severalPorts";
    case PastedNoteKind::SecurityUnclear:
        return "securityUnclear";
    case PastedNoteKind::SeveralLogins:
        return "severalLogins";
    case PastedNoteKind::IncomingUnclear:
        return "incomingUnclear";
    case PastedNoteKind::StandIn:
        return "standIn";
    case PastedNoteKind::StandInLeftOut:
        return "standInLeftOut";
    case PastedNoteKind::StrangersHost:
        return "strangersHost";
    case PastedNoteKind::PasswordLeftOut:
        return "passwordLeftOut";
    case PastedNoteKind::NothingFound:
        return "nothingFound";
    }
    return nullptr;
}

/// Why something of the text was left out.
struct PastedNote
{
    PastedNoteKind kind = PastedNoteKind::NothingFound;
    std::optional<Protocol> protocol;
    bool operator==(const PastedNote &) const = default;
};

/// What was understood of a pasted text.
struct PastedSettings
{
    QList<PastedServer> servers; ///< at most one a protocol, in the order of Protocol; each with a host or a port
    QList<PastedNote> notes;
    QList<RetiredHit> retiredAdvice; ///< advice and links in the text that are dead

    [[nodiscard]] const PastedServer *server(Protocol protocol) const;
};

/// The longest text that is read; a provider's help page has some 10,000 characters. The rest is cut off.
constexpr qsizetype maxPastedCharacters = 60'000;

/// Reads the settings in a text that was copied from a provider's help page or e-mail, or from a program's dialog or
/// settings file, in Swedish or English and most of it in Norwegian or Danish: tables with tabs or bars, "label:
/// value", labels and values on lines of their own, sentences. What is ambiguous is left out and noted, never guessed;
/// of several ports the encrypted one is taken. "mail.domännamn.se" and its like become the domain of \a address where
/// that is nobody else's, and "your e-mail address" becomes the address. A password in the text is not kept. Of the
/// servers of several providers the one is taken that the catalog knows for the domain of \a address. Rows of DNS
/// records are passed over, but for SRV records. \a named: the hosts that the domain's DNS and settings files name.
/// Pure.
[[nodiscard]] PastedSettings readPastedSettings(const QString &text, const EmailAddress &address,
                                                const Catalog &catalog, const QList<QByteArray> &named = {});

/// The settings of a row after the user has approved what was read: what the text says takes the place of what stands
/// there. Port and security are kept consistent where the text has only one of them; what another host takes of login
/// methods is not known.
[[nodiscard]] ServerSettings withPasted(ServerSettings settings, const PastedServer &pasted);

} // namespace klubbpost
