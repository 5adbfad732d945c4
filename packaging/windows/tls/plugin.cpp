// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtPlugin>

Q_IMPORT_PLUGIN(QTlsBackendOpenSSL)
