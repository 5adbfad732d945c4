// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/websource.h"

#include <memory>

namespace klubbpost {

/// Asks another source each question once, and gives its answer to everybody who asks the same again: hundreds of
/// accounts are of a few domains. Answers that may be different the next time (no server, time-out) are not kept. Meant
/// for one run of the program, so it forgets nothing.
class RememberingDns : public DnsSource
{
public:
    explicit RememberingDns(std::shared_ptr<DnsSource> source);
    ~RememberingDns() override;

    void ask(const DnsQuestion &question, QObject *context, Callback callback) override;
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The same for settings files.
class RememberingWeb : public WebSource
{
public:
    explicit RememberingWeb(std::shared_ptr<WebSource> source);
    ~RememberingWeb() override;

    void get(const QUrl &url, QObject *context, Callback callback) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace klubbpost
