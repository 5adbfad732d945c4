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
        case UsageFault::NoPassword:
            return tr("There is no terminal to ask for the password on. Use --password-stdin.");
        case UsageFault::PasswordNotUtf8:
            return tr("The password from standard input is not UTF-8 text.");
        case UsageFault::NothingToWrite:
            return tr("Say which sheet to write: --pdf, --html or --text, each with a file.");
        case UsageFault::BadNameserver:
            return tr("That is not the address of a name server. Write an IP address, with a port if needed: "
                      "192.0.2.1 or 192.0.2.1:5353.");
        case UsageFault::UnknownSystem:
            return tr("Klubbpost knows no such club system. klubbpost-cli sender --help says which there are.");
        case UsageFault::BadSpfTerms:
            return tr("That is not something that can stand in an SPF record. Write include: and a name, an IP "
                      "address, or a whole record.");
        case UsageFault::BadFingerprint:
            return tr("--accept-certificate does not say which certificate. Write the server's name, an equals sign "
                      "and the SHA-256 "
                      "fingerprint: 64 digits and letters from a to f.");
        case UsageFault::UnknownCode:
            return tr("There is no such code. klubbpost-cli codes lists them all.");
        case UsageFault::TermsKnown:
            return tr("--spf-terms goes with the system “other”. What %1 needs Klubbpost knows by itself.");
        }
        return {};
    }
    [[nodiscard]] static QString of(RunFault fault)
    {
        switch (fault) {
        case RunFault::CannotRead:
            return tr("The file cannot be read: there is no such file, or it may not be opened.");
        case RunFault::CannotWrite:
            return tr("The file cannot be written: its folder is missing, or nothing may be written there.");
        case RunFault::NoCertificate:
            return tr("The file of --ca holds no certificate (PEM).");
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
        case RunFault::TextTooLarge:
            return tr(
                "The text is too long: no more than %1 characters are read. Keep only the part with the settings.");
        case RunFault::TextIsBinary:
            return tr("The file is no text. Save what you copied as plain text.");
        case RunFault::TextIsEmpty:
            return tr("There is nothing in the text.");
        }
        return {};
    }
};

QString filledIn(const QString &text, const QString &what)
{
    return text.contains("%1"_L1) ? text.arg(displayText(what.toUtf8(), 200)) : text;
}

} // namespace

Fault usageFault(UsageFault fault, const QString &what)
{
    return {ExitCode::Usage, u"usage"_s, nameOf(fault), filledIn(FaultWords::of(fault), what), {}};
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
    JsonFault told = fault;
    // What stands in a file that somebody chose may be a password.
    if (fault.kind == JsonFaultKind::UnknownKey || fault.kind == JsonFaultKind::BadValue)
        told.detail.clear();
    return {ExitCode::CouldNotRun, u"json"_s, nameOf(fault.kind), words.jsonFault(told),
            displayText(fault.path.toUtf8(), 200)};
}

} // namespace klubbpost
