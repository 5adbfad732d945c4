// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deliveryoutput.h"

#include "cli/verdictoutput.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class DeliveryOutput
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::DeliveryOutput)
public:
    [[nodiscard]] static QString text(const DeliveryAdvice &advice, bool removed, const Words &words,
                                      const MessageOutlook &outlook)
    {
        QString text = verdictText(Verdict::of(advice.finding), words);
        for (const QString &line : DeliveryWords(words).details(advice))
            text += u"  · "_s + line + u'\n';
        if (removed)
            text += u"  · "_s + tr("The test message has been deleted.") + u'\n';
        const QStringList views = DeliveryWords(words).outlook(outlook);
        if (!views.isEmpty())
            text += u'\n' + tr("What receivers would do with it:") + u'\n';
        for (const QString &line : views)
            text += u"  · "_s + line + u'\n';
        return text.trimmed();
    }
};

} // namespace

QString deliveryText(const DeliveryAdvice &advice, bool removed, const Words &words, const MessageOutlook &outlook)
{
    return DeliveryOutput::text(advice, removed, words, outlook);
}

QJsonObject deliveryJson(const DeliveryAdvice &advice, bool removed, const Words &words, const MessageOutlook &outlook)
{
    QJsonObject json = toJson(advice);
    json.insert(u"text"_s, verdictSentences(Verdict::of(advice.finding), words));
    json.insert(u"removed"_s, removed);
    QJsonArray views;
    for (const ReceiverView &view : outlook.views) {
        QJsonObject object{{u"name"_s, view.name}, {u"action"_s, nameOf(view.action)}, {u"reply"_s, view.reply}};
        if (view.perDay > 0) {
            object.insert(u"perDay"_s, view.perDay);
            object.insert(u"bulk"_s, nameOf(view.bulk));
        }
        views.append(object);
    }
    if (!views.isEmpty()) {
        json.insert(u"receivers"_s, views);
        json.insert(u"remedy"_s, nameOf(outlook.remedy));
        json.insert(u"remedyText"_s, DeliveryWords(words).remedy(outlook));
    }
    return json;
}

} // namespace klubbpost
