// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clicommand.h"

#include "cli/batchcommand.h"
#include "cli/codescommand.h"
#include "cli/examinecommand.h"
#include "cli/explaincommand.h"
#include "cli/factscommand.h"
#include "cli/identifycommand.h"
#include "cli/pastecommand.h"
#include "cli/providerscommand.h"
#include "cli/sendercommand.h"
#include "cli/spfcommand.h"
#include "cli/summarycommand.h"
#include "cli/testcommand.h"
#include "core/typed.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

CliCommand::CliCommand(Environment &environment, const Arguments &arguments)
    : m_environment(environment), m_arguments(arguments)
{
}

std::unique_ptr<CliCommand> CliCommand::create(CommandId id, Environment &environment, const Arguments &arguments)
{
    switch (id) {
    case CommandId::Identify:
        return std::make_unique<IdentifyCommand>(environment, arguments);
    case CommandId::Test:
        if (arguments.has(Option::Batch))
            return std::make_unique<BatchCommand>(environment, arguments);
        return std::make_unique<TestCommand>(environment, arguments);
    case CommandId::Explain:
        return std::make_unique<ExplainCommand>(environment, arguments);
    case CommandId::Summary:
        return std::make_unique<SummaryCommand>(environment, arguments);
    case CommandId::Providers:
        return std::make_unique<ProvidersCommand>(environment, arguments);
    case CommandId::Spf:
        return std::make_unique<SpfCommand>(environment, arguments);
    case CommandId::Sender:
        return std::make_unique<SenderCommand>(environment, arguments);
    case CommandId::Examine:
        return std::make_unique<ExamineCommand>(environment, arguments);
    case CommandId::Paste:
        return std::make_unique<PasteCommand>(environment, arguments);
    case CommandId::Codes:
        return std::make_unique<CodesCommand>(environment, arguments);
    case CommandId::Facts:
        return std::make_unique<FactsCommand>(environment, arguments);
    }
    return nullptr;
}

void CliCommand::tell(const Console &console, const Fault &fault, bool json)
{
    if (!json) {
        console.printError(fault.text);
        return;
    }
    QJsonObject error{{u"kind"_s, fault.kind}, {u"name"_s, fault.name}, {u"text"_s, fault.text}};
    if (!fault.path.isEmpty())
        error.insert(u"path"_s, fault.path);
    console.printJson({{u"error"_s, error}});
}

void CliCommand::fail(const Fault &fault)
{
    tell(console(), fault, isJson());
    Q_EMIT finished(fault.exit);
}

Result<EmailAddress, Fault> CliCommand::readAddress(const QString &typed) const
{
    auto address = typedAddress(typed);
    if (!address)
        return addressFault(address.fault(), words());
    if (cleanedAddress(typed) != typed.trimmed())
        console().printError(tr("The address is read as %1.").arg(displayText(address->toWire(), 300)));
    return address.take();
}

Fault CliCommand::passwordFault(Console::PasswordFault fault) const
{
    switch (fault) {
    case Console::PasswordFault::NoTerminal:
        return usageFault(UsageFault::NoPassword);
    case Console::PasswordFault::Cancelled:
        return runFault(RunFault::Cancelled);
    case Console::PasswordFault::TooLong:
        return settingsFault(SettingsFault::PasswordTooLong, {}, words());
    case Console::PasswordFault::NotUtf8:
        return usageFault(UsageFault::PasswordNotUtf8);
    }
    return usageFault(UsageFault::NoPassword);
}

Result<TestReport, Fault> CliCommand::readReport() const
{
    QFile file(m_arguments.argument().value_or(QString()));
    if (!file.open(QIODevice::ReadOnly))
        return runFault(RunFault::CannotRead);
    auto report = testReportFromJson(file.read(maxJsonBytes + 1));
    if (!report)
        return jsonFault(report.fault(), words());
    m_environment.knowProviderOf(*report);
    return report.take();
}

std::optional<Fault> CliCommand::writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return runFault(RunFault::CannotWrite);
    return std::nullopt;
}

} // namespace klubbpost

#include "moc_clicommand.cpp"
