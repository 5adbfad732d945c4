// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deliveryoutput.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class DeliveryOutput
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::DeliveryOutput)
public:
    [[nodiscard]] static QString text(const DeliveryAdvice &advice, bool removed, const Words &words)
    {
        const DeliveryWords said(words);
        const VerdictWords verdict = said.verdict(advice.finding);
        QString text = said.code(advice.finding) + u' ' + words.severity(said.severity(advice.finding)) + u'\n';
        text += u"  "_s + verdict.cause + u"\n  "_s + verdict.action + u'\n';
        if (whoActs(advice.finding) != Actor::Nobody)
            text += u"  "_s + tr("Who can do it: %1").arg(words.actor(whoActs(advice.finding))) + u'\n';
        for (const QString &line : said.details(advice))
            text += u"  · "_s + line + u'\n';
        if (removed)
            text += u"  · "_s + tr("The test message has been deleted.") + u'\n';
        return text.trimmed();
    }
};

} // namespace

QString deliveryText(const DeliveryAdvice &advice, bool removed, const Words &words)
{
    return DeliveryOutput::text(advice, removed, words);
}

QJsonObject deliveryJson(const DeliveryAdvice &advice, bool removed, const Words &words)
{
    const VerdictWords verdict = DeliveryWords(words).verdict(advice.finding);
    QJsonObject json = toJson(advice);
    json.insert(u"text"_s, verdict.cause + u' ' + verdict.action);
    json.insert(u"removed"_s, removed);
    return json;
}

} // namespace klubbpost
