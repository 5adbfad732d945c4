// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "practice/practiceclub.h"
#include "reports/sheet.h"
#include "sender/senderfacts.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QString systemIds()
{
    QStringList ids;
    const auto facts = SenderFacts::fromFolder(u":"_s, {});
    for (const ClubSystem &system : facts.systems())
        ids.append(system.id);
    return ids.join(u", "_s);
}

class HelpText
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::HelpText)
public:
    [[nodiscard]] static QString of(CommandId command)
    {
        switch (command) {
        case CommandId::Identify:
            return tr("Find out who runs an address or a domain, how that is known, and which settings it has. "
                      "Only the domain is looked up, never the address.");
        case CommandId::Test:
            return tr("Log in for real with the address's servers and say what is wrong and who must act. Tests the "
                      "protocols that are given, else all that the provider is known to have.");
        case CommandId::Explain:
            return tr("Say again what a saved report means.");
        case CommandId::Summary:
            return tr("Write the setup sheet of a saved report. The password is never on it.");
        case CommandId::Providers:
            return tr("List the providers that Klubbpost knows.");
        case CommandId::Spf:
            return tr("Check whether the domain's SPF record lets a server send, as receivers do it (RFC 7208). The "
                      "exit code is 0 only when it does.");
        case CommandId::Sender:
            return tr("Say whether a club system can send from an address and be trusted, and else what must be "
                      "changed, and by whom. Only the domain is looked up, never the address.");
        case CommandId::Examine:
            return tr("Say what the headers of a received message prove: a file with its source or headers, or “-” for "
                      "standard input. The DNS is asked whose the domains in them are, unless it is told to be "
                      "offline.");
        case CommandId::Codes:
            return tr("Say what every code means, KP-101 to KP-905, or one of them: what is wrong, who can do "
                      "something, and what. Nothing is tested. --json gives both languages.");
        }
        return {};
    }
    [[nodiscard]] static QString of(Option option)
    {
        switch (option) {
        case Option::Help:
            return tr("Show this help.");
        case Option::Version:
            return tr("Show the version.");
        case Option::Lang:
            return tr("Language: sv is Swedish, en is English. Without it the language of the system, if it is one of "
                      "them, else English.");
        case Option::Json:
            return tr("Print JSON instead of text, faults too.");
        case Option::Nameserver:
            return tr("Ask this name server instead of the system's.");
        case Option::Ca:
            return tr("Also trust the certificates in this PEM file.");
        case Option::Practice:
            return tr("Use the practice club in the program itself: no network, no account.");
        case Option::PracticeFault:
            return tr("Practise with a fault: %1.").arg(namesOf<PracticeFault>());
        case Option::Offline:
            return tr("Look nothing up: only what the program knows by itself.");
        case Option::Guess:
            return tr("Where nothing better is found: also try usual server names and ports of the domain. No login is "
                      "sent.");
        case Option::Smtp:
            return tr("The server for outgoing e-mail. Without a port it is the usual one for TLS.");
        case Option::Imap:
            return tr("The server for incoming e-mail, IMAP.");
        case Option::Pop3:
            return tr("The server for incoming e-mail, POP3.");
        case Option::Login:
            return tr("The name to log in with, where it is not the one the provider is known to want.");
        case Option::SenderName:
            return tr("The sender's name, for the test message and the sheet.");
        case Option::Send:
            return tr("Also send a test message from the address to itself.");
        case Option::PasswordStdin:
            return tr("Read the password from standard input, one line. Without it you are asked.");
        case Option::AllowClearText:
            return tr(
                "Log in without encryption where a server was given with “none”: everyone on the way can then read "
                "the password.");
        case Option::DespiteFailedLogins:
            return tr("Log in although the last logins for this address failed, here or in the window. Some providers "
                      "then lock the account for a while.");
        case Option::AcceptCertificate:
            return tr("For this test only, log in though the server's certificate does not hold, if it is the one with "
                      "this fingerprint. A test shows it; ask the one who runs the server whether it is right.");
        case Option::Batch:
            return tr("Test every account of a table (CSV) and print a table of verdicts. Its first line names the "
                      "columns: address, and if wanted login, smtp, imap, pop3 and password. With --password-stdin "
                      "there is one password a line, in the order of the table.");
        case Option::AtOnce:
            return tr("With --batch: how many accounts at once, 1 to 64; 8 if not said.");
        case Option::Report:
            return tr("Save the report of the test. It holds the address, but no password.");
        case Option::Pdf:
            return tr("Write the sheet as PDF (A4).");
        case Option::Html:
            return tr("Write the sheet as HTML.");
        case Option::Text:
            return tr("Write the sheet as plain text.");
        case Option::For:
            return tr("What the settings are for: %1.").arg(targetNames(SenderFacts::fromFolder(u":"_s, {})));
        case Option::Both:
            return tr("Write the sheet in both languages.");
        case Option::OlderThan:
            return tr("Only those whose facts were checked more than so many days ago.");
        case Option::Ip:
            return tr("The address of the server that sends, IPv4 or IPv6.");
        case Option::Sender:
            return tr("The envelope sender (MAIL FROM). Without it, or when it is empty, the name from --helo is "
                      "checked as postmaster.");
        case Option::Helo:
            return tr("The name with which the server greets.");
        case Option::DnsTimeout:
            return tr("How many seconds the look-ups may take in all, 20 unless told.");
        case Option::System:
            return tr("The club system that is to send: %1.").arg(systemIds());
        case Option::Way:
            return tr("How the system sends, where it knows several ways: by logging in at the address's own e-mail "
                      "provider (userSmtp) or from its own servers (ownServers).");
        case Option::SpfTerms:
            return tr("With the system “other”: what it says it needs in the SPF record, such as "
                      "include:spf.example.com, an IP address or a whole record. It then sends from its own servers.");
        case Option::WaitForMessage:
            return tr("After the test, send a message from the address to itself and wait until it lies in the inbox "
                      "or the junk folder. Nothing else in the mailbox is touched.");
        case Option::Wait:
            return tr("How many seconds to wait for it, 90 unless told.");
        case Option::DeleteMessage:
            return tr("Delete that one message when it has been found.");
        case Option::NewestFrom:
            return tr("After the test, examine the newest message from this sender instead (IMAP).");
        }
        return {};
    }
    [[nodiscard]] static QString usage() { return tr("Usage:"); }
    [[nodiscard]] static QString options() { return tr("Options:"); }
    [[nodiscard]] static QString commands() { return tr("Commands:"); }
    [[nodiscard]] static QString about()
    {
        return tr("Klubbpost gets a club's e-mail address working. This is the program for the command line.");
    }
    [[nodiscard]] static QString exitCodes()
    {
        return tr(
            "Exit codes: 0 all is well, 1 there are findings, 2 the command was not understood, 3 it could not be "
            "carried out.");
    }
};

