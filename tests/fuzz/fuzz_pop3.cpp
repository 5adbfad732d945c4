// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/dialoguefuzz.h"
#include "fuzz/target.h"

KLUBBPOST_FUZZ_TARGET(pop3)
{
    fuzzDialogue(klubbpost::Protocol::Pop3, data, size);
    return 0;
}
