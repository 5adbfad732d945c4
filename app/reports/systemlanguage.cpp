// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/systemlanguage.h"

#include "core/enumname.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Language firstSpoken(const QStringList &wanted)
{
    for (const QString &tag : wanted) {
        const QString name = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (const auto language = fromName<Language>(name))
            return *language;
    }
    return Language::English;
}

Language systemLanguage()
{
    return firstSpoken(QLocale::system().uiLanguages());
}

} // namespace klubbpost
