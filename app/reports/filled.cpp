// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/filled.h"

namespace klubbpost {

QString filled(const QString &sentence, const QHash<QString, QString> &values)
{
    QString text;
    qsizetype at = 0;
    while (at < sentence.size()) {
        const qsizetype open = sentence.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(u'}', open);
        if (close < 0)
            break;
        text += QStringView(sentence).mid(at, open - at);
        text += values.value(sentence.mid(open + 1, close - open - 1));
        at = close + 1;
    }
    text += QStringView(sentence).mid(at);
    return text;
}

} // namespace klubbpost
