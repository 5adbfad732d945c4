// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/private/qtnetwork-config_p.h>
#undef QT_FEATURE_openssl
#define QT_FEATURE_openssl 1
