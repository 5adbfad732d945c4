// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/websource.h"

#include <QHash>
#include <QStringList>

namespace klubbpost {

/// Settings files by the host they are fetched from, whatever the path; one status for all other hosts. Every answer
/// comes through the event loop, as WebSource promises.
class TableWeb : public WebSource
{
public:
    void get(const QUrl &url, QObject *context, Callback callback) override;

    QHash<QString, QByteArray> files; ///< served as text/xml
    WebStatus rest = WebStatus::NotFound;
    bool isSilent = false; ///< nothing is answered

    QStringList asked; ///< all addresses, in order
};

} // namespace klubbpost
