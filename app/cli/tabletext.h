// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArrayView>
#include <QString>

namespace klubbpost {

/// The text of a table or of a saved page, as programs save it: UTF-8 or UTF-16, with or without byte order mark, else
/// the one of CP1252 (Windows), Mac OS Roman and CP850 (MS-DOS) in which the most
/// of it are Swedish words. Nothing for
/// what is no text.
[[nodiscard]] std::optional<QString> tableText(QByteArrayView bytes);

} // namespace klubbpost
