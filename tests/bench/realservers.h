// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/serversettings.h"

#include <functional>
#include <optional>
#include <QSslCertificate>

/// Where to measure: servers, and an account of theirs.
struct Place
{
    QString name;
    QString host;
    QString address;
    QString password;
    QList<QSslCertificate> trust;
    std::function<quint16(klubbpost::Protocol, klubbpost::Security)> port;
};

/// The servers that tests/servers/with-servers tells of in the environment.
[[nodiscard]] std::optional<Place> realServers();
