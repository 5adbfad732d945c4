// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <optional>
#include <QDate>
#include <QRegularExpression>
#include <QStringList>

// What sentences of the facts say of time, so that a test can walk the calendar.
namespace klubbpost::tenses {

/// One sentence with a day, a month, a half, or a year in it, and a verb that tells of it as coming or as past.
struct Claim
{
    QString sentence;
    QDate begin;
    QDate end;
    bool isComing = false;
    /// True where, on the day, a past thing is told as coming or a coming one as past.
    [[nodiscard]] bool isWrongOn(const QDate &day) const { return isComing ? day > end : day < begin; }
};

struct Period
{
    QDate begin;
    QDate end;
};

inline int monthOf(const QString &name)
{
    static const QStringList swedish{QStringLiteral("januari"), QStringLiteral("februari"), QStringLiteral("mars"),
                                     QStringLiteral("april"),   QStringLiteral("maj"),      QStringLiteral("juni"),
                                     QStringLiteral("juli"),    QStringLiteral("augusti"),  QStringLiteral("september"),
                                     QStringLiteral("oktober"), QStringLiteral("november"), QStringLiteral("december")};
    static const QStringList english{QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),
                                     QStringLiteral("april"),   QStringLiteral("may"),      QStringLiteral("june"),
                                     QStringLiteral("july"),    QStringLiteral("august"),   QStringLiteral("september"),
                                     QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    const auto index = std::max(swedish.indexOf(name.toLower()), english.indexOf(name.toLower()));
    return static_cast<int>(index) + 1;
}

/// The last period that a sentence names: "den 31 december 2026", "december 2026", "andra halvåret 2026", "2026".
inline std::optional<Period> periodIn(const QString &sentence)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:(?<day>\\d{1,2}) )?(?:(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|"
                       "oktober|november|december|January|February|March|April|May|June|July|August|September|October|"
                       "November|December) )(?<my>20\\d\\d)|(?<half>första|andra|first|second) (?:halvåret|halvan av|"
                       "half of) (?<hy>20\\d\\d)|\\b(?<year>20\\d\\d)\\b"));
    std::optional<Period> last;
    for (auto matches = pattern.globalMatch(sentence); matches.hasNext();) {
        const auto match = matches.next();
        if (const int month = monthOf(match.captured(QStringLiteral("month"))); month > 0) {
            const int year = match.captured(QStringLiteral("my")).toInt();
            const int day = match.captured(QStringLiteral("day")).toInt();
            const QDate first(year, month, day > 0 ? day : 1);
            last = Period{first, day > 0 ? first : first.addMonths(1).addDays(-1)};
        } else if (const int halfYear = match.captured(QStringLiteral("hy")).toInt(); halfYear > 0) {
            const QString half = match.captured(QStringLiteral("half"));
            const bool isFirst = half == QStringLiteral("första") || half == QStringLiteral("first");
            last = isFirst ? Period{QDate(halfYear, 1, 1), QDate(halfYear, 6, 30)}
                           : Period{QDate(halfYear, 7, 1), QDate(halfYear, 12, 31)};
        } else {
            const int year = match.captured(QStringLiteral("year")).toInt();
            last = Period{QDate(year, 1, 1), QDate(year, 12, 31)};
        }
    }
    return last;
}

inline QList<Claim> claimsIn(const QString &text)
{
    static const QRegularExpression coming(QStringLiteral(
        "\\b(?:slutar|stänger|stängs|upphör|avvecklas|väntas|kommer att|ska (?:meddelas|stängas|upphöra)|"
        "meddelas|will|turns? off|is turned off|closes?|stops?|ends?|is expected)\\b"));
    static const QRegularExpression past(
        QStringLiteral("\\b(?:slutade|stängde|stängdes|upphörde|avvecklades|försvann|skulle|turned off|closed|stopped|"
                       "ended|was to be)\\b"));
    static const QRegularExpression notPast(QStringLiteral("\\bis turned off\\b"));
    static const QRegularExpression border(QStringLiteral("(?<=[.!?:]) "));
    QList<Claim> claims;
    for (const QString &sentence : text.split(border)) {
        const auto period = periodIn(sentence);
        const bool isPast = QString(sentence).remove(notPast).contains(past);
        if (period && (isPast || sentence.contains(coming)))
            claims.append({sentence, period->begin, period->end, !isPast});
    }
    return claims;
}

inline QList<Claim> claimsIn(const QList<LocalizedText> &texts)
{
    QList<Claim> claims;
    for (const LocalizedText &text : texts)
        claims += claimsIn(text.sv) + claimsIn(text.en);
    return claims;
}

} // namespace klubbpost::tenses
