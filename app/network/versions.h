// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace klubbpost {

/// What support asks for first: the program, the libraries it runs with and the system, as "--version --json" prints
/// them. Nothing of the user or of the computer's name is in it.
[[nodiscard]] QJsonObject versions(const QString &program);

} // namespace klubbpost
