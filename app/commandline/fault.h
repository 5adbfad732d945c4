// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"

#include <QStringList>

namespace klubbpost {

/// How both programs end.
enum class ExitCode : int {
    AllWell = 0,
    Findings = 1,    ///< it ran, and something is not as it should be
    Usage = 2,       ///< the arguments, or what was typed, cannot be used
    CouldNotRun = 3, ///< a file, a program or the network of this computer stood in the way
};

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

/// What is wrong with the command line, whatever the program.
enum class ArgumentFault {
    NoCommand,
    UnknownCommand,
    UnknownOption,
    OptionNotForCommand,
    MissingValue, ///< or one given to an option that takes none
    BadValue,
    MissingArgument,
    TooManyArguments,
    PasswordAsArgument, ///< passwords are seen by everyone in the list of processes, and stay in the shell's history
    MissingOption,
    NotTogether, ///< two options that do not go together
    OnlyWith,    ///< an option without the one it belongs to
};

/// \a what and \a other are names from the option table. What was typed is never repeated: it may be a password.
[[nodiscard]] Fault argumentFault(ArgumentFault fault, const QString &what = {}, const QString &other = {});
/// \a allowed is what the option takes: a form or a list.
[[nodiscard]] Fault badValueFault(const QString &option, const QString &allowed);

/// All names of an enumeration, as a list to choose from.
template <class E>
[[nodiscard]] QString namesOf()
{
    QStringList names;
    for (const E value : allOf<E>())
        names.append(nameOf(value));
    return names.join(QStringLiteral(", "));
}

} // namespace klubbpost
