// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace klubbpost {

/// Puts the values in for the words in braces, in one pass: a value that has braces itself stays as it is. A word
/// without a value becomes nothing.
[[nodiscard]] QString filled(const QString &sentence, const QHash<QString, QString> &values);

} // namespace klubbpost
