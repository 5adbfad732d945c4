// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/settingstest.h"
#include "scriptserver.h"
#include "support/tabledns.h"

/// How long to wait for what comes at once on a machine with nothing else to do, in ms.
inline constexpr int generous = 60000;

/// The conversation part of a script.
[[nodiscard]] QList<klubbpost::ScriptAction> actions(const QByteArray &conversation);

/// What a server of this protocol says up to its STARTTLS, then TLS.
[[nodiscard]] QByteArray starttlsPreamble(klubbpost::Protocol protocol);
/// From the greeting inside TLS to an AUTH PLAIN that is answered with yes or no, and the end.
[[nodiscard]] QByteArray loginConversation(klubbpost::Protocol protocol, bool accepted);

[[nodiscard]] klubbpost::ServerSettings settings(klubbpost::Protocol protocol, klubbpost::Security security,
                                                 quint16 port,
                                                 const QString &host = QStringLiteral("mail.klubben.test"));
[[nodiscard]] klubbpost::TestPlan planFor(const QList<klubbpost::ServerSettings> &servers);

/// A SettingsTest that trusts the tests' authority only, and counts its finished().
class Bench : public QObject
{
    Q_OBJECT
public:
    explicit Bench(klubbpost::DnsSource &dns, const klubbpost::Deadlines &deadlines = {});

    /// Runs the plan to its end, and says whether it came.
    [[nodiscard]] bool run(const QList<klubbpost::ServerSettings> &servers, const QString &withPassword = {});
    [[nodiscard]] const klubbpost::LaneReport &lane(int index = 0) const { return test.report().lanes.at(index); }

    klubbpost::SettingsTest test;
    int finished = 0;
};

const QString password = QStringLiteral("hemligt åäö-7Kx");
