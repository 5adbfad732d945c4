// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <variant>

namespace klubbpost {

/// Either a value or the fault that prevented it. Reading the one that is not there throws std::bad_variant_access, as
/// std::expected (C++23) would; callers test ok() first.
template <class Value, class Fault>
class [[nodiscard]] Result
{
public:
    Result(Value value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Fault fault) : m_state(std::in_place_index<1>, std::move(fault)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Value &value() const { return std::get<0>(m_state); }
    [[nodiscard]] Value take() { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Fault &fault() const { return std::get<1>(m_state); }
    const Value *operator->() const { return &value(); }
    const Value &operator*() const { return value(); }

private:
    std::variant<Value, Fault> m_state;
};

} // namespace klubbpost
