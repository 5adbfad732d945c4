// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/words.h"

namespace klubbpost {

/// How klubbpost-cli ends.
enum class ExitCode : int {
    AllWell = 0,
    Findings = 1,    ///< it ran, and something is not as it should be
    Usage = 2,       ///< the arguments, or what was typed, cannot be used
    CouldNotRun = 3, ///< a file, a program or the network of this computer stood in the way
};

/// What is wrong with the arguments themselves.
enum class UsageFault {
    NoCommand,
    UnknownCommand,
    UnknownOption,
    OptionNotForCommand,
    MissingValue, ///< or one given to an option that takes none
    BadValue,
    MissingArgument,
    TooManyArguments,
    PasswordAsArgument, ///< passwords are seen by everyone in the list of processes, and stay in the shell's history
    NoPassword,         ///< neither --password-stdin nor a terminal to ask on
    PasswordNotUtf8,
    NothingToWrite,
    BadNameserver,
    MissingOption,
    UnknownSystem,
    BadSpfTerms,
    NotWithBatch,   ///< an option for one account
    BadFingerprint, ///< --accept-certificate
    UnknownCode,
    TermsKnown, ///< terms were given for a system whose terms the facts have
};

constexpr const char *enumName(UsageFault value)
{
    switch (value) {
    case UsageFault::NoCommand:
        return "noCommand";
    case UsageFault::UnknownCommand:
        return "unknownCommand";
    case UsageFault::UnknownOption:
        return "unknownOption";
    case UsageFault::OptionNotForCommand:
        return "optionNotForCommand";
    case UsageFault::MissingValue:
        return "missingValue";
    case UsageFault::BadValue:
        return "badValue";
    case UsageFault::MissingArgument:
        return "missingArgument";
    case UsageFault::TooManyArguments:
        return "tooManyArguments";
    case UsageFault::PasswordAsArgument:
        return "passwordAsArgument";
    case UsageFault::NoPassword:
        return "noPassword";
    case UsageFault::PasswordNotUtf8:
        return "passwordNotUtf8";
    case UsageFault::NothingToWrite:
        return "nothingToWrite";
    case UsageFault::BadNameserver:
        return "badNameserver";
    case UsageFault::MissingOption:
        return "missingOption";
    case UsageFault::UnknownSystem:
        return "unknownSystem";
    case UsageFault::BadSpfTerms:
        return "badSpfTerms";
    case UsageFault::NotWithBatch:
        return "notWithBatch";
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
    }
    return nullptr;
}

/// A fault as it is told: with a name for programs and a sentence for people.
struct Fault
{
    ExitCode exit = ExitCode::Usage;
    QString kind; ///< "usage", "run", "address", "settings", "json" or "batch"
    QString name; ///< the enum's name
    QString text;
    QString path; ///< of a "json" fault, else empty
    int line = 0; ///< of a "batch" fault: in the file; 0: none
};

/// \a what is the option, command or file that the sentence names; it is shown as data.
[[nodiscard]] Fault usageFault(UsageFault fault, const QString &what = {});
/// All names of an enumeration, as a list to choose from.
template <class E>
[[nodiscard]] QString namesOf()
{
    QStringList names;
    for (const E value : allOf<E>())
        names.append(nameOf(value));
    return names.join(QStringLiteral(", "));
}
/// \a allowed is what the option takes: a form or a list.
[[nodiscard]] Fault badValueFault(const QString &option, const QString &allowed);
[[nodiscard]] Fault runFault(RunFault fault, const QString &what = {});
[[nodiscard]] Fault addressFault(AddressFault fault, const Words &words);
/// \a option is where the value stood ("--smtp"), or empty.
[[nodiscard]] Fault settingsFault(SettingsFault fault, const QString &option, const Words &words);
[[nodiscard]] Fault jsonFault(const JsonFault &fault, const Words &words);

} // namespace klubbpost
