// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/certificateargument.h"

#include "core/typed.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Result<QList<AcceptedCertificate>, Fault> parseCertificateArgument(const QString &typed)
{
    static const QRegularExpression fingerprint(u"^[0-9a-f]{64}$"_s);
    QList<AcceptedCertificate> accepted;
    for (const QString &one : typed.split(u',')) {
        const qsizetype equals = one.indexOf(u'=');
        const auto host = parseHost(cleaned(one.left(qMax<qsizetype>(equals, 0))));
        const QString sha256 = one.mid(equals + 1).remove(u':').trimmed().toLower();
        if (!host || !fingerprint.match(sha256).hasMatch())
            return usageFault(UsageFault::BadFingerprint);
        ServerSettings server;
        server.host = *host;
        accepted.append({server.asciiHost(), sha256});
    }
    return accepted;
}

} // namespace klubbpost
