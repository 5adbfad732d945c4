// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/dialoguefuzz.h"
#include "fuzz/target.h"

KLUBBPOST_FUZZ_TARGET(smtp)
{
    fuzzDialogue(klubbpost::Protocol::Smtp, data, size);
    return 0;
}
