// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

namespace klubbpost {

/// A program or device that breaks connections open to look inside, by how it names itself.
struct Inspector
{
    const char *part; ///< of the name of a certificate's issuer, in any case
    const char *source;
    const char *example; ///< an issuer's name that was seen
};

/// Only names that a source shows: an issuer that nobody has seen is told as an unknown issuer, by its own name.
[[nodiscard]] std::span<const Inspector> inspectors();

/// True if a program or a device between us and the server made the certificate, as its issuer's name tells.
[[nodiscard]] bool isInspectorsName(const QString &issuer);

/// True if a greeting is that of a security program that stands in for the server.
[[nodiscard]] bool isInspectorsGreeting(const QString &greeting);

} // namespace klubbpost
