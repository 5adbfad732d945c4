// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

#include <span>

namespace klubbpost {

/// What a saved report must be found to mean.
struct Raising
{
    const char *report;   ///< tests/reports/<report>.json
    const char *provider; ///< of madeUpProvider(); "" for none
    RuleId rule;
    int code;
    Severity severity;
    Actor who;
    const char *fix; ///< "host port security login", "" for none
};

[[nodiscard]] std::span<const Raising> raisings();

/// Providers that exist only in the tests, so that no change of facts changes what the rules must do.
[[nodiscard]] const Provider *madeUpProvider(const QString &id);

[[nodiscard]] QByteArray readReportFile(const QString &name);
/// The report of a file, or a fatal message.
[[nodiscard]] TestReport savedReport(const QString &name);

/// "smtp.example.se 465 tls info@example.se".
[[nodiscard]] QString describeFix(const std::optional<Fix> &fix);

} // namespace klubbpost
