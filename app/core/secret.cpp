// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include <QDebug>

namespace klubbpost {

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes.swap(other.m_bytes);
    }
    return *this;
}

void Secret::wipe(QByteArray &bytes)
{
    // data() would detach a shared array and wipe the copy: only bytes that are ours alone can be wiped.
    if (bytes.isDetached()) {
        volatile char *byte = bytes.data();
        for (qsizetype i = bytes.size(); i > 0; --i)
            *byte++ = '\0';
    }
    bytes.clear();
}

QDebug operator<<(QDebug debug, const Secret &)
{
    return debug << "****";
}

} // namespace klubbpost
