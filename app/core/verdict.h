// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "core/serversettings.h"
#include "core/verdictid.h"

#include <QHash>
#include <span>

namespace klubbpost {

enum class Severity {
    Good,    ///< something that works
    Info,    ///< worth knowing
    Warning, ///< works, but should be changed
    Error,   ///< does not work
};

/// What a verdict's sentence may be filled in with.
enum class ArgName {
    Host,
    Port,
    OtherPort,
    Login,
    OtherLogin,
    ProviderName,
    Name, ///< the names in a certificate
    Issuer,
    Date,  ///< ISO 8601, UTC
    Clock, ///< this computer's time, likewise
    Seconds,
    Reply, ///< the server's own words
    Address,
    Domain, ///< of the address, for people
    System, ///< the name of what sends: a club system, or a mail program
};

/// Whether the settings, or the sender, can be used with such a verdict.
enum class Use { Works, Blocks };

/// What is always the same of a verdict: one row of the table of all.
struct VerdictRow
{
    VerdictId id;
    const char *name; ///< published: of reports, --json and facts
    Severity severity;
    Actor who;
    Use use;
    const char *cause;  ///< English, of the catalogue's context "klubbpost::Verdicts"; reports puts it into words
    const char *action; ///< likewise: what to do
};

/// All verdicts there are, by code.
[[nodiscard]] std::span<const VerdictRow> allVerdicts();
[[nodiscard]] const VerdictRow &verdictRow(VerdictId id);

/// A change of settings that is likely to help; applied only when the user says so. Never lowers security.
struct Fix
{
    ServerSettings settings; ///< replaces those of its protocol
    bool operator==(const Fix &) const = default;
};

/// One thing to tell the user, of a test, of a sender or of a message: data, no words yet.
struct Verdict
{
    VerdictId id = RuleId::LoginSucceeded;
    Severity severity = Severity::Info; ///< the table's, unless the one who judges knows better
    Actor who = Actor::Nobody;          ///< likewise: with a fix it is the user
    std::optional<Protocol> protocol;   ///< none: about the whole
    QHash<ArgName, QString> args;
    QString quote; ///< the server's own reply, as detail; may be empty
    std::optional<Fix> fix;
    bool operator==(const Verdict &) const = default;

    /// As the table has it.
    [[nodiscard]] static Verdict of(VerdictId id, const QHash<ArgName, QString> &args = {});
    /// The code to say aloud, "KP-412".
    [[nodiscard]] QString code() const { return id.code(); }
    /// True if the settings, or the sender, cannot be used as they are.
    [[nodiscard]] bool blocksUse() const;
};

} // namespace klubbpost
