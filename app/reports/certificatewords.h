// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/words.h"

namespace klubbpost {

/// One thing about a certificate: what it is called, and what it is. The value is data from a server, safe to show as
/// plain text.
struct CertificateLine
{
    QString label;
    QString value;
};

/// What a user has to see of a certificate before taking it although it does not hold: which server showed it, what is
/// wrong with it, for whom it was issued and by whom, from when and until when it is valid, and its fingerprint.
[[nodiscard]] QList<CertificateLine> certificateLines(const QByteArray &host, const QList<CertificateFault> &faults,
                                                      const CertificateFacts &facts, const Words &words);
/// A word or two for what is wrong with a certificate.
[[nodiscard]] QString certificateFault(CertificateFault fault, const Words &words);
/// A fingerprint in pairs, "3A:0F:…", as other programs show it.
[[nodiscard]] QString shownFingerprint(const QString &sha256);

} // namespace klubbpost
