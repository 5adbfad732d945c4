// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verdictoutput.h"

#include "cli/console.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class VerdictOutput
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::VerdictOutput)
public:
    [[nodiscard]] static QString text(const Verdict &verdict, const Words &words)
    {
        const VerdictWords said = words.verdict(verdict);
        QString text = verdict.code() + u' ' + words.severity(verdict.severity);
        if (verdict.protocol)
            text += u" · "_s + words.protocol(*verdict.protocol);
        text += u'\n';
        for (const QString &sentence : {said.cause, said.action})
            text += u"  "_s + shown(sentence) + u'\n';
        if (!verdict.quote.isEmpty())
            text += u"  "_s + tr("The server's words: “%1”").arg(shown(verdict.quote).replace(u'\n', u' ')) + u'\n';
        if (verdict.who != Actor::Nobody)
            text += u"  "_s + tr("Who can do it: %1").arg(words.actor(verdict.who)) + u'\n';
        if (verdict.fix)
            text += u"  "_s + fixText(verdict.fix->settings) + u'\n';
        return text;
    }

private:
    [[nodiscard]] static QString fixText(const ServerSettings &fix)
    {
        return tr("Try: --%1 %2 with the login name %3")
            .arg(nameOf(fix.protocol),
                 u"%1:%2:%3"_s.arg(shown(fix.host), QString::number(fix.port), nameOf(fix.security)), shown(fix.login));
    }
};

} // namespace

QString verdictText(const Verdict &verdict, const Words &words)
{
    return VerdictOutput::text(verdict, words);
}

QString verdictSentences(const Verdict &verdict, const Words &words)
{
    const VerdictWords said = words.verdict(verdict);
    return said.cause + u' ' + said.action;
}

QJsonObject verdictJson(const Verdict &verdict, const Words &words)
{
    return {{u"code"_s, verdict.code()},
            {u"rule"_s, nameOf(verdict.id)},
            {u"severity"_s, nameOf(verdict.severity)},
            {u"protocol"_s, verdict.protocol ? QJsonValue(nameOf(*verdict.protocol)) : QJsonValue()},
            {u"who"_s, nameOf(verdict.who)},
            {u"text"_s, verdictSentences(verdict, words)},
            {u"fix"_s, verdict.fix ? QJsonValue(toJson(verdict.fix->settings)) : QJsonValue()}};
}

} // namespace klubbpost
