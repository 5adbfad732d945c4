// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "core/serversettings.h"
#include "core/typed.h"

#include <optional>
#include <QList>

namespace klubbpost {

/// The words of the test message; whoever shows words to the user writes them, in the user's language.
struct TestMessage
{
    QString subject;
    QString body;
    bool operator==(const TestMessage &) const = default;
};

/// A certificate that does not hold, and that the user has been shown and takes for one test.
struct AcceptedCertificate
{
    QByteArray host; ///< A-labels: the host that showed it; it counts for no other
    QString sha256;  ///< fingerprint, lower-case hex
    bool operator==(const AcceptedCertificate &) const = default;
};

/// What one test is to do. It never holds the password, so it may be stored, shown and replayed.
struct TestPlan
{
    EmailAddress address;
    QString senderName;
    QString providerId;                 ///< of the catalog, for the diagnosis; empty if unknown
    QList<ServerSettings> servers;      ///< at most one for each protocol
    std::optional<TestMessage> message; ///< set: after the SMTP login, send this to the address itself
    /// The protocols for which the user has said yes, after an explanation, to a login in clear text in this very test.
    QList<Protocol> clearTextConsent;
    /// Taken by the user in this very test although they do not hold: by fingerprint and host, never another one.
    QList<AcceptedCertificate> acceptedCertificates = {};
    /// What is odd about the password's form; the password itself is never in it.
    PasswordOddity passwordOddity = PasswordOddity::None;
    bool practice = false; ///< against the built-in practice club

    bool operator==(const TestPlan &) const = default;
};

} // namespace klubbpost
