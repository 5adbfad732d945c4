// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/filled.h"

#include <algorithm>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// The words in braces, without them.
QStringList wordsIn(QStringView text)
{
    QStringList words;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        words.append(text.mid(open + 1, close - open - 1).toString());
    }
    return words;
}

/// What stands for what is between brackets.
QStringView chosen(QStringView part, const QHash<QString, QString> &values)
{
    const qsizetype bar = part.indexOf(u'|');
    const QStringView known = bar < 0 ? part : part.first(bar);
    const QStringList words = wordsIn(known);
    const bool isKnown =
        std::all_of(words.begin(), words.end(), [&](const QString &word) { return values.contains(word); });
    return isKnown ? known : bar < 0 ? QStringView() : part.mid(bar + 1);
}

QString withoutBrackets(const QString &sentence, const QHash<QString, QString> &values)
{
    QString text;
    qsizetype at = 0;
    while (at < sentence.size()) {
        const qsizetype open = sentence.indexOf(u'[', at);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(u']', open);
        if (close < 0)
            break;
        text += QStringView(sentence).mid(at, open - at);
        text += chosen(QStringView(sentence).mid(open + 1, close - open - 1), values);
        at = close + 1;
    }
    text += QStringView(sentence).mid(at);
    return text;
}

/// True where a sentence begins.
bool isStart(const QString &before)
{
    return before.isEmpty() || before.endsWith(". "_L1);
}

} // namespace

QString filled(const QString &sentence, const QHash<QString, QString> &values, const QHash<QString, QString> &standIns)
{
    const QString source = withoutBrackets(sentence, values);
    QString text;
    qsizetype at = 0;
    while (at < source.size()) {
        const qsizetype open = source.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : source.indexOf(u'}', open);
        if (close < 0)
            break;
        text += QStringView(source).mid(at, open - at);
        const QString word = source.mid(open + 1, close - open - 1);
        QString value = values.contains(word) ? values.value(word) : standIns.value(word);
        // What was given keeps its letters: a server's name, or "one.com".
        if (!values.contains(word) && isStart(text) && !value.isEmpty())
            value[0] = value[0].toUpper();
        text += value;
        at = close + 1;
    }
    text += QStringView(source).mid(at);
    return text;
}

} // namespace klubbpost
