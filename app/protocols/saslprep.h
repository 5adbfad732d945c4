// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QString>

namespace klubbpost {

/// How SASLprep treats characters that Unicode 3.2 did not have (RFC 3454 7).
enum class SaslprepUse {
    Stored, ///< a password: they are prohibited
    Query,  ///< a user name: they are let through
};

/// A user name or password made ready for SCRAM (RFC 4013), as UTF-8; nullopt if it has a prohibited character or mixes
/// directions of writing (RFC 3454 6).
[[nodiscard]] std::optional<QByteArray> saslprep(const QString &text, SaslprepUse use);

} // namespace klubbpost
