// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"

#include <functional>
#include <QByteArray>
#include <QUrl>

class QObject;

namespace klubbpost {

/// How a look-up over HTTPS ended.
enum class WebStatus {
    Ok,
    NotFound,         ///< 404, 410
    HttpError,        ///< any other status that is not 200
    NotEncrypted,     ///< a redirect to http, which is not followed
    TooManyRedirects, ///< or one that leads nowhere
    NoSuchName,       ///< the host has no address
    CertificateRejected,
    NotReached,
    TimedOut,
    TooLarge,
    Cancelled,
};

struct WebAnswer
{
    WebStatus status = WebStatus::NotReached;
    QUrl url;               ///< the address that answered in the end
    QByteArray contentType; ///< media type without parameters, lower case
    QByteArray body;
};

/// Somewhere to fetch settings from: HTTPS, the practice club, a test's table. Only https addresses, only by domain.
class WebSource
{
public:
    using Callback = std::function<void(const WebAnswer &)>;
    virtual ~WebSource() = default;

    /// Fetches one address. The callback is called exactly once, never from within get() itself, and not at all once
    /// \a context is gone.
    virtual void get(const QUrl &url, QObject *context, Callback callback) = 0;
};

} // namespace klubbpost
