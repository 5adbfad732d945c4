// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/testreport.h"
#include "fuzz/demand.h"
#include "fuzz/target.h"

#include <cstdint>
#include <QJsonDocument>

using namespace klubbpost;

KLUBBPOST_FUZZ_TARGET(report)
{
    const auto report =
        testReportFromJson(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!report.ok())
        return 0;
    // What was read once is the same after writing and reading it again.
    const auto again = testReportFromJson(QJsonDocument(toJson(*report)).toJson(QJsonDocument::Compact));
    KLUBBPOST_DEMAND(again.ok() && *again == *report);
    return 0;
}
