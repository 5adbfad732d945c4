// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fault.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::FaultWords)
public:
    [[nodiscard]] static QString of(UsageFault fault)
    {
        switch (fault) {
        case UsageFault::NoCommand:
            return tr("Say what to do: klubbpost-cli --help shows what there is.");
        case UsageFault::UnknownCommand:
            return tr("There is no command “%1”. klubbpost-cli --help shows what there is.");
        case UsageFault::UnknownOption:
            return tr("There is no option --%1. klubbpost-cli --help shows what there is.");
        case UsageFault::OptionNotForCommand:
            return tr("The option --%1 does not belong to this command.");
        case UsageFault::MissingValue:
            return tr("An option lacks its value, or has been given one that it does not take.");
        case UsageFault::BadValue:
            return tr("--%1 does not take that value, but: %2");
        case UsageFault::MissingArgument:
            return tr("Something is missing after the command: %1.");
        case UsageFault::TooManyArguments:
            return tr("There are too many words after the command.");
        case UsageFault::PasswordAsArgument:
            return tr("A password is never given as an argument, where others can see it. Leave it out and you are "
                      "asked for it, or use --password-stdin.");
        case UsageFault::NoPassword:
            return tr("There is no terminal to ask for the password on. Use --password-stdin.");
        case UsageFault::PasswordNotUtf8:
            return tr("The password from standard input is not UTF-8 text.");
        case UsageFault::NothingToWrite:
            return tr("Say which sheet to write: --pdf, --html or --text, each with a file.");
        case UsageFault::BadNameserver:
            return tr("“%1” is not the address of a name server. Write an IP address, with a port if needed: "
                      "192.0.2.1 or 192.0.2.1:5353.");
        case UsageFault::MissingOption:
            return tr("This command needs the option --%1.");
        case UsageFault::UnknownSystem:
            return tr("Klubbpost knows no club system “%1”. klubbpost-cli sender --help says which there are.");
        case UsageFault::BadSpfTerms:
            return tr("“%1” is not something that can stand in an SPF record. Write include: and a name, an IP "
                      "address, or a whole record.");
        case UsageFault::NotWithBatch:
            return tr("The option --%1 is for one account and does not go with --batch.");
        case UsageFault::BadFingerprint:
            return tr("“%1” does not say which certificate. Write the server's name, an equals sign and the SHA-256 "
                      "fingerprint: 64 digits and letters from a to f.");
        case UsageFault::UnknownCode:
            return tr("There is no code “%1”. klubbpost-cli codes lists them all.");
        case UsageFault::TermsKnown:
            return tr("--spf-terms goes with the system “other”. What %1 needs Klubbpost knows by itself.");
        }
        return {};
    }
    [[nodiscard]] static QString of(RunFault fault)
    {
        switch (fault) {
        case RunFault::CannotRead:
            return tr("The file %1 cannot be read.");
        case RunFault::CannotWrite:
            return tr("The file %1 cannot be written.");
        case RunFault::NoCertificate:
            return tr("The file %1 holds no certificate (PEM).");
        case RunFault::NoServers:
            return tr("Klubbpost knows no servers for this address. Give them with --smtp, --imap or --pop3.");
        case RunFault::LoginsSpent:
            return tr("The last logins for %1 failed, so nothing was tried: some providers lock the account after a "
                      "third time. Check login name and password, and wait an hour. To go on now all the same, say "
                      "--despite-failed-logins.");
        case RunFault::PracticeFailed:
            return tr("The practice club could not start: this computer does not let it open its ports.");
        case RunFault::NoWizardProgram:
            return tr("PDF is written by the program klubbpost, which should be here but is not: %1");
        case RunFault::PdfFailed:
            return tr("The PDF could not be written: %1");
        case RunFault::Cancelled:
            return tr("Cancelled.");
        }
        return {};
    }
};

QString filledIn(const QString &text, const QString &what, const QString &allowed = {})
{
    if (text.contains("%2"_L1))
        return text.arg(displayText(what.toUtf8(), 200), allowed);
    return text.contains("%1"_L1) ? text.arg(displayText(what.toUtf8(), 200)) : text;
}

} // namespace

Fault usageFault(UsageFault fault, const QString &what)
{
    return {ExitCode::Usage, u"usage"_s, nameOf(fault), filledIn(FaultWords::of(fault), what), {}};
}

Fault badValueFault(const QString &option, const QString &allowed)
{
    const auto fault = UsageFault::BadValue;
    return {ExitCode::Usage, u"usage"_s, nameOf(fault), filledIn(FaultWords::of(fault), option, allowed), {}};
}

Fault runFault(RunFault fault, const QString &what)
{
    return {ExitCode::CouldNotRun, u"run"_s, nameOf(fault), filledIn(FaultWords::of(fault), what), {}};
}

Fault addressFault(AddressFault fault, const Words &words)
{
    return {ExitCode::Usage, u"address"_s, nameOf(fault), words.addressFault(fault), {}};
}

Fault settingsFault(SettingsFault fault, const QString &option, const Words &words)
{
    const QString text = words.settingsFault(fault);
    return {ExitCode::Usage, u"settings"_s, nameOf(fault), option.isEmpty() ? text : option + u": "_s + text, {}};
}

Fault jsonFault(const JsonFault &fault, const Words &words)
{
    return {ExitCode::CouldNotRun, u"json"_s, nameOf(fault.kind), words.jsonFault(fault),
            displayText(fault.path.toUtf8(), 200)};
}

} // namespace klubbpost
