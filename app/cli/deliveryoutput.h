// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/deliverywords.h"

#include <QJsonObject>

namespace klubbpost {

/// What a real message has shown: text for a terminal, and an object for --json. \a removed: it has been deleted. \a
/// outlook: what receivers would do with it.
[[nodiscard]] QString deliveryText(const DeliveryAdvice &advice, bool removed, const Words &words,
                                   const MessageOutlook &outlook = {});
[[nodiscard]] QJsonObject deliveryJson(const DeliveryAdvice &advice, bool removed, const Words &words,
                                       const MessageOutlook &outlook = {});

} // namespace klubbpost
