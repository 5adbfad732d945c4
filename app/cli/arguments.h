// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/fault.h"
#include "commandline/commandline.h"

namespace klubbpost {

/// Every command there is. Each has its row in arguments.cpp.
enum class CommandId {
    Identify,
    Test,
    Explain,
    Summary,
    Providers,
    Spf,
    Sender,
    Examine,
    Paste,
    Codes,
    Facts,
};

/// Every option there is. Each has its row in arguments.cpp.
enum class Option {
    Help,
    Version,
    Lang,
    Json,
    Nameserver,
    Ca,
    Practice,
    PracticeFault,
    Offline,
    Guess,
    Smtp,
    Imap,
    Pop3,
    Login,
    SenderName,
    Send,
    PasswordStdin,
    AllowClearText,
    DespiteFailedLogins,
    AcceptCertificate,
    Report,
    Batch,
    AtOnce,
    Pdf,
    Html,
    Text,
    For,
    Both,
    OlderThan,
    Ip,
    Sender,
    Helo,
    DnsTimeout,
    System,
    Way,
    SpfTerms,
    WaitForMessage,
    Wait,
    DeleteMessage,
    NewestFrom,
    Address,
    Due,
};

/// All there is to say of the commands and options.
[[nodiscard]] const CommandLineTable &cliTable();
/// What is typed after "--".
[[nodiscard]] QString nameOf(Option option);
/// What an option's value is called in the help ("FILE"); empty: it takes none.
[[nodiscard]] QString valueName(Option option);

/// The command line, read.
using Arguments = TypedCommandLine<Option, CommandId>;
[[nodiscard]] Result<Arguments, Fault> readArguments(const QStringList &arguments);

} // namespace klubbpost
