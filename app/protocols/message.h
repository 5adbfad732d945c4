// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testplan.h"

#include <QDateTime>

namespace klubbpost {

/// A test message from an address to itself, ready for SMTP's DATA or BDAT: RFC 5322 with CRLF line ends, RFC 2047
/// words for other letters than ASCII in name and subject, UTF-8 text as quoted-printable or base64, A-labels for the
/// domains, Auto-Submitted (RFC 3834). \a token makes the Message-ID and the X-Klubbpost-Token header unique.
[[nodiscard]] QByteArray composeMessage(const EmailAddress &address, const QString &senderName,
                                        const TestMessage &message, const QDateTime &date, const QByteArray &token);

} // namespace klubbpost
