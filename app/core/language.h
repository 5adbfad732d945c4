// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace klubbpost {

/// The two languages of the program. Everything a user can read exists in both.
enum class Language { Swedish, English };

constexpr const char *enumName(Language value)
{
    switch (value) {
    case Language::Swedish:
        return "sv";
    case Language::English:
        return "en";
    }
    return nullptr;
}

/// A sentence of a facts file, written in each language (it names each language's own menus; it is not a translation).
struct LocalizedText
{
    QString sv;
    QString en;

    [[nodiscard]] const QString &in(Language language) const { return language == Language::Swedish ? sv : en; }
    [[nodiscard]] bool isEmpty() const { return sv.isEmpty() && en.isEmpty(); }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace klubbpost
