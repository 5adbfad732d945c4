// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/factdates.h"

#include "core/factreader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

const QString byDayKey = u"byDay"_s;
/// A list with days of its own: what it holds is not left out but comes into force.
const QString statusChangesKey = u"statusChanges"_s;

class Resolver
{
public:
    Resolver(const QDate &day, const QDate &today) : m_day(day), m_today(today) {}

    [[nodiscard]] QJsonObject object(const QJsonObject &object, const QString &path);
    [[nodiscard]] const std::optional<JsonFault> &fault() const { return m_fault; }
    [[nodiscard]] FactCalendar &calendar() { return m_calendar; }

private:
    /// The value, or an undefined one if it does not hold.
    [[nodiscard]] QJsonValue value(const QJsonValue &value, const QString &path);
    [[nodiscard]] QJsonValue dated(QJsonObject object, const QString &path);
    [[nodiscard]] QJsonValue byDay(const QJsonObject &object, const QString &path);
    [[nodiscard]] QJsonArray array(const QJsonArray &array, const QString &path);
    /// The day at \a key, which is taken out; an invalid one if there is none.
    [[nodiscard]] QDate take(QJsonObject &object, const QString &key, const QString &path, const QDate &notAfter = {});
    [[nodiscard]] QJsonArray statusChanges(const QJsonArray &changes, const QString &path);
    void fail(const QString &path, const QString &detail)
    {
        if (!m_fault)
            m_fault = JsonFault{JsonFaultKind::BadValue, path, detail};
    }

    const QDate m_day;
    const QDate m_today;
    FactCalendar m_calendar;
    std::optional<JsonFault> m_fault;
};

QDate Resolver::take(QJsonObject &object, const QString &key, const QString &path, const QDate &notAfter)
{
    if (!object.contains(key))
        return {};
    JsonObjectReader reader({{key, object.take(key)}}, path, m_fault);
    return facts::readPastDate(reader, key, notAfter);
}

QJsonValue Resolver::dated(QJsonObject object, const QString &path)
{
    const QDate from = take(object, u"from"_s, path);
    const QDate until = take(object, u"until"_s, path);
    const QDate checked = take(object, u"checked"_s, path, m_today);
    const QDate askAgain = take(object, u"askAgain"_s, path);
    if (from.isValid() && until.isValid() && until < from)
        fail(path + u".until"_s, u"before it begins"_s);
    if (checked.isValid() && askAgain.isValid() && askAgain <= checked)
        fail(path + u".askAgain"_s, u"not after it was checked"_s);
    if (from.isValid())
        m_calendar.addChange(from);
    if (until.isValid())
        m_calendar.addChange(until.addDays(1));
    // Nobody need ask for what is told no more.
    if (askAgain.isValid() && !(until.isValid() && until < m_day))
        m_calendar.addDue({path, askAgain});
    const QJsonObject rest = this->object(object, path);
    const bool holds = (!from.isValid() || from <= m_day) && (!until.isValid() || m_day <= until);
    return holds ? QJsonValue(rest) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue Resolver::byDay(const QJsonObject &object, const QString &path)
{
    const QJsonArray choices = object.value(byDayKey).toArray();
    if (object.size() != 1 || choices.isEmpty())
        fail(path, u"byDay is a list, and stands alone"_s);
    QJsonValue inForce(QJsonValue::Undefined);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const QString place = path + u'.' + itemKey(byDayKey, i);
        const QJsonValue choice = dated(choices[i].toObject(), place);
        if (choice.isUndefined())
            continue;
        if (!inForce.isUndefined())
            fail(place, u"two hold on "_s + m_day.toString(Qt::ISODate));
        inForce = choice;
    }
    return inForce;
}

QJsonValue Resolver::value(const QJsonValue &value, const QString &path)
{
    if (value.isArray())
        return array(value.toArray(), path);
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    return object.contains(byDayKey) ? byDay(object, path) : dated(object, path);
}

