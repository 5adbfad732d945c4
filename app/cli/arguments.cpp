// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "core/enumname.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

void addOptions(QCommandLineParser &parser)
{
    for (const Option option : allOf<Option>()) {
        QStringList names{nameOf(option)};
        if (option == Option::Help)
            names.append(u"h"_s);
        parser.addOption(QCommandLineOption(names, {}, valueName(option)));
    }
}

/// What is wrong with options that the parser did not understand; its own words are not for the user.
Fault optionFault(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        return usageFault(UsageFault::MissingValue);
    // Nothing of what may be a password is repeated.
    const bool isPassword = std::any_of(unknown.begin(), unknown.end(), [](const QString &name) {
        return name.startsWith("pass"_L1, Qt::CaseInsensitive) || name.startsWith("pw"_L1, Qt::CaseInsensitive);
    });
    return isPassword ? usageFault(UsageFault::PasswordAsArgument)
                      : usageFault(UsageFault::UnknownOption, unknown.first());
}

} // namespace

QString valueName(Option option)
{
    switch (option) {
    case Option::Lang:
        return u"sv|en"_s;
    case Option::Nameserver:
        return u"IP[:PORT]"_s;
    case Option::Ca:
    case Option::Report:
    case Option::Batch:
    case Option::Pdf:
    case Option::Html:
    case Option::Text:
        return u"FILE"_s;
    case Option::PracticeFault:
    case Option::Login:
    case Option::SenderName:
        return u"NAME"_s;
    case Option::Smtp:
    case Option::Imap:
    case Option::Pop3:
        return u"HOST[:PORT[:tls|starttls|none]]"_s;
    case Option::For:
        return u"TARGET"_s;
    case Option::AcceptCertificate:
        return u"HOST=SHA256[,…]"_s;
    case Option::AtOnce:
        return u"NUMBER"_s;
    case Option::OlderThan:
        return u"DAYS"_s;
    case Option::Ip:
        return u"IP"_s;
    case Option::Sender:
        return u"ADDRESS"_s;
    case Option::Helo:
        return u"HOST"_s;
    case Option::DnsTimeout:
        return u"SECONDS"_s;
    case Option::System:
        return u"ID"_s;
    case Option::Way:
        return u"userSmtp|ownServers"_s;
    case Option::SpfTerms:
        return u"TERMS"_s;
    case Option::Wait:
        return u"SECONDS"_s;
    case Option::NewestFrom:
        return u"ADDRESS"_s;
    case Option::Help:
    case Option::Version:
    case Option::Json:
    case Option::Practice:
    case Option::Offline:
    case Option::Guess:
    case Option::Send:
    case Option::PasswordStdin:
    case Option::AllowClearText:
    case Option::DespiteFailedLogins:
    case Option::Both:
    case Option::WaitForMessage:
    case Option::DeleteMessage:
        return {};
    }
    return {};
}

bool isFor(Option option, CommandId command)
{
    switch (option) {
    case Option::Help:
    case Option::Version:
    case Option::Lang:
    case Option::Json:
        return true;
    case Option::Nameserver:
        return command == CommandId::Identify || command == CommandId::Test || command == CommandId::Spf ||
               command == CommandId::Sender || command == CommandId::Examine;
    case Option::Practice:
    case Option::PracticeFault:
        return command == CommandId::Identify || command == CommandId::Test || command == CommandId::Sender;
    case Option::Offline:
        return command == CommandId::Identify || command == CommandId::Sender || command == CommandId::Examine;
    case Option::Guess:
        return command == CommandId::Identify;
    case Option::Ca:
        return command == CommandId::Identify || command == CommandId::Test;
    case Option::Smtp:
    case Option::Imap:
    case Option::Pop3:
    case Option::Login:
    case Option::SenderName:
    case Option::Send:
    case Option::PasswordStdin:
    case Option::AllowClearText:
    case Option::DespiteFailedLogins:
    case Option::AcceptCertificate:
    case Option::Report:
    case Option::WaitForMessage:
    case Option::Wait:
    case Option::DeleteMessage:
    case Option::NewestFrom:
    case Option::Batch:
    case Option::AtOnce:
        return command == CommandId::Test;
    case Option::Pdf:
    case Option::Html:
    case Option::Text:
    case Option::For:
    case Option::Both:
        return command == CommandId::Summary;
    case Option::OlderThan:
        return command == CommandId::Providers;
    case Option::Ip:
    case Option::Sender:
    case Option::Helo:
        return command == CommandId::Spf;
    case Option::DnsTimeout:
        return command == CommandId::Spf || command == CommandId::Sender || command == CommandId::Examine;
    case Option::System:
    case Option::Way:
    case Option::SpfTerms:
        return command == CommandId::Sender;
    }
    return false;
}

