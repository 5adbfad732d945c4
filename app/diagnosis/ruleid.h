// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace klubbpost {

/// Every verdict there is. The number is its code, KP-nnn, said aloud on the telephone: once published it never
/// changes. 1xx name and DNS, 2xx network and ports, 3xx encryption and certificate, 4xx login, 5xx sending, 6xx sender
/// and SPF, 9xx ours.
enum class RuleId {
    LoginSucceeded = 400,
};

} // namespace klubbpost
