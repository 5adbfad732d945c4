// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/preferences.h"

#include "core/enumname.h"

#include <QLocale>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

const QString languageKey = u"language"_s;
const QString sizeKey = u"size"_s;

} // namespace

Preferences loadPreferences(const QSettings &settings)
{
    Preferences preferences;
    const auto system = QLocale::system().language() == QLocale::Swedish ? Language::Swedish : Language::English;
    preferences.language = fromName<Language>(settings.value(languageKey).toString()).value_or(system);
    preferences.size = settings.value(sizeKey).toSize();
    return preferences;
}

void savePreferences(const Preferences &preferences, QSettings &settings)
{
    settings.setValue(languageKey, nameOf(preferences.language));
    settings.setValue(sizeKey, preferences.size);
}

} // namespace klubbpost