std::optional<Option> neededOption(CommandId command)
{
    switch (command) {
    case CommandId::Spf:
        return Option::Ip;
    case CommandId::Sender:
        return Option::System;
    case CommandId::Identify:
    case CommandId::Test:
    case CommandId::Explain:
    case CommandId::Summary:
    case CommandId::Providers:
    case CommandId::Examine:
    case CommandId::Codes:
        return std::nullopt;
    }
    return std::nullopt;
}

QString argumentName(CommandId command)
{
    switch (command) {
    case CommandId::Identify:
        return u"ADDRESS|DOMAIN"_s;
    case CommandId::Test:
    case CommandId::Sender:
        return u"ADDRESS"_s;
    case CommandId::Spf:
        return u"DOMAIN"_s;
    case CommandId::Explain:
    case CommandId::Summary:
        return u"REPORT.json"_s;
    case CommandId::Examine:
        return u"HEADERS.txt|-"_s;
    case CommandId::Codes:
        return u"[KP-nnn]"_s;
    case CommandId::Providers:
        return {};
    }
    return {};
}

Result<Arguments, Fault> Arguments::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return optionFault(parser);
    Arguments result;
    for (const Option option : allOf<Option>()) {
        if (parser.isSet(nameOf(option)))
            result.m_options.insert(option, valueName(option).isEmpty() ? QString() : parser.value(nameOf(option)));
    }
    if (result.has(Option::Lang) && !fromName<Language>(result.value(Option::Lang)))
        return badValueFault(nameOf(Option::Lang), namesOf<Language>());
    QStringList words = parser.positionalArguments();
    const bool onlyTells = result.has(Option::Help) || result.has(Option::Version);
    if (words.isEmpty())
        return onlyTells ? Result<Arguments, Fault>(result) : usageFault(UsageFault::NoCommand);
    const QString name = words.takeFirst();
    result.m_command = fromName<CommandId>(name);
    if (!result.m_command)
        return usageFault(UsageFault::UnknownCommand, name);
    if (onlyTells)
        return result;
    const CommandId command = *result.m_command;
    for (const Option option : allOf<Option>()) {
        if (result.has(option) && !isFor(option, command))
            return usageFault(UsageFault::OptionNotForCommand, nameOf(option));
    }
    const bool takesWord = !argumentName(command).isEmpty() && !result.has(Option::Batch);
    if (words.size() > (takesWord ? 1 : 0))
        return usageFault(UsageFault::TooManyArguments);
    const bool mayDoWithout =
        result.has(Option::Practice) || result.has(Option::PracticeFault) || command == CommandId::Codes;
    if (words.isEmpty() && takesWord && !mayDoWithout)
        return usageFault(UsageFault::MissingArgument, argumentName(command));
    if (const auto needed = neededOption(command); needed && !result.has(*needed))
        return usageFault(UsageFault::MissingOption, nameOf(*needed));
    if (result.has(Option::AtOnce) && !result.has(Option::Batch))
        return usageFault(UsageFault::MissingOption, nameOf(Option::Batch));
    if (!words.isEmpty())
        result.m_argument = words.first();
    return result;
}

} // namespace klubbpost
