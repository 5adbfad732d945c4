// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/clientidentity.h"

#include <QRandomGenerator>

namespace klubbpost {

QByteArray randomToken()
{
    QByteArray raw(18, '\0');
    for (char &c : raw)
        c = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace klubbpost
