// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

#include <QDate>

namespace klubbpost {

/// The last offer of a lane names STARTTLS (POP3: STLS), and was made in clear text.
[[nodiscard]] bool offersStarttls(const LaneReport &lane);

/// What a refusal means in its lane, which knows more than the reply's words: whether it was said inside TLS, what was
/// offered, and by which method the login was tried.
[[nodiscard]] RuleId meaningInLane(const LaneReport &lane, const Replied &reply, const Provider *provider);

/// The lane logged in over TLS whose certificate holds, in this very test: what answered was the server itself.
[[nodiscard]] bool isProven(const LaneReport &lane);

/// One lane of a report as the rules look at it: what decided its end has been picked out. A view; the report and the
/// provider outlive it.
struct LaneView
{
    LaneView(const TestReport &test, const LaneReport &ofTest, const Provider *itsProvider,
             const Catalog *ofAll = nullptr, const QList<LaneReport> *before = nullptr);

    const TestReport &report;
    const LaneReport &lane;
    const Provider *provider;                  ///< may be null
    const Catalog *catalog;                    ///< of all providers; may be null
    const QList<LaneReport> *earlier;          ///< lanes of tests before this one; may be null
    QDate day;                                 ///< of the test; facts count as they stood then
    Stage stage;                               ///< where the lane ended
    const Replied *reply = nullptr;            ///< the reply that ended it, if one did
    std::optional<RuleId> said = std::nullopt; ///< what that reply means

    [[nodiscard]] const ServerSettings &settings() const { return lane.settings; }
    [[nodiscard]] Outcome outcome() const { return lane.outcome; }
    /// Everything that was asked for worked; how the good-bye went does not count.
    [[nodiscard]] bool succeeded() const;
    /// The status of the provider on the day of the test; Ready when there is no provider.
    [[nodiscard]] ProviderStatus providerStatus() const;
};

} // namespace klubbpost
