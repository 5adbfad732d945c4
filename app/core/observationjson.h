// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"
#include "core/strictjson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace klubbpost {

/// The written form of what was seen, in a saved report.
[[nodiscard]] QJsonObject toJson(const Observation &observation);
/// Faults go to the reader.
[[nodiscard]] Observation readObservation(JsonObjectReader &object);

/// A moment, in UTC with milliseconds.
[[nodiscard]] QString isoTime(const QDateTime &time);

template <class E>
[[nodiscard]] QJsonArray namesOf(const QList<E> &values)
{
    QJsonArray array;
    for (const E value : values)
        array.append(nameOf(value));
    return array;
}

} // namespace klubbpost
