// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/settingstest.h"

#include <QtGlobal>

/// The port of a test server, by the name that with-servers gives it in the environment.
inline quint16 portNamed(const char *variable)
{
    return quint16(qEnvironmentVariableIntValue(variable));
}

/// For machines with much other work.
inline klubbpost::Deadlines patient()
{
    return {.resolve = 30'000, .connectFamily = 30'000, .encrypt = 60'000, .reply = 60'000, .whole = 120'000};
}
