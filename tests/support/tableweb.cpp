// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tableweb.h"

#include <QTimer>

namespace klubbpost {

void TableWeb::get(const QUrl &url, QObject *context, Callback callback)
{
    asked.append(url.toString());
    if (isSilent)
        return;
    WebAnswer answer{.status = rest, .url = url};
    if (files.contains(url.host()))
        answer = {WebStatus::Ok, url, "text/xml", files.value(url.host())};
    QTimer::singleShot(0, context, [callback, answer] { callback(answer); });
}

} // namespace klubbpost
