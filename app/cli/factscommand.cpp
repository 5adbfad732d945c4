// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/factscommand.h"

#include "sender/senderfacts.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

void FactsCommand::start()
{
    QList<File> list = files();
    const QDate today = environment().today();
    m_onlyDue = arguments().has(Option::Due);
    const QDate day = QDate::fromString(arguments().value(Option::Due), u"yyyy-MM-dd"_s);
    if (m_onlyDue && !day.isValid())
        return fail(badValueFault(nameOf(Option::Due), tr("a day, as 2027-01-31")));
    for (File &file : list) {
        if (m_onlyDue) {
            file.calendar.changes.clear();
            file.calendar.dues = file.calendar.dueOn(day);
        } else {
            file.calendar.changes.removeIf([&](const QDate &change) { return change <= today; });
        }
    }
    list.removeIf([](const File &file) { return file.calendar.changes.isEmpty() && file.calendar.dues.isEmpty(); });
    if (isJson())
        console().printJson(json(list));
    else
        console().print(text(list));
    Q_EMIT finished(m_onlyDue && !list.isEmpty() ? ExitCode::Findings : ExitCode::AllWell);
}

QList<FactsCommand::File> FactsCommand::files() const
{
    QList<File> list;
    for (const Provider *provider : environment().catalog().all())
        list.append({u"providers/"_s + provider->id, provider->calendar});
    const SenderFacts facts = SenderFacts::fromFolder(u":"_s, environment().today());
    for (const ClubSystem &system : facts.systems())
        list.append({u"clubsystems/"_s + system.id, system.calendar});
    for (const DnsHost &host : facts.hosts())
        list.append({u"dnshosts/"_s + host.id, host.calendar});
    for (const MailReceiver &receiver : facts.receivers())
        list.append({u"receivers/"_s + receiver.id, receiver.calendar});
    // What is due first stands first.
    const auto firstDay = [](const File &file) {
        QDate first = file.calendar.changes.isEmpty() ? QDate() : file.calendar.changes.first();
        if (!file.calendar.dues.isEmpty() && (!first.isValid() || file.calendar.dues.first().day < first))
            first = file.calendar.dues.first().day;
        return first;
    };
    std::stable_sort(list.begin(), list.end(), [&](const File &a, const File &b) { return firstDay(a) < firstDay(b); });
    return list;
}

QJsonObject FactsCommand::json(const QList<File> &files) const
{
    QJsonArray array;
    for (const File &file : files) {
        QJsonArray changes;
        for (const QDate &change : file.calendar.changes)
            changes.append(change.toString(Qt::ISODate));
        QJsonArray dues;
        for (const FactDue &due : file.calendar.dues)
            dues.append(QJsonObject{{u"path"_s, due.path}, {u"day"_s, due.day.toString(Qt::ISODate)}});
        array.append(QJsonObject{{u"file"_s, file.name}, {u"changes"_s, changes}, {u"due"_s, dues}});
    }
    return {{u"facts"_s, array}};
}

QString FactsCommand::text(const QList<File> &files) const
{
    QString text;
    for (const File &file : files) {
        text += file.name + u'\n';
        for (const QDate &change : file.calendar.changes)
            text += u"    "_s + tr("changes by itself on %1").arg(change.toString(Qt::ISODate)) + u'\n';
        for (const FactDue &due : file.calendar.dues) {
            const QString day = due.day.toString(Qt::ISODate);
            text += u"    "_s +
                    (due.path == u"$"_s ? tr("to be compared with its sources from %1").arg(day)
                                        : tr("to be looked up again from %1: %2").arg(day, due.path)) +
                    u'\n';
        }
    }
    return text.isEmpty() ? tr("None.") : text.trimmed();
}

} // namespace klubbpost

#include "moc_factscommand.cpp"
