// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sender/zone.h"

#include <QTimer>

namespace klubbpost {

/// A zone as a DNS source. Answers come through the event loop; what is held back never comes.
class ZoneSource : public DnsSource
{
public:
    explicit ZoneSource(Zone zone) : m_zone(std::move(zone)) {}

    void ask(const DnsQuestion &question, QObject *context, Callback callback) override
    {
        asked.append(question);
        if (heldBack.contains(question.name))
            return;
        QTimer::singleShot(0, context, [this, question, callback] { callback(m_zone.answer(question)); });
    }
    void resolve(const QByteArray &, QObject *, AddressCallback) override { qFatal("nothing here resolves hosts"); }

    QList<DnsQuestion> asked;
    QByteArrayList heldBack;

private:
    Zone m_zone;
};

} // namespace klubbpost
