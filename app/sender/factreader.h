// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fact.h"
#include "core/strictjson.h"

// What the readers of the module's facts files have in common. Each notes a fault in the reader, with its place.
namespace klubbpost::facts {

/// One line of text with nothing hidden in it and no space around it.
[[nodiscard]] QString readLine(JsonObjectReader &reader, const QString &key);
/// Both languages, each a line.
[[nodiscard]] LocalizedText readText(JsonObjectReader &reader, const QString &key);
[[nodiscard]] LocalizedText readOptionalText(JsonObjectReader &reader, const QString &key);
[[nodiscard]] QList<LocalizedText> readTexts(JsonObjectReader &reader, const QString &key);
/// Host names as A-labels in lower case, each once. None where the key is absent.
[[nodiscard]] QByteArrayList readDomains(JsonObjectReader &reader, const QString &key);
[[nodiscard]] QByteArray readDomain(JsonObjectReader &reader, const QString &key);
/// A day that is not after \a today (unless that is invalid).
[[nodiscard]] QDate readPastDate(JsonObjectReader &reader, const QString &key, const QDate &today);
[[nodiscard]] QList<Source> readSources(JsonObjectReader &reader);
/// "id": letters, digits, dots and hyphens.
[[nodiscard]] QString readId(JsonObjectReader &reader);

} // namespace klubbpost::facts
