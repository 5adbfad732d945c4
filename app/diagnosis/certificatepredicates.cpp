// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/inspectors.h"
#include "diagnosis/predicates.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

bool certificateNames(const CertificateFacts &certificate, const QByteArray &asciiHost)
{
    const QString host = QString::fromLatin1(asciiHost);
    return !host.isEmpty() && std::any_of(certificate.names.begin(), certificate.names.end(), [&](const QString &name) {
        if (!name.startsWith("*."_L1))
            return name.compare(host, Qt::CaseInsensitive) == 0;
        const qsizetype dot = host.indexOf(u'.');
        return dot > 0 && QStringView(host).mid(dot).compare(QStringView(name).mid(1), Qt::CaseInsensitive) == 0;
    });
}

static const TlsFailed *tlsFailure(const LaneView &view)
{
    return view.outcome() == Outcome::TlsFailed ? view.lane.last<TlsFailed>() : nullptr;
}

bool tlsEnded(const LaneView &view, TlsFault fault)
{
    if (view.outcome() != Outcome::TlsFailed)
        return fault == TlsFault::ClosedDuringHandshake && closedAt(view, Stage::Encrypt);
    const auto *failed = tlsFailure(view);
    return (failed ? failed->fault : TlsFault::HandshakeFailed) == fault;
}

bool certificateHas(const LaneView &view, CertificateFault fault)
{
    if (!tlsEnded(view, TlsFault::CertificateRejected))
        return false;
    const auto *failed = tlsFailure(view);
    return failed && failed->certificateFaults.contains(fault);
}

std::optional<TlsFailed> certificateTrouble(const TestReport &report, const LaneReport &lane)
{
    if (lane.outcome == Outcome::TlsFailed) {
        const auto *failed = lane.last<TlsFailed>();
        return failed ? std::optional(*failed) : std::nullopt;
    }
    const TlsUp *up = lane.acceptedTls();
    if (!up)
        return std::nullopt;
    return TlsFailed{TlsFault::CertificateRejected, up->acceptedFaults, up->certificate, report.startedAt};
}

bool certificateWasAccepted(const LaneView &view)
{
    return view.succeeded() && certificateTrouble(view.report, view.lane).has_value();
}

bool connectionInspected(const LaneView &view)
{
    const auto trouble = certificateTrouble(view.report, view.lane);
    return trouble && trouble->fault == TlsFault::CertificateRejected && isInspectorsName(trouble->certificate.issuer);
}

bool clockIsWrong(const LaneView &view)
{
    const auto aboutDates = [&view](const LaneReport &lane) {
        auto trouble = certificateTrouble(view.report, lane);
        const bool dates = trouble && (trouble->certificateFaults.contains(CertificateFault::Expired) ||
                                       trouble->certificateFaults.contains(CertificateFault::NotYetValid));
        return dates ? trouble : std::nullopt;
    };
    const auto failed = aboutDates(view.lane);
    if (!failed)
        return false;
    // Before the day when the facts were checked nobody can have had them.
    if (view.provider && view.provider->checked.isValid() && failed->clock.isValid() &&
        failed->clock.toUTC().date() < view.provider->checked.addDays(-1))
        return true;
    // One server may have forgotten to renew; several with certificates of their own have not forgotten at once.
    return std::any_of(view.report.lanes.begin(), view.report.lanes.end(), [&](const LaneReport &other) {
        const auto alsoFailed = &other == &view.lane ? std::nullopt : aboutDates(other);
        return alsoFailed && !other.fromBefore && alsoFailed->certificate.sha256 != failed->certificate.sha256 &&
               other.settings.asciiHost() != view.lane.settings.asciiHost();
    });
}

} // namespace klubbpost
