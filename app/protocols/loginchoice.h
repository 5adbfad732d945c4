// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testreport.h"
#include "protocols/sasl.h"

namespace klubbpost {

/// What there is to choose a login method from.
struct LoginOffer
{
    QStringList mechanisms;         ///< SASL names, upper case
    bool command = false;           ///< the protocol's own login command may be used (not in SMTP)
    bool commandCanSend = false;    ///< and can carry the credentials
    bool encrypted = false;         ///< inside TLS
    QList<AuthMethod> byRoundTrips; ///< the protocol's methods, the quickest first
};

/// The method to log in with, or else the Outcome that says why there is none.
using LoginChoice = Result<AuthMethod, Outcome>;

/// Chooses by what the server offers. Inside TLS the provider's known methods come first in their order (\a known),
/// else the quickest one; in clear text those that do not give the password away. What has been \a refused as a method
/// is left out. A provider that is known to take nothing but OAuth is believed when the server offers that.
[[nodiscard]] LoginChoice chooseLogin(const LoginOffer &offer, const SaslCredentials &credentials,
                                      const QList<AuthMethod> &known, const QList<AuthMethod> &refused);

/// Whether a SASL name, in upper case, is of a mechanism that wants an OAuth token instead of a password.
[[nodiscard]] bool isOauthName(const QString &mechanism);

} // namespace klubbpost
