// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QLatin1StringView>
#include <QList>
#include <QString>

namespace klubbpost {

// Every enum that is written to a report, a facts file or the command line has one function
//     constexpr const char *enumName(E value)
// with a case for each value (so -Wswitch keeps it complete) and nullptr after the switch. Values count up from 0.
// From it follow the two directions below; the names are part of the file formats and never change.

template <class E>
[[nodiscard]] QString nameOf(E value)
{
    return QString::fromLatin1(enumName(value));
}

template <class E>
[[nodiscard]] std::optional<E> fromName(QStringView name)
{
    for (int i = 0; const char *candidate = enumName(static_cast<E>(i)); ++i) {
        if (name == QLatin1StringView(candidate))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

/// All values of E, in order.
template <class E>
[[nodiscard]] QList<E> allOf()
{
    QList<E> values;
    for (int i = 0; enumName(static_cast<E>(i)); ++i)
        values.append(static_cast<E>(i));
    return values;
}

} // namespace klubbpost
