// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testreport.h"
#include "core/verdict.h"
#include "providers/catalog.h"

namespace klubbpost {

/// True if the second settings protect a password less than the first.
[[nodiscard]] bool lowersSecurity(const ServerSettings &from, const ServerSettings &to);

/// What a test comes to: its verdicts have the codes of RuleId.
using Diagnosis = Verdict;

/// What the report means: one main diagnosis for each lane, and remarks. Worst first, then what works, and remarks that
/// are only worth knowing last; what is equally bad comes in the order of the lanes. Never empty. Pure: the same report
/// and provider always give the same. \a provider may be null. \a catalog, if given, is what is known of others: their
/// retired servers, which people take along to a domain of their own, and the names that a certificate may be for.
/// \a earlier: lanes of tests before this one in the same session. What failed there is not proposed again.
[[nodiscard]] QList<Diagnosis> diagnose(const TestReport &report, const Provider *provider,
                                        const Catalog *catalog = nullptr, const QList<LaneReport> &earlier = {});

} // namespace klubbpost
