// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/serversettings.h"

#include <cstddef>
#include <cstdint>

/// Plays a script (tests/scripts) into the dialogue of a protocol, as the connection that carries it would, and demands
/// what must be true whatever a server says: no secret before TLS without consent, none in anything shown, one end, and
/// nothing after it. Headers "security", "consent", "auth" and "message" count; "C:" lines do not.
void fuzzDialogue(klubbpost::Protocol protocol, const uint8_t *data, size_t size);
