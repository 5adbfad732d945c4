// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/laneview.h"

namespace klubbpost::fixes {

// What to try instead. Each gives settings that may turn out to be the same as now, or less safe, or nothing at all:
// diagnose() offers only what is a change and lowersSecurity() lets pass.
using Proposal = std::optional<ServerSettings>;

/// The provider's own server for the protocol: the recommended one, else its first with encryption.
[[nodiscard]] Proposal providersServer(const LaneView &view);
/// As providersServer(), and only if the provider recommends one.
[[nodiscard]] Proposal recommendedServer(const LaneView &view);
/// What replaced a retired server.
[[nodiscard]] Proposal replacement(const LaneView &view);
/// Another port of the provider's, or the other one that the protocol has: 465 and 587, 993 and 143, 995 and 110.
[[nodiscard]] Proposal otherPort(const LaneView &view);
/// TLS from the first byte on the same port.
[[nodiscard]] Proposal tlsHere(const LaneView &view);
/// STARTTLS on the same port.
[[nodiscard]] Proposal starttlsHere(const LaneView &view);
/// TLS from the first byte, on the port for it.
[[nodiscard]] Proposal tlsPort(const LaneView &view);
/// Some encryption, for a lane that has none.
[[nodiscard]] Proposal encryption(const LaneView &view);
/// The port where programs send, for one where servers meet.
[[nodiscard]] Proposal submissionPort(const LaneView &view);
/// The provider's server that the certificate is for; for a domain of one's own, anybody's that is known.
[[nodiscard]] Proposal certificatesServer(const LaneView &view);
/// The login name by the provider's rule, or as the server asks for it.
[[nodiscard]] Proposal providersLogin(const LaneView &view);

} // namespace klubbpost::fixes
