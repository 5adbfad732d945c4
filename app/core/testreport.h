// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"
#include "core/strictjson.h"
#include "core/testplan.h"

#include <QJsonObject>

namespace klubbpost {

enum class StageState {
    Running,
    Done,
    Failed,
    Skipped, ///< planned, and given up because an earlier stage failed or the test was cancelled
};

/// The one named end of a lane. What it means and who must act is the diagnosis' business.
enum class Outcome {
    Running, ///< not an end: the lane is still under way
    Succeeded,
    Cancelled,
    DeadlinePassed, ///< a stage, or the whole test, took too long
    NameNotResolved,
    NotConnected,
    TlsFailed,
    ClosedEarly,
    NotTheProtocol,  ///< something answers, but does not speak the protocol
    GreetingRefused, ///< 421, 554, BYE or -ERR as greeting
    StarttlsNotOffered,
    StarttlsRefused,
    InjectedBeforeTls,
    PreauthBeforeTls,   ///< IMAP PREAUTH where STARTTLS was asked for
    ClearTextForbidden, ///< security None without the user's yes
    LoginNotOffered,    ///< LOGINDISABLED, no AUTH
    NoCommonMechanism,  ///< only mechanisms we do not have
    OnlyOauth,          ///< only OAuth2 mechanisms
    LoginRefused,
    LoginTemporarilyRefused,
    LoginNotTried,          ///< kept back so that the account does not lock
    ServerUnproven,         ///< SCRAM: the server could not prove that it knows the password
    CredentialsNotSendable, ///< the login name or password cannot be sent with any offered mechanism
    MailboxNotOpened,       ///< the login was accepted, and the mailbox does not open
    SenderRefused,
    RecipientRefused,
    MessageRefused,
    Smtputf8NotOffered,
    ProtocolError, ///< replies out of order, too long, or without end
};

/// One stage as it went. Times are microseconds since the start of the test, from a steady clock.
struct StageRecord
{
    Stage stage = Stage::Resolve;
    StageState state = StageState::Running;
    qint64 startUs = 0;
    qint64 durationUs = 0; ///< 0 while Running or Skipped
    QList<Observation> observations;
    bool operator==(const StageRecord &) const = default;

    /// The encryption whose certificate does not hold and was accepted by the user for this test, or nullptr.
    [[nodiscard]] const TlsUp *acceptedTls() const;
};

/// Who sent a line of the transcript; Local is a remark of our own ("TLS 1.3").
enum class Direction {
    Sent,
    Received,
    Local,
};

/// One line of the dialogue. What was sent is written down as the dialogue chose to show it: secrets never get here.
struct TranscriptLine
{
    Direction direction = Direction::Sent;
    qint64 atUs = 0;
    QString text;
    bool operator==(const TranscriptLine &) const = default;
};

/// One protocol's part of a test.
struct LaneReport
{
    ServerSettings settings;
    Outcome outcome = Outcome::Running;
    QList<StageRecord> stages; ///< in the order they began
    QList<TranscriptLine> transcript;
    bool fromBefore = false; ///< not tested this time: kept from the test before, with the times of that one
    bool operator==(const LaneReport &) const = default;

    /// The last observation of a kind, or nullptr.
    template <class Kind>
    [[nodiscard]] const Kind *last() const
    {
        for (auto stage = stages.crbegin(); stage != stages.crend(); ++stage) {
            for (auto seen = stage->observations.crbegin(); seen != stage->observations.crend(); ++seen) {
                if (const auto *found = std::get_if<Kind>(&*seen))
                    return found;
            }
        }
        return nullptr;
    }
    /// The last reply to a command, or nullptr.
    [[nodiscard]] const Replied *lastReply(Command command) const;
    /// The stage in which the lane stopped: the failed one, else the last that began; nullptr before any began.
    [[nodiscard]] const StageRecord *stoppedAt() const;
    /// That of the stages.
    [[nodiscard]] const TlsUp *acceptedTls() const;
};

/// What a test did and saw: plan, observations with times, redacted transcript. A plain value, the same after a round
/// trip through JSON; everything the program says about a test is a function of it. It never holds a password.
struct TestReport
{
    QString program;     ///< "klubbpost 0.1.0"
    QString platform;    ///< "Debian GNU/Linux 12, Qt 6.4.2, OpenSSL 3.0.19"
    QDateTime startedAt; ///< UTC
    qint64 durationUs = 0;
    TestPlan plan;
    QList<LaneReport> lanes;    ///< one for each server of the plan, in its order
    QList<Observation> network; ///< what was seen of the network beside the lanes: ControlTried, NetworkSeen
    bool operator==(const TestReport &) const = default;

    [[nodiscard]] const LaneReport *lane(Protocol protocol) const;
};

/// The report as JSON object, "format": 1.
[[nodiscard]] QJsonObject toJson(const TestReport &report);
/// Reads a report; strict as all our readers: the first fault is named with its path, nothing is guessed.
[[nodiscard]] Result<TestReport, JsonFault> testReportFromJson(const QByteArray &json);

[[nodiscard]] QJsonObject toJson(const ServerSettings &settings);
[[nodiscard]] ServerSettings readServerSettings(JsonObjectReader &object);

} // namespace klubbpost
