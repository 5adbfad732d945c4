// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/chosenlanguage.h"

#include "core/enumname.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Language chosenLanguage(const QStringList &arguments, Language usual)
{
    const qsizetype at = arguments.indexOf(u"--lang"_s);
    QString name = at >= 0 ? arguments.value(at + 1) : QString();
    for (const QString &argument : arguments) {
        if (argument.startsWith("--lang="_L1))
            name = argument.mid(7);
    }
    return fromName<Language>(name).value_or(usual);
}

} // namespace klubbpost
