// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "core/testreport.h"
#include "diagnosis/ruleid.h"
#include "providers/catalog.h"

#include <QHash>

namespace klubbpost {

enum class Severity {
    Good,    ///< something that works
    Info,    ///< worth knowing
    Warning, ///< works, but should be changed
    Error,   ///< does not work
};

constexpr const char *enumName(Severity value)
{
    switch (value) {
    case Severity::Good:
        return "good";
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return nullptr;
}

/// What a rule's sentence may be filled in with.
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
};

constexpr const char *enumName(ArgName value)
{
    switch (value) {
    case ArgName::Host:
        return "host";
    case ArgName::Port:
        return "port";
    case ArgName::OtherPort:
        return "otherPort";
    case ArgName::Login:
        return "login";
    case ArgName::OtherLogin:
        return "otherLogin";
    case ArgName::ProviderName:
        return "providerName";
    case ArgName::Name:
        return "name";
    case ArgName::Issuer:
        return "issuer";
    case ArgName::Date:
        return "date";
    case ArgName::Clock:
        return "clock";
    case ArgName::Seconds:
        return "seconds";
    case ArgName::Reply:
        return "reply";
    case ArgName::Address:
        return "address";
    }
    return nullptr;
}

/// True if the second settings protect a password less than the first.
[[nodiscard]] bool lowersSecurity(const ServerSettings &from, const ServerSettings &to);

/// A change of settings that is likely to help; applied only when the user says so. Never lowers security.
struct Fix
{
    ServerSettings settings; ///< replaces those of its protocol
    bool operator==(const Fix &) const = default;
};

/// One thing to tell the user about a test: data, no words yet.
struct Diagnosis
{
    RuleId rule = RuleId::LoginSucceeded;
    Severity severity = Severity::Info;
    Actor who = Actor::Nobody;
    std::optional<Protocol> protocol; ///< none: about the test as a whole
    QHash<ArgName, QString> args;
    QString quote; ///< the server's own reply, as detail; may be empty
    std::optional<Fix> fix;
    bool operator==(const Diagnosis &) const = default;

    /// The number to say aloud, "KP-412".
    [[nodiscard]] QString code() const;
};

/// What the report means: one main diagnosis for each lane, and remarks. Worst first, then what works, and remarks that
/// are only worth knowing last; what is equally bad comes in the order of the lanes. Never empty. Pure: the same report
/// and provider always give the same. \a provider may be null. \a catalog, if given, is what is known of others: their
/// retired servers, which people take along to a domain of their own, and the names that a certificate may be for.
[[nodiscard]] QList<Diagnosis> diagnose(const TestReport &report, const Provider *provider,
                                        const Catalog *catalog = nullptr);

} // namespace klubbpost
