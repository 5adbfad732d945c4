// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <source_location>

/// \a list, to look at each of what must be in it: "for (const Lane &lane : some(lanes))". The test fails if nothing
/// is, because every check of the loop would then have passed.
template <class List>
[[nodiscard]] List some(List list, const std::source_location &where = std::source_location::current())
{
    QTest::qVerify(!list.isEmpty(), "some(list)", "the loop has nothing to look at", where.file_name(),
                   static_cast<int>(where.line()));
    return list;
}
