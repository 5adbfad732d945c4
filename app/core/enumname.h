// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <string_view>
#include <utility>

namespace klubbpost {

// The names of enums in reports, facts files and on the command line. A name is that of its enumerator with a small
// first letter, as the compiler spells it, so that nothing has to be written twice. An enum with other names has a
// function of its own beside it, enumName(E), with nullptr after the last. Values count up from 0. The names are part
// of the file formats and never change: tests/core/tst_enumnames.cpp pins them.

namespace enumnames {

constexpr std::size_t mostValues = 96;

/// How the compiler spells the value: "klubbpost::Stage::Login", or "(klubbpost::Stage)9" where there is none.
template <auto Value>
constexpr std::string_view spelling()
{
#ifdef _MSC_VER
    constexpr std::string_view whole = __FUNCSIG__;
    constexpr std::size_t from = whole.rfind("spelling<") + 9;
    return whole.substr(from, whole.rfind(">(") - from);
#else
    constexpr std::string_view whole = __PRETTY_FUNCTION__;
    constexpr std::size_t from = whole.find("Value = ") + 8;
    return whole.substr(from, whole.find_first_of(";]", from) - from);
#endif
}

/// The enumerator's own name; empty: there is none of that value.
template <class E, std::size_t Value>
constexpr std::string_view enumerator()
{
    constexpr std::string_view whole = spelling<static_cast<E>(Value)>();
    constexpr std::size_t colon = whole.rfind(':');
    return whole.front() == '(' || colon == std::string_view::npos ? std::string_view() : whole.substr(colon + 1);
}

/// With a small first letter, and the NUL that C wants.
template <class E, std::size_t Value>
struct Name
{
    static constexpr auto text = [] {
        constexpr std::string_view from = enumerator<E, Value>();
        std::array<char, from.size() + 1> name{};
        for (std::size_t i = 0; i < from.size(); ++i)
            name[i] = i == 0 && from[i] >= 'A' && from[i] <= 'Z' ? static_cast<char>(from[i] - 'A' + 'a') : from[i];
        return name;
    }();
};

template <class E, std::size_t Value = 0>
consteval std::size_t count()
{
    static_assert(Value < mostValues, "more values than names are looked for");
    if constexpr (enumerator<E, Value>().empty())
        return Value;
    else
        return count<E, Value + 1>();
}

template <class E>
inline constexpr auto all = []<std::size_t... Values>(std::index_sequence<Values...>)
{
    return std::array<const char *, sizeof...(Values)>{Name<E, Values>::text.data()...};
}
(std::make_index_sequence<count<E>()>());

} // namespace enumnames

/// The name of a value; nullptr for what is none.
template <class E>
requires std::is_enum_v<E>
[[nodiscard]] constexpr const char *enumName(E value)
{
    const auto at = static_cast<std::size_t>(value);
    return at < enumnames::all<E>.size() ? enumnames::all<E>[at] : nullptr;
}

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
