// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"

namespace klubbpost {
namespace {

/// The change in force on the day; null before the first one.
const StatusChange *changeOn(const QList<StatusChange> &changes, const QDate &day)
{
    const StatusChange *current = nullptr;
    for (const StatusChange &change : changes) {
        if (change.from <= day)
            current = &change;
    }
    return current;
}

} // namespace

ProviderStatus Provider::statusOn(const QDate &day) const
{
    const auto *change = changeOn(statusChanges, day);
    return change ? change->status : status;
}

LocalizedText Provider::statusTextOn(const QDate &day) const
{
    const auto *change = changeOn(statusChanges, day);
    return change ? change->text : statusText;
}

bool Provider::isOldOn(const QDate &day) const
{
    return askAgain.isValid() ? askAgain <= day : checked.addYears(1) < day;
}

QString GuidanceStep::lineFor(const EmailAddress &address) const
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9._-]+\\z"));
    const bool isPlain = plain.match(address.localPart()).hasMatch();
    return QString(copy).replace(QLatin1StringView("%EMAILADDRESS%"), isPlain ? QString::fromUtf8(address.toWire())
                                                                              : QStringLiteral("info@klubben.example"));
}

} // namespace klubbpost
