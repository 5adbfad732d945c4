// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clirun.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

Ran run(const QStringList &arguments, const QByteArray &input, const QString &dataFolder)
{
    return runProgram(QStringLiteral(KLUBBPOST_CLI), arguments, input, dataFolder);
}

Ran runProgram(const QString &program, const QStringList &arguments, const QByteArray &input, const QString &dataFolder)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"XDG_DATA_HOME"_s,
                       dataFolder.isEmpty() ? QDir::tempPath() + u"/klubbpost-no-data"_s : dataFolder);
    process.setProcessEnvironment(environment);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if ((finished.isEmpty() && !finished.wait(180'000)) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return ran;
    }
    ran.exitCode = process.exitCode();
    ran.out = process.readAllStandardOutput();
#ifdef Q_OS_WIN
    ran.out.replace("\r\n", "\n");
#endif
    ran.err = process.readAllStandardError();
    return ran;
}
