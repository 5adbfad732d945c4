// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/fault.h"
#include "core/testplan.h"

namespace klubbpost {

/// HOST=SHA256[,HOST=SHA256…] as typed after --accept-certificate; a fingerprint may have colons and capitals, as other
/// programs show it.
[[nodiscard]] Result<QList<AcceptedCertificate>, Fault> parseCertificateArgument(const QString &typed);

} // namespace klubbpost