/// Words put on lines of at most 80 characters, each with the indent.
QString wrapped(const QString &text, const QString &indent)
{
    constexpr qsizetype width = 80;
    QString result;
    QString line = indent;
    for (const QString &word : text.split(u' ')) {
        if (line.size() > indent.size() && line.size() + 1 + word.size() > width) {
            result += line + u'\n';
            line = indent;
        }
        line += (line.size() > indent.size() ? u" "_s : QString()) + word;
    }
    return result + line + u'\n';
}

QString optionsText(std::optional<CommandId> command)
{
    QString text;
    for (const Option option : allOf<Option>()) {
        const auto commands = allOf<CommandId>();
        const bool everywhere =
            std::all_of(commands.begin(), commands.end(), [&](CommandId id) { return isFor(option, id); });
        if (command ? !isFor(option, *command) : !everywhere)
            continue;
        const QString value = valueName(option).isEmpty() ? QString() : u' ' + valueName(option);
        text += u"  --"_s + nameOf(option) + value + u'\n' + wrapped(HelpText::of(option), u"      "_s);
    }
    return text;
}

} // namespace

QString helpText(std::optional<CommandId> command)
{
    QString text = HelpText::usage() + u'\n';
    if (command) {
        text += u"  klubbpost-cli %1 %2\n\n"_s.arg(nameOf(*command), argumentName(*command));
        text += wrapped(HelpText::of(*command), {});
    } else {
        for (const CommandId id : allOf<CommandId>())
            text += (u"  klubbpost-cli %1 %2"_s.arg(nameOf(id), argumentName(id))).trimmed().prepend(u"  "_s) + u'\n';
        text += u'\n' + wrapped(HelpText::about(), {}) + u'\n' + HelpText::commands() + u'\n';
        for (const CommandId id : allOf<CommandId>())
            text += u"  "_s + nameOf(id) + u'\n' + wrapped(HelpText::of(id), u"      "_s);
    }
    text += u'\n' + HelpText::options() + u'\n' + optionsText(command);
    return text + u'\n' + wrapped(HelpText::exitCodes(), {}).trimmed();
}

} // namespace klubbpost
