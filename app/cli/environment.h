// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "reports/words.h"
#include "setup/surroundings.h"

namespace klubbpost {

/// What the options ask for: the real world, its trust and its name server as given, or the practice club.
[[nodiscard]] Result<Surroundings, Fault> surroundingsFor(const Arguments &arguments);

/// What the commands work with: language, surroundings, and where to print. Lives as long as the program.
class Environment
{
public:
    Environment(Language language, Surroundings surroundings, const Console &console = {});

    [[nodiscard]] const Words &words() const { return m_words; }
    [[nodiscard]] const Console &console() const { return m_console; }
    [[nodiscard]] const Surroundings &surroundings() const { return m_around; }
    [[nodiscard]] const Catalog &catalog() const { return *m_around.catalog; }
    [[nodiscard]] QDate today() const { return m_around.today; }
    [[nodiscard]] bool isPractice() const { return m_around.practice; }
    /// Makes the catalog know the provider of a saved report of the practice club.
    void knowProviderOf(const TestReport &report);

private:
    Words m_words;
    Surroundings m_around;
    Console m_console;
};

} // namespace klubbpost
