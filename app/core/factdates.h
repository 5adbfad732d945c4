// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strictjson.h"

// Dates in facts files. Any object below the top of a file may say when what it tells holds:
//
//   from      the first day on which it holds
//   until     the last day on which it holds
//   checked   the day a person last compared it with its source, where that is not the day of the whole file
//   askAgain  the day from which somebody should look whether it still holds
//
// An object in a list that does not hold on a day is not in the list on that day. Where one thing is told in different
// words on different days, {"byDay": [ … ]} stands in its place: at most one of them holds on a day. The keys are taken
// out before a reader sees the file, so no reader knows of dates, and every fact of every kind can have them.
namespace klubbpost {

/// Something to look up again: "$.notes[2]", or "$" for the whole file.
struct FactDue
{
    QString path;
    QDate day; ///< from which it is due
    bool operator==(const FactDue &) const = default;
};

/// The days of a facts file.
struct FactCalendar
{
    QList<QDate> changes; ///< on which something begins or has just ended; in order, each once
    QList<FactDue> dues;  ///< in order of the day

    /// The first change after \a day; invalid if there is none.
    [[nodiscard]] QDate nextChange(const QDate &day) const;
    /// What is due on \a day, or has been for a while.
    [[nodiscard]] QList<FactDue> dueOn(const QDate &day) const;
    void addChange(const QDate &day);
    void addDue(const FactDue &due);
};

/// A facts file as it stands on a day.
struct FactsOfDay
{
    QJsonObject document; ///< without the keys above
    FactCalendar calendar;
};

/// The facts that hold on \a day; an invalid one stands for the day the file was checked. No "checked" may lie after
/// \a today, unless that is invalid.
[[nodiscard]] Result<FactsOfDay, JsonFault> factsOn(const QJsonObject &document, const QDate &day, const QDate &today);

/// Parses a facts file and lets \a read read it as it stands on \a day. Before that, \a read is called for every other
/// day on which something changes, so a file that is taken can be read, and says nothing that contradicts itself, on
/// each of its days. It must begin with a fresh value each time, and is told the day.
[[nodiscard]] std::optional<JsonFault> readFacts(const QByteArray &json, const QDate &day, const QDate &today,
                                                 FactCalendar &calendar,
                                                 const std::function<void(JsonObjectReader &, const QDate &)> &read);

} // namespace klubbpost
