// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace klubbpost {

/// The two canonicalisations of RFC 6376 3.4.
enum class DkimCanon {
    Simple,
    Relaxed,
};

/// A header field, "Name: value" with its folds and without the last line end, as it is signed, without one too.
[[nodiscard]] QByteArray canonicalField(const QByteArray &raw, DkimCanon canon);

/// A body whose lines end with CRLF, as it is hashed.
[[nodiscard]] QByteArray canonicalBody(const QByteArray &body, DkimCanon canon);

/// A DKIM-Signature field with the value of its tag "b" taken out (RFC 6376 3.7).
[[nodiscard]] QByteArray withoutSignature(const QByteArray &raw);

} // namespace klubbpost