QJsonArray Resolver::array(const QJsonArray &array, const QString &path)
{
    QJsonArray holding;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue one = value(array[i], itemKey(path, i));
        if (!one.isUndefined())
            holding.append(one);
    }
    return holding;
}

QJsonArray Resolver::statusChanges(const QJsonArray &changes, const QString &path)
{
    QJsonArray all;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const QString place = itemKey(path, i);
        QJsonObject change = changes[i].toObject();
        const QDate from = dateOf(change.value(u"from"_s).toString());
        const QDate next = dateOf(changes.at(i + 1).toObject().value(u"from"_s).toString());
        const QDate askAgain = take(change, u"askAgain"_s, place);
        if (from.isValid())
            m_calendar.addChange(from);
        if (askAgain.isValid() && !(next.isValid() && next <= m_day))
            m_calendar.addDue({place, askAgain});
        all.append(changes[i].isObject() ? QJsonValue(change) : changes[i]);
    }
    return all;
}

QJsonObject Resolver::object(const QJsonObject &object, const QString &path)
{
    QJsonObject holding;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() == statusChangesKey) {
            holding.insert(it.key(), it.value().isArray()
                                         ? QJsonValue(statusChanges(it.value().toArray(), path + u'.' + it.key()))
                                         : it.value());
            continue;
        }
        const QJsonValue one = value(it.value(), path + u'.' + it.key());
        if (!one.isUndefined())
            holding.insert(it.key(), one);
    }
    return holding;
}

} // namespace

QDate FactCalendar::nextChange(const QDate &day) const
{
    const auto next = std::upper_bound(changes.begin(), changes.end(), day);
    return next == changes.end() ? QDate() : *next;
}

QList<FactDue> FactCalendar::dueOn(const QDate &day) const
{
    QList<FactDue> due = dues;
    due.removeIf([&](const FactDue &one) { return one.day > day; });
    return due;
}

void FactCalendar::addChange(const QDate &day)
{
    const auto place = std::lower_bound(changes.begin(), changes.end(), day);
    if (place == changes.end() || *place != day)
        changes.insert(place, day);
}

void FactCalendar::addDue(const FactDue &due)
{
    dues.insert(std::upper_bound(dues.begin(), dues.end(), due,
                                 [](const FactDue &a, const FactDue &b) { return a.day < b.day; }),
                due);
}

Result<FactsOfDay, JsonFault> factsOn(const QJsonObject &document, const QDate &day, const QDate &today)
{
    const QDate checked = dateOf(document.value(u"checked"_s).toString());
    const QDate asked = day.isValid() ? day : checked.isValid() ? checked : QDate(2000, 1, 1);
    Resolver resolver(asked, today);
    FactsOfDay facts{resolver.object(document, u"$"_s), {}};
    if (resolver.fault())
        return *resolver.fault();
    facts.calendar = std::move(resolver.calendar());
    return facts;
}

std::optional<JsonFault> readFacts(const QByteArray &json, const QDate &day, const QDate &today, FactCalendar &calendar,
                                   const std::function<void(JsonObjectReader &, const QDate &)> &read)
{
    const auto document = JsonObjectReader::parse(json);
    if (!document)
        return document.fault();
    const auto onDay = [&](const QDate &one) -> std::optional<JsonFault> {
        const auto facts = factsOn(document.value(), one, today);
        if (!facts)
            return facts.fault();
        calendar = facts->calendar;
        return JsonObjectReader::readObject(facts->document, [&](JsonObjectReader &reader) { read(reader, one); });
    };
    if (auto fault = onDay(day))
        return fault;
    const QList<QDate> changes = calendar.changes;
    for (const QDate &change : changes) {
        for (const QDate &one : {change.addDays(-1), change}) {
            if (auto fault = onDay(one)) {
                fault->detail += u" (on %1)"_s.arg(one.toString(Qt::ISODate));
                return fault;
            }
        }
    }
    return changes.isEmpty() ? std::nullopt : onDay(day);
}

} // namespace klubbpost
