// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/fault.h"
#include "reports/words.h"

namespace klubbpost {

/// What is wrong with what the arguments say, or with what was typed.
enum class UsageFault {
    NoPassword, ///< neither --password-stdin nor a terminal to ask on
    PasswordNotUtf8,
    NothingToWrite,
    BadNameserver,
    UnknownSystem,
    BadSpfTerms,
    BadFingerprint, ///< --accept-certificate
    UnknownCode,
    TermsKnown, ///< terms were given for a system whose terms the facts have
};

constexpr const char *enumName(UsageFault value)
{
    switch (value) {
    case UsageFault::NoPassword:
        return "noPassword";
    case UsageFault::PasswordNotUtf8:
        return "passwordNotUtf8";
    case UsageFault::NothingToWrite:
        return "nothingToWrite";
    case UsageFault::BadNameserver:
        return "badNameserver";
    case UsageFault::UnknownSystem:
        return "unknownSystem";
    case UsageFault::BadSpfTerms:
        return "badSpfTerms";
    case UsageFault::BadFingerprint:
        return "badFingerprint";
    case UsageFault::UnknownCode:
        return "unknownCode";
    case UsageFault::TermsKnown:
        return "termsKnown";
    }
    return nullptr;
}

/// Why a command could not do its work.
enum class RunFault {
    CannotRead,
    CannotWrite,
    NoCertificate, ///< the --ca file holds none
    NoServers,     ///< nothing is known to test
    LoginsSpent,   ///< one failed login more may lock the account
    PracticeFailed,
    NoWizardProgram, ///< klubbpost, which writes the PDF, is not beside klubbpost-cli
    PdfFailed,
    Cancelled,
    TextTooLarge,
    TextIsBinary,
    TextIsEmpty,
};

constexpr const char *enumName(RunFault value)
{
    switch (value) {
    case RunFault::CannotRead:
        return "cannotRead";
    case RunFault::CannotWrite:
        return "cannotWrite";
    case RunFault::NoCertificate:
        return "noCertificate";
    case RunFault::NoServers:
        return "noServers";
    case RunFault::LoginsSpent:
        return "loginsSpent";
    case RunFault::PracticeFailed:
        return "practiceFailed";
    case RunFault::NoWizardProgram:
        return "noWizardProgram";
    case RunFault::PdfFailed:
        return "pdfFailed";
    case RunFault::Cancelled:
        return "cancelled";
    case RunFault::TextTooLarge:
        return "tooLarge";
    case RunFault::TextIsBinary:
        return "binary";
    case RunFault::TextIsEmpty:
        return "empty";
    }
    return nullptr;
}

/// \a what is what the sentence names, and never what was refused, not even a file's name: people put passwords in odd
/// places. It is shown as data.
[[nodiscard]] Fault usageFault(UsageFault fault, const QString &what = {});
[[nodiscard]] Fault runFault(RunFault fault, const QString &what = {});
[[nodiscard]] Fault addressFault(AddressFault fault, const Words &words);
/// \a option is where the value stood ("--smtp"), or empty.
[[nodiscard]] Fault settingsFault(SettingsFault fault, const QString &option, const Words &words);
[[nodiscard]] Fault jsonFault(const JsonFault &fault, const Words &words);

} // namespace klubbpost
