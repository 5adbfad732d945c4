// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/networkstate.h"

#include <QNetworkInformation>

namespace klubbpost {

NetworkSeen networkState()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return {};
    const auto *information = QNetworkInformation::instance();
    NetworkSeen seen;
    switch (information->reachability()) {
    case QNetworkInformation::Reachability::Unknown:
        break;
    case QNetworkInformation::Reachability::Disconnected:
        seen.reach = NetworkReach::Disconnected;
        break;
    case QNetworkInformation::Reachability::Local:
    case QNetworkInformation::Reachability::Site:
        seen.reach = NetworkReach::LocalOnly;
        break;
    case QNetworkInformation::Reachability::Online:
        seen.reach = NetworkReach::Online;
        break;
    }
    seen.captivePortal = information->supports(Feature::CaptivePortal) && information->isBehindCaptivePortal();
    return seen;
}

} // namespace klubbpost
