// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// A text as somebody may paste it, written for the tests in the way that help pages and e-mails of providers are, and
/// what is to be understood of it.
struct PastedText
{
    const char *name;
    const char *address; ///< of the setup; empty: none yet
    const char *text;
    const char *expected; ///< as TestPastedSettings shows it
};

[[nodiscard]] QList<PastedText> pastedTexts();
/// Sixty more, in the manner of providers' pages and letters, of programs' dialogs and of settings files.
[[nodiscard]] QList<PastedText> helpPageTexts();
