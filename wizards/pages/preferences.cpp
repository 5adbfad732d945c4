// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/preferences.h"

#include "core/enumname.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

const QString languageKey = u"language"_s;
const QString sizeKey = u"size"_s;
const QString practiceKey = u"practice"_s;

} // namespace

Preferences loadPreferences(const QSettings &settings)
{
    Preferences preferences;
    preferences.language = fromName<Language>(settings.value(languageKey).toString());
    preferences.size = settings.value(sizeKey).toSize();
    preferences.practice = settings.value(practiceKey).toBool();
    return preferences;
}

void savePreferences(const Preferences &preferences, QSettings &settings)
{
    if (preferences.language)
        settings.setValue(languageKey, nameOf(*preferences.language));
    else
        settings.remove(languageKey);
    settings.setValue(sizeKey, preferences.size);
    settings.setValue(practiceKey, preferences.practice);
}

} // namespace klubbpost
