// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/codescommand.h"

#include "cli/verdictoutput.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QJsonObject inLanguage(const Verdict &verdict, const Words &words)
{
    const VerdictWords said = words.verdict(verdict);
    return {{u"severity"_s, words.severity(verdict.severity)},
            {u"who"_s, words.actor(verdict.who)},
            {u"meaning"_s, said.cause},
            {u"action"_s, said.action}};
}

QJsonObject codesJson(const QList<VerdictId> &ids)
{
    const Words swedish(Language::Swedish);
    const Words english(Language::English);
    QJsonArray codes;
    for (const VerdictId id : ids) {
        const Verdict verdict = Verdict::of(id);
        codes.append(QJsonObject{{u"code"_s, verdict.code()},
                                 {u"name"_s, nameOf(id)},
                                 {u"severity"_s, nameOf(verdict.severity)},
                                 {u"who"_s, nameOf(verdict.who)},
                                 {u"blocksUse"_s, verdict.blocksUse()},
                                 {nameOf(Language::Swedish), inLanguage(verdict, swedish)},
                                 {nameOf(Language::English), inLanguage(verdict, english)}});
    }
    return {{u"codes"_s, codes}};
}

} // namespace

void CodesCommand::start()
{
    QList<VerdictId> ids;
    if (const auto &wanted = arguments().argument()) {
        const auto id = VerdictId::fromText(*wanted);
        if (!id)
            return fail(usageFault(UsageFault::UnknownCode));
        ids.append(*id);
    } else {
        for (const VerdictRow &row : allVerdicts())
            ids.append(row.id);
    }
    if (isJson())
        console().printJson(codesJson(ids));
    else
        console().print(arguments().argument() ? verdictText(Verdict::of(ids.first()), words()).trimmed() : allText());
    Q_EMIT finished(ExitCode::AllWell);
}

QString CodesCommand::seriesName(int hundred)
{
    switch (hundred) {
    case 1:
        return tr("Names and DNS");
    case 2:
        return tr("Network and ports");
    case 3:
        return tr("Encryption and certificates");
    case 4:
        return tr("Login");
    case 5:
        return tr("Sending");
    case 6:
        return tr("Sender, SPF and real messages");
    }
    return tr("About the test itself");
}

QString CodesCommand::allText() const
{
    QString text;
    int last = 0;
    for (const VerdictRow &row : allVerdicts()) {
        const int hundred = row.id.number() / 100;
        if (hundred != last)
            text += u"%1xx %2\n\n"_s.arg(QString::number(hundred), seriesName(hundred));
        last = hundred;
        text += verdictText(Verdict::of(row.id), words()) + u'\n';
    }
    return text.trimmed();
}

} // namespace klubbpost

#include "moc_codescommand.cpp"
