// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "providers/catalog.h"

namespace klubbpost::pasted {

/// A host as a help page has it, with the address's own domain where the page has a stand-in for it.
struct FilledHost
{
    QString host;
    bool standIn = false; ///< something was, or would have to be, filled in: "mail.din-egen-domän.se"
    bool usable = true;   ///< false: a stand-in for something that the address does not tell, or without an address
};

/// Recognises stand-ins in Swedish, Norwegian, Danish and English. They are names that anybody may own, and so never to
/// be contacted: not "mail.dindomän.se" and not "dittnamn.hosten.example".
[[nodiscard]] FilledHost withOwnDomain(const QString &host, const EmailAddress &address);

/// True for a host below the address's own domain, of a provider of the catalog, or of the owner of one of \a named:
/// the hosts that the domain's DNS and settings files name. An IP address is nobody's.
[[nodiscard]] bool isHostOfSomeoneKnown(const QString &host, const EmailAddress &address, const Catalog &catalog,
                                        const QList<QByteArray> &named);

} // namespace klubbpost::pasted
