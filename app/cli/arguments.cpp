// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "practice/practiceclub.h"
#include "reports/sheet.h"
#include "sender/senderfacts.h"

namespace klubbpost {
namespace {

constexpr CommandSet everywhere = CommandSet::every();

QString systemIds()
{
    QStringList ids;
    const auto facts = SenderFacts::fromFolder(QStringLiteral(":"), {});
    for (const ClubSystem &system : facts.systems())
        ids.append(system.id);
    return ids.join(QStringLiteral(", "));
}

QString targets()
{
    return targetNames(SenderFacts::fromFolder(QStringLiteral(":"), {}));
}

constexpr CommandRow commandRows[] = {
    {.command = CommandId::Identify,
     .name = "identify",
     .argument = "ADDRESS|DOMAIN",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Find out who runs an address or a domain, how that is known, and which settings it "
                               "has. Only the domain is looked up, never the address.")},
    {.command = CommandId::Test,
     .name = "test",
     .argument = "ADDRESS",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Log in for real with the address's servers and say what is wrong and who must act. "
                               "Tests the protocols that are given, else all that the provider is known to have.")},
    {.command = CommandId::Explain,
     .name = "explain",
     .argument = "REPORT.json",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Say again what a saved report means.")},
    {.command = CommandId::Summary,
     .name = "summary",
     .argument = "REPORT.json",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Write the setup sheet of a saved report. The password is never on it.")},
    {.command = CommandId::Providers,
     .name = "providers",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "List the providers that Klubbpost knows.")},
    {.command = CommandId::Spf,
     .name = "spf",
     .argument = "DOMAIN",
     .help =
         QT_TRANSLATE_NOOP("klubbpost::HelpText", "Check whether the domain's SPF record lets a server send, as "
                                                  "receivers do it (RFC 7208). The exit code is 0 only when it does.")},
    {.command = CommandId::Sender,
     .name = "sender",
     .argument = "ADDRESS",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Say whether a club system can send from an address and be trusted, and else what must "
                               "be changed, and by whom. Only the domain is looked up, never the address.")},
    {.command = CommandId::Examine,
     .name = "examine",
     .argument = "HEADERS.txt|-",
     .help = QT_TRANSLATE_NOOP(
         "klubbpost::HelpText",
         "Say what the headers of a received message prove: a file with its source or headers, or “-” for standard "
         "input. The DNS is asked whose the domains in them are, unless it is told to be offline.")},
    {.command = CommandId::Paste,
     .name = "paste",
     .argument = "FILE|-",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Read the server settings in a text that was copied from a help page or an e-mail: a "
                               "file, or “-” for standard input. A password in it is neither read nor shown.")},
    {.command = CommandId::Codes,
     .name = "codes",
     .argument = "[KP-nnn]",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Say what every code means, KP-101 to KP-905, or one of them: what is wrong, who can do "
                               "something, and what. Nothing is tested. --json gives both languages.")},
    {.command = CommandId::Facts,
     .name = "facts",
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "List what changes by itself, and what must be looked up again, in all facts: "
                               "providers, club systems, name server hosts and receivers.")},
};

