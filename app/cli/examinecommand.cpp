// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/examinecommand.h"

#include "cli/deliveryoutput.h"

#include <cstdio>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

void ExamineCommand::start()
{
    const QString name = arguments().argument().value_or(QString());
    QFile file(name);
    const bool opened = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(runFault(RunFault::CannotRead));
    const DeliveryAdvice byNames = adviseDelivery(file.read(maxMessageBytes + 1), MessagePlace::Unknown);
    if (arguments().has(Option::Offline))
        return finish(byNames);
    m_rounds = std::make_unique<DnsRounds>(environment().surroundings().askable());
    m_rounds->start([byNames](const DnsAnswers &answers) { return verifyDelivery(byNames, answers); },
                    [this](const DeliveryAdvice &advice) { finish(advice); }, environment().surroundings().dnsDeadline);
}

void ExamineCommand::finish(const DeliveryAdvice &advice)
{
    const MessageOutlook outlook = foreseeReceivers(advice, SenderFacts::fromFolder(u":"_s, environment().today()));
    if (isJson())
        console().printJson(deliveryJson(advice, false, words(), outlook));
    else
        console().print(deliveryText(advice, false, words(), outlook));
    const bool isGood = Verdict::of(advice.finding).severity == Severity::Good;
    Q_EMIT finished(isGood ? ExitCode::AllWell : ExitCode::Findings);
}

} // namespace klubbpost

#include "moc_examinecommand.cpp"
