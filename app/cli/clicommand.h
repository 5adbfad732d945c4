// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"

#include <QObject>

namespace klubbpost {

/// One command of klubbpost-cli. start() is called once; finished() comes exactly once after it, with everything
/// printed.
class CliCommand : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the command.
    CliCommand(Environment &environment, const Arguments &arguments);

    virtual void start() = 0;

    [[nodiscard]] static std::unique_ptr<CliCommand> create(CommandId id, Environment &environment,
                                                            const Arguments &arguments);
    /// Tells of a fault: as JSON on standard output with --json, else as a sentence on standard error.
    static void tell(const Console &console, const Fault &fault, bool json);

Q_SIGNALS:
    void finished(ExitCode code);

protected:
    [[nodiscard]] Environment &environment() const { return m_environment; }
    [[nodiscard]] const Words &words() const { return m_environment.words(); }
    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] bool isJson() const { return m_arguments.has(Option::Json); }
    [[nodiscard]] const Console &console() const { return m_environment.console(); }
    void fail(const Fault &fault);
    /// An address as it was typed or pasted; what it is read as is told, where that is not what was typed.
    [[nodiscard]] Result<EmailAddress, Fault> readAddress(const QString &typed) const;
    [[nodiscard]] Fault passwordFault(Console::PasswordFault fault) const;

    /// Reads a saved report, the command's argument.
    [[nodiscard]] Result<TestReport, Fault> readReport() const;
    /// Writes a file whole or not at all.
    [[nodiscard]] static std::optional<Fault> writeFile(const QString &path, const QByteArray &bytes);

private:
    Environment &m_environment;
    const Arguments &m_arguments;
};

} // namespace klubbpost
