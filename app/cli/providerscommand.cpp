// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/providerscommand.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

void ProvidersCommand::start()
{
    QList<const Provider *> providers = environment().catalog().all();
    std::sort(providers.begin(), providers.end(),
              [](const Provider *left, const Provider *right) { return left->id < right->id; });
    const bool onlyOld = arguments().has(Option::OlderThan);
    if (onlyOld) {
        bool isNumber = false;
        const int days = arguments().value(Option::OlderThan).toInt(&isNumber);
        if (!isNumber || days < 0)
            return fail(badValueFault(nameOf(Option::OlderThan), tr("a number of days, 0 or more")));
        const QDate limit = environment().today().addDays(-days);
        providers.removeIf([&](const Provider *provider) { return provider->checked >= limit; });
    }
    if (isJson())
        console().printJson(json(providers));
    else
        console().print(text(providers));
    const bool hasFindings = !environment().catalog().faults().isEmpty() || (onlyOld && !providers.isEmpty());
    Q_EMIT finished(hasFindings ? ExitCode::Findings : ExitCode::AllWell);
}

QJsonObject ProvidersCommand::json(const QList<const Provider *> &providers) const
{
    QJsonArray list;
    const QDate today = environment().today();
    for (const Provider *provider : providers) {
        const QDate next = provider->calendar.nextChange(today);
        QJsonArray due;
        for (const FactDue &one : provider->calendar.dueOn(today))
            due.append(QJsonObject{{u"path"_s, one.path}, {u"day"_s, one.day.toString(Qt::ISODate)}});
        list.append(
            QJsonObject{{u"id"_s, provider->id},
                        {u"name"_s, words().providerName(*provider)},
                        {u"status"_s, nameOf(provider->statusOn(today))},
                        {u"statusText"_s, words().of(provider->statusTextOn(today))},
                        {u"confidence"_s, nameOf(provider->confidence)},
                        {u"checked"_s, provider->checked.toString(Qt::ISODate)},
                        {u"askAgain"_s, provider->askAgain.toString(Qt::ISODate)},
                        {u"isOld"_s, provider->isOldOn(today)},
                        {u"nextChange"_s, next.isValid() ? QJsonValue(next.toString(Qt::ISODate)) : QJsonValue()},
                        {u"due"_s, due}});
    }
    QJsonArray faults;
    for (const CatalogFault &fault : environment().catalog().faults()) {
        faults.append(QJsonObject{{u"file"_s, fault.file},
                                  {u"name"_s, nameOf(fault.fault.kind)},
                                  {u"path"_s, fault.fault.path},
                                  {u"text"_s, words().jsonFault(fault.fault)}});
    }
    return {{u"providers"_s, list}, {u"faults"_s, faults}};
}

QString ProvidersCommand::text(const QList<const Provider *> &providers) const
{
    QString text;
    for (const Provider *provider : providers) {
        const QDate next = provider->calendar.nextChange(environment().today());
        text += u"%1  %2\n    %3\n    %4\n"_s.arg(provider->id, words().providerName(*provider),
                                                  words().status(provider->statusOn(environment().today())),
                                                  tr("checked %1").arg(provider->checked.toString(Qt::ISODate)));
        if (next.isValid())
            text += u"    "_s + tr("changes by itself on %1").arg(next.toString(Qt::ISODate)) + u'\n';
    }
    if (providers.isEmpty())
        text += tr("None.") + u'\n';
    for (const CatalogFault &fault : environment().catalog().faults())
        text += tr("Refused: %1. %2").arg(fault.file, words().jsonFault(fault.fault)) + u'\n';
    return text.trimmed();
}

} // namespace klubbpost

#include "moc_providerscommand.cpp"
