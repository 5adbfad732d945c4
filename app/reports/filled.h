// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace klubbpost {

/// Puts the values in for the words in braces, in one pass: a value that has braces or brackets itself stays as it is.
/// A word without a value becomes its stand-in ("the server"), with a capital where a sentence begins, or nothing. [ on
/// port {port}] stands only if all its words have values, and of [port {port}|the port] else the second.
[[nodiscard]] QString filled(const QString &sentence, const QHash<QString, QString> &values,
                             const QHash<QString, QString> &standIns = {});

} // namespace klubbpost
