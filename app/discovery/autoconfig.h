// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "discovery/foundsettings.h"

namespace klubbpost {

/// Why what was fetched as autoconfig is of no use, in the order they are looked for.
enum class AutoconfigFault {
    TooLarge,
    Empty,
    Html,       ///< a web page: typically a parking page that answers every address
    Dtd,        ///< has a document type: no settings file needs one, and XML bombs are made of them
    BadXml,     ///< not XML, or broken, or cut off
    TooDeep,    ///< nested deeper than any settings file
    NotAConfig, ///< XML, but something else
    NoServers,  ///< nothing in it that is SMTP, IMAP or POP3 and complete
};

/// The largest file that is read; the largest of Mozilla's collection has less than 10 KB.
constexpr qsizetype maxAutoconfigBytes = 256 * 1024;

/// Reads a settings file, config-v1.1.xml: draft-ietf-mailmaint-autoconfig-06, and what Mozilla's documentation of 1.1
/// has beside it. As the draft wants (section "XML validation"), unknown elements, attributes and values are passed
/// over; a server that is not complete or not valid then is left out, and the others are used. A password in the file
/// is not read. Pure; the same bytes always give the same.
[[nodiscard]] Result<FoundSettings, AutoconfigFault> readAutoconfig(const QByteArray &xml, const EmailAddress &address);

} // namespace klubbpost