constexpr OptionRow optionRows[] = {
    {.option = Option::Help,
     .name = "help",
     .commands = everywhere,
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Show this help."),
     .letter = 'h'},
    {.option = Option::Version,
     .name = "version",
     .commands = everywhere,
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Show the version."),
     .letter = 'v'},
    {.option = Option::Lang,
     .name = "lang",
     .value = "sv|en",
     .commands = everywhere,
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Language: sv is Swedish, en is English. Without it the language "
                                                      "of the system, if it is one of them, else English.")},
    {.option = Option::Json,
     .name = "json",
     .commands = everywhere,
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Print JSON instead of text, faults too.")},
    {.option = Option::Nameserver,
     .name = "nameserver",
     .value = "IP[:PORT]",
     .commands = {CommandId::Identify, CommandId::Test, CommandId::Spf, CommandId::Sender, CommandId::Examine},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Ask this name server instead of the system's.")},
    {.option = Option::Ca,
     .name = "ca",
     .value = "FILE",
     .commands = {CommandId::Identify, CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Also trust the certificates in this PEM file.")},
    {.option = Option::Practice,
     .name = "practice",
     .commands = {CommandId::Identify, CommandId::Test, CommandId::Sender},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Use the practice club in the program itself: no network, no account."),
     .word = TakesWord::OrNot},
    {.option = Option::PracticeFault,
     .name = "practice-fault",
     .value = "NAME",
     .commands = {CommandId::Identify, CommandId::Test, CommandId::Sender},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Practise with a fault: %1."),
     .choices = namesOf<PracticeFault>,
     .word = TakesWord::OrNot},
    {.option = Option::Offline,
     .name = "offline",
     .commands = {CommandId::Identify, CommandId::Sender, CommandId::Examine},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Look nothing up: only what the program knows by itself.")},
    {.option = Option::Guess,
     .name = "guess",
     .commands = {CommandId::Identify},
     .help = QT_TRANSLATE_NOOP(
         "klubbpost::HelpText",
         "Where nothing better is found: also try usual server names and ports of the domain. No login is sent.")},
    {.option = Option::Smtp,
     .name = "smtp",
     .value = "HOST[:PORT[:tls|starttls|none]]",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "The server for outgoing e-mail. Without a port it is the usual one for TLS."),
     .notWith = Option::Batch},
    {.option = Option::Imap,
     .name = "imap",
     .value = "HOST[:PORT[:tls|starttls|none]]",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "The server for incoming e-mail, IMAP."),
     .notWith = Option::Batch},
    {.option = Option::Pop3,
     .name = "pop3",
     .value = "HOST[:PORT[:tls|starttls|none]]",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "The server for incoming e-mail, POP3."),
     .notWith = Option::Batch},
    {.option = Option::Login,
     .name = "login",
     .value = "NAME",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "The name to log in with, where it is not the one the provider is known to want."),
     .notWith = Option::Batch},
    {.option = Option::SenderName,
     .name = "sender-name",
     .value = "NAME",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "The sender's name, for the test message and the sheet."),
     .notWith = Option::Batch},
    {.option = Option::Send,
     .name = "send",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Also send a test message from the address to itself."),
     .notWith = Option::Batch},
    {.option = Option::PasswordStdin,
     .name = "password-stdin",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Read the password from standard input, one line. Without it you are asked.")},
    {.option = Option::AllowClearText,
     .name = "allow-clear-text",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Log in without encryption where a server was given with “none”: "
                                                      "everyone on the way can then read the password."),
     .notWith = Option::Batch},
    {.option = Option::DespiteFailedLogins,
     .name = "despite-failed-logins",
     .commands = {CommandId::Test},
     .help =
         QT_TRANSLATE_NOOP("klubbpost::HelpText", "Log in although the last logins for this address failed, here or in "
                                                  "the window. Some providers then lock the account for a while."),
     .notWith = Option::Batch},
    {.option = Option::AcceptCertificate,
     .name = "accept-certificate",
     .value = "HOST=SHA256[,…]",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP(
         "klubbpost::HelpText",
         "For this test only, log in though the server's certificate does not hold, if it is the one with this "
         "fingerprint. A test shows it; ask the one who runs the server whether it is right."),
     .notWith = Option::Batch},
    {.option = Option::Report,
     .name = "report",
     .value = "FILE",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Save the report of the test. It holds the address, but no password."),
     .notWith = Option::Batch},
    {.option = Option::Batch,
     .name = "batch",
     .value = "FILE",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "Test every account of a table (CSV) and print a table of verdicts. Its first line "
                               "names the columns: address, and if wanted login, smtp, imap, pop3 and password. With "
                               "--password-stdin there is one password a line, in the order of the table."),
     .word = TakesWord::InsteadOfIt},
    {.option = Option::AtOnce,
     .name = "at-once",
     .value = "NUMBER",
     .commands = {CommandId::Test},
     .help =
         QT_TRANSLATE_NOOP("klubbpost::HelpText", "With --batch: how many accounts at once, 1 to 64; 8 if not said."),
     .onlyWith = Option::Batch},
    {.option = Option::Pdf,
     .name = "pdf",
     .value = "FILE",
     .commands = {CommandId::Summary},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Write the sheet as PDF (A4).")},
    {.option = Option::Html,
     .name = "html",
     .value = "FILE",
     .commands = {CommandId::Summary},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Write the sheet as HTML.")},
    {.option = Option::Text,
     .name = "text",
     .value = "FILE",
     .commands = {CommandId::Summary},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Write the sheet as plain text.")},
    {.option = Option::For,
     .name = "for",
     .value = "TARGET",
     .commands = {CommandId::Summary},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "What the settings are for: %1."),
     .choices = targets},
    {.option = Option::Both,
     .name = "both",
     .commands = {CommandId::Summary},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Write the sheet in both languages.")},
    {.option = Option::OlderThan,
     .name = "older-than",
     .value = "DAYS",
     .commands = {CommandId::Providers},
     .help =
         QT_TRANSLATE_NOOP("klubbpost::HelpText", "Only those whose facts were checked more than so many days ago.")},
    {.option = Option::Ip,
     .name = "ip",
     .value = "IP",
     .commands = {CommandId::Spf},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "The address of the server that sends, IPv4 or IPv6."),
     .required = {CommandId::Spf}},
    {.option = Option::Sender,
     .name = "sender",
     .value = "ADDRESS",
     .commands = {CommandId::Spf},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "The envelope sender (MAIL FROM). Without it, or when it is "
                                                      "empty, the name from --helo is checked as postmaster.")},
    {.option = Option::Helo,
     .name = "helo",
     .value = "HOST",
     .commands = {CommandId::Spf},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "The name with which the server greets.")},
    {.option = Option::DnsTimeout,
     .name = "dns-timeout",
     .value = "SECONDS",
     .commands = {CommandId::Spf, CommandId::Sender, CommandId::Examine},
     .help =
         QT_TRANSLATE_NOOP("klubbpost::HelpText", "How many seconds the look-ups may take in all, 20 unless told.")},
    {.option = Option::System,
     .name = "system",
     .value = "ID",
     .commands = {CommandId::Sender},
     .help = QT_TRANSLATE_NOOP(
         "klubbpost::HelpText",
         "The club system that is to send: %1. Given several times, one record is made for all of them."),
     .choices = systemIds,
     .required = {CommandId::Sender}},
    {.option = Option::Way,
     .name = "way",
     .value = "userSmtp|ownServers",
     .commands = {CommandId::Sender},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "How the system sends, where it knows several ways: by logging in at the address's own "
                               "e-mail provider (userSmtp) or from its own servers (ownServers).")},
    {.option = Option::SpfTerms,
     .name = "spf-terms",
     .value = "TERMS",
     .commands = {CommandId::Sender},
     .help = QT_TRANSLATE_NOOP(
         "klubbpost::HelpText",
         "With the system “other”: what it says it needs in the SPF record, such as include:spf.example.com, an IP "
         "address or a whole record. It then sends from its own servers.")},
    {.option = Option::WaitForMessage,
     .name = "wait-for-message",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "After the test, send a message from the address to itself and wait until it lies in "
                               "the inbox or the junk folder. Nothing else in the mailbox is touched."),
     .notWith = Option::Batch},
    {.option = Option::Wait,
     .name = "wait",
     .value = "SECONDS",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "How many seconds to wait for it, 90 unless told."),
     .notWith = Option::Batch},
    {.option = Option::DeleteMessage,
     .name = "delete-message",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Delete that one message when it has been found."),
     .notWith = Option::Batch},
    {.option = Option::NewestFrom,
     .name = "newest-from",
     .value = "ADDRESS",
     .commands = {CommandId::Test},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "After the test, examine the newest message from this sender instead (IMAP)."),
     .notWith = Option::Batch},
    {.option = Option::Address,
     .name = "address",
     .value = "ADDRESS",
     .commands = {CommandId::Paste},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText",
                               "The address that the settings are for: it takes the place of “your e-mail address” and "
                               "“yourdomain.se” in the text, and chooses among several providers.")},
    {.option = Option::Due,
     .name = "due",
     .value = "YYYY-MM-DD",
     .commands = {CommandId::Facts},
     .help = QT_TRANSLATE_NOOP("klubbpost::HelpText", "Only what must be looked up again by that day.")},
};

constexpr CommandLineTable cliOptions = {
    .program = "klubbpost-cli",
    .context = "klubbpost::HelpText",
    .about =
        QT_TRANSLATE_NOOP("klubbpost::HelpText",
                          "Klubbpost gets a club's e-mail address working. This is the program for the command line."),
    .options = optionRows,
    .commands = commandRows,
    .help = Option::Help,
    .version = Option::Version,
};
static_assert(cliOptions.isComplete(Option::Due, CommandId::Facts),
              "a row is missing, or stands elsewhere than its enumerator");

} // namespace

const CommandLineTable &cliTable()
{
    return cliOptions;
}

QString nameOf(Option option)
{
    return QString::fromLatin1(cliOptions.row(option).name);
}

QString valueName(Option option)
{
    return QString::fromUtf8(cliOptions.row(option).value);
}

Result<Arguments, Fault> readArguments(const QStringList &arguments)
{
    auto line = CommandLine::parse(cliOptions, arguments);
    if (!line)
        return line.fault();
    return Arguments(line.take());
}

} // namespace klubbpost
