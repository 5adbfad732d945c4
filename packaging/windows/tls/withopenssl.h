// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/private/qtnetworkglobal_p.h> // guarded, so that what it includes is not read again
#undef QT_NO_OPENSSL
#undef QT_FEATURE_openssl
#define QT_FEATURE_openssl 1
