// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/fault.h"
#include "core/result.h"

#include <QHash>
#include <QStringList>

namespace klubbpost {

enum class CommandId {
    Identify,
    Test,
    Explain,
    Summary,
    Providers,
    Spf,
    Sender,
    Examine,
    Codes,
};

constexpr const char *enumName(CommandId value)
{
    switch (value) {
    case CommandId::Identify:
        return "identify";
    case CommandId::Test:
        return "test";
    case CommandId::Explain:
        return "explain";
    case CommandId::Summary:
        return "summary";
    case CommandId::Providers:
        return "providers";
    case CommandId::Spf:
        return "spf";
    case CommandId::Sender:
        return "sender";
    case CommandId::Examine:
        return "examine";
    case CommandId::Codes:
        return "codes";
    }
    return nullptr;
}

/// Every option there is; its name is what is typed after "--".
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
};

constexpr const char *enumName(Option value)
{
    switch (value) {
    case Option::Help:
        return "help";
    case Option::Version:
        return "version";
    case Option::Lang:
        return "lang";
    case Option::Json:
        return "json";
    case Option::Nameserver:
        return "nameserver";
    case Option::Ca:
        return "ca";
    case Option::Practice:
        return "practice";
    case Option::PracticeFault:
        return "practice-fault";
    case Option::Offline:
        return "offline";
    case Option::Guess:
        return "guess";
    case Option::Smtp:
        return "smtp";
    case Option::Imap:
        return "imap";
    case Option::Pop3:
        return "pop3";
    case Option::Login:
        return "login";
    case Option::SenderName:
        return "sender-name";
    case Option::Send:
        return "send";
    case Option::PasswordStdin:
        return "password-stdin";
    case Option::AllowClearText:
        return "allow-clear-text";
    case Option::DespiteFailedLogins:
        return "despite-failed-logins";
    case Option::AcceptCertificate:
        return "accept-certificate";
    case Option::Report:
        return "report";
    case Option::Batch:
        return "batch";
    case Option::AtOnce:
        return "at-once";
    case Option::Pdf:
        return "pdf";
    case Option::Html:
        return "html";
    case Option::Text:
        return "text";
    case Option::For:
        return "for";
    case Option::Both:
        return "both";
    case Option::OlderThan:
        return "older-than";
    case Option::Ip:
        return "ip";
    case Option::Sender:
        return "sender";
    case Option::Helo:
        return "helo";
    case Option::DnsTimeout:
        return "dns-timeout";
    case Option::System:
        return "system";
    case Option::Way:
        return "way";
    case Option::SpfTerms:
        return "spf-terms";
    case Option::WaitForMessage:
        return "wait-for-message";
    case Option::Wait:
        return "wait";
    case Option::DeleteMessage:
        return "delete-message";
    case Option::NewestFrom:
        return "newest-from";
    }
    return nullptr;
}

/// What an option's value is called in the help ("FILE"); empty: it takes none.
[[nodiscard]] QString valueName(Option option);
/// Whether the option belongs to the command.
[[nodiscard]] bool isFor(Option option, CommandId command);
/// An option without which the command cannot work.
[[nodiscard]] std::optional<Option> neededOption(CommandId command);
/// What the command takes after its name ("ADDRESS"); empty: nothing.
[[nodiscard]] QString argumentName(CommandId command);

/// The command line, read.
class Arguments
{
public:
    /// \a arguments with the program's name first, as QCoreApplication::arguments().
    [[nodiscard]] static Result<Arguments, Fault> parse(const QStringList &arguments);

    /// None with --help or --version alone.
    [[nodiscard]] std::optional<CommandId> command() const { return m_command; }
    /// What stands after the command; empty if it takes nothing, or may do without (test --practice, --batch, codes).
    [[nodiscard]] const std::optional<QString> &argument() const { return m_argument; }
    [[nodiscard]] bool has(Option option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(Option option) const { return m_options.value(option); }

private:
    std::optional<CommandId> m_command;
    std::optional<QString> m_argument;
    QHash<Option, QString> m_options;
};

} // namespace klubbpost
