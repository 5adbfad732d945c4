// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/summarycommand.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

// Generous: a cold start reads the system's fonts.
constexpr int pdfDeadlineMs = 60000;

QString wizardProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
#if defined(Q_OS_WIN)
    return here.filePath(u"klubbpost.exe"_s);
#elif defined(Q_OS_DARWIN)
    // Installed they lie together in the bundle; where they were built, the bundle lies beside this program.
    const QString bundled = here.filePath(u"Klubbpost"_s);
    return QFile::exists(bundled) ? bundled : here.filePath(u"Klubbpost.app/Contents/MacOS/Klubbpost"_s);
#else
    return here.filePath(u"klubbpost"_s);
#endif
}

} // namespace

void SummaryCommand::start()
{
    if (!arguments().has(Option::Pdf) && !arguments().has(Option::Html) && !arguments().has(Option::Text))
        return fail(usageFault(UsageFault::NothingToWrite));
    const auto report = readReport();
    if (!report)
        return fail(report.fault());
    if (const auto fault = readTarget(report->plan))
        return fail(*fault);
    m_report = *report;
    // First what another program does and what may fail.
    if (arguments().has(Option::Pdf))
        writePdf();
    else
        finish();
}

std::optional<Fault> SummaryCommand::readTarget(const TestPlan &plan)
{
    // A test of incoming e-mail was made for a mail program: a club system only sends.
    const bool receives = std::any_of(plan.servers.begin(), plan.servers.end(),
                                      [](const ServerSettings &server) { return server.protocol != Protocol::Smtp; });
    const SenderFacts &facts = environment().surroundings().senders();
    m_target = arguments().has(Option::For) ? arguments().value(Option::For)
               : receives                   ? nameOf(Target::MailProgram)
                                            : u"other"_s;
    if (!setTarget(m_sheet, m_target, facts))
        return badValueFault(nameOf(Option::For), targetNames(facts));
    return std::nullopt;
}

std::optional<Fault> SummaryCommand::writeTexts(const TestReport &report)
{
    const Catalog &catalog = environment().catalog();
    SheetData data = m_sheet;
    data.report = report;
    data.provider = catalog.byId(report.plan.providerId);
    data.catalog = &catalog;
    const auto languages = arguments().has(Option::Both) ? allOf<Language>() : QList{words().language()};
    const auto write = [&](Option option, const QString &text) -> std::optional<Fault> {
        const QString path = arguments().value(option);
        if (auto fault = writeFile(path, text.toUtf8()))
            return fault;
        m_written.append(path);
        return std::nullopt;
    };
    if (arguments().has(Option::Html)) {
        if (auto fault = write(Option::Html, sheetHtml(data, languages)))
            return fault;
    }
    if (arguments().has(Option::Text))
        return write(Option::Text, sheetText(data, languages));
    return std::nullopt;
}

void SummaryCommand::writePdf()
{
    const QString program = wizardProgram();
    if (!QFileInfo(program).isExecutable())
        return fail(runFault(RunFault::NoWizardProgram, QDir::toNativeSeparators(program)));
    const QString pdf = arguments().value(Option::Pdf);
    auto *process = new QProcess(this);
    process->setProcessChannelMode(QProcess::MergedChannels);
    connect(process, &QProcess::finished, this, [this, pdf](int code, QProcess::ExitStatus status) {
        if (status != QProcess::NormalExit || code != 0)
            return fail(runFault(RunFault::PdfFailed, pdf));
        m_written.append(pdf);
        finish();
    });
    connect(process, &QProcess::errorOccurred, this, [this, program](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(runFault(RunFault::NoWizardProgram, QDir::toNativeSeparators(program)));
    });
    QTimer::singleShot(pdfDeadlineMs, process, &QProcess::kill);
    QStringList words{u"--sheet"_s, pdf, u"--lang"_s, nameOf(this->words().language()), u"--for"_s, m_target};
    if (arguments().has(Option::Both))
        words.append(u"--both"_s);
    process->start(program, words + QStringList{u"--"_s, arguments().argument().value_or(QString())});
}

void SummaryCommand::finish()
{
    if (auto fault = writeTexts(m_report)) {
        if (!m_written.isEmpty()) {
            QStringList shown;
            for (const QString &path : m_written)
                shown.append(displayText(path.toUtf8(), 500));
            fault->text += u' ' + tr("Already written: %1").arg(shown.join(u", "_s));
        }
        return fail(*fault);
    }
    if (isJson()) {
        console().printJson({{u"written"_s, QJsonArray::fromStringList(m_written)}});
    } else {
        for (const QString &path : m_written)
            console().print(tr("Written: %1").arg(displayText(path.toUtf8(), 500)));
    }
    Q_EMIT finished(ExitCode::AllWell);
}

} // namespace klubbpost

#include "moc_summarycommand.cpp"
