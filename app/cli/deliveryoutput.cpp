// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deliveryoutput.h"

#include "cli/verdictoutput.h"

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
        QString text = verdictText(Verdict::of(advice.finding), words);
        for (const QString &line : DeliveryWords(words).details(advice))
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
    QJsonObject json = toJson(advice);
    json.insert(u"text"_s, verdictSentences(Verdict::of(advice.finding), words));
    json.insert(u"removed"_s, removed);
    return json;
}

} // namespace klubbpost
