// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// A fuzz target's function head: KLUBBPOST_FUZZ_TARGET(name) { use data and size; return 0; }
/// With libFuzzer it is the one that libFuzzer calls; elsewhere it enters itself under its name, for replaymain.cpp.
#if defined(KLUBBPOST_LIBFUZZER)
#define KLUBBPOST_FUZZ_TARGET(name) extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
#else
using FuzzTarget = int (*)(const uint8_t *data, size_t size);
bool enterFuzzTarget(const char *name, FuzzTarget target);

#define KLUBBPOST_FUZZ_TARGET(name)                                                                                    \
    static int name##Target(const uint8_t *data, size_t size);                                                         \
    static const bool name##Entered = enterFuzzTarget(#name, name##Target);                                            \
    static int name##Target(const uint8_t *data, size_t size)
#endif
