// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchcommand.h"

#include "cli/batchoutput.h"
#include "cli/csv.h"
#include "cli/testoutput.h"

#include <algorithm>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int maxAtOnce = 64;
constexpr int progressSteps = 20;

} // namespace

BatchCommand::~BatchCommand() = default;

void BatchCommand::start()
{
    if (const auto fault = checkOptions())
        return fail(*fault);
    QFile file(arguments().value(Option::Batch));
    if (!file.open(QIODevice::ReadOnly))
        return fail(runFault(RunFault::CannotRead));
    QByteArray csv = file.read(maxCsvBytes + 1);
    auto batch = readBatch(csv, words());
    Secret::wipe(csv);
    if (!batch)
        return tellFaults(batch.fault());
    m_batch = batch.take();
    if (m_batch.hasPasswords) {
        console().printError(tr("The file holds passwords: whoever can read it can log in. Delete it, or its column of "
                                "passwords, when you are done."));
    }
    if (!m_batch.columnsNotRead.isEmpty()) {
        QStringList numbers;
        for (const int column : std::as_const(m_batch.columnsNotRead))
            numbers.append(QString::number(column));
        console().printError(tr("Columns that are not read, by number: %1. Those that are: address, login, password, "
                                "smtp, imap and pop3.")
                                 .arg(numbers.join(u", "_s)));
    }
    if (const auto fault = readPasswords())
        return fail(*fault);
    m_done.resize(m_batch.rows.size());
    m_run = std::make_unique<BatchRun>(environment().surroundings(), std::move(m_batch.rows), m_atOnce);
    connect(m_run.get(), &BatchRun::rowFinished, this, &BatchCommand::take);
    connect(m_run.get(), &BatchRun::finished, this, &BatchCommand::finish);
    if (!isJson())
        console().printPart(batchHeading());
    m_run->start();
}

std::optional<Fault> BatchCommand::checkOptions()
{
    if (!arguments().has(Option::AtOnce))
        return std::nullopt;
    bool isNumber = false;
    m_atOnce = arguments().value(Option::AtOnce).toInt(&isNumber);
    if (!isNumber || m_atOnce < 1 || m_atOnce > maxAtOnce)
        return badValueFault(nameOf(Option::AtOnce), u"1–%1"_s.arg(maxAtOnce));
    return std::nullopt;
}

std::optional<Fault> BatchCommand::readPasswords()
{
    for (BatchRow &row : m_batch.rows) {
        if (!row.password.isEmpty())
            continue;
        if (auto fault = readPassword(row)) {
            fault->text = tr("Line %1: %2").arg(row.line).arg(fault->text);
            fault->line = row.line;
            return fault;
        }
    }
    return std::nullopt;
}

std::optional<Fault> BatchCommand::readPassword(BatchRow &row)
{
    if (environment().isPractice() && !arguments().has(Option::PasswordStdin)) {
        row.password = Secret(PracticeClub::password());
        return std::nullopt;
    }
    auto password = arguments().has(Option::PasswordStdin)
                        ? console().readPasswordLine()
                        : console().askPassword(tr("Password for %1: ").arg(displayText(row.address.toWire())));
    if (!password)
        return passwordFault(password.fault());
    row.password = password.take();
    QString typed = QString::fromUtf8(row.password.utf8());
    const auto fault = checkPassword(typed);
    typed.fill(u'\0');
    return fault ? std::optional(settingsFault(*fault, {}, words())) : std::nullopt;
}

void BatchCommand::tellFaults(const QList<Fault> &faults)
{
    QJsonArray json;
    for (const Fault &fault : faults) {
        if (isJson())
            json.append(QJsonObject{
                {u"line"_s, fault.line}, {u"kind"_s, fault.kind}, {u"name"_s, fault.name}, {u"text"_s, fault.text}});
        else
            console().printError(fault.text);
    }
    if (isJson())
        console().printJson({{u"errors"_s, json}});
    else
        console().printError(tr("Nothing has been tested. Correct the file and try again."));
    Q_EMIT finished(ExitCode::Usage);
}

void BatchCommand::take(int row)
{
    m_done.at(static_cast<std::size_t>(row)) = true;
    ++m_doneCount;
    if (testExitCode(m_run->result(row).diagnoses) != ExitCode::AllWell)
        ++m_withFindings;
    for (; m_printed < m_done.size() && m_done.at(m_printed); ++m_printed) {
        const BatchResult &result = m_run->result(static_cast<int>(m_printed));
        if (isJson())
            m_json.append(batchJson(result, words()));
        else
            console().printPart(batchLines(result, words()));
    }
    showProgress(false);
}

/// Now and then, on standard error: the results may go into a file.
void BatchCommand::showProgress(bool last)
{
    const int all = static_cast<int>(m_done.size());
    const int step = std::max(1, all / progressSteps);
    if (last || (m_doneCount % step == 0 && m_doneCount < all)) {
        console().printError(
            tr("%1 of %2 accounts tested, %3 with something to look at").arg(m_doneCount).arg(all).arg(m_withFindings));
    }
}

void BatchCommand::finish()
{
    if (isJson())
        console().printJson({{u"accounts"_s, m_json}});
    showProgress(true);
    Q_EMIT finished(m_withFindings > 0 ? ExitCode::Findings : ExitCode::AllWell);
}

} // namespace klubbpost

#include "moc_batchcommand.cpp"
