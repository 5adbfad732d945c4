// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/serversettings.h"
#include "core/websource.h"

#include <functional>

namespace klubbpost::practice {

/// The web of the practice club: its settings file (draft-ietf-mailmaint-autoconfig), with the ports that the servers
/// got, and NoSuchName for every other host. Nothing leaves the computer.
class PracticeWeb : public WebSource
{
public:
    using PortOf = std::function<quint16(Protocol, Security)>;
    explicit PracticeWeb(PortOf portOf) : m_portOf(std::move(portOf)) {}

    void get(const QUrl &url, QObject *context, Callback callback) override;

private:
    [[nodiscard]] QByteArray settingsFile() const;

    PortOf m_portOf;
};

} // namespace klubbpost::practice
